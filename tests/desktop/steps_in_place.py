"""Identifiers into the open layer: the plugin's menu, a few questions, one undo step, saved."""

from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgsFileWidget, QgsGui
from qgis.PyQt.QtWidgets import QAction, QDialog, QDialogButtonBox, QMessageBox

COLUMN = "parcel_id_provisional"


def steps(desk):
    """Raises where something is not as it should be."""
    action = desk.child(QAction, "ParcelCleanAssignParcelIds")
    assert action in QgsGui.shortcutsManager().listActions()
    layer = desk.open_layer(f"{desk.values['commune']}/parcels.gpkg", "thửa đất")
    yield 1
    action.trigger()
    yield lambda: [w for w in desk.dialogs() if w.objectName() == "ParcelCleanInPlaceDialog"]
    dialog = desk.window.findChild(QDialog, "ParcelCleanInPlaceDialog")
    register = Path(desk.values["commune"]) / "sổ mã.gpkg"
    dialog.findChild(QgsFileWidget).setFilePath(str(register))
    desk.place(dialog, 260, 160)
    yield 1
    desk.shot("in_place_1_dialog")

    dialog.findChild(QDialogButtonBox).buttons()[0].click()
    yield lambda: [w for w in desk.dialogs() if isinstance(w, QMessageBox)]
    question = next(w for w in desk.dialogs() if isinstance(w, QMessageBox))
    desk.say(f"question: {question.text()}")
    desk.shot("in_place_2_question")
    question.button(QMessageBox.StandardButton.Yes).click()
    yield lambda: layer.isEditable() and layer.undoStack().count() == 1
    yield 1
    assert desk.iface.activeLayer() is layer
    desk.say(f"message: {desk.iface.messageBar().currentItem().text()}")
    desk.shot("in_place_3_written")
    given = [feature[COLUMN] for feature in layer.getFeatures() if feature[COLUMN]]
    assert len(given) > 0.9 * layer.featureCount()

    layer.undoStack().undo()
    assert COLUMN not in layer.fields().names()
    layer.undoStack().redo()
    assert layer.commitChanges(), layer.commitErrors()
    # Runs that come one after the other share a thread of QGIS.
    action.trigger()
    yield lambda: [w for w in desk.dialogs() if w.objectName() == "ParcelCleanInPlaceDialog"]
    dialog = next(w for w in desk.dialogs() if w.objectName() == "ParcelCleanInPlaceDialog")
    assert dialog.findChild(QgsFileWidget).filePath() == str(register)
    before = len(QgsProject.instance().mapLayers())
    dialog.findChild(QDialogButtonBox).buttons()[0].click()
    yield lambda: not desk.plugin.desktop._in_place._runs
    yield 1
    assert not layer.isEditable()
    desk.say(f"again: {desk.iface.messageBar().currentItem().text()}")
    desk.say(f"layers: {before}, {len(QgsProject.instance().mapLayers())}")
    desk.say(f"errors: {[text for tag, level, text in desk.log if level in (1, 2)]}")
