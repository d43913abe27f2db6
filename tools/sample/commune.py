"""Puts the commune together: partition, defects, numbering; attributes come afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import shapely
from shapely import Polygon

from . import boundary as boundary_module
from . import defects as plant
from .layer import Layer
from .layout import Lattice, make_lattice
from .plan import UNIT, Plan, plan_commune
from .rings import build, carve_enclaves, sheet_edge_nodes
from .shapes import overlapping_pairs, unmatched_vertices

LISTED_T_JUNCTIONS = 20_000  # beyond this the truth only counts them


@dataclass
class Commune:
    """Everything that gets written, before attributes: the layer, its truth and the commune's boundary."""

    plan: Plan
    lattice: Lattice
    layer: Layer
    boundary: Polygon
    t_junctions: int


def make_commune(parcels: int, seed: int, clean: bool, many_t: bool) -> Commune:
    """A commune of about ``parcels`` parcels; the same arguments always give the same one."""
    plan = plan_commune(parcels)
    rng = np.random.default_rng(seed)
    lattice = make_lattice(plan, rng, many_t)
    road_gap = np.arange(lattice.sheet_count) % 3 == 1
    shift = None if clean else _sheet_shift(lattice, road_gap)
    partition, enclaves = carve_enclaves(build(lattice, road_gap, shift), rng)
    layer = Layer(partition, road_gap, rng, many_t)
    layer.used[enclaves.ravel()] = True
    outline = boundary_module.outline(lattice)
    if not clean:
        assert shift is not None
        _tell_sheet_shift(layer, shift[0])
        outline = _plant_all(layer, enclaves, outline, sets=1 + parcels // 20_000)
    t_junctions = _tell_t_junctions(layer)
    return Commune(plan, lattice, layer, outline, t_junctions)


def _sheet_shift(lattice: Lattice, road_gap: np.ndarray) -> tuple[int, np.ndarray, np.ndarray]:
    """The first village sheet's east edge, moved 20 cm over the next sheet (both with drawn roads)."""
    first = lattice.first_sheet[(1, 0)]
    road_gap[first : first + 2] = False
    east = sheet_edge_nodes(lattice, 1, 0, UNIT / 2)
    across = lattice.xy[east].mean(axis=0) - lattice.xy[sheet_edge_nodes(lattice, 1, 0, 0.0)].mean(axis=0)
    return first, east, np.round(0.2 * across / np.hypot(*across), 3)


def _tell_sheet_shift(layer: Layer, first: int) -> None:
    """What the moved edge means, worked out by brute force on the two sheets alone."""
    rows = np.flatnonzero((layer.sheet == first) | (layer.sheet == first + 1))
    shapes = layer.geometry[rows]
    pairs = overlapping_pairs(shapes)
    touched = set()
    for a, b, area, _ in pairs:
        i, j = int(rows[a]), int(rows[b])
        touched |= {i, j}
        place = shapely.centroid(shapely.intersection(shapes[a], shapes[b]))
        layer.truth.add("TC01", "along a sheet edge", [i, j], place, area=area, width=0.2)
    corners = [(int(rows[i]), int(rows[j]), x, y) for i, j, x, y in unmatched_vertices(shapes)]
    known = {(x, y) for x, y in np.round(layer.clean.t_node, 3).tolist()}
    for i, j, x, y in corners:
        if (x, y) not in known:
            layer.truth.add("TC08", "along a sheet edge", [i, j], (x, y))
            touched |= {i, j}
    for parcel in sorted(touched):
        layer.reserve(parcel)


def _plant_all(layer: Layer, enclaves: np.ndarray, outline: Polygon, sets: int) -> Polygon:
    """One set of defects per 20,000 parcels (at least one); what finds no room in a tiny commune is left out."""
    for number in range(sets):
        for entirely in (True, False):
            outline = boundary_module.cut_back(layer, outline, entirely)
        for step in _one_set(layer, enclaves, number):
            try:
                step()
            except LookupError:  # a tiny commune is full; what was planted is in the truth all the same
                continue
    return outline


def _one_set(layer: Layer, enclaves: np.ndarray, number: int) -> list[Callable[[], None]]:
    """The defects in the order in which they choose their places: the choosiest first."""
    steps: list[tuple[Any, ...]] = [
        (plant.gap_closed_by_a_point,),
        (plant.missing_parcel,),
        *((plant.invalid, kind) for kind in plant.INVALID_KINDS),
        *((plant.overlap, width) for width in (0.80, 0.30, 0.12, 0.04, 0.02)),
        *((plant.gap, width) for width in (1.9, 1.2, 0.35, 0.08, 0.04, 0.02)),
        (plant.stack, 25),
        *((plant.multipart,) for _ in range(2)),
        *((plant.sliver, use) for use in ("CLN", "HNK", "DTL")),
        (plant.contained,),
        (plant.almost_near_identical,),
        (plant.invalid_overlap,),
        (plant.overlap_below_tolerance,),
        (plant.gap_below_tolerance,),
        *((plant.identical, same_number) for same_number in (True, False)),
        *((plant.near_identical,) for _ in range(2)),
        *((plant.no_geometry, kind) for kind in ("NULL", "empty")),
        *((plant.repeated_number, times) for times in (2, 3)),
    ]
    hosts = [tuple(int(i) for i in pair) for pair in enclaves[2 * number : 2 * number + 2]]
    if hosts:
        steps.append((plant.loose_enclave, *hosts[0], 0.15))
    if len(hosts) > 1:
        steps.append((plant.forgotten_hole, *hosts[1]))
    return [partial(function, layer, *arguments) for function, *arguments in steps]


def _tell_t_junctions(layer: Layer) -> int:
    """Fold the layer up and list its T-junctions by the final row numbers."""
    clean = layer.clean
    row_of = layer.finish()
    edge, holders = row_of[clean.t_edge], row_of[clean.t_holders]
    alive = (edge >= 0) & (holders >= 0).any(axis=1) & (clean.t_edge >= 0)
    count = int(alive.sum())
    if count <= LISTED_T_JUNCTIONS:
        for xy, on, who in zip(clean.t_node[alive], edge[alive], holders[alive]):
            layer.truth.add("TC08", "T-junction", [int(on), *(int(i) for i in who if i >= 0)], xy)
    return count
