"""QGIS without a usable shapely: the plugin is there, says what to do, and opens no dialog of an algorithm."""

from qgis.PyQt.QtWidgets import QAction, QDialog, QPlainTextEdit, QPushButton


def steps(desk):
    """The sentences go to the terminal."""
    desk.child(QAction, "ParcelCleanCheckParcels").trigger()
    yield 1
    assert not desk.dialogs()
    item = desk.iface.messageBar().currentItem()
    desk.say(f"message: {item.text()}")
    desk.shot("no_shapely")
    desk.click(item.findChild(QPushButton))
    yield lambda: desk.window.findChild(QDialog, "ParcelCleanEnvironment") is not None
    dialog = desk.window.findChild(QDialog, "ParcelCleanEnvironment")
    desk.place(dialog, 300, 150)
    yield 0.5
    desk.say(f"command: {dialog.findChild(QPlainTextEdit, 'command').toPlainText()}")
    desk.shot("no_shapely_fix")
    dialog.again.click()
    yield 0.5
    desk.say(f"again: {dialog.headline.text()}")
    desk.shot("no_shapely_again")
