"""The project's own GeoPackage: where dialogs propose to write, and where they must not."""

from __future__ import annotations

import os
import sqlite3

import pytest
from parcel_clean.adapters.project import project_geopackage
from parcel_clean.adapters.proposed_outputs import proposed_outputs
from parcel_clean.core.reconciliation.journal import create_journal
from qgis.core import QgsApplication, QgsExpressionContextUtils, QgsProject, QgsVectorLayer

from .conftest import PARCELS, memory_layer, write_layer


@pytest.fixture
def project(qgis_app, tmp_path):
    made = QgsProject.instance()
    made.clear()
    made.setFileName(str(tmp_path / "xã" / "du an.qgz"))
    (tmp_path / "xã").mkdir()
    QgsExpressionContextUtils.setProjectVariable(made, "parcelclean_gpkg", "kết quả.gpkg")
    yield made
    made.clear()


def proposed(project, name="checkparcels", *layers):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"parcelclean:{name}")
    return proposed_outputs(algorithm, project, layers)


def tables(path):
    connection = sqlite3.connect(path)
    names = [name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents ORDER BY 1")]
    connection.close()
    return names


def test_the_variable(project, tmp_path):
    assert project_geopackage(project) == str(tmp_path / "xã" / "kết quả.gpkg")
    assert project_geopackage(QgsProject()) == project_geopackage(None) == ""


def test_runs_write_there_and_replace_nothing(project, run, tmp_path):
    path = tmp_path / "xã" / "kết quả.gpkg"
    layer = memory_layer(PARCELS)
    first = proposed(project)
    assert first == {"FINDINGS": f"ogr:dbname='{path}' table=\"checkparcels_findings\" (geom)"}
    run("checkparcels", INPUT=layer, RULES="TC01", **first)
    second = proposed(project)
    assert "checkparcels_findings_2" in second["FINDINGS"]
    run("checkparcels", INPUT=layer, RULES="TC01", **second)
    run("assignparcelids", INPUT=layer, **proposed(project, "assignparcelids"))
    assert tables(path) == [
        "assignparcelids_findings",
        "assignparcelids_output",
        "checkparcels_findings",
        "checkparcels_findings_2",
        "layer_styles",
    ]
    made = QgsVectorLayer(f"{path}|layername=assignparcelids_output", "x", "ogr")
    assert made.attributeAlias(made.fields().indexOf("parcel_id_provisional")) != ""


def test_tables_without_places_too(project, run, tmp_path, parcels_file):
    columns = (("serial", "QString"), ("sheet", "QString"), ("parcel", "QString"), ("owner", "QString"))
    lines = memory_layer([(None, "DD 949969", "7", "1", "Trần Thị Mơ")], kind="None", crs="", columns=columns)
    run("matchcertificates", PARCELS=parcels_file, CERTIFICATES=lines, **proposed(project, "matchcertificates"))
    assert tables(tmp_path / "xã" / "kết quả.gpkg") == ["layer_styles", "matchcertificates_matches"]


@pytest.mark.parametrize("value", ["", "kết quả.shp", "nowhere/x.gpkg"])
def test_no_proposal_without_a_place(project, value):
    QgsExpressionContextUtils.setProjectVariable(project, "parcelclean_gpkg", value)
    assert proposed(project) == {}


def test_never_into_an_input_or_a_file_of_decisions(project, tmp_path):
    path = tmp_path / "xã" / "kết quả.gpkg"
    layer = project.addMapLayer(QgsVectorLayer(write_layer(memory_layer(PARCELS), path), "p", "ogr"))
    assert proposed(project, "checkparcels", layer.id()) == {}
    assert proposed(project) != {}
    create_journal(tmp_path / "xã" / "nhật ký.gpkg")
    QgsExpressionContextUtils.setProjectVariable(project, "parcelclean_gpkg", "nhật ký.gpkg")
    assert proposed(project) == {}
    (tmp_path / "xã" / "nhật ký.gpkg").write_text("no GeoPackage")
    assert proposed(project) == {}


def test_never_into_what_cannot_be_written(project, tmp_path, monkeypatch):
    path = tmp_path / "xã" / "kết quả.gpkg"
    path.touch()
    assert proposed(project) == {}
    path.unlink()
    assert proposed(project) != {}
    monkeypatch.setattr(os, "access", lambda *given: False)
    assert proposed(project) == {}
