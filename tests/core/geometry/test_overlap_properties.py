"""TC01 and UQ01 against brute force over all pairs: equal, always; and the same names whatever the order."""

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely import affinity

from . import brute, strategies
from .judging import findings, overlap_differences, pairs_of, vertex_differences

FAR = np.array(strategies.FAR)
TOLERANCES = (0.0, 0.01, 0.1)
# the same examples on every machine and day; `tests/core/geometry/strategies.random_recipe` serves longer runs
bounded = settings(
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@settings(bounded, max_examples=300)
@given(strategies.recipes(), st.sampled_from(TOLERANCES), st.sampled_from((0.01, 0.0, 1.0)))
def test_overlaps_are_those_of_brute_force(recipe, tolerance, min_area):
    assert overlap_differences(strategies.build(recipe), tolerance, min_area) == []


@settings(bounded, max_examples=60)
@given(strategies.recipes(), st.sampled_from(TOLERANCES))
def test_unmatched_vertices_are_those_of_brute_force(recipe, tolerance):
    assert vertex_differences(strategies.build(recipe), tolerance) == []


def redrawn(shape, rng):
    """The same parcel with other ring starts, directions, order of holes and parts."""
    parts = [
        shapely.Polygon(_turned(p.exterior, rng), [_turned(h, rng) for h in p.interiors][::-1]) for p in _parts(shape)
    ]
    return shapely.MultiPolygon(parts[::-1]) if len(parts) > 1 or rng.random() < 0.5 else parts[0]


def _parts(shape):
    return shapely.get_parts(shape)


def _turned(ring, rng):
    xy = np.roll(shapely.get_coordinates(ring)[:-1], int(rng.integers(100)), axis=0)
    xy = xy[::-1] if rng.random() < 0.5 else xy
    return np.vstack((xy, xy[:1]))


def named(found):
    return [(f.finding_id, f.fingerprint, f.rule, f.severity, f.cause.key) for f in found]


@settings(bounded, max_examples=80)
@given(
    strategies.recipes(),
    st.sampled_from(TOLERANCES),
    st.integers(0, 1000),
    st.sampled_from(("keys", "doubled", "none")),
)
def test_names_do_not_depend_on_order(recipe, tolerance, seed, keys):
    rng = np.random.default_rng(seed)
    shapes = _with_multiparts(strategies.build(recipe))
    count = len(shapes)
    sheets, numbers = rng.integers(1, 3, count), np.arange(count) + 1
    if keys == "doubled" and count:
        numbers[0] = numbers[-1]
    order = rng.permutation(count)
    again = np.array([redrawn(shapes[at], rng) for at in order], dtype=object)
    first, second = {}, {}
    if keys != "none":
        first, second = {"sheets": sheets, "numbers": numbers}, {"sheets": sheets[order], "numbers": numbers[order]}
    rules = ("TC01", "UQ01", "TC02", "TC08")
    parameters = {"TOLERANCE": tolerance, "MIN_AREA": 0.01, "MAX_GAP_WIDTH": 2.0}
    before, after = findings(shapes, *rules, **first, **parameters), findings(again, *rules, **second, **parameters)
    assert named(before) == named(after)
    assert [f.value for f in before] == pytest.approx([f.value for f in after], abs=2e-4)


def _with_multiparts(shapes):
    """The first and the last parcel become one in two parts."""
    if len(shapes) < 4:
        return shapes
    both = shapely.multipolygons([*shapely.get_parts(shapes[0]), *shapely.get_parts(shapes[-1])])
    return np.array([both, *shapes[1:-1]], dtype=object)


# --- examples that were wrong once, or lie on an edge of the definition

SLIVER = [(0, 0), (10, 0), (9.5, 0.001), (0.5, 0.001)]  # 1 mm wide, its short side over its long one


@pytest.mark.parametrize("tolerance", [0.0, 0.001, 0.01, 0.1, 1.0])
@pytest.mark.parametrize("origin", [(0, 0), strategies.FAR])
def test_identical_slivers_are_duplicates_at_any_tolerance(tolerance, origin):
    sliver = affinity.translate(affinity.rotate(shapely.Polygon(SLIVER), 33, origin=(0, 0)), *origin)
    shapes = [sliver, shapely.Polygon(shapely.get_coordinates(sliver)[::-1])]
    found = findings(shapes, "TC01", "UQ01", TOLERANCE=tolerance, MIN_AREA=100.0)
    assert [(f.rule, f.fid_a, f.fid_b) for f in found] in ([("UQ01", 0, 1)], [("UQ01", 1, 0)])


def test_near_identical_slivers_are_duplicates_too():
    one = shapely.Polygon(SLIVER)
    other = shapely.Polygon([(0, 0), (10, 0), (9.51, 0.001), (0.49, 0.001)])
    found = findings([one, other], "TC01", "UQ01", TOLERANCE=0.1, MIN_AREA=1.0)
    assert [f.rule for f in found] == ["UQ01"]


def test_minus_zero_is_zero():
    lower = shapely.box(0, 0, 1, 1)
    upper = shapely.Polygon([(-0.0, 1), (1, 1), (1, 2), (-0.0, 2)])
    around = shapely.Polygon([(0.0, -0.0), (9, -0.0), (9, 3), (0, 3)])
    assert overlap_differences(np.array([lower, upper, around]), 0.0, 0.0) == []
    assert len(findings([lower, upper, around], "TC01", TOLERANCE=0, MIN_AREA=0)) == 2


def test_copies_that_differ_in_the_last_bit():
    ring = np.array([[11.97, 10.4965], [12.778654165771082, 12.326441934592797], [10.483, 12.3786], [11.206, 10.5139]])
    shapes = np.array([shapely.Polygon(ring), shapely.Polygon(np.nextafter(ring, 99))])
    for tolerance in TOLERANCES:
        found = findings(shapes, "TC01", "UQ01", TOLERANCE=tolerance)
        assert [(f.rule, f.details["likeness"]) for f in found] == [("UQ01", 1.0)]


@pytest.mark.parametrize(("area", "expected"), [(0.0099994, 0), (0.0100004, 0), (0.0100006, 1), (0.011, 1)])
def test_areas_are_rounded_to_a_millionth_and_must_be_greater(area, expected):
    shapes = [shapely.box(0, 0, 2, 1), shapely.box(2 - area, 0, 4, 1)]
    assert len(findings(shapes, "TC01", TOLERANCE=0, MIN_AREA=0.01)) == expected


@pytest.mark.parametrize(("width", "expected"), [(0.0099, 0), (0.01, 0), (0.0100004, 0), (0.0100013, 1), (0.0101, 1)])
@pytest.mark.parametrize("length", [30.0, 4000.0])
@pytest.mark.parametrize("origin", [(0, 0), strategies.FAR])
def test_widths_must_exceed_the_tolerance_by_a_micrometre(width, expected, length, origin):
    x, y = origin
    shapes = [shapely.box(x, y, x + 20, y + length), shapely.box(x + 20 - width, y, x + 40, y + length)]
    assert len(findings(shapes, "TC01", TOLERANCE=0.01, MIN_AREA=0.01)) == expected
    assert len(findings(shapes, "TC01", TOLERANCE=0, MIN_AREA=0.01)) == 1


def test_width_of_a_small_quadrilateral():
    """Its largest circle has 9.954 mm (a linear programme says so); GEOS still finds something when eroding by 5 mm."""
    corners = [(0.7977768, 0.4565766), (0.8114700, 0.4650470), (0.8182577, 0.4579521), (0.8116461, 0.4533081)]
    small = shapely.Polygon(corners)
    around = shapely.box(0, 0, 2, 2)
    assert len(findings([small, around], "TC01", TOLERANCE=0.01, MIN_AREA=0)) == 0
    assert len(findings([small, around], "TC01", TOLERANCE=0.0099, MIN_AREA=0)) == 1


def test_width_is_that_of_the_widest_place():
    """A wedge 10 m long and 3 cm wide at its end: its widest circle decides, not its mean width."""
    wedge = shapely.Polygon([(10, 0), (10, 0.03), (0, 0)])
    shapes = [shapely.box(0, -5, 10, 0), shapely.Polygon([(0, 0), (10, -0.03), (10, 5), (0, 5)])]
    for tolerance in (0.01, 0.028, 0.0301):
        expected = not brute.eroded(wedge, tolerance).is_empty
        assert bool(findings(shapes, "TC01", TOLERANCE=tolerance)) == expected


@pytest.mark.parametrize(("shift", "rule"), [(0.24, "UQ01"), (0.27, "TC01")])
def test_likeness_decides_between_the_two_rules(shift, rule):
    """10 m wide, shifted by s: (10 − s) / (10 + s) reaches 0.95 up to s = 0.2564."""
    shapes = [shapely.box(0, 0, 10, 10), shapely.box(shift, 0, 10 + shift, 10)]
    assert [f.rule for f in findings(shapes, "TC01", "UQ01")] == [rule]


def test_likeness_of_exactly_the_threshold_is_a_duplicate():
    shapes = [shapely.box(0, 0, 20, 1), shapely.box(0, 0, 19, 1)]
    assert [f.rule for f in findings(shapes, "TC01", "UQ01")] == ["UQ01"]


@pytest.mark.parametrize("off", [0, 1e-9, 1e-7, 1e-5, 1e-4, 1e-3, 2e-3])
@pytest.mark.parametrize("length", [20.0, 10_000.0])
def test_t_junctions_off_by_rounding_overlap_nothing(off, length):
    """Three parcels below one long edge; the vertices of the junctions lie beside it by `off`."""
    turn = np.array([[np.cos(0.3), -np.sin(0.3)], [np.sin(0.3), np.cos(0.3)]])
    breaks = [0, 0.31 * length, 0.73 * length, length]
    above = [(0, 0), (length, 0), (length, 30), (0, 30)]
    shapes = [above]
    for number, (a, b) in enumerate(zip(breaks, breaks[1:])):
        y = [0 if at in (0, length) else off * (-1) ** number for at in (a, b)]
        shapes.append([(a, -20), (b, -20), (b, y[1]), (a, y[0])])
    shapes = np.array([shapely.Polygon(np.array(ring) @ turn.T + FAR) for ring in shapes])
    assert findings(shapes, "TC01", "UQ01", "TC02", TOLERANCE=0.01) == []
    for tolerance in (0.0, 0.001, 0.01):
        assert overlap_differences(shapes, tolerance, 0.01) == []


def test_same_border_stored_with_nanometres_of_noise():
    rng = np.random.default_rng(5)
    lattice = [shapely.box(x, y, x + 10, y + 12) for x in range(0, 80, 10) for y in range(0, 96, 12)]
    shapes = np.array(
        [shapely.transform(s, lambda xy: _moved(xy + FAR, rng.uniform(-1e-9, 1e-9, xy.shape))) for s in lattice]
    )
    for tolerance in TOLERANCES:
        assert findings(shapes, "TC01", "UQ01", "TC02", TOLERANCE=tolerance, MAX_GAP_WIDTH=0) == []


def _moved(xy, by):
    xy = xy + by
    xy[-1] = xy[0]
    return xy


def test_criss_cross_slivers_within_one_tolerance():
    """Forty slivers, each thinner than the snapping distance, over one place with two real parcels."""
    rng = np.random.default_rng(11)
    shapes = [shapely.box(0, 0, 1, 1), shapely.box(0.4, 0.4, 1.4, 1.4)]
    for angle in rng.uniform(0, np.pi, 40):
        sliver = shapely.box(-1, -0.0005, 3, rng.uniform(0.0001, 0.002))
        shapes.append(affinity.translate(affinity.rotate(sliver, angle, origin=(0, 0), use_radians=True), 0.7, 0.7))
    shapes = np.array([affinity.translate(shape, *FAR) for shape in shapes])
    for tolerance in TOLERANCES:
        assert (0, 1) in pairs_of(findings(shapes, "TC01", TOLERANCE=tolerance), "TC01")
        assert overlap_differences(shapes, tolerance, 0.001) == []


def test_holes_that_touch_in_points_and_parcels_inside_them():
    outer = [(0, 0), (20, 0), (20, 20), (0, 20)]
    holes = [[(0, 0), (6, 3), (6, 6), (3, 6)], [(6, 6), (12, 6), (12, 12), (6, 12)]]  # at the shell, at each other
    ring = shapely.Polygon(outer, holes)
    assert ring.is_valid
    fill = [shapely.Polygon(hole) for hole in holes]
    too_big = shapely.box(5.9, 6, 12, 12)
    assert findings([ring, *fill], "TC01", "UQ01", "TC02", MAX_GAP_WIDTH=0) == []
    assert pairs_of(findings([ring, fill[0], too_big], "TC01"), "TC01") == {(0, 2)}
    assert len(findings([ring], "TC02", MAX_GAP_WIDTH=0)) == 2


def test_spikes_are_compared_as_they_are():
    spike = shapely.Polygon([(0, 0), (10, 0), (10, 5), (30, 5.004), (10, 5.008), (10, 10), (0, 10)])
    shapes = np.array([spike, shapely.box(10, 0, 40, 10)])
    for tolerance in TOLERANCES:
        assert overlap_differences(shapes, tolerance, 0.01) == []
    assert findings(shapes, "TC01", TOLERANCE=0.01) == []
    assert len(findings(shapes, "TC01", TOLERANCE=0)) == 1


def test_a_degenerate_parcel_overlaps_nothing():
    flat = shapely.Polygon([(1, 1), (5, 5), (3, 3)])
    assert findings([flat, flat, shapely.box(0, 0, 6, 6)], "TC01", "UQ01", TOLERANCE=0, MIN_AREA=0) == []
