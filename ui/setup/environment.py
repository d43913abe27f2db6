"""What is missing in this QGIS, with the command to copy; looked at again without a restart."""

from __future__ import annotations

import qgis.utils
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontDatabase, QGuiApplication
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...adapters.environment import Problem, look_again, problems
from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from .diagnostics import copy_diagnostics

_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "What Parcel Clean needs")
_ALL_WELL = QT_TRANSLATE_NOOP("ParcelClean", "Everything that Parcel Clean needs is there. You can go on working.")
_MISSING = QT_TRANSLATE_NOOP("ParcelClean", "Something is missing in this QGIS. This sets it right:")
_STILL = QT_TRANSLATE_NOOP(
    "ParcelClean", "Still not there. If you have run the command, close QGIS and start it again, then look once more."
)
_COPY = QT_TRANSLATE_NOOP("ParcelClean", "Copy command")
_COPIED = QT_TRANSLATE_NOOP("ParcelClean", "Copied")
_AGAIN = QT_TRANSLATE_NOOP("ParcelClean", "Check again")
COPY_DIAGNOSTICS = QT_TRANSLATE_NOOP("ParcelClean", "Copy diagnostics")
_SWITCH_ON = QT_TRANSLATE_NOOP("ParcelClean", "Switch it on")
_CLOSE = QT_TRANSLATE_NOOP("ParcelClean", "Close")
_OFF = QT_TRANSLATE_NOOP("ParcelClean", "The Processing plugin of QGIS is off; all algorithms need it.")
_OFF_FIX = QT_TRANSLATE_NOOP("ParcelClean", "Press “Switch it on”.")
_PROCESSING = "processing"
_WIDTH = 620
_COMMAND_LINES = 5


def processing_is_on() -> bool:
    """Whether QGIS's own Processing plugin runs."""
    return _PROCESSING in qgis.utils.active_plugins


def switch_processing_on() -> bool:
    """Start it, now and from now on; whether it runs."""
    if not processing_is_on() and qgis.utils.loadPlugin(_PROCESSING) and qgis.utils.startPlugin(_PROCESSING):
        QgsSettings().setValue(f"PythonPlugins/{_PROCESSING}", True)
    return processing_is_on()


class EnvironmentDialog(QDialog):
    """A window to leave open while the command runs in a terminal."""

    all_well = pyqtSignal()  # nothing is missing any more

    def __init__(self, parent: QWidget, provider_id: str, translate: Translate):
        super().__init__(parent)
        self._tr, self._provider = translate, provider_id
        self.setObjectName("ParcelCleanEnvironment")
        self.setWindowTitle(translate(_TITLE))
        self.headline = QLabel(self)
        self.headline.setWordWrap(True)
        self._body = QVBoxLayout()
        self.again = self._button(_AGAIN, self.check_again)
        self.diagnostics = self._button(COPY_DIAGNOSTICS, self._copy_diagnostics)
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addWidget(self.diagnostics)
        row.addStretch()
        row.addWidget(self._button(_CLOSE, self.close))
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.headline)
        layout.addLayout(self._body)
        layout.addStretch()
        layout.addLayout(row)
        self.setMinimumWidth(_WIDTH)
        self.renew()

    def renew(self) -> None:
        """Show what is missing by now."""
        self.show_problems(problems())

    def check_again(self) -> None:
        """Look once more, after something has been installed."""
        found = look_again()
        self.show_problems(found)
        if found:
            self.headline.setText(self._tr(_STILL))
        else:
            self.all_well.emit()

    def show_problems(self, found: list[Problem]) -> None:
        """Replace what is shown."""
        while self._body.count():
            widget = self._body.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        for problem in found:
            self._body.addWidget(self._shown(problem))
        if not processing_is_on():
            box = self._shown(Problem(Message(_OFF), Message(_OFF_FIX)))
            box.layout().addWidget(self._button(_SWITCH_ON, self._switch_on), 0, Qt.AlignmentFlag.AlignLeft)
            self._body.addWidget(box)
        self.headline.setText(self._tr(_MISSING if self._body.count() else _ALL_WELL))
        self.adjustSize()

    def _shown(self, problem: Problem) -> QFrame:
        box = QFrame(self)
        box.setFrameShape(QFrame.Shape.StyledPanel)
        layout = QVBoxLayout(box)
        what = QLabel(f"<b>{self._escaped(problem.what)}</b>", box)
        fix = QLabel(self._escaped(_without_command(problem.fix, self._tr)), box)
        for label in (what, fix):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        if problem.command:
            command = QPlainTextEdit(problem.command, box)
            command.setObjectName("command")
            command.setReadOnly(True)
            command.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
            command.setFixedHeight(command.fontMetrics().lineSpacing() * _COMMAND_LINES + 12)
            layout.addWidget(command)
            button = self._button(_COPY, lambda: self._copy(button, problem.command))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _escaped(self, message: Message | str) -> str:
        text = message.render(self._tr) if isinstance(message, Message) else message
        return text.replace("&", "&amp;").replace("<", "&lt;")

    def _button(self, text: str, call) -> QPushButton:
        button = QPushButton(self._tr(text), self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: call())
        return button

    def _copy(self, button: QPushButton, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        button.setText(f"✓ {self._tr(_COPIED)}")

    def _copy_diagnostics(self) -> None:
        copy_diagnostics(self._provider)
        self.diagnostics.setText(f"✓ {self._tr(_COPIED)}")

    def _switch_on(self) -> None:
        switch_processing_on()
        self.renew()


def _without_command(fix: Message, translate: Translate) -> str:
    """The fix as a sentence that points at the field below, where the command stands."""
    values = {**fix.values, "command": "↓"} if "command" in fix.values else fix.values
    return Message(fix.template, values).render(translate)
