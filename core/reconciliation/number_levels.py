"""How the numbers of a claim relate to those of a parcel: today's (fields 21/22) and those on the paper (19/20)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..factor import BoolArray, IntArray
from .criteria import MapLevel, WrittenLevel
from .joins import NONE, pack_alike, packed
from .sides import Sides
from .words import one_digit_apart

FloatArray = npt.NDArray[np.float64]

# A number has about so many others that are one error away.
_NEIGHBOURS = 12.0


@dataclass(frozen=True)
class Readings:
    """Places to which old numbers lead: by the reference table, or by the learned crosswalk.

    claim, sheet, number  (r,) the place on today's map
    share                 (r,) how sure: 1 / number of readings, or the share that was learned
    """

    claim: IntArray
    sheet: IntArray
    number: IntArray
    share: FloatArray

    @staticmethod
    def none() -> Readings:
        """No readings."""
        empty = np.zeros(0, dtype=np.int64)
        return Readings(empty, empty, empty, np.zeros(0))

    def share_of(self, sides: Sides, one: IntArray, other: IntArray) -> FloatArray:
        """(k,) share of the reading that leads from claim to parcel, 0 where none does."""
        mine, its = pack_alike(
            [self.claim, self.sheet, self.number], [one, sides.parcels.sheet[other], sides.parcels.number[other]]
        )
        order = np.lexsort((-self.share, mine))
        known, first = np.unique(mine[order], return_index=True)
        best = self.share[order][first]
        if not len(known):
            return np.zeros(len(one))
        at = np.searchsorted(known, its).clip(max=len(known) - 1)
        return np.where((known[at] == its) & (its != NONE), best[at], 0.0)

    def total(self, claims: int) -> FloatArray:
        """(m,) sum of the shares of each claim."""
        total: FloatArray = np.bincount(self.claim, weights=self.share, minlength=claims)[:claims].astype(np.float64)
        return total


class NumberComparison:
    """Compares numbers; made once for both sides.

    table    readings of the reference table
    learned  readings of the learned crosswalk for the written numbers, `learned_map` for those of fields 21/22
    trust    (sheets,) how far fields 21/22 with this sheet number agree with the map, 0–1
    """

    def __init__(self, sides: Sides, table: Readings) -> None:
        self.sides = sides
        self.table = table
        self.learned = Readings.none()
        self.learned_map = Readings.none()
        self.trust = np.ones(max(1, len(sides.sheets)))
        self.many = max(1, sides.parcels.count)
        parcels = sides.parcels
        self._of_number = _counts(parcels.number, len(sides.numbers))
        self._of_sheet = _counts(parcels.sheet, len(sides.sheets))
        key = packed(parcels.sheet, parcels.number)
        self._keys, repeats = np.unique(key[key != NONE], return_counts=True)
        self._repeats = repeats
        self._key = key
        self._readings = np.bincount(table.claim, minlength=sides.claims.count)

    def map_levels(self, one: IntArray, other: IntArray) -> tuple[IntArray, FloatArray, FloatArray]:
        """(k,) `MapLevel`, chance and factor."""
        claims = self.sides.claims
        level, chance = self._plain(claims.sheet[one], claims.number[one], one, other)
        named = {1: MapLevel.SAME, 2: MapLevel.TYPO, 3: MapLevel.SAME_NUMBER, 4: MapLevel.SAME_SHEET, 5: MapLevel.OTHER}
        out = np.zeros(len(one), dtype=np.int64)
        for plain, name in named.items():
            out[level == plain] = name
        factor = np.ones(len(one))
        same = out == MapLevel.SAME
        factor[same] = np.clip(self.trust[claims.sheet[one[same]]], 0.02, 1.0)
        if len(self.learned_map.claim):
            share = self.learned_map.share_of(self.sides, one, other)
            better = (share > 0) & ((out != MapLevel.SAME) | (share > factor))
            out[better] = MapLevel.LEARNED
            factor[better] = share[better]
            chance[better] = 1.0 / self.many
        return out, chance, factor

    def written_levels(self, one: IntArray, other: IntArray) -> tuple[IntArray, FloatArray, FloatArray]:
        """(k,) `WrittenLevel`, chance and factor."""
        claims = self.sides.claims
        level, chance = self._plain(claims.old_sheet[one], claims.old_number[one], one, other)
        out = np.zeros(len(one), dtype=np.int64)
        names = (WrittenLevel.LITERAL, WrittenLevel.TYPO, WrittenLevel.SAME_NUMBER, WrittenLevel.OTHER)
        for plain, name in zip((1, 2, 3, 5), names):
            out[level == plain] = name
        out[level == 4] = WrittenLevel.OTHER
        chance[level == 4] = 1.0
        factor = np.ones(len(one))
        # Where the crosswalk knows where this sheet went, other places become unlikely.
        rest = np.clip(1.0 - self.learned.total(claims.count), 0.03, 1.0)[one]
        elsewhere = np.isin(out, (WrittenLevel.LITERAL, WrittenLevel.SAME_NUMBER, WrittenLevel.TYPO))
        factor[elsewhere] = rest[elsewhere]
        if len(self.learned.claim):
            share = self.learned.share_of(self.sides, one, other)
            out[share > 0] = WrittenLevel.LEARNED
            factor[share > 0] = share[share > 0]
            chance[share > 0] = 1.0 / self.many
        if len(self.table.claim):
            share = self.table.share_of(self.sides, one, other)
            led = share > 0
            out[led] = np.where(share[led] > 0.99, WrittenLevel.TABLE, WrittenLevel.TABLE_SEVERAL)
            factor[led] = share[led]
            chance[led] = 1.0 / self.many
            stray = ~led & (self._readings[one] > 0) & elsewhere
            factor[stray] *= 0.2
        copied = (claims.old_sheet[one] == claims.sheet[one]) & (claims.old_number[one] == claims.number[one])
        out[copied & (claims.sheet[one] != NONE)] = WrittenLevel.COPIED
        return out, chance, factor

    def _plain(self, sheet: IntArray, number: IntArray, one: IntArray, other: IntArray) -> tuple[IntArray, FloatArray]:
        """(k,) 0 not comparable, 1 same, 2 typing error, 3 number, 4 sheet, 5 neither; and the chance of each."""
        parcels = self.sides.parcels
        its_sheet, its_number = parcels.sheet[other], parcels.number[other]
        known = (sheet != NONE) & (number != NONE) & (its_sheet != NONE)
        same_sheet, same_number = sheet == its_sheet, number == its_number
        if self.sides.by_commune:
            # Sheet 7 of another commune is another sheet.
            mine, its = self.sides.claims.commune[one], parcels.commune[other]
            same_sheet &= (mine == its) | (mine == NONE) | (its == NONE)
        level = np.where(known, 5, 0)
        chance = np.ones(len(other))
        level[known & same_sheet] = 4
        chance[known & same_sheet] = self._of_sheet[its_sheet[known & same_sheet]] / self.many
        level[known & same_number] = 3
        chance[known & same_number] = self._of_number[its_number[known & same_number]] / self.many
        typo = known & self._mistyped(sheet, number, its_sheet, its_number, same_sheet, same_number)
        level[typo] = 2
        chance[typo] = _NEIGHBOURS / self.many
        same = known & same_sheet & same_number
        level[same] = 1
        at = np.searchsorted(self._keys, self._key[other[same]])
        chance[same] = self._repeats[at] / self.many if len(at) else 1.0
        return level, chance

    def _mistyped(
        self,
        sheet: IntArray,
        number: IntArray,
        its_sheet: IntArray,
        its_number: IntArray,
        same_sheet: BoolArray,
        same_number: BoolArray,
    ) -> BoolArray:
        sheets, numbers = self.sides.sheets, self.sides.numbers
        out = np.zeros(len(sheet), dtype=bool)
        wrong_number = np.flatnonzero(same_sheet & ~same_number & (number != NONE))
        out[wrong_number] = _near(number[wrong_number], its_number[wrong_number], numbers)
        wrong_sheet = np.flatnonzero(same_number & ~same_sheet & (sheet != NONE))
        out[wrong_sheet] = _near(sheet[wrong_sheet], its_sheet[wrong_sheet], sheets)
        # Swapped: the sheet's text as a number and the other way round.
        as_number, as_sheet = self._swap
        ok = (sheet != NONE) & (number != NONE)
        swapped = ok & (as_number[sheet] == its_number) & (as_sheet[number] == its_sheet) & ~(same_sheet & same_number)
        found: BoolArray = out | (swapped & (its_sheet != NONE))
        return found

    @property
    def _swap(self) -> tuple[IntArray, IntArray]:
        """What each sheet's text is among the numbers, and each number's among the sheets; -2 where it is not."""
        number = {text: at for at, text in enumerate(self.sides.numbers)}
        sheet = {text: at for at, text in enumerate(self.sides.sheets)}
        return (
            np.array([number.get(text, -2) for text in self.sides.sheets] or [-2], dtype=np.int64),
            np.array([sheet.get(text, -2) for text in self.sides.numbers] or [-2], dtype=np.int64),
        )


def _near(one: IntArray, other: IntArray, texts: list[str]) -> BoolArray:
    """(k,) which pairs of codes are texts one error apart; every distinct pair is looked at once."""
    if not len(one):
        return np.zeros(0, dtype=bool)
    size = len(texts) + 1
    pairs, back = np.unique(one * size + other, return_inverse=True)
    near = [one_digit_apart(texts[pair // size], texts[pair % size]) for pair in pairs.tolist()]
    found: BoolArray = np.array(near, dtype=bool)[back.reshape(-1)]
    return found


def _counts(codes: IntArray, size: int) -> IntArray:
    counted: IntArray = np.bincount(codes[codes != NONE], minlength=max(1, size))
    return counted
