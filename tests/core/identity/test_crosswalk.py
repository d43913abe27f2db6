"""The crosswalk: nothing wrong, every trap named, whatever the order, and fast."""

import itertools
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.identity.carry_drafts import carry_drafts
from parcel_clean.core.identity.circles import circles
from parcel_clean.core.identity.communes import commune_table
from parcel_clean.core.identity.crosswalk import STRADDLES, Crosswalk, Verdict, collisions, strange_pairs
from parcel_clean.core.identity.old_side import Lack, find_old_side
from parcel_clean.core.identity.plain_table import TableError
from parcel_clean.core.identity.reference_drafts import reference_drafts
from parcel_clean.core.identity.reference_table import OFFICIAL, read_reference
from parcel_clean.core.identity.scales import denominator
from parcel_clean.core.identity.sheets_table import read_sheets
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.roles import Role

TABLE = commune_table()
NAMES = ("xaIdCu", "soHieuToBanDoCu", "tyLe", "xaId", "soHieuToBanDo")


def column(values):
    made = np.empty(len(values), dtype=object)
    made[:] = values
    return made


def columns(rows, names=NAMES):
    return {name: column([row[at] for row in rows]) for at, name in enumerate(names)}


def reference(rows, names=NAMES):
    return read_reference(columns(rows, names), TABLE)


def blanks(count):
    return np.full(count, "", dtype=object)


def carry(table, keys, inside=None, parcel=None, either=None):
    """`keys` are (old commune, old sheet, scale)."""
    count = len(keys)
    return Crosswalk(table, TABLE).carry(
        column([key[0] for key in keys]),
        column([key[1] for key in keys]),
        np.array([key[2] for key in keys], dtype=np.int64),
        blanks(count),
        blanks(count) if parcel is None else column(parcel),
        None if inside is None else column(inside),
        None if either is None else column(either),
    )


def made_up_commune():
    """The traps of a real table: kept numbers, groups by scale, offsets that jump, one number twice."""
    rows = [("07954", str(sheet), "1/1000", "07954", str(sheet)) for sheet in range(1, 85)]
    rows += [("07963", str(sheet), "1:1000", "7954", str(84 + sheet)) for sheet in range(1, 60)]
    rows += [("7945", str(sheet), "1/500", "07954", str(144 + at)) for at, sheet in enumerate([2, 3, 4, 5, 6, 8, 7])]
    rows += [("07945", str(sheet), "1/1.000", "07954", str(153 + at)) for at, sheet in enumerate([1, 9, 10, 7, 12])]
    return rows


def test_every_row_of_a_table_is_converted_to_itself():
    rows = made_up_commune()
    keys = [(row[0].zfill(5), row[1], denominator(row[2])) for row in rows]
    carried = carry(reference(rows), keys)
    assert list(zip(carried.commune, carried.sheet)) == [("07954", row[4]) for row in rows]
    assert (carried.verdict == Verdict.CERTAIN).all()


def test_without_the_scale_only_the_number_that_occurs_twice_is_open():
    rows = made_up_commune()
    keys = [(row[0].zfill(5), row[1], 0) for row in rows]
    carried = carry(reference(rows), keys)
    for key, row, verdict, sheet in zip(keys, rows, carried.verdict, carried.sheet):
        twice = key[:2] == ("07945", "7")
        assert verdict == (Verdict.NEEDS_SCALE if twice else Verdict.CERTAIN), key
        assert sheet == ("" if twice else row[4])


