"""From a check to its findings in the dock: by cause, a finding on the map, an exception for a whole cause, an edit."""

import time

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QInputDialog, QPushButton, QToolBar


def steps(desk):
    """Raises where something is not as it should be."""
    for name in ("Browser", "Browser2"):
        browser = desk.window.findChild(QDockWidget, name)
        if browser is not None:
            browser.hide()
    layer = desk.open_layer(f"{desk.values['commune']}/parcels.gpkg", "thửa đất")
    action = desk.child(QAction, "ParcelCleanFindings")
    assert action in desk.child(QToolBar, "ParcelCleanToolBar").actions()
    desk.child(QAction, "ParcelCleanCheckParcels").trigger()
    yield desk.dialogs
    dialog = desk.dialogs()[0]
    dialog.runAlgorithm()
    yield lambda: QgsProject.instance().layerTreeRoot().findGroup("thửa đất") is not None
    dialog.close()
    yield 1
    buttons = desk.iface.messageBar().currentItem().findChildren(QPushButton)
    desk.say(f"offered: {[button.text() for button in buttons]}")
    desk.click(buttons[0])
    yield lambda: desk.plugin.desktop._findings is not None
    place = desk.plugin.desktop._findings
    dock, controller = place.dock, place.controller
    assert dock.isVisible()
    yield lambda: len(controller.table)
    yield 1
    desk.say(f"findings: {len(controller.table)} in {controller.model.rowCount()} causes")
    assert controller.model.rowCount() < len(controller.table)
    layer.renderer().symbol().setColor(QColor("#f4f1e6"))
    layer.triggerRepaint()
    desk.iface.layerTreeView().refreshLayerSymbology(layer.id())
    yield 1
    desk.shot("1_causes")

    view = dock.findingsView
    for row in controller.table.rows:
        if row.rule == "TC01":
            controller.go_to(row.finding_id)
            break
    dock.followBox.setChecked(True)
    yield 2
    desk.shot("2_finding")
    QTest.keyClick(view, Qt.Key.Key_S)
    assert layer.selectedFeatureCount() == 2
    layer.removeSelection()

    # A whole cause as an exception; who works and why is answered as a person would.
    place.questions.new_or_open = lambda: "new"
    place.questions.new_marks = lambda folder: f"{desk.out}/ngoại lệ.gpkg"

    def answer():
        asked = QApplication.activeModalWidget()
        if isinstance(asked, QInputDialog):
            asked.setTextValue("Trần Thị Mơ")
            QTimer.singleShot(800, answer)
            asked.accept()
        elif asked is not None and asked.objectName() == "ParcelCleanMark":
            desk.place(asked, 300, 120)
            asked.reasonEdit.setPlainText("Diện tích theo biên bản đo năm 2019 đã được xã xác nhận")
            asked.basisCombo.setEditText("Biên bản 12/BB-UBND")
            if len(controller.session.latest) == 0:
                desk.shot("3_exception")
            asked.accept()

    at = max(range(controller.model.rowCount()), key=lambda one: len(controller.model.groups[one].members))
    size = len(controller.model.groups[at].members)
    view.setCurrentIndex(controller.model.index(at, 0))
    yield 0.5
    desk.shot("4_group")
    QTimer.singleShot(800, answer)
    QTest.keyClick(view, Qt.Key.Key_E)
    yield lambda: controller.session.latest
    assert len(controller.session.latest) == size
    desk.say(f"marked: {size}")
    dock.standingCombo.setCurrentIndex(3)
    dock.groupCombo.setCurrentIndex(2)
    yield 1
    controller.step(1)
    yield 1
    desk.shot("5_exceptions")
    dock.standingCombo.setCurrentIndex(0)
    dock.groupCombo.setCurrentIndex(0)
    dock.searchEdit.setText("chong" if desk.values.get("lang", "vi") == "vi" else "overlap")
    yield 1
    desk.shot("6_search")
    dock.searchEdit.setText("")
    QTest.keyClick(view, Qt.Key.Key_Question)
    yield desk.dialogs
    desk.place(desk.dialogs()[0], 250, 120)
    yield 0.5
    desk.shot("7_keys")
    desk.dialogs()[0].close()

    # An overlap is mended in the edit buffer: its finding goes by itself.
    row = next(one for one in controller.table.rows if one.rule == "TC01" and one.severity == "error")
    controller.find(row.finding_id)
    place.run("zoom")
    layer.startEditing()
    yield lambda: not place.live.busy
    started = time.monotonic()
    layer.deleteFeature(row.fid_b)
    yield lambda: row.finding_id in controller.gone
    desk.say(f"judged again within {time.monotonic() - started:.1f} s")
    yield 1
    desk.shot("8_edited")
    layer.undoStack().undo()
    yield lambda: row.finding_id not in controller.gone
    layer.rollBack()
    yield lambda: not place.live.busy

    # The action of the layer leads to the same dialog.
    findings = place.findings
    other = next(one for one in findings.getFeatures() if one["status"] == "open")
    wanted = other["finding_id"]
    context = findings.createExpressionContext()
    context.setFeature(other)
    QTimer.singleShot(800, answer)
    findings.actions().doAction(findings.actions().actions()[1].id(), other, context)
    yield lambda: wanted in controller.session.latest
    size += 1

    QgsProject.instance().removeMapLayer(layer.id())
    yield 0.5
    QTest.keyClick(view, Qt.Key.Key_Z)
    desk.plugin.unload()
    yield 1
    assert desk.window.findChild(QDockWidget, "ParcelCleanFindingsDock") is None
    assert desk.window.findChild(QAction, "ParcelCleanFindings") is None
    desk.plugin.initGui()
    desk.child(QAction, "ParcelCleanFindings").trigger()
    yield 1
    again = desk.plugin.desktop._findings
    yield lambda: len(again.controller.table)
    assert len(again.controller.session.latest) == size  # the project remembers the marks
    QgsProject.instance().clear()
    yield 0.5
    assert len(again.controller.table) == 0
    desk.plugin.unload()
    yield 1
    assert desk.window.findChild(QDockWidget, "ParcelCleanFindingsDock") is None
    desk.say(f"errors: {[text for tag, level, text in desk.log if level >= 1]}")
