"""Runs inside the QGIS desktop that tools/desktop_shot starts: walks through a steps script between turns of Qt's loop.

A steps script defines `def steps(desk):`, a generator. It may yield
- a number: go on after so many seconds;
- a function: go on when it returns something true (20 s at most, or the steps fail);
so that QGIS paints and works in between, as for a person.
"""

import json
import os
import runpy
import sys
import time
import traceback
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog
from qgis.utils import iface, plugins

TASK = json.loads(os.environ["DESKTOP_SHOT"])
PATIENCE = 20.0


class Desk:
    """What a steps script works with."""

    def __init__(self):
        self.iface = iface
        self.window = iface.mainWindow()
        self.values = TASK["values"]
        self.out = Path(TASK["out"])
        self.root = Path(TASK["root"])
        self.log = []  # (tag, level, text) of QGIS's message log
        QgsApplication.messageLog().messageReceived.connect(self._logged)

    @property
    def plugin(self):
        """The plugin object."""
        return plugins["parcel_clean"]

    def shot(self, name):
        """Save what is on the screen, menus and dialogs included."""
        QApplication.processEvents()
        path = self.out / f"{name}.png"
        screen = QApplication.primaryScreen()
        if not screen.grabWindow(0).save(str(path)):
            raise OSError(f"cannot write {path}")
        say(f"picture {path}")

    def open_layer(self, path, name=""):
        """Add a vector file to the project, make it active and show it."""
        layer = QgsVectorLayer(str(path), name or Path(path).stem, "ogr")
        if not layer.isValid():
            raise ValueError(f"not a layer: {path}")
        QgsProject.instance().addMapLayer(layer)
        self.iface.setActiveLayer(layer)
        self.iface.zoomToActiveLayer()
        return layer

    def child(self, kind, name):
        """A widget or action of the main window by its object name."""
        found = self.window.findChild(kind, name)
        if found is None:
            raise LookupError(f"no {kind.__name__} {name!r} in the main window")
        return found

    def dialogs(self):
        """The dialogs that are open."""
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]

    def place(self, widget, x, y, width=0, height=0):
        """Move a top-level widget; there is no window manager to do it."""
        widget.move(x, y)
        if width:
            widget.resize(width, height)
        widget.raise_()
        widget.activateWindow()

    def click(self, widget, x=None, y=None):
        """Press the left mouse button on a widget, in its middle unless told otherwise."""
        at = widget.rect().center() if x is None else QPoint(x, y)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def say(self, text):
        """Write a line to the terminal."""
        say(text)

    def _logged(self, text, tag, level):
        self.log.append((tag, int(level), text))


def say(text):
    """Past QGIS's own capture of output."""
    for line in str(text).rstrip().splitlines():
        sys.__stderr__.write(f"desktop: {line}\n")
    sys.__stderr__.flush()


def leave(code):
    """End at once: an orderly end would ask about unsaved layers."""
    os._exit(code)


def fail():
    """Report the error that is being handled, with a picture, and end."""
    say(traceback.format_exc())
    QApplication.primaryScreen().grabWindow(0).save(str(Path(TASK["out"]) / "failed.png"))
    leave(3)


class Walk:
    """Goes from yield to yield."""

    def __init__(self, generator):
        self.generator = generator
        self.condition = None
        self.until = 0.0

    def go(self):
        """One step, if what it waits for has come."""
        try:
            if self.condition is not None and not self.condition():
                if time.monotonic() > self.until:
                    self.generator.throw(TimeoutError(f"waited {PATIENCE:.0f} s in vain"))
                QTimer.singleShot(100, self.go)
                return
            self.condition = None
            said = next(self.generator)
            if callable(said):
                self.condition, self.until = said, time.monotonic() + PATIENCE
                said = 0.1
            QTimer.singleShot(int(float(said) * 1000), self.go)
        except StopIteration:
            say("done")
            leave(0)
        except Exception:  # noqa: BLE001 - reported, and QGIS must not stay behind
            fail()


def hang():
    """The steps took too long."""
    say(f"no end after {TASK['timeout']:.0f} s")
    QApplication.primaryScreen().grabWindow(0).save(str(Path(TASK["out"]) / "failed.png"))
    leave(4)


def start():
    """Settle the window and begin."""
    try:
        desk = Desk()
        desk.window.showNormal()
        desk.window.move(0, 0)
        desk.window.resize(*TASK["size"])
        global walk  # noqa: PLW0603 - kept alive
        walk = Walk(runpy.run_path(TASK["steps"])["steps"](desk))
        walk.go()
    except Exception:  # noqa: BLE001 - reported, and QGIS must not stay behind
        fail()


walk = None
QTimer.singleShot(int(TASK["timeout"] * 1000), hang)
QTimer.singleShot(2500, start)
