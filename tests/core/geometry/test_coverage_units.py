"""The parts of the coverage analysis one by one: WKB, rings, edges, runs, counts, faces, noding, widths, vertices."""

import struct

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.geometry.chains import END, distance_to_segment, follow, through_simple_nodes
from parcel_clean.core.geometry.comparable import comparable
from parcel_clean.core.geometry.cover import cover_left
from parcel_clean.core.geometry.coverage import analyse
from parcel_clean.core.geometry.edges import cancel_again, cancel_edges, unique_points
from parcel_clean.core.geometry.faces import trace_faces
from parcel_clean.core.geometry.noding import lead_through, near_vertices, node_crossings, resolution
from parcel_clean.core.geometry.overlaps import connected_groups, copy_pairs, stand_ins
from parcel_clean.core.geometry.rings import offsets, ragged_ranges, rings_of
from parcel_clean.core.geometry.widths import much_wider_than, opened, polygonal, reaches, wider_than, widths
from parcel_clean.core.geometry.wkb import Shape, parse_wkb

from . import brute, strategies


def layer(*wkts):
    return shapely.from_wkt(list(wkts))


# --- WKB

SHAPES = [
    "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))",
    "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1), (5 5, 5 6, 6 6, 5 5))",
    "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 5), (7 6, 8 6, 8 7, 7 6)))",
    "POLYGON Z ((0 0 1, 4 0 2, 4 4 3, 0 0 1))",
    "MULTIPOLYGON Z (((0 0 1, 4 0 2, 4 4 3, 0 0 1)))",
]


@pytest.mark.parametrize("flavour", ["extended", "iso"])
def test_wkb_of_all_flavours(flavour):
    shapes = layer(*SHAPES)
    parsed = parse_wkb([shapely.to_wkb(shape, flavor=flavour) for shape in shapes])
    assert list(parsed.shape) == [Shape.POLYGON] * len(SHAPES)
    flat = shapely.force_2d(shapes)
    assert shapely.equals_exact(shapely.normalize(parsed.rings.geometries()), _multi(flat)).all()
    assert list(parsed.rings.hole) == [False, False, True, True, False, False, True, False, False]


def _multi(shapes):
    return shapely.normalize([shapely.multipolygons(shapely.get_parts(shape)) for shape in shapes])


@settings(derandomize=True, deadline=None, database=None, max_examples=40)
@given(strategies.recipes())
def test_wkb_is_read_as_shapely_reads_it(recipe):
    shapes = strategies.build(recipe)
    parsed = parse_wkb([shapely.to_wkb(shape) for shape in shapes])
    expected = rings_of(shapes)
    assert np.array_equal(parsed.rings.xy, expected.xy)
    assert np.array_equal(parsed.rings.start, expected.start)
    assert np.array_equal(parsed.rings.parcel, expected.parcel)
    assert np.array_equal(parsed.rings.hole, expected.hole)


def test_wkb_with_m_and_zm():
    rows = np.array([(0, 0, 7, 8), (4, 0, 7, 8), (4, 4, 7, 8), (0, 0, 7, 8)], dtype=float)
    for code, width in ((2003, 3), (3003, 4), (3 | 0x40000000, 3), (3 | 0xC0000000, 4)):
        body = rows[:, :width].astype("<f8").tobytes()
        parsed = parse_wkb([struct.pack("<BIII", 1, code, 1, 4) + body])
        assert parsed.shape[0] == Shape.POLYGON
        assert np.array_equal(parsed.rings.xy, rows[:, :2])


def test_wkb_that_is_no_polygon():
    good = shapely.to_wkb(shapely.box(0, 0, 1, 1))
    big_endian = shapely.to_wkb(shapely.box(0, 0, 1, 1), byte_order=0)
    buffers = [
        None,
        b"",
        shapely.to_wkb(shapely.Polygon()),
        shapely.to_wkb(shapely.MultiPolygon()),
        shapely.to_wkb(shapely.Point(1, 2)),
        shapely.to_wkb(shapely.LineString([(0, 0), (1, 1)])),
        struct.pack("<BII", 1, 10, 0),  # a curve polygon
        big_endian,
        good[:-5],
        good[:20],
        b"\x01",
        good,
    ]
    parsed = parse_wkb(buffers)
    missing, other = Shape.MISSING, Shape.OTHER
    assert list(parsed.shape) == [missing] * 4 + [other] * 7 + [Shape.POLYGON]
    assert parsed.rings.parcels == len(buffers)
    assert list(parsed.rings.parcel) == [11]


