"""What is judged again after an edit, case by case."""

import numpy as np
import pytest
import shapely
from parcel_clean.core.plan import Request, make_plan
from parcel_clean.core.plan_data import plan_from_data, plan_to_data
from parcel_clean.core.recheck import judge
from parcel_clean.core.recheck.windows import Windows
from parcel_clean.core.roles import Role

from .editing import Edited

KEY = (Role.SHEET, Role.PARCEL)


def row(number, x0, y0, x1, y1, **more):
    """A rectangle with a number of sheet 1, off the round coordinates of a coarse grid."""
    box = shapely.box(*(np.array([x0, y0, x1, y1]) * 1.00037 + 500_000.0123))
    return box, {Role.SHEET: "1", Role.PARCEL: number, **more}


def street(count, width=20.0):
    """Parcels side by side."""
    return {at: row(str(at), at * width, 0, (at + 1) * width, 30) for at in range(1, count + 1)}


def codes(layer):
    """(rule, parcel) of all that is shown."""
    return sorted((finding.rule, finding.parcel, finding.other) for finding in layer.shown.values())


def test_a_gap_opens_between_parcels_that_nobody_touched():
    rows = {**street(5), 6: row("6", 0, 30, 140, 60), 7: row("7", 0, -30, 140, 0)}
    rows[3] = row("3", 60, 0, 61, 30)  # narrow, so that it leaves a gap and no room for a parcel
    rows[4] = row("4", 61, 0, 100, 30)
    layer = Edited(rows, KEY, rules="topology,uniqueness")
    before = codes(layer)
    layer.edit(gone=[3])
    assert ("TC02", "?/1/2", "?/1/4") in codes(layer)
    assert layer.differences() == []
    layer.edit({3: rows[3]})
    assert codes(layer) == before
    assert layer.differences() == []


def test_a_gap_as_long_as_a_street_is_followed_to_its_end():
    rows = {at: row(str(at), at * 20, 0, at * 20 + 20, 30) for at in range(60)}
    rows |= {100 + at: row(str(100 + at), at * 20, 31, at * 20 + 20, 60) for at in range(60)}
    rows |= {200: row("200", -20, 0, 0, 60), 201: row("201", 1200, 0, 1220, 60)}
    layer = Edited(rows, KEY, rules="TC02,TC01")
    assert [finding.rule for finding in layer.shown.values()] == ["TC02"]
    layer.edit({30: row("30", 600, 0, 620, 30.2)})
    assert layer.differences() == []
    layer.edit({30: row("30", 600, 0, 620, 31)})  # now there are two
    assert [finding.rule for finding in layer.shown.values()] == ["TC02"] * 2
    assert layer.differences() == []


def test_a_number_given_twice_renames_the_findings_of_its_other_owner():
    rows = {**street(4), 5: row("5", 25, 10, 45, 20)}  # 5 lies on 1 and 2
    layer = Edited(rows, KEY, rules="topology,uniqueness")
    names = set(layer.shown)
    far = row("2", 500, 0, 520, 30)
    judged = layer.edit({9: far})
    assert layer.differences() == []
    assert set(layer.shown) != names
    assert any(finding.rule == "UQ02" for finding in judged.findings)
    layer.edit(gone=[9])
    assert set(layer.shown) == names


def test_attributes_alone_leave_the_neighbours_alone(monkeypatch):
    rows = {**street(4), 5: row("5", 25, 10, 45, 20)}
    layer = Edited(rows, (*KEY, Role.OWNER), rules="TC01,CO01")
    assert layer.edit({5: layer.rows[5]}).findings  # the first time all is told, whatever was known before
    monkeypatch.setattr(judge.Ground, "window", lambda *_: pytest.fail("nobody moved"))
    shape, cells = layer.rows[5]
    judged = layer.edit({5: (shape, {**cells, Role.OWNER: "Trần Thị Mơ"})})
    assert "TC01" in judged.rules
    assert layer.differences() == []


