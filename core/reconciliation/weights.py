"""What levels count, learnt without labels: expectation and maximisation over the candidates of each claim.

A claim has one true parcel or none among its candidates. Given the weights, each candidate has a share of the claim's
probability; given those shares, the share of true pairs at each level is their weighted count. Defaults count as
`_PRIOR` pairs, so few data change little. The shares of chance pairs stay as counted: learning both at once drifts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..factor import IntArray
from .criteria import ADDRESS, CRITERIA, FIXED, OWNER, PERSON, SILENT
from .joins import member
from .model import Weight

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

_PRIOR = 60.0
_ROUNDS = 4
_LEAST_CLAIMS = 50
_EXIST = 0.97  # share of the claims whose parcel is among the candidates, before seeing data


@dataclass
class Compared:
    """Compared pairs.

    claim, parcel  (k,) sorted by claim
    level   (k, criteria) levels
    chance  (k, criteria) share of all parcels that would reach the level by chance
    factor  (k, criteria) by which the share of true pairs is to be multiplied for this very pair
    """

    claim: IntArray
    parcel: IntArray
    level: npt.NDArray[np.int8]
    chance: FloatArray
    factor: FloatArray

    def __len__(self) -> int:
        return len(self.claim)

    def taken(self, rows: IntArray | BoolArray) -> Compared:
        """Some of the pairs."""
        return Compared(self.claim[rows], self.parcel[rows], self.level[rows], self.chance[rows], self.factor[rows])


def joined(parts: Sequence[Compared]) -> Compared:
    """Several sets of pairs as one, sorted by claim and parcel."""
    claim = np.concatenate([part.claim for part in parts])
    parcel = np.concatenate([part.parcel for part in parts])
    order = np.lexsort((parcel, claim))
    level = np.concatenate([part.level for part in parts])[order]
    chance = np.concatenate([part.chance for part in parts])[order]
    factor = np.concatenate([part.factor for part in parts])[order]
    return Compared(claim[order], parcel[order], level, chance, factor)


def best_of_each(claim: IntArray, worth: FloatArray, most: int) -> BoolArray:
    """(k,) which pairs are among the `most` best of their claim; all that equal the last of them are, too."""
    order = np.lexsort((-worth, claim))
    ordered = claim[order]
    start = np.flatnonzero(np.r_[True, np.diff(ordered) > 0]) if len(ordered) else np.zeros(0, dtype=np.int64)
    sizes = np.diff(np.r_[start, len(ordered)])
    last = worth[order][start + np.minimum(sizes, most) - 1]
    keep = np.zeros(len(claim), dtype=bool)
    keep[order] = worth[order] >= np.repeat(last, sizes) - 1e-9
    return keep


class Weights:
    """The share of true pairs at each level, and the share of claims that have a parcel at all."""

    def __init__(self, parcels: int) -> None:
        self.parcels = max(1, parcels)
        self.exist = _EXIST
        self.learned = False
        self.true = [np.array([1.0, *criterion.true]) for criterion in CRITERIA]

    def bits(self, pairs: Compared) -> FloatArray:
        """(k, criteria) what each criterion adds, in bits."""
        out = np.zeros(pairs.level.shape)
        for at, criterion in enumerate(CRITERIA):
            level = pairs.level[:, at]
            share = self.true[at][level] * pairs.factor[:, at]
            found = np.log2(np.maximum(share, 1e-9) / np.maximum(pairs.chance[:, at], 1e-9))
            silent = level == 0
            for place, number in SILENT:
                if place == at:
                    silent = silent | (level == number)
            out[:, at] = np.where(silent, 0.0, np.clip(found, criterion.least, criterion.most))
        return _without_repetition(out)

    def scores(self, pairs: Compared, bits: FloatArray | None = None) -> FloatArray:
        """(k,) probability that each pair is the true one, at most one of each claim."""
        total = (self.bits(pairs) if bits is None else bits).sum(axis=1) + np.log2(self.exist / self.parcels)
        return shares(pairs.claim, total, float(np.log2(1.0 - self.exist)))

    def learn(self, pairs: Compared, rounds: int = _ROUNDS) -> None:
        """Learn from compared pairs, sorted by claim."""
        claims = len(np.unique(pairs.claim))
        if claims < _LEAST_CLAIMS:
            return
        for _ in range(rounds):
            share = self.scores(pairs)
            for at, criterion in enumerate(CRITERIA):
                self._update(at, criterion.true, pairs.level[:, at], share)
            self._learn_existence(pairs, share)
        self.learned = True

    def _learn_existence(self, pairs: Compared, share: FloatArray) -> None:
        """From claims with persons or places to compare: numbers cannot tell that they are wrong, areas may be feet."""
        telling = (pairs.level[:, [PERSON, OWNER, ADDRESS]] > 0).any(axis=1)
        asked = np.unique(pairs.claim[telling])
        if len(asked) >= _LEAST_CLAIMS:
            found = share[member(pairs.claim, asked)].sum() / len(asked)
            self.exist = float(np.clip(found, 0.3, 0.98))

    def _update(self, at: int, before: tuple[float, ...], level: npt.NDArray[np.int8], share: FloatArray) -> None:
        counted = np.bincount(level, weights=share, minlength=len(before) + 1)[1:]
        free = np.array([(at, number) not in FIXED for number in range(1, len(before) + 1)])
        prior = np.array(before) * free
        # Levels of alternatives (a table or none) need not add up to one; they keep their own scale.
        scale = min(1.0, float(prior.sum()))
        total = counted[free].sum()
        mixed = (counted + _PRIOR * prior / max(prior.sum(), 1e-9)) / (total + _PRIOR) * scale
        self.true[at][1:] = np.where(free, np.maximum(mixed, 1e-4), before)

    def table(self, pairs: Compared) -> tuple[Weight, ...]:
        """The weights that were used, for the report: the mean chance of the pairs at each level."""
        out = []
        for at, criterion in enumerate(CRITERIA):
            for level in list(criterion.levels)[1:]:
                mine = pairs.level[:, at] == int(level)
                if not mine.any() or (at, int(level)) in SILENT:
                    continue
                true = float((self.true[at][int(level)] * pairs.factor[mine, at]).mean())
                chance = float(np.exp(np.log(np.maximum(pairs.chance[mine, at], 1e-9)).mean()))
                bits = float(np.clip(np.log2(max(true, 1e-9) / chance), criterion.least, criterion.most))
                learned = self.learned and (at, int(level)) not in FIXED
                out.append(Weight(criterion.name, level.name.lower(), true, chance, bits, learned))
        return tuple(out)


def _without_repetition(bits: FloatArray) -> FloatArray:
    """Fields 19/20 and 21/22 of one line mostly repeat each other: the weaker of two agreements counts a quarter."""
    one, other = bits[:, 0], bits[:, 1]
    both = (one > 0) & (other > 0)
    smaller = np.minimum(one, other) / 4.0
    bits[:, 0] = np.where(both & (one < other), smaller, one)
    bits[:, 1] = np.where(both & (one >= other), smaller, other)
    return bits


def shares(claim: IntArray, total: FloatArray, nothing: float) -> FloatArray:
    """(k,) 2**total over the sum of its claim and 2**nothing; `claim` is sorted."""
    if not len(claim):
        return np.zeros(0)
    first = np.flatnonzero(np.r_[True, np.diff(claim) > 0])
    sizes = np.diff(np.r_[first, len(claim)])
    highest = np.maximum(np.maximum.reduceat(total, first), nothing)
    lifted = np.exp2(total - np.repeat(highest, sizes))
    whole = np.add.reduceat(lifted, first) + np.exp2(nothing - highest)
    found: FloatArray = lifted / np.repeat(whole, sizes)
    return found
