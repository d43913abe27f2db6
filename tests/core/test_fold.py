"""Folding for comparison, and what is done to personal data and dangerous cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.text.fold import clean, fold, fold_words, is_blank
from parcel_clean.core.text.mask import looks_like_person_id, mask_id, mask_ids_in, spreadsheet_safe


@pytest.mark.parametrize(
    "spelled",
    [
        "Số thứ tự thửa",
        "SO_THU_TU_THUA",
        "soThuTuThua",
        "So thu tu thua",
        "SỐ\u00a0THỨ\nTỰ THỬA",
        "So\u0302\u0301 thứ tự thửa",
    ],
)
def test_one_label_many_spellings(spelled):
    assert fold(spelled) == "sothututhua"


def test_d_with_stroke_is_d():
    assert fold("Đất ở đô thị") == fold("DAT O DO THI") == "datodothi"


def test_words_stay_apart():
    assert fold_words("  Xã\tPhong  Châu ") == "xa phong chau"


def test_other_signs_stay():
    assert fold("Số định danh cá nhân/CCCD") == "sodinhdanhcanhan/cccd"


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
    assert fold_words(fold_words(text)) == fold_words(text)


@given(st.text(alphabet="aàáạăâđeêioôơuưyĐẤ _x9"))
def test_case_and_underscore_do_not_count(text):
    assert fold(text.upper()) == fold(text.lower()) == fold(text.replace("_", " "))


@pytest.mark.parametrize("value", [None, "", " ", "\u00a0", "\t\n", "\u200b", float("nan")])
def test_blank(value):
    assert is_blank(value)


@pytest.mark.parametrize("value", [0, 0.0, "0", "-", False, "\u00ad"])
def test_not_blank(value):
    assert not is_blank(value)


def test_clean_composes_and_trims():
    assert clean(" Thu\u031b\u0309a   số ") == "Thửa số"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("012345678789", "012******789"),
        (" 012 345 678 789 ", "012******789"),
        (12345678901, "*********01"),
        ("123456789", "*******89"),
        ("1234567890123", "123*******123"),
        (123456789.0, "*******89"),
        ("12", "**"),
        ("", ""),
        (None, ""),
    ],
)
def test_mask(number, shown):
    assert mask_id(number) == shown


@given(st.text(alphabet="0123456789", min_size=3, max_size=20))
def test_mask_keeps_length_and_hides_the_middle(number):
    masked = mask_id(number)
    assert len(masked) == len(number)
    assert masked.count("*") >= min(len(number) - 2, 6)


@pytest.mark.parametrize("value", ["012345678789", "012.345.678.789", 123456789, "0123456789", 12345678789.0])
def test_person_ids(value):
    assert looks_like_person_id(value)


@pytest.mark.parametrize("value", [None, "", "01021990", "DD949969", "12345678901234", "CS06999", True, "wxyz01234567"])
def test_no_person_ids(value):
    assert not looks_like_person_id(value)


def test_masking_inside_a_sentence():
    said = "Ông A (CCCD 012345678789, CMND:123456789) diện tích 120.5, scan_012345678789.pdf, 0.123456789012"
    assert mask_ids_in(said) == (
        "Ông A (CCCD 012******789, CMND:*******89) diện tích 120.5, scan_012******789.pdf, 0.123456789012"
    )


def test_masking_of_grouped_numbers_and_lists():
    assert mask_ids_in("012 345 678 789") == "012******789"
    assert "5678" not in mask_ids_in("012345678789,012345678790;012345678791")


@pytest.mark.parametrize("cell", ["=1+1", "+84123", "-2", "@SUM(A1)", " =1", "\t=1", "\rx", "＝1"])
def test_cells_that_would_run(cell):
    assert spreadsheet_safe(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "Nguyễn Văn A", "12-3", "0", "a=b"])
def test_cells_left_alone(cell):
    assert spreadsheet_safe(cell) == cell
