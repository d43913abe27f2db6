"""Bringing a layer to the VN-2000 zone in which its characteristic points are computed.

The law computes the point in VN-2000. A layer in a 3° zone is taken as it is, with whatever meridian it has; UTM,
degrees and other datums are brought to the zone whose meridian is nearest, so that everybody gets the same numbers.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..geometry.crs import CrsError
from ..geometry.crs_definition import define
from ..geometry.crs_transform import to_degrees
from ..geometry.crs_zones import nearest_zone, zone_of
from ..messages import QT_TRANSLATE_NOOP, Message
from ..plan import Plan
from ..run import Layer, Prepared, prepare

# 6° zones measure with another scale: their millimetres are not those of the cadastral map.
_CADASTRAL = 0.9999

_NO_CRS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{layer}” has no coordinate reference system, so nobody can say where its parcels are. Give SOURCE_CRS, the"
    " VN-2000 zone of its coordinates.",
)
_NO_ZONE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "WORK_CRS: parcel identifiers are computed in a VN-2000 3° zone, not in “{crs}”. Leave WORK_CRS empty, or give the"
    " zone of the province.",
)


def prepare_in_zone(layer: Layer, plan: Plan) -> Prepared:
    """The layer measured in a VN-2000 3° zone; outside Vietnam where `prepare` measures it.

    Raises:
        CrsError: the layer has no CRS, its numbers cannot be what is claimed, or WORK_CRS is no such zone.
    """
    made = prepare(layer, plan)
    if not made.crs.work:
        raise CrsError(Message(_NO_CRS, {"layer": layer.name}))
    if is_cadastral(made.crs.work):
        return made
    if plan.work_crs:
        raise CrsError(Message(_NO_ZONE, {"crs": made.crs.work}))
    definition = define(made.crs.work)
    xy = made.parcels.rings.xy
    if definition is None or not len(xy):
        return made
    degrees = to_degrees(definition).there(xy)
    zone = nearest_zone(float(np.median(degrees[:, 0])))
    # What the first round warned about is said again by the second where it still holds.
    return prepare(layer, replace(plan, work_crs=zone.name)) if zone is not None and _near(degrees) else made


def is_cadastral(crs: str) -> bool:
    """Whether a CRS is a VN-2000 3° zone."""
    definition = define(crs)
    zone = zone_of(definition) if definition is not None else None
    return zone is not None and zone.scale == _CADASTRAL


def _near(degrees: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> bool:
    """Whether the layer's middle is in the latitudes of Vietnam."""
    return 6.0 <= float(np.median(degrees[:, 1])) <= 24.0
