"""Entries as rows of the table `parcelclean_journal`."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from . import journal_errors as errors
from .entries import Action, Entry

TABLE = "parcelclean_journal"
_FULL = (
    "SELECT entry_id, at, author, action, certificate, parcels, reason, reverts, facts, settles"
    " FROM parcelclean_journal WHERE rowid > ? ORDER BY rowid LIMIT ?"
)
# The columns of the contract; other software may write no more than these.
_PLAIN = (
    "SELECT entry_id, at, author, action, certificate, parcels, reason, reverts, NULL, NULL"
    " FROM parcelclean_journal WHERE rowid > ? ORDER BY rowid LIMIT ?"
)
_ID = "SELECT entry_id FROM parcelclean_journal WHERE rowid = ?"
_ROW = "SELECT rowid FROM parcelclean_journal WHERE entry_id = ?"
_FIRST, _ALL = -(2**63), -1
# Those about some certificates, some by id, and undos that do not say which certificate they are about.
_SOME = (
    "SELECT entry_id, at, author, action, certificate, parcels, reason, reverts, facts, settles"
    " FROM parcelclean_journal WHERE certificate IN (SELECT value FROM json_each(?))"
    " OR entry_id IN (SELECT value FROM json_each(?)) OR (certificate = '' AND action = 'revert')"
)
_LATEST = "SELECT at FROM parcelclean_journal ORDER BY at DESC LIMIT 20"
_COLUMNS = "SELECT name FROM pragma_table_info('parcelclean_journal')"
INSERT = (
    "INSERT INTO parcelclean_journal (entry_id, at, author, action, certificate, parcels, reason, reverts, facts,"
    " settles) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry_id) DO NOTHING"
)


def row_of(entry: Entry) -> tuple[str | None, ...]:
    """The values of `INSERT`."""
    settles = None if entry.settles is None else _text(list(entry.settles))
    facts = {parcel: dict(entry.facts[parcel]) for parcel in sorted(entry.facts)}
    who = (entry.entry_id, entry.at, entry.author, entry.action.value)
    return (*who, entry.certificate, _text(list(entry.parcels)), entry.reason, entry.reverts, _text(facts), settles)


def all_entries(path: Path, connection: sqlite3.Connection) -> list[Entry]:
    """Every entry in the order in which they were written. Raises `JournalError`, `sqlite3.Error`."""
    return entries_after(path, connection, _FIRST, _ALL)


def entries_after(path: Path, connection: sqlite3.Connection, row: int, most: int) -> list[Entry]:
    """The next entries behind a row, at most so many (-1 = all). Raises `JournalError`, `sqlite3.Error`."""
    names = {str(name) for (name,) in connection.execute(_COLUMNS)}
    query = _FULL if {"facts", "settles"} <= names else _PLAIN
    return list(_entries(path, connection.execute(query, (row, most))))


def id_at(connection: sqlite3.Connection, row: int) -> str:
    """The id of the entry in a row, "" where there is none."""
    found = connection.execute(_ID, (row,)).fetchone()
    return str(found[0]) if found else ""


def row_with(connection: sqlite3.Connection, entry_id: str) -> int:
    """The row of an entry, 0 where there is none."""
    found = connection.execute(_ROW, (entry_id,)).fetchone()
    return int(found[0]) if found else 0


def entries_about(path: Path, connection: sqlite3.Connection, entries: Sequence[Entry]) -> list[Entry]:
    """What the journal holds about the certificates, ids and targets of these entries."""
    ids = {entry.entry_id for entry in entries} | {entry.reverts for entry in entries if entry.reverts}
    wanted = (_text(sorted({entry.certificate for entry in entries})), _text(sorted(ids)))
    return list(_entries(path, connection.execute(_SOME, wanted)))


def latest_times(connection: sqlite3.Connection) -> list[str]:
    """The times of the latest entries, as texts go."""
    return [str(at) for (at,) in connection.execute(_LATEST)]


def _entries(path: Path, rows: Iterable[Sequence[Any]]) -> Iterator[Entry]:
    """Entries of selected rows. Raises `JournalError` naming the first that cannot be understood."""
    actions = {action.value: action for action in Action}
    for entry_id, at, author, action, certificate, parcels, reason, reverts, facts, settles in rows:

        def refuse(column: str, value: object, entry_id: object = entry_id) -> Exception:
            return errors.error(errors.BAD_ENTRY, path, entry=entry_id, column=column, value=value)

        if action not in actions:
            raise refuse("action", action)
        keys, told = _json(parcels or "[]", list), _json(facts or "{}", dict)
        noted = None if settles is None else _json(settles, list)
        if keys is None:
            raise refuse("parcels", parcels)
        if told is None or not all(isinstance(one, dict) for one in told.values()):
            raise refuse("facts", facts)
        if settles is not None and noted is None:
            raise refuse("settles", settles)
        yield Entry(
            actions[action],
            author or "",
            certificate or "",
            tuple(str(key) for key in keys),
            reason or "",
            reverts or None,
            {parcel: {name: str(value) for name, value in one.items()} for parcel, one in told.items()},
            None if noted is None else tuple(str(one) for one in noted),
            at or "",
            str(entry_id),
        )


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _json(text: object, kind: type) -> Any:
    """The value of this type, None where the text is something else."""
    try:
        value = json.loads(str(text))
    except ValueError:
        return None
    return value if isinstance(value, kind) else None
