"""Edits of a layer judged at once, against a new check of the whole layer: buffer, undo, saving, columns that go."""

import json

import pytest
from parcel_clean.adapters.errors import InputError
from parcel_clean.adapters.recheck import LayerRecheck
from parcel_clean.adapters.style import PARAMETERS_PROPERTY
from parcel_clean.core.findings import Status
from parcel_clean.core.marks import Mark, add_marks, create_marks_file
from parcel_clean.core.rules.base import Reach
from parcel_clean.core.rules.registry import all_rules
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

from .conftest import PARCELS, memory_layer, rows_of, square, write_layer

PARTIAL = {rule.code for rule in all_rules() if rule.reach is not Reach.LAYER}


@pytest.fixture
def project():
    yield QgsProject.instance()
    QgsProject.instance().clear()


class Shown:
    """What a dock holds: the findings of a check, kept up by judging every edit."""

    def __init__(self, layer, **parameters):
        self.layer, self.parameters = layer, parameters
        QgsProject.instance().addMapLayer(layer)
        self.findings, self.rows = self.check()
        told = self.findings.customProperty(PARAMETERS_PROPERTY)
        self.recheck = LayerRecheck(layer, json.loads(told), QgsProject.instance())
        self.recheck.load()

    def check(self):
        """The layer of findings as the desktop loads it, and its rows by id."""
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        findings = QgsProcessingOutputLayerDefinition("memory:", QgsProject.instance())
        given = {"INPUT": self.layer, "FINDINGS": findings, **self.parameters}
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("parcelclean:checkparcels")
        results, fine = algorithm.run(given, context, QgsProcessingFeedback())
        assert fine
        loaded = context.layersToLoadOnCompletion()[results["FINDINGS"]]
        layer = context.takeResultLayer(results["FINDINGS"])
        loaded.postProcessor().postProcessLayer(layer, context, None)
        return layer, {row["finding_id"]: row for row in rows_of(layer)}

    def edited(self, fids):
        """Judge an edit; what is shown then must be what a new check says."""
        judged = self.recheck.recheck(fids)
        left = {name: row for name, row in self.rows.items() if not judged.replaces(row)}
        self.rows = {**left, **{row["finding_id"]: row for row in judged.rows}}
        assert told(self.rows) == told(self.check()[1])
        return judged


def told(rows):
    """What must agree, for rules that are judged again."""
    names = ("fingerprint", "rule", "severity", "parcel", "other", "fid_a", "fid_b", "value", "message", "details")
    return {name: [row[column] for column in names] for name, row in rows.items() if row["rule"] in PARTIAL}


def moved(layer, fid, x, y):
    """The feature's shape elsewhere."""
    geometry = QgsGeometry(layer.getFeature(fid).geometry())
    geometry.translate(x, y)
    assert layer.changeGeometry(fid, geometry)


def fid_of(layer, number):
    """The feature of a parcel number."""
    return next(feature.id() for feature in layer.getFeatures() if feature["SHTHUA"] == number)


def test_every_edit_of_the_buffer_is_judged(project):
    layer = memory_layer(PARCELS)
    shown = Shown(layer)
    assert [row["rule"] for row in shown.rows.values()] == ["TC01"]
    layer.startEditing()
    third = fid_of(layer, "3")

    moved(layer, third, 1.5, 0)
    judged = shown.edited([third])
    assert "TC01" in judged.rules
    assert "CO03" in judged.skipped
    assert not shown.rows or "TC01" not in {row["rule"] for row in shown.rows.values()}

    layer.changeAttributeValue(third, layer.fields().indexOf("LOAIDAT"), "XYZ")
    layer.changeAttributeValue(third, layer.fields().indexOf("SHTHUA"), "2")
    judged = shown.edited([third])
    assert {"DC01", "UQ02"} <= {row["rule"] for row in judged.rows}
    assert all(row["geometry"] is not None for row in judged.rows)

    layer.undoStack().undo()
    layer.undoStack().undo()
    shown.edited([third])
    assert "UQ02" not in {row["rule"] for row in shown.rows.values()}

    layer.deleteFeature(third)
    shown.edited([third])
    layer.undoStack().undo()
    shown.edited([third])


