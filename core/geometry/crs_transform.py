"""From the numbers of a layer to metres and back: vectorised, offline, and the same on every PROJ.

PROJ may choose among several datum shifts by what is installed. Here the shift between WGS 84 and VN-2000 is written
out (the 7 parameters of Decision 05/2007/QĐ-BTNMT, EPSG "VN-2000 to WGS 84 (2)"), other shifts never use grids, and
everything else is plain projection formulas. pyproj transformers may be shared between threads (since pyproj 3.1).
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError
from pyproj.transformer import TransformerGroup

from .crs_definition import Definition

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
Columns = tuple[FloatArray, FloatArray]

METRES_PER_DEGREE = 111_320.0

_WGS84_TO_VN2000 = (
    "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=push +v_3 +step +proj=cart +ellps=WGS84 "
    "+step +inv +proj=helmert +x=-191.90441429 +y=-39.30318279 +z=-111.45032835 +rx=-0.00928836 +ry=0.01975479 "
    "+rz=-0.00427372 +s=0.252906278 +convention=coordinate_frame +step +inv +proj=cart +ellps=WGS84 "
    "+step +proj=pop +v_3 +step +proj=unitconvert +xy_in=rad +xy_out=deg"
)
# Metres from the data within which a projection is single-valued.
_TRUSTED = 3_000_000.0
_PIECE = 65_536


@dataclass(frozen=True)
class _Stage:
    """One step of a way: a PROJ operation, forwards or backwards."""

    operation: Any
    backwards: bool = False
    # A datum shift drops the height, so its PROJ inverse is a millimetre off; one correction makes it exact.
    refine: bool = False

    def forward(self, xy: Columns) -> Columns:
        return self._run(xy, self.backwards)

    def inverse(self, xy: Columns) -> Columns:
        return self._run(xy, not self.backwards)

    def _run(self, xy: Columns, inverse: bool) -> Columns:
        found = self._apply(xy, inverse)
        if not (inverse and self.refine):
            return found
        again = self._apply(found, False)
        with np.errstate(invalid="ignore"):  # inf where the way back has no value
            corrected = (2 * xy[0] - again[0], 2 * xy[1] - again[1])
        return self._apply(corrected, True)

    def _apply(self, xy: Columns, inverse: bool) -> Columns:
        size = len(xy[0])
        if size == 1:
            # pyproj takes a single value for a scalar, in a way numpy is about to forbid.
            xy = (np.repeat(xy[0], 2), np.repeat(xy[1], 2))
        x, y = self.operation.transform(*xy, direction="INVERSE" if inverse else "FORWARD")
        return np.asarray(x, dtype=np.float64)[:size], np.asarray(y, dtype=np.float64)[:size]


@dataclass(frozen=True)
class _Angles:
    """The angular unit and prime meridian of a CRS, to degrees from Greenwich."""

    degree: float
    greenwich: float

    def forward(self, xy: Columns) -> Columns:
        return xy[0] * self.degree + self.greenwich, xy[1] * self.degree

    def inverse(self, xy: Columns) -> Columns:
        return (xy[0] - self.greenwich) / self.degree, xy[1] / self.degree


@dataclass(frozen=True)
class Way:
    """How to get from the numbers of one CRS to those of another and back; either may give inf far away."""

    stages: tuple[Any, ...]

    def there(self, xy: FloatArray) -> FloatArray:
        """(m, 2) numbers of the source → (m, 2) of the target."""
        found = np.empty((len(xy), 2))
        # In pieces that stay in the processor's cache.
        for start in range(0, len(xy), _PIECE):
            piece = slice(start, start + _PIECE)
            columns = (xy[piece, 0].copy(), xy[piece, 1].copy())
            for stage in self.stages:
                columns = stage.forward(columns)
            found[piece, 0], found[piece, 1] = columns
        return found

    def back(self, xy: FloatArray) -> FloatArray:
        """(m, 2) numbers of the target → (m, 2) of the source."""
        columns = (np.ascontiguousarray(xy[:, 0]), np.ascontiguousarray(xy[:, 1]))
        for stage in reversed(self.stages):
            columns = stage.inverse(columns)
        return np.column_stack(columns)


def to_degrees(source: Definition) -> Way:
    """To longitude and latitude of the CRS's own datum, degrees from Greenwich; a pure projection formula."""
    stages: list[Any] = []
    if source.kind == "projected":
        stages.append(_Stage(source.projection, backwards=True))
    if source.degree != 1.0 or source.greenwich != 0.0:
        stages.append(_Angles(source.degree, source.greenwich))
    return Way(tuple(stages))


def between(source: Definition, target: Definition) -> Way:
    """From one CRS to a projected one."""
    down = tuple(_reversed(stage) for stage in reversed(to_degrees(target).stages))
    return Way(to_degrees(source).stages + _shift(source, target) + down)


