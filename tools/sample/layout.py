"""The planar partition: lines of shared nodes, and the rings of parcels over them.

Everything is a lattice of *lines* that run across the commune. A row of parcels lies between its front line (on a road)
and its back line (shared with the row behind). Nodes are rounded to the millimetre once, so neighbours share
them exactly; a T-junction is made on purpose by leaving a node out of one neighbour's ring.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .plan import ORIGIN, PLOT, ROAD, UNIT, Band, Plan

TURN = np.deg2rad(9.0)  # the commune is not parallel to the grid


def warp(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Commune coordinates (m, along and across the rows) to VN-2000 easting and northing: smooth, invertible bends."""
    x = u + 22 * np.sin(v / 150 + 0.7) + 9 * np.sin((u + v) / 83)
    y = v + 20 * np.sin(u / 160 + 1.9) + 7 * np.sin((u - v) / 71)
    cos, sin = np.cos(TURN), np.sin(TURN)
    return np.column_stack((ORIGIN[0] + cos * x - sin * y, ORIGIN[1] + sin * x + cos * y))


@dataclass
class Line:
    """One line of nodes. ``ids`` are node numbers from west to east along u."""

    ids: np.ndarray
    xy: np.ndarray
    u: np.ndarray
    owner: np.ndarray  # 0 shared by both sides, 1 only the row below, 2 only the row above
    skip: np.ndarray  # True: the other side's ring leaves this node out (T-junction)

    def place(self, u: float) -> int:
        """The place of the node nearest to ``u``."""
        return int(np.argmin(np.abs(self.u - u)))


@dataclass
class Cells:
    """One row of cells (parcels and cross roads) between ``divisions`` 0..n, still in pieces."""

    band: int
    row: int
    lower: bool  # the lower row of its pair: front line below, back line above
    kind: np.ndarray
    sheet: np.ndarray
    front: Line
    back: Line
    front_place: np.ndarray  # per division: place in front.ids
    back_place: np.ndarray
    side_start: np.ndarray  # per division: first node id of the side's inner nodes, from front to back
    side_count: np.ndarray
    fixed: np.ndarray


@dataclass
class Strip:
    """A road or corridor parcel between two lines, from u0 to u1."""

    below: Line
    above: Line
    u0: float
    u1: float
    kind: int
    sheet: int
    order: float  # where it comes in the sheet's numbering, as a row position


@dataclass
class Lattice:
    """Nodes, rows and strips; the rings are made from it by :func:`tools.sample.rings.build`."""

    plan: Plan
    xy: np.ndarray = field(default_factory=lambda: np.empty((0, 2)))
    rows: list[Cells] = field(default_factory=list)
    strips: list[Strip] = field(default_factory=list)
    sheet_rows: list[tuple[int, int]] = field(default_factory=list)  # (band, 0 lower / 1 upper) per row of sheets
    first_sheet: dict[tuple[int, int], int] = field(default_factory=dict)
    sheet_count: int = 0

    _chunks: list[np.ndarray] = field(default_factory=list)
    _size: int = 0

    def add_nodes(self, xy: np.ndarray) -> int:
        """Take in nodes rounded to the millimetre; returns the number of the first."""
        start = self._size
        self._chunks.append(np.round(xy, 3))
        self._size += len(xy)
        return start

    def add_line(self, xy: np.ndarray, u: np.ndarray, owner: np.ndarray, skip: np.ndarray) -> Line:
        """Take in the nodes of a whole line."""
        start = self.add_nodes(xy)
        return Line(np.arange(start, start + len(u)), self._chunks[-1], u, owner, skip)

    def finish(self) -> None:
        """No more nodes will come: put them into one array."""
        self.xy = np.concatenate(self._chunks)
        self._chunks.clear()


def make_lattice(plan: Plan, rng: np.random.Generator, many_t: bool) -> Lattice:
    """Lay out all bands from south to north."""
    lattice = Lattice(plan)
    v = 0.0
    top: Line | None = None
    top_sheets = 0
    for index, band in enumerate(plan.bands):
        for level in range(2 if band.split_row else 1):
            lattice.first_sheet[(index, level)] = lattice.sheet_count
            lattice.sheet_rows.append((index, level))
            lattice.sheet_count += round(plan.width / band.sheet_width)
        first_row = len(lattice.rows)
        _lay_band(lattice, index, band, v, rng, many_t)
        bottom = lattice.rows[first_row].front
        if top is not None:
            kind, _, drawn = plan.corridor(index - 1)
            below_band = plan.bands[index - 1]
            # A corridor parcel belongs to the field sheet beside it, whose width it has.
            sheet0, order = (top_sheets, 1e6) if not below_band.residential else (lattice.first_sheet[(index, 0)], -1.0)
            if drawn:
                for unit in range(plan.units):
                    strip = Strip(top, bottom, unit * UNIT, (unit + 1) * UNIT, kind, sheet0 + unit, order)
                    lattice.strips.append(strip)
        top = lattice.rows[-1].front
        top_sheets = lattice.first_sheet[(index, 1 if band.split_row else 0)]
        v += band.height + plan.corridor(index)[1]
    lattice.finish()
    return lattice


