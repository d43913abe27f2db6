"""Parcel outlines thinned to what the page can show: every vertex costs bytes, and a commune has half a million."""

from __future__ import annotations

import numpy as np

from ..geometry.rings import BoolArray, IntArray, Rings, ragged_ranges
from .frame import Frame

BUDGET = 60_000  # vertices; about 6 bytes each in the file
_STEPS = (2, 4, 6)  # grids to try, page units; 2 is a tenth of a millimetre on A4


def parcel_path(rings: Rings, frame: Frame, budget: int = BUDGET) -> str | None:
    """The `d` of one SVG path with all rings, shells one way round and holes the other.

    None when they do not fit the budget even on the coarsest grid that still looks like parcels.
    """
    if rings.count > budget // 3:
        return None
    ring = rings.ring_of_vertex()
    page = frame.to_page(rings.xy)
    # A ring is drawn whole or not at all: cut at the border of the page it would be another parcel.
    whole = np.ones(rings.count, dtype=bool)
    whole[ring[~frame.shows(page)]] = False
    for step in _STEPS:
        grid = np.round(page / step).astype(np.int64) * step
        keep = _worth_keeping(grid, ring, whole[ring] & ~rings.closing())
        if int(keep.sum()) <= budget:
            return _path(grid[keep], ring[keep], rings)
    return None


def _worth_keeping(grid: IntArray, ring: IntArray, candidates: BoolArray) -> BoolArray:
    """(m,) vertices that change the drawing: no repeats, none on a straight line, no ring of fewer than three."""
    at = np.flatnonzero(candidates)
    at = at[_differs_from_previous(grid[at], ring[at])]
    if len(at):
        before, after = _neighbours(ring[at])
        one, two = grid[at] - grid[at][before], grid[at][after] - grid[at]
        at = at[one[:, 0] * two[:, 1] != one[:, 1] * two[:, 0]]
    sizes = np.bincount(ring[at], minlength=1)
    at = at[sizes[ring[at]] >= 3]
    keep = np.zeros(len(candidates), dtype=bool)
    keep[at] = True
    return keep


def _differs_from_previous(grid: IntArray, ring: IntArray) -> BoolArray:
    differs = np.ones(len(ring), dtype=bool)
    if len(ring):
        before, _ = _neighbours(ring)
        differs = np.any(grid != grid[before], axis=1)
    return differs


def _neighbours(ring: IntArray) -> tuple[IntArray, IntArray]:
    """Positions of the vertex before and after each one, round its ring."""
    count = len(ring)
    starts = np.flatnonzero(np.r_[True, np.diff(ring) != 0])
    ends = np.r_[starts[1:], count] - 1
    before, after = np.arange(count) - 1, np.arange(count) + 1
    before[starts], after[ends] = ends, starts
    return before, after


def _path(grid: IntArray, ring: IntArray, rings: Rings) -> str:
    if not len(ring):
        return ""
    starts = np.flatnonzero(np.r_[True, np.diff(ring) != 0])
    sizes = np.diff(np.r_[starts, len(ring)])
    order = ragged_ranges(starts, sizes)
    # With fill-rule nonzero an overlap stays filled while a hole shows what is in it.
    _, after = _neighbours(ring)
    cross = grid[:, 0] * grid[after, 1] - grid[after, 0] * grid[:, 1]
    turned = (np.add.reduceat(cross, starts) > 0) == rings.hole[ring[starts]]
    mirrored = np.repeat(2 * starts + sizes - 1, sizes) - order
    grid = grid[np.where(np.repeat(turned, sizes), mirrored, order)]
    return path_of(grid, starts, sizes)


def path_of(grid: IntArray, starts: IntArray, sizes: IntArray) -> str:
    """Closed rings of integer page coordinates as an SVG path with relative lines."""
    steps = np.diff(grid, axis=0, prepend=grid[:1])
    steps[starts] = grid[starts]
    words = np.char.mod("%d", steps).tolist()
    pieces = []
    for start, size in zip(starts.tolist(), sizes.tolist()):
        (x, y), rest = words[start], words[start + 1 : start + size]
        # A minus sign parts two numbers as well as a space does.
        lines = " ".join(dx + (dy if dy[0] == "-" else " " + dy) for dx, dy in rest)
        pieces.append(f"M{x} {y}l{lines}z")
    return "".join(pieces)
