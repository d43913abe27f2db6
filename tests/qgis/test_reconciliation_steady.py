"""The reconciliation dock while the list changes under it: what is written is about the line that was on screen."""

from __future__ import annotations

import sqlite3

import pytest
from parcel_clean.adapters.worklist import ReadWorklist
from parcel_clean.core.reconciliation.entries import Action, Entry
from parcel_clean.core.reconciliation.journal import append, append_all, create_journal, read_journal
from parcel_clean.core.reconciliation.undo import revert
from parcel_clean.core.reconciliation.worklist import Proposal, worklist_of
from parcel_clean.ui.commands import KeyMap
from parcel_clean.ui.crs_offer import crs_buttons
from parcel_clean.ui.reconciliation.commands import COMMANDS, SETTINGS
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from .conftest import memory_layer
from .test_reconciliation_dock import (
    actions,
    clock,
    controller,
    journal,
    matched,
    place,
    row,
    wait_for,
)
from .test_reconciliation_map import own_keys
from .test_reconciliation_people import busy_place

__all__ = ["busy_place", "clock", "controller", "journal", "own_keys", "place"]  # fixtures
pytestmark = pytest.mark.usefixtures("english", "own_keys")


def key(at):
    return f"DD {at:06d}/7/{at + 1}"


def by_colleague(journal, *entries):
    append_all(journal, [Entry(action, "Bình", certificate, parcels) for action, certificate, parcels in entries])


# The list and the line


def test_a_colleague_is_faster_and_the_line_leaves_the_list(busy_place, journal):
    busy_place.dock.statusCombo.setCurrentIndex(1)  # to decide
    busy_place.controller.go_to(key(3))
    by_colleague(journal, (Action.NONE, key(3), ()))
    busy_place.run("accept")
    mine = [entry for entry in read_journal(journal).entries if entry.author == "Hoa"]
    assert [(entry.certificate, entry.parcels) for entry in mine] == [(key(3), ("09427/7/4",))]


def test_what_was_put_off_is_not_the_next_line_where_decided_ones_leave(busy_place):
    controller = busy_place.controller
    busy_place.dock.statusCombo.setCurrentIndex(1)
    controller.go_to(key(1))
    busy_place.run("later")
    controller.go_to(key(0))
    busy_place.run("accept")
    assert controller.line.key == key(2)
    assert busy_place.dock.worklistView.currentIndex().row() == 1


def test_giving_lines_to_people_keeps_the_line(busy_place, journal):
    busy_place.questions.person = lambda _known, _count: "Bình"
    busy_place.dock.statusCombo.setCurrentIndex(1)
    busy_place.controller.go_to(key(3))
    by_colleague(journal, (Action.NONE, key(3), ()))
    busy_place.people.assign_shown()
    assert busy_place.controller.line.key == key(3)


# The candidates


def test_what_is_taken_stays_when_all_candidates_are_known(controller):
    controller.session.work_as("Hoa")
    controller.session.decide(Action.ACCEPT, key(0), ("09427/7/3",), {})
    every = [row(key(0), f"09427/7/{at}", rank=at, fid=at) for at in (1, 2, 3)]
    controller.show(ReadWorklist(worklist_of(every[:1], {})))
    controller.go_to(key(0))
    assert controller.proposal.parcel == "09427/7/3"
    controller.complete(ReadWorklist(worklist_of(every, {})))
    assert controller.proposal.parcel == "09427/7/3"
    assert controller.candidates.taken == (2,)


def test_somebody_else_does_not_accept_what_was_picked_before(busy_place, journal):
    controller = busy_place.controller
    controller.session.decide(Action.ACCEPT, key(0), ("09427/9/9",), {})
    controller.go_to(key(0))
    controller.pick(Proposal("09427/8/8", 88, "", 0.0, picked=True))
    busy_place.questions.who = lambda _names: "Bình"
    busy_place.dock.authorButton.click()
    shown = busy_place.dock.comparison
    titles = [shown.headerData(at, Qt.Orientation.Horizontal) for at in range(1, shown.columnCount())]
    assert not any("09427/8/8" in title for title in titles)
    assert controller.proposal.parcel == "09427/9/9"


def test_what_is_picked_is_taken_beside_what_was_accepted(controller, journal):
    controller.session.work_as("Hoa")
    controller.session.decide(Action.ACCEPT, key(0), ("09427/9/9",), {})
    controller.go_to(key(0))
    controller.pick(Proposal("09427/8/8", 88, "", 0.0, picked=True))
    assert controller.proposal.parcel == "09427/8/8"
    controller.accept()
    assert read_journal(journal).entries[-1].parcels == ("09427/8/8",)


def test_what_is_taken_stays_when_a_colleague_takes_back(busy_place, journal):
    by_colleague(journal, (Action.ACCEPT, key(0), ("09427/9/9",)))
    controller = busy_place.controller
    controller.is_ready()
    controller.go_to(key(0))
    assert controller.proposal.parcel == "09427/9/9"
    append(journal, revert(read_journal(journal).entries[0], "Bình"))
    busy_place.watch.look()
    wait_for(lambda: not busy_place.errands.busy)
    assert controller.proposal.parcel == "09427/7/1"


