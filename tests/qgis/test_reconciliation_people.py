"""People in the reconciliation dock: notes, assigning, second looks, colleagues' journals, a locked file, applying."""

from __future__ import annotations

import sqlite3
import time

import pytest
from parcel_clean.adapters.worklist import ReadWorklist
from parcel_clean.core.reconciliation.entries import Action, Entry
from parcel_clean.core.reconciliation.journal import append, append_all, create_journal, read_journal
from parcel_clean.core.reconciliation.worklist import Standing
from parcel_clean.ui.errands import Errands
from parcel_clean.ui.reconciliation.people_filter import MINE, NOBODY, PERSON, SECOND
from parcel_clean.ui.reconciliation.worklist_model import DECISION, STATUS
from parcel_clean.ui.reconciliation.workplace import Workplace
from qgis.core import QgsApplication, QgsField, QgsProject, QgsSettings, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester, QTest
from qgis.PyQt.QtWidgets import QDialog

from .test_reconciliation_dock import (
    certificates,
    clock,
    controller,
    journal,
    matched,
    parcels,
    place,
    texts,
    wait_for,
    worklist,
)

pytestmark = pytest.mark.usefixtures("english")
__all__ = ["clock", "controller", "journal", "place"]  # fixtures
FIRST, SECOND_LINE = "DD 000000/7/1", "DD 000001/7/2"


@pytest.fixture
def busy_place(place, journal):
    """A dock with ten lines, and Hoa at work."""
    place.journal.use(str(journal))
    place.controller.show(ReadWorklist(worklist(10)))
    place.dock.show_work()
    place.controller.session.work_as("Hoa")
    place.show()
    place.people.follow_author()
    return place


@pytest.fixture
def everything_twice():
    QgsSettings().setValue("ParcelClean/second_look_percent", 100)
    yield
    QgsSettings().remove("ParcelClean/second_look_percent")


def kinds(place):
    return [place.people.combo.itemText(at) for at in range(place.people.combo.count())]


def quiet(place):
    wait_for(lambda: not place.errands.busy)


# Notes


def test_a_note_is_shown_found_and_taken_back(busy_place, journal):
    place = busy_place
    asked = []
    place.questions.note = lambda certificate: asked.append(certificate) or "hỏi lại <ông Tưởng>"
    QTest.keyClick(place.dock.worklistView, Qt.Key.Key_T)
    assert asked == [FIRST]
    assert place.controller.line.key == FIRST  # a note decides nothing
    page = place.dock.reasonsView.toPlainText()
    assert "Hoa, 20" in page
    assert "hỏi lại <ông Tưởng>" in page
    assert texts(place.controller.shown, 0)[STATUS] == "◐ ✎ to review"
    tip = place.controller.shown.index(0, STATUS).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("✎ Hoa: hỏi lại <ông Tưởng>")
    place.dock.searchEdit.setText("hoi lai")
    assert place.controller.shown.rowCount() == 1
    place.dock.searchEdit.setText("")
    place.run("undo")
    assert "✎" not in texts(place.controller.shown, 0)[STATUS]
    assert "hỏi lại" not in place.dock.reasonsView.toPlainText()
    place.questions.note = lambda _certificate: ""
    place.run("note")
    assert [entry.action for entry in read_journal(journal).entries] == [Action.NOTE, Action.REVERT]


# Assigning


def test_lines_are_given_to_people(busy_place):
    place = busy_place
    names = []
    place.questions.person = lambda known, count: names.append((known, count)) or "Lê Văn Bình"
    view = place.dock.worklistView
    view.selectRow(2)
    view.selectionModel().select(
        place.controller.shown.index(4, 0),
        view.selectionModel().SelectionFlag.Select | view.selectionModel().SelectionFlag.Rows,
    )
    place.people.assign_selected()
    assert names == [(["Hoa"], 2)]
    assert texts(place.controller.shown, 4)[DECISION] == "→ Lê Văn Bình"
    place.dock.searchEdit.setText("mong")
    place.questions.person = lambda _known, _count: "Hoa"
    place.people.assign_shown()
    place.dock.searchEdit.setText("")
    combo = place.people.combo
    combo.fill()
    assert kinds(place)[:4] == ["Everybody's lines", "Mine (2)", "Nobody's (6)", "Lê Văn Bình (2)"]
    for kind, name, count in ((MINE, "", 2), (NOBODY, "", 6), (PERSON, "Lê Văn Bình", 2)):
        combo.choose(kind, name)
        assert place.controller.shown.rowCount() == count
    assert place.dock.filters.active() == 1
    place.controller.session.work_as("Lê Văn Bình")
    place.people.follow_author()
    combo.fill()  # the filter stays on the person who works now
    assert combo.currentData() == (PERSON, "Lê Văn Bình")
    place.controller.session.work_as("Hoa")
    place.people.follow_author()
    place.run("undo")  # all that were given to Hoa, as one step
    place.run("undo")
    place.dock.filters.clear()
    assert place.controller.shown.rowCount() == 10
    assert not place.controller.session.ledger.states
    place.questions.person = lambda _known, _count: None
    place.people.assign_shown()
    assert not place.controller.session.ledger.states


