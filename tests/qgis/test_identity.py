"""Identifiers, land codes and numbers: through processing.run and the real binary, and what is refused."""

import json
import sqlite3

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

from .conftest import memory_layer, rows_of, square, write_layer

COLUMNS = (("MAXA", "QString"), ("SHBANDO", "Int"), ("SHTHUA", "QString"), ("MADINHDANH", "QString"))
SHAPES = (square(0, 0), square(20, 0), square(40, 0, 30, 8), square(100, 0))
ROWS = tuple((shape, "09427", 7, str(number), None) for number, shape in enumerate(SHAPES, start=1))
BOW = "POLYGON((500200 2300000, 500220 2300010, 500220 2300000, 500200 2300010, 500200 2300000))"


def layer(rows=ROWS, **more):
    return memory_layer(rows, columns=more.pop("columns", COLUMNS), **more)


def ids_of(path, column="parcel_id_provisional"):
    return [row[column] or None for row in rows_of(path)]


def with_ids(ids, shapes=SHAPES):
    return layer([(shape, "09427", 7, str(at), value) for at, (shape, value) in enumerate(zip(shapes, ids), start=1)])


@pytest.fixture
def assigned(run, tmp_path):
    """The official identifiers of SHAPES."""
    run(
        "assignparcelids",
        INPUT=layer(),
        ISSUER="official",
        PARCEL_ID_FIELD="MADINHDANH",
        OUTPUT=str(tmp_path / "i.gpkg"),
    )
    return ids_of(tmp_path / "i.gpkg", "MADINHDANH")


def entries(register):
    with sqlite3.connect(register) as connection:
        return connection.execute("SELECT action, identifier, parcel FROM parcelclean_register ORDER BY id").fetchall()


class Stopper(QgsProcessingFeedback):
    """Cancels as soon as the progress reaches a share."""

    def __init__(self, at):
        super().__init__(False)
        self.progressChanged.connect(lambda value: self.cancel() if value >= at else None)


def test_provisional_ids_go_beside_the_official_column(run, tmp_path):
    out = tmp_path / "out.gpkg"
    result = run("assignparcelids", INPUT=layer(), PARCEL_ID_FIELD="MADINHDANH", OUTPUT=str(out))
    assert (result["ASSIGNED_COUNT"], result["KEPT_COUNT"], result["FINDING_COUNT"]) == (4, 0, 0)
    assert all(len(found) == 12 and found.startswith("w") for found in ids_of(out))
    assert ids_of(out, "MADINHDANH") == [None] * 4
    assert [row["SHTHUA"] for row in rows_of(out)] == ["1", "2", "3", "4"]
    again = run("assignparcelids", INPUT=str(out), OUTPUT=str(tmp_path / "again.gpkg"))
    assert (again["ASSIGNED_COUNT"], again["KEPT_COUNT"]) == (0, 4)
    assert ids_of(tmp_path / "again.gpkg") == ids_of(out)


def test_the_same_ids_from_degrees_utm_and_another_order(run, tmp_path, assigned):
    from qgis import processing

    for crs in ("EPSG:4756", "EPSG:3405", "EPSG:4326", "EPSG:32648"):
        moved = processing.run("native:reprojectlayer", {"INPUT": layer(), "TARGET_CRS": crs, "OUTPUT": "memory:m"})
        out = tmp_path / f"{crs[5:]}.gpkg"
        run("assignparcelids", INPUT=moved["OUTPUT"], OUTPUT=str(out))
        if crs in ("EPSG:4756", "EPSG:3405"):
            assert ids_of(out) == assigned, crs
        else:  # the way from WGS 84 is QGIS's, good to a millimetre or two
            assert [found[:10] for found in ids_of(out)] == [found[:10] for found in assigned], crs
    run("assignparcelids", INPUT=layer(ROWS[::-1]), OUTPUT=str(tmp_path / "r.gpkg"))
    assert ids_of(tmp_path / "r.gpkg")[::-1] == assigned


def test_official_ids_are_never_changed_and_empty_ones_filled(run, tmp_path, assigned):
    strange = ["W3GTTPR11K2X", None, assigned[2], ""]
    out = tmp_path / "out.gpkg"
    result = run(
        "assignparcelids",
        INPUT=with_ids(strange),
        ISSUER="official",
        PARCEL_ID_FIELD="MADINHDANH",
        OUTPUT=str(out),
    )
    assert ids_of(out, "MADINHDANH") == ["W3GTTPR11K2X", assigned[1], assigned[2], assigned[3]]
    assert (result["ASSIGNED_COUNT"], result["KEPT_COUNT"]) == (2, 2)
    assert "parcel_id_provisional" not in rows_of(out)[0]


