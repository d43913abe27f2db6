"""TC01: two parcels claim the same ground."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ..base import MIN_AREA, TOLERANCE, Context, Reach, Rule
from ..uniqueness.duplicate_geometry import MIN_LIKENESS
from ._causes import by_sheets
from .coordinate_precision import explained_by_grid

if TYPE_CHECKING:
    from ...geometry.precision import CoarseGrid
    from ...parcels import Parcels

SERIOUS_WIDTH = 0.05  # m; narrower overlaps are survey noise (contract §4, built-in severities)
SERIOUS_AREA = 0.05  # m²


class Overlap(Rule):
    """Two parcels must not share ground.

    Why: land can belong to one parcel only. Overlaps count area twice, block certificates and split disputes.

    Wrong: the interiors of two parcels share more than the smallest area, wider than the tolerance; also when one
    parcel lies wholly inside another that has no hole there.

    Right: neighbours share borders and corners, nothing more. An enclave lies in a hole of the parcel around it.

    Fix: find out from the boundary records which border is right, then move the other one onto it with the vertex
    tool and snapping; cut an enclave out of the parcel around it. Along the edge of two sheets correct the whole
    sheet edge, not parcel by parcel.
    """

    code = "TC01"
    name = "topology.overlap"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Overlapping parcels")
    severity = Severity.ERROR
    reach = Reach.NEIGHBOURS
    parameters = (TOLERANCE, MIN_AREA)

    def _check(self, context: Context) -> Iterator[Draft]:
        # shapely is loaded when the rule runs: the toolbox lists rules without it
        from ...geometry.widths import reaches, wider_than, widths
        from ..shared import pairs

        tolerance, min_area = self.setting(context, TOLERANCE), self.setting(context, MIN_AREA)
        likeness = context.settings.get("UQ01", {}).get(MIN_LIKENESS.name) or MIN_LIKENESS.default
        every = pairs(context, tolerance)
        found = every.found.where(~every.alike(float(likeness)))
        found = found.where(np.round(found.area, 6) > min_area)
        if tolerance > 0:
            found = found.where(wider_than(found.shape, tolerance))
        grid = explained_by_grid(context)
        wide = widths(found.shape)
        bad = reaches(found.shape, SERIOUS_WIDTH) & (np.round(found.area, 6) >= SERIOUS_AREA)
        ends = zip(found.first.tolist(), found.second.tolist())
        columns = zip(ends, found.area.tolist(), wide.tolist(), bad.tolist(), found.shape)
        for (first, second), area, width, serious, shape in columns:
            gridded = grid is not None and width <= grid.tolerance
            yield Draft(
                parcels=(first, second),
                severity=Severity.INFO if gridded or not serious else Severity.ERROR,
                message=_message(context.parcels, first, second, area, width),
                cause=_cause(context.parcels, first, second, grid if gridded else None),
                geometry=shape,
                value=round(area, 4),
                unit="m²",
                expected=Message(QT_TRANSLATE_NOOP("ParcelClean", "no common ground")),
                details={"width": round(width, 3)},
            )


def _message(parcels: Parcels, first: int, second: int, area: float, width: float) -> Message:
    return Message(
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "Parcels {first} and {second} overlap by {area:.2f} m² (up to {width:.2f} m wide). Compare both borders "
            "with the boundary records and move the wrong one.",
        ),
        {"first": parcels.keys[first], "second": parcels.keys[second], "area": area, "width": width},
    )


def _cause(parcels: Parcels, first: int, second: int, grid: CoarseGrid | None) -> Cause:
    return by_sheets(
        parcels,
        first,
        second,
        grid,
        across=QT_TRANSLATE_NOOP("ParcelClean", "Overlaps between sheets {sheet} and {other}"),
        within=QT_TRANSLATE_NOOP("ParcelClean", "Overlaps on sheet {sheet}"),
        without=QT_TRANSLATE_NOOP("ParcelClean", "Overlapping parcels"),
    )
