"""The same list in many layouts gives the same table."""

from pathlib import Path

import openpyxl
import pytest
from parcel_clean.core.certificate_fields import certificate_fields
from parcel_clean.core.roles import CERTIFICATE_ROLES, Role
from parcel_clean.core.workbook.cleaning import clean_table
from parcel_clean.core.workbook.errors import WorkbookError
from parcel_clean.core.workbook.layout import LayoutKind
from parcel_clean.core.workbook.lines import Skip
from parcel_clean.tools.sample.vbdlis import vbdlis_rows

from . import grids

FORMS = Path(__file__).parents[3].parent / "shared" / "data" / "forms"
FORM_ROLES = [role for role, field in certificate_fields().items() if field.number]
REVERSED = list(range(49, 0, -1))


def notes(table):
    return "\n".join(str(note.message) for note in table.notes)


def assert_same(one, other, roles=FORM_ROLES):
    assert one.rows  # or nothing was compared
    for role in roles:
        assert one.raw[role] == other.raw[role], role
        assert one.values[role] == other.values[role], role


def test_fields_cover_the_roles_of_certificates():
    fields = certificate_fields()
    assert set(fields) == set(CERTIFICATE_ROLES)
    assert [field.number for field in fields.values() if field.number] == list(range(1, 50))
    assert {field.vbdlis_number for field in fields.values() if field.vbdlis_number} == set(range(1, 51))
    assert {field.certainty for field in fields.values()} <= {"V", "V2", "M", "I"}
    allowed = {field.number for field in fields.values() if field.allowed}
    assert {12, 13, 28, 40, 46} <= allowed


def test_the_blank_official_form_is_recognised():
    form = FORMS / "PL3-01-CV2071-QLDD.xlsx"
    if not form.exists():
        pytest.skip("no ../shared/data/forms beside the checkout")
    sheets = [(s.title, [list(row) for row in s.iter_rows(values_only=True)]) for s in openpyxl.load_workbook(form)]
    table = clean_table(grids.book(*sheets))
    assert (table.kind, len(table), list(table.columns)) == (LayoutKind.PL0301, 0, ["PL3-01"])
    assert [(s.row, s.why) for s in table.skipped if s.why is not Skip.BLANK] == [(17, Skip.FORM), (18, Skip.FORM)]
    assert set(table.values) == set(FORM_ROLES)


def test_every_cell_of_the_form_is_kept_as_stored(lines, table):
    assert table.kind is LayoutKind.PL0301
    assert len(table) == len(lines)
    assert table.rows == list(range(7, 7 + len(lines)))
    for role, field in certificate_fields().items():
        if field.number:
            assert table.raw[role] == [grids.text(line.get(field.number)) for line in lines]


def test_the_values_are_those_of_the_generator(lines, table):
    areas = [line.get(24) for line in lines]
    assert [v for v, a in zip(table.values[Role.AREA], areas) if isinstance(a, (int, float))] == [
        float(a) for a in areas if isinstance(a, (int, float))
    ]
    for line, issued in zip(lines, table.values[Role.ISSUE_DATE]):
        day, month, year = [*line[3].split("/"), "", ""][:3]
        if int(month or 99) <= 12 and len(year) == 4:
            assert issued == f"{year}-{month}-{day}"
    for number, role in ((12, Role.HOLDER_FORM), (13, Role.HOLDER_ROLE), (9, Role.SEX), (25, Role.LAND_USE)):
        assert table.values[role] == [line.get(number) for line in lines]
    assert table.certificates() > 50
    assert table.cell(Role.PERSON_ID, 0) == "K7"


@pytest.mark.parametrize("order", [REVERSED, [*range(25, 50), *range(1, 25)]], ids=["reversed", "rotated"])
@pytest.mark.parametrize("change", [str, str.upper, lambda t: t.replace(" ", "\n")], ids=["plain", "upper", "wrapped"])
def test_a_reordered_and_renumbered_variant_gives_the_same_table(lines, table, order, change):
    other = clean_table(grids.book(grids.variant(lines, order, change=change)))
    assert other.kind is LayoutKind.PL0301
    assert_same(table, other)


