"""Our docks share one place of the window: side by side or one above the other there is no room for a table."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

_OURS = "ParcelClean"


def put_together(window: QMainWindow, dock: QDockWidget) -> None:
    """Put a new dock on another one of ours that is open at the right; where the user has moved them, they stay."""
    right = Qt.DockWidgetArea.RightDockWidgetArea
    others = [
        one
        for one in window.findChildren(QDockWidget)
        if one is not dock and one.objectName().startswith(_OURS) and one.isVisibleTo(window) and not one.isFloating()
    ]
    there = [one for one in others if window.dockWidgetArea(one) == right]
    if there and not dock.isFloating():
        window.tabifyDockWidget(there[0], dock)
        dock.raise_()
