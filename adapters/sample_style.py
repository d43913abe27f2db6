"""How the layers of the sample commune look."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsSingleSymbolRenderer,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

_LABELS_UP_TO = 2500  # 1 : so much


def style_parcels(layer: QgsVectorLayer) -> None:
    """Pale, so that findings stand out; numbers where there is room."""
    symbol = QgsFillSymbol.createSimple({"color": "#f7f4ea", "outline_color": "#8a8a8a", "outline_width": "0.15"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    label = QgsPalLayerSettings()
    label.fieldName = "SHTHUA"
    text = QgsTextFormat()
    text.setSize(7)
    text.setColor(QColor("#555555"))
    label.setFormat(text)
    label.scaleVisibility = True
    label.minimumScale, label.maximumScale = _LABELS_UP_TO, 1
    layer.setLabeling(QgsVectorLayerSimpleLabeling(label))
    layer.setLabelsEnabled(True)


def style_boundary(layer: QgsVectorLayer) -> None:
    """A dashed outline."""
    outline = {"style": "no", "outline_color": "#6a3d9a", "outline_width": "0.7", "outline_style": "dash"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(outline)))
