"""From two layers to applied links in the reconciliation dock: match, decide by keys, look at the map, undo, apply."""

from qgis.core import QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QInputDialog, QMessageBox, QToolBar


def steps(desk):
    """Raises where something is not as it should be."""
    from parcel_clean.core.reconciliation.worklist import Standing
    from qgis import processing

    for name in ("Browser", "Browser2"):
        browser = desk.window.findChild(QDockWidget, name)
        if browser is not None:
            browser.hide()
    parcels = desk.open_layer(f"{desk.values['commune']}/parcels.gpkg", "thửa đất")
    listed = processing.run(
        "parcelclean:importcertificates",
        {"FILE": f"{desk.values['commune']}/certificates.xlsx", "OUTPUT": "TEMPORARY_OUTPUT"},
    )["OUTPUT"]
    listed.setName("danh sách Giấy chứng nhận")
    QgsProject.instance().addMapLayer(listed)
    action = desk.child(QAction, "ParcelCleanReconcile")
    assert action in desk.child(QToolBar, "ParcelCleanToolBar").actions()
    action.trigger()
    yield 1
    place = desk.plugin.desktop._workplace
    dock = place.dock
    assert dock.isVisible()
    assert dock.parcelsCombo.currentLayer() is parcels
    assert dock.certificatesCombo.currentLayer() is listed
    place.questions.new_journal = lambda folder: f"{desk.out}/nhật ký.gpkg"
    desk.click(dock.newJournalButton)
    assert dock.journalEdit.text().endswith("nhật ký.gpkg")
    yield 1
    desk.shot("1_data")

    desk.click(dock.matchButton)
    yield lambda: not place.runner.busy
    yield 1
    assert dock.tabs.currentWidget() is dock.workPage
    counts = {standing.value: count for standing, count in place.controller.model.counts().items()}
    desk.say(f"counts: {counts}")
    assert sum(counts.values()) > 100
    desk.shot("2_worklist")

    dock.followBox.setChecked(True)
    review = next(row for row, line in enumerate(place.controller.model.lines) if len(line.proposals) > 2)
    place.controller.go_to(place.controller.model.lines[review].key)
    yield 2
    desk.shot("3_compare")

    # Two parcels more, pointed at on the map.
    place.run("zoom")
    yield 1
    known = {one.fid for one in place.controller.line.proposals}
    canvas = desk.window.findChild(QgsMapCanvas)
    inside = QgsFeatureRequest().setFilterRect(canvas.extent().scaled(0.6))
    others = [one.geometry().pointOnSurface().asPoint() for one in parcels.getFeatures(inside) if one.id() not in known]
    QTest.keyClick(dock.worklistView, Qt.Key.Key_P)
    assert place.picking.active
    for point in others[:2]:
        spot = canvas.mapSettings().mapToPixel().transform(point).toQPointF().toPoint()
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot)
    assert len(place.controller.candidates.taken) == 3
    yield 2
    desk.shot("3_pick")
    QTest.keyClick(dock.worklistView, Qt.Key.Key_Escape)
    assert not place.picking.active

    QTest.keyClick(dock.worklistView, Qt.Key.Key_2)
    assert place.controller.chosen == 1

    # The first decision asks who works; answered as a person would, in the dialog.
    def answer():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QInputDialog):
            desk.place(dialog, 500, 300)
            desk.shot("4_who")
            dialog.setTextValue("Trần Thị Mơ")
            dialog.accept()

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QMessageBox):
            desk.place(dialog, 300, 150)
            desk.shot("5_sure")
            dialog.buttons()[0].click()

    QTimer.singleShot(800, answer)
    QTest.keyClick(dock.worklistView, Qt.Key.Key_A)
    assert place.controller.session.author == "Trần Thị Mơ"
    for _ in range(20):
        QTest.keyClick(dock.worklistView, Qt.Key.Key_A)
    QTest.keyClick(dock.worklistView, Qt.Key.Key_N)
    yield 1
    settled = place.controller.model.counts()
    desk.say(f"decided: {settled[Standing.SETTLED]}")
    QTest.keyClick(dock.worklistView, Qt.Key.Key_U)
    assert place.controller.model.counts() != settled
    QTimer.singleShot(800, look)
    desk.click(dock.sureButton)
    desk.say(f"sure: {place.controller.model.counts()[Standing.MATCHED]}")
    QTest.keyClick(dock.worklistView, Qt.Key.Key_U)
    assert place.controller.model.counts()[Standing.MATCHED] > 100
    dock.searchEdit.setText("nguyen")
    dock.statusCombo.setCurrentIndex(1)
    yield 1
    desk.shot("6_filtered")
    dock.searchEdit.setText("")
    dock.filters.open()
    place._filters._boxes["sheet"][1].setCurrentIndex(1)
    yield 1
    desk.shot("6_more_filters")
    dock.filters.clear()
    dock.filters.hide()

    QTest.keyClick(dock.worklistView, Qt.Key.Key_Question)
    yield desk.dialogs
    desk.place(desk.dialogs()[0], 120, 60)
    yield 0.5
    desk.shot("7_keys")
    desk.dialogs()[0].close()

    dock.tabs.setCurrentWidget(dock.setupPage)
    place.questions.apply_how = lambda: "copies"
    desk.click(dock.applyButton)
    yield desk.dialogs
    dialog = desk.dialogs()[0]
    desk.place(dialog, 60, 20)
    dialog.runAlgorithm()
    yield lambda: len(QgsProject.instance().mapLayers()) == 4
    dialog.close()
    yield 1
    linked = next(
        one for one in QgsProject.instance().mapLayers().values() if one.fields().indexOf("certificate_serials") >= 0
    )
    assert isinstance(linked, QgsVectorLayer)
    with_serial = sum(bool(one["certificate_serials"]) for one in linked.getFeatures())
    desk.say(f"linked: {with_serial}")
    assert with_serial > 10

    desk.plugin.unload()
    yield 1
    assert desk.window.findChild(QDockWidget, "ParcelCleanReconciliationDock") is None
    assert desk.window.findChild(QAction, "ParcelCleanReconcile") is None
    # Reloaded, with the dock open again, and another project under it.
    desk.plugin.initGui()
    desk.child(QAction, "ParcelCleanReconcile").trigger()
    yield 1
    assert len(desk.window.findChildren(QDockWidget, "ParcelCleanReconciliationDock")) == 1
    again = desk.plugin.desktop._workplace
    assert again.controller.session.path is not None  # the project remembers the journal
    assert again.dock.parcelsCombo.currentLayer() is parcels
    QgsProject.instance().clear()
    yield 0.5
    assert again.controller.session.path is None
    desk.plugin.unload()
    yield 1
    assert desk.window.findChild(QDockWidget, "ParcelCleanReconciliationDock") is None
    desk.say(f"errors: {[text for tag, level, text in desk.log if level >= 1]}")