def test_the_filter_by_people_keeps_qts_rules(controller):
    testers = [
        QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal) for one in controller.filters
    ]
    controller.session.work_as("Hoa")
    controller.session.assign([FIRST, SECOND_LINE], "Hoa")
    controller.people.want(lambda key: controller.session.state(key).assignee == "Hoa")
    assert controller.shown.rowCount() == 2
    controller.undo()
    assert controller.shown.rowCount() == 0
    controller.people.want(None)
    assert controller.shown.rowCount() == 10
    assert testers


# Second look


def test_the_second_look_is_blind_until_it_is_done(busy_place, everything_twice, journal):
    place = busy_place
    controller, view = place.controller, place.dock.worklistView
    for _ in range(3):
        place.run("accept")
    controller.go_to(SECOND_LINE)
    controller.session.note(SECOND_LINE, "của bà Sáu")
    controller.session.work_as("Bình")
    place.people.follow_author()
    place.people.second_look(True)
    assert controller.shown.rowCount() == 3
    assert controller.model.counts()[Standing.SETTLED] == 0
    assert texts(controller.shown, 0)[DECISION] == ""
    controller.go_to(SECOND_LINE)
    assert "✓" not in place.dock.comparison.headerData(1, Qt.Orientation.Horizontal)
    assert "Sáu" not in place.dock.reasonsView.toPlainText()
    place.people.show_history()
    assert "Hidden" in place.people._windows["ParcelCleanHistory"].page.toPlainText()
    assert not place.dock.sureButton.isEnabled()
    controller.go_to(FIRST)
    QTest.keyClick(view, Qt.Key.Key_A)  # the same
    assert controller.line.key == SECOND_LINE
    QTest.keyClick(view, Qt.Key.Key_2)
    QTest.keyClick(view, Qt.Key.Key_A)  # another parcel
    assert controller.model.standings[1] is Standing.CONFLICT
    assert texts(controller.shown, 0)[DECISION].startswith("accepted")
    assert place.dock.secondLookLabel.text() == "Second looks: 2 of 3 done, 1 agree (too few to say more)"
    place.run("undo")
    assert controller.model.standings[1] is not Standing.CONFLICT
    assert texts(controller.shown, 1)[DECISION] == ""
    place.people.second_look(False)
    assert not place.dock.secondLookLabel.isVisibleTo(place.dock)
    assert controller.model.counts()[Standing.SETTLED] == 3
    controller.session.work_as("Hoa")
    place.people.follow_author()
    place.people.combo.choose(SECOND)
    assert controller.shown.rowCount() == 0  # nobody looks at the own ones


def test_somebody_else_at_the_machine_looks_at_other_lines(busy_place, everything_twice, clock):
    place = busy_place
    place.run("accept")
    append(place.controller.session.path, Entry(Action.ACCEPT, "Bình", SECOND_LINE, ("09427/7/2",)))
    place.controller.session.refresh()
    place.people.second_look(True)
    assert place.controller.line.key == SECOND_LINE
    place.controller.session._touched -= 3600
    place.questions.who = lambda _names: "Bình"
    place.run("accept")  # after an hour: now it is Bình, whose own line this is
    assert place.controller.line.key == FIRST
    assert len(read_journal(place.controller.session.path).entries) == 2


# Who did what


