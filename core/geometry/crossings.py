"""Where the rings of parcels cross, touch or run along one another, decided exactly.

Used for the few invalid parcels. Rings come cut into segments; signs of orientation are exact, so the answer depends
on neither ring start nor direction nor library version.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import shapely

from .repair import without_repeats
from .rings import BoolArray, FloatArray, IntArray, Rings, ragged_ranges

if TYPE_CHECKING:
    from collections.abc import Callable

# Shewchuk 1997, "Adaptive precision floating-point arithmetic": a determinant above this part of its terms has the
# right sign.
_SURE = (3.0 + 16.0 * 2.0**-53) * 2.0**-53
_QUERIES_AT_ONCE = 2048


class Meeting(IntEnum):
    """How two ring segments meet."""

    CROSS = 0
    TOUCH = 1  # in one point, both rings stay on their side
    ALONG = 2  # over a stretch
    TURN_BACK = 3  # two that follow one another in the ring, the second going back over the first


@dataclass(frozen=True)
class Segments:
    """The segments of rings, zero-length ones left out.

    tail, head     (s, 2) ends in the ring's direction
    ring, parcel   (s,) where each belongs
    before, after  (s,) its neighbours in the ring
    """

    tail: FloatArray
    head: FloatArray
    ring: IntArray
    parcel: IntArray
    before: IntArray
    after: IntArray


_COLUMNS = ("first", "second", "what", "place", "until")


@dataclass(frozen=True)
class Meetings:
    """Meetings of segments of one parcel.

    first, second  (k,) rings
    what           (k,) values of `Meeting`
    place          (k, 2) where; of a stretch its smaller end, or the tip where the ring turns back
    until          (k, 2) the other end of a stretch; NaN for the others
    """

    first: IntArray
    second: IntArray
    what: IntArray
    place: FloatArray
    until: FloatArray

    def where(self, wanted: BoolArray) -> Meetings:
        """Only some of them."""
        return Meetings(*(getattr(self, name)[wanted] for name in _COLUMNS))


def segments(rings: Rings) -> Segments:
    """Cut rings into segments."""
    xy, start = without_repeats(rings)
    sizes = np.maximum(np.diff(start) - 1, 0)
    at = ragged_ranges(start[:-1], sizes)
    ring = np.repeat(np.arange(rings.count), sizes)
    first = np.cumsum(sizes) - sizes
    own = np.arange(len(at))
    after = np.where(own + 1 == (first + sizes)[ring], first[ring], own + 1)
    before = np.where(own == first[ring], (first + sizes)[ring] - 1, own - 1)
    return Segments(xy[at], xy[at + 1], ring, rings.parcel[ring], before, after)


def orientation(a: FloatArray, b: FloatArray, c: FloatArray) -> IntArray:
    """(k,) exact sign: 1 where a, b, c turn left, -1 right, 0 on one line."""
    with np.errstate(over="ignore", invalid="ignore"):
        left = (a[:, 0] - c[:, 0]) * (b[:, 1] - c[:, 1])
        right = (a[:, 1] - c[:, 1]) * (b[:, 0] - c[:, 0])
        difference: FloatArray = left - right
        sure = np.abs(difference) > _SURE * (np.abs(left) + np.abs(right))  # False where it overflows
    # Differences of unequal numbers are never 0, so two zero products are exact.
    unsure = ~sure & ((left != 0) | (right != 0))
    signs: IntArray = np.sign(np.where(unsure, 0.0, difference)).astype(np.int64)
    for at in np.flatnonzero(unsure):
        (ax, ay), (bx, by), (cx, cy) = (map(Fraction, point[at].tolist()) for point in (a, b, c))
        exact = (ax - cx) * (by - cy) - (ay - cy) * (bx - cx)
        signs[at] = (exact > 0) - (exact < 0)
    return signs


def box_pairs(boxes: FloatArray, group: IntArray) -> Iterator[tuple[IntArray, IntArray]]:
    """Blocks of index pairs i < j of one group whose boxes (k, 4) meet; a few more may come."""
    low = np.full((int(group.max(initial=-1)) + 1, 2), np.inf)
    high = -low
    np.minimum.at(low, group, boxes[:, :2])
    np.maximum.at(high, group, boxes[:, 2:])
    with np.errstate(over="ignore", invalid="ignore"):
        size = np.maximum(high - low, 1e-300)
        # every group in a square of its own: copies on one place must not meet those of other parcels
        local = (boxes - np.hstack((low, low))[group]) / np.hstack((size, size))[group]
    local = np.nan_to_num(local) + np.array([-1e-9, -1e-9, 1e-9, 1e-9])
    local[:, [0, 2]] += 2.0 * group[:, None]
    shapes = shapely.box(*local.T)
    tree = shapely.STRtree(shapes)
    for start in range(0, len(shapes), _QUERIES_AT_ONCE):
        i, j = tree.query(shapes[start : start + _QUERIES_AT_ONCE])
        i = i + start
        keep = i < j
        yield i[keep], j[keep]


def meetings(of: Segments, check: Callable[[], None] = lambda: None) -> Meetings:
    """All places where segments of one parcel meet, but for neighbours meeting in their common vertex."""
    boxes = np.hstack((np.minimum(of.tail, of.head), np.maximum(of.tail, of.head)))
    found: list[Meetings] = []
    for i, j in box_pairs(boxes, of.parcel):
        check()
        found.append(_meet(of, i, j))
    if not found:
        none = np.zeros(0, dtype=np.int64)
        return Meetings(none, none, none, np.zeros((0, 2)), np.zeros((0, 2)))
    return Meetings(*(np.concatenate([getattr(part, name) for part in found]) for name in _COLUMNS))


def _meet(of: Segments, i: IntArray, j: IntArray) -> Meetings:
    low_i, high_i = _sorted_ends(of, i)
    low_j, high_j = _sorted_ends(of, j)
    # in an order of their own, so that a crossing is computed from the same numbers whatever the ring's direction
    swap = ~(_less(low_i, low_j) | (np.all(low_i == low_j, axis=1) & _less(high_i, high_j)))
    a, b = np.where(swap[:, None], low_j, low_i), np.where(swap[:, None], high_j, high_i)
    c, d = np.where(swap[:, None], low_i, low_j), np.where(swap[:, None], high_i, high_j)
    side_c, side_d = orientation(a, b, c), orientation(a, b, d)
    side_a, side_b = orientation(c, d, a), orientation(c, d, b)
    neighbours = (of.after[i] == j) | (of.after[j] == i)

    cross = (side_c * side_d < 0) & (side_a * side_b < 0)
    on_line = (side_c == 0) & (side_d == 0)
    begin = np.where(_less(a, c)[:, None], c, a)
    end = np.where(_less(b, d)[:, None], b, d)
    along = on_line & _less(begin, end)
    touch = ~cross & ~along & ~neighbours & (side_c * side_d <= 0) & (side_a * side_b <= 0)
    touch &= ~on_line | np.all(begin == end, axis=1)

    place = np.full((len(i), 2), np.nan)
    place[cross] = _crossing(a[cross], b[cross], c[cross], d[cross])
    place[along] = begin[along]
    back = along & neighbours
    place[back] = np.where((of.after[i[back]] == j[back])[:, None], of.head[i[back]], of.tail[i[back]])
    until = np.where(along[:, None], end, np.nan)
    until[back] = np.where(np.all(place[back] == begin[back], axis=1)[:, None], end[back], begin[back])
    for side, end_point in ((side_a, a), (side_b, b), (side_c, c), (side_d, d)):
        here = touch & ~on_line & (side == 0)
        place[here] = end_point[here]
    place[touch & on_line] = begin[touch & on_line]

    what = np.full(len(i), -1, dtype=np.int64)
    what[cross], what[touch], what[along], what[back] = Meeting.CROSS, Meeting.TOUCH, Meeting.ALONG, Meeting.TURN_BACK
    through = np.flatnonzero(touch)
    what[through[_passes_through(of, i[through], j[through], place[through])]] = Meeting.CROSS
    met = what >= 0
    return Meetings(of.ring[i[met]], of.ring[j[met]], what[met], place[met], until[met])


def _sorted_ends(of: Segments, at: IntArray) -> tuple[FloatArray, FloatArray]:
    turned = _less(of.head[at], of.tail[at])[:, None]
    return np.where(turned, of.head[at], of.tail[at]), np.where(turned, of.tail[at], of.head[at])


def _less(a: FloatArray, b: FloatArray) -> BoolArray:
    less: BoolArray = (a[:, 0] < b[:, 0]) | ((a[:, 0] == b[:, 0]) & (a[:, 1] < b[:, 1]))
    return less


def _crossing(a: FloatArray, b: FloatArray, c: FloatArray, d: FloatArray) -> FloatArray:
    r, s, t = b - a, d - c, c - a
    part: FloatArray = (t[:, 0] * s[:, 1] - t[:, 1] * s[:, 0]) / (r[:, 0] * s[:, 1] - r[:, 1] * s[:, 0])
    # nearly parallel ones may compute to a place beyond the end
    crossing: FloatArray = a + np.clip(np.nan_to_num(part), 0.0, 1.0)[:, None] * r
    return crossing


def _passes_through(of: Segments, i: IntArray, j: IntArray, place: FloatArray) -> npt.NDArray[np.bool_]:
    """Whether ring i, where it touches ring j in a vertex, goes from one side of it to the other."""
    came_i, goes_i = _pass(of, i, place)
    came_j, goes_j = _pass(of, j, place)
    turn = orientation(came_j, place, goes_j)

    def to_the_left(of_point: FloatArray) -> BoolArray:
        before = orientation(came_j, place, of_point) > 0
        after = orientation(place, goes_j, of_point) > 0
        return np.where(turn >= 0, before & after, before | after)

    passes: BoolArray = to_the_left(came_i) != to_the_left(goes_i)
    return passes


def _pass(of: Segments, at: IntArray, place: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The vertices before and after `place` on the ring."""
    starts = np.all(of.tail[at] == place, axis=1)[:, None]
    ends = np.all(of.head[at] == place, axis=1)[:, None]
    came = np.where(starts, of.tail[of.before[at]], of.tail[at])
    goes = np.where(ends, of.head[of.after[at]], of.head[at])
    return came, goes
