"""Random parcel layers with planted defects, for property tests: a recipe in a few numbers, built the same every time.

Partitions: a lattice, bricks with T-junctions, Voronoi cells, strips of 10 km, blocks in a road network. They are
turned, set where VN-2000 coordinates lie, rounded or made noisy, and then damaged.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from hypothesis import strategies as st
from shapely import affinity

PARTITIONS = ("lattice", "bricks", "cells", "strips", "blocks")
FAR = (500_000.0, 2_300_000.0)
# metres by which coordinates are rounded after everything else; None = as computed
ROUNDINGS = (None, 1e-3, 1e-2)
# metres by which every parcel's vertices are moved on their own
NOISES = (0.0, 1e-9, 1e-6, 3e-4, 3e-3, 2e-2)
AMOUNTS = (1e-4, 1e-3, 3e-3, 8e-3, 9.9e-3, 0.0101, 0.03, 0.09, 0.11, 0.4, 3.0)
DEFECTS = (
    "shift",
    "enlarge",
    "shrink",
    "copy",
    "turned copy",
    "near copy",
    "bowtie",
    "contained",
    "remove",
    "spike",
    "thin",
    "thin copies",
    "fan",
    "overlay",
    "island",
    "pinch",
    "mouth",
    "perturb",
    "helix",
    "hole",
    "open hole",
    "touching hole",
)


@dataclass(frozen=True)
class Recipe:
    """What a layer is made of; `defects` are (kind, which parcel, metres)."""

    partition: str
    seed: int
    size: int
    turned: bool
    far: bool
    noise: float
    rounding: float | None
    defects: tuple[tuple[str, int, float], ...]


def build(recipe: Recipe) -> np.ndarray:
    """The layer: (n,) shapely polygons, some of them invalid."""
    rng = np.random.default_rng(recipe.seed)
    shapes = list(_PARTITIONS[recipe.partition](rng, recipe.size))
    for kind, which, amount in recipe.defects:
        if shapes:
            _DEFECTS[kind](shapes, which % len(shapes), amount, rng)
    placed = []
    angle = 0.37 if recipe.turned else 0.0
    origin = FAR if recipe.far else (0.0, 0.0)
    for shape in shapes:
        moved = affinity.rotate(shape, angle, origin=(0, 0), use_radians=True) if angle else shape
        rings = [_noisy(shapely.get_coordinates(ring) + origin, recipe, rng) for ring in shapely.get_rings(moved)]
        placed.append(shapely.Polygon(rings[0], rings[1:]) if rings else moved)
    return np.array([shape for shape in placed if not shape.is_empty], dtype=object)


def _noisy(xy, recipe, rng):
    if recipe.noise:
        xy = xy + rng.uniform(-recipe.noise, recipe.noise, xy.shape)
    if recipe.rounding:
        xy = np.round(xy / recipe.rounding) * recipe.rounding
    xy[-1] = xy[0]
    return xy


def _lattice(rng, size):
    columns = max(2, int(np.sqrt(size)))
    rows = max(2, size // columns)
    x = np.r_[0, np.cumsum(rng.uniform(3, 12, columns))]
    y = np.r_[0, np.cumsum(rng.uniform(3, 12, rows))]
    return [shapely.box(x[i], y[j], x[i + 1], y[j + 1]) for j in range(rows) for i in range(columns)]


def _bricks(rng, size):
    per_row = max(2, int(np.sqrt(size)))
    out = []
    y = 0.0
    for _ in range(max(2, size // per_row)):
        x = np.r_[0, np.cumsum(rng.uniform(4, 12, per_row))]
        height = rng.uniform(4, 10)
        out += [shapely.box(x[i], y, x[i + 1], y + height) for i in range(per_row)]
        y += height
    return out


def _cells(rng, size):
    frame = shapely.box(0, 0, 40, 40)
    places = shapely.multipoints(rng.uniform(0, 40, (max(size, 3), 2)))
    cells = shapely.get_parts(shapely.voronoi_polygons(places, extend_to=frame))
    cut = shapely.intersection(cells, frame)
    return [cell for cell in cut if cell.geom_type == "Polygon" and cell.area > 1e-3]


def _strips(rng, size):
    out = []
    y = 0.0
    length = 10_000.0
    for row in range(max(2, min(size // 4, 5))):
        height = rng.uniform(3, 20)
        breaks = np.r_[0, np.sort(rng.uniform(1, length - 1, 2 if row % 2 else 0)), length]
        out += [shapely.box(breaks[i], y, breaks[i + 1], y + height) for i in range(len(breaks) - 1)]
        y += height
    return out


def _blocks(rng, size):
    """Blocks of four parcels, islands in a road network that a frame of parcels closes."""
    out = []
    columns = max(1, int(np.sqrt(size / 4)))
    pitch, road = 20.0, rng.choice([0.05, 1.0, 1.9, 2.1, 6.0])
    for i in range(columns):
        for j in range(columns):
            x, y = i * pitch, j * pitch
            half = (pitch - road) / 2
            out += [
                shapely.box(x + a * half, y + b * half, x + (a + 1) * half, y + (b + 1) * half)
                for a in (0, 1)
                for b in (0, 1)
            ]
    low, high = -road, columns * pitch
    out += [
        shapely.box(low - 5, low - 5, high + 5, low),
        shapely.box(low - 5, high, high + 5, high + 5),
        shapely.box(low - 5, low, low, high),
        shapely.box(high, low, high + 5, high),
    ]
    return out


_PARTITIONS = {"lattice": _lattice, "bricks": _bricks, "cells": _cells, "strips": _strips, "blocks": _blocks}


def _shell(shape):
    return shapely.get_coordinates(shape.exterior)[:-1]


def _shift(shapes, at, amount, rng):
    direction = rng.uniform(0, 2 * np.pi)
    shapes[at] = affinity.translate(shapes[at], amount * np.cos(direction), amount * np.sin(direction))


def _enlarge(shapes, at, amount, rng):
    _replace(shapes, at, shapes[at].buffer(amount, join_style="mitre"))


def _shrink(shapes, at, amount, rng):
    _replace(shapes, at, shapes[at].buffer(-amount, join_style="mitre"))


def _replace(shapes, at, shape):
    if shape.geom_type == "Polygon" and not shape.is_empty:
        shapes[at] = shape


def _copy(shapes, at, amount, rng):
    shapes.append(shapes[at])


def _turned_copy(shapes, at, amount, rng):
    ring = _shell(shapes[at])
    step = int(rng.integers(len(ring)))
    shapes.append(shapely.Polygon(np.roll(ring, step, axis=0)[::-1]))


def _near_copy(shapes, at, amount, rng):
    ring = _shell(shapes[at])
    shapes.append(shapely.Polygon(ring + rng.uniform(-amount, amount, ring.shape)))


def _bowtie(shapes, at, amount, rng):
    ring = _shell(shapes[at]).copy()
    ring[[0, 1]] = ring[[1, 0]]
    shapes[at] = shapely.Polygon(ring)


def _contained(shapes, at, amount, rng):
    inside = shapes[at].representative_point()
    shapes.append(shapely.box(inside.x, inside.y, inside.x + max(amount, 0.1), inside.y + max(amount, 0.2)))


def _remove(shapes, at, amount, rng):
    del shapes[at]


def _spike(shapes, at, amount, rng):
    ring = _shell(shapes[at])
    far = ring[0] + rng.uniform(-6, 6, 2)
    shapes[at] = shapely.Polygon(np.vstack((ring[0], far, ring[0] + (amount, amount / 3), ring[1:])))


def _thin(shapes, at, amount, rng, copies=1):
    """A parcel of one strip's width along a random line: often narrower than the tolerance."""
    start = np.array(shapes[at].representative_point().coords[0])
    along = rng.uniform(-10, 10, 2)
    across = np.array([-along[1], along[0]]) / np.hypot(*along) * amount
    cut = rng.uniform(0, 0.1)
    strip = shapely.Polygon([start, start + along, start + (1 - cut) * along + across, start + cut * along + across])
    shapes.extend([strip] * copies)


