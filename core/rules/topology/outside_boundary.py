"""TC07."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ..base import MIN_AREA, TOLERANCE, Context, CouldNotRun, Reach, Rule, Table

if TYPE_CHECKING:
    from ...geometry.rings import BoolArray, FloatArray, GeometryArray, IntArray

_PART = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} reaches {area:.2f} m² beyond the commune's boundary. Compare with the boundary records which of the"
    " two lines is right, and move the other one onto it.",
)
_WHOLE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} lies wholly outside the commune's boundary. Check whether it belongs to the neighbouring commune or"
    " stands in a wrong place.",
)
_PART_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Parcels that reach beyond the boundary")
_WHOLE_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Parcels outside the boundary")
_MISFIT_CAUSE = QT_TRANSLATE_NOOP(
    "ParcelClean", "Most parcels are outside: does the boundary belong to this commune, in the right CRS?"
)
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "inside the boundary")
_NO_AREA = QT_TRANSLATE_NOOP(
    "ParcelClean", "the layer given as BOUNDARY has no polygon; give the commune's area, not its border lines"
)


class OutsideBoundary(Rule):
    """A parcel lies outside the boundary of the commune, or reaches beyond it.

    Why: What lies beyond the boundary belongs to another commune's register. Its area is counted twice in the
    statistics of the province, and a certificate issued for it can be challenged.

    Wrong: A border parcel drawn up to a river whose far bank is the boundary's other side; a parcel moved by a slip
    of the mouse; a sheet of the neighbouring commune loaded with the others.

    Right: Every parcel lies within the commune's boundary; crossing it by less than the tolerance is drawing accuracy.

    Fix: Compare parcel and boundary with the boundary records. If many border parcels reach beyond it, the boundary
    given is probably generalised: ask for the one from the boundary dossier.
    """

    code = "TC07"
    name = "topology.outside_boundary"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Outside the commune boundary")
    severity = Severity.WARNING
    reach = Reach.ROW
    parameters = (TOLERANCE, MIN_AREA)
    tables = (Table.BOUNDARY,)

    def _check(self, context: Context) -> Iterator[Draft]:
        parcels = context.parcels
        at, outside, area, wholly = self._found(context)
        # said once instead of for each parcel
        misfit = context.of_layer("misfit", lambda layer: _is_misfit(layer, self._found(layer)[3]))
        whole_cause = Cause("misfit", Message(_MISFIT_CAUSE)) if misfit else Cause("outside", Message(_WHOLE_CAUSE))
        part_cause = Cause("beyond", Message(_PART_CAUSE))
        for row, parcel in enumerate(at.tolist()):
            yield Draft(
                (parcel,),
                Message(_WHOLE if wholly[row] else _PART, {"key": parcels.keys[parcel], "area": float(area[row])}),
                cause=whole_cause if wholly[row] else part_cause,
                geometry=outside[row],
                value=round(float(area[row]), 4),
                unit="m²",
                expected=Message(_EXPECTED),
                judged=(round(float(area[row]), 2),),
            )

    def _found(self, context: Context) -> tuple[IntArray, GeometryArray, FloatArray, BoolArray]:
        """Parcels that count as outside, what of each is outside, its area, and whether that is the whole parcel."""
        from ...geometry.widths import wider_than

        at, outside, area, wholly = context.shared("outside", lambda: _outside(context))
        keep = np.round(area, 6) > self.setting(context, MIN_AREA)
        tolerance = self.setting(context, TOLERANCE)
        if tolerance > 0:
            keep[keep] = wider_than(outside[keep], tolerance)
        return at[keep], outside[keep], area[keep], wholly[keep]


def _is_misfit(layer: Context, wholly: BoolArray) -> bool:
    """Whether most parcels of the layer are outside."""
    gone = int(np.count_nonzero(wholly))
    return gone > 1 and gone * 2 > len(layer.parcels)


def _outside(context: Context) -> tuple[IntArray, GeometryArray, FloatArray, BoolArray]:
    """Parcels not inside the boundary, what of each is outside, its area, and whether that is the whole parcel."""
    import shapely

    from ...geometry.widths import polygonal
    from ...parallel import in_chunks
    from ..shared import shapes

    boundary = context.of_layer("boundary", _boundary)
    geometries = shapes(context).geometries
    # nearly all parcels are inside; the prepared boundary tells so in microseconds
    at = np.flatnonzero(~(shapely.is_missing(geometries) | shapely.is_empty(geometries)))
    at = at[~shapely.contains_properly(boundary, geometries[at])]
    context.check_cancelled()
    wholly = ~shapely.intersects(boundary, geometries[at])
    outside = geometries[at]
    near = np.flatnonzero(~wholly)
    if len(near):
        cut = in_chunks(
            lambda own: shapely.difference(own, boundary), outside[near], check=context.check_cancelled, chunk=256
        )
        outside[near] = polygonal(cut)
    area = shapely.area(outside)
    # also those that touch the boundary from outside
    wholly |= area > 0.999999 * shapely.area(geometries[at])
    return at, outside, area, wholly


def _boundary(layer: Context) -> Any:
    """The commune's area, valid, and prepared for many questions."""
    import shapely

    from ...geometry.repair import repair
    from ...geometry.widths import polygonal

    boundary = layer.tables[Table.BOUNDARY]
    if boundary is None or shapely.area(boundary) == 0:
        raise CouldNotRun(Message(_NO_AREA))
    boundary = repair(polygonal(np.array([boundary], dtype=object)))[0]
    shapely.prepare(boundary)
    return boundary
