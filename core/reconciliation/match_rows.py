"""MATCHES, row by row: each claim with its candidates and what people decided, and the parcels without any."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..certificates import Certificates
from ..messages import Message, Translate
from ..parcels import Parcels
from ..text.mask import mask_ids_in
from .decisions import Decision, Decisions
from .facts import certificate_facts, changed_facts, parcel_facts
from .model import Evidence, Matching, Status

# Contract §5, in this order; what follows `stale` is ours. `lines` are the lines behind a claim (`certificate_fid`
# the first, `certificate_fids` all of them, with commas), `facts` the
# fingerprints (JSON) that a decision about this row has to note, only where personal data is asked for in full.
COLUMNS = (
    ("certificate", "QString"),
    ("parcel", "QString"),
    ("fid", "LongLong"),
    ("status", "QString"),
    ("score", "Double"),
    ("rank", "Int"),
    ("evidence", "QString"),
    ("decided", "QString"),
    ("decided_by", "QString"),
    ("decided_at", "QString"),
    ("stale", "QString"),
    ("cause", "QString"),
    ("lines", "Int"),
    ("certificate_fid", "LongLong"),
    ("facts", "QString"),
    ("certificate_fids", "QString"),
)
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Wording:
    """How sentences and cells are written: in the run's language, persons hidden unless asked for in full."""

    translate: Translate
    full: bool = False

    def say(self, message: Message) -> str:
        """A sentence fit to be passed on."""
        if self.full:
            return message.render(self.translate)
        return mask_ids_in(message.with_cells(lambda _: "…").render(self.translate))


def match_rows(
    found: Matching, parcels: Parcels, certificates: Certificates, decided: Decisions, wording: Wording
) -> Iterator[Row]:
    """All rows of MATCHES: claims in the order of the list with their candidates by rank, then `only_map` parcels."""
    keys = parcels.keys
    row_of = {str(key): row for row, key in enumerate(keys.tolist())} if decided else {}
    stale = stale_of(found, parcels, certificates, decided)
    facts = _Facts(found, parcels, certificates) if wording.full else None
    for claim in range(len(found.claims)):
        key = str(found.claims.keys[claim])
        lines = found.claims.lines[claim]
        about = (len(lines), int(certificates.fid[lines[0]]))
        fids = ",".join(map(str, certificates.fid[lines].tolist()))
        decision = decided.get(key, Decision())
        candidates = found.candidates_of(claim)
        if not candidates:
            said = _decided(decision, "", stale, key)
            pair: Row = (key, None, None, Status.ONLY_RECORD.value, None, None, None)
            yield (*pair, *said, None, *about, facts and facts.of(claim), fids)
        # What somebody rejected is no candidate any more, but it stays on record beside the others.
        shown = {str(keys[candidate.parcel]) for candidate in candidates}
        for parcel in sorted(decision.rejected & row_of.keys() - shown):
            said = _decided(decision, parcel, stale, key)
            row, status = row_of[parcel], found.status_of(claim).value
            pair = (key, parcel, int(parcels.fid[row]), status, None, None, None)
            yield (*pair, *said, None, *about, facts and facts.of(claim, row), fids)
        for candidate in candidates:
            parcel = str(keys[candidate.parcel])
            said = _decided(decision, parcel, stale, key)
            yield (
                key,
                parcel,
                int(parcels.fid[candidate.parcel]),
                candidate.status.value,
                round(candidate.score, 4),
                candidate.rank,
                evidence_json(candidate.evidence, wording.say),
                *said,
                None if candidate.cause is None else wording.say(candidate.cause),
                *about,
                facts and facts.of(claim, candidate.parcel),
                fids,
            )
    for row in found.only_map.tolist():
        yield (None, str(keys[row]), int(parcels.fid[row]), Status.ONLY_MAP.value, *[None] * (len(COLUMNS) - 4))


class _Facts:
    """What the people see who will decide: those of the candidates are made at once, others when asked for."""

    def __init__(self, found: Matching, parcels: Parcels, certificates: Certificates) -> None:
        self._lines, self._certificates, self._map = found.claims.lines, certificates, parcels
        rows = np.unique(found.parcel).tolist()
        self._parcels = dict(zip(rows, parcel_facts(parcels, rows)))
        self._last: tuple[int, dict[str, str]] = (-1, {})

    def of(self, claim: int, parcel: int | None = None) -> str:
        """The fingerprints of a claim and, if given, a parcel."""
        if self._last[0] != claim:
            self._last = claim, dict(certificate_facts(self._certificates, self._lines[claim].tolist()))
        if parcel is None:
            return json.dumps(self._last[1])
        if parcel not in self._parcels:
            self._parcels[parcel] = parcel_facts(self._map, [parcel])[0]
        return json.dumps({**self._last[1], **self._parcels[parcel]})


def evidence_json(evidence: Sequence[Evidence], say: Callable[[Message], str]) -> str:
    """The reasons as JSON: criterion, whether it agrees (null = not comparable), weight in bits, and in words."""
    return json.dumps(
        [
            {"criterion": one.criterion, "agrees": one.agrees, "weight": round(one.weight, 2), "text": say(one.said)}
            for one in evidence
        ],
        ensure_ascii=False,
    )


def stale_of(
    found: Matching, parcels: Parcels, certificates: Certificates, decided: Decisions
) -> dict[tuple[str, str], tuple[str, ...]]:
    """By certificate and parcel key: names of the facts that have changed since somebody decided about the pair."""
    row_of = {str(key): row for row, key in enumerate(parcels.keys.tolist())}
    wanted = [
        (claim, parcel, ruling)
        for claim, key in enumerate(found.claims.keys.tolist())
        if key in decided
        for parcel, ruling in decided[key].rulings.items()
        if ruling.facts
    ]
    out: dict[tuple[str, str], tuple[str, ...]] = {}
    for claim, parcel, ruling in wanted:
        now = dict(certificate_facts(certificates, found.claims.lines[claim].tolist()))
        if parcel in row_of:
            now.update(parcel_facts(parcels, [row_of[parcel]])[0])
        changed = changed_facts(ruling.facts, now)
        if changed:
            out[str(found.claims.keys[claim]), parcel] = changed
    return out


def _decided(
    decision: Decision, parcel: str, stale: dict[tuple[str, str], tuple[str, ...]], key: str
) -> tuple[str | None, str | None, str | None, str | None]:
    how, ruling = decision.about(parcel)
    if how is None:
        return None, None, None, None
    changed = stale.get((key, parcel)) or stale.get((key, ""))
    return how, ruling.author or None, ruling.at or None, ", ".join(changed) if changed else None
