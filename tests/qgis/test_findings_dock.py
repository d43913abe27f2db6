"""The findings dock in a window without a screen: model, controller, marks, map, edits, leaving nothing behind."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from datetime import date
from types import SimpleNamespace

import pytest
from parcel_clean.adapters.sinks import SCHEMA
from parcel_clean.adapters.style import PARAMETERS_PROPERTY, PARCELS_PROPERTY, apply_findings_style
from parcel_clean.core.findings import Status
from parcel_clean.core.findings_list.grouping import Grouping
from parcel_clean.core.findings_list.row import row_of
from parcel_clean.core.findings_list.session import Reason
from parcel_clean.core.findings_list.standing import Standing
from parcel_clean.core.findings_list.table import FindingsTable
from parcel_clean.core.findings_list.view import PRESENT, SortBy, words_of
from parcel_clean.core.marks import create_marks_file, read_marks
from parcel_clean.ui.check_dialogs import preset
from parcel_clean.ui.docks import in_one_place
from parcel_clean.ui.findings.controller import FindingsController
from parcel_clean.ui.findings.place import FindingsPlace
from parcel_clean.ui.remembered import remembered_marks
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QTimer
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QAbstractItemModelTester, QTest
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

from .conftest import PARCELS, memory_layer, square, write_layer

pytestmark = pytest.mark.usefixtures("english")


def values(at, rule="DC05", cause="Recorded areas of sheet 7", severity="warning", **more):
    found = {
        "finding_id": f"{rule}-{at:04d}",
        "fingerprint": f"print {at}",
        "rule": rule,
        "severity": severity,
        "status": "open",
        "cause": cause,
        "parcel": f"09427/7/{at + 1}",
        "fid_a": at + 1,
        "value": 10.0 + at,
        "unit": "m²",
        "message": f"Thửa 09427/7/{at + 1}: diện tích ghi sai. Hãy đối chiếu.",
        "details": "{}",
        "x": 500000.0 + 30 * at,
        "y": 2300000.0,
    }
    return {**found, **more}


def table(count=20, **more):
    found = [values(at, **more) for at in range(count)]
    overlaps = [values(at, "TC01", "Overlaps on sheet 7", "error", other=f"09427/7/{at + 2}") for at in (0, 1, 2)]
    layer = values(99, "CO03", "Columns that were never filled", "info", parcel=None, fid_a=None, x=None, y=None)
    return FindingsTable([row_of(one) for one in (*found, *overlaps, layer)])


@pytest.fixture
def marks(tmp_path):
    path = tmp_path / "ngoại lệ.gpkg"
    create_marks_file(path)
    return path


@pytest.fixture
def clock():
    return SimpleNamespace(now=0.0)


@pytest.fixture
def controller(qgis_app, marks, clock):
    made = FindingsController(str, lambda: clock.now)
    made.asked = []

    def who():
        made.asked.append(made.session.author)
        made.session.work_as("Hoa")
        return True

    made.need_author = who
    made.show(table())
    made.open_marks(str(marks))
    return made


def titles(controller):
    model = controller.model
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def shown_ids(controller):
    return [controller.table.rows[at].finding_id for group in controller.model.groups for at in group.members]


def test_the_model_keeps_qts_rules(controller):
    tester = QAbstractItemModelTester(controller.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    controller.show(table(1200))
    model = controller.model
    group = model.index(model.place_of_group(("DC05", "Recorded areas of sheet 7")), 0)
    assert model.rowCount(group) < 1200  # no more than the list can show
    while model.canFetchMore(group):
        model.fetchMore(group)
    assert model.rowCount(group) == 1200
    controller.show(table(1200))
    assert model.index_of("DC05-1100").row() == 1100
    for grouping in Grouping:
        controller.group_by(grouping)
    controller.want(words=words_of("09427/7/7"))
    controller.mark([controller.table.rows[6]], Status.FIXED)
    controller.want(words=(), standings=PRESENT)
    controller.sort_by(SortBy.VALUE, reverse=True)
    controller.show(FindingsTable())
    assert model.rowCount() == 0
    assert tester


def test_many_findings_of_one_cause_are_one_line(controller):
    assert titles(controller) == [
        "TC01  Overlaps on sheet 7",
        "DC05  Recorded areas of sheet 7",
        "CO03  Columns that were never filled",
    ]
    model = controller.model
    line = model.index(1, 0)
    assert [model.index(1, column).data() for column in (1, 2)] == ["20", ""]
    assert model.index(0, 0, line).data() == "7/1"
    assert model.index(0, 1, line).data() == "10 m²"
    assert model.index(0, 0, model.index(0, 0)).data() == "7/1 · 7/2"


def test_other_groupings(controller):
    controller.group_by(Grouping.RULE)
    assert len(titles(controller)) == 3
    controller.group_by(Grouping.SHEET)
    assert titles(controller) == ["Sheet 7 (09427)", "The whole layer"]
    controller.group_by(Grouping.PLACE)
    assert titles(controller)[-1] == "Without a place on the map"
    assert sum(len(group.members) for group in controller.model.groups) == 24


@pytest.mark.parametrize("typed", ["diện tích ghi sai", "dien tich GHI", "09427/7/12", "recorded areas"])
def test_search_knows_no_diacritics(controller, typed):
    controller.want(words=words_of(typed))
    assert "DC05-0011" in shown_ids(controller)
    controller.want(words=words_of(f"{typed} zzz"))
    assert shown_ids(controller) == []


def test_next_goes_from_group_to_group(controller):
    controller.step(1)
    seen = [controller.current]
    for _ in range(3):
        controller.step(1)
        seen.append(controller.current)
    assert seen == ["TC01-0000", "TC01-0001", "TC01-0002", "DC05-0000"]
    controller.step(-1)
    assert controller.current == "TC01-0002"


def test_a_mark_is_written_and_the_next_finding_comes(controller, marks):
    controller.go_to("DC05-0003")
    reason = Reason("đo lại rồi", "QĐ 12", "2099-12-31")
    assert controller.mark([controller.row], Status.EXCEPTION, reason) == 1
    (mark,) = read_marks(marks)
    assert (mark.finding_id, mark.fingerprint, mark.author) == ("DC05-0003", "print 3", "Hoa")
    assert (mark.status, mark.reason, mark.legal_basis, mark.expires) == (
        *(Status.EXCEPTION, "đo lại rồi", "QĐ 12", "2099-12-31"),
    )
    assert controller.current == "DC05-0004"
    assert "DC05-0003" not in shown_ids(controller)
    controller.want(standings=PRESENT)
    assert controller.standing(controller.table.rows[3]) is Standing.EXCEPTION


def test_a_whole_cause_at_once_and_withdrawn(controller, marks):
    model = controller.model
    rows = model.rows_under(model.index(1, 0))
    controller.mark(rows, Status.EXCEPTION, Reason("cả tờ đã đo lại"))
    assert len(read_marks(marks)) == 20
    assert titles(controller) == ["TC01  Overlaps on sheet 7", "CO03  Columns that were never filled"]
    controller.mark(rows, Status.OPEN)
    assert len(titles(controller)) == 3
    assert len(read_marks(marks)) == 40


def test_undo_takes_back_step_by_step(controller, marks):
    rows = controller.table.rows
    controller.mark(rows[:3], Status.EXCEPTION, Reason("vì", "QĐ 1"))
    controller.mark(rows[2:4], Status.FIXED)
    assert [(row.finding_id, status) for row, status in controller.undo()] == [
        ("DC05-0002", Status.EXCEPTION),
        ("DC05-0003", Status.OPEN),
    ]
    latest = controller.session.latest["DC05-0002"]
    assert (latest.status, latest.reason, latest.legal_basis) == (Status.EXCEPTION, "vì", "QĐ 1")
    assert controller.current == "DC05-0002"
    assert len(controller.undo()) == 3
    assert controller.undo() == []
    assert all(controller.standing(row) is Standing.OPEN for row in rows)
    assert len(read_marks(marks)) == 10  # nothing is ever deleted


def test_marks_wake_up(controller, marks):
    controller.mark(controller.table.rows[:1], Status.EXCEPTION, Reason("vì"))
    controller.show(FindingsTable([row_of(values(0, fingerprint="another"))]))
    row = controller.table.rows[0]
    assert controller.standing(row) is Standing.WOKEN
    assert controller.mark_of(row)[1] == "changed"
    controller.mark([row], Status.EXCEPTION, Reason("vẫn vậy", expires="2030-01-01"))
    assert controller.standing(row) is Standing.EXCEPTION
    controller.today = lambda: date(2030, 1, 2)
    controller.judge_again()
    assert controller.mark_of(row)[1] == "expired"


def test_what_a_colleague_marks_is_seen(controller, marks):
    other = FindingsController(str)
    other.need_author = lambda: other.session.work_as("Bình") or True
    other.show(table())
    other.open_marks(str(marks))
    other.mark(other.table.rows[:2], Status.FIXED)
    controller.look_for_others()
    assert controller.standing(controller.table.rows[1]) is Standing.FIXED


def test_who_is_working_is_asked_first_and_after_half_an_hour(controller, clock):
    controller.mark(controller.table.rows[:1], Status.FIXED)
    controller.mark(controller.table.rows[1:2], Status.FIXED)
    assert controller.asked == [""]
    clock.now += 31 * 60
    controller.mark(controller.table.rows[2:3], Status.FIXED)
    assert controller.asked == ["", "Hoa"]
    controller.need_author = lambda: False
    clock.now += 31 * 60
    assert controller.mark(controller.table.rows[3:4], Status.FIXED) == 0


def test_a_marks_file_that_cannot_be_written_says_so(controller, marks):
    marks.unlink()
    assert controller.mark(controller.table.rows[:1], Status.FIXED) == 0
    assert "does not exist" in str(controller.problem)
    assert controller.standing(controller.table.rows[0]) is Standing.OPEN


# In a window


class Bar:
    def __init__(self):
        self.said = []

    def inform(self, kind, text, *buttons):
        self.said.append((kind, text))

    praise = warn = inform


class Iface:
    def __init__(self):
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1366, 700)
        self.forms = []

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def openFeatureForm(self, layer, feature):
        self.forms.append((layer.id(), feature.id()))


class FakeRecheck:
    """Judges by what the test says."""

    def __init__(self, layer, parameters, project):
        self.layer, self.parameters, self.loaded = layer, parameters, False
        self.asked, self.answer = [], []

    def load(self, stopped):
        self.loaded = True

    def note(self, fids):
        self.asked.append(set(fids))
        return set(fids)

    def judge(self, fids):

        def replaces(row):
            return bool({row["fid_a"], row["fid_b"]} & fids)

        return SimpleNamespace(
            rows=list(self.answer), rules=frozenset({"TC01", "DC05"}), skipped=("UQ03",), replaces=replaces
        )


@pytest.fixture
def place(qgis_app, provider):
    QgsProject.instance().clear()
    iface, bar, made_rechecks = Iface(), Bar(), []

    def make(*given):
        made_rechecks.append(FakeRecheck(*given))
        return made_rechecks[-1]

    made = FindingsPlace(iface, "parcelclean", bar, str, make_recheck=make)
    made.bar, made.iface, made.rechecks = bar, iface, made_rechecks
    made.questions.who = lambda names: "Hoa"
    iface.window.show()
    yield made
    if made.iface is not None:
        made.unload()
    QgsProject.instance().clear()


def wait_for(condition, seconds=30):
    until = time.monotonic() + seconds
    while not condition() and time.monotonic() < until:
        QgsApplication.processEvents()
    assert condition()


def findings_of(parcels, run, **more):
    layer = run("checkparcels", INPUT=parcels, RULES="TC01,DC05,UQ02", FINDINGS="memory:", **more)["FINDINGS"]
    layer.setCustomProperty(PARCELS_PROPERTY, parcels.id())
    told = {"algorithm": "parcelclean:checkparcels", "given": {"RULES": "TC01,DC05,UQ02"}}
    layer.setCustomProperty(PARAMETERS_PROPERTY, json.dumps(told))
    return layer


@pytest.fixture
def opened(place, run, marks):
    """Parcels and their findings in the dock, with a marks file: two overlaps and a wrong area."""
    rows = [list(row) for row in PARCELS]
    rows.append([square(58, -3), "09427", 7, "5"])
    rows.append([square(200, 0), "09427", 7, "6", 9999.9, "LUC", "Trần Thị Mơ", "Đoài"])
    parcels = memory_layer(rows)
    QgsProject.instance().addMapLayer(parcels)
    findings = findings_of(parcels, run)
    QgsProject.instance().addMapLayer(findings)
    place.marks.use(str(marks))
    place.show(findings.id())
    wait_for(lambda: len(place.controller.table))
    place.controller.step(1)
    place.parcel_layer, place.findings_layer = parcels, findings
    return place


def press(place, key):
    QTest.keyClick(place.dock.findingsView, key)


def test_findings_of_a_run_are_shown_by_cause(opened):
    opened.controller.go_to("")
    opened.run("next")
    words = [opened.controller.model.index(at, 0).data() for at in range(opened.controller.model.rowCount())]
    assert words[0].startswith("TC01  Overlaps on sheet 7")
    assert "2 errors, 1 warnings" in opened.dock.countsLabel.text()
    assert "overlap" in opened.dock.pageView.toPlainText()
    assert opened.dock.ruleCombo.count() == 3


def test_keys_go_through_the_findings(opened, marks):
    first = opened.controller.current
    press(opened, Qt.Key.Key_J)
    assert opened.controller.current != first
    assert opened.dock.findingsView.currentIndex() == opened.controller.model.index_of(opened.controller.current)
    press(opened, Qt.Key.Key_K)
    press(opened, Qt.Key.Key_S)
    assert opened.parcel_layer.selectedFeatureCount() == 2
    press(opened, Qt.Key.Key_1)
    press(opened, Qt.Key.Key_2)
    row = opened.controller.row
    assert opened.iface.forms == [(opened.parcel_layer.id(), row.fid_a), (opened.parcel_layer.id(), row.fid_b)]
    opened.iface.canvas.setDestinationCrs(opened.parcel_layer.crs())
    press(opened, Qt.Key.Key_Z)
    assert opened.iface.canvas.extent().contains(opened.shape_of(row).boundingBox())
    press(opened, Qt.Key.Key_C)
    assert row.message in QGuiApplication.clipboard().text()
    assert row.parcel in QGuiApplication.clipboard().text()
    press(opened, Qt.Key.Key_D)
    assert [mark.status for mark in read_marks(marks)] == [Status.FIXED]
    search = opened.dock.searchEdit
    opened.iface.window.activateWindow()
    search.setFocus()
    QTest.keyClicks(search, "de")  # letters of a search are no commands
    assert len(read_marks(marks)) == 1


def test_an_exception_of_several_is_one_step(opened, marks):
    asked = []
    opened.questions.reason = lambda about, author, known: asked.append((about, author)) or Reason("ranh giới cũ")
    opened.dock.findingsView.selectAll()
    opened.run("exception")
    assert len(read_marks(marks)) == 3
    assert asked[0][1] == "Hoa"
    assert asked[0][0].startswith("3 findings, the first:")
    assert opened.controller.model.rowCount() == 0
    assert {one["status"] for one in opened.findings_layer.getFeatures()} == {"exception"}
    opened.dock.standingCombo.setCurrentIndex(1)
    assert opened.controller.model.rowCount() == 2
    opened.dock.findingsView.selectAll()
    opened.run("withdraw")
    assert "2 errors" in opened.dock.countsLabel.text()
    press(opened, Qt.Key.Key_U)
    assert {one["status"] for one in opened.findings_layer.getFeatures()} == {"exception"}
    assert "0 errors" in opened.dock.countsLabel.text()


def test_the_line_of_a_group_stands_for_all_of_it(opened, marks):
    view, controller = opened.dock.findingsView, opened.controller
    view.setCurrentIndex(controller.model.index(0, 0))
    assert controller.row is None
    assert opened.dock.pageView.toPlainText().startswith("TC01 Overlaps on sheet 7")
    opened.dock.searchEdit.setText("overlap")  # the line stays the current one
    assert opened.dock.current_group() is not None
    opened.dock.searchEdit.setText("")
    press(opened, Qt.Key.Key_J)
    assert controller.row.rule == "TC01"
    view.setCurrentIndex(controller.model.index(1, 0))
    press(opened, Qt.Key.Key_K)
    assert controller.current == controller.table.rows[int(controller.model.groups[0].members[-1])].finding_id
    view.setCurrentIndex(controller.model.index(0, 0))
    press(opened, Qt.Key.Key_D)
    assert len(read_marks(marks)) == 2
    assert controller.model.group_at(view.currentIndex()).key[0] == "DC05"  # the next group
    press(opened, Qt.Key.Key_Z)
    assert opened.iface.canvas.extent().contains(opened.parcel_layer.getFeature(6).geometry().boundingBox())


def test_many_are_marked_while_the_window_waits(opened, marks):
    opened.controller.show(table(1200))
    opened.questions.mark_many = lambda count, *, fixed: count == 1200 and fixed
    rows = [row for row in opened.controller.table.rows if row.rule == "DC05"]
    assert opened.marking.mark(rows, "fixed") == 1200
    assert len(read_marks(marks)) == 1200
    marks.chmod(0o600)
    marks.write_bytes(b"no file of marks")
    assert opened.marking.mark(rows, "withdraw") == 0
    opened.questions.mark_many = lambda count, *, fixed: True
    assert opened.marking.mark(rows, "withdraw") == 0
    assert "not a marks file" in opened.bar.said[-1][1]


def test_a_locked_marks_file_does_not_stop_the_window(opened, marks):
    colleague = sqlite3.connect(marks, isolation_level=None, check_same_thread=False)
    colleague.execute("BEGIN EXCLUSIVE")
    ticks = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(20)
    end = threading.Timer(1.0, lambda: colleague.execute("ROLLBACK"))
    end.start()
    opened.run("fixed")
    end.join()
    timer.stop()
    colleague.close()
    assert [mark.status for mark in read_marks(marks)] == [Status.FIXED]
    assert len(ticks) > 10
    assert max(after - before for before, after in zip(ticks, ticks[1:])) < 0.5


def test_no_reason_no_exception(opened, marks):
    opened.questions.reason = lambda *given: None
    opened.run("exception")
    assert read_marks(marks) == []


def test_marks_count_for_the_gate_of_later_runs(opened, marks, run, tmp_path):
    report = tmp_path / "r.json"
    given = {"INPUT": opened.parcel_layer, "RULES": "TC01", "FAIL_ON": "error", "MARKS": str(marks)}
    with pytest.raises(QgsProcessingException):
        run("checkparcels", REPORT_JSON=str(report), **given)
    opened.questions.reason = lambda *rest: Reason("theo biên bản")
    opened.dock.findingsView.selectAll()
    opened.run("exception")
    run("checkparcels", REPORT_JSON=str(report), **given)
    assert json.loads(report.read_text("utf-8"))["gate"] == "passed"
    assert remembered_marks(QgsProject.instance()) == str(marks)
    assert preset(None, QgsProject.instance())["MARKS"] == str(marks)


def test_a_file_of_findings_is_never_changed(place, opened, run, marks, tmp_path):
    path = write_layer(opened.findings_layer, tmp_path / "f.gpkg")
    before = (tmp_path / "f.gpkg").read_bytes()
    layer = QgsVectorLayer(path, "from a file", "ogr")
    QgsProject.instance().addMapLayer(layer)
    place.follow(layer.id())
    wait_for(lambda: len(place.controller.table) == 3)
    assert place.parcels() is opened.parcel_layer  # the only one that lies there
    place.questions.reason = lambda *given: Reason("vì")
    place.run("next")
    place.run("exception")
    assert len(read_marks(marks)) == 1
    QgsProject.instance().removeMapLayer(layer.id())
    del layer
    assert (tmp_path / "f.gpkg").read_bytes() == before


def test_an_edit_is_judged_at_once(opened):
    layer, controller = opened.parcel_layer, opened.controller
    row = controller.row
    before = len(controller.table)
    layer.startEditing()
    wait_for(lambda: opened.rechecks and opened.rechecks[0].loaded and not opened.live.busy)
    layer.changeGeometry(row.fid_b, QgsGeometry.fromWkt(square(400, 0)))
    wait_for(lambda: opened.rechecks[0].asked and not opened.live.busy)
    assert opened.rechecks[0].asked == [{row.fid_b}]
    assert row.finding_id in controller.gone
    assert row.finding_id not in shown_ids(controller)
    assert opened.findings_layer.featureCount() < before
    assert "no longer there" in opened.dock.noteLabel.text()
    assert "UQ03" in opened.dock.noteLabel.text()
    # The edit is undone, and the finding is there again.
    opened.rechecks[0].answer = [{**dict(zip((name for name, _ in SCHEMA), row)), "geometry": None}]
    layer.undoStack().undo()
    wait_for(lambda: len(opened.rechecks[0].asked) == 2 and not opened.live.busy)
    assert row.finding_id not in controller.gone
    assert row.finding_id in shown_ids(controller)
    layer.rollBack()


def checked(layer, **given):
    """The findings of a layer as the desktop loads them after a run."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    findings = QgsProcessingOutputLayerDefinition("memory:", QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parcelclean:checkparcels")
    given = {"INPUT": layer.id(), "FINDINGS": findings, **given}
    results, fine = algorithm.run(given, context, QgsProcessingFeedback())
    assert fine
    details = context.layersToLoadOnCompletion()[results["FINDINGS"]]
    made = context.takeResultLayer(results["FINDINGS"])
    details.postProcessor().postProcessLayer(made, context, None)
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.fixture
def editable(place_without_fake, marks):
    """Parcels with two overlaps, checked, in the dock, being edited."""
    place, parcels = place_without_fake, memory_layer([*PARCELS, [square(58, -3), "09427", 7, "5"]])
    QgsProject.instance().addMapLayer(parcels)
    place.marks.use(str(marks))
    place.show(checked(parcels, RULES="TC01,UQ02,CO01").id())
    wait_for(lambda: len(place.controller.table))
    parcels.startEditing()
    wait_for(lambda: not place.live.busy)
    place.parcel_layer = parcels
    return place


