"""Language, columns, values, project settings and the look of findings."""

import json

import pytest
from parcel_clean.adapters import translation
from parcel_clean.adapters.fields import ColumnLook, find_roles
from parcel_clean.adapters.style import FindingsPostProcessor, apply_findings_style
from parcel_clean.adapters.translation import Translator, TsTranslator, language_of_run
from parcel_clean.adapters.values import plain, plain_column
from parcel_clean.core.findings import Severity
from parcel_clean.core.roles import Role
from qgis.core import (
    NULL,
    QgsExpressionContextUtils,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from .conftest import PARCELS, memory_layer, rows_of, square


@pytest.fixture
def texts(tmp_path, monkeypatch):
    (tmp_path / "parcel_clean_vi.ts").write_text(
        """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="vi">
        <context><name>ParcelClean</name>
        <message><source>Parcels</source><translation>Thửa đất</translation></message>
        <message><source>Gap</source><translation type="unfinished">Hở</translation></message>
        <message><source>a &lt; b</source><translation>a nhỏ hơn b</translation></message>
        </context></TS>""",
        "utf-8",
    )
    monkeypatch.setattr(translation, "_FOLDER", tmp_path)
    for cache in (translation._flat, translation._contexts):
        cache.cache_clear()
    yield
    for cache in (translation._flat, translation._contexts):
        cache.cache_clear()


def test_translator_reads_the_source_file(texts):
    translate = Translator("vi")
    assert translate("Parcels") == "Thửa đất"
    assert translate("a < b") == "a nhỏ hơn b"
    assert translate("Gap") == "Gap"  # not finished
    assert Translator("en")("Parcels") == "Parcels"
    assert Translator("fr").language == "en"


def test_qt_gets_only_our_contexts(texts):
    qt = TsTranslator("vi")
    assert qt.translate("ParcelClean", "Parcels") == "Thửa đất"
    assert not qt.translate("QGIS", "Parcels")


@pytest.mark.parametrize(
    ("settled", "environment", "expected"),
    [
        ("", {}, "en"),
        ("vi", {"LANG": "en_US"}, "vi"),
        ("", {"LANG": "vi_VN.UTF-8"}, "vi"),
        ("en_US", {"LANG": "vi_VN"}, "en"),
    ],
)
def test_language(monkeypatch, settled, environment, expected):
    for name in ("PARCELCLEAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    QgsSettings().setValue("locale/userLocale", settled)
    try:
        assert language_of_run() == expected
        assert language_of_run("vi") == "vi"
    finally:
        QgsSettings().remove("locale/userLocale")


def test_values():
    assert plain(NULL) is None
    assert plain(QDate(2026, 7, 1)) == "2026-07-01"
    assert list(plain_column([1, NULL, "a", None])) == [1, None, "a", None]


def source_of(layer):
    return QgsProcessingFeatureSource(layer, QgsProcessingContext())


def test_empty_columns_are_not_taken():
    columns = (("SHBANDO", "Int"), ("SOTO", "Int"), ("SHTHUA", "QString"))
    layer = memory_layer([(square(0, 0), None, 7, "1"), (square(20, 0), None, 8, "2")], columns=columns)
    choices = find_roles(source_of(layer), {}, {})
    assert choices[Role.SHEET].column == "SOTO"
    assert choices[Role.PARCEL].column == "SHTHUA"


def test_a_column_filled_far_down_is_found():
    rows = [(None, None, "" if n < 900 else str(n)) for n in range(1000)]
    layer = memory_layer(rows, kind="NoGeometry", columns=(("GHICHU", "QString"), ("SHTHUA", "QString")))
    look = ColumnLook(source_of(layer))
    assert look.is_filled("SHTHUA")
    assert not look.is_filled("GHICHU")


def test_profile_of_the_project(run, parcels, tmp_path):
    profile = tmp_path / "commune.json"
    profile.write_text(json.dumps({"parameters": {"MIN_AREA": 1000}}), "utf-8")
    project = QgsProject()
    project.setFileName(str(tmp_path / "commune.qgz"))
    QgsExpressionContextUtils.setProjectVariable(project, "parcelclean_profile", "commune.json")
    context = QgsProcessingContext()
    context.setProject(project)
    assert run("checkparcels", context, INPUT=parcels, RULES="TC01")["FINDING_COUNT"] == 0
    # Given is stronger than the profile.
    assert run("checkparcels", context, INPUT=parcels, RULES="TC01", MIN_AREA=0.01)["FINDING_COUNT"] == 1
    QgsExpressionContextUtils.setProjectVariable(project, "parcelclean_profile", "nowhere.json")
    with pytest.raises(QgsProcessingException, match="parcelclean_profile"):
        run("checkparcels", context, INPUT=parcels)


def test_language_of_the_profile(run, parcels, tmp_path, texts):
    profile = tmp_path / "commune.json"
    profile.write_text('{"language": "vi"}', "utf-8")
    run("checkparcels", INPUT=parcels, PROFILE=str(profile), REPORT_JSON=str(tmp_path / "r.json"))
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["language"] == "vi"


def test_style_travels_with_the_geopackage(run, parcels, tmp_path):
    run("checkparcels", INPUT=parcels, FINDINGS=str(tmp_path / "f.gpkg"))
    layer = QgsVectorLayer(str(tmp_path / "f.gpkg"), "f", "ogr")
    assert [category.value() for category in layer.renderer().categories()] == ["TC01 error"]
    assert layer.displayExpression() == '"message"'
    assert layer.attributeDisplayName(layer.fields().indexOf("cause_count")) == "Of this cause"
    names = [path.name for path in tmp_path.iterdir()]
    assert names == ["f.gpkg"]  # no -wal or -shm left behind


def test_tiny_places_have_a_marker(run, parcels, tmp_path):
    run("checkparcels", INPUT=parcels, FINDINGS=str(tmp_path / "f.gpkg"))
    layer = QgsVectorLayer(str(tmp_path / "f.gpkg"), "f", "ogr")
    category = layer.renderer().categories()[0]  # owns the symbol
    symbol = category.symbol()
    assert [symbol.symbolLayer(at).layerType() for at in range(2)] == ["SimpleFill", "CentroidFill"]


def test_the_shipped_style_knows_every_rule():
    from parcel_clean.adapters.sinks import findings_fields
    from parcel_clean.adapters.style import STYLE
    from parcel_clean.core.rules.registry import all_rules

    layer = QgsVectorLayer("MultiPolygon", "f", "memory")
    layer.dataProvider().addAttributes(findings_fields())
    layer.updateFields()
    layer.loadNamedStyle(str(STYLE))
    known = {category.value() for category in layer.renderer().categories()}
    wanted = {f"{rule.code} {severity.value}" for rule in all_rules() for severity in Severity}
    assert wanted - known == set(), "run tools/make_findings_style.py"


def test_a_rule_the_style_does_not_know_is_still_drawn():
    layer = memory_layer([(square(0, 0), "ZZ99", "error")], columns=(("rule", "QString"), ("severity", "QString")))
    apply_findings_style(layer, str, {"ZZ99": "New rule"})
    assert [category.label() for category in layer.renderer().categories()] == ["Error · ZZ99 New rule"]


def test_loaded_findings_land_in_a_group_named_after_the_input():
    project = QgsProject()
    layer = memory_layer([(square(0, 0), "TC01", "error")], columns=(("rule", "QString"), ("severity", "QString")))
    project.addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(project)
    processor = FindingsPostProcessor("Phong Châu", str, {"TC01": "Overlap"})
    processor.postProcessLayer(layer, context, None)
    root = project.layerTreeRoot()
    assert [node.name() for node in root.children()] == ["Phong Châu"]
    assert root.findLayer(layer.id()).parent().name() == "Phong Châu"


def test_the_desktop_gets_a_post_processor(parcels, tmp_path):
    from qgis.core import QgsApplication, QgsProcessingFeedback

    project = QgsProject()
    context = QgsProcessingContext()
    context.setProject(project)
    out = str(tmp_path / "f.gpkg")
    context.addLayerToLoadOnCompletion(out, QgsProcessingContext.LayerDetails("Findings", project, "FINDINGS"))
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parcelclean:checkparcels")
    _, ok = algorithm.run({"INPUT": parcels, "FINDINGS": out}, context, QgsProcessingFeedback())
    assert ok
    assert context.layersToLoadOnCompletion()[out].postProcessor() is not None


def test_null_and_never_nan(run, tmp_path):
    rows = [(None, "09427", 7, "1"), *PARCELS[3:]]
    run("checkparcels", INPUT=memory_layer(rows), FINDINGS=str(tmp_path / "f.gpkg"), RULES="TC06")
    (row,) = rows_of(tmp_path / "f.gpkg")
    assert row["x"] == NULL
    assert row["value"] == NULL
    assert row["confidence"] == NULL


def test_details_are_always_json():
    from parcel_clean.adapters.sinks import details_text

    details = {"width": float("nan"), "places": [(1.0, float("inf"))], "sheet": "tờ 7"}
    assert json.loads(details_text(details)) == {"width": None, "places": [[1.0, None]], "sheet": "tờ 7"}


def test_any_shape_becomes_a_multipolygon_or_nothing():
    import shapely
    from parcel_clean.adapters.sinks import multipolygon_wkb

    box, line = shapely.box(0, 0, 1, 1), shapely.LineString([(0, 0), (1, 1)])
    shapes = [box, shapely.MultiPolygon([box]), shapely.GeometryCollection([box, line]), line, shapely.Polygon(), None]
    made = [None if wkb is None else shapely.from_wkb(wkb) for wkb in multipolygon_wkb(shapes)]
    assert [None if shape is None else (shape.geom_type, shape.area) for shape in made] == [
        ("MultiPolygon", 1.0)
    ] * 3 + [None] * 3
