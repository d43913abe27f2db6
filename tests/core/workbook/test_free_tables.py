"""Tables with any headings, and what cannot be read without guessing."""

import pytest
from parcel_clean.core.roles import Role
from parcel_clean.core.workbook.cleaning import clean_table
from parcel_clean.core.workbook.errors import WorkbookError
from parcel_clean.core.workbook.layout import LayoutKind

from . import grids

POLICE = (
    "TO_SO",
    "SO_THU_TU_THUA",
    "DIEN_TICH",
    "SO_SERIAL",
    "HOTEN_CHU",
    "NAM_SINH",
    "DIA_CHI",
    "LOAI_GIAYTO",
    "SO_GIAYTO",
    "KET_QUA",
    "GHI_CHU",
)
PERSON = ("7", "12", "312.5", "DD 990001", "Nguyễn Văn An", "1960", "thôn Đoài", "CCCD", "001060990001", "Tìm thấy", "")


def read(*rows, **options):
    return clean_table(grids.book(list(rows)), **options)


def notes(table):
    return "\n".join(str(note.message) for note in table.notes)


def test_the_list_of_the_population_check():
    table = read(POLICE, PERSON)
    assert table.kind is LayoutKind.FREE
    got = {role.value: values[0] for role, values in table.values.items()}
    assert got == {
        "certificate_sheet": "7", "certificate_parcel": "12", "area": 312.5, "serial": "DD 990001",
        "owner": "Nguyễn Văn An", "birth_date": "1960", "address": "thôn Đoài", "other_id_kind": "CCCD",
        "person_id": "001060990001",
    }  # fmt: skip
    assert table.others == {"KET_QUA": ["Tìm thấy"]}
    assert "do not say which map they count on" in notes(table)


def test_a_title_and_an_address_may_stand_above_the_labels():
    rows = [
        ["UBND XÃ CẨM TRÚC"],
        ["DANH SÁCH GIẤY CHỨNG NHẬN", "", "", "Năm 2025"],
        [],
        ["STT", "Họ và tên", "Số tờ", "Số thửa", "Diện tích (m2)", "Số GCN"],
    ]
    table = read(*rows, ["1", "Trần Thị Bưởi", "07", "12A", "1.250,5", "CS990002"])
    assert table.rows == [5]
    got = {role.value: values[0] for role, values in table.values.items()}
    assert got == {
        "owner": "Trần Thị Bưởi", "certificate_sheet": "7", "certificate_parcel": "12a", "area": 1250.5,
        "serial": "CS 990002",
    }  # fmt: skip
    assert table.raw[Role.CERTIFICATE_SHEET] == ["07"]


def test_numbers_of_today_s_map_keep_their_side():
    table = read(["SHBANDO", "SHTHUA", "Số tờ GCN", "Số thửa trên GCN", "Số seri"], ["1", "2", "3", "4", "AA 99000001"])
    assert [table.values[role][0] for role in (Role.SHEET, Role.PARCEL)] == ["1", "2"]
    assert "certificate_parcel" in {role.value for role in table.values}


def test_a_map_parcel_beside_a_bare_sheet_is_one_pair():
    table = read(["Số tờ", "soThuTuThua", "Số phát hành"], ["1", "2", "AA 99000001"])
    assert set(table.values) == {Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL, Role.SERIAL}


def test_two_land_uses_in_one_row_of_labels():
    labels = ["Số phát hành", "Diện tích thửa đất", "Loại đất", "Diện tích", "Loại đất", "Diện tích"]
    table = read(labels, ["AA 99000001", "300", "ONT", "200", "CLN", "100"])
    got = {role.value: values[0] for role, values in table.values.items()}
    assert got == {
        "serial": "AA 99000001", "area": 300.0, "land_use": "ONT", "use_area": 200.0, "land_use_2": "CLN",
        "use_area_2": 100.0,
    }  # fmt: skip


def test_one_land_use_and_one_area_is_the_parcel_s():
    table = read(["Số phát hành", "Loại đất", "Diện tích"], ["AA 99000001", "ONT", "200"])
    assert table.values[Role.AREA] == [200.0]


