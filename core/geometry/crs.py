"""Where a layer is measured: areas and tolerances are metres, whatever its coordinates are in.

The rules, in order (contract §4):

- plane coordinates in metres are measured as they are, unless their CRS cannot measure (Mercator, feet);
- degrees, and what cannot measure, in WORK_CRS or in the official VN-2000 3° zone nearest to the layer's median
  longitude (of two equally near the western one); outside Vietnam in a metric CRS made for the place, with a warning;
- numbers that cannot belong to their CRS stop the run, see `crs_diagnosis`.

Always x = east or longitude, y = north or latitude, as GIS layers store them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np
import numpy.typing as npt

from ..messages import Message
from . import crs_messages as say
from .crs_definition import CrsError, Definition, define
from .crs_diagnosis import Reading, number, outside_vietnam, read_numbers, zones_named
from .crs_numbers import Numbers, picture, strays
from .crs_transform import METRES_PER_DEGREE, Guarded, Way, between, local_projection
from .crs_zones import nearest_zone

__all__ = ["CrsChoice", "CrsError", "choose_crs", "source_quantum"]

FloatArray = npt.NDArray[np.float64]

# Where a layer without coordinates would be measured: the zone of most provinces.
_NO_DATA_ZONE = "EPSG:5897"
# Beyond this many degrees from its meridian a transverse Mercator is no longer good to 1:1,000.
_NARROW = 2.5


@dataclass(frozen=True)
class CrsChoice:
    """What the numbers are and where they are measured.

    source             what the numbers are: "EPSG:4326", or WKT or a PROJ string without an authority code; "" where
                       the layer has no CRS and its numbers are metres
    work               the CRS of the measured coordinates, "" likewise
    transform          (m, 2) numbers of the source → (m, 2) metres, finite for finite input; None: they are metres
    back               the inverse; may be called from any thread, like `transform`
    source_is_degrees  whether the numbers are angles
    warnings           what the reader of the report should know
    """

    source: str
    work: str
    transform: Callable[[FloatArray], FloatArray] | None
    back: Callable[[FloatArray], FloatArray] | None
    source_is_degrees: bool
    warnings: tuple[Message, ...]


def choose_crs(
    xy: FloatArray,
    declared: str | None,
    source_crs: str | None,
    work_crs: str | None,
    layer_name: str,
) -> CrsChoice:
    """Decide what a layer's numbers are and where they are measured.

    Args:
        xy: (m, 2) all finite coordinates of the layer; may be empty.
        declared: authority code, WKT or PROJ string of the layer's own CRS, None if it has none.
        source_crs: SOURCE_CRS, None or "" if not given.
        work_crs: WORK_CRS, None or "" if not given.
        layer_name: for messages.

    Raises:
        CrsError: a CRS is unknown or unfit, or the numbers cannot be what is claimed.
    """
    work = _work(work_crs) if work_crs else None
    numbers = picture(xy)
    reading = read_numbers(numbers, declared, source_crs, work, layer_name)
    source = reading.definition
    if source is None:
        return _finish(xy, numbers, CrsChoice("", "", None, None, False, reading.warnings), layer_name)
    if numbers is None:
        return _without_data(source, work)
    if work is not None:
        choice = _in_work(numbers, reading, source, work, layer_name)
    elif source.metric and (reading.place is None or source.measures_at(*reading.place)):
        choice = _as_it_is(numbers, reading, source, layer_name)
    else:
        choice = _elsewhere(numbers, reading, source, layer_name)
    return _finish(xy, numbers, choice, layer_name)


def source_quantum(choice: CrsChoice) -> float:
    """The step to which source coordinates are rounded for fingerprints: 0.1 mm, or 1e-9° (also 0.1 mm)."""
    return 1e-9 if choice.source_is_degrees else 1e-4


def _work(text: str) -> Definition:
    work = define(text)
    if work is None:
        raise CrsError(Message(say.UNKNOWN_PARAMETER, {"parameter": "WORK_CRS", "value": text[:60]}))
    if work.kind != "projected" or not work.metric or work.mercator:
        raise CrsError(Message(say.WORK_NOT_METRES, {"crs": work.label}))
    return work


def _without_data(source: Definition, work: Definition | None) -> CrsChoice:
    """Nothing to measure, but the outputs still want a CRS."""
    degrees = source.kind == "geographic"
    same = work is None and source.metric and not source.mercator
    target = source.name if same else work.name if work is not None else _NO_DATA_ZONE
    return CrsChoice(source.name, target, None, None, degrees, ())


def _in_work(numbers: Numbers, reading: Reading, source: Definition, work: Definition, layer: str) -> CrsChoice:
    if source.same_as(work) or source.kind == "local" or reading.place is None:
        return CrsChoice(source.name, work.name, None, None, False, reading.warnings)
    if not work.measures_at(*reading.place):
        raise CrsError(Message(say.WORK_ELSEWHERE, {"crs": work.label, "layer": layer, **_at(reading.place)}))
    return _measured(numbers, source, work.name, between(source, work), reading.warnings)


def _as_it_is(numbers: Numbers, reading: Reading, source: Definition, layer: str) -> CrsChoice:
    warnings = reading.warnings
    if reading.place is not None and outside_vietnam(reading.place):
        values = {"layer": layer, "crs": source.label, **_at(reading.place)}
        zones = zones_named(numbers)
        template = say.OUTSIDE_AS_IT_IS_ZONES if zones else say.OUTSIDE_AS_IT_IS
        warnings = (*warnings, Message(template, {**values, "zones": zones}))
    return CrsChoice(source.name, source.name, None, None, False, warnings)


def _elsewhere(numbers: Numbers, reading: Reading, source: Definition, layer: str) -> CrsChoice:
    """Measured in the nearest zone, or in a metric CRS made for the place."""
    if reading.place is None:
        raise CrsError(Message(say.UNUSABLE, {"claim": reading.claim or ""}))
    longitude, latitude = reading.place
    abroad = outside_vietnam(reading.place)
    zone = None if abroad else nearest_zone(longitude)
    target = define(zone.name) if zone else None
    warnings = list(reading.warnings)
    if target is not None:
        name, way = target.name, between(source, target)
    else:
        # Rounded, so that an edit somewhere in the layer does not move the CRS.
        name, way = local_projection(source, _half(longitude), _half(latitude), wide=_wide(numbers, source, latitude))
        template = say.OUTSIDE_MEASURED_LOCALLY if abroad else say.NO_ZONE_NEAR
        warnings.append(Message(template, {"layer": layer, "work": name, **_at(reading.place)}))
    if source.kind == "projected":
        claim = reading.claim or Message(say.DECLARED, {"layer": layer, "crs": source.label})
        warnings.append(Message(say.REMEASURED, {"claim": claim, "work": name}))
    return _measured(numbers, source, name, way, tuple(warnings))


def _measured(numbers: Numbers, source: Definition, work: str, way: Way, warnings: tuple[Message, ...]) -> CrsChoice:
    degrees = source.kind == "geographic"
    guarded = Guarded(way, numbers.median, degrees, source.metre)
    return CrsChoice(source.name, work, guarded.there, guarded.back, degrees, warnings)


def _finish(xy: FloatArray, numbers: Numbers | None, choice: CrsChoice, layer: str) -> CrsChoice:
    """Tell about coordinates so far away that they had no say."""
    if numbers is None:
        return choice
    unit = np.ones(2)
    if choice.source_is_degrees:
        narrow = math.cos(math.radians(min(abs(float(numbers.median[1])), 89.0)))
        unit = np.array([METRES_PER_DEGREE * narrow, METRES_PER_DEGREE])
    found = strays(xy, numbers, unit)
    if found is None:
        return choice
    values = {"count": found.count, "total": found.total, "distance": found.distance_km, "layer": layer}
    warning = Message(say.STRAYS, {**values, "x": number(found.x), "y": number(found.y)})
    return replace(choice, warnings=(*choice.warnings, warning))


def _wide(numbers: Numbers, source: Definition, latitude: float) -> bool:
    """Whether the layer is too wide for a transverse Mercator, or too near a pole."""
    if abs(latitude) > 84.0:
        return True
    east = np.abs(numbers.sample[:, 0] - numbers.median[0])
    reach = float(np.percentile(east, 95.0))
    degrees = reach * source.degree if source.kind == "geographic" else reach * source.metre / METRES_PER_DEGREE
    return degrees * (math.cos(math.radians(latitude)) if source.kind == "geographic" else 1.0) > _NARROW


def _half(angle: float) -> float:
    return math.floor(angle * 2.0 + 0.5) / 2.0


def _at(place: tuple[float, float]) -> dict[str, object]:
    return {"lon": f"{place[0]:.2f}", "lat": f"{place[1]:.2f}"}
