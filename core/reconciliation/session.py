"""One person's sitting at the journal: decide, undo, and lose nothing when the file cannot be written.

The journal's own functions are durable but read the whole file; here what stands is kept up by certificate, so that a
decision costs one append. What the file refuses is kept and counts, until it is saved there or elsewhere.
"""

from __future__ import annotations

import time
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Callable

from ..messages import Message
from .decisions import Decision
from .entries import Action, Entry, JournalError, in_order, moment_of, stamp, tidy_name
from .journal import add_merged, append_all, create_journal, read_journal
from .journal_state import CertificateState, Opinion, state_of, undone_ids
from .undo import revert

# Begins the reason of decisions that were made as one step and are taken back as one, also on another day.
TOGETHER = "accepted together with all sure ones #"
# Machines are shared in shifts: after so long somebody else may sit there.
IDLE_SECONDS = 30 * 60

UNDECIDED = Decision()  # what stands about a certificate that nobody has touched

AllFacts = Mapping[str, Mapping[str, str]]


class Session:
    """Decisions of one person in one journal.

    author   who says they are working; set it with `work_as`
    waiting  entries that count but are not in the file, in order
    problem  why the file was not written last time; None while all is well
    idle_seconds   after how long it is asked again who works
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.author = ""
        self.path: Path | None = None
        self.project = ""
        self.waiting: list[Entry] = []
        self.problem: Message | None = None
        self.idle_seconds: Callable[[], float] = lambda: IDLE_SECONDS
        self._clock = clock
        self._touched = clock()
        self._entries: list[Entry] = []
        self._about: defaultdict[str, list[Entry]] = defaultdict(list)
        self._states: dict[str, CertificateState] = {}
        self._own: list[Entry] = []
        self._latest: datetime | None = None
        self._stat: tuple[int, int] = (0, 0)

    def open(self, path: str | Path) -> None:
        """Read a journal. Raises `JournalError`, and then everything is as before."""
        found = read_journal(path)
        states = dict(found.state().certificates)
        self.path, self.project = found.path, found.project
        self._take(list(found.entries), states)
        self._stat = _stat(self.path)
        self.problem = None

    def close(self) -> None:
        """Forget the journal; what is still waiting is lost, so look at `waiting` before."""
        self.path, self.project, self.waiting, self.problem = None, "", [], None
        self._take([], {})

    def refresh(self) -> bool:
        """Read the journal again where somebody else has written into it; True if so. Raises `JournalError`."""
        if self.path is None or _stat(self.path) == self._stat:
            return False
        found = read_journal(self.path)
        self._stat, self.project = _stat(self.path), found.project
        known = {entry.entry_id for entry in self._entries}
        for entry in found.entries:
            if entry.entry_id not in known:
                self._add(entry)
        return True

    def work_as(self, author: str) -> None:
        """From now on this person decides."""
        self.author = tidy_name(author)
        self._own = _standing_steps(self._entries, self.author)
        self.touch()

    def must_ask_who(self) -> bool:
        """Whether it is unknown who works, or nobody has for a while (half an hour unless set)."""
        return not self.author or self._clock() - self._touched > self.idle_seconds()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._clock()

    def authors(self) -> list[str]:
        """Everybody who has written into the journal, the latest first."""
        return list(dict.fromkeys(tidy_name(entry.author) for entry in reversed(self._entries)))

    def decision(self, certificate: str) -> Decision:
        """What stands about a certificate."""
        state = self._states.get(certificate)
        return state.decision if state is not None else UNDECIDED

    def opinions(self, certificate: str) -> tuple[Opinion, ...]:
        """Who holds what, where people disagree about a certificate."""
        state = self._states.get(certificate)
        return state.opinions if state is not None else ()

    def decide(
        self, action: Action, certificate: str, parcels: Sequence[str] = (), facts: AllFacts | None = None
    ) -> Entry:
        """Write a decision. It counts even where the file refuses it; then `problem` says why."""
        entry = Entry(action, self.author, certificate, tuple(parcels), facts=facts or {})
        return self._write([entry])[0]

    def accept_together(self, links: Iterable[tuple[str, str, Mapping[str, str]]]) -> list[Entry]:
        """Accept many as one step. Args: links: certificate, parcel and the facts of the pair."""
        reason = f"{TOGETHER}{uuid.uuid4().hex[:8]}"
        entries = [
            Entry(Action.ACCEPT, self.author, certificate, (parcel,), reason, facts={parcel: facts})
            for certificate, parcel, facts in links
        ]
        return self._write(entries) if entries else []

    def undo(self) -> list[Entry]:
        """Take back the author's latest step that still stands, also one of another day; what was taken back."""
        while self._own:
            step = self._own.pop()
            if not self._stands(step):
                continue
            steps = [step]
            if step.reason.startswith(TOGETHER):
                steps += [one for one in self._own if one.reason == step.reason and self._stands(one)]
                self._own = [one for one in self._own if one.reason != step.reason]
            self._write([revert(one, self.author) for one in steps])
            return steps
        return []

    def save_waiting(self) -> None:
        """Try again to write what is waiting; `problem` says if it still fails."""
        if not self.waiting or self.path is None:
            return
        try:
            append_all(self.path, self.waiting, self.project)
        except JournalError as error:
            self.problem = error.message
            return
        self.waiting, self.problem = [], None
        self._stat = _stat(self.path)

    def save_elsewhere(self, path: str | Path) -> None:
        """Go on in a new journal that holds everything, what is waiting included. Raises `JournalError`."""
        target = Path(path)
        self.project = create_journal(target, self.project)
        add_merged(target, self._entries, self.project)
        self.path, self.waiting, self.problem = target, [], None
        self._stat = _stat(target)

    def _write(self, entries: list[Entry]) -> list[Entry]:
        self.touch()
        if self.path is not None and not self.waiting:
            try:
                entries = append_all(self.path, entries, self.project)
            except JournalError as error:
                self.problem = error.message
            else:
                self._stat, self.problem = _stat(self.path), None
                for entry in entries:
                    self._add(entry)
                return entries
        # A file that is locked costs seconds at each attempt, so the next one is when the user asks for it.
        kept = []
        for entry in entries:
            kept.append(self._stamped(entry))
            self._add(kept[-1])
        self.waiting += kept
        return kept

    def _stands(self, entry: Entry) -> bool:
        return entry.entry_id not in undone_ids(self._about[entry.certificate])

    def _stamped(self, entry: Entry) -> Entry:
        return replace(entry, at=stamp(self._latest))

    def _take(self, entries: list[Entry], states: dict[str, CertificateState]) -> None:
        self._entries, self._states = in_order(entries), states
        self._latest = moment_of(self._entries[-1].at) if self._entries else None
        self._about = defaultdict(list)
        for entry in entries:
            self._about[entry.certificate].append(entry)
        self._own = _standing_steps(self._entries, self.author)

    def _add(self, entry: Entry) -> None:
        self._entries.append(entry)
        moment = moment_of(entry.at)
        if moment is not None and (self._latest is None or moment > self._latest):
            self._latest = moment
        about = self._about[entry.certificate]
        about.append(entry)
        state = state_of(about).certificates.get(entry.certificate)
        if state is None:
            self._states.pop(entry.certificate, None)
        else:
            self._states[entry.certificate] = state
        if entry.action is not Action.REVERT and tidy_name(entry.author) == self.author:
            self._own.append(entry)


def _standing_steps(entries: Sequence[Entry], author: str) -> list[Entry]:
    """The author's steps that still stand, the latest last."""
    if not author:
        return []
    undone = undone_ids(entries)
    return [
        entry
        for entry in entries
        if entry.action is not Action.REVERT and entry.entry_id not in undone and tidy_name(entry.author) == author
    ]


def _stat(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
