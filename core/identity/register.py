"""The register: every identifier ever issued, to which parcel, at which point, by which method, and when.

A GeoPackage of our own (see `own_gpkg`): only entries are added, in one transaction for a run, so that a power cut
leaves all of them or none. Whoever claims identifiers is answered inside the same transaction, so two computers cannot
be given one identifier. What the entries mean is in `register_state`.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Union

from .. import own_gpkg
from ..messages import QT_TRANSLATE_NOOP, Message
from .register_state import Action, Box, Entry, Issuer, Standing, State, fold, step

SCHEMA = 1

_CREATE = (
    """CREATE TABLE parcelclean_register (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        entry_id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, author TEXT NOT NULL,
        identifier TEXT NOT NULL, seq INTEGER NOT NULL, action TEXT NOT NULL,
        parcel TEXT NOT NULL, previous TEXT NOT NULL, issuer TEXT NOT NULL, official TEXT NOT NULL,
        lon REAL, lat REAL, west REAL, south REAL, east REAL, north REAL,
        method TEXT NOT NULL, shift TEXT NOT NULL, session TEXT NOT NULL, reason TEXT NOT NULL)""",
    "CREATE INDEX parcelclean_register_identifier ON parcelclean_register (identifier)",
    "CREATE INDEX parcelclean_register_session ON parcelclean_register (session) WHERE session <> ''",
    # Append-only: an identifier is issued once, and who issued it must stay on record.
    """CREATE TRIGGER parcelclean_register_no_update BEFORE UPDATE ON parcelclean_register
        BEGIN SELECT RAISE(ABORT, 'parcelclean_register is append-only'); END""",
    """CREATE TRIGGER parcelclean_register_no_delete BEFORE DELETE ON parcelclean_register
        BEGIN SELECT RAISE(ABORT, 'parcelclean_register is append-only'); END""",
)
_TABLES = {"parcelclean_register": "Parcel Clean: parcel identifiers ever issued"}
_ALL = (
    "SELECT entry_id, at, author, identifier, seq, action, parcel, previous, issuer, official, lon, lat, west, south,"
    " east, north, method, shift, session, reason FROM parcelclean_register ORDER BY id"
)
_SOME = (
    "SELECT entry_id, at, author, identifier, seq, action, parcel, previous, issuer, official, lon, lat, west, south,"
    " east, north, method, shift, session, reason FROM parcelclean_register"
    " WHERE identifier IN (SELECT value FROM json_each(?))"
)
_INSERT = (
    "INSERT INTO parcelclean_register (entry_id, at, author, identifier, seq, action, parcel, previous, issuer,"
    " official, lon, lat, west, south, east, north, method, shift, session, reason)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry_id) DO NOTHING"
)

_MISSING = QT_TRANSLATE_NOOP(
    "ParcelClean", "REGISTER: the file “{path}” does not exist. Correct the path, or leave it empty."
)
_EXISTS = QT_TRANSLATE_NOOP("ParcelClean", "“{path}” exists already. Choose another name for the new register.")
_NOT_REGISTER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "REGISTER: “{path}” is not a register of Parcel Clean. Choose the file in which identifiers are registered.",
)
_NEWER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "REGISTER: “{path}” was written by a newer Parcel Clean (schema {found}; this version reads up to {known})."
    " Update the plugin.",
)
_BUSY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The register “{path}” is in use by another program. Close it there and try again; on a network drive give every"
    " person a register of their own and merge them.",
)
_UNWRITABLE = QT_TRANSLATE_NOOP(
    "ParcelClean", "The register “{path}” cannot be written: {reason}. Check the folder and its permissions."
)

AnyPath = Union[str, Path]


class RegisterError(Exception):
    """A register that cannot be used; `message` says which and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class Claim(NamedTuple):
    """One parcel asks for one identifier.

    previous  the parcel that holds it according to what the asker has read, where this one goes on with it
    found     the parcel carries it already; nothing is asked for, the register only takes note
    """

    identifier: str
    parcel: str
    issuer: Issuer = Issuer.PROVISIONAL
    previous: str = ""
    found: bool = False
    lon: float | None = None
    lat: float | None = None
    box: Box | None = None
    method: str = ""
    shift: str = ""


@dataclass(frozen=True)
class Answer:
    """What became of claims: identifiers granted, and the refused claims with the state that stands against them."""

    granted: frozenset[str]
    refused: tuple[tuple[Claim, State], ...]


@dataclass(frozen=True)
class Register:
    """What a register says at one moment."""

    path: Path
    states: Mapping[str, State]

    def lookup(self, identifiers: Iterable[str]) -> list[State | None]:
        """The state of each identifier, None where it was never entered; letter case does not matter."""
        return [self.states.get(text.lower()) for text in identifiers]

    @property
    def conflicts(self) -> tuple[State, ...]:
        """Identifiers about which copies of the register disagree, and that nobody has settled."""
        return tuple(state for _, state in sorted(self.states.items()) if state.conflicts)


