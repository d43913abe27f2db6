"""Every bad input ends with one sentence, exit code 1, no traceback and nothing new on disk: both ways of running."""

import os
import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProcessingOutputLayerDefinition, QgsProperty

from .conftest import PARCELS, memory_layer, square, write_layer

LINE = "LINESTRING(500000 2300000, 500020 2300000)"


@pytest.fixture(scope="module")
def room(tmp_path_factory, qgis_app):
    """A folder with everything the cases name."""
    folder = tmp_path_factory.mktemp("sổ đỏ và bản đồ")
    write_layer(memory_layer(PARCELS), folder / "parcels.gpkg")
    write_layer(memory_layer(PARCELS), folder / "shape.shp")
    write_layer(memory_layer([(LINE, "09427", 7, "1")], kind="LineString"), folder / "lines.gpkg")
    write_layer(memory_layer([(None, "09427", 7, "1")], kind="NoGeometry"), folder / "table.gpkg")
    write_layer(memory_layer(PARCELS), folder / "two.gpkg", name="one")
    write_layer(memory_layer(PARCELS), folder / "two.gpkg", name="other", append=True)
    twins = (("SHBANDO", "Int"), ("SH_BANDO", "Int"), ("SHTHUA", "Int"))
    write_layer(memory_layer([(square(0, 0), 7, 8, 1)], columns=twins), folder / "twins.gpkg")
    (folder / "zero.gpkg").write_bytes(b"")
    (folder / "garbage.gpkg").write_bytes(os.urandom(4000))
    (folder / "broken.json").write_text('{"roles": {"sheet": "A",}}', "utf-8")
    (folder / "strange.json").write_text('{"tolerance": 1}', "utf-8")
    (folder / "column.json").write_text('{"roles": {"sheet": "nowhere"}}', "utf-8")
    (folder / "note.gpkg").write_text("no marks", "utf-8")
    from parcel_clean.core.marks import create_marks_file

    create_marks_file(folder / "marks.gpkg")
    return folder


