"""Why identifiers point to the wrong place, where many of them agree on one mistake.

Each known mistake can be taken back: if the datum shift had been forgotten, reading the decoded place without a shift
brings it into its own parcel. A mistake is named where taking it back does so for most of a sheet's (or of the
layer's) misplaced identifiers; single identifiers that it would happen to mend prove nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable

import numpy as np
import numpy.typing as npt
import shapely

from ..geometry.crs_definition import define
from ..geometry.crs_zones import zone_of, zones
from ..geometry.rings import BoolArray, FloatArray, IntArray
from ..messages import QT_TRANSLATE_NOOP, Message
from ..parcels import Parcels
from .wgs84 import DECISION_2007, EPSG_5194, NO_SHIFT, ROTATIONS_REVERSED, THREE_PARAMETERS, Shift, wgs84_of, xy_of

Texts = npt.NDArray[np.object_]

# So many, and this share of the misplaced ones of a sheet or of the layer, must agree on a mistake.
_AT_LEAST = 3
_SHARE = 0.6
# A sheet has moved if this share of its misplaced identifiers comes home by one vector, at least this long (m).
_MOVED_SHARE = 0.8
_MOVED_FROM = 0.3
# A decoded place is a known point if it is so near (m): the cell's half diagonal and the rounding of coordinates.
_SAME_POINT = 0.05
_SAMPLE = 2_000

_DATUM = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The datum shift was forgotten: VN-2000 coordinates were taken for WGS 84 (places about 106 m too far north and 196"
    " m too far west)",
)
_OPERATION = QT_TRANSLATE_NOOP("ParcelClean", "Another datum shift was used: {operation}")
_SWAPPED = QT_TRANSLATE_NOOP("ParcelClean", "Latitude and longitude were exchanged")
_AXES = QT_TRANSLATE_NOOP("ParcelClean", "North and east were exchanged before the transformation")
_MERIDIAN = QT_TRANSLATE_NOOP(
    "ParcelClean", "The wrong zone was used: {zone} (central meridian {meridian:g}°) instead of the layer's"
)
_MERIDIAN_DATUM = QT_TRANSLATE_NOOP(
    "ParcelClean", "The wrong zone ({zone}, central meridian {meridian:g}°) was used and the datum shift forgotten"
)
_CENTROID = QT_TRANSLATE_NOOP("ParcelClean", "The centroid was used, which lies outside parcels with a bend")
_BOX = QT_TRANSLATE_NOOP("ParcelClean", "The centre of the bounding box was used, which may lie outside the parcel")
_MOVED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Sheet {sheet} was moved after its identifiers were made: they lie {north:+.1f} m north and {east:+.1f} m east of"
    " their parcels",
)


@dataclass(frozen=True)
class CauseFound:
    """A mistake that explains identifiers; `key` is stable: ``datum``, ``moved 09427/7`` and so on."""

    key: str
    title: Message
    count: int


@dataclass(frozen=True)
class _Mistake:
    """Something that may have gone wrong; `undo` brings decoded places (k, 2) of rows to (k, 2) in the CRS."""

    key: str
    title: Message
    undo: Callable[[FloatArray, IntArray], FloatArray]


def find_causes(
    parcels: Parcels,
    sheets: Texts,
    lonlat: FloatArray,
    xy: FloatArray,
    wrong: IntArray,
    placed: IntArray,
    crs: str,
) -> tuple[IntArray, list[CauseFound]]:
    """Explain misplaced identifiers.

    Args:
        parcels: (n,) measured in `crs`.
        sheets: (n,) the sheet of each parcel.
        lonlat: (n, 2) decoded places in WGS 84.
        xy: (n, 2) the same in `crs`, NaN for those outside the country.
        wrong: rows whose identifier lies outside its own parcel.
        placed: rows whose identifier decodes to a place in the country.
        crs: the measuring CRS.

    Returns:
        (n,) index into the causes or -1, and the causes, the most frequent first.
    """
    cause = np.full(len(parcels), -1, dtype=np.int64)
    if not len(wrong):
        return cause, []
    found: list[tuple[str, Message]] = []
    for key, title, rows in _steps(parcels, sheets, lonlat, xy, wrong, placed, crs, cause):
        if len(rows):
            cause[rows] = len(found)
            found.append((key, title))
    counts = np.bincount(cause[cause >= 0], minlength=len(found))
    order = sorted(range(len(found)), key=lambda i: (-counts[i], found[i][0]))
    place = np.empty(len(found) + 1, dtype=np.int64)
    place[order], place[-1] = np.arange(len(order)), -1
    return place[cause], [CauseFound(*found[i], int(counts[i])) for i in order]


def _steps(
    parcels: Parcels,
    sheets: Texts,
    lonlat: FloatArray,
    xy: FloatArray,
    wrong: IntArray,
    placed: IntArray,
    crs: str,
    cause: IntArray,
) -> Iterator[tuple[str, Message, IntArray]]:
    """Causes and their rows, the most specific first; `cause` is filled in between by the caller."""

    def left() -> IntArray:
        return wrong[cause[wrong] < 0]

    def at_home(mistake: _Mistake, rows: IntArray) -> BoolArray:
        return _inside(parcels, mistake.undo(lonlat[rows], rows), rows)

    for key, text, points in (("centroid", _CENTROID, _centroids), ("box", _BOX, _box_centres)):
        rows = left()
        near = np.hypot(*(xy[rows] - points(parcels, rows)).T)
        with np.errstate(invalid="ignore"):
            yield key, Message(text), rows[near <= _SAME_POINT]
    sample = _spread(left(), sheets)
    likely = [(int(at_home(mistake, sample).sum()), mistake) for mistake in _mistakes(parcels, crs)]
    ranked = sorted((item for item in likely if item[0]), key=lambda item: -item[0])
    for _, mistake in ranked[:8]:
        rows = left()
        yield mistake.key, mistake.title, _agreeing(rows, at_home(mistake, rows), sheets)
    yield from _moved(parcels, sheets, xy, left(), placed)


def _mistakes(parcels: Parcels, crs: str) -> Iterator[_Mistake]:
    """All that is known to go wrong with transforms, the more common first."""

    def read_as(zone: str, shift: Shift) -> Callable[[FloatArray, IntArray], FloatArray]:
        return lambda lonlat, _rows: xy_of(lonlat, zone, shift)

    definition = define(crs)
    own = zone_of(definition) if definition else None
    yield _Mistake("datum", Message(_DATUM), read_as(crs, NO_SHIFT))
    yield _Mistake("swapped", Message(_SWAPPED), _Swapped(parcels, crs))
    yield _Mistake("axes", Message(_AXES), lambda lonlat, _rows: np.ascontiguousarray(xy_of(lonlat, crs)[:, ::-1]))
    for zone in zones():
        if own is None or zone.epsg == own.epsg:
            continue
        values = {"meridian": zone.meridian, "zone": zone.name}
        yield _Mistake(f"meridian {zone.epsg}", Message(_MERIDIAN, values), read_as(zone.name, DECISION_2007))
        both = Message(_MERIDIAN_DATUM, values)
        yield _Mistake(f"meridian {zone.epsg} datum", both, read_as(zone.name, NO_SHIFT))
    # Last: a metre or less may bring a place home by chance.
    for shift in (EPSG_5194, ROTATIONS_REVERSED, THREE_PARAMETERS):
        title = Message(_OPERATION, {"operation": Message(shift.title)})
        yield _Mistake(f"operation {shift.code}", title, read_as(crs, shift))


@dataclass(frozen=True)
class _Swapped:
    """Latitude written where longitude belongs.

    The longitude, 102 to 118, is no latitude: encoders go to the pole with it, and it is lost. What is left says how
    far north the place was; the parcel says the rest.
    """

    parcels: Parcels
    crs: str

    def __call__(self, lonlat: FloatArray, rows: IntArray) -> FloatArray:
        points = np.full((len(rows), 2), np.nan)
        polar = lonlat[:, 1] > 89.9
        if polar.any():
            home = shapely.point_on_surface(self.parcels.geometries[rows[polar]])
            middle = np.column_stack((shapely.get_x(home), shapely.get_y(home)))
            north = xy_of(np.column_stack((np.full(polar.sum(), _meridian(self.crs)), lonlat[polar, 0])), self.crs)
            # Along the parallel the northing changes by less than a metre across a parcel, but by more to its meridian.
            bend = middle[:, 1] - xy_of(_with_longitude(middle, self.crs, _meridian(self.crs)), self.crs)[:, 1]
            points[polar] = np.column_stack((middle[:, 0], north[:, 1] + bend))
        return points


def _meridian(crs: str) -> float:
    definition = define(crs)
    return definition.meridian if definition is not None and definition.meridian is not None else 105.0


def _with_longitude(xy: FloatArray, crs: str, longitude: float) -> FloatArray:
    degrees = wgs84_of(xy, crs)
    return np.column_stack((np.full(len(xy), longitude), degrees[:, 1]))


def _inside(parcels: Parcels, xy: FloatArray, rows: IntArray) -> BoolArray:
    known = np.isfinite(xy).all(axis=1)
    out = np.zeros(len(rows), dtype=bool)
    out[known] = shapely.contains_xy(parcels.geometries[rows[known]], xy[known, 0], xy[known, 1])
    return out


def _spread(rows: IntArray, sheets: Texts) -> IntArray:
    """Up to `_SAMPLE` rows, drawn evenly through the sheets."""
    if len(rows) <= _SAMPLE:
        return rows
    order = np.argsort(sheets[rows].astype(str), kind="stable")
    picked: IntArray = rows[order[np.linspace(0, len(rows) - 1, _SAMPLE).astype(np.int64)]]
    return picked


def _agreeing(rows: IntArray, home: BoolArray, sheets: Texts) -> IntArray:
    """The rows that a mistake explains, in sheets (or a layer) where most agree on it."""
    if not len(rows):
        return rows
    if home.sum() >= _AT_LEAST and home.mean() >= _SHARE:
        return rows[home]
    _, sheet = np.unique(sheets[rows].astype(str), return_inverse=True)
    explained, all_ = np.bincount(sheet, weights=home), np.bincount(sheet)
    agree = (explained >= _AT_LEAST) & (explained >= _SHARE * all_)
    return rows[home & agree[sheet]]


def _moved(
    parcels: Parcels, sheets: Texts, xy: FloatArray, left: IntArray, placed: IntArray
) -> Iterator[tuple[str, Message, IntArray]]:
    """Sheets whose identifiers all lie beside their parcels by one vector."""
    distinct, sheet, counts = np.unique(sheets[left].astype(str), return_inverse=True, return_counts=True)
    for at in np.flatnonzero(counts >= 2 * _AT_LEAST).tolist():
        name = str(distinct[at])
        rows = left[sheet == at]
        rows = rows[np.isfinite(xy[rows]).all(axis=1)]
        everyone = placed[sheets[placed] == name]
        offset = np.nanmedian(xy[everyone] - _centroids(parcels, everyone), axis=0)
        if not np.isfinite(offset).all() or np.hypot(*offset) < _MOVED_FROM:
            continue
        home = _inside(parcels, xy[rows] - offset, rows)
        if home.sum() >= _MOVED_SHARE * len(rows) and home.sum() >= _AT_LEAST:
            values = {"sheet": name.removeprefix("?/"), "north": float(offset[1]), "east": float(offset[0])}
            yield f"moved {name}", Message(_MOVED, values), rows[home]


def _centroids(parcels: Parcels, rows: IntArray) -> FloatArray:
    points = shapely.centroid(parcels.geometries[rows])
    return np.column_stack((shapely.get_x(points), shapely.get_y(points)))


def _box_centres(parcels: Parcels, rows: IntArray) -> FloatArray:
    boxes = parcels.rings.boxes()[rows]
    return np.asarray((boxes[:, :2] + boxes[:, 2:]) / 2.0)
