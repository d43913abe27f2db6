"""Drafting a sheet table and carrying over to the new communes, through processing.run and through the binary."""

import numpy as np
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from .conftest import Log, memory_layer, rows_of, square, write_layer

# Real codes, made-up sheets: 07945, 07954 and 07963 became 07954 (whose code is that of one of them); 00016 was divided
# between 00004 and 00008.
COLUMNS = (("MAXA", "QString"), ("SHBANDO", "QString"), ("SHTHUA", "Int"), ("TYLE", "QString"), ("DIACHI", "QString"))
REFERENCE = (
    ("xaId", "QString"),
    ("xaIdCu", "QString"),
    ("soHieuToBanDo", "QString"),
    ("soHieuToBanDoCu", "QString"),
    ("tyLe", "QString"),
)
ROWS = (
    ("7954", "7954", "7", "7", "1/1000"),
    ("07954", "07963", "91", "7", "1:1000"),
    ("07954", "07963", "92", "8", "1/1.000"),
    ("07954", "07963", "92", "8", "1000"),  # repeated in another dress
    ("07954", "07945", "150", "7", "1/500"),
    ("07954", "07945", "156", "7", "1/1000"),
    ("07954", "07945", "160", "9", "1/500"),
    ("07954", "07945", "161", "9", "1/500"),  # ambiguous even with the scale
    ("00004", "00016", "31", "5", "1/500"),
    ("00008", "00016", "44", "5", "1/500"),
)
SHEET_COLUMNS = (("sheet", "QString"), ("old_commune", "QString"), ("scale", "Int"))


def table(columns, rows, name="table"):
    return memory_layer([(None, *row) for row in rows], kind="NoGeometry", crs="", columns=columns, name=name)


# Where the communes are, from the corner of `square` (EPSG:9210; the last in EPSG:5897).
PHONG_CHAU, BA_DINH, YEN_BAI_PLACE = (-51_000, 69_500), (7_200, 26_800), (43_500, 28_900)


def at_place(place, step, width=20.0):
    return square(place[0] + step, place[1], width)


def layer(rows, place=PHONG_CHAU):
    """Parcels in a row, 20 m wide; every row is (commune, sheet, parcel, scale, address)."""
    shapes = [(at_place(place, 20 * at), *row) for at, row in enumerate(rows)]
    return memory_layer(shapes, columns=COLUMNS)


@pytest.fixture
def reference():
    return table(REFERENCE, ROWS, "reference")


def results_of(run, **parameters):
    result = run("convertcommunes", OUTPUT="memory:", FINDINGS="memory:", REFERENCE_OUT="memory:", **parameters)
    return result, rows_of(result["OUTPUT"]), rows_of(result["FINDINGS"]), rows_of(result["REFERENCE_OUT"])


def value(cell):
    return None if cell is None or str(cell) == "NULL" else cell


def new_keys(rows):
    return [(value(row["commune_new"]), value(row["sheet_new"])) for row in rows]


def reasons(findings):
    import json

    return [json.loads(row["details"]).get("reason") for row in findings if value(row["fid_a"]) is not None]


def test_what_is_certain_is_converted_and_the_rest_is_reported(run, reference, english):
    parcels = layer(
        [
            ("7963", "07", 1, "1/1000", None),  # a code without its zero
            ("07963", "8", 2, None, None),  # certain without the scale
            ("07945", "7", 3, "1:500", None),
            ("07945", "7", 4, "1.000", None),
            ("07945", "7", 5, None, None),  # ambiguous without the scale
            ("07945", "9", 6, "1/500", None),  # ambiguous even with it
            ("07945", "9", 7, "1/2000", None),  # listed with another scale
            ("07945", "99", 8, "1/500", None),  # not listed
            ("00016", "5", 9, "1/500", None),  # divided
            ("07954", "7", 10, "1/1000", None),  # the commune that kept its code kept its numbers
            (None, "7", 11, "1/1000", None),
            ("07945", None, 12, "1/500", None),
        ]
    )
    result, rows, findings, official = results_of(run, INPUT=parcels, REFERENCE=reference)
    none = (None, None)
    assert new_keys(rows) == [
        ("07954", "91"),
        ("07954", "92"),
        ("07954", "150"),
        ("07954", "156"),
        none,
        none,
        none,
        none,
        none,
        ("07954", "7"),
        none,
        none,
    ]
    assert [(value(row["commune_old"]), value(row["sheet_old"])) for row in rows[:2]] == [
        ("07963", "7"),
        ("07963", "8"),
    ]
    assert [row["MAXA"] for row in rows[:2]] == ["7963", "07963"]
    assert {row["rule"] for row in findings} == {"DC08"}
    assert sorted(reasons(findings)) == sorted(
        [
            "needs_scale",
            "ambiguous",
            "other_scale",
            "sheet_not_listed",
            "divided",
            "nothing",
            "no_sheet",
        ]
    )
    assert sorted(row["fid_a"] for row in findings if value(row["fid_a"]) is not None) == [5, 6, 7, 8, 9, 11, 12]
    assert (result["CONVERTED_COUNT"], result["OPEN_COUNT"]) == (5, 7)
    assert [(row["xaId"], row["soHieuToBanDo"], row["soHieuToBanDoCu"], row["soThuTuThua"]) for row in official] == [
        ("07954", "91", "7", "1"),
        ("07954", "92", "8", "2"),
        ("07954", "150", "7", "3"),
        ("07954", "156", "7", "4"),
        ("07954", "7", "7", "10"),
    ]
    assert (official[2]["tinhId"], official[2]["tyLe"]) == ("25", 500)


