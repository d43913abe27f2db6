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
    stays = valid[rings.parcel]
    return Comparable(
        mended,
        _in_order(
            Rings(
                xy=np.vstack((rings.xy[np.repeat(stays, rings.sizes)], fresh.xy)),
                start=offsets(np.r_[rings.sizes[stays], fresh.sizes]),
                parcel=np.r_[rings.parcel[stays], broken[fresh.parcel]],
                part=np.r_[rings.part[stays], fresh.part + (rings.part.max(initial=-1) + 1)],
                hole=np.r_[rings.hole[stays], fresh.hole],
                parcels=rings.parcels,
            )
        ),
    )


def _in_order(rings: Rings) -> Rings:
    """The same rings in the order of the parcels, parts numbered anew."""
    order = np.argsort(rings.parcel, kind="stable")
    part = rings.part[order]
    sizes = rings.sizes[order]
    return Rings(
        xy=rings.xy[ragged_ranges(rings.start[:-1][order], sizes)],
        start=offsets(sizes),
        parcel=rings.parcel[order],
        part=np.cumsum(np.r_[False, part[1:] != part[:-1]]),
        hole=rings.hole[order],
        parcels=rings.parcels,
    )
