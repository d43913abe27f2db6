"""Our docks share one place of the window: side by side or one above the other there is no room for a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

_OURS = "ParcelClean"


@contextmanager
def in_one_place(window: QMainWindow) -> Iterator[Callable[[QDockWidget], None]]:
    """While a dock is made; what it gives puts the dock on another one of ours that is open at the right.

    That one is hidden meanwhile: one above the other, the two might make the window higher than the screen.
    """
    right = Qt.DockWidgetArea.RightDockWidgetArea
    others = [
        one
        for one in window.findChildren(QDockWidget)
        if one.objectName().startswith(_OURS)
        and one.isVisibleTo(window)
        and not one.isFloating()
        and window.dockWidgetArea(one) == right
    ]
    for one in others:
        one.hide()

    def put(dock: QDockWidget) -> None:
        if others and not dock.isFloating():
            window.tabifyDockWidget(others[0], dock)

    try:
        yield put
    finally:
        for one in others:
            one.show()
