"""The matching engine: brings the claims of a certificate list and the parcels of a map together.

The way: claims and parcels become codes (`sides`), joins propose pairs (`blocks`), every pair gets a level for each
criterion (`compare`), levels get weights learnt on these data (`weights`), the crosswalk of sheets is learnt from pairs
whose owners agree (`learn`), claims compete for parcels (`contest`), scores are calibrated on hidden keys
(`calibrate`), and statuses follow (`decide`). The result does not depend on the order of either input.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Callable

import numpy as np
import numpy.typing as npt

from ..certificates import Certificates
from ..factor import BoolArray, IntArray
from ..identity.reference_table import ReferenceTable
from ..parcels import Parcels
from . import decide as deciding
from .blocks import Pairs, merged, sure_blocks, wide_blocks
from .calibrate import Calibration, chosen, with_shadows
from .claims import Claims, claims_of
from .compare import Comparison
from .contest import assigned, contested
from .criteria import AREA, MAP, OWNER, PERSON, WRITTEN, AreaLevel, IdLevel, MapLevel, WrittenLevel
from .decisions import Decision
from .joins import NONE
from .learn import believed, learn_links, learn_trust
from .model import Matching, Options
from .neighbourhood import set_neighbourhood
from .notes import notes_of
from .number_levels import NumberComparison
from .owner_levels import OwnerLevel
from .reasons import Reasons
from .sides import Sides, sides_of
from .tables import SheetRows, readings_of
from .weights import Compared, Weights, best_of_each, joined

FloatArray = npt.NDArray[np.float64]
Check = Callable[[], None]

# A claim with a candidate of this score needs no wider search.
_GOOD = 0.9
_PLACED = (WrittenLevel.TABLE, WrittenLevel.TABLE_SEVERAL, WrittenLevel.LEARNED, WrittenLevel.LITERAL)
_FEWEST_UNKEYED = 20
# Of numbers of today's map that the map does not have, how many are typing errors; the others are parcels not drawn.
_DRAWN = 0.5
# Claims that are looked at more widely at a time, and how many of the pairs that each finds are kept (ties included).
_AT_A_TIME, _KEPT = 4000, 8
# Claims on which the weights are learnt.
_TEACHERS = 20_000


def _no_check() -> None:
    """Nothing to ask."""


def match(
    parcels: Parcels,
    certificates: Certificates,
    options: Options | None = None,
    sheets: SheetRows | None = None,
    reference: ReferenceTable | None = None,
    decided: Mapping[str, Decision] | None = None,
    check: Check = _no_check,
) -> Matching:
    """Match certificates with parcels.

    Args:
        parcels: with sheet and parcel numbers, owner, area, address and land use where the layer has them.
        certificates: the lines of the list.
        options: thresholds; None = `Options()`.
        sheets: confirmed rows of a `SHEETS` table by today's sheet number (`identity.sheets_table.read_sheets`).
        reference: the table of old and new sheets (`identity.reference_table.read_reference`).
        decided: what people decided, by the claim's key.
        check: called now and then; raises to cancel.
    """
    return _Engine(parcels, certificates, options or Options(), check).run(sheets, reference, decided or {})


class _Engine:
    """One run; the steps share their arrays."""

    def __init__(self, parcels: Parcels, certificates: Certificates, options: Options, check: Check) -> None:
        self.parcels, self.certificates, self.options, self.check = parcels, certificates, options, check
        self.claims: Claims = claims_of(certificates)
        check()
        self.sides: Sides = sides_of(parcels, certificates, self.claims, options.large_owner)
        check()
        self.real = len(self.claims)
        self.origin = np.arange(self.real)
        self.weights = Weights(len(parcels))
        self._teachers: BoolArray | None = None

    def run(
        self, sheets: SheetRows | None, reference: ReferenceTable | None, decided: Mapping[str, Decision]
    ) -> Matching:
        """All steps."""
        options, sides = self.options, self.sides
        shadows = self._add_shadows()
        numbers = NumberComparison(sides, readings_of(sides, reference, sheets))
        accepted, rejected, settled = self._decisions(decided)
        compare = Comparison(sides, numbers, options)
        pairs = compare(*self._without(merged(sides, sure_blocks(sides, options, numbers.table), accepted), rejected))
        self.check()
        learn_trust(sides, numbers, pairs)
        usable = np.arange(sides.claims.count) < self.real
        links = learn_links(sides, numbers, pairs, options, self._is_in(pairs, accepted), usable)
        pairs = self._more(compare, pairs, sure_blocks(sides, options, numbers.learned, numbers.learned_map), rejected)
        self.check()
        learn_trust(sides, numbers, pairs)
        compare.set_numbers(pairs)
        self._learn(pairs)
        # A namesake without a fitting number is no reason to stop looking.
        placed = np.isin(pairs.level[:, MAP], (MapLevel.SAME, MapLevel.LEARNED))
        placed |= (pairs.level[:, PERSON] == IdLevel.SAME) | np.isin(pairs.level[:, WRITTEN], _PLACED)
        weak = self._best(pairs, np.where(placed, self.weights.scores(pairs), 0.0)) < _GOOD
        self.check()
        pairs = self._wider(compare, pairs, np.flatnonzero(weak), rejected)
        links = learn_links(sides, numbers, pairs, options, self._is_in(pairs, accepted), usable) or links
        compare.set_numbers(pairs)
        self.check()
        return self._judged(pairs, compare, numbers, links, shadows, accepted, settled, decided)

    def _judged(
        self,
        pairs: Compared,
        compare: Comparison,
        numbers: NumberComparison,
        links: tuple[object, ...],
        shadows: IntArray,
        accepted: Pairs,
        settled: BoolArray,
        decided: Mapping[str, Decision],
    ) -> Matching:
        sides, options, weights = self.sides, self.options, self.weights
        real_pairs = pairs.claim < self.real
        self._learn(pairs)
        is_accepted = self._is_in(pairs, accepted)
        score = weights.scores(pairs)
        anchors = ((score >= options.sure) & (pairs.level[:, OWNER] <= OwnerLevel.SHORTER) & real_pairs) | is_accepted
        certificate = self.claims.certificate[self.origin]
        set_neighbourhood(sides, pairs, anchors, certificate, self.origin, options)
        self._learn(pairs, 2)
        self.check()
        bits = weights.bits(pairs)
        calibration = self._calibration(pairs, weights.scores(pairs, bits), numbers, shadows)
        kept = pairs.taken(real_pairs)
        bits, is_accepted = bits[real_pairs], is_accepted[real_pairs]
        current = compare.is_current(kept.claim, kept.parcel)
        facts = deciding.facts_of(kept, bits, believed(numbers, sides, kept.claim), current)
        firm = facts.keyed & ~facts.another_owner
        total = bits.sum(axis=1) + np.log2(weights.exist / weights.parcels)
        nothing = float(np.log2(1.0 - weights.exist))
        total = np.where(is_accepted, total + 60.0, total)
        raw = contested(kept.claim, kept.parcel, total, nothing, firm | is_accepted, len(self.parcels))
        by_key = kept.level[:, MAP] == MapLevel.SAME
        score = np.where(by_key, np.minimum(raw, 0.9995), calibration(raw))
        # Fields 21/22 name a parcel that the map lacks: the number may be wrong, or the parcel not drawn yet.
        known = np.zeros(self.real, dtype=bool)
        known[kept.claim[by_key]] = True
        score = np.where(facts.misplaced & ~known[kept.claim], score * _DRAWN, score)
        score = np.where(is_accepted, 1.0, score)
        order = self._parcel_order()[kept.parcel]
        score = self._assigned(kept, score, firm | is_accepted, order)
        self.check()
        found = deciding.decide(kept, score, facts, order, is_accepted, settled[: self.real], self.real, options)
        rows = found.rows
        only_map = np.setdiff1d(np.arange(len(self.parcels)), kept.parcel[rows])
        reasons = Reasons(
            self.parcels, self.certificates, self.claims, sides, compare, kept.taken(rows), bits[rows], found.cause,
            is_accepted[rows],
        )  # fmt: skip
        return Matching(
            self.claims,
            kept.claim[rows],
            kept.parcel[rows],
            score[rows],
            found.rank,
            found.status,
            found.of_claim,
            only_map,
            links,  # type: ignore[arg-type]
            weights.table(kept),
            notes_of(self.parcels, self.certificates, sides, numbers, kept, decided, self.claims),
            reasons.evidence,
            reasons.cause,
        )

    def _learn(self, pairs: Compared, rounds: int = 4) -> None:
        """Learn the weights on a good many claims, always the same ones."""
        if self._teachers is None:
            rows = chosen(self.claims.keys, np.ones(self.real, dtype=bool), _TEACHERS)
            self._teachers = np.zeros(self.sides.claims.count, dtype=bool)
            self._teachers[rows] = True
        self.weights.learn(pairs.taken(self._teachers[pairs.claim]), rounds)

    def _add_shadows(self) -> IntArray:
        """Claims once more without today's numbers, for the calibration; their rows among the claims."""
        claims = self.sides.claims
        keyed = claims.sheet != NONE
        if int((~keyed).sum()) < _FEWEST_UNKEYED:
            return np.zeros(0, dtype=np.int64)
        rows = chosen(self.claims.keys, keyed)
        self.sides.claims = with_shadows(claims, rows)
        self.origin = np.r_[self.origin, rows]
        return np.arange(self.real, self.real + len(rows))

    def _calibration(
        self, pairs: Compared, score: FloatArray, numbers: NumberComparison, shadows: IntArray
    ) -> Calibration:
        if not len(shadows):
            return Calibration(np.zeros(0), np.zeros(0, dtype=bool))
        # What the hidden numbers name: the pairs of the original with the same numbers.
        contradicted = (pairs.level[:, OWNER] == OwnerLevel.OTHER) & (pairs.level[:, AREA] >= AreaLevel.ROUGH)
        named = (pairs.level[:, MAP] == MapLevel.SAME) & ~contradicted & (pairs.claim < self.real)
        named &= believed(numbers, self.sides, pairs.claim)
        size = len(self.parcels)
        truth = np.unique(pairs.claim[named] * size + pairs.parcel[named])
        has_truth = np.unique(pairs.claim[named])
        mine = (pairs.claim >= self.real) & (score >= self.options.review / 4.0)
        origin = self.origin[pairs.claim]
        mine &= np.isin(origin, has_truth)
        right = np.isin(origin * size + pairs.parcel, truth)
        # The same shadows on a map without their parcel.
        lost = mine & ~right
        without = np.zeros(len(pairs))
        rest = pairs.taken(lost)
        without[lost] = self.weights.scores(rest) if len(rest) else 0.0
        lost &= without >= self.options.review / 4.0
        exist = self.weights.exist
        weight = np.r_[np.full(int(mine.sum()), exist), np.full(int(lost.sum()), 1.0 - exist)]
        return Calibration(np.r_[score[mine], without[lost]], np.r_[right[mine], right[lost]], weight)

    def _assigned(self, pairs: Compared, score: FloatArray, firm: BoolArray, order: IntArray) -> FloatArray:
        """Where unsure claims share their best parcel, the assignment of the whole group says who ranks it first."""
        open_pairs = (score >= self.options.review) & (score < self.options.sure) & ~firm
        rows = np.flatnonzero(open_pairs)
        if not len(rows):
            return score
        worth = np.log2(score[rows] / (1.0 - score[rows])) - np.log2(self.options.review / (1 - self.options.review))
        names = self._claim_order()[pairs.claim[rows]]
        tie = np.argsort(np.lexsort((order[rows], names)), kind="stable")
        take = assigned(pairs.claim[rows], pairs.parcel[rows], worth + 1e-6, tie)
        out = score.copy()
        first = np.zeros(self.real)
        np.maximum.at(first, pairs.claim[rows], score[rows])
        # Only among near equals: the assignment breaks ties, it does not overrule evidence.
        lift = take & (score[rows] >= self.options.tie * first[pairs.claim[rows]])
        out[rows[lift]] = np.minimum(first[pairs.claim[rows[lift]]] * (1.0 + 1e-9), self.options.sure - 1e-9)
        return out

    def _decisions(self, decided: Mapping[str, Decision]) -> tuple[Pairs, Pairs, BoolArray]:
        """Accepted pairs, rejected pairs, and which claims are settled."""
        settled = np.zeros(self.sides.claims.count, dtype=bool)
        rows: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
        if decided:
            parcels: dict[str, list[int]] = {}
            for at, key in enumerate(self.parcels.keys.tolist()):
                parcels.setdefault(key, []).append(at)
            for at, key in enumerate(self.claims.keys.tolist()):
                said = decided.get(key)
                if said is None:
                    continue
                # An accepted parcel that the map no longer has settles nothing.
                settled[at] = said.none or any(one in parcels for one in said.accepted)
                for good, keys in ((True, said.accepted), (False, said.rejected)):
                    rows[good] += [(at, parcel) for one in keys for parcel in parcels.get(one, ())]
        accepted, rejected = (np.array(sorted(rows[good]), dtype=np.int64).reshape(-1, 2) for good in (True, False))
        return (accepted[:, 0], accepted[:, 1]), (rejected[:, 0], rejected[:, 1]), settled

    def _is_in(self, pairs: Compared, some: Pairs) -> BoolArray:
        size = len(self.parcels)
        return np.isin(pairs.claim * size + pairs.parcel, some[0] * size + some[1])

    def _without(self, pairs: Pairs, rejected: Pairs) -> Pairs:
        size = len(self.parcels)
        keep = ~np.isin(self.origin[pairs[0]] * size + pairs[1], rejected[0] * size + rejected[1])
        return pairs[0][keep], pairs[1][keep]

    def _more(self, compare: Comparison, pairs: Compared, more: Pairs, rejected: Pairs) -> Compared:
        """The pairs and those of `more` that are not among them, sorted by claim."""
        size = max(1, len(self.parcels))
        known = pairs.claim * size + pairs.parcel
        new = self._without(more, rejected)
        fresh = np.setdiff1d(new[0] * size + new[1], known)
        return joined([pairs, compare(fresh // size, fresh % size)])

    def _wider(self, compare: Comparison, pairs: Compared, claims: IntArray, rejected: Pairs) -> Compared:
        """Look further for some claims, a few thousand at a time, and keep the best that each finds."""
        size = max(1, len(self.parcels))
        known = pairs.claim * size + pairs.parcel
        parts = [pairs]
        for start in range(0, len(claims), _AT_A_TIME):
            self.check()
            new = self._without(wide_blocks(self.sides, self.options, claims[start : start + _AT_A_TIME]), rejected)
            fresh = np.setdiff1d(new[0] * size + new[1], known)
            found = compare(fresh // size, fresh % size)
            parts.append(found.taken(best_of_each(found.claim, self.weights.bits(found).sum(axis=1), _KEPT)))
        return joined(parts)

    def _best(self, pairs: Compared, score: FloatArray) -> FloatArray:
        best = np.zeros(self.sides.claims.count)
        np.maximum.at(best, pairs.claim, score)
        return best

    def _parcel_order(self) -> IntArray:
        """(n,) rank of each parcel by key and place, whatever the order of the features."""
        return self.parcels.ranks(np.arange(len(self.parcels)))

    def _claim_order(self) -> IntArray:
        order = np.argsort(self.claims.keys.astype(str), kind="stable")
        rank = np.empty(len(order), dtype=np.int64)
        rank[order] = np.arange(len(order))
        return rank
