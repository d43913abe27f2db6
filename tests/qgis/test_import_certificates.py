"""`importcertificates` on real files, whole and damaged, through processing.run and qgis_process."""

import datetime as dt
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from osgeo import gdal, ogr
from parcel_clean.core.certificate_fields import certificate_fields
from parcel_clean.tools.sample.pl0301 import header
from parcel_clean.tools.sample.vbdlis import vbdlis_rows
from qgis.core import NULL, QgsProcessingException

from .conftest import ROOT, rows_of

FORM = [(role.value, field) for role, field in certificate_fields().items() if field.number]


@pytest.fixture(scope="module")
def commune(tmp_path_factory):
    out = tmp_path_factory.mktemp("xã Cẩm Trúc")
    tool = ROOT / "tools" / "sample_commune.py"
    subprocess.run([sys.executable, str(tool), "--out", str(out), "--parcels", "300"], check=True, capture_output=True)
    return out


@pytest.fixture(scope="module")
def lines(commune):
    book = openpyxl.load_workbook(commune / "certificates.xlsx", read_only=True)
    rows = book.worksheets[0].iter_rows(min_row=7, max_col=50, values_only=True)
    return [{number: row[number] for number in range(1, 50) if row[number] is not None} for row in rows]


def write_xlsx(path, rows, *, name="PL3-01", merged=()):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = name
    for row in rows:
        sheet.append(row)
    for place in merged:
        sheet.merge_cells(place)
    book.save(path)
    return str(path)


def form(lines):
    rows, merged = header()
    return rows + [[at, *(line.get(n) for n in range(1, 50))] for at, line in enumerate(lines, 1)], merged


def plain(rows):
    """The values of an output without NULL objects and geometry."""
    return [
        {name: None if v == NULL else v for name, v in row.items() if name not in ("fid", "geometry")} for row in rows
    ]


def as_ods(xlsx, path):
    """The same workbook as OGR writes it; row 1 is a row like the others."""
    names = ("OGR_XLSX_HEADERS", "OGR_XLSX_FIELD_TYPES")
    for name, value in zip(names, ("DISABLE", "STRING")):
        gdal.SetConfigOption(name, value)
    source = gdal.OpenEx(xlsx, gdal.OF_VECTOR, allowed_drivers=["XLSX"])
    made = gdal.GetDriverByName("ODS").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = source.GetLayer(0)
    target = made.CreateLayer(layer.GetName())
    for at in range(layer.GetLayerDefn().GetFieldCount()):
        target.CreateField(layer.GetLayerDefn().GetFieldDefn(at))
    for feature in layer:
        copy = ogr.Feature(target.GetLayerDefn())
        copy.SetFrom(feature)
        target.CreateFeature(copy)
    del target, made, source
    for name in names:
        gdal.SetConfigOption(name, None)
    return str(path)


@pytest.fixture(scope="module")
def expected(commune, provider):
    from qgis import processing

    result = processing.run(
        "parcelclean:importcertificates", {"FILE": str(commune / "certificates.xlsx"), "OUTPUT": "memory:"}
    )
    return plain(rows_of(result["OUTPUT"]))


def test_the_sample_workbook_round_trips(commune, lines, run, log):
    path = commune / "certificates.xlsx"
    before = hashlib.sha256(path.read_bytes()).digest()
    result = run("importcertificates", FILE=str(path), OUTPUT=str(commune / "bảng.gpkg"))
    truth = json.loads((commune / "truth.json").read_text(encoding="utf-8"))["certificates"]
    assert result["LAYOUT"] == "PL03-01"
    assert result["LINE_COUNT"] == truth["lines"] == len(lines)
    assert result["SKIPPED_COUNT"] == 0
    rows = plain(rows_of(result["OUTPUT"]))
    assert [row["source_row"] for row in rows] == list(range(7, 7 + len(lines)))
    for row, line in zip(rows, lines):
        for name, field in FORM:
            cell = line.get(field.number)
            stored = None if cell is None else str(cell)
            assert row[name + "_raw"] == stored
            if field.kind == "area" and isinstance(cell, (int, float)):
                assert row[name] == pytest.approx(cell)
    assert hashlib.sha256(path.read_bytes()).digest() == before
    assert any("Certificate serial: column C" in text for text in log.lines)


def test_other_kinds_of_files_give_the_same_table(commune, lines, expected, run, tmp_path):
    rows, merged = form(lines)
    xlsx = write_xlsx(tmp_path / "danh sách đất ở.xlsx", rows, merged=merged)
    vbdlis = write_xlsx(tmp_path / "vbdlis.xlsx", vbdlis_rows(lines), name="Data")
    ods = as_ods(xlsx, tmp_path / "tờ.ods")
    texts = [["" if cell is None else str(cell) for cell in row] for row in rows]
    for row, cells in zip(rows, texts):
        for at, cell in enumerate(row):
            if isinstance(cell, float):
                cells[at] = cells[at].replace(".", ",")
    text = "\n".join(map(";".join, texts))
    (tmp_path / "danh sách.csv").write_text(text, encoding="utf-8-sig")
    for path, layout in (
        (xlsx, "PL03-01"),
        (vbdlis, "VBDLIS"),
        (ods, "PL03-01"),
        (tmp_path / "danh sách.csv", "PL03-01"),
    ):
        result = run("importcertificates", FILE=str(path), OUTPUT="memory:")
        assert result["LAYOUT"] == layout
        got = plain(rows_of(result["OUTPUT"]))
        assert len(got) == len(expected)
        for row, wanted in zip(got, expected):
            assert {name: row[name] for name, _ in FORM} == {name: wanted[name] for name, _ in FORM}, path


