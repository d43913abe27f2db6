"""Where a layer is measured, and what is said when its numbers cannot be what they claim."""

import json
import threading
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.geometry.crs import CrsError, choose_crs, source_quantum
from parcel_clean.core.geometry.crs_definition import define
from parcel_clean.core.geometry.crs_zones import fitting_zones, nearest_zone, vietnam, zones
from pyproj import Geod, Transformer

VIETMONG = Path(__file__).resolve().parents[2].parent / "shared/data/parcels/vietmong/diachinh.geojson"

HOME_MADE = (
    "+proj=tmerc +lat_0=0 +lon_0={} +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,"
    "-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278 +units=m +no_defs"
)
ESRI_UTM48 = (
    'PROJCS["VN_2000_UTM_Zone_48N",GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,'
    '298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",105.0],'
    'PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
)


def cloud(x, y, reach, count=400):
    """Coordinates of a commune around a place, with the decimals of a survey."""
    spread = np.random.default_rng(7).uniform(-reach, reach, (count, 2))
    return np.array([x, y]) + spread


# Computed with PROJ 9.1.1; see test_the_shift_is_pinned.
PINNED = [[544_483.1692486529, 2_331_869.4628654863], [604_444.4065513965, 2_212_565.987729219]]

HANOI = cloud(105.43, 21.08, 0.03)  # degrees
HANOI_M = cloud(545_000.0, 2_331_000.0, 3_000.0)  # EPSG:5897
QUY_NHON_M = cloud(600_000.0, 1_520_000.0, 3_000.0)  # EPSG:9217, 108°15'


def choose(xy, declared=None, source=None, work=None):
    return choose_crs(xy, declared, source, work, "thửa đất")


def said(choice):
    return " ".join(str(warning) for warning in choice.warnings)


def refusal(xy, declared=None, source=None, work=None):
    with pytest.raises(CrsError) as caught:
        choose(xy, declared, source, work)
    message = caught.value.message.render()
    assert message == str(caught.value)
    return message


class TestZones:
    def test_every_old_province_has_a_zone_that_epsg_knows_with_that_meridian(self):
        provinces = {name for zone in zones() for name, _ in zone.provinces}
        assert len(provinces) == 63
        for zone in zones():
            crs = define(zone.name)
            assert (crs.meridian, crs.scale, crs.datum) == (zone.meridian, zone.scale, "vn2000")

    @pytest.mark.parametrize(
        ("longitude", "epsg"),
        [(105.0, 5897), (105.43, 9209), (105.26, 9209), (105.24, 5897), (102.2, 9205), (109.4, 9218), (107.6, 9216)],
    )
    def test_nearest_meridian(self, longitude, epsg):
        assert nearest_zone(longitude).epsg == epsg

    def test_a_tie_goes_to_the_western_meridian(self):
        assert nearest_zone(104.875).epsg == 9208
        assert nearest_zone(107.625).epsg == 9216

    def test_no_zone_is_near_the_archipelagos(self):
        assert nearest_zone(112.0) is None

    def test_metres_name_the_provinces_they_can_be_in(self):
        fits = {fit.zone.epsg: fit.provinces for fit in fitting_zones(545_000.0, 2_331_000.0)}
        assert "Hà Nội" in fits[5897]
        assert 9217 not in fits
        assert fitting_zones(2_331_000.0, 545_000.0) == ()


