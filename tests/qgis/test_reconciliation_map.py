"""The reconciliation dock and the map: picking, several parcels, orders, filters by place; and the changeable keys."""

from __future__ import annotations

import pytest
from parcel_clean.adapters.cells import request_for, row_texts
from parcel_clean.adapters.worklist import ReadWorklist
from parcel_clean.core.reconciliation.entries import Action
from parcel_clean.core.reconciliation.journal import read_journal
from parcel_clean.core.reconciliation.line_index import index_of
from parcel_clean.core.reconciliation.worklist import Holder, Standing, worklist_of
from parcel_clean.ui.background import in_background
from parcel_clean.ui.commands import KeyMap, tooltip
from parcel_clean.ui.reconciliation.commands import COMMANDS, SETTINGS
from parcel_clean.ui.reconciliation.ordering import CERTAIN, LISTED, NAME, NEAREST
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle, QgsSettings
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import Qt, QThread
from qgis.PyQt.QtTest import QAbstractItemModelTester, QTest

from .conftest import memory_layer, square
from .test_reconciliation_dock import (
    clock,
    controller,
    journal,
    matched,
    place,
    row,
    wait_for,
    worklist,
)

__all__ = ["clock", "controller", "journal", "place"]
pytestmark = pytest.mark.usefixtures("english", "own_keys")


@pytest.fixture
def own_keys():
    QgsSettings().remove(SETTINGS)
    yield
    QgsSettings().remove(SETTINGS)


@pytest.fixture
def desk(place, journal):
    """Matched, with the map on screen; the canvas shows all of the parcels."""
    place.layers = matched(place, journal)
    canvas = place.iface.canvas
    canvas.setDestinationCrs(place.layers[0].crs())
    canvas.setLayers([place.layers[0]])
    canvas.resize(500, 300)
    canvas.setExtent(place.layers[0].extent().buffered(20))
    wait_for(lambda: not canvas.isDrawing(), 5)
    return place


def click(place, point, *, ctrl=False, button=Qt.MouseButton.LeftButton):
    canvas = place.iface.canvas
    spot = canvas.mapSettings().mapToPixel().transform(QgsPointXY(*point)).toQPointF().toPoint()
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(canvas.viewport(), button, held, spot)


def middle(place, at):
    point = list(place.layers[0].getFeatures())[at].geometry().centroid().asPoint()
    return point.x(), point.y()


def parcels_of(place):
    return [one.parcel for one in place.controller.line.proposals]


def test_a_parcel_is_picked_on_the_map(desk, journal):
    canvas, before = desk.iface.canvas, QgsMapToolPan(desk.iface.canvas)
    canvas.setMapTool(before)
    known = parcels_of(desk)
    assert "09427/7/4" not in known
    QTest.keyClick(desk.dock.worklistView, Qt.Key.Key_P)
    assert desk.picking.active
    assert desk.dock.pickButton.isChecked()
    click(desk, middle(desk, 3))
    assert parcels_of(desk) == [*known, "09427/7/4"]
    assert desk.controller.proposal.parcel == "09427/7/4"
    title = desk.dock.comparison.headerData(len(known) + 1, Qt.Orientation.Horizontal)
    assert title == f"{len(known) + 1} · 09427/7/4\npicked"
    assert "chosen by a person" in desk.dock.reasonsView.toPlainText()
    first = desk.controller.line.key
    desk.run("accept")
    (entry,) = read_journal(journal).entries
    assert (entry.certificate, entry.parcels) == (first, ("09427/7/4",))
    assert set(entry.facts["09427/7/4"]) == {
        *("parcel_area", "parcel_owner", "parcel_shape", "certificate_area", "certificate_owner")
    }
    # Over with the line; the tool before is back.
    assert not desk.picking.active
    assert canvas.mapTool() is before
    assert not desk.dock.pickButton.isChecked()


def test_facts_of_a_picked_parcel_are_those_of_the_matcher(desk, journal):
    first = desk.controller.line.key
    desk.run("pick")
    click(desk, middle(desk, 2))
    desk.run("accept")
    desk.match()
    wait_for(lambda: not desk.runner.busy)
    assert desk.controller.model.stale == [False] * 4
    desk.controller.go_to(first)
    assert desk.controller.decision.accepted == ("09427/7/3",)
    layer = desk.layers[0]
    feature = list(layer.getFeatures())[2]
    layer.dataProvider().changeGeometryValues({feature.id(): QgsGeometry.fromWkt(square(60, 0, 21))})
    desk.match()
    wait_for(lambda: not desk.runner.busy)
    assert desk.controller.model.stale == [True, False, False, False]


