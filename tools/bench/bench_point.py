#!/usr/bin/env python3
"""The characteristic point: how fast, how steady, and the same everywhere.

    tools/bench/bench_point.py                     parcels per second on one core
    tools/bench/bench_point.py --proof             50,000 parcels redrawn, real parcels with noise, added vertices
    tools/bench/bench_point.py --write points.npz  parcels and their points, to be checked on another machine with
    tools/bench/bench_point.py --check points.npz  other versions of numpy, Python or the processor

Real parcels are read from ../shared/data where that is present.
"""

from __future__ import annotations

import argparse
import json
import platform
import runpy
import sys
import time
from pathlib import Path

import numpy as np
import shapely

ROOT = Path(__file__).resolve().parents[2]
if "parcel_clean" not in sys.modules:
    runpy.run_path(str(ROOT / "tools" / "checkout.py"))["register_package"]()

from parcel_clean.core.geometry.characteristic_point import (  # noqa: E402 - the package is registered above
    METHOD_VERSION,
    Points,
    characteristic_points,
    inscribed_widths,
)
from parcel_clean.core.geometry.rings import Rings, offsets, ragged_ranges, rings_of  # noqa: E402

REAL = ROOT.parent / "shared" / "data" / "parcels" / "vietmong" / "diachinh.geojson"
FAR = (545_000.0, 2_331_000.0)


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--proof", action="store_true")
    parser.add_argument("--count", type=int, default=50_000)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--check", type=Path)
    options = parser.parse_args()
    print(f"{METHOD_VERSION}, Python {platform.python_version()}, numpy {np.__version__}, {platform.machine()}")
    if options.write:
        rings = joined_rings(sample(options.count, 1), real_parcels())
        points = characteristic_points(rings)
        np.savez_compressed(
            options.write, **vars(rings), out_xy=points.xy, out_m=points.clearance, out_reason=points.reason
        )
        print(f"{rings.parcels} parcels written to {options.write}")
        return 0
    if options.check:
        return check(options.check)
    return proof(options.count) if options.proof else speed()


def real_parcels() -> Rings | None:
    """Vietmong in EPSG:5897, or None where the data is not present."""
    if not REAL.exists():
        return None
    from pyproj import Transformer

    features = json.loads(REAL.read_text(encoding="utf-8"))["features"]
    shapes = shapely.from_geojson([json.dumps(feature["geometry"]) for feature in features])
    rings = rings_of(shapes)
    to_metres = Transformer.from_crs(4326, 5897, always_xy=True)
    return rings.with_xy(np.column_stack(to_metres.transform(rings.xy[:, 0], rings.xy[:, 1])))


def sample(count: int, seed: int, kinds: str = "rectangle square strip sliver ell star ring parts") -> Rings:
    """`count` made parcels of all kinds, turned and set where VN-2000 coordinates lie."""
    rng = np.random.default_rng(seed)
    makers = [_MAKERS[kind] for kind in kinds.split()]
    shapes = [makers[i % len(makers)](rng) for i in range(count)]
    return rings_of(np.array([_placed(shape, rng, i % 3 == 0) for i, shape in enumerate(shapes)], dtype=object))


def _placed(rings: list[list[np.ndarray]], rng: np.random.Generator, straight: bool) -> shapely.Geometry:
    angle = 0.0 if straight else rng.uniform(0, 2 * np.pi)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    shift = np.array(FAR) + rng.uniform(-9999, 9999, 2)
    parts = [[np.asarray(ring, dtype=float) @ turn + shift for ring in part] for part in rings]
    polygons = [shapely.Polygon(part[0], part[1:]) for part in parts]
    return polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(polygons)


def _box(width: float, height: float) -> np.ndarray:
    return np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=float)


def _rectangle(rng: np.random.Generator) -> list[list[np.ndarray]]:
    width = rng.uniform(3, 30)
    return [[_box(width * rng.uniform(1, 6), width)]]


def _square(rng: np.random.Generator) -> list[list[np.ndarray]]:
    width = float(rng.integers(4, 40))
    return [[_box(width, width)]]


