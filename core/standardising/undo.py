"""The way back: what CHANGES says was done is taken back, cell by cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from .change import Change
from .row_check import row_check


class Origin(NamedTuple):
    """Where a cell that was changed stands now, and what it held before.

    now    what the last change wrote
    first  what stood there before all of them
    """

    row: int
    field: str
    now: str
    first: str
    rule: str


class Restored(NamedTuple):
    """What became of the way back.

    values   by column: (n,) the cells
    changes  the cells that were given back (`applied`) and those that were not, because they were changed since
    lost     changes of rows or columns that are not there any more
    """

    values: dict[str, list[object]]
    changes: list[Change]
    lost: int


def origins(changes: Iterable[Change]) -> list[Origin]:
    """The cells that were changed, in the order in which they first come; that within a cell need not be kept."""
    cells: dict[tuple[int, str], list[Change]] = defaultdict(list)
    for change in changes:
        if change.applied:
            cells[change.row, change.field].append(change)
    return [_origin(row, field, found) for (row, field), found in cells.items()]


def _origin(row: int, field: str, changes: Sequence[Change]) -> Origin:
    """The chain that ends in the text from which no other change starts."""
    made_by = {change.after: change for change in changes}
    starts = {change.before for change in changes}
    last = next((change for change in reversed(changes) if change.after not in starts), changes[-1])
    text = last.before
    for _turn in range(len(changes) - 1):
        if text not in made_by:
            break
        text = made_by[text].before
    return Origin(row, field, last.after, text, last.rule)


def revert(values: Sequence[object], changes: Iterable[Change]) -> list[object]:
    """The column as it was before the applied ones of `changes`, all of them of this column.

    Cells that hold something else than the last change wrote were changed by somebody since, and stay.
    """
    out = list(values)
    for origin in origins(changes):
        if 0 <= origin.row < len(out) and (out[origin.row] or "") == origin.now:
            out[origin.row] = origin.first
    return out


def restore(columns: Mapping[str, Sequence[object]], changes: Iterable[Change], rows: Sequence[int]) -> Restored:
    """Take changes back.

    Args:
        columns: the columns as they are now, by name.
        changes: of an earlier run; their `row` is a number in `rows`.
        rows: the row of `columns` that each number means, -1 where it is gone.

    Returns:
        The columns and what was done. A cell that holds its original already is no change.
    """
    values = {name: list(column) for name, column in columns.items()}
    done: list[Change] = []
    lost = 0
    for origin in origins(changes):
        row = rows[origin.row]
        column = values.get(origin.field)
        if row < 0 or column is None:
            lost += 1
            continue
        now = column[row]
        text = "" if now is None else now if isinstance(now, str) else str(now)
        if text == origin.first:
            continue
        applied = text == origin.now
        if applied:
            column[row] = origin.first
        done.append(Change(row, origin.field, "", text, origin.first, origin.rule, 1.0, applied))
    return Restored(values, done, lost)


def agreement(
    columns: Mapping[str, Sequence[object]], changes: Iterable[Change], rows: Sequence[int], signs: Sequence[str]
) -> tuple[int, int]:
    """How well `rows` fit, if they are the rows that the changes mean; more is better.

    Args:
        columns: all columns of the layer but keys, in their order.
        changes: of an earlier run; their `row` is a number in `rows` and `signs`.
        rows: the row of `columns` that each number means, -1 where it is gone.
        signs: what `row_check` said of the original rows, "" where that is not known.

    Returns:
        How many rows would be the original ones again, all their other cells included; and how many changed cells hold
        what was written, or what stood there before.
    """
    cells = 0
    firsts: dict[int, dict[str, str]] = defaultdict(dict)
    for origin in origins(changes):
        row, column = rows[origin.row], columns.get(origin.field)
        if row < 0 or column is None:
            continue
        cells += (column[row] or "") in (origin.now, origin.first)
        firsts[origin.row][origin.field] = origin.first
    whole = 0
    for number, first in firsts.items():
        row = rows[number]
        whole += signs[number] == row_check(first.get(name, column[row]) for name, column in columns.items())
    return whole, cells
