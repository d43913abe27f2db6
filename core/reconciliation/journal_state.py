"""What the journal says now: its entries folded into one state for each certificate.

Everybody who works has a position on a certificate: which parcels it belongs to, or none, and which it does not. An
entry changes the position of its author. Positions that contradict each other are a conflict; it lasts until an entry
that was made with all of them in view takes a side, or until one of them is undone. The result does not depend on the
order of the entries, and an entry that was undone leaves no trace in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .decisions import NO_PARCEL, Decision, Ruling
from .entries import DECIDING, Action, Entry, in_order, place_of, tidy_name


@dataclass(frozen=True)
class Note:
    """A remark on a certificate."""

    author: str
    at: str
    text: str
    entry_id: str


@dataclass(frozen=True)
class Opinion:
    """What one author holds where authors disagree; `entries` are those that say so."""

    author: str
    at: str
    accepted: tuple[str, ...]
    rejected: tuple[str, ...]
    none: bool
    entries: tuple[str, ...]


@dataclass(frozen=True)
class CertificateState:
    """What stands for one certificate.

    decision    what the matcher needs
    opinions    where authors disagree, what each of them holds; () where they do not
    decided_by  author of the latest entry that still counts, "" where nothing is decided; `decided_at` likewise
    assignee    who is to look at it, "" = nobody
    """

    certificate: str
    decision: Decision = field(default_factory=Decision)
    opinions: tuple[Opinion, ...] = ()
    decided_by: str = ""
    decided_at: str = ""
    notes: tuple[Note, ...] = ()
    assignee: str = ""


@dataclass(frozen=True)
class State:
    """The state of every certificate about which anything stands in the journal, in order of their keys."""

    certificates: Mapping[str, CertificateState] = field(default_factory=dict)

    def decisions(self) -> dict[str, Decision]:
        """By certificate key, those that are decided or disputed."""
        empty = Decision()
        return {key: one.decision for key, one in self.certificates.items() if one.decision != empty}

    def conflicts(self) -> list[CertificateState]:
        """Certificates on which people disagree."""
        return [one for one in self.certificates.values() if one.opinions]


class _Position:
    """What one author holds about one certificate; each piece with the entry that said it last."""

    def __init__(self) -> None:
        self.link: Entry | None = None
        self.parcels: tuple[str, ...] = ()
        self.rejected: dict[str, Entry] = {}

    def take(self, entry: Entry) -> None:
        """The author's own entry."""
        if entry.action is Action.REJECT:
            self.give_up(entry.parcels)
            self.rejected.update(dict.fromkeys(entry.parcels, entry))
            return
        self.link = entry
        self.parcels = tuple(dict.fromkeys(entry.parcels)) if entry.action is Action.ACCEPT else ()
        for key in self.parcels:
            self.rejected.pop(key, None)

    def give_up(self, parcels: Iterable[str]) -> None:
        """These parcels are not linked any more."""
        self.parcels = tuple(key for key in self.parcels if key not in set(parcels))
        if self.link is not None and self.link.action is Action.ACCEPT and not self.parcels:
            self.link = None

    def yield_to(self, entry: Entry, known: frozenset[str] | None) -> None:
        """Drop what contradicts somebody's entry, of what that person knew (None = all)."""

        def seen(own: Entry | None) -> bool:
            return own is not None and (known is None or own.entry_id in known)

        if entry.action is Action.REJECT:
            if seen(self.link):
                self.give_up(entry.parcels)
            return
        wanted = set(entry.parcels) if entry.action is Action.ACCEPT else set()
        if seen(self.link) and set(self.parcels) != wanted:
            self.link, self.parcels = None, ()
        self.rejected = {key: own for key, own in self.rejected.items() if key not in wanted or not seen(own)}

    def contradicts(self, other: _Position) -> bool:
        """Whether both cannot be true."""
        if self.link is not None and other.link is not None and set(self.parcels) != set(other.parcels):
            return True
        return not other.rejected.keys().isdisjoint(self.parcels) or not self.rejected.keys().isdisjoint(other.parcels)

    def entries(self) -> list[Entry]:
        """Those that say it, as time goes."""
        found = {own.entry_id: own for own in (*self.rejected.values(), *([self.link] if self.link else []))}
        return in_order(found.values())


def state_of(entries: Iterable[Entry]) -> State:
    """Fold the entries. Raises `JournalError` for a time that cannot be read."""
    ordered = in_order({entry.entry_id: entry for entry in entries}.values())
    undone = undone_ids(ordered)
    by_certificate: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in ordered:
        if entry.entry_id not in undone and entry.action is not Action.REVERT:
            by_certificate[entry.certificate].append(entry)
    return State({key: _certificate(key, by_certificate[key]) for key in sorted(by_certificate)})