# name → (parameters, words of the sentence[, algorithm]); a value that starts with @ is a file in the room
CASES = {
    "missing file": ({"INPUT": "@nowhere.gpkg"}, ["INPUT", "nowhere.gpkg", "does not exist"]),
    "empty file": ({"INPUT": "@zero.gpkg"}, ["INPUT", "zero.gpkg", "0 bytes"]),
    "garbage": ({"INPUT": "@garbage.gpkg"}, ["INPUT", "garbage.gpkg", "cannot be read"]),
    "folder as layer": ({"INPUT": "@"}, ["INPUT", "is a folder"]),
    "no such layer": ({"INPUT": "@two.gpkg|layername=third"}, ["no layer “third”", "one", "other"]),
    "lines": ({"INPUT": "@lines.gpkg"}, ["INPUT", "lines", "parcels are polygons"]),
    "table": ({"INPUT": "@table.gpkg"}, ["INPUT", "no geometry"]),
    "two candidate columns": ({"INPUT": "@twins.gpkg"}, ["SHBANDO", "SH_BANDO", "SHEET_FIELD"]),
    "unknown rule": ({"RULES": "TC01,TC99"}, ["RULES", "TC99", "Did you mean"]),
    "unknown field": ({"PARCEL_FIELD": "THUASO"}, ["PARCEL_FIELD", "THUASO", "SHTHUA"]),
    "negative tolerance": ({"TOLERANCE": "-0.01"}, ["TOLERANCE", "-0.01", "0 or more"]),
    "tolerance that is no number": ({"TOLERANCE": "0,05"}, ["TOLERANCE", "0,05", "decimal point"]),
    "huge tolerance": ({"TOLERANCE": "5000"}, ["TOLERANCE", "5000", "or less"]),
    "profile is not there": ({"PROFILE": "@nowhere.json"}, ["nowhere.json", "does not exist"]),
    "broken profile": ({"PROFILE": "@broken.json"}, ["broken.json", "line 1"]),
    "strange profile": ({"PROFILE": "@strange.json"}, ["strange.json", "tolerance"]),
    "profile with unknown column": ({"PROFILE": "@column.json"}, ["nowhere", "sheet"]),
    "unknown CRS": ({"WORK_CRS": "EPSG:999999"}, ["WORK_CRS", "EPSG:999999"]),
    "unknown source CRS": ({"SOURCE_CRS": "VN2000"}, ["SOURCE_CRS", "VN2000"]),
    "CRS that cannot measure": ({"WORK_CRS": "EPSG:4326"}, ["WORK_CRS", "4326"]),
    "unknown gate": ({"FAIL_ON": "errors"}, ["FAIL_ON", "errors", "never, error, warning"]),
    "gate in capitals": ({"FAIL_ON": "Error"}, ["FAIL_ON", "“Error”", "never, error, warning"]),
    "number with decimals": ({"MAX_LISTED": "1.5"}, ["MAX_LISTED", "1.5", "whole number"], "topologyunmatchedvertex"),
    "unknown privacy": ({"PERSONAL_DATA": "all"}, ["PERSONAL_DATA", "masked, full"]),
    "misspelled parameter": ({"TOLERANC": "0.5"}, ["TOLERANC", "did you mean TOLERANCE"]),
    "marks are not there": ({"MARKS": "@nowhere.gpkg"}, ["MARKS", "nowhere.gpkg", "does not exist"]),
    "marks are no marks": ({"MARKS": "@note.gpkg"}, ["MARKS", "note.gpkg", "not a marks file"]),
    "journal is not there": ({"JOURNAL": "@nowhere.gpkg"}, ["JOURNAL", "nowhere.gpkg", "does not exist"]),
    "boundary of lines": ({"BOUNDARY": "@lines.gpkg"}, ["BOUNDARY", "lines"]),
    "boundary is not there": ({"BOUNDARY": "@nowhere.gpkg"}, ["BOUNDARY", "nowhere.gpkg"]),
    "baseline of something else": ({"BASELINE": "@lines.gpkg"}, ["BASELINE", "finding_id"]),
    "output is the input": ({"FINDINGS": "@parcels.gpkg"}, ["FINDINGS", "parcels.gpkg", "INPUT"]),
    "output is the input by another way": ({"FINDINGS": "@sub/../parcels.gpkg"}, ["FINDINGS", "INPUT"]),
    "output is the input by a link": ({"FINDINGS": "@link.gpkg"}, ["FINDINGS", "INPUT"]),
    "output is part of the input": ({"INPUT": "@shape.shp", "FINDINGS": "@shape.dbf"}, ["FINDINGS", "INPUT"]),
    "table inside the input": ({"FINDINGS": "ogr:dbname='@parcels.gpkg' table=\"f\" (geom)"}, ["FINDINGS", "INPUT"]),
    "output holds other tables": ({"FINDINGS": "@two.gpkg"}, ["FINDINGS", "two.gpkg", "“one”", "ogr:dbname="]),
    "output is the marks file": ({"MARKS": "@marks.gpkg", "FINDINGS": "@marks.gpkg"}, ["FINDINGS", "MARKS"]),
    "output is some marks file": ({"FINDINGS": "@marks.gpkg"}, ["FINDINGS", "parcelclean_marks"]),
    "table inside a marks file": (
        {"FINDINGS": "ogr:dbname='@marks.gpkg' table=\"f\" (geom)"},
        ["FINDINGS", "parcelclean_marks"],
    ),
    "name of a layer as output": ({"FINDINGS": "@x.gpkg|layername=f"}, ["FINDINGS", "ogr:dbname=", 'table="f"']),
    "output folder is not there": ({"FINDINGS": "@nowhere/f.gpkg"}, ["FINDINGS", "folder", "nowhere"]),
    "output is a folder": ({"FINDINGS": "@sub"}, ["FINDINGS", "is a folder"]),
    "output of unknown format": ({"FINDINGS": "@f.docx"}, ["FINDINGS", "f.docx"]),
    "report of unknown kind": ({"REPORT": "@r.pdf"}, ["REPORT", "r.pdf", ".html"]),
    "JSON report as HTML": ({"REPORT_JSON": "@r.html"}, ["REPORT_JSON", ".json"]),
    "report folder is not there": ({"REPORT": "@nowhere/r.html"}, ["REPORT", "folder"]),
    "report is the profile": ({"PROFILE": "@good.json", "REPORT_JSON": "@good.json"}, ["REPORT_JSON", "PROFILE"]),
    "two reports in one": ({"REPORT": "@r.json", "REPORT_JSON": "@sub/../r.json"}, ["REPORT", "REPORT_JSON", "r.json"]),
    "report over the findings": ({"REPORT": "@r.json", "FINDINGS": "@r.json"}, ["REPORT", "FINDINGS"]),
}


