"""The cheat sheet of a panel, where each key can be changed."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ..core.messages import QT_TRANSLATE_NOOP, Translate
from .commands import Command, KeyMap, keys_in_words, written

_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Keys of this panel")
_HOW = QT_TRANSLATE_NOOP("ParcelClean", "To change a key, click into its field and press another one.")
_RESET = QT_TRANSLATE_NOOP("ParcelClean", "Reset")
_CLOSE = QT_TRANSLATE_NOOP("ParcelClean", "Close")
_FIELD = 96


class KeysDialog(QDialog):
    """One row for each command: its key, its name, what it does."""

    def __init__(self, keys: KeyMap, translate: Translate, parent: QWidget, fixed: Sequence[tuple[str, str]] = ()):
        """Args: fixed: keys that cannot be changed, and what they do."""
        super().__init__(parent)
        self.setObjectName("ParcelCleanKeys")
        self.setWindowTitle(translate(_TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keys, self._tr = keys, translate
        self.fields: dict[str, KeyField] = {}
        layout, grid = QVBoxLayout(self), QGridLayout()
        layout.addWidget(QLabel(translate(_HOW), self))
        layout.addLayout(grid)
        for row, command in enumerate(keys.commands):
            field = self.fields[command.name] = KeyField(self)
            field.pressed.connect(lambda key, one=command: self._change(one, key))
            grid.addWidget(field, row, 0)
            grid.addWidget(QLabel(f"<b>{translate(command.text)}</b>", self), row, 1)
            grid.addWidget(QLabel(translate(command.tip), self), row, 2)
        for row, (written_keys, text) in enumerate(fixed, start=len(keys.commands)):
            grid.addWidget(QLabel(written_keys, self), row, 0)
            grid.addWidget(QLabel(translate(text), self), row, 1, 1, 2)
        grid.setColumnStretch(2, 1)
        self.problem = QLabel(self)
        self.problem.setStyleSheet("color: #c62828")
        layout.addWidget(self.problem)
        buttons = QHBoxLayout()
        self.resetButton, close = QPushButton(translate(_RESET), self), QPushButton(translate(_CLOSE), self)
        self.resetButton.clicked.connect(self._reset)
        close.clicked.connect(self.accept)
        buttons.addWidget(self.resetButton)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout.addLayout(buttons)
        close.setFocus()
        self._show()

    def _change(self, command: Command, key: int) -> None:
        problem = self._keys.change(command.name, key)
        self.problem.setText(problem.render(self._tr) if problem is not None else "")
        self._show()

    def _reset(self) -> None:
        self._keys.reset()
        self.problem.clear()
        self._show()

    def _show(self) -> None:
        for command in self._keys.commands:
            field = self.fields[command.name]
            field.setText(keys_in_words(command, self._tr, self._keys))
            field.setToolTip(" · ".join(written(key) for key in self._keys.keys(command)))


class KeyField(QLineEdit):
    """Says which key was pressed in it; Tab goes on, Esc closes the dialog."""

    pressed = pyqtSignal(int)

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFixedWidth(_FIELD)

    def keyPressEvent(self, event):  # noqa: N802 - Qt's name
        """Every key but those that leave the field."""
        modifiers = Qt.KeyboardModifier
        held = event.modifiers() & ~(modifiers.ShiftModifier | modifiers.KeypadModifier)
        if event.key() == Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        else:
            event.accept()
            self.pressed.emit(int(Qt.Key.Key_unknown) if held else event.key())
