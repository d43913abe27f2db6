"""From one parcel to the nearest next one: the way through the lines that somebody walks on the map."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..factor import BoolArray, IntArray

FloatArray = npt.NDArray[np.float64]
STEPS = 300  # as many as one decides before the list is put in order again


def nearest(points: FloatArray, wanted: BoolArray, start: FloatArray) -> int:
    """The wanted point nearest to `start`, the first among equals; -1 where no wanted point has a place."""
    return _Left(points, wanted).nearest(start)


def walk(points: FloatArray, wanted: BoolArray, start: FloatArray, steps: int = STEPS) -> IntArray:
    """(n,) all rows: from the start always to the nearest wanted point, `steps` times; then by distance from there.

    Behind the wanted points come the others by distance from the start, last those without a place, in their order.

    Args:
        points: (n, 2); NaN where there is no place.
        wanted: (n,) where one goes.
        start: (2,).
        steps: how far the way is worked out.
    """
    left = _Left(points, wanted)
    path: list[int] = []
    here = start
    while len(path) < steps:
        best = left.nearest(here)
        if best < 0:
            break
        path.append(best)
        left.leave(best)
        here = points[best]
    rest = np.flatnonzero(np.isfinite(left.x))
    rest = rest[np.argsort(_away(points[rest], here), kind="stable")]
    gone = np.zeros(len(points), dtype=bool)
    gone[path] = True
    gone[rest] = True
    others = np.flatnonzero(~gone)
    others = others[np.argsort(_away(points[others], start), kind="stable")]
    # Open lines without a place are still to be decided: they come before what is done.
    lost = others[wanted[others]]
    return np.concatenate([np.array(path, dtype=np.int64), rest, lost, others[~wanted[others]]])


class _Left:
    """The points where one still goes; the others are infinitely far away."""

    def __init__(self, points: FloatArray, wanted: BoolArray) -> None:
        there = wanted & np.isfinite(points).all(axis=1)
        self.x: FloatArray = np.where(there, points[:, 0], np.inf)
        self._y = np.where(there, points[:, 1], np.inf)

    def nearest(self, start: FloatArray) -> int:
        if not len(self.x):
            return -1
        best = int(np.argmin((self.x - start[0]) ** 2 + (self._y - start[1]) ** 2))
        return best if np.isfinite(self.x[best]) else -1

    def leave(self, row: int) -> None:
        self.x[row] = self._y[row] = np.inf


def _away(points: FloatArray, start: FloatArray) -> FloatArray:
    """(n,) squared distances; infinite where there is no place."""
    away: FloatArray = ((points - start) ** 2).sum(axis=1)
    return np.where(np.isfinite(away), away, np.inf)
