"""The nearest point that is far enough from the boundary, from a list of all places where it can be.

The points with clearance >= `depth` are bounded by pieces of lines beside the edges and of circles around the inner
corners. The nearest one to a point outside is therefore the foot on such a line or circle, an end of an open piece of
a line, or a point where two such circles meet: all are computed, those that are too near another edge are left out,
the nearest remains. Nothing is iterated, nothing depends on a starting point.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .clearance import Poses, clearances, framed, on_edges
from .edge_columns import ROW, Lines
from .inscribed import inner_corners
from .integer_rings import Edges
from .rings import BoolArray, FloatArray, IntArray, ragged_ranges

SLACK = 1e-5  # units that rounding may take from a clearance
_SAME = 1e-3  # units: distances that differ by less are a tie


@dataclass(frozen=True)
class _Places:
    """Candidates: parcel, x, y and the distance to the wanted point, (c,) each."""

    parcel: IntArray
    x: FloatArray
    y: FloatArray
    distance: FloatArray

    def pick(self, rows: IntArray | BoolArray) -> _Places:
        return _Places(self.parcel[rows], self.x[rows], self.y[rows], self.distance[rows])


def nearest_deep(edges: Edges, lines: Lines, wanted: FloatArray, depth: FloatArray, deepest: FloatArray) -> FloatArray:
    """(k, 2) the points nearest to `wanted` (k, 2) whose clearance is at least `depth` (k,); ties: least x, then y.

    `deepest` (k, 2) are points that satisfy this.
    """
    out = wanted.copy()
    clear, winding = clearances(lines, np.arange(len(depth)), wanted[:, 0], wanted[:, 1])
    far = np.flatnonzero((winding != 1) | (clear < depth))
    if not len(far):
        return out
    limit = np.full(len(depth), -1.0)
    limit[far] = _distance(wanted[far], deepest[far, 0], deepest[far, 1])
    beside = _beside_edges(edges, lines, wanted, depth, limit)
    least = limit.copy()
    np.minimum.at(least, beside.parcel, beside.distance)
    round_ = _around_corners(edges, lines, wanted, depth, least)
    fallback = _Places(far, deepest[far, 0], deepest[far, 1], limit[far])
    places = _joined([beside, round_, fallback])
    open_ = far
    # the nearest are looked at first; that all of them fail is only possible in parcels that are not simple
    for reach in (least, limit):
        at_hand = places.pick(np.isin(places.parcel, open_) & (places.distance <= reach[places.parcel] + _SAME))
        clear, winding = clearances(lines, at_hand.parcel, at_hand.x, at_hand.y)
        good = at_hand.pick((winding == 1) & (clear >= depth[at_hand.parcel] - SLACK))
        chosen = _nearest(good)
        out[chosen.parcel, 0], out[chosen.parcel, 1] = chosen.x, chosen.y
        open_ = np.setdiff1d(open_, chosen.parcel)
        if not len(open_):
            break
    return out


def _distance(wanted: FloatArray, x: FloatArray, y: FloatArray) -> FloatArray:
    dx, dy = x - wanted[:, 0], y - wanted[:, 1]
    distance: FloatArray = np.sqrt(dx * dx + dy * dy)
    return distance


def _joined(parts: list[_Places]) -> _Places:
    return _Places(*(np.concatenate([getattr(p, name) for p in parts]) for name in ("parcel", "x", "y", "distance")))


def _nearest(places: _Places) -> _Places:
    """One place of each parcel: the nearest, of equally near ones the one with the least x, then y."""
    if not len(places.parcel):
        return places
    places = places.pick(np.argsort(places.parcel, kind="stable"))
    at = np.flatnonzero(np.r_[True, places.parcel[1:] != places.parcel[:-1]])
    least = np.repeat(np.minimum.reduceat(places.distance, at), np.diff(np.r_[at, len(places.parcel)]))
    tied = places.pick(places.distance <= least + _SAME)
    order = np.lexsort((tied.y, tied.x, tied.parcel))
    tied = tied.pick(order)
    return tied.pick(np.r_[True, tied.parcel[1:] != tied.parcel[:-1]])


def _beside_edges(edges: Edges, lines: Lines, wanted: FloatArray, depth: FloatArray, limit: FloatArray) -> _Places:
    """On the lines beside edges: the open places next to the foot of the wanted point, on both sides."""
    parcel = edges.parcel
    side = np.flatnonzero(limit[parcel] >= 0.0)
    parcel = parcel[side]
    base = on_edges(lines, parcel, side, np.zeros(len(side)))
    px, py = wanted[parcel, 0] - base.ox, wanted[parcel, 1] - base.oy
    along = (px * base.dx + py * base.dy) / base.length
    off = (base.dx * py - base.dy * px) / base.length - depth[parcel]
    foot = np.minimum(np.maximum(along, 0.0), base.length)
    near = (along - foot) * (along - foot) + off * off <= (limit[parcel] + _SAME) * (limit[parcel] + _SAME)
    base, along, off, foot = base.pick(near), along[near], off[near], foot[near]
    right, left = _open_feet(lines, base, foot, depth)
    places = []
    for t, fits in ((right, right <= base.length), (left, left >= 0.0)):
        pose = replace(base, t=t).pick(fits)
        x, y = pose.centres(depth[pose.parcel])
        gap = along[fits] - pose.t
        places.append(_Places(pose.parcel, x, y, np.sqrt(gap * gap + off[fits] * off[fits])))
    return _joined(places)


def _open_feet(lines: Lines, base: Poses, foot: FloatArray, depth: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The first t at or after the foot, and the last at or before it, at which no edge is nearer than `depth`."""
    right, left = foot.copy(), foot.copy()
    x, _ = base.centres(depth[base.parcel])
    low, high = np.minimum(x, x + base.dx), np.maximum(x, x + base.dx)
    near = lines.between(base.parcel, low - depth[base.parcel], high + depth[base.parcel])
    for rows, _, row, other in near.blocks(lines):
        some = base.pick(rows)
        low, high = _shadow(lines, some.pick(row), other, depth[some.parcel][row])
        some_cast = np.flatnonzero(low < high)
        shadows = low[some_cast], high[some_cast], row[some_cast]
        right[rows] = _pushed(foot[rows], *shadows)
        left[rows] = -_pushed(-foot[rows], -shadows[1], -shadows[0], shadows[2])
    return right, left


