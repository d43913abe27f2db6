"""Exact overlaps between parcels, looked for only where the coverage says that parcels lie on one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np
import shapely

from ..parallel import in_chunks
from .edges import UintArray, mix
from .rings import BoolArray, FloatArray, GeometryArray, IntArray, Rings, offsets
from .widths import polygonal

MAX_PAIRS = 2_000_000
_QUERY_CHUNK = 512


class TooManyPairs(Exception):
    """More candidate pairs than can be compared; `parcel` lies where it is worst."""

    def __init__(self, parcel: int) -> None:
        super().__init__(f"too many pairs around parcel {parcel}")
        self.parcel = parcel


@dataclass(frozen=True)
class Overlaps:
    """Pairs of parcels that share an area, each once.

    first, second  (k,) parcels
    area           (k,) shared area, m²
    likeness       (k,) intersection over union, 0–1
    shape          (k,) the shared area, polygons
    """

    first: IntArray
    second: IntArray
    area: FloatArray
    likeness: FloatArray
    shape: GeometryArray

    def __len__(self) -> int:
        return len(self.first)

    def where(self, wanted: BoolArray | IntArray) -> Overlaps:
        """Only the rows `wanted`."""
        return Overlaps(
            self.first[wanted], self.second[wanted], self.area[wanted], self.likeness[wanted], self.shape[wanted]
        )


def parcels_in(faces: GeometryArray, tree: shapely.STRtree) -> IntArray:
    """Parcels (of the search tree over all of them) that meet one of the faces, ascending."""
    if not len(faces):
        return np.zeros(0, dtype=np.int64)
    _, parcel = tree.query(faces, predicate="intersects")
    met: IntArray = np.unique(parcel)
    return met


def overlapping_pairs(
    geometries: GeometryArray,
    among: IntArray,
    copy_of: IntArray,
    check: Callable[[], None] = lambda: None,
    limit: int = MAX_PAIRS,
) -> Overlaps:
    """Every pair among the parcels `among` whose intersection has an area; exact copies count as one parcel.

    `copy_of` (n,) names the parcel that stands for each (itself where it is no copy); pairs within a group of
    copies are not returned. Raises `TooManyPairs` above `limit` candidates.
    """
    alone = among[copy_of[among] == among]
    first, second = _candidates(geometries, alone, check, limit)
    shape = in_chunks(shapely.intersection, geometries[first], geometries[second], check=check)
    flat = np.flatnonzero(shapely.get_dimensions(shape) == 2)  # most only touch
    first, second, shape = first[flat], second[flat], polygonal(shape[flat])
    area = shapely.area(shape)
    real = area > 0
    first, second, area, shape = first[real], second[real], area[real], shape[real]
    likeness = area / (shapely.area(geometries[first]) + shapely.area(geometries[second]) - area)
    found = Overlaps(first, second, area, likeness, shape)
    return _spread_over_copies(found, among, copy_of, limit)


def stand_ins(rings: Rings, among: IntArray) -> IntArray:
    """(n,) for each parcel the one that stands for all its exact copies: the first with the same border.

    Borders are compared edge by edge whatever the ring start, direction and order.
    """
    out = np.arange(rings.parcels)
    some = rings.select(among)
    borders = _border_hashes(some)
    _, first, inverse = np.unique(borders, axis=0, return_index=True, return_inverse=True)
    out[among] = among[first[inverse.reshape(-1)]]
    return out


def _border_hashes(rings: Rings) -> UintArray:
    """(n, 2) hash sums of each parcel's undirected edges."""
    with np.errstate(over="ignore"):
        bits = np.ascontiguousarray(rings.xy + 0.0).view(np.uint64)
        vertex = mix(mix(bits[:, 0]) + bits[:, 1])
        inner = np.flatnonzero(~rings.closing())
        a, b = vertex[inner], vertex[inner + 1]
        edge = mix(a + b) ^ mix(a * b + np.uint64(1))
        edge[a == b] = 0  # a repeated vertex is no edge
        owner = np.repeat(rings.parcel, rings.sizes - 1)
        out = np.zeros((rings.parcels, 2), dtype=np.uint64)
        np.add.at(out[:, 0], owner, edge)
        np.add.at(out[:, 1], owner, mix(edge ^ np.uint64(0x2545F4914F6CDD1D)))
    return out


