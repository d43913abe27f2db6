"""The map tool with which somebody points at parcels."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt


class PickTool(QgsMapTool):
    """A click picks, Ctrl and a click picks one more; Esc or the right button ends, and the tool before comes back."""

    def __init__(self, canvas: QgsMapCanvas, picked: Callable[[QgsPointXY, bool], None]):
        """Args: picked: takes a place on the map, and whether it is one more."""
        super().__init__(canvas)
        self._picked = picked
        self._before: QgsMapTool | None = None
        self.setCursor(Qt.CursorShape.CrossCursor)

    def begin(self) -> None:
        """Take the map."""
        canvas = self.canvas()
        if canvas.mapTool() is not self:
            self._before = canvas.mapTool()
            canvas.setMapTool(self)

    def end(self) -> None:
        """Give the map back."""
        canvas, before, self._before = self.canvas(), self._before, None
        if canvas is None or canvas.mapTool() is not self:
            return
        if before is not None and not sip.isdeleted(before):
            canvas.setMapTool(before)
        else:
            canvas.unsetMapTool(self)

    def canvasReleaseEvent(self, event):  # noqa: N802 - QGIS's name
        """A click."""
        if event.button() == Qt.MouseButton.RightButton:
            self.end()
        elif event.button() == Qt.MouseButton.LeftButton:
            more = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._picked(self.toMapCoordinates(event.pos()), more)

    def keyPressEvent(self, event):  # noqa: N802 - QGIS's name
        """Esc on the map."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.end()
