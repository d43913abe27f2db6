"""Parcels as directed edges between whole numbers, the same list however a parcel was drawn.

Whole numbers make orientation, area and centroid exact, and a canonical order of the edges makes everything that is
computed from them afterwards the same to the last bit on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from .rings import BoolArray, FloatArray, IntArray, Rings, offsets

LIMIT = 2**26  # units along a side; products of two coordinates are then exact in double precision
_KEY = 2**30  # above every coordinate, to pack two of them into one number
_EXACT_SIDE = 2**20  # units; up to here six times area times coordinate stays below 2**63


class Reason(IntEnum):
    """Why a parcel has no characteristic point."""

    NONE = 0  # it has one
    NO_GEOMETRY = 1
    BAD_COORDINATE = 2  # not a number, or infinite
    TOO_LARGE = 3  # more than 67 km along a side
    NO_AREA = 4  # no area is left after rounding
    CROSSING = 5  # edges cross or run along one another
    MISPLACED_RING = 6  # a hole beside its shell, a part inside a part
    TOO_NARROW = 7  # nowhere as wide as the grid of the coordinates


@dataclass(frozen=True)
class Edges:
    """Directed edges, interior on the left, of those parcels that have any; in canonical order within a parcel.

    owner           (k,) index of each such parcel in the layer, ascending
    start           (k + 1,) where its edges begin
    tail, head      (e, 2) int64, in units from the parcel's box corner
    ring            (e,) the ring each belongs to
    before, after   (e,) the edges that precede and follow each one in it
    reason          (n,) of all parcels of the layer, what is known so far
    """

    owner: IntArray
    start: IntArray
    tail: IntArray
    head: IntArray
    ring: IntArray
    before: IntArray
    after: IntArray
    reason: IntArray

    @property
    def sizes(self) -> IntArray:
        """(k,) number of edges of each parcel."""
        return np.diff(self.start)

    @property
    def parcel(self) -> IntArray:
        """(e,) the parcel of each edge, as its row in `owner`."""
        return np.repeat(np.arange(len(self.owner)), self.sizes)

    def several_rings(self) -> BoolArray:
        """(k,) parcels of more than one ring."""
        if not len(self.owner):
            return np.zeros(0, dtype=bool)
        at = self.start[:-1]
        several: BoolArray = np.minimum.reduceat(self.ring, at) != np.maximum.reduceat(self.ring, at)
        return several

    def double_areas(self) -> IntArray:
        """(k,) twice the area, square units, exact."""
        cross = self.tail[:, 0] * self.head[:, 1] - self.tail[:, 1] * self.head[:, 0]
        areas: IntArray = np.add.reduceat(cross, self.start[:-1]) if len(self.owner) else cross
        return areas

    def centroids(self) -> FloatArray:
        """(k, 2) centres of area from exact sums, units; parcels without area must not be asked for."""
        if not len(self.owner):
            return np.zeros((0, 2))
        cross = self.tail[:, 0] * self.head[:, 1] - self.tail[:, 1] * self.head[:, 0]
        both = self.tail + self.head
        at = self.start[:-1]
        whole = np.add.reduceat(cross, at) * 3
        side = np.maximum.reduceat(np.maximum(self.tail, self.head).max(axis=1), at)
        # sums of large parcels would wrap around; what wraps is thrown away
        moments = np.add.reduceat(cross[:, None] * both, at, axis=0).astype(float)
        for row in np.flatnonzero(side > _EXACT_SIDE).tolist():
            own = slice(self.start[row], self.start[row + 1])
            weights = cross[own].tolist()
            for axis in (0, 1):
                sums = both[own, axis].tolist()
                moments[row, axis] = float(sum(w * s for w, s in zip(weights, sums)))
        centres: FloatArray = moments / whole.astype(float)[:, None]
        return centres


def canonical_edges(rings: Rings, xy: IntArray, reason: IntArray) -> Edges:
    """The edges of `rings` over whole-number vertices `xy` (m, 2); parcels with a `reason` are left out.

    Repeated vertices, vertices exactly on the line between their neighbours and rings without area are dropped.
    """
    ring = rings.ring_of_vertex()
    keep = ~rings.closing() & (reason[rings.parcel] == Reason.NONE)[ring]
    xy, ring = xy[keep], ring[keep]
    before, _ = _cyclic(ring)
    differs = np.any(xy != xy[before], axis=1)
    xy, ring = xy[differs], ring[differs]
    before, after = _cyclic(ring)
    came, goes = xy - xy[before], xy[after] - xy
    straight = (came[:, 0] * goes[:, 1] == came[:, 1] * goes[:, 0]) & (np.sum(came * goes, axis=1) > 0)
    xy, ring = xy[~straight], ring[~straight]

    before, after = _cyclic(ring)
    area, folded = _ring_areas(xy, ring, before, after, rings.count)
    reason = reason.copy()
    reason[rings.parcel[folded]] = Reason.CROSSING
    kept = (area != 0)[ring] & (reason[rings.parcel] == Reason.NONE)[ring]
    xy, ring = xy[kept], ring[kept]
    before, after = _cyclic(ring)
    turned = ((area > 0) == rings.hole)[ring]
    tail = np.where(turned[:, None], xy[after], xy)
    head = np.where(turned[:, None], xy, xy[after])
    before, after = np.where(turned, after, before), np.where(turned, before, after)

    parcel = rings.parcel[ring]
    order = np.lexsort((head[:, 0] * _KEY + head[:, 1], tail[:, 0] * _KEY + tail[:, 1], parcel))
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    owner, sizes = np.unique(parcel, return_counts=True)
    empty = np.ones(len(reason), dtype=bool)
    empty[owner] = False
    reason[empty & (reason == Reason.NONE)] = Reason.NO_AREA
    return Edges(
        owner=owner,
        start=offsets(sizes),
        tail=tail[order],
        head=head[order],
        ring=ring[order],
        before=place[before[order]],
        after=place[after[order]],
        reason=reason,
    )


def select(edges: Edges, wanted: BoolArray) -> tuple[Edges, IntArray]:
    """Only the parcels of `edges` that are `wanted` (k,), and the new place (e,) of every edge that is kept."""
    keep = np.repeat(wanted, edges.sizes)
    place: IntArray = np.cumsum(keep) - 1
    if np.all(wanted):
        return edges, place
    chosen = Edges(
        owner=edges.owner[wanted],
        start=offsets(edges.sizes[wanted]),
        tail=edges.tail[keep],
        head=edges.head[keep],
        ring=edges.ring[keep],
        before=place[edges.before[keep]],
        after=place[edges.after[keep]],
        reason=edges.reason,
    )
    return chosen, place


def _ring_areas(
    xy: IntArray, ring: IntArray, before: IntArray, after: IntArray, count: int
) -> tuple[IntArray, IntArray]:
    """(count,) twice the signed area of each ring, and the rings that have none only because they cross themselves."""
    area = np.zeros(count, dtype=np.int64)
    if not len(ring):
        return area, area[:0]
    first = np.flatnonzero(np.r_[True, ring[1:] != ring[:-1]])
    local = xy - np.repeat(xy[first], np.diff(np.r_[first, len(ring)]), axis=0)
    cross = local[:, 0] * local[after, 1] - local[:, 1] * local[after, 0]
    area[ring[first]] = np.add.reduceat(cross, first)
    # every turn is straight or right back: all on one line
    came, goes = xy - xy[before], xy[after] - xy
    bends = np.logical_or.reduceat(came[:, 0] * goes[:, 1] != came[:, 1] * goes[:, 0], first)
    present = ring[first]
    return area, present[(area[present] == 0) & bends]


def _cyclic(ring: IntArray) -> tuple[IntArray, IntArray]:
    """(m,) the vertices before and after each one, where `ring` (m,) names its ring."""
    index = np.arange(len(ring))
    if not len(ring):
        return index, index
    first = np.r_[True, ring[1:] != ring[:-1]]
    last = np.r_[first[1:], True]
    before, after = index - 1, index + 1
    before[first], after[last] = index[last], index[first]
    return before, after
