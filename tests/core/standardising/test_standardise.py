"""Repairs of cells: what is done, what is only proposed, twice the same as once, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.roles import Role
from parcel_clean.core.standardising.columns import Column, standardise
from parcel_clean.core.standardising.undo import revert
from parcel_clean.core.text.legacy import Encoding, from_unicode


def done(role, *texts, **more):
    return standardise(Column("cột", role, list(texts), **more))


def single(role, text):
    """(cell afterwards, rules applied, proposals as (after, rule)) of a column with one cell."""
    found = done(role, text)
    return (
        found.values[0],
        [change.rule for change in found.changes if change.applied],
        [(change.after, change.rule) for change in found.changes if not change.applied],
    )


TCVN3_OWNER = from_unicode("Nguyễn Văn Lượng", Encoding.TCVN3)
VNI_OWNER = from_unicode("Trần Thị Hường", Encoding.VNI)

SAFE = [
    # any text
    (None, "  Xóm   Đình ", "Xóm Đình", ["TEXT"]),
    (None, "Xo\u0301m \u200b\u0110i\u0300nh", "Xóm Đình", ["TEXT"]),
    (None, "thôn\xa0Đoài", "thôn Đoài", ["TEXT"]),
    (Role.OWNER, TCVN3_OWNER, "Nguyễn Văn Lượng", ["DC06"]),
    (Role.OWNER, f" {TCVN3_OWNER}  ", "Nguyễn Văn Lượng", ["DC06", "TEXT"]),
    (None, VNI_OWNER, "Trần Thị Hường", ["DC06"]),
    # numbers of sheets and parcels
    (Role.SHEET, "07", "7", ["DC09"]),
    (Role.SHEET, " 7.0 ", "7", ["TEXT", "DC09"]),
    (Role.PARCEL, "012A", "12A", ["DC09"]),
    # certificates
    (Role.SERIAL, "BA123456", "BA 123456", ["DC02"]),
    (Role.ISSUE_DATE, "25/12/2014", "2014-12-25", ["DC04"]),
    (Role.BIRTH_DATE, "31-01-1960", "1960-01-31", ["DC04"]),
    # areas and land use
    (Role.AREA, "120,5", "120.5", ["DC09"]),
    (Role.LAND_USE, "ont + cln", "ONT+CLN", ["DC01"]),
]


@pytest.mark.parametrize(("role", "before", "after", "rules"), SAFE)
def test_what_nobody_needs_to_be_asked(role, before, after, rules):
    assert single(role, before)[:2] == (after, rules)


PROPOSED = [
    (Role.PERSON_ID, "1160001234", "001160001234", "DC03"),  # Excel ate the zeros
    (Role.SERIAL, "BA 12345O", "BA 123450", "DC02"),
    (Role.OWNER, "không rõ", "", "CO02"),
    (Role.LAND_USE, "BHK", "HNK", "DC01"),  # old, and its successor
    (Role.LAND_USE, "T", None, "DC01"),  # two successors
]


@pytest.mark.parametrize(("role", "before", "after", "rule"), PROPOSED)
def test_what_only_a_person_can_decide(role, before, after, rule):
    cell, rules, proposed = single(role, before)
    assert (cell, rules) == (before, [])
    assert all(found[1] == rule for found in proposed)
    if after is not None:
        assert after in [found[0] for found in proposed]


@pytest.mark.parametrize(
    ("role", "text"),
    [
        (None, "Nguyễn Văn Lượng"),
        (Role.OWNER, "Hộ ông: Nguyễn Văn A - Trần Thị B"),
        (Role.OWNER, "Công ty TNHH ABC"),
        (Role.PARCEL, "12A"),
        (Role.PARCEL, "12/3"),
        (Role.SHEET, "DC-07"),
        (Role.SHEET, "0"),
        (Role.AREA, "120.0"),
        (Role.ISSUE_DATE, "2014-12-25"),
        (Role.ISSUE_DATE, "1960"),
        (Role.PERSON_ID, "001160001234"),
        (Role.PARCEL_ID, "w3gttpr11k2x"),
        (Role.SERIAL, "BA 123456"),
        (Role.LAND_USE, "ONT+CLN"),
        (Role.REGISTRY_NUMBER, "CH 00123"),
    ],
)
def test_what_is_right_stays(role, text):
    assert single(role, text)[:2] == (text, [])


def test_a_date_that_can_be_read_in_two_ways_is_a_proposal_unless_the_column_tells():
    alone = done(Role.ISSUE_DATE, "05/06/2014")
    assert alone.values == ["05/06/2014"]
    told = done(Role.ISSUE_DATE, "05/06/2014", "25/12/2014")
    assert told.values == ["2014-06-05", "2014-12-25"]
    mixed = done(Role.ISSUE_DATE, "05/06/2014", "25/12/2014", "12/25/2014")
    assert mixed.values[0] == "05/06/2014"


def test_numbers_and_nothing_stay_what_they_are():
    values = [1.5, 7, None, True, ""]
    found = standardise(Column("AREA", Role.AREA, values))
    assert found.values == values
    assert found.changes == []


def test_a_cell_too_short_keeps_what_it_has():
    found = done(Role.SERIAL, "BA123456", fits=lambda text: len(text) <= 8)
    assert found.values == ["BA123456"]
    assert found.short == 1
    assert [(change.after, change.applied) for change in found.changes] == [("BA 123456", False)]


def test_an_identifier_is_only_proposed():
    found = done(Role.PARCEL_ID, " w3gttpr11k2x ")
    assert found.values == [" w3gttpr11k2x "]
    assert [change.applied for change in found.changes] == [False]


def test_changes_of_a_cell_join_up():
    found = done(Role.OWNER, "Mơ", f" {TCVN3_OWNER}  ")
    first, second = found.changes
    assert (first.row, first.before, second.row) == (1, f" {TCVN3_OWNER}  ", 1)
    assert first.after == second.before
    assert second.after == found.values[1]
    assert (first.field, first.role) == ("cột", "owner")


def test_the_way_back_does_not_mind_the_order():
    values = [f" {TCVN3_OWNER}  ", "  a  b", None]
    found = done(Role.OWNER, *values)
    assert revert(found.values, reversed(found.changes)) == values


def test_what_was_changed_since_stays():
    found = done(Role.SHEET, "07", "08")
    assert revert(["7", "9"], found.changes) == ["07", "9"]


WORDS = ["Nguyễn", "Văn", "Lượng", "xã", "(cũ)", "Đình", "ont", "T", "CLN", "07", "7.0", "12A", "BA123456", "Đ"]
NASTY = st.one_of(
    st.text(max_size=12),
    st.text(st.sampled_from("0123456789.,-/ \xa0+ABĐOoIl'"), max_size=12),
    st.dates().map(lambda day: f"{day.day:02}/{day.month:02}/{day.year}"),
    st.dates().map(lambda day: f"{day.month}-{day.day}-{day.year % 100}"),
    st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join),
    st.builds(
        lambda words, encoding: from_unicode(" ".join(words), encoding),
        st.lists(st.sampled_from(WORDS[:6]), max_size=3),
        st.sampled_from([Encoding.TCVN3, Encoding.VNI, Encoding.VIQR]),
    ),
    st.sampled_from(
        ["ä", "\xad", "a\u0301", "\u1ea5\u0323", "\ufeff7", "\u200b", "1.250", "1.250,5", "120,50 m2", "-"]
    ),
)
CELL = st.one_of(NASTY, st.none(), st.integers(), st.floats(allow_nan=False))


@settings(max_examples=1500, deadline=None)
@given(st.sampled_from([None, *Role]), st.lists(CELL, max_size=8))
def test_twice_is_once_and_the_way_back_is_exact(role, values):
    once = standardise(Column("c", role, values))
    twice = standardise(Column("c", role, once.values))
    assert twice.values == once.values
    assert not [change for change in twice.changes if change.applied]
    assert revert(once.values, once.changes) == values


BUSY = [Role.AREA, Role.ISSUE_DATE, Role.SERIAL, Role.LAND_USE, Role.OWNER, Role.PERSON_ID, Role.SHEET, None]


@settings(max_examples=1500, deadline=None)
@given(st.sampled_from(BUSY), st.lists(NASTY, min_size=2, max_size=8))
def test_the_same_for_texts_of_the_roles_that_look_at_the_column(role, values):
    once = standardise(Column("c", role, values))
    assert standardise(Column("c", role, once.values)).values == once.values
    assert revert(once.values, once.changes) == values
