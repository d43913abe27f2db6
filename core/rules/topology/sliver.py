"""TC04."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ...roles import Role
from ..base import Context, Parameter, Reach, Rule

if TYPE_CHECKING:
    from ...geometry.rings import BoolArray, IntArray
    from ...parcels import Parcels

_TABLE = Path(__file__).resolve().parents[3] / "data" / "land_use_public.csv"


def _shipped_codes() -> str:
    """The land-use codes of roads, canals, rivers and dikes, as the built-in text of `EXEMPT_LAND_USE`."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return ", ".join(row["code"] for row in csv.DictReader(file))


_MIN_WIDTH = Parameter(
    "MIN_WIDTH",
    QT_TRANSLATE_NOOP("ParcelClean", "Narrowest parcel"),
    QT_TRANSLATE_NOOP("ParcelClean", "Parcels whose mean width (2 × area ÷ perimeter) is below this are slivers."),
    0.5,
    "m",
    minimum=0.0,
)
_EXEMPT = Parameter(
    "EXEMPT_LAND_USE",
    QT_TRANSLATE_NOOP("ParcelClean", "Land uses that may be narrow"),
    QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Land-use codes of roads, canals and rivers, separated by commas. A combined code (DGT+DTL) is exempt when all"
        " of its parts are.",
    ),
    _shipped_codes(),
)
_NUMBERED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} is only {width:.3f} m wide on average ({area:.2f} m²). Compare it with the survey: merge it with the"
    " neighbour it was cut from, or correct its land use if it is a ditch or a path.",
)
_NAMELESS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "A strip without a parcel number ({key}) is only {width:.3f} m wide on average ({area:.2f} m²). It is most likely"
    " left over from an edit: merge it with the neighbour it belongs to, or delete it.",
)
_NUMBERED_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Very narrow parcels")
_NAMELESS_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Narrow strips without a parcel number")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "at least {width:g} m wide")


class Sliver(Rule):
    """A parcel is so narrow that nobody can use it: a splinter of an edit rather than a piece of land.

    Why: Slivers come from overlays, from borders digitised twice and from cutting parcels in the wrong place. They
    take up parcel numbers and area, and the parcel beside them lacks the strip.

    Wrong: A parcel of 40 m by 10 cm between two fields. Measured is twice the area divided by the perimeter, which for
    a long strip is its width; below 0.5 m it is a sliver.

    Right: Parcels that can be used. Roads, canals, rivers and dikes may be narrow and are not judged, where the layer
    has a land-use column.

    Fix: Merge the sliver with the neighbour it was cut from (Merge Selected Features, keep the neighbour's
    attributes), or give it its proper land use.
    """

    code = "TC04"
    name = "topology.sliver"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Sliver parcel")
    severity = Severity.WARNING
    reach = Reach.ROW
    parameters = (_MIN_WIDTH, _EXEMPT)
    optional_roles = (Role.LAND_USE,)

    def _check(self, context: Context) -> Iterator[Draft]:
        from ..shared import shapes

        parcels = context.parcels
        rings = shapes(context).rings
        area, perimeter = rings.parcel_areas(), rings.parcel_perimeters()
        width = np.full(len(parcels), np.inf)
        # what has no area at all is TC03's, and what has no shape TC06's
        np.divide(2.0 * area, perimeter, out=width, where=(perimeter > 0) & (area > 0))
        limit = self.setting(context, _MIN_WIDTH)
        narrow = np.flatnonzero(np.round(width, 6) < limit)
        exempt = _exempt(parcels, narrow, str(self.setting(context, _EXEMPT)))
        for parcel in narrow[~exempt].tolist():
            numbered = bool(parcels.usable_key[parcel])
            values = {"key": parcels.keys[parcel], "width": float(width[parcel]), "area": float(area[parcel])}
            yield Draft(
                (parcel,),
                Message(_NUMBERED if numbered else _NAMELESS, values),
                cause=Cause("narrow", Message(_NUMBERED_CAUSE))
                if numbered
                else Cause("nameless", Message(_NAMELESS_CAUSE)),
                value=round(float(width[parcel]), 4),
                unit="m",
                expected=Message(_EXPECTED, {"width": limit}),
                judged=(_land_use(parcels, parcel),),
                details={"area": round(float(area[parcel]), 4), "perimeter": round(float(perimeter[parcel]), 3)},
            )


def _land_use(parcels: Parcels, parcel: int) -> str:
    return _folded(parcels.values[Role.LAND_USE][parcel]) if Role.LAND_USE in parcels.values else ""


def _folded(value: Any) -> str:
    return "" if value is None else str(value).strip().upper()


def _exempt(parcels: Parcels, among: IntArray, codes: str) -> BoolArray:
    """For each parcel of `among` whether all parts of its land-use code are in the list."""
    allowed = set(_parts(codes.upper()))
    parts = [_parts(_land_use(parcels, parcel)) for parcel in among.tolist()]
    return np.array([bool(own) and set(own) <= allowed for own in parts], dtype=bool)


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"[^\w]+", text) if part]
