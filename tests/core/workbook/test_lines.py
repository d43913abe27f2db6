"""Which rows are lines, and what is said about the others."""

import pytest
from parcel_clean.core.roles import Role
from parcel_clean.core.workbook.cleaning import clean_table
from parcel_clean.core.workbook.lines import Skip
from parcel_clean.core.workbook.table_notes import shown_rows

from . import grids

LINE = {
    1: "99001",
    2: "AA 99000001",
    3: "2025",
    4: "VP 1",
    7: "Nguyễn Văn An",
    8: "1960",
    9: "Nam",
    24: 100.0,
    25: "ONT",
}


def placed(*cells):
    row = [None] * 50
    for column, value in cells:
        row[column] = value
    return row


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (placed(), Skip.BLANK),
        (placed((3, "  ")), Skip.BLANK),
        (placed((0, "Tổng cộng"), (24, 1234.5)), Skip.TOTAL),
        (placed((7, "CỘNG:"), (24, 1234.5), (26, 1.0)), Skip.TOTAL),
        (placed((2, "Tổng số giấy: 12")), Skip.TOTAL),
        (placed((0, "Tổng diện tích"), (24, 5)), Skip.TOTAL),
        (placed((42, "Ngày…tháng….năm 2025")), Skip.FORM),
        (placed((42, "Cẩm Trúc, ngày 12 tháng 3 năm 2025")), Skip.FORM),
        (placed((42, "(Đại diện đơn vị lập ký tên, đóng dấu theo hình thức điện tử)")), Skip.FORM),
        (placed((7, "Người lập biểu"), (20, "TM. UBND XÃ"), (30, "CHỦ TỊCH")), Skip.FORM),
        (placed((0, "Thôn Đoài")), Skip.HEADING),
        (placed((1, "I. Thôn Đoài")), Skip.HEADING),
        (placed((0, "17")), Skip.NUMBER),
        (placed((7, "Tống Cộng Hòa")), None),
        (placed((7, "Cộng Thị Ngày"), (24, 5)), None),
        (placed((0, "3"), (24, 5)), None),
        (placed((24, "#REF!")), None),
        (placed((2, "AA 99000002"), (7, "Tổng cộng")), None),
    ],
)
def test_what_is_no_line(row, why):
    rows = [*grids.form([LINE]), row, *grids.form([LINE])[6:]]
    table = clean_table(grids.book(rows))
    assert table.rows == ([7, 9] if why else [7, 8, 9])
    assert [(s.row, s.why) for s in table.skipped] == ([(8, why)] if why else [])
    if why:
        assert ": 8." in str(table.notes[-1].message)


def test_headings_printed_on_every_page_are_left_out():
    page = grids.form([LINE])
    table = clean_table(grids.book(page + page[2:]))
    assert table.rows == [7, 12]
    assert [s.why for s in table.skipped] == [Skip.HEADER] * 4


def test_a_merged_certificate_is_not_guessed():
    second = {7: "Trần Thị Bưởi", 8: "1962", 9: "Nữ"}
    table = clean_table(grids.book(grids.form([LINE, second, second, LINE])))
    assert table.values[Role.SERIAL] == ["AA 99000001", None, None, "AA 99000001"]
    said = [str(note.message) for note in table.notes if note.warns]
    assert len(said) == 1
    assert "2 lines name a person but no certificate" in said[0]
    assert "rows 8–9" in said[0]


def test_errors_of_formulas_and_unclear_cells_have_no_value_and_are_named():
    odd = {**LINE, 2: "#N/A", 3: "khoảng 2010", 24: "250/2"}
    table = clean_table(grids.book(grids.form([LINE, odd])))
    assert (table.values[Role.SERIAL][1], table.values[Role.ISSUE_DATE][1], table.values[Role.AREA][1]) == (None,) * 3
    assert (table.raw[Role.SERIAL][1], table.raw[Role.AREA][1]) == ("#N/A", "250/2")
    text = "\n".join(str(note.message) for note in table.notes)
    for cell in ("C8", "D8", "Y8"):
        assert f"e.g. {cell}." in text


def test_one_slip_does_not_unsettle_a_column_of_dates():
    dates = ["25/12/2010", "13/01/2011"] * 20
    table = clean_table(grids.book(grids.form([{**LINE, 3: date} for date in [*dates, "05/06/2011", "12/13/2011"]])))
    assert table.values[Role.ISSUE_DATE][-2:] == ["2011-06-05", None]


def test_a_column_in_both_orders_is_not_guessed():
    dates = ["25/12/2010", "12/25/2010", "05/06/2011"]
    table = clean_table(grids.book(grids.form([{**LINE, 3: date} for date in dates])))
    assert table.values[Role.ISSUE_DATE][2] is None


def test_row_numbers_are_drawn_together():
    assert shown_rows([7, 9, 10, 11, 20]) == "7, 9–11, 20"
    assert shown_rows(range(0, 60, 2)).endswith("22 …")
