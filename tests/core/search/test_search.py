"""What a search finds, and in which order, against a look at every row."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.roles import Role
from parcel_clean.core.search.block import Builder, Columns
from parcel_clean.core.search.find import CONTAINED, LIMIT, ON_PAPER, PHRASE, START, WHOLE, WORDS, Search
from parcel_clean.core.search.query import read_query
from parcel_clean.core.search.shown import Kind
from parcel_clean.core.search.tables import Table, parcels_of
from parcel_clean.core.text.fold import fold_words

SIGNS = str.maketrans({"\x1f": "·"})


def block(kind=Kind.PARCELS, translate=str, **cells):
    keys, serials, identifiers = (cells.pop(name, None) for name in ("keys", "serials", "identifiers"))
    count = len(next(iter(cells.values())))
    columns = {Role[name.upper()]: values for name, values in cells.items()}
    return Builder(kind, translate).block(Columns(list(range(count)), columns, keys, serials, identifiers))


def found(typed, *blocks):
    search = Search(read_query(typed))
    for one in blocks:
        assert search.feed(one)
    return [(hit.fid, hit.rank) for hit in search.best]


def parcels():
    return block(
        commune=["09427"] * 5,
        sheet=[12, "012", 12.0, 3, None],
        parcel=["45", "45a", "450", 45, "9"],
        owner=["Nguyễn Văn Ánh", "Trần Thị Mơ", "Đặng Oánh", None, "UBND xã"],
        address=["thôn Đoài", "thôn Đông", None, "số 12 ngõ 45", ""],
        area=["120,50", 80, None, "x", -1],
        person_id=["012345678789", 987654321, None, "", "01234"],
        serial=["DD 949969", "dd-949970", "", None, None],
        parcel_id=["w7er8s0z2x4c", None, None, "", None],
    )


def test_how_a_row_is_kept():
    made = parcels()
    assert made.text(0).translate(SIGNS) == ("·09427/12/45·dd949969·w7er8s0z2x4c· nguyen van anh thon doai dd 949969")
    assert made.text(4).translate(SIGNS) == "·09427/?/9· ubnd xa"
    assert made.line == [
        "Parcel 45, sheet 12 · Nguyễn Văn Ánh · 120.5 m²",
        "Parcel 45a, sheet 12 · Trần Thị Mơ · 80 m²",
        "Parcel 450, sheet 12 · Đặng Oánh",
        "Parcel 45, sheet 3",
        "Parcel 9, no sheet · UBND xã",
    ]
    # Personal numbers stand where no part of them can be searched; what is none is left out.
    assert made.people == ["012345678789", "987654321", "", "", ""]
    assert not any("0123456" in text for text in made.texts.split("\n"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("12/45", [(0, WHOLE), (1, START), (2, START)]),
        ("tờ 12 thửa 45", [(0, WHOLE), (1, START), (2, START)]),
        ("Thửa đất số 45, tờ bản đồ số 12", [(0, WHOLE), (1, START), (2, START)]),
        ("12/45 nguyen", [(0, WHOLE)]),
        ("12/45A", [(1, WHOLE)]),
        ("9427/3/45", [(3, WHOLE)]),
        ("00001/3/45", []),
        ("tờ 3", [(3, START)]),
        ("thửa 45", [(0, WHOLE), (3, WHOLE)]),
        ("dd949969", [(0, WHOLE)]),
        ("DD 9499", [(0, START), (1, START)]),
        ("w7er8s0z2x4c", [(0, WHOLE)]),
        ("W7ER8S", [(0, START)]),
        ("trần thị mơ", [(1, START)]),
        ("thi mo", [(1, PHRASE)]),
        ("mo tran", [(1, WORDS)]),
        ("oan", [(2, PHRASE)]),
        ("anh", [(0, PHRASE), (2, CONTAINED)]),
        ("012345678789", [(0, WHOLE)]),
        ("012 345 678 789", [(0, WHOLE)]),
        ("0123456787", []),
        ("a", []),
        ("", []),
        ("///", []),
        ("\x1f", []),
    ],
)
def test_what_is_found(typed, expected):
    assert found(typed, parcels()) == expected


def test_an_address_with_two_numbers_comes_after_the_parcel():
    assert found("12 45", parcels())[0] == (0, WHOLE)
    assert (3, WORDS) in found("12 45", parcels())


def test_a_personal_number_in_another_cell_is_masked():
    made = block(
        parcel=["1", "2"],
        owner=["Lê Thị Xoan CCCD 012345678789", "Đỗ Văn Tư"],
        address=["xóm 3, 987654321", ""],
        serial=["", "012345678789"],
    )
    assert made.line == ["Parcel 1, no sheet · Lê Thị Xoan CCCD 012******789", "Parcel 2, no sheet · Đỗ Văn Tư"]
    assert made.address[0] == "xóm 3, *******21"
    assert not any("34567" in text for text in made.texts.split("\n"))
    assert found("012345678789", made) == [(1, WHOLE)]
    assert found("012345", made) == []


def test_a_group_of_houses_is_no_map_sheet():
    made = block(sheet=[12, 1], parcel=["1", "2"], address=["", "tổ 12, khu phố 3"])
    assert found("tổ 12", made) == [(1, START)]
    assert found("to 12", made) == [(0, START), (1, PHRASE)]
    assert found("tờ 12 thửa 1", made) == [(0, WHOLE)]


def test_numbers_on_the_paper():
    lines = block(
        Kind.RECORDS,
        sheet=[1, 5, None],
        parcel=["2", "6", None],
        certificate_sheet=[12, 1, 8],
        certificate_parcel=["45", "2", "9"],
        serial=["AA 000001", None, "AA 000002"],
    )
    assert found("12/45", lines) == [(0, ON_PAPER)]
    assert found("1/2", lines) == [(0, WHOLE), (1, ON_PAPER)]
    assert lines.line == [
        "Certificate AA 000001 · Parcel 2, sheet 1",
        "Record without a serial · Parcel 6, sheet 5",
        "Certificate AA 000002 · 8/9 on paper",
    ]


def test_several_serials_and_a_provisional_identifier():
    made = block(parcel=["1", "2"], serials=["AA 000001;BB 000002", None], identifiers=["w7er8s0z2x4c", None])
    assert found("bb000002", made) == found("w7er8s0z2x4c", made) == [(0, WHOLE)]


def test_old_encodings_are_searched_and_shown_in_unicode():
    made = block(parcel=["1", "2"], owner=["NguyÔn V¨n ¸nh", "TrÇn ThÞ M¬"])
    assert found("nguyen van anh", made) == [(0, START)]
    assert made.line[1] == "Parcel 2, no sheet · Trần Thị Mơ"


def test_the_language_of_the_lines():
    words = {"Parcel {number}, sheet {sheet}": "Thửa {number}, tờ {sheet}"}

    class Vietnamese:
        decimal_sign = ","

        def __call__(self, text):
            return words.get(text, text)

    made = block(translate=Vietnamese(), sheet=[12], parcel=["45"], owner=["NGUYỄN VĂN A"], area=[120.5])
    assert made.line == ["Thửa 45, tờ 12 · NGUYỄN VĂN A · 120,5 m²"]


def test_a_person_is_shown_masked():
    search = Search(read_query("012345678789"))
    search.feed(parcels())
    assert [hit.more for hit in search.best] == ["012******789"]
    search = Search(read_query("12/45"))
    search.feed(parcels())
    assert search.best[0].more == "thôn Đoài"


def test_many_are_counted_and_the_best_kept_over_blocks():
    some = [block(sheet=[5] * 30, parcel=[str(at) for at in range(start, start + 30)]) for start in (1, 31)]
    search = Search(read_query("tờ 5"))
    for one in some:
        search.feed(one)
    assert (search.count, len(search.best), search.left_out) == (60, LIMIT, 60 - LIMIT)
    # What is meant comes first, though it stands in the last block.
    search = Search(read_query("5/6"))
    for one in some:
        search.feed(one)
    assert (search.best[0].line, search.best[0].rank) == ("Parcel 6, sheet 5", WHOLE)


def test_what_nearly_every_row_has_is_not_counted_to_the_end():
    common = block(parcel=[str(at) for at in range(700)], owner=["Nguyễn Văn An"] * 700)
    last = block(parcel=["1"], owner=["Nguyễn"], serial=["nguyen"])
    search = Search(read_query("nguyen"))
    for one in (common, common, common, last):
        search.feed(one)
    assert search.crowded
    assert 1000 < search.count < 2101
    # What is meant exactly is found all the same.
    assert search.best[0].line == "Parcel 1, no sheet · Nguyễn"


def test_nobody_waits():
    search = Search(read_query("12/45"), stopped=lambda: True)
    assert not search.feed(parcels())
    assert search.best == []


def table(kind, made, layer="parcels"):
    one = Table(layer, layer, kind)
    one.add(made)
    return one


def test_the_parcel_of_a_certificate():
    maps = [table(Kind.PARCELS, parcels()), table(Kind.PARCELS, parcels(), "a copy")]
    lines = block(
        Kind.RECORDS,
        commune=[None, "09427", "00001", None, None, None],
        sheet=[12, 12, 12, None, None, 99],
        parcel=["45", "450", "45", None, None, "1"],
        certificate_sheet=[None] * 5 + [12],
        certificate_parcel=[None] * 5 + ["45"],
        serial=[None, None, None, "DD 949969", None, None],
        parcel_id=[None] * 4 + ["w7er8s0z2x4c", None],
    )
    leads = [parcels_of(lines, row, maps) for row in range(6)]
    assert leads == [[("parcels", 0)], [("parcels", 2)], [], [("parcels", 0)], [("parcels", 0)], []]


def test_a_key_that_many_parcels_have_leads_nowhere():
    maps = [table(Kind.PARCELS, block(sheet=[1] * 9, parcel=["1"] * 9))]
    assert parcels_of(block(Kind.RECORDS, sheet=[1], parcel=["1"]), 0, maps) == []


def test_a_key_that_a_table_carries_beats_its_numbers():
    lines = block(Kind.RECORDS, sheet=[1, 1], parcel=["2", "2"], keys=["09427/12/45", None])
    assert [lines.key(row) for row in range(2)] == ["09427/12/45", "?/1/2"]
    assert [line.split(" · ")[1] for line in lines.line] == ["Parcel 45, sheet 12", "Parcel 2, sheet 1"]


TEXT = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáạ 0123456789/-.~\x1f", max_size=14)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(TEXT, TEXT, TEXT, TEXT), min_size=1, max_size=8),
    st.text(alphabet="abđêhmnơtu 0123456789/", max_size=8),
)
def test_any_cells_and_any_text(rows, typed):
    sheet, parcel, owner, serial = zip(*rows)
    made = block(sheet=sheet, parcel=parcel, owner=owner, serial=serial)
    assert [made.key(row).count("/") for row in range(len(rows))] == [2] * len(rows)
    hits = dict(found(typed, made))
    query = read_query(typed)
    if query.words and all(word.isalpha() and len(word) > 1 for word in typed.split()):
        words = fold_words(typed).split()
        expected = {row for row, cells in enumerate(rows) if all(word in fold_words(cells[2]) for word in words)}
        assert expected <= set(hits)
    assert list(hits.values()) == sorted(hits.values())