class TestMeasuredAsItIs:
    @pytest.mark.parametrize("crs", ["EPSG:5897", "EPSG:3405", "EPSG:32648", ESRI_UTM48, HOME_MADE.format(105)])
    def test_metres_in_vietnam_without_a_word(self, crs):
        choice = choose(HANOI_M, crs)
        assert (choice.transform, choice.back, choice.warnings) == (None, None, ())
        assert choice.source == choice.work
        assert source_quantum(choice) == 1e-4

    def test_the_system_before_vn2000(self):
        xy = cloud(18_545_000.0, 2_331_000.0, 3_000.0)  # HN-72, zone number in the eastings
        choice = choose(xy, "EPSG:2044")
        assert (choice.work, choice.transform, choice.warnings) == ("EPSG:2044", None, ())

    def test_an_authority_code_is_found_for_a_prj_file(self):
        assert choose(HANOI_M, ESRI_UTM48).source == "EPSG:3405"

    @pytest.mark.parametrize(
        ("crs", "x", "y"),
        [
            ("EPSG:32628", 358_800.0, 3_124_000.0),
            ("EPSG:2154", 700_000.0, 6_800_000.0),
            ("EPSG:2056", 2_600_000.0, 1_200_000.0),
            ("EPSG:3035", 4_144_280.0, 2_752_360.0),
        ],
    )
    def test_metres_abroad_with_a_warning(self, crs, x, y):
        choice = choose(cloud(x, y, 200.0), crs)
        assert choice.transform is None
        assert choice.work == crs
        assert "outside Vietnam" in said(choice)

    def test_abroad_only_because_the_meridian_is_wrong(self):
        # Bình Định's metres under UTM 48N lie in Cambodia: possible, but worth a hint.
        choice = choose(QUY_NHON_M, "EPSG:32648")
        assert "EPSG:9217 (Bình Định)" in said(choice)

    def test_a_drawing_with_its_own_origin(self):
        choice = choose(np.array([[0.0, 0], [10, 0], [10, 10], [0, 10]]), "EPSG:5897")
        assert choice.transform is None
        assert "own origin" in said(choice)

    def test_a_drawing_without_a_place_on_earth(self):
        choice = choose(HANOI_M, 'LOCAL_CS["site",UNIT["metre",1]]')
        assert choice.transform is None
        assert choice.warnings

    def test_the_neighbourhood_of_a_zone_is_doubtful_not_wrong(self):
        # Khánh Hòa in UTM 48N, as national projects keep it.
        east = np.column_stack(Transformer.from_crs(4756, 3405, always_xy=True).transform(*cloud(109.2, 12.3, 0.03).T))
        choice = choose(east, "EPSG:3405")
        assert choice.work == "EPSG:3405"
        assert "Check the central meridian" in said(choice)


