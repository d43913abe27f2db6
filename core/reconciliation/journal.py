"""The journal of decisions: a GeoPackage of our own to which entries are only added (contract §5).

Every entry is one transaction that is on the disk before `append` returns. SQLite's write-ahead log stays off, so the
file alone is the journal and can be copied. What the entries mean is in `journal_state`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Union

from .. import own_gpkg
from . import journal_errors as errors
from .entries import DECIDING, Action, Entry, JournalError, check_entry, moment_of, place_of, stamp, tidy_name
from .journal_rows import INSERT, TABLE, all_entries, entries_about, latest_times, row_of
from .journal_state import State, disputed, state_of

SCHEMA = 1

_CREATE = (
    """CREATE TABLE parcelclean_journal (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        entry_id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, author TEXT NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('accept', 'reject', 'none', 'note', 'assign', 'revert')),
        certificate TEXT NOT NULL, parcels TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', reverts TEXT,
        facts TEXT NOT NULL DEFAULT '{}', settles TEXT)""",
    "CREATE INDEX parcelclean_journal_certificate ON parcelclean_journal (certificate)",
    "CREATE INDEX parcelclean_journal_at ON parcelclean_journal (at)",
    # Append-only: who decided what, and when, must stay on record.
    """CREATE TRIGGER parcelclean_journal_no_update BEFORE UPDATE ON parcelclean_journal
        BEGIN SELECT RAISE(ABORT, 'parcelclean_journal is append-only'); END""",
    """CREATE TRIGGER parcelclean_journal_no_delete BEFORE DELETE ON parcelclean_journal
        BEGIN SELECT RAISE(ABORT, 'parcelclean_journal is append-only'); END""",
)
_TABLES = {TABLE: "Parcel Clean: decisions on certificates and parcels"}
_LAYERS = "SELECT table_name FROM gpkg_contents WHERE data_type <> 'attributes' ORDER BY table_name"

AnyPath = Union[str, Path]


@dataclass(frozen=True)
class Journal:
    """What a journal holds at one moment, in the order in which it was written."""

    path: Path
    project: str
    entries: tuple[Entry, ...]

    def state(self) -> State:
        """What stands. Raises `JournalError` for a time that cannot be read."""
        return state_of(self.entries)


def create_journal(path: AnyPath, project: str = "") -> str:
    """Make an empty journal and return its project UUID.

    Args:
        path: a name that is not taken.
        project: of the journal with which this one is to be merged one day ("" = a new project).

    Raises:
        JournalError: the name is taken or cannot be written.
    """
    target = Path(path)
    try:
        return own_gpkg.create(target, SCHEMA, _CREATE, _TABLES, project)
    except FileExistsError:
        raise errors.error(errors.EXISTS, target) from None
    except (OSError, sqlite3.Error) as cause:
        raise errors.of_writing(target, cause) from cause


def read_journal(path: AnyPath, project: str = "") -> Journal:
    """The journal as it stands. With `project`, only a journal of that project will do. Raises `JournalError`."""
    target = Path(path)
    found = check_journal(target, project)
    try:
        with own_gpkg.opened(target) as connection:
            return Journal(target, found, tuple(all_entries(target, connection)))
    except (OSError, sqlite3.Error) as cause:
        raise errors.of_reading(target, cause) from cause


def append(path: AnyPath, entry: Entry, project: str = "") -> Entry:
    """Add one entry; when this returns, it is on the disk. The entry as it was written. Raises `JournalError`."""
    return append_all(path, [entry], project)[0]


def append_all(
    path: AnyPath, entries: Sequence[Entry], project: str = "", patience: float | None = None
) -> list[Entry]:
    """Add several entries in one transaction: all of them or none; as `append` for the rest.

    An entry without a time gets one that is later than all that stands in the file. A decision notes which entries
    about its certificate contradict each other in this file: those it settles. Adding an entry twice changes nothing.
    `patience` is how many seconds to wait for a colleague who is writing, None = as long as is usual.
    """
    target = Path(path)
    for entry in entries:
        check_entry(entry)
    check_journal(target, project, patience)
    try:
        with own_gpkg.opened(target, write=True, patience=patience) as connection:
            return _Writer(target, connection).add(entries)
    except (OSError, sqlite3.Error) as cause:
        raise errors.of_writing(target, cause) from cause


def add_merged(path: AnyPath, entries: Iterable[Entry], project: str = "") -> int:
    """Add entries of other journals as they are, in one transaction; how many were new.

    Raises:
        JournalError: the file cannot be used, or an entry says something else there; then nothing is written.
    """
    target = Path(path)
    check_journal(target, project)
    added = list(entries)
    try:
        with own_gpkg.opened(target, write=True) as connection:
            known = {entry.entry_id: entry for entry in all_entries(target, connection)}
            for entry in added:
                if known.setdefault(entry.entry_id, entry) != entry:
                    raise errors.error(errors.TWO_MEANINGS, target, entry=entry.entry_id)
            before = connection.total_changes
            connection.executemany(INSERT, [row_of(entry) for entry in added])
            return connection.total_changes - before
    except (OSError, sqlite3.Error) as cause:
        raise errors.of_writing(target, cause) from cause


class _Writer:
    """Adds entries under the write lock, knowing what stands in the file."""

    def __init__(self, path: Path, connection: sqlite3.Connection):
        self._path = path
        self._connection = connection

    def add(self, entries: Sequence[Entry]) -> list[Entry]:
        held = entries_about(self._path, self._connection, entries)
        by_id = {entry.entry_id: entry for entry in held}
        latest = max(filter(None, map(moment_of, latest_times(self._connection))), default=None)
        latest = max([moment for moment, _ in map(place_of, held)] + ([latest] if latest else []), default=None)
        about: dict[str, list[Entry]] = {}
        for entry in held:
            about.setdefault(entry.certificate, []).append(entry)
        written = []
        for entry in entries:
            made = replace(entry, author=tidy_name(entry.author), at=entry.at or stamp(latest))
            known = by_id.get(entry.entry_id)
            if known is not None:
                if not _same(known, entry):
                    raise errors.error(errors.TWO_MEANINGS, self._path, entry=entry.entry_id)
                written.append(known)
                continue
            if made.action is Action.REVERT:
                if made.reverts not in by_id:
                    raise errors.error(errors.UNKNOWN_ENTRY, self._path, entry=made.reverts)
                made = replace(made, certificate=by_id[made.reverts].certificate)
            elif made.action in DECIDING and made.settles is None:
                made = replace(made, settles=disputed(about.get(made.certificate, ())))
            moment = place_of(made)[0]
            latest = moment if latest is None else max(latest, moment)
            by_id[made.entry_id] = made
            about.setdefault(made.certificate, []).append(made)
            self._connection.execute(INSERT, row_of(made))
            written.append(made)
        return written


def _same(known: Entry, given: Entry) -> bool:
    """Whether the entry that is asked for stands there already; what `append` adds itself does not count."""
    filled = replace(
        given,
        author=tidy_name(given.author),
        at=given.at or known.at,
        certificate=known.certificate if given.action is Action.REVERT else given.certificate,
        settles=known.settles if given.settles is None else given.settles,
    )
    return filled == known


def check_journal(path: Path, project: str, patience: float | None = None) -> str:
    """The journal's project. Raises `JournalError` where the file is no journal that can be used."""
    if path.is_dir():
        raise errors.error(errors.FOLDER, path)
    if not path.is_file():
        raise errors.error(errors.MISSING, path)
    if not path.stat().st_size:
        raise errors.error(errors.EMPTY, path)
    try:
        with own_gpkg.opened(path, patience=patience) as connection:
            connection.execute("SELECT entry_id FROM parcelclean_journal LIMIT 1")
            meta = own_gpkg.read_meta(connection)
            schema, found = int(meta["schema"]), meta["project"]
            layers = [str(name) for (name,) in connection.execute(_LAYERS)]
    except (OSError, sqlite3.Error, KeyError, ValueError) as cause:
        raise errors.of_reading(path, cause) from cause
    if schema > SCHEMA:
        raise errors.error(errors.NEWER, path, found=schema, known=SCHEMA)
    if layers:
        raise errors.error(errors.WITH_LAYERS, path, layers=", ".join(layers[:5]))
    if project and project != found:
        raise errors.error(errors.OTHER_PROJECT, path, found=found, wanted=project)
    return found


__all__ = [
    "SCHEMA",
    "Entry",
    "Journal",
    "JournalError",
    "add_merged",
    "append",
    "append_all",
    "check_journal",
    "create_journal",
    "read_journal",
]
