"""The window of the profile editor: make, open and change a profile, and use it in the project."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEvent, QSize
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from ...adapters.project import PROFILE_VARIABLE, set_project_file
from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ...core.profile import ProfileError
from .columns_page import ColumnsPage
from .editing import Editing
from .general_page import GeneralPage
from .questions import CLOSE, Answer, Questions
from .rules_page import RulesPage

_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Profile of the commune")
_NEW_FILE = QT_TRANSLATE_NOOP("ParcelClean", "New profile, not saved yet")
_NEW = QT_TRANSLATE_NOOP("ParcelClean", "New")
_OPEN = QT_TRANSLATE_NOOP("ParcelClean", "Open…")
_SAVE = QT_TRANSLATE_NOOP("ParcelClean", "Save")
_SAVE_AS = QT_TRANSLATE_NOOP("ParcelClean", "Save as…")
_USE = QT_TRANSLATE_NOOP("ParcelClean", "Use in this project")
_USE_TIP = QT_TRANSLATE_NOOP(
    "ParcelClean", "Saves, and names the file in the project; every check in this project uses it from now on."
)
_COMMUNE = QT_TRANSLATE_NOOP("ParcelClean", "Commune")
_PARCELS = QT_TRANSLATE_NOOP("ParcelClean", "Columns of parcels")
_CERTIFICATES = QT_TRANSLATE_NOOP("ParcelClean", "Columns of certificates")
_RULES = QT_TRANSLATE_NOOP("ParcelClean", "Rules")
_SAVED = QT_TRANSLATE_NOOP("ParcelClean", "Saved: {path}")
_USED = QT_TRANSLATE_NOOP(
    "ParcelClean", "This project uses the profile “{path}” from now on. Save the project to keep that."
)
_WISHED = QSize(860, 620)


class ProfileEditor(QDialog):
    """Stays open beside the work."""

    def __init__(self, parent: QWidget, translate: Translate):
        super().__init__(parent)
        self._tr = translate
        self.setObjectName("ParcelCleanProfileEditor")
        self.setWindowTitle(translate(_TITLE))
        self.editing = Editing(self)
        self.questions = Questions(self, translate)
        self.file = QLabel(self)
        self.file.setObjectName("file")
        self.general = GeneralPage(self.editing, translate, self)
        self.parcels = ColumnsPage(self.editing, translate, certificates=False, parent=self)
        self.certificates = ColumnsPage(self.editing, translate, certificates=True, parent=self)
        self.rules = RulesPage(self.editing, translate, self)
        self.tabs = QTabWidget(self)
        for page, title in (
            (self.general, _COMMUNE),
            (self.parcels, _PARCELS),
            (self.certificates, _CERTIFICATES),
            (self.rules, _RULES),
        ):
            self.tabs.addTab(page, translate(title))
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.save_button = self._button(_SAVE, self.save)
        self.use_button = self._button(_USE, self.use)
        self.use_button.setToolTip(translate(_USE_TIP))
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.file, 1)
        for button in (self._button(_NEW, self.new), self._button(_OPEN, self.open)):
            top.addWidget(button)
        bottom.addWidget(self.use_button)
        bottom.addStretch()
        for button in (self.save_button, self._button(_SAVE_AS, self.save_as), self._button(CLOSE, self.close)):
            bottom.addWidget(button)
        layout = QVBoxLayout(self)
        for part in (top, bottom):
            layout.addLayout(part)
        layout.insertWidget(1, self.tabs, 1)
        layout.insertWidget(2, self.said)
        self.editing.changed.connect(self._changed)
        self._changed()

    def sizeHint(self):
        """Room for the rules, low enough for a laptop."""
        return _WISHED.boundedTo(self.screen().availableSize() * 0.9)

    def open_file(self, path: str) -> None:
        """Show a profile, or a new one for ""; what cannot be read is told, and nothing is lost."""
        if not path:
            return
        try:
            self.editing.open(Path(path))
        except ProfileError as error:
            self._tell(error.message, bad=True)

    def new(self) -> None:
        """Begin with nothing said."""
        if self._may_go_on():
            self.editing.start()

    def open(self) -> None:
        """Ask for a file and open it."""
        if self._may_go_on():
            self.open_file(self.questions.existing(self._folder()))

    def save(self) -> bool:
        """Write the file that is open, or ask for one; whether it was written."""
        path = self.editing.draft.path
        return self._write(path) if path is not None else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and write it."""
        path = self.questions.new(self._folder())
        return bool(path) and self._write(Path(path))

    def use(self) -> None:
        """Save if there is something to save, and name the file in the project."""
        if (self.editing.unsaved or self.editing.draft.path is None) and not self.save():
            return
        path = str(self.editing.draft.path)
        set_project_file(QgsProject.instance(), PROFILE_VARIABLE, path)
        self._tell(Message(_USED, {"path": path}))

    def showEvent(self, event):
        """From now on QGIS cannot be closed without being asked about what is not saved."""
        super().showEvent(event)
        self.parent().installEventFilter(self)

    def eventFilter(self, watched, event):
        """The window below wants to close."""
        if event.type() == QEvent.Type.Close and self.isVisible() and not self._may_go_on():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event):
        """Ask about what is not saved."""
        if self._may_go_on():
            self.parent().removeEventFilter(self)
            self.stop()
            event.accept()
        else:
            event.ignore()

    def reject(self) -> None:
        """Escape: the same."""
        self.close()

    def stop(self) -> None:
        """Wait for nothing any more."""
        self.parcels.stop()
        self.certificates.stop()

    def _may_go_on(self) -> bool:
        if not self.editing.unsaved:
            return True
        answer = self.questions.unsaved()
        return self.save() if answer is Answer.SAVE else answer is Answer.DROP

    def _write(self, path: Path) -> bool:
        try:
            self.editing.save(path)
        except ProfileError as error:
            self._tell(error.message, bad=True)
            return False
        self._tell(Message(_SAVED, {"path": str(path)}))
        return True

    def _folder(self) -> str:
        path = self.editing.draft.path
        return str(path.parent) if path is not None else QgsProject.instance().homePath()

    def _changed(self) -> None:
        path = self.editing.draft.path
        star = " •" if self.editing.unsaved else ""
        self.file.setText(f"<b>{_escaped(path.name if path else self._tr(_NEW_FILE))}{star}</b>")
        self.file.setToolTip(str(path or ""))
        problem = self.editing.problem
        self.save_button.setEnabled(problem is None and (self.editing.unsaved or path is None))
        self.use_button.setEnabled(problem is None)
        self._tell(problem, bad=True)

    def _tell(self, message: Message | None, *, bad: bool = False) -> None:
        text = _escaped(message.render(self._tr)) if message is not None else ""
        self.said.setText(f'<span style="color:#e53935">⚠ {text}</span>' if text and bad else text)
        self.said.setVisible(bool(text))

    def _button(self, text: str, call) -> QPushButton:
        button = QPushButton(self._tr(text), self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: call())
        return button


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
