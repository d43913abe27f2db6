"""The worklist of the dock: claims with their proposals as MATCHES has them, and where each of them stands.

Plain Python and no arrays: a line is shown and searched, never computed with. Everything that a keystroke needs is
prepared once, when the list is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..messages import QT_TRANSLATE_NOOP
from ..text.fold import fold_words
from ..text.reading import Named
from .decisions import ACCEPTED, NO_PARCEL, NONE, REJECTED, Decision


class Standing(Named):
    """Where a line stands; the six words of the matcher, and `settled` for what people have decided."""

    SETTLED = "settled"
    MATCHED = "matched"
    REVIEW = "review"
    AMBIGUOUS = "ambiguous"
    CONFLICT = "conflict"
    ONLY_RECORD = "only_record"


STANDINGS = tuple(Standing)
LABELS = {
    Standing.SETTLED: QT_TRANSLATE_NOOP("ParcelClean", "decided"),
    Standing.MATCHED: QT_TRANSLATE_NOOP("ParcelClean", "sure"),
    Standing.REVIEW: QT_TRANSLATE_NOOP("ParcelClean", "to review"),
    Standing.AMBIGUOUS: QT_TRANSLATE_NOOP("ParcelClean", "several fit"),
    Standing.CONFLICT: QT_TRANSLATE_NOOP("ParcelClean", "contradictory"),
    Standing.ONLY_RECORD: QT_TRANSLATE_NOOP("ParcelClean", "only in the list"),
}
DECIDED = {
    ACCEPTED: QT_TRANSLATE_NOOP("ParcelClean", "accepted"),
    REJECTED: QT_TRANSLATE_NOOP("ParcelClean", "all rejected"),
    NONE: QT_TRANSLATE_NOOP("ParcelClean", "not on the map"),
}
DISPUTED = QT_TRANSLATE_NOOP("ParcelClean", "people disagree")


class Proposal(NamedTuple):
    """One parcel that a claim may be about; `evidence` and `facts` are the JSON of MATCHES, read when shown.

    A tuple, for there are tens of thousands, and somebody waits. `picked`: a person pointed at it on the map.
    """

    parcel: str
    fid: int
    status: str
    score: float
    evidence: str = "[]"
    cause: str = ""
    facts: str = ""
    stale: str = ""
    decided_at: str = ""
    picked: bool = False


class Holder(NamedTuple):
    """What the list says about a claim, as far as the worklist shows it."""

    name: str = ""
    sheet: str = ""
    number: str = ""
    address: str = ""


class Line(NamedTuple):
    """One claim.

    key         certificate key
    status      of its first proposal, else `only_record`
    fids        of its lines in the certificate table, the first one first
    facts       fingerprints of the certificate (JSON), for a decision without a parcel
    stale       facts that have changed since “not on the map” was decided, and `decided_at` of that
    text        everything searchable, folded
    number      its place in the list, from 0
    """

    key: str
    status: str
    proposals: tuple[Proposal, ...] = ()
    holder: Holder = Holder()
    fids: tuple[int, ...] = ()
    facts: str = ""
    stale: str = ""
    decided_at: str = ""
    text: str = ""
    number: int = 0

    @property
    def score(self) -> float:
        """Of the best proposal; 0 without any."""
        return self.proposals[0].score if self.proposals else 0.0


@dataclass(frozen=True)
class Worklist:
    """All lines in the order of the list, and how many parcels are on the map only."""

    lines: tuple[Line, ...] = ()
    only_map: int = 0


class MatchRow(NamedTuple):
    """A row of MATCHES about a claim, as text; "" where NULL."""

    certificate: str
    parcel: str = ""
    fid: str = ""
    status: str = ""
    score: str = ""
    rank: str = ""
    evidence: str = ""
    cause: str = ""
    facts: str = ""
    stale: str = ""
    decided_at: str = ""
    certificate_fids: str = ""


def worklist_of(rows: Iterable[MatchRow], holders: Mapping[int, Holder], only_map: int = 0) -> Worklist:
    """The worklist of MATCHES.

    Args:
        rows: those about claims; the rows of a claim follow each other.
        holders: what the certificate table says, by feature id.
        only_map: how many parcels no claim has.
    """
    claims: list[list[MatchRow]] = []
    last = None
    for row in rows:
        if row.certificate != last:
            last = row.certificate
            claims.append([])
        claims[-1].append(row)
    return Worklist(tuple(_line(claim, holders, at) for at, claim in enumerate(claims)), only_map)


def standing_of(line: Line, decision: Decision) -> Standing:
    """Where a line stands, given what people have decided."""
    if decision.conflict:
        return Standing.CONFLICT
    if how_decided(line, decision):
        return Standing.SETTLED
    return untouched(line)


def untouched(line: Line) -> Standing:
    """Where a line stands while nobody has decided anything about it."""
    return _STATUSES.get(line.status, Standing.ONLY_RECORD)


def how_decided(line: Line, decision: Decision) -> str:
    """`accepted`, `none`, `rejected` (every proposal) or "" while something is left to decide."""
    if decision.conflict:
        return ""
    if decision.accepted:
        return ACCEPTED
    if decision.none:
        return NONE
    left = [one for one in line.proposals if one.parcel not in decision.rejected]
    return REJECTED if line.proposals and not left else ""


def is_stale(line: Line, decision: Decision) -> bool:
    """Whether facts have changed since the decision that stands now; one that was made after matching is fresh."""
    if line.stale and decision.none:
        return _same_ruling(decision, NO_PARCEL, line.decided_at)
    return any(one.stale and _same_ruling(decision, one.parcel, one.decided_at) for one in line.proposals)


def decided_by(line: Line, decision: Decision) -> str:
    """Who made the decision that stands; "" where there is none."""
    wanted = [*decision.accepted, *([NO_PARCEL] if decision.none else [])] or [one.parcel for one in line.proposals]
    named = [decision.rulings[key].author for key in wanted if key in decision.rulings]
    return ", ".join(dict.fromkeys(named))


_STATUSES = {one.value: one for one in Standing if one is not Standing.SETTLED}


def _same_ruling(decision: Decision, parcel: str, at: str) -> bool:
    ruling = decision.rulings.get(parcel)
    return ruling is not None and ruling.at == at


def _line(rows: Sequence[MatchRow], holders: Mapping[int, Holder], number: int) -> Line:
    first = rows[0]
    # Parcels that were rejected have no rank any more; they come last.
    ranked = [row for row in rows if row.parcel]
    if len(ranked) > 1:
        ranked.sort(key=lambda row: int(row.rank) if row.rank else len(rows) + 1)
    fids = tuple([int(fid) for fid in first.certificate_fids.split(",") if fid])
    # A claim has a line for every person named on it, and each of them may be looked for.
    known = [holders[fid] for fid in fids if fid in holders] or [_NOBODY]
    none = next((row for row in rows if not row.parcel), _NOTHING)
    return Line(
        first.certificate,
        first.status,
        tuple([_proposal(row) for row in ranked]),
        known[0],
        fids,
        first.facts,
        none.stale,
        none.decided_at,
        _searchable(first.certificate, known, ranked),
        number,
    )


def _searchable(certificate: str, known: Sequence[Holder], ranked: Sequence[MatchRow]) -> str:
    words = [certificate]
    for one in known:
        words += [one.name, one.address, f"{one.sheet}/{one.number}"]
    words += [row.parcel for row in ranked]
    return " ".join([fold_words(word) for word in dict.fromkeys(words)])


_NOBODY = Holder()
_NOTHING = MatchRow("")


def _proposal(row: MatchRow) -> Proposal:
    score = float(row.score) if row.score else 0.0
    evidence = row.evidence or "[]"
    return Proposal(
        row.parcel, int(row.fid), row.status, score, evidence, row.cause, row.facts, row.stale, row.decided_at
    )
