"""What the dock asks for: who works, and which file."""

from __future__ import annotations

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
_FILTER = "GeoPackage (*.gpkg)"
_SAMPLE_WIDTH = 680  # of a window that is 1366 wide


class Questions:
    """Modal questions over a window; tests put answers in their place."""

    def __init__(self, parent: QWidget, translate: Translate):
        self._parent, self._tr = parent, translate

    def who(self, names: list[str]) -> str:
        """The name of the person who works, "" where nobody says."""
        dialog = QInputDialog(self._parent)
        dialog.setObjectName("ParcelCleanWho")
        dialog.setWindowTitle(self._tr(_WHO))
        dialog.setLabelText(self._tr(_WHO_TEXT))
        dialog.setComboBoxItems(names or [""])
        dialog.setComboBoxEditable(True)
        # Qt has no Vietnamese of its own.
        dialog.setOkButtonText(self._tr(_OK))
        dialog.setCancelButtonText(self._tr(_CANCEL))
        answer = dialog.exec()
        name = dialog.textValue().strip()
        dialog.deleteLater()
        return name if answer == QDialog.DialogCode.Accepted else ""

    def new_or_open(self) -> str:
        """`new`, `open` or ""."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self._tr(_NO_JOURNAL))
        new = box.addButton(self._tr(NEW_JOURNAL), QMessageBox.ButtonRole.AcceptRole)
        known = box.addButton(self._tr(OPEN_JOURNAL), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self._tr(_CANCEL), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return "new" if clicked is new else "open" if clicked is known else ""

    def new_journal(self, folder: str) -> str:
        """A name for a new journal, "" where the user wants none."""
        # A journal is never overwritten: a name that is taken is refused later, in a sentence.
        option = QFileDialog.Option.DontConfirmOverwrite
        start = str(Path(folder) / "journal.gpkg")
        path, _ = QFileDialog.getSaveFileName(self._parent, self._tr(_NEW), start, _FILTER, options=option)
        return path if not path or path.lower().endswith(".gpkg") else f"{path}.gpkg"

    def journal(self, folder: str) -> str:
        """A journal that exists, "" where the user wants none."""
        return QFileDialog.getOpenFileName(self._parent, self._tr(_OPEN), folder, _FILTER)[0]

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