def _strip(rng: np.random.Generator) -> list[list[np.ndarray]]:
    return [[_box(rng.uniform(20, 200), rng.uniform(0.1, 3))]]


def _sliver(rng: np.random.Generator) -> list[list[np.ndarray]]:
    length = rng.uniform(10, 100)
    return [[np.array([[0, 0], [length, rng.uniform(0.05, 0.5)], [length * rng.uniform(0.1, 0.9), 1.0]])]]


def _ell(rng: np.random.Generator) -> list[list[np.ndarray]]:
    a, b, c, d = rng.uniform(3, 20, 4)
    return [[np.array([[0, 0], [a + b, 0], [a + b, c], [a, c], [a, c + d], [0, c + d]])]]


def _star(rng: np.random.Generator, most: int = 20) -> list[list[np.ndarray]]:
    count = int(rng.integers(5, most + 1))
    angle = (np.arange(count) + rng.uniform(0, 0.9, count)) * 2 * np.pi / count
    reach = rng.uniform(6, 20, count)
    return [[np.column_stack((reach * np.cos(angle), reach * np.sin(angle)))]]


def _ring(rng: np.random.Generator) -> list[list[np.ndarray]]:
    shell = _star(rng)[0][0] * 2
    hole = _star(rng, 9)[0][0] * 0.15 + rng.uniform(-1, 1, 2)
    return [[shell, hole]]


def _parts(rng: np.random.Generator) -> list[list[np.ndarray]]:
    return [_rectangle(rng)[0], [_star(rng)[0][0] + (300.0, 40.0)]]


_MAKERS = {
    "rectangle": _rectangle,
    "square": _square,
    "strip": _strip,
    "sliver": _sliver,
    "ell": _ell,
    "star": _star,
    "ring": _ring,
    "parts": _parts,
}


def joined_rings(one: Rings, other: Rings | None) -> Rings:
    """The parcels of both layers."""
    if other is None:
        return one
    return Rings(
        xy=np.concatenate((one.xy, other.xy)),
        start=np.r_[one.start, other.start[1:] + one.start[-1]],
        parcel=np.r_[one.parcel, other.parcel + one.parcels],
        part=np.r_[one.part, other.part + (one.part[-1] + 1 if one.count else 0)],
        hole=np.r_[one.hole, other.hole],
        parcels=one.parcels + other.parcels,
    )


def redrawn(rings: Rings, seed: int) -> tuple[Rings, np.ndarray]:
    """The same parcels in another order, and of each another ring start, direction, order of parts and of holes.

    The second value is the old index of every parcel.
    """
    rng = np.random.default_rng(seed)
    old = rng.permutation(rings.parcels)
    new = np.empty_like(old)
    new[old] = np.arange(len(old))
    part_rank = rng.permutation(int(rings.part.max()) + 1)[rings.part]
    order = np.lexsort((rng.permutation(rings.count), rings.hole, part_rank, new[rings.parcel]))
    sizes = rings.sizes[order]
    step = np.repeat(np.where(rng.random(len(order)) < 0.5, 1, -1), sizes)
    shift = np.repeat(rng.integers(0, 10**6, len(order)), sizes)
    place = ragged_ranges(np.zeros(len(order), dtype=np.int64), sizes)
    turned = (place * step + shift) % np.repeat(sizes - 1, sizes)
    changed = np.r_[True, np.diff(part_rank[order]) != 0]
    return (
        Rings(
            xy=rings.xy[np.repeat(rings.start[order], sizes) + turned],
            start=offsets(sizes),
            parcel=new[rings.parcel[order]],
            part=np.cumsum(changed) - 1,
            hole=rings.hole[order],
            parcels=rings.parcels,
        ),
        old,
    )


def noisy(rings: Rings, seed: int, metres: float = 0.001) -> Rings:
    """Every vertex moved by up to `metres` along each axis."""
    noise = np.random.default_rng(seed).uniform(-metres, metres, rings.xy.shape)
    noise[rings.start[1:] - 1] = noise[rings.start[:-1]]
    return rings.with_xy(rings.xy + noise)


