"""The functions for expressions: in the main thread, in threads, and the same as the algorithms."""

from __future__ import annotations

import subprocess

import pytest
from parcel_clean.adapters import expression_functions as module
from parcel_clean.adapters.expression_functions import register_functions, unregister_functions
from qgis import processing
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

from .conftest import COLUMNS, HEADLESS, memory_layer, rows_of, square

NAMES = ("pc_parcel_key", "pc_parcel_id", "pc_decode_id", "pc_unicode")


@pytest.fixture(autouse=True)
def functions(qgis_app):
    QgsProject.instance().clear()
    register_functions(str)
    yield
    unregister_functions()
    QgsProject.instance().clear()


def evaluate(text, layer=None, feature=None, **variables):
    """The value and what is wrong."""
    context = QgsExpressionContext()
    if layer is not None:
        context.appendScope(QgsExpressionContextUtils.layerScope(layer))
        context.setFields(layer.fields())
    scope = QgsExpressionContextScope()
    for name, value in variables.items():
        scope.setVariable(name, value)
    context.appendScope(scope)
    if feature is not None:
        context.setFeature(feature)
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    expression.prepare(context)
    value = expression.evaluate(context)
    return value, expression.evalErrorString()


def good(text, *others, **variables):
    value, problem = evaluate(text, *others, **variables)
    assert problem == ""
    return value


def test_registering_twice_and_taking_back():
    register_functions(str)
    assert all(QgsExpression.isFunctionName(name) for name in NAMES)
    function = QgsExpression.Functions()[QgsExpression.functionIndex("pc_parcel_id")]
    assert function.group() == "Parcel Clean"
    assert "provisional" in function.helpText()
    unregister_functions()
    unregister_functions()
    assert not any(QgsExpression.isFunctionName(name) for name in NAMES)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("pc_parcel_key('9427', '012', 45.0)", "09427/12/45"),
        ("pc_parcel_key(NULL, 12, '45A')", "?/12/45a"),
        ("pc_parcel_key(NULL, NULL, NULL)", None),
        ("pc_unicode('NguyÔn ThÞ M¬')", "Nguyễn Thị Mơ"),
        ("pc_unicode('Nguyễn Thị Mơ')", "Nguyễn Thị Mơ"),
        ("pc_unicode('Phó', 'tcvn3')", "Phú"),
        ("pc_unicode('Phó')", "Phó"),
        ("pc_unicode(NULL)", None),
        ("pc_unicode(12)", 12),
        ("geom_to_wkt(pc_decode_id(' W7ENQCHNDVCJ '), 3)", "Point (105.771 20.793)"),
        ("pc_decode_id('12/45')", None),
        ("pc_decode_id('w7enqchndvc')", None),
        ("pc_decode_id(NULL)", None),
        ("pc_parcel_id(NULL)", None),
        ("pc_parcel_id(geom_from_wkt('POLYGON EMPTY'), 'EPSG:9210')", None),
    ],
)
def test_values(text, value):
    found = good(text)
    assert found == value or (value is None and str(found) == "NULL")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pc_parcel_key('1', '2')", "all three"),
        ("pc_parcel_key()", "needs a row of a layer"),
        ("pc_parcel_id('thửa 45', 'EPSG:9210')", "polygon of a parcel"),
        ("pc_parcel_id(make_point(500000, 2300000), 'EPSG:9210')", "a point, a line"),
        ("pc_parcel_id(buffer(make_point(500000, 2300000), 9))", "second argument"),
        ("pc_parcel_id(buffer(make_point(500000, 2300000), 9), 'EPSG:0')", "no coordinate reference system “EPSG:0”"),
        ("pc_unicode('a', 'ebcdic')", "tcvn3"),
    ],
)
def test_what_is_said_about_bad_arguments(text, said):
    value, problem = evaluate(text)
    assert value is None
    assert said in problem


def test_the_key_of_a_row(parcels):
    QgsProject.instance().addMapLayer(parcels)
    assert [good("pc_parcel_key()", parcels, one) for one in parcels.getFeatures()] == [
        "09427/7/1",
        "09427/7/2",
        "09427/7/3",
        "09427/7/4",
    ]


def test_the_key_takes_the_columns_that_a_check_takes():
    # SHBANDO is wholly empty, so a check takes the next one; and a row whose cell is empty does not take another.
    columns = (("MAXA", "QString"), ("SHBANDO", "Int"), ("SOTO", "Int"), ("SHTHUA", "QString"), ("SOTHUA", "QString"))
    rows = [(square(0, 0), "09427", None, 7, "1", "99"), (square(30, 0), "09427", None, 7, None, "99")]
    layer = QgsProject.instance().addMapLayer(memory_layer(rows, columns=columns))
    assert [good("pc_parcel_key()", layer, one) for one in layer.getFeatures()] == ["09427/7/1", "09427/7/?"]


