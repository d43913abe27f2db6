"""Entries of the journal: what somebody did, said so that it can be copied, merged and undone."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from enum import Enum
from functools import lru_cache

from ..messages import QT_TRANSLATE_NOOP, Message

_NO_AUTHOR = QT_TRANSLATE_NOOP("ParcelClean", "A decision needs the name of the person who makes it.")
_NO_CERTIFICATE = QT_TRANSLATE_NOOP("ParcelClean", "The entry “{action}” does not say which certificate it is about.")
_NO_PARCELS = QT_TRANSLATE_NOOP(
    "ParcelClean", "The entry “{action}” on certificate {certificate} does not say which parcels it is about."
)
_NO_TARGET = QT_TRANSLATE_NOOP("ParcelClean", "An undo must say which entry it takes back.")
_BAD_TIME = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Entry {entry} of the journal has the time “{time}”, which cannot be read. Times are written as"
    " 2026-11-28T09:30:00Z.",
)

_SHAPE = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))?\s*(Z|[+-]\d{2}:?\d{2})?", re.IGNORECASE
)
_TICK = timedelta(microseconds=1)


class JournalError(Exception):
    """A journal or an entry that cannot be used; `message` says which and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class Action(str, Enum):
    """What an entry does."""

    ACCEPT = "accept"
    REJECT = "reject"
    NONE = "none"
    NOTE = "note"
    ASSIGN = "assign"
    REVERT = "revert"


DECIDING = (Action.ACCEPT, Action.REJECT, Action.NONE)


@dataclass(frozen=True)
class Entry:
    """One line of the journal.

    author       the person who says they are working, not the login of a shared machine
    certificate  certificate key, see `keys`
    parcels      `accept`: all parcels that the certificate belongs to; `reject`: those that it does not belong to
    reason       why; of a `note` its text, of `assign` the person who is to look at it ("" = nobody)
    reverts      the entry that a `revert` takes back
    facts        by parcel key ("" = no parcel): fingerprints of what was looked at, by name
    settles      entries that contradicted each other when this one was written; () = there were none, None = the
                 journal does not say (written by other software): then all that is older was known
    at           UTC, ISO 8601; "" = now
    """

    action: Action
    author: str
    certificate: str = ""
    parcels: tuple[str, ...] = ()
    reason: str = ""
    reverts: str | None = None
    facts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    settles: tuple[str, ...] | None = None
    at: str = ""
    entry_id: str = field(default_factory=lambda: str(uuid.uuid4()))


Place = tuple[datetime, str]  # of an entry in time


def place_of(entry: Entry) -> Place:
    """Where the entry stands in time; the id decides between entries of one moment. Raises `JournalError`."""
    moment = moment_of(entry.at)
    if moment is None:
        raise JournalError(Message(_BAD_TIME, {"entry": entry.entry_id, "time": entry.at}))
    return moment, entry.entry_id


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The entries as time goes, whatever their order in the file. Raises `JournalError`."""
    return sorted(entries, key=place_of)


def stamp(latest: datetime | None) -> str:
    """The moment for a new entry: now, but after everything that stands in the journal already.

    The clock of another computer may be ahead, and an undo must not come before what it takes back.
    """
    now = datetime.now(timezone.utc)
    moment = now if latest is None or now > latest else latest + _TICK
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def check_entry(entry: Entry) -> None:
    """Raise `JournalError` for an entry that says too little."""
    if not entry.author.strip():
        raise JournalError(Message(_NO_AUTHOR))
    if entry.action is Action.REVERT:
        if not entry.reverts:
            raise JournalError(Message(_NO_TARGET))
        return
    values = {"action": entry.action.value, "certificate": entry.certificate}
    if not entry.certificate.strip():
        raise JournalError(Message(_NO_CERTIFICATE, values))
    if entry.action in (Action.ACCEPT, Action.REJECT) and not any(key.strip() for key in entry.parcels):
        raise JournalError(Message(_NO_PARCELS, values))


def tidy_name(name: str) -> str:
    """A person's name as it is compared: one spelling of the letters, single spaces."""
    return " ".join(unicodedata.normalize("NFC", name).split())


@lru_cache(maxsize=65536)
def moment_of(text: str) -> datetime | None:
    """A time of the journal; None where it cannot be read."""
    # Python before 3.11 reads neither “Z” nor fractions of other lengths than 3 and 6.
    found = _SHAPE.fullmatch(text.strip())
    if not found:
        return None
    day, clock, fraction, zone = found.groups()
    zone = "+00:00" if zone is None or zone in "Zz" else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    try:
        moment = datetime.fromisoformat(f"{day}T{clock if len(clock) > 5 else clock + ':00'}{zone}")
        return moment.astimezone(timezone.utc) + timedelta(microseconds=int((fraction or "0").ljust(6, "0")[:6]))
    except (ValueError, OverflowError):
        return None
