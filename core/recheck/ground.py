"""How far one has to look around an edit, so that every gap that it can have changed is seen to its end.

Open ground that touches the edited parcels either ends within the window, and then the window shows all of it, or goes
on. What goes on is followed until it ends, or until enough of it is seen to know that it is a road or the outside:
wider than a gap may be, and larger than the usual parcel of any sheet that can have most of the parcels around it.
That much is no gap, however it goes on.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import shapely

from ..geometry.comparable import Comparable
from ..geometry.gaps import uncovered
from ..geometry.rings import BoolArray, FloatArray, GeometryArray
from ..geometry.widths import EPSILON, much_wider_than, opened, polygonal
from ..records import ObjectArray

_SLACK = 0.01  # metres more than the tolerance that a gap may be away from its parcels
_ROUNDS = 7
_USUAL = 20  # parcels of a sheet that is not only the rest of one


@dataclass(frozen=True)
class Seen:
    """The parcels of a box: those that stayed, with their `sheets`; the edited ones as they were, and as they are."""

    still: Comparable
    sheets: ObjectArray
    was: Comparable
    now: Comparable


@dataclass(frozen=True)
class Ground:
    """What decides whether open ground is a gap.

    tolerance   TOLERANCE of the rule, metres
    max_width   MAX_GAP_WIDTH, 0 = no limit
    largest     the largest median area of the sheets that have at least so many parcels, m²
    layer       (4,) xmin, ymin, xmax, ymax of everything
    look        the parcels that meet a box; None where they are too many
    """

    tolerance: float
    max_width: float
    largest: Callable[[int], float]
    layer: FloatArray
    look: Callable[[FloatArray], Seen | None]

    def window(self, box: FloatArray, edited: GeometryArray) -> FloatArray | None:
        """(4,) the window to judge instead of `box`, around boxes of what was edited; None where no end is seen."""
        near = shapely.buffer(shapely.union_all(edited), self.tolerance + _SLACK)
        shapely.prepare(near)
        area = box
        for _ in range(_ROUNDS):
            seen = self.look(area)
            if seen is None:
                return None
            if _holds(area, self.layer):
                return area
            common = _open(shapely.box(*area), seen.still)
            open_ground = np.concatenate([self._touching(near, _open(common, own)) for own in (seen.was, seen.now)])
            goes_on = self._reach_beyond(open_ground, area)
            endless = goes_on.copy()
            endless[goes_on] = [self._is_endless(part, seen) for part in open_ground[goes_on]]
            if not (goes_on & ~endless).any():
                leaves = self._reach_beyond(open_ground, box) & ~endless
                return area if leaves.any() else box
            area = self._wider(area)
        return None

    def _touching(self, near: Any, ground: Any) -> GeometryArray:
        """Parts of open ground that come near the edited parcels, narrow necks closed."""
        parts = opened(ground, self.tolerance)[0] if self.tolerance > 0 else shapely.get_parts(ground)
        return np.asarray(parts[shapely.intersects(near, parts)], dtype=object)

    def _reach_beyond(self, parts: GeometryArray, box: FloatArray) -> BoolArray:
        """Whether each part comes so near to the border of a box that the rim would count as beside it, or across."""
        bounds, slack = shapely.bounds(parts), 4 * self.tolerance + 2 * _SLACK
        low, high = bounds[:, :2] <= box[:2] + slack, bounds[:, 2:] >= box[2:] - slack
        beyond: BoolArray = low.any(axis=1) | high.any(axis=1)
        return beyond

    def _is_endless(self, part: Any, seen: Seen) -> bool:
        """Whether a part is no gap, even if it is all of it."""
        if self.max_width <= 0:
            return False
        around = seen.still.tree.query(part, predicate="dwithin", distance=max(self.tolerance, EPSILON))
        # a sheet with fewer parcels than one has here cannot have most of them in the end
        least = max(Counter(seen.sheets[around].tolist()).values(), default=0)
        if shapely.area(part) <= self.largest(least) * 1.001:
            return False
        return much_wider_than(part, self.max_width + 0.1 + self.tolerance)

    def _wider(self, box: FloatArray) -> FloatArray:
        """Twice as wide and high, at least so that a street of a usual sheet is seen to be one."""
        size = box[2:] - box[:2]
        grow = np.maximum(size / 2, (np.sqrt(25 * self.largest(_USUAL)) - size) / 2) * 1.000123
        wider: FloatArray = np.r_[box[:2] - grow, box[2:] + grow]
        return wider


def _open(window: Any, parcels: Comparable) -> Any:
    """Polygons of a window that no parcel covers, roughly."""
    return polygonal(np.array([uncovered(window, parcels, grid=None)], dtype=object))[0]


def _holds(box: FloatArray, other: FloatArray) -> bool:
    return bool((box[:2] < other[:2]).all() and (box[2:] > other[2:]).all())
