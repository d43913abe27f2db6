"""What the dock does, without a widget: where one stands in the worklist, what is decided, what comes next."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...adapters.worklist import ReadWorklist
from ...core.messages import Translate
from ...core.reconciliation.decisions import NO_PARCEL, Decision
from ...core.reconciliation.entries import Action, Entry, JournalError
from ...core.reconciliation.journal_state import CertificateState
from ...core.reconciliation.line_index import LineIndex
from ...core.reconciliation.second_look import SecondLooks, own_decision
from ...core.reconciliation.session import Session, opened
from ...core.reconciliation.side_by_side import facts_from
from ...core.reconciliation.worklist import Line, Proposal, Standing, how_decided
from .candidates import Candidates
from .filters import ChangedFilter, GroupFilter, PlaceFilter, RowFilter, StatusFilter, TextFilter
from .ordering import Ordering
from .people_filter import PeopleFilter
from .worklist_model import Judged, WorklistModel

_FEW = 200  # entries that are taken back without waiting
_ONE_BY_ONE = 20  # lines that are shown again one by one
Ask = Callable[[], bool]
Wait = Callable[[Callable[[], Any]], Any]  # does the work, maybe in a thread, and returns what it returns


def at_once(work: Callable[[], Any]) -> Any:
    """Does it here and now."""
    return work()


class Controller(QObject):
    """Decides about the current line.

    The filters stand one behind the other; `shown` is what the list shows. `need_journal` and `need_author` are called
    before a decision that lacks one, and say whether there is one now; tests answer for the user.
    """

    moved = pyqtSignal()  # another line, or another candidate of it
    decided = pyqtSignal()  # counts and decisions are other ones now
    located = pyqtSignal()  # sheets, hamlets and places of the lines are known
    steadied = pyqtSignal()  # the list has changed, and the current line is still the same

    def __init__(
        self, translate: Translate, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ):
        super().__init__(parent)
        self.session = Session(clock)
        self.looks = SecondLooks(0)
        self.blind = False  # what is waiting for a second look hides what was decided
        self.is_still = False
        self.read = ReadWorklist()
        self.model = WorklistModel(self.seen, translate, self, self.remarks)
        self.status = StatusFilter(self.model, self.model, self)
        self.changed = ChangedFilter(self.model, self.status, self)
        self.place = PlaceFilter(self.model, self.changed, self)
        self.sheet = GroupFilter(self.model, self.place, self)
        self.hamlet = GroupFilter(self.model, self.sheet, self)
        self.people = PeopleFilter(self.model, self.hamlet, self)
        self.text = TextFilter(self.model, self.people, self)
        # One behind the other, from the worklist to what is shown.
        self.filters: tuple[RowFilter, ...] = (
            *(self.status, self.changed, self.place, self.sheet, self.hamlet),
            *(self.people, self.text),
        )
        self.shown = self.text
        self.need_journal: Ask = lambda: False
        self.need_author: Ask = lambda: False
        self.candidates = Candidates()
        self.ordering = Ordering(self.model, self.shown.rows)
        self._key = ""
        self._postponed: set[str] = set()

    @property
    def line(self) -> Line | None:
        """The current line, with the parcels that were picked for it."""
        listed = self._listed
        return self.candidates.of(listed, self.decision, self.session.author) if listed is not None else None

    @property
    def chosen(self) -> int:
        """Place of the candidate that is looked at."""
        return self.candidates.chosen

    @property
    def proposal(self) -> Proposal | None:
        """The chosen proposal of the current line."""
        line = self.line
        return line.proposals[self.chosen] if line is not None and self.chosen < len(line.proposals) else None

    @property
    def decision(self) -> Decision:
        """What stands about the current line."""
        return self.seen(self._key)

    @contextmanager
    def still(self) -> Iterator[None]:
        """While it lasts, `is_still`: whatever happens to the list, no view chooses another line of its own accord."""
        outer, self.is_still = self.is_still, True
        try:
            yield
            if not outer:
                self.steadied.emit()
        finally:
            self.is_still = outer

    def hides(self, certificate: str) -> bool:
        """Whether the person who works must not see yet what others say about a certificate."""
        return self.blind and self.looks.waits_for(self.session.ledger, certificate, self.session.author)

    def seen(self, certificate: str) -> Decision:
        """What stands about a certificate, as far as the person who works may see it."""
        if self.hides(certificate):
            return own_decision(self.session.ledger.about(certificate), self.session.author)
        return self.session.decision(certificate)

    def remarks(self, certificate: str) -> CertificateState:
        """Notes and assignee, likewise."""
        state = self.session.state(certificate)
        if not self.hides(certificate):
            return state
        own = tuple(note for note in state.notes if note.author == self.session.author)
        return CertificateState(certificate, notes=own, assignee=state.assignee)

    def show(self, read: ReadWorklist) -> None:
        """Another worklist; one stays on the same certificate if it is still there."""
        self.read = read
        self._postponed.clear()
        self.candidates.forget()
        self._forget_places()
        self.model.set_lines(read.worklist.lines)
        self.ordering.apply()
        if self.line is None:
            self._key = ""
            self._advance(start=-1)
        self.go_to(self._key)
        self.decided.emit()

    def complete(self, read: ReadWorklist) -> None:
        """The same lines with all of their candidates; nothing else has changed. Args: read: lines as in `show`."""
        self.read = read
        self.model.set_lines([read.worklist.lines[line.number] for line in self.model.lines])
        self.follow()

    def follow(self) -> None:
        """The current line may have other candidates now, or somebody else looks at them."""
        self.candidates.follow(self.line, self.decision)
        self.moved.emit()

    def _forget_places(self) -> None:
        """What was known is about other lines; the filters wait until something is known about these."""
        self.model.known = known = LineIndex()
        self.place.want(None)
        self.sheet.want(known.sheets, self.sheet.wanted)
        self.hamlet.want(known.hamlets, self.hamlet.wanted)

    def locate(self, index: LineIndex, fid_of: Mapping[str, int]) -> None:
        """More is known about the lines. Args: fid_of: feature ids of the map by parcel key."""
        self.model.known, self.candidates.fid_of = index, fid_of
        self.located.emit()

    def open_journal(self, path: str, wait: Wait = at_once, leave: Ask = lambda: True) -> bool:
        """Work with this journal; whether one does now.

        Args:
            path: of the journal.
            wait: for what takes long with a big one.
            leave: called once it is read, before the one that is open is left; says whether that can be done.

        Raises:
            JournalError: it cannot be read, and everything is as before.
        """
        found = wait(lambda: opened(path))
        if not leave():
            return False

        def work() -> Judged:
            self.session.use(found)
            return self.model.judged()

        with self.session.elsewhere():
            judged = wait(work)
        self._show_judged(judged)
        return True

    def close_journal(self) -> None:
        """Work without a journal."""
        self.session.close()
        self.judge_again()

    def judge_again(self) -> None:
        """The journal has changed as a whole."""
        self._show_judged(self.model.judged())

    def _show_judged(self, judged: Judged) -> None:
        self.model.show_judged(judged)
        self.decided.emit()
        self.moved.emit()

    def show_again(self, certificates: Collection[str]) -> None:
        """These have changed; one stays where one is."""
        with self.still():
            if len(certificates) > _ONE_BY_ONE:
                self.model.refresh_all(certificates)
            else:
                for certificate in certificates:
                    self.model.refresh(certificate)
        if self._key in certificates:
            self.candidates.follow(self.line, self.decision)
        self.decided.emit()

    def go_to(self, certificate: str) -> None:
        """Make this certificate the current line."""
        self._key = certificate
        self.candidates.start(self.line, self.decision)
        self.moved.emit()

    def choose(self, number: int, *, more: bool = False) -> None:
        """Choose a candidate by its number, from 1; a number that there is not is ignored.

        Args:
            number: of the candidate.
            more: take it besides those that are taken, or no longer.
        """
        if self.line is not None and 1 <= number <= len(self.line.proposals):
            (self.candidates.toggle if more else self.candidates.choose)(number - 1)
            self.session.touch()
            self.moved.emit()

    def pick(self, proposal: Proposal, *, more: bool = False) -> None:
        """Somebody has pointed at a parcel: it is a candidate from now on, and chosen."""
        if self.line is not None:
            self.candidates.pick(self.line, proposal, self.session.author)
            self.candidates.follow(self.line, self.decision)
            self.choose([one.parcel for one in self.line.proposals].index(proposal.parcel) + 1, more=more)

    def accept(self) -> bool:
        """The certificate belongs to the parcels that are taken, mostly the chosen one alone."""
        line = self.line
        taken = (
            [line.proposals[place] for place in self.candidates.taken if place < len(line.proposals)] if line else []
        )
        if not taken:
            return False
        facts = {one.parcel: facts_from(one.facts) for one in taken}
        return self._decide(Action.ACCEPT, tuple(facts), facts)

    def reject(self) -> bool:
        """It does not belong to the chosen parcel; with others left, one stays on the line."""
        proposal = self.proposal
        if proposal is None or proposal.parcel in self.decision.rejected:
            return False
        return self._decide(Action.REJECT, (proposal.parcel,), {proposal.parcel: facts_from(proposal.facts)})

    def none(self) -> bool:
        """The map has no parcel for it."""
        line = self.line
        if line is None:
            return False
        facts = facts_from(line.facts)
        about = {name: value for name, value in facts.items() if name.startswith("certificate_")}
        return self._decide(Action.NONE, (), {NO_PARCEL: about})

    def later(self) -> None:
        """Go on without deciding."""
        if self.line is not None:
            self._postponed.add(self._key)
            self._advance()
            self.go_to(self._key)

    def sure(self) -> list[Line]:
        """The sure lines of what is shown."""
        model = self.model
        if self.blind:
            return []  # a second look is a look
        return [model.lines[row] for row in self.shown.rows() if model.standings[row] is Standing.MATCHED]

    def accept_sure(self, wait: Wait = at_once) -> int:
        """Accept the first proposal of all sure lines that are shown, as one step; how many.

        Args:
            wait: for what takes long with many.
        """
        if not self.is_ready():
            return 0
        wanted = [(line.key, line.proposals[0]) for line in self.sure() if line.proposals]

        def work() -> tuple[list[Entry], Judged]:
            links = ((key, proposal.parcel, facts_from(proposal.facts)) for key, proposal in wanted)
            return self.session.accept_together(links), self.model.judged()

        with self.session.elsewhere():
            made, judged = wait(work)
        self._show_judged(judged)
        line, decision = self.line, self.decision
        if line is not None and how_decided(line, decision):
            self._advance()
        self.go_to(self._key)
        return len(made)

    def undo(self, wait: Wait = at_once) -> list[Entry]:
        """Take back the author's last step, and go to its line; what was taken back.

        Args:
            wait: for what takes long where many were decided as one step.
        """
        if not self.is_ready():
            return []

        def work() -> tuple[list[Entry], Judged | None]:
            steps = self.session.undo()
            return steps, self.model.judged() if len(steps) > 1 else None

        with self.session.elsewhere():
            steps, judged = (wait if self.session.undo_size() > _FEW else at_once)(work)
        if not steps:
            return []
        with self.still():
            if judged is None:
                self.model.refresh(steps[0].certificate)
            else:
                self.model.show_judged(judged)
            self._postponed -= {step.certificate for step in steps}
            # It may be about a certificate of another list.
            known = self.model.row_of(steps[-1].certificate) >= 0
            self.go_to(steps[-1].certificate if known else self._key)
        self.decided.emit()
        return steps

    def step(self, by: int) -> None:
        """The line above (-1) or below (1) of what is shown."""
        rows = self.shown.rows()
        if rows:
            here = self._place()
            place = min(max(here + by, 0), len(rows) - 1) if here >= 0 else 0
            self.go_to(self.model.lines[rows[place]].key)

    def _decide(self, action: Action, parcels: tuple[str, ...], facts: dict[str, dict[str, str]]) -> bool:
        key = self._key  # as it was on screen; others may have changed the list before they are asked
        if not self.is_ready():
            return False
        with self.still():
            self.session.decide(action, key, parcels, facts)
            line, chosen = self._listed, self.proposal
            if (
                key == self._key
                and line is not None
                and (action is not Action.REJECT or how_decided(line, self.seen(key)))
            ):
                self.ordering.stand_at(line.number, chosen.fid if action is Action.ACCEPT and chosen else -1)
                self._advance()  # before the line leaves the list, for the next one is the one below it
            self.model.refresh(key)
            self.go_to(self._key)
        self.decided.emit()
        return True

    def is_ready(self) -> bool:
        """Whether there are a journal and an author now; what colleagues have written meanwhile is taken in."""
        if self.session.path is None and not self.need_journal():
            return False
        author = self.session.author
        if self.session.must_ask_who() and not self.need_author():
            return False
        if self.blind and self.session.author != author:
            self.judge_again()  # somebody else may look at other lines
            return False
        if not self.session.waiting:
            try:
                touched = self.session.refresh()
                if touched:
                    self.show_again(touched)
            except JournalError as error:
                self.session.problem = error.message
        return True

    def _advance(self, start: int | None = None) -> None:
        """To the next line below (then from the top) that is undecided; without one, stay."""
        rows, model = self.shown.rows(), self.model
        here = self._place() if start is None else start
        for skipped in (self._postponed, set()):
            near = self.ordering.next_open({*skipped, self._key}) if start is None else ""
            if near:
                self._key = near
                return
            for place in chain(range(here + 1, len(rows)), range(max(here, 0))):
                key = model.lines[rows[place]].key
                if model.is_open(rows[place]) and key not in skipped and key != self._key:
                    self._key = key
                    return
            self._postponed &= {self._key}
        if start is not None and rows:
            self._key = model.lines[rows[0]].key

    @property
    def _listed(self) -> Line | None:
        row = self.model.row_of(self._key)
        return self.model.lines[row] if row >= 0 else None

    def _place(self) -> int:
        return self.shown.place_of(self.model.row_of(self._key))