def _pushed(t: FloatArray, low: FloatArray, high: FloatArray, row: IntArray) -> FloatArray:
    """Each t moved up until it is in none of its intervals (low, high), which name its `row`, in order."""
    t = t.copy()
    while len(row):
        inside = np.flatnonzero((low < t[row]) & (t[row] < high))
        if not len(inside):
            break
        hit = row[inside]
        at = np.flatnonzero(np.r_[True, hit[1:] != hit[:-1]])
        t[hit[at]] = np.maximum.reduceat(high[inside], at)
        # only intervals of those that moved, and that end further on, can still matter
        moved = np.zeros(len(t), dtype=bool)
        moved[hit[at]] = True
        keep = np.flatnonzero(moved[row] & (high > t[row]))
        row, low, high = row[keep], low[keep], high[keep]
    return t


def _shadow(lines: Lines, base: Poses, other: IntArray, depth: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The part (low, high) of each line beside an edge that is nearer than `depth` to the edge `other`.

    It is one interval, for the points near an edge are a convex set; it ends where the line meets one of the circles
    around the ends of `other` or one of the lines beside it. Empty: low = inf, high = -inf.
    """
    u1, v1, u2, v2 = framed(lines, base, other)
    length = lines.length[other]
    du, dv = (u2 - u1) / length, (v2 - v1) / length
    low, high = np.full(len(u1), np.inf), np.full(len(u1), -np.inf)
    ahead = (v1 > 0.0) | (v2 > 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        for u, v in ((u1, v1), (u2, v2)):
            square = v * (depth + depth - v)
            half = np.sqrt(square)
            meets = (v > 0.0) & (square > 0.0)
            low = np.where(meets, np.minimum(low, u - half), low)
            high = np.where(meets, np.maximum(high, u + half), high)
        up = depth - v1
        for away in (depth, -depth):
            step = (du * up - away) / dv
            along = step * du + up * dv
            meets = ahead & (along >= 0.0) & (along <= length)
            low = np.where(meets, np.minimum(low, u1 + step), low)
            high = np.where(meets, np.maximum(high, u1 + step), high)
    return low, high


def _around_corners(edges: Edges, lines: Lines, wanted: FloatArray, depth: FloatArray, limit: FloatArray) -> _Places:
    """On the circles around inner corners: the feet of the wanted point and the points where two circles meet."""
    leaves = inner_corners(edges)
    parcel = edges.parcel[leaves]
    vx, vy = lines.ax[leaves], lines.ay[leaves]
    rx, ry = wanted[parcel, 0] - vx, wanted[parcel, 1] - vy
    apart = np.sqrt(rx * rx + ry * ry)
    near = (limit[parcel] >= 0.0) & (np.abs(apart - depth[parcel]) <= limit[parcel] + _SAME)
    leaves, parcel, vx, vy, rx, ry, apart = (c[near] for c in (leaves, parcel, vx, vy, rx, ry, apart))
    comes = edges.before[leaves]
    facing = (rx * lines.dx[comes] + ry * lines.dy[comes] >= 0.0) & (rx * lines.dx[leaves] + ry * lines.dy[leaves] <= 0)
    facing &= apart > 0.0
    scale = depth[parcel[facing]] / apart[facing]
    feet = _Places(
        parcel[facing],
        vx[facing] + scale * rx[facing],
        vy[facing] + scale * ry[facing],
        np.abs(apart[facing] - depth[parcel[facing]]),
    )
    first, second = _pairs(parcel, vx, depth + depth + 1.0)
    wx, wy = (vx[second] - vx[first]) / 2.0, (vy[second] - vy[first]) / 2.0
    owner = parcel[first]
    half = wx * wx + wy * wy
    rise = depth[owner] * depth[owner] - half
    meet = (half > 0.0) & (rise >= 0.0)
    first, wx, wy, owner = first[meet], wx[meet], wy[meet], owner[meet]
    scale = np.sqrt(rise[meet] / half[meet])
    parts = [feet]
    for sign in (1.0, -1.0):
        x, y = vx[first] + wx - sign * scale * wy, vy[first] + wy + sign * scale * wx
        places = _Places(owner, x, y, _distance(wanted[owner], x, y))
        parts.append(places.pick(places.distance <= limit[owner] + _SAME))
    return _joined(parts)


def _pairs(parcel: IntArray, x: FloatArray, reach: FloatArray) -> tuple[IntArray, IntArray]:
    """Pairs of rows of one parcel at most its `reach` apart in x; rows are in the order of parcel and x."""
    index = np.arange(len(parcel))
    sizes = np.searchsorted(parcel * ROW + x, parcel * ROW + x + reach[parcel], side="right") - index - 1
    return np.repeat(index, sizes), ragged_ranges(index + 1, sizes)
