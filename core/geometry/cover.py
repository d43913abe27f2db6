"""How many parcels cover the places beside the remainder's edges.

The cover count m is constant along a run of edges between nodes where edges meet, so one look per run is enough:
along a row line up to the place (running sums over the edges that cross it), then straight up to it.
"""

from __future__ import annotations

import numpy as np

from .boxes import Boxes
from .chains import Runs
from .edges import Remainder
from .rings import FloatArray, IntArray, ragged_ranges
from .sorting import stable_order


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
    below = Field(a, b, remainder.times * mirror, remainder.boxes, turned).sum_below(middle, chosen)
    rising = (b[chosen, 0] > a[chosen, 0]) != turned
    left: IntArray = below + np.where(rising, remainder.times[chosen], 0)
    return left


class Field:
    """Sums over edges below a point: what changes on the way up from below everything.

    Going up across an edge that runs to the right one enters its parcels (+weight), across one that runs to the
    left one leaves them (-weight). `tree` searches the edges as they stand; with `turned`, x and y have changed
    roles in `a` and `b` but not in the tree.
    """

    def __init__(self, a: FloatArray, b: FloatArray, weight: IntArray, boxes: Boxes, turned: bool = False) -> None:
        self.a, self.b, self.weight = a, b, weight
        self.boxes, self.turned = boxes, turned
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
        a, b = self.a.take(edge, axis=0), self.b.take(edge, axis=0)
        along = b - a
        at = a[:, 0] + (self.base + crossed * self.height - a[:, 1]) / along[:, 1] * along[:, 0]
        change = np.where(along[:, 1] > 0, -1, 1) * self.weight.take(edge)
        # one sequence of crossings and askers, sorted by row, then x; an asker reads the running sum of its row
        rows, places = np.r_[crossed, row], np.r_[at, x]
        order = np.argsort(places, kind="stable")
        order = order.take(stable_order(rows.take(order)))
        running = np.cumsum(np.r_[change, np.zeros(len(x), dtype=np.int64)].take(order))
        rows = rows.take(order)
        begins = np.flatnonzero(np.r_[True, np.diff(rows) > 0])
        before = np.r_[0, running[begins[1:] - 1]]
        running -= np.repeat(before, np.diff(np.r_[begins, len(rows)]))
        out = np.empty(len(order), dtype=np.int64)
        out[order] = running
        return out[len(at) :]

    def _between(self, points: FloatArray, line: FloatArray, own: IntArray) -> IntArray:
        """Edges crossed on the way straight up from the row line to the point."""
        x, y = points[:, 0], points[:, 1]
        low, high = np.column_stack((x, line)), points
        asker, edge = self.boxes.meeting(*((low[:, ::-1], high[:, ::-1]) if self.turned else (low, high)))
        other = np.flatnonzero((edge != own.take(asker)) & (x.take(asker) < self.high[:, 0].take(edge)))
        asker, edge = asker.take(other), edge.take(other)
        a, b = self.a.take(edge, axis=0), self.b.take(edge, axis=0)
        along, x, y = b - a, x.take(asker) - a[:, 0], y.take(asker) - a[:, 1]
        rising = along[:, 0] > 0
        # the sign of the cross product tells on which side the point lies, without a division
        side: FloatArray = along[:, 0] * y - along[:, 1] * x
        under_point = np.where(rising, side > 0, side < 0)
        at_line = a[:, 1] + x / along[:, 0] * along[:, 1]
        crossed = np.flatnonzero(under_point & (at_line > line.take(asker)))
        change = np.where(rising, 1, -1).take(crossed) * self.weight.take(edge.take(crossed))
        return np.bincount(asker.take(crossed), weights=change, minlength=len(points)).astype(np.int64)
