"""What can be done in the findings dock, and by which keys; buttons, tooltips and cheat sheet are made from it."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QKeySequence

from ...core.messages import QT_TRANSLATE_NOOP
from ..commands import Command, KeyMap, Keys, is_typing

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
        "undo",
        QT_TRANSLATE_NOOP("ParcelClean", "Undo"),
        QT_TRANSLATE_NOOP("ParcelClean", "Take back what was marked last"),
        (_K.Key_U,),
        "undoButton",
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
        QT_TRANSLATE_NOOP("ParcelClean", "Copy the text of what is selected"),
        (_K.Key_C,),
        "copyButton",
    ),
    Command(
        "previous",
        QT_TRANSLATE_NOOP("ParcelClean", "Previous"),
        QT_TRANSLATE_NOOP("ParcelClean", "The finding before this one"),
        (_K.Key_K,),
        "previousButton",
        repeats=True,
    ),
    Command(
        "next",
        QT_TRANSLATE_NOOP("ParcelClean", "Next"),
        QT_TRANSLATE_NOOP("ParcelClean", "The finding after this one"),
        (_K.Key_J, _K.Key_N),
        "nextButton",
        repeats=True,
    ),
    Command(
        "keys",
        QT_TRANSLATE_NOOP("ParcelClean", "Keys"),
        QT_TRANSLATE_NOOP("ParcelClean", "All keys of this panel, and how to change them"),
        (_K.Key_Question,),
        "keysButton",
    ),
)
# Keys that stay what they are: what stands on them, and what they do.
FIXED = (
    ("1, 2", QT_TRANSLATE_NOOP("ParcelClean", "Open the form of the first or the second parcel")),
    ("Ctrl+C", QT_TRANSLATE_NOOP("ParcelClean", "Copy the text of what is selected")),
    ("↑ ↓", QT_TRANSLATE_NOOP("ParcelClean", "Up and down; with Shift several lines are selected")),
    ("← →", QT_TRANSLATE_NOOP("ParcelClean", "Fold and unfold a group")),
)
SETTINGS = "ParcelClean/findings_keys"
FORMS = ("form1", "form2")


def changeable() -> tuple[Command, ...]:
    """The commands that may have other keys; numbers stand for the parcels."""
    return tuple(command for command in COMMANDS if command.name not in FORMS)


class FindingsKeys(Keys):
    """The keys of the panel; copying has the key that it has everywhere, and the arrows stay with the list."""

    def __init__(self, run: Callable[[str], None], parent: QObject, keys: KeyMap):
        """Args: run: takes the name of a command."""
        super().__init__(run, self._open_form, parent, keys)
        self._run_command = run

    def eventFilter(self, watched, event):
        """Takes our keys before QGIS's shortcuts and the list's own search do."""
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if event.type() in kinds and not is_typing() and event.matches(QKeySequence.StandardKey.Copy):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self._run_command("copy")
            return True
        return super().eventFilter(watched, event)

    def _open_form(self, number: int) -> None:
        if number <= len(FORMS):
            self._run_command(FORMS[number - 1])
