"""What the editor asks for: files, and what to do with changes that are not saved."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ...core.messages import QT_TRANSLATE_NOOP, Translate

_OPEN = QT_TRANSLATE_NOOP("ParcelClean", "Open a profile")
_SAVE_AS = QT_TRANSLATE_NOOP("ParcelClean", "Save the profile as")
_UNSAVED = QT_TRANSLATE_NOOP("ParcelClean", "The profile has changes that are not saved.")
_SAVE = QT_TRANSLATE_NOOP("ParcelClean", "Save")
_DROP = QT_TRANSLATE_NOOP("ParcelClean", "Do not save")
_CANCEL = QT_TRANSLATE_NOOP("ParcelClean", "Cancel")
CLOSE = QT_TRANSLATE_NOOP("ParcelClean", "Close")
_FILTER = "JSON (*.json)"
_NAME = "profile.json"


class Answer(Enum):
    """What to do with changes."""

    SAVE = auto()
    DROP = auto()
    CANCEL = auto()


class Questions:
    """Modal questions; tests put answers in their place."""

    def __init__(self, parent: QWidget, translate: Translate):
        self._parent, self._tr = parent, translate

    def existing(self, folder: str) -> str:
        """A profile that exists, "" where the user wants none."""
        return QFileDialog.getOpenFileName(self._parent, self._tr(_OPEN), folder, _FILTER)[0]

    def new(self, folder: str) -> str:
        """A name to save under, "" where the user wants none."""
        path, _ = QFileDialog.getSaveFileName(self._parent, self._tr(_SAVE_AS), str(Path(folder) / _NAME), _FILTER)
        return path if not path or path.lower().endswith(".json") else f"{path}.json"

    def unsaved(self) -> Answer:
        """Save, drop, or stay."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self._tr(_UNSAVED))
        save = box.addButton(self._tr(_SAVE), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(self._tr(_DROP), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(self._tr(_CANCEL), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return Answer.SAVE if clicked is save else Answer.DROP if clicked is drop else Answer.CANCEL
