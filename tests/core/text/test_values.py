"""Numbers, dates, personal numbers, tax codes, serials and registry numbers as cells have them."""

import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.text.dates import DAY_FIRST, MONTH_FIRST, order_of, read_date
from parcel_clean.core.text.numbers import decimal_sign_of, is_spreadsheet_error, read_number
from parcel_clean.core.text.person_id import read_person_id
from parcel_clean.core.text.reading import Reading, plain
from parcel_clean.core.text.serials import (
    looks_like_registry_number,
    looks_like_serial,
    read_registry_number,
    read_serial,
    serial_formats,
)
from parcel_clean.core.text.tax_code import check_digit, is_tax_code, read_organisation_id, read_tax_code

TODAY = dt.date(2026, 6, 30)
ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.dates(), st.datetimes(), st.binary(),
    st.text(alphabet="0123456789.,-+/ ()eEmM²#REFNA!ngàythánămOIlĐD_:;|'", max_size=24),
)  # fmt: skip
READERS = (
    read_number,
    read_date,
    read_person_id,
    read_tax_code,
    read_organisation_id,
    read_serial,
    read_registry_number,
)


class Broken:
    def __str__(self):
        raise RuntimeError


@pytest.mark.parametrize("read", READERS)
@given(value=ANYTHING)
def test_nothing_raises_and_suggestions_are_good(read, value):
    found = read(value)
    assert isinstance(found, Reading)
    assert isinstance(found.problem, str)
    assert 0 <= found.confidence <= 1
    assert not found.safe or found.suggestion is not None
    if found.safe:
        # What was repaired needs no repair, and means the same.
        again = read(found.suggestion) if read is not read_number else read(found.suggestion, ".")
        assert again.suggestion is None or again.suggestion == found.suggestion or not again.safe
        assert again.value == found.value or found.value is None


@pytest.mark.parametrize("read", READERS)
def test_blank_is_no_problem(read):
    for value in (None, "", " ", "\u00a0", math.nan):
        found = read(value)
        assert (found.value, found.problem, found.suggestion) == (None, "", None)
    read(Broken())


@pytest.mark.parametrize(
    ("value", "number", "problem", "suggestion", "safe"),
    [
        (7, 7, "", None, False),
        (7.0, 7, "", None, False),
        ("312.5", 312.5, "", None, False),
        ("312,5", 312.5, "decimal_comma", "312.5", True),
        ("0,250", 0.25, "decimal_comma", "0.25", True),
        ("1.250", None, "ambiguous_separator", None, False),
        ("1,250", None, "ambiguous_separator", None, False),
        ("1.250,5", 1250.5, "thousands", "1250.5", True),
        ("1,250.5", 1250.5, "thousands", "1250.5", True),
        ("1 250", 1250, "thousands", "1250", True),
        ("1\u00a0250,5", 1250.5, "thousands", "1250.5", True),
        ("1.250.000", 1250000, "thousands", "1250000", True),
        ("1.25.000", None, "text", None, False),
        ("07", 7, "leading_zeros", "7", True),
        ("7.0", 7, "whole_as_decimal", "7", True),
        ("312,5 m2", 312.5, "unit", "312.5", True),
        ("312.5m²", 312.5, "unit", "312.5", True),
        ("1,2 ha", 1.2, "unit", "12000", False),
        ("250/2", None, "fraction", None, False),
        ("23 (đại diện)", 23, "remark", "23", False),
        ("200+50", 250, "sum", "250", False),
        ("0+0", 0, "sum", "0", False),
        ("-5", -5, "negative", None, False),
        (-1, -1, "negative", None, False),
        ("#REF!", None, "spreadsheet_error", None, False),
        ("#N/A", None, "spreadsheet_error", None, False),
        ("23a", None, "suffix", None, False),
        ("khoảng 200", None, "text", None, False),
        (math.inf, None, "not_finite", None, False),
        (10**400, None, "not_finite", None, False),
        ("9" * 5000, None, "text", None, False),
        ("３１２", 312, "", None, False),
        (True, None, "text", None, False),
    ],
)
def test_numbers(value, number, problem, suggestion, safe):
    found = read_number(value)
    assert (found.value, found.problem, found.suggestion, found.safe) == (number, problem, suggestion, safe)