# name → (rows of the table, key, verdict)
TRAPS = {
    "not listed commune": ([("07963", "1", 500, "07954", "9")], ("07945", "1", 500), Verdict.COMMUNE_NOT_LISTED),
    "not listed sheet": ([("07963", "1", 500, "07954", "9")], ("07963", "2", 500), Verdict.SHEET_NOT_LISTED),
    "other scale": ([("07963", "1", 500, "07954", "9")], ("07963", "1", 1000), Verdict.OTHER_SCALE),
    "row without scale": ([("07963", "1", None, "07954", "9")], ("07963", "1", 1000), Verdict.CERTAIN),
    "scale not needed": ([("07963", "1", 500, "07954", "9")], ("07963", "1", 0), Verdict.CERTAIN),
    "ambiguous even with it": (
        [("07963", "1", 500, "07954", "9"), ("07963", "1", 500, "07954", "10")],
        ("07963", "1", 500),
        Verdict.AMBIGUOUS,
    ),
    "a row without scale contradicts": (
        [("07963", "1", 500, "07954", "9"), ("07963", "1", None, "07954", "10")],
        ("07963", "1", 500),
        Verdict.AMBIGUOUS,
    ),
    "scale does not settle it": (
        [("07963", "1", 500, "07954", "9"), ("07963", "1", 500, "07954", "8"), ("07963", "1", 1000, "07954", "10")],
        ("07963", "1", 0),
        Verdict.AMBIGUOUS,
    ),
    "no commune": ([("07963", "1", 500, "07954", "9")], ("", "1", 500), Verdict.NO_COMMUNE),
    "no sheet": ([("07963", "1", 500, "07954", "9")], ("07963", "", 500), Verdict.NO_SHEET),
    "two parts, both listed": (
        [("00016", "5", 500, "00004", "31"), ("00016", "5", 500, "00008", "44")],
        ("00016", "5", 500),
        Verdict.DIVIDED,
    ),
    "two parts, one listed": ([("00016", "5", 500, "00004", "31")], ("00016", "5", 500), Verdict.DIVIDED),
    "two parts, sheet of one": (
        [("00016", "5", 500, "00004", "31"), ("00016", "6", 500, "00008", "44")],
        ("00016", "5", 500),
        Verdict.CERTAIN,
    ),
    "circle": (
        [("07963", "1", 500, "07963", "2"), ("07963", "2", 500, "07963", "1")],
        ("07963", "1", 500),
        Verdict.CIRCULAR,
    ),
    "kept number is no circle": ([("07954", "1", 500, "07954", "1")], ("07954", "1", 500), Verdict.CERTAIN),
}


@pytest.mark.parametrize("name", sorted(TRAPS))
def test_traps(name):
    rows, key, verdict = TRAPS[name]
    carried = carry(reference(rows), [key])
    assert Verdict(carried.verdict[0]) is verdict
    assert (carried.sheet[0] != "") == (carried.commune[0] != "") == (verdict is Verdict.CERTAIN)


def test_boundary_settles_what_is_divided_and_nothing_else():
    rows = [("00016", "5", 500, "00004", "31"), ("00016", "5", 500, "00008", "44")]
    rows += [("07963", "1", 500, "07954", "9"), ("07963", "2", 500, "07954", "8"), ("07963", "2", 500, "07954", "7")]
    keys = [("00016", "5", 500)] * 4 + [("07963", "1", 500)] * 3 + [("07963", "2", 500)]
    inside = ["00004", "00008", STRADDLES, "07954", "07954", "", "00004", "07954"]
    carried = carry(reference(rows), keys, inside)
    assert carried.sheet.tolist() == ["31", "44", "", "", "9", "9", "", ""]
    verdicts = [Verdict(verdict).name for verdict in carried.verdict]
    assert verdicts[2:4] == ["ON_THE_BORDER", "ELSEWHERE"]
    assert verdicts[6:] == ["ELSEWHERE", "AMBIGUOUS"]


def test_rows_of_single_parcels_beat_those_of_the_sheet():
    names = (*NAMES, "soThuTuThuaCu", "soThuTuThua")
    rows = [
        ("00016", "5", 500, "00004", "31", "1", "1"),
        ("00016", "5", 500, "00008", "44", "2", "900"),
        ("07963", "1", 500, "07954", "9", None, None),
        ("07963", "1", 500, "07954", "10", "7", "7"),
    ]
    keys = [("00016", "5", 500)] * 3 + [("07963", "1", 500)] * 2
    carried = carry(reference(rows, names), keys, parcel=["1", "2", "3", "1", "7"])
    assert carried.sheet.tolist() == ["31", "44", "", "9", "10"]
    assert carried.parcel.tolist() == ["1", "900", "", "", "7"]
    assert Verdict(carried.verdict[2]) is Verdict.PARCEL_NOT_LISTED


def test_code_that_may_be_new_is_open_only_where_it_matters():
    """07954 is Phú Hộ as an old code and Phong Châu, of which Phú Hộ is a part, as a new one."""
    table = reference(made_up_commune())
    carried = carry(table, [("07954", "7", 1000), ("07954", "70", 1000)], either=["07954", "07954"])
    assert Verdict(carried.verdict[0]) is Verdict.OLD_OR_NEW
    assert (carried.commune[1], carried.sheet[1]) == ("07954", "70")


