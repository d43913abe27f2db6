"""What FINDINGS and the reports carry besides geometry: JSON, masked numbers, no made-up CRS, the profile."""

import json
import sqlite3
from contextlib import closing

import pytest
from parcel_clean.adapters.destinations import sink_destination, what_is_cut
from parcel_clean.adapters.errors import InputError
from parcel_clean.adapters.fields import ColumnLook
from parcel_clean.adapters.sinks import SCHEMA, details_text
from parcel_clean.adapters.translation import Translator
from parcel_clean.core.text.mask import mask_ids_in
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from .conftest import PARCELS, memory_layer, rows_of

PERSON = "912345678789"  # keys lose leading zeros, so it has none
MASKED = "912******789"


def test_details_stay_json_when_ids_are_long():
    details = {"parcels": [{"fid": 123456780, "key": f"1/{PERSON}/2"}], "gap": float("nan"), "width": 0.5}
    text = details_text(details, mask_ids_in)
    assert json.loads(text) == {"parcels": [{"fid": 123456780, "key": f"1/{MASKED}/2"}], "gap": None, "width": 0.5}


def test_details_of_features_with_long_ids(run, tmp_path):
    features = [
        {
            "type": "Feature",
            "id": 123456780 + number,
            "properties": {"SHBANDO": "1", "SHTHUA": "5"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, 21], [x + 0.001, 21], [x + 0.001, 21.001], [x, 21.001], [x, 21]]],
            },
        }
        for number, x in enumerate((105.8, 105.85))
    ]
    source, out = tmp_path / "big.geojson", tmp_path / "f.gpkg"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    run("checkparcels", INPUT=str(source), RULES="UQ02", FINDINGS=str(out))
    (row,) = rows_of(out)
    assert row["fid_a"] == 123456780
    assert "123456780" in row["details"]
    json.loads(row["details"])


@pytest.fixture
def with_person_numbers():
    """A layer whose sheet column holds identity numbers: somebody chose the wrong one."""
    return memory_layer(
        [(shape, "09427", PERSON, number) for shape, _, _, number in PARCELS],
        columns=(("MAXA", "QString"), ("SHBANDO", "QString"), ("SHTHUA", "QString")),
    )


def test_identity_numbers_are_masked_in_every_text(run, log, with_person_numbers, tmp_path):
    places = {name: tmp_path / f"f{ending}" for name, ending in (("FINDINGS", ".csv"), ("REPORT", ".html"))}
    places["REPORT_JSON"] = tmp_path / "r.json"
    run("checkparcels", INPUT=with_person_numbers, **{name: str(path) for name, path in places.items()})
    for path in places.values():
        text = path.read_text("utf-8")
        assert PERSON not in text, path
        assert MASKED in text, path
    assert not any(PERSON in line for line in (*log.lines, *log.warnings))


def test_full_personal_data_is_full(run, with_person_numbers, tmp_path):
    out = tmp_path / "f.gpkg"
    run("checkparcels", INPUT=with_person_numbers, RULES="TC01", FINDINGS=str(out), PERSONAL_DATA="full")
    assert rows_of(out)[0]["parcel"] == f"09427/{PERSON}/2"


def no_crs_layer():
    layer = memory_layer(PARCELS, crs="")
    layer.setCrs(QgsCoordinateReferenceSystem())
    return layer


def test_no_crs_stays_no_crs_in_memory(run):
    context = QgsProcessingContext()
    result = run("checkparcels", context, INPUT=no_crs_layer(), RULES="TC01", FINDINGS="memory:")
    layer = result["FINDINGS"]
    if isinstance(layer, str):
        layer = QgsProcessingUtils.mapLayerFromString(layer, context)
    assert layer.featureCount() == 1
    assert not layer.crs().isValid()


@pytest.mark.parametrize("beside", [False, True])
def test_no_crs_is_a_plane_in_a_geopackage(run, tmp_path, beside):
    out = tmp_path / "f.gpkg"
    value = f"ogr:dbname='{out}' table=\"f\" (geom)" if beside else str(out)
    run("checkparcels", INPUT=no_crs_layer(), RULES="TC01", FINDINGS=value)
    with closing(sqlite3.connect(out)) as connection:
        ((srs,),) = connection.execute("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'f'")
    assert srs not in (0, 4326)
    layer = QgsVectorLayer(f"{out}|layername=f", "f", "ogr")
    assert layer.featureCount() == 1
    assert not layer.crs().isGeographic()


