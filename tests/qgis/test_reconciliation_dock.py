"""The reconciliation dock in a window without a screen: models, controller, keys, journal, leaving nothing behind."""

from __future__ import annotations

import json
import shutil
import sqlite3
import time
from types import SimpleNamespace

import pytest
from parcel_clean.adapters.worklist import ReadWorklist
from parcel_clean.core.reconciliation.entries import Action, Entry
from parcel_clean.core.reconciliation.journal import append, create_journal, read_journal
from parcel_clean.core.reconciliation.worklist import Holder, MatchRow, Standing, worklist_of
from parcel_clean.ui.reconciliation.controller import Controller
from parcel_clean.ui.reconciliation.workplace import Workplace
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester, QTest
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

from .conftest import memory_layer, square

pytestmark = pytest.mark.usefixtures("english")
NAMES = ("Trần Thị Mơ", "Lê Văn Mộng", "Đỗ Công Ảo", "Phạm Quang Tưởng", "Vũ Thị Sáu")


def row(key, parcel=None, status="review", score=0.8, rank=1, fid=1, stale=None, at=None, line=1, **more):
    evidence = [
        {"criterion": "owner", "agrees": False, "weight": -3.0, "text": "owner differs"},
        {"criterion": "area", "agrees": True, "weight": 5.0, "text": "same area: 400 m²"},
    ]
    found = {"certificate": key, "parcel": parcel, "fid": fid, "status": status, "score": score, "rank": rank}
    found.update(evidence=json.dumps(evidence), decided_at=at, stale=stale)
    facts = json.dumps({"certificate_area": "aa", **({"parcel_area": "bb"} if parcel else {})})
    found.update(certificate_fids=str(line), facts=facts, **more)
    return MatchRow(**{name: "" if value is None else str(value) for name, value in found.items()})


def worklist(count=10, proposals=2):
    rows = []
    for at in range(count):
        key = f"DD {at:06d}/7/{at + 1}"
        for rank in range(1, proposals + 1):
            parcel = f"09427/7/{at + rank}"
            rows.append(row(key, parcel, score=1 - 0.1 * rank, rank=rank, fid=at + rank, line=at))
    holders = {at: Holder(NAMES[at % len(NAMES)], "7", str(at + 1), "thôn Đoài") for at in range(count)}
    return worklist_of(rows, holders)


@pytest.fixture
def journal(tmp_path):
    path = tmp_path / "nhật ký.gpkg"
    create_journal(path)
    return path


@pytest.fixture
def clock():
    return SimpleNamespace(now=0.0)


@pytest.fixture
def controller(qgis_app, journal, clock):
    made = Controller(str, lambda: clock.now)
    made.asked = []

    def who():
        made.asked.append(made.session.author)
        made.session.work_as("Hoa")
        return True

    made.need_author = who
    made.show(ReadWorklist(worklist()))
    made.open_journal(str(journal))
    return made


def actions(path):
    return [entry.action for entry in read_journal(path).entries]


def test_models_keep_qts_rules(controller):
    chain = (controller.model, *controller.filters)
    testers = [QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal) for one in chain]
    controller.status.want(None, open_only=True)
    controller.accept()
    controller.reject()
    controller.reject()
    controller.none()
    assert controller.shown.rowCount() == 7
    controller.text.want("mong")
    assert [controller.model.lines[at].holder.name for at in controller.shown.rows()] == ["Lê Văn Mộng"] * 1
    controller.undo()
    controller.undo()
    controller.place.want(frozenset({2, 3}))
    controller.changed.want(True)
    assert controller.shown.rowCount() == 0
    controller.changed.want(False)
    controller.place.want(None)
    controller.text.want("")
    controller.status.want(Standing.SETTLED)
    assert controller.shown.rowCount() == 1
    controller.model.sort(1)
    controller.status.want(None)
    assert [controller.model.lines[at].key for at in controller.shown.rows()] == [
        one.key for one in controller.model.lines
    ]
    assert testers


@pytest.mark.parametrize("typed", ["đỗ công ảo", "do cong ao", "DO CONG", "ao  cong"])
def test_search_knows_no_diacritics(controller, typed):
    controller.text.want(typed)
    assert {controller.model.lines[at].holder.name for at in controller.shown.rows()} == {"Đỗ Công Ảo"}


