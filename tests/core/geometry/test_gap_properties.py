"""TC02 against the plane minus the union of all parcels, opened by a disc: equal, always."""

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely import affinity

from . import strategies
from .judging import findings, gap_differences

TOLERANCES = (0.0, 0.01, 0.1)
bounded = settings(
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@settings(bounded, max_examples=250)
@given(strategies.recipes(), st.sampled_from(TOLERANCES), st.sampled_from((0.01, 0.0, 1.0)))
def test_gaps_are_those_of_brute_force(recipe, tolerance, min_area):
    assert gap_differences(strategies.build(recipe), tolerance, min_area) == []


@settings(bounded, max_examples=100)
@given(
    strategies.recipes(
        partitions=("blocks", "lattice", "cells"), defects=("remove", "island", "shrink", "mouth", "pinch")
    ),
    st.sampled_from(TOLERANCES),
    st.sampled_from((0.5, 2.0, 5.0)),
)
def test_wide_openings_are_reported_up_to_a_parcel(recipe, tolerance, max_width):
    assert gap_differences(strategies.build(recipe), tolerance, 0.01, max_width) == []


# --- examples by hand


def areas(shapes, **parameters):
    settings_ = {"TOLERANCE": 0.01, "MIN_AREA": 0.01, "MAX_GAP_WIDTH": 0, **parameters}
    return sorted(round(f.value, 3) for f in findings(shapes, "TC02", **settings_))


def pocket(mouth, wall=1.0, origin=(0.0, 0.0), turn=0.0):
    """A parcel round a pocket of 6 × 7 m that is open through a neck of `mouth`."""
    top = 9 + wall
    ring = [
        (0, 0),
        (10, 0),
        (10, top),
        (5 + mouth, top),
        (5 + mouth, 9),
        (8, 9),
        (8, 2),
        (2, 2),
        (2, 9),
        (5, 9),
        (5, top),
    ]
    shape = affinity.rotate(shapely.Polygon([*ring, (0, top)]), turn, origin=(0, 0))
    return affinity.translate(shape, *origin)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.2, 0.24, 0.26, 0.5, 0.75, 0.9, 0.99])
@pytest.mark.parametrize("tolerance", [0.01, 0.1])
@pytest.mark.parametrize("place", [((0, 0), 0), (strategies.FAR, 0), (strategies.FAR, 27)])
def test_a_neck_within_the_tolerance_closes_a_pocket(share, tolerance, place):
    shape = pocket(share * tolerance, 1.0, *place)
    assert areas([shape], TOLERANCE=tolerance) == pytest.approx([42.0], abs=0.005)
    assert gap_differences(np.array([shape]), tolerance, 0.01) == []


@pytest.mark.parametrize("share", [1.001, 1.1, 1.5, 1.99, 2.5])
def test_a_wider_neck_leaves_it_open(share):
    for tolerance in (0.01, 0.1):
        shape = np.array([pocket(share * tolerance, 1.0, strategies.FAR, 27)])
        assert areas(shape, TOLERANCE=tolerance) == []
        assert gap_differences(shape, tolerance, 0.01) == []


def test_point_contact_closes_at_any_tolerance():
    """Corners that touch: two gaps of 4 m² between two parcels, and none at the outside."""
    shapes = [
        shapely.box(0, 0, 10, 10),
        shapely.Polygon([(10, 10), (12, 8), (10, 6), (12, 4), (10, 2), (20, 5)]),
    ]
    assert areas(shapes, TOLERANCE=0) == [4.0, 4.0]
    assert areas(shapes, TOLERANCE=0.01) == [4.0, 4.0]


def chain(necks, tolerance):
    """Rooms of 2 × 2 m in a row between two combs, with a neck before each room and an end that is closed."""
    x = 0.0
    lower, upper = [(0.0, 0.0)], [(0.0, 5.0)]
    for neck in necks:
        half = neck * tolerance / 2
        lower += [(x, 2 - half), (x + 1, 2 - half), (x + 1, 1), (x + 3, 1)]
        upper += [(x, 2 + half), (x + 1, 2 + half), (x + 1, 3), (x + 3, 3)]
        x += 3
    lower += [(x, 2), (x + 1, 2), (x + 1, 0)]
    upper += [(x, 2), (x + 1, 2), (x + 1, 5)]
    return np.array([shapely.Polygon(lower), shapely.Polygon(upper)])