def _candidates(
    geometries: GeometryArray, among: IntArray, check: Callable[[], None], limit: int
) -> tuple[IntArray, IntArray]:
    """Pairs (i < j) whose shapes meet."""
    shapes = geometries[among]
    tree = shapely.STRtree(shapes)
    found: list[tuple[IntArray, IntArray]] = []
    total = 0
    for start in range(0, len(among), _QUERY_CHUNK):
        check()
        a, b = tree.query(shapes[start : start + _QUERY_CHUNK], predicate="intersects")
        a = a + start
        above = a < b
        a, b = a[above], b[above]
        total += len(a)
        if total > limit:
            raise TooManyPairs(int(among[np.bincount(a).argmax()]))
        found.append((a, b))
    if not found:
        none = np.zeros(0, dtype=np.int64)
        return none, none
    return among[np.concatenate([pair[0] for pair in found])], among[np.concatenate([pair[1] for pair in found])]


def _spread_over_copies(found: Overlaps, among: IntArray, copy_of: IntArray, limit: int) -> Overlaps:
    """Repeat each pair for all copies on both sides."""
    stand_in = copy_of[among]
    order = np.argsort(stand_in, kind="stable")
    members, stand_in = among[order], stand_in[order]
    begins = np.searchsorted(stand_in, found.first), np.searchsorted(stand_in, found.second)
    ends = np.searchsorted(stand_in, found.first, "right"), np.searchsorted(stand_in, found.second, "right")
    left, right = ends[0] - begins[0], ends[1] - begins[1]
    total = left * right
    if total.sum() > limit:
        raise TooManyPairs(int(found.first[total.argmax()]))
    if len(total) == total.sum():
        return found
    row = np.repeat(np.arange(len(found)), total)
    nth = np.arange(len(row)) - np.repeat(offsets(total)[:-1], total)
    spread = found.where(row)
    first = members[begins[0][row] + nth // right[row]]
    second = members[begins[1][row] + nth % right[row]]
    return Overlaps(first, second, spread.area, spread.likeness, spread.shape)


def copy_pairs(
    among: IntArray, copy_of: IntArray, rank: IntArray, star_above: int
) -> tuple[IntArray, IntArray, IntArray]:
    """(first, second, size): pairs of exact copies, all of a group up to `star_above` copies, else a star.

    A star pairs every copy with the one of smallest `rank`; `size` is the number of copies in the group.
    """
    order = among[np.lexsort((rank[among], copy_of[among]))]
    groups = copy_of[order]
    begins = np.flatnonzero(np.r_[True, groups[1:] != groups[:-1]]) if len(order) else np.zeros(0, dtype=np.int64)
    sizes = np.diff(np.r_[begins, len(order)])
    first: list[IntArray] = []
    second: list[IntArray] = []
    size: list[IntArray] = []
    for count in np.unique(sizes[sizes > 1]):
        group = order[begins[sizes == count][:, None] + np.arange(count)]
        if count > star_above:
            a, b = np.zeros(count - 1, dtype=np.int64), np.arange(1, count)
        else:
            a, b = np.triu_indices(count, 1)
        first.append(group[:, a].ravel())
        second.append(group[:, b].ravel())
        size.append(np.full(len(group) * len(a), count))
    if not first:
        none = np.zeros(0, dtype=np.int64)
        return none, none, none
    return np.concatenate(first), np.concatenate(second), np.concatenate(size)


def connected_groups(first: IntArray, second: IntArray, rank: IntArray) -> dict[int, int]:
    """For each parcel in a pair the parcel of smallest `rank` it is connected with."""
    parent: dict[int, int] = {}

    def find(item: int) -> int:
        root = item
        while parent.setdefault(root, root) != root:
            root = parent[root]
        while parent[item] != root:
            parent[item], item = root, parent[item]
        return root

    for a, b in zip(first.tolist(), second.tolist()):
        low, high = sorted((find(a), find(b)), key=lambda item: rank[item])
        parent[high] = low
    return {item: find(item) for item in parent}