def test_number_details():
    assert read_number("1.250").candidates == (1.25, 1250.0)
    assert read_number("1.250", ",").value == 1250
    assert read_number("1.250", ".").value == 1.25
    assert read_number("23 (đại diện)").remark == "đại diện"
    assert read_number("250/2").parts == (250, 2)
    assert read_number("1,2 ha").unit == "ha"
    assert is_spreadsheet_error("#VALUE!")
    assert not is_spreadsheet_error(5)


@pytest.mark.parametrize(
    ("column", "sign"),
    [
        (["312,5", "1.250", "80"], ","),
        (["312.5", "1.250", "80"], "."),
        (["1.250.000", "7"], ","),
        (["1.250,5"], ","),
        (["312.5", "312,5"], None),
        (["1.250", "7.0", "80", None, 312.5], None),
        (["312,5 m2"], ","),
        ([], None),
    ],
)
def test_decimal_sign_of_a_column(column, sign):
    assert decimal_sign_of(column) == sign


@pytest.mark.parametrize(
    ("value", "date", "problem", "suggestion", "safe", "precision"),
    [
        ("25/06/1960", dt.date(1960, 6, 25), "format", "1960-06-25", True, "day"),
        ("25.6.1960", dt.date(1960, 6, 25), "format", "1960-06-25", True, "day"),
        ("25-06-1960", dt.date(1960, 6, 25), "format", "1960-06-25", True, "day"),
        ("25 6 1960", dt.date(1960, 6, 25), "format", "1960-06-25", True, "day"),
        ("05/06/1960", dt.date(1960, 6, 5), "format", "1960-06-05", False, "day"),
        ("05/05/1960", dt.date(1960, 5, 5), "format", "1960-05-05", True, "day"),
        ("06/25/1960", dt.date(1960, 6, 25), "order", "1960-06-25", False, "day"),
        ("1960", dt.date(1960, 1, 1), "", None, False, "year"),
        (1960, dt.date(1960, 1, 1), "", None, False, "year"),
        (1960.0, dt.date(1960, 1, 1), "", None, False, "year"),
        ("01/1964", dt.date(1964, 1, 1), "format", "1964-01", True, "month"),
        ("01/2064", None, "future", None, False, "month"),
        ("1960/05/06", dt.date(1960, 5, 6), "format", "1960-05-06", True, "day"),
        ("1960-05-06", dt.date(1960, 5, 6), "", None, False, "day"),
        ("1960-05-06T00:00:00", dt.date(1960, 5, 6), "time", "1960-05-06", True, "day"),
        ("ngày 3 tháng 4 năm 1975", dt.date(1975, 4, 3), "format", "1975-04-03", True, "day"),
        ("tháng giêng năm 1960", dt.date(1960, 1, 1), "format", "1960-01", True, "month"),
        ("năm 1960", dt.date(1960, 1, 1), "format", "1960", True, "year"),
        ("1017", None, "too_early", None, False, "year"),
        ("05/06/1017", None, "too_early", None, False, "day"),
        ("30/02/2000", None, "impossible", None, False, ""),
        ("05/06/60", None, "two_digit_year", None, False, ""),
        (22000, None, "serial_number", "1960-03-25", False, "day"),
        ("22000", None, "serial_number", "1960-03-25", False, "day"),
        (dt.datetime.fromisoformat("1960-05-06T07:00"), dt.date(1960, 5, 6), "", None, False, "day"),
        (dt.date(2030, 1, 1), None, "future", None, False, "day"),
        ("#REF!", None, "spreadsheet_error", None, False, ""),
        ("không rõ", None, "text", None, False, ""),
    ],
)
def test_dates(value, date, problem, suggestion, safe, precision):
    found = read_date(value, today=TODAY)
    got = (found.value, found.problem, found.suggestion, found.safe, found.precision)
    assert got == (date, problem, suggestion, safe, precision)


