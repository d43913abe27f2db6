"""What can be done in the findings dock, and by which keys; buttons, tooltips and cheat sheet are made from it."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit

from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ..reconciliation.commands import Command, keys_in_words

_K = Qt.Key

COMMANDS = (
    Command(
        "exception",
        QT_TRANSLATE_NOOP("ParcelClean", "Exception…"),
        QT_TRANSLATE_NOOP("ParcelClean", "Accept what is selected as an exception, with a reason"),
        (_K.Key_E,),
        "exceptionButton",
    ),
    Command(
        "fixed",
        QT_TRANSLATE_NOOP("ParcelClean", "Fixed"),
        QT_TRANSLATE_NOOP("ParcelClean", "Mark what is selected as fixed; the next check will tell"),
        (_K.Key_D,),
        "fixedButton",
    ),
    Command(
        "withdraw",
        QT_TRANSLATE_NOOP("ParcelClean", "Open again"),
        QT_TRANSLATE_NOOP("ParcelClean", "Withdraw the marks of what is selected"),
        (_K.Key_W,),
        "withdrawButton",
    ),
    Command(
        "zoom",
        QT_TRANSLATE_NOOP("ParcelClean", "Zoom"),
        QT_TRANSLATE_NOOP("ParcelClean", "Show the finding with its parcels on the map, and let it flash"),
        (_K.Key_Z, _K.Key_Return, _K.Key_Enter),
        "zoomButton",
    ),
    Command(
        "flash",
        QT_TRANSLATE_NOOP("ParcelClean", "Flash"),
        QT_TRANSLATE_NOOP("ParcelClean", "Let the finding flash on the map without moving it"),
        (_K.Key_F,),
        "flashButton",
    ),
    Command(
        "select",
        QT_TRANSLATE_NOOP("ParcelClean", "Select"),
        QT_TRANSLATE_NOOP("ParcelClean", "Select the parcels of what is selected here in their layer"),
        (_K.Key_S,),
        "selectButton",
    ),
    Command(
        "form1",
        QT_TRANSLATE_NOOP("ParcelClean", "Form 1"),
        QT_TRANSLATE_NOOP("ParcelClean", "Open the form of the first parcel"),
        (_K.Key_1,),
        "form1Button",
    ),
    Command(
        "form2",
        QT_TRANSLATE_NOOP("ParcelClean", "Form 2"),
        QT_TRANSLATE_NOOP("ParcelClean", "Open the form of the second parcel"),
        (_K.Key_2,),
        "form2Button",
    ),
    Command(
        "copy",
        QT_TRANSLATE_NOOP("ParcelClean", "Copy"),
        QT_TRANSLATE_NOOP("ParcelClean", "Copy the text of what is selected; Ctrl+C does the same"),
        (_K.Key_C,),
        "copyButton",
    ),
    Command(
        "previous",
        QT_TRANSLATE_NOOP("ParcelClean", "Previous"),
        QT_TRANSLATE_NOOP("ParcelClean", "The finding before this one"),
        (_K.Key_K,),
        "previousButton",
    ),
    Command(
        "next",
        QT_TRANSLATE_NOOP("ParcelClean", "Next"),
        QT_TRANSLATE_NOOP("ParcelClean", "The finding after this one"),
        (_K.Key_J, _K.Key_N),
        "nextButton",
    ),
    Command(
        "keys",
        QT_TRANSLATE_NOOP("ParcelClean", "Keys"),
        QT_TRANSLATE_NOOP("ParcelClean", "All keys of this panel"),
        (_K.Key_Question,),
        "keysButton",
    ),
)
_ARROWS = QT_TRANSLATE_NOOP("ParcelClean", "Up and down; with Shift several lines are selected")
_UNFOLD = QT_TRANSLATE_NOOP("ParcelClean", "Fold and unfold a group")


def key_rows(translate: Translate) -> list[tuple[str, str, str]]:
    """Keys, name and meaning of everything, for the cheat sheet."""
    rows = [(keys_in_words(one, translate), translate(one.text).rstrip("…"), translate(one.tip)) for one in COMMANDS]
    return [*rows, ("↑ ↓", "", translate(_ARROWS)), ("← →", "", translate(_UNFOLD))]


class Keys(QObject):
    """Hears the keys of the panel wherever nobody is typing; the arrows stay with the list."""

    def __init__(self, run: Callable[[str], None], parent: QObject):
        """Args: run: takes the name of a command."""
        super().__init__(parent)
        self._run = run
        self._names = {key: command.name for command in COMMANDS for key in command.keys}

    def eventFilter(self, watched, event):  # noqa: ARG002 - Qt's name
        """Takes our keys before QGIS's shortcuts and the list's own search do."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) or _is_typing():
            return False
        name = self._name(event)
        if not name:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._run(name)
        return True

    def _name(self, event) -> str:
        if event.matches(QKeySequence.StandardKey.Copy):
            return "copy"
        others = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        return "" if others else self._names.get(event.key(), "")


def _is_typing() -> bool:
    return isinstance(QApplication.focusWidget(), (QLineEdit, QComboBox, QAbstractSpinBox))
