"""From VN-2000 to WGS 84 and back for parcel identifiers, with the datum shift written out.

PROJ offers two operations and prefers one by its own rules; they are 0.7 m apart, which changes the last four letters
of an identifier. Circular 19/2026 leaves the operation open. We take the seven parameters of Decision 05/2007/QĐ-BTNMT,
which practice uses, in the direct direction that the decision states: from VN-2000 with height 0. (Measuring in
`crs_transform` inverts the way from WGS 84 instead; the lost height makes that 1.3 mm different, too much for cells of
2 cm.) The other operations are here because somebody's identifiers were made with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from pyproj import Transformer

from ..geometry.crs_definition import CrsError, Definition, define
from ..geometry.crs_transform import to_degrees
from ..messages import QT_TRANSLATE_NOOP, Message

FloatArray = npt.NDArray[np.float64]

_UNKNOWN = QT_TRANSLATE_NOOP(
    "ParcelClean", "The CRS “{crs}” is not known, so no identifiers can be computed. Give the layer its VN-2000 zone."
)
_OTHER_DATUM = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Identifiers are computed from VN-2000 or WGS 84 coordinates, but “{crs}” is neither. Give the layer the VN-2000"
    " zone of its province, or say with SOURCE_CRS what its numbers are.",
)


@dataclass(frozen=True)
class Shift:
    """One way of getting from VN-2000 to WGS 84.

    code        its name in parameters and registers
    title       what a person calls it (English, translatable)
    parameters  dX, dY, dZ (m), rotations about X, Y, Z ("), scale (1e-6), coordinate frame; None = no shift at all
    """

    code: str
    title: str
    parameters: tuple[float, float, float, float, float, float, float] | None

    def to_wgs84(self, degrees: FloatArray) -> FloatArray:
        """(n, 2) longitude and latitude in VN-2000 → in WGS 84; NaN stays NaN."""
        return degrees.copy() if self.parameters is None else _apply(_operation(self), degrees)

    def from_wgs84(self, degrees: FloatArray) -> FloatArray:
        """(n, 2) longitude and latitude in WGS 84 → in VN-2000: the inverse of `to_wgs84` to a micrometre."""
        if self.parameters is None:
            return degrees.copy()
        guess = degrees
        # The first round is the shift itself; two corrections more, and the way there arrives where we came from.
        for _ in range(3):
            guess = guess + (degrees - self.to_wgs84(guess))
        return guess


DECISION_2007 = Shift(
    "decision-2007",
    QT_TRANSLATE_NOOP("ParcelClean", "7 parameters of Decision 05/2007 (EPSG:6960)"),
    (-191.90441429, -39.30318279, -111.45032835, -0.00928836, 0.01975479, -0.00427372, 0.252906278),
)
EPSG_5194 = Shift(
    "epsg-5194",
    QT_TRANSLATE_NOOP("ParcelClean", "the other EPSG operation (EPSG:5194)"),
    (-192.873, -39.382, -111.202, 0.00205, 0.0005, -0.00335, 0.0188),
)
ROTATIONS_REVERSED = Shift(
    "rotations-reversed",
    QT_TRANSLATE_NOOP("ParcelClean", "Decision 05/2007 with the signs of the rotations reversed"),
    (-191.90441429, -39.30318279, -111.45032835, 0.00928836, -0.01975479, 0.00427372, 0.252906278),
)
THREE_PARAMETERS = Shift(
    "three-parameters",
    QT_TRANSLATE_NOOP("ParcelClean", "Decision 05/2007 without rotations and scale"),
    (-191.90441429, -39.30318279, -111.45032835, 0.0, 0.0, 0.0, 0.0),
)
NO_SHIFT = Shift("none", QT_TRANSLATE_NOOP("ParcelClean", "no datum shift"), None)
SHIFTS = (DECISION_2007, EPSG_5194, ROTATIONS_REVERSED, THREE_PARAMETERS, NO_SHIFT)


def wgs84_of(xy: FloatArray, crs: str, shift: Shift = DECISION_2007) -> FloatArray:
    """Longitude and latitude in WGS 84.

    Args:
        xy: (n, 2) coordinates, x = east; NaN stays NaN.
        crs: what they are in, as an authority code, WKT or PROJ string. `shift` applies where its datum is VN-2000;
            coordinates in WGS 84 need none.
        shift: the datum shift.

    Raises:
        CrsError: `crs` is unknown or of another datum.
    """
    definition = _usable(crs)
    degrees = _finite(to_degrees(definition).there(xy))
    return shift.to_wgs84(degrees) if definition.datum == "vn2000" else degrees


def xy_of(lonlat: FloatArray, crs: str, shift: Shift = DECISION_2007) -> FloatArray:
    """(n, 2) coordinates in `crs` of longitudes and latitudes in WGS 84: the inverse of `wgs84_of`."""
    definition = _usable(crs)
    degrees = shift.from_wgs84(lonlat) if definition.datum == "vn2000" else lonlat
    return _finite(to_degrees(definition).back(degrees))


@lru_cache(maxsize=64)
def _usable(crs: str) -> Definition:
    definition = define(crs)
    if definition is None:
        raise CrsError(Message(_UNKNOWN, {"crs": crs[:60]}))
    if definition.kind not in {"projected", "geographic"} or definition.datum not in {"vn2000", "wgs84"}:
        raise CrsError(Message(_OTHER_DATUM, {"crs": definition.label}))
    return definition


@lru_cache(maxsize=16)
def _operation(shift: Shift) -> Any:
    dx, dy, dz, rx, ry, rz, scale = shift.parameters or (0.0,) * 7
    return Transformer.from_pipeline(
        "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=push +v_3 "
        f"+step +proj=cart +ellps=WGS84 +step +proj=helmert +x={dx!r} +y={dy!r} +z={dz!r} +rx={rx!r} +ry={ry!r} "
        f"+rz={rz!r} +s={scale!r} +convention=coordinate_frame +step +inv +proj=cart +ellps=WGS84 "
        "+step +proj=pop +v_3 +step +proj=unitconvert +xy_in=rad +xy_out=deg"
    )


def _apply(operation: Any, degrees: FloatArray) -> FloatArray:
    if not len(degrees):
        return np.zeros((0, 2))
    # pyproj takes a single value for a scalar, in a way numpy is about to forbid.
    columns = degrees if len(degrees) > 1 else np.repeat(degrees, 2, axis=0)
    lon, lat = operation.transform(np.ascontiguousarray(columns[:, 0]), np.ascontiguousarray(columns[:, 1]))
    return _finite(np.column_stack((lon, lat))[: len(degrees)])


def _finite(xy: FloatArray) -> FloatArray:
    """NaN for what PROJ calls infinite: there is no such place."""
    xy[~np.isfinite(xy).all(axis=1)] = np.nan
    return xy
