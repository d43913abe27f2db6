"""TC09, and the grid that other rules blame."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ..base import Context, Reach, Rule

if TYPE_CHECKING:
    from ...geometry.precision import CoarseGrid
    from ...parcels import Parcels

_MESSAGE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "All coordinates of “{layer}” lie on a grid of {step:.3g} m: they were rounded when the layer was exported. Narrow"
    " overlaps, gaps and unmatched vertices come from that and are shown as information. Ask for the layer with full"
    " coordinates; until then check with TOLERANCE = {tolerance:g}.",
)
_SUGGESTION = QT_TRANSLATE_NOOP("ParcelClean", "TOLERANCE = {tolerance:g} m")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "coordinates to 1 cm or finer")
_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Coordinates rounded in the export")


class CoordinatePrecision(Rule):
    """All coordinates of the layer are rounded to a grid coarser than 1 cm.

    Why: Rounding moves every corner by up to half the grid's diagonal. Corners of neighbours that were one point
    move apart, so a clean map shows thousands of small overlaps and gaps, and areas no longer fit their certificates.
    Mending those one by one mends what the survey never had.

    Wrong: Longitude and latitude with 5 decimals (about 1.1 m), or metres without decimals.

    Right: Metres with at least 2 decimals, better 3; degrees with at least 8.

    Fix: Export the layer again from the land database with full coordinates, best as GeoPackage. If there is no
    better copy, check with the suggested tolerance, which leaves out what the rounding explains.
    """

    code = "TC09"
    name = "topology.coordinate_precision"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Coordinates on a coarse grid")
    severity = Severity.WARNING
    reach = Reach.LAYER

    def _check(self, context: Context) -> Iterator[Draft]:
        grid = explained_by_grid(context)
        if grid is None:
            return
        numbers = {"step": grid.step_metres, "tolerance": grid.tolerance}
        yield Draft(
            (),
            Message(_MESSAGE, {"layer": context.parcels.name, **numbers}),
            cause=Cause("coarse grid", Message(_CAUSE)),
            value=round(grid.step_metres, 6),
            unit="m",
            expected=Message(_EXPECTED),
            suggestion=Message(_SUGGESTION, numbers),
            judged=(grid.step,),
            details={"step": grid.step, "step_metres": round(grid.step_metres, 6), "tolerance": grid.tolerance},
        )


def explained_by_grid(context: Context) -> CoarseGrid | None:
    """The coarse grid that all coordinates of the layer lie on, or None; found once per check of the layer.

    What is narrower than its `tolerance` may be of the rounding's making.
    """

    def find(layer: Context) -> CoarseGrid | None:
        from ...geometry.precision import coarse_step

        parcels = layer.parcels
        degrees = parcels.quantum < 1e-6  # 0.1 mm is 1e-9 of a degree
        return coarse_step(parcels.source_xy, degrees, 1.0 if degrees else _metres_per_unit(parcels))

    return context.of_layer("coarse grid", find)


def _metres_per_unit(parcels: Parcels) -> float:
    """How many metres one unit of the layer's plane coordinates is, to three digits (feet, kilometres)."""
    if parcels.to_source is None or not len(parcels.source_xy):
        return 1.0
    stored, measured = np.ptp(parcels.source_xy, axis=0), np.ptp(parcels.rings.xy, axis=0)
    return float(f"{np.hypot(*measured) / np.hypot(*stored):.3g}") if stored.any() else 1.0
