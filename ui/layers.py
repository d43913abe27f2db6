"""Which layer a person means, and which layer a run has made."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry, QgsVectorLayer, QgsWkbTypes

# Columns that only our own results have; nobody wants to check the findings of the last check.
_OWN_COLUMNS = ("finding_id", "fingerprint")
_CHANGES_COLUMNS = ("before", "after", "rule", "applied")


def is_parcel_layer(layer: QgsMapLayer | None) -> bool:
    """Whether a layer can be checked: polygons, open, and no findings of ours."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return False
    if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return False
    return not is_findings_layer(layer)


def is_record_layer(layer: QgsMapLayer | None) -> bool:
    """Whether a layer holds records that can be standardised: any layer or table that is no result of ours."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return False
    return not is_findings_layer(layer) and not all(layer.fields().indexOf(name) >= 0 for name in _CHANGES_COLUMNS)


def is_findings_layer(layer: QgsMapLayer | None) -> bool:
    """Whether a layer holds findings of an earlier run."""
    return isinstance(layer, QgsVectorLayer) and all(layer.fields().indexOf(name) >= 0 for name in _OWN_COLUMNS)


def layer_to_check(active: QgsMapLayer | None, project: QgsProject, last: str = "") -> QgsVectorLayer | None:
    """The active layer; where that is none to check, the one checked last, else the biggest polygon layer.

    Args:
        active: the active layer, if any.
        project: the open project.
        last: id of the layer that was checked last.
    """
    if is_parcel_layer(active):
        return active
    before = project.mapLayer(last) if last else None
    if is_parcel_layer(before):
        return before
    found = [node.layer() for node in project.layerTreeRoot().findLayers()]
    # The boundary of the commune is a polygon layer too, but a small one.
    return max(filter(is_parcel_layer, found), key=lambda layer: layer.featureCount(), default=None)


def layer_of_result(value: object, project: QgsProject) -> QgsVectorLayer | None:
    """The project's layer for what an algorithm returned as a destination: an id, or a source."""
    text = str(value or "")
    if not text:
        return None
    if project.mapLayer(text) is not None:
        return project.mapLayer(text)
    for layer in project.mapLayers().values():
        if layer.source() == text or _place(layer.source()) == _place(text):
            return layer
    return None


def _place(source: str) -> tuple[str, str]:
    """File and table of an OGR source."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", source)
    return str(parts.get("path") or source), str(parts.get("layerName") or "")
