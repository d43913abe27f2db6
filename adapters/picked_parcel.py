"""One parcel of an open layer as the record that matching reads of it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.geometry.crs import CrsError, choose_crs, source_quantum
from ..core.parcels import Parcels, parcels_from_wkb
from ..core.profile import Profile, setting
from ..core.roles import Role
from .features import parse_polygons
from .values import plain_column


def parcel_at(layer: QgsVectorLayer, point: QgsPointXY, transform: QgsCoordinateTransform) -> QgsFeature | None:
    """The smallest parcel at a place. Args: transform: from the point's CRS to the layer's. Raises `QgsCsException`."""
    here = transform.transform(point)
    spot = QgsGeometry.fromPointXY(here)
    request = QgsFeatureRequest().setFilterRect(QgsRectangle(here, here))
    found = [one for one in layer.getFeatures(request) if one.geometry().contains(spot)]
    return min(found, key=lambda one: one.geometry().area(), default=None)


def record_of(layer: QgsVectorLayer, feature: QgsFeature, columns: Mapping[Role, str], profile: Profile) -> Parcels:
    """The parcel, one row. Args: columns: of the roles; profile: of the matching."""
    values = {
        role: plain_column([feature[name]]) for role, name in columns.items() if layer.fields().indexOf(name) >= 0
    }
    parsed = parse_polygons([feature.geometry().asWkb().data()])
    return parcels_from_wkb(
        parsed,
        np.array([feature.id()], dtype=np.int64),
        values=values,
        quantum=_quantum(layer, profile),
        name=layer.name(),
        commune_code=profile.commune_code or "",
    )


def _quantum(layer: QgsVectorLayer, profile: Profile) -> float:
    """The step of fingerprints. Degrees or metres, that is told by all of the layer and not by one parcel."""
    box, crs = layer.extent(), layer.crs()
    corners = np.array([[box.xMinimum(), box.yMinimum()], [box.xMaximum(), box.yMaximum()]])
    given = [str(setting(name, None, profile, "") or "") for name in ("SOURCE_CRS", "WORK_CRS")]
    declared = (crs.authid() or crs.toWkt()) if crs.isValid() else None
    try:
        return source_quantum(choose_crs(corners, declared, *given, layer.name()))
    except CrsError:
        return 1e-4
