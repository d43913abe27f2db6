"""Land codes: written, read back, and what keeps a parcel from having one."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.identity.parcel_code import FILE_NAME, code_drafts, land_codes, parse_codes
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.roles import Role


def column(*values):
    return np.array(values, dtype=object)


NUMBERS = st.tuples(st.integers(1, 99999), st.text("abcđ", max_size=2)).map(lambda pair: f"{pair[0]}{pair[1]}")


@given(st.integers(1, 99999), NUMBERS, NUMBERS, st.sampled_from([".", FILE_NAME]))
def test_parse_undoes_format(commune, sheet, number, separator):
    code = land_codes(column(commune), column(sheet), column(number), separator)
    parsed = parse_codes(code)
    assert parsed.valid.all()
    assert (parsed.commune[0], parsed.sheet[0], parsed.parcel[0]) == (f"{commune:05d}", sheet, number)
    assert land_codes(parsed.commune, parsed.sheet, parsed.parcel, separator).tolist() == code.tolist()


@given(st.integers(1, 99999), NUMBERS, NUMBERS)
def test_both_forms_name_one_parcel(commune, sheet, number):
    parts = (column(commune), column(sheet), column(number))
    dots, file_name = land_codes(*parts), land_codes(*parts, FILE_NAME)
    assert dots[0].replace(".", "_") == file_name[0]
    read = [parse_codes(codes) for codes in (dots, file_name)]
    assert read[0].parcel.tolist() == read[1].parcel.tolist()
    assert not set(file_name[0]) & set('\\/:*?"<>|. ')  # what no name of a file may have, and no ending


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((9427, "07", 12.0), "09427.7.12"),
        (("9427", "7.0", " 12 A"), "09427.7.12a"),
        (("09427", 7, "12Đ"), "09427.7.12đ"),
        (("Phong Châu", 7, 12), ""),
        ((0, 7, 12), ""),
        ((9427, None, 12), ""),
        ((9427, 7, -1), ""),
        ((9427, 7, "0+0"), ""),
        ((9427, 7, "45/1"), ""),
        ((9427, "7.8", 1), ""),
        ((123456, 7, 12), ""),
    ],
)
def test_codes(parts, code):
    assert land_codes(*(column(part) for part in parts)).tolist() == [code]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("09427.7.12", ("09427", "7", "12")),
        ("9427_07_012A", ("09427", "7", "12a")),
        (" 09427.7.12 ", ("09427", "7", "12")),
        ("09427.7_12", None),
        ("09427.7", None),
        ("09427.7.12.3", None),
        ("09427.0.12", None),
        ("00000.1.1", None),
        ("09427.7.x", None),
        (None, None),
        (9427.7, None),
    ],
)
def test_reading(text, parts):
    parsed = parse_codes([text])
    assert parsed.valid.tolist() == [parts is not None]
    assert (parsed.commune[0], parsed.sheet[0], parsed.parcel[0]) == (parts or ("", "", ""))


def layer(**values):
    count = len(next(iter(values.values())))
    return parcels_from_geometries(
        shapely.box(np.arange(count), 0, np.arange(count) + 1, 1),
        values={Role(role): column(*cells) for role, cells in values.items()},
        columns={Role(role): role.upper() for role in values},
    )


def test_each_flaw_goes_to_its_rule():
    parcels = layer(commune=[9427, "xã A", None, 9427], sheet=[7, 7, None, 0], parcel=["1", "45/1", 3, 4])
    drafts = code_drafts(parcels)
    assert {rule: [draft.parcels for draft in found] for rule, found in drafts.items()} == {
        "CO01": [(2,)],
        "CO02": [(3,)],
        "DC08": [(1,), (2,)],
        "DC09": [(1,)],
    }
    assert "“45/1”" in str(drafts["DC09"][0].message)
    assert all(str(draft.message) and str(draft.cause.title) for found in drafts.values() for draft in found)


def test_no_commune_at_all_is_one_finding():
    assert [draft.parcels for draft in code_drafts(layer(sheet=[7] * 9, parcel=[1] * 9))["DC08"]] == [()]
