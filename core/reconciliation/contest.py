"""One parcel for one claim, as the rule: claims that want the same parcel compete for it.

The score of a pair is first a share of its claim. Here it also becomes a share of its parcel: the odds that the parcel
belongs to another claim are set against it, and what a claim loses on one parcel its other candidates gain, until both
sides fit (as in the scaling of a matrix to given sums). Several certificates of one parcel do occur (co-owners, renewed
papers), so `_SEVERAL` of the parcel may be had twice, and claims that name the parcel by its numbers on today's map do
not give way to others. Then every connected group of claims that still share their best parcel is assigned as a whole.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..factor import BoolArray, IntArray
from .weights import shares

FloatArray = npt.NDArray[np.float64]

_SEVERAL = 0.05
_ROUNDS = 3
_SURE = 0.999
_LARGEST = 400  # claims of a group that is assigned exactly


def contested(
    claim: IntArray, parcel: IntArray, bits: FloatArray, nothing: float, firm: BoolArray, parcels: int
) -> FloatArray:
    """Scores after the contest.

    Args:
        claim: (k,) sorted.
        parcel: (k,).
        bits: (k,) total bits of each pair, prior included.
        nothing: bits of "no parcel".
        firm: (k,) pairs that do not give way.
        parcels: how many there are.
    """
    score = shares(claim, bits, nothing)
    loss = np.zeros(len(bits))
    for _ in range(_ROUNDS):
        odds = np.minimum(score, _SURE) / (1.0 - np.minimum(score, _SURE))
        others = np.bincount(parcel, weights=odds, minlength=parcels)[parcel] - odds
        loss = np.where(firm, 0.0, -np.log2(1.0 + (1.0 - _SEVERAL) * np.maximum(others, 0.0) / (1.0 + odds)))
        # At the most as much as "the parcel is had twice" allows.
        loss = np.maximum(loss, np.log2(_SEVERAL))
        score = shares(claim, bits + loss, nothing)
    return score


def groups_of(claim: IntArray, parcel: IntArray) -> IntArray:
    """(k,) number of the connected group of each pair: pairs with a claim or a parcel in common are connected."""
    _, a = np.unique(claim, return_inverse=True)
    _, b = np.unique(parcel, return_inverse=True)
    a, b = a.reshape(-1), b.reshape(-1)
    label = np.arange(int(a.max(initial=-1)) + 1)
    while True:
        low = np.full(int(b.max(initial=-1)) + 1, len(label))
        np.minimum.at(low, b, label[a])
        better = label.copy()
        np.minimum.at(better, a, low[b])
        better = better[better]
        if (better == label).all():
            found: IntArray = label[a]
            return found
        label = better


def assigned(claim: IntArray, parcel: IntArray, gain: FloatArray, order: IntArray) -> BoolArray:
    """Which pairs the best assignment takes: at most one of each claim and parcel, the sum of gains the highest.

    Args:
        claim: (k,).
        parcel: (k,).
        gain: (k,) what taking the pair gains over leaving the claim alone.
        order: (k,) ranks that settle equal gains, the same however the rows are ordered.
    """
    take = np.zeros(len(claim), dtype=bool)
    group = groups_of(claim, parcel)
    for rows in _split(group):
        rows = rows[gain[rows] > 0]  # noqa: PLW2901 - the others are never taken
        if not len(rows):
            continue
        rows = rows[np.argsort(order[rows], kind="stable")]  # noqa: PLW2901
        claims, a = np.unique(claim[rows], return_inverse=True)
        parcels, b = np.unique(parcel[rows], return_inverse=True)
        if len(claims) == 1:
            take[rows[np.argmax(gain[rows])]] = True
        elif len(claims) <= _LARGEST and len(parcels) <= 4 * _LARGEST:
            take[rows[_exact(claim[rows], parcel[rows], gain[rows])]] = True
        else:
            take[rows[_greedy(a.reshape(-1), b.reshape(-1), gain[rows])]] = True
    return take


def _split(group: IntArray) -> list[IntArray]:
    order = np.argsort(group, kind="stable")
    cuts = np.flatnonzero(np.diff(group[order])) + 1
    return np.split(order, cuts) if len(group) else []


def _exact(claim: IntArray, parcel: IntArray, gain: FloatArray) -> IntArray:
    """Places of the pairs that are taken; rows and columns in the order in which the sorted pairs name them."""
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError:  # not in every installation
        return _greedy(claim, parcel, gain)
    rows = {value: at for at, value in enumerate(dict.fromkeys(claim.tolist()))}
    columns = {value: at for at, value in enumerate(dict.fromkeys(parcel.tolist()))}
    matrix = np.zeros((len(rows), len(columns) + len(rows)))
    place = np.full(matrix.shape, -1, dtype=np.int64)
    for at, (one, other, worth) in enumerate(zip(claim.tolist(), parcel.tolist(), gain.tolist())):
        matrix[rows[one], columns[other]] = worth
        place[rows[one], columns[other]] = at
    found = place[linear_sum_assignment(matrix, maximize=True)]
    taken: IntArray = found[found >= 0].astype(np.int64)
    return taken


def _greedy(claim: IntArray, parcel: IntArray, gain: FloatArray) -> IntArray:
    """The highest gain first."""
    used: tuple[set[int], set[int]] = (set(), set())
    out = []
    for at in np.argsort(-gain, kind="stable").tolist():
        one, other = int(claim[at]), int(parcel[at])
        if one not in used[0] and other not in used[1]:
            used[0].add(one)
            used[1].add(other)
            out.append(at)
    return np.array(out, dtype=np.int64)
