"""Rows of a stored CHANGES are found again, or nothing is guessed."""

from __future__ import annotations

from parcel_clean.core.standardising.change import Change
from parcel_clean.core.standardising.restoring import Place, restore


def change(before, after, field="a"):
    return Change(0, field, "", before, after, "TEXT", 1.0, True)


def rows(*fids, sources=None):
    return [Place(fid, at, sources[at] if sources else None) for at, fid in enumerate(fids)]


def undone(found):
    return [(cell.row, cell.first) for cell in found.undone]


def test_by_feature_id_where_rows_were_deleted():
    stored = [(Place(3, 2), change(" x", "x")), (Place(5, 4), change(" y", "y"))]
    found = restore(stored, rows(3, 4, 5), {"a": ["x", "q", "y"]})
    assert undone(found) == [(0, " x"), (2, " y")]


def test_by_position_where_a_copy_has_other_ids():
    stored = [(Place(0, 0), change(" x", "x")), (Place(1, 1), change(" y", "y"))]
    found = restore(stored, rows(1, 2), {"a": ["x", "y"]})
    assert undone(found) == [(0, " x"), (1, " y")]


def test_nothing_is_guessed_where_two_rows_may_be_meant():
    stored = [(Place(1, 1), change(" x", "x"))]
    found = restore(stored, rows(1, 2), {"a": ["x", "x"]})
    assert not found.undone
    assert len(found.unclear) == 1


def test_the_workbook_row_leaves_no_doubt():
    stored = [(Place(1, 1, ("S", 9)), change(" x", "x"))]
    sources = [("S", 8), ("S", 9), ("S", 10)]
    found = restore(stored, rows(1, 2, 3, sources=sources), {"a": ["x", "x", "x"]})
    assert undone(found) == [(1, " x")]


def test_changed_since_or_gone():
    stored = [(Place(1, 0), change(" x", "x")), (Place(2, 1), change(" y", "y", "gone"))]
    found = restore(stored, rows(1, 2), {"a": ["z", "y"]})
    assert [(place.fid, cell.field) for place, cell in found.changed] == [(1, "a"), (2, "gone")]
    assert not restore([], rows(1), {"a": ["x"]}).undone


def test_a_cell_emptied_is_filled_again():
    found = restore([(Place(1, 0), change("  ", ""))], rows(1), {"a": [None]})
    assert undone(found) == [(0, "  ")]
