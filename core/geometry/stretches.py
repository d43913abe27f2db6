"""Stretches of a boundary between two feet, and how large circles on them can be."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .clearance import Poses, reach, with_alternating, with_joined
from .edge_columns import Lines
from .rings import BoolArray, FloatArray, IntArray

_COLUMNS = ("radius0", "radius1", "edge0", "edge1", "comes", "leaves")


@dataclass(frozen=True)
class Stretches:
    """Parts of the boundary between two feet: of an edge (one direction), or around an inner corner (one point).

    begin, end         the feet
    radius0, radius1   (k,) how large a circle gets there; negative where it is outside the parcel
    edge0, edge1       (k,) the edge that stops it
    comes, leaves      (k,) the edges that meet in the corner; not used along edges
    """

    begin: Poses
    end: Poses
    radius0: FloatArray
    radius1: FloatArray
    edge0: IntArray
    edge1: IntArray
    comes: IntArray
    leaves: IntArray

    def pick(self, rows: IntArray | BoolArray) -> Stretches:
        """Some of the rows."""
        picked = {name: getattr(self, name)[rows] for name in _COLUMNS}
        return replace(self, begin=self.begin.pick(rows), end=self.end.pick(rows), **picked)

    def split(self, middle: Poses, radius: FloatArray, edge: IntArray) -> tuple[Stretches, Stretches]:
        """Both sides of a foot inside each stretch."""
        left = replace(self, end=middle, radius1=radius, edge1=edge)
        return left, replace(self, begin=middle, radius0=radius, edge0=edge)


def alternating(left: Stretches, right: Stretches) -> Stretches:
    """left[0], right[0], left[1] and so on: rows stay in the order of the parcels."""
    columns = {}
    for name in _COLUMNS:
        one, other = getattr(left, name), getattr(right, name)
        columns[name] = np.stack((one, other), axis=1).reshape(-1)
    return Stretches(with_alternating(left.begin, right.begin), with_alternating(left.end, right.end), **columns)


def joined(one: Stretches, other: Stretches) -> Stretches:
    """All rows of both, in the order of the parcels."""
    columns = {name: np.concatenate((getattr(one, name), getattr(other, name))) for name in _COLUMNS}
    both = Stretches(with_joined(one.begin, other.begin), with_joined(one.end, other.end), **columns)
    return both.pick(np.argsort(both.begin.parcel, kind="stable"))


def bound_along(lines: Lines, todo: Stretches) -> tuple[FloatArray, FloatArray]:
    """Upper bound of the radii between the ends, ends left out, and where it is reached, as a share of the stretch.

    The radius at which one edge stops the circle is convex in the foot, so it lies below its chord; the bound is
    where the chords of the two edges that stop the circle at the ends cross. -inf: nothing above the ends.
    """
    rise0 = reach(lines, todo.begin, todo.edge1) - todo.radius0
    rise1 = reach(lines, todo.end, todo.edge0) - todo.radius1
    both = rise0 + rise1
    with np.errstate(invalid="ignore", divide="ignore"):
        share = rise0 / both
        bound = todo.radius0 + share * (todo.radius1 + rise1 - todo.radius0)
    inside = (rise0 > 0.0) & (rise1 > 0.0) & (share > 0.0) & (share < 1.0)
    return _with_mixed(todo, np.where(inside, bound, -np.inf), share)


def between_along(todo: Stretches, share: FloatArray) -> Poses:
    """The feet at these shares of stretches of edges."""
    return replace(todo.begin, t=todo.begin.t + share * (todo.end.t - todo.begin.t))


def bound_around(lines: Lines, todo: Stretches) -> tuple[FloatArray, FloatArray]:
    """The same around corners: no circle through the corner may hold the two points that were met at the ends.

    With direction e a circle through the origin meets w at 1 / radius = 2 w·e / |w|²: linear in e, not of unit
    length between the ends.
    """
    begin, end = todo.begin, todo.end
    wx0, wy0 = _met(lines, begin, todo.radius0, todo.edge0)
    wx1, wy1 = _met(lines, end, todo.radius1, todo.edge1)
    ux0, uy0 = begin.dx / begin.length, begin.dy / begin.length
    ux1, uy1 = end.dx / end.length, end.dy / end.length
    with np.errstate(invalid="ignore", divide="ignore"):
        scale0, scale1 = 2.0 / (wx0 * wx0 + wy0 * wy0), 2.0 / (wx1 * wx1 + wy1 * wy1)
        own = (ux0 * wy0 - uy0 * wx0) * scale0
        fall0 = own - (ux0 * wy1 - uy0 * wx1) * scale1
        fall1 = (ux1 * wy1 - uy1 * wx1) * scale1 - (ux1 * wy0 - uy1 * wx0) * scale0
        share = fall0 / (fall0 + fall1)
        ux, uy = ux0 + share * (ux1 - ux0), uy0 + share * (uy1 - uy0)
        inverse = (ux * wy0 - uy * wx0) * scale0
        bound = np.where(inverse > 0.0, np.sqrt(ux * ux + uy * uy) / inverse, np.inf)
    inside = (fall0 > 0.0) & (fall1 > 0.0) & (share > 0.0) & (share < 1.0)
    return _with_mixed(todo, np.where(inside, bound, -np.inf), share)


def between_around(todo: Stretches, share: FloatArray) -> Poses:
    """The directions at these shares of turns around corners."""
    begin, end = todo.begin, todo.end
    ux0, uy0 = begin.dx / begin.length, begin.dy / begin.length
    dx = ux0 + share * (end.dx / end.length - ux0)
    dy = uy0 + share * (end.dy / end.length - uy0)
    return replace(begin, dx=dx, dy=dy, length=np.sqrt(dx * dx + dy * dy))


def _with_mixed(todo: Stretches, bound: FloatArray, share: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Stretches with one end outside are halved, those with both left alone (parcels that are not simple)."""
    out0, out1 = todo.radius0 < 0.0, todo.radius1 < 0.0
    bound = np.where(out0 | out1, np.where(out0 & out1, -np.inf, np.inf), bound)
    return bound, np.where(out0 | out1, 0.5, share)


def _met(lines: Lines, at: Poses, radius: FloatArray, edge: IntArray) -> tuple[FloatArray, FloatArray]:
    """Where the circles grown from corners touch the edges that stop them, from the corner."""
    cx, cy = -radius * (at.dy / at.length), radius * (at.dx / at.length)
    ax, ay = lines.ax[edge] - at.ox, lines.ay[edge] - at.oy
    dx, dy, length = lines.dx[edge], lines.dy[edge], lines.length[edge]
    along = np.minimum(np.maximum(((cx - ax) * dx + (cy - ay) * dy) / length, 0.0), length) / length
    return ax + along * dx, ay + along * dy
