"""The characteristic point is the true optimum, always inside, and the same however a parcel is drawn."""

import heapq
import time

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.geometry import clearance as clearances_module
from parcel_clean.core.geometry import edge_columns
from parcel_clean.core.geometry.characteristic_point import SHARE, characteristic_points, inscribed_widths
from parcel_clean.core.geometry.integer_rings import Reason
from parcel_clean.core.geometry.rings import empty_rings, rings_of
from parcel_clean.tools.bench import bench_point as made
from shapely import affinity

FAR = np.array((545_000.0, 2_331_000.0))


def layer(*shapes):
    return rings_of(np.array(shapes, dtype=object))


def point_of(shape):
    points = characteristic_points(layer(shape))
    return points.xy[0], points.clearance[0], Reason(points.reason[0])


def wanted(shape):
    """r of the rule."""
    return shapely.get_coordinates(shape.centroid)[0] - np.sqrt(shape.area) * np.array((0.01, 0.0037))


# An oracle that shares nothing with the solver: squares, halved where the optimum could be.


def clearance(shape, xy):
    point = shapely.Point(xy)
    with np.errstate(invalid="ignore"):  # GEOS computes with NaN on the way; its result is none
        return shape.boundary.distance(point) * (1 if shape.covers(point) else -1)


def squares(shape, order, precision):
    """Squares in ascending `order(centre, half side, clearance)`; those that it calls None are left out."""
    shapely.prepare(shape)
    x0, y0, x1, y1 = shape.bounds
    half = max(x1 - x0, y1 - y0) / 2
    heap = []

    def push(x, y, half):
        value = order((x, y), half, clearance(shape, (x, y)))
        if value is not None:
            heapq.heappush(heap, (value, half, x, y))

    push((x0 + x1) / 2, (y0 + y1) / 2, half)
    while heap:
        value, half, x, y = heapq.heappop(heap)
        if half < precision:
            return value
        for dx in (-half / 2, half / 2):
            for dy in (-half / 2, half / 2):
                push(x + dx, y + dy, half / 2)
    return None


def oracle_clearance(shape, precision=2e-3):
    """The largest clearance, at most `precision` · √2 too large."""
    return -squares(shape, lambda c, half, clear: -(clear + half * 2**0.5), precision)


def oracle_distance(shape, depth, precision=2e-3):
    """How near to r a point with this clearance can be, at most a little too near."""
    r = wanted(shape)

    def nearest(c, half, clear):
        if clear + half * 2**0.5 < depth:
            return None
        away = np.maximum(np.abs(np.array(c) - r) - half, 0.0)
        return float(np.hypot(*away))

    return squares(shape, nearest, precision)


def against_oracle(shape):
    place, deepest, reason = point_of(shape)
    assert reason == Reason.NONE
    assert shape.contains_properly(shapely.Point(place))
    true = oracle_clearance(shape)
    assert true - 6e-3 <= deepest <= true + 2e-3  # corners were rounded to 1 mm
    assert clearance(shape, place) >= SHARE * deepest - 2e-3
    ours = np.hypot(*(place - wanted(shape)))
    # the nearest with a clearance a little less, as far as the precision of the oracle and 1 mm of rounding go
    assert ours >= oracle_distance(shape, SHARE * deepest - 4e-3) - 4e-3
    assert ours <= oracle_distance(shape, SHARE * deepest + 3e-3) + 4e-3


@pytest.mark.parametrize("kind", ["rectangle", "square", "ell", "star", "ring", "parts"])
def test_finds_what_a_search_of_squares_finds(kind):
    for shape in made.sample(3, 11, kind).geometries():
        against_oracle(shape if len(shape.geoms) > 1 else shape.geoms[0])


def blob(seed, holes):
    """Unions of discs less discs: many inner corners, many places that are nearly the deepest."""
    rng = np.random.default_rng(seed)
    discs = shapely.buffer(shapely.points(rng.uniform(0, 30, (7, 2))), rng.uniform(2, 7, 7), quad_segs=3)
    whole = shapely.union_all(discs)
    if holes:
        gone = shapely.buffer(shapely.points(rng.uniform(0, 30, (holes, 2))), rng.uniform(0.3, 3, holes), quad_segs=2)
        whole = whole.difference(shapely.union_all(gone))
    return affinity.translate(whole, *FAR)


@pytest.mark.parametrize("holes", [0, 2, 6])
def test_finds_what_a_search_of_squares_finds_in_blobs(holes):
    for seed in range(4):
        against_oracle(blob(seed, holes))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=5, max_size=14, unique=True))