@pytest.fixture
def place_without_fake(qgis_app, provider):
    QgsProject.instance().clear()
    made = FindingsPlace(Iface(), "parcelclean", Bar(), str)
    made.iface, made.bar, made.questions.who = made._iface, made._notices, lambda names: "Hoa"
    made.iface.window.show()
    yield made
    made.unload()
    QgsProject.instance().clear()


def keys_shown(place, rule="TC01"):
    rows = (place.controller.table.rows[at] for at in place.controller.shown)
    return sorted((row.parcel, row.other) for row in rows if row.rule == rule)


def test_an_overlap_that_is_mended_leaves_the_list_at_once(editable):
    layer = editable.parcel_layer
    assert keys_shown(editable) == [("09427/7/2", "09427/7/3"), ("09427/7/3", "09427/7/5")]
    started = time.monotonic()
    layer.changeGeometry(3, QgsGeometry.fromWkt(square(40, -3, 18, 26)))  # the third: between its neighbours now
    wait_for(lambda: keys_shown(editable) == [])
    assert time.monotonic() - started < 0.5
    assert "2 no longer there" in editable.dock.countsLabel.text()
    assert editable.findings.featureCount() == 0
    layer.undoStack().undo()
    wait_for(lambda: len(keys_shown(editable)) == 2)
    assert editable.findings.featureCount() == 2
    row = editable.controller.table.rows[0]
    assert editable.shape_of(row).area() == pytest.approx(row.value, rel=1e-3)
    layer.rollBack()


