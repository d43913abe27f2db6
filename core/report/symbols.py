"""Where the findings are drawn on the sketch: a bounded number of symbols, and numbers for the top causes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..findings import Severity
from ..geometry.rings import FloatArray, IntArray
from ..parcels import Parcels
from .frame import PAGE, Frame, to_ground
from .summary import CauseRow

NUMBERED = 9  # causes that get their number on the map
BADGE = 66  # radius of a number's disc, page units
_MOST = 900
_CELL = 56.0  # symbols of a cause closer than this are one; more than half a symbol's width
_RING = np.array([(np.cos(a), np.sin(a)) for a in np.arange(8) * np.pi / 4 - np.pi / 4])


@dataclass(frozen=True)
class Symbol:
    """One sign on the map, for one finding or several on one spot. x, y in page units."""

    x: int
    y: int
    severity: Severity
    cause: int
    count: int
    parcel: str


@dataclass(frozen=True)
class Badge:
    """The number of a cause beside one of its findings; `x`, `y` is the disc, `at` the finding."""

    cause: int
    x: int
    y: int
    at: tuple[int, int]


@dataclass(frozen=True)
class Placed:
    """What can be drawn of the findings, and how many cannot: without a place, or off the page."""

    symbols: tuple[Symbol, ...]
    badges: tuple[Badge, ...]
    missing: int


def place(causes: Sequence[CauseRow], parcels: Parcels, frame: Frame) -> Placed:
    """Symbols and numbers for the causes still to be looked at; the position in `causes` is the cause's number - 1."""
    findings = [(number, f) for number, row in enumerate(causes) if row.open for f in row.findings]
    if not findings:
        return Placed((), (), 0)
    xy = np.array([(np.nan, np.nan) if f.x is None or f.y is None else (f.x, f.y) for _, f in findings], dtype=float)
    page = frame.to_page(to_ground(parcels, frame, xy))
    shown = np.flatnonzero(frame.shows(page))
    cause = np.array([number for number, _ in findings], dtype=np.int64)[shown]
    rank = np.array([f.severity.rank for _, f in findings], dtype=np.int64)[shown]
    page = page[shown]
    first, count = _thinned(page, cause, rank)
    severities = list(Severity)
    symbols = [
        Symbol(
            round(page[at, 0]),
            round(page[at, 1]),
            severities[rank[at]],
            int(cause[at]),
            int(many),
            findings[shown[at]][1].parcel or "",
        )
        for at, many in zip(first.tolist(), count.tolist())
    ]
    # The worst come last, on top.
    symbols.sort(key=lambda symbol: (-symbol.severity.rank, -symbol.cause, symbol.x, symbol.y))
    return Placed(tuple(symbols), tuple(_badges(page, cause, frame)), len(findings) - len(shown))


def _thinned(page: FloatArray, cause: IntArray, rank: IntArray) -> tuple[IntArray, IntArray]:
    """One finding for all of a cause on one spot, and how many it stands for; the spots grow until few remain."""
    cell = _CELL
    while True:
        spots = np.column_stack([rank, cause, np.floor(page / cell).astype(np.int64)])
        _, first, count = np.unique(spots, axis=0, return_index=True, return_counts=True)
        if len(first) <= _MOST:
            return first, count
        if cell > PAGE / 8:  # very many causes: the first ones are the top ones
            best = np.lexsort((cause[first], rank[first]))[:_MOST]
            return first[best], count[best]
        cell *= 1.5


def _badges(page: FloatArray, cause: IntArray, frame: Frame) -> list[Badge]:
    """A number for each top cause, beside its finding nearest to the middle of them all, clear of the others."""
    out: list[Badge] = []
    for number in range(NUMBERED):
        mine = page[cause == number]
        if not len(mine):
            continue
        anchor = mine[np.argmin(np.abs(mine - np.median(mine, axis=0)).sum(axis=1))]
        spots = np.concatenate([anchor + _RING * reach for reach in (110, 170, 250, 340, 450, 600)])
        inside = np.all((spots > BADGE) & (spots < (PAGE - BADGE, frame.height - BADGE)), axis=1)
        taken = np.array([(badge.x, badge.y) for badge in out]).reshape(-1, 2)
        clear = inside & (np.abs(spots[:, None] - taken[None]).max(axis=2) > 2 * BADGE + 10).all(axis=1)
        spot = spots[np.argmax(clear)] if clear.any() else anchor
        out.append(Badge(number, round(spot[0]), round(spot[1]), (round(anchor[0]), round(anchor[1]))))
    return out


def sheet_labels(parcels: Parcels, frame: Frame, most: int = 60) -> list[tuple[int, int, str]]:
    """(x, y, sheet number) in the middle of each sheet's parcels; none when there are too many to read."""
    numbers, of_parcel = np.unique(parcels.sheets.astype(str), return_inverse=True)
    if len(numbers) > most:
        return []
    boxes = parcels.rings.boxes()
    page = frame.to_page((boxes[:, :2] + boxes[:, 2:]) / 2)
    shown = frame.shows(page)
    out = []
    for number, text in enumerate(numbers.tolist()):
        mine = page[shown & (of_parcel == number)]
        if text and len(mine):
            x, y = np.median(mine, axis=0)
            out.append((round(x), round(y), text))
    return out
