"""Which pairs of claim and parcel are worth comparing: joins on codes, so that 100,000 × 100,000 stays small."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from ..factor import IntArray
from .joins import NONE, Lists, join, pack_alike, packed, unique_pairs
from .model import Options
from .number_levels import Readings
from .owners import Names
from .sides import Side, Sides

FloatArray = npt.NDArray[np.float64]
Pairs = tuple[IntArray, IntArray]

# Areas in steps of about 2 %; both neighbours are looked at.
_STEP = np.log(1.02)


def sure_blocks(sides: Sides, options: Options, *readings: Readings) -> Pairs:
    """Pairs that share a whole key, an identity number or a whole name."""
    claims, parcels = sides.claims, sides.parcels
    found = [
        _by_numbers(sides, claims.sheet, claims.number, options),
        _by_numbers(sides, claims.old_sheet, claims.old_number, options),
        join(claims.parcel_id, parcels.parcel_id, options.block),
        join(claims.serial, parcels.serial, options.block),
        _by_lists(claims.ids, parcels.ids, options.large_owner),
        _by_lists(claims.owners, parcels.owners, options.large_owner),
        _by_lists(claims.current, parcels.owners, options.large_owner),
    ]
    found += [_by_reading(sides, reading, options) for reading in readings]
    return _together(sides, found)


def wide_blocks(sides: Sides, options: Options, rows: IntArray) -> Pairs:
    """Further pairs for claims that found nothing sure: parts of names with numbers or areas, and typing errors."""
    claims, parcels = sides.claims, sides.parcels
    found = []
    for sheet, number in ((claims.sheet, claims.number), (claims.old_sheet, claims.old_number)):
        # Sheet and number swapped.
        as_sheet, as_number = _swapped(sides, sheet, number)
        found.append(
            _of_rows(
                rows,
                join(*pack_alike([as_sheet[rows], as_number[rows]], [parcels.sheet, parcels.number]), options.block),
            )
        )
        for words in _name_parts(sides, rows):
            for keys in (number, sheet):
                its = parcels.number if keys is number else parcels.sheet
                found.append(_by_words(words, keys, its, options))
        found.append(_of_rows(rows, join(*_with_area(claims, parcels, rows, number, parcels.number), options.block)))
    mine, its = np.zeros_like(claims.sheet), np.zeros_like(parcels.sheet)
    found += [_by_words(words, mine, its, options) for words in _rare_words(sides, rows)]
    for words in _name_parts(sides, rows):
        found.append(_by_words(words, claims.address, parcels.address, options))
        for shift in (-1, 0, 1):
            step = np.where(np.isfinite(claims.area), np.floor(np.log(np.maximum(claims.area, 0.01)) / _STEP), -1e6)
            mine = (step + shift + 1000).astype(np.int64)
            found.append(_by_words(words, np.where(mine < 0, NONE, mine), _steps(parcels), options))
    return _together(sides, found)


def _by_numbers(sides: Sides, sheet: IntArray, number: IntArray, options: Options) -> Pairs:
    claims, parcels = sides.claims, sides.parcels
    left, right = [sheet, number], [parcels.sheet, parcels.number]
    if sides.by_commune:
        left.append(claims.commune)
        right.append(parcels.commune)
    return join(*pack_alike(left, right), options.block)


def _by_reading(sides: Sides, reading: Readings, options: Options) -> Pairs:
    if not len(reading.claim):
        return reading.claim, reading.claim
    parcels = sides.parcels
    at, other = join(*pack_alike([reading.sheet, reading.number], [parcels.sheet, parcels.number]), options.block)
    return reading.claim[at], other


def _by_lists(mine: Lists, its: Lists, most: int) -> Pairs:
    one, other = join(mine.code, its.code, most)
    return mine.row[one], its.row[other]


class _Words:
    """Parts of names of both sides, one row per name and part."""

    def __init__(self, claim: IntArray, mine: IntArray, parcel: IntArray, its: IntArray) -> None:
        self.claim, self.mine, self.parcel, self.its = claim, mine, parcel, its


def _name_parts(sides: Sides, rows: IntArray) -> Iterator[_Words]:
    """The last word; then the first two: whoever has an error in one of them is found by the other."""
    names = sides.owner.names
    yield from _parts(sides, rows, [_word(names, -1), packed(_word(names, 0), _word(names, 1))])


def _rare_words(sides: Sides, rows: IntArray) -> Iterator[_Words]:
    """One or two words of a name, where so few parcels have them that nothing else need agree."""
    names = sides.owner.names
    first, second, before, last = (_word(names, at) for at in (0, 1, -2, -1))
    yield from _parts(sides, rows, [packed(before, last), packed(first, last), packed(first, second), first, last])


def _word(names: Names, at: int) -> IntArray:
    """(v,) one word of each name, counted from the end if negative."""
    place = np.full(len(names.folded), at) if at >= 0 else np.maximum(names.count + at, 0)
    found: IntArray = names.words[np.arange(len(names.folded)), place]
    return found


def _parts(sides: Sides, rows: IntArray, parts: list[IntArray]) -> Iterator[_Words]:
    names = sides.owner.names
    place, code = sides.claims.owners.of(rows)
    its = sides.parcels.owners
    for part in parts if len(names.folded) else []:
        personal = np.where(names.impersonal, NONE, part)
        yield _Words(rows[place], personal[code], its.row, personal[its.code])


def _by_words(words: _Words, mine: IntArray, its: IntArray, options: Options) -> Pairs:
    left, right = pack_alike([words.mine, mine[words.claim]], [words.its, its[words.parcel]])
    one, other = join(left, right, options.wide_block)
    return words.claim[one], words.parcel[other]


def _of_rows(rows: IntArray, pairs: Pairs) -> Pairs:
    return rows[pairs[0]], pairs[1]


def _with_area(
    claims: Side, parcels: Side, rows: IntArray, number: IntArray, its: IntArray
) -> tuple[IntArray, IntArray]:
    mine = np.where(np.isfinite(claims.area), np.floor(np.log(np.maximum(claims.area, 0.01)) / _STEP) + 1000, NONE)
    return pack_alike([mine[rows].astype(np.int64), number[rows]], [_steps(parcels), its])


def _steps(parcels: Side) -> IntArray:
    area = np.where(np.isfinite(parcels.area), parcels.area, parcels.measured)
    step = np.where(np.isfinite(area), np.floor(np.log(np.maximum(area, 0.01)) / _STEP) + 1000, NONE)
    return step.astype(np.int64)


def _swapped(sides: Sides, sheet: IntArray, number: IntArray) -> Pairs:
    sheets = {text: at for at, text in enumerate(sides.sheets)}
    numbers = {text: at for at, text in enumerate(sides.numbers)}
    to_sheet = np.array([*(sheets.get(text, NONE) for text in sides.numbers), NONE], dtype=np.int64)
    to_number = np.array([*(numbers.get(text, NONE) for text in sides.sheets), NONE], dtype=np.int64)
    return to_sheet[number], to_number[sheet]


def _together(sides: Sides, found: list[Pairs]) -> Pairs:
    one = np.concatenate([pair[0] for pair in found])
    other = np.concatenate([pair[1] for pair in found])
    return unique_pairs(one, other, max(1, sides.parcels.count))


def merged(sides: Sides, *pairs: Pairs) -> Pairs:
    """Several sets of pairs as one, each pair once."""
    return _together(sides, list(pairs))