def test_who_did_what_and_the_history(busy_place):
    place = busy_place
    place.run("accept")
    place.run("undo")
    place.run("none")
    place.people.show_work()
    wait_for(lambda: "ParcelCleanWork" in place.people._windows)
    page = place.people._windows["ParcelCleanWork"].page.toPlainText()
    assert "Hoa" in page
    assert "1 / 1" in page
    place.controller.go_to(FIRST)
    place.people.show_history()
    page = place.people._windows["ParcelCleanHistory"].page.toPlainText()
    assert [word in page for word in ("took back: accepted", "(taken back)", "not on the map", "Hoa")] == [True] * 4


# Colleagues


@pytest.fixture
def colleague(tmp_path, journal):
    path = tmp_path / "của Bình.gpkg"
    create_journal(path, read_journal(journal).project)
    entries = [Entry(Action.ACCEPT, "Bình", FIRST, ("09427/7/2",)), Entry(Action.NONE, "Bình", "DD 000004/7/5")]
    append_all(path, [*entries, Entry(Action.NONE, "Bình", "XX 1/1/1")])
    return path


def test_a_colleagues_journal_is_merged(busy_place, colleague):
    place = busy_place
    place.run("accept")
    append(colleague, Entry(Action.ACCEPT, "Bình", "XX 1/1/1", ("x/1",), settles=()))
    before = colleague.read_bytes()
    place.questions.journals = lambda _folder: [str(colleague)]
    place.dock.mergeButton.click()
    quiet(place)
    said = place.bar.said[-1][1]
    assert said == "4 new entries merged; people disagree on 1 certificates."
    assert colleague.read_bytes() == before
    assert place.controller.model.standings[4] is Standing.SETTLED
    window = place.people._windows["ParcelCleanDisputes"]
    assert window.table.item(0, 0).text() == FIRST
    assert "Bình: 09427/7/2" in window.table.item(0, 1).text()
    place.controller.go_to("DD 000005/7/6")
    window.table.setCurrentCell(0, 0)
    assert place.controller.line.key == FIRST
    assert place.controller.shown.rowCount() == 1
    place.run("accept")
    assert place.controller.model.standings[0] is Standing.SETTLED
    assert window.table.rowCount() == 0
    assert "agree about everything" in window.hint.text()
    place.dock.mergeButton.click()
    quiet(place)
    assert "Nothing new" in place.bar.said[-1][1]
    place.people.go_to_disputed("XX 1/1/1")
    assert "not in this list" in place.bar.said[-1][1]


def test_files_that_cannot_be_merged_are_told(busy_place, journal, tmp_path):
    place = busy_place
    apart = tmp_path / "khác.gpkg"
    create_journal(apart)
    append(apart, Entry(Action.NONE, "Lan", FIRST))
    text = tmp_path / "a.gpkg"
    text.write_text("nothing", "utf-8")
    newer = tmp_path / "newer.gpkg"
    create_journal(newer)
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE parcelclean_meta SET value = '99' WHERE key = 'schema'")
    for path, sentence in ((text, "no GeoPackage"), (newer, "newer Parcel Clean"), (journal, "that is open")):
        place.merging.take_in([str(path)])
        quiet(place)
        assert sentence in place.bar.said[-1][1]
    asked = []
    place.questions.merge_apart = lambda names: asked.append(names) or len(asked) > 1
    place.merging.take_in([str(apart)])
    quiet(place)
    assert read_journal(journal).entries == ()
    place.merging.take_in([str(apart)])
    quiet(place)
    wait_for(lambda: place.controller.model.standings[0] is Standing.SETTLED)
    assert asked == [["khác.gpkg"]] * 2


def test_rescued_decisions_are_merged_by_a_button(busy_place, journal, tmp_path):
    place = busy_place
    rescued = tmp_path / "rescued" / "journal-20261128-090000-1.gpkg"
    rescued.parent.mkdir()
    create_journal(rescued, read_journal(journal).project)
    append(rescued, Entry(Action.NONE, "Hoa", FIRST))
    said = []
    place.bar.warn = lambda kind, text, *buttons: said.append((text, buttons))
    place.journal.tell_rescued()
    ((text, ((label, press),)),) = said
    assert (str(rescued) in text, label) == (True, "Merge")
    press()
    quiet(place)
    wait_for(lambda: place.controller.model.standings[0] is Standing.SETTLED)
    assert [one.name for one in rescued.parent.glob("*/*")] == [rescued.name]
    place.journal.tell_rescued()
    assert len(said) == 1


