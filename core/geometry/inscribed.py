"""The largest circle inside each parcel, by branch and bound along the boundary.

A largest circle touches the boundary, so it grows from some foot: a point of an edge, or an inner corner in some
direction. Along an edge the radius R(t) at which the growing circle meets another edge j is a *convex* function
h_j(t) (the set of circles on a line that stay clear of a convex set), and R = min h_j. Hence over a stretch [t0, t1]
whose ends meet edges a and b, R lies below the chords of h_a and h_b, which bound it by where they cross; the crossing
is also where to look next. Chords of straight parts are exact, so parallel and nearly parallel sides, where cell
methods need a cell per millimetre, end after two or three steps. Around an inner corner 1 / R is convex in the
direction in the same way, and the points that were met give its tangents.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .clearance import Poses, clearances, grow, on_edges
from .edge_columns import Lines
from .integer_rings import Edges
from .meeting_edges import Cuts, no_cuts
from .rings import BoolArray, FloatArray, IntArray
from .stretches import (
    Stretches,
    alternating,
    between_along,
    between_around,
    bound_along,
    bound_around,
    joined,
)

_STEADY = 3  # steps after which stretches are cut away from their ends, so that every search ends
_STEPS = 64
_SURE = 1e-6  # units


@dataclass(frozen=True)
class Deepest:
    """(k,) per parcel the largest circle found so far: radius and centre, units. Filled in place.

    In parcels that are `wary` circles outside are possible and are not taken.
    """

    lines: Lines
    wary: BoolArray
    radius: FloatArray
    x: FloatArray
    y: FloatArray

    def improve(self, poses: Poses, radius: FloatArray) -> FloatArray:
        """Take the circles grown from `poses` (in the order of the parcels) that are larger; the first of equals.

        Gives the radii back, -1 for circles that are outside.
        """
        if not len(radius):
            return radius
        doubtful = np.flatnonzero(self.wary[poses.parcel])
        if len(doubtful):
            radius = radius.copy()
            radius[doubtful[~_inside(self.lines, poses.pick(doubtful), radius[doubtful])]] = -1.0
        at = np.flatnonzero(np.r_[True, poses.parcel[1:] != poses.parcel[:-1]])
        parcel = poses.parcel[at]
        most = np.maximum.reduceat(radius, at)
        hits = np.flatnonzero(radius == np.repeat(most, np.diff(np.r_[at, len(radius)])))
        row = hits[np.searchsorted(hits, at)]
        better = most > self.radius[parcel]
        parcel, row = parcel[better], row[better]
        self.radius[parcel] = most[better]
        self.x[parcel], self.y[parcel] = poses.pick(row).centres(most[better])
        return radius


def largest_circles(
    edges: Edges, lines: Lines, start: FloatArray, precision: FloatArray, cuts: Cuts | None = None
) -> Deepest:
    """Largest inscribed circles of all parcels; no radius is short of the true one by more than `precision` (k,) units.

    `start` (k, 2) are points to begin with: good ones save work, those outside their parcel are not used. The radius
    is inf where a circle can grow without end, because a ring lies where it must not. `cuts` are needed where edges
    cross: then only what the rings wind around once counts.
    """
    cuts = cuts or no_cuts(edges)
    clear, winding = clearances(lines, np.arange(len(edges.owner)), start[:, 0], start[:, 1])
    found = Deepest(lines, cuts.wary, np.where(winding == 1, clear, 0.0), start[:, 0].copy(), start[:, 1].copy())
    around = _corners(edges, lines, found)
    along = _whole_edges(edges, lines, around)
    around = _without_wide(lines, around, found)
    along = _cut(lines, along, cuts, found)
    _search(lines, along, found, precision, turning=False)
    _search(lines, around, found, precision, turning=True)
    return found


def _inside(lines: Lines, poses: Poses, radius: FloatArray) -> BoolArray:
    """Whether the centres of circles lie where the rings wind around once."""
    finite = np.isfinite(radius) & (radius > 0.0)
    x, y = poses.centres(np.where(finite, radius, 0.0))
    inside: BoolArray = finite & (clearances(lines, poses.parcel, x, y)[1] == 1)
    return inside


def _sound(lines: Lines, along: Stretches, wary: BoolArray) -> Stretches:
    """Without the stretches of edges of wary parcels that have the outside on their left."""
    asked = np.flatnonzero(wary[along.begin.parcel])
    middle = between_along(along.pick(asked), np.full(len(asked), 0.5))
    radius, _ = grow(lines, middle)
    keep = np.ones(len(along.comes), dtype=bool)
    keep[asked] = _inside(lines, middle, radius)
    return along.pick(keep)


def _cut(lines: Lines, along: Stretches, cuts: Cuts, found: Deepest) -> Stretches:
    """Whole edges cut where others meet them, so that each piece has one side of the parcel on its left."""
    if not np.any(cuts.wary):
        return along
    # the nodes of each edge in order: its tail, the cuts, its head
    count = len(along.comes)
    edge = np.r_[np.arange(count), cuts.edge, np.arange(count)]
    t = np.r_[np.zeros(count), cuts.t, along.end.t]
    stopped = np.r_[along.radius0, np.where(cuts.by >= 0, 0.0, np.nan), along.radius1]
    by = np.r_[along.edge0, cuts.by, along.edge1]
    order = np.lexsort((np.arange(len(edge)), t, edge))
    order = order[np.r_[True, (np.diff(edge[order]) > 0) | (np.diff(t[order]) > 0.0)]]
    edge, t, stopped, by = edge[order], t[order], stopped[order], by[order]
    open_ = np.flatnonzero(np.isnan(stopped))
    if len(open_):
        at = replace(along.begin.pick(edge[open_]), t=t[open_])
        radius, by[open_] = grow(lines, at)
        stopped[open_] = found.improve(at, radius)
    left = np.flatnonzero(edge[:-1] == edge[1:])
    base = along.pick(edge[left])
    pieces = replace(
        base,
        begin=replace(base.begin, t=t[left]),
        end=replace(base.end, t=t[left + 1]),
        radius0=stopped[left],
        radius1=stopped[left + 1],
        edge0=by[left],
        edge1=by[left + 1],
    )
    return _sound(lines, pieces, cuts.wary)


def misplaced(edges: Edges, lines: Lines, asked: BoolArray) -> BoolArray:
    """(k,) parcels among `asked`, of rings that do not cross, with the outside on the left of some ring."""
    rows = np.flatnonzero(asked[edges.parcel])
    wrong = np.zeros(len(edges.owner), dtype=bool)
    if len(rows):
        # the longest edge tells for its ring
        rows = rows[np.lexsort((rows, -lines.length[rows], edges.ring[rows]))]
        rows = np.sort(rows[np.r_[True, np.diff(edges.ring[rows]) != 0]])
        middle = on_edges(lines, edges.parcel[rows], rows, lines.length[rows] * 0.5)
        radius, _ = grow(lines, middle)
        # another ring may touch just here: such an edge says nothing
        wrong[middle.parcel[(radius > _SURE) & ~_inside(lines, middle, radius)]] = True
    return wrong


def inner_corners(edges: Edges) -> IntArray:
    """The edges at whose tail the boundary turns away from the interior."""
    came = edges.head[edges.before] - edges.tail[edges.before]
    goes = edges.head - edges.tail
    turned: IntArray = np.flatnonzero(came[:, 0] * goes[:, 1] <= came[:, 1] * goes[:, 0])
    return turned


def _corners(edges: Edges, lines: Lines, found: Deepest) -> Stretches:
    """The turns at inner corners, from the direction of the edge that comes to that of the edge that leaves."""
    parcel = edges.parcel
    leaves = inner_corners(edges)
    comes = edges.before[leaves]

    def facing(edge: IntArray) -> Poses:
        direction = lines.dx[edge], lines.dy[edge], lines.length[edge]
        return Poses(parcel[leaves], lines.ax[leaves], lines.ay[leaves], *direction, np.zeros(len(leaves)))

    first, last = facing(comes), facing(leaves)
    radius0, edge0 = grow(lines, first, (comes, leaves), found.radius[first.parcel])
    radius0 = found.improve(first, radius0)
    radius1, edge1 = grow(lines, last, (comes, leaves), found.radius[last.parcel])
    radius1 = found.improve(last, radius1)
    return Stretches(first, last, radius0, radius1, edge0, edge1, comes, leaves)


def _whole_edges(edges: Edges, lines: Lines, around: Stretches) -> Stretches:
    """All edges from end to end. At outer corners circles have no room: the neighbour stops them at once."""
    parcel = edges.parcel
    zero = np.zeros(len(parcel))
    radius0, radius1 = zero.copy(), zero.copy()
    edge0, edge1 = edges.before.copy(), edges.after.copy()
    radius1[around.comes], edge1[around.comes] = around.radius0, around.edge0
    radius0[around.leaves], edge0[around.leaves] = around.radius1, around.edge1
    line = parcel, lines.ax, lines.ay, lines.dx, lines.dy, lines.length
    return Stretches(
        Poses(*line, zero), Poses(*line, lines.length), radius0, radius1, edge0, edge1, edges.before, edges.after
    )


def _without_wide(lines: Lines, around: Stretches, found: Deepest) -> Stretches:
    """Turns of more than a right angle cut in two: directions between the ends are taken from their chord.

    In wary parcels all are: both ends may be outside and the middle not.
    """
    comes, leaves = around.comes, around.leaves
    wide = lines.dx[comes] * lines.dx[leaves] + lines.dy[comes] * lines.dy[leaves] < 0.0
    wide |= found.wary[around.begin.parcel]
    halves = around.pick(wide)
    comes, leaves = halves.comes, halves.leaves
    # straight ahead, less the way back: also right where the boundary turns right back
    ex = lines.dx[comes] / lines.length[comes] - lines.dx[leaves] / lines.length[leaves]
    ey = lines.dy[comes] / lines.length[comes] - lines.dy[leaves] / lines.length[leaves]
    at = halves.begin
    middle = Poses(at.parcel, at.ox, at.oy, ey, -ex, np.sqrt(ex * ex + ey * ey), at.t)
    radius, edge = grow(lines, middle, (comes, leaves), found.radius[middle.parcel])
    radius = found.improve(middle, radius)
    return joined(around.pick(~wide), alternating(*halves.split(middle, radius, edge)))


def _search(lines: Lines, todo: Stretches, found: Deepest, precision: FloatArray, turning: bool) -> None:
    """Split stretches where their bounds cross, while one could hold a larger circle than the best of its parcel."""
    for step in range(_STEPS):
        bound, share = (bound_around if turning else bound_along)(lines, todo)
        hopeful = bound > found.radius[todo.begin.parcel] + precision[todo.begin.parcel]
        if not np.any(hopeful):
            return
        todo, share = todo.pick(hopeful), share[hopeful]
        if step >= _STEADY:
            share = np.minimum(np.maximum(share, 0.125), 0.875)
        middle = (between_around if turning else between_along)(todo, share)
        skip = (todo.comes, todo.leaves) if turning else None
        radius, edge = grow(lines, middle, skip, found.radius[middle.parcel])
        radius = found.improve(middle, radius)
        todo = alternating(*todo.split(middle, radius, edge))