def test_identity_numbers_of_owner_and_present_user_without_headings():
    labels = ["Số phát hành GCN", "Họ và tên chủ sử dụng", "Số CCCD", "Người sử dụng hiện tại", "Số CCCD"]
    table = read(labels, ["AA 99000001", "A", "001060990001", "B", "001060990002"])
    assert table.values[Role.PERSON_ID] == ["001060990001"]
    assert table.values[Role.CURRENT_USER_ID] == ["001060990002"]


def test_two_columns_for_one_role_are_refused_with_both_names():
    with pytest.raises(
        WorkbookError, match=r"column A \(“Số phát hành GCN”\), column C \(“SỐ PHÁT HÀNH GCN”\) could all be"
    ):
        read(["Số phát hành GCN", "Họ và tên", "SỐ PHÁT HÀNH GCN"], ["AA 99000001", "A", "AA 99000002"])


def test_the_profile_settles_it_by_label_or_letter():
    rows = (["Số phát hành GCN", "Tên", "SỐ PHÁT HÀNH GCN", "Mã số"], ["AA 99000001", "A", "AA 99000002", "7"])
    table = read(*rows, profile={Role.SERIAL: "C", Role.PARCEL: "mã số", Role.OWNER: ""})
    assert table.values[Role.SERIAL] == ["AA 99000002"]
    assert table.values[Role.PARCEL] == ["7"]
    assert Role.OWNER not in table.values
    with pytest.raises(WorkbookError, match=r"names the column “Seri” for “Certificate serial”"):
        read(*rows, profile={Role.SERIAL: "Seri"})


def test_an_empty_twin_is_no_rival():
    table = read(["Số phát hành GCN", "Họ và tên", "Số phát hành GCN"], ["AA 99000001", "A", ""])
    assert table.values[Role.SERIAL] == ["AA 99000001"]


def test_no_list_says_what_was_looked_for_and_what_is_there():
    with pytest.raises(WorkbookError, match=r"“list.xlsx” holds no list of certificates.*“Hàng”, “Giá”, “Gạo”, “12”"):
        read(["Hàng", "Giá"], ["Gạo", "12"])
    with pytest.raises(WorkbookError, match=r"holds no text at all"):
        read()


def test_another_kind_of_list_is_left_out_and_named():
    other = [["Họ và tên", "Số tờ", "Số thửa"], ["A", "1", "2"]]
    table = clean_table(grids.book(("Chính", [POLICE, PERSON]), ("Khác", other)))
    assert table.sheets == ["Chính"]
    assert "Sheet “Khác” also looks like a list (layout free)" in notes(table)


def test_the_same_line_of_labels_below_is_no_line():
    table = read(POLICE, PERSON, POLICE, PERSON)
    assert table.rows == [2, 4]


def test_columns_without_label_and_twins_keep_their_cells():
    table = read(
        ["Họ và tên", "Số tờ", "Số thửa", "", "Ghi chú", "Ghi chú", "owner"], ["A", "1", "2", "?", "x", "y", ""]
    )
    assert table.others == {"column D": ["?"], "Ghi chú": ["x"], "Ghi chú F": ["y"]}


def test_labels_in_an_old_encoding_are_recognised():
    from parcel_clean.core.text.legacy_table import Encoding, from_unicode

    labels = [
        from_unicode(label, Encoding.TCVN3) for label in ("Họ và tên chủ sử dụng", "Số tờ", "Số thửa", "Số phát hành")
    ]
    table = read(labels, ["NguyÔn V¨n An", "1", "2", "AA 99000001"])
    assert {role.value for role in table.values} == {"owner", "certificate_sheet", "certificate_parcel", "serial"}
    assert table.values[Role.OWNER] == ["NguyÔn V¨n An"]  # cells are for standardiserecords to repair


def test_a_run_can_be_stopped():
    def stop(share):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read(POLICE, PERSON, pulse=stop)