@pytest.fixture(autouse=True)
def furnished(room):
    (room / "sub").mkdir(exist_ok=True)
    (room / "good.json").write_text("{}", "utf-8")
    if not (room / "link.gpkg").exists():
        (room / "link.gpkg").symlink_to(room / "parcels.gpkg")


def filled(parameters, room):
    return {name: value.replace("@", f"{room}/") for name, value in {"INPUT": "@parcels.gpkg", **parameters}.items()}


def state(room):
    return {str(path): path.read_bytes() for path in sorted(room.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("case", CASES)
def test_processing_run(run, room, case):
    parameters, words, *algorithm = CASES[case]
    before = state(room)
    with pytest.raises(QgsProcessingException) as caught:
        run(*algorithm or ["checkparcels"], **filled(parameters, room))
    sentence = str(caught.value)
    assert [word for word in words if word not in sentence] == [], sentence
    assert state(room) == before


@pytest.mark.headless
@pytest.mark.parametrize("case", CASES)
def test_binary(headless, room, case):
    parameters, words, *algorithm = CASES[case]
    before = state(room)
    ended = headless(*algorithm or ["checkparcels"], **filled(parameters, room))
    assert ended.code == 1, ended.text
    assert [word for word in words if word not in ended.text] == [], ended.text
    assert "Traceback" not in ended.text
    assert state(room) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_folder_without_permission(run, room, tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        run("checkparcels", INPUT=f"{room}/parcels.gpkg", FINDINGS=str(tmp_path / "f.gpkg"))


def test_folder_that_refuses_writing(run, room, tmp_path, monkeypatch):
    from parcel_clean.adapters import destinations

    monkeypatch.setattr(destinations.os, "access", lambda path, mode: False)
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        run("checkparcels", INPUT=f"{room}/parcels.gpkg", FINDINGS=str(tmp_path / "f.gpkg"))


def test_names_that_differ_in_case_only(monkeypatch, tmp_path):
    from parcel_clean.adapters import paths

    one, other = str(tmp_path / "Map.gpkg"), str(tmp_path / "MAP.GPKG")
    assert not paths.same_file(one, other)
    monkeypatch.setattr(paths, "ignores_case", lambda folder: True)
    assert paths.same_file(one, other)


def test_hard_links_are_one_file(tmp_path):
    from parcel_clean.adapters.paths import same_file

    (tmp_path / "a.gpkg").write_text("x", "utf-8")
    Path(tmp_path / "b.gpkg").hardlink_to(tmp_path / "a.gpkg")
    assert same_file(str(tmp_path / "a.gpkg"), str(tmp_path / "b.gpkg"))


def test_destinations_of_dialog_and_model(run, room):
    definition = QgsProcessingOutputLayerDefinition(f"{room}/parcels.gpkg")
    with pytest.raises(QgsProcessingException, match="INPUT"):
        run("checkparcels", INPUT=f"{room}/parcels.gpkg", FINDINGS=definition)
    expression = QgsProperty.fromExpression(f"'{room}/' || 'parcels.gpkg'")
    with pytest.raises(QgsProcessingException, match="INPUT"):
        run("checkparcels", INPUT=f"{room}/parcels.gpkg", FINDINGS=expression)


def test_a_failing_style_does_not_cost_the_findings(run, log, parcels, tmp_path, monkeypatch):
    from parcel_clean.processing import outputs

    def fail(*_, **__):
        raise sqlite3.OperationalError("database is locked")

    monkeypatch.setattr(outputs, "save_default_style", fail)
    assert run("checkparcels", INPUT=parcels, FINDINGS=str(tmp_path / "f.gpkg"))["FINDING_COUNT"] == 1
    assert any("database is locked" in line for line in log.warnings)
