"""Vertices on a neighbour's border where the neighbour has none: T-junctions that only one side knows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .chains import distance_to_segment
from .coverage import Coverage
from .edges import unique_points
from .rings import FloatArray, GeometryArray, IntArray, Rings, ragged_ranges
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


def unmatched_vertices(coverage: Coverage, rings: Rings, geometries: GeometryArray, overlapping: IntArray) -> Unmatched:
    """Every vertex within the tolerance of a neighbour's edge and of none of the neighbour's vertices.

    Such a vertex leaves its edges unmatched, so it is a vertex of the remainder near one of its edges; only where
    parcels lie on one another (`overlapping`) all their vertices are asked.
    """
    reach = coverage.tolerance + EPSILON
    places = _asked_places(coverage, rings, overlapping)
    tree = shapely.STRtree(geometries)
    asked, parcel = tree.query(shapely.points(places), predicate="dwithin", distance=reach)
    near_edge, near_vertex = _distances(places[asked], rings, parcel)
    lacking = (near_edge <= reach) & (near_vertex > reach)
    owns = near_vertex == 0
    owner = _first_owner(asked[owns], parcel[owns], geometries, len(places))
    keep = lacking & (owner[asked] >= 0)
    asked, parcel = asked[keep], parcel[keep]
    return Unmatched(places[asked], owner[asked], parcel, near_edge[keep])


def _first_owner(asked: IntArray, parcel: IntArray, geometries: GeometryArray, count: int) -> IntArray:
    """For each place the owner that lies farthest west, then south, whatever the order of the parcels; -1 = none."""
    boxes = shapely.bounds(geometries)[parcel]
    order = np.lexsort((*boxes.T[::-1], asked))
    first = order[np.r_[True, np.diff(asked[order]) > 0]] if len(order) else order
    owner = np.full(count, -1, dtype=np.int64)
    owner[asked[first]] = parcel[first]
    return owner


def _asked_places(coverage: Coverage, rings: Rings, overlapping: IntArray) -> FloatArray:
    near = np.unique(coverage.near.node[coverage.near.distance <= coverage.tolerance + EPSILON])
    inside = rings.xy[np.isin(rings.parcel_of_vertex(), overlapping)]
    places, _ = unique_points(np.vstack((coverage.remainder.nodes[near], inside)))
    return places


def _distances(places: FloatArray, rings: Rings, parcel: IntArray) -> tuple[FloatArray, FloatArray]:
    """For each place and parcel the distance to the nearest edge and to the nearest vertex of the parcel."""
    first, last = _ring_ranges(rings)
    sizes = (last - first)[parcel]
    vertex = _vertices_by_parcel(rings)[ragged_ranges(first[parcel], sizes)]
    row = np.repeat(np.arange(len(places)), sizes)
    begins = np.cumsum(sizes) - sizes
    if not len(places):
        none = np.zeros(0)
        return none, none
    to_vertex = np.hypot(*(rings.xy[vertex] - places[row]).T)
    # the edge that starts in a closing vertex is no edge: measured as a point it does no harm
    following = np.where(rings.closing()[vertex], vertex, vertex + 1)
    to_edge = distance_to_segment(places[row], rings.xy[vertex], rings.xy[following])
    return np.minimum.reduceat(to_edge, begins), np.minimum.reduceat(to_vertex, begins)


def _vertices_by_parcel(rings: Rings) -> IntArray:
    owner = rings.parcel_of_vertex()
    if len(owner) and np.all(np.diff(owner) >= 0):
        return np.arange(len(owner))
    return np.argsort(owner, kind="stable")


def _ring_ranges(rings: Rings) -> tuple[IntArray, IntArray]:
    """Where each parcel's vertices begin and end among the vertices ordered by parcel."""
    count = np.bincount(rings.parcel, weights=rings.sizes, minlength=rings.parcels).astype(np.int64)
    last = np.cumsum(count)
    return last - count, last
