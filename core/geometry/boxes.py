"""Which boxes meet, for hundreds of thousands of small ones: grids in arrays instead of a tree over objects.

A box lies in a grid whose cells are larger than the box, so that it covers four cells at most. The cells wrap around
into a table of fixed size, so that an outlier does not make it large.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely

from .rings import FloatArray, GeometryArray, IntArray, offsets, ragged_ranges
from .sorting import stable_order

_GROWTH = 4.0  # of the cells from one level to the next
_FINEST, _COARSEST = -12, 24  # levels
_CROWD = 32  # boxes in one cell; the smaller ones of them go into a finer grid
_MOST = 1 << 17  # pairs looked at together
_ROOM = 1 + 1e-6  # a cell is a little larger than its boxes, whatever rounding does

Pairs = tuple[IntArray, IntArray]


@dataclass(frozen=True)
class Boxes:
    """`n` boxes and how to find those that meet others.

    low, high  (n, 2) the corners; boxes may be points
    cell       the cells of level 0, in units of the coordinates
    """

    low: FloatArray
    high: FloatArray
    cell: float

    @staticmethod
    def of_segments(a: FloatArray, b: FloatArray) -> Boxes:
        """The boxes of segments a–b; most of them fit into the cells of level 0."""
        low, high = np.minimum(a, b), np.maximum(a, b)
        if not len(low):
            return Boxes(low, high, 1.0)
        size = (high - low).max(axis=1)
        middle = len(size) // 2
        # relative to the coordinates a cell must be large enough for its number to be exact
        least = max(1e-3, 1e-9 * float(np.abs(high).max()), 1e-9 * float(np.abs(low).max()))
        return Boxes(low, high, max(1.5 * float(np.partition(size, middle)[middle]), least))

    def __len__(self) -> int:
        return len(self.low)

    @cached_property
    def level(self) -> IntArray:
        """(n,) the finest level whose cells are larger than the box."""
        size = (self.high - self.low).max(axis=1) if len(self) else np.zeros(0)
        share = np.maximum(size * _ROOM / self.cell, _GROWTH**_FINEST)
        level: IntArray = np.clip(np.ceil(np.log(share) / np.log(_GROWTH)), _FINEST, _COARSEST).astype(np.int64)
        return level

    @cached_property
    def _grids(self) -> dict[int, _Grid]:
        """Grids by level. Level 0 holds small boxes too, but where they crowd, finer levels take them."""
        level = np.maximum(self.level, 0)
        grids = {int(at): _Grid(self, np.flatnonzero(level == at), int(at)) for at in np.unique(level)}
        for finer in range(-1, _FINEST - 1, -1):
            if finer + 1 not in grids:
                break
            crowded = grids[finer + 1].crowded()
            down = crowded[self.level[crowded] <= finer]
            if not len(down):
                break
            level[down] = finer
            grids[finer + 1] = _Grid(self, np.flatnonzero(level == finer + 1), finer + 1)
            grids[finer] = _Grid(self, down, finer)
        return grids

    def meeting(self, low: FloatArray, high: FloatArray) -> Pairs:
        """(asker, box): for the boxes low–high all of these boxes that meet them, borders included."""
        askers = Boxes(low, high, self.cell)
        found: list[Pairs] = [(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))]
        for level, grid in self._grids.items():
            found += grid.meeting(askers, np.flatnonzero(askers.level <= level))
            # larger askers would ask thousands of cells: these boxes ask for them instead
            for larger in np.unique(askers.level[askers.level > level]).tolist():
                turned = _Grid(askers, np.flatnonzero(askers.level == larger), larger)
                found += [(asker, box) for box, asker in turned.meeting(self, np.unique(grid.members))]
        return np.concatenate([pair[0] for pair in found]), np.concatenate([pair[1] for pair in found])


class _Grid:
    """Some boxes, none larger than a cell, by the cells they cover."""

    def __init__(self, boxes: Boxes, which: IntArray, level: int) -> None:
        self.boxes, self.cell = boxes, boxes.cell * _GROWTH**level
        bits = max(len(which).bit_length(), 4)
        self.wide, self.tall = 1 << (bits // 2 + 1), 1 << (bits - bits // 2)
        row, x, y = self._cells(boxes, which)
        self.slot = self._slot(x, y)
        order = stable_order(self.slot)
        self.slot = self.slot.take(order)
        self.members = which.take(row.take(order))
        self.start = offsets(np.bincount(self.slot, minlength=self.wide * self.tall))

    def crowded(self) -> IntArray:
        """Boxes in cells that hold very many."""
        count = np.diff(self.start)
        if not len(count) or count.max() <= _CROWD:
            return np.zeros(0, dtype=np.int64)
        crowded: IntArray = np.unique(self.members[count.take(self.slot) > _CROWD])
        return crowded

    def meeting(self, askers: Boxes, which: IntArray) -> list[Pairs]:
        """(asker, member) for askers that are no larger than a cell."""
        if not len(which):
            return []
        row, x, y = self._cells(askers, which)
        slot = self._slot(x, y)
        first = self.start.take(slot)
        count = self.start.take(slot + 1) - first
        total = offsets(count)
        if total[-1] > max(_MOST // 4, 2 * _CROWD * len(which)):
            return [self._meeting_by_tree(askers, which)]
        parts = [*np.searchsorted(total, np.arange(0, total[-1], _MOST)).tolist(), len(row)]
        out: list[Pairs] = []
        for begin, end in zip(parts, parts[1:]):
            some = slice(begin, end)
            member = self.members.take(ragged_ranges(first[some], count[some]))
            asked = np.repeat(np.arange(begin, end), count[some])
            asker = which.take(row.take(asked))
            low = np.maximum(askers.low.take(asker, axis=0), self.boxes.low.take(member, axis=0))
            high = np.minimum(askers.high.take(asker, axis=0), self.boxes.high.take(member, axis=0))
            meet = np.flatnonzero((low[:, 0] <= high[:, 0]) & (low[:, 1] <= high[:, 1]))
            # a pair may share several cells: it counts in the one where its common box begins
            corner = np.floor(low.take(meet, axis=0) / self.cell).astype(np.int64)
            asked = asked.take(meet)
            meet = meet.take(np.flatnonzero((corner[:, 0] == x.take(asked)) & (corner[:, 1] == y.take(asked))))
            out.append((asker.take(meet), member.take(meet)))
        return out

    def _meeting_by_tree(self, askers: Boxes, which: IntArray) -> Pairs:
        """The same where thousands of boxes lie in one cell: a tree looks at those that are near only."""
        members = np.unique(self.members)
        tree = shapely.STRtree(_diagonals(self.boxes, members))
        asker, member = tree.query(_diagonals(askers, which))
        return which[asker], members[member]

    def _cells(self, boxes: Boxes, which: IntArray) -> tuple[IntArray, IntArray, IntArray]:
        """(row of `which`, x, y): the up to four cells that each box covers."""
        low = np.floor(boxes.low.take(which, axis=0) / self.cell).astype(np.int64)
        high = np.floor(boxes.high.take(which, axis=0) / self.cell).astype(np.int64)
        more = high > low
        right, up = np.flatnonzero(more[:, 0]), np.flatnonzero(more[:, 1])
        both = np.flatnonzero(more[:, 0] & more[:, 1])
        row = np.r_[np.arange(len(which)), right, up, both]
        x = np.r_[low[:, 0], high[:, 0].take(right), low[:, 0].take(up), high[:, 0].take(both)]
        y = np.r_[low[:, 1], low[:, 1].take(right), high[:, 1].take(up), high[:, 1].take(both)]
        return row, x, y

    def _slot(self, x: IntArray, y: IntArray) -> IntArray:
        slot: IntArray = (x & (self.wide - 1)) + (y & (self.tall - 1)) * self.wide
        return slot


def _diagonals(boxes: Boxes, which: IntArray) -> GeometryArray:
    """Lines whose bounding boxes are the boxes: all that a tree looks at."""
    low, high = boxes.low[which], boxes.high[which]
    return np.asarray(shapely.linestrings(np.stack((low, high), axis=1)), dtype=object)
