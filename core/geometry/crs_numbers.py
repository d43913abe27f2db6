"""A robust picture of a layer's coordinates: what most of them look like, whatever a few strays do."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .crs_definition import Box

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

# So many of the coordinates must agree before something is said about the layer.
MOST = 0.95

_SAMPLE = 20_000
_GOLDEN = 0.6180339887498949
# Longitudes and latitudes of Vietnam, with some sea and neighbours.
VIETNAM: Box = (102.0, 8.0, 110.0, 24.0)
# Open sea in the Gulf of Guinea: numbers around 0 are drawings far more often than parcels there.
_NULL_ISLAND: Box = (-7.0, -4.0, 6.0, 4.0)
# A map of parcels is never wider than the country it is of (degrees).
_WIDEST = 16.0
# No survey is rounded to 100 m, so degrees always have more than three decimals.
_COARSEST_DEGREES = 0.001


@dataclass(frozen=True)
class Numbers:
    """(k, 2) coordinates drawn evenly from a layer, and their median."""

    sample: FloatArray
    median: FloatArray

    @property
    def x(self) -> FloatArray:
        """The first numbers."""
        return self.sample[:, 0]

    @property
    def y(self) -> FloatArray:
        """The second numbers."""
        return self.sample[:, 1]

    def inside(self, box: Box) -> bool:
        """Whether most lie in a box of west, south, east, north."""
        west, south, east, north = box
        return most((self.x >= west) & (self.x <= east) & (self.y >= south) & (self.y <= north))

    def swapped(self) -> Numbers:
        """The same with x and y exchanged."""
        return Numbers(np.ascontiguousarray(self.sample[:, ::-1]), self.median[::-1])

    def can_be_degrees(self) -> bool:
        """Whether most are possible longitudes and latitudes (0 to 360 east is one way of writing them)."""
        return self.inside((-180.0, -90.0, 360.0, 90.0))

    def look_like_degrees(self, area: Box | None) -> bool:
        """Whether most are longitudes and latitudes rather than metres of a drawing with its own origin.

        `area` is where the declared CRS is used: degrees that lie there are no accident.
        """
        if self.inside(VIETNAM) or (area is not None and area[2] - area[0] < 60.0 and self.inside(area)):
            return True
        if not self.inside((-180.0, -90.0, 180.0, 90.0)) or self.inside(_NULL_ISLAND):
            return False
        low, high = np.percentile(self.sample, [2.5, 97.5], axis=0)
        if float((high - low).max()) > _WIDEST:
            return False
        steps = self.sample / _COARSEST_DEGREES
        return not most((np.abs(steps - np.rint(steps)) < 1e-6).all(axis=1))

    def look_like_a_drawing(self) -> bool:
        """Whether most are too small for coordinates of a map series: a drawing with an assumed origin."""
        return self.inside((-100_000.0, -100_000.0, 100_000.0, 100_000.0))

    def look_like_web_mercator(self) -> bool:
        """Whether most are EPSG:3857 metres of Vietnam."""
        return self.inside((11_300_000.0, 880_000.0, 12_300_000.0, 2_720_000.0))

    def look_like_vietnamese_metres(self) -> bool:
        """Whether most are eastings and northings as VN-2000 gives them (3° and UTM zones)."""
        return self.inside((150_000.0, 850_000.0, 850_000.0, 2_650_000.0))


def most(true: BoolArray) -> bool:
    """Whether at least 95 % are true."""
    return bool(true.mean() >= MOST)


def picture(xy: FloatArray) -> Numbers | None:
    """The robust picture of (m, 2) coordinates; None without a finite one. Deterministic."""
    if len(xy) > _SAMPLE:
        # Golden-ratio positions: even over the layer, and in step with no regular pattern in it.
        places = (np.arange(_SAMPLE) * _GOLDEN) % 1.0 * len(xy)
        xy = xy[places.astype(np.int64)]
    sample = np.asarray(xy[np.isfinite(xy).all(axis=1)], dtype=np.float64)
    if not len(sample):
        return None
    return Numbers(sample, np.median(sample, axis=0))


@dataclass(frozen=True)
class Strays:
    """Coordinates far from all others: how many of how many, how far (km), and one of them."""

    count: int
    total: int
    distance_km: int
    x: float
    y: float


def strays(xy: FloatArray, numbers: Numbers, metres_per_unit: FloatArray) -> Strays | None:
    """The coordinates more than 50 km and ten times the layer's own reach from its middle; None if there are none.

    `metres_per_unit` has one value for x and one for y.
    """
    away = np.hypot(*((numbers.sample - numbers.median) * metres_per_unit).T)
    limit = max(50_000.0, 10.0 * float(np.percentile(away, 100.0 * MOST)))
    dx = (xy[:, 0] - numbers.median[0]) * metres_per_unit[0]
    dy = (xy[:, 1] - numbers.median[1]) * metres_per_unit[1]
    far = dx * dx + dy * dy > limit * limit
    count = int(np.count_nonzero(far))
    if not count:
        return None
    # The smallest, so that the order of the features does not change the sentence.
    found = xy[far]
    x, y = found[np.lexsort((found[:, 1], found[:, 0]))[0]]
    return Strays(count, len(xy), round(limit / 1000.0), float(x), float(y))
