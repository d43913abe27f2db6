"""Narrow necks of the uncovered plane, closed by bridges from a vertex to the edge it nearly touches."""

from __future__ import annotations

import numpy as np

from .cover import Field
from .coverage import NECK_REACH, Coverage
from .edges import Remainder, cancel_again
from .noding import NearVertices, near_vertices, node_crossings, resolution
from .rings import BoolArray, FloatArray, IntArray

# Bridges are noded together with the border. They carry this multiplicity, far above any number of parcels, so
# that they can be told apart afterwards.
_BRIDGE = 1 << 40


def bridged(coverage: Coverage) -> tuple[Remainder, IntArray, IntArray]:
    """The border of the uncovered plane, and (tail, head) of bridges over uncovered ground, in the border's nodes.

    The border has the covered side to its left. A neck is narrowest at a vertex, so it is enough to look from
    vertices; only those that the coverage found near an edge are asked again.
    """
    noded, (open_edge, turned) = coverage.noded, coverage.open_border()
    none = np.zeros(0, dtype=np.int64)
    near = _necks(coverage, open_edge)
    if near is None:
        return _some(noded, open_edge, turned), none, none
    nodes, tail, head = _bridges(noded, near)
    # only edges that a bridge may meet are noded with the bridges; the others stay as they are
    met = np.zeros(len(noded), dtype=bool)
    met[near.edge] = True
    met[noded.boxes.meeting(np.minimum(nodes[tail], nodes[head]), np.maximum(nodes[tail], nodes[head]))[1]] = True
    part = _some(noded, open_edge & met, turned)
    mixed = _noded_together(nodes, part, tail, head)
    pieces, bridge = _told_apart(mixed)
    rest = _some(noded, open_edge & ~met, turned)
    border = Remainder(
        mixed.nodes,
        np.r_[rest.tail, pieces.tail],
        np.r_[rest.head, pieces.head],
        np.r_[rest.times, pieces.times],
    )
    tail, head = mixed.tail[bridge], mixed.head[bridge]
    middle = (mixed.nodes[tail] + mixed.nodes[head]) / 2
    field = Field(noded.nodes[noded.tail], noded.nodes[noded.head], noded.times, noded.boxes)
    open_ground = field.sum_below(middle, np.full(len(middle), -1)) == 0
    return border, tail[open_ground], head[open_ground]


def _noded_together(nodes: FloatArray, part: Remainder, tail: IntArray, head: IntArray) -> Remainder:
    """A few edges of the border and the bridges beside them, meeting at nodes only; `nodes` keep their numbers."""
    used, ends = np.unique(np.r_[part.tail, tail, part.head, head], return_inverse=True)
    start, end = ends[: len(ends) // 2], ends[len(ends) // 2 :]
    times = np.r_[part.times, np.full(len(tail), _BRIDGE)]
    # from both ends of a neck comes the same bridge: cancelling adds them up
    local = node_crossings(cancel_again(nodes[used], start, end, times))
    number = np.r_[used, len(nodes) + np.arange(len(local.nodes) - len(used))]
    return Remainder(np.vstack((nodes, local.nodes[len(used) :])), number[local.tail], number[local.head], local.times)


def _necks(coverage: Coverage, open_edge: BoolArray) -> NearVertices | None:
    """Vertices of the border within the tolerance of the border, not joined yet."""
    noded = coverage.noded
    asking = np.unique(coverage.near.node)
    on_border = np.zeros(len(noded.nodes), dtype=bool)
    on_border[noded.tail[open_edge]] = on_border[noded.head[open_edge]] = True
    asking = asking[on_border[asking]]
    if coverage.tolerance <= 0 or not len(asking):
        return None
    near = near_vertices(noded, NECK_REACH * coverage.tolerance, asking)
    near = near.where(open_edge[near.edge] & (near.distance > resolution(noded.nodes)))
    return near if len(near.node) else None


def _some(noded: Remainder, wanted: BoolArray, turned: BoolArray) -> Remainder:
    """Edges between open ground (right) and what is not open (left), each once however many parcels end there."""
    return Remainder(
        noded.nodes,
        np.where(turned, noded.head, noded.tail)[wanted],
        np.where(turned, noded.tail, noded.head)[wanted],
        np.ones(np.count_nonzero(wanted), dtype=np.int64),
    )


def _bridges(noded: Remainder, near: NearVertices) -> tuple[FloatArray, IntArray, IntArray]:
    """(nodes, tail, head): an edge from each near vertex to its foot, directed from left to right."""
    nodes = np.vstack((noded.nodes, near.foot))
    # a foot at the end of its edge is the node that is there already
    a, b = noded.nodes[noded.tail[near.edge]], noded.nodes[noded.head[near.edge]]
    at_tail = np.hypot(*(near.foot - a).T) <= np.hypot(*(near.foot - b).T)
    end = np.where(at_tail, noded.tail[near.edge], noded.head[near.edge])
    foot = np.where(near.inside, len(noded.nodes) + np.arange(len(near.node)), end)
    a, b = nodes[near.node], nodes[foot]
    rightward = (a[:, 0] < b[:, 0]) | ((a[:, 0] == b[:, 0]) & (a[:, 1] < b[:, 1]))
    return nodes, np.where(rightward, near.node, foot), np.where(rightward, foot, near.node)


def _told_apart(mixed: Remainder) -> tuple[Remainder, BoolArray]:
    """The pieces of the border (right way round again), and which edges of `mixed` are bridges alone."""
    lanes = np.round(mixed.times / _BRIDGE).astype(np.int64)
    rest = mixed.times - lanes * _BRIDGE
    forward, kept = rest > 0, rest != 0
    pieces = Remainder(
        mixed.nodes,
        np.where(forward, mixed.tail, mixed.head)[kept],
        np.where(forward, mixed.head, mixed.tail)[kept],
        np.abs(rest)[kept],
    )
    return pieces, (lanes > 0) & ~kept