def test_edits_from_before_the_dock_was_opened(place_without_fake):
    place, layer = place_without_fake, memory_layer(PARCELS)
    QgsProject.instance().addMapLayer(layer)
    findings = checked(layer, RULES="TC01")
    layer.startEditing()
    layer.changeGeometry(3, QgsGeometry.fromWkt(square(300, 0)))
    layer.deleteFeature(4)
    place.show(findings.id())
    wait_for(lambda: len(place.controller.gone) == 1)
    layer.rollBack()
    wait_for(lambda: not place.live.busy and not place.controller.gone)


def test_new_deleted_and_saved_parcels(editable):
    layer = editable.parcel_layer
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(square(105, 0)))
    feature.setAttributes(["09427", 7, "9", 400.0, "LUC", "Trần Thị Mơ", "Đoài"])
    layer.addFeature(feature)
    wait_for(lambda: ("09427/7/4", "09427/7/9") in keys_shown(editable))
    assert layer.commitChanges(False)
    wait_for(lambda: not editable.live.busy)
    new = next(one.id() for one in layer.getFeatures() if one["SHTHUA"] == "9")
    wait_for(lambda: any(new in row.fids for row in editable.controller.table.rows))
    assert all(fid > 0 for row in editable.controller.table.rows for fid in row.fids)
    layer.deleteFeature(new)
    wait_for(lambda: ("09427/7/4", "09427/7/9") not in keys_shown(editable))
    layer.changeAttributeValue(1, layer.fields().indexOf("TENCHU"), None)
    wait_for(lambda: keys_shown(editable, "CO01") == [("09427/7/1", "")])
    layer.rollBack()


