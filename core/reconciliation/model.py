"""What matching takes and gives: options, decisions of people, candidates with their reasons.

Columns, not objects: a commune has 100,000 candidates, and nobody reads the reasons of all of them. `Matching` holds
arrays; `Matching.candidate` makes one candidate with its evidence when somebody asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Callable

import numpy as np
import numpy.typing as npt

from ..factor import IntArray
from ..messages import Message
from ..text.reading import Named
from .claims import Claims

FloatArray = npt.NDArray[np.float64]
CodeArray = npt.NDArray[np.int8]


class Status(Named):
    """What is known about a claim, or about one of its candidates (contract §5)."""

    MATCHED = "matched"
    REVIEW = "review"
    AMBIGUOUS = "ambiguous"
    CONFLICT = "conflict"
    ONLY_RECORD = "only_record"
    ONLY_MAP = "only_map"


# Statuses are stored as places in this tuple.
STATUSES = tuple(Status)


@dataclass(frozen=True)
class Options:
    """What a run may set. None of the numbers is law: they are defaults (domain marks M, V2 or our own choice).

    sure              score from which an unambiguous candidate may be `matched`
    review            score below which a candidate is not shown
    tie               a rival with at least this share of the best score makes the claim `ambiguous`
    margin            a `matched` candidate's rivals have at most this score
    area_tolerance    relative difference up to which two areas agree
    area_contradicts  relative difference from which two areas contradict each other
    large_owner       owners of more parcels than this carry almost no weight
    max_candidates    of one claim that are shown
    block             a block of more parcels with one number or address than this is not looked through
    wide_block        the same for parts of names
    near              metres within which parcels of one certificate are neighbours
    learn_support     pairs that a learned sheet mapping needs at least
    """

    sure: float = 0.95
    review: float = 0.10
    tie: float = 0.5
    margin: float = 0.05
    area_tolerance: float = 0.05
    area_contradicts: float = 0.25
    large_owner: int = 20
    max_candidates: int = 5
    block: int = 60
    wide_block: int = 40
    near: float = 150.0
    learn_support: int = 4


@dataclass(frozen=True)
class Evidence:
    """One reason for or against a candidate.

    criterion  stable word: `map_number`, `written_number`, `parcel_id`, `serial`, `person_id`, `owner`, `area`,
               `address`, `land_use`, `neighbourhood`, `decision`
    agrees     None where the two sides cannot be compared
    weight     bits (log2 of the odds) that it added
    said       the reason as a sentence; what stands in cells is a `Cell`
    """

    criterion: str
    agrees: bool | None
    weight: float
    said: Message


@dataclass(frozen=True)
class Candidate:
    """A parcel that a claim may be about.

    claim, parcel  indices
    score          calibrated probability, 0–1
    rank           1 is the best of the claim
    cause          likely cause of a conflict
    """

    claim: int
    parcel: int
    score: float
    rank: int
    status: Status
    evidence: tuple[Evidence, ...]
    cause: Message | None = None


@dataclass(frozen=True)
class SheetLink:
    """A row of the learned crosswalk: which sheet an old sheet has become.

    kind        `written` (fields 19/20) or `map` (fields 21/22 that turned out to be of an older numbering)
    old_sheet   as the certificates have it
    sheet       on today's map
    offset      today's parcel number minus the written one
    first, last  parcel numbers, as written, between which the pairs lie
    support     claims that speak for it by their owner or a decision
    exceptions  claims of the old sheet whose owner was found elsewhere
    share       of the old sheet's claims with a known owner, how many it explains (0–1)
    """

    kind: str
    old_sheet: str
    sheet: str
    offset: int
    first: int
    last: int
    support: int
    exceptions: int
    share: float


@dataclass(frozen=True)
class Weight:
    """What agreement or difference in one criterion counts: shares among true pairs and among chance pairs."""

    criterion: str
    level: str
    true_share: float
    chance_share: float
    bits: float
    learned: bool


EvidenceOf = Callable[[int], tuple[Evidence, ...]]
CauseOf = Callable[[int], "Message | None"]


@dataclass
class Matching:
    """The result. The (k,) candidates are sorted by claim and rank.

    claims     the (m,) claims
    claim, parcel, score, rank, status  (k,) columns of the candidates; `status` are places in `STATUSES`
    of_claim   (m,) status of each claim: that of its first candidate, else `only_record`
    only_map   parcels that are no claim's candidate
    learned    the crosswalk learned from sure and accepted pairs
    weights    what each level of each criterion counted
    notes      what a person should know before reading the result
    """

    claims: Claims
    claim: IntArray
    parcel: IntArray
    score: FloatArray
    rank: IntArray
    status: CodeArray
    of_claim: CodeArray
    only_map: IntArray
    learned: tuple[SheetLink, ...] = ()
    weights: tuple[Weight, ...] = ()
    notes: tuple[Message, ...] = ()
    evidence_of: EvidenceOf = field(default=lambda _: ())
    cause_of: CauseOf = field(default=lambda _: None)

    def __len__(self) -> int:
        return len(self.claim)

    def candidate(self, at: int) -> Candidate:
        """One candidate with its reasons."""
        return Candidate(
            int(self.claim[at]),
            int(self.parcel[at]),
            float(self.score[at]),
            int(self.rank[at]),
            STATUSES[int(self.status[at])],
            self.evidence_of(at),
            self.cause_of(at),
        )

    def __iter__(self) -> Iterator[Candidate]:
        return map(self.candidate, range(len(self)))

    def candidates_of(self, claim: int) -> list[Candidate]:
        """The candidates of one claim, the best first."""
        first, last = np.searchsorted(self.claim, [claim, claim + 1]).tolist()
        return [self.candidate(at) for at in range(first, last)]

    def status_of(self, claim: int) -> Status:
        """The status of one claim."""
        return STATUSES[int(self.of_claim[claim])]

    def counts(self) -> Mapping[Status, int]:
        """How many claims have each status, and how many parcels are `only_map`."""
        found: Sequence[int] = np.bincount(self.of_claim, minlength=len(STATUSES)).tolist()
        return {**dict(zip(STATUSES, found)), Status.ONLY_MAP: len(self.only_map)}