def test_widths_and_points_of_jagged_polygons(vertices):
    middle = np.mean(vertices, axis=0)
    around = sorted(vertices, key=lambda v: (np.arctan2(*(np.array(v) - middle)), v))
    shape = shapely.Polygon(around)
    if not shape.is_valid or shape.area < 20:
        return
    place, deepest, reason = point_of(shape)
    assert reason == Reason.NONE
    assert shape.contains_properly(shapely.Point(place))
    assert clearance(shape, place) >= SHARE * deepest - 1e-3
    assert oracle_clearance(shape, 5e-3) == pytest.approx(deepest, abs=1e-2)
    assert inscribed_widths(layer(shape))[0] == pytest.approx(2 * deepest, abs=1e-4)


# What the rule says, on shapes where it can be worked out by hand.


def test_rectangle_keeps_the_wanted_point():
    place, deepest, _ = point_of(affinity.translate(shapely.box(0, 0, 40, 20), *FAR))
    # r itself is deep enough
    assert place - FAR == pytest.approx((20 - 0.01 * 800**0.5, 10 - 0.0037 * 800**0.5), abs=1e-4)
    assert deepest == 10.0


def test_square_ring_leans_to_the_south_west_as_the_rule_does():
    shape = shapely.box(0, 0, 30, 30) - shapely.box(10, 10, 20, 20)
    place, deepest, _ = point_of(affinity.translate(shape, *FAR))
    # the corners of the ring hold the largest circle: it touches the two sides and the hole's corner
    m = 10 * 2**0.5 / (1 + 2**0.5)
    assert deepest == pytest.approx(m, abs=1e-6)
    # the nearest point on the circle of 0.9 M around the hole's south-western corner, seen from r
    r = wanted(shape)
    away = (r - (10, 10)) / np.hypot(*(r - (10, 10)))
    assert np.all(place - FAR < 15)
    assert clearance(shape, place - FAR) == pytest.approx(0.9 * m, abs=1e-3)
    assert np.all(away > 0)  # r lies behind the hole: the point is at an end of a piece, not at a foot


def test_ties_go_to_the_smaller_x_then_y():
    """Two equal parts, the wanted point half-way between them but for its lean."""
    shape = shapely.MultiPolygon([shapely.box(0, 0, 10, 10), shapely.box(30, 0, 40, 10)])
    assert point_of(shape)[0][0] < 10


def test_strip_of_ten_centimetres():
    shape = affinity.rotate(affinity.translate(shapely.box(0, 0, 100, 0.1), *FAR), 31, origin=tuple(FAR))
    place, deepest, _ = point_of(shape)
    assert deepest == pytest.approx(0.05, abs=1e-3)
    assert clearance(shape, place) > 0.04


@pytest.mark.parametrize("width", [1e-3, 0.01, 0.3])
def test_widths_of_slivers(width):
    shape = affinity.rotate(affinity.translate(shapely.box(0, 0, 100, width), *FAR), 31, origin=tuple(FAR))
    assert inscribed_widths(layer(shape))[0] == pytest.approx(width, abs=2e-6)


def test_width_of_an_annulus_and_of_parts():
    ring = shapely.Point(0, 0).buffer(10, 64) - shapely.Point(0, 0).buffer(8.5, 64)
    parts = shapely.MultiPolygon([shapely.box(0, 0, 3, 3), shapely.box(10, 0, 12, 20)])
    widths = inscribed_widths(layer(ring, parts, shapely.Polygon(), shapely.box(0, 0, 5, 1)))
    assert widths[0] == pytest.approx(2 * oracle_clearance(ring, 2e-3), abs=6e-3)
    assert widths[1] == 3.0
    assert np.isnan(widths[2])
    assert widths[3] == 1.0


# The same on all drawings of a parcel.


def test_same_bits_however_drawn():
    rings = made.sample(4000, 21)
    points = characteristic_points(rings)
    assert np.all(points.reason == 0)
    for seed in (1, 2):
        other, old = made.redrawn(rings, seed)
        again = characteristic_points(other)
        assert np.array_equal(again.xy, points.xy[old])
        assert np.array_equal(again.clearance, points.clearance[old])


def test_same_point_beside_other_parcels_and_far_away():
    rings = made.sample(64, 22)
    points = characteristic_points(rings)
    for at in range(0, 64, 7):
        alone = characteristic_points(rings.select(np.array([at])))
        assert np.array_equal(alone.xy[0], points.xy[at])
    millimetres = np.rint(rings.xy * 1000) / 1000
    here = characteristic_points(rings.with_xy(millimetres))
    there = characteristic_points(rings.with_xy(np.rint((millimetres - (123456.789, -98765.432)) * 1000) / 1000))
    assert np.allclose(here.xy - there.xy, (123456.789, -98765.432), rtol=0, atol=1e-8)


def test_result_is_on_the_grid():
    xy = characteristic_points(made.sample(200, 23)).xy
    assert np.array_equal(xy, np.rint(xy * 10000) / 10000)


