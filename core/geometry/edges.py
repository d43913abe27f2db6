"""Edge cancelling: what is left of all parcel borders when shared edges are struck out.

Clean parcels share their edges exactly, once in each direction. Direct every edge so that its parcel lies to the
left and strike out opposite pairs: what remains is the boundary of the cover count m(x), "how many parcels cover
x". The coverage analysis works on this remainder alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from .boxes import Boxes
from .rings import BoolArray, FloatArray, IntArray, Rings
from .sorting import as_complex, order_of_hashes, order_of_points, stable_order

UintArray = npt.NDArray[np.uint64]


@dataclass(frozen=True)
class Remainder:
    """Directed edges that no opposite edge cancels; the covering parcels lie to the left.

    nodes   (v, 2) distinct end points, sorted by x then y
    tail    (u,) node where each edge starts
    head    (u,) node where it ends
    times   (u,) how many parcels have the edge in this direction more than in the other, >= 1
    owner   (u,) one of these parcels; empty once edges have been redrawn
    """

    nodes: FloatArray
    tail: IntArray
    head: IntArray
    times: IntArray
    owner: IntArray = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    def __len__(self) -> int:
        return len(self.tail)

    @cached_property
    def boxes(self) -> Boxes:
        """The boxes of the edges, for searches."""
        return Boxes.of_segments(self.nodes.take(self.tail, axis=0), self.nodes.take(self.head, axis=0))


def cancel_edges(rings: Rings) -> Remainder:
    """The uncancelled edges of all rings; ring start and ring direction do not matter."""
    at, ascending, direction = _directed(rings)
    if not len(at):
        none = np.zeros(0, dtype=np.int64)
        return Remainder(np.zeros((0, 2)), none, none, none)
    hashes = _hash_points(rings.xy)
    groups, order = _group(rings.xy, at, ascending, hashes)
    direction = direction.take(order)
    net = np.add.reduceat(direction, groups)
    left = np.flatnonzero(net)
    pick = order.take(_owning(left, groups, direction, net))
    net = net.take(left)
    vertex = at.take(pick)
    owner = rings.parcel.take(np.searchsorted(rings.start, vertex, side="right") - 1)
    ends = np.r_[vertex, vertex + 1]
    nodes, index = unique_points(rings.xy.take(ends, axis=0), hashes.take(ends))
    first, second = index[: len(vertex)], index[len(vertex) :]
    # net is counted from the smaller end to the larger one
    forward = ascending.take(pick) == (net > 0)
    return Remainder(nodes, np.where(forward, first, second), np.where(forward, second, first), np.abs(net), owner)


def _owning(left: IntArray, groups: IntArray, direction: IntArray, net: IntArray) -> IntArray:
    """For each group that is left a member that runs the way the group is left, as a position in the order."""
    out = groups.take(left)
    wanted = np.sign(net.take(left))
    ends = np.r_[groups[1:], len(direction)]
    for at in np.flatnonzero(wanted != direction.take(out)).tolist():  # an edge of three or more parcels: rare
        members = direction[out[at] : ends[left[at]]]
        out[at] += int(np.argmax(members == wanted[at]))
    return out


def cancel_again(nodes: FloatArray, tail: IntArray, head: IntArray, times: IntArray) -> Remainder:
    """Cancel edges that were redrawn between existing nodes."""
    none = np.zeros(0, dtype=np.int64)
    real = tail != head
    if not real.all():
        tail, head, times = tail[real], head[real], times[real]
    if not len(tail):
        return Remainder(nodes, none, none, none)
    low, high = np.minimum(tail, head), np.maximum(tail, head)
    key = low * len(nodes) + high
    order = stable_order(key)
    key = key.take(order)
    first = np.flatnonzero(np.r_[True, key[1:] != key[:-1]])
    net = np.add.reduceat(np.where(tail == low, times, -times).take(order), first)
    left = np.flatnonzero(net)
    pick, net = order.take(first.take(left)), net.take(left)
    low, high = low.take(pick), high.take(pick)
    forward = net > 0
    return Remainder(nodes, np.where(forward, low, high), np.where(forward, high, low), np.abs(net))


def unique_points(xy: FloatArray, hashes: UintArray | None = None) -> tuple[FloatArray, IntArray]:
    """Distinct points sorted by x, then y, and for every input point the number of its distinct one."""
    if hashes is None:
        hashes = _hash_points(xy)
    order, same = order_of_hashes(hashes)
    sorted_points = as_complex(xy).take(order)
    differ = sorted_points[1:] != sorted_points[:-1]
    if (differ & same).any():  # two places with one hash: sort the numbers themselves
        order = order_of_points(xy)
        sorted_points = as_complex(xy).take(order)
        differ = sorted_points[1:] != sorted_points[:-1]
    new = np.r_[True, differ] if len(order) else differ
    points = xy.take(order[new], axis=0)
    by_place = order_of_points(points)
    number = np.empty(len(points), dtype=np.int64)
    number[by_place] = np.arange(len(points))
    index = np.empty(len(order), dtype=np.int64)
    index[order] = number.take(np.cumsum(new) - 1)
    return points.take(by_place, axis=0), index


def _directed(rings: Rings) -> tuple[IntArray, BoolArray, IntArray]:
    """(at, ascending, direction): edges by the vertex they start from, without those that have no length.

    An ascending edge runs from its smaller end (by x, then y) to the larger one; the direction is +1 where that is
    the way in which the parcel has to its left what it covers, else -1.
    """
    x, y = rings.xy[:, 0], rings.xy[:, 1]
    level = x[:-1] == x[1:]
    ascending = (x[:-1] < x[1:]) | (level & (y[:-1] < y[1:]))
    real = ~(level & (y[:-1] == y[1:]))
    real[rings.start[1:-1] - 1] = False  # from a ring's last vertex to the next ring's first
    clockwise = (rings.signed_areas() < 0) != rings.hole
    at = np.flatnonzero(real)
    ascending = ascending.take(at)
    direction = np.where(ascending != np.repeat(clockwise, rings.sizes).take(at), 1, -1)
    return at, ascending, direction


def _group(xy: FloatArray, at: IntArray, ascending: BoolArray, hashes: UintArray) -> tuple[IntArray, IntArray]:
    """Groups of edges with the same two end points: where each group begins in the returned order."""
    with np.errstate(over="ignore"):
        order, same = order_of_hashes(mix(hashes[:-1] + hashes[1:]).take(at))
    points = as_complex(xy)

    def equal(rows: IntArray) -> BoolArray:
        """Whether the edges at rows and rows + 1 of the order have the same ends."""
        out = np.ones(len(rows), dtype=bool)
        for end in (at + ~ascending, at + ascending):
            out &= points.take(end.take(order.take(rows))) == points.take(end.take(order.take(rows + 1)))
        return out

    ask = np.flatnonzero(same)
    confirmed = equal(ask)
    if confirmed.all():
        return np.flatnonzero(np.r_[True, ~same]), order
    # Different edges stand together: within such a stretch the numbers themselves are sorted.
    stretch = np.cumsum(np.r_[False, ~same])
    rows = np.flatnonzero(np.isin(stretch, stretch[ask[~confirmed]]))
    members = order[rows]
    low, high = (points.take(end.take(members)) for end in (at + ~ascending, at + ascending))
    order[rows] = members[np.lexsort((high.imag, high.real, low.imag, low.real, stretch[rows]))]
    same[ask] = equal(ask)
    return np.flatnonzero(np.r_[True, ~same]), order


def _hash_points(xy: FloatArray) -> UintArray:
    """(m,) 64-bit hash of each point's exact coordinates."""
    bits = np.ascontiguousarray(xy + 0.0).view(np.uint64)  # -0.0 is the place 0.0, in other bits
    with np.errstate(over="ignore"):
        mixed = mix(bits[:, 0]) + mix(bits[:, 1] ^ np.uint64(0xA0761D6478BD642F)) * np.uint64(0xE7037ED1A0B428DB)
        return mix(mixed)


def mix(bits: UintArray) -> UintArray:
    """A bijective scramble of 64-bit integers (the finaliser of SplitMix64, Steele et al. 2014)."""
    with np.errstate(over="ignore"):
        bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return bits ^ (bits >> np.uint64(31))


def out_degree(remainder: Remainder) -> IntArray:
    """(v,) directed edges leaving each node, with multiplicity."""
    return np.bincount(remainder.tail, weights=remainder.times, minlength=len(remainder.nodes)).astype(np.int64)


def simple_nodes(remainder: Remainder) -> BoolArray:
    """(v,) nodes with exactly one edge in and one out: the remainder passes through them once."""
    edges_in = np.bincount(remainder.head, weights=remainder.times, minlength=len(remainder.nodes))
    simple: BoolArray = (out_degree(remainder) == 1) & (edges_in == 1)
    return simple
