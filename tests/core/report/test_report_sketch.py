"""The sketch map: bounded, true to place, and unmoved by strays and odd layers."""

import re

import numpy as np
import pytest
import shapely
from parcel_clean.core.findings import Severity, Status
from parcel_clean.core.messages import untranslated
from parcel_clean.core.parcels import Parcels, parcels_from_geometries
from parcel_clean.core.report.frame import PAGE, frame_of, to_ground
from parcel_clean.core.report.html_report import render_html
from parcel_clean.core.report.outlines import parcel_path
from parcel_clean.core.report.sheet_areas import sheet_path
from parcel_clean.core.report.sketch import sketch
from parcel_clean.core.report.summary import Wording, causes_of
from parcel_clean.core.report.symbols import place
from parcel_clean.core.roles import Role


def draw(findings, parcels, run_of, info):
    wording = Wording(run_of(findings), info(), untranslated)
    return sketch(causes_of(findings), parcels, "en", wording)


def rings_in(path):
    """The rings of a path with relative lines, as shapely polygons."""
    out = []
    for start, lines in re.findall(r"M(-?\d+ -?\d+)l([^z]*)z", path):
        steps = np.array(re.findall(r"-?\d+", lines), dtype=float).reshape(-1, 2)
        out.append(shapely.Polygon(np.vstack([np.array(start.split(), dtype=float), steps]).cumsum(axis=0)))
    return out


def test_every_parcel_is_drawn_where_it_is(parcels_grid):
    parcels = parcels_grid(4, 3, size=50.0)
    frame = frame_of(parcels)
    drawn = rings_in(parcel_path(parcels.rings, frame))
    assert len(drawn) == 12
    side = 50.0 * frame.scale
    assert shapely.area(drawn) == pytest.approx(side**2, rel=0.01)
    assert shapely.union_all(drawn).bounds == pytest.approx(
        (110, (frame.height - 3 * side) / 2, PAGE - 110, (frame.height + 3 * side) / 2), abs=3
    )


def test_holes_run_against_shells_whichever_way_they_are_stored():
    shell, hole = [(0, 0), (90, 0), (90, 90), (0, 90)], [(30, 30), (60, 30), (60, 60), (30, 60)]
    for outer in (shell, shell[::-1]):
        for inner in (hole, hole[::-1]):
            parcels = parcels_from_geometries(np.array([shapely.Polygon(outer, [inner])], dtype=object))
            drawn = rings_in(parcel_path(parcels.rings, frame_of(parcels)))
            assert [shapely.is_ccw(shapely.get_exterior_ring(ring)) for ring in drawn] == [True, False]


def test_points_on_a_straight_border_are_left_out():
    shape = shapely.segmentize(shapely.box(0, 0, 100, 100), 0.01)
    parcels = parcels_from_geometries(np.array([shape], dtype=object))
    assert len(parcels.rings.xy) == 40_001
    assert len(rings_in(parcel_path(parcels.rings, frame_of(parcels)))[0].exterior.coords) == 5


def test_too_many_vertices_are_refused(parcels_grid):
    parcels = parcels_grid(40, 40)
    assert parcel_path(parcels.rings, frame_of(parcels), budget=100) is None


def test_sheets_are_outlined_and_a_road_between_them_may_be(parcels_grid):
    parcels = parcels_grid(40, 20, per_sheet=20)
    frame = frame_of(parcels)
    _, label = np.unique(parcels.sheets.astype(str), return_inverse=True)
    drawn = rings_in(sheet_path(parcels.rings, label, frame))
    assert len(drawn) == 2
    assert shapely.area(drawn) == pytest.approx((20 * 20 * frame.scale) ** 2, rel=0.03)


def test_sheets_of_reversed_and_stacked_parcels_are_outlined_once(parcels_grid):
    flat = parcels_grid(20, 20, per_sheet=20)
    shapes = shapely.reverse(flat.geometries)
    parcels = parcels_from_geometries(np.concatenate([shapes, flat.geometries, shapes]))
    drawn = rings_in(sheet_path(parcels.rings, np.zeros(1200, dtype=np.int64), frame_of(parcels)))
    assert len(drawn) == 1


def test_sheets_at_random_do_not_blow_up_the_file():
    rng = np.random.default_rng(7)
    column, row = (values.ravel() for values in np.meshgrid(np.arange(300), np.arange(300)))
    parcels = parcels_from_geometries(shapely.box(column, row, column + 1, row + 1))
    path = sheet_path(parcels.rings, rng.integers(0, 50, 90_000), frame_of(parcels))
    assert 0 < len(path) < 400_000


def test_findings_stand_where_they_are_in_a_geographic_layer(parcels_grid):
    ground = parcels_grid(30, 30, size=100.0)

    def to_source(xy):
        return np.column_stack([105 + xy[:, 0] / 103_000 + xy[:, 1] ** 2 * 1e-13, 21 + xy[:, 1] / 110_700])

    source = to_source(ground.rings.xy)
    parcels = Parcels(ground.fid, ground.shape, ground.rings, source, ground.not_finite, to_source=to_source)
    there = np.array([[150.0, 250.0], [2900.0, 2950.0]])
    assert to_ground(parcels, frame_of(parcels), to_source(there)) == pytest.approx(there, abs=2.0)


