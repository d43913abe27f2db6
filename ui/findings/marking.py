"""Marking with its questions: a reason for an exception, a second look before many are marked at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtWidgets import QWidget

from ...adapters.findings_layer import is_own_copy, show_standings
from ...core.findings import Status
from ...core.findings_list.row import FindingRow
from ...core.findings_list.session import PATIENCE, Work
from ...core.marks import Mark, MarksBusy
from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ..background import in_background
from .controller import FindingsController
from .marks_desk import MarksDesk
from .questions import FindingsQuestions

STATUSES = {"exception": Status.EXCEPTION, "fixed": Status.FIXED, "withdraw": Status.OPEN}
_ABOUT_MANY = QT_TRANSLATE_NOOP("ParcelClean", "{count} findings, the first: {message}")
_WRITING = QT_TRANSLATE_NOOP("ParcelClean", "Writing the marks…")
_ASK_FROM, _MANY = 20, 500  # findings


class Marking:
    """Marks some findings by the name of a command."""

    def __init__(
        self,
        controller: FindingsController,
        desk: MarksDesk,
        questions: FindingsQuestions,
        layer: Callable[[], QgsVectorLayer | None],
        translate: Translate,
        parent: QWidget,
    ):
        """Args: layer: the layer of findings, while it is there; parent: the window that waits."""
        self._controller, self._desk, self._questions = controller, desk, questions
        self._layer, self._tr, self._parent = layer, translate, parent
        controller.session.at_length = self._at_length

    def mark(self, rows: Sequence[FindingRow], name: str) -> int:
        """Ask what is needed, and mark; how many were."""
        controller, reason = self._controller, None
        controller.problem = None
        if not controller.is_ready():
            self._desk.tell_problem()
            return 0
        session, status = controller.session, STATUSES[name]
        if status is Status.EXCEPTION:
            reason = self._questions.reason(self._about(rows), session.author, session.reasons())
            if reason is None or not reason.text:
                return 0
        elif len(rows) >= _ASK_FROM and not self._questions.mark_many(len(rows), fixed=status is Status.FIXED):
            return 0
        count = controller.mark(rows, status, reason)
        self._desk.tell_problem()
        if count:
            self._reflect([(row, status) for row in rows])
        return count

    def undo(self) -> int:
        """Take back what was marked last; how many findings it was."""
        step = self._controller.undo()
        self._desk.tell_problem()
        self._reflect(step)
        return len(step)

    def _reflect(self, marked: Sequence[tuple[FindingRow, Status]]) -> None:
        """A layer in memory shows what was marked; a file stays as the run has written it."""
        if is_own_copy(self._layer()):
            show_standings(self._layer(), {row.feature: status.value for row, status in marked if row.feature >= 0})

    def _at_length(self, work: Work, count: int) -> list[Mark]:
        """Many marks are written while the window waits, as are those that have to wait for a colleague."""
        if count <= _MANY:
            with suppress(MarksBusy):
                return work(PATIENCE)
        return in_background(lambda: work(None), self._tr(_WRITING), self._parent)

    def _about(self, rows: Sequence[FindingRow]) -> str:
        if len(rows) == 1:
            return rows[0].message
        return self._tr(_ABOUT_MANY).format(count=len(rows), message=rows[0].message)