def test_reference_of_parcels_leads_to_the_same_when_it_is_read_again(run, reference):
    parcels = layer([("07963", "7", 1, "1000", None), ("07945", "7", 2, "1/500", None), ("07945", "7", 3, "500", None)])
    first = run("convertcommunes", INPUT=parcels, REFERENCE=reference, OUTPUT="memory:", REFERENCE_OUT="memory:")
    second = run("convertcommunes", INPUT=parcels, REFERENCE=first["REFERENCE_OUT"], OUTPUT="memory:")
    assert new_keys(rows_of(second["OUTPUT"])) == new_keys(rows_of(first["OUTPUT"]))
    assert second["CONVERTED_COUNT"] == 3


def constant_layer(code="09706"):
    """One code on every parcel, which is an old commune's and a new one's; the addresses name three."""
    addresses = ["thôn 1, xã Vân Hoà (cũ)"] * 2 + ["thôn 2, xã Yên Bài (cũ)"] * 5 + ["thôn 3, xã Kim Sơn (cũ)"]
    sheets = ["1", "1", "2", "2", "2", "3", "3", "4"]
    shapes = [(at_place(YEN_BAI_PLACE, 20 * at), code, sheets[at], at, None, addresses[at]) for at in range(8)]
    return memory_layer(shapes, columns=COLUMNS, crs="EPSG:5897")


YEN_BAI = (
    ("09706", "09706", "1", "1", "1000"),
    ("09706", "09709", "101", "2", "1000"),
    ("09706", "09709", "102", "3", "1000"),
    ("09616", "09610", "55", "4", "1000"),
)


def test_a_constant_column_that_addresses_contradict_converts_nothing_until_sheets_confirm(run, english):
    reference = table(REFERENCE, YEN_BAI)
    _, rows, findings, official = results_of(run, INPUT=constant_layer(), REFERENCE=reference)
    assert new_keys(rows) == [(None, None)] * 8
    assert len(findings) == 1
    assert "Yên Bài" in findings[0]["message"]
    assert "SHEETS" in findings[0]["message"]
    assert official == []
    confirmed = [("1", "09706", 1000), ("2", "9709", 1000), ("3", "Xã Yên Bài", 1000)]
    sheets = table(SHEET_COLUMNS, confirmed)
    _, rows, findings, _ = results_of(run, INPUT=constant_layer(), REFERENCE=reference, SHEETS=sheets)
    assert new_keys(rows) == [("09706", "1")] * 2 + [("09706", "101")] * 3 + [("09706", "102")] * 2 + [(None, None)]
    assert len(findings) == 1


def test_draft_of_sheets_from_addresses_and_its_use(run, english):
    drafted = run("proposesheets", INPUT=constant_layer(), OUTPUT="memory:")
    rows = rows_of(drafted["OUTPUT"])
    assert [row["sheet"] for row in rows] == ["1", "2", "3", "4"]
    assert (drafted["SHEET_COUNT"], drafted["OPEN_COUNT"]) == (
        4,
        sum(value(row["old_commune"]) is None for row in rows),
    )
    assert "(cũ)" in rows[1]["evidence"]
    assert "was not used" in rows[1]["evidence"]


def test_a_constant_column_that_the_position_contradicts(run, reference, english):
    rows = [("07963", "7", 1, "1/1000", None), ("07963", "8", 2, "1/1000", None)]
    _, out, findings, _ = results_of(run, INPUT=layer(rows, BA_DINH), REFERENCE=reference)
    assert new_keys(out) == [(None, None)] * 2
    assert [row["cause"] for row in findings] == ["One commune code for a layer of several communes"]
    assert "too far" in findings[0]["message"]


def test_several_codes_far_from_their_communes_are_one_warning(run, reference, english):
    rows = [("07963", "7", 1, "1/1000", None), ("07945", "7", 2, "1/500", None)]
    _, out, findings, _ = results_of(run, INPUT=layer(rows, BA_DINH), REFERENCE=reference)
    assert new_keys(out) == [("07954", "91"), ("07954", "150")]
    assert [row["cause"] for row in findings] == ["Parcels too far from their commune"]


