"""One person's sitting at the journal: decide, undo, and lose nothing when the file cannot be written.

The journal's own functions are durable but read the whole file; here what stands is kept up by certificate, so that a
decision costs one append. What the file refuses is kept and counts, until it is saved there or elsewhere.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable

from ..messages import Message
from . import journal_errors as errors
from .decisions import Decision
from .entries import DECIDING, Action, Entry, JournalError, stamp, tidy_name
from .journal import add_merged, append_all, create_journal
from .journal_state import CertificateState, disputed
from .ledger import Ledger
from .news import Mark, News, end_of, news_since, read_whole
from .steps import accepted_together, assigned_together, step_of
from .undo import revert

# Machines are shared in shifts: after so long somebody else may sit there.
IDLE_SECONDS = 30 * 60
# How long a decision waits for a colleague who is writing; after that it is written in the background.
PATIENCE = 0.03

UNDECIDED = Decision()  # what stands about a certificate that nobody has touched
UNTOUCHED = CertificateState("")

AllFacts = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Known:
    """What was known of the journal when a reading of it began.

    mark     how far it had been read
    entries  how many entries there were in memory, `written` how many of them in the file
    """

    mark: Mark
    entries: int
    written: int


@dataclass(frozen=True)
class Opened:
    """A journal that was read."""

    path: Path
    project: str
    mark: Mark
    ledger: Ledger


def opened(path: str | Path) -> Opened:
    """Read a journal, in any thread. Raises `JournalError`."""
    found = read_whole(Path(path))
    return Opened(Path(path), found.project, found.mark, Ledger(found.entries))


class Session:
    """Decisions of one person in one journal.

    author   who says they are working; set it with `work_as`
    ledger   everything that is known of the journal
    waiting  entries that count but are not in the file, in order; `waiting_since` when the first was refused
    problem  why the file was not written last time; None while all is well
    at_work  another thread is changing all this, and whoever is called by a timer comes again later
    idle_seconds   after how long it is asked again who works
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.author = ""
        self.path: Path | None = None
        self.project = ""
        self.ledger = Ledger()
        self.mark = Mark()
        self.waiting: list[Entry] = []
        self.waiting_since = 0.0
        self.problem: Message | None = None
        self.at_work = False
        self.idle_seconds: Callable[[], float] = lambda: IDLE_SECONDS
        self._clock = clock
        self._touched = clock()
        self._own: list[Entry] = []

    def open(self, path: str | Path) -> None:
        """Read a journal. Raises `JournalError`, and then everything is as before."""
        self.use(opened(path))

    def use(self, journal: Opened) -> None:
        """Work with a journal that was read, maybe in another thread."""
        self.path, self.project, self.mark, self.problem = journal.path, journal.project, journal.mark, None
        self._use(journal.ledger)

    @contextmanager
    def elsewhere(self) -> Iterator[None]:
        """While it lasts another thread may be changing this session, and `at_work` says so."""
        self.at_work = True
        try:
            yield
        finally:
            self.at_work = False

    def close(self) -> None:
        """Forget the journal; what is still waiting is lost, so look at `waiting` before."""
        self.path, self.project, self.waiting, self.problem, self.mark = None, "", [], None, Mark()
        self._use(Ledger())

    def refresh(self) -> list[str]:
        """Read what somebody else has written; the certificates that it is about. Raises `JournalError`."""
        touched: dict[str, None] = {}
        while self.path is not None:
            known = self.known()
            news = news_since(self.path, known.mark, patience=PATIENCE)
            if news is None:
                break
            touched.update(dict.fromkeys(self.take(news, known)))
            if self.mark != Mark():
                break
        return list(touched)

    def known(self) -> Known:
        """To be asked before reading what `take` takes in."""
        return Known(self.mark, len(self.ledger.entries), len(self.ledger.entries) - len(self.waiting))

    def take(self, news: News, known: Known, ledger: Ledger | None = None) -> list[str]:
        """Take in what was read, maybe in another thread; the certificates that it is about.

        Args:
            news: read from the journal.
            known: what was known when the reading began.
            ledger: of these entries, where all were read anew and that was worked out elsewhere.
        """
        same_project, self.mark, self.project = news.project == self.project, news.mark, news.project
        if not self.waiting:
            self.problem = None  # it can be read, and nothing is left to write
        if not news.whole:
            if not news.more and news.mark.count < known.written:
                self.mark = Mark()  # the file lacks what was written before: it is another one
            return self._add(news.entries)
        old, made = self.ledger, ledger if ledger is not None else Ledger(news.entries)
        # An older copy was put in the journal's place: what it lacks is written again, for no decision gets lost.
        waiting = {entry.entry_id for entry in self.waiting}
        lost = old.entries[: known.entries] if same_project else []
        waiting.update(entry.entry_id for entry in lost)
        kept = [entry for entry in old.entries if entry.entry_id not in made]
        if not self.waiting:
            self.waiting_since = self._clock()
        self.waiting = [entry for entry in kept if entry.entry_id in waiting]
        if len(old.entries) == len(made.entries) and not kept:
            return []
        made.add(kept if same_project else self.waiting)
        self._use(made)
        return list(dict.fromkeys([*old.certificates(), *made.certificates()]))

    def work_as(self, author: str) -> None:
        """From now on this person decides."""
        self.author = tidy_name(author)
        self._own = self.ledger.steps_of(self.author)
        self._touched = self._clock()

    def must_ask_who(self) -> bool:
        """Whether it is unknown who works, or nobody has for a while (half an hour unless set)."""
        return not self.author or self._clock() - self._touched > self.idle_seconds()

    def touch(self) -> None:
        """Somebody is there; after a long pause it may be anybody, so that counts only once they have said who."""
        if not self.must_ask_who():
            self._touched = self._clock()

    def authors(self) -> list[str]:
        """Everybody who has written into the journal, the latest first."""
        return list(dict.fromkeys(tidy_name(entry.author) for entry in reversed(self.ledger.entries)))

    def state(self, certificate: str) -> CertificateState:
        """Everything that stands about a certificate."""
        return self.ledger.state(certificate) or UNTOUCHED

    def decision(self, certificate: str) -> Decision:
        """What stands about a certificate."""
        state = self.ledger.state(certificate)
        return state.decision if state is not None else UNDECIDED

    def decide(
        self, action: Action, certificate: str, parcels: Sequence[str] = (), facts: AllFacts | None = None
    ) -> Entry:
        """Write a decision. It counts even where the file refuses it; then `problem` says why."""
        entry = Entry(action, self.author, certificate, tuple(parcels), facts=facts or {})
        return self._write([entry])[0]

    def note(self, certificate: str, text: str) -> Entry:
        """Write a remark on a certificate."""
        return self._write([Entry(Action.NOTE, self.author, certificate, reason=text.strip())])[0]

    def assign(self, certificates: Iterable[str], person: str) -> list[Entry]:
        """Give certificates to a person ("" = to nobody), as one step; those that the person has already are left."""
        name = tidy_name(person)
        wanted = [one for one in dict.fromkeys(certificates) if self.state(one).assignee != name]
        return self._write(assigned_together(self.author, wanted, name)) if wanted else []

    def accept_together(self, links: Iterable[tuple[str, str, Mapping[str, str]]]) -> list[Entry]:
        """Accept many as one step. Args: links: certificate, parcel and the facts of the pair."""
        entries = accepted_together(self.author, links)
        return self._write(entries) if entries else []

    def undo_size(self) -> int:
        """About how many entries the next `undo` takes back."""
        name = step_of(self._own[-1]) if self._own else ""
        return sum(step_of(one) == name for one in self._own) if name else len(self._own[-1:])

    def undo(self) -> list[Entry]:
        """Take back the author's latest step that still stands, also one of another day; what was taken back."""
        while self._own:
            step = self._own.pop()
            if not self.ledger.stands(step):
                continue
            steps, name = [step], step_of(step)
            if name:
                steps += [one for one in self._own if step_of(one) == name and self.ledger.stands(one)]
                self._own = [one for one in self._own if step_of(one) != name]
            self._write([revert(one, self.author) for one in steps])
            return steps
        return []

    @property
    def is_busy(self) -> bool:
        """Whether the file was refused only because somebody else is writing, which passes."""
        return self.problem is not None and self.problem.template == errors.BUSY

    def waited(self) -> float:
        """For how many seconds something has been waiting to be written."""
        return self._clock() - self.waiting_since if self.waiting else 0.0

    def save_waiting(self, patience: float = PATIENCE) -> None:
        """Try again to write what is waiting; `problem` says if it still fails."""
        if not self.waiting or self.path is None:
            return
        try:
            written = append_all(self.path, self.waiting, self.project, patience)
        except JournalError as error:
            self.problem = error.message
            return
        self.saved(written)

    def saved(self, written: Iterable[Entry]) -> None:
        """What was waiting is in the file now; what has come since still waits."""
        known = {entry.entry_id for entry in written}
        self.waiting = [entry for entry in self.waiting if entry.entry_id not in known]
        self.problem = None
        self.waiting_since = self._clock()

    def save_elsewhere(self, path: str | Path) -> None:
        """Go on in a new journal that holds everything, what is waiting included. Raises `JournalError`."""
        target = Path(path)
        project = create_journal(target, self.project)
        try:
            add_merged(target, self.ledger.entries, project)
            mark = end_of(target)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        self.path, self.project, self.waiting, self.problem, self.mark = target, project, [], None, mark

    def _write(self, entries: list[Entry]) -> list[Entry]:
        self.touch()
        if self.path is not None and not self.waiting:
            try:
                entries = append_all(self.path, entries, self.project, PATIENCE)
            except JournalError as error:
                self.problem = error.message
            else:
                # `mark` stays: between it and these entries a colleague may have written something.
                self.problem = None
                self._add(entries)
                return entries
        # A file that is locked costs time at each attempt, so the next one is made in the background.
        kept = []
        for entry in entries:
            kept.append(self._stamped(entry))
            self._add([kept[-1]])
        if not self.waiting:
            self.waiting_since = self._clock()
        self.waiting += kept
        return kept

    def _stamped(self, entry: Entry) -> Entry:
        """With the time, and with the contradictions that this person has before them and not those of later."""
        made = replace(entry, at=stamp(self.ledger.latest))
        return replace(made, settles=disputed(self.ledger.about(made.certificate))) if made.action in DECIDING else made

    def _use(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._own = ledger.steps_of(self.author)

    def _add(self, entries: Iterable[Entry]) -> list[str]:
        made = [entry for entry in entries if entry.entry_id not in self.ledger]
        self._own += [
            entry for entry in made if entry.action is not Action.REVERT and tidy_name(entry.author) == self.author
        ]
        return self.ledger.add(made)