def test_the_map_follows_the_list_but_not_the_edits(editable):
    canvas, dock = editable.iface.canvas, editable.dock
    canvas.setDestinationCrs(editable.parcel_layer.crs())
    before = len(canvas.scene().items())
    editable.run("next")
    dock.followBox.setChecked(True)
    row = editable.controller.row
    assert canvas.extent().contains(editable.shape_of(row).boundingBox())
    assert len(canvas.scene().items()) > before
    elsewhere = editable.parcel_layer.getFeature(4).geometry().boundingBox()
    canvas.setExtent(elsewhere)
    editable.parcel_layer.changeGeometry(3, QgsGeometry.fromWkt(square(40, -3, 18, 26)))
    wait_for(lambda: keys_shown(editable) == [])
    assert canvas.extent().contains(elsewhere)
    assert "No longer there" in dock.pageView.toPlainText()
    editable.run("exception")  # there is nothing to accept any more
    assert editable.controller.session.latest == {}
    dock.followBox.setChecked(False)
    wait_for(lambda: len(canvas.scene().items()) == before, 5)
    editable.parcel_layer.rollBack()


def test_a_marked_finding_wakes_up_after_an_edit(editable):
    editable.questions.reason = lambda *given: Reason("theo biên bản")
    editable.controller.find(next(r.finding_id for r in editable.controller.table.rows if r.other == "09427/7/3"))
    editable.run("exception")
    assert keys_shown(editable) == [("09427/7/3", "09427/7/5")]
    layer = editable.parcel_layer
    layer.changeGeometry(2, QgsGeometry.fromWkt(square(20, 0, 20.5)))
    wait_for(lambda: len(keys_shown(editable)) == 2)
    woken = next(row for row in editable.controller.table.rows if row.other == "09427/7/3")
    assert editable.controller.standing(woken) is Standing.WOKEN
    layer.rollBack()


