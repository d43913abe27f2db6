"""Planted defects of the geometry rules, each exactly what the contract's definitions say.

Every function plants one defect on parcels of its own and writes it into the truth. Widths are in metres.
"""

from __future__ import annotations

import numpy as np
import shapely
from shapely import Polygon

from .layer import Layer
from .plan import CANAL, PLOT
from .shapes import along, bulge, insert, repaired, replace_nodes, ring, scaled, shared_edge, shared_edges


def plots(layer: Layer) -> np.ndarray:
    """Mask of ordinary parcels: no roads, canals or enclaves."""
    return layer.kind == PLOT


def fields(layer: Layer) -> np.ndarray:
    """Mask of plots on the 1:2000 sheets."""
    return plots(layer) & ~layer.residential


def on_drawn_roads(layer: Layer) -> np.ndarray:
    """Mask of plots on sheets whose roads are parcels."""
    return plots(layer) & ~layer.road_gap[layer.sheet]


def on_road_gaps(layer: Layer) -> np.ndarray:
    """Mask of plots on sheets whose roads are left out."""
    return plots(layer) & layer.road_gap[layer.sheet]


# TC01 ----------------------------------------------------------------------------------------------------------------


def overlap(layer: Layer, width: float) -> None:
    """A parcel drawn over its neighbour."""
    a, b = layer.take_pair(plots(layer))
    edge = shared_edge(layer.geometry[a], layer.geometry[b])
    layer.geometry[a], _ = bulge(layer.geometry[a], edge, width)
    common = layer.geometry[a].intersection(layer.geometry[b])
    kind = "thin" if width < 0.05 else "wide"
    layer.truth.add("TC01", kind, [a, b], common.centroid, area=common.area, width=width)


def overlap_below_tolerance(layer: Layer) -> None:
    """6 mm: no overlap, yet two vertices that lie on the neighbour's edge and match none of its vertices."""
    a, b = layer.take_pair(plots(layer))
    edge = shared_edge(layer.geometry[a], layer.geometry[b])
    layer.geometry[a], nodes = bulge(layer.geometry[a], edge, 0.006)
    layer.truth.spare("TC01", "thinner than the tolerance", [a, b], nodes[0], width=0.006)
    for node in nodes:
        layer.truth.add("TC08", "hairline", [a, b], node)


def contained(layer: Layer) -> None:
    """A small parcel inside a large one that has no hole for it."""
    a = layer.take(fields(layer), layer.compact)
    inner = scaled(layer.geometry[a], 0.2)
    b = layer.append(inner, layer.sheet[a])
    layer.truth.add("TC01", "contained", [a, b], inner.centroid, area=inner.area)


def almost_near_identical(layer: Layer) -> None:
    """Drawn twice, intersection over union 0.94: an overlap, not a duplicate."""
    a = layer.take(plots(layer), layer.compact)
    inner = scaled(layer.geometry[a], 0.94**0.5)
    b = layer.append(inner, layer.sheet[a])
    layer.truth.add("TC01", "similar", [a, b], inner.centroid, area=inner.area, iou=inner.area / layer.geometry[a].area)


def invalid_overlap(layer: Layer) -> None:
    """A side that crosses itself inside the neighbour: TC03, and compared all the same."""
    a, b = layer.take_pair(plots(layer))
    edge = shared_edge(layer.geometry[a], layer.geometry[b])
    nodes = [along(edge, 0.65, 1.6), along(edge, 0.35, 1.6)]
    layer.geometry[a] = insert(layer.geometry[a], edge, nodes)
    fixed = repaired(layer.geometry[[a]])[0]
    common = shapely.intersection(fixed, layer.geometry[b])
    crossing = along(edge, 0.5, 1.6 * 0.5 / 0.65)
    layer.truth.add("TC03", "bowtie", [a], crossing)
    layer.truth.add("TC01", "invalid parcel", [a, b], common.centroid, area=common.area)


# TC02 ----------------------------------------------------------------------------------------------------------------


def gap(layer: Layer, width: float) -> None:
    """A parcel that stays back from its neighbour."""
    a, b = layer.take_pair(plots(layer))
    edge = shared_edge(layer.geometry[a], layer.geometry[b])
    layer.geometry[a], nodes = bulge(layer.geometry[a], edge, -width)
    hole = Polygon([edge[0], *nodes, edge[1]])
    layer.truth.add("TC02", "between two", [a, b], hole.centroid, area=hole.area, width=width)


def gap_below_tolerance(layer: Layer) -> None:
    """6 mm: no gap, yet two unmatched vertices."""
    a, b = layer.take_pair(plots(layer))
    edge = shared_edge(layer.geometry[a], layer.geometry[b])
    layer.geometry[a], nodes = bulge(layer.geometry[a], edge, -0.006)
    layer.truth.spare("TC02", "thinner than the tolerance", [a, b], nodes[0], width=0.006)
    for node in nodes:
        layer.truth.add("TC08", "hairline", [a, b], node)