def test_two_parcels_of_one_place_stay_empty_and_one_finding_names_both(run, tmp_path):
    rows = [ROWS[0], (SHAPES[0], "09427", 7, "9", None), ROWS[1]]
    result = run(
        "assignparcelids", INPUT=layer(rows), OUTPUT=str(tmp_path / "o.gpkg"), FINDINGS=str(tmp_path / "f.gpkg")
    )
    (finding,) = rows_of(tmp_path / "f.gpkg")
    assert (finding["rule"], finding["parcel"], finding["other"]) == ("UQ03", "09427/7/1", "09427/7/9")
    assert [bool(found) for found in ids_of(tmp_path / "o.gpkg")] == [False, False, True]
    assert result["ASSIGNED_COUNT"] == 1


def test_invalid_and_missing_shapes_are_kept_and_reported(run, tmp_path):
    rows = [ROWS[0], (BOW, "09427", 7, "8", None), (None, "09427", 7, "9", None)]
    run("assignparcelids", INPUT=layer(rows), OUTPUT=str(tmp_path / "o.gpkg"), FINDINGS=str(tmp_path / "f.gpkg"))
    found = rows_of(tmp_path / "o.gpkg")
    assert [bool(row["parcel_id_provisional"]) for row in found] == [True, False, False]
    assert not found[1]["geometry"].isGeosValid()
    assert {row["parcel"] for row in rows_of(tmp_path / "f.gpkg")} == {"09427/7/8", "09427/7/9"}


def test_register_is_made_used_and_never_issues_twice(run, tmp_path, assigned):
    register = tmp_path / "register.gpkg"
    run("assignparcelids", INPUT=layer(), REGISTER=str(register), OUTPUT=str(tmp_path / "a.gpkg"))
    assert ids_of(tmp_path / "a.gpkg") == assigned
    before = entries(register)
    assert [identifier for action, identifier, _ in before if action == "issue"] == assigned
    # the column was lost: the parcels get back what they had
    run("assignparcelids", INPUT=layer(), REGISTER=str(register), OUTPUT=str(tmp_path / "b.gpkg"))
    assert ids_of(tmp_path / "b.gpkg") == assigned
    assert entries(register) == before
    # another parcel on the same place is refused
    rows = [(SHAPES[0], "09430", 1, "1", None), *ROWS[:1]]
    result = run("assignparcelids", INPUT=layer(rows), REGISTER=str(register), OUTPUT=str(tmp_path / "c.gpkg"))
    assert ids_of(tmp_path / "c.gpkg").count(assigned[0]) <= 1
    assert result["FINDING_COUNT"] == 1


def test_a_cancelled_or_failed_run_issues_nothing(run, tmp_path, monkeypatch):
    from parcel_clean.processing import outputs
    from qgis import processing

    register, out = tmp_path / "register.gpkg", tmp_path / "o.gpkg"
    parameters = {"INPUT": layer(), "REGISTER": str(register), "OUTPUT": str(out)}
    for share in (1, 50, 75, 90):
        processing.run("parcelclean:assignparcelids", parameters, feedback=Stopper(share))
        assert not out.exists(), share
        assert not register.exists() or {action for action, *_ in entries(register)} <= {"reserve", "release"}
        issued = [action for action, *_ in entries(register)] if register.exists() else []
        assert issued.count("reserve") == issued.count("release")

    def fail(*_, **__):
        raise RuntimeError("no space left")

    monkeypatch.setattr(outputs, "write_findings", fail)
    with pytest.raises(Exception, match="no space"):
        run("assignparcelids", FINDINGS=str(tmp_path / "f.gpkg"), **parameters)
    assert not out.exists()
    assert "issue" not in {action for action, *_ in entries(register)}
    monkeypatch.undo()
    run("assignparcelids", **parameters)
    assert [action for action, *_ in entries(register)].count("issue") == 4


def refused(run, pattern, algorithm="assignparcelids", **parameters):
    with pytest.raises(QgsProcessingException, match=pattern):
        run(algorithm, **parameters)


