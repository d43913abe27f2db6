"""A sheet of a workbook as texts, and how its cells are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..messages import QT_TRANSLATE_NOOP, Message

_CELLS = QT_TRANSLATE_NOOP("ParcelClean", "column {column} (“{label}”)")


@dataclass(frozen=True)
class Sheet:
    """One sheet: cell texts as stored, "" where empty.

    Attributes:
        name: as the workbook calls it; the file's name for a text file.
        rows: from the first to the last, blank ones included, all equally long.
        first_row: the number that a spreadsheet program shows beside the first of `rows`.
    """

    name: str
    rows: Sequence[Sequence[str]]
    first_row: int = 1

    def number(self, at: int) -> int:
        """The number beside row `at` of `rows`."""
        return self.first_row + at


@dataclass(frozen=True)
class Note:
    """What reading a list had to decide or noticed; `warns` if somebody should look at it."""

    message: Message
    warns: bool = False


@dataclass
class Book:
    """The sheets of a file, and what reading it had to decide."""

    path: str
    sheets: list[Sheet]
    notes: list[Note] = field(default_factory=list)


def column_letter(column: int) -> str:
    """Column 0 is A, 25 is Z, 26 is AA."""
    letters = ""
    while column >= 0:
        column, rest = divmod(column, 26)
        letters = chr(65 + rest) + letters
        column -= 1
    return letters


def shown_column(column: int, label: str) -> Message:
    """A column as a message names it."""
    return Message(_CELLS, {"column": column_letter(column), "label": label})
