"""The national table, names in addresses, scales, and whether a code means old or new."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.identity.commune_codes import Era, judge_column, readings, unique_rows
from parcel_clean.core.identity.commune_names import names_in, spelling, split_kind
from parcel_clean.core.identity.communes import commune_table
from parcel_clean.core.identity.scales import UNKNOWN, UNREADABLE, denominator, denominators, shown

TABLE = commune_table()


def column(*values):
    made = np.empty(len(values), dtype=object)
    made[:] = values
    return made


def test_the_table_is_whole():
    assert (len(TABLE.old), len(TABLE.new)) == (10_035, 3_321)
    assert sum(commune.divided for commune in TABLE.old.values()) == 471
    assert len(set(TABLE.old) & set(TABLE.new)) == 3_315
    assert {code for commune in TABLE.old.values() for code in commune.becomes} <= set(TABLE.new)
    made = {commune.code for commune in TABLE.new.values() if TABLE.predecessors(commune.code)}
    # Five island communes came from districts without communes.
    assert sorted(set(TABLE.new) - made) == ["11948", "19742", "20333", "21548", "26732"]
    assert TABLE.new["06978"].name == "Xã Ba Chẽ"


def test_one_code_for_two_communes():
    assert TABLE.old["09706"].name == "Xã Vân Hòa"
    assert TABLE.new["09706"].name == "Xã Yên Bài"
    assert [new.code for new in TABLE.successors("09709")] == ["09706"]
    assert {old.code for old in TABLE.predecessors("07954")} == {"07945", "07954", "07963"}
    assert TABLE.old["07954"].province == "Tỉnh Phú Thọ"


def test_places():
    commune = TABLE.new["07954"]
    assert commune.distance(105.257, 21.4208) < 0.1
    assert commune.may_hold(105.30, 21.44)
    assert not commune.may_hold(105.80, 21.03)
    assert TABLE.near(105.257, 21.4208)[0].code == "07954"


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("thôn Muỗi, xã Yên Bài (cũ)", [("xa", "Yên Bài", True, False)]),
        ("Thôn Muỗi xã Yên Bài huyện Ba Vì TP Hà Nội", [("xa", "Yên Bài", False, False)]),
        ("TT. Tây Đằng, H. Ba Vì", [("thi tran", "Tây Đằng", False, False)]),
        ("P.Phong Châu, thị xã Phú Thọ", [("phuong", "Phong Châu", False, False)]),
        ("Xã Yên Bài cũ, nay là phường Ba Vì", [("xa", "Yên Bài", True, False), ("phuong", "Ba Vì", False, True)]),
        ("Khu 3 (xã Phú Hộ cũ)", [("xa", "Phú Hộ", True, False)]),
        ("thon Muoi, xa Yen Bai (cu)", [("xa", "Yen Bai", True, False)]),
        ("xã Ea Đrăng - huyện Ea H'leo", [("xa", "Ea Đrăng", False, False)]),
        ("phường Văn Miếu - Quốc Tử Giám, Hà Nội", [("phuong", "Văn Miếu - Quốc Tử Giám", False, False)]),
        ("thị xã Sơn Tây", []),
        ("", []),
    ],
)
def test_names_in_addresses(address, names):
    assert [(name.kind, name.name, name.is_old, name.is_new) for name in names_in(address)] == names


def test_districts_beside_a_name_tell_namesakes_apart():
    (alone,) = names_in("xã Kim Sơn (cũ)")
    assert len(TABLE.old_named(alone)) > 3
    (near,) = names_in("xã Kim Sơn, thị xã Sơn Tây, Hà Nội")
    assert TABLE.old_named(near) == ("09610",)


def test_spelling_keeps_diacritics_and_forgives_the_place_of_the_tone():
    assert spelling("Vân Hoà") == spelling("VÂN HÒA")
    assert spelling("Minh Quân") != spelling("Minh Quán")
    assert spelling("Cư M'gar") == spelling("Cư M’gar") == spelling("cư m gar")
    assert spelling("Phường 05") == spelling("Phường 5")
    assert TABLE.old_named(split_kind("Xã Vân Hoà"))
    assert "09706" in TABLE.old_named(split_kind("XA VAN HOA"))


@given(st.text(max_size=40))
def test_any_text_is_read_without_an_error(text):
    names_in(text)
    split_kind(text)
    assert spelling(spelling(text)) == spelling(text)
    denominator(text)


@pytest.mark.parametrize(
    ("cell", "scale"),
    [
        ("1/1000", 1000),
        ("1:1000", 1000),
        ("1000", 1000),
        ("1/1.000", 1000),
        ("1/10,000", 10000),
        (" 1 : 1 000 ", 1000),
        (1000, 1000),
        (500.0, 500),
        (0.001, 1000),  # a spreadsheet has computed it
        ("2000-01-01", 2000),  # a spreadsheet took 1/2000 for a date
        ("Tỷ lệ 1/500", 500),
        (None, UNKNOWN),
        ("", UNKNOWN),
        (0, UNKNOWN),
        (float("nan"), UNKNOWN),
        ("7", UNREADABLE),
        ("abc", UNREADABLE),
        (-1000, UNREADABLE),
    ],
)
def test_scales(cell, scale):
    assert denominator(cell) == scale
    assert denominators(column(cell)).tolist() == [scale]


@given(st.sampled_from([200, 500, 1000, 2000, 5000, 10000]), st.sampled_from(["1/{}", "1:{}", "{}", " 1 / {} "]))
def test_scales_come_back_from_every_form(scale, form):
    assert denominator(form.format(scale)) == scale
    assert denominator(form.format(f"{scale:,}".replace(",", "."))) == scale
    assert denominator(shown(scale)) == scale


def judged(codes, addresses=None, lonlat=None, sheets=None):
    said = column(*codes)
    old, as_new = readings(said, TABLE)
    numbers = column(*(sheets or ["1"] * len(codes)))
    return judge_column(TABLE, old, as_new, numbers, None if addresses is None else column(*addresses), lonlat)


def test_codes_of_one_list_only_settle_the_era():
    assert judged(["09709", "09709"]).era is Era.OLD
    assert judged(["07954", "07963"]).era is Era.OLD  # 07963 was never given to a new commune
    assert judged(["07954"]).era is Era.EITHER
    assert judged(["98765"]).era is Era.UNKNOWN


def test_addresses_and_places_settle_the_era():
    assert judged(["09706"] * 2, ["xã Yên Bài (cũ)", "xã Vân Hoà (cũ)"]).era is Era.NEW
    assert judged(["09706"] * 2, ["xã Vân Hoà, huyện Ba Vì"] * 2).era is Era.OLD
    assert judged(["07954"], ["xã Phú Hộ"], np.array([[105.257, 21.42]])).era is Era.OLD


def test_constant_codes_that_others_contradict():
    verdict = judged(["09709"] * 3, ["xã Yên Bài (cũ)"] * 2 + ["xã Kim Sơn (cũ)"], sheets=["1", "1", "2"])
    assert verdict.contradicted
    assert verdict.doubted == {("09709", "2")}
    assert (verdict.fits, verdict.differs, verdict.named) == (2, 1, (("xã Kim Sơn", 1),))
    # One stray among many of its sheet is no contradiction.
    assert not judged(["09709"] * 3, ["xã Yên Bài (cũ)"] * 2 + ["xã Kim Sơn (cũ)"]).contradicted
    # A commune that was merged before 2025 is in no list and proves nothing.
    assert not judged(["09709"] * 2, ["xã Không Có Thật (cũ)"] * 2).contradicted
    assert judged(["09709"], lonlat=np.array([[108.2, 16.0]])).contradicted


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from([None, 1, 2.5]), st.integers(0, 3)), max_size=30))
def test_unique_rows_is_what_a_set_would_give(rows):
    columns = [column(*(row[at] for row in rows)) for at in range(3)]
    distinct, key, counts = unique_rows(*columns)
    assert [distinct[at] for at in key.tolist()] == rows
    assert len(distinct) == len(set(rows))
    assert counts.sum() == len(rows)