def test_bad_input_is_refused_before_anything_is_written(run, tmp_path, english, monkeypatch):

    out = {"OUTPUT": str(tmp_path / "o.gpkg")}
    short = write_layer(layer(), tmp_path / "short.shp")
    short = QgsVectorLayer(short, "short", "ogr")
    narrow = QgsVectorLayer(
        "MultiPolygon?crs=EPSG:9210&field=SHTHUA:string(9)&field=MADINHDANH:string(10)", "n", "memory"
    )
    refused(run, "10", INPUT=narrow, ISSUER="official", PARCEL_ID_FIELD="MADINHDANH", **out)
    refused(run, "SHBANDO", INPUT=layer(), ISSUER="official", PARCEL_ID_FIELD="SHBANDO", **out)
    refused(run, "PARCEL_ID_FIELD", INPUT=layer(), ISSUER="official", **out)
    other = with_ids(["4711", "4712", "4713", "001085012345"])
    refused(run, "4711", INPUT=other, ISSUER="official", PARCEL_ID_FIELD="MADINHDANH", **out)
    refused(run, "4711", "auditparcelids", INPUT=other, PARCEL_ID_FIELD="MADINHDANH")
    refused(run, "PARCEL_ID_FIELD", "auditparcelids", INPUT=layer())
    refused(run, "SOURCE_CRS", INPUT=layer(crs=None), **out)
    refused(run, "VN-2000", INPUT=layer(), WORK_CRS="EPSG:3405", **out)
    refused(run, "REGISTER", INPUT=layer(), REGISTER=str(tmp_path / "no" / "r.gpkg"), **out)
    refused(run, "gpkg", INPUT=layer(), REGISTER=str(tmp_path / "r.txt"), **out)
    refused(run, "REGISTER", INPUT=layer(), REGISTER=write_layer(layer(), tmp_path / "layer.gpkg"), **out)
    refused(run, "REGISTER", INPUT=layer(), REGISTER=out["OUTPUT"], **out)
    refused(
        run, "SHEET_FIELD", "numberparcels", INPUT=memory_layer([(SHAPES[0], "1")], columns=(("A", "QString"),)), **out
    )
    refused(run, "BAND_HEIGHT", "numberparcels", INPUT=layer(), BAND_HEIGHT=0, **out)
    assert not (tmp_path / "o.gpkg").exists()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".parcel-clean")]


def test_a_register_of_a_newer_version_is_refused(run, tmp_path):
    register = tmp_path / "register.gpkg"
    run("assignparcelids", INPUT=layer(), REGISTER=str(register), OUTPUT=str(tmp_path / "a.gpkg"))
    with sqlite3.connect(register) as connection:
        connection.execute("UPDATE parcelclean_meta SET value = '99' WHERE key = 'schema'")
    refused(run, "99", INPUT=layer(), REGISTER=str(register), OUTPUT=str(tmp_path / "b.gpkg"))
    assert not (tmp_path / "b.gpkg").exists()


def test_a_layer_in_the_zone_of_another_province_is_noticed(run, log, tmp_path, english):
    """Phú Hộ, Phú Thọ (07954) lies at 105.26° east; the numbers are those of 105°30', declared as 105°45'."""
    from pyproj import Transformer

    def row(declared, east):
        x, y = Transformer.from_crs(4326, east, always_xy=True).transform(105.26, 21.43)
        shape = f"POLYGON(({x} {y}, {x + 20.123} {y}, {x + 20} {y + 30.321}, {x} {y + 30}, {x} {y}))"
        return layer([(shape, "7954", 3, "1", None)], crs=declared)

    run("assignparcelids", INPUT=row("EPSG:9210", 9210), OUTPUT=str(tmp_path / "a.gpkg"))
    assert not any("carry the code" in text for text in log.warnings)
    run("assignparcelids", INPUT=row("EPSG:9210", 9208), OUTPUT=str(tmp_path / "b.gpkg"))
    (said,) = [text for text in log.warnings if "carry the code" in text]
    assert said.startswith("1 parcels carry the code of 07954 Xã Phú Hộ, but lie")
    assert "central meridian" in said


