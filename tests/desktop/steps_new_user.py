"""The whole way of somebody new, from an empty QGIS to links on the map."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QInputDialog, QMessageBox, QPushButton

WHO = "Trần Thị Mơ"


def steps(desk):
    """Raises where something is not as it should be."""
    for name in ("Browser", "Browser2"):
        browser = desk.window.findChild(QDockWidget, name)
        if browser is not None:
            browser.hide()
    bar, project = desk.iface.messageBar(), QgsProject.instance()
    yield lambda: bar.currentItem() is not None
    bar.clearWidgets()
    desk.plugin.desktop._setup.open_sample(str(desk.out / "Tài liệu"))
    yield 3
    guide = desk.window.findChild(QDockWidget, "ParcelCleanGuide")
    layers = len(project.mapLayers())

    guide.findChild(QPushButton, "step1").click()
    yield desk.dialogs
    dialog = desk.dialogs()[0]
    dialog.runAlgorithm()
    yield lambda: len(project.mapLayers()) == layers + 1
    dialog.close()
    yield 2
    desk.shot("1_checked")
    guide.findChild(QPushButton, "step2").click()
    yield lambda: desk.plugin.desktop._findings is not None
    findings = desk.plugin.desktop._findings
    yield lambda: len(findings.controller.table)
    yield 1
    findings.questions.new_or_open = lambda: "new"
    findings.questions.new_marks = lambda folder: f"{folder}/ngoại lệ.gpkg"

    def except_it():
        asked = QApplication.activeModalWidget()
        if isinstance(asked, QInputDialog):
            asked.setTextValue(WHO)
            QTimer.singleShot(500, except_it)
            asked.accept()
        elif asked is not None and asked.objectName() == "ParcelCleanMark":
            asked.reasonEdit.setPlainText("Đã đo lại tại thực địa, ranh giới đúng")
            asked.accept()

    overlap = next(row for row in findings.controller.table.rows if row.rule == "TC01")
    findings.controller.find(overlap.finding_id)
    QTimer.singleShot(800, except_it)
    QTest.keyClick(findings.dock.findingsView, Qt.Key.Key_E)
    yield lambda: overlap.finding_id in findings.controller.session.latest
    yield 1
    desk.shot("2_exception")

    guide.findChild(QPushButton, "step3").click()
    yield 1
    place = desk.plugin.desktop._workplace
    dock, controller = place.dock, place.controller
    desk.shot("3_data")
    place.questions.new_or_open = lambda: "new"
    place.questions.new_journal = lambda folder: f"{folder}/nhật ký.gpkg"
    desk.click(dock.matchButton)
    yield lambda: not place.runner.busy and controller.model.lines
    yield 1
    desk.say(f"lines: {len(controller.model.lines)}")
    guide.hide()

    def say_who():
        asked = QApplication.activeModalWidget()
        if isinstance(asked, QInputDialog):
            asked.setTextValue(WHO)
            asked.accept()

    def look_and_accept():
        asked = QApplication.activeModalWidget()
        if isinstance(asked, QMessageBox):
            asked.buttons()[0].click()
        else:
            QTimer.singleShot(300, look_and_accept)

    QTimer.singleShot(800, say_who)
    QTest.keyClick(dock.worklistView, Qt.Key.Key_A)
    assert controller.session.author == WHO
    QTimer.singleShot(800, look_and_accept)
    desk.click(dock.sureButton)
    yield lambda: not controller.sure()
    yield 1
    for _ in range(5):
        QTest.keyClick(dock.worklistView, Qt.Key.Key_A)
    dock.followBox.setChecked(True)
    yield 2
    desk.shot("4_decided")

    parcels = dock.parcelsCombo.currentLayer()
    place.questions.apply_how = lambda: "layers"
    QTimer.singleShot(800, look_and_accept)
    dock.tabs.setCurrentWidget(dock.setupPage)
    desk.click(dock.applyButton)
    yield parcels.isEditable
    yield 1
    linked = sum(bool(one["certificate_serials"]) for one in parcels.getFeatures())
    desk.say(f"linked: {linked}")
    assert linked > 200
    desk.shot("5_applied")
    assert parcels.commitChanges()
    dock.certificatesCombo.currentLayer().commitChanges()
    assert project.write()

    # The next check knows the exception.
    results = findings.controller.session.latest
    assert results[overlap.finding_id].reason
    desk.child(QAction, "ParcelCleanCheckParcels").trigger()
    yield desk.dialogs
    assert desk.dialogs()[0].mainWidget().createProcessingParameters()["MARKS"].endswith("ngoại lệ.gpkg")
    desk.dialogs()[0].close()
    desk.say(f"errors: {[text for tag, level, text in desk.log if level == 2]}")
