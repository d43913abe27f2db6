"""The way back from a stored table CHANGES: the rows of a layer, which may have been copied since, are found again."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Callable, NamedTuple

from .change import Change
from .undo import Origin, origins


class Place(NamedTuple):
    """What is known of a row.

    fid       its feature id; a copy into another format has others
    position  its place among the rows, from 0; other once rows were added or deleted
    source    (worksheet, row) in the workbook that it was read from, None where that is not known
    """

    fid: int
    position: int
    source: tuple[str, int] | None = None


@dataclass(frozen=True)
class Restored:
    """What can be taken back.

    undone   cells that hold what the last change wrote: by (position, column), with `Origin.row` the position
    changed  cells that hold something else by now, or are gone
    unclear  cells that two rows may be
    """

    undone: list[Origin]
    changed: list[tuple[Place, Origin]]
    unclear: list[tuple[Place, Origin]]


def restore(
    stored: Sequence[tuple[Place, Change]], rows: Sequence[Place], columns: Mapping[str, Sequence[object]]
) -> Restored:
    """Find the cells that stored changes were made in.

    Args:
        stored: the rows of CHANGES; `Change.row` does not matter.
        rows: the rows of the layer as it is now, in its order.
        columns: the cells of its columns in that order; a column that is missing has no cells.

    The rows are known by workbook row, feature id or position: by whichever of these finds most of the cells as the
    changes left them. Where two do that equally and lead to different rows, nothing is guessed.
    """
    places = list(dict.fromkeys(place for place, _change in stored))
    number = {place: at for at, place in enumerate(places)}
    cells = origins(change._replace(row=number[place]) for place, change in stored)
    ways: list[tuple[dict[Hashable, int], Callable[[Place], Hashable]]] = [
        (_unique((row.source, row.position) for row in rows if row.source is not None), lambda place: place.source),
        (_unique((row.fid, row.position) for row in rows), lambda place: place.fid),
        ({row.position: row.position for row in rows}, lambda place: place.position),
    ]
    fits: list[list[int | None]] = []
    for way, key in ways:
        at_now = [way.get(key(places[cell.row])) for cell in cells]
        fits.append([at if at is not None and _holds(columns, cell, at) else None for cell, at in zip(cells, at_now)])
    most = max(sum(at is not None for at in one) for one in fits) if cells else 0
    best = [one for one in fits if sum(at is not None for at in one) == most]
    # The workbook's own rows leave no doubt.
    best = best[:1] if best and best[0] is fits[0] and most else best
    out = Restored([], [], [])
    for at, cell in enumerate(cells):
        possible = {one[at] for one in best} - {None}
        if len(possible) == 1:
            (position,) = possible
            out.undone.append(Origin(position or 0, cell.field, cell.now, cell.first, cell.changes))
        else:
            (out.unclear if possible else out.changed).append((places[cell.row], cell))
    return out


def _holds(columns: Mapping[str, Sequence[object]], cell: Origin, at: int) -> bool:
    values = columns.get(cell.field)
    return values is not None and (values[at] or "") == cell.now


def _unique(pairs: Iterable[tuple[Hashable, int]]) -> dict[Hashable, int]:
    """Key → position, without keys that occur twice."""
    found: dict[Hashable, int] = {}
    twice: set[Hashable] = set()
    for key, position in pairs:
        if key in found:
            twice.add(key)
        found[key] = position
    return {key: position for key, position in found.items() if key not in twice}
