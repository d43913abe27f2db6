"""Certificate keys: what they are made of, and that they stay."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.certificates import certificates_from_columns
from parcel_clean.core.reconciliation.keys import certificate_keys
from parcel_clean.core.roles import Role

SHORT = {
    "serial": Role.SERIAL,
    "registry": Role.REGISTRY_NUMBER,
    "date": Role.ISSUE_DATE,
    "s19": Role.CERTIFICATE_SHEET,
    "p20": Role.CERTIFICATE_PARCEL,
    "s21": Role.SHEET,
    "p22": Role.PARCEL,
    "owner": Role.OWNER,
    "organisation": Role.ORGANISATION,
    "area": Role.AREA,
}


def lines(*rows):
    names = sorted({name for row in rows for name in row})
    columns = {SHORT[name]: np.array([None, *(row.get(name) for row in rows)], dtype=object)[1:] for name in names}
    return certificates_from_columns(columns)


def keys(*rows):
    return certificate_keys(lines(*rows)).tolist()


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ({"serial": "DD 949969", "s19": "3", "p20": "44"}, "DD 949969/3/44"),
        ({"serial": "dd_949969", "s19": "03", "p20": "44.0"}, "DD 949969/3/44"),
        ({"serial": "DD 949969", "s19": "3", "p20": "44", "s21": "9", "p22": "120"}, "DD 949969/3/44"),
        ({"serial": "DD 949969", "s21": "9", "p22": "120"}, "DD 949969/9/120"),
        ({"serial": "DD 949969", "s19": "0", "p20": "-1", "s21": "9", "p22": "120"}, "DD 949969/9/120"),
        ({"serial": "DD 949969", "s19": "3", "s21": "9", "p22": "120"}, "DD 949969/3/?"),
        ({"serial": "DD 949969"}, "DD 949969/?/?"),
        ({"serial": "DD 949969", "s19": "3", "p20": "44/1"}, "DD 949969/3/44|1"),
        ({"registry": "CS 06999", "s19": "3", "p20": "44"}, "CS06999/3/44"),
        ({"serial": "mất giấy", "registry": "CS06999", "s19": 3, "p20": 44}, "CS06999/3/44"),
        ({"s19": "3", "p20": "44", "owner": "Nguyễn Văn  Ân"}, "?/3/44/nguyen van an"),
        ({"s19": "3", "p20": "44", "organisation": "UBND xã"}, "?/3/44/ubnd xa"),
        ({"s19": "3", "p20": "44"}, "?/3/44"),
        ({"serial": "CHUACOGIAY_09427_3_44", "s19": "3", "p20": "44"}, "CHUACOGIAY_09427_3_44/3/44"),
    ],
)
def test_what_a_key_is_made_of(row, key):
    assert keys(row) == [key]


def test_persons_of_one_certificate_share_its_key():
    row = {"serial": "DD 949969", "s19": "3", "p20": "44", "registry": "CS06999", "date": "01/02/2020"}
    assert keys({**row, "owner": "Lê Thị Hoa"}, {**row, "owner": "Trần Văn Bình"}) == ["DD 949969/3/44"] * 2


def test_lines_that_leave_registry_number_or_date_out_stay_with_the_paper():
    row = {"serial": "DD 949969", "s19": "3", "p20": "44"}
    assert len(set(keys({**row, "registry": "CS06999"}, {**row, "date": "01/02/2020"}, row))) == 1
    first, second = {**row, "registry": "CS00001"}, {**row, "registry": "CS00002"}
    assert keys(second, row, first) == ["DD 949969/3/44~2", "DD 949969/3/44", "DD 949969/3/44"]


def test_two_papers_of_one_serial_are_told_apart_whatever_their_order():
    row = {"serial": "DD 949969", "s19": "3", "p20": "44"}
    first, second, third = ({**row, "registry": number} for number in ("CS00007", "CS00012", "CS00100"))
    assert keys(first, second, third) == ["DD 949969/3/44", "DD 949969/3/44~2", "DD 949969/3/44~3"]
    assert keys(third, first, second) == ["DD 949969/3/44~3", "DD 949969/3/44", "DD 949969/3/44~2"]
    assert keys({**row, "date": "02/03/2021"}, {**row, "date": "01/02/2020"}) == ["DD 949969/3/44~2", "DD 949969/3/44"]


def test_without_numbers_the_area_tells_the_parcels_of_a_certificate_apart():
    large, small = {"serial": "DD 949969", "area": "1000"}, {"serial": "DD 949969", "area": 200.0}
    assert keys(large, small, large) == ["DD 949969/?/?~2", "DD 949969/?/?", "DD 949969/?/?~2"]
    numbered = [{**row, "s19": "3", "p20": "44"} for row in (large, small)]
    assert len(set(keys(*numbered))) == 1


CELL = st.sampled_from([None, "", "1", "2", "0", " 3 "])
ROW = st.fixed_dictionaries(
    {
        "serial": st.sampled_from([None, "DD 949969", "AB 123456", "?"]),
        "registry": st.sampled_from([None, "CS00001", "CS00002"]),
        "date": st.sampled_from([None, "2020", "01/02/2021"]),
        "owner": st.sampled_from([None, "Hoa", "Bình"]),
        "area": st.sampled_from([None, "100", "20,5"]),
        **dict.fromkeys(("s19", "p20", "s21", "p22"), CELL),
    }
)


@given(st.lists(ROW, min_size=1, max_size=8), st.randoms())
def test_the_order_of_the_lines_does_not_matter(rows, random):
    order = list(range(len(rows)))
    random.shuffle(order)
    before, after = keys(*rows), keys(*(rows[at] for at in order))
    assert [before[at] for at in order] == after


@given(st.lists(ROW, min_size=1, max_size=8))
def test_filling_in_the_numbers_of_the_map_changes_no_key_of_a_line_with_written_numbers(rows):
    rows = [{**row, "s19": row["s19"] if row["s19"] in {"1", "2"} else "9"} for row in rows]
    assert keys(*rows) == keys(*({**row, "s21": "77", "p22": "88"} for row in rows))
