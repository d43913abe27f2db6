"""A technician's first check: open the layer, press the button, run, look at the table, zoom, open the report."""

from qgis.core import QgsExpressionContextUtils, QgsProject
from qgis.gui import QgsGui
from qgis.PyQt.QtWidgets import QAction, QApplication, QMainWindow, QPushButton, QTableView, QToolBar, QWidget


def tables():
    """The windows that show an attribute table; what kind of window differs between versions of QGIS."""
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return [window for window in shown if not isinstance(window, QMainWindow) and window.findChild(QTableView)]


def steps(desk):
    """Raises where something is not as it should be."""
    check = desk.child(QAction, "ParcelCleanCheckParcels")
    bar = desk.child(QToolBar, "ParcelCleanToolBar")
    assert check in bar.actions()
    assert check in QgsGui.shortcutsManager().listActions()
    assert desk.iface.pluginMenu().actions()[-1].text() == "Làm sạch thửa đất"
    desk.say(f"button: {check.iconText()}")
    layer = desk.open_layer(f"{desk.values['commune']}/parcels.gpkg", "thửa đất")
    yield 1
    desk.shot("1_window")

    check.trigger()
    yield desk.dialogs
    dialog = desk.dialogs()[0]
    desk.place(dialog, 60, 40)
    assert dialog.mainWidget().wrappers["INPUT"].parameterValue() == layer.id()
    check.trigger()  # the same dialog again, not a second one
    assert desk.dialogs() == [dialog]
    yield 1
    desk.shot("2_dialog")

    dialog.runAlgorithm()
    yield lambda: QgsProject.instance().layerTreeRoot().findGroup("thửa đất") is not None
    dialog.close()
    yield 1
    desk.shot("3_findings")
    group = QgsProject.instance().layerTreeRoot().findGroup("thửa đất")
    assert group.findLayers()[0].isExpanded()
    findings = group.findLayers()[0].layer()
    assert findings.displayExpression() == '"message"'
    assert findings.renderer().type() == "categorizedSymbol"
    assert len(findings.renderer().categories()) > 5
    desk.say(f"findings: {findings.featureCount()} in {findings.name()}")

    buttons = desk.iface.messageBar().currentItem().findChildren(QPushButton)
    assert [button.text() for button in buttons] == ["Xử lý", "Mở báo cáo"]
    desk.iface.setActiveLayer(findings)
    desk.iface.showAttributeTable(findings)
    yield tables
    table = tables()[0]
    desk.place(table, 0, 400, 1300, 400)
    yield 1
    desk.shot("4_table")
    table.close()

    # With a findings layer active the button still means the parcels.
    assert desk.iface.activeLayer() is findings
    check.trigger()
    yield desk.dialogs
    assert desk.dialogs()[0].mainWidget().wrappers["INPUT"].parameterValue() == layer.id()
    desk.dialogs()[0].close()

    finding = next(row for row in findings.getFeatures() if row["rule"] == "TC01")
    context = findings.createExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(desk.iface.mapCanvas().mapSettings()))
    context.setFeature(finding)
    findings.actions().doAction(findings.actions().actions()[0].id(), finding, context)
    assert set(layer.selectedFeatureIds()) == {finding["fid_a"], finding["fid_b"]}
    yield 1
    desk.shot("5_zoom")

    desk.child(QAction, "ParcelCleanHelp").trigger()
    yield lambda: desk.window.findChild(QWidget, "ParcelCleanHelpWindow") is not None
    desk.plugin.unload()
    yield 0.5
    assert desk.window.findChild(QToolBar, "ParcelCleanToolBar") is None
    assert desk.window.findChild(QAction, "ParcelCleanCheckParcels") is None
    assert not [entry for entry in desk.iface.pluginMenu().actions() if entry.text() == "Làm sạch thửa đất"]
    left = [button.text() for button in desk.iface.messageBar().findChildren(QPushButton)]
    assert "Mở báo cáo" not in left
    desk.say(f"errors: {[text for tag, level, text in desk.log if level >= 1]}")