def test_boundary_settles_divided_communes(run, reference):
    half = [(at_place(BA_DINH, 0, 40), "00004"), (at_place(BA_DINH, 40, 60), "00008")]
    boundary = memory_layer(half, kind="Polygon", columns=(("MAXA", "QString"),), name="communes")
    parcels = layer([("00016", "5", at, "1/500", None) for at in range(1, 5)], BA_DINH)
    _, rows, findings, _ = results_of(run, INPUT=parcels, REFERENCE=reference, BOUNDARY=boundary)
    assert new_keys(rows) == [("00004", "31")] * 2 + [("00008", "44")] * 2
    assert findings == []


def test_without_reference_the_commune_comes_from_the_national_table(run, english):
    parcels = layer([("07963", "7", 1, None, None), ("00016", "5", 2, None, None)])
    _, rows, findings, official = results_of(run, INPUT=parcels)
    assert new_keys(rows) == [("07954", None), (None, None)]
    assert {row["cause"] for row in findings} >= {
        "No reference table of old and new sheets",
        "Old commune 00016 Phường Ngọc Hà was divided: sheet 5",
    }
    assert official == []


def test_reference_from_a_spreadsheet_with_a_title_and_from_dbf(run, tmp_path):
    pytest.importorskip("osgeo.ogr")
    office = [
        ("BẢNG THAM CHIẾU", None, None, None, None),
        ("xaId", "xaIdCu", "soHieuToBanDo", "soHieuToBanDoCu", "tyLe"),
    ]
    named = [(f"c{at}", "QString") for at in range(5)]
    path = write_layer(table(named, [*office, *ROWS]), tmp_path / "reference.xlsx")
    parcels = layer([("07963", "7", 1, "1000", None), ("07945", "7", 2, "1/500", None)])
    # A DBF file cuts soHieuToBanDo and soHieuToBanDoCu to soHieuToBa and soHieuTo_1.
    write_layer(table(REFERENCE, ROWS), tmp_path / "cut.shp")
    for file in (path, tmp_path / "cut.dbf"):
        _, rows, _, _ = results_of(run, INPUT=parcels, REFERENCE=str(file))
        assert new_keys(rows) == [("07954", "91"), ("07954", "150")], file