def test_without_a_table_the_commune_is_certain_only_where_the_code_is():
    keys = [("07963", "7", 0), ("00016", "7", 0), ("07945", "7", 0), ("12345", "7", 0)]
    carried = carry(None, keys, either=["", "", "00008", ""], inside=["", "00008", "", ""])
    assert carried.commune.tolist()[:2] == ["07954", "00008"]
    assert [Verdict(verdict).name for verdict in carried.verdict] == ["NO_TABLE", "NO_TABLE", "OLD_OR_NEW", "NO_TABLE"]
    assert carried.commune[3] == ""
    assert not carried.sheet.any()


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_a_circle_is_found_whichever_row_of_the_sheet_comes_last(order):
    rows = [
        ("07954", "1", 500, "07954", "3"),
        ("07954", "1", 500, "07954", "2"),
        ("07954", "2", 500, "07954", "1"),
    ]
    made = reference([rows[at] for at in order])
    assert [sorted(order[at] for at in circle) for circle in circles(made)] == [[1, 2]]
    carried = carry(made, [("07954", "1", 500), ("07954", "2", 500)])
    assert [Verdict(verdict) for verdict in carried.verdict] == [Verdict.CIRCULAR, Verdict.CIRCULAR]


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_order_and_repetition_of_rows_change_nothing(data):
    codes = st.sampled_from(["07945", "07954", "07963"])
    row = st.tuples(codes, st.integers(1, 4).map(str), st.sampled_from([None, 500, 1000]), st.just("07954"))
    rows = [(*made, str(data.draw(st.integers(1, 6)))) for made in data.draw(st.lists(row, min_size=1, max_size=12))]
    keys = [(code, str(sheet), scale) for code in ("07945", "07954") for sheet in (1, 2) for scale in (0, 500, 1000)]
    first = carry(reference(rows), keys)
    again = data.draw(st.permutations(rows + data.draw(st.lists(st.sampled_from(rows), max_size=4))))
    second = carry(reference(again), keys)
    assert first.verdict.tolist() == second.verdict.tolist()
    assert first.sheet.tolist() == second.sheet.tolist()


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_new_sheet_is_always_one_that_the_table_gives_and_the_only_one(data):
    """Brute force: all rows that the key does not contradict must say the same."""
    row = st.tuples(
        st.sampled_from(["07945", "07963"]),
        st.sampled_from(["1", "2"]),
        st.sampled_from([0, 500, 1000]),
        st.just("07954"),
        st.sampled_from(["5", "6", "7"]),
    )
    rows = data.draw(st.lists(row, min_size=1, max_size=8))
    key = data.draw(
        st.tuples(st.sampled_from(["07945", "07963"]), st.sampled_from(["1", "2"]), st.sampled_from([0, 500]))
    )
    fitting = {r[3:] for r in rows if r[:2] == key[:2] and (not key[2] or r[2] in (0, key[2]))}
    carried = carry(reference(rows), [key])
    expected = fitting.pop() if len(fitting) == 1 else ("", "")
    assert (carried.commune[0], carried.sheet[0]) == expected


def test_200000_parcels_against_6000_rows_take_seconds():
    count, size = 200_000, 6_000
    rows = [
        (f"{90000 + at // 60}", str(at % 60 + 1), (500, 1000, 2000)[at % 3], "98000", str(at + 1)) for at in range(size)
    ]
    at = np.random.default_rng(1).integers(0, size, count)
    started = time.perf_counter()
    table = reference(rows)
    keys = [column([row[part] for row in rows])[at] for part in (0, 1)]
    scale = np.array([row[2] for row in rows])[at]
    numbers = np.arange(count).astype(str).astype(object)
    carried = Crosswalk(table, TABLE).carry(*keys, scale, blanks(count), numbers)
    assert time.perf_counter() - started < 5.0
    assert np.array_equal(carried.sheet.astype(int), at + 1)


# --- reading the table


