"""Layers of special cases: what geometry libraries are most likely to disagree about. Everything is made up.

Written as GeoJSON, number by number, so that nothing between here and the reader can change a coordinate.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

EAST, NORTH = 574_300.0, 2_291_400.0  # VN-2000 / TM-3 105-45
LONGITUDE, LATITUDE = 105.75, 20.71

Ring = list[tuple[float, float]]


def write_special_cases(folder: Path) -> list[Path]:
    """`special.geojson` in metres and `special_degrees.geojson`, rounded to 5 decimals of a degree."""
    metric = folder / "special.geojson"
    degrees = folder / "special_degrees.geojson"
    shapes = list(_all_shapes())
    _write(metric, "EPSG::9210", [_moved(shape, lambda x, y: (EAST + x, NORTH + y)) for shape in shapes])
    east, north = 1 / 104_100.0, 1 / 110_700.0
    _write(
        degrees,
        "OGC:1.3:CRS84",
        [_moved(s, lambda x, y: (round(LONGITUDE + x * east, 5), round(LATITUDE + y * north, 5))) for s in shapes],
    )
    return [metric, degrees]


def _all_shapes() -> Iterator[Any]:
    """GeoJSON geometries around (0, 0), each group on a place of its own; None is a row without geometry."""
    for number, group in enumerate(
        (_grids, _fine_over_coarse, _stack, _broken, _holes, _t_junctions, _slivers, _nearly_alike, _round_ones, _necks)
    ):
        shift_x, shift_y = 300.0 * (number % 4), 300.0 * (number // 4)
        for shape in group():
            yield _moved(shape, lambda x, y, dx=shift_x, dy=shift_y: (x + dx, y + dy))
    yield None
    yield {"type": "Polygon", "coordinates": []}


def _grids() -> Iterator[Any]:
    """Two grids, shifted by half a cell and turned: all edges matched, everything overlaps."""
    for turn, shift in ((0.0, 0.0), (0.0, 7.5), (0.31, 3.3)):
        for i in range(5):
            for j in range(5):
                yield _polygon(_turned(_box(i * 15 + shift, j * 15 + shift, 15, 15), turn))


def _fine_over_coarse() -> Iterator[Any]:
    for i in range(3):
        for j in range(3):
            yield _polygon(_box(i * 40, j * 40, 40, 40))
    for i in range(6):
        for j in range(6):
            yield _polygon(_box(20 + i * 10, 20 + j * 10, 10, 10))


def _stack() -> Iterator[Any]:
    """Copies with other ring starts and directions, a bowtie and a shifted one among them."""
    ring = _turned(_box(10, 10, 30, 20), 0.2)
    for number in range(23):
        turned = ring[number % 4 : -1] + ring[: number % 4]
        turned.append(turned[0])
        yield _polygon(turned[::-1] if number % 2 else turned)
    yield _polygon([ring[0], ring[2], ring[1], ring[3], ring[0]])
    yield _polygon([(x + 0.4, y + 0.1) for x, y in ring])


def _broken() -> Iterator[Any]:
    """Invalid polygons of every kind, on top of valid ones."""
    for i in range(6):
        yield _polygon(_box(i * 30, 0, 30, 30))
    yield _polygon([(3, 3), (25, 24.7), (25.2, 4), (2.8, 25), (3, 3)])  # bowtie
    yield _polygon([(33, 3), (55, 3), (55, 20), (40, 3), (33, 12), (33, 3)])  # touches itself along its edge
    yield _polygon([(63, 3), (85, 3), (85, 20), (95, 28), (85, 20), (63, 20), (63, 3)])  # spike
    yield _polygon(_box(93, 3, 20, 20), _box(100, 10, 30, 5))  # hole across the border
    yield _polygon(_box(123, 3, 24, 24), _box(125, 5, 18, 18), _box(127, 7, 6, 6))  # hole in a hole
    yield _polygon([(153, 3), (170, 3), (170, 20), (153, 20), (153, 3), (170, 3), (170, 20), (153, 3)])  # runs twice
    yield {"type": "MultiPolygon", "coordinates": [[_box(153, 40, 10, 10)], [_box(158, 45, 10, 10)]]}
    yield {"type": "MultiPolygon", "coordinates": [[_box(123, 40, 10, 10)], [_box(133, 40, 10, 10)]]}
    yield _polygon([(93, 40), (103, 50), (98, 45), (93, 40)])  # no area
    yield _polygon([(63, 40), (83, 40), (83, 60), (73, 40), (63, 60), (63, 40)])  # touches itself in a point


def _holes() -> Iterator[Any]:
    """Enclaves: fitting, loose, forgotten, and an island in an enclave; holes that touch the border in a point."""
    enclave = _turned(_box(20, 20, 25, 20), 0.1)
    yield _polygon(_box(0, 0, 80, 70), enclave, _box(55, 10, 15, 15), [(0, 35), (8, 30), (8, 40), (0, 35)])
    yield _polygon(enclave[::-1])
    yield _polygon(_box(55.12, 10.2, 14.7, 14.6))
    yield _polygon(_box(10, 50, 10, 10))
    yield {
        "type": "MultiPolygon",
        "coordinates": [[_box(90, 0, 50, 50), _box(100, 10, 30, 30)], [_box(105, 15, 10, 10)]],
    }


def _t_junctions() -> Iterator[Any]:
    """Rows of bricks on a slant, rounded to the millimetre, with vertices that only one side has."""
    for row in range(5):
        x = 0.0
        for number in range(8):
            width = 9 + 5 * math.sin(3.1 * row + 1.7 * number)
            corners = _turned(_box(x, row * 20, width, 20), 0.23)
            yield _polygon([(round(a, 3), round(b, 3)) for a, b in corners])
            x += width


def _slivers() -> Iterator[Any]:
    """Overlaps and gaps from a millimetre to some decimetres, straight and wedge-shaped."""
    for number, width in enumerate((0.001, 0.004, 0.009, 0.0101, 0.02, 0.049, 0.0501, 0.12, 0.6)):
        y = number * 25
        yield _polygon(_box(0, y, 30, 20))
        yield _polygon(_box(30 - width, y, 30, 20))
        yield _polygon([(60 - width, y), (90, y), (90, y + 20), (60 + width, y + 20), (60 - width, y)])
        yield _polygon([(90 + width, y), (120, y), (120, y + 20), (90, y + 20), (90 + width, y)])
        yield _polygon([(0, y + 20), (120, y + 20), (120, y + 20.3), (0, y + 20.3), (0, y + 20)])


def _nearly_alike() -> Iterator[Any]:
    """Pairs around the limit of 95 % common area."""
    for number, shift in enumerate((0.0, 1e-7, 1e-4, 0.01, 0.5, 0.512, 0.513, 0.6, 3.0)):
        yield _polygon(_box(0, number * 25, 20, 20))
        yield _polygon(_box(shift, number * 25, 20, 20))


def _round_ones() -> Iterator[Any]:
    """Many-sided parcels that overlap: intersections of edges nearly parallel to one another."""
    for number in range(6):
        sides, x, y = 40 + 7 * number, 25.0 * number, 13.0 * (number % 2)
        ring = [
            (x + 20 + 20 * math.cos(2 * math.pi * at / sides), y + 20 + 20 * math.sin(2 * math.pi * at / sides))
            for at in range(sides)
        ]
        yield _polygon([*ring, ring[0]])


def _necks() -> Iterator[Any]:
    """A ring of parcels around open ground, with an outlet of a few millimetres, and one closed by a point."""
    for number, outlet in enumerate((0.0, 0.003, 0.0099, 0.011, 0.05)):
        x = number * 40
        yield _polygon(_box(x, 0, 30, 10))
        yield _polygon(_box(x, 20, 30, 10))
        yield _polygon(_box(x, 10, 12, 10))
        yield _polygon(
            [(x + 14, 10 + outlet), (x + 30, 10 + outlet), (x + 30, 20), (x + 13.5, 20), (x + 14, 10 + outlet)]
        )
    yield _polygon([(0, 50), (20, 50), (10, 60), (0, 50)])
    yield _polygon([(10, 60), (20, 50), (25, 70), (15, 75), (10, 60)])
    yield _polygon([(0, 50), (10, 60), (15, 75), (0, 80), (0, 50)])


def _box(x: float, y: float, width: float, height: float) -> Ring:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]


def _turned(ring: Ring, angle: float) -> Ring:
    cos, sin = math.cos(angle), math.sin(angle)
    return [(cos * x - sin * y, sin * x + cos * y) for x, y in ring]


def _polygon(*rings: Ring) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def _moved(shape: Any, move: Any) -> Any:
    if shape is None:
        return None

    def walk(item: Any) -> Any:
        if item and isinstance(item[0], (int, float)):
            return move(*item)
        return [walk(part) for part in item]

    return {"type": shape["type"], "coordinates": walk(shape["coordinates"])}


def _write(path: Path, crs: str, shapes: list[Any]) -> None:
    features = [
        {
            "type": "Feature",
            # some rows share a number, some have none: names of findings then come from the shapes
            "properties": {"SOTO": 1 + at // 60, "SOTHUA": None if at % 41 == 40 else 1 + at % 60, "LOAIDAT": "ONT"},
            "geometry": shape,
        }
        for at, shape in enumerate(shapes)
    ]
    name = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:{crs}"}}
    collection = {"type": "FeatureCollection", "crs": name, "features": features}
    path.write_text(json.dumps(collection, ensure_ascii=False), encoding="utf-8")
