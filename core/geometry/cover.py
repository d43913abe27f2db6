"""How many parcels cover the places beside the remainder's edges.

The cover count m is constant along a run of edges between nodes where edges meet, so one look per run is enough:
along a row line up to the place (running sums over the edges that cross it), then straight up to it.
"""

from __future__ import annotations

import numpy as np
import shapely

from .chains import Runs
from .edges import Remainder
from .rings import FloatArray, IntArray, ragged_ranges


def cover_left(remainder: Remainder, runs: Runs) -> IntArray:
    """(u,) number of parcels that cover the place left of each edge; right of it there are `times` fewer."""
    if not len(remainder):
        return np.zeros(0, dtype=np.int64)
    chosen = _longest_of_runs(remainder, runs)
    along = remainder.nodes[remainder.head] - remainder.nodes[remainder.tail]
    steep = np.abs(along[chosen, 1]) > np.abs(along[chosen, 0])
    count = np.zeros(len(chosen), dtype=np.int64)
    for turned in (False, True):
        wanted = np.flatnonzero(steep == turned)
        if len(wanted):
            count[wanted] = _left_of_midpoints(remainder, chosen[wanted], turned)
    of_edge = np.empty(len(remainder), dtype=np.int64)
    of_edge[runs.order] = count[runs.run]
    return of_edge


def _longest_of_runs(remainder: Remainder, runs: Runs) -> IntArray:
    """The longest edge of each run: its middle is farthest from whatever meets the run."""
    length = np.hypot(*(remainder.nodes[remainder.head] - remainder.nodes[remainder.tail]).T)[runs.order]
    order = np.lexsort((-length, runs.run))
    longest: IntArray = runs.order[order[runs.first]]
    return longest


def _left_of_midpoints(remainder: Remainder, chosen: IntArray, turned: bool) -> IntArray:
    """M left of the middle of the `chosen` edges, which are flat (steep when `turned`: x and y change roles)."""
    nodes = remainder.nodes[:, ::-1] if turned else remainder.nodes
    a, b = nodes[remainder.tail], nodes[remainder.head]
    mirror = -1 if turned else 1
    middle = (a[chosen] + b[chosen]) / 2
    below = Field(a, b, remainder.times * mirror, remainder.tree, turned).sum_below(middle, chosen)
    rising = (b[chosen, 0] > a[chosen, 0]) != turned
    left: IntArray = below + np.where(rising, remainder.times[chosen], 0)
    return left


class Field:
    """Sums over edges below a point: what changes on the way up from below everything.

    Going up across an edge that runs to the right one enters its parcels (+weight), across one that runs to the
    left one leaves them (-weight). `tree` searches the edges as they stand; with `turned`, x and y have changed
    roles in `a` and `b` but not in the tree.
    """

    def __init__(
        self, a: FloatArray, b: FloatArray, weight: IntArray, tree: shapely.STRtree, turned: bool = False
    ) -> None:
        self.a, self.b, self.weight = a, b, weight
        self.tree, self.turned = tree, turned
        self.low, self.high = np.minimum(a, b), np.maximum(a, b)
        bottom, top = float(self.low[:, 1].min()), float(self.high[:, 1].max())
        rows = int(np.clip(np.sqrt(len(a)), 1, 4000))
        # an odd offset keeps row lines off the round numbers on which vertices lie
        self.height = max((top - bottom) / rows, 1e-6) * 1.000123457
        self.base = bottom - self.height * 0.412357

    def sum_below(self, points: FloatArray, own: IntArray) -> IntArray:
        """(k,) sums below each point, which lies on the edge `own[k]`; that edge itself counts nothing."""
        row = np.floor((points[:, 1] - self.base) / self.height).astype(np.int64)
        line = self.base + row * self.height
        return self._left_on_row(points[:, 0], row) + self._between(points, line, own)

    def _left_on_row(self, x: FloatArray, row: IntArray) -> IntArray:
        """Running sums along the row lines: going right across an edge that runs up one leaves its parcels."""
        first = np.ceil((self.low[:, 1] - self.base) / self.height).astype(np.int64)
        last = np.ceil((self.high[:, 1] - self.base) / self.height).astype(np.int64)
        edge = np.repeat(np.arange(len(self.a)), last - first)
        crossed = ragged_ranges(first, last - first)
        a, b = self.a[edge], self.b[edge]
        share = (self.base + crossed * self.height - a[:, 1]) / (b[:, 1] - a[:, 1])
        at = a[:, 0] + share * (b[:, 0] - a[:, 0])
        change = np.where(b[:, 1] > a[:, 1], -self.weight[edge], self.weight[edge])
        # one sorted sequence of crossings and askers; an asker reads the running sum of its row
        order = np.lexsort((np.r_[at, x], np.r_[crossed, row]))
        running = np.cumsum(np.r_[change, np.zeros(len(x), dtype=np.int64)][order])
        rows = np.r_[crossed, row][order]
        begins = np.flatnonzero(np.r_[True, np.diff(rows) > 0])
        before = np.r_[0, running[begins[1:] - 1]]
        running -= np.repeat(before, np.diff(np.r_[begins, len(rows)]))
        out = np.empty(len(order), dtype=np.int64)
        out[order] = running
        return out[len(at) :]

    def _between(self, points: FloatArray, line: FloatArray, own: IntArray) -> IntArray:
        """Edges crossed on the way straight up from the row line to the point."""
        x, y = points[:, 0], points[:, 1]
        way = shapely.box(line, x, y, x) if self.turned else shapely.box(x, line, x, y)
        asker, edge = self.tree.query(way)
        other = edge != own[asker]
        asker, edge = asker[other], edge[other]
        a, b = self.a[edge], self.b[edge]
        spans = (self.low[edge, 0] <= x[asker]) & (x[asker] < self.high[edge, 0])
        asker, edge, a, b = asker[spans], edge[spans], a[spans], b[spans]
        along = b - a
        rising = along[:, 0] > 0
        # the sign of the cross product tells on which side the point lies, without a division
        side = along[:, 0] * (y[asker] - a[:, 1]) - along[:, 1] * (x[asker] - a[:, 0])
        under_point = np.where(rising, side > 0, side < 0)
        at_line = a[:, 1] + (x[asker] - a[:, 0]) / along[:, 0] * along[:, 1]
        crossed = under_point & (at_line > line[asker])
        change = np.where(rising, self.weight[edge], -self.weight[edge])[crossed]
        return np.bincount(asker[crossed], weights=change, minlength=len(points)).astype(np.int64)
