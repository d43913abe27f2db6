"""WKB of a whole layer straight into ring arrays.

Layers are read as WKB; walking every feature's headers in lock-step with numpy is several times faster than
making one geometry object per feature, and keeps invalid rings exactly as they are stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
import numpy.typing as npt

from .rings import BoolArray, FloatArray, IntArray, Rings, offsets, ragged_ranges

POLYGON, MULTIPOLYGON = 3, 6
_LARGEST = 1e12
_PADDING = 32  # bytes that may be read beyond the last buffer
_EWKB_Z, _EWKB_M = 0x80000000, 0x40000000


class Shape(IntEnum):
    """What a feature's geometry is to a parcel layer."""

    POLYGON = 0
    MISSING = 1  # NULL or empty
    OTHER = 2  # a point, a line, a curve, a collection: not readable as straight polygons


@dataclass(frozen=True)
class ParsedWkb:
    """Rings with the shape of every feature and what had to be put right to read it."""

    rings: Rings
    shape: npt.NDArray[np.int8]  # (n,) values of `Shape`
    not_finite: BoolArray  # (n,) had NaN or infinite coordinates; those vertices are left out of the rings


def parse_wkb(buffers: Sequence[bytes | None]) -> ParsedWkb:
    """Parse little-endian (multi)polygons in 2, 3 or 4 dimensions; Z and M are dropped.

    Anything else (other types, big-endian, truncated bytes) gets `Shape.OTHER` and no ring.
    """
    count = len(buffers)
    sizes = np.fromiter((len(b) if b else 0 for b in buffers), dtype=np.int64, count=count)
    data = np.frombuffer(b"".join([*(b for b in buffers if b), b"\0" * _PADDING]), dtype=np.uint8)
    start = offsets(sizes)
    reader = _Reader(data, start[1:])
    shape = np.full(count, Shape.MISSING, dtype=np.int8)
    some = np.flatnonzero(sizes >= 9)
    shape[sizes > 0] = Shape.OTHER
    code, dims = reader.header(start[:-1][some])
    plain = (code == POLYGON) | (code == MULTIPOLYGON)
    some, code, dims = some[plain], code[plain], dims[plain]
    shape[some] = Shape.POLYGON

    cursor = start[:-1][some] + 5
    parts = np.ones(len(some), dtype=np.int64)
    multi = code == MULTIPOLYGON
    parts[multi] = reader.uint32(cursor[multi])
    cursor[multi] += 4
    table = _walk(reader, some, cursor, parts, multi, dims, shape)
    rings, not_finite = _gather(data, table, count)
    has_ring = np.zeros(count, dtype=bool)
    has_ring[rings.parcel] = True
    shape[(shape == Shape.POLYGON) & ~has_ring & ~not_finite] = Shape.MISSING
    return ParsedWkb(rings, shape, not_finite)


@dataclass
class _Reader:
    data: npt.NDArray[np.uint8]
    end: IntArray

    def uint32(self, at: IntArray) -> IntArray:
        values: IntArray = _anywhere(self.data, "<u4")[at].astype(np.int64)
        return values

    def header(self, at: IntArray) -> tuple[IntArray, IntArray]:
        """Type code (0 where not little-endian) and dimensions at `at`."""
        raw = self.uint32(at + 1)
        code = raw & 0x1FFFFFFF
        family, base = np.divmod(code, 1000)
        dims = 2 + np.isin(family, (1, 3)) + np.isin(family, (2, 3))
        dims = dims + ((raw & _EWKB_Z) > 0) + ((raw & _EWKB_M) > 0)
        return np.where((self.data[at] == 1) & (family <= 3), base, 0), dims


@dataclass
class _RingTable:
    at: IntArray  # byte offset of the first coordinate
    size: IntArray
    dims: IntArray
    feature: IntArray
    part: IntArray
    hole: BoolArray


