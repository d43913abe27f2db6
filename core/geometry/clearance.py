"""How far points are from the boundary, and how far a circle can grow from a point of the boundary.

Only + - * / and square roots, each rounded as IEEE 754 says and in a fixed order: no function of the C library and
no sum whose order depends on the machine, so results are the same everywhere to the last bit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .edge_columns import MANY, ROW, Lines, Looks
from .rings import BoolArray, FloatArray, IntArray

_SAMPLE = 64  # edges of a large parcel that are looked at first
_COLUMNS = ("parcel", "ox", "oy", "dx", "dy", "length", "t")


@dataclass(frozen=True)
class Poses:
    """Points of boundaries with the direction into the parcel: feet from which circles grow.

    The foot is `o + t * d / length`, inwards is the left of `d`. One row per foot.
    """

    parcel: IntArray
    ox: FloatArray
    oy: FloatArray
    dx: FloatArray
    dy: FloatArray
    length: FloatArray
    t: FloatArray

    def pick(self, rows: IntArray | BoolArray | slice) -> Poses:
        """Some of the rows."""
        return Poses(*(getattr(self, name)[rows] for name in _COLUMNS))

    def centres(self, radius: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Centres of the circles of these radii that touch the boundary at the feet."""
        ux, uy = self.dx / self.length, self.dy / self.length
        return self.ox + self.t * ux - radius * uy, self.oy + self.t * uy + radius * ux


def on_edges(lines: Lines, parcel: IntArray, edge: IntArray, t: FloatArray) -> Poses:
    """Feet on edges, `t` from their tails."""
    ends = lines.ax[edge], lines.ay[edge]
    return Poses(parcel, *ends, lines.dx[edge], lines.dy[edge], lines.length[edge], t)


def with_alternating(left: Poses, right: Poses) -> Poses:
    """left[0], right[0], left[1] and so on."""
    pairs = ((getattr(left, name), getattr(right, name)) for name in _COLUMNS)
    return Poses(*(np.stack(pair, axis=1).reshape(-1) for pair in pairs))


def with_joined(one: Poses, other: Poses) -> Poses:
    """The rows of both, one after the other."""
    return Poses(*(np.concatenate((getattr(one, name), getattr(other, name))) for name in _COLUMNS))