def test_a_millimetre_and_a_vertex_move_it_little():
    rings = made.sample(3000, 24)
    points = characteristic_points(rings)
    assert np.mean(made.moved(points, characteristic_points(made.noisy(rings, 1))) <= 0.2) >= 0.995
    assert np.all(made.moved(points, characteristic_points(made.with_vertex(rings, 2))) <= 0.2)


def test_vietmong_is_steady():
    rings = made.real_parcels()
    if rings is None:
        pytest.skip("../shared/data/parcels/vietmong is not present")
    points = characteristic_points(rings)
    assert np.all(points.reason == 0)
    assert np.all(shapely.contains_properly(rings.geometries(), shapely.points(points.xy)))
    assert np.mean(made.moved(points, characteristic_points(made.noisy(rings, 1))) <= 0.2) >= 0.995
    assert np.all(made.moved(points, characteristic_points(made.with_vertex(rings, 2))) <= 0.2)
    assert inscribed_widths(rings) == pytest.approx(2 * points.clearance, abs=1.5e-3)


# What has no point says why.


@pytest.mark.parametrize(
    ("wkt", "reason"),
    [
        ("POLYGON EMPTY", Reason.NO_GEOMETRY),
        ("POLYGON ((0 0, 10 0, 10 nan, 0 0))", Reason.BAD_COORDINATE),
        ("POLYGON ((0 0, 1e6 0, 1e6 10, 0 0))", Reason.TOO_LARGE),
        ("POLYGON ((0 0, 10 0, 20 0, 0 0))", Reason.NO_AREA),
        ("POLYGON ((0 0, 0.0001 0, 0 0.0001, 0 0))", Reason.NO_AREA),
        ("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))", Reason.CROSSING),
        ("POLYGON ((0 0, 20 0, 20 10, 5 -5, 0 10, 0 0))", Reason.CROSSING),
        ("POLYGON ((0 0, 20 0, 20 10, 10 0, 0 10, 0 0))", Reason.CROSSING),  # touches itself
        ("POLYGON ((0 0, 20 0, 20 10, 30 10, 20 10, 0 10, 0 0))", Reason.CROSSING),  # a spike without width
        ("POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0), (5 5, 25 5, 25 8, 5 8, 5 5))", Reason.CROSSING),
        ("POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0), (0 2, 0 8, 5 5, 0 2))", Reason.CROSSING),  # along the shell
        ("POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0), (40 5, 45 5, 45 8, 40 8, 40 5))", Reason.MISPLACED_RING),
        (
            "POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0), (2 2, 8 2, 8 8, 2 8, 2 2), (4 4, 6 4, 6 6, 4 6, 4 4))",
            Reason.MISPLACED_RING,
        ),
        ("MULTIPOLYGON (((0 0, 20 0, 20 9, 0 9, 0 0)), ((2 2, 8 2, 8 8, 2 8, 2 2)))", Reason.MISPLACED_RING),
        ("POLYGON ((0 0, 100 0, 50 0.001, 0 0))", Reason.TOO_NARROW),
    ],
)
def test_no_point_and_why(wkt, reason):
    shape = shapely.from_wkt(wkt)
    rings = layer(shapely.box(0, 0, 5, 5), shape, None, shapely.box(0, 0, 9, 9))
    points = characteristic_points(rings)
    assert points.reason.tolist() == [0, reason, Reason.NO_GEOMETRY, 0]
    assert np.isnan(points.xy[1]).all()


def test_no_parcels_at_all():
    for rings in (empty_rings(0), empty_rings(3)):
        assert characteristic_points(rings).xy.shape == (rings.parcels, 2)
        assert inscribed_widths(rings).shape == (rings.parcels,)


def test_can_be_stopped():
    def stop():
        raise KeyboardInterrupt

    for function in (characteristic_points, inscribed_widths):
        with pytest.raises(KeyboardInterrupt):
            function(made.sample(8, 1), stop)


def test_what_touches_in_a_point_is_no_fault():
    corner = shapely.from_wkt("POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0), (0 0, 5 2, 5 5, 0 0))")
    slanted = affinity.rotate(
        shapely.from_wkt("POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0), (7.3 0, 9 4, 5 4, 7.3 0))"), 17, origin=(3, 3)
    )
    parts = shapely.from_wkt("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((9 9, 12 9, 12 12, 9 12, 9 9)))")
    for shape in (corner, slanted, parts):
        place, deepest, reason = point_of(affinity.translate(shape, *FAR))
        assert reason == Reason.NONE
        assert clearance(shape, place - FAR) >= 0.9 * deepest - 2e-3
        assert deepest == pytest.approx(oracle_clearance(shape), abs=6e-3)