def test_order_of_a_column_settles_its_dates():
    assert order_of(["05/06/1960", "25/06/1960"]) == DAY_FIRST
    assert order_of(["05/06/1960", "06/25/1960"]) == MONTH_FIRST
    assert order_of(["25/06/1960", "06/25/1960"]) is None
    assert order_of(["05/06/1960", 1960, None]) is None
    settled = read_date("05/06/1960", order=DAY_FIRST)
    assert (settled.value, settled.safe) == (dt.date(1960, 6, 5), True)
    assert read_date("05/06/1960", order=MONTH_FIRST).value == dt.date(1960, 5, 6)
    assert read_date("05/06/1960").year == 1960


@pytest.mark.parametrize(
    ("value", "year", "sex", "number", "problem", "suggestion", "safe"),
    [
        ("001090123456", 1990, "Nam", "001090123456", "", None, False),
        ("001190123456", 1990, "Nữ", "001190123456", "", None, False),
        ("001190123456", 1990, "Nam", "001190123456", "sex", None, False),
        ("001090123456", 1991, None, "001090123456", "birth_year", None, False),
        ("999090123456", None, None, "999090123456", "province", None, False),
        ("001490123456", None, None, "001490123456", "century", None, False),
        ("001 090 123 456", None, None, "001090123456", "separators", "001090123456", True),
        ("CCCD: 001090123456", None, None, "001090123456", "separators", "001090123456", True),
        (1090123456, 1990, "Nam", None, "zeros_lost", "001090123456", False),
        (35090123456.0, None, None, None, "zeros_lost", "035090123456", False),
        ("35090123456.0", None, None, None, "zeros_lost", "035090123456", False),
        ("123456782", None, None, "123456782", "", None, False),
        ("12345678", None, None, None, "card_zero_lost", "012345678", False),
        ("00109012345O", None, None, None, "look_alike", "001090123450", False),
        ("1.2345E+11", None, None, None, "digits_lost", None, False),
        ("000000000000", None, None, None, "placeholder", None, False),
        ("1234567", None, None, None, "length", None, False),
        ("chưa có", None, None, None, "letters", None, False),
        ("001090123456, 001190123457", None, None, None, "several", None, False),
    ],
)
def test_personal_numbers(value, year, sex, number, problem, suggestion, safe):
    found = read_person_id(value, year, sex)
    assert (found.value, found.problem, found.suggestion, found.safe) == (number, problem, suggestion, safe)


def test_personal_number_says_province_sex_and_year():
    found = read_person_id("024304001234", this_year=2026)
    assert (found.kind, found.province, found.sex, found.birth_year) == ("personal", "Tỉnh Bắc Giang", "Nữ", 2004)
    assert read_person_id("024344001234", this_year=2026).problem == "century"
    better = read_person_id(1090123456, 1990, "Nam")
    worse = read_person_id(1090123456, 1991)
    assert better.confidence > read_person_id(1090123456).confidence > worse.confidence
    assert worse.expected == "1990"


def test_tax_codes():
    assert check_digit("010010910") == 6
    assert is_tax_code("0100109106")
    assert is_tax_code("0100109106-001")
    assert read_tax_code("0100109106").value == "0100109106"
    assert read_tax_code("0100109107").problem == "check_digit"
    found = read_tax_code("0100109106001")
    assert (found.value, found.problem, found.branch, found.safe) == ("0100109106-001", "format", "001", True)
    lost = read_tax_code(100109106)
    assert (lost.value, lost.problem, lost.suggestion, lost.safe) == (None, "zero_lost", "0100109106", False)
    assert read_tax_code("01001").problem == "length"
    assert read_tax_code("MST A").problem == "letters"
    assert read_organisation_id("0100109106").problem == "tax_code"