def with_vertex(rings: Rings, seed: int) -> Rings:
    """One more vertex somewhere on an edge of every ring."""
    rng = np.random.default_rng(seed)
    after = rings.start[:-1] + (rng.random(rings.count) * (rings.sizes - 1)).astype(np.int64)
    share = rng.random((rings.count, 1))
    added = rings.xy[after] + share * (rings.xy[after + 1] - rings.xy[after])
    return Rings(
        xy=np.insert(rings.xy, after + 1, added, axis=0),
        start=rings.start + np.arange(rings.count + 1),
        parcel=rings.parcel,
        part=rings.part,
        hole=rings.hole,
        parcels=rings.parcels,
    )


def differences(one: Points, other: Points) -> int:
    """Parcels for which the two results are not the same to the last bit."""
    same = np.array([np.array_equal(a, b, equal_nan=True) for a, b in zip(one.xy, other.xy)])
    same &= (one.reason == other.reason) & ((one.clearance == other.clearance) | np.isnan(one.clearance))
    return int(np.sum(~same))


def moved(one: Points, other: Points) -> np.ndarray:
    """(n,) metres between two results; inf where only one has a point."""
    gap = one.xy - other.xy
    metres = np.sqrt(np.sum(gap * gap, axis=1))
    return np.where((one.reason == 0) & (other.reason == 0), metres, np.where(one.reason == other.reason, 0.0, np.inf))


def check(path: Path) -> int:
    """Compute the points of a file again and compare every bit."""
    with np.load(path) as file:
        rings = Rings(*(file[name] for name in ("xy", "start", "parcel", "part", "hole")), int(file["parcels"]))
        written = Points(file["out_xy"], file["out_m"], file["out_reason"])
    different = differences(written, characteristic_points(rings))
    print(f"{rings.parcels} parcels, {different} differ")
    return int(different > 0)


def proof(count: int) -> int:
    """Print how many of `count` parcels differ when redrawn, and how far real ones move."""
    real = real_parcels()
    rings = joined_rings(sample(max(count - (real.parcels if real else 0), 1), 1), real)
    points = characteristic_points(rings)
    wrong = 0
    for seed in (1, 2):
        other, old = redrawn(rings, seed)
        again = characteristic_points(other)
        back = Points(points.xy[old], points.clearance[old], points.reason[old])
        wrong += differences(back, again)
        print(f"redrawn, seed {seed}: {rings.parcels} parcels, {differences(back, again)} differ")
    shapes = rings.geometries()
    has = points.reason == 0
    inside = shapely.contains_properly(shapes[has], shapely.points(points.xy[has]))
    print(f"without a point: {np.sum(~has)}; not strictly inside: {np.sum(~inside)} of {np.sum(has)}")
    for name, layer in (("made", sample(10_000, 2)), ("vietmong", real)):
        if layer is None:
            continue
        before = characteristic_points(layer)
        _print_moves(f"{name}, ±1 mm on every vertex", moved(before, characteristic_points(noisy(layer, 3))))
        _print_moves(f"{name}, one vertex more per ring", moved(before, characteristic_points(with_vertex(layer, 4))))
    return int(wrong > 0 or not np.all(inside))


def _print_moves(what: str, metres: np.ndarray) -> None:
    tenths = ", ".join(f"{p} % ≤ {np.quantile(metres, p / 100, method='lower'):.4f}" for p in (50, 99, 99.5, 99.9, 100))
    print(f"{what}: {np.mean(metres <= 0.2):.4%} within 0.2 m; metres: {tenths}")


def speed() -> int:
    """Print parcels per second of processor time, the best of three runs."""
    layers = {
        "up to 20 vertices, length up to 6 widths": sample(20_000, 5, "rectangle square ell star"),
        "all made kinds": sample(20_000, 6),
        "strips and slivers": sample(10_000, 7, "strip sliver"),
        "vietmong": real_parcels(),
    }
    for name, rings in layers.items():
        if rings is None:
            continue
        for what, function in (("points", characteristic_points), ("widths", inscribed_widths)):
            seconds = []
            for _ in range(3):
                begin = time.process_time()
                function(rings)
                seconds.append(time.process_time() - begin)
            print(f"{name}: {what} {rings.parcels / min(seconds):,.0f} per second ({rings.parcels} parcels)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
