"""Outputs opened afresh: names of columns, words for codes, colours; and the group in which they land."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from parcel_clean.adapters.output_style import OutputPostProcessor, apply_style
from parcel_clean.adapters.output_styles import _STYLES, MATCHES, PARCELS_OUT, styles_of
from parcel_clean.adapters.translation import Translator
from parcel_clean.core.reconciliation.entries import Action, Entry
from parcel_clean.core.reconciliation.journal import append, create_journal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from .conftest import PARCELS, memory_layer, square, write_layer

LIST_COLUMNS = (("serial", "QString"), ("sheet", "QString"), ("parcel", "QString"), ("owner", "QString"))
LINES = ((None, "DD 949969", "7", "1", "Trần Thị Mơ"), (None, "AB 123456", "7", "9", "Đỗ Thị Hậu"))


def opened(path, table=None):
    layer = QgsVectorLayer(str(path) + (f"|layername={table}" if table else ""), "x", "ogr")
    assert layer.isValid(), path
    return layer


def alias(layer, name):
    return layer.attributeAlias(layer.fields().indexOf(name))


def words(layer, name):
    config = layer.editorWidgetSetup(layer.fields().indexOf(name)).config()["map"]
    return {value: label for row in config for label, value in row.items()}


def hidden(layer):
    # The nameless column is that of the actions.
    return {column.name for column in layer.attributeTableConfig().columns() if column.hidden and column.name}


@pytest.fixture
def lists(tmp_path):
    return write_layer(memory_layer(LINES, kind="None", crs="", columns=LIST_COLUMNS), tmp_path / "giấy.gpkg")


@pytest.fixture
def journal(tmp_path):
    path = tmp_path / "nhật ký.gpkg"
    create_journal(path)
    append(path, Entry(Action.ACCEPT, "Hoa", "DD 949969/?/?", ("09427/7/1",)))
    append(path, Entry(Action.ACCEPT, "Hoa", "AB 123456/?/?", ("09427/7/2",)))
    append(path, Entry(Action.ACCEPT, "Bình", "AB 123456/?/?", ("09427/7/3",)))
    return str(path)


@pytest.mark.usefixtures("english")
def test_matches_in_a_file(run, parcels_file, lists, tmp_path):
    out = tmp_path / "khớp.gpkg"
    run("matchcertificates", PARCELS=parcels_file, CERTIFICATES=lists, MATCHES=str(out))
    layer = opened(out)
    assert alias(layer, "decided_by") == "Decided by"
    assert words(layer, "status")["only_map"] == "Only on the map"
    assert hidden(layer) == MATCHES.hidden
    assert [column.name for column in layer.attributeTableConfig().columns()][:3] == ["status", "certificate", "parcel"]
    assert layer.displayExpression() == MATCHES.display
    # The file is not left in a mode that network drives do not bear.
    with closing(sqlite3.connect(out)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


@pytest.mark.usefixtures("english")
def test_copies_with_links(run, parcels_file, lists, journal, tmp_path):
    both = tmp_path / "both.gpkg"
    run(
        "applydecisions",
        PARCELS=parcels_file,
        CERTIFICATES=lists,
        JOURNAL=journal,
        PARCELS_OUT=f"ogr:dbname='{both}' table=\"thửa\" (geom)",
        CERTIFICATES_OUT=f"ogr:dbname='{both}' table=\"giấy\"",
    )
    parcels, lines = opened(both, "thửa"), opened(both, "giấy")
    assert alias(parcels, "certificate_serials") == "Serials of the certificates"
    legend = [(category.value(), category.label()) for category in parcels.renderer().categories()]
    assert legend == [("conflict", "People disagree"), ("matched", "Linked to a certificate"), ("", "Without a link")]
    assert words(lines, "match_status") == {
        "matched": "Linked",
        "conflict": "People disagree",
        "only_record": "Not on the map",
    }
    assert alias(lines, "parcel_key") == "Linked parcel"
    assert alias(lines, "owner") == ""


@pytest.mark.usefixtures("english")
def test_changes_and_the_copy(run, tmp_path):
    layer = memory_layer([(square(0, 0), "09427", 7, "02")])
    out, changes = tmp_path / "o.gpkg", tmp_path / "c.gpkg"
    run("standardiserecords", INPUT=layer, OUTPUT=str(out), CHANGES=str(changes))
    table = opened(changes)
    assert words(table, "applied") == {"1": "Done", "0": "Only proposed"}
    assert hidden(table) == {"place", "row_check"}
    with closing(sqlite3.connect(out)) as connection:
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'layer_styles'").fetchall()
    # A table with its style is still one that the way back can read, and may be written over.
    run("standardiserecords", INPUT=str(out), OUTPUT=str(tmp_path / "back.gpkg"), UNDO=str(changes))
    run("standardiserecords", INPUT=layer, OUTPUT=str(out), CHANGES=str(changes))


@pytest.mark.usefixtures("english")
def test_added_columns_of_copies(run, parcels_file, tmp_path):
    out = tmp_path / "ids.gpkg"
    run("assignparcelids", INPUT=parcels_file, OUTPUT=str(out))
    layer = opened(out)
    assert alias(layer, "parcel_id_provisional") == "Provisional parcel identifier"
    assert layer.renderer().type() == "singleSymbol"


def test_in_vietnamese(run, monkeypatch, parcels_file, lists, tmp_path):
    monkeypatch.setenv("PARCELCLEAN_LANG", "vi")
    out = tmp_path / "m.gpkg"
    run("matchcertificates", PARCELS=parcels_file, CERTIFICATES=lists, MATCHES=str(out))
    assert words(opened(out), "status")["matched"] == Translator("vi")("Matched") != "Matched"


def test_other_formats_have_no_style(run, parcels_file, lists, tmp_path):
    out = tmp_path / "m.csv"
    run("matchcertificates", PARCELS=parcels_file, CERTIFICATES=lists, MATCHES=str(out))
    assert out.read_text("utf-8").startswith("certificate,")


def test_a_style_that_cannot_be_saved_is_said(run, log, monkeypatch, parcels_file, lists, tmp_path):
    from parcel_clean.adapters import output_style

    def fail(*_what):
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr(output_style, "write_default_style", fail)
    out = tmp_path / "m.gpkg"
    run("matchcertificates", PARCELS=parcels_file, CERTIFICATES=lists, MATCHES=str(out))
    assert opened(out).featureCount()
    assert any("disk full" in line for line in log.warnings)


def test_loaded_outputs_land_in_the_group_of_the_input(qgis_app, parcels_file, lists, tmp_path):
    project = QgsProject()
    context = QgsProcessingContext()
    context.setProject(project)
    out = str(tmp_path / "m.gpkg")
    context.addLayerToLoadOnCompletion(out, QgsProcessingContext.LayerDetails("Matches", project, "MATCHES"))
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parcelclean:matchcertificates")
    values = {"PARCELS": parcels_file, "CERTIFICATES": lists, "MATCHES": out}
    assert algorithm.run(values, context, QgsProcessingFeedback())[1]
    processor = context.layersToLoadOnCompletion()[out].postProcessor()
    assert isinstance(processor, OutputPostProcessor)
    layer = project.addMapLayer(opened(out))
    processor.postProcessLayer(layer, context, None)
    group = project.layerTreeRoot().children()[0]
    assert group.name() == "thửa đất số 7"
    assert [node.layerId() for node in group.findLayers()] == [layer.id()]


def test_a_layer_of_mixed_shapes(english, tmp_path):
    from parcel_clean.adapters.feedback import Reporter
    from parcel_clean.adapters.output_style import Looks

    path = write_layer(memory_layer(PARCELS), tmp_path / "p.gpkg")
    fields = memory_layer([], columns=(("match_status", "QString"),)).fields()
    looks = Looks({"PARCELS_OUT": PARCELS_OUT}, "group", Reporter(None, str))
    looks.save("PARCELS_OUT", path, "p", fields, QgsWkbTypes.Type.Unknown)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT f_table_name, useAsDefault FROM layer_styles").fetchall() == [("p", 1)]


def test_layers_in_memory_get_the_look_too(english):
    layer = memory_layer([(PARCELS[0][0], "matched")], columns=(("match_status", "QString"),))
    apply_style(layer, PARCELS_OUT, str)
    assert layer.renderer().type() == "categorizedSymbol"
    table = memory_layer([(None, "matched")], kind="None", crs="", columns=(("match_status", "QString"),))
    apply_style(table, PARCELS_OUT, str)
    assert table.renderer() is None


def test_every_look_belongs_to_an_output():
    registry = QgsApplication.processingRegistry()
    for name, parameter in _STYLES:
        algorithm = registry.algorithmById(f"parcelclean:{name}")
        assert algorithm.parameterDefinition(parameter) is not None, (name, parameter)
    assert set(styles_of("applydecisions")) == {"PARCELS_OUT", "CERTIFICATES_OUT"}
    assert styles_of("checkparcels") == {}