def grow(
    lines: Lines, poses: Poses, skip: tuple[IntArray, IntArray] | None = None, enough: FloatArray | None = None
) -> tuple[FloatArray, IntArray]:
    """(k,) how large a circle gets at each foot before it meets an edge, and which edge (the first of several).

    `skip` names two edges per row that are not looked at (those that meet in the foot). Where the circle is no larger
    than `enough` (k,) it may get smaller still by edges that were not looked at.
    """
    looks = lines.all_of(poses.parcel)
    many = looks.sizes > MANY
    radius, edge = np.empty(len(many)), np.empty(len(many), dtype=np.int64)

    def look(rows: IntArray, looks: Looks) -> None:
        passed = None if skip is None else (skip[0][rows], skip[1][rows])
        radius[rows], edge[rows] = _stopped(lines, poses.pick(rows), passed, looks)

    few, todo = np.flatnonzero(~many), np.flatnonzero(many)
    look(few, looks.pick(few))
    if len(todo):
        looks = lines.between(poses.parcel[todo], np.zeros(len(todo)), np.full(len(todo), ROW))
    while len(todo):
        # every so-manieth edge first; what the circle could still meet after that is often little
        step = np.maximum(looks.sizes // _SAMPLE, 1)
        look(todo, replace(looks, sizes=(looks.sizes - 1) // step + 1, step=step))
        left = step > 1 if enough is None else (step > 1) & (radius[todo] > enough[todo])
        todo, before = todo[left], looks.sizes[left]
        known = np.where(np.isfinite(radius[todo]), radius[todo], ROW)
        x, _ = poses.pick(todo).centres(known)
        looks = lines.between(poses.parcel[todo], x - known, x + known)
        again = (looks.sizes > MANY) & (looks.sizes < before // 2)
        look(todo[~again], looks.pick(~again))
        todo, looks = todo[again], looks.pick(again)
    return radius, edge


def _stopped(
    lines: Lines, poses: Poses, skip: tuple[IntArray, IntArray] | None, looks: Looks
) -> tuple[FloatArray, IntArray]:
    radius = np.empty(len(poses.parcel))
    edge = np.empty(len(poses.parcel), dtype=np.int64)
    for rows, at, row, other in looks.blocks(lines):
        reached = reach(lines, poses.pick(rows).pick(row), other)
        if skip is not None:
            reached[(other == skip[0][rows][row]) | (other == skip[1][rows][row])] = np.inf
        least = np.minimum.reduceat(reached, at)
        hits = np.flatnonzero(reached == least[row])
        radius[rows] = least
        edge[rows] = other[hits[np.searchsorted(hits, at)]]
    return radius, edge


def framed(lines: Lines, poses: Poses, other: IntArray) -> tuple[FloatArray, ...]:
    """Ends of the edges `other` as seen from the feet: u1, v1, u2, v2 along and left of the direction.

    The products are exact where the direction is an edge, so an end that lies on its line has v = 0 exactly.
    """
    ax, ay = lines.ax[other] - poses.ox, lines.ay[other] - poses.oy
    bx, by = lines.bx[other] - poses.ox, lines.by[other] - poses.oy
    dx, dy, length = poses.dx, poses.dy, poses.length
    return (
        (ax * dx + ay * dy) / length - poses.t,
        (dx * ay - dy * ax) / length,
        (bx * dx + by * dy) / length - poses.t,
        (dx * by - dy * bx) / length,
    )


def reach(lines: Lines, poses: Poses, other: IntArray) -> FloatArray:
    """(k,) radius at which the circle growing from each foot meets the edge `other` (k,); inf if never.

    Seen from the foot: centre (0, h), radius h. It meets a point (u, v) with v > 0 at h = (u² + v²) / 2v, a line at
    distance s at h = s / (1 - k), where k is how fast the centre moves away from it.
    """
    u1, v1, u2, v2 = framed(lines, poses, other)
    length = lines.length[other]
    ahead1, ahead2 = v1 > 0.0, v2 > 0.0
    du, dv = (u2 - u1) / length, (v2 - v1) / length
    side = dv * u1 - du * v1
    away = np.where(side >= 0.0, du, -du)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        # 1 - k loses all digits where the line is nearly parallel and moves away: then it is v² / (1 + k)
        line = np.abs(side) * np.where(away > 0.0, (1.0 + away) / (dv * dv), 1.0 / (1.0 - away))
        foot = line * dv - (u1 * du + v1 * dv)
        met = (foot >= 0.0) & (foot <= length) & (ahead1 | ahead2)
        end1 = np.where(ahead1, (u1 * u1 + v1 * v1) / (v1 + v1), np.inf)
        end2 = np.where(ahead2, (u2 * u2 + v2 * v2) / (v2 + v2), np.inf)
    out: FloatArray = np.minimum(np.where(met, line, np.inf), np.minimum(end1, end2))
    return out


def clearances(lines: Lines, parcel: IntArray, x: FloatArray, y: FloatArray) -> tuple[FloatArray, IntArray]:
    """(k,) distance from points to the boundary of their parcel, and how often it winds around them (1 = inside)."""
    distance = np.empty(len(parcel))
    winding = np.empty(len(parcel), dtype=np.int64)
    for rows, at, row, other in lines.all_of(parcel).blocks(lines):
        px, py = x[rows][row] - lines.ax[other], y[rows][row] - lines.ay[other]
        dx, dy, length = lines.dx[other], lines.dy[other], lines.length[other]
        along = np.minimum(np.maximum((px * dx + py * dy) / length, 0.0), length) / length
        qx, qy = px - along * dx, py - along * dy
        distance[rows] = np.sqrt(np.minimum.reduceat(qx * qx + qy * qy, at))
        left = dx * py - dy * px
        up = (py >= 0.0) & (py < dy) & (left > 0.0)
        down = (py < 0.0) & (py >= dy) & (left < 0.0)
        winding[rows] = np.add.reduceat(up.astype(np.int64) - down, at)
    return distance, winding
