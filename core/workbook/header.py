"""Where the labels of a list stand in a sheet, and what they are under merged headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..text.fold import clean
from .labels import claims, is_heading, is_number_row
from .matching import Label
from .sheets import Sheet

SEARCHED = 40  # rows in which a heading is looked for
_DEEPEST = 3  # further rows of labels above and below the fullest one


@dataclass(frozen=True)
class Header:
    """The rows of labels of one sheet.

    Attributes:
        top, bottom: first and last row of labels (positions in `Sheet.rows`).
        number_row: the row of item numbers under them, None if there is none.
        labels: one for each column that has a label, from left to right.
    """

    top: int
    bottom: int
    number_row: int | None
    labels: tuple[Label, ...]

    @property
    def first_line(self) -> int:
        """The first row that can hold data."""
        return (self.bottom if self.number_row is None else self.number_row) + 1


def find_header(sheet: Sheet) -> Header | None:
    """The rows of labels: around the row with most known labels; None if no row has two."""
    rows = sheet.rows[:SEARCHED]
    scores = [sum(bool(claims(cell)) for cell in _texts(row)) for row in rows]
    if not scores or max(scores) < 2:
        return None
    best = scores.index(max(scores))
    top = bottom = best
    while top > 0 and best - top < _DEEPEST and _is_above(rows[top - 1]):
        top -= 1
    while bottom + 1 < len(rows) and bottom - best < _DEEPEST and _is_labels(rows[bottom + 1]):
        bottom += 1
    below = bottom + 1
    number_row = below if below < len(rows) and is_number_row(rows[below]) else None
    return Header(top, bottom, number_row, tuple(_labels(rows[top : bottom + 1])))


def find_numbers(sheet: Sheet) -> int | None:
    """The row of item numbers in a sheet without labels; None if there is none."""
    return next((at for at, row in enumerate(sheet.rows[:SEARCHED]) if is_number_row(row)), None)


def _texts(row: Sequence[str]) -> list[str]:
    return [cell for cell in row if cell.strip()]


def _known(row: Sequence[str]) -> int:
    return sum(bool(claims(cell)) or is_heading(cell) for cell in _texts(row))


def _is_above(row: Sequence[str]) -> bool:
    """A row of headings over the labels: known ones, or several texts without numbers."""
    texts = _texts(row)
    if not texts or is_number_row(row):
        return False
    return bool(_known(row)) or (len(texts) > 1 and all(any(map(str.isalpha, text)) for text in texts))


def _is_labels(row: Sequence[str]) -> bool:
    texts = _texts(row)
    return len(texts) > 1 and _known(row) >= 0.5 * len(texts)


def _labels(rows: Sequence[Sequence[str]]) -> list[Label]:
    """The lowest text of each column is its label; texts of the rows above are spread to the right as headings.

    OGR gives a merged cell's text in its first cell only. A heading therefore holds up to the next text of its row,
    and not beyond the next text of a row above it.
    """
    width = max(map(len, rows))
    spread: list[list[str]] = []
    starts: set[int] = set()
    for row in rows:
        current, filled = "", []
        for column in range(width):
            own = clean(row[column]) if column < len(row) else ""
            if own or column in starts:
                current = own
            filled.append(current)
        starts |= {column for column in range(min(width, len(row))) if row[column].strip()}
        spread.append(filled)
    labels = []
    for column in range(width):
        texts = [at for at, row in enumerate(rows) if column < len(row) and row[column].strip()]
        if texts:
            lowest = texts[-1]
            above = tuple(spread[at][column] for at in range(lowest) if spread[at][column])
            labels.append(Label(column, clean(rows[lowest][column]), above))
    return labels
