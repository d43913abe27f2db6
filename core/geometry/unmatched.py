"""Vertices on a neighbour's border where the neighbour has none: T-junctions that only one side knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np
import shapely

from .comparable import Comparable
from .coverage import Coverage
from .edges import Remainder, unique_points
from .rings import BoolArray, FloatArray, GeometryArray, IntArray, Rings, offsets, ragged_ranges
from .sorting import order_of_points, stable_order
from .widths import EPSILON


@dataclass(frozen=True)
class Unmatched:
    """Places where a parcel's border lacks a vertex that its neighbour has.

    place     (k, 2) the vertex
    owner     (k,) a parcel that has it
    lacking   (k,) the parcel that lacks it
    distance  (k,) from the vertex to the edge, metres
    """

    place: FloatArray
    owner: IntArray
    lacking: IntArray
    distance: FloatArray

    def where(self, wanted: IntArray) -> Unmatched:
        """Only the rows `wanted`."""
        return Unmatched(self.place[wanted], self.owner[wanted], self.lacking[wanted], self.distance[wanted])


def unmatched_vertices(
    coverage: Coverage,
    compared: Comparable,
    overlapping: IntArray,
    ranks: Callable[[IntArray], IntArray],
    check: Callable[[], None] = lambda: None,
) -> Unmatched:
    """Every vertex within the tolerance of a neighbour's edge and of none of the neighbour's vertices.

    Such a vertex leaves its edges unmatched, so it is a vertex of the remainder near one of its edges, and that
    edge's owner lacks it. Only where parcels lie on one another (`overlapping`) an edge may be matched in spite of
    it or have several owners: there all vertices are asked against all parcels around.

    `ranks(parcels)` gives (n,) ranks of some parcels that do not depend on their order (`Parcels.ranks`);
    `check` is called between the steps and may raise to stop.
    """
    near, remainder = coverage.near, coverage.remainder
    near = near.where(near.distance <= coverage.tolerance + EPSILON)
    rings, geometries = compared.rings, compared.geometries
    crowded = np.zeros(len(geometries), dtype=bool)
    crowded[overlapping] = True
    among_crowd = np.zeros(len(remainder.nodes), dtype=bool)
    among_crowd[remainder.tail[crowded[remainder.owner]]] = among_crowd[remainder.head[crowded[remainder.owner]]] = True
    plain = ~crowded[remainder.owner[near.edge]] & ~among_crowd[near.node]
    pair = np.unique(near.node[plain] * len(geometries) + remainder.owner[near.edge[plain]])
    node, lacking = np.divmod(pair, max(len(geometries), 1))
    simple = _judge(
        remainder.nodes[node],
        _owners_of_nodes(remainder, geometries, node, ranks),
        lacking,
        rings,
        coverage.tolerance,
    )
    check()
    inside = rings.xy[rings.vertices_of(overlapping)]
    places, _ = unique_points(np.vstack((remainder.nodes[np.unique(near.node[~plain])], inside)))
    asked, parcel = compared.tree.query(
        shapely.points(places), predicate="dwithin", distance=coverage.tolerance + EPSILON
    )
    check()
    owner = _first_of(asked, parcel, geometries, len(places), ranks, _has_vertex(places[asked], rings, parcel))
    dense = _judge(places[asked], owner[asked], parcel, rings, coverage.tolerance)
    return _without_repeats(simple, dense)


def _judge(places: FloatArray, owner: IntArray, lacking: IntArray, rings: Rings, tolerance: float) -> Unmatched:
    """Of (place, parcel that may lack it) those that do."""
    reach = tolerance + EPSILON
    near_edge, near_vertex = _distances(places, rings, lacking)
    lacks = np.flatnonzero((near_edge <= reach) & (near_vertex > reach) & (owner >= 0) & (owner != lacking))
    return Unmatched(places[lacks], owner[lacks], lacking[lacks], near_edge[lacks])


def _owners_of_nodes(
    remainder: Remainder, geometries: GeometryArray, asked: IntArray, ranks: Callable[[IntArray], IntArray]
) -> IntArray:
    """A parcel that has each asked node as a vertex, the same whatever the order of the parcels."""
    wanted = np.zeros(len(remainder.nodes), dtype=bool)
    wanted[asked] = True
    leaving, arriving = np.flatnonzero(wanted[remainder.tail]), np.flatnonzero(wanted[remainder.head])
    node = np.r_[remainder.tail[leaving], remainder.head[arriving]]
    owner = np.r_[remainder.owner[leaving], remainder.owner[arriving]]
    return _first_of(node, owner, geometries, len(remainder.nodes), ranks)[asked]


def _first_of(
    asked: IntArray,
    parcel: IntArray,
    geometries: GeometryArray,
    count: int,
    ranks: Callable[[IntArray], IntArray],
    wanted: BoolArray | None = None,
) -> IntArray:
    """For each of `count` places the parcel that lies farthest west, then south; -1 where there is none."""
    if wanted is not None:
        asked, parcel = asked[wanted], parcel[wanted]
    number = np.zeros(len(geometries), dtype=np.int64)
    number[parcel] = 1
    known = np.flatnonzero(number)
    number[known] = _west_first(shapely.bounds(geometries.take(known)), lambda tied: ranks(known[tied])[known[tied]])
    order = stable_order(asked * max(len(known), 1) + number.take(parcel))
    asked, parcel = asked.take(order), parcel.take(order)
    first = np.flatnonzero(np.r_[True, np.diff(asked) > 0]) if len(order) else order
    owner = np.full(count, -1, dtype=np.int64)
    owner[asked[first]] = parcel[first]
    return owner


def _west_first(boxes: FloatArray, names: Callable[[IntArray], IntArray]) -> IntArray:
    """(k,) rank of each box by its west, south, east and north side, equal ones by `names`."""
    order = order_of_points(boxes[:, :2])
    corner = boxes.take(order, axis=0)
    same = np.all(corner[1:, :2] == corner[:-1, :2], axis=1)
    rows = np.flatnonzero(np.r_[same, False] | np.r_[False, same]) if len(order) else order
    if len(rows):
        # few boxes share their corner: only among them more is asked
        members = order[rows]
        sides = tuple(boxes[members].T[::-1])
        again = members[np.lexsort(sides)]
        same = np.all(np.diff(boxes[again], axis=0) == 0, axis=1)
        tied = again[np.r_[same, False] | np.r_[False, same]]
        name = np.zeros(len(boxes), dtype=np.int64)
        if len(tied):
            name[tied] = names(tied)
        order[rows] = members[np.lexsort((name[members], *sides))]
    rank = np.empty(len(boxes), dtype=np.int64)
    rank[order] = np.arange(len(boxes))
    return rank


def _has_vertex(places: FloatArray, rings: Rings, parcel: IntArray) -> BoolArray:
    has: BoolArray = _distances(places, rings, parcel)[1] == 0
    return has


def _without_repeats(first: Unmatched, second: Unmatched) -> Unmatched:
    if not len(second.lacking):
        return first
    both = Unmatched(
        np.vstack((first.place, second.place)),
        np.r_[first.owner, second.owner],
        np.r_[first.lacking, second.lacking],
        np.r_[first.distance, second.distance],
    )
    _, kept = np.unique(np.column_stack((both.place, both.lacking)), axis=0, return_index=True)
    return both.where(np.sort(kept))


def _distances(places: FloatArray, rings: Rings, parcel: IntArray) -> tuple[FloatArray, FloatArray]:
    """For each place and parcel the distance to the nearest edge and to the nearest vertex of the parcel."""
    first, sizes = rings.vertex_ranges(parcel)
    some = np.flatnonzero(sizes)
    edge, corner = np.full(len(places), np.inf), np.full(len(places), np.inf)
    if not len(some):
        return edge, corner
    sizes = sizes.take(some)
    vertex = ragged_ranges(first.take(some), sizes)
    begins = offsets(sizes)[:-1]
    offset = rings.xy.take(vertex, axis=0)
    offset -= np.repeat(places.take(some, axis=0), sizes, axis=0)
    x, y = np.ascontiguousarray(offset[:, 0]), np.ascontiguousarray(offset[:, 1])
    square = x * x + y * y
    corner[some] = np.sqrt(np.minimum.reduceat(square, begins))
    # The place is the origin. The edge that starts in a closing vertex is no edge: as a point it does no harm.
    along_x, along_y = np.diff(x, append=x[-1:]), np.diff(y, append=y[-1:])
    closing = np.flatnonzero(rings.closing().take(vertex))
    along_x[closing] = along_y[closing] = 0.0
    length = along_x * along_x + along_y * along_y
    share = np.clip(-(x * along_x + y * along_y) / np.where(length > 0, length, 1.0), 0.0, 1.0)
    x += share * along_x
    y += share * along_y
    edge[some] = np.sqrt(np.minimum.reduceat(x * x + y * y, begins))
    return edge, corner
