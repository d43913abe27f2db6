"""The filters of the dock: status, text, changed, and what lies in the part of the map that one sees."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ...core.reconciliation.worklist import Standing
from .dock import ReconciliationDock

_SOON = 300  # ms after the map has come to rest


class FilterDesk(QObject):
    """Sets the controller's filters; the current line is always one that is shown, if any is."""

    def __init__(
        self,
        dock: ReconciliationDock,
        canvas: QgsMapCanvas | None,
        parcels: Callable[[], QgsVectorLayer | None],
        parent: QObject,
    ):
        """Args: parcels: gives the layer that the worklist is about, as long as it is there."""
        super().__init__(parent)
        self._dock, self._controller, self._canvas, self._parcels = dock, dock.controller, canvas, parcels
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SOON)
        self._later.timeout.connect(self._look_at_map)
        dock.statusCombo.currentIndexChanged.connect(lambda _at: self._by_status())
        # A key pressed now is meant for the list.
        dock.statusCombo.activated.connect(lambda _at: dock.worklistView.setFocus())
        dock.searchEdit.textChanged.connect(lambda text: self._apply(self._controller.text.want, text))
        dock.searchEdit.returnPressed.connect(dock.worklistView.setFocus)
        dock.filters.add_row("", dock.changedBox)
        dock.filters.add_row("", dock.extentBox)
        dock.changedBox.toggled.connect(lambda on: self._apply(self._controller.changed.want, on))
        dock.extentBox.toggled.connect(lambda _on: self._look_at_map())
        if canvas is not None:
            canvas.extentsChanged.connect(self._map_moved)

    def stop(self) -> None:
        """Hear no more of the map."""
        self._later.stop()
        if self._canvas is not None and not sip.isdeleted(self._canvas):
            self._canvas.extentsChanged.disconnect(self._map_moved)

    def _by_status(self) -> None:
        wanted, status = self._dock.statusCombo.currentData(), self._controller.status
        if wanted == "open":
            self._apply(lambda _: status.want(None, open_only=True), None)
        else:
            self._apply(status.want, Standing(wanted) if wanted else None)

    def _apply(self, want: Callable, value: object) -> None:
        want(value)
        controller = self._controller
        rows, line = controller.shown.rows(), controller.line
        if rows and (line is None or controller.shown.place_of(controller.model.row_of(line.key)) < 0):
            controller.go_to(controller.model.lines[rows[0]].key)
        self._dock.show_counts()

    def _map_moved(self) -> None:
        # While the map follows the list, the list must not follow the map.
        if self._dock.extentBox.isChecked() and not self._dock.followBox.isChecked():
            self._later.start()

    def _look_at_map(self) -> None:
        self._apply(self._controller.place.want, self._in_view() if self._dock.extentBox.isChecked() else None)

    def _in_view(self) -> frozenset[int] | None:
        """Feature ids of the parcels in view; None where that is all of them, or nobody can say."""
        layer, canvas = self._parcels(), self._canvas
        if layer is None or canvas is None:
            return None
        target = canvas.mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(target, layer.crs(), QgsProject.instance())
        try:
            box = transform.transformBoundingBox(canvas.extent())
        except QgsCsException:
            return None
        if box.contains(layer.extent()):
            return None
        request = QgsFeatureRequest().setFilterRect(box).setNoAttributes()
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        return frozenset(one.id() for one in layer.getFeatures(request))
