"""`repair` against GEOS's own structure method, and against itself under everything that must not matter."""

import warnings

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.geometry.repair import repair

ORIGIN = np.array([571234.56, 1199876.54])


def one(geometry):
    return repair(np.array([geometry], dtype=object))[0]


points = st.tuples(st.integers(0, 6), st.integers(0, 6))
ring = st.lists(points, min_size=3, max_size=9)
# GEOS loses area where a ring runs along the same stretch three times; the definition does not
plain_ring = st.lists(points, min_size=3, max_size=8, unique=True)
plain_parcel = st.lists(st.tuples(plain_ring, st.lists(plain_ring, max_size=2)), min_size=1, max_size=3)
part = st.tuples(ring, st.lists(ring, max_size=2))
parcel = st.lists(part, min_size=1, max_size=3)


def build(parts, start=0, reverse=False, scale=1.37, origin=ORIGIN):
    def line(vertices):
        step = start % len(vertices)
        vertices = vertices[step:] + vertices[:step]
        return np.array(vertices[::-1] if reverse else vertices, dtype=float) * scale + origin

    parts = parts[::-1] if reverse else parts
    return shapely.MultiPolygon([(line(shell), [line(hole) for hole in holes]) for shell, holes in parts])


@pytest.mark.skipif(shapely.geos_version < (3, 10, 0), reason="this GEOS has no structure method")
@settings(max_examples=200, deadline=None)
@given(plain_parcel)
def test_same_area_as_the_structure_method(parts):
    # whole numbers: does a hole touch its shell or miss it by a rounding error? Here that has one answer
    stored = build(parts, scale=1.0, origin=np.floor(ORIGIN))
    mine = one(stored)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)
            expected = shapely.make_valid(stored, method="structure", keep_collapsed=False)
    except TypeError:
        pytest.skip("shapely before 2.1 cannot ask for it")
    assert mine.is_valid
    # where a crossing is hard, GEOS's own method falls back on twelve digits: 1e-5 m in these coordinates
    assert shapely.area(shapely.symmetric_difference(mine, expected)) <= 2e-5 * stored.length


@settings(max_examples=200, deadline=None)
@given(parcel, st.integers(1, 8), st.booleans())
def test_ring_start_direction_and_part_order_do_not_matter(parts, start, reverse):
    a, b = one(build(parts)), one(build(parts, start, reverse))
    assert set(map(tuple, shapely.get_coordinates(a))) == set(map(tuple, shapely.get_coordinates(b)))
    assert shapely.area(shapely.symmetric_difference(a, b)) == 0


def test_bowtie_keeps_both_lobes():
    assert one(shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])).area == pytest.approx(2)


def test_hole_that_misses_its_shell_is_another_shell():
    stored = shapely.Polygon([(0, 0), (4, 0), (4, 4), (0, 4)], [[(6, 1), (7, 1), (7, 2), (6, 2)]])
    assert one(stored).area == pytest.approx(17)


@pytest.mark.parametrize(
    "collapsed", ["POLYGON((0 0,1 0,0 0,0 0))", "POLYGON((1 1,1 1,1 1,1 1))", "POLYGON((0 0,2 0,1 0,0 0))"]
)
def test_collapsed_is_an_empty_polygon(collapsed):
    got = one(shapely.from_wkt(collapsed))
    assert got.is_empty
    assert got.geom_type == "Polygon"


def test_a_face_that_ends_in_a_needle_counts():
    # found by hypothesis: half-way up, this face is thinner than rounding
    vertices = np.array([(0, 0), (1, 5), (0, 3), (2, 4), (6, 2), (0, 5)]) * 1.37 + ORIGIN
    assert one(shapely.Polygon(vertices)).area == pytest.approx(3.0272727 * 1.37**2)


def test_missing_empty_and_valid_stay():
    given = np.array([None, shapely.Polygon(), shapely.box(0, 0, 1, 1)], dtype=object)
    got = repair(given)
    assert got[0] is None
    assert got[1] is given[1]
    assert got[2] is given[2]


def test_places_that_are_none_are_left_out():
    nan = float("nan")
    ring = [(0, 0), (nan, 0), (2, 0), (float("inf"), 1), (2, 2), (0, 2), (0, 0)]
    stored = shapely.Polygon(shapely.linearrings(ring))
    assert one(stored).equals(shapely.box(0, 0, 2, 2))


def test_absurd_coordinates_do_not_take_the_others_with_them():
    far = shapely.Polygon([(0, 0), (1e308, 1e308), (1e308, -1e308), (-1e308, 1e308)])
    bowtie = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    got = repair(np.array([far, bowtie], dtype=object))
    assert got[1].area == pytest.approx(2)


def test_a_spiral_of_a_thousand_vertices():
    turn = np.linspace(0, 40 * np.pi, 1000)
    spiral = shapely.Polygon(np.column_stack((turn * np.cos(turn), turn * np.sin(turn))))
    assert not spiral.is_valid
    assert one(spiral).is_valid
