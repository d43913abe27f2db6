"""The worklist of the dock: claims with their proposals as MATCHES has them, and where each of them stands.

Plain Python and no arrays: a line is shown and searched, never computed with. Everything that a keystroke needs is
prepared once, when the list is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

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


@dataclass(frozen=True)
class Proposal:
    """One parcel that a claim may be about; `evidence` and `facts` are the JSON of MATCHES, read when shown."""

    parcel: str
    fid: int
    status: str
    score: float
    evidence: str = "[]"
    cause: str = ""
    facts: str = ""
    stale: str = ""
    decided_at: str = ""


@dataclass(frozen=True)
class Holder:
    """What the list says about a claim, as far as the worklist shows it."""

    name: str = ""
    sheet: str = ""
    number: str = ""
    address: str = ""


@dataclass(frozen=True)
class Line:
    """One claim.

    key         certificate key
    status      of its first proposal, else `only_record`
    fids        of its lines in the certificate table, the first one first
    facts       fingerprints of the certificate (JSON), for a decision without a parcel
    stale       facts that have changed since “not on the map” was decided, and `decided_at` of that
    text        everything searchable, folded
    """

    key: str
    status: str
    proposals: tuple[Proposal, ...] = ()
    holder: Holder = field(default_factory=Holder)
    fids: tuple[int, ...] = ()
    facts: str = ""
    stale: str = ""
    decided_at: str = ""
    text: str = ""

    @property
    def score(self) -> float:
        """Of the best proposal; 0 without any."""
        return self.proposals[0].score if self.proposals else 0.0


@dataclass(frozen=True)
class Worklist:
    """All lines in the order of the list, and how many parcels are on the map only."""

    lines: tuple[Line, ...] = ()
    only_map: int = 0


def worklist_of(rows: Iterable[Mapping[str, Any]], holders: Mapping[int, Holder]) -> Worklist:
    """The worklist of MATCHES.

    Args:
        rows: columns of MATCHES by name, None where NULL; the rows of a claim follow each other.
        holders: what the certificate table says, by feature id.
    """
    lines: list[Line] = []
    only_map = 0
    held: list[Mapping[str, Any]] = []
    for row in rows:
        if not row["certificate"]:
            only_map += 1
            continue
        if held and held[0]["certificate"] != row["certificate"]:
            lines.append(_line(held, holders))
            held = []
        held.append(row)
    if held:
        lines.append(_line(held, holders))
    return Worklist(tuple(lines), only_map)


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


def _line(rows: list[Mapping[str, Any]], holders: Mapping[int, Holder]) -> Line:
    first = rows[0]
    # Parcels that were rejected have no rank any more; they come last.
    ranked = sorted((row for row in rows if row["parcel"]), key=lambda row: row["rank"] or len(rows) + 1)
    proposals = tuple(map(_proposal, ranked))
    fids = tuple(int(fid) for fid in str(first["certificate_fids"] or "").split(",") if fid)
    # A claim has a line for every person named on it, and each of them may be looked for.
    known = [holders[fid] for fid in fids if fid in holders] or [Holder()]
    holder = known[0]
    words = [word for one in known for word in (one.name, one.address, f"{one.sheet}/{one.number}")]
    said = [str(first["certificate"]), *words, *(one.parcel for one in proposals)]
    text = fold_words(" ".join(dict.fromkeys(said)))
    none = next((row for row in rows if not row["parcel"]), {})
    return Line(
        key=str(first["certificate"]),
        status=str(first["status"]),
        proposals=proposals,
        holder=holder,
        fids=fids,
        facts=str(first.get("facts") or ""),
        stale=str(none.get("stale") or ""),
        decided_at=str(none.get("decided_at") or ""),
        text=text,
    )


def _proposal(row: Mapping[str, Any]) -> Proposal:
    return Proposal(
        parcel=str(row["parcel"]),
        fid=int(row["fid"]),
        status=str(row["status"]),
        score=float(row["score"] or 0.0),
        evidence=str(row["evidence"] or "[]"),
        cause=str(row["cause"] or ""),
        facts=str(row.get("facts") or ""),
        stale=str(row["stale"] or ""),
        decided_at=str(row["decided_at"] or ""),
    )
