"""Gaps: bounded parts of the plane that no parcel covers, as the contract defines them.

The uncovered plane is opened by a disc of the tolerance's diameter, so what hangs on the outside by a narrow neck
is a gap as well. Necks are found as vertices near edges and closed by bridges; around what the bridges and the
coverage cut off, the parcels as they are stored are then opened exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Callable

import numpy as np
import shapely

from .comparable import Comparable
from .coverage import SNAP_SHARE, Coverage
from .faces import trace_faces
from .necks import bridged
from .repair import repair
from .rings import BoolArray, GeometryArray, IntArray
from .widths import EPSILON, eroded, much_wider_than, opened, wider_than

_GRID = 1e-8  # metres, on which shapes are joined
_MARGIN = 2.0  # of the tolerance: how far around a candidate its exact shape is looked at


@dataclass(frozen=True)
class Gap:
    """One gap: its opened shape, area (m²), whether it is wider than asked for, and the parcels around it."""

    shape: Any
    area: float
    wide: bool
    parcels: IntArray


def find_gaps(
    coverage: Coverage,
    compared: Comparable,
    min_area: float,
    max_width: float,
    typical_area: Callable[[IntArray], float],
    check: Callable[[], None] = lambda: None,
) -> list[Gap]:
    """All gaps above `min_area` (m²); wider ones than `max_width` (m, 0 = no limit) only up to `typical_area`.

    `typical_area(parcels)` is the size up to which a wide opening between these parcels may be a missing parcel.
    """
    tolerance = coverage.tolerance
    pockets, at_neck = candidates(coverage)
    largest = 2 * typical_area(np.zeros(0, dtype=np.int64))
    sizes = shapely.area(pockets)

    @cache
    def far_too_wide(at: int) -> bool:
        return max_width > 0 and sizes[at] > largest and much_wider_than(pockets[at], max_width + 0.1 + tolerance)

    shapes: list[Any] = []
    tree = shapely.STRtree(pockets)
    for at in np.flatnonzero(_may_be_gaps(pockets, at_neck, tolerance, min_area)).tolist():
        check()
        if not far_too_wide(at):
            shapes.extend(_exact_parts(at, pockets, tree, compared, tolerance, far_too_wide))
    return _judged(_each_once(shapes), compared.tree, tolerance, min_area, max_width, typical_area)


def candidates(coverage: Coverage) -> tuple[GeometryArray, BoolArray]:
    """Bounded uncovered faces, necks up to the tolerance closed, and (k,) whether a face ends at such a neck."""
    border, bridge_tail, bridge_head = bridged(coverage)
    faces = trace_faces(
        border.nodes,
        np.r_[border.head, bridge_tail, bridge_head],
        np.r_[border.tail, bridge_head, bridge_tail],
    )
    faces = repair(faces)
    at_neck = np.zeros(len(faces), dtype=bool)
    if len(faces) and len(bridge_tail):
        middles = shapely.points((border.nodes[bridge_tail] + border.nodes[bridge_head]) / 2)
        at_neck[shapely.STRtree(faces).query(middles, predicate="dwithin", distance=EPSILON / 10)[1]] = True
    return faces, at_neck


def _connected(count: int, link: IntArray, member: IntArray, links: int) -> IntArray:
    """(count,) the smallest of all that hang together with each by links; link[i] holds member[i]."""
    label = np.arange(count)
    while True:
        lowest = np.full(links, count)
        np.minimum.at(lowest, link, label[member])
        joined = label.copy()
        np.minimum.at(joined, member, lowest[link])
        if np.array_equal(joined, label):
            return label
        label = joined


def _may_be_gaps(pockets: GeometryArray, at_neck: BoolArray, tolerance: float, min_area: float) -> BoolArray:
    """(k,) whether a gap above `min_area` may lie in each pocket, whose border is right up to the snapping distance.

    A gap is swept by discs whose middles lie well inside pockets; one gap may lie in several pockets that nearly
    touch, where the border was led through a vertex on its other side.
    """
    if not len(pockets):
        return np.zeros(0, dtype=bool)
    slack = SNAP_SHARE * tolerance + 1e-8
    area, length = shapely.area(pockets), shapely.length(pockets)
    most = area + slack * length + np.pi * slack**2
    if tolerance > 0:
        one, other = shapely.STRtree(pockets).query(pockets, predicate="dwithin", distance=2 * slack)
        group = _connected(len(pockets), one, other, len(pockets))
        most = np.bincount(group, weights=most, minlength=len(pockets)).astype(float)[group]
    may: BoolArray = most > min_area
    # what is left around a disc's middle after the border moved; broad pockets are not asked, nor those cut at necks
    core = (0.5 - SNAP_SHARE) * tolerance * 0.99
    thin = np.flatnonzero(may & ~at_neck & (area < length * core)) if core > 0 else np.zeros(0, dtype=np.int64)
    may[thin] = ~shapely.is_empty(eroded(pockets[thin], np.full(len(thin), core)))
    return may


def _exact_parts(
    at: int,
    pockets: GeometryArray,
    tree: shapely.STRtree,
    compared: Comparable,
    tolerance: float,
    refused: Callable[[int], bool],
) -> list[Any]:
    """The gaps that lie in a pocket, from the parcels as stored: opened parts of the uncovered plane around it.

    What goes on into another pocket (of the search tree over all) is looked at together with that one, unless it is
    `refused`.
    """
    if tolerance <= 0:
        return [pockets[at]]
    members, asked = {at}, {at}
    while True:
        ground = shapely.union_all(pockets[sorted(members)])
        window = shapely.buffer(ground, _MARGIN * tolerance)
        parts, cores = opened(uncovered(window, compared), tolerance)
        # prepared, as the tree asks: until GEOS 3.12 the plain predicate fails on edges within rounding of each other
        inside = cores[shapely.STRtree(cores).query(ground, predicate="intersects")]
        part = shapely.STRtree(inside).query(parts, predicate="intersects")[0]
        # what ends here stays within half a disc of the ground; a part that comes within a disc of the rim goes on
        on_rim = shapely.distance(parts, shapely.boundary(window)) <= tolerance
        goes_on = shapely.STRtree(cores).query(parts[np.unique(part[on_rim[part]])], predicate="intersects")[1]
        beyond = set(np.unique(tree.query(cores[goes_on], predicate="intersects")[1]).tolist()) - asked
        if not beyond:
            return list(parts[np.setdiff1d(part, np.flatnonzero(on_rim))])
        asked |= beyond
        members |= {pocket for pocket in beyond if not refused(pocket)}


def uncovered(window: Any, compared: Comparable, grid: float | None = _GRID) -> Any:
    """What of a polygon no parcel covers; without a `grid` several times faster, and roughly right."""
    near = compared.geometries[np.sort(compared.tree.query(window, predicate="intersects"))]
    # without a grid GEOS 3.11 joins long parcels wrongly where one's hole touches its shell
    return shapely.difference(window, shapely.union_all(near, grid_size=grid), grid_size=grid)


def _each_once(shapes: list[Any]) -> GeometryArray:
    """A gap that was found from several pockets counts once, as the whole that most of them saw."""
    found = np.array(shapes, dtype=object)
    found = found[np.argsort(-shapely.area(found), kind="stable")]
    first, second = shapely.STRtree(found).query(found, predicate="intersects")
    first, second = first[first < second], second[first < second]
    common = shapely.area(shapely.intersection(found[first], found[second]))
    return np.delete(found, second[common > shapely.area(found[second]) / 2])


def _judged(
    shapes: GeometryArray,
    tree: shapely.STRtree,
    tolerance: float,
    min_area: float,
    max_width: float,
    typical_area: Callable[[IntArray], float],
) -> list[Gap]:
    """The shapes that are gaps to report, in their order."""
    areas = np.array([round(float(area), 6) for area in shapely.area(shapes)])
    shapes, areas = shapes[areas > min_area], areas[areas > min_area]
    gap, parcel = tree.query(shapes, predicate="dwithin", distance=max(tolerance, EPSILON))
    order = np.lexsort((parcel, gap))
    around = np.split(parcel[order], np.searchsorted(gap[order], np.arange(1, len(shapes))))
    wide = wider_than(shapes, max_width) if max_width > 0 else np.zeros(len(shapes), dtype=bool)
    return [
        Gap(shape, area, is_wide, near)
        for shape, area, is_wide, near in zip(shapes, areas.tolist(), wide.tolist(), around)
        if not is_wide or area <= typical_area(near)
    ]
