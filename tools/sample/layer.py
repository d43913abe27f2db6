"""The layer under construction: the clean partition plus what the defects change, add and take away."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import shapely
from shapely import Polygon

from .plan import ENCLAVE, PLOT
from .rings import Parcels
from .shapes import Edge, free_edges, is_compact, length, shared_edge
from .truth import Truth


class Layer:
    """Parcels as columns, and the bookkeeping that keeps planted defects apart from each other."""

    def __init__(self, clean: Parcels, road_gap: np.ndarray, rng: np.random.Generator, many_t: bool) -> None:
        self.clean = clean
        self.truth = Truth()
        self.rng = rng
        self.geometry = clean.geometry.copy()
        self.sheet = clean.sheet
        self.number = clean.number.astype(np.int64)
        self.kind = clean.kind
        self.residential = clean.residential
        self.road_gap = road_gap
        self.use: dict[int, str] = {}  # land use that a defect prescribes
        self.removed = np.zeros(len(clean.geometry), dtype=bool)
        self.merged: dict[int, int] = {}  # removed row → the row that took its shape over
        self.used = np.zeros(len(clean.geometry), dtype=bool)
        self._new: list[tuple[Polygon | None, int, int, int]] = []
        self._next = np.bincount(clean.sheet) + 1  # next free number per sheet
        self._tree = shapely.STRtree(clean.geometry)
        self._place = self._places()
        # T-junctions stay away from defects, or their neighbourhood would have to be worked out anew.
        if not many_t:
            self.used[clean.t_edge] = True
            self.used[clean.t_holders.ravel()] = True

    def _places(self) -> np.ndarray:
        """(row, column) → parcel, as a matrix with -1 for none."""
        rows, columns = self.clean.row, self.clean.column
        place = np.full((rows.max() + 1, columns.max() + 3), -1, dtype=np.int64)
        inside = np.flatnonzero(rows >= 0)
        place[rows[inside], columns[inside]] = inside
        return place

    def right_of(self, parcel: int, steps: int = 1) -> int:
        """The parcel ``steps`` to the east in the same row, or -1."""
        column = self.clean.column[parcel] + steps
        return int(self._place[self.clean.row[parcel], column]) if 0 <= column < self._place.shape[1] else -1

    def neighbours(self, parcel: int) -> list[int]:
        """Parcels whose clean shapes touch this one; at T-junctions they may be a rounding error apart."""
        near = self._tree.query(self.clean.geometry[parcel], predicate="dwithin", distance=0.01)
        return [int(i) for i in near if i != parcel]

    def sites(self, wanted: np.ndarray) -> Iterator[int]:
        """Unused parcels of a mask in a random yet repeatable order."""
        for parcel in self.rng.permutation(np.flatnonzero(wanted & ~self.used)):
            if not self.used[parcel]:
                yield int(parcel)

    def reserve(self, *parcels: int) -> None:
        """Keep other defects away from these parcels, their neighbours and the neighbours' neighbours."""
        ring = set(parcels)
        for parcel in parcels:
            for near in self.neighbours(parcel):
                ring.add(near)
                if self.kind[near] == PLOT:
                    ring.update(self.neighbours(near))
        self.used[[i for i in ring if self.kind[i] in (PLOT, ENCLAVE)]] = True

    def is_free(self, parcel: int) -> bool:
        """A plot that nothing has been planted on, in a neighbourhood of unused plots."""
        return parcel >= 0 and not self.used[parcel] and self.kind[parcel] == PLOT

    def take_pair(self, wanted: np.ndarray, test: Callable[[int, int], bool] | None = None) -> tuple[int, int]:
        """Two neighbours of one row and sheet (west, east) with a shared edge of 7 m or more; reserved."""
        for parcel in self.sites(wanted):
            other = self.right_of(parcel)
            if not self.is_free(other) or self.sheet[other] != self.sheet[parcel]:
                continue
            edge = shared_edge(self.geometry[parcel], self.geometry[other])
            if edge is None or length(edge) < 7:
                continue
            if test is None or test(parcel, other):
                self.reserve(parcel, other)
                return parcel, other
        raise LookupError("no free pair of parcels is left")

    def take(self, wanted: np.ndarray, test: Callable[[int], bool] | None = None) -> int:
        """One unused parcel; reserved."""
        for parcel in self.sites(wanted):
            if self.kind[parcel] == PLOT and (test is None or test(parcel)):
                self.reserve(parcel)
                return parcel
        raise LookupError("no free parcel is left")

    def compact(self, parcel: int) -> bool:
        """Nearly convex."""
        return is_compact(self.geometry[parcel])

    def road_front(self, parcel: int) -> Edge | None:
        """An edge on a road that is a gap, at least 6 m long."""
        edges = self.free_edges(parcel)
        edge = max(edges, key=length, default=None)
        return edge if edge and length(edge) >= 6 else None

    def free_edges(self, parcel: int) -> list[Edge]:
        """The edges behind which nothing is drawn."""
        return free_edges(self.geometry[parcel], [self.geometry[i] for i in self.neighbours(parcel)])

    def append(self, polygon: Polygon | None, sheet: int, kind: int = PLOT, number: int | None = None) -> int:
        """A new row with the sheet's next free number (or a given one); returns its row number."""
        if number is None:
            number = int(self._next[sheet])
            self._next[sheet] += 1
        self._new.append((polygon, sheet, number, kind))
        return len(self.geometry) + len(self._new) - 1

    def finish(self) -> np.ndarray:
        """Fold in the new rows and drop the removed ones; returns the new row number of every old row (-1: gone)."""
        if self._new:
            fresh = np.empty(len(self._new), dtype=object)
            fresh[:] = [row[0] for row in self._new]
            sheet, number, kind = (np.array([row[i] for row in self._new]) for i in (1, 2, 3))
            self.geometry = np.concatenate((self.geometry, fresh))
            self.residential = np.concatenate((self.residential, self._residential_sheets()[sheet]))
            self.sheet = np.concatenate((self.sheet, sheet))
            self.number = np.concatenate((self.number, number))
            self.kind = np.concatenate((self.kind, kind.astype(np.int8)))
            self.used = np.concatenate((self.used, np.ones(len(fresh), dtype=bool)))
            self.removed = np.concatenate((self.removed, np.zeros(len(fresh), dtype=bool)))
            self._new = []
        stay = np.flatnonzero(~self.removed)
        stay = stay[np.argsort(self.sheet[stay], kind="stable")]
        renumber = np.full(len(self.geometry), -1)
        renumber[stay] = np.arange(len(stay))
        for gone, into in self.merged.items():
            renumber[gone] = renumber[into]
        for name in ("geometry", "sheet", "number", "kind", "residential", "used", "removed"):
            setattr(self, name, getattr(self, name)[stay])
        self.use = {int(renumber[row]): use for row, use in self.use.items()}
        for entry in [e for entries in self.truth.defects.values() for e in entries] + self.truth.harmless:
            entry["rows"] = [int(renumber[row]) for row in entry["rows"]]
        return renumber

    def _residential_sheets(self) -> np.ndarray:
        flags = np.zeros(int(self.sheet.max()) + 1, dtype=bool)
        flags[self.clean.sheet[self.clean.residential]] = True
        return flags