def _thin_copies(shapes, at, amount, rng):
    _thin(shapes, at, amount, rng, copies=2)


def _fan(shapes, at, amount, rng):
    """Many slivers criss-cross within one place."""
    for _ in range(int(rng.integers(3, 12))):
        _thin(shapes, at, amount, rng)


def _overlay(shapes, at, amount, rng):
    """A second sheet over the first, its lines on the lines of the first or beside them."""
    x0, y0, _, _ = shapes[at].bounds
    step = float(rng.choice([1.0, 2.5, 5.0]))
    offset = amount if rng.random() < 0.5 else 0.0
    shapes += [
        shapely.box(x0 + offset + i * step, y0 + j * step, x0 + offset + (i + 1) * step, y0 + (j + 1) * step)
        for i in range(3)
        for j in range(3)
    ]


def _island(shapes, at, amount, rng):
    """A parcel becomes a gap with an island parcel in it."""
    inner = shapes[at].buffer(-max(amount, 0.02), join_style="mitre")
    _replace(shapes, at, inner)


def _pinch(shapes, at, amount, rng):
    """A parcel becomes a gap that two neighbours' corners nearly cut in two."""
    x0, y0, x1, y1 = shapes[at].bounds
    middle = (x0 + x1) / 2
    height = (y0 + y1) / 2
    half = (x1 - x0) / 4
    del shapes[at]
    shapes.append(shapely.Polygon([(middle - half, y0), (middle + half, y0), (middle, height - amount / 2)]))
    shapes.append(shapely.Polygon([(middle - half, y1), (middle, height + amount / 2), (middle + half, y1)]))