def test_wkb_with_broken_numbers_and_open_rings():
    nan = np.array([(0, 0), (4, 0), (np.nan, 2), (4, 4), (0, np.inf), (0, 0)])
    nothing = np.full((4, 2), np.nan)
    unclosed = np.array([(0, 0), (4, 0), (4, 4)], dtype=float)
    buffers = [struct.pack("<BIII", 1, 3, 1, len(xy)) + xy.astype("<f8").tobytes() for xy in (nan, nothing, unclosed)]
    parsed = parse_wkb(buffers)
    assert list(parsed.not_finite) == [True, True, False]
    assert list(parsed.shape) == [Shape.POLYGON] * 3
    assert list(parsed.rings.parcel) == [0, 2]
    assert shapely.area(parsed.rings.geometries()[[0, 2]]).tolist() == [8.0, 8.0]


def test_minus_zero_becomes_zero():
    parsed = parse_wkb([shapely.to_wkb(shapely.Polygon([(-0.0, 0), (1, -0.0), (1, 1)]))])
    assert not np.signbit(parsed.rings.xy).any()


# --- rings


def test_ring_measures():
    rings = rings_of(layer(*SHAPES[:3]))
    assert rings.parcel_areas().tolist() == pytest.approx(shapely.area(rings.geometries()).tolist())
    assert rings.parcel_perimeters().tolist() == pytest.approx(shapely.length(rings.geometries()).tolist())
    assert rings.boxes().tolist() == shapely.bounds(rings.geometries()).tolist()
    some = rings.select(np.array([0, 2]))
    assert shapely.equals(some.geometries(), rings.geometries()[[0, 2]]).all()


def test_rings_of_nothing():
    rings = rings_of(np.array([None, shapely.Polygon()], dtype=object))
    assert (rings.parcels, rings.count) == (2, 0)
    assert list(rings.geometries()) == [None, None]
    assert np.isnan(rings.boxes()).all()
    assert rings.parcel_areas().tolist() == [0.0, 0.0]
    with pytest.raises(TypeError):
        rings_of(np.array([shapely.Point(0, 0)], dtype=object))


def test_small_parcels_far_out_keep_their_area():
    far = shapely.transform(layer("POLYGON ((0 0, 0.01 0, 0.01 0.01, 0 0.01, 0 0))"), lambda xy: xy + strategies.FAR)
    assert rings_of(far).parcel_areas()[0] == pytest.approx(1e-4, rel=1e-5)


def test_ragged_ranges():
    assert ragged_ranges(np.array([5, 0, 9]), np.array([2, 0, 3])).tolist() == [5, 6, 9, 10, 11]
    assert offsets(np.array([2, 0, 3])).tolist() == [0, 2, 2, 5]


def test_who_has_a_vertex():
    rings = rings_of(layer(*SHAPES[:2]))
    has = rings.has_vertex(np.array([0, 0, 1, 1]), np.array([(4, 4), (5, 5), (5, 5), (4, 4)], dtype=float))
    assert has.tolist() == [True, False, True, False]


# --- edges


def test_shared_edges_cancel_whatever_the_direction():
    square = shapely.box(0, 0, 1, 1)
    for left in (square, shapely.reverse(square)):
        for right in (shapely.box(1, 0, 2, 1), shapely.reverse(shapely.box(1, 0, 2, 1))):
            remainder = cancel_edges(rings_of(np.array([left, right])))
            assert len(remainder) == 6
            assert remainder.times.tolist() == [1] * 6


def test_copies_count_twice_and_holes_run_backwards():
    remainder = cancel_edges(rings_of(np.array([shapely.box(0, 0, 1, 1)] * 3)))
    assert remainder.times.tolist() == [3] * 4
    around = shapely.box(0, 0, 9, 9).difference(shapely.box(3, 3, 4, 4))
    filled = cancel_edges(rings_of(np.array([around, shapely.box(3, 3, 4, 4)])))
    assert len(filled) == 4
    assert len(cancel_edges(rings_of(np.array([], dtype=object)))) == 0


