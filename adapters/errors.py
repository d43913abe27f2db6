"""Bad input, said in one sentence."""

from __future__ import annotations

from ..core.messages import Message


class InputError(Exception):
    """Something the caller gave cannot be used; `message` names it and says what to do."""

    def __init__(self, template: str, **values: object):
        self.message = Message(template, values)
        super().__init__(str(self.message))


def sentence_of(error: BaseException) -> Message | None:
    """The sentence that an error of ours carries (core and adapters alike); None for any other error."""
    message = getattr(error, "message", None)
    return message if isinstance(message, Message) else None
