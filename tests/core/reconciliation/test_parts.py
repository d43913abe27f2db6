"""The parts of the engine: words, names, joins, assignment, calibration, claims."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.reconciliation.calibrate import Calibration
from parcel_clean.core.reconciliation.claims import claims_of
from parcel_clean.core.reconciliation.contest import assigned, contested, groups_of
from parcel_clean.core.reconciliation.joins import join, pack_alike
from parcel_clean.core.reconciliation.owner_levels import OwnerComparison, OwnerLevel
from parcel_clean.core.reconciliation.owners import NameBook
from parcel_clean.core.reconciliation.words import is_near, near_pairs
from parcel_clean.core.roles import Role
from parcel_clean.tests.core.reconciliation.little_tables import certificates


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [("thanh", "thnah", True), ("thanh", "than", True), ("thanh", "thann", True), ("thanh", "thanhh", True),
     ("thanh", "tanhh", False), ("thanh", "thanh", False), ("thanh", "th", False), ("12", "21", True)],
)  # fmt: skip
def test_one_typing_error(one, other, near):
    assert is_near(one, other) is near
    assert is_near(other, one) is near


@given(st.lists(st.text("abc", min_size=3, max_size=5), unique=True, max_size=25))
def test_near_words_are_all_found(words):
    one, other = near_pairs(words)
    found = set(zip(one.tolist(), other.tolist()))
    expected = {(a, b) for a in range(len(words)) for b in range(len(words)) if is_near(words[a], words[b])}
    assert found == expected


@given(st.lists(st.integers(-1, 5), max_size=20), st.lists(st.integers(-1, 5), max_size=20))
def test_join_finds_all_pairs_of_small_groups(left, right):
    one, other = join(np.array(left, dtype=np.int64), np.array(right, dtype=np.int64), 4)
    expected = {
        (a, b) for a, x in enumerate(left) for b, y in enumerate(right) if x == y and x >= 0 and right.count(y) <= 4
    }
    assert set(zip(one.tolist(), other.tolist())) == expected
    assert len(one) == len(expected)


def test_packed_rows_are_equal_where_all_codes_are():
    one, other = pack_alike([np.array([1, 2]), np.array([3, -1])], [np.array([1, 3]), np.array([3, 1])])
    assert one.tolist()[0] == other.tolist()[0]
    assert one.tolist()[1] == -1


SHOWN = [
    ("Nguyễn Văn An", "Hộ ông Nguyễn Văn An", OwnerLevel.SAME),
    ("Nguyễn Văn An", "NGUYỄN VĂN AN (chết)", OwnerLevel.SAME),
    ("Nguyễn Văn An", "NguyÔn V¨n An", OwnerLevel.SAME),
    ("Trần Thị Hoa", "Lê Văn Tám, Trần Thị Hoa", OwnerLevel.SAME),
    ("ĐỗThị Manh", "Đỗ Thị Manh", OwnerLevel.CLOSE),  # a space was lost
    ("Ông Đỗ BíDân", "Đỗ Bí Dân", OwnerLevel.CLOSE),
    ("NGUYỄN TRUYỂNTHẢI", "Nguyễn Truyển Thải", OwnerLevel.CLOSE),
    ("NguyễnVănAn", "Nguyễn Văn An", OwnerLevel.CLOSE),
    ("Lê Th ị Hoa", "Lê Thị Hoa", OwnerLevel.CLOSE),  # or one too many
    ("Lê An", "Lêan", OwnerLevel.SHORTER),  # so few letters may be two people
    ("Trần Thị Hoà", "tran thi hoa", OwnerLevel.SAME),
    ("Nguyễn Văn Thanh", "Nguyễn Văn Thanhh", OwnerLevel.CLOSE),
    ("Nguyễn Văn Thanh", "Nguyễn V. Thanh", OwnerLevel.CLOSE),
    ("Nguyễn Văn Thanh", "Nguyễn Thanh", OwnerLevel.SHORTER),
    ("Nguyễn Văn Thanh", "Nguyễn Hữu Thanh", OwnerLevel.ALIKE),
    ("Nguyễn Văn Thanh", "Nguyễn Văn Bình", OwnerLevel.OTHER),
    ("Vũ Thanh Chi", "Võ Thanh Chi", OwnerLevel.ALIKE),
    ("Nguyễn Văn Thanh", "UBND xã Cẩm Trúc", OwnerLevel.LARGE),
    ("UBND xã Cẩm Trúc", "UBND xã Cẩm Trúc", OwnerLevel.LARGE_SAME),
    ("Nguyễn Văn Thanh", " ", OwnerLevel.UNKNOWN),
    ("Nguyễn Văn Thanh", "Nguy?n V?n Thanh", OwnerLevel.UNKNOWN),
]


@pytest.mark.parametrize(("listed", "shown", "level"), SHOWN)
def test_owners(listed, shown, level):
    row = np.zeros(1, dtype=np.int64)
    book = NameBook()
    one, other = book.lists(row, [listed], 1), book.lists(row, [shown], 1)
    found, *_ = OwnerComparison(book.names(), other, 1, 20)(one, row, row)
    assert OwnerLevel(found[0]) is level


def test_a_name_that_many_have_says_less():
    rows = np.arange(10)
    shown = ["Nguyễn Văn An"] * 8 + ["Lý Quang Uẩn", "Trần Thị Hoa"]
    book = NameBook()
    one, other = book.lists(rows[:2], ["Nguyễn Văn An", "Lý Quang Uẩn"], 2), book.lists(rows, shown, 10)
    compare = OwnerComparison(book.names(), other, 10, 20)
    _, chance, *_ = compare(one, np.array([0, 1]), np.array([0, 8]))
    assert chance.tolist() == [0.8, 0.1]


def test_two_claims_of_one_parcel_compete():
    claim, parcel = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
    bits = np.array([5.0, 3.0, 6.0, 1.0])
    alone = contested(claim[:2], parcel[:2], bits[:2], 0.0, np.zeros(2, dtype=bool), 2)
    both = contested(claim, parcel, bits, 0.0, np.zeros(4, dtype=bool), 2)
    assert alone[0] > alone[1]
    assert both[1] > both[0]
    assert both[2] > both[3]


def test_groups_are_connected_pairs():
    group = groups_of(np.array([0, 1, 1, 2, 3]), np.array([5, 5, 6, 6, 9]))
    assert len(set(group[:4].tolist())) == 1
    assert group[4] != group[0]


def test_the_assignment_is_the_best_of_the_whole_group():
    claim, parcel = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
    take = assigned(claim, parcel, np.array([5.0, 4.5, 4.0, 0.5]), np.arange(4))
    assert take.tolist() == [False, True, True, False]


def test_without_scipy_the_highest_gain_goes_first(monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    claim, parcel = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
    take = assigned(claim, parcel, np.array([5.0, 4.5, 4.0, 0.5]), np.arange(4))
    assert take.tolist() == [True, False, False, True]


def test_calibration_is_monotone_and_follows_the_truth():
    rng = np.random.default_rng(1)
    score = rng.random(4000)
    calibration = Calibration(score, rng.random(4000) < score**2)
    grid = np.linspace(0.05, 0.95, 19)
    found = calibration(grid)
    assert (np.diff(found) >= 0).all()
    assert np.abs(found - grid**2).max() < 0.1


def test_few_pairs_calibrate_nothing():
    score = np.array([0.2, 0.9])
    assert Calibration(score, np.array([True, False]))(score).tolist() == [0.2, 0.9]


def line(**cells: object) -> dict[Role, object]:
    return {Role(name): value for name, value in cells.items()}


def keys(*rows: dict[Role, object]) -> list[str]:
    return claims_of(certificates(list(rows))).keys.tolist()


def test_couples_are_one_claim_and_parcels_are_several():
    paper = {"serial": "DD 949969", "certificate_sheet": "3"}
    found = claims_of(
        certificates(
            [
                line(**paper, certificate_parcel="44", owner="Lê Văn Tám"),
                line(**paper, certificate_parcel="44", owner="Trần Thị Hoa"),
                line(**paper, certificate_parcel="45", owner="Lê Văn Tám"),
            ]
        )
    )
    assert found.keys.tolist() == ["DD 949969/3/44", "DD 949969/3/45"]
    assert [lines.tolist() for lines in found.lines] == [[0, 1], [2]]
    assert found.certificate.tolist() == [0, 0]


def test_keys_are_of_the_written_numbers_first():
    written = line(serial="dd949969", certificate_sheet="03", certificate_parcel="44")
    assert keys(written) == keys({**written, Role.SHEET: "7", Role.PARCEL: "12"}) == ["DD 949969/3/44"]
    assert keys(line(serial="DD 949969", sheet="7", parcel="12")) == ["DD 949969/7/12"]
    assert keys(line(registry_number="CH 01234", sheet="7", parcel="12")) == ["CH01234/7/12"]
    assert keys(line(owner="Lê Văn Tám", sheet="7", parcel="12")) == ["?/7/12/le van tam"]


def test_two_papers_with_one_key_are_told_apart_whatever_their_order():
    rows = [
        line(serial="DD 949969", registry_number=number, sheet="7", parcel="12", owner=owner)
        for number, owner in (("CH00002", "Trần Thị Hoa"), ("CH00001", "Lê Văn Tám"))
    ]
    assert keys(*rows) == ["DD 949969/7/12~2", "DD 949969/7/12"]
    assert keys(*reversed(rows)) == ["DD 949969/7/12", "DD 949969/7/12~2"]


def test_a_blank_registry_number_is_no_other_paper():
    rows = [
        line(serial="DD 949969", registry_number=number, sheet="7", parcel="12", owner="Lê Văn Tám")
        for number in ("CH00002", None)
    ]
    assert keys(*rows) == ["DD 949969/7/12"]
