"""Which parcels are valid polygons, and where and why the others are not.

GEOS says quickly *whether* a polygon is valid; *why* and *where* it says differently with ring start, direction and
version. So the reason is found here, and GEOS is asked for it only where nothing was found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ..parallel import in_chunks
from .crossings import Meeting, Meetings, meetings, orientation, segments
from .nesting import misplaced_rings
from .repair import without_repeats
from .rings import BoolArray, FloatArray, IntArray, Rings
from .wkb import Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..parcels import Parcels
    from ..rules.base import Context

Place = tuple[float, float]


class Kind(str, Enum):
    """What can be wrong with a polygon, worst first; the values are the keys of causes."""

    NOT_POLYGON = "not a polygon"
    BROKEN_NUMBERS = "broken coordinates"
    COLLAPSED = "no area"
    CROSSING = "self-crossing"
    TURN_BACK = "spike"
    RUNS_TWICE = "repeated line"
    DUPLICATE_RING = "duplicate ring"
    PARTS_OVERLAP = "parts overlap"
    PARTS_SHARE_EDGE = "parts share a line"
    RINGS_CROSS = "rings cross"
    RINGS_SHARE_EDGE = "rings share a line"
    HOLE_OUTSIDE = "hole outside"
    NESTED_HOLES = "hole in a hole"
    TOUCH = "self-touch"
    CUT_APART = "interior cut apart"
    OTHER = "other"


@dataclass(frozen=True)
class Issue:
    """One thing that is wrong, and where in the measuring CRS; None where it has no place."""

    kind: Kind
    place: Place | None = None


@dataclass(frozen=True)
class Diagnosis:
    """All that is wrong with one parcel: the first issues, worst kind first, and how many there are.

    `reason` is GEOS's word, only where nothing else was found.
    """

    issues: tuple[Issue, ...]
    count: int
    reason: str = ""


def validity(context: Context) -> BoolArray:
    """(n,) `valid_mask` of the run's parcels, made once per run."""
    return context.shared("valid", lambda: valid_mask(context.parcels, context.check_cancelled))


def valid_mask(parcels: Parcels, check: Callable[[], None] = lambda: None) -> BoolArray:
    """(n,) whether each parcel is a valid polygon by the OGC's rules; a missing geometry is not invalid.

    Parcels with broken numbers and shapes that are no polygons are invalid, whatever GEOS thinks of the rest.
    `check` may raise to stop.
    """
    valid: BoolArray = np.array(in_chunks(shapely.is_valid, parcels.geometries, check=check), dtype=bool)
    valid[parcels.shape == Shape.MISSING] = True
    valid &= ~parcels.not_finite & (parcels.shape != Shape.OTHER)
    return valid


def diagnose(
    parcels: Parcels, invalid: IntArray, most: int = 20, check: Callable[[], None] = lambda: None
) -> list[Diagnosis]:
    """What is wrong with each of the parcels `invalid` (ascending), at most `most` issues of each."""
    rings = parcels.rings.select(invalid)
    found = _Found(len(invalid))
    found.add(np.flatnonzero(parcels.shape[invalid] == Shape.OTHER), Kind.NOT_POLYGON)
    found.add(np.flatnonzero(parcels.not_finite[invalid]), Kind.BROKEN_NUMBERS)
    cut = segments(rings)
    flat = _collapsed(rings)
    xy, start = without_repeats(rings)
    for ring in np.flatnonzero(flat):
        corners = xy[start[ring] : start[ring + 1]]
        found.add(rings.parcel[[ring]], Kind.COLLAPSED, corners[np.lexsort((corners[:, 1], corners[:, 0]))[:1]])
    met = meetings(cut, check)
    met = met.where(~(flat[met.first] | flat[met.second]))
    touching = _judge(met, rings, found)
    check()
    _nested(rings, flat, met, found)
    silent = found.silent()
    touched = silent[rings.parcel[touching.first]]
    found.add(rings.parcel[touching.first[touched]], Kind.CUT_APART, touching.place[touched])
    return [
        Diagnosis(issues, count) if count else _by_geos(parcels, int(parcel))
        for parcel, (issues, count) in zip(invalid, found.listed(most))
    ]


