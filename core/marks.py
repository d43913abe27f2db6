"""Marks on findings: accepted exceptions with a reason, kept in a file of their own, and the baseline.

A mark belongs to a finding id and to the fingerprint of what was judged. When the coordinates or values change, the
mark no longer holds and the finding is open again: an exception is granted for what somebody has looked at.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Union

from . import own_gpkg
from .findings import Finding, Status
from .messages import QT_TRANSLATE_NOOP, Message

SCHEMA = 1

_CREATE = (
    """CREATE TABLE parcelclean_marks (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        mark_id TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        author TEXT NOT NULL,
        finding_id TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('exception', 'fixed', 'open')),
        reason TEXT NOT NULL DEFAULT '',
        legal_basis TEXT NOT NULL DEFAULT '',
        expires TEXT)""",
    # Append-only: who accepted what, and when, must stay on record.
    """CREATE TRIGGER parcelclean_marks_no_update BEFORE UPDATE ON parcelclean_marks
        BEGIN SELECT RAISE(ABORT, 'parcelclean_marks is append-only'); END""",
    """CREATE TRIGGER parcelclean_marks_no_delete BEFORE DELETE ON parcelclean_marks
        BEGIN SELECT RAISE(ABORT, 'parcelclean_marks is append-only'); END""",
)
_TABLES = {"parcelclean_marks": "Parcel Clean: accepted exceptions on findings"}

_MISSING = QT_TRANSLATE_NOOP(
    "ParcelClean", "The marks file “{path}” does not exist. Say where it is now, or go on without one."
)
_EXISTS = QT_TRANSLATE_NOOP("ParcelClean", "“{path}” exists already. Choose another name for the new marks file.")
_NOT_MARKS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{path}” is not a marks file of Parcel Clean. Choose the file in which exceptions were saved.",
)
_NEWER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The marks file “{path}” was written by a newer Parcel Clean (schema {found}; this version reads up to {known})."
    " Update the plugin.",
)
_BUSY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The marks file “{path}” is in use by another program. Close it there and try again; on a network drive give every"
    " person a file of their own.",
)
_UNWRITABLE = QT_TRANSLATE_NOOP(
    "ParcelClean", "The marks file “{path}” cannot be written: {reason}. Check the folder and its permissions."
)
_NO_AUTHOR = QT_TRANSLATE_NOOP("ParcelClean", "A mark needs the name of the person who makes it.")
_NO_REASON = QT_TRANSLATE_NOOP("ParcelClean", "The exception for finding {finding} needs a reason.")
_BAD_STATUS = QT_TRANSLATE_NOOP(
    "ParcelClean", "The mark on finding {finding} has the status “{status}”; it may be exception, fixed or open."
)
_BAD_DATE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The mark on finding {finding} expires on “{date}”; write the date as year-month-day, e.g. 2027-01-31.",
)

_SETTABLE = (Status.EXCEPTION, Status.FIXED, Status.OPEN)
AnyPath = Union[str, Path]


class MarksError(Exception):
    """A marks file or a mark that cannot be used; `message` says which and what to do."""

    def __init__(self, message: Message):
        super().__init__(str(message))
        self.message = message


class MarksBusy(MarksError):
    """Somebody else is writing into the file; it may work a moment later."""


@dataclass(frozen=True)
class Mark:
    """One entry: what somebody decided about one finding.

    status       `exception` (accepted), `fixed`, or `open` to withdraw an earlier mark
    author       the person who says they are working, not the login of a shared machine
    fingerprint  of the finding when it was judged
    expires      ISO date, the last day on which the mark holds; None = for ever
    at           UTC, ISO 8601
    """

    finding_id: str
    fingerprint: str
    status: Status
    author: str
    reason: str = ""
    legal_basis: str = ""
    expires: str | None = None
    at: str = field(default_factory=own_gpkg.utc_now)
    mark_id: str = field(default_factory=lambda: str(uuid.uuid4()))


@dataclass(frozen=True)
class MarkCounts:
    """What the marks did to the findings of a run.

    marks       findings that carry a mark in the file (withdrawn ones left out)
    exceptions  findings now accepted; `fixed` likewise
    changed     marks that woke up: what was judged has changed
    expired     marks whose last day is over
    unmatched   marks on findings that this run did not find
    """

    marks: int = 0
    exceptions: int = 0
    fixed: int = 0
    changed: int = 0
    expired: int = 0
    unmatched: int = 0


def create_marks_file(path: AnyPath) -> None:
    """Make an empty marks file. Raises `MarksError` when the name is taken or cannot be written."""
    target = Path(path)
    try:
        own_gpkg.create(target, SCHEMA, _CREATE, _TABLES)
    except FileExistsError:
        raise MarksError(Message(_EXISTS, {"path": target})) from None
    except (OSError, sqlite3.Error) as error:
        raise _unwritable(target, error) from error


def add_marks(path: AnyPath, marks: Iterable[Mark], patience: float | None = None) -> int:
    """Append marks in one transaction and return how many were new; an entry that is there already is left alone.

    `patience` is how many seconds to wait for a colleague who is writing, None = as long as is usual. Raises
    `MarksError` for a file or a mark that will not do; then nothing is written.
    """
    target = Path(path)
    entries = list(marks)
    for mark in entries:
        _check(mark)
    rows = [_row(mark) for mark in entries]
    _check_file(target, patience)
    try:
        with own_gpkg.opened(target, write=True, patience=patience) as connection:
            before = connection.total_changes
            connection.executemany(
                "INSERT INTO parcelclean_marks (mark_id, at, author, finding_id, fingerprint, status, reason,"
                " legal_basis, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (mark_id) DO NOTHING",
                rows,
            )
            return connection.total_changes - before
    except (OSError, sqlite3.Error) as error:
        raise _unwritable(target, error) from error


def read_marks(path: AnyPath, patience: float | None = None) -> list[Mark]:
    """All entries in the order they were written; `patience` as in `add_marks`. Raises `MarksError`."""
    target = Path(path)
    _check_file(target, patience)
    try:
        with own_gpkg.opened(target, patience=patience) as connection:
            rows = connection.execute(
                "SELECT finding_id, fingerprint, status, author, reason, legal_basis, expires, at, mark_id"
                " FROM parcelclean_marks ORDER BY id"
            ).fetchall()
    except sqlite3.Error as error:
        raise _not_marks(target, error) from error
    marks = []
    for finding_id, fingerprint, status, *rest in rows:
        if status not in {item.value for item in _SETTABLE}:
            raise MarksError(Message(_BAD_STATUS, {"finding": finding_id, "status": status}))
        mark = Mark(finding_id, fingerprint, Status(status), *rest)
        _check_date(mark)
        marks.append(mark)
    return marks


def apply_marks(findings: Iterable[Finding], marks: Sequence[Mark], today: date) -> MarkCounts:
    """Set the status of every finding that carries a live mark.

    The latest entry of a finding wins. It holds only while its fingerprint is the finding's and it has not expired;
    otherwise the finding stays open and `details["mark"]` says `changed` or `expired`. Where it says `found`, the run
    has found what was marked as fixed at `details["marked_at"]`.
    """
    live = {key: mark for key, mark in latest_marks(marks).items() if mark.status is not Status.OPEN}
    counts = {"exceptions": 0, "fixed": 0, "changed": 0, "expired": 0}
    seen: set[str] = set()
    for finding in findings:
        mark = live.get(finding.finding_id)
        if mark is None:
            continue
        seen.add(finding.finding_id)
        woken = why_woken(mark, finding.fingerprint, today)
        if woken:
            finding.details = {**finding.details, "mark": woken}
            counts[woken] += 1
        else:
            finding.status = mark.status
            if mark.status is Status.FIXED:
                finding.details = {**finding.details, "mark": "found", "marked_at": mark.at}
            counts["exceptions" if mark.status is Status.EXCEPTION else "fixed"] += 1
    return MarkCounts(marks=len(live), unmatched=len(live) - len(seen), **counts)


def latest_marks(marks: Iterable[Mark]) -> dict[str, Mark]:
    """The latest entry of every finding, withdrawn ones included."""
    # The sort is stable: of two entries of the same moment the later in the file wins.
    return {mark.finding_id: mark for mark in sorted(marks, key=lambda mark: mark.at)}


def why_woken(mark: Mark, fingerprint: str, today: date) -> str:
    """Why a mark no longer holds: `changed`, `expired`, or "" while it does."""
    if mark.fingerprint != fingerprint:
        return "changed"
    return "expired" if mark.expires is not None and date.fromisoformat(mark.expires) < today else ""


def apply_baseline(findings: Iterable[Finding], ids: set[str]) -> int:
    """Set `known` on the findings whose id stands in an earlier run, and return how many they are."""
    known = 0
    for finding in findings:
        finding.known = finding.finding_id in ids
        known += finding.known
    return known


def _row(mark: Mark) -> tuple[str | None, ...]:
    judged = (mark.finding_id, mark.fingerprint, mark.status.value)
    return (mark.mark_id, mark.at, mark.author.strip(), *judged, mark.reason, mark.legal_basis, mark.expires)


def _check(mark: Mark) -> None:
    if not mark.author.strip():
        raise MarksError(Message(_NO_AUTHOR))
    if mark.status not in _SETTABLE:
        raise MarksError(Message(_BAD_STATUS, {"finding": mark.finding_id, "status": mark.status.value}))
    if mark.status is Status.EXCEPTION and not mark.reason.strip():
        raise MarksError(Message(_NO_REASON, {"finding": mark.finding_id}))
    _check_date(mark)


def _check_date(mark: Mark) -> None:
    if mark.expires is None:
        return
    try:
        date.fromisoformat(mark.expires)
    except ValueError:
        raise MarksError(Message(_BAD_DATE, {"finding": mark.finding_id, "date": mark.expires})) from None


def _check_file(path: Path, patience: float | None) -> None:
    if not path.is_file():
        raise MarksError(Message(_MISSING, {"path": path}))
    try:
        with own_gpkg.opened(path, patience=patience) as connection:
            schema = own_gpkg.read_meta(connection)["schema"]
            connection.execute("SELECT mark_id FROM parcelclean_marks LIMIT 1")
        newer = int(schema) > SCHEMA
    except (OSError, sqlite3.Error, KeyError, ValueError) as error:
        raise _not_marks(path, error) from error
    if newer:
        raise MarksError(Message(_NEWER, {"path": path, "found": schema, "known": SCHEMA}))


def _is_busy(error: Exception) -> bool:
    return isinstance(error, sqlite3.OperationalError) and "locked" in str(error)


def _not_marks(path: Path, error: Exception) -> MarksError:
    if _is_busy(error):
        return MarksBusy(Message(_BUSY, {"path": path}))
    return MarksError(Message(_NOT_MARKS, {"path": path}))


def _unwritable(path: Path, error: Exception) -> MarksError:
    if _is_busy(error):
        return MarksBusy(Message(_BUSY, {"path": path}))
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return MarksError(Message(_UNWRITABLE, {"path": path, "reason": reason}))
