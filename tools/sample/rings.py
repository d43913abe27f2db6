"""From the lattice to parcels: rings over shared nodes, assembled for all parcels at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .layout import Cells, Lattice, Line
from .plan import ENCLAVE, PLOT, ROAD


@dataclass
class Parcels:
    """The clean partition, one array entry per parcel, ordered sheet by sheet as they are numbered."""

    geometry: np.ndarray  # shapely polygons
    sheet: np.ndarray  # sheet index, from 0
    number: np.ndarray  # 1..n within the sheet, from the north-west, zig-zag
    kind: np.ndarray  # plan.PLOT, ROAD, …
    row: np.ndarray  # row of the whole commune, from the south; -1 for strips
    column: np.ndarray  # place in the row
    residential: np.ndarray
    t_node: np.ndarray  # T-junctions: x, y
    t_holders: np.ndarray  # (n, 2) the two parcels that have the vertex
    t_edge: np.ndarray  # the parcel on whose edge it lies


def build(lattice: Lattice, road_gap: np.ndarray, shifted: tuple[int, int, np.ndarray] | None = None) -> Parcels:
    """Assemble every parcel's ring.

    ``road_gap``: per sheet, True where roads are left out (gaps). ``shifted``: (sheet, nodes, vector in m) moves these
    nodes in the rings of that sheet only: the planted "two sheets overlap along their edge".
    """
    skip_for = _skip_by_owner(lattice)
    firsts, counts, steps, pieces, meta = [], [], [], [], []
    for row_number, cells in enumerate(lattice.rows):
        f, c, s = _cell_pieces(cells)
        firsts.append(f)
        counts.append(c)
        steps.append(s)
        n = len(cells.kind)
        side = np.full(n, 1 if cells.lower else 2, dtype=np.int8)
        pieces.append(np.full(n, 4))
        residential = np.full(n, lattice.plan.bands[cells.band].residential)
        keep = ~((cells.kind == ROAD) & road_gap[cells.sheet])
        order = np.full(n, float(cells.row))
        meta.append((cells.sheet, cells.kind, np.full(n, row_number), np.arange(n), residential, side, order, keep))
    for strip in lattice.strips:
        f, c, s = _strip_pieces(strip.below, strip.above, strip.u0, strip.u1)
        firsts.append(f)
        counts.append(c)
        steps.append(s)
        pieces.append(np.array([2]))
        keep = np.array([not (strip.kind == ROAD and strip.order > -1 and strip.order < 1e6 and road_gap[strip.sheet])])
        one = (strip.sheet, strip.kind, -1, 0, False, 0, strip.order, keep[0])
        meta.append(tuple(np.array([value]) for value in one))
    columns = [np.concatenate(parts) for parts in zip(*meta)]
    sheet, kind, row, column, residential, side, order, keep = columns
    flat, ring = _expand(np.concatenate(firsts), np.concatenate(counts), np.concatenate(steps), np.concatenate(pieces))

    wanted = keep[ring] & ~((skip_for[flat] != 0) & (skip_for[flat] != side[ring]))
    flat, ring = flat[wanted], ring[wanted]
    xy = lattice.xy[flat]
    if shifted is not None:
        move_sheet, nodes, vector = shifted
        xy = np.where((np.isin(flat, nodes) & (sheet[ring] == move_sheet))[:, None], np.round(xy + vector, 3), xy)

    number_order = _numbering_order(sheet, order, column, keep)
    rank = np.full(len(sheet), -1)
    rank[number_order] = np.arange(len(number_order))
    geometry = _polygons(xy, rank[ring], len(number_order))
    chosen = number_order
    first_of_sheet = np.searchsorted(sheet[chosen], sheet[chosen])
    t_xy, t_holders, t_edge = _t_junctions(lattice)
    return Parcels(
        geometry=geometry,
        sheet=sheet[chosen],
        number=np.arange(len(chosen)) - first_of_sheet + 1,
        kind=kind[chosen],
        row=row[chosen],
        column=column[chosen],
        residential=residential[chosen],
        t_node=t_xy,
        t_holders=rank[t_holders],
        t_edge=rank[t_edge],
    )


def _skip_by_owner(lattice: Lattice) -> np.ndarray:
    """Per node: 0, or the owner (1 below, 2 above) that alone has it as a vertex."""
    skip_for = np.zeros(len(lattice.xy), dtype=np.int8)
    for cells in lattice.rows[::2]:
        skip_for[cells.back.ids] = np.where(cells.back.skip, cells.back.owner, 0)
    return skip_for


def _cell_pieces(cells: Cells) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Four pieces per cell, counter-clockwise: one front, one side, the back, the other side."""
    f, b = cells.front_place, cells.back_place
    left = (cells.side_start[:-1], cells.side_count[:-1])
    right = (cells.side_start[1:], cells.side_count[1:])
    front0, back0 = cells.front.ids[0], cells.back.ids[0]
    one = np.ones(len(cells.kind), dtype=np.int64)
    if cells.lower:  # front to the east, right side up, back to the west, left side down
        first = (front0 + f[:-1], right[0], back0 + b[1:], left[0] + left[1] - 1)
        count = (f[1:] - f[:-1] + 1, right[1], b[1:] - b[:-1] + 1, left[1])
        step = (one, one, -one, -one)
    else:  # back to the east, right side from back to front, front to the west, left side from front to back
        first = (back0 + b[:-1], right[0] + right[1] - 1, front0 + f[1:], left[0])
        count = (b[1:] - b[:-1] + 1, right[1], f[1:] - f[:-1] + 1, left[1])
        step = (one, -one, -one, one)
    return tuple(np.column_stack(part).ravel() for part in (first, count, step))  # type: ignore[return-value]