@pytest.mark.parametrize(("typed", "count"), [("DD 000003", 1), ("09427/7/11", 1), ("thon doai", 10), ("zzz", 0)])
def test_search_looks_everywhere(controller, typed, count):
    controller.text.want(typed)
    assert controller.shown.rowCount() == count


def test_a_decision_is_in_the_journal_at_once_and_the_next_line_comes(controller, journal):
    first = controller.line
    assert controller.accept()
    (entry,) = read_journal(journal).entries
    assert (entry.action, entry.author, entry.certificate, entry.parcels) == (
        *(Action.ACCEPT, "Hoa", first.key, ("09427/7/1",)),
    )
    assert entry.facts == {"09427/7/1": {"certificate_area": "aa", "parcel_area": "bb"}}
    assert controller.line.key == "DD 000001/7/2"
    controller.choose(2)
    controller.accept()
    assert read_journal(journal).entries[-1].parcels == ("09427/7/3",)
    controller.choose(7)  # there are two
    assert controller.chosen == 0
    controller.none()
    assert read_journal(journal).entries[-1].facts == {"": {"certificate_area": "aa"}}


def test_rejecting_goes_through_the_candidates(controller, journal):
    first = controller.line.key
    controller.reject()
    assert (controller.line.key, controller.chosen) == (first, 1)
    controller.reject()
    assert controller.line.key != first
    assert controller.model.standings[0] is Standing.SETTLED
    controller.go_to(first)
    assert not controller.reject()  # once is enough
    assert actions(journal) == [Action.REJECT, Action.REJECT]


def test_later_comes_back_in_the_end(controller, journal):
    first = controller.line.key
    controller.later()
    seen = []
    for _ in range(9):
        seen.append(controller.line.key)
        controller.accept()
    assert first not in seen
    assert controller.line.key == first
    assert controller.model.counts()[Standing.SETTLED] == 9


def test_undo_goes_back_over_restarts(controller, journal):
    for _ in range(3):
        controller.accept()
    other = Controller(str)
    other.need_author = lambda: other.session.work_as("Hoa") or True
    other.show(ReadWorklist(worklist()))
    other.open_journal(str(journal))
    assert other.model.counts()[Standing.SETTLED] == 3
    assert [other.undo()[0].certificate for _ in range(3)] == ["DD 000002/7/3", "DD 000001/7/2", "DD 000000/7/1"]
    assert other.undo() == []
    assert other.model.counts()[Standing.SETTLED] == 0
    assert other.line.key == "DD 000000/7/1"


def test_nobody_undoes_the_work_of_others(controller, journal):
    controller.accept()
    controller.session.work_as("Bình")
    assert controller.undo() == []
    assert controller.model.counts()[Standing.SETTLED] == 1


def test_all_sure_ones_are_one_step(controller, journal):
    lines = [
        row(f"DD {at:06d}/7/1", f"09427/7/{at}", status="matched" if at % 2 else "review", fid=at) for at in range(10)
    ]
    controller.show(ReadWorklist(worklist_of(lines, {})))
    controller.accept()
    assert controller.accept_sure() == 5
    assert controller.model.counts()[Standing.SETTLED] == 6
    assert controller.line.key == "DD 000002/7/1"
    assert read_journal(journal).entries[-1].facts == {"09427/7/9": {"certificate_area": "aa", "parcel_area": "bb"}}
    other = Controller(str)
    other.need_author = lambda: other.session.work_as("Hoa") or True
    other.show(controller.read)
    other.open_journal(str(journal))
    assert len(other.undo()) == 5
    assert other.model.counts()[Standing.SETTLED] == 1
    assert len(other.undo()) == 1
    assert other.model.counts()[Standing.SETTLED] == 0


def test_who_is_working_is_asked_first_and_after_half_an_hour(controller, clock):
    controller.accept()
    controller.accept()
    assert controller.asked == [""]
    clock.now += 29 * 60
    controller.accept()
    assert len(controller.asked) == 1
    clock.now += 31 * 60
    controller.accept()
    assert controller.asked == ["", "Hoa"]
    controller.need_author = lambda: False
    clock.now += 31 * 60
    assert not controller.accept()


