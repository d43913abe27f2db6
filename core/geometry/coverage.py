"""The coverage of a parcel layer: where parcels lie on one another and where none lies.

Completeness: with m(x) the number of parcels that cover x, m is constant on the faces of the remainder (the edges
that no opposite edge cancels). Leading edges through vertices within a quarter of the tolerance changes m only
within that distance of an edge. So every overlap and every gap wider than the tolerance shows as a face with
m >= 2 or m = 0, and a parcel that meets no face with m >= 2 overlaps no other. That all edges of a parcel are
matched proves nothing: two shifted grids, a fine block over a coarse one or a helical ramp are matched throughout.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from .chains import follow, through_simple_nodes
from .cover import cover_left
from .crowd import refuse_crowds
from .edges import Remainder, cancel_edges
from .faces import trace_faces
from .noding import NearVertices, lead_through, near_vertices, node_crossings, resolution
from .rings import BoolArray, GeometryArray, IntArray, Rings
from .sorting import stable_order
from .widths import EPSILON

SNAP_SHARE = 0.25  # of the tolerance: how far an edge may be led aside
NECK_REACH = 2.0  # of the tolerance: how far apart the two sides of a neck may be after that


@dataclass(frozen=True)
class Coverage:
    """What the cover count says about a layer, at one tolerance.

    remainder   the uncancelled edges as they are stored
    near        vertices of the remainder within twice the tolerance of its edges (T-junctions, narrow necks)
    noded       the remainder, led through near vertices and noded
    left        (u,) parcels that cover the left side of each noded edge
    tolerance   metres
    """

    remainder: Remainder
    near: NearVertices
    noded: Remainder
    left: IntArray
    tolerance: float

    def overlap_faces(self) -> GeometryArray:
        """Where two or more parcels lie: polygons, right up to a quarter of the tolerance."""
        right = self.left - self.noded.times
        border = (self.left >= 2) & (right < 2)
        return trace_faces(self.noded.nodes, self.noded.tail[border], self.noded.head[border])

    def open_border(self) -> tuple[BoolArray, BoolArray]:
        """(u,) noded edges with open ground on one side only, and which of them have it to their left.

        What is narrower than the snapping distance may be turned over and count less than nothing: that is a wall.
        """
        right = self.left - self.noded.times
        return (self.left == 0) != (right == 0), self.left == 0


def analyse(rings: Rings, tolerance: float, check: Callable[[], None] = lambda: None) -> Coverage:
    """The coverage of valid polygons (repair invalid ones first); `tolerance` in metres, 0 = exact.

    `check` is called between the steps and may raise to stop. Raises `TooManyMeetings` where thousands of different
    parcels lie on one place.
    """
    remainder = cancel_edges(rings)
    check()
    refuse_crowds(remainder)
    # a neck of the tolerance may look wider by what edges are led aside on both sides, and once more at its end
    reach = max(NECK_REACH * tolerance, resolution(remainder.nodes)) + EPSILON
    near = near_vertices(remainder, reach)
    check()
    led = _leads(remainder, near, rings, max(SNAP_SHARE * tolerance, resolution(remainder.nodes)))
    through = lead_through(remainder, near.where(led))
    check()
    noded = node_crossings(through)
    check()
    runs = follow(through_simple_nodes(noded), _edge_ranks(noded))
    return Coverage(remainder, near, noded, cover_left(noded, runs), tolerance)


def _leads(remainder: Remainder, near: NearVertices, rings: Rings, reach: float) -> BoolArray:
    """(k,) near vertices that their edge is to be led through.

    Not through vertices of the edge's own parcel, and of one parcel not two edges through one vertex: that would
    fold a narrow part of it flat, and with it a wall that parts a gap from the outside.
    """
    led = near.inside & (near.distance <= reach)
    close = np.flatnonzero(led)
    owner = remainder.owner[near.edge[close]]
    foreign = ~rings.has_vertex(owner, remainder.nodes[near.node[close]])
    led[close[~foreign]] = False
    close, owner = close[foreign], owner[foreign]
    node, edge = near.node[close], near.edge[close]
    pair = node * rings.parcels + owner
    order = stable_order(pair)
    pair = pair.take(order)
    again = pair[1:] == pair[:-1]
    several = order[np.r_[again, False] | np.r_[False, again]] if len(order) else order
    # the nearest edge of each such pair stays
    edge = edge[several]
    keys = (remainder.head[edge], remainder.tail[edge], near.distance[close[several]], owner[several], node[several])
    several = several[np.lexsort(keys)]
    again = (np.diff(node[several]) == 0) & (np.diff(owner[several]) == 0)
    led[close[several[1:][again]]] = False
    return led


def _edge_ranks(remainder: Remainder) -> IntArray:
    """A rank of each edge by where it starts and ends, whatever order the edges are in."""
    rank = np.empty(len(remainder), dtype=np.int64)
    rank[stable_order(remainder.tail * len(remainder.nodes) + remainder.head)] = np.arange(len(remainder))
    return rank
