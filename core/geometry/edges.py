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
import shapely

from .rings import BoolArray, FloatArray, GeometryArray, IntArray, Rings

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
    def lines(self) -> GeometryArray:
        """(u,) the edges as shapely lines, for searches."""
        ends = np.stack((self.nodes[self.tail], self.nodes[self.head]), axis=1)
        return np.asarray(shapely.linestrings(ends), dtype=object)

    @cached_property
    def tree(self) -> shapely.STRtree:
        """A search tree over `lines`."""
        return shapely.STRtree(self.lines)


def cancel_edges(rings: Rings) -> Remainder:
    """The uncancelled edges of all rings; ring start and ring direction do not matter."""
    tail, head, direction = _directed(rings)
    if not len(tail):
        none = np.zeros(0, dtype=np.int64)
        return Remainder(np.zeros((0, 2)), none, none, none)
    hashes = _hash_points(rings.xy)
    groups, order = _group(rings.xy, tail, head, hashes)
    net = np.add.reduceat(direction[order], groups)
    left = np.flatnonzero(net)
    pick = order[groups[left]]
    vertex = tail[_owning(pick, left, groups, order, direction, net)]
    owner = rings.parcel[np.searchsorted(rings.start, vertex, side="right") - 1]
    net = net[left]
    low, high = tail[pick], head[pick]
    nodes, index = unique_points(rings.xy[np.r_[low, high]], hashes[np.r_[low, high]])
    low, high = index[: len(low)], index[len(low) :]
    forward = net > 0
    return Remainder(nodes, np.where(forward, low, high), np.where(forward, high, low), np.abs(net), owner)


def _owning(
    pick: IntArray, left: IntArray, groups: IntArray, order: IntArray, direction: IntArray, net: IntArray
) -> IntArray:
    """For each group that is left a member that runs the way the group is left, as an index of `direction`."""
    out = pick.copy()
    wrong = np.flatnonzero(np.sign(net[left]) != direction[pick])
    ends = np.r_[groups[1:], len(order)]
    for at in wrong.tolist():  # an edge of three or more parcels: rare
        members = order[groups[left[at]] : ends[left[at]]]
        out[at] = members[direction[members] == np.sign(net[left[at]])][0]
    return out


def cancel_again(nodes: FloatArray, tail: IntArray, head: IntArray, times: IntArray) -> Remainder:
    """Cancel edges that were redrawn between existing nodes."""
    low, high = np.minimum(tail, head), np.maximum(tail, head)
    sign = np.where(tail == low, times, -times)
    real = low != high
    key = low[real] * len(nodes) + high[real]
    distinct, inverse = np.unique(key, return_inverse=True)
    net = np.zeros(len(distinct), dtype=np.int64)
    np.add.at(net, inverse, sign[real])
    left = net != 0
    low, high = np.divmod(distinct[left], max(len(nodes), 1))
    forward = net[left] > 0
    return Remainder(nodes, np.where(forward, low, high), np.where(forward, high, low), np.abs(net[left]))


def unique_points(xy: FloatArray, hashes: UintArray | None = None) -> tuple[FloatArray, IntArray]:
    """Distinct points sorted by x, then y, and for every input point the number of its distinct one."""
    if hashes is None:
        hashes = _hash_points(xy)
    _, first, inverse = np.unique(hashes, return_index=True, return_inverse=True)
    if not np.array_equal(xy[first[inverse]], xy):  # two places with one hash: sort the numbers themselves
        distinct, inverse = np.unique(xy, axis=0, return_inverse=True)
        return distinct, inverse.reshape(-1).astype(np.int64)
    points = xy[first]
    order = np.lexsort((points[:, 1], points[:, 0]))
    number = np.empty(len(order), dtype=np.int64)
    number[order] = np.arange(len(order))
    return points[order], number[inverse]


def _directed(rings: Rings) -> tuple[IntArray, IntArray, IntArray]:
    """(low, high, direction): vertex indices in canonical order, +1 when the parcel's edge runs low → high."""
    at = np.flatnonzero(~rings.closing())
    a, b = rings.xy[at], rings.xy[at + 1]
    ascending = (a[:, 0] < b[:, 0]) | ((a[:, 0] == b[:, 0]) & (a[:, 1] < b[:, 1]))
    clockwise = (rings.signed_areas() < 0) != rings.hole
    backward = np.repeat(clockwise, rings.sizes - 1)
    direction = np.where(ascending != backward, 1, -1)
    real = np.any(a != b, axis=1)
    low = np.where(ascending, at, at + 1)[real]
    high = np.where(ascending, at + 1, at)[real]
    return low, high, direction[real]


def _group(xy: FloatArray, low: IntArray, high: IntArray, hashes: UintArray) -> tuple[IntArray, IntArray]:
    """Groups of edges with the same two end points: where each group begins in the returned order."""
    with np.errstate(over="ignore"):
        key = hashes[low] * np.uint64(0x9E3779B97F4A7C15) ^ (hashes[high] + np.uint64(0xD1B54A32D192ED03))
    order = np.argsort(key, kind="stable")
    key = key[order]
    same = key[1:] == key[:-1]
    for end in (low, high):
        at = xy[end[order]]
        same &= np.all(at[1:] == at[:-1], axis=1)
    collided = (key[1:] == key[:-1]) & ~same
    if collided.any():
        order = np.lexsort((xy[high, 1], xy[high, 0], xy[low, 1], xy[low, 0]))
        ends = np.hstack((xy[low[order]], xy[high[order]]))
        same = np.all(ends[1:] == ends[:-1], axis=1)
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