def test_a_colleagues_entries_appear(controller, journal):
    controller.accept()
    other = Controller(str)
    other.need_author = lambda: other.session.work_as("Bình") or True
    other.show(ReadWorklist(worklist()))
    other.open_journal(str(journal))
    other.go_to("DD 000005/7/6")
    other.accept()
    controller.accept()
    assert controller.model.standings[5] is Standing.SETTLED
    other.go_to("DD 000000/7/1")
    other.choose(2)
    other.accept()
    controller.session.refresh()
    controller.judge_again()
    assert controller.model.standings[0] is Standing.CONFLICT


def test_what_has_changed_is_to_be_looked_at_again(controller, journal):
    controller.accept()
    (entry,) = read_journal(journal).entries
    rows = [row("DD 000000/7/1", "09427/7/1", stale="parcel_area", at=entry.at), row("DD 000009/7/1", "09427/7/8")]
    controller.show(ReadWorklist(worklist_of(rows, {})))
    assert controller.model.stale == [True, False]
    assert controller.model.is_open(0)
    controller.changed.want(True)
    assert controller.shown.rowCount() == 1
    controller.go_to("DD 000000/7/1")
    controller.accept()  # looked at: it is fresh now
    assert controller.shown.rowCount() == 0


def test_a_journal_that_cannot_be_written_loses_nothing(controller, journal, tmp_path, monkeypatch):
    controller.accept()
    monkeypatch.setattr("parcel_clean.core.own_gpkg.BUSY_SECONDS", 0.05)
    lock = sqlite3.connect(journal)
    lock.execute("BEGIN EXCLUSIVE")
    controller.accept()
    assert controller.session.problem is not None
    controller.accept()
    controller.undo()
    assert [entry.action for entry in controller.session.waiting] == [Action.ACCEPT, Action.ACCEPT, Action.REVERT]
    assert controller.model.counts()[Standing.SETTLED] == 2
    lock.rollback()
    copy = tmp_path / "bản khác.gpkg"
    controller.session.save_elsewhere(copy)
    assert actions(copy) == [Action.ACCEPT] * 3 + [Action.REVERT]
    assert read_journal(copy).project == read_journal(journal).project
    controller.accept()
    assert len(actions(copy)) == 5
    assert controller.session.problem is None


def test_try_again(controller, journal):
    text = journal.read_bytes()
    journal.unlink()
    controller.accept()
    assert len(controller.session.waiting) == 1
    journal.write_bytes(text)
    controller.session.save_waiting()
    assert (controller.session.waiting, controller.session.problem) == ([], None)
    assert actions(journal) == [Action.ACCEPT]


# In a window


class Bar:
    def __init__(self):
        self.said = []

    def inform(self, kind, text, *buttons):
        self.said.append((kind, text))
        self.buttons = buttons

    praise = warn = inform

    def withdraw(self, kind):
        self.said = [one for one in self.said if one[0] != kind]


class Iface:
    def __init__(self):
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1366, 700)

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)


LINES = (
    ("Số phát hành GCN", "QString"),
    ("Họ và tên chủ sử dụng", "QString"),
    ("Số giấy tờ tùy thân", "QString"),
    ("Số hiệu tờ trên bản đồ địa chính", "QString"),
    ("Số thứ tự thửa trên bản đồ địa chính", "QString"),
    ("Diện tích thửa đất", "QString"),
    ("Địa chỉ thửa đất", "QString"),
)


def parcels(count=4):
    rows = [
        (square(30 * at, 0), "09427", 7, str(at + 1), 400.1, "ONT", NAMES[at % len(NAMES)], "Đoài")
        for at in range(count)
    ]
    return memory_layer(rows)


def certificates(count=4):
    rows = [
        (None, f"DD {990000 + at}", NAMES[at % len(NAMES)], f"0340{at:08d}", "7", str(at + 1), "400", "Đoài")
        for at in range(count)
    ]
    return memory_layer(rows, kind="None", crs="", columns=LINES, name="danh sách")


