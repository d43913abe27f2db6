"""Which scale a map sheet may have, judged by its extent and by the size of its parcels; a hint for a person.

A sheet of the cadastral map covers a square whose side follows from its scale, and the scale is chosen by how many
parcels there are to a hectare. Both rules are those of Circular 25/2014/TT-BTNMT as remembered (domain mark M), so a
scale is proposed only where the two agree.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]

# Denominator: side of the sheet's square in metres.
FRAMES = {200: 100.0, 500: 250.0, 1000: 500.0, 2000: 1000.0, 5000: 3000.0, 10000: 6000.0}
# Denominator: parcels to a hectare from which it is used.
DENSITIES = {200: 60.0, 500: 25.0, 1000: 10.0, 2000: 1.0, 5000: 0.2, 10000: 0.0}
# Whole parcels stick out over the edge of their sheet.
_OVERHANG = 1.4
_FEWEST = 10  # parcels


@dataclass(frozen=True)
class Extent:
    """What was measured of one sheet: sides in metres, parcels to a hectare, median parcel in m²."""

    width: float
    height: float
    per_hectare: float
    median_area: float
    count: int

    @property
    def by_extent(self) -> int:
        """The largest scale whose square takes the sheet in; 0 where none does."""
        side = max(self.width, self.height)
        return next((scale for scale, frame in FRAMES.items() if side <= _OVERHANG * frame), 0)

    @property
    def by_parcels(self) -> int:
        """The scale at which parcels so dense are mapped; 0 where there are too few to say."""
        if self.count < _FEWEST or not self.per_hectare > 0.0:
            return 0
        return next(scale for scale, least in DENSITIES.items() if self.per_hectare >= least)

    @property
    def estimate(self) -> int:
        """The scale on which both agree, else 0."""
        return self.by_extent if self.by_extent == self.by_parcels else 0


def measure(middles: FloatArray, areas: FloatArray) -> Extent | None:
    """Measure one sheet.

    Args:
        middles: (k, 2) a place of every parcel, metres; NaN where it has no shape.
        areas: (k,) m².
    """
    known = np.isfinite(middles).all(axis=1) & (areas > 0.0)
    if not known.any():
        return None
    # Without the outermost hundredth on either side: a parcel with a wrong sheet number lies anywhere.
    low, high = np.percentile(middles[known], [1.0, 99.0], axis=0)
    edge = float(np.sqrt(np.median(areas[known])))
    width, height = (float(side) + edge for side in high - low)
    total = float(areas[known].sum())
    count = int(known.sum())
    return Extent(width, height, count / total * 1e4, float(np.median(areas[known])), count)