def test_a_stray_parcel_does_not_shrink_the_map(finding, run_of, info, parcels_grid):
    grid = parcels_grid(20, 20)
    shapes = np.append(grid.geometries, shapely.box(-2_000_000, -500_000, -1_999_990, -499_990))
    frame = frame_of(parcels_from_geometries(shapes))
    assert frame.scale == frame_of(grid).scale
    assert frame.outside == 1
    _, caption = draw([finding(x=-2_000_000.0, y=-500_000.0)], parcels_from_geometries(shapes), run_of, info)
    assert "Parcels far away from the others and not drawn: 1." in caption
    assert "Findings without a place on the map: 1." in caption


@pytest.mark.parametrize(
    "shapes",
    [
        [shapely.box(5, 5, 5.0001, 5.0001)],
        [shapely.Polygon([(0, 0), (10, 0), (5, 0)])],
        [shapely.box(0, 0, 10_000, 1)],
        [shapely.box(0, 0, 1, 10_000)],
        [shapely.box(0, 0, 10, 10)] * 10_000,
        [None, shapely.box(0, 0, 10, 10), shapely.MultiPolygon()],
    ],
)
def test_odd_layers_are_drawn(shapes, finding, run_of, info):
    drawing, _ = draw([finding(x=5.0, y=5.0)], parcels_from_geometries(np.array(shapes, dtype=object)), run_of, info)
    assert "nan" not in drawing
    assert len(drawing) < 500_000


def test_no_geometry_no_map(run_of, info):
    nothing = parcels_from_geometries(np.array([None, None], dtype=object))
    assert draw([], nothing, run_of, info) is None
    assert "There is no map" in render_html(run_of(), info(), nothing)
    assert "There is no map" in render_html(run_of(), info(), parcels_from_geometries(np.zeros(0, dtype=object)))


def test_only_what_is_to_be_looked_at_is_drawn(finding, parcels_grid):
    parcels = parcels_grid(3, 3)
    rows = [finding(status=Status.EXCEPTION), finding(cause="k", known=True), finding("TC02", Severity.INFO, x=None)]
    placed = place(causes_of(rows), parcels, frame_of(parcels))
    assert placed.symbols == ()
    assert placed.missing == 1


def test_symbols_and_numbers(finding, parcels_grid):
    parcels = parcels_grid(30, 30, size=100.0)
    rows = [finding(x=150.0, y=150.0) for _ in range(50)] + [finding("TC02", Severity.WARNING, x=2500.0, y=2500.0)]
    frame = frame_of(parcels)
    placed = place(causes_of(rows), parcels, frame)
    assert [(symbol.severity, symbol.cause, symbol.count) for symbol in placed.symbols] == [
        (Severity.WARNING, 1, 1),
        (Severity.ERROR, 0, 50),
    ]
    page = frame.to_page(np.array([[150.0, 150.0]]))[0]
    assert (placed.symbols[1].x, placed.symbols[1].y) == pytest.approx(tuple(page), abs=1)
    assert [badge.cause for badge in placed.badges] == [0, 1]


def test_200k_parcels_and_many_findings_stay_below_2_mb(finding, run_of, info, parcels_grid):
    parcels = parcels_grid(500, 400, per_sheet=50)
    rng = np.random.default_rng(3)
    codes = ("TC01", "TC02", "DC05")
    rows = [
        finding(codes[i % 3], list(Severity)[i % 3], str(i % 400), x=float(x), y=float(y), parcel=f"09427/{i % 80}/{i}")
        for i, (x, y) in enumerate(rng.uniform((0, 0), (10_000, 8_000), (20_000, 2)))
    ]
    page = render_html(run_of(rows), info(parcels=len(parcels)), parcels)
    assert len(page.encode("utf-8")) < 2_000_000
    assert "Outlines: map sheets" in page
    assert page.count('href="#pc-') < 1_500


def test_sheet_numbers_are_shown_unless_there_are_too_many(run_of, info, parcels_grid):
    few, _ = draw([], parcels_grid(20, 20), run_of, info)
    assert re.findall(r"<text x=[^>]*>(\d+)</text>", few.split('class="numbers"')[1].split("</g>")[0]) == [
        "1",
        "101",
        "102",
        "2",
    ]
    many, _ = draw([], parcels_grid(20, 20, per_sheet=2), run_of, info)
    assert "<text" not in many.split('class="numbers"')[1].split("</g>")[0]


def test_layer_without_a_sheet_column_is_one_sheet(parcels_grid, run_of, info):
    grid = parcels_grid(80, 80)
    bare = Parcels(grid.fid, grid.shape, grid.rings, grid.source_xy, grid.not_finite)
    assert Role.SHEET not in bare.values
    drawing, caption = draw([], bare, run_of, info)
    assert 'class="sheets"' in drawing
    assert "Grey numbers" not in caption
