"""What the findings dock does, without a widget: what is shown, where one is, what is marked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.findings import Status
from ...core.findings_list.grouping import Grouping
from ...core.findings_list.row import FindingRow
from ...core.findings_list.session import MarksSession, Reason
from ...core.findings_list.standing import Standing, why_open_again
from ...core.findings_list.table import FindingsTable
from ...core.findings_list.view import TO_DO, SortBy, Wanted, grouped, passing, standings_of
from ...core.marks import Mark, MarksError
from ...core.messages import Message, Translate
from .model import FindingsModel

Ask = Callable[[], bool]


class FindingsController(QObject):
    """Holds findings and marks; `model` shows what the filter lets through.

    `need_file` and `need_author` are called before a mark that lacks one, and say whether there is one now.
    """

    moved = pyqtSignal()  # another finding is the current one, or it stands elsewhere now
    changed = pyqtSignal()  # other findings are shown, or others are marked

    def __init__(
        self, translate: Translate, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ):
        super().__init__(parent)
        self.session = MarksSession(clock)
        self.model = FindingsModel(translate, self)
        self.table = FindingsTable()
        self.standings = np.zeros(0, dtype=np.int64)
        self.gone: set[str] = set()
        self.wanted = Wanted(standings=TO_DO)
        self.grouping, self.sorted_by, self.is_reversed = Grouping.CAUSE, SortBy.WEIGHT, False
        self.need_file: Ask = lambda: False
        self.need_author: Ask = lambda: False
        self.today: Callable[[], date] = date.today
        self.problem: Message | None = None
        self.current = ""
        self.shown = np.zeros(0, dtype=np.int64)  # rows of the table, as the filter gives them
        self._trail: list[str] = []  # what stood below the current finding before it left the list

    @property
    def row(self) -> FindingRow | None:
        """The current finding."""
        place = self.table.place.get(self.current, -1)
        return self.table.rows[place] if place >= 0 else None

    def is_shown(self, row: FindingRow) -> bool:
        """Whether the list has it."""
        return self.table.place.get(row.finding_id, -1) in self.shown

    def standing(self, row: FindingRow) -> Standing:
        """Where a finding stands."""
        return Standing(int(self.standings[self.table.place[row.finding_id]]))

    def mark_of(self, row: FindingRow) -> tuple[Mark | None, str]:
        """The mark that a finding carries, and why it no longer holds, if so."""
        mark = self.session.latest.get(row.finding_id)
        if mark is None or mark.status is Status.OPEN:
            return None, ""
        return mark, why_open_again(row, mark, self.today())

    def status_of(self, row: FindingRow) -> Status:
        """The status that a layer should show: that of a mark which holds, else what the run has written."""
        mark, woken = self.mark_of(row)
        return row.status if mark is None or woken else mark.status

    def show(self, table: FindingsTable, gone: Iterable[str] = ()) -> None:
        """Other findings, or the same ones after another run; one stays where one was, if that is still there."""
        self._leave_trail()
        self.gone = set(gone)
        self.table = table
        self._judge()
        self._refresh()

    def open_marks(self, path: str) -> None:
        """Work with this marks file. Raises `MarksError`."""
        self.session.open(path)
        self.judge_again()

    def close_marks(self) -> None:
        """Work without one."""
        self.session.close()
        self.judge_again()

    def judge_again(self) -> None:
        """The marks have changed as a whole, or the day has."""
        self._judge()
        self._refresh()

    def look_for_others(self) -> None:
        """Take in what colleagues have marked meanwhile."""
        try:
            if self.session.refresh():
                self.judge_again()
        except MarksError as error:
            self.problem = error.message

    def want(self, **changes: object) -> None:
        """Change the filter: fields of `Wanted`."""
        wanted = replace(self.wanted, **changes)
        if wanted != self.wanted:
            self.wanted = wanted
            self._refresh()

    def group_by(self, grouping: Grouping) -> None:
        """Group by something else."""
        self.grouping = grouping
        self._refresh()

    def sort_by(self, by: SortBy, *, reverse: bool = False) -> None:
        """Sort groups and findings."""
        self.sorted_by, self.is_reversed = by, reverse
        self._refresh()

    def go_to(self, finding_id: str) -> None:
        """Make this the current finding; "" for none."""
        if finding_id != self.current:
            self.current = finding_id
            self.moved.emit()

    def find(self, finding_id: str) -> bool:
        """Go to a finding, and drop the filter where it hides it; False where there is no such finding."""
        place = self.table.place.get(finding_id, -1)
        if place < 0:
            return False
        if place not in self.shown:
            standing = Standing(int(self.standings[place]))
            self.wanted = Wanted(standings=TO_DO if standing.is_to_do else frozenset({standing}))
            self._refresh()
        self.go_to(finding_id)
        return True

    def step(self, by: int) -> None:
        """To the next (1) or the previous (-1) finding, from group to group."""
        order = self._order()
        if not len(order):
            return
        here = self._place_in(order)
        there = min(max(here + by, 0), len(order) - 1) if here >= 0 else 0
        following = self.table.rows[int(order[there])].finding_id
        self.go_to(following if here >= 0 else self._heir() or following)

    def mark(self, rows: Sequence[FindingRow], status: Status, reason: Reason | None = None) -> int:
        """Mark findings as one step; how many were. `problem` says why none were."""
        self.problem = None
        if not rows or not self.is_ready():
            return 0
        # A colleague may have marked meanwhile, and an edit may have changed what was judged.
        places = (self.table.place.get(row.finding_id, -1) for row in rows)
        fresh = [self.table.rows[place] for place in places if place >= 0]
        try:
            count = self.session.mark(fresh, status, reason)
        except MarksError as error:
            self.problem = error.message
            return 0
        self._leave_trail()
        self._judge()
        self._refresh(moves_on=True)
        return count

    def undo(self) -> list[tuple[FindingRow, Status]]:
        """Take back what was marked last in this sitting, and go there; what it was, and its status now."""
        self.problem = None
        if not self.is_ready():
            return []
        try:
            step = self.session.undo()
        except MarksError as error:
            self.problem = error.message
            return []
        if step:
            self.judge_again()
            self.find(step[0][0].finding_id)
        return step

    def is_ready(self) -> bool:
        """Whether there is a file and a name; asks for what is missing."""
        if self.session.path is None and not self.need_file():
            return False
        if self.session.must_ask_who() and not self.need_author():
            return False
        self.look_for_others()
        return self.problem is None

    def _judge(self) -> None:
        self.standings = standings_of(self.table, self.session.latest, self.gone, self.today())

    def _refresh(self, *, moves_on: bool = False) -> None:
        """Filter and group anew. Args: moves_on: a current finding that leaves the list is followed by the next."""
        self.shown = passing(self.table, self.standings, self.wanted)
        groups = grouped(
            self.table, self.standings, self.shown, self.grouping, self.sorted_by, reverse=self.is_reversed
        )
        if moves_on and self.table.place.get(self.current, -1) not in self.shown:
            self.current = self._heir()
        self.model.show(self.table, self.standings, groups, self.grouping, self.current)
        self.changed.emit()
        self.moved.emit()

    def _leave_trail(self) -> None:
        """Keep what stands below the current finding, for it may leave the list."""
        order = self._order()
        here = self._place_in(order)
        if here >= 0:
            self._trail = [self.table.rows[at].finding_id for at in order[here + 1 :].tolist()]

    def _heir(self) -> str:
        """The first finding of the trail that is shown, "" where there is none."""
        shown = set(self.shown.tolist())
        return next((one for one in self._trail if self.table.place.get(one, -1) in shown), "")

    def _order(self) -> np.ndarray:
        """Rows of the table in the order in which they are shown."""
        groups = self.model.groups
        return np.concatenate([group.members for group in groups]) if groups else np.zeros(0, dtype=np.int64)

    def _place_in(self, order: np.ndarray) -> int:
        found = np.flatnonzero(order == self.table.place.get(self.current, -1))
        return int(found[0]) if len(found) else -1
