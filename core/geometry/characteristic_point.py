"""The characteristic point of a parcel (Circular 19/2026, Annex I), and the width of shapes from the same solver.

The rule, as pinned by `METHOD_VERSION` (docs/adr/0003): M is the largest clearance (distance to the boundary, holes
included) inside the parcel. The point is the one nearest to r = centroid - 0.01 √area (1, 0.37) among all points
with clearance >= 0.9 M; ties go to the smaller x, then y. The law asks for a point deep inside and names an algorithm
without its precision and tie rule; along a strip that one jumps by its whole length for a millimetre of noise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from .edge_columns import lines_of
from .inscribed import largest_circles, misplaced
from .integer_rings import LIMIT, Edges, Reason, canonical_edges, select
from .meeting_edges import Cuts, Meet, cuts_at, meetings
from .nearest_deep import nearest_deep
from .rings import BoolArray, FloatArray, IntArray, Rings

METHOD_VERSION = "pc-point-1"
SHARE = 0.9  # of the largest clearance
LEAN = (0.01, 0.0037)  # of √area, west and south of the centroid: parcels symmetric about it have one nearest point
_UNIT = 1000.0  # input: whole millimetres
_GRID = 10000.0  # result: tenths of a millimetre
_LEAST = 0.5  # units; a narrower parcel is lost in the rounding of its own corners
_PRECISION = 1e-4  # units of M
WIDTH_PRECISION = 1e-5  # metres
_FINE_BITS = 29  # of a side when coordinates are looked at closely
_FINEST = 1e-3  # metres; shorter sides are not looked at more closely
_COARSER = 9  # bits
_TOUCHING = 2.0  # fine units: what a touching corner can be beyond an edge by rounding
_EDGES_AT_ONCE = 1 << 16


@dataclass(frozen=True)
class Points:
    """Characteristic points of n parcels.

    xy         (n, 2) metres in the CRS of the input, whole tenths of millimetres; NaN where there is none
    clearance  (n,) M, the largest distance to the boundary inside the parcel, metres; NaN where unknown
    reason     (n,) values of `Reason`, 0 where there is a point
    """

    xy: FloatArray
    clearance: FloatArray
    reason: IntArray


def characteristic_points(rings: Rings, check: Callable[[], None] = lambda: None) -> Points:
    """The characteristic point of every parcel; metric coordinates in, the same point for the same ground always.

    `check` is called between batches and may raise to stop.
    """
    xy = np.full((rings.parcels, 2), np.nan)
    clearance = np.full(rings.parcels, np.nan)
    reason = np.full(rings.parcels, int(Reason.NO_GEOMETRY), dtype=np.int64)
    for wanted, part in _batches(rings):
        check()
        points = _points(part)
        xy[wanted], clearance[wanted], reason[wanted] = points.xy, points.clearance, points.reason
    return Points(xy, clearance, reason)


def inscribed_widths(
    rings: Rings, check: Callable[[], None] = lambda: None, precision: float = WIDTH_PRECISION
) -> FloatArray:
    """(n,) diameter of the largest circle inside each shape, metres; 0 without area, NaN without geometry.

    The radius is right to `precision` metres.

    Shapes may be slivers of any length and have holes and parts. Where edges cross, what the rings wind around once
    counts (beside ground that is covered twice it may come out too small). Coordinates are taken to side / 2**29.
    """
    out = np.full(rings.parcels, np.nan)
    for wanted, part in _batches(rings):
        check()
        out[wanted] = _widths(part, precision)
    return out


def _batches(rings: Rings) -> Iterator[tuple[IntArray, Rings]]:
    """Runs of parcels that have rings, small enough to work on at a time."""
    sizes = np.bincount(rings.parcel, weights=rings.sizes, minlength=rings.parcels).astype(np.int64)
    batch = np.cumsum(sizes) // _EDGES_AT_ONCE
    filled = np.flatnonzero(sizes > 0)
    for wanted in np.split(filled, np.flatnonzero(np.diff(batch[filled])) + 1):
        if len(wanted):
            yield wanted, rings.select(wanted)


def _points(rings: Rings) -> Points:
    whole, corner, reason = _whole_millimetres(rings)
    edges, cuts = _simple(rings, canonical_edges(rings, whole, reason))
    lines = lines_of(edges)
    wanted = edges.centroids() - np.sqrt(edges.double_areas() / 2.0)[:, None] * LEAN
    found = largest_circles(edges, lines, wanted, np.full(len(wanted), _PRECISION), cuts)
    clearance = np.full(rings.parcels, np.nan)
    clearance[edges.owner] = np.where(np.isfinite(found.radius), found.radius / _UNIT, np.nan)

    wide = np.isfinite(found.radius) & (found.radius >= _LEAST)
    edges.reason[edges.owner[~wide]] = Reason.TOO_NARROW
    edges, _ = select(edges, wide)
    lines = lines_of(edges)
    deepest = np.column_stack((found.x, found.y))[wide]
    place = nearest_deep(edges, lines, wanted[wide], found.radius[wide] * SHARE, deepest)
    tenths = np.rint(place * (_GRID / _UNIT))
    xy = np.full((rings.parcels, 2), np.nan)
    xy[edges.owner] = (corner[edges.owner] * (_GRID / _UNIT) + tenths) / _GRID
    return Points(xy, clearance, edges.reason)


def _whole_millimetres(rings: Rings) -> tuple[IntArray, FloatArray, IntArray]:
    """Vertices in whole millimetres from each parcel's corner (m, 2), the corners (n, 2), what is wrong (n,)."""
    owner = rings.parcel_of_vertex()
    whole = np.rint(rings.xy * _UNIT)
    reason = np.zeros(rings.parcels, dtype=np.int64)
    fine = np.all(np.abs(whole) < 2.0**52, axis=1)
    reason[owner[~fine]] = Reason.BAD_COORDINATE
    whole[~fine] = 0.0
    at = rings.start[np.searchsorted(rings.parcel, np.arange(rings.parcels))]
    low, high = np.minimum.reduceat(whole, at, axis=0), np.maximum.reduceat(whole, at, axis=0)
    reason[(reason == Reason.NONE) & (np.max(high - low, axis=1) > LIMIT)] = Reason.TOO_LARGE
    local = np.where((reason == Reason.NONE)[owner, None], whole - low[owner], 0.0)
    return local.astype(np.int64), low, reason


