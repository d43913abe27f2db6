"""`diagnose` finds a reason wherever GEOS sees something wrong, and the same one however the rings are drawn."""

import time
from collections import Counter

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.geometry.crossings import orientation
from parcel_clean.core.geometry.validity import Kind, diagnose, valid_mask
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.rules.base import Cancelled
from parcel_clean.tests.core.rules.casefile import redrawn

points = st.tuples(st.integers(0, 6), st.integers(0, 6))
ring = st.lists(points, min_size=3, max_size=9)
part = st.tuples(ring, st.lists(ring, max_size=2))
shapes = st.lists(part, min_size=1, max_size=3)


def build(parts, scale=1.0):
    def line(vertices):
        return np.array(vertices, dtype=float) * scale + [571234.0, 1199876.0]

    return shapely.MultiPolygon([(line(shell), [line(hole) for hole in holes]) for shell, holes in parts])


def diagnosis(shape):
    parcels = parcels_from_geometries(np.array([shape], dtype=object))
    return diagnose(parcels, np.array([0]))[0]


@settings(max_examples=300, deadline=None)
@given(shapes)
def test_agrees_with_geos_on_whether_something_is_wrong(parts):
    shape = build(parts)
    kinds = {issue.kind for issue in diagnosis(shape).issues}
    if shape.is_valid:
        # asked about a valid parcel, which the rule never does, it has nothing to say but that rings touch
        assert kinds <= {Kind.OTHER, Kind.CUT_APART}
    else:
        assert Kind.OTHER not in kinds


@settings(max_examples=200, deadline=None)
@given(shapes, st.integers(0, 8), st.booleans())
def test_the_same_however_drawn(parts, turn, reverse):
    shape = build(parts, 1.37)
    assert diagnosis(shape) == diagnosis(redrawn(shape, turn, reverse))


def test_orientation_is_exact():
    a, b = np.array([[0.1, 0.1]]), np.array([[0.3, 0.3]])
    on_line = np.array([[0.2, 0.2]])
    beside = np.array([[0.2, np.nextafter(0.2, 1)]])
    assert orientation(a, b, on_line)[0] == 0
    assert orientation(a, b, beside)[0] == 1
    assert orientation(b, a, beside)[0] == -1


def test_ten_thousand_bowties_on_one_place_take_seconds():
    bowtie = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    parcels = parcels_from_geometries(np.full(10_000, bowtie, dtype=object))
    started = time.perf_counter()
    found = diagnose(parcels, np.arange(10_000))
    assert time.perf_counter() - started < 10
    assert Counter(one.issues[0].kind for one in found) == {Kind.CROSSING: 10_000}


def test_a_tangle_of_a_thousand_vertices_lists_twenty_places():
    xy = np.random.default_rng(3).random((1000, 2)) * 1000
    found = diagnosis(shapely.Polygon(xy))
    assert len(found.issues) == 20
    assert found.count > 100_000


def test_mask_and_cancel():
    parcels = parcels_from_geometries(
        np.array([shapely.box(0, 0, 1, 1), None, shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])], dtype=object)
    )
    assert valid_mask(parcels).tolist() == [True, True, False]

    def stop():
        raise Cancelled

    with pytest.raises(Cancelled):
        valid_mask(parcels, stop)
    with pytest.raises(Cancelled):
        diagnose(parcels, np.array([2]), check=stop)
