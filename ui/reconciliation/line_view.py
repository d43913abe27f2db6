"""The current line on screen and on the map: both sides, the reasons, the outlines of the proposed parcels."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProject, QgsVectorLayer

from ...adapters.worklist import cells_of, shapes_of
from ...core.messages import Translate
from ...core.reconciliation.facts import LABELS as FACT_LABELS
from ...core.reconciliation.side_by_side import reasons_of, side_by_side, together
from ...core.reconciliation.worklist import Line, is_stale
from ..map_marks import MapMarks
from .comparison import opinions_page, reasons_page
from .dock import ReconciliationDock
from .pages import notes_page


class Matched:
    """The two layers that the worklist is about, as long as they are there."""

    def __init__(self) -> None:
        self._ids = ("", "")

    def about(self, parcels: str, certificates: str) -> None:
        """The worklist is about these layers now. Args: their ids."""
        self._ids = (parcels, certificates)

    def parcels(self) -> QgsVectorLayer | None:
        """The parcels."""
        return self._layer(0)

    def certificates(self) -> QgsVectorLayer | None:
        """The certificate list."""
        return self._layer(1)

    def lost(self, ids: Iterable[str]) -> bool:
        """Whether one of the two is among layers that have gone."""
        return not set(ids).isdisjoint(self._ids)

    def _layer(self, place: int) -> QgsVectorLayer | None:
        layer = QgsProject.instance().mapLayer(self._ids[place])
        return layer if isinstance(layer, QgsVectorLayer) else None


class LineView:
    """Shows the controller's line in the dock and on the map."""

    def __init__(self, dock: ReconciliationDock, matched: Matched, marks: MapMarks, translate: Translate):
        self._dock, self._controller, self._matched = dock, dock.controller, matched
        self._marks, self._tr = marks, translate

    def show(self) -> None:
        """Comparison and reasons of the current line."""
        controller, dock = self._controller, self._dock
        line, rows = controller.line, []
        if line is not None:
            rows = self._compared(line)
        candidates = controller.candidates
        for button in (dock.acceptButton, dock.rejectButton):
            button.setEnabled(line is not None and bool(line.proposals))
        dock.comparison.show(line, rows, controller.decision, candidates.chosen, candidates.taken)
        if line is not None and line.proposals:
            dock.comparisonView.scrollTo(dock.comparison.index(0, controller.chosen + 1))
        page = reasons_page(line, controller.chosen, self._changed_facts(line), self._tr)
        if line is not None:
            remarks = controller.remarks(line.key)
            page = opinions_page(remarks.opinions, self._tr) + notes_page(remarks.notes, self._tr) + page
        dock.reasonsView.setHtml(page)

    def mark(self) -> None:
        """Outline the proposed parcels on the map."""
        line, layer = self._controller.line, self._matched.parcels()
        if line is None or layer is None:
            self._marks.clear()
            return
        shapes = shapes_of(layer, [one.fid for one in line.proposals])
        picked = [place for place, one in enumerate(line.proposals) if one.picked]
        taken = self._controller.candidates.taken
        self._marks.show([shapes.get(one.fid) for one in line.proposals], layer.crs(), taken, picked)

    def follow(self, *, always: bool = False) -> None:
        """Outline them where the user wants the map to follow, and bring them into view; never at another scale.

        Args:
            always: outline them even if the map does not follow.
        """
        if self._dock.followBox.isChecked():
            self.mark()
            self._marks.bring_into_view()
        elif always:
            self.mark()
        else:
            self._marks.clear()

    def _compared(self, line: Line):
        read = self._controller.read
        cells = cells_of(self._matched.parcels(), read.parcels, [one.fid for one in line.proposals])
        lines = cells_of(self._matched.certificates(), read.certificates, line.fids)
        own = together([lines[fid] for fid in line.fids if fid in lines])
        reasons = [reasons_of(one.evidence) for one in line.proposals]
        beside = [cells.get(one.fid, {}) for one in line.proposals]
        masked, sign = not self._dock.personBox.isChecked(), getattr(self._tr, "decimal_sign", ".")
        return side_by_side(own, beside, reasons, masked=masked, decimal_sign=sign)

    def _changed_facts(self, line: Line | None) -> str:
        if line is None or not is_stale(line, self._controller.decision):
            return ""
        told = ", ".join([line.stale, *(one.stale for one in line.proposals)]).split(", ")
        return ", ".join(self._tr(FACT_LABELS[name]) for name in dict.fromkeys(told) if name in FACT_LABELS)