def test_official_columns_in_other_spellings_and_with_a_title_above():
    rows = [("7963", 7.0, "1/1000", "7954", "91")]
    for names in (
        ("mã xã cũ", "số tờ cũ", "tỉ lệ", "mã xã mới", "số tờ mới"),
        ("old_commune_code", "old_sheet", "scale", "new_commune_code", "new_sheet"),
        ("XAIDCU", "SO_HIEU_TO_BAN_DO_CU", "Tỷ lệ", "XaId", "so_hieu_to_ban_do"),
    ):
        made = reference(rows, names)
        found = (made.old_commune[0], made.old_sheet[0], made.scale[0], made.new_commune[0], made.new_sheet[0])
        assert found == ("07963", "7", 1000, "07954", "91"), names
    titled = [("Bảng tham chiếu", None, None, None, None), NAMES, ("(1)", "(2)", "(3)", "(4)", "(5)"), *rows]
    made = reference(titled, ("Field1", "Field2", "Field3", "Field4", "Field5"))
    assert len(made) == 1
    assert [flaw.row for flaw in made.flaws] == [3]


def test_names_cut_by_dbf_are_told_apart_by_the_official_order():
    row = ("25", "7954", "25", "7963", "91", "7", "1/1000")
    names = ("tinhId", "xaId", "tinhIdCu", "xaIdCu", "soHieuToBa", "soHieuTo_1", "tyLe")
    made = reference([row], names)
    assert (made.new_sheet[0], made.old_sheet[0]) == ("91", "7")
    other = ("tinhIdCu", "xaIdCu", "tinhId", "xaId", "soHieuToBa", "soHieuTo_1", "tyLe")
    with pytest.raises(TableError, match="soHieuToBanDo"):
        reference([row], other)


def test_unusable_rows_are_kept_apart_with_their_reason():
    rows = [
        ("07963", "1", "1/1000", "07954", "85"),
        (None, "2", "1/1000", "07954", "86"),
        ("07963", "3", "thousand", "07954", "87"),
        ("0796x", "4", "1/1000", "07954", "88"),
        (None, None, None, None, None),
    ]
    made = reference(rows)
    assert len(made) == 1
    assert [flaw.row for flaw in made.flaws] == [2, 3, 4]
    (draft,) = reference_drafts(made, TABLE)
    assert "3 rows" in str(draft.message)
    assert "fill them down" in str(draft.message)


def test_swapped_columns_and_missing_columns_are_errors():
    with pytest.raises(TableError, match="Swap"):
        reference([("07954", "91", 1000, "07963", "7")])
    with pytest.raises(TableError, match="xaIdCu"):
        reference([("07954", "91")], ("xaId", "soHieuToBanDo"))
    with pytest.raises(TableError, match="both be"):
        reference([("07954", "1", 1000, "07954", "1", "1")], (*NAMES, "SO_HIEU_TO_BAN_DO"))
    with pytest.raises(TableError, match="no rows"):
        reference([])


def test_contradictions_of_the_table_are_found():
    rows = [
        ("07963", "1", 500, "07954", "9"),
        ("07945", "1", 500, "07954", "9"),  # two old sheets, one new
        ("07954", "3", 500, "07954", "4"),
        ("07954", "4", 500, "07954", "3"),  # a circle
        ("09709", "1", 500, "07954", "50"),  # Yên Bài did not become Phong Châu
    ]
    made = reference(rows)
    assert sorted(map(sorted, circles(made))) == [[2, 3]]
    assert collisions(made) == [(0, 1)]
    assert strange_pairs(made, TABLE) == {("09709", "07954"): 1}
    causes = {draft.cause.key for draft in reference_drafts(made, TABLE)}
    assert causes == {"reference circle", "reference collision", "reference strange"}
    assert len(OFFICIAL) == 10


# --- the old side


def parcels(rows, **more):
    """Rows of (commune, sheet, parcel, scale, address)."""
    roles = (Role.COMMUNE, Role.SHEET, Role.PARCEL, Role.SCALE, Role.ADDRESS)
    values = {role: column([row[at] for row in rows]) for at, role in enumerate(roles)}
    return parcels_from_geometries(column([None] * len(rows)), values=values, **more)


def sheets(*rows):
    return read_sheets(columns(rows, ("sheet", "old_commune", "scale")), TABLE)


