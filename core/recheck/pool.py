"""Parcels as they were read, and after each edit read again: any of them together as one small layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..geometry.rings import BoolArray, FloatArray, IntArray, Rings, offsets
from ..geometry.wkb import Shape
from ..parcels import Parcels
from ..records import ObjectArray


class Pool:
    """Everything that was read so far, in the order it was read; nothing in it ever changes."""

    def __init__(self, parcels: Parcels) -> None:
        self._read = [parcels]
        self._first = [0]

    def __len__(self) -> int:
        return self._first[-1] + len(self._read[-1])

    def add(self, parcels: Parcels) -> IntArray:
        """Put what was read now to the rest; (n,) its numbers."""
        start = len(self)
        self._first.append(start)
        self._read.append(parcels)
        return np.arange(start, start + len(parcels))

    def take(self, numbers: IntArray, fid: IntArray, unique: BoolArray) -> Parcels:
        """(k,) parcels by their numbers, with the ids they have now and whether nobody else has their key."""
        source = np.searchsorted(self._first, numbers, side="right") - 1
        wanted = np.unique(source).tolist()
        parts = [select(self._read[at], numbers[source == at] - self._first[at]) for at in wanted]
        # by source first, then brought into the order asked for
        joined = join(parts) if parts else select(self._read[0], numbers)
        order = np.argsort(np.argsort(source, kind="stable"), kind="stable")
        taken = joined if np.array_equal(order, np.arange(len(order))) else select(joined, order)
        taken = replace(taken, fid=fid)
        taken.unique_key = unique
        return taken


def select(parcels: Parcels, wanted: IntArray) -> Parcels:
    """Some parcels of a layer, in the order of `wanted`."""
    return replace(
        parcels,
        fid=parcels.fid[wanted],
        shape=parcels.shape[wanted],
        rings=parcels.rings.select(wanted),
        source_xy=parcels.source_xy[parcels.rings.vertices_of(wanted)],
        not_finite=parcels.not_finite[wanted],
        values={role: column[wanted] for role, column in parcels.values.items()},
    )


def same_shapes(one: Parcels, other: Parcels) -> BoolArray:
    """(n,) whether two states of each parcel are stored alike, to the last digit."""
    told = [_as_stored(parcels) for parcels in (one, other)]
    same: BoolArray = np.array([was == now for was, now in zip(*told)], dtype=bool)
    return same


def join(parts: Sequence[Parcels]) -> Parcels:
    """Parcels of several layers with the same columns, one after the other; what holds for all is the first's."""
    if len(parts) == 1:
        return parts[0]
    return replace(
        parts[0],
        fid=np.concatenate([part.fid for part in parts]),
        shape=np.concatenate([part.shape for part in parts]),
        rings=_joined([part.rings for part in parts]),
        source_xy=np.concatenate([part.source_xy for part in parts]),
        not_finite=np.concatenate([part.not_finite for part in parts]),
        values={role: np.concatenate([part.values[role] for part in parts]) for role in parts[0].values},
    )


def with_boxes(parcels: Parcels, boxes: FloatArray) -> Parcels:
    """The parcels, and after them (k, 4) rectangles in the measuring CRS: nobody's land, without a value."""
    count = len(boxes)
    west, south, east, north = boxes.T
    corners = np.stack((west, south, east, south, east, north, west, north, west, south), axis=1).reshape(-1, 2)
    at = np.arange(count)
    rings = Rings(corners, offsets(np.full(count, 5)), at, at, np.zeros(count, dtype=bool), count)
    blank: ObjectArray = np.full(count, None, dtype=object)
    rim = replace(
        parcels,
        fid=at,
        shape=np.full(count, Shape.POLYGON, dtype=np.int8),
        rings=rings,
        source_xy=corners,
        not_finite=np.zeros(count, dtype=bool),
        values=dict.fromkeys(parcels.values, blank),
    )
    both = join([parcels, rim])
    both.unique_key = np.r_[parcels.unique_key, np.zeros(count, dtype=bool)]
    return both


def _as_stored(parcels: Parcels) -> list[tuple[object, ...]]:
    rings = parcels.rings
    vertex = offsets(rings.vertex_ranges(np.arange(len(parcels)))[1])
    ring = offsets(np.bincount(rings.parcel, minlength=len(parcels)))
    columns = (np.diff(rings.start), rings.hole, np.diff(rings.part, prepend=-1) > 0)
    return [
        (
            int(parcels.shape[at]),
            bool(parcels.not_finite[at]),
            parcels.source_xy[vertex[at] : vertex[at + 1]].tobytes(),
            *(column[ring[at] : ring[at + 1]].tobytes() for column in columns),
        )
        for at in range(len(parcels))
    ]


def _joined(parts: Sequence[Rings]) -> Rings:
    vertices = offsets(np.array([len(rings.xy) for rings in parts]))
    parcels = offsets(np.array([rings.parcels for rings in parts]))
    part = offsets(np.array([int(rings.part.max(initial=-1)) + 1 for rings in parts]))
    return Rings(
        xy=np.concatenate([rings.xy for rings in parts]),
        start=np.concatenate([[0], *(rings.start[1:] + first for rings, first in zip(parts, vertices.tolist()))]),
        parcel=np.concatenate([rings.parcel + first for rings, first in zip(parts, parcels.tolist())]),
        part=np.concatenate([rings.part + first for rings, first in zip(parts, part.tolist())]),
        hole=np.concatenate([rings.hole for rings in parts]),
        parcels=int(parcels[-1]),
    )
