"""Helpers on single polygons (shared and free edges, bulges), and the contract's definitions by brute force."""

from __future__ import annotations

import numpy as np
import shapely
from shapely import Polygon

TOLERANCE, MIN_AREA = 0.01, 0.01  # the built-in values of the contract

Edge = tuple[tuple[float, float], tuple[float, float]]


def ring(polygon: Polygon) -> list[tuple[float, float]]:
    """The shell's nodes, not repeating the first."""
    return [tuple(c) for c in shapely.get_coordinates(polygon.exterior)[:-1]]


def edges(polygon: Polygon) -> list[Edge]:
    """The shell's edges in ring order."""
    nodes = ring(polygon)
    return list(zip(nodes, nodes[1:] + nodes[:1]))


def length(edge: Edge) -> float:
    """Metres."""
    return float(np.hypot(edge[1][0] - edge[0][0], edge[1][1] - edge[0][1]))


def shared_edge(one: Polygon, other: Polygon) -> Edge | None:
    """The longest edge of ``one`` that ``other`` has in the other direction."""
    return max(shared_edges(one, other), key=length, default=None)


def shared_edges(one: Polygon, other: Polygon) -> list[Edge]:
    """All edges of ``one`` that ``other`` has in the other direction."""
    reverse = {(b, a) for a, b in edges(other)}
    return [edge for edge in edges(one) if edge in reverse]


def free_edges(one: Polygon, others: list[Polygon]) -> list[Edge]:
    """The edges of ``one`` with nobody within 1.8 m on the other side (T-junctions share edges only in part)."""
    found = []
    for edge in edges(one):
        probe = Polygon([along(edge, *c) for c in ((0.2, 0.02), (0.8, 0.02), (0.8, 1.9), (0.2, 1.9))])
        if all(other.disjoint(probe) for other in others):
            found.append(edge)
    return found


def along(edge: Edge, t: float, out: float = 0.0) -> tuple[float, float]:
    """The point at share ``t`` of an edge, moved ``out`` metres to the outside of a counter-clockwise ring, in mm."""
    (x0, y0), (x1, y1) = edge
    dx, dy = x1 - x0, y1 - y0
    size = np.hypot(dx, dy)
    return round(x0 + t * dx + out * dy / size, 3), round(y0 + t * dy - out * dx / size, 3)


def insert(polygon: Polygon, edge: Edge, nodes: list[tuple[float, float]], holes: list | None = None) -> Polygon:
    """The polygon with ``nodes`` between the two ends of one of its edges; its holes are kept."""
    shell = ring(polygon)
    at = shell.index(edge[0])
    return Polygon(shell[: at + 1] + nodes + shell[at + 1 :], holes if holes is not None else polygon.interiors)


def bulge(polygon: Polygon, edge: Edge, out: float) -> tuple[Polygon, list[tuple[float, float]]]:
    """Move the middle of an edge by ``out`` metres (negative: back); the ends stay. Also the two new nodes."""
    nodes = [along(edge, 0.3, out), along(edge, 0.7, out)]
    return insert(polygon, edge, nodes), nodes


def replace_nodes(polygon: Polygon, moves: dict[tuple[float, float], tuple[float, float]]) -> Polygon:
    """The polygon with some nodes of its shell elsewhere."""
    return Polygon([moves.get(node, node) for node in ring(polygon)], polygon.interiors)


def scaled(polygon: Polygon, factor: float) -> Polygon:
    """The polygon drawn smaller about its centroid, in mm."""
    centre = shapely.get_coordinates(polygon.centroid)[0]
    return shapely.transform(polygon, lambda xy: np.round(centre + factor * (xy - centre), 3))


def is_compact(polygon: Polygon) -> bool:
    """Nearly convex: what lies around its centroid lies inside."""
    return polygon.area > 0.97 * polygon.convex_hull.area


def repaired(geometry: np.ndarray) -> np.ndarray:
    """Invalid polygons made valid by the structure method, as the contract compares them."""
    bad = ~shapely.is_valid(geometry)
    fixed = geometry.copy()
    fixed[bad] = shapely.make_valid(geometry[bad], method="structure", keep_collapsed=False)
    return fixed


def overlapping_pairs(geometry: np.ndarray) -> list[tuple[int, int, float, float]]:
    """Brute force: pairs (i, j, area, IoU) whose shared area exceeds MIN_AREA and is wider than TOLERANCE."""
    geometry = repaired(geometry)
    tree = shapely.STRtree(geometry)
    a, b = tree.query(geometry, predicate="intersects")
    a, b = a[a < b], b[a < b]
    common = shapely.intersection(geometry[a], geometry[b])
    area = shapely.area(common)
    wide = (np.round(area, 6) > MIN_AREA) & ~shapely.is_empty(shapely.buffer(common, -(TOLERANCE + 1e-6) / 2))
    union = shapely.area(geometry[a]) + shapely.area(geometry[b]) - area
    found = zip(a[wide], b[wide], area[wide], area[wide] / union[wide])
    return [(int(i), int(j), float(s), float(iou)) for i, j, s, iou in found]


def unmatched_vertices(geometry: np.ndarray) -> list[tuple[int, int, float, float]]:
    """Brute force: (parcel, neighbour, x, y) of vertices on a neighbour's edge and on none of its vertices."""
    xy, owner = shapely.get_coordinates(geometry, return_index=True)
    rings = shapely.boundary(geometry)
    points = shapely.points(xy)
    tree = shapely.STRtree(rings)
    vertex, other = tree.query(points, predicate="dwithin", distance=TOLERANCE)
    foreign = owner[vertex] != other
    vertex, other = vertex[foreign], other[foreign]
    corner_tree = shapely.STRtree(points)
    v, near = corner_tree.query(points, predicate="dwithin", distance=TOLERANCE)
    matched = set(zip(v.tolist(), owner[near].tolist()))
    found = {
        (int(owner[i]), int(o), round(float(xy[i, 0]), 3), round(float(xy[i, 1]), 3))
        for i, o in zip(vertex.tolist(), other.tolist())
        if (i, o) not in matched
    }
    return sorted(found)
