"""A sentence above the list: what has just happened, or what is in the way."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QLabel

_SAID = 12_000  # ms


class Note:
    """Says something for a while, or until something else is said."""

    def __init__(self, label: QLabel, parent: QObject):
        self._label = label
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAID)
        self._timer.timeout.connect(lambda: self.say(""))

    def say(self, text: str, *, stays: bool = False, tip: str = "") -> None:
        """An empty text says nothing. Args: stays: until something else is said; tip: more about it."""
        self._timer.stop()
        self._label.setText(text)
        self._label.setToolTip(tip)
        self._label.setVisible(bool(text))
        if text and not stays:
            self._timer.start()

    def stop(self) -> None:
        """The label goes."""
        self._timer.stop()
