"""Where issued identifiers point: each is decoded and must lie in its own parcel.

Never by recomputing: two correct programs agree on the exact code for as few as 3 % of parcels, but the place that a
code names lies in the parcel whichever program made it. A cell of 2 × 4 cm counts for the parcel that its middle lies
in; the own parcel is also taken where the cell merely touches it, as that of a very narrow parcel may.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, IntFlag

import numpy as np
import numpy.typing as npt
import shapely

from ..geometry.rings import BoolArray, FloatArray, GeometryArray, IntArray
from ..parcels import Parcels
from .assign import VIETNAM, fold_identifiers
from .geohash import decode, is_identifier
from .wgs84 import DECISION_2007, Shift, xy_of

Texts = npt.NDArray[np.object_]

# Half the diagonal of a cell, m: what a parcel may be away from the middle and still be touched by it.
_TOUCH = 0.021


class Verdict(IntEnum):
    """Where an identifier points."""

    EMPTY = 0
    OWN = 1
    OTHER = 2
    NONE = 3
    MALFORMED = 4
    OUTSIDE = 5


class Flag(IntFlag):
    """What is said besides the verdict."""

    DUPLICATE = 1
    UPPER = 2


@dataclass(frozen=True)
class Places:
    """Verdicts of (n,) identifiers.

    text      (n,) trimmed, lower case; "" where empty
    verdict   (n,) of `Verdict`
    flags     (n,) of `Flag`
    other     (n,) the parcel an identifier lies in where that is not its own, else -1
    away      (n,) metres from the own parcel, NaN where that cannot be said
    lonlat    (n, 2) the decoded place in WGS 84; `xy` the same in the layer's measuring CRS
    """

    text: Texts
    verdict: npt.NDArray[np.int8]
    flags: npt.NDArray[np.int8]
    other: IntArray
    away: FloatArray
    lonlat: FloatArray
    xy: FloatArray


def judge(parcels: Parcels, identifiers: npt.NDArray[np.object_], crs: str, shift: Shift = DECISION_2007) -> Places:
    """Decode identifiers and see where they lie.

    Args:
        parcels: (n,) measured in `crs`.
        identifiers: (n,) values of the column.
        crs: authority code, WKT or PROJ string, VN-2000 or WGS 84.
        shift: from VN-2000 to WGS 84.

    Raises:
        CrsError: the CRS is unknown or of another datum.
    """
    read = _decode(identifiers, crs, shift)
    text, formed, inside, lonlat, xy = read.text, read.formed, read.inside, read.lonlat, read.xy
    count = len(text)
    verdict = np.where(text == "", Verdict.EMPTY, Verdict.MALFORMED).astype(np.int8)
    verdict[formed] = Verdict.OUTSIDE
    verdict[inside] = Verdict.NONE
    away = np.full(count, np.nan)
    other = np.full(count, -1, dtype=np.int64)
    rows = np.flatnonzero(inside & np.isfinite(xy).all(axis=1))
    shapes = parcels.geometries
    _locate(rows, xy, shapes, parcels.keys, verdict, other, away)
    return Places(text, verdict, _flags(identifiers, text, formed), other, away, lonlat, xy)


def named_places(identifiers: npt.NDArray[np.object_], crs: str, shift: Shift = DECISION_2007) -> FloatArray:
    """(n, 2) where identifiers lie in `crs`, NaN where that is nowhere in the country. Raises `CrsError`."""
    return _decode(identifiers, crs, shift).xy


@dataclass(frozen=True)
class _Decoded:
    """(n,) texts, whether they are identifiers, and of places in the country; `lonlat` and `xy` (n, 2)."""

    text: Texts
    formed: BoolArray
    inside: BoolArray
    lonlat: FloatArray
    xy: FloatArray


def _decode(identifiers: npt.NDArray[np.object_], crs: str, shift: Shift) -> _Decoded:
    text = fold_identifiers(identifiers)
    formed = is_identifier(text)
    lonlat = decode(np.where(formed, text, "")).centres
    west, south, east, north = VIETNAM
    lon, lat = lonlat.T
    with np.errstate(invalid="ignore"):
        inside = formed & (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
    xy = np.full((len(text), 2), np.nan)
    if inside.any():
        xy[inside] = xy_of(lonlat[inside], crs, shift)
    return _Decoded(text, formed, inside, lonlat, xy)


def _locate(
    rows: IntArray,
    xy: FloatArray,
    shapes: GeometryArray,
    keys: Texts,
    verdict: npt.NDArray[np.int8],
    other: IntArray,
    away: FloatArray,
) -> None:
    """Fill verdict, other and away of the rows that have a place."""
    if not len(rows):
        return
    own = np.asarray(shapely.contains_xy(shapes[rows], xy[rows, 0], xy[rows, 1]), dtype=bool)
    away[rows[own]] = 0.0
    rest = rows[~own]
    points = shapely.points(xy[rest])
    away[rest] = shapely.distance(shapes[rest], points)
    with np.errstate(invalid="ignore"):
        touching: BoolArray = away[rest] <= _TOUCH
    verdict[rows[own]] = Verdict.OWN
    verdict[rest[touching]] = Verdict.OWN
    rest, points = rest[~touching], points[~touching]
    which, parcel = shapely.STRtree(shapes).query(points, predicate="intersects")
    # Where parcels overlap, the one with the smallest key, so that the order of the features does not matter.
    rank = np.argsort(np.argsort(keys.astype(str), kind="stable"), kind="stable")
    order = np.lexsort((rank[parcel], which))
    first = order[np.r_[True, np.diff(which[order]) > 0]] if len(order) else order
    verdict[rest[which[first]]] = Verdict.OTHER
    other[rest[which[first]]] = parcel[first]


def _flags(raw: npt.NDArray[np.object_], text: Texts, formed: BoolArray) -> npt.NDArray[np.int8]:
    flags = np.zeros(len(text), dtype=np.int8)
    shown = np.array(["" if value is None else str(value).strip() for value in raw.tolist()], dtype=object)
    flags[formed & (shown != text)] |= Flag.UPPER
    rows = np.flatnonzero(formed)
    _, inverse, counts = np.unique(text[rows].astype(str), return_inverse=True, return_counts=True)
    flags[rows[counts[inverse] > 1]] |= Flag.DUPLICATE
    return flags
