"""Noding the remainder: its edges meet at nodes only, never in between.

Vertices never move. An edge that passes a vertex within the snapping distance is led through it, so that borders
whose T-junctions were rounded to the millimetre cancel; crossing edges get a node where they cross.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .chains import distance_to_segment
from .edges import Remainder, cancel_again
from .rings import BoolArray, FloatArray, IntArray
from .sorting import order_of_points

MAX_ROUNDS = 8
ONE_PLACE = 1e-8  # metres


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
        at = np.flatnonzero(wanted)
        return NearVertices(
            self.node.take(at),
            self.edge.take(at),
            self.distance.take(at),
            self.foot.take(at, axis=0),
            self.inside.take(at),
        )


def resolution(nodes: FloatArray) -> float:
    """The distance below which coordinates of this size are one place, metres.

    Two borders that were one before a projection differ by some nanometres, more than computing needs near the origin.
    """
    size = float(np.abs(nodes).max()) if len(nodes) else 1.0
    return max(8 * float(np.spacing(size)), ONE_PLACE)


def near_vertices(remainder: Remainder, reach: float, asking: IntArray | None = None) -> NearVertices:
    """All nodes (or those `asking`) within `reach` of an edge that does not end in them."""
    nodes, tail, head = remainder.nodes, remainder.tail, remainder.head
    which = np.arange(len(nodes)) if asking is None else asking
    at = nodes.take(which, axis=0)
    node, edge = remainder.boxes.meeting(at - reach, at + reach)
    node = which.take(node)
    other = np.flatnonzero((tail.take(edge) != node) & (head.take(edge) != node))
    return _feet(remainder, node.take(other), edge.take(other), reach)


def _feet(remainder: Remainder, node: IntArray, edge: IntArray, reach: float) -> NearVertices:
    """Those of the pairs that are within `reach` of one another."""
    nodes = remainder.nodes
    a, b = nodes.take(remainder.tail.take(edge), axis=0), nodes.take(remainder.head.take(edge), axis=0)
    along, offset = b - a, nodes.take(node, axis=0) - a
    length = along[:, 0] * along[:, 0] + along[:, 1] * along[:, 1]
    share = (offset[:, 0] * along[:, 0] + offset[:, 1] * along[:, 1]) / np.maximum(length, 1e-300)
    along *= np.clip(share, 0, 1)[:, None]
    offset -= along
    distance = np.hypot(offset[:, 0], offset[:, 1])
    close = np.flatnonzero(distance <= reach)
    share = share.take(close)
    return NearVertices(
        node.take(close),
        edge.take(close),
        distance.take(close),
        a.take(close, axis=0) + along.take(close, axis=0),
        (share > 0) & (share < 1),
    )


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
    x = nodes[:, 0]
    by_x = np.argsort(x, kind="stable")
    close = np.diff(x.take(by_x)) <= snap
    if not close.any():
        return remainder
    # only nodes that have another one beside them in x can have one beside them in both
    some = np.sort(by_x.take(np.flatnonzero(np.r_[False, close] | np.r_[close, False])))
    points = nodes.take(some, axis=0)
    by_x = order_of_points(points)
    strip = np.empty(len(points), dtype=np.int64)
    strip[by_x] = np.cumsum(np.r_[False, np.diff(points[by_x, 0]) > snap])
    order = np.lexsort((points[:, 0], points[:, 1], strip))
    apart = np.diff(strip[order]) > 0
    apart |= np.abs(np.diff(points[order], axis=0)).max(axis=1) > snap
    if apart.all():
        return remainder
    group = np.empty(len(points), dtype=np.int64)
    group[order] = np.cumsum(np.r_[False, apart])
    smallest = np.full(len(points), len(points))
    np.minimum.at(smallest, group[by_x], np.arange(len(points)))
    one = np.arange(len(nodes))
    one[some] = some[by_x[smallest[group]]]
    return cancel_again(nodes, one[remainder.tail], one[remainder.head], remainder.times)


def _pairs(remainder: Remainder, fresh: BoolArray) -> tuple[IntArray, IntArray]:
    """Pairs of edges whose boxes meet and that share no node, at least one of them fresh."""
    which = np.flatnonzero(fresh)
    tail, head, boxes = remainder.tail, remainder.head, remainder.boxes
    a, b = boxes.meeting(boxes.low.take(which, axis=0), boxes.high.take(which, axis=0))
    a = which.take(a)
    wanted = np.flatnonzero((a < b) | ~fresh.take(b))
    a, b = a.take(wanted), b.take(wanted)
    tail_a, head_a, tail_b, head_b = tail.take(a), head.take(a), tail.take(b), head.take(b)
    keep = (tail_a != tail_b) & (tail_a != head_b) & (head_a != tail_b) & (head_a != head_b)
    # edges from one node meet again only where one runs along the other
    shared = np.flatnonzero(~keep)
    keep[shared] = _same_direction(remainder, a.take(shared), b.take(shared))
    return a[keep], b[keep]


def _same_direction(remainder: Remainder, a: IntArray, b: IntArray) -> BoolArray:
    """Edges with a common node that leave it in (nearly) one direction."""
    nodes = remainder.nodes
    tail_a, head_a = remainder.tail.take(a), remainder.head.take(a)
    tail_b, head_b = remainder.tail.take(b), remainder.head.take(b)
    by_tail = (tail_a == tail_b) | (tail_a == head_b)
    common = np.where(by_tail, tail_a, head_a)
    at = nodes.take(common, axis=0)
    u = nodes.take(np.where(by_tail, head_a, tail_a), axis=0) - at
    v = nodes.take(np.where(tail_b == common, head_b, tail_b), axis=0) - at
    ahead = np.flatnonzero(u[:, 0] * v[:, 0] + u[:, 1] * v[:, 1] > 0)
    u, v = u.take(ahead, axis=0), v.take(ahead, axis=0)
    cross = np.abs(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0])
    longest = np.maximum(np.hypot(*u.T), np.hypot(*v.T))
    same = np.zeros(len(a), dtype=bool)
    same[ahead] = cross <= longest * resolution(nodes)
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
    tail, head, times = remainder.tail, remainder.head, remainder.times
    a = nodes.take(tail.take(edge), axis=0)
    along, offset = nodes.take(head.take(edge), axis=0) - a, nodes.take(node, axis=0) - a
    share = offset[:, 0] * along[:, 0] + offset[:, 1] * along[:, 1]
    is_split = np.zeros(len(remainder), dtype=bool)
    is_split[edge] = True
    whole, split = np.flatnonzero(~is_split), np.flatnonzero(is_split)
    owner = np.r_[split, edge]
    start = np.r_[tail.take(split), node]
    place = np.r_[np.full(len(split), -np.inf), share]
    order = np.lexsort((start, place, owner))
    owner, start = owner.take(order), start.take(order)
    last = np.r_[owner[1:] != owner[:-1], True]
    end = np.where(last, head.take(owner), np.r_[start[1:], 0])
    return cancel_again(
        nodes,
        np.r_[tail.take(whole), start],
        np.r_[head.take(whole), end],
        np.r_[times.take(whole), times.take(owner)],
    )


def _is_new(before: Remainder, after: Remainder) -> BoolArray:
    """Edges of `after` that `before` did not have (nodes keep their numbers)."""
    size = len(after.nodes)
    known = np.minimum(before.tail, before.head) * size + np.maximum(before.tail, before.head)
    key = np.minimum(after.tail, after.head) * size + np.maximum(after.tail, after.head)
    return ~np.isin(key, known)
