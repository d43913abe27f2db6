"""Joining by integer codes: no loop over rows, and never all pairs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from ..factor import BoolArray, IntArray

NONE = -1


def codes_of(*columns: Sequence[str]) -> tuple[list[IntArray], list[str]]:
    """Each column as places in one list of distinct texts, and that list; "" is `NONE`."""
    number = {text: at for at, text in enumerate(dict.fromkeys(text for column in columns for text in column if text))}
    number[""] = NONE
    codes = [np.fromiter(map(number.__getitem__, column), dtype=np.int64, count=len(column)) for column in columns]
    return codes, [text for text in number if text]


def packed(*columns: IntArray) -> IntArray:
    """Rows of several codes as one code each; `NONE` where one of them is. Codes must be below 2**31."""
    out = columns[0].astype(np.int64)
    for column in columns[1:]:
        width = int(column.max(initial=0)) + 1
        out = np.where((out < 0) | (column < 0), NONE, out * width + column)
    return out


def pack_alike(left: Sequence[IntArray], right: Sequence[IntArray]) -> tuple[IntArray, IntArray]:
    """`packed` for two sides that will be joined: the same row of codes gives the same number."""
    both = packed(*(np.r_[one, other] for one, other in zip(left, right)))
    return both[: len(left[0])], both[len(left[0]) :]


def join(left: IntArray, right: IntArray, most: int) -> tuple[IntArray, IntArray]:
    """All pairs of rows with one code, `NONE` excepted.

    Args:
        left: (n,) codes.
        right: (m,) codes.
        most: a code that more rows of `right` have is left out altogether, so the result does not depend on order.

    Returns:
        (k,) rows of `left` and of `right`, by row of `left`.
    """
    order = np.argsort(right, kind="stable")
    ordered = right[order]
    first = np.searchsorted(ordered, left, side="left")
    count = np.searchsorted(ordered, left, side="right") - first
    count[(left < 0) | (count > most)] = 0
    one = np.repeat(np.arange(len(left)), count)
    within = np.arange(len(one)) - np.repeat(np.cumsum(count) - count, count)
    return one, order[np.repeat(first, count) + within]


def unique_pairs(left: IntArray, right: IntArray, size: int) -> tuple[IntArray, IntArray]:
    """Pairs once each, sorted by left, then right; `size` is above every right."""
    both = np.unique(left * size + right)
    return both // size, both % size


class Lists:
    """A list of codes for each of `n` rows, flat.

    row, code  (k,) sorted by row, then code; each once
    start      (n + 1,) where the list of each row begins
    """

    def __init__(self, row: IntArray, code: IntArray, count: int) -> None:
        size = int(code.max(initial=0)) + 1
        self.row, self.code = unique_pairs(row, code, size)
        self.start = np.searchsorted(self.row, np.arange(count + 1))

    @property
    def sizes(self) -> IntArray:
        """(n,) how long each list is."""
        return np.diff(self.start)

    def of(self, rows: IntArray) -> tuple[IntArray, IntArray]:
        """For (k,) rows: (places in `rows`, codes), one for each code."""
        count = self.sizes[rows]
        place = np.repeat(np.arange(len(rows)), count)
        within = np.arange(len(place)) - np.repeat(np.cumsum(count) - count, count)
        return place, self.code[np.repeat(self.start[rows], count) + within]


def crossed(left: Lists, right: Lists, one: IntArray, other: IntArray) -> tuple[IntArray, IntArray, IntArray]:
    """For pairs of rows: (place of the pair, code of the left, code of the right), every combination."""
    place, mine = left.of(one)
    again, its = right.of(other[place])
    return place[again], mine[again], its


def member(values: IntArray, among: IntArray) -> BoolArray:
    """(n,) which values are in a sorted array."""
    if not len(among):
        return np.zeros(len(values), dtype=bool)
    at = np.searchsorted(among, values).clip(max=len(among) - 1)
    found: npt.NDArray[np.bool_] = among[at] == values
    return found
