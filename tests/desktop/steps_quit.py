"""QGIS is closed in the middle of matching, with a decision that is not in the journal yet."""

import runpy
import sqlite3
from pathlib import Path

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox

begin = runpy.run_path(str(Path(__file__).with_name("begin_reconciling.py")))["begin"]


def steps(desk):
    """QGIS ends by itself; the exit code is its own."""
    QgsSettings().setValue("askToSaveMemoryLayers", False)
    place = yield from begin(desk)
    session = place.controller.session
    session.work_as("Trần Thị Mơ")
    QTest.keyClick(place.dock.worklistView, Qt.Key.Key_A)
    lock = sqlite3.connect(str(session.path), isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    QTest.keyClick(place.dock.worklistView, Qt.Key.Key_N)
    desk.say(f"waiting: {len(session.waiting)}")
    lock.execute("ROLLBACK")
    lock.close()
    place.match()
    desk.say(f"busy: {place.runner.busy}")
    QgsProject.instance().setDirty(False)

    def answer():
        # QGIS itself asks whether what runs may be cancelled.
        box = next((one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)), None)
        if box is not None:
            desk.say("asked")
            box.button(QMessageBox.StandardButton.Yes).click()

    # After “Yes” QGIS cancels, and wants to be closed once more.
    for _ in range(5):
        QTimer.singleShot(300, answer)
        desk.iface.actionExit().trigger()
        yield 1
    raise TimeoutError("QGIS did not end")