@pytest.mark.parametrize(
    ("necks", "rooms"),
    [((0.5, 0.5, 0.5), [4, 4, 4]), ((0.9, 1.5, 0.9), [4, 8]), ((1.5, 0.5, 1.5), [8]), ((1.2, 1.2), []), ((0.3,), [4])],
)
@pytest.mark.parametrize("tolerance", [0.01, 0.1])
def test_necks_in_chains(necks, rooms, tolerance):
    shapes = chain(necks, tolerance)
    found = areas(shapes, TOLERANCE=tolerance)
    assert [round(area) for area in found] == rooms
    assert gap_differences(shapes, tolerance, 0.01) == []


@pytest.mark.parametrize("share", [0.1, 0.2, 0.3, 0.6, 0.95])
def test_discs_that_share_ground_across_a_pinch_are_one_gap(share):
    """Two tips point at each other: discs on both sides overlap, so the opened ground hangs together."""
    for tolerance in (0.01, 0.1):
        d = share * tolerance / 2
        frame = shapely.Polygon([(-1, -1), (11, -1), (11, 11), (-1, 11)], [[(0, 0), (10, 0), (10, 10), (0, 10)]])
        tips = [
            shapely.Polygon([(4, 0), (6, 0), (5, 5 - d)]),
            shapely.Polygon([(4, 10), (5, 5 + d), (6, 10)]),
        ]
        shapes = np.array([affinity.translate(s, *strategies.FAR) for s in (frame, *tips)])
        assert areas(shapes, TOLERANCE=tolerance) == pytest.approx([90.0], abs=0.1)
        assert gap_differences(shapes, tolerance, 0.01) == []


@pytest.mark.parametrize("wall", [0.0001, 0.001, 0.003, 0.02])
def test_a_wall_thinner_than_the_tolerance_closes_a_gap(wall):
    """A ring parcel of less than a tolerance: there is no ground across it, however thin."""
    ring = shapely.box(0, 0, 10, 10).difference(shapely.box(wall, wall, 10 - wall, 10 - wall))
    for tolerance in TOLERANCES:
        shapes = np.array([affinity.translate(ring, *strategies.FAR)])
        assert areas(shapes, TOLERANCE=tolerance) == pytest.approx([(10 - 2 * wall) ** 2], abs=0.005)
        assert gap_differences(shapes, tolerance, 0.01) == []


def test_two_gaps_beside_a_thin_wall_are_two():
    """Each is found once, though each lies within the reach of the other."""
    frame = shapely.box(-5, -5, 15, 5)
    wall = 0.001
    holes = [shapely.box(0, 0, 5 - wall, 0.2), shapely.box(5, 0, 10, 0.15)]
    shape = frame.difference(shapely.union_all(holes))
    for tolerance in TOLERANCES:
        assert areas([shape], TOLERANCE=tolerance) == pytest.approx([0.75, 0.2 * (5 - wall)], abs=0.005)


def test_gap_inside_a_gap():
    """An island parcel in a gap, with a gap of its own."""
    outer = shapely.box(0, 0, 40, 40).difference(shapely.box(10, 10, 30, 30))
    island = shapely.box(15, 15, 25, 25).difference(shapely.box(19, 19, 21, 21))
    assert areas([outer, island]) == [4.0, 300.0]


def test_notches_of_the_outer_boundary_are_no_gaps():
    comb = shapely.Polygon([(0, 0), (10, 0), (10, 5), (6, 5), (6, 1), (5.98, 1), (5.98, 5), (0, 5)])
    assert areas([comb]) == []
    assert areas([comb], TOLERANCE=0.03) == []  # no disc of 3 cm enters it


def test_a_pocket_on_a_wide_road_is_not_lost_with_it():
    """A closed ring road is no gap (wider than 2 m, larger than a parcel); the pocket beside it is one."""
    blocks = [
        shapely.box(0, 0, 100, 20),
        shapely.box(0, 80, 100, 100),
        shapely.box(0, 20, 20, 80),
        shapely.box(80, 20, 100, 80),
        shapely.box(30, 30, 70, 70),
    ]
    house = pocket(0.005, 1.0, (10.0, 10.0))
    blocks[0] = blocks[0].difference(shapely.box(10, 10, 20, 20)).union(house)
    assert blocks[0].geom_type == "Polygon"
    assert areas(blocks, MAX_GAP_WIDTH=2) == [42.0]  # wide, but smaller than a parcel
    narrow = shapely.box(40, 19, 41, 20)
    blocks[0] = shapely.box(0, 0, 100, 20).difference(narrow).union(shapely.box(40.005, 19.9, 41, 20))
    assert areas(blocks, MAX_GAP_WIDTH=2) == pytest.approx([0.9], abs=0.005)