def test_what_was_rescued_of_another_project_stays_where_it_is(busy_place, journal, tmp_path):
    place = busy_place
    own, other = (tmp_path / f"journal-{number}.gpkg" for number in (1, 2))
    create_journal(own, read_journal(journal).project)
    create_journal(other)
    append(own, Entry(Action.NONE, "Hoa", FIRST))
    append(other, Entry(Action.NONE, "Hoa", SECOND_LINE))
    place.questions.merge_apart = lambda names: names != ["journal-2.gpkg"]
    place.merging.merge_rescued([own, other])
    quiet(place)
    wait_for(lambda: place.controller.model.standings[0] is Standing.SETTLED)
    assert place.controller.model.standings[1] is not Standing.SETTLED
    assert (own.exists(), other.exists()) == (False, True)


def test_a_colleagues_entries_are_shown_without_stealing_the_line(busy_place, journal):
    place = busy_place
    place.dock.statusCombo.setCurrentIndex(1)  # to decide
    place.controller.go_to("DD 000003/7/4")
    entries = [Entry(Action.NONE, "Bình", f"DD {at:06d}/7/{at + 1}") for at in (2, 3, 4)]
    append_all(journal, [*entries, Entry(Action.NOTE, "Bình", "DD 000003/7/4", reason="đo lại")])
    place.watch.look()
    quiet(place)
    assert place.controller.shown.rowCount() == 7
    assert place.controller.line.key == "DD 000003/7/4"
    assert "đo lại" in place.dock.reasonsView.toPlainText()
    assert "3 decided" in place.dock.countsLabel.text()
    place.dock.hide()
    append(journal, Entry(Action.NONE, "Bình", "DD 000005/7/6"))
    place.watch.look()
    assert not place.errands.busy  # nobody looks
    place.dock.show()
    place.watch.look()
    quiet(place)
    assert place.controller.model.standings[5] is Standing.SETTLED


def test_a_long_journal_stalls_nobody(busy_place, journal):
    place = busy_place
    session = place.controller.session
    append_all(journal, [Entry(Action.ACCEPT, "Lan", f"DD 9{at:05d}/1/1", (f"x/{at}",)) for at in range(20_000)])
    place.watch.look_at_all(lambda: None)
    quiet(place)
    assert len(session.ledger.entries) == 20_000
    append_all(journal, [Entry(Action.NONE, "Bình", f"DD {at:06d}/7/{at + 1}") for at in range(8)])
    longest, took = 0.0, []
    take = place.watch._take

    def measured(*arguments):
        began = time.perf_counter()
        take(*arguments)
        took.append(time.perf_counter() - began)

    place.watch._take = measured
    place.watch.look()
    while place.errands.busy:
        began = time.perf_counter()
        QgsApplication.processEvents()
        longest = max(longest, time.perf_counter() - began)
    assert place.controller.model.counts()[Standing.SETTLED] == 8
    assert took[0] < 0.1
    assert longest < 0.2  # the machine may be busy with other things
    began = time.perf_counter()
    assert session.refresh() == []
    assert time.perf_counter() - began < 0.1


# A file that is locked