def test_the_layer_shows_marks_that_its_check_did_not_know(editable):
    layer, controller = editable.parcel_layer, editable.controller
    editable.questions.reason = lambda *given: Reason("vì")
    controller.step(1)
    row = controller.row
    editable.run("exception")
    editable.check_again()
    wait_for(lambda: not editable.runner.busy)
    layer.rollBack()
    layer.startEditing()
    wait_for(lambda: not editable.live.busy)
    editable.dock.noteLabel.clear()
    layer.changeAttributeValue(row.fid_a, layer.fields().indexOf("TENCHU"), "Lê Văn Sơn")
    wait_for(lambda: editable.dock.noteLabel.text() and not editable.live.busy)
    (status,) = (one["status"] for one in editable.findings.getFeatures() if one["finding_id"] == row.finding_id)
    assert status == "exception"
    layer.rollBack()


def test_what_changed_between_two_times_of_editing_is_read_anew(editable):
    layer = editable.parcel_layer
    layer.rollBack()
    elsewhere = QgsGeometry.fromWkt(square(300, 0))
    assert layer.dataProvider().changeGeometryValues({3: elsewhere})  # as another program would, in the file
    layer.startEditing()
    wait_for(lambda: not editable.live.busy)
    layer.changeAttributeValue(2, layer.fields().indexOf("TENCHU"), "Lê Văn Sơn")
    wait_for(lambda: ("09427/7/2", "09427/7/3") not in keys_shown(editable))
    layer.rollBack()


