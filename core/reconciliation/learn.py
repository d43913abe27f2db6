"""The crosswalk nobody has: from pairs that agree in the owner, which sheet every old sheet has become.

Only owners (and decisions of people) vote, never the numbers themselves. A vote says "a claim of old sheet s has its
owner's parcel, of the same number, on sheet S", or, where the areas agree too, "of the number plus d".
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..factor import BoolArray, IntArray
from .criteria import AREA, MAP, OWNER, PERSON, AreaLevel, IdLevel, MapLevel
from .joins import NONE
from .model import Options, SheetLink
from .number_levels import NumberComparison, Readings
from .owner_levels import OwnerLevel
from .sides import Sides
from .weights import Compared

FloatArray = npt.NDArray[np.float64]

_LEAST_SHARE = 0.08
_FIRM = 0.5  # share of owners that agree, from which today's numbers of a sheet are believed
_PRIOR_TRUST = 4.0
# Names that fit more parcels than this share of the map, and than this many, do not vote.
_COMMON, _FEW = 0.004, 3


@dataclass(frozen=True)
class _Votes:
    """(v,) pairs that vote: old sheet and number, sheet and number of the parcel, weight, and whose vote it is."""

    claim: IntArray
    old_sheet: IntArray
    sheet: IntArray
    offset: IntArray
    number: IntArray
    weight: FloatArray


def owners_agree(pairs: Compared, parcels: int) -> BoolArray:
    """(k,) the owner or the identity number speaks for the pair, and not only by a name that many have."""
    owner = pairs.level[:, OWNER]
    rare = max(_COMMON, _FEW / max(1, parcels))
    named = (owner >= OwnerLevel.SAME) & (owner <= OwnerLevel.SHORTER) & (pairs.chance[:, OWNER] <= rare)
    found: BoolArray = named | (pairs.level[:, PERSON] == IdLevel.SAME)
    return found


def learn_trust(sides: Sides, numbers: NumberComparison, pairs: Compared) -> None:
    """How far fields 21/22 with each sheet number agree with the map in the owner; sheets of few claims follow all."""
    same = (pairs.level[:, MAP] == MapLevel.SAME) & (pairs.level[:, OWNER] != OwnerLevel.UNKNOWN)
    same &= pairs.level[:, OWNER] < OwnerLevel.LARGE
    good = same & ((pairs.level[:, OWNER] <= OwnerLevel.ALIKE) | (pairs.level[:, PERSON] == IdLevel.SAME))
    size = max(1, len(sides.sheets))
    sheet = sides.claims.sheet[pairs.claim]
    asked = np.bincount(sheet[same], minlength=size)
    agreed = np.bincount(sheet[good], minlength=size)
    # Without any owner to ask there is no reason for doubt.
    overall = (agreed.sum() + 0.95 * _PRIOR_TRUST) / (asked.sum() + _PRIOR_TRUST)
    numbers.trust = (agreed + overall * _PRIOR_TRUST) / (asked + _PRIOR_TRUST)


def believed(numbers: NumberComparison, sides: Sides, claim: IntArray) -> BoolArray:
    """(k,) fields 21/22 of these claims are numbers of today's map as far as owners tell."""
    sheet = sides.claims.sheet[claim]
    found: BoolArray = (sheet != NONE) & (numbers.trust[np.maximum(sheet, 0)] >= _FIRM)
    return found


def learn_links(
    sides: Sides, numbers: NumberComparison, pairs: Compared, options: Options, accepted: BoolArray, usable: BoolArray
) -> tuple[SheetLink, ...]:
    """Learn the crosswalk of both kinds of numbers, and give its readings to `numbers`.

    Args:
        sides: both sides.
        numbers: gets `learned` and `learned_map`.
        pairs: compared candidates.
        options: thresholds.
        accepted: (k,) pairs that people accepted.
        usable: (m,) claims that may vote.
    """
    claims = sides.claims
    links: list[SheetLink] = []
    votes = (owners_agree(pairs, sides.parcels.count) | accepted) & usable[pairs.claim]
    for kind, sheet, number in (
        ("written", claims.old_sheet, claims.old_number),
        ("map", claims.sheet, claims.number),
    ):
        found = _links(sides, pairs, votes, accepted, sheet, number, options)
        if kind == "map":
            # Where today's numbers are right there is nothing to learn.
            found = [link for link in found if numbers.trust[link.old_sheet] < _FIRM]
        readings = _readings(sides, found, sheet, number)
        if kind == "map":
            numbers.learned_map = readings
        else:
            numbers.learned = readings
        links += [link.shown(kind, sides) for link in found]
    return tuple(links)


@dataclass(frozen=True)
class _Link:
    old_sheet: int
    sheet: int
    offset: int
    first: int
    last: int
    support: float
    asked: int
    share: float

    def shown(self, kind: str, sides: Sides) -> SheetLink:
        support = round(self.support)
        return SheetLink(
            kind, sides.sheets[self.old_sheet], sides.sheets[self.sheet], self.offset, self.first, self.last, support,
            max(0, self.asked - support), self.share,
        )  # fmt: skip


