"""Puts the dock together: data page, matching in the background, the current line on screen and on the map."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QGuiApplication

from ...adapters.settings import idle_seconds
from ...adapters.worklist import ReadWorklist, cells_of
from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ...core.reconciliation.side_by_side import land_user
from ...core.reconciliation.worklist import Line
from ..background import in_background
from ..check_dialogs import CheckDialogs
from ..crs_offer import crs_buttons
from ..errands import Errands
from ..keys_dialog import KeysDialog
from ..layers import layer_of_result
from ..map_marks import MapMarks
from ..notices import Notices
from ..running import Outcome, Runner
from .apply_desk import ApplyDesk
from .commands import FIXED
from .controller import Controller
from .data_page import DataPage
from .dock import ReconciliationDock
from .filter_desk import FilterDesk
from .journal_desk import JournalDesk
from .journal_watch import JournalWatch
from .line_view import LineView, Matched
from .merge_desk import MergeDesk
from .people_desk import PeopleDesk
from .picking import Picking
from .questions import Questions
from .reading_desk import ReadingDesk

_MATCHING = QT_TRANSLATE_NOOP("ParcelClean", "Matching; parcels and list must not be changed meanwhile.")
_READING = QT_TRANSLATE_NOOP("ParcelClean", "Reading the proposals…")
_NO_PROCESSING = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The Processing plugin of QGIS is off. Switch it on under Plugins, Manage and Install Plugins, and try again.",
)
_NOTHING_TO_UNDO = QT_TRANSLATE_NOOP("ParcelClean", "{author} has no decision left to take back.")
_APPLIED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{lines} lines of the list have a parcel, {parcels} parcels a certificate. The copies are new layers.",
)
_WRITING = QT_TRANSLATE_NOOP("ParcelClean", "Writing the decisions into the journal…")
_OPENING = QT_TRANSLATE_NOOP("ParcelClean", "Reading the journal…")
_SAMPLE = 12
_WIDTH, _SHARE = 580, 0.43  # of the dock at first, and at most of the window


class Workplace(QObject):
    """Everything about the dock that needs a window; `unload` leaves nothing."""

    def __init__(self, iface, provider: str, notices: Notices, translate: Translate):
        super().__init__(iface.mainWindow())
        self._iface, self._provider, self._notices, self._tr = iface, provider, notices, translate
        window = iface.mainWindow()
        self.questions = Questions(window, translate)
        self.controller = Controller(translate, parent=self)
        self.controller.session.idle_seconds = idle_seconds
        self.journal = JournalDesk(self.controller, self.questions, notices, translate)
        self.controller.need_journal = self.journal.need_journal
        self.controller.need_author = self.journal.need_author
        self.journal.wait = lambda work: in_background(work, translate(_OPENING), window)
        self.dock = ReconciliationDock(self.controller, translate, window)
        self.data = DataPage(self.dock)
        self.marks = MapMarks(iface.mapCanvas())
        self.runner = Runner(provider, translate, window)
        self._dialogs = CheckDialogs(self._dialog_ended)
        self._matched = Matched()
        self.view = LineView(self.dock, self._matched, self.marks, translate)
        self._sized = False
        self._filters = FilterDesk(self.dock, iface.mapCanvas(), self._matched.parcels, translate, self)
        self.picking = Picking(self.dock, iface.mapCanvas(), self._matched, notices, translate, self)
        self.reading = ReadingDesk(self.controller, self.runner, self.picking, notices, translate)
        self.errands = Errands()
        self.people = PeopleDesk(self.dock, self.questions, notices, self.errands, translate, self)
        self.merging = MergeDesk(self.controller, self.journal, self.questions, notices, self.errands, translate)
        self.watch = JournalWatch(self.dock, self.errands, self._others_wrote, self)
        self.journal.is_passing = self.watch.is_passing
        self.merging.look = self.watch.look_at_all
        self.people.wait = self._wait
        self.merging.disputes, self.merging.show_disputes = self.people.disputes, self.people.show_disputes
        self.applying = ApplyDesk(
            self.controller,
            self.data,
            self.runner,
            self.questions,
            notices,
            translate,
            self._open,
            self.dock.setupNote.setText,
        )
        self._connect()
        self.restore()
        self.journal.tell_rescued()
        # Left and right are taken by layers and toolboxes; on the right there is room for a table.
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)

    def show(self) -> None:
        """Show the dock."""
        self.dock.show()
        self.dock.raise_()
        if not self._sized:
            self._sized, window = True, self._iface.mainWindow()
            width = min(_WIDTH, int(_SHARE * window.width()))
            if self.dock.width() < width:
                window.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)

    def restore(self) -> None:
        """What the open project remembers."""
        self.controller.show(ReadWorklist())
        self.data.restore()
        self.journal.restore()
        self.dock.tabs.setCurrentWidget(self.dock.setupPage)
        self._show_state()

    def unload(self) -> None:
        """Take everything back."""
        project = QgsProject.instance()
        project.readProject.disconnect(self._other_project)
        project.cleared.disconnect(self._other_project)
        project.layersRemoved.disconnect(self._layers_removed)
        self._filters.stop()
        self.picking.stop()
        self.reading.stop()
        self.watch.stop()
        self.people.stop()
        self.errands.stop()
        self.journal.leave()
        self._dialogs.close_all()
        self.marks.clear()
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.deleteLater()

    def match(self) -> None:
        """Run the matching on what is chosen."""
        choice = self.data.choice()
        problem = choice.problem()
        if problem:
            self._notices.warn("reconcile", self._tr(problem))
            return
        self._notices.withdraw("reconcile")
        self.data.remember()
        parameters = choice.parameters()
        # The names are for the person in front of the screen; this table is in no project and no file.
        parameters.update(MATCHES=QgsProcessing.TEMPORARY_OUTPUT, PERSONAL_DATA="full")
        journal = self.controller.session.path
        if journal is not None and journal.is_file():  # work goes on where it has gone; the yellow bar says so
            parameters["JOURNAL"] = str(journal)
        self.runner.start("matchcertificates", parameters, self._tr(_MATCHING), self._matched_now)

    def run(self, name: str) -> None:
        """A command of the dock."""
        controller = self.controller
        if name == "undo":
            if not controller.undo(self._wait) and controller.session.author:
                said = self._tr(_NOTHING_TO_UNDO).format(author=controller.session.author)
                self._notices.inform("undo", said)
        elif name in ("next", "previous"):
            controller.step(1 if name == "next" else -1)
        elif name == "zoom":
            self.view.mark()
            self.marks.zoom()
            self.marks.flash()
        elif name == "pick":
            self.picking.toggle()
        elif name == "keys":
            KeysDialog(self.dock.keys, self._tr, self.dock, FIXED).open()
        else:
            {
                "accept": controller.accept,
                "reject": controller.reject,
                "none": controller.none,
                "later": controller.later,
                "note": self.people.note,
            }[name]()
        self._show_state()

    def accept_sure(self) -> None:
        """Accept what is sure and shown, after a look at lines spread over all of it."""
        lines = self.controller.sure()
        step = max(1, len(lines) // _SAMPLE)
        if lines and self.questions.accept_sure(len(lines), self._sample(lines[::step][:_SAMPLE])):
            self.controller.accept_sure(self._wait)
            self._show_state()

    def _wait(self, work: Callable[[], Any]) -> Any:
        return in_background(work, self._tr(_WRITING), self.dock)

    def _sample(self, lines: Sequence[Line]) -> list[tuple[str, ...]]:
        """Both sides of some lines: certificate, its land user, parcel, the land user on the map, score."""
        proposals = [line.proposals[0] for line in lines]
        cells = cells_of(self._matched.parcels(), self.controller.read.parcels, [one.fid for one in proposals])
        return [
            (
                line.key,
                line.holder.name,
                f"→ {proposal.parcel}",
                land_user(cells.get(proposal.fid, {})),
                f"{100 * line.score:.0f} %",
            )
            for line, proposal in zip(lines, proposals)
        ]

    def import_list(self) -> None:
        """Open the dialog that reads a list from a file."""
        self._open("importcertificates", {})

    def _open(self, algorithm: str, values: Mapping[str, object]) -> None:
        if self._dialogs.show(f"{self._provider}:{algorithm}", None, values) is None:
            self._notices.warn("reconcile", self._tr(_NO_PROCESSING))

    def _dialog_ended(self, results: Mapping[str, object]) -> None:
        if "LINKED_COUNT" in results:
            values = {"lines": results["LINKED_COUNT"], "parcels": results.get("LINKED_PARCEL_COUNT", 0)}
            self._notices.praise("reconcile", Message(_APPLIED, values).render(self._tr))
            return
        layer = layer_of_result(results.get("OUTPUT"), QgsProject.instance())
        if isinstance(layer, QgsVectorLayer):
            self.data.choose("certificates", layer)

    def _matched_now(self, outcome: Outcome) -> None:
        if outcome.problem:
            buttons = crs_buttons(self.dock.parcelsCombo.currentLayer(), self._tr, self.match)
            self._notices.warn("reconcile", outcome.problem, *buttons)
            return
        choice = self.data.choice()
        matches, project = outcome.take("MATCHES"), QgsProject.instance()
        if matches is None or choice.problem():
            return  # cancelled, or a layer was closed meanwhile
        if outcome.warnings:
            self._notices.inform("reconcile", outcome.warnings[0])
        self.dock.setupNote.setText(self._tr(_READING))
        lines, parcels = project.mapLayer(choice.certificates), project.mapLayer(choice.parcels)
        only_map = int(outcome.results.get("ONLY_MAP_COUNT", 0))
        self.reading.start(
            *(matches, lines, parcels, only_map),
            begin=lambda: self._matched.about(choice.parcels, choice.certificates),
            shown=self._read,
        )

    def _read(self, good: bool) -> None:
        self.dock.setupNote.setText("")
        if good:
            self.dock.show_work()
            self.journal.compare()

    def _connect(self) -> None:
        dock, controller = self.dock, self.controller
        dock.listen(self.run, self.controller.choose)
        dock.matchButton.clicked.connect(self.match)
        dock.sureButton.clicked.connect(self.accept_sure)
        dock.applyButton.clicked.connect(lambda: self._after(self.applying.apply))
        dock.mergeButton.clicked.connect(lambda: self._after(self.merging.merge))
        dock.importButton.clicked.connect(self.import_list)
        dock.newJournalButton.clicked.connect(lambda: self._after(self.journal.new))
        dock.openJournalButton.clicked.connect(lambda: self._after(self.journal.choose))
        dock.authorButton.clicked.connect(lambda: self._after(self.journal.need_author))
        dock.againButton.clicked.connect(lambda: self._after(controller.session.save_waiting))
        dock.elsewhereButton.clicked.connect(lambda: self._after(self.journal.save_elsewhere))
        dock.personBox.toggled.connect(lambda _on: self.view.show())
        dock.followBox.toggled.connect(lambda _on: self.view.follow())
        dock.worklistView.selectionModel().currentRowChanged.connect(self._row_chosen)
        dock.comparisonView.horizontalHeader().sectionClicked.connect(self._clicked)
        dock.comparisonView.clicked.connect(lambda index: self._clicked(index.column()))
        controller.moved.connect(self._moved)
        controller.steadied.connect(dock.select_current)
        self.picking.toggled.connect(lambda on: self.view.follow(always=on))
        controller.decided.connect(dock.show_counts)
        controller.shown.modelReset.connect(self._list_changed)
        project = QgsProject.instance()
        project.readProject.connect(self._other_project)
        project.cleared.connect(self._other_project)
        project.layersRemoved.connect(self._layers_removed)
        dock.visibilityChanged.connect(lambda shown: None if shown else self.marks.clear())

    def _clicked(self, candidate: int) -> None:
        held = QGuiApplication.keyboardModifiers()
        self.controller.choose(candidate, more=bool(held & Qt.KeyboardModifier.ControlModifier))

    def _after(self, call) -> None:
        call()
        self._show_state()

    def _show_state(self) -> None:
        """Journal, author and what is not saved."""
        dock, session = self.dock, self.controller.session
        self.people.follow_author()
        dock.journalEdit.setText(session.path.name if session.path is not None else "")
        dock.journalEdit.setToolTip(str(session.path or ""))
        dock.authorName.setText(session.author or "–")
        warning = self.journal.warning()
        dock.warningLabel.setText(warning)
        dock.warningFrame.setVisible(bool(warning))
        dock.applyButton.setEnabled(session.path is not None)

    def _others_wrote(self, *, here: bool) -> None:
        """A colleague, or the journal itself, has said something new. Args: here: about the current line."""
        if here:
            self.view.show()
        self._show_state()

    def _moved(self) -> None:
        self._list_changed()
        self.view.show()
        self.view.follow(always=self.picking.active)

    def _row_chosen(self, index, _before=None) -> None:
        """The user has clicked a line, or went to it with the arrows."""
        if self.controller.is_still or not index.isValid():
            return
        rows, line = self.controller.shown.rows(), self.controller.line
        key = self.controller.model.lines[rows[index.row()]].key
        if line is None or line.key != key:
            self.controller.go_to(key)

    def _list_changed(self) -> None:
        with self.controller.still():
            pass  # but the row of the line may be another one

    def _layers_removed(self, ids) -> None:
        if self._matched.lost(ids):
            self.picking.forget()
            self.marks.clear()
            self.view.show()

    def _other_project(self, *_told) -> None:
        """Another project, or none: what belongs to the old one goes."""
        self.reading.stop()
        self.people.second_look(False)
        self.journal.leave()
        self._matched.about("", "")
        self.picking.forget()
        self.marks.clear()
        self.controller.close_journal()
        self.restore()
