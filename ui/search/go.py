"""From a row that was found to the map, its form or a selection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsFeature, QgsFeatureRequest, QgsProject, QgsVectorLayer

from ...core.messages import QT_TRANSLATE_NOOP
from .found import Place

# Room around what is shown, as a share of its extent, so that one sees where it lies.
_MARGIN = 3.0
GONE = QT_TRANSLATE_NOOP("ParcelClean", "This row is no longer there: its layer was closed, or the row deleted.")
NO_PLACE = QT_TRANSLATE_NOOP("ParcelClean", "This parcel has no shape, so the map cannot show it. Its form is open.")


def rows_of(places: Sequence[Place]) -> tuple[QgsVectorLayer | None, list[QgsFeature]]:
    """The layer of the first place, and those rows of it that are still there."""
    layer = QgsProject.instance().mapLayer(places[0][0]) if places else None
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return None, []
    fids = [fid for layer_id, fid in places if layer_id == layer.id()]
    return layer, list(layer.getFeatures(QgsFeatureRequest().setFilterFids(fids)))


def zoom(canvas, layer: QgsVectorLayer, features: Iterable[QgsFeature]) -> bool:
    """Show features on the map and flash them; False where none has a shape that the map can show."""
    shapes = [feature.geometry() for feature in features if not feature.geometry().isEmpty()]
    if not shapes:
        return False
    box = shapes[0].boundingBox()
    for shape in shapes[1:]:
        box.combineExtentWith(shape.boundingBox())
    try:
        target = canvas.mapSettings().destinationCrs()
        box = QgsCoordinateTransform(layer.crs(), target, QgsProject.instance()).transformBoundingBox(box)
    except QgsCsException:
        return False
    box.scale(_MARGIN)
    canvas.setExtent(box)
    canvas.refresh()
    canvas.flashGeometries(shapes, layer.crs())
    return True


def open_form(iface, layer: QgsVectorLayer, feature: QgsFeature) -> None:
    """The row in its form, beside the map."""
    iface.openFeatureForm(layer, feature, False, False)
