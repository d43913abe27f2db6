"""What can be done in the dock, and by which keys; buttons, tooltips and the cheat sheet are made from this list.

The keys are handled by an event filter and are no QShortcuts: QGIS has actions on single letters too (S is snapping),
and where two shortcuts fit, Qt runs neither.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit

from ...core.messages import QT_TRANSLATE_NOOP, Translate

_K = Qt.Key


@dataclass(frozen=True)
class Command:
    """One command. `keys` as people read them are the first ones; `button` is the widget's name in dock.ui."""

    name: str
    text: str
    tip: str
    keys: tuple[int, ...]
    button: str = ""


COMMANDS = (
    Command(
        "accept",
        QT_TRANSLATE_NOOP("ParcelClean", "Accept"),
        QT_TRANSLATE_NOOP("ParcelClean", "The certificate belongs to the chosen parcel"),
        (_K.Key_A, _K.Key_Return, _K.Key_Enter),
        "acceptButton",
    ),
    Command(
        "reject",
        QT_TRANSLATE_NOOP("ParcelClean", "Reject"),
        QT_TRANSLATE_NOOP("ParcelClean", "The certificate does not belong to the chosen parcel"),
        (_K.Key_R,),
        "rejectButton",
    ),
    Command(
        "none",
        QT_TRANSLATE_NOOP("ParcelClean", "Not on the map"),
        QT_TRANSLATE_NOOP("ParcelClean", "The map has no parcel for this certificate"),
        (_K.Key_N,),
        "noneButton",
    ),
    Command(
        "later",
        QT_TRANSLATE_NOOP("ParcelClean", "Later"),
        QT_TRANSLATE_NOOP("ParcelClean", "Go on without deciding; the line stays undecided"),
        (_K.Key_S,),
        "laterButton",
    ),
    Command(
        "undo",
        QT_TRANSLATE_NOOP("ParcelClean", "Undo"),
        QT_TRANSLATE_NOOP("ParcelClean", "Take back your last decision that still stands, also one of another day"),
        (_K.Key_U,),
        "undoButton",
    ),
    Command(
        "note",
        QT_TRANSLATE_NOOP("ParcelClean", "Note"),
        QT_TRANSLATE_NOOP("ParcelClean", "Note something about the certificate, for everybody to read"),
        (_K.Key_T,),
        "noteButton",
    ),
    Command(
        "previous",
        QT_TRANSLATE_NOOP("ParcelClean", "Previous"),
        QT_TRANSLATE_NOOP("ParcelClean", "The line above"),
        (_K.Key_K, _K.Key_Up),
        "previousButton",
    ),
    Command(
        "next",
        QT_TRANSLATE_NOOP("ParcelClean", "Next"),
        QT_TRANSLATE_NOOP("ParcelClean", "The line below"),
        (_K.Key_J, _K.Key_Down),
        "nextButton",
    ),
    Command(
        "zoom",
        QT_TRANSLATE_NOOP("ParcelClean", "Zoom"),
        QT_TRANSLATE_NOOP("ParcelClean", "Show the proposed parcels on the map; the chosen one flashes"),
        (_K.Key_Z,),
        "zoomButton",
    ),
    Command(
        "keys",
        QT_TRANSLATE_NOOP("ParcelClean", "Keys"),
        QT_TRANSLATE_NOOP("ParcelClean", "All keys of this panel"),
        (_K.Key_Question,),
        "keysButton",
    ),
)
CHOICES = (_K.Key_1, _K.Key_2, _K.Key_3, _K.Key_4, _K.Key_5)
_CHOOSE = QT_TRANSLATE_NOOP("ParcelClean", "Choose a proposed parcel")
# What stands on the keys.
_WRITTEN = {_K.Key_Return: "Enter", _K.Key_Up: "↑", _K.Key_Down: "↓"}
_OR = QT_TRANSLATE_NOOP("ParcelClean", "or")


def keys_in_words(command: Command, translate: Translate) -> str:
    """``A or Enter``."""
    shown = [_WRITTEN.get(key) or QKeySequence(key).toString() for key in command.keys[:2]]
    return f" {translate(_OR)} ".join(shown)


def tooltip(command: Command, translate: Translate) -> str:
    """What it does, and its keys."""
    return f"{translate(command.tip)} ({keys_in_words(command, translate)})"


def cheat_sheet(translate: Translate) -> str:
    """All keys as HTML."""
    rows = [(keys_in_words(one, translate), translate(one.text), translate(one.tip)) for one in COMMANDS]
    rows.insert(1, ("1 – 5", translate(_CHOOSE), ""))
    cells = "".join(
        f"<tr><td><b>{escape(keys)}</b>&nbsp;&nbsp;</td><td>{escape(text)}&nbsp;&nbsp;</td><td>{escape(tip)}</td></tr>"
        for keys, text, tip in rows
    )
    return f"<table cellspacing='4'>{cells}</table>"


class Keys(QObject):
    """Hears the keys of the panel wherever nobody is typing."""

    def __init__(self, run: Callable[[str], None], choose: Callable[[int], None], parent: QObject):
        """Args: run: takes the name of a command; choose: the number of a candidate, from 1."""
        super().__init__(parent)
        self._run, self._choose = run, choose
        self._names = {key: command.name for command in COMMANDS for key in command.keys}

    def eventFilter(self, watched, event):  # noqa: ARG002 - Qt's name
        """Takes our keys before QGIS's shortcuts and the tables' own search do."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) or _is_typing():
            return False
        shifted = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        key = event.key()
        if shifted or (key not in self._names and key not in CHOICES):
            return False
        event.accept()
        if event.type() == QEvent.Type.ShortcutOverride:
            return True
        if key in CHOICES:
            self._choose(CHOICES.index(key) + 1)
        else:
            self._run(self._names[key])
        return True


def _is_typing() -> bool:
    return isinstance(QApplication.focusWidget(), (QLineEdit, QComboBox, QAbstractSpinBox))
