"""Parcel keys: one number however it was typed."""

import time
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.identity.land_code import is_usable_key, normalise_commune, normalise_number, parcel_keys


def column(*values):
    cells = np.empty(len(values), dtype=object)
    cells[:] = values
    return cells


@pytest.mark.parametrize(
    "typed",
    [7, 7.0, np.float64(7), np.int32(7), Decimal("7.0"), "7", "07", "007", " 7 ", "7.0", "7.00", "7,0", "7.000000",
     "\u00a07", "７", "٧", "'07", "+7", "\u200b7"],
)  # fmt: skip
def test_sevens(typed):
    assert list(normalise_number(column(typed))) == ["7"]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("12a", "12a"),
        ("12A", "12a"),
        ("012 a", "12a"),
        ("12 Đ", "12đ"),
        ("0", "0"),
        ("00", "0"),
        (0.0, "0"),
        (-0.0, "0"),
        ("-1", "-1"),
        (-1, "-1"),
        (-1.0, "-1"),
        ("−1", "-1"),
        ("-07", "-7"),
        ("0+0", "0+0"),
        (7.5, "7.5"),
        ("7.000", "7.000"),
        ("45/1", "45/1"),
        ("45,46", "45,46"),
        ("23 (đại  diện)", "23 (đại diện)"),
        ("DC 12", "dc 12"),
        (12345678901234567890, "12345678901234567890"),
    ],
)
def test_numbers(typed, key):
    assert list(normalise_number(column(typed))) == [key]


@pytest.mark.parametrize("nothing", [None, "", " ", "\u00a0", float("nan"), float("inf"), np.nan])
def test_missing(nothing):
    assert list(normalise_number(column(nothing))) == [""]
    assert list(normalise_commune(column(nothing))) == [""]


def test_numeric_arrays():
    assert list(normalise_number(np.array([7.0, np.nan, 12.0, 7.0, np.inf]))) == ["7", "", "12", "7", ""]
    assert list(normalise_number(np.array([7, -1, 0]))) == ["7", "-1", "0"]
    assert list(normalise_number(np.array(["07", " 8"]))) == ["7", "8"]
    assert len(normalise_number(np.array([]))) == 0
    assert normalise_number(np.array([], dtype=object)).dtype == object


def test_cells_that_hold_lists():
    assert list(normalise_number(column([1, 2], "7"))) == ["[1, 2]", "7"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("09427", "09427"),
        (9427, "09427"),
        (9427.0, "09427"),
        ("9427.0", "09427"),
        (" 9427 ", "09427"),
        ("1", "00001"),
        ("0", "0"),
        (-1, "-1"),
        ("00109427", "00109427"),
        ("Xã  Phong Châu", "Xã Phong Châu"),
    ],
)
def test_communes(typed, code):
    assert list(normalise_commune(column(typed))) == [code]


def test_keys():
    keys = parcel_keys(column(9427, None, "Xã A"), column("07", 7.0, " "), column(" 12 ", "12A", -1))
    assert list(keys) == ["09427/7/12", "?/7/12a", "Xã A/?/-1"]


def test_one_commune_code_for_the_layer():
    assert list(parcel_keys("9427", column(1, 2), column(3, 4))) == ["09427/1/3", "09427/2/4"]


def test_absent_columns():
    assert list(parcel_keys(None, column(1, 2), None)) == ["?/1/?", "?/2/?"]
    assert list(parcel_keys(None, None, None)) == []
    assert list(is_usable_key(None, column(1, 2), None)) == [False, False]
    assert list(is_usable_key(None, None, None)) == []


def test_a_slash_does_not_move_the_borders_of_the_key():
    keys = parcel_keys(None, column("7/45", "7"), column("1", "45/1"))
    assert keys[0] != keys[1]
    assert all(key.count("/") == 2 for key in keys)


def test_columns_of_different_length():
    with pytest.raises(ValueError, match="one length"):
        parcel_keys(None, column(1, 2), column(1))


def test_usable_keys():
    sheet = column("7", "0", 7, 7, "", None, "12a", "AB", 7, 7)
    parcel = column("1", "1", 0.0, -1, "3", "3", "5", "5", "0+0", " ")
    assert list(is_usable_key(None, sheet, parcel)) == [
        True,
        False,
        False,
        False,
        False,
        False,
        True,
        True,
        False,
        False,
    ]


CELLS = st.one_of(
    st.none(),
    st.integers(-10, 10**6),
    st.floats(allow_nan=True, allow_infinity=True),
    st.text(max_size=8),
    st.text(alphabet="0123456789 .,-aAĐđ'/+\u00a0７", max_size=8),
)


@given(st.lists(CELLS, max_size=30))
def test_normalising_twice_changes_nothing(cells):
    once = normalise_number(column(*cells))
    assert list(normalise_number(once)) == list(once)
    communes = normalise_commune(column(*cells))
    assert list(normalise_commune(communes)) == list(communes)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=30))
def test_keys_of_raw_and_normalised_columns_agree(rows):
    commune, sheet, parcel = (column(*part) for part in zip(*rows))
    raw = parcel_keys(commune, sheet, parcel)
    assert list(parcel_keys(normalise_commune(commune), normalise_number(sheet), normalise_number(parcel))) == list(raw)
    assert all(key.count("/") == 2 for key in raw)
    usable = is_usable_key(commune, sheet, parcel)
    assert list(is_usable_key(None, normalise_number(sheet), normalise_number(parcel))) == list(usable)
    assert not any("?" in key.split("/")[1:] for key in raw[usable])


@given(
    st.integers(1, 99999),
    st.integers(0, 3),
    st.sampled_from(["", ".0", ".00", ",0"]),
    st.sampled_from(["", " ", "\u00a0"]),
)
def test_every_dress_of_a_number(number, zeros, decimals, space):
    assert list(normalise_number(column(f"{space}{'0' * zeros}{number}{decimals}{space}"))) == [str(number)]


@pytest.mark.parametrize("kind", ["float", "object", "text"])
def test_a_million_rows(kind):
    numbers = np.arange(1_000_000) % 5000
    if kind == "float":
        sheet, parcel = (numbers % 60).astype(float), numbers.astype(float)
    elif kind == "object":
        sheet, parcel = (numbers % 60).astype(object), numbers.astype(object)
    else:
        sheet = np.array([f"{n % 60:02d}" for n in range(5000)] * 200, dtype=object)
        parcel = np.array([f"{n}.0" for n in range(5000)] * 200, dtype=object)
    started = time.perf_counter()
    keys = parcel_keys("09427", sheet, parcel)
    usable = is_usable_key(None, sheet, parcel)
    seconds = time.perf_counter() - started
    assert keys[4999] == "09427/19/4999"
    assert not usable[0]
    assert usable[4999]
    # 2 s is the budget on a quiet machine; CI shares its cores.
    assert seconds < 6