class TestDegrees:
    def test_measured_in_the_nearest_zone(self):
        choice = choose(HANOI, "EPSG:4326")
        assert (choice.source, choice.work, choice.warnings) == ("EPSG:4326", "EPSG:9209", ())
        assert choice.source_is_degrees
        assert source_quantum(choice) == 1e-9

    def test_work_crs_wins(self):
        assert choose(HANOI, "EPSG:4326", work="EPSG:5897").work == "EPSG:5897"

    def test_the_published_parameters(self):
        # Domain test vector: EPSG:9205, 501606.094 E, 2365207.906 N ↔ 21.3817038264, 103.0173807937.
        choice = choose(np.array([[103.0173807937, 21.3817038264]]), "EPSG:4326", work="EPSG:9205")
        metres = choice.transform(np.array([[103.0173807937, 21.3817038264]]))
        np.testing.assert_allclose(metres, [[501_606.094, 2_365_207.906]], atol=2e-3)

    def test_the_shift_is_pinned(self):
        """The same to a micrometre on every PROJ."""
        choice = choose(HANOI, "EPSG:4326", work="EPSG:5897")
        metres = choice.transform(np.array([[105.43, 21.08], [106.0, 20.0]]))
        np.testing.assert_allclose(metres, PINNED, rtol=0, atol=1e-6)

    def test_vn2000_degrees_need_no_shift(self):
        choice = choose(HANOI, "EPSG:4756", work="EPSG:5897")
        wanted = np.column_stack(Transformer.from_crs(4756, 5897, always_xy=True).transform(*HANOI.T))
        np.testing.assert_allclose(choice.transform(HANOI), wanted, rtol=0, atol=1e-9)

    @pytest.mark.parametrize("old", ["EPSG:4147", "EPSG:4131", "EPSG:4284", "EPSG:4326"])
    def test_older_datums_find_their_way(self, old):
        choice = choose(HANOI, old, work="EPSG:5897")
        metres = choice.transform(HANOI)
        wanted = choose(HANOI, "EPSG:4756", work="EPSG:5897").transform(HANOI)
        # Datums differ by some hundred metres here, never by kilometres and never by nothing.
        assert 10.0 < np.hypot(*(metres - wanted).T).max() < 1_000.0
        np.testing.assert_allclose(choice.back(metres), HANOI, rtol=0, atol=1e-9)

    def test_abroad_in_a_metric_crs_made_for_the_place(self):
        xy = cloud(-71.11, 42.37, 0.02)
        choice = choose(xy, "EPSG:4326")
        assert "+proj=tmerc" in choice.work
        assert "+lon_0=-71 " in choice.work
        assert "outside Vietnam" in said(choice)
        wanted = np.column_stack(Transformer.from_crs("EPSG:4326", choice.work, always_xy=True).transform(*xy.T))
        np.testing.assert_allclose(choice.transform(xy), wanted, atol=1e-6)

    def test_the_local_crs_does_not_move_with_an_edit(self):
        xy = cloud(-71.11, 42.37, 0.02)
        assert choose(xy, "EPSG:4326").work == choose(xy + 1e-3, "EPSG:4326").work

    def test_a_continent_gets_an_equal_area_crs(self):
        assert "+proj=laea" in choose(cloud(10.0, 50.0, 12.0), "EPSG:4326").work

    def test_either_side_of_the_date_line(self):
        xy = cloud(180.0, -17.0, 0.5)
        xy[xy[:, 0] > 180, 0] -= 360
        assert "+lon_0=180 " in choose(xy, "EPSG:4326").work or "+lon_0=-180 " in choose(xy, "EPSG:4326").work

    def test_grads_from_paris(self):
        choice = choose(cloud(0.01, 54.3, 0.01), "EPSG:4807")
        assert "longitude 2.3" in said(choice)
        assert "+lon_0=2.5 " in choice.work

    def test_the_archipelagos_are_not_abroad(self):
        choice = choose(cloud(112.33, 16.83, 0.01), "EPSG:4326")
        assert "outside Vietnam" not in said(choice)
        assert "far from every official" in said(choice)