def create_register(path: AnyPath) -> None:
    """Make an empty register. Raises `RegisterError` when the name is taken or cannot be written."""
    target = Path(path)
    try:
        own_gpkg.create(target, SCHEMA, _CREATE, _TABLES)
    except FileExistsError:
        raise RegisterError(Message(_EXISTS, {"path": target})) from None
    except (OSError, sqlite3.Error) as error:
        raise _unwritable(target, error) from error


def read_register(path: AnyPath) -> Register:
    """The register as it stands. Raises `RegisterError`."""
    return Register(Path(path), fold(read_entries(path)))


def read_entries(path: AnyPath) -> list[Entry]:
    """All entries in the order they were written. Raises `RegisterError`."""
    target = Path(path)
    _check_file(target)
    try:
        with own_gpkg.opened(target) as connection:
            return [_entry(row) for row in connection.execute(_ALL)]
    except (sqlite3.Error, ValueError) as error:
        raise _not_register(target, error) from error


def claim(path: AnyPath, claims: Sequence[Claim], author: str = "", session: str = "") -> Answer:
    """Issue identifiers to parcels, all entries in one transaction.

    A claim is granted when the identifier is free, reserved for this parcel or by this session, or issued to the
    parcel that asks or to the one it names as `previous`. A retired one only to a parcel that carries it already and
    held it when it was retired. Of two claims for one identifier the first is granted.

    Raises:
        RegisterError: the file cannot be used; then nothing is written.
    """
    return _write(path, claims, author, session, reserve=False)


def reserve(path: AnyPath, claims: Sequence[Claim], session: str, author: str = "") -> Answer:
    """Set identifiers aside until the edit `session` is committed (`claim` with the same session) or rolled back.

    Those that an issued parcel goes on with need no reservation and are granted without an entry.
    """
    return _write(path, claims, author, session, reserve=True)


def release(path: AnyPath, session: str, author: str = "") -> int:
    """Give back what `session` has reserved and not issued; how many identifiers that were. Raises `RegisterError`."""
    states = read_register(path).states.values()
    held = [s.identifier for s in states if s.standing is Standing.RESERVED and s.session == session]
    return _append(path, [Entry(text, Action.RELEASE, session=session, author=author) for text in held])


def retire(path: AnyPath, entries: Iterable[tuple[str, str, str]], reason: str, author: str = "") -> int:
    """Retire identifiers for ever.

    Args:
        path: the register.
        entries: identifier, the parcel that held it as the asker has read, the parcel that took it in ("" = none).
        reason: ``merged``, ``deleted`` or in somebody's own words.
        author: the person who says they are working.

    Returns:
        How many were retired; what somebody else has moved or retired in the meantime is left alone.
    """
    made = [
        Entry(text, Action.RETIRE, parcel=into, previous=holder, reason=reason, author=author)
        for text, holder, into in entries
    ]
    return _append(path, made)


def link(path: AnyPath, pairs: Iterable[tuple[str, str, str]], author: str = "") -> int:
    """Note which provisional identifiers gave way: (provisional, official, parcel); how many notes were new."""
    return _append(path, [Entry(a, Action.LINK, parcel=p, official=b, author=author) for a, b, p in pairs])


def settle(path: AnyPath, identifier: str, parcel: str, author: str, reason: str) -> None:
    """Decide whose an identifier is after copies disagreed; `parcel` "" retires it. Raises `RegisterError`."""
    entry = Entry(identifier, Action.SETTLE, parcel=parcel, author=author, reason=reason)
    _append(path, [entry])


def merge_registers(target: AnyPath, sources: Iterable[AnyPath]) -> tuple[State, ...]:
    """Add the entries of other registers to `target`: the union by entry, any order, any number of times.

    Returns:
        The identifiers about which they disagree: each stays with the parcel of the earlier entry until `settle`.

    Raises:
        RegisterError: one of the files cannot be used; then nothing is written.
    """
    entries = [entry for source in sources for entry in read_entries(source)]
    path = Path(target)
    _check_file(path)
    try:
        with own_gpkg.opened(path, write=True) as connection:
            connection.executemany(_INSERT, [_row(entry) for entry in entries])
    except (OSError, sqlite3.Error) as error:
        raise _unwritable(path, error) from error
    return read_register(path).conflicts


def double_holders(register: Register) -> dict[str, tuple[str, ...]]:
    """Parcels that hold several identifiers of one issuer, as after merging the registers of two offices."""
    held: dict[tuple[str, Issuer], list[str]] = {}
    for state in register.states.values():
        if state.standing is Standing.ISSUED and not state.official:
            held.setdefault((state.parcel, state.issuer), []).append(state.identifier)
    return {key: tuple(sorted(found)) for (key, _), found in sorted(held.items()) if len(found) > 1}


