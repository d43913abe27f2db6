"""Where a reference table leads in a circle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from .reference_table import ReferenceTable

_Sheet = tuple[str, str, int]  # commune, sheet, scale


def circles(reference: ReferenceTable) -> list[tuple[int, ...]]:
    """Rows that lead from sheet to sheet back to where they began; a sheet that keeps its number is no circle.

    A commune that kept its code kept its sheet numbers, so in a right table there are none. A sheet may have several
    rows; circles that share a sheet are one.
    """
    scale = reference.scale.tolist()
    old = list(zip(reference.old_commune.tolist(), reference.old_sheet.tolist(), scale))
    new = list(zip(reference.new_commune.tolist(), reference.new_sheet.tolist(), scale))
    steps = {
        at: (start, end)
        for at, (start, end) in enumerate(zip(old, new))
        if start != end and not reference.old_parcel[at]
    }
    onward: dict[_Sheet, set[_Sheet]] = defaultdict(set)
    backward: dict[_Sheet, set[_Sheet]] = defaultdict(set)
    for start, end in steps.values():
        onward[start].add(end)
        backward[end].add(start)
    circle_of: dict[_Sheet, int] = {}
    ways = _without_dead_ends(onward, backward)
    for sheet in ways:
        if sheet not in circle_of:
            both = _reached(sheet, ways, ways) & _reached(sheet, backward, ways)
            circle_of.update(dict.fromkeys(both, len(circle_of)))
    found: dict[int, list[int]] = defaultdict(list)
    for at, (start, end) in steps.items():
        if start in circle_of and circle_of[start] == circle_of.get(end):
            found[circle_of[start]].append(at)
    return [tuple(rows) for rows in found.values()]


def _without_dead_ends(
    onward: Mapping[_Sheet, set[_Sheet]], backward: Mapping[_Sheet, set[_Sheet]]
) -> dict[_Sheet, set[_Sheet]]:
    """The ways from sheets that may be on a circle: in a right table none are left."""
    ways = {start: {end for end in ends if end in onward} for start, ends in onward.items()}
    dead = [start for start, ends in ways.items() if not ends]
    while dead:
        end = dead.pop()
        del ways[end]
        for start in backward.get(end, ()):
            if end in ways.get(start, ()):
                ways[start].discard(end)
                if not ways[start]:
                    dead.append(start)
    return ways


def _reached(sheet: _Sheet, ways: Mapping[_Sheet, set[_Sheet]], among: Mapping[_Sheet, object]) -> set[_Sheet]:
    """All sheets among these to which the ways lead."""
    reached: set[_Sheet] = set()
    waiting = [sheet]
    while waiting:
        further = {one for one in ways.get(waiting.pop(), ()) if one in among} - reached
        reached |= further
        waiting += further
    return reached
