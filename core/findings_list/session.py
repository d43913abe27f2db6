"""One person's sitting at a marks file: who works, what is marked, what a colleague has marked meanwhile."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from ..findings import Status
from ..marks import Mark, add_marks, create_marks_file, latest_marks, read_marks
from ..own_gpkg import utc_now
from .row import FindingRow

# Machines are shared in shifts: after so long somebody else may sit there.
IDLE_SECONDS = 30 * 60


@dataclass(frozen=True)
class Reason:
    """What a person says about a mark; `expires` is an ISO date or None."""

    text: str = ""
    legal_basis: str = ""
    expires: str | None = None


class MarksSession:
    """Marks of one file; without a file nothing is marked."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.author = ""
        self.path: Path | None = None
        self.latest: dict[str, Mark] = {}
        self._all: list[Mark] = []
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
        self._take(read_marks(target))
        self.path, self._stat = target, stat

    def close(self) -> None:
        """Work without a file."""
        self.path = None
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
        return not self.author or self._clock() - self._touched > IDLE_SECONDS

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
        # Never before the mark it replaces, whatever a colleague's clock says; of one moment the later entry wins.
        known = (self.latest.get(row.finding_id) for row in rows)
        at = max([utc_now(), *(mark.at for mark in known if mark is not None)])
        given = (status, self.author, said.text.strip(), said.legal_basis.strip(), said.expires)
        marks = [Mark(row.finding_id, row.fingerprint, *given, at) for row in rows]
        add_marks(self.path, marks)
        self._stat = _stat(self.path)
        self._all += marks
        self.latest.update((mark.finding_id, mark) for mark in marks)
        self.touch()
        return len(marks)

    def _take(self, marks: list[Mark]) -> None:
        self._all, self.latest = marks, latest_marks(marks)


def _stat(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