@pytest.fixture
def place(qgis_app, provider, tmp_path, monkeypatch):
    monkeypatch.setattr("parcel_clean.ui.reconciliation.journal_desk._rescue_folder", lambda: tmp_path / "rescued")
    QgsProject.instance().clear()
    iface, bar = Iface(), Bar()
    made = Workplace(iface, "parcelclean", bar, str)
    made.bar, made.iface = bar, iface
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


def matched(place, journal, count=4):
    layers = parcels(count), certificates(count)
    QgsProject.instance().addMapLayers(list(layers))
    place.data.choose("parcels", layers[0])
    place.data.choose("certificates", layers[1])
    place.journal.use(str(journal))
    place.match()
    wait_for(lambda: not place.runner.busy)
    return layers


def texts(model, row):
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_from_layers_to_applied_links(place, journal, run, tmp_path):
    layers = matched(place, journal)
    assert len(place.controller.model.lines) == 4
    assert place.dock.tabs.currentWidget() is place.dock.workPage
    line = texts(place.controller.shown, 0)
    assert line[0] == "DD 990000/7/1"
    assert line[1] == NAMES[0]
    comparison = place.dock.comparison
    labels = [comparison.headerData(at, Qt.Orientation.Vertical) for at in range(comparison.rowCount())]
    assert {"Sheet/parcel today", "Land user", "Person number", "Area (m²)"} <= set(labels)
    assert texts(comparison, labels.index("Person number"))[0] == "034******000"
    place.dock.personBox.setChecked(True)
    assert texts(comparison, labels.index("Person number"))[0] == "034000000000"
    assert texts(comparison, labels.index("Land user"))[1] == f"✓ {NAMES[0]}"
    assert NAMES[0] in place.dock.reasonsView.toPlainText()
    for _ in range(4):
        place.run("accept")
    assert "4 decided" in place.dock.countsLabel.text()
    result = run(
        "applydecisions",
        PARCELS=layers[0],
        CERTIFICATES=layers[1],
        JOURNAL=str(journal),
        PARCELS_OUT=str(tmp_path / "p.gpkg"),
        CERTIFICATES_OUT=str(tmp_path / "c.gpkg"),
    )
    assert (result["LINKED_COUNT"], result["MISSING_COUNT"]) == (4, 0)


def test_degrees_under_metres_are_put_right_with_one_click(place, journal):
    layer = parcels()
    degrees = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    shapes = {feature.id(): feature.geometry() for feature in layer.getFeatures()}
    for shape in shapes.values():
        shape.transform(degrees)
    layer.dataProvider().changeGeometryValues(shapes)
    QgsProject.instance().addMapLayers([layer, certificates()])
    place.data.restore()
    place.journal.use(str(journal))
    place.match()
    wait_for(lambda: not place.runner.busy)
    assert not place.controller.model.lines
    assert "degrees" in place.bar.said[-1][1]
    ((label, put_right),) = place.bar.buttons
    assert label == "Set the layer to EPSG:4326"
    put_right()
    assert not place.bar.said  # the problem is solved
    wait_for(lambda: not place.runner.busy)
    assert layer.crs().authid() == "EPSG:4326"
    assert len(place.controller.model.lines) == 4


def test_the_sample_of_the_sure_ones_names_the_land_user_on_the_map(place, journal):
    matched(place, journal)
    looked = []
    place.questions.accept_sure = lambda count, sample: looked.append((count, sample)) or False
    place.accept_sure()
    ((count, sample),) = looked
    assert count == 4
    assert [row[:4] for row in sample] == [
        (f"DD {990000 + at}/7/{at + 1}", NAMES[at], f"→ 09427/7/{at + 1}", NAMES[at]) for at in range(4)
    ]


def test_edited_facts_are_marked_after_matching_again(place, journal):
    layer, _ = matched(place, journal)
    place.run("accept")
    place.match()
    wait_for(lambda: not place.runner.busy)
    assert place.controller.model.stale == [False] * 4
    provider = layer.dataProvider()
    at = layer.fields().indexOf("DIENTICH")
    provider.changeAttributeValues({next(layer.getFeatures()).id(): {at: 399.0}})
    place.match()
    wait_for(lambda: not place.runner.busy)
    assert place.controller.model.stale == [True, False, False, False]
    place.controller.go_to("DD 990000/7/1")
    assert "area of the parcel" in place.dock.reasonsView.toPlainText()