def test_columns_that_go_stop_the_judging_with_a_sentence(editable):
    layer = editable.parcel_layer
    layer.rollBack()
    layer.startEditing()
    layer.deleteAttribute(layer.fields().indexOf("TENCHU"))
    layer.changeGeometry(3, QgsGeometry.fromWkt(square(300, 0)))
    wait_for(lambda: "TENCHU" in editable.dock.noteLabel.text())
    layer.rollBack()


def test_check_again_keeps_place_and_marks(opened, marks):
    controller, layer = opened.controller, opened.parcel_layer
    opened.run("fixed")
    stays = controller.current
    layer.dataProvider().deleteFeatures([6])
    opened.check_again()
    wait_for(lambda: not opened.runner.busy)
    assert controller.current == stays
    assert "DC05" not in controller.table.rules
    assert opened.findings_layer.featureCount() == 2


def test_what_is_said_to_be_fixed_and_found_again_is_open_again(editable):
    controller, layer = editable.controller, editable.parcel_layer
    layer.rollBack()
    controller.step(1)
    name = controller.row.finding_id
    editable.run("fixed")
    assert "1 fixed" in editable.dock.countsLabel.text()
    editable.check_again()
    wait_for(lambda: not editable.runner.busy)
    assert "fixed" not in editable.dock.countsLabel.text()
    row = controller.table.rows[controller.table.place[name]]
    assert (controller.standing(row), controller.mark_of(row)[1]) == (Standing.WOKEN, "found")
    assert name in shown_ids(controller)
    controller.go_to(name)
    assert "found it all the same" in editable.dock.pageView.toPlainText()
    # An edit beside it changes nothing about that, another mark does.
    layer.startEditing()
    wait_for(lambda: not editable.live.busy)
    editable.dock.noteLabel.clear()
    layer.changeAttributeValue(row.fid_a, layer.fields().indexOf("TENCHU"), "Lê Văn Sơn")
    wait_for(lambda: editable.dock.noteLabel.text() and not editable.live.busy)
    assert controller.standing(controller.table.rows[controller.table.place[name]]) is Standing.WOKEN
    controller.go_to(name)
    editable.run("fixed")
    assert controller.standing(controller.table.rows[controller.table.place[name]]) is Standing.FIXED
    layer.rollBack()