def test_sheets_beat_columns_and_address_chooses_among_their_rows():
    rows = [
        ("07963", 7, 1, "1/500", None),
        ("07963", 8, 2, None, "xã Hà Thạch (cũ)"),
        ("07963", 9, 3, None, "xã Phú Hộ (cũ)"),
        (None, 9, 4, None, None),
        ("07945", 3, 5, None, None),
    ]
    confirmed = sheets(("7", "7945", 1000), ("9", "07963", 1000), ("9", "07954", 500))
    old = find_old_side(parcels(rows), confirmed, TABLE)
    assert old.commune.tolist() == ["07945", "07963", "07954", "", "07945"]
    assert old.scale.tolist() == [1000, 0, 500, 0, 0]
    assert old.lack.tolist() == [Lack.NONE, Lack.NONE, Lack.NONE, Lack.SEVERAL_ROWS, Lack.NONE]


def test_code_that_nobody_knows_is_said_where_there_is_no_table():
    rows = [("12345", 7, 1, None, None), ("07963", 7, 2, None, None)]
    old = find_old_side(parcels(rows), {}, TABLE)
    assert old.lack.tolist() == [Lack.NOT_A_COMMUNE, Lack.NONE]
    assert find_old_side(parcels(rows), {}, TABLE, frozenset({"12345"})).commune.tolist() == ["12345", "07963"]


def test_names_in_place_of_codes():
    rows = [("Xã Hà Thạch", 7, 1, None, None), ("Xã Tân Thành", 7, 2, None, None), ("Xã Không Có", 7, 3, None, None)]
    old = find_old_side(parcels(rows), {}, TABLE)
    assert old.commune.tolist() == ["07963", "", ""]
    assert old.lack.tolist() == [Lack.NONE, Lack.NOT_A_COMMUNE, Lack.NOT_A_COMMUNE]


def test_a_name_that_is_also_a_new_communes_is_not_taken_for_the_old_one():
    """Phường Phong Châu was 07945 and is 07954."""
    rows = [("Phường Phong Châu", 7, at, 1000, None) for at in range(3)]
    old = find_old_side(parcels(rows), {}, TABLE)
    assert old.either.tolist() == ["07954"] * 3
    table = reference(made_up_commune())
    carried = Crosswalk(table, TABLE).carry(old.commune, old.sheet, old.scale, old.series, blanks(3), None, old.either)
    assert {Verdict(verdict) for verdict in carried.verdict} == {Verdict.OLD_OR_NEW}


def test_column_of_one_code_is_one_finding_and_single_sheets_are_their_own():
    addresses = ["xã Vân Hoà (cũ)"] * 3 + ["xã Yên Bài (cũ)"] * 7
    rows = [("09706", at // 3, at, None, address) for at, address in enumerate(addresses)]
    made = parcels(rows)
    old = find_old_side(made, {}, TABLE)
    assert set(old.lack.tolist()) == {Lack.COLUMN_DOUBTED}
    crosswalk = Crosswalk(reference([("09706", "1", 500, "09706", "1")]), TABLE)
    carried = crosswalk.carry(old.commune, old.sheet, old.scale, old.series, made.numbers, None, old.either)
    (draft,) = list(carry_drafts(made, old, carried, crosswalk))
    assert draft.parcels == ()
    assert draft.details["differs"] == 7
    assert "Yên Bài" in str(draft.message)
    # Two codes: only the sheet whose addresses contradict its code is doubted.
    rows = [("09709" if at < 3 else "09706", at // 3, at, None, address) for at, address in enumerate(addresses)]
    rows.append(("09709", 99, 99, None, "xã Yên Bài (cũ)"))
    old = find_old_side(parcels(rows), {}, TABLE)
    assert not old.judgement.contradicted
    assert (old.commune[-1], old.commune[0]) == ("09709", "")


def test_tables_of_sheets_that_cannot_be_used():
    for rows, names, words in (
        ([("09709", 1000)], ("old_commune", "scale"), "no column “sheet”"),
        ([(None, "09709", 1000)], ("sheet", "old_commune", "scale"), "row 1"),
        ([("1", "Xã Tân Thành", 1000)], ("sheet", "old_commune", "scale"), "Tân Thành"),
        ([("1", "Xã Không Có", 1000)], ("sheet", "old_commune", "scale"), "no old commune"),
        ([("1", "09709", "one")], ("sheet", "old_commune", "scale"), "not a scale"),
        ([("1", None, None)], ("sheet", "old_commune", "scale"), "confirms nothing"),
    ):
        with pytest.raises(TableError, match=words):
            read_sheets(columns(rows, names), TABLE)
    assert read_sheets(columns([(None, None, None)], ("sheet", "old_commune", "scale")), TABLE) == {}
