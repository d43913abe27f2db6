"""Scores that mean what they say: 0.95 is right about 95 times in 100.

Nobody labels pairs for us, so truth is borrowed: claims whose fields 21/22 name a parcel on a sheet where owners
confirm these numbers. Some of them are matched a second time as *shadows*, with fields 21/22 hidden; how often a
shadow's candidate of a given score is the parcel that the hidden numbers name is the score's calibration, made
monotone by pooling neighbours that violate it. As some certificates are for parcels that the map lacks, every shadow
counts a second time, lightly, with its parcel taken away: all that it then finds is wrong.

What this cannot see: claims without numbers may be harder in other ways than those with them (older, other owners). A
wrong number in fields 21/22 counts as the score's error, so the calibrated score is rather too low than too high. Where
fewer than `_LEAST` shadows exist, the score stays as the weights give it.
"""

from __future__ import annotations

import zlib
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from ..factor import BoolArray, IntArray
from .joins import NONE, Lists
from .sides import Side

FloatArray = npt.NDArray[np.float64]

_MOST = 3000
_LEAST = 150
_PRIOR = 4.0
_BINS = 40
_EDGE = 1e-6
_TRACE = 1e-3


def chosen(keys: npt.NDArray[np.object_], wanted: BoolArray, most: int = _MOST) -> IntArray:
    """Up to `most` of the wanted claims, by a hash of their keys: the same ones whatever the order of the lines."""
    rows = np.flatnonzero(wanted)
    if len(rows) <= most:
        return rows
    order = sorted(rows.tolist(), key=lambda row: (zlib.crc32(str(keys[row]).encode()), str(keys[row])))
    return np.sort(np.array(order[:most], dtype=np.int64))


def with_shadows(side: Side, rows: IntArray) -> Side:
    """The claims, and behind them those of `rows` once more without the numbers of today's map."""
    every = np.r_[np.arange(side.count), rows]
    hidden = np.full(len(rows), NONE, dtype=np.int64)

    def more(lists: Lists) -> Lists:
        place, code = lists.of(every)
        return Lists(place, code, len(every))

    return replace(
        side,
        count=len(every),
        sheet=np.r_[side.sheet, hidden],
        number=np.r_[side.number, hidden],
        old_sheet=side.old_sheet[every],
        old_number=side.old_number[every],
        commune=side.commune[every],
        owners=more(side.owners),
        current=more(side.current),
        ids=more(side.ids),
        # An identifier or serial on the map would settle the shadow as the numbers do.
        serial=np.r_[side.serial, hidden],
        parcel_id=np.r_[side.parcel_id, hidden],
        area=side.area[every],
        measured=side.measured[every],
        place=side.place[every],
        address=side.address[every],
        uses=more(side.uses),
    )


class Calibration:
    """A monotone map from raw to calibrated scores."""

    def __init__(self, score: FloatArray, right: BoolArray, weight: FloatArray | None = None) -> None:
        self.learned = len(score) >= _LEAST
        self._x = self._y = np.zeros(0)
        if self.learned:
            self._x, self._y = _pooled(score, right, np.ones(len(score)) if weight is None else weight)

    def __call__(self, score: FloatArray) -> FloatArray:
        """(k,) calibrated scores."""
        if not self.learned:
            return score
        found: FloatArray = np.interp(_logit(score), self._x, self._y)
        # Within a block all have one rate; a trace of the raw score keeps their order.
        found = (1.0 - _TRACE) * found + _TRACE * score
        return np.where(score <= 0, 0.0, np.where(score >= 1, 1.0, found))


def _pooled(score: FloatArray, right: BoolArray, weight: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Ends (logit) and rates of blocks of neighbouring scores, pooled until the rates ascend; level within a block."""
    order = np.lexsort((weight, right, score))
    size = max(20, len(order) // _BINS)
    blocks: list[list[float]] = []
    for part in np.array_split(order, max(1, len(order) // size)):
        # A few pairs at the stated score, so that a block of 20 right ones does not become certainty.
        hits = float((right * weight)[part].sum()) + _PRIOR * float(score[part].mean())
        blocks.append([float(score[part].min()), float(score[part].max()), hits, float(weight[part].sum()) + _PRIOR])
        while len(blocks) > 1 and _rate(blocks[-2]) >= _rate(blocks[-1]):
            last = blocks.pop()
            blocks[-1] = [blocks[-1][0], last[1], blocks[-1][2] + last[2], blocks[-1][3] + last[3]]
    x = _logit(np.array([end for block in blocks for end in block[:2]]))
    y = np.array([_rate(block) for block in blocks for _ in range(2)])
    return np.r_[_logit(np.array([0.0]))[0] - 1.0, x], np.r_[0.0, y]


def _rate(block: list[float]) -> float:
    return min(1.0, block[2] / block[3])


def _logit(score: FloatArray) -> FloatArray:
    inside = np.clip(score, _EDGE, 1.0 - _EDGE)
    found: FloatArray = np.log(inside / (1.0 - inside))
    return found