def test_several_parcels_with_ctrl_become_links_of_one_certificate(desk, journal, run, tmp_path):
    desk.run("pick")
    click(desk, middle(desk, 2))
    click(desk, middle(desk, 3), ctrl=True)
    titles = [
        desk.dock.comparison.headerData(at, Qt.Orientation.Horizontal)
        for at in range(1, desk.dock.comparison.columnCount())
    ]
    assert [title.startswith("☑") for title in titles] == [False] * (len(titles) - 2) + [True, True]
    desk.run("accept")
    assert read_journal(journal).entries[-1].parcels == ("09427/7/3", "09427/7/4")
    result = run(
        "applydecisions",
        PARCELS=desk.layers[0],
        CERTIFICATES=desk.layers[1],
        JOURNAL=str(journal),
        PARCELS_OUT=str(tmp_path / "p.gpkg"),
        CERTIFICATES_OUT=str(tmp_path / "c.gpkg"),
    )
    assert (result["LINKED_COUNT"], result["LINKED_PARCEL_COUNT"], result["MISSING_COUNT"]) == (1, 2, 0)
    # Back on the line, both are still there and taken.
    desk.run("previous")
    desk.controller.go_to("DD 990000/7/1")
    assert {parcels_of(desk)[at] for at in desk.controller.candidates.taken} == {"09427/7/3", "09427/7/4"}


def test_what_is_no_parcel_and_what_has_no_name(desk):
    layer = desk.layers[0]
    desk.run("pick")
    x, y = middle(desk, 0)
    click(desk, (x, y + 25))
    assert "no parcel of “parcels”" in desk.bar.said[-1][1]
    made = QgsFeature(layer.fields())
    made.setGeometry(QgsGeometry.fromWkt(square(0, 25, 12)))
    layer.dataProvider().addFeature(made)
    click(desk, (x, y + 22))
    assert "after matching" in desk.bar.said[-1][1]
    feature = next(layer.getFeatures())
    layer.dataProvider().changeAttributeValues({feature.id(): {layer.fields().indexOf("SHTHUA"): "99"}})
    click(desk, (x, y))
    assert "was 09427/7/1 at matching and is 09427/7/99 today" in desk.bar.said[-1][1]
    assert "09427/7/99" not in parcels_of(desk)


def test_esc_ends_picking_and_so_does_everything_that_takes_the_ground_away(desk):
    desk.run("pick")
    QTest.keyClick(desk.dock.worklistView, Qt.Key.Key_Escape)
    assert not desk.picking.active
    desk.run("pick")
    QTest.keyClick(desk.iface.canvas, Qt.Key.Key_Escape)
    assert not desk.picking.active
    desk.run("pick")
    click(desk, middle(desk, 1), button=Qt.MouseButton.RightButton)
    assert not desk.picking.active
    desk.run("pick")
    desk.run("next")
    assert not desk.picking.active
    desk.run("pick")
    QgsProject.instance().removeMapLayer(desk.layers[0].id())
    assert not desk.picking.active
    desk.run("pick")
    assert "was closed" in desk.bar.said[-1][1]


def test_unload_gives_the_tool_back(desk):
    canvas, before = desk.iface.canvas, QgsMapToolPan(desk.iface.canvas)
    canvas.setMapTool(before)
    desk.run("pick")
    desk.unload()
    desk.iface = None
    assert canvas.mapTool() is before


def test_several_candidates_by_keys_and_clicks(controller, journal):
    controller.choose(2, more=True)
    assert controller.candidates.taken == (0, 1)
    controller.choose(1, more=True)
    assert (controller.candidates.taken, controller.chosen) == ((1,), 1)
    controller.choose(2, more=True)  # one always stays
    assert controller.candidates.taken == (1,)
    controller.choose(1, more=True)
    controller.accept()
    assert read_journal(journal).entries[-1].parcels == ("09427/7/1", "09427/7/2")
    controller.step(-1)
    assert controller.candidates.taken == (0, 1)
    controller.choose(1)
    assert controller.candidates.taken == (0,)


