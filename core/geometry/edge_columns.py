"""Edges as columns of doubles, and which of them a row of a computation has to look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .integer_rings import Edges
from .rings import BoolArray, FloatArray, IntArray, offsets

PAIRS_AT_ONCE = 1 << 15  # the columns of one pass stay in the processor's cache
MANY = 192  # edges; of larger parcels only the long ones and those near a place are looked at
ROW = 2.0**31  # above every coordinate
_LONG = 32


@dataclass(frozen=True)
class Lines:
    """Edges as columns of doubles, as the kernels want them.

    start            (k + 1,) where the edges of each parcel begin
    ax, ay, bx, by   (e,) ends, units
    dx, dy           (e,) head - tail
    length           (e,)
    key              (e,) ascending: the parcel and the tail's x, to find edges by place
    span             (k,) the longest edge of each parcel in x, those in `long` left out
    long             the longest edges of parcels with many
    long_start       (k + 1,) where those of each parcel begin in `long`
    """

    start: IntArray
    ax: FloatArray
    ay: FloatArray
    bx: FloatArray
    by: FloatArray
    dx: FloatArray
    dy: FloatArray
    length: FloatArray
    key: FloatArray
    span: FloatArray
    long: IntArray
    long_start: IntArray

    def all_of(self, parcel: IntArray) -> Looks:
        """All edges of parcels."""
        first = self.start[parcel]
        return Looks(first, self.start[parcel + 1] - first)

    def between(self, parcel: IntArray, low: FloatArray, high: FloatArray) -> Looks:
        """Edges that could reach into low <= x <= high: all that do, and others."""
        reach = self.span[parcel] + 1.0
        least, most = (np.minimum(np.maximum(x, -1.0), ROW - 2.0) for x in (low - reach, high + reach))
        first = np.searchsorted(self.key, parcel * ROW + least, side="left")
        first = np.minimum(first, self.start[parcel + 1] - 1)
        sizes = np.maximum(np.searchsorted(self.key, parcel * ROW + most, side="right") - first, 1)
        long = self.long_start[parcel]
        return Looks(first, sizes, None, long, self.long_start[parcel + 1] - long)


@dataclass(frozen=True)
class Looks:
    """Which edges to look at, (k,) each: `first`, `first` + `step`, … (`sizes` of them), and some of `Lines.long`."""

    first: IntArray
    sizes: IntArray
    step: IntArray | None = None
    long_first: IntArray | None = None
    long_sizes: IntArray | None = None

    def pick(self, rows: IntArray | BoolArray) -> Looks:
        """Some of the rows."""
        step, long_first, long_sizes = (
            None if column is None else column[rows] for column in (self.step, self.long_first, self.long_sizes)
        )
        return Looks(self.first[rows], self.sizes[rows], step, long_first, long_sizes)

    def blocks(self, lines: Lines) -> Iterator[tuple[slice, IntArray, IntArray, IntArray]]:
        """Runs of rows: the rows; where the pairs of each begin; row, counted in the run, and edge of each pair."""
        ends = offsets(self.sizes if self.long_sizes is None else self.sizes + self.long_sizes)
        begin = 0
        while begin < len(self.sizes):
            stop = max(begin + 1, int(np.searchsorted(ends, ends[begin] + PAIRS_AT_ONCE, side="right")) - 1)
            rows = slice(begin, stop)
            at = ends[rows] - ends[begin]
            row = np.zeros(int(ends[stop] - ends[begin]), dtype=np.int64)
            row[at[1:]] = 1
            np.cumsum(row, out=row)
            place = np.arange(len(row)) - at[row]
            edge = self.first[rows][row] + (place if self.step is None else place * self.step[rows][row])
            if self.long_first is not None and self.long_sizes is not None:
                beyond = place - self.sizes[rows][row]
                extra = np.flatnonzero(beyond >= 0)
                edge[extra] = lines.long[self.long_first[rows][row[extra]] + beyond[extra]]
            yield rows, at, row, edge
            begin = stop


def lines_of(edges: Edges) -> Lines:
    """`edges` for the kernels."""
    tail, head, parcel = edges.tail.astype(float), edges.head.astype(float), edges.parcel
    d = head - tail
    wide = np.abs(d[:, 0])
    big = np.flatnonzero((edges.sizes > MANY)[parcel])
    order = big[np.lexsort((big, -wide[big], parcel[big]))]
    rank = np.arange(len(big)) - np.searchsorted(parcel[big], parcel[order])
    long = order[rank < _LONG]
    wide[long] = 0.0
    return Lines(
        start=edges.start,
        ax=tail[:, 0].copy(),
        ay=tail[:, 1].copy(),
        bx=head[:, 0].copy(),
        by=head[:, 1].copy(),
        dx=d[:, 0].copy(),
        dy=d[:, 1].copy(),
        length=np.sqrt(d[:, 0] * d[:, 0] + d[:, 1] * d[:, 1]),
        key=parcel * ROW + tail[:, 0],
        span=np.maximum.reduceat(wide, edges.start[:-1]) if len(edges.owner) else wide,
        long=long,
        long_start=offsets(np.bincount(parcel[long], minlength=len(edges.owner))),
    )
