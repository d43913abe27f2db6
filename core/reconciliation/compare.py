"""All criteria of pairs of claims and parcels, as levels."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..factor import IntArray
from .criteria import (
    ADDRESS,
    AREA,
    CRITERIA,
    MAP,
    OWNER,
    PARCEL_ID,
    PERSON,
    SERIAL,
    USE,
    WRITTEN,
    AreaLevel,
    IdLevel,
    Plain,
    UseLevel,
)  # fmt: skip
from .joins import NONE, Lists, crossed
from .model import Options
from .number_levels import NumberComparison
from .owner_levels import OwnerLevel
from .sides import Sides
from .weights import Compared
from .words import is_near

FloatArray = npt.NDArray[np.float64]

_EQUAL, _CLOSE, _ROUGH = 0.003, 0.02, 0.15
_EQUAL_M2 = 0.1001
# Share of the identity numbers on a map that a stranger's line bears by mistake (a clerk's copy of the line above).
_MISTAKEN = 1.0 / 32.0


class Comparison:
    """Compares pairs of claims and parcels.

    sides, numbers  what is compared
    """

    def __init__(self, sides: Sides, numbers: NumberComparison, options: Options) -> None:
        self.sides, self.numbers, self.options = sides, numbers, options
        parcels = sides.parcels
        self.many = max(1, parcels.count)
        self._areas = [np.sort(column[np.isfinite(column)]) for column in (parcels.area, parcels.measured)]
        self._addresses = _held(parcels.address, len(sides.addresses))
        self._ids = np.bincount(parcels.ids.code, minlength=max(1, len(sides.digits)))
        self._large_id = self._ids > options.large_owner
        self._use_chance = self._chance_of_uses()

    def __call__(self, one: IntArray, other: IntArray) -> Compared:
        """Compare (k,) pairs, sorted by claim; the neighbourhood is left unknown."""
        level = np.zeros((len(one), len(CRITERIA)), dtype=np.int8)
        chance = np.ones(level.shape)
        factor = np.ones(level.shape)
        pairs = Compared(one, other, level, chance, factor)
        self.set_numbers(pairs)
        claims, parcels = self.sides.claims, self.sides.parcels
        for at, mine, its in (
            (PARCEL_ID, claims.parcel_id, parcels.parcel_id),
            (SERIAL, claims.serial, parcels.serial),
        ):
            level[:, at], chance[:, at] = _plain(mine[one], its[other], 1.0 / self.many)
        level[:, ADDRESS], chance[:, ADDRESS] = self._address(one, other)
        level[:, PERSON], chance[:, PERSON] = self._person(one, other)
        level[:, OWNER], chance[:, OWNER], _, _ = self.sides.owner(claims.owners, one, other)
        self._current(pairs)
        level[:, AREA], chance[:, AREA] = self._area(one, other)
        level[:, USE], chance[:, USE] = self._use(one, other)
        return pairs

    def set_numbers(self, pairs: Compared) -> None:
        """Compare the numbers (again, when the crosswalk has learnt)."""
        for at, found in (
            (MAP, self.numbers.map_levels(pairs.claim, pairs.parcel)),
            (WRITTEN, self.numbers.written_levels(pairs.claim, pairs.parcel)),
        ):
            pairs.level[:, at], pairs.chance[:, at], pairs.factor[:, at] = found

    def is_current(self, one: IntArray, other: IntArray) -> npt.NDArray[np.bool_]:
        """(k,) whether the map's owner is the present user whom the line names beside the holder."""
        level, *_ = self.sides.owner(self.sides.claims.current, one, other)
        found: npt.NDArray[np.bool_] = (level >= OwnerLevel.SAME) & (level <= OwnerLevel.SHORTER)
        return found

    def _current(self, pairs: Compared) -> None:
        """A present user who is the map's owner is as good an agreement, though the right is another's."""
        some = np.flatnonzero(
            (self.sides.claims.current.sizes[pairs.claim] > 0) & (pairs.level[:, OWNER] >= OwnerLevel.ALIKE)
        )
        if not len(some):
            return
        level, chance, _, _ = self.sides.owner(self.sides.claims.current, pairs.claim[some], pairs.parcel[some])
        good = (level >= OwnerLevel.SAME) & (level <= OwnerLevel.SHORTER)
        pairs.level[some[good], OWNER] = level[good]
        pairs.chance[some[good], OWNER] = chance[good]

    def _address(self, one: IntArray, other: IntArray) -> tuple[IntArray, FloatArray]:
        mine, its = self.sides.claims.address[one], self.sides.parcels.address[other]
        share = self._addresses[np.maximum(its, 0)] / self.many
        return _plain(mine, its, share)

    def _person(self, one: IntArray, other: IntArray) -> tuple[IntArray, FloatArray]:
        """Identity numbers; only numbers of one length are of one kind."""
        level = np.zeros(len(one), dtype=np.int64)
        chance = np.ones(len(one))
        parcels = self.sides.parcels.ids
        if not len(parcels.code):
            return level, chance
        place, mine, its = crossed(self.sides.claims.ids, parcels, one, other)
        size = max(1, len(self.sides.digits))
        pairs, back = np.unique(mine * size + its, return_inverse=True)
        digits = self.sides.digits
        found = np.array([_id_level(digits[p // size], digits[p % size]) for p in pairs.tolist()], dtype=np.int64)
        kinds = found[back.reshape(-1)] if len(pairs) else np.zeros(0, dtype=np.int64)
        for kind in (IdLevel.OTHER, IdLevel.NEAR, IdLevel.SAME):
            at = place[kinds == kind]
            level[at] = kind
            held = np.maximum(self._ids[its[kinds == kind]], 1) / self.many
            # A name may turn up by chance; a number that only one person has hardly does, unless somebody mistook it.
            chance[at] = {IdLevel.SAME: held * _MISTAKEN, IdLevel.NEAR: held}.get(kind, np.ones(len(at)))
            if kind != IdLevel.OTHER:
                level[at[self._large_id[its[kinds == kind]]]] = IdLevel.UNKNOWN
        return level, chance

    def differences(self, one: IntArray, other: IntArray) -> tuple[FloatArray, FloatArray]:
        """(k,) relative difference of the areas (NaN unknown) and the map's area that is nearer, m²."""
        mine = self.sides.claims.area[one]
        best = np.full(len(one), np.nan)
        shown = np.full(len(one), np.nan)
        for column in (self.sides.parcels.area, self.sides.parcels.measured):
            its = column[other]
            off = np.abs(mine - its) / np.maximum(mine, its)
            off[np.abs(mine - its) <= _EQUAL_M2] = 0.0
            nearer = np.isfinite(off) & ~(off >= best)
            best[nearer], shown[nearer] = off[nearer], its[nearer]
        return best, shown

    def _area(self, one: IntArray, other: IntArray) -> tuple[IntArray, FloatArray]:
        off, _ = self.differences(one, other)
        known = np.isfinite(off)
        edges = np.array([_EQUAL, _CLOSE, self.options.area_tolerance, _ROUGH, self.options.area_contradicts])
        edges = np.maximum.accumulate(edges)
        level = np.where(known, 1 + np.searchsorted(edges, np.where(known, off, 0.0), side="left"), AreaLevel.UNKNOWN)
        chance = np.ones(len(one))
        mine = self.sides.claims.area[one]
        widths = [0.0, *edges.tolist(), 1.0]
        for number in range(1, len(widths)):
            rows = np.flatnonzero(level == number)
            inside = [self._within(mine[rows], widths[number]), self._within(mine[rows], widths[number - 1])]
            chance[rows] = np.clip(inside[0] - inside[1] * (number > 1), 0.5 / self.many, 1.0)
        return level, chance

    def _within(self, area: FloatArray, width: float) -> FloatArray:
        """(k,) share of the parcels whose area differs by no more than `width` of the larger one."""
        if width >= 1.0:
            return np.ones(len(area))
        best = np.zeros(len(area))
        low, high = np.minimum(area * (1 - width), area - _EQUAL_M2), np.maximum(area / (1 - width), area + _EQUAL_M2)
        for known in self._areas:
            if len(known):
                count = np.searchsorted(known, high, side="right") - np.searchsorted(known, low, side="left")
                best = np.maximum(best, count / len(known))
        return best

    def _use(self, one: IntArray, other: IntArray) -> tuple[IntArray, FloatArray]:
        level = _use_levels(self.sides.claims.uses, self.sides.parcels.uses, one, other)
        return level, self._use_chance[level]

    def _chance_of_uses(self) -> FloatArray:
        """The share of pairs at each level among pairs drawn evenly: every claim against a parcel far down the list."""
        claims, parcels = self.sides.claims, self.sides.parcels
        if not claims.count or not parcels.count:
            return np.ones(len(UseLevel))
        # Frequencies of whole sets on both sides give the exact shares, whatever the order of the rows.
        mine, its = _set_codes(claims.uses), _set_codes(parcels.uses)
        one, count_one = np.unique(mine, return_counts=True)
        other, count_other = np.unique(its, return_counts=True)
        keep = np.argsort(-count_one, kind="stable")[:200], np.argsort(-count_other, kind="stable")[:200]
        first_one = np.array([int(np.flatnonzero(mine == code)[0]) for code in one[keep[0]]], dtype=np.int64)
        first_other = np.array([int(np.flatnonzero(its == code)[0]) for code in other[keep[1]]], dtype=np.int64)
        level = _use_levels(
            claims.uses, parcels.uses, np.repeat(first_one, len(first_other)), np.tile(first_other, len(first_one))
        )
        weight = np.outer(count_one[keep[0]], count_other[keep[1]]).ravel().astype(np.float64)
        found = np.bincount(level, weights=weight, minlength=len(UseLevel))
        known = found[1:].sum()
        return np.r_[1.0, np.clip(found[1:] / known, 0.005, 1.0)] if known else np.ones(len(UseLevel))


def _plain(mine: IntArray, its: IntArray, share: FloatArray | float) -> tuple[IntArray, FloatArray]:
    """(k,) `Plain` levels and chances of codes; `share` of the parcels have the code."""
    known = (mine != NONE) & (its != NONE)
    same = known & (mine == its)
    level = np.where(same, Plain.SAME, np.where(known, Plain.OTHER, Plain.UNKNOWN))
    return level, np.where(same, share, np.where(known, np.maximum(1.0 - share, 0.05), 1.0))


def _id_level(one: str, other: str) -> IdLevel:
    if one == other:
        return IdLevel.SAME
    if is_near(one, other) and len(one) > 6:
        return IdLevel.NEAR
    # A number that lost a digit cannot be told from one of another kind.
    return IdLevel.OTHER if len(one) == len(other) else IdLevel.UNKNOWN


def _use_levels(mine: Lists, its: Lists, one: IntArray, other: IntArray) -> IntArray:
    place, a, b = crossed(mine, its, one, other)
    shared = np.bincount(place, weights=a == b, minlength=len(one))
    count_one, count_other = mine.sizes[one], its.sizes[other]
    known = (count_one > 0) & (count_other > 0)
    whole = (shared == count_one) & (shared == count_other)
    return np.where(
        ~known, UseLevel.UNKNOWN, np.where(whole, UseLevel.SAME, np.where(shared > 0, UseLevel.PARTLY, UseLevel.OTHER))
    ).astype(np.int64)


def _set_codes(uses: Lists) -> IntArray:
    """(n,) a number for each row's set of codes: equal sets have one number."""
    out = np.zeros(len(uses.sizes), dtype=np.int64)
    # Lists are sorted and short, so a polynomial of the codes is as good as the list.
    np.add.at(out, uses.row, (uses.code + 1) ** 3 * 2654435761 % 2_147_483_647)
    return out


def _held(codes: IntArray, size: int) -> IntArray:
    counted: IntArray = np.bincount(codes[codes != NONE], minlength=max(1, size))
    return counted
