"""Cells come out as people would write them, twice changes nothing, and the way back is exact."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.roles import Role
from parcel_clean.core.standardising.change import Change
from parcel_clean.core.standardising.columns import Column, standardise
from parcel_clean.core.standardising.undo import restore, revert
from parcel_clean.core.text.legacy import Encoding, from_unicode

# role, cells of one column, what they become, proposals by row
GOLDEN = {
    "sheets": (
        Role.SHEET,
        ["07", "7.0", "12A", "012 A", " 7 ", "0", "-1", "7.000", None, 7],
        ["7", "7", "12A", "12A", "7", "0", "-1", "7.000", None, 7],
        {5: "", 6: ""},
    ),
    "decimal commas": (
        Role.AREA,
        ["312,5", "1.250", "120,0", "120.0", "1.250,5", "12 m2", "3,5 ha", "0312", "#REF!"],
        ["312.5", "1250", "120.0", "120.0", "1250.5", "12", "3,5 ha", "312", "#REF!"],
        {6: "35000"},
    ),
    "commas and dots mixed": (
        Role.AREA,
        ["312,5", "312.5", "1.250", "1,250,000"],
        ["312.5", "312.5", "1.250", "1,250,000"],
        {3: "1250000"},
    ),
    "days first": (
        Role.ISSUE_DATE,
        ["13/05/1960", "05/06/1960", "năm 1960", "5/1960", "13/05/1960 00:00:00", "31/12/60"],
        ["1960-05-13", "1960-06-05", "1960", "1960-05", "1960-05-13", "31/12/60"],
        {},
    ),
    "order in doubt": (
        Role.ISSUE_DATE,
        ["13/05/1960", "05/13/1960", "05/06/1960", "02/02/2002"],
        ["1960-05-13", "05/13/1960", "05/06/1960", "2002-02-02"],
        {1: "1960-05-13", 2: "1960-06-05"},
    ),
    "nothing tells the order": (Role.BIRTH_DATE, ["05/06/1960"], ["05/06/1960"], {0: "1960-06-05"}),
    "land use": (
        Role.LAND_USE,
        ["ont + cln", "ONT, CLN", "BHK", "V", "Ao", "0+0", "ONTT"],
        ["ONT+CLN", "ONT+CLN", "BHK", "V", "Ao", "0+0", "ONTT"],
        {2: "HNK", 4: "NTS", 5: "", 6: "ONT"},
    ),
    "serials": (
        Role.SERIAL,
        ["DD949969", "BA-123.456", "D0 949969", "CS06999"],
        ["DD 949969", "BA 123456", "D0 949969", "CS06999"],
        {2: "DO 949969"},
    ),
    "identity numbers": (
        Role.PERSON_ID,
        ["001 060 123456", "1060123456", "12345678"],
        ["001060123456", "1060123456", "12345678"],
        {1: "001060123456", 2: "012345678"},
    ),
    "names": (
        Role.OWNER,
        ["NguyÔn V¨n H¶i", "Trần Quang Phó", "  Trần\u00a0Thị  Bình ", "chưa rõ", "Hoà"],
        ["Nguyễn Văn Hải", "Trần Quang Phó", "Trần Thị Bình", "chưa rõ", "Hoà"],
        {1: "Trần Quang Phú", 3: ""},
    ),
    "identifiers are left alone": (Role.PARCEL_ID, [" w3gttpr11k2x"], [" w3gttpr11k2x"], {0: "w3gttpr11k2x"}),
    "no role": (None, ["L©m Kim Quý", "Cafe\u0301", "07"], ["Lâm Kim Quý", "Café", "07"], {}),
}


@pytest.mark.parametrize("case", GOLDEN)
def test_golden(case):
    role, before, after, proposals = GOLDEN[case]
    found = standardise(Column("cột", role, before))
    assert found.values == after
    assert {change.row: change.after for change in found.changes if not change.applied} == proposals
    assert revert(found.values, found.changes) == before
    assert not [change for change in standardise(Column("cột", role, found.values)).changes if change.applied]


def test_one_row_per_repair_chained():
    found = standardise(Column("TENCHU", Role.OWNER, ["Ba", "  NguyÔn  V¨n H¶i"]))
    assert [(c.row, c.before, c.after, c.rule) for c in found.changes] == [
        (1, "  NguyÔn  V¨n H¶i", "  Nguyễn  Văn Hải", "DC06"),
        (1, "  Nguyễn  Văn Hải", "Nguyễn Văn Hải", "TEXT"),
    ]
    assert {(c.field, c.role) for c in found.changes} == {("TENCHU", "owner")}


def test_a_column_too_short_keeps_its_cell():
    fits = {"DD949969": True}.get
    found = standardise(Column("SERI", Role.SERIAL, ["DD949969"], lambda text: bool(fits(text))))
    assert found.values == ["DD949969"]
    assert [(c.after, c.applied) for c in found.changes] == [("DD 949969", False)]
    assert found.short == 1


def test_order_of_the_changes_does_not_matter_for_the_way_back():
    before = ["  NguyÔn  V¨n H¶i", "Lª An", " 07"]
    found = standardise(Column("c", Role.OWNER, before))
    mixed = list(found.changes)
    random.Random(3).shuffle(mixed)
    assert revert(found.values, mixed) == before


def test_what_was_changed_since_stays_and_is_named():
    found = standardise(Column("c", Role.SHEET, ["07", "08", "9"]))
    now = {"c": ["7", "sửa", "9"]}
    back = restore(now, found.changes, [0, 1])
    assert back.values["c"] == ["07", "sửa", "9"]
    assert [(c.row, c.applied) for c in back.changes] == [(0, True), (1, False)]
    again = restore(back.values, found.changes, [0, -1])
    assert again.changes == []
    assert again.lost == 1


def test_a_missing_row_of_changes_is_not_guessed():
    changes = [Change(0, "c", "", "a", "b", "DC06", 1.0, True), Change(0, "c", "", "c", "d", "TEXT", 1.0, True)]
    assert revert(["d"], changes) == ["c"]


def _cells(text):
    return text.split("|")


# Cells that are close to the borders between what is safe and what is not, mixed into columns.
PIECES = {
    Role.AREA: _cells(
        "312,5|312.5|1.250|1,250|1.000|1,000|1.250,5|1,250.5|1 250,5|12,00 m2|12.00 m2|12 m2|"
        "3,5 ha|0312|007.5|120.0|120,0|-312,5|1,250,000|1.250.000|23,5 (đại diện)|250/2|100+20,5|"
        "1e3|#REF!|0|,5|.5|0,25|12,50|'7|1.250 m2"
    ),
    Role.ISSUE_DATE: _cells(
        "13/05/1960|05/13/1960|06/14/1960|07/15/1960|05/06/1960|02/02/2002|1960|năm 1960|5/1960|"
        "1960/05/06|1960-05-06|31/12/60|13/05/1017|12/31/1017|13/05/1960 00:00:00|19600605|"
        "22/2/2 022|30/02/1960|45000|ngày 5 tháng 6 năm 1960"
    ),
    Role.SHEET: _cells("07|7.0|7,0|7.000|12A|012 a|012 AB| 7|0|00|-7|+7|７|7a b|'07|0007.00|7.50|00A"),
    Role.LAND_USE: _cells("ont|ont + cln|ONT-CLN|ONT - CLN|Ao|AO|t|T|v+ont|1L+M|0+0|ONTT|BHK|bhk|lúa|ONT+ONT|ONT CLN+"),
    Role.SERIAL: _cells("DD949969|dđ 949 969|ĐĐ-949969|D0949969|CS06999|Số: DD 949969|CHUACOGIAY_9427_1_2|DD 12345678"),
    Role.PERSON_ID: _cells("001060123456|001 060 123456|CCCD: 001060123456|1060123456|O01060123456|123456789|12345678"),
    Role.OWNER: _cells(
        "NguyÔn V¨n H¶i|Hng Yªn|Long Phó|Nguyá»…n VÄƒn|Nguye^~n Va(n|Phaïm Vaên|Tr­¬ng|Ho\u0300a|"
        "a\u200bb|\u00ad|?|B?nh|\u0085|Ã\u00a0|-|.|A|HOµNG V¨N|Ngô Ty~|Hßa ;|Café|\ufeffLê"
    ),
}
WORDS = _cells("Nguyễn|Văn|Hải,|thôn|Đường|Trần|Thị|Thủy|ươi|Quý")


@st.composite
def columns(draw):
    role = draw(st.sampled_from([*PIECES, None, Role.COMMUNE, Role.REGISTRY_NUMBER, Role.PARCEL, Role.ADDRESS]))
    pieces = PIECES.get(role) or [piece for group in PIECES.values() for piece in group]
    spaced = st.builds("{}{}{}".format, st.sampled_from(["", " ", "\u00a0"]), st.sampled_from(pieces), st.just(""))
    coded = st.builds(
        lambda chosen, encoding: from_unicode(" ".join(chosen), encoding),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=4),
        st.sampled_from([Encoding.TCVN3, Encoding.VNI, Encoding.VIQR]),
    )
    twice = st.builds(lambda text: text.encode().decode("latin-1"), st.sampled_from(WORDS))
    cell = st.one_of(spaced, spaced, coded, twice, st.text(max_size=12), st.none(), st.integers(0, 9))
    return role, draw(st.lists(cell, max_size=9))


@given(columns())
def test_twice_changes_nothing_and_back_is_exact(column):
    role, before = column
    once = standardise(Column("c", role, before))
    assert [type(value) for value in once.values] == [type(value) for value in before]
    assert revert(once.values, once.changes) == before
    again = standardise(Column("c", role, once.values))
    assert again.values == once.values
    assert not [change for change in again.changes if change.applied]
    for change in once.changes:
        assert change.before != change.after
        assert 0 < change.confidence <= 1


@given(st.text(), st.sampled_from([None, *Role]))
def test_no_text_raises(text, role):
    found = standardise(Column("c", role, [text]))
    assert revert(found.values, found.changes) == [text]
    assert standardise(Column("c", role, found.values)).values == found.values