class TestCannotBe:
    def test_degrees_under_metres(self):
        message = refusal(HANOI, "EPSG:5897")
        assert "EPSG:5897" in message
        assert "SOURCE_CRS=EPSG:4326" in message

    def test_degrees_under_metres_with_work_crs(self):
        choice = choose(HANOI, "EPSG:5897", work="EPSG:5897")
        assert (choice.source, choice.work) == ("EPSG:4326", "EPSG:5897")
        assert "read as EPSG:4326" in said(choice)

    def test_round_degrees_are_degrees_too(self):
        square = np.array([[105.5, 21.0], [105.51, 21.0], [105.51, 21.01], [105.5, 21.01]])
        assert "degrees" in refusal(square, "EPSG:5897")
        paris = np.array([[2.35, 48.85], [2.36, 48.85], [2.36, 48.86]])
        assert "degrees" in refusal(paris, "EPSG:2154")

    def test_degrees_said_to_be_metres(self):
        assert "SOURCE_CRS is EPSG:5897" in refusal(HANOI, "EPSG:4326", source="EPSG:5897")
        refusal(HANOI, None, source="EPSG:5897", work="EPSG:5897")

    def test_metres_under_degrees_name_the_zones(self):
        message = refusal(HANOI_M, "EPSG:4326")
        assert "EPSG:5897 (Hà Nội" in message
        assert "SOURCE_CRS" in message

    def test_metres_under_degrees_that_fit_one_zone(self):
        assert "the only zone" in refusal(cloud(680_000.0, 2_380_000.0, 500.0), "EPSG:4326")

    @pytest.mark.parametrize(
        ("xy", "declared", "fitting"),
        [(HANOI, "EPSG:5897", "EPSG:4326"), (HANOI_M, "EPSG:4326", ""), (HANOI_M[:, ::-1], "EPSG:5897", "")],
    )
    def test_what_the_numbers_fit_is_said_where_it_is_certain(self, xy, declared, fitting):
        with pytest.raises(CrsError) as caught:
            choose(xy, declared)
        assert caught.value.fitting == fitting

    def test_the_only_zone_is_said(self):
        with pytest.raises(CrsError) as caught:
            choose(cloud(680_000.0, 2_380_000.0, 500.0), "EPSG:4326")
        assert caught.value.fitting in str(caught.value)
        assert caught.value.fitting.startswith("EPSG:")

    def test_metres_under_degrees_with_work_crs(self):
        choice = choose(HANOI_M, "EPSG:4326", work="EPSG:5897")
        assert (choice.source, choice.work, choice.transform) == ("EPSG:5897", "EPSG:5897", None)
        assert "read as EPSG:5897" in said(choice)

    @pytest.mark.parametrize("crs", ["EPSG:5897", "EPSG:3405", "EPSG:32648", "EPSG:4326", HOME_MADE.format(105), None])
    def test_swapped_metres(self, crs):
        assert "swapped" in refusal(HANOI_M[:, ::-1], crs)

    @pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4756", "EPSG:5897", None])
    def test_swapped_degrees(self, crs):
        assert "swapped" in refusal(HANOI[:, ::-1], crs)

    def test_swapped_is_settled_by_no_crs(self):
        assert "swapped" in refusal(HANOI_M[:, ::-1], "EPSG:5897", "EPSG:5897", "EPSG:5897")

    @pytest.mark.parametrize("crs", ["EPSG:9217", "EPSG:9216", "EPSG:9218", HOME_MADE.format(108.25)])
    def test_a_meridian_of_another_part_of_the_country(self, crs):
        message = refusal(HANOI_M, crs)
        assert "central meridian" in message
        assert "EPSG:5897 (Hà Nội" in message

    def test_a_meridian_that_puts_the_parcels_across_the_border(self):
        # Bình Định under 105° lies inside EPSG's box of that zone, but in Cambodia.
        assert "EPSG:9217 (Bình Định)" in refusal(QUY_NHON_M, "EPSG:5897")

    def test_a_foreign_crs(self):
        assert "EPSG:5897 (Hà Nội" in refusal(HANOI_M, "EPSG:2154")

    def test_what_the_user_insists_on_is_done(self):
        choice = choose(HANOI_M, "EPSG:9217", source="EPSG:9217")
        assert (choice.source, choice.work, choice.transform) == ("EPSG:9217", "EPSG:9217", None)
        assert "as told" in said(choice)
        assert choose(HANOI_M, "EPSG:9217", work="EPSG:9217").source == "EPSG:9217"

    def test_a_wrong_meridian_settled_by_work_crs(self):
        choice = choose(HANOI_M, "EPSG:9217", work="EPSG:5897")
        assert (choice.source, choice.transform) == ("EPSG:5897", None)

    def test_web_map_metres(self):
        web = np.column_stack(Transformer.from_crs(4326, 3857, always_xy=True).transform(*HANOI.T))
        assert "EPSG:3857" in refusal(web, "EPSG:5897")
        assert "EPSG:3857" in refusal(web, "EPSG:4326")
        assert "EPSG:5897 (Hà Nội" in refusal(HANOI_M, "EPSG:3857")

    def test_numbers_that_are_nowhere(self):
        refusal(cloud(5e8, 5e8, 1e6), "EPSG:5897", source="EPSG:5897")
        refusal(cloud(5e8, 5e8, 1e6), "EPSG:4326", source="EPSG:4326")


