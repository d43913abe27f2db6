"""A parcel layer as parallel arrays: the record every rule reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from .geometry.edges import UintArray, mix
from .geometry.rings import BoolArray, FloatArray, GeometryArray, IntArray, Rings, empty_rings, offsets
from .geometry.wkb import ParsedWkb, Shape
from .records import KEY_ROLES, ObjectArray, Records, Subject, Transform
from .roles import Role
from .text.order import natural_order


@dataclass
class Parcels(Records):
    """`n` parcels of one layer, in the order they were read.

    fid          (n,) feature ids of the layer
    shape        (n,) values of `Shape`: polygon, missing, or something else
    rings        rings of all parcels in the measuring CRS, metres
    source_xy    (m, 2) the same vertices as the layer stores them
    not_finite   (n,) the stored geometry had NaN or infinite coordinates (left out of the rings)
    values       raw attribute values by role, (n,) each; a role that the layer lacks is absent
    columns      the layer's column of each role
    quantum      step of the fingerprint in units of `source_xy` (0.1 mm)
    to_source    measuring CRS → the layer's numbers; None when they are the same
    name         what the layer is called, for messages
    crs          the measuring CRS: authority code, WKT or PROJ string; "" where unknown
    """

    subject = Subject.PARCELS

    fid: IntArray
    shape: npt.NDArray[np.int8]
    rings: Rings
    source_xy: FloatArray
    not_finite: BoolArray
    values: Mapping[Role, ObjectArray] = field(default_factory=dict)
    columns: Mapping[Role, str] = field(default_factory=dict)
    quantum: float = 1e-4
    to_source: Transform | None = None
    name: str = ""
    commune_code: str = ""
    empty_columns: tuple[str, ...] = ()
    crs: str = ""

    @cached_property
    def geometries(self) -> GeometryArray:
        """(n,) shapely MultiPolygons in the measuring CRS as stored, valid or not; None where there is none."""
        return self.rings.geometries()

    @cached_property
    def unique_key(self) -> BoolArray:
        """(n,) the key is usable and no other parcel has it."""
        unique: BoolArray = self.usable_key & self.by_key.where(self.by_key.count == 1)
        return unique

    @cached_property
    def first_vertices(self) -> FloatArray:
        """(n, 2) lexicographically smallest stored vertex of each parcel; NaN where it has none."""
        out = np.full((len(self), 2), np.nan)
        parcel, at, sizes = self._vertex_blocks
        if len(parcel):
            x, y = self.source_xy.T
            smallest = np.minimum.reduceat(x, at)
            out[parcel, 0] = smallest
            out[parcel, 1] = np.minimum.reduceat(np.where(x == np.repeat(smallest, sizes), y, np.inf), at)
        return out

    @cached_property
    def _vertex_blocks(self) -> tuple[IntArray, IntArray, IntArray]:
        """(parcels with a ring, where the vertices of each begin, how many they are)."""
        first = np.flatnonzero(np.r_[True, np.diff(self.rings.parcel) > 0]) if self.rings.count else self.rings.parcel
        at = self.rings.start[first]
        return self.rings.parcel[first], at, np.diff(np.r_[at, len(self.source_xy)])

    @property
    def digests(self) -> list[str]:
        """(n,) `digests_of` all parcels; where only some are wanted, ask for those."""
        return self.digests_of(np.arange(len(self)))

    def digests_of(self, wanted: IntArray) -> list[str]:
        """(k,) what the borders of some parcels are, whatever the ring start, direction or order: 32 hex digits."""
        rows = self.rings.vertices_of(wanted)
        sizes = self.rings.vertex_ranges(wanted)[1]
        some = np.flatnonzero(sizes)
        sums = np.zeros((len(wanted), 2), dtype=">u8")
        if len(some):
            edges = self._edge_hashes(rows)
            at = offsets(sizes[some])[:-1]
            sums[some, 0] = np.add.reduceat(edges, at)
            again = np.where(edges == 0, 0, mix(edges ^ np.uint64(0x5851F42D4C957F2D)))
            sums[some, 1] = np.add.reduceat(again.astype(np.uint64), at)
        digits = sums.tobytes().hex()
        return [digits[place : place + 32] for place in range(0, len(digits), 32)]

    def _edge_hashes(self, rows: IntArray) -> UintArray:
        """(k,) hash of the edge that starts in each of these vertices (whole rings), from either end.

        On the fingerprint grid. Closing vertices start no edge, and an edge from a vertex to itself is none.
        """
        with np.errstate(over="ignore"):
            grid = np.round(self.source_xy.take(rows, axis=0) / self.quantum).astype(np.int64).view(np.uint64)
            here: UintArray = mix(mix(grid[:, 0]) + grid[:, 1])
            there = np.roll(here, -1)
            edge: UintArray = mix(here + there) ^ mix(here * there + np.uint64(1))
        edge[self.rings.closing().take(rows) | (here == there)] = 0
        return edge

    def vertex_name(self, xy: Sequence[float]) -> str:
        """A stored vertex as text on the fingerprint grid, the same on every platform."""
        decimals = max(0, round(-float(np.log10(self.quantum))))
        return f"{xy[0] + 0.0:.{decimals}f},{xy[1] + 0.0:.{decimals}f}"

    def identity(self, row: int) -> str:
        """A name of the parcel that survives edits elsewhere, re-ordering and re-export.

        The key where it is usable and unique, else key and smallest vertex, else the key's columns as stored.
        """
        key = str(self.keys[row])
        if self.unique_key[row]:
            return key
        vertex = self.first_vertices[row]
        if np.isfinite(vertex).all():
            return f"{key}@{self.vertex_name(vertex)}"
        # Not the other columns: which of them are read depends on the rules of the run, and a name must not.
        return f"{key}#" + "|".join(str(self.values[role][row]) for role in KEY_ROLES if role in self.values)

    def stored_shapes(self, wanted: IntArray) -> list[Any]:
        """(k,) shapes of some parcels in the layer's own numbers, valid or not."""
        return list(self.rings.with_xy(self.source_xy).select(wanted).geometries())

    def ranks(self, wanted: IntArray) -> IntArray:
        """(n,) a rank for each parcel of `wanted` by key as people count, then by place; -1 for the others.

        It does not depend on the order of the features, except among copies that have one key.
        """
        wanted = np.unique(wanted)
        places = np.nan_to_num(self.first_vertices[wanted]).tolist()
        columns = zip(self.keys[wanted].tolist(), places, self.digests_of(wanted))
        names = [(natural_order(str(key)), x, y, digest) for key, (x, y), digest in columns]
        out = np.full(len(self), -1, dtype=np.int64)
        out[wanted[sorted(range(len(wanted)), key=names.__getitem__)]] = np.arange(len(wanted))
        return out


def parcels_from_wkb(parsed: ParsedWkb, fid: IntArray, transform: Transform | None = None, **more: Any) -> Parcels:
    """Parcels of parsed WKB; `transform` brings stored coordinates to the measuring CRS (metres)."""
    rings = parsed.rings
    measured = rings if transform is None or not len(rings.xy) else rings.with_xy(transform(rings.xy))
    return Parcels(fid, parsed.shape, measured, rings.xy, parsed.not_finite, **more)


def parcels_from_geometries(geometries: GeometryArray, **more: Any) -> Parcels:
    """Parcels of shapely geometries whose coordinates are metres already; ids are 0, 1, 2 and so on."""
    from .geometry.rings import rings_of

    rings = rings_of(geometries) if len(geometries) else empty_rings(0)
    shape = np.full(len(geometries), Shape.MISSING, dtype=np.int8)
    shape[rings.parcel] = Shape.POLYGON
    count = len(geometries)
    return Parcels(np.arange(count), shape, rings, rings.xy, np.zeros(count, dtype=bool), **more)