@settings(derandomize=True, deadline=None, database=None, max_examples=30)
@given(strategies.recipes())
def test_what_arrives_at_a_node_leaves_it(recipe):
    shapes = brute.repaired(strategies.build(recipe))
    remainder = cancel_edges(rings_of(shapes))
    balance = np.zeros(len(remainder.nodes))
    np.add.at(balance, remainder.tail, remainder.times)
    np.subtract.at(balance, remainder.head, remainder.times)
    assert not balance.any()
    assert (remainder.times > 0).all()


def test_cancel_again_drops_edges_without_length():
    nodes = np.array([(0, 0), (1, 0), (1, 1)], dtype=float)
    left = cancel_again(nodes, np.array([0, 1, 1, 2]), np.array([1, 0, 1, 0]), np.array([2, 1, 5, 1]))
    assert sorted(zip(left.tail.tolist(), left.head.tolist(), left.times.tolist())) == [(0, 1, 1), (2, 0, 1)]


def test_unique_points():
    points, number = unique_points(np.array([(2, 1), (0, 5), (2, 1), (0, -0.0), (0, 0)], dtype=float))
    assert points.tolist() == [[0, 0], [0, 5], [2, 1]]
    assert number.tolist() == [2, 1, 2, 0, 0]


# --- runs


def test_runs_open_and_closed():
    #       0 → 1 → 2 (ends)   3 → 4 → 5 → 3 (closed)
    successor = np.array([1, 2, END, 4, 5, 3])
    runs = follow(successor, np.array([5, 4, 3, 2, 0, 1]))
    walked = [runs.order[runs.run == run].tolist() for run in range(2)]
    assert sorted(walked) == [[0, 1, 2], [4, 5, 3]]  # the closed one starts with its smallest rank
    assert sorted(zip(walked, runs.closed.tolist())) == [([0, 1, 2], False), ([4, 5, 3], True)]


def test_runs_of_any_length():
    for count in (1, 2, 3, 1000):
        runs = follow(np.roll(np.arange(count), -1), np.arange(count)[::-1].copy())
        assert runs.order.tolist() == [count - 1, *range(count - 1)]
        assert runs.closed.tolist() == [True]
    assert len(follow(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)).order) == 0


def test_distance_to_segment():
    a, b = np.array([(0.0, 0.0)] * 4), np.array([(4.0, 0.0), (4.0, 0.0), (4.0, 0.0), (0.0, 0.0)])
    points = np.array([(2.0, 3.0), (-3.0, 4.0), (7.0, -4.0), (3.0, 4.0)])
    assert distance_to_segment(points, a, b).tolist() == [3.0, 5.0, 5.0, 5.0]


# --- noding and counting


def noded(*wkts):
    remainder = node_crossings(cancel_edges(rings_of(layer(*wkts))))
    runs = follow(through_simple_nodes(remainder), np.arange(len(remainder)))
    return remainder, cover_left(remainder, runs)


def test_crossing_squares_are_cut_and_counted():
    remainder, left = noded("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))", "POLYGON ((2 2, 6 2, 6 6, 2 6, 2 2))")
    assert len(remainder) == 12
    assert sorted(left.tolist()) == [1] * 8 + [2] * 4
    double = left == 2
    faces = trace_faces(remainder.nodes, remainder.tail[double], remainder.head[double])
    assert [face.area for face in faces] == [4.0]


@settings(derandomize=True, deadline=None, database=None, max_examples=60)
@given(strategies.recipes(), st.sampled_from((0.0, 0.01, 0.1)))
def test_counts_are_consistent_around_every_node(recipe, tolerance):
    """The border of every level {m ≥ k} is closed, which one wrong count would break."""
    shapes = brute.repaired(strategies.build(recipe))
    coverage = analyse(rings_of(shapes), tolerance)
    left, noded_ = coverage.left, coverage.noded
    right = left - noded_.times
    for level in range(int(right.min(initial=0)), int(left.max(initial=0)) + 1):
        border = (left >= level) & (right < level)
        balance = np.zeros(len(noded_.nodes))
        np.add.at(balance, noded_.tail[border], 1)
        np.subtract.at(balance, noded_.head[border], 1)
        assert not balance.any()


