"""Sentences in QGIS's message bar, with buttons for what one does next."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

# Seconds; what has to be done is only gone when the user closes it.
SHORT = 15
STAYS = 0

Button = tuple[str, Callable[[], None]]


class Notices:
    """Says something under the plugin's name; the last notice of a kind replaces the one before."""

    def __init__(self, bar: QgsMessageBar, title: str):
        self._bar, self._title = bar, title
        self._shown: dict[str, object] = {}

    def inform(self, kind: str, text: str, *buttons: Button) -> None:
        """Something to know."""
        self._push(kind, text, Qgis.MessageLevel.Info, SHORT, buttons)

    def praise(self, kind: str, text: str, *buttons: Button) -> None:
        """Something went well."""
        self._push(kind, text, Qgis.MessageLevel.Success, SHORT, buttons)

    def warn(self, kind: str, text: str, *buttons: Button) -> None:
        """Something that the user has to do; stays until closed."""
        self._push(kind, text, Qgis.MessageLevel.Warning, STAYS, buttons)

    def invite(self, kind: str, text: str, *buttons: Button) -> None:
        """Something to choose from; stays until closed."""
        self._push(kind, text, Qgis.MessageLevel.Info, STAYS, buttons)

    def clear(self) -> None:
        """Take back what is still shown: its buttons would call an unloaded plugin."""
        for kind in list(self._shown):
            self.withdraw(kind)

    def _push(self, kind: str, text: str, level: Qgis.MessageLevel, seconds: int, buttons: tuple[Button, ...]) -> None:
        self.withdraw(kind)
        # Beside buttons there is no room for the name on a small screen.
        item = self._bar.createMessage(text) if buttons else self._bar.createMessage(self._title, text)
        for label, action in buttons:
            button = QPushButton(label, item)
            button.clicked.connect(lambda _checked=False, call=action: call())
            item.layout().addWidget(button)
        item.destroyed.connect(
            lambda _gone=None: self._shown.pop(kind, None) if self._shown.get(kind) is item else None
        )
        self._shown[kind] = item
        self._bar.pushWidget(item, level, seconds)

    def withdraw(self, kind: str) -> None:
        """Take back a notice, if it is still shown."""
        item = self._shown.pop(kind, None)
        if item is not None:
            self._bar.popWidget(item)
