"""What stands in the register of identifiers: entries that are only ever added, and the state they fold to.

Every identifier has its own counter (`seq`), one higher with every entry, so that entries of two copies of a register
can be put into one order without trusting clocks: by `seq`, then time, then entry id. Where two copies went different
ways the first entry in that order holds and the contradiction stays visible until a `settle` entry with a higher
counter decides it.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple


class Issuer(str, Enum):
    """Who an identifier is of; the values are the parameter `ISSUER` and what stands in the register."""

    PROVISIONAL = "provisional"
    OFFICIAL = "official"


class Action(str, Enum):
    """What an entry says about its identifier."""

    RESERVE = "reserve"  # set aside for a parcel by an edit session that is not committed yet
    RELEASE = "release"  # the session was rolled back: as if it had never been reserved
    ISSUE = "issue"  # given to a parcel
    FOUND = "found"  # a layer carried it already; who issued it is not known to us
    MOVE = "move"  # the parcel has another key now, or a child of it goes on with the identifier
    LINK = "link"  # a provisional identifier gives way to the official one
    RETIRE = "retire"  # never used again: the parcel was merged into another one or deleted
    SETTLE = "settle"  # a person decides whose it is


class Standing(str, Enum):
    """Where an identifier stands."""

    FREE = "free"
    RESERVED = "reserved"
    ISSUED = "issued"
    RETIRED = "retired"


Box = tuple[float, float, float, float]  # west, south, east, north, degrees


class Entry(NamedTuple):
    """One line of the register.

    parcel    the parcel's key (where keys repeat, with a vertex), of `retire` the parcel that took it in
    previous  of `move`: the key that held it before
    lon, lat  the characteristic point in WGS 84, degrees; `shift` says by which operation, `method` which algorithm
    box       extent of the parcel in WGS 84
    at        UTC, ISO 8601; given when the entry is written

    A tuple, because there are as many entries as parcels in a province.
    """

    identifier: str
    action: Action
    parcel: str = ""
    previous: str = ""
    issuer: Issuer = Issuer.PROVISIONAL
    official: str = ""
    lon: float | None = None
    lat: float | None = None
    box: Box | None = None
    method: str = ""
    shift: str = ""
    session: str = ""
    author: str = ""
    reason: str = ""
    seq: int = 0
    at: str = ""
    entry_id: str = ""


class State(NamedTuple):
    """What the entries of one identifier amount to.

    parcel     the key that holds it, held it last (retired) or has it reserved
    official   the official identifier that a provisional one gave way to
    session    of the reservation
    conflicts  entries that contradict the state: nobody has settled them yet
    """

    identifier: str
    standing: Standing = Standing.FREE
    parcel: str = ""
    issuer: Issuer = Issuer.PROVISIONAL
    official: str = ""
    lon: float | None = None
    lat: float | None = None
    box: Box | None = None
    method: str = ""
    shift: str = ""
    session: str = ""
    reason: str = ""
    at: str = ""
    seq: int = 0
    conflicts: tuple[Entry, ...] = ()


def fold(entries: Iterable[Entry]) -> dict[str, State]:
    """The state of every identifier; the order in which the entries are given does not matter."""
    states: dict[str, State] = {}
    for entry in sorted(entries, key=lambda entry: (entry.seq, entry.at, entry.entry_id)):
        state = states.get(entry.identifier)
        after = step(state or State(entry.identifier), entry)
        states[entry.identifier] = after._replace(seq=max(entry.seq, after.seq))
    return states


def step(state: State, entry: Entry) -> State:
    """The state after one more entry. What contradicts the state changes nothing but `conflicts`."""
    if entry.action is Action.SETTLE:
        standing = Standing.ISSUED if entry.parcel else Standing.RETIRED
        return state._replace(standing=standing, parcel=entry.parcel or state.parcel, session="", conflicts=())
    after = _STEPS[entry.action](state, entry)
    return after if after is not None else state._replace(conflicts=(*state.conflicts, entry))


def _given(state: State, entry: Entry) -> State | None:
    holder = state.standing in {Standing.FREE, Standing.RESERVED} or state.parcel == entry.parcel
    # A retired identifier comes back only with a parcel that carries it, when a merge was undone.
    if state.standing is Standing.RETIRED and entry.action is not Action.FOUND:
        return None
    if state.standing is Standing.RESERVED and state.parcel != entry.parcel and state.session != entry.session:
        return None
    if not holder:
        return None
    issuer = _promoted(state, entry) if state.standing is Standing.ISSUED else entry.issuer
    known = entry.lon is None
    return state._replace(
        standing=Standing.ISSUED,
        parcel=entry.parcel,
        issuer=issuer,
        lon=state.lon if known else entry.lon,
        lat=state.lat if known else entry.lat,
        box=entry.box or state.box,
        method=entry.method or state.method,
        shift=entry.shift or state.shift,
        session="",
        reason="",
        at=entry.at,
    )


def _reserve(state: State, entry: Entry) -> State | None:
    taken = state.standing is Standing.RESERVED and state.parcel != entry.parcel
    if taken or state.standing in {Standing.ISSUED, Standing.RETIRED}:
        return None
    return state._replace(
        standing=Standing.RESERVED, parcel=entry.parcel, session=entry.session, issuer=entry.issuer, at=entry.at
    )


def _release(state: State, entry: Entry) -> State | None:
    # A late release of a session that has lost its reservation means nothing.
    if state.standing is not Standing.RESERVED or state.session != entry.session:
        return state
    return state._replace(standing=Standing.FREE, parcel="", session="")


def _move(state: State, entry: Entry) -> State | None:
    if state.standing is not Standing.ISSUED or entry.previous != state.parcel:
        return None if state.parcel != entry.parcel else state
    issuer = _promoted(state, entry)
    return state._replace(parcel=entry.parcel, issuer=issuer, box=entry.box or state.box, at=entry.at)


def _promoted(state: State, entry: Entry) -> Issuer:
    """A provisional identifier may become official, never the other way."""
    return Issuer.OFFICIAL if Issuer.OFFICIAL in {state.issuer, entry.issuer} else Issuer.PROVISIONAL


def _link(state: State, entry: Entry) -> State | None:
    if state.official and state.official != entry.official:
        return None
    return state._replace(official=entry.official, at=entry.at)


def _retire(state: State, entry: Entry) -> State | None:
    if state.standing is Standing.RETIRED:
        return state
    if state.standing is not Standing.ISSUED or (entry.previous and entry.previous != state.parcel):
        return None
    return state._replace(standing=Standing.RETIRED, reason=entry.reason, at=entry.at)


_STEPS = {
    Action.ISSUE: _given,
    Action.FOUND: _given,
    Action.RESERVE: _reserve,
    Action.RELEASE: _release,
    Action.MOVE: _move,
    Action.LINK: _link,
    Action.RETIRE: _retire,
}