def test_the_key_of_a_row_without_its_layer():
    layer = memory_layer([(None, "09427", 7, "1"), (None, None, None, None)], columns=COLUMNS[:3])
    first, empty = layer.getFeatures()
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    for feature, key in ((first, "09427/7/1"), (empty, None)):
        context.setFeature(feature)
        assert QgsExpression("pc_parcel_key()").evaluate(context) == key
    assert QgsExpression("pc_parcel_key()").referencedColumns() == {"#!allattributes!#"}
    assert QgsExpression('pc_parcel_key("MAXA", 1, 2)').referencedColumns() == {"MAXA"}


def test_columns_that_cannot_be_told_apart():
    columns = (("SO_TO", "Int"), ("SOTO", "Int"), ("SHTHUA", "QString"))
    layer = QgsProject.instance().addMapLayer(memory_layer([(square(0, 0), 1, 2, "3")], columns=columns))
    value, problem = evaluate("pc_parcel_key()", layer, next(layer.getFeatures()))
    assert value is None
    assert "“SO_TO”, “SOTO”" in problem


@pytest.mark.parametrize("crs", ["EPSG:9210", "EPSG:5897", "EPSG:4326", "EPSG:32648"])
def test_the_same_identifiers_as_the_algorithm(crs):
    rows = [(square(x, y, 17, 23), "09427", 7, str(x + y)) for x in (0, 50) for y in (0, 60)]
    layer = memory_layer(rows)
    if crs != "EPSG:9210":
        layer = processing.run(
            "native:reprojectlayer", {"INPUT": layer, "TARGET_CRS": crs, "OUTPUT": "TEMPORARY_OUTPUT"}
        )["OUTPUT"]
    values = {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"}
    assigned = processing.run("parcelclean:assignparcelids", values)["OUTPUT"]
    values = {"FIELD_NAME": "id", "FIELD_TYPE": 2, "FIELD_LENGTH": 12, "FORMULA": "pc_parcel_id($geometry)"}
    computed = processing.run("native:fieldcalculator", {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT", **values})
    expected = [one["parcel_id_provisional"] for one in assigned.getFeatures()]
    assert len(set(expected)) == len(rows)
    assert [one["id"] for one in computed["OUTPUT"].getFeatures()] == expected


def test_an_identifier_leads_back_into_its_parcel(parcels):
    inside = "contains($geometry, transform(pc_decode_id(pc_parcel_id($geometry)), 'EPSG:4326', @layer_crs))"
    # QGIS shifts the datum another way, by less than a metre.
    assert all(good(inside, parcels, one) for one in parcels.getFeatures())


def test_without_shapely(monkeypatch, parcels):
    from parcel_clean.adapters.shapely_loader import ensure_shapely

    class Missing:
        ok = False

        def sentence(self, translate):
            return "Install it."

    monkeypatch.setattr(module, "ensure_shapely", Missing)
    value, problem = evaluate("pc_parcel_id($geometry)", parcels, next(parcels.getFeatures()))
    assert value is None
    assert problem.endswith("Install it.")
    assert ensure_shapely().ok


@pytest.mark.parametrize("again", range(3))
def test_in_a_task_of_processing(parcels, again):
    """In a thread that QGIS uses again, in which no project may be asked."""
    parcels.setCrs(QgsCoordinateReferenceSystem(("EPSG:9210", "EPSG:5897", "EPSG:9210")[again]))
    QgsProject.instance().addMapLayer(parcels)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("native:fieldcalculator")
    context, feedback, done = QgsProcessingContext(), QgsProcessingFeedback(), []
    context.setProject(QgsProject.instance())
    formula = "pc_parcel_key() || ' ' || pc_parcel_id($geometry)"
    values = {"INPUT": parcels.id(), "FIELD_NAME": "x", "FIELD_TYPE": 2, "FORMULA": formula, "OUTPUT": "memory:"}
    task = QgsProcessingAlgRunnerTask(algorithm, values, context, feedback)
    task.executed.connect(lambda good, results: done.append((good, results)))
    QgsApplication.taskManager().addTask(task)
    while not done:
        QCoreApplication.processEvents()
    assert done[0][0]
    made = context.takeResultLayer(done[0][1]["OUTPUT"])
    texts = [one["x"] for one in made.getFeatures()]
    assert [text.split()[0] for text in texts] == [f"09427/7/{at}" for at in (1, 2, 3, 4)]
    assert all(len(text.split()[1]) == 12 for text in texts)


@pytest.mark.headless
def test_in_the_real_qgis_process(tmp_path, parcels_file):
    out = tmp_path / "out.gpkg"
    formula = "pc_parcel_key() || ' ' || pc_parcel_id($geometry) || ' ' || pc_unicode('NguyÔn ThÞ M¬')"
    arguments = [f"INPUT={parcels_file}", "FIELD_NAME=x", "FIELD_TYPE=2", f"FORMULA={formula}", f"OUTPUT={out}"]
    done = subprocess.run(
        [str(HEADLESS), "run", "native:fieldcalculator", *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    texts = [row["x"].split(" ", 2) for row in rows_of(out)]
    assert [text[0] for text in texts] == [f"09427/7/{at}" for at in (1, 2, 3, 4)]
    assert all(len(text[1]) == 12 for text in texts)
    assert {text[2] for text in texts} == {"Nguyễn Thị Mơ"}