@settings(derandomize=True, deadline=None, database=None, max_examples=40)
@given(strategies.recipes())
def test_counts_are_those_of_point_in_polygon(recipe):
    shapes = brute.repaired(strategies.build(recipe))
    coverage = analyse(rings_of(shapes), 0.0)
    nodes, edges = coverage.noded.nodes, coverage.noded
    along = nodes[edges.head] - nodes[edges.tail]
    length = np.hypot(*along.T)
    # beside the middles of edges that are long enough and far from everything else
    step = 1e-3
    aside = np.column_stack((-along[:, 1], along[:, 0])) / np.maximum(length, 1e-300)[:, None] * step
    points = shapely.points((nodes[edges.tail] + nodes[edges.head]) / 2 + aside)
    borders = shapely.union_all(shapely.boundary(shapes))
    clear = (length > 0.1) & (shapely.distance(borders, points) > step * 0.99)
    for at in np.flatnonzero(clear)[:60]:
        assert coverage.left[at] == shapely.contains(shapes, points[at]).sum()


def test_edges_are_led_through_near_vertices():
    remainder = cancel_edges(
        rings_of(layer("POLYGON ((0 0, 10 0, 10 5, 0 5, 0 0))", "POLYGON ((4 -0.001, 0 -3, 9 -3, 4 -0.001))"))
    )
    near = near_vertices(remainder, 0.01)
    assert near.distance.tolist() == pytest.approx([0.001])
    assert near.inside.tolist() == [True]
    assert near.foot.tolist() == [[4.0, 0.0]]
    assert len(lead_through(remainder, near)) == len(remainder) + 1


def test_nodes_a_few_nanometres_apart_become_one():
    square = shapely.box(0, 0, 10, 10)
    other = shapely.transform(square, lambda xy: np.abs(xy - 3e-9))
    left = node_crossings(cancel_edges(rings_of(np.array([square, other]))))
    assert left.times.tolist() == [2] * 4
    assert resolution(np.array([[500_000.0, 2_300_000.0]])) == 1e-8


def test_edges_that_run_along_one_another_are_cut():
    remainder, left = noded("POLYGON ((0 0, 10 0, 10 5, 0 5, 0 0))", "POLYGON ((3 0, 7 0, 7 -4, 3 -4, 3 0))")
    assert len(remainder) == 3 + 2 + 3  # the shared stretch cancels
    assert set(left.tolist()) == {1}


# --- faces


def square_edges(*rings):
    nodes = np.array([point for ring in rings for point in ring], dtype=float)
    nodes, number = unique_points(nodes)
    tail, head, begin = [], [], 0
    for ring in rings:
        ids = number[begin : begin + len(ring)]
        tail += ids.tolist()
        head += np.roll(ids, -1).tolist()
        begin += len(ring)
    return nodes, np.array(tail), np.array(head)


def test_faces_that_touch_in_a_point_are_two():
    faces = trace_faces(*square_edges([(0, 0), (1, 0), (1, 1), (0, 1)], [(1, 1), (2, 1), (2, 2), (1, 2)]))
    assert sorted(face.area for face in faces) == [1.0, 1.0]


def test_holes_go_into_the_smallest_face_around_them():
    outer = [(0, 0), (20, 0), (20, 20), (0, 20)]
    hole = [(2, 2), (2, 18), (18, 18), (18, 2)]
    inner = [(5, 5), (15, 5), (15, 15), (5, 15)]
    innermost = [(9, 9), (9, 11), (11, 11), (11, 9)]
    faces = trace_faces(*square_edges(outer, hole, inner, innermost))
    assert sorted((face.area, len(face.interiors)) for face in faces) == [(96.0, 1), (144.0, 1)]


def test_the_unbounded_face_is_none():
    assert len(trace_faces(*square_edges([(0, 0), (0, 1), (1, 1), (1, 0)]))) == 0
    none = np.zeros(0, dtype=np.int64)
    assert len(trace_faces(np.zeros((0, 2)), none, none)) == 0


def test_faces_do_not_depend_on_the_order_of_edges():
    nodes, tail, head = square_edges([(0, 0), (4, 0), (4, 4), (0, 4)], [(4, 4), (8, 4), (8, 8), (4, 8)])
    order = np.random.default_rng(0).permutation(len(tail))
    first, second = trace_faces(nodes, tail, head), trace_faces(nodes, tail[order], head[order])
    assert [face.wkt for face in first] == [face.wkt for face in second]


