"""One person's sitting at a marks file: who works, what is marked, what a colleague has marked meanwhile."""

from __future__ import annotations

import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Union

from ..findings import Status
from ..marks import Mark, add_marks, create_marks_file, latest_marks, read_marks
from ..own_gpkg import utc_now
from .row import FindingRow

# Takes how many seconds to wait for a colleague who is writing, None = as long as is usual.
Work = Callable[[Union[float, None]], list[Mark]]
# How long the window itself waits for that.
PATIENCE = 0.2
# Machines are shared in shifts: after so long somebody else may sit there.
IDLE_SECONDS = 30 * 60


@dataclass(frozen=True)
class Reason:
    """What a person says about a mark; `expires` is an ISO date or None."""

    text: str = ""
    legal_basis: str = ""
    expires: str | None = None


class MarksSession:
    """Marks of one file; without a file nothing is marked.

    idle_seconds   after how long it is asked again who works
    at_length      does what may take long, because there are many marks or the file is locked, in any thread
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.author = ""
        self.path: Path | None = None
        self.latest: dict[str, Mark] = {}
        self.idle_seconds: Callable[[], float] = lambda: IDLE_SECONDS
        self.at_length: Callable[[Work, int], list[Mark]] = lambda work, _count: work(None)
        self._all: list[Mark] = []
        self._steps: list[list[tuple[FindingRow, Mark | None]]] = []  # what was marked here, and how it stood before
        self._stat: tuple[int, int] = (0, 0)
        self._clock = clock
        self._touched = clock()

    def create(self, path: str | Path) -> None:
        """Make a marks file and work with it. Raises `MarksError`."""
        create_marks_file(path)
        self.open(path)

    def open(self, path: str | Path) -> None:
        """Work with this file. Raises `MarksError`, and then everything is as before."""
        target = Path(path)
        stat = _stat(target)
        self._take(read_marks(target, PATIENCE))
        if target != self.path:
            self._steps.clear()
        self.path, self._stat = target, stat

    def close(self) -> None:
        """Work without a file."""
        self.path = None
        self._steps.clear()
        self._take([])

    def refresh(self) -> bool:
        """Read again where somebody else has written into the file; True if so. Raises `MarksError`."""
        if self.path is None or _stat(self.path) == self._stat:
            return False
        self.open(self.path)
        return True

    def work_as(self, author: str) -> None:
        """From now on this person marks."""
        self.author = " ".join(author.split())
        self.touch()

    def must_ask_who(self) -> bool:
        """Whether it is unknown who works, or nobody has for half an hour."""
        return not self.author or self._clock() - self._touched > self.idle_seconds()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._clock()

    def authors(self) -> list[str]:
        """Everybody who has marked something, the latest first."""
        return list(dict.fromkeys(mark.author for mark in reversed(self._all)))

    def reasons(self) -> list[Reason]:
        """Reasons given before, the latest first, to be chosen again."""
        given = (Reason(mark.reason, mark.legal_basis) for mark in reversed(self._all) if mark.reason)
        return list(dict.fromkeys(given))

    def mark(self, rows: Sequence[FindingRow], status: Status, reason: Reason | None = None) -> int:
        """Mark findings as one step, and return how many. Raises `MarksError`; then nothing is marked."""
        if self.path is None or not rows:
            return 0
        said = reason or Reason()
        given = (status, self.author, said.text.strip(), said.legal_basis.strip(), said.expires)
        at, before = self._now(rows), [(row, self.latest.get(row.finding_id)) for row in rows]
        self._write(lambda: [Mark(row.finding_id, row.fingerprint, *given, at) for row in rows], len(rows))
        self._steps.append(before)
        return len(rows)

    def undo(self) -> list[tuple[FindingRow, Status]]:
        """Mark what was marked last in this sitting as it was before; the findings, and how they stand marked now.

        Raises `MarksError`; then nothing has changed.
        """
        if self.path is None or not self._steps:
            return []
        step = self._steps[-1]
        at = self._now([row for row, _ in step])
        self._write(lambda: [self._as_before(row, mark, at) for row, mark in step], len(step))
        self._steps.pop()
        return [(row, mark.status if mark is not None else Status.OPEN) for row, mark in step]

    def _as_before(self, row: FindingRow, mark: Mark | None, at: str) -> Mark:
        if mark is None:
            return Mark(row.finding_id, row.fingerprint, Status.OPEN, self.author, at=at)
        return replace(mark, author=self.author, at=at, mark_id=str(uuid.uuid4()))

    def _now(self, rows: Sequence[FindingRow]) -> str:
        # Never before the mark it replaces, whatever a colleague's clock says; of one moment the later entry wins.
        known = (self.latest.get(row.finding_id) for row in rows)
        return max([utc_now(), *(mark.at for mark in known if mark is not None)])

    def _write(self, make: Callable[[], list[Mark]], count: int) -> None:
        path = self.path
        if path is None:
            return

        def write(patience: float | None) -> list[Mark]:
            made = make()
            add_marks(path, made, patience)
            return made

        marks = self.at_length(write, count)
        self._stat = _stat(path)
        self._all += marks
        self.latest.update((mark.finding_id, mark) for mark in marks)
        self.touch()

    def _take(self, marks: list[Mark]) -> None:
        self._all, self.latest = marks, latest_marks(marks)


def _stat(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
