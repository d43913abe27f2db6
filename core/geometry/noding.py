"""Noding the remainder: its edges meet at nodes only, never in between.

Vertices never move. An edge that passes a vertex within the snapping distance is led through it, so that borders
whose T-junctions were rounded to the millimetre cancel; crossing edges get a node where they cross.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .chains import distance_to_segment
from .edges import Remainder, cancel_again
from .rings import BoolArray, FloatArray, IntArray

MAX_ROUNDS = 8
_CHUNK = 1 << 18


@dataclass(frozen=True)
class NearVertices:
    """Vertices near edges they are not an end of.

    node      (k,) the vertex
    edge      (k,) the edge
    distance  (k,) metres
    foot      (k, 2) the nearest point of the edge
    inside    (k,) the foot lies between the ends of the edge, not at one
    """

    node: IntArray
    edge: IntArray
    distance: FloatArray
    foot: FloatArray
    inside: BoolArray

    def where(self, wanted: BoolArray) -> NearVertices:
        """Only the rows `wanted`."""
        return NearVertices(
            self.node[wanted], self.edge[wanted], self.distance[wanted], self.foot[wanted], self.inside[wanted]
        )


def resolution(nodes: FloatArray) -> float:
    """The distance below which coordinates of this size cannot be told apart in computations, metres."""
    size = float(np.abs(nodes).max()) if len(nodes) else 1.0
    return 8 * float(np.spacing(max(size, 1.0)))


def near_vertices(remainder: Remainder, reach: float, asking: IntArray | None = None) -> NearVertices:
    """All nodes (or those `asking`) within `reach` of an edge that does not end in them."""
    nodes, tail, head = remainder.nodes, remainder.tail, remainder.head
    found: list[tuple[IntArray, IntArray]] = []
    which = np.arange(len(nodes)) if asking is None else asking
    for start in range(0, len(which), _CHUNK):
        part = which[start : start + _CHUNK]
        at = nodes[part]
        node, edge = remainder.tree.query(shapely.box(*(at - reach).T, *(at + reach).T))
        node = part[node]
        other = (tail[edge] != node) & (head[edge] != node)
        node, edge = node[other], edge[other]
        close = distance_to_segment(nodes[node], nodes[tail[edge]], nodes[head[edge]]) <= reach
        found.append((node[close], edge[close]))
    node = np.concatenate([pair[0] for pair in found]) if found else np.zeros(0, dtype=np.int64)
    edge = np.concatenate([pair[1] for pair in found]) if found else np.zeros(0, dtype=np.int64)
    a, b = nodes[tail[edge]], nodes[head[edge]]
    along = b - a
    share = np.einsum("ij,ij->i", nodes[node] - a, along) / np.maximum(np.einsum("ij,ij->i", along, along), 1e-300)
    inside = (share > 0) & (share < 1)
    foot = a + np.clip(share, 0, 1)[:, None] * along
    distance = distance_to_segment(nodes[node], a, b)
    return NearVertices(node, edge, distance, foot, inside)


def lead_through(remainder: Remainder, near: NearVertices) -> Remainder:
    """Split edges at the given near vertices (those beside the edge, not beyond its ends) and cancel again."""
    near = near.where(near.inside)
    if not len(near.node):
        return remainder
    return _split(remainder, near.edge, near.node, remainder.nodes)


def node_crossings(remainder: Remainder) -> Remainder:
    """Put nodes where edges cross or touch, round by round until edges meet at nodes only."""
    snap = resolution(remainder.nodes)
    remainder = _close_nodes_joined(remainder, snap)
    fresh = np.ones(len(remainder), dtype=bool)
    for _ in range(MAX_ROUNDS):
        edge, other = _pairs(remainder, fresh)
        if not len(edge):
            break
        at_edge, at_node, nodes = _meeting_points(remainder, edge, other, snap)
        if not len(at_edge):
            break
        before = remainder
        remainder = _close_nodes_joined(_split(remainder, at_edge, at_node, nodes), snap)
        fresh = _is_new(before, remainder)
    return remainder


def _close_nodes_joined(remainder: Remainder, snap: float) -> Remainder:
    """Nodes that cannot be told apart become one, the smallest of them; numbers of the others stay as they are.

    Edges shorter than the coordinates' resolution have no left or right side that could be computed.
    """
    nodes = remainder.nodes
    if len(nodes) < 2:
        return remainder
    by_x = np.lexsort((nodes[:, 1], nodes[:, 0]))
    strip = np.empty(len(nodes), dtype=np.int64)
    strip[by_x] = np.cumsum(np.r_[False, np.diff(nodes[by_x, 0]) > snap])
    order = np.lexsort((nodes[:, 0], nodes[:, 1], strip))
    apart = np.diff(strip[order]) > 0
    apart |= np.abs(np.diff(nodes[order], axis=0)).max(axis=1) > snap
    if apart.all():
        return remainder
    group = np.empty(len(nodes), dtype=np.int64)
    group[order] = np.cumsum(np.r_[False, apart])
    smallest = np.full(len(nodes), len(nodes))
    np.minimum.at(smallest, group[by_x], np.arange(len(nodes)))
    one = by_x[smallest[group]]
    return cancel_again(nodes, one[remainder.tail], one[remainder.head], remainder.times)


def _pairs(remainder: Remainder, fresh: BoolArray) -> tuple[IntArray, IntArray]:
    """Pairs of edges whose boxes meet and that share no node, at least one of them fresh."""
    which = np.flatnonzero(fresh)
    out: list[tuple[IntArray, IntArray]] = []
    for start in range(0, len(which), _CHUNK):
        part = which[start : start + _CHUNK]
        a, b = remainder.tree.query(remainder.lines[part])
        a = part[a]
        wanted = (a < b) | ~fresh[b]
        a, b = a[wanted], b[wanted]
        apart = np.ones(len(a), dtype=bool)
        for end in (remainder.tail, remainder.head):
            for other in (remainder.tail, remainder.head):
                apart &= end[a] != other[b]
        shared = ~apart
        # edges from one node meet again only where one runs along the other
        overlapping = np.zeros(len(a), dtype=bool)
        overlapping[shared] = _same_direction(remainder, a[shared], b[shared])
        keep = apart | overlapping
        out.append((a[keep], b[keep]))
    if not out:
        none = np.zeros(0, dtype=np.int64)
        return none, none
    return np.concatenate([pair[0] for pair in out]), np.concatenate([pair[1] for pair in out])


def _same_direction(remainder: Remainder, a: IntArray, b: IntArray) -> BoolArray:
    """Edges with a common node that leave it in (nearly) one direction."""
    nodes, tail, head = remainder.nodes, remainder.tail, remainder.head
    common = np.where((tail[a] == tail[b]) | (tail[a] == head[b]), tail[a], head[a])
    u = nodes[np.where(tail[a] == common, head[a], tail[a])] - nodes[common]
    v = nodes[np.where(tail[b] == common, head[b], tail[b])] - nodes[common]
    cross = np.abs(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0])
    dot = np.einsum("ij,ij->i", u, v)
    longest = np.maximum(np.hypot(*u.T), np.hypot(*v.T))
    same: BoolArray = (dot > 0) & (cross <= longest * resolution(nodes))
    return same


def _meeting_points(
    remainder: Remainder, edge: IntArray, other: IntArray, snap: float
) -> tuple[IntArray, IntArray, FloatArray]:
    """(edges, nodes to put on them, all nodes) for pairs of edges that touch or cross."""
    nodes, tail, head = remainder.nodes, remainder.tail, remainder.head
    at_edge: list[IntArray] = []
    at_node: list[IntArray] = []
    touching = np.zeros(len(edge), dtype=bool)
    for first, second in ((edge, other), (other, edge)):
        for end in (tail, head):
            point = end[second]
            foreign = (point != tail[first]) & (point != head[first])
            off = distance_to_segment(nodes[point], nodes[tail[first]], nodes[head[first]])
            on = foreign & (off <= snap)
            touching |= on
            at_edge.append(first[on])
            at_node.append(point[on])
    left_edge, left_other = edge[~touching], other[~touching]
    crossing, where = _crossings(nodes, tail, head, left_edge, left_other)
    number = len(nodes) + np.arange(len(where))
    at_edge += [left_edge[crossing], left_other[crossing]]
    at_node += [number, number]
    return np.concatenate(at_edge), np.concatenate(at_node), np.vstack((nodes, where))


def _crossings(
    nodes: FloatArray, tail: IntArray, head: IntArray, edge: IntArray, other: IntArray
) -> tuple[IntArray, FloatArray]:
    """Pairs that cross in their interiors, and where."""
    p, r = nodes[tail[edge]], nodes[head[edge]] - nodes[tail[edge]]
    q, s = nodes[tail[other]], nodes[head[other]] - nodes[tail[other]]
    determinant = r[:, 0] * s[:, 1] - r[:, 1] * s[:, 0]
    offset = q - p
    with np.errstate(divide="ignore", invalid="ignore"):
        t = (offset[:, 0] * s[:, 1] - offset[:, 1] * s[:, 0]) / determinant
        u = (offset[:, 0] * r[:, 1] - offset[:, 1] * r[:, 0]) / determinant
    crossing = np.flatnonzero((determinant != 0) & (t > 0) & (t < 1) & (u > 0) & (u < 1))
    return crossing, p[crossing] + t[crossing, None] * r[crossing]


def _split(remainder: Remainder, edge: IntArray, node: IntArray, nodes: FloatArray) -> Remainder:
    """Lead `edge[i]` through `node[i]`, in the order along the edge; then cancel."""
    tail, head = remainder.tail, remainder.head
    a, along = nodes[tail[edge]], nodes[head[edge]] - nodes[tail[edge]]
    share = np.einsum("ij,ij->i", nodes[node] - a, along)
    every = np.arange(len(remainder))
    owner = np.r_[every, edge]
    start = np.r_[tail, node]
    place = np.r_[np.full(len(remainder), -np.inf), share]
    order = np.lexsort((start, place, owner))
    owner, start = owner[order], start[order]
    last = np.r_[owner[1:] != owner[:-1], True]
    end = np.where(last, head[owner], np.r_[start[1:], 0])
    return cancel_again(nodes, start, end, remainder.times[owner])


def _is_new(before: Remainder, after: Remainder) -> BoolArray:
    """Edges of `after` that `before` did not have (nodes keep their numbers)."""
    size = len(after.nodes)
    known = np.minimum(before.tail, before.head) * size + np.maximum(before.tail, before.head)
    key = np.minimum(after.tail, after.head) * size + np.maximum(after.tail, after.head)
    return ~np.isin(key, known)
