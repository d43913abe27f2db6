"""Runs of edges: which edges follow one another, arranged for whole arrays at a time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .edges import Remainder, simple_nodes
from .rings import BoolArray, FloatArray, IntArray
from .sorting import stable_order

END = -1


@dataclass(frozen=True)
class Runs:
    """Edges in walking order: run after run, each from its first edge to its last.

    order    (u,) edge at each position
    run      (u,) run of each position, 0, 1, 2, …
    closed   (runs,) whether the last edge leads back to the first
    """

    order: IntArray
    run: IntArray
    closed: BoolArray

    @property
    def first(self) -> IntArray:
        """(runs,) position of each run's first edge."""
        return np.flatnonzero(np.r_[True, np.diff(self.run) > 0]) if len(self.run) else np.zeros(0, dtype=np.int64)


def follow(successor: IntArray, rank: IntArray) -> Runs:
    """Arrange edges by their successors (`END` where a run ends).

    A closed run is cut before its edge of smallest `rank` (0 … n - 1, all different), so that the arrangement
    does not depend on the order of the edges. Pointer doubling: a few passes whatever the length of the runs.
    """
    count = len(successor)
    before = np.full(count, END, dtype=np.int64)
    has_next = np.flatnonzero(successor != END)
    before[successor[has_next]] = has_next
    closed_start = _smallest_of_loops(successor, rank)
    is_closed = np.zeros(count, dtype=bool)
    is_closed[closed_start] = True
    before[closed_start] = END

    own = np.arange(count)
    root = np.where(before == END, own, before)
    distance = (before != END).astype(np.int64)
    while True:
        further = root.take(root)
        if np.array_equal(further, root):
            break
        distance += distance.take(root)
        root = further
    # runs in the order of their first edges' ranks, edges within a run by distance
    order = stable_order(rank.take(root) * (count + 1) + distance)
    starts = root.take(order) == order
    return Runs(order, np.cumsum(starts) - 1, is_closed[order[starts]])


def _smallest_of_loops(successor: IntArray, rank: IntArray) -> IntArray:
    """The edge of smallest rank of every closed run."""
    # open runs reach END under doubling; what still jumps when nothing changes any more is closed
    jump = successor.copy()
    low = rank.copy()
    while True:
        alive = jump != END
        ahead = np.where(alive, jump, 0)
        lower = np.where(alive, np.minimum(low, low.take(ahead)), low)
        further = np.where(alive, jump.take(ahead), END)
        if np.array_equal(lower, low) and np.array_equal(further == END, jump == END):
            break
        low, jump = lower, further
    return np.flatnonzero((jump != END) & (low == rank))


def through_simple_nodes(remainder: Remainder) -> IntArray:
    """Successor of each edge of `remainder` where exactly one edge arrives and one leaves, else `END`."""
    leaving = np.full(len(remainder.nodes), END, dtype=np.int64)
    leaving[remainder.tail] = np.arange(len(remainder))
    successor: IntArray = np.where(simple_nodes(remainder)[remainder.head], leaving[remainder.head], END)
    return successor


def distance_to_segment(points: FloatArray, a: FloatArray, b: FloatArray) -> FloatArray:
    """(k,) distance of each point to the segment a–b of the same row."""
    along = b - a
    length = np.einsum("ij,ij->i", along, along)
    offset = points - a
    share = np.einsum("ij,ij->i", offset, along) / np.where(length > 0, length, 1.0)
    nearest = offset - np.clip(share, 0.0, 1.0)[:, None] * along
    distance: FloatArray = np.hypot(nearest[:, 0], nearest[:, 1])
    return distance