def _values(texts: list[str]) -> IntArray:
    """What number a text begins with; a huge negative one where it does not begin with digits."""
    return np.array([int(text) if text.isdigit() and len(text) < 10 else -(10**9) for text in texts], dtype=np.int64)


def _links(
    sides: Sides,
    pairs: Compared,
    votes: BoolArray,
    accepted: BoolArray,
    sheet: IntArray,
    number: IntArray,
    options: Options,
) -> list[_Link]:
    if not len(sides.sheets) or not len(sides.numbers):
        return []
    value = _values(sides.numbers)
    old, old_number = sheet[pairs.claim], number[pairs.claim]
    its, its_number = sides.parcels.sheet[pairs.parcel], sides.parcels.number[pairs.parcel]
    known = votes & (old != NONE) & (its != NONE)
    same = known & (old_number == its_number)
    # Another number counts only where the area agrees closely: an owner may have many parcels.
    digits = known & (value[np.maximum(old_number, 0)] > 0) & (value[np.maximum(its_number, 0)] > 0)
    close = (pairs.level[:, AREA] >= AreaLevel.EQUAL) & (pairs.level[:, AREA] <= AreaLevel.CLOSE)
    moved = digits & ~same & (close | accepted)
    # A claim that finds its very number does not vote for an offset too.
    has_same = np.zeros(sides.claims.count, dtype=bool)
    has_same[pairs.claim[same]] = True
    moved &= ~has_same[pairs.claim]
    offset = np.where(same, 0, value[np.maximum(its_number, 0)] - value[np.maximum(old_number, 0)])
    rows = np.flatnonzero(same | moved)
    mine = np.bincount(pairs.claim[rows], minlength=sides.claims.count)[pairs.claim[rows]]
    weight = np.where(accepted[rows], 1.0, 1.0 / np.maximum(mine, 1))
    asked = np.bincount(np.unique(np.stack([old[known], pairs.claim[known]]), axis=1)[0], minlength=len(sides.sheets))
    return _counted(rows, old, its, offset, value[np.maximum(old_number, 0)], weight, asked, options)


def _counted(
    rows: IntArray,
    old: IntArray,
    its: IntArray,
    offset: IntArray,
    written: IntArray,
    weight: FloatArray,
    asked: IntArray,
    options: Options,
) -> list[_Link]:
    if not len(rows):
        return []
    keys, back = np.unique(np.stack([old[rows], its[rows], offset[rows]]), axis=1, return_inverse=True)
    back = back.reshape(-1)
    support = np.bincount(back, weights=weight)
    order = np.lexsort((written[rows], back))
    starts = np.searchsorted(back[order], np.arange(keys.shape[1] + 1))
    found = []
    for at in np.flatnonzero(support >= options.learn_support - 1e-9).tolist():
        sheet, to, moved = keys[:, at].tolist()
        share = float(support[at]) / (float(asked[sheet]) + 2.0)
        if share < _LEAST_SHARE:
            continue
        mine = written[rows][order[starts[at] : starts[at + 1]]]
        good = mine[mine > 0]
        first, last = (int(good[0]), int(good[-1])) if len(good) else (0, 0)
        found.append(_Link(sheet, to, moved, first, last, float(support[at]), int(asked[sheet]), share))
    return found


def _readings(sides: Sides, links: list[_Link], sheet: IntArray, number: IntArray) -> Readings:
    """Where the links lead the claims."""
    code = {text: at for at, text in enumerate(sides.numbers)}
    value = _values(sides.numbers)
    order = np.argsort(sheet, kind="stable")
    starts = np.searchsorted(sheet[order], np.arange(len(sides.sheets) + 1))
    parts: list[tuple[IntArray, int, IntArray, float]] = []
    for link in links:
        rows = order[starts[link.old_sheet] : starts[link.old_sheet + 1]]
        numbers = number[rows]
        if link.offset:
            moved = value[numbers] + link.offset
            inside = (value[numbers] >= link.first) & (value[numbers] <= link.last)
            numbers = np.array(
                [code.get(str(new), NONE) if ok else NONE for new, ok in zip(moved.tolist(), inside.tolist())],
                dtype=np.int64,
            )
        good = numbers != NONE
        parts.append((rows[good], link.sheet, numbers[good], link.share))
    if not parts:
        return Readings.none()
    sizes = [len(part[0]) for part in parts]
    return Readings(
        np.concatenate([part[0] for part in parts]).astype(np.int64),
        np.repeat(np.array([part[1] for part in parts], dtype=np.int64), sizes),
        np.concatenate([part[2] for part in parts]).astype(np.int64),
        np.repeat(np.array([part[3] for part in parts]), sizes),
    )
