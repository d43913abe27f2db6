"""What filters and orders know of the lines: sheets, hamlets, places, alphabet, and the way from parcel to parcel."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from parcel_clean.core.reconciliation.line_index import NOWHERE, hamlets_of, index_of, sheets_of
from parcel_clean.core.reconciliation.nearness import nearest, walk
from parcel_clean.core.reconciliation.worklist import Holder, Line, Proposal


def line(number, *parcels, name="", sheet="", address=""):
    proposals = tuple(Proposal(parcel, fid, "review", 0.5) for parcel, fid in parcels)
    return Line(f"A/{number}", "review", proposals, Holder(name, sheet, "1", address), number=number)


def shown(groups):
    return [groups.labels[code] if code != NOWHERE else None for code in groups.code]


def test_sheets_are_those_of_todays_map():
    lines = [
        line(0, ("09427/10/1", 1), sheet="3"),
        line(1, ("09427/2/1", 2)),
        line(2, sheet="2"),
        line(3, ("09427/?/1", 3)),
    ]
    assert shown(sheets_of(lines)) == ["10", "2", "2", None]
    assert sheets_of(lines).labels == ("2", "10")


def test_sheets_of_several_communes_are_told_apart():
    assert shown(sheets_of([line(0, ("09427/7/1", 1)), line(1, ("09430/7/1", 2)), line(2, sheet="7")])) == [
        *("7 (09427)", "7 (09430)", "7")
    ]


def test_hamlets_are_called_as_most_lines_write_them():
    addresses = [
        *("thôn Đoài, xã Yên Bài", "Thôn Đoài", "thôn Đoài - xã Yên Bài", "THON DOAI", "Đoài", "Số 5, tổ dân phố 3"),
        *("", "xã Yên Bài", "TDP 3"),
    ]
    assert shown(hamlets_of(addresses)) == [
        *["thôn Đoài"] * 5,
        *("TDP 3", None, None, "TDP 3"),
    ]


def test_a_bare_name_of_two_hamlets_is_neither():
    assert shown(hamlets_of(["thôn Đoài", "xóm Đoài", "Đoài"])) == ["thôn Đoài", "xóm Đoài", None]


def test_hamlets_are_in_the_order_of_people():
    assert hamlets_of(["xóm 10", "xóm 9", "ấp Bắc"]).labels == ("ấp Bắc", "xóm 9", "xóm 10")


def test_places_and_ranks():
    lines = [
        line(0, ("x/1/1", 1), ("x/1/2", 2), name="Trần Thị Mơ"),
        line(1, ("x/1/3", 3), name="Vũ Văn An"),
        line(2, name="Lê Văn An"),
    ]
    boxes = {1: (0.0, 0.0, 10.0, 10.0), 2: (100.0, 0.0, 110.0, 10.0)}
    found = index_of(lines, boxes)
    assert found.touching((5, 5, 6, 6)) == {0}
    assert found.touching((105, 5, 106, 6)) == {0}
    assert found.touching((50, 50, 60, 60)) == frozenset()
    assert found.touching((10, 10, 20, 20)) == {0}  # it touches
    assert found.middle_of(0, 2).tolist() == [105, 5]
    assert found.middle_of(0, -1).tolist() == [5, 5]
    assert found.middle_of(1, 3) is None
    assert found.ranks["name"].tolist() == [2, 1, 0]
    assert index_of([], {}).touching((0, 0, 1, 1)) == frozenset()


def test_cancelling():
    def stop():
        raise KeyError

    with pytest.raises(KeyError):
        index_of([line(0)], {}, stop)


POINTS = arrays(np.float64, st.tuples(st.integers(1, 12), st.just(2)), elements=st.integers(-50, 50).map(float))


@given(POINTS, st.data())
def test_the_way_goes_to_the_nearest_that_is_left(points, data):
    count = len(points)
    wanted = np.array(data.draw(st.lists(st.booleans(), min_size=count, max_size=count)))
    lost = np.array(data.draw(st.lists(st.booleans(), min_size=count, max_size=count)))
    points[lost] = np.nan
    start = np.array([1.0, 2.0])
    path = walk(points, wanted, start).tolist()
    assert sorted(path) == list(range(count))
    here, left = start, set(np.flatnonzero(wanted & ~lost).tolist())
    for at in path[: len(left)]:
        away = {one: ((points[one] - here) ** 2).sum() for one in left}
        assert away[at] == min(away.values())
        left.remove(at)
        here = points[at]
    rest = path[int((wanted & ~lost).sum()) :]
    assert set(rest[: int((wanted & lost).sum())]) == set(np.flatnonzero(wanted & lost).tolist())


def test_a_short_walk_ends_in_distances():
    points = np.array([[5.0, 0], [1, 0], [2, 0], [9, 0]])
    wanted = np.array([True, True, True, True])
    assert walk(points, wanted, np.zeros(2), 1).tolist() == [1, 2, 0, 3]
    assert nearest(points, ~wanted, np.zeros(2)) == -1
    assert nearest(points[:0], wanted[:0], np.zeros(2)) == -1
