"""checkparcels through processing.run and through the real qgis_process: results, reports, gate, cancel."""

import hashlib
import json
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from .conftest import PARCELS, memory_layer, rows_of, write_layer

SCHEMA = [
    "finding_id",
    "fingerprint",
    "rule",
    "rule_name",
    "severity",
    "status",
    "cause",
    "cause_count",
    "parcel",
    "other",
    "fid_a",
    "fid_b",
    "field",
    "value",
    "unit",
    "expected",
    "suggestion",
    "confidence",
    "message",
    "details",
    "x",
    "y",
]


def test_finds_the_overlap_and_writes_the_schema(run, parcels_file, tmp_path):
    out = tmp_path / "kết quả.gpkg"
    result = run("checkparcels", INPUT=parcels_file, FINDINGS=str(out))
    assert (result["FINDING_COUNT"], result["ERROR_COUNT"]) == (1, 1)
    layer = QgsVectorLayer(str(out), "f", "ogr")
    assert [name for name in layer.fields().names() if name != "fid"] == SCHEMA
    (row,) = rows_of(layer)
    assert (row["rule"], row["rule_name"], row["severity"], row["status"]) == (
        "TC01",
        "topology.overlap",
        "error",
        "open",
    )
    assert (row["parcel"], row["other"]) == ("09427/7/2", "09427/7/3")
    assert row["value"] == pytest.approx(20.0, rel=0.01)
    assert row["geometry"].area() == pytest.approx(row["value"], abs=1e-4)
    assert json.loads(row["details"])["width"] == pytest.approx(1.0, abs=0.01)
    assert layer.crs().authid() == "EPSG:9210"


def test_the_binary_finds_the_same(run, headless, parcels_file, tmp_path):
    ended = headless("checkparcels", INPUT=parcels_file, FINDINGS=tmp_path / "a.gpkg", REPORT=tmp_path / "r.html")
    assert ended.code == 0, ended.text
    run("checkparcels", INPUT=parcels_file, FINDINGS=str(tmp_path / "b.gpkg"))
    one, other = (
        [{**row, "geometry": row["geometry"].asWkt(6)} for row in rows_of(tmp_path / name)]
        for name in ("a.gpkg", "b.gpkg")
    )
    assert one == other
    assert "<!DOCTYPE html>" in (tmp_path / "r.html").read_text("utf-8")


def test_inputs_stay_as_they_are(run, parcels_file, tmp_path):
    def digest():
        return hashlib.sha256(Path(parcels_file).read_bytes()).hexdigest()

    before = digest()
    run("checkparcels", INPUT=parcels_file, FINDINGS=str(tmp_path / "f.gpkg"), REPORT=str(tmp_path / "r.html"))
    assert digest() == before
    assert {path.name for path in Path(parcels_file).parent.iterdir()} == {Path(parcels_file).name}


def test_report_lists_every_rule(run, parcels, tmp_path):
    from parcel_clean.core.records import Subject
    from parcel_clean.core.rules.registry import rules_for

    path = tmp_path / "r.json"
    run("checkparcels", INPUT=parcels, REPORT=str(path), TOLERANCE=0.02)
    report = json.loads(path.read_text("utf-8"))
    assert [rule["code"] for rule in report["rules"]] == [rule.code for rule in rules_for(Subject.PARCELS)]
    assert report["schema"] == 1
    assert report["parcels"] == 4
    assert report["fields"]["sheet"] == "SHBANDO"
    assert report["parameters"]["TOLERANCE"] == {"value": 0.02, "unit": "m", "origin": "given"}
    assert report["parameters"]["MIN_AREA"]["origin"] == "built_in"
    assert report["gate"] == "off"


def test_both_reports_and_temporary_ones(run, parcels, tmp_path):
    result = run(
        "checkparcels", INPUT=parcels, REPORT=QgsProcessing.TEMPORARY_OUTPUT, REPORT_JSON=str(tmp_path / "r.json")
    )
    assert Path(result["REPORT"]).suffix == ".html"
    assert Path(result["REPORT"]).is_file()
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["summary"]["errors"] == 1


def test_memory_output_and_no_output(run, parcels):
    context = QgsProcessingContext()
    result = run("checkparcels", context, INPUT=parcels, FINDINGS="memory:")
    layer = result["FINDINGS"]
    if isinstance(layer, str):
        layer = QgsProcessingUtils.mapLayerFromString(layer, context)
    assert layer.featureCount() == 1
    assert "FINDINGS" not in run("checkparcels", INPUT=parcels)


def test_several_tables_in_one_file(run, parcels, tmp_path):
    path = write_layer(memory_layer(PARCELS), tmp_path / "all.gpkg", name="keep")
    run("checkparcels", INPUT=parcels, FINDINGS=f"ogr:dbname='{path}' table=\"findings\" (geom)")
    assert len(rows_of(path, "keep")) == 4
    assert len(rows_of(path, "findings")) == 1


