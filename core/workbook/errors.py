"""A list that cannot be read without guessing, said in one sentence."""

from __future__ import annotations

from ..messages import Message


class WorkbookError(Exception):
    """A file, sheet or column that cannot be used; `message` says which and what to do."""

    def __init__(self, message: Message):
        super().__init__(str(message))
        self.message = message
