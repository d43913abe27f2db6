"""The proposed parcels on the map: outlines with their numbers, drawn over the canvas and in no layer."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

_CHOSEN, _OTHER = QColor("#d81b60"), QColor("#1e88e5")
_MARGIN = 1.6
_DISC = 22.0


class MapMarks:
    """Outlines and numbers of the current line; `clear` leaves nothing."""

    def __init__(self, canvas: QgsMapCanvas | None):
        self._canvas = canvas
        self._items: list[QgsMapCanvasItem] = []
        self._shapes: list[QgsGeometry | None] = []
        self._crs = QgsCoordinateReferenceSystem()
        self._chosen = 0

    def show(self, shapes: Sequence[QgsGeometry | None], crs: QgsCoordinateReferenceSystem, chosen: int) -> None:
        """Mark these parcels, in the order of the candidates; None where one has no shape."""
        self.clear()
        if self._canvas is None or sip.isdeleted(self._canvas):
            return
        self._shapes, self._crs, self._chosen = list(shapes), crs, chosen
        for place, shape in enumerate(shapes):
            if shape is None:
                continue
            colour = _CHOSEN if place == chosen else _OTHER
            band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
            fill = QColor(colour)
            fill.setAlpha(40)
            band.setFillColor(fill)
            band.setStrokeColor(colour)
            band.setWidth(3 if place == chosen else 2)
            band.addGeometry(shape, crs)
            self._items.append(band)
            middle = self._on_map(shape.pointOnSurface())
            if middle is not None and not middle.isEmpty():
                self._items.append(_Number(self._canvas, place + 1, middle.asPoint(), colour))

    def flash(self) -> None:
        """Let the chosen one flash."""
        chosen = self._shapes[self._chosen] if self._chosen < len(self._shapes) else None
        if chosen is not None and not sip.isdeleted(self._canvas):
            self._canvas.flashGeometries([chosen], self._crs)

    def zoom(self) -> None:
        """Show all of them."""
        if self._canvas is None or sip.isdeleted(self._canvas):
            return
        found = [self._on_map(shape) for shape in self._shapes if shape is not None]
        boxes = [shape.boundingBox() for shape in found if shape is not None]
        if not boxes:
            return
        box = QgsRectangle(boxes[0])
        for other in boxes[1:]:
            box.combineExtentWith(other)
        box.scale(_MARGIN)
        self._canvas.setExtent(box)
        self._canvas.refresh()

    def clear(self) -> None:
        """Take everything off the map."""
        for item in self._items:
            if not sip.isdeleted(item):
                scene = item.scene()
                if scene is not None:
                    scene.removeItem(item)
        self._items.clear()
        self._shapes = []

    def _on_map(self, shape: QgsGeometry) -> QgsGeometry | None:
        moved = QgsGeometry(shape)
        target = self._canvas.mapSettings().destinationCrs()
        try:
            moved.transform(QgsCoordinateTransform(self._crs, target, QgsProject.instance()))
        except QgsCsException:
            return None
        return moved


class _Number(QgsMapCanvasItem):
    """A candidate's number in a disc."""

    def __init__(self, canvas: QgsMapCanvas, number: int, point: QgsPointXY, colour: QColor):
        super().__init__(canvas)
        self._text, self._point, self._colour = str(number), point, colour
        self.setZValue(200)
        self.updatePosition()

    def updatePosition(self):  # noqa: N802 - Qt's name
        """The map has moved."""
        self.setPos(self.toCanvasCoordinates(self._point))

    def boundingRect(self):  # noqa: N802 - Qt's name
        """The disc."""
        return QRectF(-_DISC / 2 - 1, -_DISC / 2 - 1, _DISC + 2, _DISC + 2)

    def paint(self, painter, _option=None, _widget=None):
        """Disc and number."""
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QColor("white"))
        painter.setBrush(self._colour)
        painter.drawEllipse(QPointF(0, 0), _DISC / 2, _DISC / 2)
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(self.boundingRect(), Qt.AlignmentFlag.AlignCenter, self._text)