def _lay_band(lattice: Lattice, index: int, band: Band, v0: float, rng: np.random.Generator, many_t: bool) -> None:
    plan = lattice.plan
    edges = np.arange(0, plan.width + 1, band.sheet_width)
    previous: Line | None = None
    for pair in range(band.pairs):
        base = v0 + pair * (2 * band.depth + band.road)
        crossings = np.arange(band.crossing / 2, plan.width, band.crossing)
        crossings = crossings + (rng.random(len(crossings)) - 0.5) * band.crossing / 5
        fixed_u = np.sort(np.concatenate((edges, crossings, crossings + band.road * 0.8)))
        segment_is_road = np.isin(fixed_u[:-1], crossings)
        halves = [_divisions(fixed_u, segment_is_road, band, rng) for _ in range(2)]
        meander = 2.5 if band.residential else 3.5
        fronts = []
        for half, (divisions, _, kind) in enumerate(halves):
            outer = (pair == 0 and half == 0) or (pair == band.pairs - 1 and half == 1)
            level = base if half == 0 else base + 2 * band.depth
            fronts.append(_front_line(lattice, divisions, kind, level, meander if outer else 0.0, rng))
        backs, back_line = _back_line(lattice, halves, base + band.depth, band, rng, many_t)
        for half, (divisions, fixed, kind) in enumerate(halves):
            row = 2 * pair + half
            level = 1 if band.split_row and row >= band.split_row else 0
            middle = (divisions[:-1] + divisions[1:]) / 2
            sheet = lattice.first_sheet[(index, level)] + (middle // band.sheet_width).astype(np.int32)
            front, front_place = fronts[half]
            cells = Cells(
                band=index,
                row=row,
                lower=half == 0,
                kind=kind,
                sheet=sheet,
                front=front,
                back=back_line,
                front_place=front_place,
                back_place=backs[half],
                side_start=np.zeros(len(divisions), dtype=np.int64),
                side_count=np.zeros(len(divisions), dtype=np.int64),
                fixed=fixed,
            )
            _bend_sides(lattice, cells, band, rng)
            lattice.rows.append(cells)
            if half == 0 and previous is not None:
                sheet0 = lattice.first_sheet[(index, level)]
                for s, (a, b) in enumerate(zip(edges[:-1], edges[1:])):
                    lattice.strips.append(Strip(previous, front, float(a), float(b), ROAD, sheet0 + s, row - 0.5))
        previous = fronts[1][0]


def _divisions(
    fixed_u: np.ndarray, is_road: np.ndarray, band: Band, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Split each segment between fixed positions into parcels of about the band's frontage.

    Returns per division its u and whether it is fixed, and per cell its kind.
    """
    length = np.diff(fixed_u)
    count = np.maximum(1, np.round(length / band.frontage).astype(np.int64))
    count[is_road] = 1
    segment = np.repeat(np.arange(len(count)), count)
    place = np.arange(len(segment)) - np.repeat(np.cumsum(count) - count, count)
    jitter = (rng.random(len(segment)) - 0.5) * 0.36
    jitter[place == 0] = 0.0
    u = fixed_u[segment] + (place + jitter) / count[segment] * length[segment]
    divisions = np.append(u, fixed_u[-1])
    fixed = np.append(place == 0, True)
    kind = np.where(is_road[segment], ROAD, PLOT).astype(np.int8)
    return divisions, fixed, kind


def _front_line(
    lattice: Lattice,
    divisions: np.ndarray,
    kind: np.ndarray,
    level: float,
    meander: float,
    rng: np.random.Generator,
) -> tuple[Line, np.ndarray]:
    """Nodes of a front: the divisions, and a bend within some fronts so that roads curve."""
    bent = (rng.random(len(kind)) < 0.35) & (kind == PLOT)
    place = np.arange(len(divisions)) + np.append(0, np.cumsum(bent))
    u = np.empty(len(divisions) + int(bent.sum()))
    u[place] = divisions
    u[place[:-1][bent] + 1] = (divisions[:-1] + divisions[1:])[bent] / 2
    v = level + (rng.random(len(u)) - 0.5) * 0.6
    if meander:
        v = v + meander * np.sin(u / 37 + level) * np.sin(u / 211)
    owner = np.zeros(len(u), dtype=np.int8)
    return lattice.add_line(warp(u, v), u, owner, np.zeros(len(u), dtype=bool)), place


def _back_line(
    lattice: Lattice,
    halves: list[tuple[np.ndarray, np.ndarray, np.ndarray]],
    level: float,
    band: Band,
    rng: np.random.Generator,
    many_t: bool,
) -> tuple[list[np.ndarray], Line]:
    """The line that two rows share: the divisions of both, near ones merged; some (or all) become T-junctions."""
    shift = 0.26 * band.frontage
    below, above = (
        np.where(fixed, divisions, divisions + (rng.random(len(divisions)) - 0.5) * shift)
        for divisions, fixed, _ in halves
    )
    nearest = np.searchsorted(below, above).clip(1, len(below) - 1)
    nearest = np.where(np.abs(below[nearest - 1] - above) <= np.abs(below[nearest] - above), nearest - 1, nearest)
    merged = np.abs(below[nearest] - above) < (0.5 if many_t else 1.5 if band.residential else 3.0)
    merged |= halves[1][1]
    owner = np.concatenate((np.ones(len(below), dtype=np.int8), np.full(int((~merged).sum()), 2, dtype=np.int8)))
    owner[nearest[merged]] = 0
    u = np.concatenate((below, above[~merged]))
    order = np.argsort(u, kind="stable")
    rank = np.empty(len(u), dtype=np.int64)
    rank[order] = np.arange(len(u))
    above_place = np.empty(len(above), dtype=np.int64)
    above_place[merged] = rank[nearest[merged]]
    above_place[~merged] = rank[len(below) :]
    u, owner = u[order], owner[order]
    line_fixed = np.zeros(len(u), dtype=bool)
    line_fixed[rank[: len(below)]] = halves[0][1]

    # The jitter makes corners irregular; T-junctions go on the straight line between the nodes that both sides have.
    xy = np.round(warp(u, level + (rng.random(len(u)) - 0.5) * 1.0), 3)
    single = (owner > 0) & ~line_fixed
    if many_t:
        skip = single & (np.arange(len(u)) % 9 > 0)  # every ninth node is kept by both, so that the line can bend
    else:
        skip = single & (rng.random(len(u)) < 0.045)
        skip[1:] &= ~skip[:-1]
    anchors, straight = np.flatnonzero(~skip), np.flatnonzero(skip)
    if len(straight):
        after = np.searchsorted(anchors, straight)
        a, b = anchors[after - 1], anchors[after]
        t = ((u[straight] - u[a]) / (u[b] - u[a]))[:, None]
        xy[straight] = xy[a] + t * (xy[b] - xy[a])
    return [rank[: len(below)], above_place], lattice.add_line(xy, u, owner, skip)


def _bend_sides(lattice: Lattice, cells: Cells, band: Band, rng: np.random.Generator) -> None:
    """Give some sides between two parcels a kink (one inner node) or a step (two, which makes L-shapes)."""
    n = len(cells.fixed)
    pick = rng.random(n)
    offset = rng.random(n) - 0.5
    at = 0.35 + 0.3 * rng.random(n)
    kink = ~cells.fixed & (pick < 0.25)
    step = ~cells.fixed & (pick > 0.90)
    front, back = cells.front.xy[cells.front_place], cells.back.xy[cells.back_place]
    along = np.zeros_like(front)
    along[1:-1] = front[2:] - front[:-2]
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    inner = front + at[:, None] * (back - front)
    reach = np.where(offset >= 0, 0.11, -0.11) * band.frontage
    lean = np.where(step, -reach, 2.0 * offset)[:, None] * along
    count = kink * 1 + step * 2
    begin = np.cumsum(count) - count
    flat = np.empty((int(count.sum()), 2))
    flat[begin[kink | step]] = (inner + lean)[kink | step]
    flat[begin[step] + 1] = (inner + reach[:, None] * along)[step]
    cells.side_start = lattice.add_nodes(flat) + begin
    cells.side_count = count