class TestUnfit:
    def test_web_mercator_is_measured_elsewhere(self):
        web = np.column_stack(Transformer.from_crs(4326, 3857, always_xy=True).transform(*HANOI.T))
        choice = choose(web, "EPSG:3857")
        assert (choice.source, choice.work, choice.source_is_degrees) == ("EPSG:3857", "EPSG:9209", False)
        direct = choose(HANOI, "EPSG:4326").transform(HANOI)
        np.testing.assert_allclose(choice.transform(web), direct, atol=1e-6)
        np.testing.assert_allclose(choice.back(direct), web, atol=1e-6)
        assert "not true metres" in said(choice)

    def test_feet(self):
        xy = np.array([[3_100_000.0, 10_000_000.0], [3_101_000.0, 10_000_000.0]])
        choice = choose(xy, "EPSG:2277")
        length = np.hypot(*np.diff(choice.transform(xy), axis=0)[0])
        assert length == pytest.approx(1000 * 1200 / 3937, rel=2e-4)

    def test_work_crs_far_away(self):
        assert "cannot measure" in refusal(HANOI, "EPSG:4326", work="EPSG:25830")

    @pytest.mark.parametrize("work", ["EPSG:4326", "EPSG:2277", "EPSG:3857", "EPSG:4978"])
    def test_work_crs_that_does_not_measure(self, work):
        assert work in refusal(HANOI_M, "EPSG:5897", work=work)

    @pytest.mark.parametrize("text", ["EPSG:999999", "foo", "VN 2000 somewhere", "+proj=nonsense", "EPSG:"])
    def test_a_crs_that_does_not_exist(self, text):
        for message in (refusal(HANOI, "EPSG:4326", source=text), refusal(HANOI, "EPSG:4326", work=text)):
            assert text in message
        assert "SOURCE_CRS" in refusal(HANOI, "EPSG:4326", source=text)
        assert "WORK_CRS" in refusal(HANOI, "EPSG:4326", work=text)
        assert "thửa đất" in refusal(HANOI, text)

    def test_a_crs_without_a_plane(self):
        refusal(HANOI_M, "EPSG:4978")

    def test_digits_are_an_epsg_code(self):
        assert choose(HANOI_M, "5897").source == "EPSG:5897"


class TestUndeclared:
    def test_metres(self):
        choice = choose(HANOI_M)
        assert (choice.source, choice.work, choice.transform) == ("", "", None)
        assert "declares no CRS" in said(choice)

    def test_metres_with_work_crs(self):
        assert choose(HANOI_M, work="EPSG:5897").source == "EPSG:5897"

    def test_degrees(self):
        choice = choose(HANOI)
        assert (choice.source, choice.work) == ("EPSG:4326", "EPSG:9209")
        assert "read as EPSG:4326" in said(choice)

    def test_degrees_abroad(self):
        assert choose(cloud(-71.11, 42.37, 0.02)).source == "EPSG:4326"

    def test_small_numbers_are_a_drawing(self):
        assert choose(np.array([[100.0, 200], [200, 200], [200, 100]])).source == ""
        assert choose(cloud(0.5, 0.5, 0.4)).source == ""

    @pytest.mark.parametrize("declared", [None, "", "EPSG:5897", "EPSG:4326", "EPSG:3857"])
    def test_no_coordinates(self, declared):
        choice = choose(np.empty((0, 2)), declared)
        assert choice.transform is None
        assert choice.work == ("EPSG:5897" if declared else "")

    def test_only_broken_coordinates(self):
        assert choose(np.full((3, 2), np.nan), "EPSG:5897").work == "EPSG:5897"


