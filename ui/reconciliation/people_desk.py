"""People in the panel: notes, lines given to somebody, the second look, who did what, what they disagree about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMenu

from ...adapters.settings import second_look_percent
from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ...core.reconciliation.ledger import Ledger
from ...core.reconciliation.second_look import SecondLooks, agreement_of
from ...core.reconciliation.who_did_what import history_of, work_of
from ...core.text.order import natural_order
from ..errands import Errands
from ..notices import Notices
from .controller import Wait, at_once
from .dock import ReconciliationDock
from .pages import history_page, work_page
from .people_filter import DISPUTED, MINE, NOBODY, PERSON, SECOND, PeopleCombo, Wanted
from .questions import Questions
from .windows import DisputesWindow, PageWindow

_MANY = 1000  # entries; less is done at once
_ARROW = 34  # pixels beside the word
_PEOPLE = QT_TRANSLATE_NOOP("ParcelClean", "People")
_TIP = QT_TRANSLATE_NOOP("ParcelClean", "Give lines to people, look a second time, see who did what")
_ASSIGN_SELECTED = QT_TRANSLATE_NOOP("ParcelClean", "Give the selected lines to…")
_ASSIGN_SHOWN = QT_TRANSLATE_NOOP("ParcelClean", "Give all shown lines to…")
_SECOND_LOOK = QT_TRANSLATE_NOOP("ParcelClean", "Second look")
_DISPUTES = QT_TRANSLATE_NOOP("ParcelClean", "What people disagree about…")
_WORK = QT_TRANSLATE_NOOP("ParcelClean", "Who did what…")
_HISTORY = QT_TRANSLATE_NOOP("ParcelClean", "History of this certificate…")
_WORK_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Who did what")
_HISTORY_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "History of a certificate")
_GIVEN = QT_TRANSLATE_NOOP("ParcelClean", "{count} lines given to {person}.")
_FREED = QT_TRANSLATE_NOOP("ParcelClean", "{count} lines belong to nobody now.")
_NOT_LISTED = QT_TRANSLATE_NOOP(
    "ParcelClean", "Certificate {certificate} is not in this list. Match with the list it belongs to."
)


class PeopleDesk(QObject):
    """Works on the controller's journal; `stop` closes what is open."""

    def __init__(
        self,
        dock: ReconciliationDock,
        questions: Questions,
        notices: Notices,
        errands: Errands,
        translate: Translate,
        parent: QObject,
    ):
        super().__init__(parent)
        self._dock, self._controller, self._questions = dock, dock.controller, questions
        self._notices, self._errands, self._tr = notices, errands, translate
        self._hidden: set[str] = set()
        self.wait: Wait = at_once  # for what takes long with many lines
        self._windows: dict[str, PageWindow | DisputesWindow] = {}
        self._controller.looks.percent = second_look_percent()
        self.combo = PeopleCombo(self._counts, translate)
        dock.filters.add_row(translate(_PEOPLE), self.combo)
        self.combo.currentIndexChanged.connect(lambda _at: self._filter())
        self._menu = QMenu(dock)
        self._second = None
        self._fill_menu()
        dock.peopleButton.setMenu(self._menu)
        dock.peopleButton.setText(translate(_PEOPLE))
        dock.peopleButton.setFixedWidth(dock.fontMetrics().horizontalAdvance(translate(_PEOPLE)) + _ARROW)
        dock.peopleButton.setToolTip(translate(_TIP))
        self._controller.decided.connect(self._decided)

    def stop(self) -> None:
        """Close what is open."""
        self._controller.decided.disconnect(self._decided)
        for window in self._windows.values():
            if not sip.isdeleted(window):
                window.close()
        self._windows.clear()

    def note(self) -> bool:
        """Ask for a note on the current certificate."""
        controller = self._controller
        line = controller.line
        if line is None or not controller.is_ready():
            return False
        text = self._questions.note(line.key)
        if not text:
            return False
        controller.session.note(line.key, text)
        self._changed([line.key])
        return True

    def assign_selected(self) -> None:
        """Give the selected lines to somebody; the current one where none is selected."""
        rows = sorted({index.row() for index in self._dock.worklistView.selectionModel().selectedRows()})
        shown, lines = self._controller.shown.rows(), self._controller.model.lines
        line = self._controller.line
        self._assign([lines[shown[row]].key for row in rows] or ([line.key] if line is not None else []))

    def assign_shown(self) -> None:
        """Give everything that the filters let through to somebody."""
        lines = self._controller.model.lines
        self._assign([lines[row].key for row in self._controller.shown.rows()])

    def second_look(self, on: bool) -> None:
        """Show what was chosen for a second look, or everything again."""
        if on:
            self.combo.choose(SECOND)
        elif self.combo.currentIndex() > 0:
            self.combo.setCurrentIndex(0)

    def follow_author(self) -> None:
        """Somebody else may work now: what is mine, and what I may see, are other lines."""
        author = self._controller.session.author
        if self.combo.author == author:
            return
        self.combo.author = author
        if (self.combo.currentData() or ("",))[0] in (MINE, SECOND):
            self._filter()
        self._controller.follow()  # what somebody picked is for that person alone

    def show_work(self) -> None:
        """Who did what; counted in a thread, for a journal may be long."""
        session, percent = self._controller.session, second_look_percent()
        entries, now = list(session.ledger.entries), datetime.now().astimezone()

        def work():
            looks = list(SecondLooks(percent).all(Ledger(entries)).values())
            return work_of(entries, looks, now), agreement_of(looks)

        def done(found, _error):
            if found is not None:
                page = work_page(*found, self._tr)
                self._page("ParcelCleanWork", self._tr(_WORK_TITLE), page)

        self._errands.send(work, done)

    def show_history(self) -> None:
        """Everything that was said about the current certificate."""
        line = self._controller.line
        if line is not None:
            events = history_of(self._controller.session.ledger.about(line.key))
            page = history_page(line.key, events, self._tr, hidden=self._controller.hides(line.key))
            self._page("ParcelCleanHistory", self._tr(_HISTORY_TITLE), page)

    def show_disputes(self) -> None:
        """The list of what people disagree about."""
        window = self._windows.get("ParcelCleanDisputes")
        if window is None or sip.isdeleted(window):
            window = DisputesWindow(self._tr, self.go_to_disputed, self._dock.window())
            self._windows["ParcelCleanDisputes"] = window
        window.show_disputes(self._in_order())
        window.show()
        window.raise_()

    def disputes(self):
        """Certificates on which people disagree, and that the person who works may see."""
        states = self._controller.session.ledger.states.values()
        return [one for one in states if one.opinions and not self._controller.hides(one.certificate)]

    def _in_order(self):
        return sorted(self.disputes(), key=lambda one: natural_order(one.certificate))

    def go_to_disputed(self, certificate: str) -> None:
        """To the line of a certificate, with only the disputed ones shown."""
        controller = self._controller
        if controller.model.row_of(certificate) < 0:
            self._notices.inform("people", Message(_NOT_LISTED, {"certificate": certificate}).render(self._tr))
            return
        if (self.combo.currentData() or ("",))[0] != DISPUTED:
            self.combo.choose(DISPUTED)
        controller.go_to(certificate)
        self._dock.show_work()

    def _fill_menu(self) -> None:
        for text, call in ((_ASSIGN_SELECTED, self.assign_selected), (_ASSIGN_SHOWN, self.assign_shown)):
            self._add(text, call)
        self._menu.addSeparator()
        self._second = self._menu.addAction(self._tr(_SECOND_LOOK))
        self._second.setCheckable(True)
        self._second.triggered.connect(self.second_look)
        self._add(_DISPUTES, self.show_disputes)
        self._menu.addSeparator()
        self._add(_HISTORY, self.show_history)
        self._add(_WORK, self.show_work)

    def _add(self, text: str, call: Callable[[], None]) -> None:
        self._menu.addAction(self._tr(text)).triggered.connect(lambda _checked=False: call())

    def _assign(self, certificates: list[str]) -> None:
        controller = self._controller
        if not certificates or not controller.is_ready():
            return
        session = controller.session
        known = dict.fromkeys([session.author, *session.authors(), *self._counts()[0]])
        person = self._questions.person([name for name in known if name], len(certificates))
        if person is None:
            return
        with session.elsewhere():
            wait = self.wait if len(certificates) > _MANY else at_once
            made = wait(lambda: session.assign(certificates, person))
        self._changed([entry.certificate for entry in made])
        said = Message(_GIVEN if person else _FREED, {"count": len(made), "person": person})
        self._notices.inform("people", said.render(self._tr))

    def _changed(self, certificates: list[str]) -> None:
        self._controller.show_again(certificates)
        self._controller.moved.emit()

    def _filter(self) -> None:
        controller = self._controller
        kind, name = self.combo.currentData() or ("", "")
        if kind == SECOND and not controller.session.author and not controller.need_author():
            self.combo.setCurrentIndex(0)
            return
        self.combo.author = controller.session.author
        blind = kind == SECOND
        wanted = self._wanted(kind, name)
        if blind or controller.blind:
            self._look_again(blind, wanted)
        else:
            controller.people.want(wanted)
        self._second.setChecked(blind)
        rows, line = controller.shown.rows(), controller.line
        if rows and (line is None or controller.shown.place_of(controller.model.row_of(line.key)) < 0):
            controller.go_to(controller.model.lines[rows[0]].key)
        elif line is not None:
            controller.go_to(line.key)
        controller.decided.emit()

    def _look_again(self, blind: bool, wanted: Wanted | None) -> None:
        """What waits for a second look is hidden, or shown again."""
        controller = self._controller
        session, looks = controller.session, controller.looks
        looks.percent = second_look_percent()
        with session.elsewhere():
            wait = self.wait if looks.behind(session.ledger) > _MANY else at_once
            wait(lambda: looks.follow(session.ledger))
        hidden = {*looks.all(session.ledger), *self._hidden}
        controller.blind = blind
        self._hidden = set(looks.all(session.ledger)) if blind else set()
        controller.people.wanted = wanted  # asked once, with the lines
        controller.model.refresh_all(hidden)

    def _wanted(self, kind: str, name: str) -> Wanted | None:
        controller = self._controller
        session = controller.session
        person = {MINE: session.author, NOBODY: "", PERSON: name}
        if kind in person:
            return lambda key: session.state(key).assignee == person[kind]
        if kind == DISPUTED:
            return lambda key: controller.seen(key).conflict
        if kind == SECOND:
            return lambda key: controller.looks.concerns(session.ledger, key, session.author)
        return None

    def _counts(self) -> tuple[Counter[str], int]:
        """How many lines each person has, "" for nobody; and how many are disputed."""
        controller = self._controller
        row_of, assigned = controller.model.row_of, Counter()
        for key, state in controller.session.ledger.states.items():
            if state.assignee and row_of(key) >= 0:
                assigned[state.assignee] += 1
        assigned[""] = len(controller.model.lines) - sum(assigned.values())
        return assigned, sum(row_of(one.certificate) >= 0 for one in self.disputes())

    def _decided(self) -> None:
        controller, dock = self._controller, self._dock
        dock.secondLookLabel.setVisible(controller.blind)
        if controller.blind:
            ledger = controller.session.ledger
            dock.secondLookLabel.setText(agreement_of(controller.looks.all(ledger).values()).message().render(self._tr))
        window = self._windows.get("ParcelCleanDisputes")
        if window is not None and not sip.isdeleted(window) and window.isVisible():
            window.show_disputes(self._in_order())

    def _page(self, name: str, title: str, page: str) -> None:
        window = self._windows.get(name)
        if window is None or sip.isdeleted(window):
            window = self._windows[name] = PageWindow(name, title, self._tr, self._dock.window())
        window.page.setHtml(page)
        window.show()
        window.raise_()
