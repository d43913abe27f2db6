"""From a finding to its place on the map; called by the layer action that the style brings."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.utils import iface

from ..adapters.sources import file_of
from ..adapters.style import PARCELS_PROPERTY
from ..adapters.translation import Translator, language_of_run
from ..core.messages import QT_TRANSLATE_NOOP
from .layers import is_parcel_layer

_NO_ROW = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The table that was checked is not in the project, so its row cannot be opened. Load it and try again.",
)
_NO_PLACE = QT_TRANSLATE_NOOP("ParcelClean", "This finding has no place on the map; see its table row.")
# Room around the parcels, as a share of their extent.
_MARGIN = 1.3


def zoom_to_finding(layer_id: str, fid: int) -> None:
    """Show the finding with all of its parcels, flash it, and select the parcels.

    Args:
        layer_id: the layer of findings.
        fid: the finding's feature id.
    """
    project = QgsProject.instance()
    findings = project.mapLayer(layer_id)
    if not isinstance(findings, QgsVectorLayer):
        return
    finding = findings.getFeature(fid)
    canvas = iface.mapCanvas()
    boxes = _boxes([finding.geometry()], findings)
    parcels = project.mapLayer(str(findings.customProperty(PARCELS_PROPERTY, "")))
    if is_parcel_layer(parcels):
        wanted = [int(finding[name]) for name in ("fid_a", "fid_b") if _is_number(finding, name)]
        found = list(parcels.getFeatures(QgsFeatureRequest().setFilterFids(wanted)))
        parcels.selectByIds([feature.id() for feature in found])
        boxes += _boxes([feature.geometry() for feature in found], parcels)
    if not boxes and open_row(project, findings, finding):
        return
    if not boxes:
        translate = Translator(language_of_run())
        iface.messageBar().pushMessage(
            translate(QT_TRANSLATE_NOOP("ParcelClean", "Parcel Clean")),
            translate(_NO_PLACE if findings.isSpatial() else _NO_ROW),
        )
        return
    box = boxes[0]
    for other in boxes[1:]:
        box.combineExtentWith(other)
    box.scale(_MARGIN)
    canvas.setExtent(box)
    canvas.refresh()
    if not finding.geometry().isEmpty():
        canvas.flashGeometries([finding.geometry()], findings.crs())


def _boxes(shapes: list[QgsGeometry], layer: QgsVectorLayer) -> list[QgsRectangle]:
    """Extents in the map's CRS, of those that have one."""
    target = iface.mapCanvas().mapSettings().destinationCrs()
    transform = QgsCoordinateTransform(layer.crs(), target, QgsProject.instance())
    return [transform.transformBoundingBox(shape.boundingBox()) for shape in shapes if not shape.isEmpty()]


def _is_number(feature: QgsFeature, name: str) -> bool:
    """Whether a column holds a number; NULL comes as None or as QGIS's own NULL."""
    value = feature[name]
    return isinstance(value, int) and not isinstance(value, bool)


def open_row(project: QgsProject, findings: QgsVectorLayer, finding: QgsFeature) -> bool:
    """Select the rows of a finding in what was checked, and open the first; False if there is none."""
    checked = checked_table(project, str(findings.customProperty(PARCELS_PROPERTY, "")))
    wanted = [int(finding[name]) for name in ("fid_a", "fid_b") if _is_number(finding, name)]
    if not isinstance(checked, QgsVectorLayer) or not wanted:
        return False
    first = checked.getFeature(wanted[0])
    if not first.isValid():
        return False
    checked.selectByIds(wanted)
    iface.openFeatureForm(checked, first)
    return True


def checked_table(project: QgsProject, told: str) -> QgsVectorLayer | None:
    """The layer with this id, else the one that lies in this file."""
    layer = project.mapLayer(told)
    if layer is None and told:
        layer = next((one for one in project.mapLayers().values() if file_of(one) == told), None)
    return layer if isinstance(layer, QgsVectorLayer) else None
