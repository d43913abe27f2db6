"""TC06."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ..base import Context, Reach, Rule

_MESSAGE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} has attributes but no shape on the map. Draw it from its survey, or delete the row if the parcel no"
    " longer exists.",
)
_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Rows without a shape")


class MissingGeometry(Rule):
    """A row of the parcel table has no polygon: its geometry is NULL or empty.

    Why: Such a parcel is in every list and on no map. It is counted, gets a certificate, and leaves a hole or an
    overlap with whatever was drawn in its place; no other check of shapes sees it.

    Wrong: The row of parcel 7/12 whose geometry was deleted, or that came from a spreadsheet.

    Right: Every row has a polygon with an area.

    Fix: Select the row in the attribute table and draw the parcel from its survey with Add Part; delete the row if
    the parcel was merged or struck off. Rows without any key are often left-overs of an export.
    """

    code = "TC06"
    name = "topology.missing_geometry"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Missing geometry")
    severity = Severity.ERROR
    reach = Reach.ROW

    def _check(self, context: Context) -> Iterator[Draft]:
        from ...geometry.wkb import Shape

        parcels = context.parcels
        cause = Cause("missing", Message(_CAUSE))
        for parcel in np.flatnonzero(parcels.shape == Shape.MISSING).tolist():
            yield Draft((parcel,), Message(_MESSAGE, {"key": parcels.keys[parcel]}), cause=cause)