def test_two_hundred_decisions_by_keys_then_undo_then_merge(place, journal, tmp_path, run):
    place.journal.use(str(journal))
    place.controller.show(ReadWorklist(worklist(200)))
    place.dock.show_work()
    view = place.dock.worklistView
    for at in range(200):
        key = (Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_N, Qt.Key.Key_2)[at % 4]
        QTest.keyClick(view, key)
        if key == Qt.Key.Key_2:
            QTest.keyClick(view, Qt.Key.Key_A)
    assert place.controller.model.counts()[Standing.SETTLED] == 200
    done = dict(read_journal(journal).state().decisions())
    assert len(done) == 200
    copy = shutil.copy(journal, tmp_path / "copy.gpkg")
    for _ in range(200):
        QTest.keyClick(view, Qt.Key.Key_U)
    assert place.controller.model.counts()[Standing.SETTLED] == 0
    assert read_journal(journal).state().decisions() == {}
    merged = tmp_path / "merged.gpkg"
    run("mergejournals", JOURNALS=[str(copy), str(journal)], JOURNAL=str(merged))
    # What was taken back stays so, for a copy knows less than the journal; the copy alone brings everything back.
    assert read_journal(merged).state().decisions() == {}
    place.journal.use(str(copy))
    assert place.controller.model.counts()[Standing.SETTLED] == 200


def test_other_keys(place, journal):
    place.journal.use(str(journal))
    place.controller.show(ReadWorklist(worklist(5)))
    view = place.dock.worklistView
    for key, expected in (
        (Qt.Key.Key_J, "DD 000001/7/2"),
        (Qt.Key.Key_Down, "DD 000002/7/3"),
        (Qt.Key.Key_K, "DD 000001/7/2"),
        (Qt.Key.Key_Up, "DD 000000/7/1"),
        (Qt.Key.Key_S, "DD 000001/7/2"),
        (Qt.Key.Key_R, "DD 000001/7/2"),
    ):
        QTest.keyClick(view, key)
        assert place.controller.line.key == expected
        assert view.currentIndex().data() == expected
    assert place.controller.chosen == 1
    search = place.dock.searchEdit
    place.iface.window.activateWindow()
    search.setFocus()
    QTest.keyClicks(search, "an")  # letters of a search are no commands
    assert actions(journal) == [Action.REJECT]


def test_filters_of_the_dock(place, journal):
    place.journal.use(str(journal))
    place.controller.show(ReadWorklist(worklist(10)))
    place.run("accept")
    place.dock.statusCombo.setCurrentIndex(1)
    assert place.controller.shown.rowCount() == 9
    place.dock.searchEdit.setText("mong")
    assert place.controller.line.holder.name == "Lê Văn Mộng"
    assert place.dock.filteredLabel.text() == "Shown 2: 2 to review"
    assert place.dock.filteredBar.text() == "Shown: 0 of 2 (0 %)"
    assert place.dock.decidedBar.text() == "All: 1 of 10 (10 %)"
    place.dock.searchEdit.setText("")
    place.dock.statusCombo.setCurrentIndex(0)
    assert not place.dock.filteredLabel.isVisibleTo(place.dock)
    assert not place.dock.filteredBar.isVisibleTo(place.dock)
    assert place.dock.decidedBar.text() == "1 of 10 decided (10 %)"


def test_marks_and_the_map(place, journal):
    layer, _ = matched(place, journal)
    canvas = place.iface.canvas
    canvas.setDestinationCrs(layer.crs())
    before = len(canvas.scene().items())
    place.dock.followBox.setChecked(True)
    assert len(canvas.scene().items()) > before
    assert canvas.extent().contains(next(layer.getFeatures()).geometry().boundingBox())
    place.dock.followBox.setChecked(False)
    wait_for(lambda: len(canvas.scene().items()) == before, 5)  # QGIS's own flash takes a moment
    canvas.setExtent(next(layer.getFeatures()).geometry().boundingBox())
    place.dock.extentBox.setChecked(True)
    assert place.controller.shown.rowCount() < 4
    place.dock.extentBox.setChecked(False)
    assert place.controller.shown.rowCount() == 4