def undone_ids(entries: Iterable[Entry]) -> frozenset[str]:
    """Ids of the entries that a `revert` takes back which is not taken back itself."""
    reverters: defaultdict[str, list[str]] = defaultdict(list)
    known = list(entries)
    for entry in known:
        if entry.action is Action.REVERT and entry.reverts:
            reverters[entry.reverts].append(entry.entry_id)
    undone: dict[str, bool] = {}
    for start in (entry.entry_id for entry in known):
        # A stack and not recursion: somebody may press undo and redo a thousand times.
        stack = [start]
        while stack:
            one = stack[-1]
            waiting = [other for other in reverters[one] if other not in undone] if one not in undone else []
            if not waiting:
                undone.setdefault(one, any(not undone[other] for other in reverters[one]))
                stack.pop()
            elif waiting[-1] in stack:
                # Entries that revert each other in a ring can only be forged; none of them counts.
                undone.update(dict.fromkeys(stack[stack.index(waiting[-1]) :], True))
            else:
                stack.append(waiting[-1])
    return frozenset(one for one, gone in undone.items() if gone)


def disputed(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Of the entries about one certificate, the ids of those that contradict each other now; () if none do."""
    ordered = in_order(entries)
    undone = undone_ids(ordered)
    positions = _positions(entry for entry in ordered if entry.entry_id not in undone)
    return tuple(sorted(own.entry_id for position in _in_conflict(positions).values() for own in position.entries()))


def _positions(entries: Iterable[Entry]) -> dict[str, _Position]:
    """By author; the entries are live and in order."""
    positions: dict[str, _Position] = {}
    for entry in entries:
        if entry.action not in DECIDING:
            continue
        author = tidy_name(entry.author)
        known = None if entry.settles is None else frozenset(entry.settles)
        if known or (known is None and _in_conflict(positions)):
            for other, position in positions.items():
                if other != author:
                    position.yield_to(entry, known)
        positions.setdefault(author, _Position()).take(entry)
    return positions


def _in_conflict(positions: Mapping[str, _Position]) -> dict[str, _Position]:
    """The positions that contradict at least one other."""
    if len(positions) < 2:
        return {}
    every = list(positions.items())
    return {
        author: one for author, one in every if any(one.contradicts(other) for name, other in every if name != author)
    }


def _certificate(key: str, entries: list[Entry]) -> CertificateState:
    positions = _positions(entries)
    conflict = _in_conflict(positions)
    decision = _decision(positions, conflict=bool(conflict))
    counted = in_order({own.entry_id: own for one in positions.values() for own in one.entries()}.values())
    notes = tuple(
        Note(tidy_name(entry.author), entry.at, entry.reason, entry.entry_id)
        for entry in entries
        if entry.action is Action.NOTE
    )
    assigned = [entry for entry in entries if entry.action is Action.ASSIGN]
    return CertificateState(
        key,
        decision,
        tuple(_opinion(author, conflict[author]) for author in sorted(conflict)),
        tidy_name(counted[-1].author) if counted else "",
        counted[-1].at if counted else "",
        notes,
        tidy_name(assigned[-1].reason) if assigned else "",
    )


def _opinion(author: str, position: _Position) -> Opinion:
    own = position.entries()
    none = position.link is not None and position.link.action is Action.NONE
    ids = tuple(entry.entry_id for entry in own)
    return Opinion(author, own[-1].at, position.parcels, tuple(sorted(position.rejected)), none, ids)


def _decision(positions: Mapping[str, _Position], *, conflict: bool) -> Decision:
    links = sorted(
        ((place_of(one.link), one.link, one.parcels) for one in positions.values() if one.link is not None),
        key=lambda link: link[0],
    )
    claimed = {key for _, _, parcels in links for key in parcels}
    rejections = in_order({own.entry_id: own for one in positions.values() for own in one.rejected.values()}.values())
    rejected = {key for one in positions.values() for key in one.rejected} - claimed
    rulings = {key: _ruling(entry, key) for entry in rejections for key in entry.parcels if key in rejected}
    if conflict or not links:
        return Decision(rejected=frozenset(rejected), conflict=conflict, rulings=rulings)
    _, latest, parcels = links[-1]
    none = latest.action is Action.NONE
    rulings.update({key: _ruling(latest, key) for key in ([NO_PARCEL] if none else parcels)})
    return Decision(parcels, frozenset(rejected), none, rulings=rulings)


def _ruling(entry: Entry, parcel: str) -> Ruling:
    return Ruling(tidy_name(entry.author), entry.at, dict(entry.facts.get(parcel, {})))
