"""The VN-2000 zones and the provinces that use them (`data/vn2000_zones.csv`).

Every old province has one official central meridian; 17 of the 34 new provinces mix two or three, so the meridian is
found from the data. The provinces' extents tell a plausible place from an impossible one: metres of two zones look
alike, only where they land on the map gives the wrong one away.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from .crs_definition import Box, Definition

FloatArray = npt.NDArray[np.float64]

_TABLE = Path(__file__).resolve().parents[2] / "data" / "vn2000_zones.csv"
# Farther from its central meridian a zone measures worse than the maps it is compared with (0.1 % of area).
_REACH = 2.0
# Eastings of cadastral coordinates in a 3° zone, metres (domain practice); UTM zones are twice as wide.
_EASTING = {0.9999: (300_000.0, 700_000.0), 0.9996: (150_000.0, 850_000.0)}
_METRES_PER_DEGREE_NORTH = 110_600.0
_METRES_PER_DEGREE_EAST = 111_320.0


@dataclass(frozen=True)
class Zone:
    """One VN-2000 projection: EPSG code, central meridian (degrees), scale and where it is used.

    `provinces` are the old provinces whose official meridian it is, with their extents; `extents` holds these and, for
    the national zones (102°, 105°, 108° and the two of UTM), EPSG's area of use.
    """

    epsg: int
    meridian: float
    scale: float
    provinces: tuple[tuple[str, Box], ...]
    extents: tuple[Box, ...]

    @property
    def name(self) -> str:
        """Its authority code."""
        return f"EPSG:{self.epsg}"


@lru_cache(maxsize=1)
def zones() -> tuple[Zone, ...]:
    """All zones, the official provincial ones and the national ones, by meridian."""
    rows: dict[tuple[float, float, int], list[tuple[str, Box]]] = {}
    with _TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            box = (float(row["west"]), float(row["south"]), float(row["east"]), float(row["north"]))
            key = (float(row["meridian"]), float(row["scale"]), int(row["epsg"]))
            rows.setdefault(key, []).append((row["province"], box))
    found = []
    for (meridian, scale, epsg), lines in sorted(rows.items(), key=lambda item: (item[0][0], -item[0][1])):
        own = tuple((name, box) for name, box in lines if name)
        found.append(Zone(epsg, meridian, scale, own, tuple(box for _, box in lines)))
    return tuple(found)


def nearest_zone(longitude: float) -> Zone | None:
    """The provincial zone whose meridian is nearest, the western one of two equally near; None if none is near."""
    official = [zone for zone in zones() if zone.provinces]
    best = min(official, key=lambda zone: (abs(zone.meridian - longitude), zone.meridian))
    return best if abs(best.meridian - longitude) <= _REACH else None


def zone_of(definition: Definition) -> Zone | None:
    """The zone that a VN-2000 definition amounts to, however it is written; None for any other CRS."""
    if definition.datum != "vn2000" or definition.meridian is None:
        return None
    for zone in zones():
        if abs(zone.meridian - definition.meridian) < 1e-6 and abs(zone.scale - definition.scale) < 1e-9:
            return zone
    return None


def degrees_outside(lonlat: FloatArray, boxes: tuple[Box, ...]) -> FloatArray:
    """How far (degrees, the larger of the two axes) each of (m, 2) places lies outside the nearest box; 0 inside."""
    west, south, east, north = (np.array(side)[None, :] for side in zip(*boxes))
    lon, lat = lonlat[:, :1], lonlat[:, 1:]
    beyond = np.maximum.reduce([west - lon, lon - east, south - lat, lat - north, np.zeros((len(lonlat), len(boxes)))])
    # NaN (a place that has no longitude and latitude) is outside everything.
    nearest = np.nan_to_num(beyond, nan=np.inf, posinf=np.inf).min(axis=1)
    return np.asarray(nearest, dtype=np.float64)


@lru_cache(maxsize=1)
def vietnam() -> tuple[Box, ...]:
    """The extents of all provinces: together a rough picture of the country, islands included."""
    return tuple(box for zone in zones() for _, box in zone.provinces)


@dataclass(frozen=True)
class Fit:
    """A zone under which the coordinates make sense, and the provinces they would then be in."""

    zone: Zone
    provinces: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.zone.name} ({', '.join(self.provinces)})" if self.provinces else self.zone.name


def fitting_zones(easting: float, northing: float) -> tuple[Fit, ...]:
    """The zones under which a point in metres lies in one of the zone's own provinces, by meridian.

    Latitude and longitude are taken from the size of a degree, which is good to a few kilometres: enough to ask in
    which provinces the point can be, and it needs no projection for each of the zones. A zone without provinces is
    named only if no provincial one fits.
    """
    latitude = northing / _METRES_PER_DEGREE_NORTH
    provincial, national = [], []
    for zone in zones():
        low, high = _EASTING[zone.scale]
        if not low <= easting <= high:
            continue
        degree = zone.scale * _METRES_PER_DEGREE_EAST * np.cos(np.radians(latitude))
        place = np.array([[zone.meridian + (easting - 500_000.0) / degree, latitude]])
        names = [name for name, box in zone.provinces if degrees_outside(place, (box,))[0] == 0.0]
        if names:
            provincial.append(Fit(zone, tuple(dict.fromkeys(names))))
        elif max(degrees_outside(place, zone.extents)[0], degrees_outside(place, vietnam())[0]) == 0.0:
            national.append(Fit(zone, ()))
    return tuple(provincial or national)