def _simple(rings: Rings, edges: Edges) -> tuple[Edges, Cuts]:
    """Without parcels that are not simple. Those that only rounding has made so are kept, and cut where edges meet."""
    met = meetings(edges)
    row = np.searchsorted(edges.start, met.first, side="right") - 1
    doubtful = np.zeros(len(edges.owner), dtype=bool)
    doubtful[row[(met.what != Meet.TOUCH) | (edges.ring[met.first] == edges.ring[met.second])]] = True
    fault = np.where(edges.double_areas() > 0, Reason.NONE, Reason.MISPLACED_RING)
    asked = np.flatnonzero(doubtful)
    fault[asked[_crossing(rings.select(edges.owner[asked]))]] = Reason.CROSSING
    nested = edges.several_rings() & ~doubtful & (fault == Reason.NONE)
    fault[misplaced(edges, lines_of(edges), nested)] = Reason.MISPLACED_RING

    good = fault == Reason.NONE
    edges.reason[edges.owner] = fault
    kept = met.where(good[row])
    edges, place = select(edges, good)
    return edges, cuts_at(edges, replace(kept, first=place[kept.first], second=place[kept.second]))


def _crossing(rings: Rings) -> BoolArray:
    """(n,) whether rings cross themselves or one another as they were given; touching another ring is no crossing."""
    whole, _ = _finely(rings)
    edges = canonical_edges(rings, whole, np.zeros(rings.parcels, dtype=np.int64))
    met = meetings(edges)
    other = edges.ring[met.first] != edges.ring[met.second]
    touch = other & ((met.what == Meet.TOUCH) | ((met.what == Meet.CROSS) & (met.depth <= _TOUCHING)))
    bad: BoolArray = edges.reason == Reason.CROSSING
    bad[edges.owner[np.searchsorted(edges.start, met.first[~touch], side="right") - 1]] = True
    return bad


def _finely(rings: Rings) -> tuple[IntArray, FloatArray]:
    """Vertices in the finest whole units from each parcel's corner (m, 2), and the units per metre (n,)."""
    box = rings.boxes()
    side = np.maximum(box[:, 2] - box[:, 0], box[:, 3] - box[:, 1])
    # powers of two, so that nothing is rounded but the result
    scale = np.ldexp(1.0, _FINE_BITS - np.frexp(np.maximum(side, _FINEST))[1])
    owner = rings.parcel_of_vertex()
    return np.rint((rings.xy - box[owner, 0:2]) * scale[owner, None]).astype(np.int64), scale


def _widths(rings: Rings, precision: float) -> FloatArray:
    finite = np.ones(rings.parcels, dtype=bool)
    finite[rings.parcel_of_vertex()[~np.all(np.isfinite(rings.xy), axis=1)]] = False
    out = np.where(finite, 0.0, np.nan)
    usable = np.flatnonzero(finite)
    if not len(usable):
        return out
    rings = rings.select(usable)
    whole, scale = _finely(rings)
    edges = canonical_edges(rings, whole, np.zeros(rings.parcels, dtype=np.int64))
    cuts = cuts_at(edges, meetings(edges))
    lines = lines_of(edges)
    nested = edges.several_rings() & ~cuts.wary
    cuts = replace(cuts, wary=cuts.wary | misplaced(edges, lines, nested))
    with np.errstate(invalid="ignore", divide="ignore"):  # a sliver may have no area on the coarser grid
        coarse = replace(edges, tail=edges.tail >> _COARSER, head=edges.head >> _COARSER)
        start = coarse.centroids() * 2.0**_COARSER
        found = largest_circles(edges, lines, start, precision * scale[edges.owner], cuts)
    out[usable[edges.owner]] = 2.0 * found.radius / scale[edges.owner]
    return out