@pytest.mark.parametrize(
    ("value", "serial", "problem", "suggestion", "safe", "form"),
    [
        ("DD 949969", "DD 949969", "", None, False, "two_letters"),
        ("DD949969", "DD 949969", "spacing", "DD 949969", True, "two_letters"),
        ("dd_949.969", "DD 949969", "spacing", "DD 949969", True, "two_letters"),
        ("Đ 123456", "Đ 123456", "", None, False, "one_letter"),
        ("AĐ 266864", "AĐ 266864", "", None, False, "two_letters"),
        ("AD 266864", "AD 266864", "", None, False, "two_letters"),
        ("AA 05565655", "AA 05565655", "", None, False, "eight_digits"),
        ("A 05565655", None, "format", None, False, ""),
        ("AB 1234567", None, "format", None, False, ""),
        ("CS06999", None, "registry_number", None, False, ""),
        ("CS 393688", "CS 393688", "", None, False, "two_letters"),
        ("DD 94996O", None, "look_alike", "DD 949960", False, "two_letters"),
        ("số phát hành: AB 123456", "AB 123456", "spacing", "AB 123456", True, "two_letters"),
        ("DD 949969; DD 949970", None, "several", None, False, ""),
        ("CHUACOGIAY_09700_12_5", "CHUACOGIAY_09700_12_5", "", None, False, "no_certificate"),
        (
            "chuacapgiay_9700_12_5",
            "CHUACAPGIAY_09700_12_5",
            "spacing",
            "CHUACAPGIAY_09700_12_5",
            False,
            "no_certificate",
        ),
        ("chưa cấp giấy", None, "placeholder", None, False, ""),
        ("xyz", None, "format", None, False, ""),
    ],
)
def test_serials(value, serial, problem, suggestion, safe, form):
    found = read_serial(value)
    got = (found.value, found.problem, found.suggestion, found.safe, found.format)
    assert got == (serial, problem, suggestion, safe, form)


def test_serial_against_its_period():
    assert read_serial("AA 05565655", dt.date(2010, 1, 1)).problem == "period"
    assert read_serial("AA 05565655", dt.date(2025, 2, 1)).problem == ""
    assert read_serial("W 654083", dt.date(2020, 1, 1)).problem == "period"
    without = [type(kind)(kind.name, kind.letters, kind.digits) for kind in serial_formats()]
    assert read_serial("AA 05565655", dt.date(2010, 1, 1), without).problem == ""
    assert read_serial("CHUACOGIAY_09700_12_5").parts == ("09700", "12", "5")
    assert read_serial("DD 949969; DD 949970").parts == ("DD 949969", "DD 949970")


@pytest.mark.parametrize(
    ("value", "number", "problem", "prefix"),
    [
        ("CS06999", "CS06999", "", "CS"),
        ("CS 06999", "CS06999", "", "CS"),
        ("CS 393688", None, "serial", ""),
        ("H00681", "H00681", "", "H"),
        ("V.P. 2144", "VP2144", "spacing", "VP"),
        ("01439/QSDĐ", "01439/QSDĐ", "", "QSDĐ"),
        ("CS23305/DA", "CS23305/DA", "", "CS"),
        ("00123", "00123", "", ""),
        (123, "123", "", ""),
        ("XX 123", None, "unknown_prefix", ""),
        ("không", None, "format", ""),
    ],
)
def test_registry_numbers(value, number, problem, prefix):
    found = read_registry_number(value)
    assert (found.value, found.problem, found.prefix) == (number, problem, prefix)


def test_which_column_a_number_belongs_to():
    assert looks_like_serial("CS 393688")
    assert not looks_like_serial("")
    assert looks_like_registry_number("CS06999")
    assert not looks_like_registry_number("CS 393688")
    assert not looks_like_registry_number("00123")


def test_plain():
    assert [plain(value) for value in (None, 7.0, 7.5, " a\u00a0 b ", dt.date(1960, 5, 6), "'012")] == [
        "", "7", "7.5", "a b", "1960-05-06", "012",
    ]  # fmt: skip
    assert plain(Broken()) == ""
