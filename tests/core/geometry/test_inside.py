"""Points inside shapes: inside, and the same under everything that must not matter."""

import numpy as np
import pytest
import shapely
from parcel_clean.core.geometry.inside import points_inside
from shapely import affinity

STAR = shapely.Polygon([(0, 0), (10, 1), (20, 0), (12, 8), (20, 20), (10, 12), (0, 20), (7, 9)])
RING = shapely.Point(0, 0).buffer(10).difference(shapely.Point(1, 1).buffer(8))
COMB = shapely.Polygon([(0, 0), (9, 0), (9, 9), (8, 9), (8, 1), (5, 1), (5, 9), (4, 9), (4, 1), (1, 1), (1, 9), (0, 9)])


def shapes():
    rng = np.random.default_rng(4)
    several = [
        affinity.translate(affinity.rotate(s, rng.uniform(0, 360)), *rng.uniform(0, 1e6, 2)) for s in (STAR, COMB)
    ]
    return [
        STAR,
        RING,
        COMB,
        shapely.box(0, 0, 1e-6, 50),
        *several,
        shapely.MultiPolygon([shapely.box(50, 0, 51, 1), STAR]),
    ]


@pytest.mark.parametrize("shape", shapes())
def test_is_inside(shape):
    (point,) = points_inside(np.array([shape], dtype=object))
    assert shape.contains(shapely.Point(point))


def test_all_at_once_and_nothing_where_nothing_is():
    some = np.array([None, STAR, shapely.Polygon(), shapely.Point(1, 1), RING, shapely.MultiPolygon()], dtype=object)
    points = points_inside(some)
    assert np.isfinite(points).all(axis=1).tolist() == [False, True, False, False, True, False]
    assert np.array_equal(points[1], points_inside(some[1:2])[0])
    assert points_inside(np.zeros(0, dtype=object)).shape == (0, 2)


@pytest.mark.parametrize("shape", [STAR, RING, COMB])
def test_ring_start_direction_and_noise_do_not_matter(shape):
    expected = points_inside(np.array([shape], dtype=object))[0]
    rng = np.random.default_rng(1)
    for turn in range(6):
        ring = list(shape.exterior.coords)[:-1]
        ring = ring[turn:] + ring[:turn]
        other = shapely.Polygon(ring[::-1] if turn % 2 else ring, [hole.coords for hole in shape.interiors])
        assert np.array_equal(points_inside(np.array([other], dtype=object))[0], expected)
        lines = [np.array(line.coords[:-1]) for line in (other.exterior, *other.interiors)]
        shell, *holes = (line + rng.uniform(-1e-11, 1e-11, line.shape) for line in lines)
        noisy = shapely.Polygon(shell, holes)
        assert points_inside(np.array([noisy], dtype=object))[0] == pytest.approx(expected, abs=1e-9)


def test_the_larger_part_then_the_western_one():
    one, two = shapely.box(0, 0, 4, 4), shapely.box(10, 0, 15, 5)
    for parts in ([one, two], [two, one]):
        assert points_inside(np.array([shapely.MultiPolygon(parts)], dtype=object))[0][0] == 12.5
    two = shapely.box(10, 0, 14, 4 + 1e-12)
    assert points_inside(np.array([shapely.MultiPolygon([two, one])], dtype=object))[0][0] == 2.0


def test_broken_shapes():
    bowtie = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    flat = shapely.Polygon([(0, 0), (10, 0), (5, 0)])
    points = points_inside(np.array([bowtie, flat], dtype=object))
    assert shapely.make_valid(bowtie).contains(shapely.Point(points[0]))
    assert points[1].tolist() == [5.0, 0.0]
