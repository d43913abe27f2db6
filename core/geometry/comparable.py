"""The parcels as they are compared with one another: broken shapes repaired, for that purpose only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .repair import repair
from .rings import BoolArray, FloatArray, GeometryArray, Rings, offsets, rings_of


@dataclass(frozen=True)
class Comparable:
    """Valid polygons of all parcels; None or empty where nothing can be compared.

    geometries  (n,) shapely polygons, metres
    rings       the same as rings; repaired parcels stand at the end
    """

    geometries: GeometryArray
    rings: Rings

    @property
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
        Rings(
            xy=np.vstack((rings.xy[np.repeat(stays, rings.sizes)], fresh.xy)),
            start=offsets(np.r_[rings.sizes[stays], fresh.sizes]),
            parcel=np.r_[rings.parcel[stays], broken[fresh.parcel]],
            part=np.r_[rings.part[stays], fresh.part + (rings.part.max(initial=-1) + 1)],
            hole=np.r_[rings.hole[stays], fresh.hole],
            parcels=rings.parcels,
        ),
    )