def _walk(
    reader: _Reader,
    feature: IntArray,
    cursor: IntArray,
    parts: IntArray,
    multi: BoolArray,
    dims: IntArray,
    shape: npt.NDArray[np.int8],
) -> _RingTable:
    """Walk all features in lock-step: the n-th ring of every feature that still has one, then the next."""
    found: list[tuple[IntArray, ...]] = []
    left = parts.copy()
    rings = np.zeros(len(feature), dtype=np.int64)
    part = np.zeros(len(feature), dtype=np.int64)
    first = np.ones(len(feature), dtype=bool)
    active = np.flatnonzero((left > 0) | (rings > 0))
    while len(active):
        opening = active[rings[active] == 0]
        if len(opening):
            opening = opening[left[opening] > 0]
            inner = opening[multi[opening]]
            cursor[inner] += 5
            inside = cursor[opening] + 4 <= reader.end[feature[opening]]
            shape[feature[opening[~inside]]] = Shape.OTHER
            left[opening[~inside]] = 0
            opening = opening[inside]
            rings[opening] = reader.uint32(cursor[opening])
            cursor[opening] += 4
            left[opening] -= 1
            part[opening] += 1
            first[opening] = True
        ready = active[rings[active] > 0]
        if len(ready):
            safe = cursor[ready] + 4 <= reader.end[feature[ready]]
            size = np.zeros(len(ready), dtype=np.int64)
            size[safe] = reader.uint32(cursor[ready[safe]])
            at = cursor[ready] + 4
            safe &= at + size * dims[ready] * 8 <= reader.end[feature[ready]]
            broken = ready[~safe]
            shape[feature[broken]] = Shape.OTHER
            left[broken] = rings[broken] = 0
            ready, size, at = ready[safe], size[safe], at[safe]
            found.append((at, size, dims[ready], feature[ready], part[ready], ~first[ready]))
            cursor[ready] = at + size * dims[ready] * 8
            rings[ready] -= 1
            first[ready] = False
        active = active[(left[active] > 0) | (rings[active] > 0)]
    if not found:
        none = np.zeros(0, dtype=np.int64)
        return _RingTable(none, none, none, none, none, np.zeros(0, dtype=bool))
    columns = [np.concatenate(column) for column in zip(*found)]
    keep = (columns[1] > 0) & (shape[columns[3]] == Shape.POLYGON)
    # lock-step order is ring by ring; the layer's order is feature by feature, byte by byte
    order = np.argsort(columns[0][keep], kind="stable")
    return _RingTable(*(column[keep][order] for column in columns))


def _anywhere(data: npt.NDArray[np.uint8], kind: str) -> npt.NDArray[Any]:
    """The values of this type that begin at each byte; WKB aligns nothing."""
    size = np.dtype(kind).itemsize
    return np.ndarray((max(len(data) - size + 1, 0),), kind, buffer=data.data, strides=(1,))


def _gather(data: npt.NDArray[np.uint8], table: _RingTable, count: int) -> tuple[Rings, BoolArray]:
    into = offsets(table.size)
    step = 8 * table.dims
    nth = np.arange(into[-1]) - np.repeat(into[:-1], table.size)
    pairs = _anywhere(data, "<c16")[np.repeat(table.at, table.size) + nth * np.repeat(step, table.size)]
    xy: FloatArray = np.ascontiguousarray(pairs, dtype=np.complex128).view(np.float64).reshape(-1, 2)
    # -0.0 equals 0.0 as a place but not as bytes: edges are matched by their bytes
    xy += 0.0
    part = np.zeros(len(table.part), dtype=np.int64)
    if len(part):
        part[1:] = np.cumsum((np.diff(table.feature) != 0) | (np.diff(table.part) != 0))
    rings = Rings(xy, into, table.feature, part, table.hole, count)
    if not len(xy) or -_LARGEST <= xy.min() <= xy.max() <= _LARGEST:  # never true with NaN
        return _closed(rings), np.zeros(count, dtype=bool)
    return _closed(_finite(rings)), _with_broken_numbers(rings)


def _is_place(xy: FloatArray) -> BoolArray:
    """(m,) finite coordinates no larger than any map has; beyond that not even areas can be computed."""
    with np.errstate(invalid="ignore"):
        place: BoolArray = (np.abs(xy) <= _LARGEST).all(axis=1)
    return place


def _with_broken_numbers(rings: Rings) -> BoolArray:
    broken = np.zeros(rings.parcels, dtype=bool)
    broken[rings.parcel_of_vertex()[~_is_place(rings.xy)]] = True
    return broken


def _finite(rings: Rings) -> Rings:
    """Leave out vertices that are no place; a ring that loses all of them goes."""
    good = _is_place(rings.xy)
    left = np.bincount(rings.ring_of_vertex()[good], minlength=rings.count)
    return _pick(rings, np.flatnonzero(good), left)


def _closed(rings: Rings) -> Rings:
    """Close rings that are stored open (or lost their closing vertex), and fill up rings too short to be rings."""
    if not rings.count:
        return rings
    first, last = rings.start[:-1], rings.start[1:] - 1
    open_ring = np.any(rings.xy[first] != rings.xy[last], axis=1)
    missing = np.maximum(open_ring.astype(np.int64), 4 - rings.sizes)
    if not missing.any():
        return rings
    sizes = rings.sizes + missing
    pick = np.minimum(ragged_ranges(rings.start[:-1], sizes), np.repeat(last + 1, sizes))
    beyond = pick == np.repeat(last + 1, sizes)
    pick[beyond] = np.repeat(first, sizes)[beyond]
    return _pick(rings, pick, sizes)


def _pick(rings: Rings, vertices: IntArray, sizes: npt.NDArray[np.int64]) -> Rings:
    keep = sizes > 0
    return Rings(
        rings.xy[vertices],
        offsets(sizes[keep]),
        rings.parcel[keep],
        rings.part[keep],
        rings.hole[keep],
        rings.parcels,
    )
