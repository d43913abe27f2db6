"""Polygons of a whole layer as one table of rings over one array of vertices.

A commune has 60,000 parcels and a province two million: everything that runs over all of them runs on these
arrays. Shapely objects are made only for the few parcels that need an exact operation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]
GeometryArray = npt.NDArray[Any]  # objects: shapely geometries or None


@dataclass(frozen=True)
class Rings:
    """The rings of `parcels` polygons, in the order of the parcels.

    xy          (m, 2) vertices; the closing vertex of every ring is stored, so first == last
    start       (r + 1,) where each ring begins in `xy`
    parcel      (r,) the parcel of each ring
    part        (r,) the part (polygon) of each ring, numbered through the layer
    hole        (r,) whether the ring is a hole
    parcels     number of parcels, those without any ring included
    """

    xy: FloatArray
    start: IntArray
    parcel: IntArray
    part: IntArray
    hole: BoolArray
    parcels: int

    @property
    def count(self) -> int:
        """Number of rings."""
        return len(self.parcel)

    @property
    def sizes(self) -> IntArray:
        """(r,) vertices of each ring, the closing one included."""
        return np.diff(self.start)

    def ring_of_vertex(self) -> IntArray:
        """(m,) the ring each vertex belongs to."""
        return np.repeat(np.arange(self.count), self.sizes)

    def parcel_of_vertex(self) -> IntArray:
        """(m,) the parcel each vertex belongs to."""
        return np.repeat(self.parcel, self.sizes)

    def closing(self) -> BoolArray:
        """(m,) True for the vertex that repeats the first of its ring."""
        return self._closing

    @cached_property
    def _closing(self) -> BoolArray:
        closing = np.zeros(len(self.xy), dtype=bool)
        closing[self.start[1:] - 1] = True
        return closing

    def with_xy(self, xy: FloatArray) -> Rings:
        """The same rings over other coordinates (another CRS)."""
        return replace(self, xy=xy)

    def signed_areas(self) -> FloatArray:
        """(r,) signed area of each ring, positive counter-clockwise, exact to rounding near the ring itself."""
        return self._signed_areas

    @cached_property
    def _signed_areas(self) -> FloatArray:
        if not self.count:
            return np.zeros(0)
        x, y = (column - np.repeat(column.take(self.start[:-1]), self.sizes) for column in self.xy.T)
        cross = np.zeros(len(x))
        cross[:-1] = x[:-1] * y[1:] - x[1:] * y[:-1]
        cross[self.start[1:] - 1] = 0.0
        areas: FloatArray = np.add.reduceat(cross, self.start[:-1]) / 2.0
        return areas

    def lengths(self) -> FloatArray:
        """(r,) length of each ring."""
        return self._lengths

    @cached_property
    def _lengths(self) -> FloatArray:
        if not self.count:
            return np.zeros(0)
        step = np.zeros(len(self.xy))
        step[:-1] = np.hypot(np.diff(self.xy[:, 0]), np.diff(self.xy[:, 1]))
        step[self.start[1:] - 1] = 0.0
        lengths: FloatArray = np.add.reduceat(step, self.start[:-1])
        return lengths

    def parcel_areas(self) -> FloatArray:
        """(n,) area of each parcel by its rings: shells minus holes, right for valid parcels."""
        signed = np.where(self.hole, -1.0, 1.0) * np.abs(self.signed_areas())
        areas: FloatArray = np.bincount(self.parcel, weights=signed, minlength=self.parcels).astype(float)
        return areas

    def parcel_perimeters(self) -> FloatArray:
        """(n,) perimeter of each parcel, holes included."""
        lengths: FloatArray = np.bincount(self.parcel, weights=self.lengths(), minlength=self.parcels).astype(float)
        return lengths

    def boxes(self) -> FloatArray:
        """(n, 4) xmin, ymin, xmax, ymax of each parcel; NaN where it has no ring."""
        boxes = np.full((self.parcels, 4), np.nan)
        if not self.count:
            return boxes
        present, first = np.unique(self.parcel, return_index=True)
        at = self.start[first]
        boxes[present, 0:2] = np.minimum.reduceat(self.xy, at, axis=0)
        boxes[present, 2:4] = np.maximum.reduceat(self.xy, at, axis=0)
        return boxes

    def select(self, wanted: IntArray) -> Rings:
        """The rings of the parcels `wanted`, in that order, renumbered 0..len(wanted)-1."""
        wanted = np.asarray(wanted, dtype=np.int64)
        counts = self._ring_start.take(wanted + 1) - self._ring_start.take(wanted)
        ring = ragged_ranges(self._ring_start.take(wanted), counts)
        part = self.part.take(ring)
        return Rings(
            xy=self.xy.take(self.vertices_of(wanted), axis=0),
            start=offsets(self.sizes.take(ring)),
            parcel=np.repeat(np.arange(len(wanted)), counts),
            part=np.cumsum(np.r_[False, part[1:] != part[:-1]]) if len(part) else part,
            hole=self.hole.take(ring),
            parcels=len(wanted),
        )

    @cached_property
    def _ring_start(self) -> IntArray:
        """(n + 1,) where the rings of each parcel begin; they are in the order of the parcels."""
        return offsets(np.bincount(self.parcel, minlength=self.parcels))

    @cached_property
    def _vertex_start(self) -> IntArray:
        """(n + 1,) where the vertices of each parcel begin; the rings are in the order of the parcels."""
        return self.start.take(self._ring_start)

    def vertex_ranges(self, parcel: IntArray) -> tuple[IntArray, IntArray]:
        """(first, size) where the vertices of each given parcel stand in `xy`."""
        first = self._vertex_start.take(parcel)
        return first, self._vertex_start.take(parcel + 1) - first

    def vertices_of(self, parcels: IntArray) -> IntArray:
        """The vertices of the given parcels, as rows of `xy`."""
        return ragged_ranges(*self.vertex_ranges(parcels))

    def has_vertex(self, parcel: IntArray, places: FloatArray) -> BoolArray:
        """(k,) whether each parcel has a vertex exactly at the place (k, 2) of the same row."""
        first, sizes = self.vertex_ranges(parcel)
        out = np.zeros(len(parcel), dtype=bool)
        some = np.flatnonzero(sizes)
        if len(some):
            vertex = ragged_ranges(first[some], sizes[some])
            same = np.all(self.xy[vertex] == np.repeat(places[some], sizes[some], axis=0), axis=1)
            out[some] = np.logical_or.reduceat(same, offsets(sizes[some])[:-1])
        return out

    def geometries(self) -> GeometryArray:
        """(n,) shapely MultiPolygons (None where a parcel has no ring), built in one call."""
        out = np.full(self.parcels, None, dtype=object)
        if not self.count:
            return out
        part_first = np.flatnonzero(np.r_[True, np.diff(self.part) > 0])
        part_parcel = self.parcel[part_first]
        present, parcel_first = np.unique(part_parcel, return_index=True)
        made = shapely.from_ragged_array(
            shapely.GeometryType.MULTIPOLYGON,
            self.xy,
            (self.start, np.r_[part_first, self.count], np.r_[parcel_first, len(part_first)]),
        )
        out[present] = made
        return out


def offsets(sizes: npt.NDArray[Any]) -> IntArray:
    """(n + 1,) running starts of consecutive blocks of the given sizes."""
    out = np.zeros(len(sizes) + 1, dtype=np.int64)
    np.cumsum(sizes, out=out[1:])
    return out


def ragged_ranges(first: npt.NDArray[Any], sizes: npt.NDArray[Any]) -> IntArray:
    """The integers first[i] .. first[i] + sizes[i] - 1 for every i, one after the other."""
    at = offsets(sizes)
    out = np.arange(at[-1], dtype=np.int64)
    out += np.repeat(np.asarray(first, dtype=np.int64) - at[:-1], sizes)
    return out


def rings_of(geometries: GeometryArray) -> Rings:
    """Rings of shapely (Multi)Polygons; None and empty ones have no ring. Other types raise `TypeError`."""
    types = shapely.get_type_id(geometries)
    usable = (types == 3) | (types == 6)
    if not np.all(usable | (types == -1) | shapely.is_empty(geometries)):
        raise TypeError("only polygons and multipolygons have parcel rings")
    at = np.flatnonzero(usable)
    parts, owner = shapely.get_parts(geometries[at], return_index=True)
    filled = ~shapely.is_empty(parts)
    parts, owner = parts[filled], owner[filled]
    if not len(parts):
        return empty_rings(len(geometries))
    rings, part = shapely.get_rings(parts, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    return Rings(
        xy=xy,
        start=offsets(np.bincount(ring, minlength=len(rings))),
        parcel=at[owner[part]],
        part=part.astype(np.int64),
        hole=np.r_[False, part[1:] == part[:-1]],
        parcels=len(geometries),
    )


def empty_rings(parcels: int) -> Rings:
    """`parcels` parcels without any ring."""
    none = np.zeros(0, dtype=np.int64)
    return Rings(np.zeros((0, 2)), np.zeros(1, dtype=np.int64), none, none, np.zeros(0, dtype=bool), parcels)