def test_check_again_with_the_settings_of_a_real_run(editable):
    layer = editable.parcel_layer
    layer.changeGeometry(3, QgsGeometry.fromWkt(square(300, 0)))
    wait_for(lambda: keys_shown(editable) == [])
    editable.check_again()
    wait_for(lambda: not editable.runner.busy)
    assert editable.bar.said == []
    assert (len(editable.controller.table), editable.findings.featureCount()) == (0, 0)
    assert "no longer there" not in editable.dock.countsLabel.text()
    layer.rollBack()  # from then on edits are judged by the new check
    wait_for(lambda: len(keys_shown(editable)) == 2)


def test_check_again_has_the_tables_of_the_run_too(place_without_fake):
    place, layer = place_without_fake, memory_layer(PARCELS)
    boundary = memory_layer([(square(-5, -5, 70, 40),)], columns=(), name="ranh giới xã")
    QgsProject.instance().addMapLayers([layer, boundary])
    place.show(checked(layer, RULES="TC07", BOUNDARY=boundary.id()).id())
    wait_for(lambda: place.controller.table.rules == ["TC07"])
    place.check_again()
    wait_for(lambda: not place.runner.busy)
    assert place.controller.table.rules == ["TC07"]


def test_check_again_has_the_crs_and_the_earlier_findings_of_the_run_too(place_without_fake):
    place, layer = place_without_fake, memory_layer(PARCELS)
    QgsProject.instance().addMapLayer(layer)
    earlier = checked(layer, RULES="TC01")
    crs = QgsCoordinateReferenceSystem("EPSG:9210")  # as the dialog hands it over
    findings = checked(layer, RULES="TC01", WORK_CRS=crs, BASELINE=earlier.id())
    started = []
    place.runner.start = lambda name, parameters, text, done: started.append(parameters)
    place.again.start(findings, layer, None, print)
    assert started[0]["WORK_CRS"] == "EPSG:9210"
    assert started[0]["BASELINE"].source.staticValue() == earlier.id()


def test_filters_of_the_dock(opened):
    dock, controller = opened.dock, opened.controller
    dock.severityCombo.setCurrentIndex(2)
    assert [row.rule for row in map(controller.table.rows.__getitem__, controller.shown)] == ["DC05"]
    dock.severityCombo.setCurrentIndex(0)
    dock.ruleCombo.setCurrentIndex(2)
    assert len(controller.shown) == 2
    dock.ruleCombo.setCurrentIndex(0)
    canvas = opened.iface.canvas
    canvas.setDestinationCrs(opened.parcel_layer.crs())
    canvas.setExtent(opened.parcel_layer.getFeature(6).geometry().boundingBox())
    dock.extentBox.setChecked(True)
    assert len(controller.shown) == 1
    dock.extentBox.setChecked(False)
    dock.searchEdit.setText("dien tich")
    dock.searchEdit.setText("overlap")
    assert len(controller.shown) == 2
    dock.findingsView.header().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    order = [controller.table.rows[at].value for at in controller.model.groups[0].members]
    assert order == sorted(order, reverse=True)


def test_the_layer_action_leads_to_the_dialog(opened):
    asked = []
    opened.questions.reason = lambda about, author, known: asked.append(about)
    wanted = next(row for row in opened.controller.table.rows if row.rule == "DC05")
    opened.dock.searchEdit.setText("overlap")
    opened.go_to(opened.findings_layer.id(), wanted.finding_id, mark=True)
    assert opened.controller.current == wanted.finding_id
    assert asked == [wanted.message]


