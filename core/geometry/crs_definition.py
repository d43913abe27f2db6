"""What a coordinate reference system is, as far as measuring parcels needs to know it.

A layer's CRS comes as an authority code, as WKT (often the ESRI flavour of a .prj file) or as a PROJ string.
pyproj understands all of them; this module boils the answer down to a handful of plain facts.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from pyproj import CRS, Proj, Transformer
from pyproj.exceptions import CRSError as ProjCrsError
from pyproj.exceptions import ProjError

from ..messages import Message

Box = tuple[float, float, float, float]  # west, south, east, north in degrees

# A measured width may be wrong by this share before a CRS counts as unfit. Every zone in official use stays below
# 1 % wherever it is used; Mercator is 7 % off in northern Vietnam.
_WORST_SCALE = 0.02
# First shift parameter of Decision 05/2007/QĐ-BTNMT: marks home-made VN-2000 definitions, which rarely carry the name.
_VN2000_DX = -191.90441429


# An authority code or URN, WKT, PROJ string or PROJJSON.
_FORMAL = re.compile(r"^\d+$|:|\[|\+?\b(proj|init)=|^\{")


class CrsError(Exception):
    """The coordinates cannot be measured; `message` says why and what to do.

    fitting  code of the only CRS that they can be in, "" where several fit or none is known
    """

    def __init__(self, message: Message, fitting: str = "") -> None:
        super().__init__(str(message))
        self.message, self.fitting = message, fitting


@dataclass(frozen=True)
class Definition:
    """One horizontal CRS.

    crs          the pyproj CRS without its vertical part and without a bound datum shift
    name         authority code ("EPSG:5897") or, where there is none, the definition as it was given
    kind         "geographic", "projected", "local" (a drawing without a place on earth) or "other"
    metre        metres per unit of a projected or local CRS; 1 else
    degree       degrees per unit of its longitudes and latitudes (grads exist)
    greenwich    longitude of its prime meridian, degrees
    datum        "vn2000", "wgs84", "other" or "unknown"
    mercator     its scale grows with latitude, so it cannot measure areas
    meridian     central meridian of a transverse Mercator, degrees, else None
    scale        its scale there
    area         where its authority says it is used, or None
    """

    crs: Any
    name: str
    kind: str
    metre: float
    degree: float
    greenwich: float
    datum: str
    mercator: bool
    meridian: float | None
    scale: float
    area: Box | None

    @property
    def label(self) -> str:
        """What to call it in a sentence: WKT would fill a page."""
        if len(self.name) <= 40:
            return self.name
        known = str(self.crs.name)
        return known if known not in {"unknown", "undefined", ""} else self.name[:57] + "…"

    @property
    def metric(self) -> bool:
        """Whether its numbers are metres on a plane."""
        return self.kind in {"projected", "local"} and abs(self.metre - 1.0) < 1e-9

    @cached_property
    def projection(self) -> Any:
        """From its own longitudes and latitudes to its numbers. Making it costs milliseconds, so it is kept."""
        return Transformer.from_crs(self.crs.geodetic_crs, self.crs, always_xy=True)

    def same_as(self, other: Definition) -> bool:
        """Whether numbers of the one are numbers of the other."""
        return self.name == other.name or bool(self.crs.equals(other.crs, ignore_axis_order=True))

    def measures_at(self, longitude: float, latitude: float) -> bool:
        """Whether lengths near a place (its own datum, degrees from Greenwich) are true to 2 %."""
        if self.mercator:
            return False
        try:
            factors = Proj(self.crs).get_factors(longitude, latitude, errcheck=False)
        except ProjError:
            return False
        lengths = (factors.tissot_semimajor, factors.tissot_semiminor)
        return all(math.isfinite(length) and abs(length - 1.0) <= _WORST_SCALE for length in lengths)


@lru_cache(maxsize=64)
def define(text: str) -> Definition | None:
    """The facts about the CRS that `text` names (authority code, WKT, PROJ string), None where it names none."""
    text = text.strip()
    try:
        given = CRS.from_user_input(f"EPSG:{text}" if text.isdigit() else text)
    except ProjCrsError:
        return None
    # PROJ takes any other text for a part of a name and finds something for most words.
    if not _FORMAL.search(text) and given.name.lower() != text.lower():
        return None
    crs: Any = given
    shift: list[float] | None = None
    # A compound CRS holds its horizontal part first; a bound one wraps the CRS its numbers are in.
    while crs.is_compound or crs.is_bound:
        if crs.is_compound:
            crs = crs.sub_crs_list[0]
            continue
        shift = list(crs.coordinate_operation.towgs84) if crs.coordinate_operation else None
        crs = crs.source_crs
    return _facts(crs, shift, _name(given, text))


def _name(crs: Any, text: str) -> str:
    """The authority code that the text gives or amounts to, else the text."""
    if crs.is_bound:
        # The code would drop the shift that somebody wrote into the definition.
        return text
    code = crs.to_authority()
    return ":".join(code) if code else text


def _facts(crs: Any, shift: list[float] | None, name: str) -> Definition:
    kind = "other"
    if crs.is_geographic:
        kind = "geographic"
    elif crs.is_projected:
        kind = "projected"
    elif "engineering" in str(crs.type_name).lower():
        kind = "local"
    operation = crs.coordinate_operation if kind == "projected" else None
    method = str(operation.method_name).lower() if operation else ""
    parameters = {str(p.name).lower(): float(p.value) for p in operation.params} if operation else {}
    transverse = "transverse mercator" in method
    unit = float(crs.axis_info[0].unit_conversion_factor) if crs.axis_info else 1.0
    degree, greenwich = _angles(crs)
    bounds = crs.area_of_use
    return Definition(
        crs=crs,
        name=name,
        kind=kind,
        metre=unit if kind in {"projected", "local"} else 1.0,
        degree=degree,
        greenwich=greenwich,
        datum=_datum(crs, shift),
        mercator="mercator" in method and "transverse" not in method and "oblique" not in method,
        meridian=parameters.get("longitude of natural origin") if transverse else None,
        scale=parameters.get("scale factor at natural origin", 1.0),
        area=(bounds.west, bounds.south, bounds.east, bounds.north) if bounds else None,
    )


def _angles(crs: Any) -> tuple[float, float]:
    """Degrees per angular unit and the prime meridian's longitude in degrees."""
    geographic = crs.geodetic_crs
    if geographic is None or not geographic.is_geographic:
        return 1.0, 0.0
    degree = math.degrees(float(geographic.axis_info[0].unit_conversion_factor)) if geographic.axis_info else 1.0
    # An angular unit read from text is 0.0174532925199433, which is not quite a degree; nobody means the difference.
    degree = 1.0 if abs(degree - 1.0) < 1e-12 else degree
    meridian = geographic.prime_meridian
    greenwich = math.degrees(meridian.longitude * meridian.unit_conversion_factor) if meridian else 0.0
    return degree, greenwich


def _datum(crs: Any, shift: list[float] | None) -> str:
    if shift:
        if abs(shift[0] - _VN2000_DX) < 0.01:
            return "vn2000"
        if not any(shift):
            return "wgs84"
    geographic = crs.geodetic_crs
    if geographic is None:
        return "unknown"
    # The projected name counts too: hand-written .prj files often say VN-2000 only there.
    names = (crs.name, geographic.name, geographic.datum.name if geographic.datum else "")
    words = " ".join(_fold(name) for name in names)
    if "vn2000" in words or "vietnam2000" in words:
        return "vn2000"
    if any(word in words for word in ("wgs84", "wgs1984", "worldgeodeticsystem1984")):
        return "wgs84"
    return "unknown" if shift or "unknown" in words or "undefined" in words else "other"


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in plain if letter.isalnum())