class _Found:
    """Issues as columns: parcel, rank of the kind, place."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._rows: list[FloatArray] = []

    def add(self, parcel: IntArray, kind: Kind, place: FloatArray | None = None) -> None:
        if place is None:
            place = np.full((len(parcel), 2), np.nan)
        rank = np.full(len(parcel), float(_RANK[kind]))
        self._rows.append(np.column_stack((parcel, rank, place)))

    def _sorted(self) -> FloatArray:
        """Without doubles: what meets in one point is often several segments."""
        if not self._rows:
            return np.zeros((0, 4))
        rows = np.concatenate(self._rows)
        rows[:, 2:] = np.round(rows[:, 2:], 6)
        order = np.lexsort((rows[:, 3], rows[:, 2], rows[:, 1], rows[:, 0]))
        rows = rows[order]
        again = np.zeros(len(rows), dtype=bool)
        same = (rows[1:] == rows[:-1]) | (np.isnan(rows[1:]) & np.isnan(rows[:-1]))
        again[1:] = same.all(axis=1)
        kept: FloatArray = rows[~again]
        return kept

    def silent(self) -> BoolArray:
        """(n,) parcels of which nothing is known yet."""
        silent = np.ones(self._count, dtype=bool)
        silent[self._sorted()[:, 0].astype(np.int64)] = False
        return silent

    def listed(self, most: int) -> list[tuple[tuple[Issue, ...], int]]:
        rows = self._sorted()
        bounds = np.searchsorted(rows[:, 0], np.arange(self._count + 1)).tolist()
        return [
            (tuple(_issue(row) for row in rows[first : min(last, first + most)].tolist()), last - first)
            for first, last in zip(bounds[:-1], bounds[1:])
        ]


_RANK = {kind: rank for rank, kind in enumerate(Kind)}
_KINDS = tuple(Kind)


def _issue(row: list[float]) -> Issue:
    _, rank, x, y = row
    return Issue(_KINDS[int(rank)], None if np.isnan(x) else (x, y))


def _collapsed(rings: Rings) -> BoolArray:
    """(r,) rings all of whose vertices are on one line."""
    xy, start = without_repeats(rings)
    sizes = np.diff(start)
    flat = np.ones(rings.count, dtype=bool)
    real = np.flatnonzero(sizes > 0)
    if not len(real):
        return flat
    ring = np.repeat(np.arange(rings.count), sizes)
    first = xy[start[:-1]][ring] if start[-1] else xy
    away = np.hypot(*(xy - first).T)
    order = np.lexsort((away, ring))
    farthest = np.zeros(rings.count, dtype=np.int64)
    farthest[ring[order]] = order  # the last one written is the farthest
    beside = orientation(first, xy[farthest[ring]], xy) != 0
    flat[ring[beside]] = False
    return flat


def _judge(met: Meetings, rings: Rings, found: _Found) -> Meetings:
    """Sort meetings into issues; gives back where rings of one part touch, each of which may be harmless."""
    parcel = rings.parcel[met.first]
    own = met.first == met.second
    parts = rings.part[met.first] != rings.part[met.second]
    along = (met.what == Meeting.ALONG) | (met.what == Meeting.TURN_BACK)
    # where two stretches that run along one another end, the rings meet once more
    keep = along | ~_at_ends(parcel, met.place, parcel[along], np.hstack((met.place, met.until))[along])
    cross, touch, along = (met.what == Meeting.CROSS) & keep, (met.what == Meeting.TOUCH) & keep, along & keep
    twins = _twins(met.where(along & ~own), rings)
    twin = np.isin(met.first * rings.count + met.second, twins)
    back = met.what == Meeting.TURN_BACK
    for which, kind in (
        (cross & own, Kind.CROSSING),
        (cross & ~own & ~parts, Kind.RINGS_CROSS),
        (cross & parts, Kind.PARTS_OVERLAP),
        (back, Kind.TURN_BACK),
        (along & own & ~back, Kind.RUNS_TWICE),
        (along & ~own & twin, Kind.DUPLICATE_RING),
        (along & ~own & ~twin & ~parts, Kind.RINGS_SHARE_EDGE),
        (along & parts & ~twin, Kind.PARTS_SHARE_EDGE),
        (touch & own, Kind.TOUCH),
    ):
        found.add(parcel[which], kind, met.place[which])
    return met.where(touch & ~own & ~parts)


def _at_ends(parcel: IntArray, place: FloatArray, of: IntArray, ends: FloatArray) -> BoolArray:
    """(k,) whether a place is one end of a stretch of the same parcel."""
    known = np.vstack((np.column_stack((of, ends[:, :2])), np.column_stack((of, ends[:, 2:]))))
    asked = np.column_stack((parcel, place))
    _, inverse = np.unique(np.vstack((known, asked)), axis=0, return_inverse=True)
    inverse = inverse.reshape(-1)
    at_end: BoolArray = np.isin(inverse[len(known) :], inverse[: len(known)])
    return at_end


def _twins(along: Meetings, rings: Rings) -> IntArray:
    """Ring pairs, as first * count + second, that have the very same vertices."""
    pairs = np.unique(along.first * rings.count + along.second)

    def vertices(ring: int) -> FloatArray:
        return np.asarray(np.unique(rings.xy[rings.start[ring] : rings.start[ring + 1]], axis=0))

    same = [np.array_equal(vertices(pair // rings.count), vertices(pair % rings.count)) for pair in pairs.tolist()]
    return np.asarray(pairs[np.array(same, dtype=bool)], dtype=np.int64)


def _nested(rings: Rings, flat: BoolArray, met: Meetings, found: _Found) -> None:
    """Rings that lie where they must not, of those that no other issue joins."""
    joined = met.what != Meeting.TOUCH
    pairs = (met.first * rings.count + met.second)[joined], (met.second * rings.count + met.first)[joined]
    outside, in_holes, in_parts = misplaced_rings(rings, flat, np.concatenate(pairs))
    for which, kind in (
        (outside, Kind.HOLE_OUTSIDE),
        (in_holes, Kind.NESTED_HOLES),
        (in_parts, Kind.PARTS_OVERLAP),
    ):
        corner = [_smallest(rings.xy[rings.start[ring] : rings.start[ring + 1]]) for ring in which.tolist()]
        found.add(rings.parcel[which], kind, np.array(corner).reshape(-1, 2))


def _smallest(xy: FloatArray) -> FloatArray:
    smallest: FloatArray = xy[np.lexsort((xy[:, 1], xy[:, 0]))[0]]
    return smallest


_REASONS = {
    "self-intersection": Kind.CROSSING,
    "ring self-intersection": Kind.TOUCH,
    "hole lies outside shell": Kind.HOLE_OUTSIDE,
    "holes are nested": Kind.NESTED_HOLES,
    "interior is disconnected": Kind.CUT_APART,
    "nested shells": Kind.PARTS_OVERLAP,
    "duplicate rings": Kind.DUPLICATE_RING,
    "too few points in geometry component": Kind.COLLAPSED,
}


def _by_geos(parcels: Parcels, parcel: int) -> Diagnosis:
    """GEOS's reason, asked on the normalised polygon."""
    text = str(shapely.is_valid_reason(shapely.normalize(parcels.geometries[parcel])))
    words, _, place = text.partition("[")
    kind = _REASONS.get(words.strip().lower(), Kind.OTHER)
    numbers = re.findall(r"[-+.\deE]+", place)
    at = (float(numbers[0]), float(numbers[1])) if len(numbers) == 2 else None
    return Diagnosis((Issue(kind, at),), 1, words.strip() if kind is Kind.OTHER else "")