BAD = {
    "reference without columns": ({"REFERENCE": (SHEET_COLUMNS, [("1", "09427", 1000)])}, ["REFERENCE", "xaIdCu"]),
    "reference without rows": ({"REFERENCE": (REFERENCE, [])}, ["REFERENCE", "no rows"]),
    "reference with GUIDs": (
        {"REFERENCE": (REFERENCE, [("f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "07963", "1", "2", "500")])},
        ["REFERENCE", "five-digit"],
    ),
    "reference swapped": ({"REFERENCE": (REFERENCE, [("07963", "07954", "7", "91", "500")])}, ["REFERENCE", "Swap"]),
    "sheets without number": ({"SHEETS": (SHEET_COLUMNS[1:], [("09709", 1000)])}, ["SHEETS", "“sheet”"]),
    "sheets with a common name": ({"SHEETS": (SHEET_COLUMNS, [("1", "Xã Tân Thành", 1000)])}, ["row 1", "Tân Thành"]),
    "sheets with a bad scale": ({"SHEETS": (SHEET_COLUMNS, [("1", "09709", 3)])}, ["row 1", "not a scale"]),
}


@pytest.mark.parametrize("case", sorted(BAD))
def test_bad_tables_are_refused_in_one_sentence(run, tmp_path, case, english):
    given, words = BAD[case]
    tables = {name: table(*made) for name, made in given.items()}
    out = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException) as caught:
        run("convertcommunes", INPUT=layer([("07963", "7", 1, "1000", None)]), OUTPUT=str(out), **tables)
    assert all(word in str(caught.value) for word in words), str(caught.value)
    assert not out.exists()


def test_column_that_is_there_already_and_output_on_the_input(run, reference, tmp_path, english):
    parcels = layer([("07963", "7", 1, "1000", None)])
    done = run("convertcommunes", INPUT=parcels, REFERENCE=reference, OUTPUT="memory:")
    with pytest.raises(QgsProcessingException, match="commune_new"):
        run("convertcommunes", INPUT=done["OUTPUT"], REFERENCE=reference, OUTPUT="memory:")
    path = write_layer(parcels, tmp_path / "parcels.gpkg")
    with pytest.raises(QgsProcessingException, match="OUTPUT"):
        run("convertcommunes", INPUT=path, REFERENCE=reference, OUTPUT=path)
    same = str(tmp_path / "one.gpkg")
    with pytest.raises(QgsProcessingException, match=r"one\.gpkg"):
        run("convertcommunes", INPUT=path, REFERENCE=reference, OUTPUT=same, REFERENCE_OUT=same)
    with pytest.raises(QgsProcessingException, match="SHEET_FIELD"):
        run(
            "proposesheets", INPUT=memory_layer([(square(0, 0), "x")], columns=(("NAME", "QString"),)), OUTPUT="memory:"
        )


def test_cancel_leaves_nothing(reference, tmp_path):
    from qgis import processing

    feedback = QgsProcessingFeedback()
    feedback.cancel()
    out = tmp_path / "out.gpkg"
    parameters = {"INPUT": layer([("07963", "7", 1, "1000", None)]), "REFERENCE": reference, "OUTPUT": str(out)}
    context = QgsProcessingContext()
    result = processing.run("parcelclean:convertcommunes", parameters, feedback=feedback, context=context)
    assert result.get("OUTPUT") is None
    assert list(tmp_path.iterdir()) == []


def test_degrees_under_a_metric_crs_are_no_obstacle(run, reference):
    shape = "POLYGON((105.40 21.05, 105.401 21.05, 105.401 21.051, 105.40 21.05))"
    parcels = memory_layer([(shape, "07963", "7", 1, "1000", None)], columns=COLUMNS, crs="EPSG:5897")
    _, rows, findings, _ = results_of(run, INPUT=parcels, REFERENCE=reference)
    assert new_keys(rows) == [("07954", "91")]
    assert findings == []


def test_layer_without_features(run, reference):
    result, rows, findings, official = results_of(run, INPUT=layer([]), REFERENCE=reference)
    assert (rows, findings, official, result["CONVERTED_COUNT"]) == ([], [], [], 0)
    assert rows_of(run("proposesheets", INPUT=layer([]), OUTPUT="memory:")["OUTPUT"]) == []


def test_only_the_selected_features_are_carried_over(run, reference):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    parcels = layer([("07963", "7", at, "1000", None) for at in (1, 2, 3)])
    QgsProject.instance().addMapLayer(parcels)
    parcels.selectByIds([2])
    source = QgsProcessingFeatureSourceDefinition(parcels.id(), True)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    _, rows, _, _ = results_of(run, INPUT=source, REFERENCE=reference, context=context)
    assert [row["SHTHUA"] for row in rows] == [2]
    assert new_keys(rows) == [("07954", "91")]
    QgsProject.instance().removeMapLayer(parcels.id())


def test_order_of_features_does_not_matter(run, reference):
    rows = [("07945", "7", at, (None, "500", "1/1000")[at % 3], None) for at in range(1, 13)]
    shuffled = [rows[at] for at in np.random.default_rng(3).permutation(len(rows))]
    found = []
    for order in (rows, shuffled):
        shapes = [(at_place(PHONG_CHAU, 20 * row[2]), *row) for row in order]
        made = memory_layer(shapes, columns=COLUMNS)
        _, out, findings, _ = results_of(run, INPUT=made, REFERENCE=reference)
        keys = sorted((row["SHTHUA"], *new) for row, new in zip(out, map(str, new_keys(out))))
        found.append((keys, [row["finding_id"] for row in findings]))
    assert found[0][0] == found[1][0]
    assert sorted(found[0][1]) == sorted(found[1][1])


@pytest.mark.headless
def test_the_binary_does_the_same(headless, tmp_path):
    parcels = write_layer(layer([("07963", "7", 1, "1000", None), ("07945", "7", 2, None, None)]), tmp_path / "p.gpkg")
    reference = write_layer(table(REFERENCE, ROWS), tmp_path / "reference.csv")
    ended = headless(
        "convertcommunes",
        INPUT=parcels,
        REFERENCE=reference,
        OUTPUT=tmp_path / "out.gpkg",
        REFERENCE_OUT=tmp_path / "official.csv",
        FINDINGS=tmp_path / "findings.gpkg",
    )
    assert ended.code == 0, ended.text
    assert new_keys(rows_of(tmp_path / "out.gpkg")) == [("07954", "91"), (None, None)]
    assert len(rows_of(tmp_path / "findings.gpkg")) == 1
    assert (tmp_path / "official.csv").read_text("utf-8").startswith("tinhId,xaId,tinhIdCu,xaIdCu")
    drafted = headless("proposesheets", INPUT=parcels, OUTPUT=tmp_path / "sheets.csv")
    assert drafted.code == 0, drafted.text
    assert (tmp_path / "sheets.csv").read_text("utf-8").startswith("sheet,old_commune,scale,map_series,year")


def test_log_names_no_address(run):
    log = Log()
    from qgis import processing

    parameters = {"INPUT": constant_layer(), "OUTPUT": "memory:"}
    processing.run("parcelclean:proposesheets", parameters, feedback=log, context=QgsProcessingContext())
    assert not any("thôn" in line for line in (*log.lines, *log.warnings))
