"""The parcels as they are compared with one another: broken shapes repaired, for that purpose only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely

from .repair import repair
from .rings import BoolArray, FloatArray, GeometryArray, Rings, offsets, ragged_ranges, rings_of


@dataclass(frozen=True)
class Comparable:
    """Valid polygons of all parcels; None or empty where nothing can be compared.

    geometries  (n,) shapely polygons, metres
    rings       the same as rings, in the order of the parcels
    """

    geometries: GeometryArray
    rings: Rings

    @cached_property
    def tree(self) -> shapely.STRtree:
        """A search tree over `geometries`."""
        return shapely.STRtree(self.geometries)

    @cached_property
    def areas(self) -> FloatArray:
        """(n,) area of each parcel as compared, m²."""
        return self.rings.parcel_areas()


def comparable(rings: Rings, geometries: GeometryArray, valid: BoolArray) -> Comparable:
    """Repair what is not `valid` (n,) and keep the rest exactly as it is stored."""
    broken = np.flatnonzero(~valid)
    if not len(broken):
        return Comparable(geometries, rings)
    mended = geometries.copy()
    mended[broken] = repair(geometries[broken])
    fresh = rings_of(mended[broken])
    stays = np.flatnonzero(valid.take(rings.parcel))
    parcel = np.r_[rings.parcel.take(stays), broken.take(fresh.parcel)]
    order = np.argsort(parcel, kind="stable")
    part = np.r_[rings.part.take(stays), fresh.part + (rings.part.max(initial=-1) + 1)].take(order)
    first = np.r_[rings.start.take(stays), fresh.start[:-1] + len(rings.xy)].take(order)
    sizes = np.r_[rings.sizes.take(stays), fresh.sizes].take(order)
    in_order = Rings(
        xy=np.vstack((rings.xy, fresh.xy)).take(ragged_ranges(first, sizes), axis=0),
        start=offsets(sizes),
        parcel=parcel.take(order),
        part=np.cumsum(np.r_[False, part[1:] != part[:-1]]),
        hole=np.r_[rings.hole.take(stays), fresh.hole].take(order),
        parcels=rings.parcels,
    )
    return Comparable(mended, in_order)
