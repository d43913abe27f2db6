"""`standardiserecords`: what is safe is repaired, the rest proposed, and CHANGES brings the original back."""

import json

import pytest
from parcel_clean.core.text.legacy import Encoding, repair, to_unicode
from parcel_clean.tools.sample.output import write_commune
from qgis.core import NULL, QgsProcessingException, QgsVectorLayer

from .conftest import memory_layer, rows_of, square, write_layer

COLUMNS = (("MAXA", "QString"), ("SHBANDO", "QString"), ("SHTHUA", "QString"), ("TENCHU", "QString"), ("KY", "Int"))
SHAPES = (square(0, 0), square(20, 0), square(40, 0))
ROWS = (
    (SHAPES[0], "09427", "07", "1", "NguyÔn  V¨n H¶i", 7),
    (SHAPES[1], "09427", "7", "02", "Trần Thị Bình", 7),
    (SHAPES[2], "09427", "7", "0", None, 7),
)


def attributes(path, table=None):
    found = []
    for row in rows_of(path, table):
        row.pop("geometry")
        row.pop("fid", None)
        found.append({name: None if value == NULL else value for name, value in row.items()})
    return found


@pytest.fixture
def standardise(run, english, tmp_path):
    def call(layer, name="o", **parameters):
        files = {"OUTPUT": str(tmp_path / f"{name}.gpkg"), "CHANGES": str(tmp_path / f"{name}_changes.gpkg")}
        return run("standardiserecords", INPUT=layer, **{**files, **parameters})

    return call


def test_copy_changes_and_back(standardise, tmp_path):
    layer = memory_layer(ROWS, columns=COLUMNS)
    result = standardise(layer)
    assert (result["CHANGED_COUNT"], result["PROPOSED_COUNT"]) == (3, 1)
    copy = attributes(result["OUTPUT"])
    assert [row["SHBANDO"] for row in copy] == ["7", "7", "7"]
    assert copy[0]["TENCHU"] == "Nguyễn Văn Hải"
    changes = attributes(result["CHANGES"])
    assert {(row["field"], row["before"], row["after"], row["rule"], row["applied"]) for row in changes} == {
        ("SHBANDO", "07", "7", "DC09", 1),
        ("SHTHUA", "02", "2", "DC09", 1),
        ("SHTHUA", "0", "", "CO02", 0),
        ("TENCHU", "NguyÔn  V¨n H¶i", "Nguyễn  Văn Hải", "DC06", 1),
        ("TENCHU", "Nguyễn  Văn Hải", "Nguyễn Văn Hải", "TEXT", 1),
    }
    again = standardise(result["OUTPUT"], "again")
    assert again["CHANGED_COUNT"] == 0
    assert attributes(again["OUTPUT"]) == copy
    back = standardise(result["OUTPUT"], "back", UNDO=result["CHANGES"])
    assert (back["CHANGED_COUNT"], back["PROPOSED_COUNT"]) == (3, 0)
    assert attributes(back["OUTPUT"]) == attributes(layer)


def test_undo_of_a_copy_with_other_feature_ids(standardise, tmp_path):
    source = write_layer(memory_layer(ROWS, columns=COLUMNS), tmp_path / "thua.shp")
    result = standardise(source)
    assert {row["row"] for row in attributes(result["CHANGES"])} == {0, 1, 2}
    back = standardise(result["OUTPUT"], "back", UNDO=result["CHANGES"])
    assert attributes(back["OUTPUT"]) == attributes(source)


def test_a_cell_changed_since_is_named_and_stays(standardise, log):
    result = standardise(memory_layer(ROWS, columns=COLUMNS))
    copy = QgsVectorLayer(result["OUTPUT"], "copy", "ogr")
    copy.startEditing()
    copy.changeAttributeValue(1, copy.fields().indexOf("TENCHU"), "Nguyễn Văn Hai")
    assert copy.commitChanges()
    back = standardise(result["OUTPUT"], "back", UNDO=result["CHANGES"])
    assert (back["CHANGED_COUNT"], back["PROPOSED_COUNT"]) == (2, 1)
    assert attributes(back["OUTPUT"])[0]["TENCHU"] == "Nguyễn Văn Hai"
    assert any("“TENCHU”: 1 cells hold something else" in line and "(first row: 1)" in line for line in log.warnings)


def test_a_column_too_short_is_told(standardise, log):
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:9210&field=SHTHUA:string(9)&field=TENCHU:string(9)", "hẹp", "memory")
    rows = memory_layer([(SHAPES[0], "1", "Lª C«ng")], columns=(("SHTHUA", "QString"), ("TENCHU", "QString")))
    layer.dataProvider().addFeatures(list(rows.getFeatures()))
    assert standardise(layer)["CHANGED_COUNT"] == 1
    narrow = QgsVectorLayer("NoGeometry?field=so_phat_hanh:string(8)&field=ten:string(20)", "hẹp", "memory")
    made = memory_layer(
        [(None, "DD949969", "x")], kind="NoGeometry", crs="", columns=(("so_phat_hanh", "QString"), ("ten", "QString"))
    )
    narrow.dataProvider().addFeatures(list(made.getFeatures()))
    result = standardise(narrow, "narrow", SERIAL_FIELD="so_phat_hanh")
    assert result["CHANGED_COUNT"] == 0
    assert any("“so_phat_hanh” holds 8 characters; 1 repaired values are longer" in line for line in log.warnings)
    (change,) = [row for row in attributes(result["CHANGES"]) if row["field"] == "so_phat_hanh"]
    assert (change["after"], change["applied"]) == ("DD 949969", 0)


