"""The filters of the dock: status, text, sheet, hamlet, changed, and what one sees of the map; and the order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer

from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ...core.reconciliation.line_index import NOWHERE, Groups
from ...core.reconciliation.worklist import Standing
from .dock import ReconciliationDock
from .filters import GroupFilter
from .ordering import CERTAIN, COLUMN, LISTED, NAME, NEAREST
from .search_combo import SearchCombo

_SOON = 300  # ms after the map has come to rest
_SHEET = QT_TRANSLATE_NOOP("ParcelClean", "Sheet")
_HAMLET = QT_TRANSLATE_NOOP("ParcelClean", "Hamlet")
_EVERYWHERE = QT_TRANSLATE_NOOP("ParcelClean", "All")
_NONE = QT_TRANSLATE_NOOP("ParcelClean", "Not stated")
_COUNTS = QT_TRANSLATE_NOOP("ParcelClean", "In brackets: lines still to decide / all lines")
ORDERS = {
    LISTED: QT_TRANSLATE_NOOP("ParcelClean", "As in the list"),
    CERTAIN: QT_TRANSLATE_NOOP("ParcelClean", "Most certain first"),
    NEAREST: QT_TRANSLATE_NOOP("ParcelClean", "Nearest to the last one"),
    NAME: QT_TRANSLATE_NOOP("ParcelClean", "By name"),
}


class FilterDesk(QObject):
    """Sets the controller's filters; the current line is always one that is shown, if any is."""

    def __init__(
        self,
        dock: ReconciliationDock,
        canvas: QgsMapCanvas | None,
        parcels: Callable[[], QgsVectorLayer | None],
        translate: Translate,
        parent: QObject,
    ):
        """Args: parcels: gives the layer that the worklist is about, as long as it is there."""
        super().__init__(parent)
        self._tr = translate
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
        self._boxes = {"sheet": (_SHEET, SearchCombo()), "hamlet": (_HAMLET, SearchCombo())}
        for name, (label, box) in self._boxes.items():
            dock.filters.add_row(translate(label), box)
            box.setToolTip(translate(_COUNTS))
            box.currentIndexChanged.connect(lambda _at, name=name: self._by_group(name))
        dock.filters.add_row("", dock.changedBox)
        dock.filters.add_row("", dock.extentBox)
        dock.filters.opened.connect(self._fill)
        dock.filters.closed.connect(dock.worklistView.setFocus)
        self._controller.located.connect(self._located)
        self._fill()
        for mode, text in ORDERS.items():
            dock.orderCombo.addItem(translate(text), mode)
        dock.orderCombo.activated.connect(lambda _at: self._put_in_order())
        dock.worklistView.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self._ordered_by_column())
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
        if controller.ordering.mode == NEAREST:
            controller.ordering.apply()  # the list is another one anyway
        controller.keep_shown()
        self._dock.show_counts()

    def _located(self) -> None:
        """The map has been read, or it is another one now."""
        self._fill()
        for name, (_, box) in self._boxes.items():
            getattr(self._controller, name).want(self._groups(name), box.currentData())
        self._look_at_map()

    def _groups(self, name: str) -> Groups:
        known = self._controller.model.known
        return known.sheets if name == "sheet" else known.hamlets

    def _fill(self) -> None:
        """Sheets and hamlets, with how many lines are open and how many there are."""
        model = self._controller.model
        for name, (_, box) in self._boxes.items():
            groups = self._groups(name)
            if not groups.code and box.count():
                continue  # what is chosen stays so until the lines are known
            every, still = Counter(groups.code), Counter()
            if groups.code:
                still = Counter(groups.code[line.number] for row, line in enumerate(model.lines) if model.is_open(row))
            entries = [(self._tr(_EVERYWHERE), None)]
            entries += [(_counted(label, still[at], every[at]), label) for at, label in enumerate(groups.labels)]
            if every[NOWHERE]:
                entries.append((_counted(self._tr(_NONE), still[NOWHERE], every[NOWHERE]), ""))
            box.fill(entries)

    def _by_group(self, name: str) -> None:
        _, box = self._boxes[name]
        proxy: GroupFilter = getattr(self._controller, name)
        self._apply(lambda label: proxy.want(self._groups(name), label), box.currentData())

    def _put_in_order(self) -> None:
        controller, line = self._controller, self._controller.line
        header = self._dock.worklistView.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.blockSignals(False)
        controller.ordering.by(self._dock.orderCombo.currentData(), line)
        self._dock.worklistView.setFocus()

    def _ordered_by_column(self) -> None:
        if self._dock.worklistView.horizontalHeader().sortIndicatorSection() >= 0:
            self._controller.ordering.mode = COLUMN
            self._dock.orderCombo.setCurrentIndex(-1)

    def _map_moved(self) -> None:
        # While the map follows the list, the list must not follow the map.
        if self._dock.extentBox.isChecked() and not self._dock.followBox.isChecked():
            self._later.start()

    def _look_at_map(self) -> None:
        self._apply(self._controller.place.want, self._in_view() if self._dock.extentBox.isChecked() else None)

    def _in_view(self) -> frozenset[int] | None:
        """Lines with a parcel in view; None where that is all of them, or nobody can say (yet)."""
        layer, canvas, known = self._parcels(), self._canvas, self._controller.model.known
        if layer is None or canvas is None or not len(known.line):
            return None
        target = canvas.mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(target, layer.crs(), QgsProject.instance())
        try:
            box = transform.transformBoundingBox(canvas.extent())
        except QgsCsException:
            return None
        if box.contains(layer.extent()):
            return None
        return known.touching((box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()))


def _counted(label: str, still: int, every: int) -> str:
    return f"{label}   ({still} / {every})"
