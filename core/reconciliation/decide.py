"""From scores to statuses: sure where sure, honest where not.

`matched` needs more than a score (contract §5): the numbers written on a certificate alone never suffice, nor does a
name alone; nothing contradicts, and no rival is left. Two sides that contradict each other where the numbers agree are
a `conflict`, with its likely cause.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from ..factor import BoolArray, IntArray
from .criteria import (
    ADDRESS,
    AREA,
    MAP,
    NEAR,
    OWNER,
    PARCEL_ID,
    PERSON,
    SERIAL,
    USE,
    WRITTEN,
    AreaLevel,
    IdLevel,
    MapLevel,
    NearLevel,
    Plain,
    UseLevel,
    WrittenLevel,
)  # fmt: skip
from .model import STATUSES, CodeArray, Options, Status
from .owner_levels import OwnerLevel
from .weights import Compared

FloatArray = npt.NDArray[np.float64]

MATCHED, REVIEW, AMBIGUOUS, CONFLICT, ONLY_RECORD, ONLY_MAP = range(len(STATUSES))


_TELLING = 1.0  # bits
_HALF = 0.5
# Without any number the doubt that is left must be so many times smaller.
_SURER = 4.0


class Cause(IntEnum):
    """Likely cause of a conflict."""

    NONE = 0
    TRANSFER = 1
    SERIES = 2
    TYPO = 3


@dataclass(frozen=True)
class Facts:
    """(k,) what the levels of the pairs come to.

    keyed          the numbers of today's map, the reference table, identifier or serial lead here
    identified     person, owner, serial or identifier agree
    numbered       some relation of the numbers
    located        a crosswalk (of the office, or learned) leads here, and the same company or committee holds it
    supported      area, address, land use or neighbours speak for it together
    misplaced      fields 21/22 are believed and name another place
    another_owner  holder and map owner are different people, neither a large owner
    current        the map's owner is the present user named beside the holder
    another_area   areas contradict each other, on data where areas mean something
    doubtful_area  they differ more than old surveys explain
    """

    keyed: BoolArray
    identified: BoolArray
    numbered: BoolArray
    located: BoolArray
    misplaced: BoolArray
    supported: BoolArray
    another_owner: BoolArray
    current: BoolArray
    another_area: BoolArray
    doubtful_area: BoolArray
    area_fits: BoolArray


def facts_of(pairs: Compared, bits: FloatArray, believed: BoolArray, current: BoolArray) -> Facts:
    """What the levels come to; `believed`: fields 21/22 of the pair's claim are numbers of today's map."""
    level = pairs.level
    owner, area = level[:, OWNER], level[:, AREA]
    same_person = level[:, PERSON] == IdLevel.SAME
    strong = (level[:, SERIAL] == Plain.SAME) | (level[:, PARCEL_ID] == Plain.SAME)
    named = (owner >= OwnerLevel.SAME) & (owner <= OwnerLevel.SHORTER)
    keyed = ((level[:, MAP] == MapLevel.SAME) & believed) | (level[:, WRITTEN] == WrittenLevel.TABLE) | strong
    written = level[:, WRITTEN]
    numbered = keyed | np.isin(level[:, MAP], (MapLevel.SAME, MapLevel.LEARNED, MapLevel.TYPO, MapLevel.SAME_NUMBER))
    numbered |= (written >= WrittenLevel.TABLE) & (written <= WrittenLevel.SAME_NUMBER)
    others = (
        (level[:, ADDRESS] == Plain.SAME).astype(int)
        + (level[:, USE] == UseLevel.SAME)
        + 2 * (level[:, NEAR] == NearLevel.NEAR)
    )
    # Where true pairs differ as often (feet against metres) a difference counts nothing, and contradicts nothing.
    telling = bits[:, AREA] < -_TELLING
    crosswalk = (written >= WrittenLevel.TABLE) & (written <= WrittenLevel.LEARNED)
    close = (area >= AreaLevel.EQUAL) & (area <= AreaLevel.CLOSE)
    return Facts(
        keyed=keyed,
        identified=named | same_person | strong,
        numbered=numbered,
        located=crosswalk & (owner == OwnerLevel.LARGE_SAME) & close,
        misplaced=believed & (level[:, MAP] > MapLevel.TYPO),
        supported=(area >= AreaLevel.EQUAL) & (area <= AreaLevel.TOLERABLE) & (others >= 2),
        another_owner=(owner == OwnerLevel.OTHER) & ~same_person,
        current=current,
        another_area=(area == AreaLevel.OTHER) & telling,
        doubtful_area=(area >= AreaLevel.FAR) & telling,
        area_fits=(area >= AreaLevel.EQUAL) & (area <= AreaLevel.TOLERABLE),
    )


@dataclass(frozen=True)
class Decided:
    """Kept pairs in the order of the result, with rank, status and cause."""

    rows: IntArray
    rank: IntArray
    status: CodeArray
    cause: CodeArray
    of_claim: CodeArray


def decide(
    pairs: Compared,
    score: FloatArray,
    facts: Facts,
    order: IntArray,
    accepted: BoolArray,
    settled: BoolArray,
    claims: int,
    options: Options,
) -> Decided:
    """Keep, rank and judge the candidates.

    Args:
        pairs: sorted by claim.
        score: (k,) calibrated.
        facts: of the pairs.
        order: (k,) rank of the parcel, which settles equal scores.
        accepted: (k,) pairs that people accepted.
        settled: (m,) claims about which people have decided: nothing else is proposed.
        claims: how many there are.
        options: thresholds.
    """
    clash = _clashes(pairs, facts) & ~settled[pairs.claim]
    # Many candidates that share a claim among them are each improbable, and one of them is right all the same.
    whole = np.bincount(pairs.claim, weights=score, minlength=claims)[pairs.claim]
    good = (score >= options.review) | ((whole >= _HALF) & (score >= options.review / options.max_candidates))
    keep = good & ~settled[pairs.claim]
    # A coincidence of numbers is worth a line only where the claim has nothing better.
    best = np.zeros(claims)
    np.maximum.at(best, pairs.claim, np.where(clash, 0.0, score))
    keyed = np.zeros(claims)
    np.maximum.at(keyed, pairs.claim, np.where(clash | ~facts.keyed, 0.0, score))
    keep |= clash & ((facts.keyed & (keyed[pairs.claim] < options.sure)) | (best[pairs.claim] < options.review))
    keep |= accepted
    rows = np.flatnonzero(keep)
    rows = rows[np.lexsort((order[rows], -score[rows], ~accepted[rows], pairs.claim[rows]))]
    rank = _ranks(pairs.claim[rows])
    shown = (rank <= options.max_candidates) | accepted[rows]
    rows, rank = rows[shown], rank[shown]
    status = np.full(len(rows), REVIEW, dtype=np.int8)
    status[clash[rows]] = CONFLICT
    first = rank == 1
    second = np.zeros(len(rows))
    second[:-1] = np.where(rank[1:] == 2, score[rows[1:]], 0.0)
    status[first & _is_sure(score, facts, options)[rows] & (second <= options.margin) & ~clash[rows]] = MATCHED
    _mark_ties(pairs.claim[rows], score[rows], status, options)
    status[accepted[rows]] = MATCHED
    of_claim = np.full(claims, ONLY_RECORD, dtype=np.int8)
    of_claim[pairs.claim[rows[first]]] = status[first]
    cause = np.where(status == CONFLICT, _causes(pairs, facts)[rows], Cause.NONE).astype(np.int8)
    return Decided(rows, rank, status, cause, of_claim)


def _is_sure(score: FloatArray, facts: Facts, options: Options) -> BoolArray:
    """What may be `matched`, rivals aside."""
    by_key = facts.keyed & (facts.identified | ~facts.doubtful_area)
    by_number = facts.identified & facts.numbered & ~facts.another_area
    # Without numbers a name needs a fitting area and more, and never suffices alone.
    surer = 1.0 - (1.0 - options.sure) / _SURER
    otherwise = facts.identified & facts.supported & (score >= surer)
    enough = (by_key | by_number | facts.located | otherwise) & ~facts.another_owner & (~facts.misplaced | facts.keyed)
    found: BoolArray = (score >= options.sure) & enough
    return found


def _clashes(pairs: Compared, facts: Facts) -> BoolArray:
    """The numbers agree and the owners do not: a transfer where the area fits, else another series or an error."""
    literal = (pairs.level[:, WRITTEN] == WrittenLevel.LITERAL) & (pairs.level[:, MAP] == MapLevel.UNKNOWN)
    transferred = facts.keyed & (facts.current | (facts.another_owner & facts.area_fits))
    contradicted = (facts.keyed | literal) & facts.another_owner & ~facts.area_fits & ~_unknown_area(pairs)
    found: BoolArray = transferred | contradicted
    return found


def _unknown_area(pairs: Compared) -> BoolArray:
    found: BoolArray = pairs.level[:, AREA] == AreaLevel.UNKNOWN
    return found


def _causes(pairs: Compared, facts: Facts) -> IntArray:
    map_says = (pairs.level[:, MAP] == MapLevel.SAME) | (pairs.level[:, WRITTEN] == WrittenLevel.TABLE)
    return np.where(
        facts.current | facts.area_fits, Cause.TRANSFER, np.where(map_says, Cause.TYPO, Cause.SERIES)
    ).astype(np.int64)


def _ranks(claim: IntArray) -> IntArray:
    first = np.r_[True, np.diff(claim) > 0] if len(claim) else np.zeros(0, dtype=bool)
    start = np.flatnonzero(first)
    return np.arange(len(claim)) - np.repeat(start, np.diff(np.r_[start, len(claim)])) + 1


def _mark_ties(claim: IntArray, score: FloatArray, status: CodeArray, options: Options) -> None:
    """Candidates in `review` whose score is a good share of the claim's best one, if there are several."""
    if not len(claim):
        return
    start = np.flatnonzero(np.r_[True, np.diff(claim) > 0])
    sizes = np.diff(np.r_[start, len(claim)])
    best = np.repeat(score[start], sizes)
    good = (status == REVIEW) & (score >= options.tie * best) & (np.repeat(status[start], sizes) == REVIEW)
    several = np.repeat(np.add.reduceat(good.astype(np.int64), start), sizes) > 1
    status[good & several] = AMBIGUOUS


__all__ = ["Cause", "Decided", "Facts", "Status", "decide", "facts_of"]