def test_a_second_run_replaces_its_own_output(run, parcels, tmp_path):
    for _ in range(2):
        run("checkparcels", INPUT=parcels, FINDINGS=str(tmp_path / "f.gpkg"))
    assert len(rows_of(tmp_path / "f.gpkg")) == 1


@pytest.mark.parametrize("ending", [".shp", ".geojson", ".csv", ".fgb"])
def test_other_formats(run, parcels, tmp_path, ending):
    result = run("checkparcels", INPUT=parcels, FINDINGS=str(tmp_path / f"f{ending}"))
    assert QgsVectorLayer(result["FINDINGS"], "f", "ogr").featureCount() == 1


def test_fail_on_writes_everything_first(run, parcels, tmp_path):
    out, report = tmp_path / "f.gpkg", tmp_path / "r.json"
    with pytest.raises(QgsProcessingException, match="FAIL_ON=error"):
        run("checkparcels", INPUT=parcels, FINDINGS=str(out), REPORT_JSON=str(report), FAIL_ON="error")
    assert len(rows_of(out)) == 1
    assert json.loads(report.read_text("utf-8"))["gate"] == "failed"


def test_fail_on_in_the_binary(headless, parcels_file, tmp_path):
    ended = headless("checkparcels", INPUT=parcels_file, FINDINGS=tmp_path / "f.gpkg", FAIL_ON="error")
    assert ended.code == 1
    assert "FAIL_ON=error" in ended.text
    assert "Traceback" not in ended.text
    assert len(rows_of(tmp_path / "f.gpkg")) == 1


def test_baseline_does_not_fail(run, parcels, tmp_path):
    run("checkparcels", INPUT=parcels, FINDINGS=str(tmp_path / "before.gpkg"))
    report = tmp_path / "r.json"
    run("checkparcels", INPUT=parcels, BASELINE=str(tmp_path / "before.gpkg"), FAIL_ON="error", REPORT_JSON=str(report))
    assert json.loads(report.read_text("utf-8"))["baseline"] == {"known": 1, "new": 0, "gone": 0}


def test_a_mark_makes_an_exception(run, parcels, tmp_path):
    from parcel_clean.core.findings import Status
    from parcel_clean.core.marks import Mark, add_marks, create_marks_file

    out = tmp_path / "f.gpkg"
    run("checkparcels", INPUT=parcels, FINDINGS=str(out))
    (row,) = rows_of(out)
    marks = tmp_path / "marks.gpkg"
    create_marks_file(marks)
    add_marks(marks, [Mark(row["finding_id"], row["fingerprint"], Status.EXCEPTION, "Lan", "court decision")])
    result = run("checkparcels", INPUT=parcels, FINDINGS=str(out), MARKS=str(marks), FAIL_ON="warning")
    assert rows_of(out)[0]["status"] == "exception"
    assert result["ERROR_COUNT"] == 1


def test_selection_is_respected_with_a_warning(run, log, parcels):
    parcels.selectByIds([1, 2])
    QgsProject.instance().addMapLayer(parcels, False)
    source = QgsProcessingFeatureSourceDefinition(parcels.id(), selectedFeaturesOnly=True)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    result = run("checkparcels", context, INPUT=source, RULES="TC01")
    QgsProject.instance().takeMapLayer(parcels)
    assert result["FINDING_COUNT"] == 0
    assert any("2 selected features" in line for line in log.warnings)


def test_unsaved_edits_are_what_is_judged(run, log, parcels_file):
    layer = QgsVectorLayer(parcels_file, "edited", "ogr")
    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures(QgsFeatureRequest().setFilterExpression("\"SHTHUA\" = '3'"))).id())
    result = run("checkparcels", INPUT=layer)
    layer.rollBack()
    assert result["FINDING_COUNT"] == 0
    assert any("not saved" in line for line in log.lines)


def test_filter_of_the_layer_is_said(run, log, parcels_file):
    layer = QgsVectorLayer(parcels_file, "filtered", "ogr")
    layer.setSubsetString("\"SHTHUA\" <> '3'")
    assert run("checkparcels", INPUT=layer)["FINDING_COUNT"] == 0
    assert any("is filtered" in line for line in log.warnings)


def test_first_of_several_layers_is_said(run, log, tmp_path):
    path = write_layer(memory_layer(PARCELS), tmp_path / "two.gpkg", name="one")
    write_layer(memory_layer(PARCELS[:1]), path, name="other", append=True)
    run("checkparcels", INPUT=path)
    assert any("holds 2 layers" in line for line in log.warnings)


class Stopper(QgsProcessingFeedback):
    """Cancels at a certain progress."""

    def __init__(self, at):
        super().__init__(False)
        self.progressChanged.connect(lambda value: self.cancel() if value >= at else None)


