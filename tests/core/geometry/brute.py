"""The contract's definitions written down plainly: every pair intersected, the plane minus the union of everything.

Nothing here shares code with what it judges but the repair of broken polygons, which has tests of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from parcel_clean.core.geometry.repair import repair
from scipy.optimize import linprog

SEGMENTS = 16


def repaired(shapes: np.ndarray) -> np.ndarray:
    """What broken parcels are compared as."""
    return repair(shapes)


def eroded(shape, width: float):
    """A shape less a margin of half the width and half a micrometre."""
    return shape.buffer(-(width + 1e-6) / 2, quad_segs=SEGMENTS)


def polygons(shape) -> list:
    """The parts of a geometry that have an area."""
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon" and not part.is_empty]


@dataclass(frozen=True)
class Pairs:
    """Overlapping pairs: (i, j) with i < j; `unsure` lie on a threshold within rounding."""

    plain: frozenset
    alike: frozenset
    unsure: frozenset


def overlaps(shapes: np.ndarray, tolerance: float, min_area: float, likeness: float = 0.95) -> Pairs:
    """Every pair of (valid) shapes by the definition of an overlap."""
    plain, alike, unsure = set(), set(), set()
    count = len(shapes)
    first, second = np.triu_indices(count, 1)
    boxes = shapely.bounds(shapes)
    meet = np.all(boxes[first][:, :2] <= boxes[second][:, 2:], axis=1)
    meet &= np.all(boxes[second][:, :2] <= boxes[first][:, 2:], axis=1)
    for i, j in zip(first[meet].tolist(), second[meet].tolist()):
        common = shapes[i].intersection(shapes[j])
        area = common.area
        if area <= 0:
            continue
        if area < 1e-7 * common.length:
            unsure.add((i, j))  # no wider than rounding errors
        share = area / (shapes[i].area + shapes[j].area - area)
        if abs(share - likeness) < 1e-8 or abs(area - min_area) < 2e-6:
            unsure.add((i, j))
        if round(share, 9) >= likeness:
            alike.add((i, j))
        elif round(area, 6) > min_area:
            wide = wider_than(common, tolerance) if tolerance > 0 else True
            if wide is None:
                unsure.add((i, j))
            elif wide:
                plain.add((i, j))
    return Pairs(frozenset(plain), frozenset(alike), frozenset(unsure))


def wider_than(shape, width: float) -> bool | None:
    """Whether a circle of more than this diameter fits in; None where that is not to be told.

    Convex parts exactly: the largest circle solves a linear programme. Others by eroding, which GEOS does to about a
    hundredth (it simplifies first). Rounding to a micrometre and eroding by half a micrometre more than the limit are
    both in the contract: between the two is None.
    """
    doubtful = False
    for part in polygons(shape):
        if part.convex_hull.area - part.area <= 1e-12 * part.area:
            found = _largest_circle(part)
            sure, never = found > width + 1.1e-6, found < width + 0.4e-6
        else:
            sure, never = not eroded(part, 1.02 * width).is_empty, eroded(part, 0.98 * width).is_empty
        if sure:
            return True
        doubtful |= not never
    return None if doubtful else False


def _largest_circle(convex) -> float:
    """The diameter of the largest circle in a convex polygon (its Chebyshev centre)."""
    ring = shapely.get_coordinates(shapely.normalize(convex).exterior)
    ring = (ring - ring.mean(axis=0)) * (4 * len(ring)) / np.sqrt(convex.area)
    along = np.diff(ring, axis=0)
    length = np.hypot(*along.T)
    real = length > 0
    # normalised shells run clockwise: the interior is on the right
    outward = np.column_stack((-along[real, 1], along[real, 0])) / length[real, None]
    limit = np.einsum("ij,ij->i", outward, ring[:-1][real])
    free = (None, None)
    matrix = np.column_stack((outward, np.ones(len(outward))))
    solved = linprog([0, 0, -1], A_ub=matrix, b_ub=limit, bounds=[free, free, (0, None)], method="highs")
    return 2 * float(solved.x[2]) * np.sqrt(convex.area) / (4 * len(ring))


@dataclass(frozen=True)
class Opening:
    """A bounded part of the opened uncovered plane."""

    shape: object
    area: float
    wide: bool
    unsure: bool


def gaps(shapes: np.ndarray, tolerance: float, min_area: float, max_width: float = 0.0) -> list[Opening]:
    """Bounded parts of a frame minus the union of all shapes, opened by a disc.

    With tolerance 0, what is a gap only if necks within the coordinates' resolution are open (or only if they are
    closed) is `unsure`.
    """
    filled = shapes[~shapely.is_empty(shapes)]
    if not len(filled):
        return []
    # whole metres off: exact, and rounding errors of the overlays become small
    origin = np.floor(shapely.total_bounds(filled)[:2])
    near = shapely.transform(filled, lambda xy: xy - origin)
    margin = 5.0 + 4 * tolerance
    x0, y0, x1, y1 = shapely.total_bounds(near)
    frame = shapely.box(x0 - margin, y0 - margin, x1 + margin, y1 + margin)
    # the grid: without it GEOS 3.11 joins long parcels wrongly where one's hole touches its shell
    ground = frame.difference(shapely.union_all(near, grid_size=1e-9), grid_size=1e-9)
    if tolerance > 0:
        # GEOS simplifies before it erodes: a disc is right to a hundredth or two
        views = [_swept(ground, tolerance + 1e-6), _swept(ground, 0.98 * tolerance), _swept(ground, 1.02 * tolerance)]
    else:
        # borders within some nanometres of each other are one border, or they are not
        resolution = max(1e-7, 32 * float(np.spacing(np.abs(origin).max() + 1e4)))
        views = [polygons(frame.difference(shapely.union_all(near))), polygons(ground), _swept(ground, resolution)]
    views = [_bounded(view, frame) for view in views]
    found, unsure = [], []
    for view in views:
        for part in view:
            if not any(same(part, other, tolerance) for other in found):
                found.append(part)
                unsure.append(not all(any(same(part, other, tolerance) for other in others) for others in views))
    out = []
    for part, doubtful in zip(found, unsure):
        area = round(part.area, 6)
        if area <= min_area - 2e-6:
            continue
        wide = wider_than(part, max_width) if max_width > 0 else False
        thin = part.area < 1e-7 * part.length
        back = shapely.make_valid(shapely.transform(part, lambda xy: xy + origin))
        out.append(Opening(back, area, bool(wide), abs(area - min_area) <= 2e-6 or wide is None or doubtful or thin))
    return out


def _swept(ground, diameter: float) -> list:
    """Opened by a disc; parts that share no more than 0.1 µm touch."""
    touch = min(1e-7, diameter / 8)
    apart = ground.buffer(-diameter / 2, quad_segs=SEGMENTS).buffer(diameter / 2 - touch, quad_segs=SEGMENTS)
    return [shapely.make_valid(part.buffer(touch, quad_segs=SEGMENTS)) for part in polygons(apart)]


def _bounded(parts, frame) -> list:
    return [part for part in parts if part.distance(frame.exterior) > 1]


def same(one, other, tolerance: float = 0.0) -> bool:
    """Whether two shapes are one gap; GEOS opens corners right to about a hundredth of the disc only."""
    slack = 1e-4 + 1e-4 * one.area + tolerance * (0.2 * tolerance + 1e-3 * one.length)
    return one.distance(other) == 0 and one.symmetric_difference(other).area <= slack


def unmatched(shapes: np.ndarray, tolerance: float) -> tuple[set, set]:
    """(sure, unsure): (x, y, parcel) with the vertex near an edge of the parcel and near none of its vertices.

    Unsure are those on a threshold, and those that are near matched edges only: an edge that both neighbours have
    lacks no vertex, wherever else the border of one of them passes.
    """
    corners = [np.unique(shapely.get_coordinates(shape), axis=0) for shape in shapes]
    places = np.unique(np.vstack(corners), axis=0)
    points = shapely.points(places)
    reach = tolerance + 1e-6
    sure, unsure = set(), set()
    for parcel, open_edges in enumerate(_open_edges(shapes)):
        if shapes[parcel].is_empty:
            continue
        to_edge = shapely.distance(shapely.boundary(shapes[parcel]), points)
        to_vertex = shapely.distance(shapely.multipoints(corners[parcel]), points)
        for at in np.flatnonzero(to_edge <= reach + 1e-8):
            name = (places[at][0], places[at][1], parcel)
            on_threshold = min(abs(to_edge[at] - reach), abs(to_vertex[at] - reach)) < 1e-8
            if on_threshold or not open_edges.dwithin(points[at], reach):
                unsure.add(name)
            if to_edge[at] <= reach < to_vertex[at]:
                sure.add(name)
    return sure, unsure


def _open_edges(shapes: np.ndarray) -> list:
    """For each shape its edges that no other shape has the other way round."""
    of_shape, times = [], {}
    for shape in shapes:
        edges = []
        for polygon in polygons(shape):
            for ring in shapely.get_rings(shapely.normalize(polygon)):  # shells one way round, holes the other
                xy = shapely.get_coordinates(ring)
                edges += [(tuple(a), tuple(b)) for a, b in zip(xy[:-1], xy[1:])]
        of_shape.append(edges)
        for edge in edges:
            times[edge] = times.get(edge, 0) + 1
    net = {edge: count - times.get(edge[::-1], 0) for edge, count in times.items()}
    alone = [[shapely.LineString(edge) for edge in edges if net[edge] > 0] for edges in of_shape]
    return [shapely.MultiLineString(lines) for lines in alone]