def test_ctrl_and_a_number(place, journal):
    place.journal.use(str(journal))
    place.controller.show(ReadWorklist(worklist(5)))
    QTest.keyClick(place.dock.worklistView, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert place.controller.candidates.taken == (0, 1)
    QTest.keyClick(place.dock.worklistView, Qt.Key.Key_2)
    assert place.controller.candidates.taken == (1,)


def test_what_others_accepted_without_a_proposal_is_shown(controller, journal):
    first = controller.line.key
    controller.session.work_as("Hoa")
    controller.session.decide(Action.ACCEPT, first, ("09427/9/1",), {"09427/9/1": {"parcel_area": "a"}})
    controller.candidates.fid_of = {"09427/9/1": 77}
    controller.go_to(first)
    assert (controller.proposal.parcel, controller.proposal.fid) == ("09427/9/1", 77)
    controller.accept()
    assert read_journal(journal).entries[-1].facts == {"09427/9/1": {"parcel_area": "a"}}


# Orders and filters


def scattered():
    """Five lines; their parcels lie at 0, 100, 10, 90, 20 m. Two hamlets, two sheets."""
    east = (0, 100, 10, 90, 20)
    rows = [row(f"C{at}/7/1", f"09427/{7 + at % 2}/{at}", score=(5 + at) / 10, fid=at, line=at) for at in range(5)]
    names = ("Lê Văn Chi", "Vũ An", "Đỗ Bình", "Bùi An", "Hồ Dũng")
    holders = {at: Holder(names[at], "", "", f"thôn {'Đoài' if at < 3 else 'Đông'}, xã A") for at in range(5)}
    lines = worklist_of(rows, holders)
    return lines, {at: (x, 0.0, x + 1.0, 1.0) for at, x in enumerate(east)}


@pytest.fixture
def spread(controller):
    lines, boxes = scattered()
    controller.show(ReadWorklist(lines))
    controller.locate(index_of(lines.lines, boxes), {})
    return controller


def order_of(controller):
    return [controller.model.lines[at].number for at in controller.shown.rows()]


def test_orders(spread):
    for mode, expected in ((CERTAIN, [4, 3, 2, 1, 0]), (NAME, [3, 1, 2, 0, 4]), (LISTED, [0, 1, 2, 3, 4])):
        spread.ordering.by(mode, spread.line)
        assert order_of(spread) == expected


def test_nearest_to_the_last_one_is_a_way_that_does_not_move(spread):
    spread.go_to("C2/7/1")
    spread.ordering.by(NEAREST, spread.line)
    assert order_of(spread) == [2, 0, 4, 3, 1]
    spread.accept()
    assert order_of(spread) == [2, 0, 4, 3, 1]
    assert spread.line.number == 0
    spread.accept()
    assert spread.line.number == 4
    # Somewhere else: from there it goes on to the nearest, and the list stays.
    spread.go_to("C1/7/1")
    spread.accept()
    assert spread.line.number == 3
    assert order_of(spread) == [2, 0, 4, 3, 1]
    spread.ordering.by(NEAREST, spread.line)
    assert order_of(spread) == [3, 4, 1, 2, 0]  # the open ones first, then what is done
    spread.later()
    assert spread.line.number == 4


def test_orders_before_the_map_is_read(controller):
    controller.ordering.by(NEAREST, controller.line)
    controller.accept()
    assert controller.line.number == 1
    controller.ordering.by(NAME, controller.line)
    assert [line.holder.name for line in controller.model.lines][:2] == ["Trần Thị Mơ"] * 2


def test_filters_by_sheet_hamlet_and_place(spread):
    known = spread.model.known
    spread.sheet.want(known.sheets, "8")
    assert order_of(spread) == [1, 3]
    spread.hamlet.want(known.hamlets, "thôn Đông")
    assert order_of(spread) == [3]
    spread.sheet.want(known.sheets, None)
    spread.hamlet.want(known.hamlets, None)
    spread.place.want(known.touching((5, 0, 25, 1)))
    assert order_of(spread) == [2, 4]


def test_the_popup_with_the_rarer_filters(place, journal):
    place.journal.use(str(journal))
    lines, boxes = scattered()
    place.controller.show(ReadWorklist(lines))
    place.controller.locate(index_of(lines.lines, boxes), {})
    popup, dock = place.dock.filters, place.dock
    place.run("accept")
    popup.opened.emit()
    box = place._filters._boxes["sheet"][1]
    assert [box.itemText(at) for at in range(box.count())] == ["All", "7   (2 / 3)", "8   (2 / 2)"]
    box.setCurrentIndex(2)
    assert order_of(place.controller) == [1, 3]
    assert place.controller.line.number == 1
    assert dock.filterButton.text() == "Filter (1) ▾"
    place.controller.locate(index_of(lines.lines, boxes), {})  # read again: the filter stays
    assert order_of(place.controller) == [1, 3]
    dock.changedBox.setChecked(True)
    assert dock.filterButton.text() == "Filter (2) ▾"
    popup.clear()
    assert order_of(place.controller) == [0, 1, 2, 3, 4]
    assert dock.filterButton.text() == "Filter ▾"
    popup.open()
    assert popup.isVisible()
    popup.hide()


def test_the_combo_with_orders_and_the_heads_of_the_columns(place, journal):
    lines, boxes = scattered()
    place.controller.show(ReadWorklist(lines))
    place.controller.locate(index_of(lines.lines, boxes), {})
    combo = place.dock.orderCombo
    combo.setCurrentIndex(combo.findData(CERTAIN))
    combo.activated.emit(combo.currentIndex())
    assert order_of(place.controller) == [4, 3, 2, 1, 0]
    place.dock.worklistView.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert order_of(place.controller) == [3, 1, 2, 0, 4]
    assert combo.currentIndex() == -1
    combo.setCurrentIndex(combo.findData(LISTED))
    combo.activated.emit(combo.currentIndex())
    assert order_of(place.controller) == [0, 1, 2, 3, 4]


def test_many_sheets_can_be_searched(place, journal):
    rows = [row(f"C{at}/7/1", f"09427/{at}/1", fid=at, line=at) for at in range(30)]
    holders = {at: Holder("", "", "", f"thôn Đoài {at}") for at in range(30)}
    lines = worklist_of(rows, holders)
    place.controller.show(ReadWorklist(lines))
    place.controller.locate(index_of(lines.lines, {}), {})
    box = place._filters._boxes["hamlet"][1]
    assert box.isEditable()
    completer = box.completer()
    completer.setCompletionPrefix("doai 2")
    assert {completer.currentIndex().data()} <= {f"thôn Đoài {at}   (1 / 1)" for at in (2, *range(20, 30))}
    assert completer.completionCount() == 11
    box.setCurrentIndex(3)
    box.lineEdit().setText("zzz")
    box.lineEdit().editingFinished.emit()
    assert box.lineEdit().text() == box.itemText(3)
    place.controller.show(ReadWorklist(worklist(3)))  # another list, where the map is not read yet
    assert place.controller.shown.rowCount() == 3
    assert box.currentIndex() == 3
    place.controller.locate(index_of(place.controller.model.lines, {}), {})
    assert box.currentIndex() == 0  # that hamlet is not in it


def test_the_map_follows_without_changing_its_scale(desk):
    canvas = desk.iface.canvas
    desk.dock.followBox.setChecked(True)
    view = QgsRectangle(canvas.extent())
    desk.run("next")
    assert canvas.extent() == view  # everything is in view already
    x, y = middle(desk, 0)
    canvas.setExtent(QgsRectangle(x - 500, y - 500, x - 440, y - 460))
    width = canvas.extent().width()
    desk.controller.go_to("DD 990003/7/4")
    assert canvas.extent().width() == pytest.approx(width)
    shape = list(desk.layers[0].getFeatures())[3].geometry()
    assert canvas.extent().contains(shape.boundingBox())
    desk.run("zoom")
    assert canvas.extent().width() != pytest.approx(width)


# Keys


def test_every_command_says_its_key(qgis_app):
    keys = KeyMap(COMMANDS, SETTINGS)
    for command in COMMANDS:
        assert tooltip(command, str, keys).endswith(")")
    assert len({key for command in COMMANDS for key in command.keys}) == sum(len(one.keys) for one in COMMANDS)


def test_keys_can_be_changed_and_come_back(place, journal):
    place.journal.use(str(journal))
    place.controller.show(ReadWorklist(worklist(5)))
    place.run("keys")
    (dialog,) = place.dock.findChildren(object, "ParcelCleanKeys")
    QTest.keyClick(dialog.fields["reject"], Qt.Key.Key_X)
    assert dialog.fields["reject"].text() == "X"
    assert place.dock.rejectButton.toolTip().endswith("(X)")
    view = place.dock.worklistView
    QTest.keyClick(view, Qt.Key.Key_R)
    assert read_journal(journal).entries == ()
    QTest.keyClick(view, Qt.Key.Key_X)
    assert [one.action for one in read_journal(journal).entries] == [Action.REJECT]
    for key, said in (
        (Qt.Key.Key_A, "A is the key for “Accept” already"),
        (Qt.Key.Key_Return, "Enter is the key for “Accept” already"),
        (Qt.Key.Key_3, "The numbers have"),
        (Qt.Key.Key_F1, "Choose one letter"),
    ):
        QTest.keyClick(dialog.fields["later"], key)
        assert said in dialog.problem.text()
        assert dialog.fields["later"].text() == "S"
    QTest.keyClick(dialog.fields["later"], Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert "without Ctrl" in dialog.problem.text()
    QTest.keyClick(dialog.fields["accept"], Qt.Key.Key_Space)
    assert not dialog.problem.text()
    assert place.dock.acceptButton.toolTip().endswith("(Space or Enter)")
    again = KeyMap(COMMANDS, SETTINGS)
    assert (again.command_of(Qt.Key.Key_X), again.command_of(Qt.Key.Key_Space)) == ("reject", "accept")
    dialog.resetButton.click()
    assert place.dock.keys.command_of(Qt.Key.Key_R) == "reject"
    assert KeyMap(COMMANDS, SETTINGS).command_of(Qt.Key.Key_X) == ""
    dialog.close()


@pytest.mark.parametrize("saved", ["A", "Ctrl+X", "1", "nothing of the kind", "X, Y"])
def test_saved_keys_that_cannot_be_are_left_alone(qgis_app, saved):
    QgsSettings().setValue(f"{SETTINGS}/reject", saved)
    keys = KeyMap(COMMANDS, SETTINGS)
    assert keys.command_of(Qt.Key.Key_R) == "reject"
    assert keys.command_of(Qt.Key.Key_A) == "accept"


# What takes long


def test_many_are_accepted_and_big_journals_read_in_a_thread(place, journal, monkeypatch):
    threads = []

    def watched(work):
        def noted():
            threads.append(QThread.currentThread())
            return work()

        return noted

    def waiting(work, text, parent):
        return in_background(watched(work), text, parent)

    monkeypatch.setattr("parcel_clean.ui.reconciliation.workplace.in_background", waiting)
    monkeypatch.setattr("parcel_clean.ui.reconciliation.journal_desk._BIG", 1)
    place.journal.use(str(journal))
    lines = [row(f"DD {at:06d}/7/1", f"09427/7/{at}", status="matched", fid=at) for at in range(50)]
    place.controller.show(ReadWorklist(worklist_of(lines, {})))
    place.questions.accept_sure = lambda count, sample: True
    place.accept_sure()
    assert place.controller.model.counts()[Standing.SETTLED] == 50
    assert len(read_journal(journal).entries) == 50
    place.run("undo")
    assert place.controller.model.counts()[Standing.SETTLED] == 0
    place.journal.use(str(journal))
    assert len(place.controller.session.ledger.entries) == 100
    assert len(threads) == 5
    assert QThread.currentThread() not in threads
    assert not place.controller.session.at_work


def test_what_goes_wrong_in_a_thread_is_raised_where_one_waits(qgis_app):
    def fail():
        raise KeyError("x")

    with pytest.raises(KeyError):
        in_background(fail, "…", None)
    assert in_background(lambda: 7, "…", None) == 7


def test_cells_come_as_qgis_writes_them(qgis_app):
    columns = (("a", "QString"), ("n", "Int"), ("x", "Double"))
    rows = [(None, "một\nhai", 7, 2.5), (None, None, None, None), (None, "a\x1fb", 12345, 0.30000000000000004)]
    layer = memory_layer(rows, kind="None", crs="", columns=columns)
    names = ("x", "a", "n")
    found = list(row_texts(layer.fields(), layer.getFeatures(request_for(layer.fields(), names)), names))
    assert [cells for _, cells in found] == [
        ["2.5", "một\nhai", "7"],
        ["", "", ""],
        ["0.30000000000000004", "a\x1fb", "12345"],  # read value by value, for a sign of ours stands in it
    ]
    assert [fid for fid, _ in found] == [one.id() for one in layer.getFeatures()]


def test_the_comparison_keeps_qts_rules(desk):
    tester = QAbstractItemModelTester(desk.dock.comparison, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.run("pick")
    click(desk, middle(desk, 2))
    click(desk, middle(desk, 3), ctrl=True)
    desk.controller.choose(1, more=True)
    desk.run("accept")
    assert tester