def test_an_edit_that_is_too_large_is_left_to_a_full_check(monkeypatch):
    layer = Edited(street(12), KEY, rules="TC01,TC02,TC03")
    monkeypatch.setattr(judge, "MOST_ROWS", 5)
    judged = layer.edit({at: row(str(at), at * 20, 0, at * 20 + 21, 30) for at in range(1, 10)})
    assert judged.rules == {"TC03"}
    assert judged.skipped == ("TC01", "TC02")
    assert not any(judged.replaces(code, "any", [1]) for code in ("TC01", "TC02"))


def test_of_very_many_edits_only_each_parcel_alone_is_judged(monkeypatch):
    layer = Edited(street(12), KEY, rules="TC01,TC02,TC03,UQ02")
    monkeypatch.setattr(judge, "MOST_EDITED", 5)
    monkeypatch.setattr(judge.Windows, "around", lambda *_: pytest.fail("windows around so many fill the memory"))
    judged = layer.edit({at: row(str(at), at * 20, 0, at * 20 + 21, 30) for at in range(1, 10)})
    assert judged.rules == {"TC03"}
    assert judged.skipped == ("TC01", "TC02", "UQ02")
    monkeypatch.undo()
    judged = layer.edit({5: layer.rows[5]})  # its neighbours have not been judged yet
    assert len([finding for finding in judged.findings if finding.rule == "TC01"]) == 2


def test_features_keep_their_findings_under_new_ids():
    layer = Edited(street(3), KEY, rules="TC01,UQ02")
    layer.edit({-7: row("9", 25, 10, 45, 20)})
    layer.recheck.renamed({-7: 70})
    layer.rows[70] = layer.rows.pop(-7)
    judged = layer.edit({70: layer.rows[70], 1: layer.rows[1]})
    assert all(-7 not in (finding.fid_a, finding.fid_b) for finding in judged.findings)
    judged = layer.edit(gone=[70])
    assert judged.findings == []
    assert judged.fids["TC01"] == {70, -7}


def test_an_empty_layer_and_rows_without_shape_are_no_trouble():
    layer = Edited({}, KEY, rules="")
    layer.edit(street(2))
    layer.edit({1: (None, {Role.SHEET: "1", Role.PARCEL: "1"})})
    layer.edit(gone=[1, 2])
    assert layer.shown == {}


def test_a_river_alone_on_its_sheet_does_not_hide_what_a_street_is():
    """Its area is the median of its sheet, but it cannot be the usual parcel beside a street."""
    rows = {at: row(str(at), at * 20, 0, at * 20 + 20, 30) for at in range(150)}
    rows |= {200 + at: row(str(200 + at), at * 20, 36, at * 20 + 20, 60) for at in range(150)}
    rows[999] = row("1", 0, -900, 3000, -100, **{Role.SHEET: "9"})
    layer = Edited(rows, KEY, rules="TC01,TC02")
    judged = layer.edit({70: row("70", 1400, 0, 1420, 30.5)})
    assert judged.skipped == ()
    assert layer.differences() == []
    assert len(judged.findings) == 0


def test_windows_that_meet_become_one():
    boxes = np.array([[0, 0, 10, 10], [12, 0, 20, 10], [500, 0, 510, 10], [15, 11, 16, 12]], dtype=float)
    windows = Windows.around(boxes, 1.0)
    assert len(windows.boxes) == 2
    assert len(windows.rims(np.array([-100.0, -100.0, 900.0, 100.0]))) == 8
    assert len(windows.rims(np.array([1.0, 1.0, 19.0, 9.0]))) == 4  # one of them holds all there is


def test_a_plan_survives_as_text():
    plan = make_plan(Request(rules="TC01,DC05", given={"TOLERANCE": 0.05, "WORK_CRS": "EPSG:9210"}))
    again = plan_from_data(plan_to_data(plan))
    assert (again.rules, again.severities, again.work_crs) == (plan.rules, plan.severities, plan.work_crs)
    assert {code: dict(values) for code, values in again.settings.items() if values} == {
        code: dict(values) for code, values in plan.settings.items() if values
    }
    with pytest.raises(KeyError):
        plan_from_data({})