def test_columns_may_be_missing_or_added(lines, table):
    order = [number for number in range(1, 50) if number not in (6, 14, 15, 16, 17, 48)]
    other = clean_table(grids.book(grids.variant(lines, order, extra=("Ghi chú", "Cán bộ", "Ghi chú"))))
    assert_same(table, other, [role for role in FORM_ROLES if role in other.values])
    assert len(other.values) == len(order)
    assert list(other.others) == ["STT", "Ghi chú", "Cán bộ", "Ghi chú AU"]
    assert "“Cấp hạng” (48)" in notes(other)


def test_an_export_with_one_row_of_labels_gives_the_same_table(lines, table):
    other = clean_table(grids.book(grids.flat(lines)))
    assert other.kind is LayoutKind.PL0301
    assert_same(table, other)


def test_the_vbdlis_workbook_never_swaps_people_s_data(lines, table):
    other = clean_table(grids.book(vbdlis_rows(lines)))
    assert other.kind is LayoutKind.VBDLIS
    assert_same(table, other)
    assert (other.cell(Role.PERSON_ID, 0), other.cell(Role.BIRTH_DATE, 0), other.cell(Role.SEX, 0)) == (
        "I5",
        "J5",
        "K5",
    )
    assert len(set(other.values[Role.GUID])) == len(other)
    assert set(other.values[Role.PARCEL_CLASS]) == {"1"}


@pytest.mark.parametrize("vbdlis", [False, True], ids=["PL03-01", "VBDLIS"])
def test_item_numbers_alone_are_told_apart_by_the_cells(lines, table, vbdlis):
    rows = vbdlis_rows(lines, labels=False)[3:] if vbdlis else grids.form(lines)[5:]
    other = clean_table(grids.book(rows))
    assert other.kind is (LayoutKind.VBDLIS if vbdlis else LayoutKind.PL0301)
    assert_same(table, other)
    assert "has item numbers but no labels" in notes(other)


def test_item_numbers_up_to_49_over_vbdlis_columns_are_seen_through(lines, table):
    rows = [row[:50] for row in vbdlis_rows(lines, labels=False)[3:]]
    other = clean_table(grids.book(rows))
    assert other.kind is LayoutKind.VBDLIS
    assert_same(table, other)


def test_item_numbers_over_unknown_columns_are_refused(lines):
    rows = grids.form(lines)[5:]
    for row in rows[1:]:
        row[8], row[9], row[10] = "x", "y", "z"
    with pytest.raises(WorkbookError, match=r"has item numbers but no labels, and its columns 8, 9 and 10 fit neither"):
        clean_table(grids.book(rows))


def test_a_heading_over_the_wrong_cells_is_said_and_nothing_moved(lines):
    order = list(range(1, 50))
    rows = grids.variant(lines, order)
    for row in rows[6:]:
        row[8], row[10] = row[10], row[8]
    table = clean_table(grids.book(rows))
    assert table.raw[Role.BIRTH_DATE] == [grids.text(line.get(10)) for line in lines]
    assert "column I (“Ngày, tháng, năm sinh”) is headed as “Date of birth”" in notes(table)
    assert "look like “Personal identity number”" in notes(table)


def test_sheets_of_one_layout_are_one_table(lines, table):
    half = len(lines) // 2
    sheets = (
        ("Tờ 1", grids.form(lines[:half])),
        ("Hướng dẫn", [["Cách nhập"]]),
        ("Tờ 2", grids.variant(lines[half:], REVERSED)),
    )
    other = clean_table(grids.book(*sheets))
    assert other.sheets == ["Tờ 1"] * half + ["Tờ 2"] * (len(lines) - half)
    assert_same(table, other)
    assert other.rows[half] == 7
    alone = clean_table(grids.book(*sheets), sheet="tờ 2")
    assert set(alone.sheets) == {"Tờ 2"}
    with pytest.raises(WorkbookError, match=r"has no sheet “Tờ 3”. Its sheets are “Tờ 1”, “Hướng dẫn”, “Tờ 2”"):
        clean_table(grids.book(*sheets), sheet="Tờ 3")


def test_the_commune_given_holds_for_every_line(lines):
    table = clean_table(grids.book(grids.form(lines)), commune="427")
    assert set(table.values[Role.COMMUNE]) == {"00427"}
    assert table.raw[Role.COMMUNE] == [grids.text(line.get(1)) for line in lines]
