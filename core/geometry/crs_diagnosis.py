"""What the numbers of a layer are: whether they can belong to the CRS that is claimed, and what they look like if not.

Degrees under a metric CRS, metres under degrees, swapped axes and a wrong central meridian all measure without a
complaint and all measure nonsense, so they stop the run unless SOURCE_CRS or WORK_CRS settles what was meant:

- SOURCE_CRS says what the numbers are. It may put them anywhere on earth (with a warning where that CRS is not used),
  but not where the numbers are impossible: degrees as metres, metres as degrees, swapped axes, no place at all.
- WORK_CRS settles degrees under a metric CRS (they are EPSG:4326) and metres that fit only WORK_CRS.
- Swapped axes are settled by neither: no CRS can say it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..messages import Message
from . import crs_messages as say
from .crs_definition import Box, CrsError, Definition, define
from .crs_numbers import VIETNAM, Numbers, most
from .crs_transform import degrees_of
from .crs_zones import degrees_outside, fitting_zones, vietnam, zone_of

FloatArray = npt.NDArray[np.float64]

# Degrees beyond its area of use at which a CRS is only doubtful, and at which it is wrong. National zones are used
# some way beyond their borders (UTM 48N for the whole country); outside Vietnam areas of use are looser still.
_VIETNAM_MARGINS = (0.3, 1.5)
_WORLD_MARGINS = (1.0, 5.0)
# A zone may serve beyond its provinces, VN-2000 not beyond the country: there the margins are this much narrower.
_BORDER = 3.0
_WORLD: Box = (-180.0, -90.0, 180.0, 90.0)
_ZONES_NAMED = 6
_CODE = re.compile(r"EPSG:\d+")


@dataclass(frozen=True)
class Reading:
    """What the numbers are taken for.

    definition  the CRS, None where the layer has none and its numbers are metres
    warnings    what the reader should know about the choice
    place       longitude and latitude of the layer's middle, None where it has no place on earth
    claim       who said so, as a sentence part for later messages
    """

    definition: Definition | None
    warnings: tuple[Message, ...]
    place: tuple[float, float] | None
    claim: Message | None = None


@dataclass(frozen=True)
class _Case:
    """The claim under examination."""

    numbers: Numbers
    definition: Definition
    told: bool  # by SOURCE_CRS
    work: Definition | None
    layer: str

    @property
    def claim(self) -> Message:
        template = say.GIVEN if self.told else say.DECLARED
        return Message(template, {"layer": self.layer, "crs": self.definition.label})

    def message(self, template: str, **values: object) -> Message:
        example = _example(self.numbers)
        return Message(template, {"claim": self.claim, "crs": self.definition.label, **example, **values})

    def stop(self, template: str, fitting: str = "", **values: object) -> CrsError:
        return CrsError(self.message(template, **values), fitting)

    def reading(self, *warnings: Message, place: tuple[float, float] | None = None) -> Reading:
        return Reading(self.definition, warnings, place, self.claim)


def read_numbers(
    numbers: Numbers | None,
    declared: str | None,
    source_crs: str | None,
    work: Definition | None,
    layer: str,
) -> Reading:
    """Decide what the numbers are.

    Args:
        numbers: the picture of the coordinates, None for a layer without any.
        declared: the layer's own CRS, if it has one.
        source_crs: SOURCE_CRS, if given.
        work: WORK_CRS, if given.
        layer: the layer's name, for messages.

    Raises:
        CrsError: they cannot be what is claimed, or the claim is no CRS.
    """
    text = source_crs or declared
    if not text:
        return _undeclared(numbers, work, layer)
    definition = define(text)
    if definition is None:
        shown = text if len(text) <= 60 else text[:57] + "…"
        if source_crs:
            raise CrsError(Message(say.UNKNOWN_PARAMETER, {"parameter": "SOURCE_CRS", "value": shown}))
        raise CrsError(Message(say.UNKNOWN_DECLARED, {"layer": layer, "value": shown}))
    if numbers is None:
        return Reading(definition, (), None)
    case = _Case(numbers, definition, bool(source_crs), work, layer)
    if definition.kind == "geographic":
        return _geographic(case)
    if definition.kind == "projected":
        return _projected(case)
    if definition.kind == "local" and definition.metric:
        return case.reading(case.message(say.DRAWING))
    raise case.stop(say.UNUSABLE)


def outside_vietnam(place: tuple[float, float]) -> bool:
    """Whether a longitude and latitude is clearly in no Vietnamese province."""
    return bool(degrees_outside(np.array([place]), vietnam())[0] > _VIETNAM_MARGINS[0])


def zones_named(numbers: Numbers) -> str:
    """The zones that metres fit, with the provinces they would be in; empty where they fit none."""
    if not numbers.look_like_vietnamese_metres():
        return ""
    fits = fitting_zones(float(numbers.median[0]), float(numbers.median[1]))
    return ", ".join(str(fit) for fit in fits[:_ZONES_NAMED]) + (", …" if len(fits) > _ZONES_NAMED else "")


def _undeclared(numbers: Numbers | None, work: Definition | None, layer: str) -> Reading:
    if numbers is None:
        return Reading(work, (), None)
    values = {"layer": layer, **_example(numbers)}
    if numbers.look_like_degrees(None):
        middle = (float(numbers.median[0]), float(numbers.median[1]))
        return Reading(define("EPSG:4326"), (Message(say.NO_CRS_DEGREES, values),), middle)
    if _swapped_vietnam(numbers):
        raise CrsError(Message(say.NO_CRS_SWAPPED, values))
    if work is not None:
        fits = _fits(work, numbers)
        place = _middle(degrees_of(work, numbers.sample)) if fits else None
        return Reading(work, (Message(say.NO_CRS_WORK, {**values, "work": work.label}),), place)
    return Reading(None, (Message(say.NO_CRS_METRES, values),), None)


def _geographic(case: _Case) -> Reading:
    numbers = case.numbers
    degrees = Numbers(numbers.sample * case.definition.degree, numbers.median * case.definition.degree)
    if degrees.can_be_degrees():
        return case.reading(place=_middle(degrees_of(case.definition, numbers.sample)))
    if degrees.swapped().can_be_degrees() or _swapped_vietnam(numbers):
        raise case.stop(say.SWAPPED)
    if (fitting := _read_as_work(case)) is not None:
        return fitting
    if numbers.look_like_web_mercator():
        raise case.stop(say.WEB_MERCATOR)
    zones = zones_named(numbers)
    if not zones:
        raise case.stop(say.METRES_UNDER_DEGREES)
    codes = _CODE.findall(zones)
    if len(codes) > 1:
        raise case.stop(say.METRES_UNDER_DEGREES_ZONES, zones=zones)
    raise case.stop(say.METRES_UNDER_DEGREES_ONE, *codes, zones=zones)


def _projected(case: _Case) -> Reading:
    numbers, definition = case.numbers, case.definition
    if numbers.look_like_degrees(definition.area):
        return _degrees_under_metres(case)
    if numbers.swapped().inside(VIETNAM):
        raise case.stop(say.SWAPPED)
    outside, (near, far) = _outside(definition, numbers)
    if most(outside <= near):
        place = _place(case)
        zones = zones_named(numbers)
        # Web maps cover the world, so nothing is outside; but measured as one, parcels of a zone come out 12 % small.
        if definition.mercator and zones and not case.told and (place is None or outside_vietnam(place)):
            raise case.stop(say.NOT_WEB_MERCATOR, zones=zones)
        return case.reading(place=place)
    if float(np.median(outside)) <= far:
        return case.reading(_with_place(case, say.BESIDE), place=_place(case))
    return _elsewhere(case)


def _degrees_under_metres(case: _Case) -> Reading:
    if case.told or case.work is None:
        raise case.stop(say.DEGREES_UNDER_METRES, "EPSG:4326")
    warning = case.message(say.DEGREES_READ, work=case.work.label)
    place = (float(case.numbers.median[0]), float(case.numbers.median[1]))
    return Reading(define("EPSG:4326"), (warning,), place, case.claim)


def _elsewhere(case: _Case) -> Reading:
    """Metres that lie far from where their CRS is used."""
    numbers, definition = case.numbers, case.definition
    turned, (near, _) = _outside(definition, numbers.swapped())
    # Without an area of its own a CRS proves nothing; then only Vietnamese numbers can look swapped.
    if most(turned <= near) or _swapped_vietnam(numbers):
        raise case.stop(say.SWAPPED)
    if numbers.look_like_a_drawing():
        return case.reading(case.message(say.DRAWING))
    place = _place(case)
    if place is None:
        raise case.stop(say.NOWHERE)
    # Named by the user, or measured in by the user: then it is meant.
    if case.told or (case.work is not None and case.work.same_as(definition)):
        return case.reading(_with_place(case, say.ELSEWHERE_TOLD), place=place)
    if (fitting := _read_as_work(case)) is not None:
        return fitting
    if numbers.look_like_web_mercator():
        raise case.stop(say.WEB_MERCATOR)
    values = {"lon": f"{place[0]:.2f}", "lat": f"{place[1]:.2f}"}
    zones = zones_named(numbers)
    if zones:
        raise case.stop(say.ELSEWHERE_ZONES, zones=zones, **values)
    raise case.stop(say.ELSEWHERE, **values)


def _read_as_work(case: _Case) -> Reading | None:
    """The numbers as those of WORK_CRS, where they fit it and nobody said otherwise."""
    if case.told or case.work is None or not _fits(case.work, case.numbers):
        return None
    warning = case.message(say.READ_AS_WORK, work=case.work.label)
    return Reading(case.work, (warning,), _middle(degrees_of(case.work, case.numbers.sample)), case.claim)


def _outside(definition: Definition, numbers: Numbers) -> tuple[FloatArray, tuple[float, float]]:
    """How far (degrees) each number lies outside the area where a projected CRS is used, and the margins for that.

    VN-2000 is used in Vietnam and a zone of it in its provinces; another CRS where its authority says. One that
    comes without any area is believed wherever it puts the numbers, unless they would be Vietnamese if swapped.
    """
    lonlat = degrees_of(definition, numbers.sample)
    if lonlat is None:
        return np.zeros(len(numbers.sample)), _WORLD_MARGINS
    if definition.datum == "vn2000":
        country = _BORDER * degrees_outside(lonlat, vietnam())
        zone = zone_of(definition)
        beyond = country if zone is None else np.maximum(country, degrees_outside(lonlat, zone.extents))
        return beyond, _VIETNAM_MARGINS
    if definition.area is None and _swapped_vietnam(numbers):
        return np.full(len(lonlat), np.inf), _WORLD_MARGINS
    west, south, east, north = definition.area or _WORLD
    # An area that crosses the date line has its west east of its east.
    boxes = ((west, south, east, north),) if west <= east else ((west, south, 180, north), (-180, south, east, north))
    return degrees_outside(lonlat, boxes), _WORLD_MARGINS


def _fits(definition: Definition, numbers: Numbers) -> bool:
    outside, (near, _) = _outside(definition, numbers)
    return definition.kind == "projected" and most(outside <= near)


def _swapped_vietnam(numbers: Numbers) -> bool:
    """Whether the numbers are Vietnamese ones once x and y are exchanged, and are not as they stand."""
    turned = numbers.swapped()
    if numbers.look_like_vietnamese_metres():
        return False
    return turned.inside(VIETNAM) or bool(zones_named(turned))


def _place(case: _Case) -> tuple[float, float] | None:
    return _middle(degrees_of(case.definition, case.numbers.sample))


def _middle(lonlat: FloatArray | None) -> tuple[float, float] | None:
    """The median place; None where most of the numbers have none."""
    if lonlat is None:
        return None
    # Projections run backwards from impossible numbers give impossible angles; NaN and inf compare false.
    known = (np.abs(lonlat) <= (360.0, 90.0)).all(axis=1)
    if not most(known):
        return None
    longitude, latitude = lonlat[known, 0], lonlat[known, 1]
    # Either side of the date line counts as one place.
    if float(np.ptp(longitude)) > 180.0 and most(np.abs(longitude) > 90.0):
        longitude = longitude % 360.0
    middle = float(np.median(longitude))
    return (middle - 360.0 if middle > 180.0 else middle), float(np.median(latitude))


def _with_place(case: _Case, template: str) -> Message:
    longitude, latitude = _place(case) or (np.nan, np.nan)
    return case.message(template, lon=f"{longitude:.2f}", lat=f"{latitude:.2f}")


def _example(numbers: Numbers) -> dict[str, object]:
    """A typical pair of numbers."""
    return {"x": number(float(numbers.median[0])), "y": number(float(numbers.median[1]))}


def number(value: float) -> str:
    """A coordinate for a sentence: 0.1 m, be it degrees or metres, without idle zeros."""
    decimals = 6 if abs(value) <= 360.0 else 2
    return f"{value:.{decimals}f}".rstrip("0").rstrip(".")
