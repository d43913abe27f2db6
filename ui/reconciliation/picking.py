"""Pick on map: any parcel of the layer becomes a candidate of the current line."""

from __future__ import annotations

from collections import Counter

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal

from ...adapters.line_places import ReadPlaces
from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ..notices import Notices
from .dock import ReconciliationDock
from .line_view import Matched
from .pick_tool import PickTool

_HINT = QT_TRANSLATE_NOOP(
    "ParcelClean", "Click the parcel on the map; Ctrl and click takes several. Then press “Accept”. Esc ends."
)
_NO_LINE = QT_TRANSLATE_NOOP("ParcelClean", "Choose a line of the list first, then pick its parcel on the map.")
_GONE = QT_TRANSLATE_NOOP("ParcelClean", "The parcel layer was closed. Open it and press “Match” again.")
_READING = QT_TRANSLATE_NOOP("ParcelClean", "The map is still being read. Try again in a moment.")
_NOTHING = QT_TRANSLATE_NOOP("ParcelClean", "There is no parcel of “{layer}” at this place. Click inside a parcel.")
_SEVERAL = QT_TRANSLATE_NOOP(
    "ParcelClean", "{count} parcels have the number {parcel}; a decision is about all of them."
)


class Picking(QObject):
    """Starts and ends the map tool, and brings what was pointed at to the controller."""

    toggled = pyqtSignal(bool)  # a click on the map picks, or no longer

    def __init__(
        self,
        dock: ReconciliationDock,
        canvas: QgsMapCanvas,
        matched: Matched,
        notices: Notices,
        translate: Translate,
        parent: QObject,
    ):
        super().__init__(parent)
        self._dock, self._controller, self._matched = dock, dock.controller, matched
        self._notices, self._tr = notices, translate
        self._places = ReadPlaces()
        self._about = ""
        self._tool = PickTool(canvas, self._picked)
        self._tool.activated.connect(lambda: self._tell(on=True))
        self._tool.deactivated.connect(lambda: self._tell(on=False))
        self._controller.moved.connect(self._moved)
        for widget in (dock.workPage, dock.worklistView, dock.comparisonView, dock.reasonsView):
            widget.installEventFilter(self)

    @property
    def active(self) -> bool:
        """Whether a click on the map picks."""
        return self._tool.isActive()

    def located(self, found: ReadPlaces | None, _problem: str = "") -> None:
        """The map has been read; None where that failed, and then nothing can be picked."""
        self._places = found or ReadPlaces()
        fid_of = {key: fid for fid, key in self._places.key_of.items()}
        self._controller.locate(self._places.index, fid_of)

    def forget(self) -> None:
        """Other layers, or none."""
        self._tool.end()
        self._places = ReadPlaces()

    def toggle(self) -> None:
        """Begin, or end."""
        if self.active:
            self._tool.end()
            return
        problem = self._problem()
        if problem:
            self._dock.pickButton.setChecked(False)
            self._notices.inform("pick", self._tr(problem))
            return
        self._about = self._controller.line.key
        self._tool.begin()
        self._notices.inform("pick", self._tr(_HINT))

    def stop(self) -> None:
        """Leave the map as it was."""
        self._tool.end()
        self._tool.deleteLater()

    def eventFilter(self, _watched, event):
        """Esc in the panel ends picking too."""
        if (
            event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
            and event.key() == Qt.Key.Key_Escape
            and self.active
        ):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self._tool.end()
            return True
        return False

    def _problem(self) -> str:
        if self._controller.line is None:
            return _NO_LINE
        if self._matched.parcels() is None:
            return _GONE
        return "" if self._places.key_of else _READING

    def _picked(self, point: QgsPointXY, more: bool) -> None:
        from ...adapters.picked_parcel import parcel_at, record_of
        from ...core.reconciliation.picked import PickError, picked_proposal

        layer, line, read = self._matched.parcels(), self._controller.line, self._controller.read
        if layer is None or line is None:
            self._tool.end()
            return
        target = self._tool.canvas().mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(target, layer.crs(), QgsProject.instance())
        try:
            feature = parcel_at(layer, point, transform)
        except QgsCsException:
            feature = None
        if feature is None:
            self._notices.inform("pick", Message(_NOTHING, {"layer": layer.name()}).render(self._tr))
            return
        try:
            proposal = picked_proposal(record_of(layer, feature, read.parcels, read.profile), self._places.key_of, line)
        except PickError as error:
            self._notices.warn("pick", error.message.render(self._tr))
            return
        count = Counter(self._places.key_of.values())[proposal.parcel]
        if count > 1:
            said = Message(_SEVERAL, {"count": count, "parcel": proposal.parcel})
            self._notices.inform("pick", said.render(self._tr))
        self._controller.pick(proposal, more=more)
        # The next key is meant for the list: A accepts.
        self._dock.worklistView.setFocus(Qt.FocusReason.OtherFocusReason)

    def _moved(self) -> None:
        line = self._controller.line
        if self.active and (line is None or line.key != self._about):
            self._tool.end()

    def _tell(self, *, on: bool) -> None:
        self._dock.pickButton.setChecked(on)
        self.toggled.emit(on)
