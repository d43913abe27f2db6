"""How alike two owners are, and how telling that is: sharing *Nguyễn Văn* says little, a rare name says a lot.

A name is compared word by word, whatever the order; a typing error in a word, a missing middle name and an initial are
seen as such. How likely chance would bring the same agreement follows from how common the shared words are on the map.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import numpy.typing as npt

from ..factor import IntArray
from .joins import NONE, Lists, crossed, member
from .owners import WORDS, Names

FloatArray = npt.NDArray[np.float64]


class OwnerLevel(IntEnum):
    """How two owners compare, the best first after `UNKNOWN`."""

    UNKNOWN = 0  # one side names nobody
    SAME = 1
    CLOSE = 2  # one or two typing errors, initials, or a space that is lost or too many
    SHORTER = 3  # a word is missing on one side
    ALIKE = 4  # first and last word agree, not the middle: neither for nor against
    OTHER = 5
    LARGE = 6  # a company, a committee or an owner of very many parcels on one side: says almost nothing
    LARGE_SAME = 7  # the same one on both sides


def compare_names(names: Names, one: IntArray, other: IntArray, share: FloatArray) -> tuple[IntArray, FloatArray]:
    """Compare (k,) pairs of names.

    Args:
        names: the book.
        one: (k,) codes of the certificate's names.
        other: (k,) codes of the map's names.
        share: (words,) share of the map's parcels whose owner's name has the word.

    Returns:
        (k,) `OwnerLevel` (never UNKNOWN or LARGE), and (k,) share of map owners that would agree as well by chance.
    """
    size = max(1, len(names.vocabulary))
    near_share = np.bincount(names.near // size, weights=share[names.near % size], minlength=size)
    a, b = names.words[one], names.words[other]
    count_a, count_b = names.count[one], names.count[other]
    free_a, free_b = a != NONE, b != NONE
    exact = np.zeros(len(a), dtype=np.int64)
    chance = np.ones(len(a))
    for shift in range(WORDS):  # words in the same place first
        for i in range(WORDS):
            j = (i + shift) % WORDS
            hit = free_a[:, i] & free_b[:, j] & (a[:, i] == b[:, j])
            free_a[:, i] &= ~hit
            free_b[:, j] &= ~hit
            exact += hit
            chance = np.where(hit, chance * share[a[:, i]], chance)
    close = np.zeros(len(a), dtype=np.int64)
    open_pairs = np.flatnonzero((exact > 0) & (exact < np.maximum(count_a, count_b)))
    for shift in range(WORDS):
        for i in range(WORDS):
            j = (i + shift) % WORDS
            at = open_pairs[free_a[open_pairs, i] & free_b[open_pairs, j]]
            at = at[member(a[at, i] * size + b[at, j], names.near)]
            free_a[at, i] = False
            free_b[at, j] = False
            close[at] += 1
            chance[at] *= np.maximum(near_share[a[at, i]], share[b[at, j]])
    longest, shortest = np.maximum(count_a, count_b), np.minimum(count_a, count_b)
    met = exact + close
    whole = (met == longest) & (longest > 0)
    last = _end(names, one, other)
    level = np.full(len(a), OwnerLevel.OTHER, dtype=np.int64)
    level[(exact >= 2) & last & (names.words[one, 0] == names.words[other, 0])] = OwnerLevel.ALIKE
    level[(met == shortest) & (longest - shortest <= 2) & (shortest >= 2) & last & (exact >= 1)] = OwnerLevel.SHORTER
    # One word of a long name is another one: more than a typing error, less than another person.
    level[(longest == shortest) & (met == longest - 1) & (longest >= 4) & last] = OwnerLevel.SHORTER
    level[whole & (close >= 1) & ((close == 1) | (exact >= 2) | (exact >= close))] = OwnerLevel.CLOSE
    level[whole & (close == 0)] = OwnerLevel.SAME
    # Two words are soon alike: Lê An and Lê Anh may well be two people.
    level[whole & (close >= 1) & (longest == 2)] = OwnerLevel.SHORTER
    doubtful = (longest == shortest) & (exact == longest - 1) & (exact >= 2) & (level == OwnerLevel.OTHER)
    rows = np.flatnonzero(doubtful)
    level[rows[_short_and_alike(names, a[rows], b[rows], free_a[rows], free_b[rows])]] = OwnerLevel.ALIKE
    chance[level == OwnerLevel.OTHER] = 1.0
    _take_spaced(names, one, other, share, level, chance)
    return level, chance


def _take_spaced(
    names: Names, one: IntArray, other: IntArray, share: FloatArray, level: IntArray, chance: FloatArray
) -> None:
    """Names whose letters are the same, but not their spaces: *ĐỗThị Manh*. Changes `level` and `chance`."""
    rows = np.flatnonzero((one != other) & (names.letters[one] == names.letters[other]) & (level != OwnerLevel.SAME))
    if not len(rows):
        return
    longest = np.maximum(names.count[one[rows]], names.count[other[rows]])
    level[rows] = np.where(longest > 2, OwnerLevel.CLOSE, OwnerLevel.SHORTER)
    # Words that run into each other are rare on the map, which says nothing: the side that has its spaces counts.
    both = [
        np.where(words == NONE, 1.0, share[words]).prod(axis=1) for words in names.words[np.c_[one, other].T][:, rows]
    ]
    chance[rows] = np.maximum(*both)


def _short_and_alike(
    names: Names, a: IntArray, b: IntArray, free_a: npt.NDArray[np.bool_], free_b: npt.NDArray[np.bool_]
) -> npt.NDArray[np.bool_]:
    """Whether the one word that differs is a short one with the same first letter: An or As, Vũ or Võ.

    So few letters do not tell a typing error from another name.
    """
    if not len(a):
        return np.zeros(0, dtype=bool)
    every = np.arange(len(a))
    one, other = a[every, np.argmax(free_a, axis=1)], b[every, np.argmax(free_b, axis=1)]
    short = np.array([len(word) <= 3 for word in names.vocabulary])
    initial = np.array([ord(word[0]) for word in names.vocabulary])
    found: npt.NDArray[np.bool_] = short[one] & short[other] & (initial[one] == initial[other])
    return found


def _end(names: Names, one: IntArray, other: IntArray) -> npt.NDArray[np.bool_]:
    """Whether the last words, those by which people are called, agree or are one error apart."""
    size = max(1, len(names.vocabulary))
    a = names.words[one, np.maximum(names.count[one] - 1, 0)]
    b = names.words[other, np.maximum(names.count[other] - 1, 0)]
    found: npt.NDArray[np.bool_] = (a == b) | member(a * size + b, names.near)
    return found


class OwnerComparison:
    """Compares the owners of claims with those of parcels.

    names    the book
    parcels  the names of each parcel
    large    (v,) names that say almost nothing
    """

    def __init__(self, names: Names, parcels: Lists, count: int, large: int) -> None:
        self.names = names
        self.parcels = parcels
        self.count = max(1, count)
        self.held = np.bincount(parcels.code, minlength=len(names.folded))
        self.large = names.impersonal | (self.held > large)
        size = len(names.vocabulary)
        words = names.words[parcels.code]
        place, _ = np.nonzero(words != NONE)
        both = np.unique(parcels.row[place] * max(1, size) + words[words != NONE])
        self.share = np.bincount(both % max(1, size), minlength=max(1, size)) / self.count

    def __call__(
        self, claims: Lists, one: IntArray, other: IntArray
    ) -> tuple[IntArray, FloatArray, IntArray, IntArray]:
        """Compare the owners of (k,) claims and parcels: the best of all pairs of names.

        Returns:
            (k,) levels, shares of parcels whose owners would agree as well by chance, and the two names that were
            compared (`NONE` where there are none).
        """
        place, mine, its = crossed(claims, self.parcels, one, other)
        size = max(1, len(self.names.folded))
        pairs, back = np.unique(mine * size + its, return_inverse=True)
        level, chance = compare_names(self.names, pairs // size, pairs % size, self.share)
        same = level == OwnerLevel.SAME
        chance[same] = np.maximum(self.held[pairs[same] % size], 1) / self.count
        chance = np.clip(chance, 1.0 / self.count, 1.0)
        is_large = self.large[pairs // size] | self.large[pairs % size]
        level[is_large] = np.where(level[is_large] == OwnerLevel.SAME, OwnerLevel.LARGE_SAME, OwnerLevel.LARGE)
        level, chance = level[back.reshape(-1)], chance[back.reshape(-1)]
        # The best pair of names counts: a real comparison before a large owner, then the more telling one.
        rank = np.where(level == OwnerLevel.LARGE_SAME, OwnerLevel.SHORTER + 0.5, level)
        order = np.lexsort((its, mine, chance, rank, place))
        best = order[np.r_[True, np.diff(place[order]) > 0]] if len(order) else order
        out_level = np.full(len(one), OwnerLevel.UNKNOWN, dtype=np.int64)
        out_chance = np.ones(len(one))
        names = np.full((2, len(one)), NONE, dtype=np.int64)
        at = place[best]
        out_level[at], out_chance[at] = level[best], chance[best]
        names[0, at], names[1, at] = mine[best], its[best]
        # Husband and wife both found: the second name confirms the first.
        agree = (level >= OwnerLevel.SAME) & (level <= OwnerLevel.CLOSE)
        second = np.bincount(place[agree], minlength=len(one)) >= 2
        out_chance[second] = np.maximum(out_chance[second] / 16.0, 1.0 / self.count / 16.0)
        return out_level, out_chance, names[0], names[1]