def test_a_profile_is_told_everywhere(run, log, parcels, tmp_path):
    profile = tmp_path / "commune.json"
    said = {"severities": {"TC01": "info"}, "rules": {"TC08": {"enabled": False}}, "parameters": {"TOLERANCE": 0.02}}
    profile.write_text(json.dumps(said), "utf-8")
    html, data = tmp_path / "r.html", tmp_path / "r.json"
    run("checkparcels", INPUT=parcels, PROFILE=str(profile), REPORT=str(html), REPORT_JSON=str(data))
    shown = json.loads(data.read_text("utf-8"))["parameters"]
    assert shown["PROFILE"] == {"value": str(profile), "unit": "", "origin": "given"}
    assert (shown["TC01.SEVERITY"]["value"], shown["TC01.SEVERITY"]["origin"]) == ("info", "profile")
    assert (shown["TC08.ENABLED"]["value"], shown["TC08.ENABLED"]["origin"]) == (False, "profile")
    page = html.read_text("utf-8")
    assert all(word in page for word in ("commune.json", "TC01.SEVERITY", "TC08.ENABLED"))
    (line,) = [line for line in log.lines if "commune.json" in line]
    assert all(word in line for word in ("TOLERANCE = 0.02", "TC01.SEVERITY = info", "TC08.ENABLED"))


def test_a_shapefile_says_what_it_loses(run, log, parcels, tmp_path):
    data = tmp_path / "r.json"
    run("checkparcels", INPUT=parcels, FINDINGS=str(tmp_path / "f.shp"), REPORT_JSON=str(data))
    (line,) = [line for line in log.warnings if "shapefile" in line]
    assert all(word in line for word in ("fingerprint → fingerprin", "254", ".gpkg"))
    assert line in json.loads(data.read_text("utf-8"))["warnings"]
    names = [name for name, _ in SCHEMA]
    assert what_is_cut(sink_destination("FINDINGS", "f.gpkg"), names) is None


def test_nothing_selected_is_said(run, log, parcels):
    project = QgsProject.instance()
    project.addMapLayer(parcels, False)
    source = QgsProcessingFeatureSourceDefinition(parcels.id(), selectedFeaturesOnly=True)
    context = QgsProcessingContext()
    context.setProject(project)
    assert run("checkparcels", context, INPUT=source)["FINDING_COUNT"] == 0
    project.takeMapLayer(parcels)
    assert any("nothing is selected" in line for line in log.warnings)
    assert not any("no features" in line for line in (*log.warnings, *log.lines))


@pytest.mark.parametrize(
    "value",
    [
        "OGR:dbname='x.gpkg' table=\"f\" (geom)",
        "ogr:x.gpkg",
        "ogr:dbname='x.shp' table=\"f\" (geom)",
        "postgis:foo",
        "postgis:dbname=land",
        "MEMORY:",
        "nosuch:dbname='x' table=\"f\" (geom)",
    ],
)
def test_places_that_qgis_does_not_understand(value):
    with pytest.raises(InputError) as caught:
        sink_destination("FINDINGS", value)
    assert "gpkg" in str(caught.value)


def test_places_in_databases():
    for value in ('postgis:dbname=land host=db table="public"."f" (geom)', "spatialite:dbname='x' table=\"f\" (geom)"):
        assert sink_destination("FINDINGS", value).path == ""


def test_looking_for_columns_prints_nothing(tmp_path, capfd):
    features = [
        {"type": "Feature", "properties": {"SHTHUA": str(n) if n > 900 else None, "GHICHU": None}, "geometry": None}
        for n in range(1000)
    ]
    path = tmp_path / "f.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    layer = QgsVectorLayer(str(path), "f", "ogr")
    look = ColumnLook(QgsProcessingFeatureSource(layer, QgsProcessingContext()))
    capfd.readouterr()
    assert look.is_filled("SHTHUA")
    assert not look.is_filled("GHICHU")
    assert "ERROR" not in "".join(capfd.readouterr())


def test_the_dialog_shows_the_measures_that_are_used():
    from parcel_clean.core.rules.registry import all_rules
    from parcel_clean.processing.check import FindGaps, FindOverlaps
    from parcel_clean.processing.parameters import MEASURES

    hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
    for algorithm in (FindOverlaps, FindGaps):
        used = {p.name for rule in all_rules() if rule.code in algorithm.RULES for p in rule.parameters}
        made = QgsApplication.processingRegistry().createAlgorithmById(f"parcelclean:{algorithm.ID}")
        for measure in MEASURES:
            shown = not made.parameterDefinition(measure.name).flags() & hidden
            assert shown == (measure.name in used), (algorithm.ID, measure.name)


def test_numbers_in_vietnamese_labels_and_log(run, log, parcels, monkeypatch):
    from parcel_clean.processing.base import translator
    from parcel_clean.processing.parameters import Builder

    assert "0,01" in Builder(None, Translator("vi")).label("Tolerance", "m", 0.01)
    assert "0.01" in Builder(None, Translator("en")).label("Tolerance", "m", 0.01)
    monkeypatch.setenv("PARCELCLEAN_LANG", "vi")
    translator.cache_clear()
    run("checkparcels", INPUT=parcels, RULES="TC01")
    translator.cache_clear()
    seconds = [line for line in log.lines if line.startswith("TC01")]
    assert seconds
    assert not any("." in line.rpartition("(")[2].replace("s).", "").replace("giây).", "") for line in seconds)
