"""The second look: some of the accepted decisions, chosen at random, are made once more by somebody else.

Which ones is decided by the entry's id, so that everybody who has the journal chooses the same. Nothing is written
beside the decisions themselves: a second look is what the first other person decides about the certificate.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..messages import QT_TRANSLATE_NOOP, Message
from .decisions import Decision
from .entries import DECIDING, Action, Entry, in_order, tidy_name
from .journal_state import state_of, undone_ids
from .ledger import Ledger

FEW = 20  # looks; below, a share says nothing
_Z = 1.959964  # of a normal distribution: 95 % lie within

_SAID = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Second looks: {done} of {chosen} done, {agree} agree ({percent:.1f} %, probably {low:.1f} to {high:.1f} %)",
)
_FEW = QT_TRANSLATE_NOOP("ParcelClean", "Second looks: {done} of {chosen} done, {agree} agree (too few to say more)")
_NONE = QT_TRANSLATE_NOOP("ParcelClean", "Second looks: nothing is chosen yet")


@dataclass(frozen=True)
class SecondLook:
    """One certificate that was accepted and chosen.

    first    the acceptance that is looked at again
    verdict  what the first other person decided after it; None while nobody has
    agrees   whether that is the same
    """

    first: Entry
    verdict: Entry | None = None
    agrees: bool = False


@dataclass(frozen=True)
class Agreement:
    """How far the second looks have come."""

    chosen: int = 0
    done: int = 0
    agree: int = 0

    def interval(self) -> tuple[float, float] | None:
        """Where the share of agreement lies with 95 % confidence (Wilson); None where too few are done."""
        if self.done < FEW:
            return None
        share, squared = self.agree / self.done, _Z * _Z
        middle = share + squared / (2 * self.done)
        half = _Z * math.sqrt(share * (1 - share) / self.done + squared / (4 * self.done**2))
        scale = 1 + squared / self.done
        return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)

    def message(self) -> Message:
        """One line."""
        values = {"chosen": self.chosen, "done": self.done, "agree": self.agree}
        if not self.chosen:
            return Message(_NONE)
        found = self.interval()
        if found is None:
            return Message(_FEW, values)
        low, high = (100 * one for one in found)
        return Message(_SAID, {**values, "percent": 100 * self.agree / self.done, "low": low, "high": high})


def is_chosen(entry_id: str, percent: float) -> bool:
    """Whether an acceptance is among the `percent` % that somebody else looks at."""
    drawn = int.from_bytes(hashlib.sha256(entry_id.encode()).digest()[:8], "big")
    return drawn < percent / 100 * 2**64


def look_at(entries: Sequence[Entry], percent: float) -> SecondLook | None:
    """The second look at one certificate. Args: entries: all about it; percent: of acceptances that are chosen."""
    first: Entry | None = None
    verdict: Entry | None = None
    for entry in _live(entries):
        if first is None or tidy_name(entry.author) == tidy_name(first.author):
            first = _held(first, entry)
        elif _decides(entry, first):
            verdict = entry
            break
    if first is None or not is_chosen(first.entry_id, percent):
        return None
    agrees = verdict is not None and verdict.action is Action.ACCEPT and set(verdict.parcels) == set(first.parcels)
    return SecondLook(first, verdict, agrees)


def agreement_of(looks: Iterable[SecondLook]) -> Agreement:
    """Count them."""
    found = list(looks)
    done = [one for one in found if one.verdict is not None]
    return Agreement(len(found), len(done), sum(one.agrees for one in done))


def own_decision(entries: Sequence[Entry], author: str) -> Decision:
    """What one person has decided about a certificate, as if nobody else had."""
    own = [entry for entry in entries if entry.action is Action.REVERT or tidy_name(entry.author) == author]
    return next((one.decision for one in state_of(own).certificates.values()), Decision())


class SecondLooks:
    """The second looks of a journal; what has come since the last question is worked out before the answer."""

    def __init__(self, percent: float) -> None:
        self.percent = percent
        self._found: dict[str, SecondLook] = {}
        self._seen: tuple[Ledger | None, float, int] = (None, 0.0, 0)

    def look(self, ledger: Ledger, certificate: str) -> SecondLook | None:
        """The one at a certificate, None where it is not chosen."""
        self.follow(ledger)
        return self._found.get(certificate)

    def waits_for(self, ledger: Ledger, certificate: str, author: str) -> bool:
        """Whether this person is to look, and must not see before what the first one has decided."""
        found = self.look(ledger, certificate)
        return found is not None and found.verdict is None and tidy_name(found.first.author) != author

    def concerns(self, ledger: Ledger, certificate: str, author: str) -> bool:
        """Whether this person is to look, or has looked."""
        found = self.look(ledger, certificate)
        if found is None or tidy_name(found.first.author) == author:
            return False
        return found.verdict is None or tidy_name(found.verdict.author) == author

    def all(self, ledger: Ledger) -> dict[str, SecondLook]:
        """Every one by its certificate; not to be changed."""
        self.follow(ledger)
        return self._found

    def behind(self, ledger: Ledger) -> int:
        """How many entries have come since the last question."""
        known, percent, count = self._seen
        return len(ledger.entries) - (count if known is ledger and percent == self.percent else 0)

    def follow(self, ledger: Ledger) -> None:
        """Work out what is new; the first time, that is everything."""
        known, percent, count = self._seen
        if known is not ledger or percent != self.percent:
            self._found, count = {}, 0
        touched = dict.fromkeys(map(ledger.certificate_of, ledger.entries[count:]))
        self._seen = (ledger, self.percent, len(ledger.entries))
        for certificate in touched:
            entries = ledger.about(certificate)
            found = look_at(entries, self.percent) if self._may_be_chosen(entries) else None
            if found is not None:
                self._found[certificate] = found
            else:
                self._found.pop(certificate, None)

    def _may_be_chosen(self, entries: Sequence[Entry]) -> bool:
        return any(entry.action is Action.ACCEPT and is_chosen(entry.entry_id, self.percent) for entry in entries)


def _live(entries: Sequence[Entry]) -> list[Entry]:
    """The decisions that nobody has taken back, as time goes."""
    undone = undone_ids(entries) if any(entry.action is Action.REVERT for entry in entries) else frozenset()
    deciding = [entry for entry in entries if entry.action in DECIDING and entry.entry_id not in undone]
    return in_order(deciding) if len(deciding) > 1 else deciding


def _held(first: Entry | None, entry: Entry) -> Entry | None:
    """The acceptance that the first person holds after one more entry of theirs."""
    if entry.action is Action.ACCEPT:
        return entry
    takes_back = entry.action is Action.NONE or (first is not None and not set(first.parcels).isdisjoint(entry.parcels))
    return None if takes_back else first


def _decides(entry: Entry, first: Entry) -> bool:
    """Whether this is about what was accepted; the other person may reject other parcels on the way."""
    return entry.action is not Action.REJECT or not set(first.parcels).isdisjoint(entry.parcels)