# --- widths


@pytest.mark.parametrize(
    ("wkt", "width"),
    [
        ("POLYGON ((0 0, 10 0, 10 0.3, 0 0.3, 0 0))", 0.3),
        ("POLYGON ((0 0, 4 0, 0 3, 0 0))", 2.0),
        ("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((5 5, 7 5, 7 9, 5 9, 5 5)))", 2.0),
        ("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 1 9, 9 9, 9 1, 1 1))", 2 * (2 - np.sqrt(2))),
    ],
)
def test_widths(wkt, width):
    shape = layer(wkt)
    assert widths(shape)[0] == pytest.approx(width, abs=1e-3)
    assert wider_than(shape, width * 0.999).tolist() == [True]
    assert wider_than(shape, width * 1.002).tolist() == [False]
    assert much_wider_than(shape[0], width * 0.99) is True
    assert much_wider_than(shape[0], width * 1.002) is False


def test_exact_widths_are_not_exceeded_but_reached():
    strip = np.array([shapely.box(0, 0, 50, 0.05)])
    assert (wider_than(strip, 0.05).tolist(), reaches(strip, 0.05).tolist()) == ([False], [True])
    assert reaches(strip, 0.05001).tolist() == [False]


def test_opening_cuts_necks_and_keeps_rooms():
    rooms = shapely.union_all([shapely.box(0, 0, 4, 4), shapely.box(6, 0, 10, 4), shapely.box(4, 2, 6, 2.05)])
    parts, cores = opened(rooms, 0.1)
    assert [round(part.area, 2) for part in parts] == [16.0, 16.0]
    assert len(cores) == 2
    parts, cores = opened(rooms, 0.04)
    assert (len(parts), len(cores)) == (1, 1)
    assert len(opened(shapely.box(0, 0, 9, 0.01), 0.02)[0]) == 0


def test_parts_on_both_sides_of_a_wall_that_thins_out_are_two():
    wall = shapely.Polygon([(0, -1), (0, 0), (10, 0), (0, 0.002)])
    ground = shapely.box(0, -1, 10, 1).difference(shapely.union_all([wall, shapely.box(0, -1, 1e-12, 1)]))
    assert len(opened(ground, 0.05)[0]) == 2


def test_only_polygons_of_overlay_results():
    mixed = layer(
        "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 1 1), POLYGON ((0 0, 1 0, 1 1, 0 0)))", "POINT (1 1)"
    )
    assert [shape.area for shape in polygonal(mixed)] == [0.5, 0.0]


# --- copies


def test_stand_ins_and_pairs_of_copies():
    square, moved = shapely.box(0, 0, 1, 1), shapely.box(5, 0, 6, 1)
    turned = shapely.Polygon([(1, 1), (1, 0), (0, 0), (0, 1)])
    rings = rings_of(np.array([square, moved, turned, square, moved]))
    every = np.arange(5)
    copy_of = stand_ins(rings, every)
    assert copy_of.tolist() == [0, 1, 0, 0, 1]
    rank = np.array([9, 1, 2, 3, 0])
    first, second, size = copy_pairs(every, copy_of, rank, 20)
    assert {frozenset(pair) for pair in zip(first.tolist(), second.tolist())} == {
        frozenset(pair) for pair in ((0, 2), (0, 3), (2, 3), (1, 4))
    }
    assert sorted(size.tolist()) == [2, 3, 3, 3]
    first, second, _ = copy_pairs(every, copy_of, rank, 2)
    assert {(int(a), int(b)) for a, b in zip(first, second)} == {(2, 3), (2, 0), (4, 1)}


def test_groups_take_the_smallest_rank():
    first, second = np.array([0, 2, 5]), np.array([1, 1, 6])
    assert connected_groups(first, second, np.array([3, 2, 1, 0, 0, 9, 8])) == {0: 2, 1: 2, 2: 2, 5: 6, 6: 6}


def test_broken_parcels_are_compared_repaired_and_stay_in_order():
    shapes = layer("POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))", "POLYGON ((9 0, 12 0, 12 3, 9 0))")
    rings = rings_of(shapes)
    compared = comparable(rings, rings.geometries(), shapely.is_valid(shapes))
    assert compared.areas.tolist() == [8.0, 4.5]
    assert np.all(np.diff(compared.rings.parcel) >= 0)
