"""Who did what, from the journal: counts by person, and the history of one certificate in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from ..messages import QT_TRANSLATE_NOOP, Message
from .entries import Action, Entry, in_order, moment_of, tidy_name
from .journal_state import undone_ids
from .second_look import Agreement, SecondLook, agreement_of
from .steps import step_of

COUNTED = (Action.ACCEPT, Action.REJECT, Action.NONE, Action.NOTE, Action.ASSIGN)

_ACCEPTED = QT_TRANSLATE_NOOP("ParcelClean", "accepted {parcels}")
_TOGETHER = QT_TRANSLATE_NOOP("ParcelClean", "accepted {parcels}, together with all sure ones")
_REJECTED = QT_TRANSLATE_NOOP("ParcelClean", "rejected {parcels}")
_NONE = QT_TRANSLATE_NOOP("ParcelClean", "not on the map")
_NOTE = QT_TRANSLATE_NOOP("ParcelClean", "note: {text}")
_ASSIGNED = QT_TRANSLATE_NOOP("ParcelClean", "given to {person}")
_TO_NOBODY = QT_TRANSLATE_NOOP("ParcelClean", "given to nobody")
_UNDID = QT_TRANSLATE_NOOP("ParcelClean", "took back: {what}")
_BROUGHT_BACK = QT_TRANSLATE_NOOP("ParcelClean", "brought back: {what}")
_UNDID_OTHER = QT_TRANSLATE_NOOP("ParcelClean", "took back or brought back an earlier entry")


@dataclass(frozen=True)
class Work:
    """What one person has done.

    total, today  live and undone entries by action; undos themselves are no work
    together      of the acceptances, those that were made with all sure ones in one step
    undone        entries that were taken back, by whomever
    looks         second looks that this person has made
    """

    author: str
    total: Counter[Action] = field(default_factory=Counter)
    today: Counter[Action] = field(default_factory=Counter)
    together: int = 0
    undone: int = 0
    looks: Agreement = field(default_factory=Agreement)


@dataclass(frozen=True)
class Event:
    """One entry of a certificate in words. `undone`: it was taken back and counts no more."""

    moment: datetime
    author: str
    what: Message
    undone: bool = False


def work_of(entries: Iterable[Entry], looks: Sequence[SecondLook], now: datetime) -> list[Work]:
    """Everybody's work, whoever did most first.

    Args:
        entries: of the journal.
        looks: the second looks.
        now: this moment in the time zone that says when today began.
    """
    known = list(entries)
    undone = undone_ids(known)
    total: dict[str, Counter[Action]] = {}
    today: dict[str, Counter[Action]] = {}
    together: Counter[str] = Counter()
    gone: Counter[str] = Counter()
    begun = now.replace(hour=0, minute=0, second=0, microsecond=0)
    for entry in known:
        if entry.action is Action.REVERT:
            continue
        author = tidy_name(entry.author)
        total.setdefault(author, Counter())[entry.action] += 1
        moment = moment_of(entry.at)
        if moment is not None and moment >= begun:
            today.setdefault(author, Counter())[entry.action] += 1
        gone[author] += entry.entry_id in undone
        together[author] += entry.action is Action.ACCEPT and bool(step_of(entry))
    made: dict[str, list[SecondLook]] = {}
    for look in looks:
        if look.verdict is not None:
            made.setdefault(tidy_name(look.verdict.author), []).append(look)
    found = [
        Work(
            author,
            counts,
            today.get(author, Counter()),
            together[author],
            gone[author],
            agreement_of(made.get(author, ())),
        )
        for author, counts in total.items()
    ]
    return sorted(found, key=lambda one: (-sum(one.total.values()), one.author))


def history_of(entries: Sequence[Entry]) -> list[Event]:
    """Everything that was ever said about a certificate, the latest last. Raises `JournalError`."""
    undone = undone_ids(entries)
    by_id = {entry.entry_id: entry for entry in entries}
    events = []
    for entry in in_order(entries):
        moment = moment_of(entry.at)
        if moment is not None:
            events.append(Event(moment, tidy_name(entry.author), in_words(entry, by_id), entry.entry_id in undone))
    return events


def in_words(entry: Entry, by_id: dict[str, Entry]) -> Message:
    """What an entry says. Args: by_id: the entries among which an undo finds what it takes back."""
    values = {"parcels": ", ".join(entry.parcels), "text": entry.reason, "person": entry.reason}
    if entry.action is Action.ACCEPT:
        return Message(_TOGETHER if step_of(entry) else _ACCEPTED, values)
    if entry.action is Action.ASSIGN:
        return Message(_ASSIGNED if entry.reason.strip() else _TO_NOBODY, values)
    if entry.action is Action.REVERT:
        target = by_id.get(entry.reverts or "")
        if target is not None and target.action is Action.REVERT:
            template, target = _BROUGHT_BACK, by_id.get(target.reverts or "")
        else:
            template = _UNDID
        if target is None or target.action is Action.REVERT:
            return Message(_UNDID_OTHER)
        return Message(template, {"what": in_words(target, by_id)})
    templates = {Action.REJECT: _REJECTED, Action.NONE: _NONE, Action.NOTE: _NOTE}
    return Message(templates[entry.action], values)