def _mouth(shapes, at, amount, rng):
    """A parcel becomes a pocket that is open through a neck of `amount`."""
    x0, y0, x1, y1 = shapes[at].bounds
    if min(x1 - x0, y1 - y0) < 1:
        return
    m = (x0 + x1) / 2
    wall = float(rng.choice([0.001, 0.3]))
    shapes[at] = shapely.Polygon(
        [
            *((x0, y0), (x1, y0), (x1, y1), (m + amount, y1), (m + amount, y1 - wall)),
            *((x1 - 0.3, y1 - wall), (x1 - 0.3, y0 + 0.3), (x0 + 0.3, y0 + 0.3), (x0 + 0.3, y1 - wall)),
            *((m, y1 - wall), (m, y1), (x0, y1)),
        ]
    )


def _perturb(shapes, at, amount, rng):
    ring = _shell(shapes[at])
    shapes[at] = shapely.Polygon(ring + rng.uniform(-amount, amount, ring.shape))


def _helix(shapes, at, amount, rng):
    """A ramp that comes round over itself: all its edges match, and it lies twice on one place."""
    x, y = shapes[at].representative_point().coords[0]
    angles = np.arange(0, 4 * np.pi + 0.1, np.pi / 4)
    inner = np.column_stack((x + np.cos(angles), y + np.sin(angles)))
    outer = np.column_stack((x + 3 * np.cos(angles), y + 3 * np.sin(angles)))
    shapes += [
        shapely.Polygon([inner[i], outer[i], outer[i + 1], inner[i + 1]]) for i in range(len(angles) - 1 - at % 5)
    ]


def _hole(shapes, at, amount, rng, filled=True):
    """A hole with a parcel in it that does not quite fill it."""
    x0, y0, x1, y1 = shapes[at].bounds
    w, h = (x1 - x0) / 4, (y1 - y0) / 4
    inner = shapely.box(x0 + w, y0 + h, x1 - w, y1 - h)
    if not shapes[at].contains(inner):
        return
    shapes[at] = shapely.Polygon(_shell(shapes[at]), [_shell(inner)])
    if filled:
        fill = inner.buffer(float(rng.choice([-amount, 0.0, amount])), join_style="mitre")
        shapes.append(fill if fill.geom_type == "Polygon" and not fill.is_empty else inner)


def _open_hole(shapes, at, amount, rng):
    _hole(shapes, at, amount, rng, filled=False)


def _touching_hole(shapes, at, amount, rng):
    """A hole that touches the shell in one point, or another hole."""
    ring = _shell(shapes[at])
    middle = np.array(shapes[at].centroid.coords[0])
    corner = ring[0]
    hole = np.array([corner, corner + (middle - corner) * [0.9, 0.5], corner + (middle - corner) * [0.5, 0.9]])
    if shapely.Polygon(ring, [hole]).is_valid:
        shapes[at] = shapely.Polygon(ring, [hole])
        if rng.random() < 0.5:
            shapes.append(shapely.Polygon(hole))


_DEFECTS = {
    "hole": _hole,
    "open hole": _open_hole,
    "touching hole": _touching_hole,
    "shift": _shift,
    "enlarge": _enlarge,
    "shrink": _shrink,
    "copy": _copy,
    "turned copy": _turned_copy,
    "near copy": _near_copy,
    "bowtie": _bowtie,
    "contained": _contained,
    "remove": _remove,
    "spike": _spike,
    "thin": _thin,
    "thin copies": _thin_copies,
    "fan": _fan,
    "overlay": _overlay,
    "island": _island,
    "pinch": _pinch,
    "mouth": _mouth,
    "perturb": _perturb,
    "helix": _helix,
}


def random_recipe(rng: np.random.Generator) -> Recipe:
    """A recipe drawn without hypothesis, for long runs."""
    defects = tuple(
        (str(rng.choice(DEFECTS)), int(rng.integers(200)), float(rng.choice(AMOUNTS)))
        for _ in range(int(rng.integers(0, 7)))
    )
    return Recipe(
        partition=str(rng.choice(PARTITIONS)),
        seed=int(rng.integers(1 << 30)),
        size=int(rng.integers(4, 40)),
        turned=bool(rng.random() < 0.5),
        far=bool(rng.random() < 0.7),
        noise=float(rng.choice(NOISES, p=[0.5, 0.1, 0.1, 0.1, 0.1, 0.1])),
        rounding=ROUNDINGS[int(rng.integers(3))],
        defects=defects,
    )


def recipes(partitions=PARTITIONS, defects=DEFECTS) -> st.SearchStrategy[Recipe]:
    """Recipes for hypothesis: shrinks to few defects on a small partition."""
    defect = st.tuples(st.sampled_from(defects), st.integers(0, 200), st.sampled_from(AMOUNTS))
    return st.builds(
        Recipe,
        partition=st.sampled_from(partitions),
        seed=st.integers(0, 1 << 30),
        size=st.integers(4, 40),
        turned=st.booleans(),
        far=st.booleans(),
        noise=st.sampled_from(NOISES),
        rounding=st.sampled_from(ROUNDINGS),
        defects=st.lists(defect, max_size=6).map(tuple),
    )