def test_an_imported_table_keeps_what_was_stored(standardise):
    columns = [("source_sheet", "QString"), ("source_row", "Int")]
    columns += [(name + end, "QString") for name in ("serial", "owner") for end in ("", "_raw")]
    row = (None, "GCN ", 7, "DD949969", " DD949969", "Lª C«ng", "Lª C«ng ")
    table = memory_layer([row], kind="NoGeometry", crs="", columns=columns)
    result = standardise(table)
    (copy,) = attributes(result["OUTPUT"])
    assert (copy["serial"], copy["owner"]) == ("DD 949969", "Lê Công")
    assert (copy["serial_raw"], copy["owner_raw"], copy["source_sheet"]) == (" DD949969", "Lª C«ng ", "GCN ")
    changes = attributes(result["CHANGES"])
    assert {(change["source_sheet"], change["source_row"]) for change in changes} == {("GCN ", 7)}


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"UNDO": "parcels"}, "so it is no table CHANGES of an earlier run"),
        ({"OWNER_FIELD": "NAME"}, "There is no column “NAME” for OWNER_FIELD"),
        ({"CHANGES": "nowhere"}, "does not exist"),
    ],
)
def test_bad_input_is_refused(standardise, parameters, sentence, tmp_path):
    layer = memory_layer(ROWS, columns=COLUMNS)
    given = {
        name: {"parcels": layer, "nowhere": str(tmp_path / "no" / "c.gpkg")}.get(value, value)
        for name, value in parameters.items()
    }
    with pytest.raises(QgsProcessingException, match=sentence):
        standardise(layer, **given)
    assert not list(tmp_path.iterdir())


def test_changes_of_another_layer_are_refused(standardise):
    result = standardise(memory_layer(ROWS, columns=COLUMNS))
    other = memory_layer([(shape, "09427", "9", "9", "Bà Ba", 1) for shape in SHAPES], columns=COLUMNS)
    with pytest.raises(QgsProcessingException, match="none of the changed cells is found"):
        standardise(other, "other", UNDO=result["CHANGES"])


@pytest.fixture(scope="module")
def commune(tmp_path_factory):
    """The sample commune, and the feature ids whose owner was damaged (or had no letter that could be)."""
    folder = tmp_path_factory.mktemp("commune")
    options = {"clean": False, "many_t": False, "formats": ("gpkg",), "with_certificates": False}
    write_commune(folder, parcels=1500, seed=7, **options)
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return folder / "parcels.gpkg", {fid for entry in truth["rules"]["DC06"] for fid in entry["fids"]}


@pytest.mark.headless
def test_sample_commune_through_qgis_process(commune, headless, tmp_path):
    path, planted = commune
    first = {"OUTPUT": tmp_path / "o.gpkg", "CHANGES": tmp_path / "c.gpkg"}
    ended = headless("standardiserecords", "--json", INPUT=path, **first)
    assert ended.code == 0, ended.text
    counts = json.loads(ended.out)["results"]
    changes = attributes(first["CHANGES"])
    before, after = attributes(path), attributes(first["OUTPUT"])
    repaired = [row for row in changes if row["rule"] == "DC06" and row["applied"]]
    proposed = {row["row"] for row in changes if row["rule"] == "DC06" and not row["applied"]}
    assert len(repaired) > 8
    assert {row["row"] for row in repaired} | proposed <= planted
    for row in repaired:
        assert to_unicode(row["before"].split()[-1], Encoding.TCVN3).lower() == row["after"].split()[-1].lower()
    for fid in planted - proposed:
        assert repair(after[fid - 1]["TENCHU"]) is None
    assert counts["CHANGED_COUNT"] == sum(
        one != other for old, new in zip(before, after) for one, other in zip(old.values(), new.values())
    )
    assert {row["rule"] for row in changes if row["applied"]} == {"DC06", "TEXT"}
    again = headless("standardiserecords", "--json", INPUT=first["OUTPUT"], OUTPUT=tmp_path / "again.gpkg")
    assert json.loads(again.out)["results"]["CHANGED_COUNT"] == 0
    back = headless("standardiserecords", INPUT=first["OUTPUT"], UNDO=first["CHANGES"], OUTPUT=tmp_path / "back.gpkg")
    assert back.code == 0, back.text
    assert attributes(tmp_path / "back.gpkg") == before


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_nothing_is_taken_back_from_a_format_that_alters_cells(standardise, tmp_path, log, ending):
    """A spreadsheet's table would give back an apostrophe that nobody typed."""
    layer = memory_layer([(SHAPES[0], "\nNguyễn Văn Hải")], columns=(("TENCHU", "QString"),))
    result = standardise(layer, CHANGES=str(tmp_path / f"c.{ending}"))
    assert "is good for reading only" in log.warnings[-1]
    with pytest.raises(QgsProcessingException, match="is in a format that alters cells"):
        standardise(result["OUTPUT"], "back", UNDO=result["CHANGES"])
    assert not (tmp_path / "back.gpkg").exists()
