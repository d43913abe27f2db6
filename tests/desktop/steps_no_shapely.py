"""QGIS without a usable shapely: the plugin is there, says what to do, and opens no dialog."""

from qgis.PyQt.QtWidgets import QAction, QPushButton, QTextBrowser, QWidget


def steps(desk):
    """The sentence goes to the terminal."""
    desk.child(QAction, "ParcelCleanCheckParcels").trigger()
    yield 1
    assert not desk.dialogs()
    item = desk.iface.messageBar().currentItem()
    desk.say(f"message: {item.text()}")
    desk.shot("no_shapely")
    desk.click(item.findChild(QPushButton))
    yield lambda: desk.window.findChild(QWidget, "ParcelCleanHelpWindow") is not None
    browser = desk.window.findChild(QWidget, "ParcelCleanHelpWindow").findChild(QTextBrowser)
    desk.say(f"help: {browser.toPlainText()[:400]}")
    desk.shot("no_shapely_help")
