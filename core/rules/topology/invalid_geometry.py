"""TC03."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ..base import Context, Reach, Rule
from ._broken_shapes import SENTENCES, TITLES

if TYPE_CHECKING:
    from ...geometry.validity import Diagnosis
    from ...parcels import Parcels

_MORE = QT_TRANSLATE_NOOP("ParcelClean", "{first} This parcel has {count} such problems in all.")
_MOST = 20  # places in `details`


class InvalidGeometry(Rule):
    """A parcel's shape is not a valid polygon: its border crosses or touches itself, and the like.

    Why: The area of a broken shape is not defined; programs compute different numbers, or none. Overlaps with it are
    missed, imports into a land database refuse it, and many tools of QGIS skip it or stop.

    Wrong: A border that crosses itself like a bow tie; a spike that goes out and back on the same line; two parts of
    one parcel that lie on one another; coordinates that are no numbers; a line in a layer of parcels.

    Right: Rings that never meet themselves, holes inside the outer border, parts that touch in points at most.
    Repeated vertices are harmless and not reported.

    Fix: Zoom to the place of the finding and move or delete the vertex with the Vertex Tool. Fix Geometries mends
    many shapes at once, but look at the result: it may cut off land that belongs to the parcel.

    Source: OGC 06-103r4 (ISO 19125-1) §6.1.11, the rules for valid polygons.
    """

    code = "TC03"
    name = "topology.invalid_geometry"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Invalid geometry")
    severity = Severity.ERROR
    reach = Reach.ROW

    def _check(self, context: Context) -> Iterator[Draft]:
        from ...geometry.validity import diagnose, validity

        parcels = context.parcels
        invalid = np.flatnonzero(~validity(context))
        diagnoses = diagnose(parcels, invalid, _MOST, context.check_cancelled)
        for parcel, diagnosis in zip(invalid.tolist(), diagnoses):
            worst = diagnosis.issues[0]
            yield Draft(
                (parcel,),
                _message(str(parcels.keys[parcel]), diagnosis),
                cause=Cause(worst.kind.value, Message(TITLES[worst.kind.value])),
                place=worst.place,
                details=_details(parcels, diagnosis),
            )


def _message(key: str, diagnosis: Diagnosis) -> Message:
    values = {"key": key, "reason": diagnosis.reason}
    first = Message(SENTENCES[diagnosis.issues[0].kind.value], values)
    return Message(_MORE, {"first": first, "count": diagnosis.count}) if diagnosis.count > 1 else first


def _details(parcels: Parcels, diagnosis: Diagnosis) -> dict[str, Any]:
    """All problems with their places in the layer's CRS."""
    decimals = round(-float(np.log10(parcels.quantum)))
    problems: list[dict[str, Any]] = []
    for issue in diagnosis.issues:
        problem: dict[str, Any] = {"kind": issue.kind.value}
        if issue.place is not None:
            xy = np.array([issue.place])
            x, y = (xy if parcels.to_source is None else parcels.to_source(xy))[0].tolist()
            problem.update(x=round(x, decimals), y=round(y, decimals))
        problems.append(problem)
    return {"count": diagnosis.count, "problems": problems}