def test_added_features_and_their_ids_after_saving(project, tmp_path):
    path = tmp_path / "parcels.gpkg"
    write_layer(memory_layer(PARCELS), path)
    layer = QgsVectorLayer(str(path), "parcels", "ogr")
    shown = Shown(layer)
    layer.startEditing()
    fields = layer.fields()
    feature = QgsFeature(fields)
    feature.setGeometry(QgsGeometry.fromWkt(square(95, 0)))
    feature["SHBANDO"], feature["SHTHUA"], feature["MAXA"] = 7, "4", "09427"
    assert layer.addFeature(feature)
    assert feature.id() < 0
    judged = shown.edited([feature.id()])
    assert {"TC01", "UQ02", "CO01"} <= {row["rule"] for row in judged.rows}

    saved = {}
    layer.committedFeaturesAdded.connect(lambda _id, added: saved.update({feature.id(): added[0].id()}))
    assert layer.commitChanges(False)
    shown.recheck.renamed(saved)
    shown.edited(list(saved.values()))
    layer.deleteFeature(next(iter(saved.values())))
    shown.edited(list(saved.values()))
    layer.rollBack()


def test_degrees_are_measured_as_the_check_did(project):
    way = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:9210"), QgsCoordinateReferenceSystem("EPSG:4326"), project
    )
    rows = []
    for shape, *values in PARCELS:
        geometry = QgsGeometry.fromWkt(shape)
        geometry.transform(way)
        rows.append((geometry, *values, 400.0, "ONT", "Trần Thị Mơ", "thôn Đoài"))
    layer = memory_layer(rows, crs="EPSG:4326")
    shown = Shown(layer)
    layer.startEditing()
    for number, x in (("3", -3e-6), ("4", -7e-4), ("3", 2e-5)):
        fid = fid_of(layer, number)
        moved(layer, fid, x, 0)
        shown.edited([fid])
    layer.rollBack()


def test_settings_and_boundary_of_the_check_hold(project):
    boundary = memory_layer([(square(-5, -5, 60, 40),)], columns=(), name="boundary")
    project.addMapLayer(boundary)
    layer = memory_layer(PARCELS)
    shown = Shown(layer, BOUNDARY=boundary, TOLERANCE=3.0, COMMUNE_CODE="09427", RULES="topology")
    assert {row["rule"] for row in shown.rows.values()} == {"TC07", "TC08"}
    layer.startEditing()
    third, fourth = fid_of(layer, "3"), fid_of(layer, "4")
    moved(layer, fourth, -75, 0)
    moved(layer, third, -1.5, 30)
    judged = shown.edited([third, fourth])
    assert judged.rules <= {"TC01", "TC02", "TC03", "TC04", "TC05", "TC06", "TC07", "TC08"}
    layer.rollBack()


def test_what_cannot_be_repeated_says_so(project):
    layer = memory_layer(PARCELS)
    shown = Shown(layer)
    for broken in ({}, {"plan": {}}, {"plan": None, "columns": {}}):
        with pytest.raises(InputError, match="Check"):
            LayerRecheck(layer, broken, project)
    layer.dataProvider().deleteAttributes([layer.fields().indexOf("LOAIDAT")])
    layer.updateFields()
    with pytest.raises(InputError, match="LOAIDAT"):
        shown.recheck.recheck([1])


def test_a_check_of_selected_parcels_leaves_nothing_to_repeat(project):
    layer = memory_layer(PARCELS)
    project.addMapLayer(layer)
    layer.selectByIds([1, 2])
    shown = Shown.__new__(Shown)
    shown.layer, shown.parameters = layer, {"INPUT": QgsProcessingFeatureSourceDefinition(layer.id(), True)}
    assert shown.check()[0].customProperty(PARAMETERS_PROPERTY) == ""


def test_accepted_exceptions_stay_accepted(project, tmp_path):
    layer = memory_layer(PARCELS)
    first = next(iter(Shown(layer).rows.values()))
    marks = tmp_path / "marks.gpkg"
    create_marks_file(marks)
    add_marks(marks, [Mark(first["finding_id"], first["fingerprint"], Status.EXCEPTION, "Mơ", "as surveyed")])
    shown = Shown(layer, MARKS=str(marks))
    judged = shown.recheck.recheck([fid_of(layer, "3")])
    assert [row["status"] for row in judged.rows] == ["exception"]