@pytest.mark.parametrize("at", [1, 50, 91, 100])
def test_cancel_leaves_nothing(parcels, tmp_path, at):
    from qgis import processing

    out, report = tmp_path / "f.gpkg", tmp_path / "r.html"
    feedback = Stopper(at)
    parameters = {"INPUT": parcels, "FINDINGS": str(out), "REPORT": str(report)}
    processing.run("parcelclean:checkparcels", parameters, feedback=feedback)
    assert feedback.isCanceled()
    assert list(tmp_path.iterdir()) == []


def test_same_ids_whatever_the_order(run, tmp_path):
    ids = []
    for order in (1, -1):
        out = tmp_path / f"f{order}.gpkg"
        run("checkparcels", INPUT=memory_layer(PARCELS[::order]), FINDINGS=str(out))
        ids.append([(row["finding_id"], row["fingerprint"]) for row in rows_of(out)])
    assert ids[0] == ids[1]


def test_degrees_are_measured_in_metres_and_come_back_in_degrees(run, tmp_path):
    rows = [
        (f"POLYGON(({x} 21,{x + 0.001} 21,{x + 0.001} 21.001,{x} 21.001,{x} 21))", "09427", 1, str(n))
        for n, x in enumerate((105.8, 105.8009))
    ]
    run("checkparcels", INPUT=memory_layer(rows, crs="EPSG:4326"), FINDINGS=str(tmp_path / "f.gpkg"), RULES="TC01")
    (row,) = rows_of(tmp_path / "f.gpkg")
    assert 105.8 < row["x"] < 105.81
    assert row["value"] == pytest.approx(10.39 * 110.7, rel=0.01)


def test_wrong_crs_stops_with_a_sentence_and_source_crs_settles_it(run, tmp_path):
    rows = [("POLYGON((105.8 21,105.801 21,105.801 21.001,105.8 21.001,105.8 21))", "09427", 1, "1")]
    layer = memory_layer(rows, crs="EPSG:5897")
    with pytest.raises(QgsProcessingException, match="degrees"):
        run("checkparcels", INPUT=layer)
    run("checkparcels", INPUT=layer, SOURCE_CRS="EPSG:4326", FINDINGS=str(tmp_path / "f.gpkg"), RULES="TC06")
    assert QgsVectorLayer(str(tmp_path / "f.gpkg"), "f", "ogr").crs().authid() == "EPSG:4326"


def test_a_spreadsheet_cannot_run_cells(run, tmp_path):
    rows = [(shape, "=1+1", sheet, number) for shape, _, sheet, number in PARCELS]
    run("checkparcels", INPUT=memory_layer(rows), RULES="TC01", FINDINGS=str(tmp_path / "f.csv"))
    (row,) = rows_of(tmp_path / "f.csv")
    assert row["parcel"].startswith("'=1+1/")


def test_an_earlier_output_survives_a_cancel_and_a_failure(run, parcels, tmp_path, monkeypatch):
    from parcel_clean.processing import outputs
    from qgis import processing

    out = tmp_path / "f.gpkg"
    run("checkparcels", INPUT=parcels, FINDINGS=str(out))
    before = out.read_bytes()
    processing.run("parcelclean:checkparcels", {"INPUT": parcels, "FINDINGS": str(out)}, feedback=Stopper(91))
    assert out.read_bytes() == before

    def fail(*_, **__):
        raise RuntimeError("no space left")

    monkeypatch.setattr(outputs, "write_findings", fail)
    with pytest.raises(Exception, match="no space left"):
        run("checkparcels", INPUT=parcels, FINDINGS=str(out))
    assert out.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["f.gpkg"]


def test_left_overs_of_an_open_database_do_not_spoil_the_new_file(run, parcels, tmp_path):
    (tmp_path / "f.gpkg-wal").write_bytes(b"old")
    run("checkparcels", INPUT=parcels, FINDINGS=str(tmp_path / "f.gpkg"))
    assert len(rows_of(tmp_path / "f.gpkg")) == 1
    assert not (tmp_path / "f.gpkg-wal").exists()


def test_a_name_without_ending_becomes_a_geopackage(run, parcels, tmp_path):
    result = run("checkparcels", INPUT=parcels, FINDINGS=str(tmp_path / "kết quả"))
    assert result["FINDINGS"] == str(tmp_path / "kết quả.gpkg")
    assert len(rows_of(result["FINDINGS"])) == 1


def test_the_desktop_loads_the_file_under_its_asked_name(parcels, tmp_path):
    from qgis.core import QgsApplication, QgsProcessingOutputLayerDefinition

    project = QgsProject()
    context = QgsProcessingContext()
    context.setProject(project)
    out = str(tmp_path / "f.gpkg")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parcelclean:checkparcels")
    parameters = {"INPUT": parcels, "FINDINGS": QgsProcessingOutputLayerDefinition(out, project)}
    results, ok = algorithm.run(parameters, context, QgsProcessingFeedback())
    assert ok
    assert results["FINDINGS"] == out
    (details,) = context.layersToLoadOnCompletion().values()
    assert list(context.layersToLoadOnCompletion()) == [out]
    assert details.postProcessor() is not None
    assert details.name
