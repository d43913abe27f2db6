"""Edges of one parcel that meet elsewhere than at the corners of a ring, decided exactly on whole numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from .integer_rings import Edges
from .rings import BoolArray, FloatArray, IntArray, offsets, ragged_ranges

_PAIRS_AT_ONCE = 1 << 16
_ROW = 2**32  # above every coordinate


class Meet(IntEnum):
    """How two edges meet."""

    TOUCH = 0  # in a point that is an end of one of them
    CROSS = 1  # in a point inside both
    ALONG = 2  # over a stretch


@dataclass(frozen=True)
class Meetings:
    """Pairs of edges of one parcel that meet, neighbours at their common corner left out.

    first, second  (m,) edges
    what           (m,) values of `Meet`
    depth          (m,) how far the nearest end is beyond the other edge, units; 0 unless they cross
    """

    first: IntArray
    second: IntArray
    what: IntArray
    depth: FloatArray

    def where(self, wanted: BoolArray) -> Meetings:
        """Some of them."""
        return Meetings(self.first[wanted], self.second[wanted], self.what[wanted], self.depth[wanted])


@dataclass(frozen=True)
class Cuts:
    """Where edges of parcels that are not simple must be cut.

    wary  (k,) parcels in which left of an edge may be outside
    edge  (c,) edges to cut
    t     (c,) where, units from the tail
    by    (c,) the edge that stops every circle there, -1 if none does
    """

    wary: BoolArray
    edge: IntArray
    t: FloatArray
    by: IntArray


def no_cuts(edges: Edges) -> Cuts:
    """For parcels whose rings are simple."""
    none = np.zeros(0, dtype=np.int64)
    return Cuts(np.zeros(len(edges.owner), dtype=bool), none, np.zeros(0), none)


def meetings(edges: Edges) -> Meetings:
    """All pairs of edges that meet, in no particular order."""
    parts = [_met(edges, first, second) for first, second in _near(edges)]
    if not parts:
        none = np.zeros(0, dtype=np.int64)
        return Meetings(none, none, none, np.zeros(0))
    return Meetings(*(np.concatenate(column) for column in zip(*parts)))


def cuts_at(edges: Edges, met: Meetings) -> Cuts:
    """Where the edges of parcels with any meeting are to be cut."""
    wary = np.zeros(len(edges.owner), dtype=bool)
    edge = np.r_[met.first, met.second]
    by = np.r_[met.second, met.first]
    what = np.r_[met.what, met.what]
    wary[np.searchsorted(edges.start, edge, side="right") - 1] = True
    d = edges.head[edge] - edges.tail[edge]
    length = np.sqrt((d[:, 0] * d[:, 0] + d[:, 1] * d[:, 1]).astype(float))
    side0, side1 = _side(edges, edge, edges.tail[by]), _side(edges, edge, edges.head[by])
    own0, own1 = _side(edges, by, edges.tail[edge]), _side(edges, by, edges.head[edge])
    cross = what == Meet.CROSS
    share = own0[cross].astype(float) / (own0[cross] - own1[cross]).astype(float)
    at, t, stop = [edge[cross]], [share * length[cross]], [by[cross]]
    for point, here, there in ((edges.tail, side0, side1), (edges.head, side1, side0)):
        local = point[by] - edges.tail[edge]
        along = (local[:, 0] * d[:, 0] + local[:, 1] * d[:, 1]).astype(float) / length
        on = ~cross & (here == 0) & ((there > 0) | (what == Meet.ALONG)) & (along > 0.0) & (along < length)
        at.append(edge[on])
        t.append(along[on])
        stop.append(np.where(there[on] > 0, by[on], -1))
    return Cuts(wary, np.concatenate(at), np.concatenate(t), np.concatenate(stop))


def _near(edges: Edges) -> Iterator[tuple[IntArray, IntArray]]:
    """Pairs of edges of one parcel whose boxes meet."""
    low, high = np.minimum(edges.tail, edges.head), np.maximum(edges.tail, edges.head)
    key = edges.parcel * _ROW
    begin = key + low[:, 0]
    order = np.argsort(begin, kind="stable")
    stop = np.searchsorted(begin[order], (key + high[:, 0])[order], side="right")
    first = np.arange(1, len(order) + 1)
    sizes = stop - first
    ends = offsets(sizes)
    row = 0
    while row < len(sizes):
        until = max(row + 1, int(np.searchsorted(ends, ends[row] + _PAIRS_AT_ONCE, side="right")) - 1)
        a = order[np.repeat(np.arange(row, until), sizes[row:until])]
        b = order[ragged_ranges(first[row:until], sizes[row:until])]
        near = (low[a, 1] <= high[b, 1]) & (low[b, 1] <= high[a, 1])
        yield a[near], b[near]
        row = until


def _met(edges: Edges, a: IntArray, b: IntArray) -> tuple[IntArray, IntArray, IntArray, FloatArray]:
    b0, b1 = _side(edges, a, edges.tail[b]), _side(edges, a, edges.head[b])
    a0, a1 = _side(edges, b, edges.tail[a]), _side(edges, b, edges.head[a])
    apart = (np.sign(b0) * np.sign(b1) > 0) | (np.sign(a0) * np.sign(a1) > 0)
    flat = (b0 == 0) & (b1 == 0)
    shared = np.minimum(np.maximum(edges.tail[a], edges.head[a]), np.maximum(edges.tail[b], edges.head[b]))
    shared -= np.maximum(np.minimum(edges.tail[a], edges.head[a]), np.minimum(edges.tail[b], edges.head[b]))
    along = flat & np.any(shared > 0, axis=1)
    neighbours = (edges.after[a] == b) | (edges.before[a] == b)
    keep = ~apart & ~(neighbours & ~along)
    cross = (np.sign(b0) * np.sign(b1) < 0) & (np.sign(a0) * np.sign(a1) < 0)
    what = np.where(along, Meet.ALONG, np.where(cross, Meet.CROSS, Meet.TOUCH))[keep]
    a, b = a[keep], b[keep]
    off_a = np.minimum(np.abs(b0[keep]), np.abs(b1[keep])) / _length(edges, a)
    off_b = np.minimum(np.abs(a0[keep]), np.abs(a1[keep])) / _length(edges, b)
    return a, b, what, np.where(what == Meet.CROSS, np.minimum(off_a, off_b), 0.0)


def _side(edges: Edges, edge: IntArray, point: IntArray) -> IntArray:
    """Twice the area of edge and point: positive where the point is left of the edge."""
    d, p = edges.head[edge] - edges.tail[edge], point - edges.tail[edge]
    area: IntArray = d[:, 0] * p[:, 1] - d[:, 1] * p[:, 0]
    return area


def _length(edges: Edges, edge: IntArray) -> FloatArray:
    d = (edges.head[edge] - edges.tail[edge]).astype(float)
    length: FloatArray = np.sqrt(d[:, 0] * d[:, 0] + d[:, 1] * d[:, 1])
    return length
