"""The way back: what CHANGES says was done is taken back, cell by cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .change import Change

Cells = Mapping[tuple[int, str], Sequence[Change]]


@dataclass(frozen=True)
class Origin:
    """Where a cell that was changed stands now, and what it held before the first change.

    now     what the last change wrote
    first   what stood there before all of them
    changes in the order in which they were done
    """

    row: int
    field: str
    now: str
    first: str
    changes: tuple[Change, ...]


def origins(changes: Iterable[Change]) -> list[Origin]:
    """The cells that were changed, in the order in which they first come; the order within a cell need not be kept.

    Changes of a cell that do not join up (a row of the table is missing) are left out from there on: the cell is then
    known by the last change of the piece that ends it.
    """
    cells: dict[tuple[int, str], list[Change]] = defaultdict(list)
    for change in changes:
        if change.applied:
            cells[change.row, change.field].append(change)
    return [_origin(row, field, found) for (row, field), found in cells.items()]


def _origin(row: int, field: str, changes: Sequence[Change]) -> Origin:
    """The chain that ends in the text that nothing else starts from."""
    made_by = {change.after: change for change in changes}
    starts = {change.before for change in changes}
    now = next((change.after for change in reversed(changes) if change.after not in starts), changes[-1].after)
    chain: list[Change] = []
    text = now
    while text in made_by and len(chain) < len(changes):
        chain.append(made_by[text])
        text = made_by[text].before
    return Origin(row, field, now, text, tuple(reversed(chain)))


def revert(values: Sequence[object], changes: Iterable[Change]) -> list[object]:
    """The column as it was before the applied ones of `changes`, all of them of this column.

    Cells that hold something else than the last change wrote were changed by somebody since, and stay.
    """
    out = list(values)
    for origin in origins(changes):
        if 0 <= origin.row < len(out) and (out[origin.row] or "") == origin.now:
            out[origin.row] = origin.first
    return out