def local_projection(source: Definition, longitude: float, latitude: float, wide: bool) -> tuple[str, Way]:
    """A metric CRS around a place for where there is no official zone, as a PROJ string, and the way to it.

    Transverse Mercator keeps widths and areas to 1:10,000 within 90 km of its meridian; layers much wider than that
    get an equal-area projection instead. Same ellipsoid as the source, so that no datum is guessed.
    """
    ellipsoid = source.crs.ellipsoid
    shape = f"+a={ellipsoid.semi_major_metre!r} +b={ellipsoid.semi_minor_metre!r}"
    if source.datum in {"wgs84", "vn2000"}:
        shape = "+ellps=WGS84" if source.datum == "vn2000" else "+datum=WGS84"
    kind = f"+proj=laea +lat_0={latitude:g}" if wide else "+proj=tmerc +lat_0=0"
    scale = "" if wide else " +k=1"
    text = f"{kind} +lon_0={longitude:g}{scale} +x_0=500000 +y_0=0 {shape} +units=m +no_defs"
    pipeline = f"+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step {text}"
    way = Way((*to_degrees(source).stages, _Stage(Transformer.from_pipeline(pipeline))))
    return f"{text} +type=crs", way


def _reversed(stage: Any) -> Any:
    if isinstance(stage, _Stage):
        return _Stage(stage.operation, not stage.backwards, stage.refine)
    return _AnglesBack(stage)


@dataclass(frozen=True)
class _AnglesBack:
    angles: _Angles

    def forward(self, xy: Columns) -> Columns:
        return self.angles.inverse(xy)

    def inverse(self, xy: Columns) -> Columns:
        return self.angles.forward(xy)


def _shift(source: Definition, target: Definition) -> tuple[_Stage, ...]:
    """The datum shift in degrees from Greenwich; none where one side does not say what its datum is."""
    pair = (source.datum, target.datum)
    if source.datum == target.datum != "other" or "unknown" in pair:
        return ()
    written = Transformer.from_pipeline(_WGS84_TO_VN2000)
    if pair == ("wgs84", "vn2000"):
        return (_Stage(written, refine=True),)
    if pair == ("vn2000", "wgs84"):
        return (_Stage(written, backwards=True, refine=True),)
    if source.degree != 1.0 or target.degree != 1.0 or source.greenwich or target.greenwich:
        return ()
    # Other datums come by way of WGS 84 when VN-2000 is involved.
    wgs84 = CRS.from_epsg(4326)
    if target.datum == "vn2000":
        return (*_gridless(source.crs.geodetic_crs, wgs84), _Stage(written, refine=True))
    if source.datum == "vn2000":
        return (_Stage(written, backwards=True, refine=True), *_gridless(wgs84, target.crs.geodetic_crs))
    return _gridless(source.crs.geodetic_crs, target.crs.geodetic_crs)


def _gridless(source: Any, target: Any) -> tuple[_Stage, ...]:
    """The best shift without grid files, which one computer has and the next one has not."""
    if source.equals(target, ignore_axis_order=True):
        return ()
    try:
        with warnings.catch_warnings():
            # pyproj warns of grids that are not installed; they are not wanted.
            warnings.simplefilter("ignore")
            offered = TransformerGroup(source, target, always_xy=True).transformers
    except ProjError:
        return ()
    plain = [candidate for candidate in offered if "grids=" not in candidate.definition]
    return (_Stage(plain[0], refine=True),) if plain else ()


class Guarded:
    """A way that gives a number for every number, the same on every PROJ.

    Stray coordinates (a parcel at 0, 0) may lie where a projection has no value or folds back on itself. What would
    be more than 3,000 km from the data is carried on in a straight line instead, four times as far as it is, so that
    it is never taken for a projected place: still far away, still finite, and the way back leads to where it came from.
    """

    def __init__(self, way: Way, anchor: FloatArray, source_is_degrees: bool, unit: float = 1.0) -> None:
        self._way = way
        self._from = anchor
        self._to = way.there(anchor[None, :])[0]
        narrow = max(float(np.cos(np.radians(min(abs(anchor[1]), 89.0)))), 0.01)
        degree = METRES_PER_DEGREE
        metres = np.array([degree * narrow, degree]) if source_is_degrees else np.array([unit, unit])
        self._scale = 4.0 * metres

    def there(self, xy: FloatArray) -> FloatArray:
        """(m, 2) numbers of the source → (m, 2) metres, always finite for finite input."""
        metres = self._way.there(xy)
        stray = self._strays(metres)
        if stray.any():
            metres[stray] = self._to + (xy[stray] - self._from) * self._scale
        return metres

    def back(self, xy: FloatArray) -> FloatArray:
        """(m, 2) metres → (m, 2) numbers of the source; the inverse of `there`, also for strays."""
        numbers = self._way.back(xy)
        stray = self._strays(xy)
        if stray.any():
            numbers[stray] = self._from + (xy[stray] - self._to) / self._scale
        return numbers

    def _strays(self, metres: FloatArray) -> BoolArray:
        # NaN and inf compare false, so they are strays too.
        away = np.abs(metres - self._to)
        near: BoolArray = (away[:, 0] <= _TRUSTED) & (away[:, 1] <= _TRUSTED)
        return ~near


def degrees_of(source: Definition, xy: FloatArray) -> FloatArray | None:
    """(m, 2) longitude and latitude of (m, 2) numbers, inf where there is none; None for a drawing without a place."""
    if source.kind not in {"geographic", "projected"}:
        return None
    return to_degrees(source).there(xy)
