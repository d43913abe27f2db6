"""The proposed parcels on the map: outlines with their numbers, drawn over the canvas and in no layer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

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

_CHOSEN, _OTHER, _PICKED = QColor("#d81b60"), QColor("#1e88e5"), QColor("#00897b")
_MARGIN = 1.6
_DISC = 22.0


class MapMarks:
    """Outlines and numbers of the current line; `clear` leaves nothing."""

    def __init__(self, canvas: QgsMapCanvas | None):
        self._canvas = canvas
        self._items: list[QgsMapCanvasItem] = []
        self._shapes: list[QgsGeometry | None] = []
        self._crs = QgsCoordinateReferenceSystem()
        self._taken: tuple[int, ...] = ()

    def show(
        self,
        shapes: Sequence[QgsGeometry | None],
        crs: QgsCoordinateReferenceSystem,
        taken: Collection[int],
        picked: Collection[int] = (),
    ) -> None:
        """Mark parcels.

        Args:
            shapes: in the order of the candidates; None where one has no shape.
            crs: of the shapes.
            taken: places of those that are chosen; the first is the one that flashes.
            picked: places of those that somebody pointed at; they have a colour of their own.
        """
        self.clear()
        if self._canvas is None or sip.isdeleted(self._canvas):
            return
        self._shapes, self._crs, self._taken = list(shapes), crs, tuple(taken)
        for place, shape in enumerate(shapes):
            if shape is None:
                continue
            colour = _PICKED if place in picked else _CHOSEN if place in taken else _OTHER
            band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
            fill = QColor(colour)
            fill.setAlpha(40)
            band.setFillColor(fill)
            band.setStrokeColor(colour)
            band.setWidth(4 if place in taken else 2)
            band.addGeometry(shape, crs)
            self._items.append(band)
            middle = self._on_map(shape.pointOnSurface())
            if middle is not None and not middle.isEmpty():
                self._items.append(_Number(self._canvas, place + 1, middle.asPoint(), colour))

    def flash(self) -> None:
        """Let the chosen ones flash."""
        found = [self._shapes[place] for place in self._taken if place < len(self._shapes)]
        found = [shape for shape in found if shape is not None]
        if found and not sip.isdeleted(self._canvas):
            self._canvas.flashGeometries(found, self._crs)

    def zoom(self) -> None:
        """Show all of them."""
        box = self._box(range(len(self._shapes)))
        if box is not None:
            box.scale(_MARGIN)
            self._canvas.setExtent(box)
            self._canvas.refresh()

    def bring_into_view(self) -> None:
        """Move the map, at the scale that it has, where the chosen ones are not wholly in view.

        All candidates are brought into view if they fit, else the chosen ones.
        """
        chosen = self._box(self._taken)
        if chosen is None or self._canvas.extent().contains(chosen):
            return
        view, every = self._canvas.extent(), self._box(range(len(self._shapes)))
        if view.isEmpty():  # no map yet, so no scale either
            self.zoom()
            return
        fits = every.width() <= view.width() and every.height() <= view.height()
        self._canvas.setCenter((every if fits else chosen).center())
        self._canvas.refresh()

    def _box(self, places: Iterable[int]) -> QgsRectangle | None:
        """Around some of the shapes, in the map's CRS; None without any."""
        if self._canvas is None or sip.isdeleted(self._canvas):
            return None
        wanted = [self._shapes[place] for place in places if place < len(self._shapes)]
        found = [self._on_map(shape) for shape in wanted if shape is not None]
        boxes = [shape.boundingBox() for shape in found if shape is not None]
        if not boxes:
            return None
        box = QgsRectangle(boxes[0])
        for other in boxes[1:]:
            box.combineExtentWith(other)
        return box

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
