"""Regions of the plane from the directed edges around them."""

from __future__ import annotations

import numpy as np
import shapely

from .chains import END, follow
from .rings import FloatArray, GeometryArray, IntArray, offsets
from .sorting import stable_order


def trace_faces(nodes: FloatArray, tail: IntArray, head: IntArray) -> GeometryArray:
    """Bounded faces of the region that lies to the left of the given edges, as shapely polygons.

    At a node where several edges meet, the walk keeps to the sector it came through, so that parts which touch in
    one point only are faces of their own. The order of the faces does not depend on the order of the edges.
    """
    if not len(tail):
        return np.zeros(0, dtype=object)
    order = stable_order(tail * len(nodes) + head)
    tail, head = tail.take(order), head.take(order)
    runs = follow(_next_edges(nodes, tail, head), np.arange(len(tail)))
    walked = runs.order
    sizes = np.diff(np.r_[runs.first, len(walked)])
    whole = runs.closed & (sizes >= 3)
    points = nodes.take(tail.take(walked), axis=0)
    start = offsets(sizes)[:-1]
    area = _signed_areas(points, start, sizes)
    shells = np.flatnonzero(whole & (area > 0))
    if not len(shells):
        return np.zeros(0, dtype=object)
    shell_rings = _rings(points, start, sizes, shells)
    faces = np.asarray(shapely.polygons(shell_rings), dtype=object)
    return _with_holes(faces, shell_rings, points, start, sizes, np.flatnonzero(whole & (area < 0)))


def _next_edges(nodes: FloatArray, tail: IntArray, head: IntArray) -> IntArray:
    """For each edge the one that follows it around its face: the first one clockwise from the way back."""
    count = len(tail)
    leaving = np.bincount(tail, minlength=len(nodes))
    successor = np.full(count, END, dtype=np.int64)
    only = np.full(len(nodes), END, dtype=np.int64)
    only[tail] = np.arange(count)
    ways = leaving.take(head)
    simple = np.flatnonzero(ways == 1)
    successor[simple] = only.take(head.take(simple))
    into = np.flatnonzero(ways > 1)
    if len(into):
        out = np.flatnonzero(leaving.take(tail) > 1)
        angle_in = _angle(nodes[tail[into]] - nodes[head[into]])
        angle_out = _angle(nodes[head[out]] - nodes[tail[out]])
        # around each node by falling angle; at equal angles the way out comes before the way back
        node = np.r_[head[into], tail[out]]
        angle = np.r_[angle_in, angle_out]
        is_in = np.r_[np.ones(len(into)), np.zeros(len(out))]
        order = np.lexsort((is_in, -angle, node))
        edge = np.r_[into, out][order]
        arriving = is_in[order] > 0
        group = node[order]
        place = np.arange(len(order))
        # the next way out at or after each place, else the first of the node
        following = np.where(arriving, len(order), place)
        following = np.minimum.accumulate(following[::-1])[::-1]
        begins = np.flatnonzero(np.r_[True, np.diff(group) > 0])
        of_group = np.cumsum(np.r_[True, np.diff(group) > 0]) - 1
        ends = np.r_[begins[1:], len(order)]
        first_out = following[begins][of_group]
        beyond = following >= ends[of_group]
        following[beyond] = first_out[beyond]
        ask = np.flatnonzero(arriving)
        successor[edge[ask]] = edge[following[ask]]
    return successor


def _angle(vector: FloatArray) -> FloatArray:
    angle: FloatArray = np.arctan2(vector[:, 1], vector[:, 0])
    return angle


def _signed_areas(points: FloatArray, start: IntArray, sizes: IntArray) -> FloatArray:
    x, y = (column - np.repeat(column.take(start), sizes) for column in points.T)
    # the walks begin at their own origin, so the way back to it adds nothing
    cross = np.zeros(len(x))
    cross[:-1] = x[:-1] * y[1:] - y[:-1] * x[1:]
    cross[start[1:] - 1] = 0.0
    areas: FloatArray = np.add.reduceat(cross, start) / 2
    return areas


def _rings(points: FloatArray, start: IntArray, sizes: IntArray, which: IntArray) -> GeometryArray:
    """Closed linear rings of the walks `which`."""
    from .rings import ragged_ranges

    size = sizes[which]
    ring = np.repeat(np.arange(len(which)), size)
    return np.asarray(shapely.linearrings(points[ragged_ranges(start[which], size)], indices=ring))


def _with_holes(
    faces: GeometryArray,
    shells: GeometryArray,
    points: FloatArray,
    start: IntArray,
    sizes: IntArray,
    holes: IntArray,
) -> GeometryArray:
    """Put each hole into the smallest face around it; walks around everything bound no face."""
    if not len(holes):
        return faces
    rings = _rings(points, start, sizes, holes)
    hole, face = shapely.STRtree(faces).query(rings, predicate="covered_by")
    if not len(hole):
        return faces
    order = np.lexsort((face, shapely.area(faces)[face], hole))
    hole, face = hole[order], face[order]
    smallest = np.r_[True, np.diff(hole) > 0]
    hole, face = hole[smallest], face[smallest]
    out = faces.copy()
    for at in np.unique(face):
        out[at] = shapely.polygons(shells[at], holes=rings[hole[face == at]])
    return out