def test_cells_of_every_type_are_read_as_stored(run, tmp_path, english, log):
    rows, _ = form([])
    line = [None] * 50
    line[2], line[3], line[7], line[8], line[10] = "AA 99000001", dt.date(2025, 3, 12), "A", 1960, 1060990001
    line[1], line[19], line[24], line[26] = "09427", "07", 312.5, "#REF!"
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [*rows, line, [], line]:
        sheet.append(row)
    sheet["AA7"].data_type = "e"
    sheet["C9"] = None
    sheet.merge_cells("B7:B8")
    hidden = book.create_sheet("Sheet2")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "a) Nhóm dữ liệu về thửa đất"
    book.create_sheet("Trống")
    book.save(tmp_path / "list.xlsx")
    result = run("importcertificates", FILE=str(tmp_path / "list.xlsx"), OUTPUT="memory:")
    first, second = plain(rows_of(result["OUTPUT"]))
    assert (first["source_row"], second["source_row"]) == (7, 9)
    assert (first["commune"], first["issue_date"], first["issue_date_raw"]) == ("09427", "2025-03-12", "2025/03/12")
    assert (first["birth_date"], first["person_id"], first["person_id_raw"]) == ("1960", "1060990001", "1060990001")
    assert (first["certificate_sheet"], first["certificate_sheet_raw"], first["area"]) == ("7", "07", 312.5)
    assert (first["use_area"], first["use_area_raw"]) == (None, "#REF!")
    assert second["serial"] is None
    assert any("1 blank rows between the lines: 8" in text for text in log.lines)


def test_a_sheet_the_profile_and_the_commune(run, tmp_path, english):
    rows = [["Số GCN cũ", "Mã tờ", "Số thửa", "Tên"], ["AA 99000001", "7", "12", "A"]]
    path = write_xlsx(tmp_path / "l.xlsx", rows, name="Thôn 1")
    profile = tmp_path / "p.json"
    profile.write_text(
        json.dumps({"certificate_roles": {"serial": "Số GCN cũ", "certificate_sheet": "B"}}), encoding="utf-8"
    )
    result = run(
        "importcertificates", FILE=path, SHEET="Thôn 1", PROFILE=str(profile), COMMUNE_CODE="9427", OUTPUT="memory:"
    )
    (row,) = plain(rows_of(result["OUTPUT"]))
    assert (row["serial"], row["certificate_sheet"], row["commune"], row["commune_raw"]) == (
        "AA 99000001",
        "7",
        "09427",
        None,
    )
    with pytest.raises(QgsProcessingException, match=r"has no sheet “Thôn 2”. Its sheets are “Thôn 1”"):
        run("importcertificates", FILE=path, SHEET="Thôn 2", OUTPUT="memory:")


def bad_files(folder):
    (folder / "empty.xlsx").write_bytes(b"")
    (folder / "text.xlsx").write_text("Số phát hành", encoding="utf-8")
    (folder / "list.pdf").write_bytes(b"%PDF-1.4")
    (folder / "~$list.xlsx").write_bytes(b"lock")
    marker = "EncryptedPackage".encode("utf-16-le")
    (folder / "secret.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + marker + bytes(600))
    (folder / "goods.csv").write_text("Hàng;Giá\nGạo;12\n", encoding="utf-8")
    rows, _ = form([])
    good = write_xlsx(folder / "good.xlsx", [*rows, [1, "09427"]])
    (folder / "cut.xlsx").write_bytes(Path(good).read_bytes()[:2000])
    return {
        "missing.xlsx": "the file .* does not exist",
        "empty.xlsx": "is empty",
        "text.xlsx": "is named like a workbook but is none",
        "cut.xlsx": "is named like a workbook but is none, or it is damaged",
        "list.pdf": "files that end in “.pdf” are not read",
        "~$list.xlsx": "the lock that a spreadsheet program puts",
        "secret.xlsx": "is protected by a password",
        "goods.csv": "holds no list of certificates.*“Hàng”",
    }


def test_bad_files_are_one_sentence(run, tmp_path, english):
    for name, sentence in bad_files(tmp_path).items():
        out = tmp_path / "out.gpkg"
        with pytest.raises(QgsProcessingException, match=sentence):
            run("importcertificates", FILE=str(tmp_path / name), OUTPUT=str(out))
        assert not out.exists()


def test_the_input_is_never_the_output(run, tmp_path):
    rows, _ = form([])
    path = write_xlsx(tmp_path / "l.xlsx", rows)
    with pytest.raises(QgsProcessingException, match="FILE"):
        run("importcertificates", FILE=path, OUTPUT=path)


def test_cells_that_a_spreadsheet_would_run_are_made_safe(run, tmp_path):
    path = tmp_path / "l.csv"
    path.write_text("Họ và tên;Số tờ;Số thửa\n=1+1;1;2\n", encoding="utf-8")
    result = run("importcertificates", FILE=str(path), OUTPUT=str(tmp_path / "out.csv"))
    assert "'=1+1" in Path(result["OUTPUT"]).read_text(encoding="utf-8")


@pytest.mark.headless
def test_through_qgis_process(headless, commune, tmp_path):
    out = tmp_path / "danh sách.gpkg"
    ended = headless("importcertificates", "--json", FILE=commune / "certificates.xlsx", OUTPUT=out)
    assert ended.code == 0, ended.text
    results = json.loads(ended.out)["results"]
    assert results["LAYOUT"] == "PL03-01"
    assert results["LINE_COUNT"] == len(rows_of(out))
    ended = headless("importcertificates", FILE=commune / "truth.json", OUTPUT=tmp_path / "no.gpkg")
    assert ended.code == 1
    assert "Traceback" not in ended.text
