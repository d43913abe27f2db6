"""Waiting: a busy cursor over work in the window's own thread, a dialog over work in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QCursor, QGuiApplication
from qgis.PyQt.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget


@contextmanager
def busy_cursor() -> Iterator[None]:
    """Show that QGIS works."""
    QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()


class WaitDialog(QDialog):
    """Keeps the window from being used while a layer is read that must not change meanwhile.

    QGIS reads a layer's unsaved edits from the background thread itself: a user who edits at the same moment may bring
    it down.
    """

    def __init__(self, title: str, text: str, cancel: str, on_cancel: Callable[[], None], parent: QWidget):
        """Args: cancel: the words on the button; on_cancel: called once when the user has had enough."""
        super().__init__(parent)
        self.setObjectName("ParcelCleanWaitDialog")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._on_cancel = on_cancel
        self._bar = QProgressBar(self)
        self._button = QPushButton(cancel, self)
        self._button.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(text, self))
        layout.addWidget(self._bar)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(360)

    def show_progress(self, percent: float) -> None:
        """0 to 100."""
        self._bar.setValue(int(percent))

    def reject(self) -> None:
        """The button, Escape and the window's cross: ask for the end, and wait for it."""
        if self._button.isEnabled():
            self._button.setEnabled(False)
            self._on_cancel()

    def finish(self) -> None:
        """The run is over."""
        self.hide()
        self.deleteLater()
