"""Two people in the reconciliation dock: notes, lines given out, second looks, a colleague's journal, links applied."""

import runpy
import sqlite3
from pathlib import Path

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QInputDialog, QMessageBox

begin = runpy.run_path(str(Path(__file__).with_name("begin_reconciling.py")))["begin"]


def answer(desk, kind, name, picture, act):
    """Answers a modal dialog as a person would, once it is there."""

    def look():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind) or dialog.objectName() != name:
            QTimer.singleShot(200, look)
            return
        desk.place(dialog, 300, 250)
        QApplication.processEvents()
        if picture:
            desk.shot(picture)
        act(dialog)

    QTimer.singleShot(500, look)


def fill_in(text):
    def act(dialog):
        dialog.setTextValue(text)
        dialog.accept()

    return act


def menu_entry(place, number):
    entries = [one for one in place.dock.peopleButton.menu().actions() if not one.isSeparator()]
    return entries[number]


def steps(desk):
    """Raises where something is not as it should be."""
    from parcel_clean.core.reconciliation.entries import Action, Entry
    from parcel_clean.core.reconciliation.journal import append_all, create_journal, read_journal

    QgsSettings().setValue("ParcelClean/second_look_percent", 50)
    place = yield from begin(desk)
    dock, view, session = place.dock, place.dock.worklistView, place.controller.session
    answer(desk, QInputDialog, "ParcelCleanWho", "", fill_in("Trần Thị Mơ"))
    for _ in range(40):
        QTest.keyClick(view, Qt.Key.Key_A)
    lines = [line for line in place.controller.model.lines if len(line.proposals) > 1]
    place.controller.go_to(lines[0].key)
    answer(
        desk, QInputDialog, "ParcelCleanNote", "1_note", fill_in("Chủ cũ đã mất, hỏi lại trưởng thôn trước khi nhận.")
    )
    QTest.keyClick(view, Qt.Key.Key_T)
    assert "trưởng thôn" in dock.reasonsView.toPlainText()

    dock.searchEdit.setText("nguyen")
    answer(desk, QInputDialog, "ParcelCleanAssign", "2_assign", fill_in("Lê Văn Bình"))
    menu_entry(place, 1).trigger()
    dock.searchEdit.setText("")
    place.controller.go_to(lines[0].key)
    yield 1
    desk.shot("3_noted")
    dock.peopleButton.menu().popup(dock.peopleButton.mapToGlobal(dock.peopleButton.rect().topLeft()))
    yield 0.5
    desk.shot("4_menu")
    dock.peopleButton.menu().close()
    desk.click(dock.filterButton)
    yield 0.5
    desk.shot("5_filter")
    dock.filters.close()

    # A colleague writes into the same file, and the dock shows it by itself.
    key = lines[1].key
    theirs = [Entry(Action.ACCEPT, "Lê Văn Bình", key, (lines[1].proposals[1].parcel,))]
    append_all(session.path, theirs)
    yield lambda: session.decision(key).accepted
    assert place.controller.line.key == lines[0].key

    # Another one has worked in a file of his own.
    copy = f"{desk.out}/nhật ký của Hải.gpkg"
    create_journal(copy, session.project)
    with_others = [one.key for one in place.controller.model.lines if session.decision(one.key).accepted][:3]
    append_all(copy, [Entry(Action.NONE, "Phạm Văn Hải", one) for one in with_others])
    place.questions.journals = lambda folder: [copy]
    dock.tabs.setCurrentWidget(dock.setupPage)
    yield 0.5
    desk.shot("6_data")
    desk.click(dock.mergeButton)
    yield lambda: [one for one in desk.dialogs() if one.objectName() == "ParcelCleanDisputes"]
    window = next(one for one in desk.dialogs() if one.objectName() == "ParcelCleanDisputes")
    desk.place(window, 60, 250)
    yield 0.5
    disputes = window.table.rowCount()
    window.table.setCurrentCell(1, 0)
    yield 1
    assert place.controller.line.key == window.table.item(1, 0).text()
    desk.shot("7_disputes")
    QTest.keyClick(view, Qt.Key.Key_A)
    yield 0.5
    assert window.table.rowCount() == disputes - 1
    window.close()
    dock.filters.clear()

    menu_entry(place, 5).trigger()
    yield lambda: [one for one in desk.dialogs() if one.objectName() == "ParcelCleanWork"]
    window = next(one for one in desk.dialogs() if one.objectName() == "ParcelCleanWork")
    desk.place(window, 60, 250)
    place.controller.go_to(with_others[0])
    menu_entry(place, 4).trigger()
    history = next(one for one in desk.dialogs() if one.objectName() == "ParcelCleanHistory")
    desk.place(history, 60, 20, 720, 200)
    yield 0.5
    desk.shot("8_who_did_what")
    window.close()
    history.close()

    # Somebody else takes a second look.
    session.work_as("Lê Văn Bình")
    menu_entry(place, 2).trigger()
    yield 1
    assert 5 < place.controller.shown.rowCount() < 40
    before = dock.secondLookLabel.text()
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_A)
    QTest.keyClick(view, Qt.Key.Key_N)
    yield 1
    desk.shot("9_second_look")
    desk.say(dock.secondLookLabel.text())
    assert dock.secondLookLabel.text() != before
    menu_entry(place, 2).trigger()

    # A locked file: one goes on, and what waits is written when it is free.
    lock = sqlite3.connect(str(session.path), isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    QTest.keyClick(view, Qt.Key.Key_A)
    assert not dock.warningFrame.isVisible()
    yield dock.warningFrame.isVisible
    desk.shot("10_locked")
    lock.execute("ROLLBACK")
    yield lambda: not session.waiting
    yield lambda: not dock.warningFrame.isVisible()

    answer(desk, QMessageBox, "ParcelCleanApply", "11_apply", lambda box: box.buttons()[0].click())
    answer(desk, QMessageBox, "ParcelCleanColumns", "12_columns", lambda box: box.buttons()[0].click())
    dock.tabs.setCurrentWidget(dock.setupPage)
    desk.click(dock.applyButton)
    layers = [dock.parcelsCombo.currentLayer(), dock.certificatesCombo.currentLayer()]
    yield lambda: all(layer.isEditable() for layer in layers)
    yield 1
    desk.say(f"message: {dock.setupNote.text()}")
    desk.iface.setActiveLayer(layers[0])
    yield 0.5
    desk.shot("13_applied")
    linked = sum(bool(one["certificate_serials"]) for one in layers[0].getFeatures())
    desk.say(f"linked: {linked}")
    assert linked > 20
    assert [layer.undoStack().count() for layer in layers] == [1, 1]
    desk.iface.mainWindow().findChild(QAction, "mActionUndo").trigger()
    assert layers[0].fields().indexOf("certificate_serials") < 0
    for layer in layers:
        layer.rollBack()
    assert len(QgsProject.instance().mapLayers()) == 2
    desk.say(f"entries: {len(read_journal(session.path).entries)}")
    desk.plugin.unload()
    yield 1
    desk.say(f"errors: {[text for tag, level, text in desk.log if level == 2]}")