# Who works


def test_choosing_a_candidate_after_half_an_hour_does_not_say_who_is_there(controller, clock):
    controller.accept()
    clock.now += 31 * 60
    controller.choose(2)
    controller.accept()
    assert controller.asked == ["", "Hoa"]


# Journals


def test_a_file_that_is_no_journal_changes_nothing_while_decisions_wait(busy_place, journal, tmp_path):
    bad = tmp_path / "a.gpkg"
    bad.write_text("nothing", "utf-8")
    lock = sqlite3.connect(journal, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    busy_place.run("accept")
    assert not busy_place.journal.use(str(bad))
    session = busy_place.controller.session
    assert (session.path, len(session.waiting)) == (journal, 1)
    lock.execute("ROLLBACK")
    wait_for(lambda: not session.waiting)
    assert actions(journal) == [Action.ACCEPT]


def test_decisions_that_can_be_saved_nowhere_do_not_go_into_another_journal(busy_place, journal, tmp_path, monkeypatch):
    other = tmp_path / "khác.gpkg"
    create_journal(other)
    rescue = tmp_path / "a file"
    rescue.write_text("", "utf-8")
    monkeypatch.setattr("parcel_clean.ui.reconciliation.journal_desk._rescue_folder", lambda: rescue)
    journal.unlink()
    busy_place.run("accept")
    assert not busy_place.journal.use(str(other))
    session = busy_place.controller.session
    assert (session.path, len(session.waiting)) == (journal, 1)
    assert actions(other) == []


def test_a_copy_that_fails_leaves_no_file(controller, tmp_path, monkeypatch):
    def full(*_arguments):
        raise sqlite3.OperationalError("database or disk is full")

    controller.accept()
    monkeypatch.setattr("parcel_clean.core.reconciliation.session.add_merged", full)
    target = tmp_path / "bản khác.gpkg"
    with pytest.raises(sqlite3.Error):
        controller.session.save_elsewhere(target)
    assert not target.exists()


def test_a_journal_that_is_not_at_its_place_is_told(place, journal):
    place.journal.use(str(journal))
    journal.rename(journal.with_name("đã chuyển.gpkg"))
    place.restore()
    assert str(journal) in place.bar.said[-1][1]


def test_a_time_that_nobody_can_read_is_told_and_stops_nothing(busy_place, journal):
    append(journal, Entry(Action.NONE, "Bình", key(5)))
    busy_place.controller.is_ready()
    with sqlite3.connect(journal) as connection:
        connection.execute(
            "INSERT INTO parcelclean_journal (entry_id, at, author, action, certificate, parcels)"
            " VALUES ('e1', 'yesterday', 'Bình', 'none', ?, '[]')",
            (key(0),),
        )
    busy_place.run("accept")
    assert "yesterday" in busy_place.dock.warningLabel.text()


# Readings and threads


def test_a_reading_that_ends_while_a_thread_works_waits(place, journal):
    matched(place, journal)
    place.controller.show(ReadWorklist())
    with place.controller.session.elsewhere():
        place.match()
        wait_for(lambda: not place.runner.busy)
        assert place.controller.model.lines == []
    wait_for(lambda: len(place.controller.model.lines) == 4)
    place.controller.session.at_work = True
    place.match()
    wait_for(lambda: not place.runner.busy)
    QgsProject.instance().clear()
    place.controller.session.at_work = False
    QTest.qWait(250)
    assert place.controller.model.lines == []  # of the project that was closed


# Keys


def test_a_key_that_is_held_down_decides_once(busy_place, journal):
    view = busy_place.dock.worklistView
    for command, again in (("accept", False), ("accept", True), ("next", True)):
        held = {"accept": Qt.Key.Key_A, "next": Qt.Key.Key_J}[command]
        QApplication.sendEvent(
            view, QKeyEvent(QEvent.Type.KeyPress, held, Qt.KeyboardModifier.NoModifier, "", again, 1)
        )
    assert actions(journal) == [Action.ACCEPT]
    assert busy_place.controller.line.key == key(2)


def test_keys_that_were_exchanged_come_back(qgis_app):
    keys = KeyMap(COMMANDS, SETTINGS)
    for name, wanted in (("reject", Qt.Key.Key_X), ("accept", Qt.Key.Key_R), ("reject", Qt.Key.Key_A)):
        assert keys.change(name, wanted) is None
    again = KeyMap(COMMANDS, SETTINGS)
    assert (again.command_of(Qt.Key.Key_R), again.command_of(Qt.Key.Key_A)) == ("accept", "reject")


# A CRS that is offered


def test_a_layer_that_has_gone_is_not_put_right(qgis_app):
    layer = memory_layer([("POLYGON((105 21, 105.001 21, 105.001 21.001, 105 21))", *["1"] * 7)])
    QgsProject.instance().addMapLayer(layer)
    told = []
    ((label, press),) = crs_buttons(layer, str, lambda: told.append("then"))
    assert label == "Set the layer to EPSG:4326"
    QgsProject.instance().removeMapLayer(layer.id())
    press()
    assert told == []
