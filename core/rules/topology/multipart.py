"""TC05."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ..base import Context, Parameter, Reach, Rule

if TYPE_CHECKING:
    from ...geometry.rings import FloatArray

_SPLINTER = Parameter(
    "SPLINTER_AREA",
    QT_TRANSLATE_NOOP("ParcelClean", "Largest splinter"),
    QT_TRANSLATE_NOOP(
        "ParcelClean", "Parts up to this area are taken for splinters of an edit rather than for pieces of the parcel."
    ),
    1.0,
    "m²",
    minimum=0.0,
)
_PIECES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} consists of {count} separate parts. If a road or a canal cuts it, give each part its own parcel"
    " number (Split Features); if two parcels share one row, separate them.",
)
_SPLINTERS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} consists of {count} separate parts, the smallest of them only {area:.3f} m². Delete the splinter"
    " (Delete Part) or merge it with the neighbour it belongs to.",
)
_PIECES_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Parcels drawn in several pieces")
_SPLINTER_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Parcels with a splinter beside them")


class Multipart(Rule):
    """A parcel is drawn as several separate polygons.

    Why: A parcel is one piece of land with one boundary. Parts that lie apart have different neighbours and often
    different users, and area, certificate and sketch cannot be right for all of them.

    Wrong: One row whose shape has two polygons, on either side of a canal.

    Right: One polygon for each parcel. It may have holes (an enclave), and the layer's type may be multipolygon.

    Fix: Use Multipart to Singleparts on a copy to see the parts; give each real part its own row and parcel number,
    and delete splinters that an edit has left behind.
    """

    code = "TC05"
    name = "topology.multipart"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Parcel in several parts")
    severity = Severity.WARNING
    reach = Reach.ROW
    parameters = (_SPLINTER,)

    def _check(self, context: Context) -> Iterator[Draft]:
        parcels, rings = context.parcels, context.parcels.rings
        shells = np.flatnonzero(~rings.hole)
        counts = np.bincount(rings.parcel[shells], minlength=len(parcels))
        several = np.flatnonzero(counts > 1)
        if not len(several):
            return
        signed = np.where(rings.hole, -1.0, 1.0) * np.abs(rings.signed_areas())
        area_of_part = np.bincount(rings.part, weights=signed)
        first = np.searchsorted(rings.parcel[shells], several)
        limit = self.setting(context, _SPLINTER)
        for parcel, at in zip(several.tolist(), first.tolist()):
            ring_of_part = shells[at : at + counts[parcel]]
            areas = np.round(area_of_part[rings.part[ring_of_part]], 4)
            # of parts with one area the lexicographically smaller one, whatever their order
            corner = np.array([rings.xy[rings.start[r] : rings.start[r + 1]].min(axis=0) for r in ring_of_part])
            smallest = np.lexsort((corner[:, 1], corner[:, 0], areas))[0]
            splinter = bool(areas[smallest] <= limit)
            place = _inside(rings.xy[rings.start[ring_of_part[smallest]] : rings.start[ring_of_part[smallest] + 1]])
            yield Draft(
                (parcel,),
                Message(
                    _SPLINTERS if splinter else _PIECES,
                    {"key": parcels.keys[parcel], "count": len(areas), "area": float(areas[smallest])},
                ),
                cause=Cause("splinter", Message(_SPLINTER_CAUSE))
                if splinter
                else Cause("pieces", Message(_PIECES_CAUSE)),
                value=float(len(areas)),
                place=place,
                details={"areas": sorted(areas.tolist(), reverse=True)[:50]},
            )


def _inside(ring: FloatArray) -> tuple[float, float]:
    """A point in the smallest part: there one sees at once what kind of part it is."""
    import shapely

    point = shapely.point_on_surface(shapely.normalize(shapely.Polygon(ring)))
    return float(shapely.get_x(point)), float(shapely.get_y(point))
