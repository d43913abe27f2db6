"""Gaps: bounded parts of the plane that no parcel covers, as the contract defines them.

The uncovered plane is opened by a disc of the tolerance's diameter, so what hangs on the outside by a narrow neck
is a gap as well. Necks are found as vertices near edges and closed by bridges; what the bridges and the coverage
cut off is then measured exactly, against the parcels as they are stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import shapely

from .comparable import Comparable
from .coverage import Coverage
from .faces import trace_faces
from .necks import bridged
from .rings import FloatArray, GeometryArray, IntArray
from .widths import EPSILON, much_wider_than, opened, wider_than

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
    geometries, tree = compared.geometries, compared.tree
    largest = typical_area(np.zeros(0, dtype=np.int64))
    found: list[Gap] = []
    for candidate in candidates(coverage):
        check()
        if shapely.area(candidate) <= min_area / 2:
            continue
        if max_width > 0 and shapely.area(candidate) > 2 * largest and much_wider_than(candidate, max_width + 0.1):
            continue
        for shape in _exact_parts(candidate, geometries, tree, coverage.tolerance):
            gap = _judge(shape, tree, coverage.tolerance, min_area, max_width, typical_area)
            if gap is not None:
                found.append(gap)
    return found


def candidates(coverage: Coverage) -> GeometryArray:
    """Bounded uncovered faces, necks up to the tolerance closed; neighbours across a neck are one candidate."""
    border, bridge_tail, bridge_head = bridged(coverage)
    if not len(bridge_tail):
        return trace_faces(border.nodes, border.head, border.tail)
    faces = trace_faces(
        border.nodes,
        np.r_[border.head, bridge_tail, bridge_head],
        np.r_[border.tail, bridge_head, bridge_tail],
    )
    middles = (border.nodes[bridge_tail] + border.nodes[bridge_head]) / 2
    return _joined(faces, middles)


def _joined(faces: GeometryArray, middles: FloatArray) -> GeometryArray:
    """Unite faces on both sides of a bridge."""
    if not len(faces):
        return faces
    bridge, face = shapely.STRtree(faces).query(shapely.points(middles), predicate="dwithin", distance=EPSILON / 10)
    label = np.arange(len(faces))
    while True:
        lowest = np.full(len(middles), len(faces))
        np.minimum.at(lowest, bridge, label[face])
        joined = label.copy()
        np.minimum.at(joined, face, lowest[bridge])
        if np.array_equal(joined, label):
            break
        label = joined
    out: list[Any] = []
    for group in np.unique(label):
        members = faces[label == group]
        out.append(members[0] if len(members) == 1 else shapely.union_all(members))
    return np.array(out, dtype=object)


def _exact_parts(candidate: Any, geometries: GeometryArray, tree: shapely.STRtree, tolerance: float) -> GeometryArray:
    """The opened parts of the uncovered plane that lie in the candidate, from the parcels as stored."""
    margin = _MARGIN * tolerance
    window = shapely.buffer(candidate, margin) if margin else candidate
    near = np.sort(tree.query(window, predicate="intersects"))
    uncovered = shapely.difference(window, shapely.union_all(geometries[near])) if len(near) else window
    parts = opened(uncovered, tolerance)
    if not margin:
        return parts
    # a part that reaches the rim of the window belongs to something that goes on outside
    inside = shapely.distance(parts, shapely.boundary(window)) > tolerance / 2
    kept: GeometryArray = parts[inside]
    return kept


def _judge(
    shape: Any,
    tree: shapely.STRtree,
    tolerance: float,
    min_area: float,
    max_width: float,
    typical_area: Callable[[IntArray], float],
) -> Gap | None:
    area = round(float(shapely.area(shape)), 6)
    if area <= min_area:
        return None
    around = np.sort(tree.query(shape, predicate="dwithin", distance=max(tolerance, EPSILON)))
    wide = max_width > 0 and bool(wider_than(np.array([shape], dtype=object), max_width)[0])
    if wide and area > typical_area(around):
        return None
    return Gap(shape, area, wide, around)
