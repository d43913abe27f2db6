"""How far one has to look around an edit, so that every gap that it can have changed is seen to its end.

Open ground that touches the edited parcels either ends within the window, and then the window shows all of it, or goes
on. What goes on is followed until it ends, or until enough of it is seen to know that it is a road or the outside:
wider than a gap may be and larger than any sheet's usual parcel. That much is no gap, however it goes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import shapely

from ..geometry.comparable import Comparable
from ..geometry.gaps import uncovered
from ..geometry.rings import BoolArray, FloatArray, GeometryArray
from ..geometry.widths import EPSILON, much_wider_than, opened, polygonal

_SLACK = 0.01  # metres more than the tolerance that a gap may be away from its parcels
_ROUNDS = 7


@dataclass(frozen=True)
class Ground:
    """What decides whether open ground is a gap.

    tolerance   TOLERANCE of the rule, metres
    max_width   MAX_GAP_WIDTH, 0 = no limit
    largest     the largest median area of a sheet's parcels, m²
    layer       (4,) xmin, ymin, xmax, ymax of everything
    parcels     those that meet a box: those that were not edited, the edited ones as they were, and as they are;
                None where they are too many
    """

    tolerance: float
    max_width: float
    largest: float
    layer: FloatArray
    parcels: Callable[[FloatArray], tuple[Comparable, Comparable, Comparable] | None]

    def window(self, box: FloatArray, edited: GeometryArray) -> FloatArray | None:
        """(4,) the window to judge instead of `box`, around boxes of what was edited; None where no end is seen."""
        near = shapely.buffer(shapely.union_all(edited), self.tolerance + _SLACK)
        shapely.prepare(near)
        look = box
        for _ in range(_ROUNDS):
            known = self.parcels(look)
            if known is None:
                return None
            if _holds(look, self.layer):
                return look
            common = _open(shapely.box(*look), known[0])
            open_ground = np.concatenate([self._touching(near, _open(common, own)) for own in known[1:]])
            goes_on = _reach_beyond(open_ground, look)
            endless = goes_on.copy()
            endless[goes_on] = [self._is_endless(part) for part in open_ground[goes_on]]
            if not (goes_on & ~endless).any():
                leaves = _reach_beyond(open_ground, box) & ~endless
                return look if leaves.any() else box
            look = self._wider(look)
        return None

    def _touching(self, near: Any, ground: Any) -> GeometryArray:
        """Parts of open ground that come near the edited parcels, narrow necks closed."""
        parts = opened(ground, self.tolerance)[0] if self.tolerance > 0 else shapely.get_parts(ground)
        return np.asarray(parts[shapely.intersects(near, parts)], dtype=object)

    def _is_endless(self, part: Any) -> bool:
        """Whether a part is no gap, even if it is all of it."""
        if self.max_width <= 0 or shapely.area(part) <= self.largest * 1.001:
            return False
        return much_wider_than(part, self.max_width + 0.1 + self.tolerance)

    def _wider(self, box: FloatArray) -> FloatArray:
        """Twice as wide and high, at least so that a street of a usual sheet is seen to be one."""
        size = box[2:] - box[:2]
        grow = np.maximum(size / 2, (np.sqrt(25 * self.largest) - size) / 2) * 1.000123
        wider: FloatArray = np.r_[box[:2] - grow, box[2:] + grow]
        return wider


def _open(window: Any, parcels: Comparable) -> Any:
    """Polygons of a window that no parcel covers, roughly."""
    return polygonal(np.array([uncovered(window, parcels, grid=None)], dtype=object))[0]


def _holds(box: FloatArray, other: FloatArray) -> bool:
    return bool((box[:2] < other[:2]).all() and (box[2:] > other[2:]).all())


def _reach_beyond(parts: GeometryArray, box: FloatArray) -> BoolArray:
    """Whether each part comes to the border of a box or lies across it."""
    bounds = shapely.bounds(parts)
    low, high = bounds[:, :2] <= box[:2] + EPSILON, bounds[:, 2:] >= box[2:] - EPSILON
    beyond: BoolArray = low.any(axis=1) | high.any(axis=1)
    return beyond
