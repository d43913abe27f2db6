"""What the dock asks for: who works, and which file."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path

from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from ...core.messages import QT_TRANSLATE_NOOP, Translate

_WHO = QT_TRANSLATE_NOOP("ParcelClean", "Who is working?")
_WHO_TEXT = QT_TRANSLATE_NOOP(
    "ParcelClean", "Your name is noted with every decision. Choose it or type it; machines are shared."
)
_OK = QT_TRANSLATE_NOOP("ParcelClean", "OK")
_CANCEL = QT_TRANSLATE_NOOP("ParcelClean", "Cancel")
_NEW = QT_TRANSLATE_NOOP("ParcelClean", "New journal of decisions")
_OPEN = QT_TRANSLATE_NOOP("ParcelClean", "Open a journal of decisions")
_NO_JOURNAL = QT_TRANSLATE_NOOP(
    "ParcelClean", "Decisions are kept in a journal, and none is open. Make a new one, or open one that exists?"
)
_SURE = QT_TRANSLATE_NOOP("ParcelClean", "Accept all sure ones")
_SURE_TEXT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} lines are sure. Look at these {shown} of them first; if one is wrong, cancel and go through the lines one"
    " by one. All are accepted as one step, and Undo takes them back as one.",
)
_SURE_DO = QT_TRANSLATE_NOOP("ParcelClean", "Accept {count}")
NEW_JOURNAL = QT_TRANSLATE_NOOP("ParcelClean", "New…")
OPEN_JOURNAL = QT_TRANSLATE_NOOP("ParcelClean", "Open…")
_NOTE = QT_TRANSLATE_NOOP("ParcelClean", "Note on {certificate}")
_NOTE_TEXT = QT_TRANSLATE_NOOP("ParcelClean", "What should others know about this certificate?")
_ASSIGN = QT_TRANSLATE_NOOP("ParcelClean", "Give lines to a person")
_ASSIGN_TEXT = QT_TRANSLATE_NOOP("ParcelClean", "Who is to look at {count} lines? Choose a name or type it.")
_NOBODY = QT_TRANSLATE_NOOP("ParcelClean", "– nobody –")
_MERGE = QT_TRANSLATE_NOOP("ParcelClean", "Journals of colleagues")
_APART = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{paths}” was begun apart from the journal that is open, so it may be about other parcels and certificates."
    " Merge it only if both are about the same ones.",
)
_MERGE_DO = QT_TRANSLATE_NOOP("ParcelClean", "Merge")
_APPLY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Where are the accepted links to be written? Into the open layers they go as one undo step each, and nothing is"
    " saved before you save the edits.",
)
_COPIES = QT_TRANSLATE_NOOP("ParcelClean", "Into copies…")
_LAYERS = QT_TRANSLATE_NOOP("ParcelClean", "Into the open layers")
_COLUMNS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "These columns are missing and will be added: {columns}. They become part of the layers when you save the edits;"
    " undo takes them away again.",
)
_WRITE = QT_TRANSLATE_NOOP("ParcelClean", "Write")
_FILTER = "GeoPackage (*.gpkg)"
_SAMPLE_WIDTH = 680  # of a window that is 1366 wide


class Questions:
    """Modal questions over a window; tests put answers in their place."""

    def __init__(self, parent: QWidget, translate: Translate):
        self._parent, self._tr = parent, translate

    def who(self, names: list[str]) -> str:
        """The name of the person who works, "" where nobody says."""
        dialog = self._input("ParcelCleanWho", self._tr(_WHO), self._tr(_WHO_TEXT))
        dialog.setComboBoxItems(names or [""])
        dialog.setComboBoxEditable(True)
        return self._answer(dialog) or ""

    def new_or_open(self) -> str:
        """`new`, `open` or ""."""
        buttons = {"new": self._tr(NEW_JOURNAL), "open": self._tr(OPEN_JOURNAL)}
        return self._choose("ParcelCleanNoJournal", self._tr(_NO_JOURNAL), buttons)

    def note(self, certificate: str) -> str:
        """What somebody wants to note about a certificate, "" for nothing."""
        dialog = self._input("ParcelCleanNote", self._tr(_NOTE).format(certificate=certificate), self._tr(_NOTE_TEXT))
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.resize(420, 200)
        return self._answer(dialog) or ""

    def person(self, names: list[str], count: int) -> str | None:
        """To whom so many lines are to be given, "" = to nobody; None where the user wants neither."""
        dialog = self._input("ParcelCleanAssign", self._tr(_ASSIGN), self._tr(_ASSIGN_TEXT).format(count=count))
        nobody = self._tr(_NOBODY)
        dialog.setComboBoxItems([*names, nobody])
        dialog.setComboBoxEditable(True)
        answer = self._answer(dialog)
        return "" if answer == nobody else answer or None

    def journals(self, folder: str) -> list[str]:
        """Journals to merge, [] where the user wants none."""
        return QFileDialog.getOpenFileNames(self._parent, self._tr(_MERGE), folder, _FILTER)[0]

    def merge_apart(self, names: list[str]) -> bool:
        """Whether journals that were begun apart are to be merged all the same."""
        text = self._tr(_APART).format(paths="”, “".join(names))
        return bool(self._choose("ParcelCleanApart", text, {"merge": self._tr(_MERGE_DO)}))

    def apply_how(self) -> str:
        """`copies`, `layers` or ""."""
        buttons = {"layers": self._tr(_LAYERS), "copies": self._tr(_COPIES)}
        return self._choose("ParcelCleanApply", self._tr(_APPLY), buttons)

    def add_columns(self, columns: str) -> bool:
        """Whether missing columns may be added."""
        text = self._tr(_COLUMNS).format(columns=columns)
        return bool(self._choose("ParcelCleanColumns", text, {"write": self._tr(_WRITE)}))

    def new_journal(self, folder: str) -> str:
        """A name for a new journal, "" where the user wants none."""
        return self._new_file(_NEW, folder, "journal.gpkg")

    def journal(self, folder: str) -> str:
        """A journal that exists, "" where the user wants none."""
        return self._file(_OPEN, folder)

    def accept_sure(self, count: int, sample: list[tuple[str, ...]]) -> bool:
        """Whether so many lines are to be accepted. Args: sample: cells of some of them, to look at."""
        box = QMessageBox(self._parent)
        box.setObjectName("ParcelCleanSure")
        box.setWindowTitle(self._tr(_SURE))
        rows = "".join(
            "<tr>" + "".join(f"<td>{escape(cell)}&nbsp;&nbsp;</td>" for cell in row) + "</tr>" for row in sample
        )
        text = escape(self._tr(_SURE_TEXT).format(count=count, shown=len(sample)))
        box.setText(f"<p>{text}</p><table>{rows}</table>")
        # Else Qt makes the box so narrow that every name is broken.
        box.setStyleSheet(f"QLabel {{ min-width: {_SAMPLE_WIDTH}px; }}")
        accept = box.addButton(self._tr(_SURE_DO).format(count=count), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self._tr(_CANCEL), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return clicked is accept

    def _new_file(self, title: str, folder: str, name: str) -> str:
        # A file is never overwritten: a name that is taken is refused later, in a sentence.
        option = QFileDialog.Option.DontConfirmOverwrite
        start = str(Path(folder) / name)
        path, _ = QFileDialog.getSaveFileName(self._parent, self._tr(title), start, _FILTER, options=option)
        return path if not path or path.lower().endswith(".gpkg") else f"{path}.gpkg"

    def _file(self, title: str, folder: str) -> str:
        return QFileDialog.getOpenFileName(self._parent, self._tr(title), folder, _FILTER)[0]

    def _input(self, name: str, title: str, text: str) -> QInputDialog:
        dialog = QInputDialog(self._parent)
        dialog.setObjectName(name)
        dialog.setWindowTitle(title)
        dialog.setLabelText(text)
        # Qt has no Vietnamese of its own.
        dialog.setOkButtonText(self._tr(_OK))
        dialog.setCancelButtonText(self._tr(_CANCEL))
        return dialog

    @staticmethod
    def _answer(dialog: QInputDialog) -> str | None:
        answer = dialog.exec()
        text = dialog.textValue().strip()
        dialog.deleteLater()
        return text if answer == QDialog.DialogCode.Accepted else None

    def _choose(self, name: str, text: str, choices: Mapping[str, str]) -> str:
        """One of the choices, "" for none. Args: choices: what stands on their buttons."""
        box = QMessageBox(self._parent)
        box.setObjectName(name)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(text)
        role = QMessageBox.ButtonRole
        buttons = {box.addButton(words, role.AcceptRole): choice for choice, words in choices.items()}
        box.addButton(self._tr(_CANCEL), role.RejectRole)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return next((choice for button, choice in buttons.items() if button is clicked), "")