def _strip_pieces(below: Line, above: Line, u0: float, u1: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    b0, b1, a0, a1 = below.place(u0), below.place(u1), above.place(u0), above.place(u1)
    first = np.array([below.ids[b0], above.ids[a1]])
    return first, np.array([b1 - b0 + 1, a1 - a0 + 1]), np.array([1, -1])


def _expand(
    first: np.ndarray, count: np.ndarray, step: np.ndarray, pieces: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """All node numbers of all rings, and the ring of each."""
    ring_of_piece = np.repeat(np.arange(len(pieces)), pieces)
    begin = np.cumsum(count) - count
    place = np.arange(int(count.sum())) - np.repeat(begin, count)
    return np.repeat(first, count) + place * np.repeat(step, count), np.repeat(ring_of_piece, count)


def _numbering_order(sheet: np.ndarray, order: np.ndarray, column: np.ndarray, keep: np.ndarray) -> np.ndarray:
    """Parcels sheet by sheet, from the north-west, each row in the other direction."""
    row_in_sheet = np.round(order * 2).clip(-2, 10_000).astype(np.int64)
    # The northernmost row of each sheet runs from west to east.
    is_row = (row_in_sheet % 2 == 0) & (row_in_sheet >= 0) & (row_in_sheet < 10_000)
    top = np.zeros(int(sheet.max()) + 1, dtype=np.int64)
    np.maximum.at(top, sheet[is_row], row_in_sheet[is_row])
    westward = ((top[sheet] - row_in_sheet) // 2) % 2 == 1
    along = np.where(westward, -column, column)
    ranked = np.lexsort((along, -row_in_sheet, sheet))
    return ranked[keep[ranked]]


def _polygons(xy: np.ndarray, ring: np.ndarray, count: int) -> np.ndarray:
    """Polygons from open rings; ``ring`` numbers them 0..count-1 in any order, each one's nodes together."""
    by_ring = np.argsort(ring, kind="stable")
    xy, ring = xy[by_ring], ring[by_ring]
    size = np.bincount(ring, minlength=count)
    begin = np.cumsum(size) - size
    # shapely closes open rings itself, yet only when told through a repeated first node.
    closing = np.insert(np.arange(len(xy)), begin + size, begin)
    index = np.insert(ring, begin + size, np.arange(count))
    return shapely.polygons(shapely.linearrings(xy[closing], indices=index))


def _t_junctions(lattice: Lattice) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Where they are, who has the vertex and on whose edge it lies; parcels by their place before numbering."""
    sizes = [len(cells.kind) for cells in lattice.rows]
    begin = np.cumsum([0, *sizes])
    xy, holders, edges = [], [], []
    for pair in range(0, len(lattice.rows), 2):
        line = lattice.rows[pair].back
        for owner in (1, 2):
            own, other = (pair, pair + 1) if owner == 1 else (pair + 1, pair)
            place = np.flatnonzero(line.skip & (line.owner == owner))
            division = np.searchsorted(lattice.rows[own].back_place, place)
            facing = np.searchsorted(lattice.rows[other].back_place, place) - 1
            xy.append(line.xy[place])
            holders.append(np.column_stack((division - 1, division)) + begin[own])
            edges.append(facing + begin[other])
    return np.concatenate(xy), np.concatenate(holders), np.concatenate(edges)


def sheet_edge_nodes(lattice: Lattice, band: int, level: int, u: float) -> np.ndarray:
    """Numbers of the nodes on a sheet's east edge at ``u``, its two corners left out: what moves when it is shifted."""
    split = lattice.plan.bands[band].split_row
    found: list[int] = []
    for cells in lattice.rows:
        if cells.band == band and (not split or (cells.row >= split) == bool(level)):
            lines = (cells.front, cells.back) if cells.lower else (cells.back, cells.front)
            found += [int(line.ids[line.place(u)]) for line in lines]
    inner = list(dict.fromkeys(found))[1:-1]
    return np.array(inner)


def carve_enclaves(parcels: Parcels, rng: np.random.Generator, share: float = 0.012) -> tuple[Parcels, np.ndarray]:
    """Cut a grave plot out of the middle of some fields; returns also the (host, enclave) rows."""
    suitable = np.flatnonzero((parcels.kind == PLOT) & ~parcels.residential)
    shapes = parcels.geometry[suitable]
    suitable = suitable[shapely.area(shapes) > 0.97 * shapely.area(shapely.convex_hull(shapes))]
    hosts = np.sort(rng.permutation(suitable)[: max(3, round(share * len(suitable)))])
    centre = shapely.get_coordinates(shapely.centroid(parcels.geometry[hosts]))
    corner = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * 3.2
    xy = np.round(centre[:, None, :] + corner + (rng.random((len(hosts), 4, 2)) - 0.5) * 2, 3)
    holes = shapely.linearrings(np.concatenate((xy, xy[:, :1]), axis=1))
    geometry = parcels.geometry.copy()
    for host, hole in zip(hosts, holes):
        geometry[host] = shapely.Polygon(geometry[host].exterior, [hole])
    sheet = parcels.sheet[hosts]
    next_number = np.bincount(parcels.sheet)[sheet] + np.arange(len(sheet)) - np.searchsorted(sheet, sheet) + 1
    blank = np.full(len(hosts), -1)
    carved = Parcels(
        geometry=np.concatenate((geometry, shapely.polygons(holes))),
        sheet=np.concatenate((parcels.sheet, sheet)),
        number=np.concatenate((parcels.number, next_number)),
        kind=np.concatenate((parcels.kind, np.full(len(hosts), ENCLAVE, dtype=np.int8))),
        row=np.concatenate((parcels.row, blank)),
        column=np.concatenate((parcels.column, blank)),
        residential=np.concatenate((parcels.residential, np.zeros(len(hosts), dtype=bool))),
        t_node=parcels.t_node,
        t_holders=parcels.t_holders,
        t_edge=parcels.t_edge,
    )
    return carved, np.column_stack((hosts, np.arange(len(hosts)) + len(parcels.geometry)))