def test_a_lock_is_borne_in_the_background(busy_place, journal):
    place = busy_place
    lock = sqlite3.connect(journal, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    began = time.perf_counter()
    place.run("accept")
    place.run("accept")
    assert time.perf_counter() - began < 1.0
    assert place.controller.model.counts()[Standing.SETTLED] == 2
    assert not place.dock.warningFrame.isVisibleTo(place.dock)  # it may pass
    place.controller.session.waiting_since -= 3
    wait_for(lambda: place.dock.warningFrame.isVisibleTo(place.dock), 10)
    assert "2 decisions wait" in place.dock.warningLabel.text()
    place.run("undo")
    lock.execute("ROLLBACK")
    wait_for(lambda: not place.controller.session.waiting, 15)
    assert not place.dock.warningFrame.isVisibleTo(place.dock)
    actions = [entry.action for entry in read_journal(journal).entries]
    assert actions == [Action.ACCEPT, Action.ACCEPT, Action.REVERT]


def test_unloaded_while_the_journal_is_locked_nothing_is_lost(busy_place, journal):
    place = busy_place
    lock = sqlite3.connect(journal, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    place.run("accept")
    place.people.show_history()
    place.people.show_disputes()
    iface = place.iface
    place.unload()
    place.iface = None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert iface.window.findChildren(QDialog) == []
    lock.execute("ROLLBACK")
    path = place.bar.said[-1][1].split("“")[1].split("”")[0]
    (entry,) = read_journal(path).entries
    assert entry.action is Action.ACCEPT
    assert read_journal(path).project == read_journal(journal).project


def test_errands_tell_nothing_once_stopped(qgis_app):
    errands, told = Errands(), []
    errands.send(lambda: 1, lambda *answer: told.append(answer))
    wait_for(lambda: told)
    errands.send(lambda: 1 / 0, lambda *answer: told.append(answer))
    wait_for(lambda: len(told) == 2)
    assert told[0] == (1, None)
    assert isinstance(told[1][1], ZeroDivisionError)
    errands.send(lambda: 2, lambda *answer: told.append(answer))
    errands.stop()
    errands.send(lambda: 3, lambda *answer: told.append(answer))
    QgsApplication.processEvents()
    assert len(told) == 2


# QGIS closed, project closed, plugin off in the middle


def test_unloaded_while_matching_goes_on(place, journal):
    QgsProject.instance().addMapLayers([parcels(60), certificates(60)])
    place.data.restore()
    place.journal.use(str(journal))
    place.match()
    assert place.runner.busy
    iface = place.iface
    place.unload()
    place.iface = None
    QgsProject.instance().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wait_for(lambda: not QgsApplication.taskManager().activeTasks())
    again = Workplace(iface, "parcelclean", place.bar, str)
    assert again.controller.model.lines == []
    again.unload()


@pytest.mark.parametrize("closed", ["project", "layer"])
def test_layers_are_closed_while_matching_goes_on(place, journal, closed):
    layers = parcels(60), certificates(60)
    QgsProject.instance().addMapLayers(list(layers))
    place.data.restore()
    place.journal.use(str(journal))
    place.match()
    assert place.runner.busy
    if closed == "project":
        QgsProject.instance().clear()
    else:
        QgsProject.instance().removeMapLayer(layers[0].id())
    assert not place.runner.busy
    assert "was closed while it was read" in place.bar.said[-1][1]
    wait_for(lambda: not QgsApplication.taskManager().activeTasks())


def test_the_project_is_closed_while_decisions_wait(busy_place, journal):
    place = busy_place
    lock = sqlite3.connect(journal, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    place.run("accept")
    QgsProject.instance().clear()
    lock.execute("ROLLBACK")
    assert place.controller.session.path is None
    kind, said = place.bar.said[-1]
    assert kind == "rescued"
    assert len(read_journal(said.split("“")[1].split("”")[0]).entries) == 1
    assert len(read_journal(journal).entries) == 0


# Into the open layers


def applied(place):
    place.questions.apply_how = lambda: "layers"
    place.questions.add_columns = lambda columns: place.asked.append(columns) or True
    place.asked = []
    place.applying.apply()
    wait_for(lambda: not place.runner.busy)


def column(layer, name):
    at = layer.fields().indexOf(name)
    return None if at < 0 else [feature[at] or None for feature in layer.getFeatures()]


def test_links_go_into_the_open_layers_as_one_step_each(place, journal):
    layers = matched(place, journal)
    scores = [line.score for line in place.controller.model.lines]
    place.run("accept")
    place.run("accept")
    place.run("none")
    applied(place)
    (said,) = place.asked
    assert "certificate_serials, match_status" in said
    assert "parcel_key, parcel_sheet, parcel_number, match_status" in said
    assert column(layers[0], "certificate_serials") == ["DD 990000", "DD 990001", None, None]
    assert column(layers[1], "parcel_key") == ["09427/7/1", "09427/7/2", None, None]
    assert column(layers[1], "match_status") == ["matched", "matched", "only_record", None]
    assert "Links written" in place.bar.said[-1][1]
    assert "“danh sách”: 9 cells in 3 rows" in place.dock.setupNote.text()
    assert all(layer.isEditable() and layer.undoStack().count() == 1 for layer in layers)
    for layer in layers:
        layer.undoStack().undo()
        assert layer.fields().indexOf("match_status") < 0
        layer.undoStack().redo()
        assert layer.commitChanges()
    applied(place)
    assert "carry these links already" in place.bar.said[-1][1]
    assert not any(layer.isEditable() for layer in layers)
    place.run("undo")  # the one that is not on the map
    place.run("undo")
    applied(place)
    assert place.asked == []
    assert column(layers[0], "certificate_serials") == ["DD 990000", None, None, None]
    assert column(layers[1], "match_status") == ["matched", None, None, None]
    for layer in layers:
        assert layer.commitChanges()
    place.match()  # with columns of ours in both layers
    wait_for(lambda: not place.runner.busy)
    assert [line.score for line in place.controller.model.lines][1:] == scores[1:]


def test_a_shapefile_cuts_the_names_and_is_written_again_all_the_same(place, journal, tmp_path):
    path = tmp_path / "thua.shp"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding = "ESRI Shapefile", "UTF-8"
    made = parcels()
    QgsVectorFileWriter.writeAsVectorFormatV3(made, str(path), QgsProject.instance().transformContext(), options)
    layers = QgsVectorLayer(str(path), "thửa đất", "ogr"), certificates()
    QgsProject.instance().addMapLayers(list(layers))
    place.data.choose("parcels", layers[0])
    place.data.choose("certificates", layers[1])
    place.journal.use(str(journal))
    place.match()
    wait_for(lambda: not place.runner.busy)
    place.run("accept")
    applied(place)
    assert column(layers[0], "certificat") == ["DD 990000", None, None, None]
    assert layers[0].commitChanges()
    place.run("accept")
    applied(place)
    assert place.asked == []
    assert column(layers[0], "certificat") == ["DD 990000", "DD 990001", None, None]
    layers[0].rollBack()


def test_without_new_columns_nothing_is_written(place, journal):
    layers = matched(place, journal)
    place.run("accept")
    place.questions.apply_how = lambda: "layers"
    place.questions.add_columns = lambda _columns: False
    place.applying.apply()
    wait_for(lambda: not place.runner.busy)
    assert not any(layer.isEditable() for layer in layers)


def test_a_layer_that_cannot_be_edited_is_told_with_the_way_by_copies(place, journal, tmp_path):
    layers = matched(place, journal)
    place.run("accept")
    text = tmp_path / "list.csv"
    text.write_text("Số phát hành GCN,Họ và tên chủ sử dụng\nDD 990000,Trần Thị Mơ\n", "utf-8")
    listed = QgsVectorLayer(f"{text.as_uri()}?type=csv&detectTypes=no&geomType=none", "csv", "delimitedtext")
    assert listed.isValid()
    QgsProject.instance().addMapLayer(listed)
    place.data.choose("certificates", listed)
    said = []
    place.bar.warn = lambda kind, text, *buttons: said.append((text, buttons))
    applied(place)
    ((text, ((label, _press),)),) = said
    assert "read-only" in text
    assert label == "Write copies…"
    place.data.choose("certificates", layers[1])
    layers[0].setReadOnly(True)
    applied(place)
    assert "read-only" in said[-1][0]
    assert not layers[1].isEditable()


def test_a_layer_edited_while_the_links_are_worked_out_stays_as_it_is(place, journal):
    layers = matched(place, journal)
    place.run("accept")
    place.questions.apply_how = lambda: "layers"
    place.applying.apply()
    layers[1].startEditing()
    layers[1].deleteFeature(next(layers[1].getFeatures()).id())
    wait_for(lambda: not place.runner.busy)
    assert "was changed" in place.bar.said[-1][1]
    assert column(layers[0], "certificate_serials") is None
    QgsProject.instance().removeMapLayer(layers[1].id())
    assert place.data.choice().problem()


def test_a_column_of_somebody_else_is_not_overwritten(place, journal):
    layers = matched(place, journal)
    place.run("accept")
    layers[0].startEditing()
    layers[0].addAttribute(QgsField(layers[0].fields().at(0)))
    layers[0].renameAttribute(layers[0].fields().count() - 1, "match_status")
    first = next(layers[0].getFeatures()).id()
    layers[0].changeAttributeValue(first, layers[0].fields().count() - 1, "đã đo")
    applied(place)
    assert "not from Parcel Clean (“đã đo”)" in place.bar.said[-1][1]
    assert not layers[1].isEditable()
