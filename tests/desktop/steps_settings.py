"""First start, sample commune with its guide, settings page, profile editor: as somebody meets them who is new."""

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDialogButtonBox, QDockWidget, QPushButton, QWidget


def steps(desk):
    """Raises where something is not as it should be."""
    from parcel_clean.ui.setup.options import PAGE, OptionsPage

    for name in ("Browser", "Browser2"):
        browser = desk.window.findChild(QDockWidget, name)
        if browser is not None:
            browser.hide()
    setup = desk.plugin.desktop._setup
    bar = desk.iface.messageBar()
    yield lambda: bar.currentItem() is not None
    buttons = [button for button in bar.currentItem().findChildren(QPushButton) if button.text()]
    desk.say(f"offered: {[button.text() for button in buttons]}")
    yield 1
    desk.shot("1_first_start")
    bar.clearWidgets()

    setup.open_sample(str(desk.out / "Tài liệu"))
    yield 3
    project = Path(QgsProject.instance().fileName())
    assert project.is_file()
    guide = desk.window.findChild(QDockWidget, "ParcelCleanGuide")
    assert guide.isVisible()
    desk.say(f"sample: {len(QgsProject.instance().mapLayers())} layers")
    desk.shot("2_sample")
    bar.clearWidgets()
    guide.findChild(QPushButton, "step1").click()
    yield desk.dialogs
    dialog = desk.dialogs()[0]
    dialog.runAlgorithm()
    yield lambda: len(QgsProject.instance().mapLayers()) == 5
    dialog.close()
    findings = next(
        one for one in QgsProject.instance().mapLayers().values() if one.fields().indexOf("finding_id") >= 0
    )
    desk.say(f"findings: {findings.featureCount()}")
    assert findings.featureCount() > 50
    yield 2
    desk.shot("3_checked")
    guide.findChild(QPushButton, "step3").click()
    yield 1
    place = desk.plugin.desktop._workplace
    assert place.dock.parcelsCombo.currentLayer() is not None
    assert place.dock.certificatesCombo.currentLayer() is not None
    place.dock.hide()
    bar.clearWidgets()

    desk.child(QAction, "ParcelCleanProfile").trigger()
    yield lambda: desk.window.findChild(QDialog, "ParcelCleanProfileEditor") is not None
    editor = desk.window.findChild(QDialog, "ParcelCleanProfileEditor")
    desk.place(editor, 40, 30)
    yield 1
    editor.tabs.setCurrentWidget(editor.parcels)
    yield 1
    desk.shot("4_columns")
    editor.tabs.setCurrentWidget(editor.rules)
    rules = editor.rules
    sliver = next(row for row in range(rules.model.rowCount()) if "TC04" in rules.model.index(row, 0).data())
    above = rules.model.index(sliver, 0)
    rules.model.setData(rules.model.index(0, 1, above), 0.25)
    rules.model.setData(rules.model.index(sliver, 1), "info")
    rules.view.expand(rules.filter.mapFromSource(above))
    rules.view.setCurrentIndex(rules.filter.mapFromSource(rules.model.index(sliver, 1)))
    rules.view.edit(rules.view.currentIndex())
    yield 1
    desk.shot("5_rules")
    rules.view.setCurrentIndex(rules.filter.index(0, 0))
    editor.questions.new = lambda folder: f"{folder}/xã Cẩm Trúc.json"
    editor.tabs.setCurrentWidget(editor.general)
    editor.use_button.click()
    assert (project.parent / "xã Cẩm Trúc.json").is_file()
    yield 1
    desk.shot("6_profile_used")
    editor.close()

    # The options are a modal dialog: looked at from a timer, and closed with OK.
    def look():
        options = QApplication.activeModalWidget()
        desk.place(options, 60, 20, 900, 600)
        # Newer QGIS calls the scroll area around it the same.
        page = next(found for found in options.findChildren(QWidget, PAGE) if isinstance(found, OptionsPage))
        assert page.isVisible()
        assert page.profile.filePath().endswith("Cẩm Trúc.json")
        page.diagnostics.click()
        page.idle.setValue(45)
        QApplication.processEvents()
        desk.shot("7_settings")
        options.findChild(QDialogButtonBox, "buttonBox").button(QDialogButtonBox.StandardButton.Ok).click()

    QTimer.singleShot(1500, look)
    desk.child(QAction, "ParcelCleanSettings").trigger()
    from parcel_clean.adapters import settings

    desk.say(f"idle: {settings.idle_minutes()}")
    text = QApplication.clipboard().text()
    assert "QGIS 3." in text
    desk.say(text)
    setup.open_environment()
    yield 1
    desk.shot("8_environment")

    desk.plugin.unload()
    yield 1
    for name in ("ParcelCleanGuide", "ParcelCleanProfileEditor", "ParcelCleanEnvironment"):
        assert desk.window.findChild(QWidget, name) is None, name
    desk.say(f"errors: {[text for tag, level, text in desk.log if level >= 1]}")