def test_audit_counts_and_reports(run, tmp_path, assigned):
    ids = [assigned[0], assigned[2], assigned[2], "w3gttpr1"]
    result = run(
        "auditparcelids",
        INPUT=with_ids(ids),
        PARCEL_ID_FIELD="MADINHDANH",
        FINDINGS=str(tmp_path / "f.gpkg"),
        REPORT=str(tmp_path / "r.html"),
        REPORT_JSON=str(tmp_path / "r.json"),
    )
    names = ("OWN_COUNT", "OTHER_COUNT", "NONE_COUNT", "MALFORMED_COUNT", "DUPLICATE_COUNT")
    assert [result[name] for name in names] == [2, 1, 0, 1, 2]
    report = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert report["identity"]["verdicts"]["own"] == 2
    assert [sheet["sheet"] for sheet in report["identity"]["sheets"]] == ["09427/7"]
    assert report["identity"]["methods"][0]["point"] == "characteristic"
    assert {rule["code"] for rule in report["rules"]} == {"DC07", "UQ03"}
    page = (tmp_path / "r.html").read_text("utf-8")
    assert 'class="bar own"' in page
    assert {row["rule"] for row in rows_of(tmp_path / "f.gpkg")} == {"DC07", "UQ03"}


def test_audit_names_the_forgotten_datum_shift(run, tmp_path):
    import numpy as np
    import shapely
    from parcel_clean.core.geometry.characteristic_point import characteristic_points
    from parcel_clean.core.geometry.rings import rings_of
    from parcel_clean.core.identity.geohash import encode
    from parcel_clean.core.identity.wgs84 import NO_SHIFT, wgs84_of

    rings = rings_of(np.array([shapely.from_wkt(text) for text in SHAPES], dtype=object))
    wrong = encode(wgs84_of(characteristic_points(rings).xy, "EPSG:9210", NO_SHIFT)).tolist()
    run("auditparcelids", INPUT=with_ids(wrong), PARCEL_ID_FIELD="MADINHDANH", REPORT=str(tmp_path / "r.json"))
    identity = json.loads((tmp_path / "r.json").read_text("utf-8"))["identity"]
    assert [(cause["key"], cause["count"]) for cause in identity["causes"]] == [("datum", 4)]
    assert identity["verdicts"]["none"] == 4


def test_land_codes(run, tmp_path):
    rows = [
        (SHAPES[0], "9427", 7, "012A", None),
        (SHAPES[1], "09427", 7, "2", None),
        (SHAPES[2], "09427", 7, "2", None),
        (SHAPES[3], "09427", None, "x/1", None),
    ]
    out, findings = tmp_path / "o.gpkg", tmp_path / "f.gpkg"
    run("assignlandcodes", INPUT=layer(rows), OUTPUT=str(out), FINDINGS=str(findings))
    assert ids_of(out, "land_code") == ["09427.7.12a", "09427.7.2", "09427.7.2", None]
    assert ids_of(out, "land_code_file") == ["09427_7_12a", "09427_7_2", "09427_7_2", None]
    assert sorted(row["rule"] for row in rows_of(findings)) == ["CO01", "DC09", "UQ02"]


def test_numbers(run, tmp_path):
    rows = [
        (ROWS[0][0], "09427", 7, "5", None),
        *((shape, "09427", 7, text, None) for shape, text in zip(SHAPES[1:], ("0", None, "-1"))),
    ]
    out = tmp_path / "o.gpkg"
    result = run("numberparcels", INPUT=layer(rows), OUTPUT=str(out))
    assert [row["SHTHUA"] for row in rows_of(out)] == ["5", "6", "7", "8"]
    assert result["NUMBERED_COUNT"] == 3
    again = run("numberparcels", INPUT=str(out), OUTPUT=str(tmp_path / "again.gpkg"))
    assert again["NUMBERED_COUNT"] == 0


@pytest.mark.headless
def test_through_the_binary_as_through_processing_run(headless, tmp_path, assigned):
    source = write_layer(layer(), tmp_path / "thửa.gpkg")
    register, out = tmp_path / "r.gpkg", tmp_path / "o.gpkg"
    ended = headless("assignparcelids", INPUT=source, REGISTER=register, OUTPUT=out)
    assert ended.code == 0, ended.text
    assert ids_of(out) == assigned
    ended = headless("auditparcelids", INPUT=out, PARCEL_ID_FIELD="parcel_id_provisional", REPORT=tmp_path / "r.html")
    assert ended.code == 0, ended.text
    assert "OWN_COUNT:\t4" in ended.text
    for name in ("assignlandcodes", "numberparcels"):
        ended = headless(name, INPUT=source, OUTPUT=tmp_path / f"{name}.gpkg")
        assert ended.code == 0, ended.text
    ended = headless("assignparcelids", INPUT=source, REGISTER=tmp_path / "no" / "r.gpkg", OUTPUT=out)
    assert ended.code == 1
    assert "Traceback" not in ended.text