def _write(path: AnyPath, claims: Sequence[Claim], author: str, session: str, *, reserve: bool) -> Answer:
    target = Path(path)
    _check_file(target)
    granted: set[str] = set()
    refused: list[tuple[Claim, State]] = []
    try:
        with own_gpkg.opened(target, write=True) as connection:
            # Read again under the lock: what the asker saw may be a minute old.
            states = _states(connection, [item.identifier for item in claims])
            made, now = [], own_gpkg.utc_now()
            for item in claims:
                state = states.get(item.identifier, State(item.identifier))
                wanted = _entry_for(item, state, author, session, reserve)
                if wanted is not None:
                    entry = wanted._replace(seq=state.seq + 1, at=now)
                    after = step(state, entry)
                    if len(after.conflicts) > len(state.conflicts):
                        refused.append((item, state))
                        continue
                    states[item.identifier] = after._replace(seq=entry.seq)
                    made.append(entry)
                granted.add(item.identifier)
            connection.executemany(_INSERT, [_row(entry) for entry in made])
    except (OSError, sqlite3.Error) as error:
        raise _unwritable(target, error) from error
    return Answer(frozenset(granted), tuple(refused))


def _entry_for(item: Claim, state: State, author: str, session: str, reserve: bool) -> Entry | None:
    """The entry that a claim would make, None where the register says so already."""
    action = Action.FOUND if item.found else Action.ISSUE
    held = state.standing is Standing.ISSUED
    if held and state.parcel == item.parcel:
        promoted = item.issuer is Issuer.OFFICIAL and state.issuer is not Issuer.OFFICIAL
        if reserve or not promoted:
            return None
    elif held and item.previous and item.previous == state.parcel:
        if reserve:
            return None
        action = Action.MOVE
    elif reserve:
        action = Action.RESERVE
    return Entry(
        item.identifier,
        action,
        item.parcel,
        item.previous,
        item.issuer,
        lon=item.lon,
        lat=item.lat,
        box=item.box,
        method=item.method,
        shift=item.shift,
        session=session,
        author=author,
    )


def _append(path: AnyPath, entries: Sequence[Entry]) -> int:
    """Add the entries that change something; how many did."""
    target = Path(path)
    _check_file(target)
    try:
        with own_gpkg.opened(target, write=True) as connection:
            states = _states(connection, [entry.identifier for entry in entries])
            made, now = [], own_gpkg.utc_now()
            for entry in entries:
                state = states.get(entry.identifier, State(entry.identifier))
                after = step(state, entry)
                if after._replace(at=state.at) == state or len(after.conflicts) > len(state.conflicts):
                    continue
                states[entry.identifier] = after._replace(seq=state.seq + 1)
                made.append(entry._replace(seq=state.seq + 1, at=now))
            connection.executemany(_INSERT, [_row(entry) for entry in made])
            return len(made)
    except (OSError, sqlite3.Error) as error:
        raise _unwritable(target, error) from error


def _states(connection: sqlite3.Connection, identifiers: Sequence[str]) -> dict[str, State]:
    wanted = json.dumps(sorted(set(identifiers)))
    return fold(_entry(row) for row in connection.execute(_SOME, (wanted,)))


def _row(entry: Entry) -> tuple[Any, ...]:
    box = entry.box or (None, None, None, None)
    head = (entry.entry_id or str(uuid.uuid4()), entry.at, entry.author.strip(), entry.identifier, entry.seq)
    who = (entry.action.value, entry.parcel, entry.previous, entry.issuer.value, entry.official)
    return (*head, *who, entry.lon, entry.lat, *box, entry.method, entry.shift, entry.session, entry.reason)


def _entry(row: Sequence[Any]) -> Entry:
    entry_id, at, author, identifier, seq, action, parcel, previous, issuer, official, lon, lat = row[:12]
    west, south, east, north, method, shift, session, reason = row[12:]
    return Entry(
        identifier=identifier,
        action=Action(action),
        parcel=parcel,
        previous=previous,
        issuer=Issuer(issuer),
        official=official,
        lon=lon,
        lat=lat,
        box=None if west is None else (west, south, east, north),
        method=method,
        shift=shift,
        session=session,
        author=author,
        reason=reason,
        seq=seq,
        at=at,
        entry_id=entry_id,
    )


def _check_file(path: Path) -> None:
    if not path.is_file():
        raise RegisterError(Message(_MISSING, {"path": path}))
    try:
        with own_gpkg.opened(path) as connection:
            schema = own_gpkg.read_meta(connection)["schema"]
            newer = int(schema) > SCHEMA
            # Only that the table is there: what a newer version calls its columns is not known.
            connection.execute("SELECT COUNT(*) FROM (SELECT 1 FROM parcelclean_register LIMIT 1)")
    except (OSError, sqlite3.Error, KeyError, ValueError) as error:
        raise _not_register(path, error) from error
    if newer:
        raise RegisterError(Message(_NEWER, {"path": path, "found": schema, "known": SCHEMA}))


def _is_busy(error: Exception) -> bool:
    return isinstance(error, sqlite3.OperationalError) and "locked" in str(error)


def _not_register(path: Path, error: Exception) -> RegisterError:
    return RegisterError(Message(_BUSY if _is_busy(error) else _NOT_REGISTER, {"path": path}))


def _unwritable(path: Path, error: Exception) -> RegisterError:
    if _is_busy(error):
        return RegisterError(Message(_BUSY, {"path": path}))
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return RegisterError(Message(_UNWRITABLE, {"path": path, "reason": reason}))