def gap_closed_by_a_point(layer: Layer) -> None:
    """Between two parcels the land is open to the road, then they touch in one point, and behind it lies a gap."""

    def front_is_on_road(a: int, b: int) -> bool:
        common = shared_edges(layer.geometry[a], layer.geometry[b])
        return len(common) == 1 and _road_end(layer, a, b, common[0]) is not None

    a, b = layer.take_pair(on_road_gaps(layer), front_is_on_road)
    edge = shared_edge(layer.geometry[a], layer.geometry[b])
    on_road = _road_end(layer, a, b, edge)
    contact = along(edge, 0.5)
    mine = [along(edge, 0.25, -0.5), contact, along(edge, 0.75, -0.5)]
    layer.geometry[b] = insert(layer.geometry[b], (edge[1], edge[0]), [contact])
    shape = insert(layer.geometry[a], edge, mine)
    corner = edge[on_road]
    before_after = [n for n in _beside(shape, corner) if n not in mine]
    move = np.subtract(before_after[0], corner)
    moved = tuple(np.round(np.add(corner, move / np.hypot(*move) * 0.5), 3).tolist())
    layer.geometry[a] = replace_nodes(shape, {corner: moved})
    far = mine[2] if on_road == 0 else mine[0]
    hole = Polygon([contact, far, edge[1 - on_road]])
    layer.truth.add("TC02", "closed by a point", [a, b], hole.centroid, area=hole.area, width=0.4)
    layer.truth.spare("TC02", "open to the road", [a, b], corner)


def _road_end(layer: Layer, a: int, b: int, edge: tuple) -> int | None:
    """Which end (0, 1) of the shared edge is a corner of these two parcels only, on a road that is a gap."""
    others = [layer.geometry[i] for i in layer.neighbours(a) if i != b]
    for end in (0, 1):
        point = shapely.Point(edge[end])
        shell = ring(layer.geometry[a])
        front = [n for n in _beside(layer.geometry[a], edge[end]) if n != edge[1 - end]]
        is_front = len(front) == 1 and np.hypot(*np.subtract(front[0], edge[end])) > 3 and len(shell) < 12
        if is_front and all(other.distance(point) > 1 for other in others):
            return end
    return None


def _beside(polygon: Polygon, node: tuple) -> list[tuple]:
    shell = ring(polygon)
    at = shell.index(node)
    return [shell[at - 1], shell[(at + 1) % len(shell)]]


def missing_parcel(layer: Layer) -> None:
    """A parcel that was never drawn, smaller than its sheet's median: a wide gap, told as information."""
    area = shapely.area(layer.geometry)
    median = [np.median(area[plots(layer) & (layer.residential == flag)]) for flag in (False, True)]
    limit = 0.75 * np.where(layer.residential, median[1], median[0])

    def enclosed(parcel: int) -> bool:
        return layer.compact(parcel) and layer.road_front(parcel) is None and _is_enclosed(layer, parcel)

    a = layer.take(on_drawn_roads(layer) & (area < limit), enclosed)
    shape = layer.geometry[a]
    rim = shape.buffer(0.02)
    near = [i for i in layer.neighbours(a) if layer.geometry[i].intersection(rim).area > 0.01]
    layer.removed[a] = True
    layer.truth.add("TC02", "missing parcel", near, shape.centroid, area=shape.area)


def _is_enclosed(layer: Layer, parcel: int) -> bool:
    """All of its border is shared with neighbours."""
    around = shapely.union_all(layer.geometry[layer.neighbours(parcel)])
    return layer.geometry[parcel].exterior.difference(around.buffer(1e-6)).length < 1e-3


def loose_enclave(layer: Layer, host: int, enclave: int, margin: float) -> None:
    """An enclave drawn smaller than the hole left for it: a gap in the shape of a ring."""
    layer.reserve(host)
    hole = layer.geometry[enclave]
    size = hole.area**0.5
    layer.geometry[enclave] = scaled(hole, 1 - 2 * margin / size)
    area = hole.area - layer.geometry[enclave].area
    layer.truth.add("TC02", "around an enclave", [host, enclave], ring(hole)[0], area=area, width=margin)


def forgotten_hole(layer: Layer, host: int, enclave: int) -> None:
    """An enclave whose host lost its hole: the one lies inside the other."""
    layer.reserve(host)
    layer.geometry[host] = Polygon(layer.geometry[host].exterior)
    shape = layer.geometry[enclave]
    layer.truth.add("TC01", "hole forgotten", [host, enclave], shape.centroid, area=shape.area)


# TC03 ----------------------------------------------------------------------------------------------------------------

INVALID_KINDS = ("bowtie", "spike", "ring touches itself", "hole outside the shell")