def test_a_nook_that_rounding_folds_over_does_not_matter():
    """0.4 mm wide and slanted: on the millimetre grid its sides cross."""
    nook = shapely.Polygon([(4, 10), (5.0003, 3.1), (5.0007, 3.1), (4.0004, 10)])
    spike = shapely.Polygon([(16, 10), (16.0004, 10), (17.0007, 16.9), (17.0003, 16.9)])
    for k in range(20):
        turn = affinity.rotate((shapely.box(0, 0, 20, 10) - nook).union(spike), 7 * k, origin=(0, 0))
        shape = affinity.translate(turn, *FAR)
        if not shape.is_valid:
            continue
        place, _, reason = point_of(shape)
        assert reason == Reason.NONE
        assert clearance(shape, place) > 3.0


def test_widths_of_shapes_that_cross_themselves_are_of_what_they_wind_around_once():
    bow = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 9)])
    spike = shapely.from_wkt("POLYGON ((0 0, 20 0, 20 10, 30 10, 20 10, 0 10, 0 0))")
    half = inscribed_widths(layer(bow, spike))
    triangle = shapely.Polygon([(10, 0), (10, 10), (90 / 19, 90 / 19)])
    assert half[0] == pytest.approx(inscribed_widths(layer(triangle))[0], abs=1e-4)
    assert half[1] == pytest.approx(10, abs=1e-4)


# Speed, with a wide margin: the machine may be busy.


@pytest.mark.parametrize(("kinds", "least"), [("rectangle square ell star", 5000), ("strip sliver", 5000)])
def test_speed(kinds, least):
    rings = made.sample(3000, 31, kinds)
    characteristic_points(rings)
    begin = time.process_time()
    characteristic_points(rings)
    assert rings.parcels / (time.process_time() - begin) > least


def test_a_thousand_vertices():
    rng = np.random.default_rng(3)
    angle = np.arange(1000) * 2 * np.pi / 1000
    reach = 200 + 40 * np.sin(5 * angle) + rng.uniform(-2, 2, 1000)
    shape = shapely.Polygon(np.column_stack((reach * np.cos(angle), reach * np.sin(angle))) + FAR)
    begin = time.process_time()
    place, deepest, _ = point_of(shape)
    assert time.process_time() - begin < 3
    assert clearance(shape, place) >= 0.9 * deepest - 2e-3
    assert deepest == pytest.approx(oracle_clearance(shape, 0.05), abs=0.1)


def test_looking_only_at_near_edges_finds_the_same(monkeypatch):
    """What large parcels get, on small ones: the same up to the precision of M."""
    rings = made.joined_rings(made.sample(400, 32), rings_of(np.array([blob(s, s) for s in range(9)], dtype=object)))
    points = characteristic_points(rings)
    monkeypatch.setattr(edge_columns, "MANY", 5)
    monkeypatch.setattr(clearances_module, "MANY", 5)
    monkeypatch.setattr(edge_columns, "_LONG", 2)
    monkeypatch.setattr(clearances_module, "_SAMPLE", 3)
    again = characteristic_points(rings)
    assert again.clearance == pytest.approx(points.clearance, abs=2e-7)
    assert np.max(made.moved(points, again)) < 2e-4


def scribbles(count, seed):
    """Small polygons on whole metres with holes and parts: most are invalid, many touch, some are valid."""
    rng = np.random.default_rng(seed)

    def ring():
        size = (rng.integers(3, 7), 2)
        return rng.integers(0, rng.integers(4, 9), size) + rng.integers(0, 3, 2) + FAR

    def polygon():
        return shapely.Polygon(ring(), [ring() for _ in range(rng.integers(0, 2))])

    shapes = [shapely.MultiPolygon([polygon() for _ in range(rng.integers(1, 3))]) for _ in range(count)]
    return np.array(shapes, dtype=object)


def test_scribbles():
    shapes = scribbles(6000, 6)
    rings = rings_of(shapes)
    points = characteristic_points(rings)
    valid = shapely.is_valid(shapes)
    assert np.sum(valid) > 500
    assert np.all(points.reason[valid] == Reason.NONE)
    places = shapely.points(points.xy[valid])
    assert np.all(shapely.contains_properly(shapes[valid], places))
    deep = np.array([clearance(shape, xy) for shape, xy in zip(shapes[valid], points.xy[valid])])
    assert np.all(deep >= SHARE * points.clearance[valid] - 1e-4)
    assert inscribed_widths(rings)[valid] == pytest.approx(2 * points.clearance[valid], abs=1e-4)
    for at in np.flatnonzero(valid)[:25]:
        assert points.clearance[at] == pytest.approx(oracle_clearance(shapes[at], 3e-2), abs=5e-2)
    other, old = made.redrawn(rings, 7)
    back = made.Points(points.xy[old], points.clearance[old], points.reason[old])
    assert made.differences(back, characteristic_points(other)) == 0