def test_people_disagree(place, journal):
    for author, number in (("Bình", 1), ("Lan", 2)):
        append(journal, Entry(Action.ACCEPT, author, "DD 000003/7/4", (f"09427/7/{number}",), settles=()))
    place.journal.use(str(journal))
    place.controller.show(ReadWorklist(worklist(5)))
    assert place.controller.model.standings[3] is Standing.CONFLICT
    place.controller.go_to("DD 000003/7/4")
    page = place.dock.reasonsView.toPlainText()
    assert "Bình: 09427/7/1" in page
    assert "Lan: 09427/7/2" in page
    place.run("accept")
    assert place.controller.model.standings[3] is Standing.SETTLED
    place.controller.go_to("DD 000003/7/4")
    assert "disagree" not in place.dock.reasonsView.toPlainText()


def test_layers_that_go_away_are_no_crash(place, journal):
    layer, lines = matched(place, journal)
    QgsProject.instance().removeMapLayer(layer.id())
    place.run("next")
    place.dock.followBox.setChecked(True)
    place.run("zoom")
    place.match()
    assert "Open the parcel layer" in place.bar.said[-1][1]
    QgsProject.instance().removeMapLayer(lines.id())
    place.run("accept")
    assert actions(journal) == [Action.ACCEPT]
    QgsProject.instance().clear()
    assert place.controller.model.lines == []
    assert place.controller.session.path is None


def test_keys_do_nothing_on_the_page_with_the_data(place, journal):
    place.journal.use(str(journal))
    place.controller.show(ReadWorklist(worklist(5)))
    place.dock.tabs.setCurrentWidget(place.dock.setupPage)
    QTest.keyClick(place.dock.matchButton, Qt.Key.Key_A)
    assert actions(journal) == []
    place.dock.tabs.setCurrentWidget(place.dock.workPage)
    QTest.keyClick(place.dock.personBox, Qt.Key.Key_A)
    assert actions(journal) == [Action.ACCEPT]


def test_an_undo_of_another_list_stays_where_one_is(controller, journal):
    controller.accept()
    controller.show(ReadWorklist(worklist_of([row("XX 1/1/1", "09427/7/1")], {})))
    assert [step.certificate for step in controller.undo()] == ["DD 000000/7/1"]
    assert controller.line.key == "XX 1/1/1"


def test_without_layers_it_says_what_to_do(place):
    place.match()
    assert "Open the parcel layer" in place.bar.said[-1][1]
    QgsProject.instance().addMapLayer(parcels())
    place.data.restore()
    place.match()
    assert "certificate list" in place.bar.said[-1][1]


def test_a_file_that_is_no_journal(place, tmp_path, journal):
    bad = tmp_path / "a.gpkg"
    bad.write_text("nothing", "utf-8")
    place.journal.use(str(journal))
    assert not place.journal.use(str(bad))
    assert "no journal" in place.bar.said[-1][1]


def test_the_project_remembers(place, journal):
    layers = matched(place, journal)
    place.restore()
    assert place.controller.session.path == journal
    assert place.data.choice().parcels == layers[0].id()


def test_unload_leaves_nothing_and_rescues(place, journal):
    place.journal.use(str(journal))
    place.controller.show(ReadWorklist(worklist(5)))
    journal.unlink()
    place.run("accept")
    assert place.dock.warningFrame.isVisibleTo(place.dock)
    assert "1 decisions are not saved yet" in place.dock.warningLabel.text()
    iface = place.iface
    place.unload()
    place.iface = None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert iface.window.findChildren(QDockWidget) == []
    kind, said = place.bar.said[-1]
    assert kind == "rescued"
    path = said.split("“")[1].split("”")[0]
    assert actions(path) == [Action.ACCEPT]
    again = Workplace(iface, "parcelclean", place.bar, str)
    assert path in place.bar.said[-1][1]
    again.unload()