class TestStrays:
    @pytest.mark.parametrize(("xy", "crs"), [(HANOI, "EPSG:4326"), (HANOI_M, "EPSG:5897")])
    def test_a_parcel_at_zero_does_not_decide(self, xy, crs):
        clean = choose(xy, crs)
        strayed = np.vstack([np.zeros((5, 2)), xy])
        choice = choose(strayed, crs)
        assert (choice.source, choice.work) == (clean.source, clean.work)
        assert "5 of 405 coordinates" in said(choice)

    def test_the_sentence_does_not_depend_on_the_order(self):
        strayed = np.vstack([[[0, 0], [9, 9], [170, 80]], HANOI])
        assert said(choose(strayed, "EPSG:4326")) == said(choose(strayed[::-1], "EPSG:4326"))

    @settings(max_examples=60, deadline=None)
    @given(
        st.floats(-1e6, 1e6, allow_nan=False),
        st.floats(-1e6, 1e6, allow_nan=False),
    )
    def test_every_number_goes_there_and_back(self, x, y):
        choice = choose(HANOI, "EPSG:4326")
        stray = np.array([[x, y]])
        metres = choice.transform(stray)
        assert np.isfinite(metres).all()
        np.testing.assert_allclose(choice.back(metres), stray, rtol=1e-9, atol=1e-7)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(vietnam()), st.floats(0.05, 0.95), st.floats(0.05, 0.95), st.integers(0, 2**32 - 1))
def test_anywhere_in_vietnam_lengths_are_metres_and_come_back(box, across, up, seed):
    west, south, east, north = box
    centre = np.array([west + across * (east - west), south + up * (north - south)])
    xy = centre + np.random.default_rng(seed).uniform(-0.01, 0.01, (50, 2))
    choice = choose(xy, "EPSG:4326")
    metres = choice.transform(xy)
    np.testing.assert_allclose(choice.back(metres), xy, rtol=0, atol=1e-11)
    # Against lengths on the ellipsoid: the shift turns nothing, and a zone is true to 1:1,000.
    _, _, truth = Geod(ellps="WGS84").inv(xy[:-1, 0], xy[:-1, 1], xy[1:, 0], xy[1:, 1])
    np.testing.assert_allclose(np.hypot(*np.diff(metres, axis=0).T), truth, rtol=1e-3)
    np.testing.assert_array_equal(choice.transform(xy[::-1])[::-1], metres)


def test_threads_get_the_same_numbers():
    choice = choose(HANOI, "EPSG:4326")
    wanted, results = choice.transform(HANOI), []
    threads = [threading.Thread(target=lambda: results.append(choice.transform(HANOI))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 8
    assert all(np.array_equal(result, wanted) for result in results)


def test_the_input_is_left_alone():
    xy = HANOI.copy()
    choose(xy, "EPSG:4326").transform(xy)
    np.testing.assert_array_equal(xy, HANOI)


@pytest.fixture(scope="module")
def real():
    """A published map that declares EPSG:5897 and holds degrees: the rings of its parcels."""
    if not VIETMONG.exists():
        pytest.skip("real map not present")
    features = json.loads(VIETMONG.read_text(encoding="utf-8"))["features"]
    shapes = (feature["geometry"]["coordinates"] for feature in features)
    return [np.array(ring) for shape in shapes for part in shape for ring in part]


def test_the_real_map_asked_four_ways(real):
    xy = np.concatenate(real)
    assert "SOURCE_CRS=EPSG:4326" in refusal(xy, "EPSG:5897")
    told = choose(xy, "EPSG:5897", source="EPSG:4326")
    assert (told.source, told.work, told.warnings) == ("EPSG:4326", "EPSG:9209", ())
    work = choose(xy, "EPSG:5897", work="EPSG:5897")
    assert (work.source, work.work) == ("EPSG:4326", "EPSG:5897")
    assert "read as EPSG:4326" in said(work)
    both = choose(xy, "EPSG:5897", source="EPSG:4326", work="EPSG:5897")
    np.testing.assert_array_equal(both.transform(xy), work.transform(xy))


def test_the_real_map_lies_where_its_gaps_were_published(real):
    expected = json.loads((VIETMONG.parent / "expected_topology.json").read_text(encoding="utf-8"))
    choice = choose(np.concatenate(real), "EPSG:5897", work="EPSG:5897")
    lines = shapely.multilinestrings([shapely.linestrings(choice.transform(ring)) for ring in real])
    for gap in expected["gaps_gt_0.01m2"]:
        assert shapely.distance(lines, shapely.points(gap["x"], gap["y"])) < 1.0
