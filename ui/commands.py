"""Commands of a panel and the keys for them, which each user may change; buttons and tooltips say what holds now.

The keys are handled by an event filter and are no QShortcuts: QGIS has actions on single letters too (S is snapping),
and where two shortcuts fit, Qt runs neither.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit

from ..core.messages import QT_TRANSLATE_NOOP, Message, Translate

_K = Qt.Key
CHOICES = (_K.Key_1, _K.Key_2, _K.Key_3, _K.Key_4, _K.Key_5, _K.Key_6, _K.Key_7, _K.Key_8, _K.Key_9)
_NEVER = (
    *(_K.Key_Escape, _K.Key_Tab, _K.Key_Backtab, _K.Key_Shift, _K.Key_Control, _K.Key_Alt, _K.Key_Meta),
    *(_K.Key_AltGr, _K.Key_CapsLock, _K.Key_NumLock, _K.Key_unknown, _K.Key_F1),
)
_HELD = 0xFE000000  # Shift, Ctrl, Alt and their like in Qt 5's numbers
# What stands on the keys.
_WRITTEN = {_K.Key_Return: "Enter", _K.Key_Up: "↑", _K.Key_Down: "↓"}
_OR = QT_TRANSLATE_NOOP("ParcelClean", "or")
_TAKEN = QT_TRANSLATE_NOOP("ParcelClean", "{key} is the key for “{command}” already. Choose another one.")
_CHOOSES = QT_TRANSLATE_NOOP("ParcelClean", "The numbers have their own meaning here. Choose another key.")
_UNFIT = QT_TRANSLATE_NOOP("ParcelClean", "Choose one letter, sign or function key, without Ctrl and Alt.")


@dataclass(frozen=True)
class Command:
    """One command. `keys` as people read them are the first ones; `button` is the widget's name in the form.

    `repeats`: a key that is held down runs it again and again, which is good for going through a list only.
    """

    name: str
    text: str
    tip: str
    keys: tuple[int, ...]
    button: str = ""
    repeats: bool = False


class KeyMap(QObject):
    """Which key runs which command. The first key of each can be another one, kept in the user's settings."""

    changed = pyqtSignal()

    def __init__(self, commands: Sequence[Command], group: str, parent: QObject | None = None):
        """Args: group: of the settings, e.g. ``ParcelClean/keys``."""
        super().__init__(parent)
        self.commands, self._group = tuple(commands), group
        self._own: dict[str, int] = {}
        for command in self.commands:
            key = _key_in(str(QgsSettings().value(f"{group}/{command.name}", "") or ""))
            if key and key != command.keys[0]:
                self._own[command.name] = key
        # Judged when all are known, for two may have changed places. What another program wrote there must not leave a
        # command without its key.
        for name, key in list(self._own.items()):
            if self.problem(name, key):
                del self._own[name]

    def keys(self, command: Command) -> tuple[int, ...]:
        """The keys of a command as they are now."""
        own = self._own.get(command.name)
        return command.keys if own is None else (own, *command.keys[1:])

    def command_of(self, key: int) -> str:
        """The name of the command that a key runs, "" if none."""
        return next((one.name for one in self.commands if key in self.keys(one)), "")

    def repeats(self, key: int) -> bool:
        """Whether a key that is held down goes on."""
        return any(one.repeats for one in self.commands if key in self.keys(one))

    def problem(self, name: str, key: int) -> Message | None:
        """Why a command cannot have this key; None if it can."""
        if key in _NEVER:
            return Message(_UNFIT)
        if key in CHOICES:
            return Message(_CHOOSES)
        other = next((one for one in self.commands if one.name != name and key in self.keys(one)), None)
        return Message(_TAKEN, {"key": written(key), "command": Message(other.text)}) if other else None

    def change(self, name: str, key: int) -> Message | None:
        """Give a command another key; why not, if it cannot have it."""
        problem = self.problem(name, key)
        if problem is None:
            self._own[name] = key
            QgsSettings().setValue(f"{self._group}/{name}", QKeySequence(key).toString())
            self.changed.emit()
        return problem

    def reset(self) -> None:
        """All keys as they were at first."""
        for name in self._own:
            QgsSettings().remove(f"{self._group}/{name}")
        self._own.clear()
        self.changed.emit()


def written(key: int) -> str:
    """What stands on a key."""
    return _WRITTEN.get(key) or QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def keys_in_words(command: Command, translate: Translate, keys: KeyMap | None = None) -> str:
    """``A or Enter``."""
    now = keys.keys(command) if keys is not None else command.keys
    return f" {translate(_OR)} ".join(written(key) for key in now[:2])


def tooltip(command: Command, translate: Translate, keys: KeyMap | None = None) -> str:
    """What it does, and its keys."""
    return f"{translate(command.tip)} ({keys_in_words(command, translate, keys)})"


class Keys(QObject):
    """Hears the keys of the panel wherever nobody is typing."""

    def __init__(
        self,
        run: Callable[[str], None],
        choose: Callable[[int], None] | None,
        parent: QObject,
        keys: KeyMap,
        more: Callable[[int], None] | None = None,
    ):
        """Args: run: takes the name of a command; choose: a number, from 1; more: a number that comes with Ctrl."""
        super().__init__(parent)
        self._run, self._choose, self._more, self._keys = run, choose, more, keys

    def eventFilter(self, watched, event):  # noqa: ARG002 - Qt's names
        """Takes our keys before QGIS's shortcuts and the tables' own search do."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) or is_typing():
            return False
        modifiers = Qt.KeyboardModifier
        held = event.modifiers() & ~(modifiers.ShiftModifier | modifiers.KeypadModifier)
        call = self._call(event.key(), with_ctrl=held == modifiers.ControlModifier, held=bool(held))
        if call is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress and (not event.isAutoRepeat() or self._keys.repeats(event.key())):
            call()
        return True

    def _call(self, key: int, *, with_ctrl: bool, held: bool) -> Callable[[], None] | None:
        if key in CHOICES:
            choose = self._more if with_ctrl else None if held else self._choose
            return None if choose is None else lambda: choose(CHOICES.index(key) + 1)
        name = "" if held else self._keys.command_of(key)
        return (lambda: self._run(name)) if name else None


def is_typing() -> bool:
    """Whether keys are letters now."""
    return isinstance(QApplication.focusWidget(), (QLineEdit, QComboBox, QAbstractSpinBox))


def _key_in(text: str) -> int:
    """The key of a saved text, 0 where it is none."""
    sequence = QKeySequence(text)
    if sequence.count() != 1:
        return 0
    first = sequence[0]
    # A number in Qt 5, a combination in Qt 6.
    if hasattr(first, "key"):
        return 0 if first.keyboardModifiers() != Qt.KeyboardModifier.NoModifier else int(first.key())
    return 0 if int(first) & _HELD else int(first)
