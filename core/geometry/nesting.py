"""Rings that lie where they must not: a hole beside its shell, in another hole, a part inside another part."""

from __future__ import annotations

import numpy as np
import shapely

from .crossings import box_pairs
from .repair import ring_areas
from .rings import BoolArray, FloatArray, GeometryArray, IntArray, Rings


def misplaced_rings(rings: Rings, flat: BoolArray, joined: IntArray) -> tuple[IntArray, IntArray, IntArray]:
    """Holes outside their shell, holes inside another hole, shells inside another part; ring numbers.

    Only rings that do not cross are asked, so each is wholly in or wholly out and the common area tells which.
    `flat` rings have no area; `joined` are pairs, as first * count + second, that cross or run along one another.
    """
    several = np.bincount(rings.parcel, minlength=rings.parcels)[rings.parcel] > 1
    pick = np.flatnonzero(several & ~flat)
    none = np.zeros(0, dtype=np.int64)
    if not len(pick):
        return none, none, none
    areas = np.full(rings.count, None, dtype=object)
    areas[pick] = ring_areas(rings)[pick]
    shell_of = np.flatnonzero(~rings.hole)[np.cumsum(~rings.hole) - 1]
    holes = pick[rings.hole[pick] & ~flat[shell_of[pick]]]
    free = ~np.isin(holes * rings.count + shell_of[holes], joined)
    outside = holes[free & (_share(areas[holes], areas[shell_of[holes]]) < 0.5)]

    a, b = _pairs(areas[pick], rings.parcel[pick])
    a, b = pick[a], pick[b]
    apart = ~np.isin(a * rings.count + b, joined)
    a, b = a[apart], b[apart]
    smaller_first = shapely.area(areas[a]) <= shapely.area(areas[b])
    small, large = np.where(smaller_first, a, b), np.where(smaller_first, b, a)
    inside = _share(areas[small], areas[large]) > 0.5
    small, large = small[inside], large[inside]
    both_holes = rings.hole[small] & rings.hole[large] & (rings.part[small] == rings.part[large])
    shells = ~rings.hole[small] & ~rings.hole[large] & (rings.part[small] != rings.part[large])
    # an island in a hole of the part around it is where it should be
    parts = _without_holes(areas, rings, np.unique(large[shells]))
    inland = np.zeros(len(small), dtype=bool)
    inland[shells] = _share(areas[small[shells]], parts[large[shells]]) > 0.5
    return outside, np.unique(small[both_holes]), np.unique(small[inland])


def _share(inner: GeometryArray, outer: GeometryArray) -> FloatArray:
    """(k,) the part of each inner shape's area that lies in the outer one; NaN where it has no area."""
    whole = shapely.area(inner)
    with np.errstate(invalid="ignore"):  # GEOS computes with NaN on the way; its result is none
        common = shapely.area(shapely.intersection(inner, outer))
    return np.divide(common, whole, out=np.full(len(inner), np.nan), where=whole > 0)


def _pairs(areas: GeometryArray, parcel: IntArray) -> tuple[IntArray, IntArray]:
    blocks = list(box_pairs(shapely.bounds(areas), parcel))
    return np.concatenate([i for i, _ in blocks]), np.concatenate([j for _, j in blocks])


def _without_holes(areas: GeometryArray, rings: Rings, shells: IntArray) -> GeometryArray:
    """The areas of rings, those of `shells` less the holes of their part."""
    parts = areas.copy()
    for shell in shells.tolist():
        holes = np.flatnonzero(rings.hole & (rings.part == rings.part[shell]))
        holes = holes[~shapely.is_missing(areas[holes])]
        if len(holes):
            parts[shell] = shapely.difference(areas[shell], shapely.union_all(areas[holes]))
    return parts
