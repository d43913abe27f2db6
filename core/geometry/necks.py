"""Narrow necks of the uncovered plane, closed by bridges from a vertex to the edge it nearly touches."""

from __future__ import annotations

import numpy as np

from .cover import Field
from .coverage import SNAP_SHARE, Coverage
from .edges import Remainder, cancel_again
from .noding import NearVertices, near_vertices, node_crossings, resolution
from .rings import IntArray

# Bridges are noded together with the border. They carry this multiplicity, far above any number of parcels, so
# that they can be told apart afterwards.
_BRIDGE = 1 << 40


def bridged(border: Remainder, coverage: Coverage) -> tuple[Remainder, IntArray, IntArray]:
    """The noded border, and (tail, head) of bridges over uncovered ground, in its nodes.

    `border` has the covered side to its left. A neck is narrowest at a vertex, so it is enough to look from
    vertices; only those that the coverage found near an edge and did not lead an edge through are asked again.
    """
    none = np.zeros(0, dtype=np.int64)
    snapped = (coverage.near.distance <= SNAP_SHARE * coverage.tolerance) & coverage.near.inside
    asking = np.unique(coverage.near.node[~snapped])
    asking = asking[np.isin(asking, border.tail) | np.isin(asking, border.head)]
    if coverage.tolerance <= 0 or not len(asking):
        return border, none, none
    near = near_vertices(border, coverage.tolerance, asking)
    if not len(near.node):
        return border, none, none
    mixed = node_crossings(_with_bridges(border, near))
    lanes = np.round(mixed.times / _BRIDGE).astype(np.int64)
    rest = mixed.times - lanes * _BRIDGE
    bridge = (lanes > 0) & (rest == 0)
    forward = rest > 0
    kept = rest != 0
    noded = Remainder(
        mixed.nodes,
        np.where(forward, mixed.tail, mixed.head)[kept],
        np.where(forward, mixed.head, mixed.tail)[kept],
        np.abs(rest)[kept],
    )
    tail, head = mixed.tail[bridge], mixed.head[bridge]
    middle = (noded.nodes[tail] + noded.nodes[head]) / 2
    field = Field(noded.nodes[noded.tail], noded.nodes[noded.head], noded.times)
    open_ground = field.sum_below(middle, np.full(len(middle), -1)) == 0
    return noded, tail[open_ground], head[open_ground]


def _with_bridges(border: Remainder, near: NearVertices) -> Remainder:
    """The border with an edge from each near vertex to its foot, directed from left to right."""
    apart = near.distance > resolution(border.nodes)
    near = near.where(apart)
    nodes = np.vstack((border.nodes, near.foot))
    # a foot at the end of its edge is the node that is there already
    a, b = border.nodes[border.tail[near.edge]], border.nodes[border.head[near.edge]]
    at_tail = np.hypot(*(near.foot - a).T) <= np.hypot(*(near.foot - b).T)
    end = np.where(at_tail, border.tail[near.edge], border.head[near.edge])
    foot = np.where(near.inside, len(border.nodes) + np.arange(len(near.node)), end)
    a, b = nodes[near.node], nodes[foot]
    rightward = (a[:, 0] < b[:, 0]) | ((a[:, 0] == b[:, 0]) & (a[:, 1] < b[:, 1]))
    # from both ends of a neck comes the same bridge: cancelling adds them up
    return cancel_again(
        nodes,
        np.r_[border.tail, np.where(rightward, near.node, foot)],
        np.r_[border.head, np.where(rightward, foot, near.node)],
        np.r_[border.times, np.full(len(foot), _BRIDGE)],
    )
