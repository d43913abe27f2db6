"""The filters of the findings dock: status, severity, rule, text, and the part of the map that one sees."""

from __future__ import annotations

from collections.abc import Callable

from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer

from ...core.findings import Severity
from ...core.findings_list.grouping import Grouping
from ...core.findings_list.row import Box
from ...core.findings_list.standing import Standing
from ...core.findings_list.view import words_of
from .dock import FindingsDock

_SOON = 300  # ms after the map has come to rest


class FilterDesk(QObject):
    """Hands what is chosen in the boxes to the controller."""

    def __init__(
        self, dock: FindingsDock, canvas: QgsMapCanvas | None, view: Callable[[], Box | None], parent: QObject
    ):
        """Args: view: the part of the map one sees, in the CRS of the findings."""
        super().__init__(parent)
        self._dock, self._controller, self._canvas, self._view = dock, dock.controller, canvas, view
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SOON)
        self._later.timeout.connect(self._look_at_map)
        dock.standingCombo.currentIndexChanged.connect(lambda _at: self._by_standing())
        dock.severityCombo.currentIndexChanged.connect(lambda _at: self._by_severity())
        dock.ruleCombo.currentIndexChanged.connect(
            lambda _at: self._controller.want(rule=dock.ruleCombo.currentData() or "")
        )
        dock.groupCombo.currentIndexChanged.connect(lambda _at: self._by_group())
        for box in (dock.standingCombo, dock.severityCombo, dock.ruleCombo, dock.groupCombo):
            # A key pressed now is meant for the list.
            box.activated.connect(lambda _at: dock.findingsView.setFocus())
        dock.searchEdit.textChanged.connect(lambda text: self._controller.want(words=words_of(text)))
        dock.searchEdit.returnPressed.connect(dock.findingsView.setFocus)
        dock.extentBox.toggled.connect(lambda _on: self._look_at_map())
        if canvas is not None:
            canvas.extentsChanged.connect(self._map_moved)

    def stop(self) -> None:
        """Hear no more of the map."""
        self._later.stop()
        if self._canvas is not None and not sip.isdeleted(self._canvas):
            self._canvas.extentsChanged.disconnect(self._map_moved)

    def follow(self) -> None:
        """Boxes say what the controller wants: it drops filters that hide a finding that is asked for."""
        dock, wanted = self._dock, self._controller.wanted
        dock.show_filter()
        for widget in (dock.searchEdit, dock.extentBox):
            widget.blockSignals(True)
        if not wanted.words:
            dock.searchEdit.clear()
        dock.extentBox.setChecked(wanted.box is not None)
        for widget in (dock.searchEdit, dock.extentBox):
            widget.blockSignals(False)

    def _by_standing(self) -> None:
        wanted = self._dock.standingCombo.currentData()
        self._controller.want(standings=frozenset(Standing(int(one)) for one in wanted))

    def _by_severity(self) -> None:
        wanted = self._dock.severityCombo.currentData()
        self._controller.want(severity=Severity(wanted) if wanted else None)

    def _by_group(self) -> None:
        # Another grouping begins in its own order.
        self._dock.findingsView.header().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._controller.group_by(Grouping(self._dock.groupCombo.currentData()))

    def _map_moved(self) -> None:
        # While the map follows the list, the list must not follow the map.
        if self._dock.extentBox.isChecked() and not self._dock.followBox.isChecked():
            self._later.start()

    def _look_at_map(self) -> None:
        self._controller.want(box=self._view() if self._dock.extentBox.isChecked() else None)