def sheet(width):
    """Six parcels of 20 × 20 m round a corridor of 20 m length."""
    return [
        shapely.box(0, 0, 20, 20),
        shapely.box(20 + width, 0, 40 + width, 20),
        shapely.box(0, 20, 40 + width, 30),
        shapely.box(0, -10, 40 + width, 0),
        shapely.box(0, 30, 20, 50),
        shapely.box(20, 30, 40, 50),
    ]


@pytest.mark.parametrize(
    ("width", "limit", "found"),
    [
        (1.9, 2, "gap"),
        (2.0, 2, "gap"),
        (2.01, 2, "wide"),
        (19.9, 2, "wide"),
        (20.1, 2, None),
        (20.1, 0, "gap"),
        (0.005, 2, None),
    ],
)
def test_wide_openings_are_information_up_to_the_median_parcel(width, limit, found):
    """The median parcel has 400 m²: a corridor of 20 m × 20 m is as large."""
    result = findings(sheet(width), "TC02", TOLERANCE=0.01, MAX_GAP_WIDTH=limit)
    assert [f.details["wide"] for f in result] == ({"gap": [False], "wide": [True], None: []}[found])
    assert {f.severity.value for f in result} <= ({"warning"} if found == "gap" else {"info"})


@pytest.mark.parametrize(("area", "count"), [(0.0099994, 0), (0.0100004, 0), (0.0100006, 1), (0.02, 1)])
def test_areas_are_rounded_to_a_millionth_and_must_be_greater(area, count):
    hole = shapely.box(3, 3, 3 + area, 4)
    assert len(areas([shapely.box(0, 0, 10, 10).difference(hole)], TOLERANCE=0)) == count


@pytest.mark.parametrize(("width", "count"), [(0.0099, 0), (0.01, 0), (0.0100005, 0), (0.0100020, 1), (0.011, 1)])
def test_what_no_disc_can_enter_is_no_gap(width, count):
    hole = shapely.box(3, 3, 3 + width, 8)
    assert len(areas([shapely.box(0, 0, 10, 10).difference(hole)], TOLERANCE=0.01)) == count


def test_five_centimetres_are_serious():
    """Exactly 5 cm: a warning; a hair less: information (contract §4, built-in severities)."""
    for width, severity in ((0.05, "warning"), (0.0495, "info"), (0.06, "warning")):
        shape = shapely.box(0, 0, 10, 10).difference(shapely.box(3, 3, 3 + width, 8))
        assert [f.severity.value for f in findings([shape], "TC02")] == [severity], width
        parcels = [shapely.box(0, 0, 10, 10), shapely.box(10 - width, 0, 20, 10)]
        expected = "error" if severity == "warning" else "info"
        assert [f.severity.value for f in findings(parcels, "TC01")] == [expected], width


def test_ten_kilometres_of_strips_with_junctions():
    """T-junctions off by a millimetre along 10 km leave no gap; one strip drawn 3 cm short leaves one."""
    rng = np.random.default_rng(3)
    turn = np.array([[np.cos(0.4), -np.sin(0.4)], [np.sin(0.4), np.cos(0.4)]])
    rows = []
    for row in range(4):
        breaks = [0, *np.sort(rng.uniform(100, 9900, 6)), 10_000]
        rows += [
            shapely.Polygon(
                np.round(np.array([(a, 15 * row), (b, 15 * row), (b, 15 * row + 15), (a, 15 * row + 15)]) @ turn.T, 3)
                + np.array(strategies.FAR)
            )
            for a, b in zip(breaks, breaks[1:])
        ]
    assert areas(rows) == []
    ring = shapely.get_coordinates(rows[9])[:-1]
    along = (ring[1] - ring[0]) / np.hypot(*(ring[1] - ring[0]))
    ring[[1, 2]] -= 0.03 * along
    rows[9] = shapely.Polygon(ring)
    assert areas(rows) == pytest.approx([0.45], abs=0.02)


def test_nothing_to_look_at():
    assert areas([]) == []
    assert areas([shapely.Polygon()]) == []
    assert areas([shapely.box(0, 0, 1, 1)]) == []
