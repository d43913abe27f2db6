"""Where a layer's numbers cannot be in the CRS that it declares: the one they fit, offered as a button."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt import sip

from ..core.geometry.crs import CrsError, choose_crs
from ..core.messages import QT_TRANSLATE_NOOP, Translate
from .notices import Button

_SET = QT_TRANSLATE_NOOP("ParcelClean", "Set the layer to {crs}")
_LOOKED_AT = 500  # features; the numbers of a layer in the wrong CRS are wrong everywhere


def crs_buttons(layer: QgsVectorLayer | None, translate: Translate, then: Callable[[], None]) -> list[Button]:
    """A button that gives the layer the only CRS its numbers fit; none where it is right or nobody can say.

    The project's layer is told, not the file. Args: then: called afterwards.
    """
    code = fitting_crs(layer) if layer is not None else ""
    if not code:
        return []

    def put_right() -> None:
        if sip.isdeleted(layer):
            return  # closed before the button was pressed
        layer.setCrs(QgsCoordinateReferenceSystem(code))
        layer.triggerRepaint()
        then()

    return [(translate(_SET).format(crs=code), put_right)]


def fitting_crs(layer: QgsVectorLayer) -> str:
    """Code of the only CRS that the layer's numbers can be in, "" where its own may be right or several fit."""
    crs = layer.crs()
    request = QgsFeatureRequest().setNoAttributes().setLimit(_LOOKED_AT)
    boxes = [feature.geometry().boundingBox() for feature in layer.getFeatures(request) if feature.hasGeometry()]
    numbers = np.array([(box.xMinimum(), box.yMinimum()) for box in boxes], dtype=float).reshape(-1, 2)
    numbers = numbers[np.isfinite(numbers).all(axis=1)]
    try:
        choose_crs(numbers, (crs.authid() or crs.toWkt()) if crs.isValid() else None, None, None, layer.name())
    except CrsError as error:
        return error.fitting
    return ""