def test_the_action_on_a_finding(opened, monkeypatch, qgis_iface):
    from parcel_clean.ui.findings import mark_action

    layer, called = opened.findings_layer, []
    apply_findings_style(layer, str, {})
    zoom, mark = sorted(layer.actions().actions(), key=lambda one: one.name(), reverse=True)
    assert [zoom.shortTitle(), mark.shortTitle()] == ["Zoom to the parcels", "Mark as exception…"]
    assert mark.actionScopes() == {"Feature", "Canvas", "Form"}
    compile(mark.command().replace("[% @layer_id %]", "x").replace("[% $id %]", "1"), "action", "exec")
    fid = next(layer.getFeatures()).id()
    desktop = SimpleNamespace(work_through=lambda *given, **more: called.append((given, more)))
    monkeypatch.setattr(mark_action, "plugins", {mark_action.PLUGIN: SimpleNamespace(desktop=desktop)})
    mark_action.mark_finding(layer.id(), fid)
    assert called == [((layer.id(), layer.getFeature(fid)["finding_id"]), {"mark": True})]
    # Installed, but switched off.
    said = []
    bar = SimpleNamespace(pushMessage=lambda *texts: said.append(texts))
    monkeypatch.setattr(mark_action, "plugins", {})
    monkeypatch.setattr(mark_action, "iface", SimpleNamespace(messageBar=lambda: bar))
    mark_action.mark_finding(layer.id(), fid)
    assert "is off" in said[0][1]
    mark_action.mark_finding("gone", 1)


def test_layers_that_go_away_are_no_crash(opened):
    opened.parcel_layer.startEditing()
    QgsProject.instance().removeMapLayer(opened.parcel_layer.id())
    for name in ("zoom", "select", "form1", "flash", "next"):
        opened.run(name)
    assert "not in the project" not in opened.dock.countsLabel.text()
    opened.run("select")
    assert "not in the project" in opened.dock.noteLabel.text()
    opened.check_again()
    assert "not in the project" in opened.bar.said[-1][1]
    QgsProject.instance().removeMapLayer(opened.findings_layer.id())
    assert len(opened.controller.table) == 0
    assert "No findings are open" in opened.dock.noteLabel.text()
    opened.run("exception")
    QgsProject.instance().clear()
    assert opened.controller.session.path is None


def test_no_other_layer_stands_for_the_one_that_has_gone(place_without_fake):
    place, layer = place_without_fake, memory_layer(PARCELS)
    boundary = memory_layer([(square(-5, -5, 170, 140),)], columns=(), name="ranh giới xã")
    QgsProject.instance().addMapLayers([layer, boundary])
    findings = checked(layer, RULES="TC01,CO01")
    place.show(findings.id())
    wait_for(lambda: len(place.controller.table))
    before = len(place.controller.table)
    asked = []
    place.questions.layer = lambda names: asked.append(names) or 0
    QgsProject.instance().removeMapLayer(layer.id())
    place.controller.step(1)
    place.run("select")
    place.check_again()
    assert (asked, boundary.selectedFeatureCount()) == ([], 0)
    assert [kind for kind, _ in place.bar.said] == ["findings"]
    assert len(place.controller.table) == before
    # The same parcels again, under another id: they may be a copy, so it is asked.
    again = memory_layer(PARCELS)
    again.setName("thửa đất")
    QgsProject.instance().addMapLayer(again)
    place.check_again()
    wait_for(lambda: not place.runner.busy)
    assert asked == [["thửa đất"]]
    assert place.parcels() is again


@pytest.mark.parametrize("all_at_once", [QgsProject.removeAllMapLayers, QgsProject.clear])
def test_several_layers_of_findings_go_at_once(place_without_fake, all_at_once):
    place, layer = place_without_fake, memory_layer(PARCELS)
    QgsProject.instance().addMapLayer(layer)
    first, *_ = [checked(layer, RULES="TC01") for _ in range(3)]
    place.show(first.id())
    wait_for(lambda: len(place.controller.table))
    all_at_once(QgsProject.instance())
    assert not place.runner.busy
    assert len(place.controller.table) == 0
    assert place.dock.noteLabel.text().startswith("No findings are open")


def test_docks_of_ours_share_one_place(opened):
    window, mine = opened.iface.window, opened.dock
    other, alone = QDockWidget("other", window), QDockWidget("alone", window)
    other.setObjectName("ParcelCleanOther")
    with in_one_place(window) as put:
        assert not mine.isVisible()
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, other)
        put(other)
    QgsApplication.processEvents()
    assert window.tabifiedDockWidgets(other) == [mine]
    for dock in (mine, other):
        dock.close()
    with in_one_place(window) as put:
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, alone)
        put(alone)
    QgsApplication.processEvents()
    assert window.tabifiedDockWidgets(alone) == []
    for dock in (other, alone):
        window.removeDockWidget(dock)


def test_unload_leaves_nothing(opened):
    opened.parcel_layer.startEditing()
    iface, layer = opened.iface, opened.parcel_layer
    opened.dock.followBox.setChecked(True)
    opened.unload()
    opened.iface = None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert iface.window.findChildren(QDockWidget) == []
    layer.changeGeometry(1, QgsGeometry.fromWkt(square(300, 0)))
    QgsApplication.processEvents()
    layer.rollBack()