def invalid(layer: Layer, kind: str) -> None:
    """A ring that is broken on the road side, where it overlaps nobody."""
    a = layer.take(on_road_gaps(layer), lambda parcel: layer.road_front(parcel) is not None)
    edge = layer.road_front(a)
    shape = layer.geometry[a]
    if kind == "bowtie":
        layer.geometry[a] = insert(shape, edge, [along(edge, 0.65, 1.3), along(edge, 0.35, 1.3)])
        place = along(edge, 0.5, 1.0)
    elif kind == "spike":
        foot, tip = along(edge, 0.5, 0.0), along(edge, 0.5, 1.5)
        layer.geometry[a] = insert(shape, edge, [foot, tip, foot])
        place = tip
    elif kind == "ring touches itself":
        foot = along(edge, 0.5, 0.0)
        layer.geometry[a] = insert(shape, edge, [foot, along(edge, 0.3, 1.4), along(edge, 0.7, 1.4), foot])
        place = foot
    else:  # "hole outside the shell"
        hole = [along(edge, 0.4, 0.6), along(edge, 0.6, 0.6), along(edge, 0.5, 1.6)]
        layer.geometry[a] = Polygon(shape.exterior, [hole])
        place = hole[0]
    assert not layer.geometry[a].is_valid
    layer.truth.add("TC03", kind, [a], place)


# TC04 to TC06 --------------------------------------------------------------------------------------------------------


def sliver(layer: Layer, use: str) -> None:
    """A strip 0.4 m wide between two parcels; as a ditch (DTL) it is what it should be."""
    a, b = layer.take_pair(fields(layer))
    edge = shared_edge(layer.geometry[a], layer.geometry[b])
    layer.geometry[a], nodes = bulge(layer.geometry[a], edge, -0.4)
    shape = Polygon([edge[0], *nodes, edge[1]])
    c = layer.append(shape, layer.sheet[a], CANAL if use == "DTL" else PLOT)
    layer.use[c] = use
    width = 2 * shape.area / shape.length
    if use == "DTL":
        layer.truth.spare("TC04", "ditch", [c], shape.centroid, area=shape.area, width=width)
    else:
        layer.truth.add("TC04", "strip", [c], shape.centroid, area=shape.area, width=width)


def multipart(layer: Layer) -> None:
    """Two parcels apart from each other, drawn as one."""

    def has_second(a: int, _: int) -> bool:
        c = layer.right_of(a, 2)
        return (
            layer.is_free(c)
            and layer.sheet[c] == layer.sheet[a]
            and shapely.disjoint(layer.geometry[a], layer.geometry[c])
        )

    a, _ = layer.take_pair(plots(layer), has_second)
    c = layer.right_of(a, 2)
    layer.reserve(c)
    layer.geometry[a] = shapely.MultiPolygon([layer.geometry[a], layer.geometry[c]])
    layer.removed[c] = True
    layer.merged[c] = a
    layer.truth.add("TC05", "two parts", [a], layer.geometry[a].geoms[0].centroid, parts=2)


def no_geometry(layer: Layer, kind: str) -> None:
    """A row of the table that nobody drew."""
    sheet = int(layer.sheet[layer.take(plots(layer))])
    row = layer.append(None if kind == "NULL" else shapely.MultiPolygon(), sheet)
    layer.truth.add("TC06", kind, [row])


# UQ01, UQ02 ----------------------------------------------------------------------------------------------------------


def identical(layer: Layer, same_number: bool) -> None:
    """One parcel twice, e.g. imported twice (then its number is there twice as well)."""
    a = layer.take(plots(layer))
    b = layer.append(layer.geometry[a], layer.sheet[a], number=int(layer.number[a]) if same_number else None)
    layer.truth.add("UQ01", "identical", [a, b], layer.geometry[a].centroid, area=layer.geometry[a].area, pairs=1)
    if same_number:
        layer.truth.add("UQ02", "drawn twice", [a, b], layer.geometry[a].centroid)


def near_identical(layer: Layer) -> None:
    """One parcel twice, the second drawn about 15 cm smaller all around."""
    a = layer.take(plots(layer), layer.compact)
    inner = scaled(layer.geometry[a], 0.985)
    b = layer.append(inner, layer.sheet[a])
    iou = inner.area / layer.geometry[a].area
    layer.truth.add("UQ01", "near-identical", [a, b], inner.centroid, area=inner.area, pairs=1, iou=iou)


def stack(layer: Layer, copies: int) -> None:
    """Many copies on one place: reported as a star around the smallest key, k - 1 pairs."""
    a = layer.take(plots(layer) & (layer.number >= 10) & (layer.number < 20))
    rows = [a] + [layer.append(layer.geometry[a], layer.sheet[a]) for _ in range(copies - 1)]
    layer.truth.add("UQ01", "stack", rows, layer.geometry[a].centroid, area=layer.geometry[a].area, pairs=copies - 1)


def repeated_number(layer: Layer, times: int) -> None:
    """Different parcels of one sheet under one number."""
    first = layer.take(plots(layer))
    same_sheet = plots(layer) & (layer.sheet == layer.sheet[first])
    rows = [first] + [layer.take(same_sheet) for _ in range(times - 1)]
    layer.number[rows[1:]] = layer.number[first]
    layer.truth.add("UQ02", "repeated", rows, layer.geometry[first].centroid)
