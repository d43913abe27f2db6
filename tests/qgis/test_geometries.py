"""Shapes that real files hold: none, broken numbers, curves, Z and M, mixed types, spirals, stacks."""

import math

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsLineString, QgsPoint, QgsPolygon, QgsVectorLayer

from .conftest import PARCELS, memory_layer, rows_of, square, write_layer

KEY = ("09427", 7)
BOWTIE = "POLYGON((500000 2300000, 500021.5 2300020.25, 500021.5 2300000, 500000 2300020.25, 500000 2300000))"


def findings(run, layer, tmp_path, rules="topology,uniqueness"):
    out = tmp_path / "f.gpkg"
    run("checkparcels", INPUT=layer, FINDINGS=str(out), RULES=rules)
    return rows_of(out)


def test_no_features(run, log, tmp_path):
    assert findings(run, memory_layer([]), tmp_path, "") == []
    assert any("nothing to check" in line for line in log.warnings)


def test_all_geometries_null(run, log, tmp_path):
    rows = findings(run, memory_layer([(None, *KEY, str(n)) for n in (1, 2)]), tmp_path)
    assert {row["rule"] for row in rows} == {"TC06"}
    assert all(row["geometry"].isNull() or row["geometry"].isEmpty() for row in rows)
    assert any("No feature" in line for line in log.warnings)


@pytest.mark.parametrize("number", [math.nan, math.inf])
@pytest.mark.parametrize("stored", [False, True])
def test_coordinates_that_are_no_numbers(run, log, tmp_path, number, stored):
    ring = QgsLineString(
        [
            QgsPoint(500000.3, 2300000.1),
            QgsPoint(500020.7, number),
            QgsPoint(500020.2, 2300020.9),
            QgsPoint(500000.3, 2300000.1),
        ]
    )
    broken = QgsPolygon(ring)
    layer = memory_layer([(QgsGeometry(broken), *KEY, "1"), *PARCELS[1:]])
    rows = findings(run, write_layer(layer, tmp_path / "in.gpkg") if stored else layer, tmp_path)
    assert "TC01" in {row["rule"] for row in rows}
    assert any("no numbers" in line for line in log.warnings)
    assert all(row["x"] == row["x"] for row in rows if row["x"] is not None)


def test_invalid_parcels_reach_the_check_on_the_desktop_too(run, tmp_path):
    rows = findings(run, memory_layer([(BOWTIE, *KEY, "1"), *PARCELS[3:]]), tmp_path, "TC03")
    assert [row["parcel"] for row in rows] == ["09427/7/1"]


@pytest.mark.parametrize("kind", ["MultiPolygonZ", "MultiPolygonM", "MultiPolygonZM", "CurvePolygon", "MultiSurface"])
def test_z_m_and_curve_types(run, tmp_path, kind):
    rows = findings(run, write_layer(memory_layer(PARCELS, kind=kind), tmp_path / "in.gpkg"), tmp_path, "TC01")
    assert [(row["parcel"], row["other"]) for row in rows] == [("09427/7/2", "09427/7/3")]


def test_arcs_are_compared_as_drawn(run, tmp_path):
    circle = (
        "CURVEPOLYGON(CIRCULARSTRING(500010 2300000, 500020 2300010, 500010 2300020, 500000 2300010, 500010 2300000))"
    )
    layer = memory_layer([(circle, *KEY, "1"), (square(18, 0), *KEY, "2")], kind="CurvePolygon")
    (row,) = findings(run, layer, tmp_path, "TC01")
    segment = 100 * math.acos(0.8) - 8 * 6  # beyond a chord 8 m from the centre
    assert row["value"] == pytest.approx(segment, rel=0.1)


def test_mixed_types(run, log, tmp_path):
    layer = QgsVectorLayer("GeometryCollection?crs=EPSG:9210&field=SHTHUA:string", "mixed", "memory")
    shapes = [
        square(0, 0),
        square(19, -3, 20, 26),
        "POINT(500000 2300000)",
        "LINESTRING(500000 2300000, 500010 2300000)",
    ]
    features = []
    for number, wkt in enumerate(shapes):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([str(number)])
        feature.setGeometry(QgsGeometry.fromWkt(f"GEOMETRYCOLLECTION({wkt})"))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    rows = findings(run, layer, tmp_path, "TC01")
    assert len(rows) == 1
    assert any("2 features" in line and "no polygons" in line for line in log.warnings)


def test_multipart_counts_parts_not_types(run, tmp_path):
    two = f"MULTI{square(0, 0)[:-1]}),({square(50, 0)[8:]})".replace("MULTIPOLYGON((", "MULTIPOLYGON(((", 1)
    rows = findings(run, memory_layer([(two, *KEY, "1"), (square(200, 0), *KEY, "2")]), tmp_path, "TC05")
    assert [row["parcel"] for row in rows] == ["09427/7/1"]


@pytest.mark.slow
def test_a_spiral_of_a_thousand_vertices(run, tmp_path):
    turns = [(n * 0.1, 5 + n * 0.05) for n in range(500)]
    outer = [(500000 + r * math.cos(a), 2300000 + r * math.sin(a)) for a, r in turns]
    inner = [(500000 + (r - 1.2) * math.cos(a), 2300000 + (r - 1.2) * math.sin(a)) for a, r in reversed(turns)]
    ring = [*outer, *inner, outer[0]]
    spiral = "POLYGON((" + ",".join(f"{x:.4f} {y:.4f}" for x, y in ring) + "))"
    rows = findings(run, memory_layer([(spiral, *KEY, "1"), (square(-10, -10), *KEY, "2")]), tmp_path, "TC01,TC02,TC03")
    assert {(row["rule"], row["parcel"], row["other"]) for row in rows if row["rule"] == "TC01"} == {
        ("TC01", "09427/7/1", "09427/7/2")
    }


@pytest.mark.slow
def test_ten_thousand_parcels_on_one_place(run, tmp_path):
    layer = memory_layer([(square(0, 0), *KEY, str(n)) for n in range(10_000)])
    rows = findings(run, layer, tmp_path, "TC01,UQ01")
    assert {row["rule"] for row in rows} == {"UQ01"}
    assert len(rows) == 9_999
    assert len({row["parcel"] for row in rows} | {row["other"] for row in rows}) == 10_000


def test_a_layer_without_the_wrapper_of_qgis(parcels):
    from parcel_clean.adapters.features import read_features
    from parcel_clean.adapters.feedback import Reporter
    from parcel_clean.adapters.fields import find_roles
    from parcel_clean.adapters.plain_source import PlainSource
    from parcel_clean.core.roles import Role

    parcels.selectByIds([2])
    whole, selected = PlainSource(parcels, False), PlainSource(parcels, True)
    assert find_roles(whole, {}, {})[Role.SHEET].column == "SHBANDO"
    assert len(read_features(whole, ["SHTHUA"], Reporter(None, str)).wkb) == 4
    assert list(read_features(selected, ["SHTHUA"], Reporter(None, str)).columns["SHTHUA"]) == ["2"]
