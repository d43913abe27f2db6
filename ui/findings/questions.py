"""What the findings dock asks for: who works, which marks file, and why something is an exception."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QDialog

from ...core.findings_list.session import Reason
from ...core.messages import QT_TRANSLATE_NOOP
from ..reconciliation.questions import NEW_JOURNAL, OPEN_JOURNAL, Questions
from .mark_dialog import MarkDialog

_NEW = QT_TRANSLATE_NOOP("ParcelClean", "New marks file")
_OPEN = QT_TRANSLATE_NOOP("ParcelClean", "Open a marks file")
_NO_FILE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Marks are kept in a file of their own, so that later checks know them, and none is open. Make a new one, or open"
    " one that exists?",
)
_MANY = QT_TRANSLATE_NOOP("ParcelClean", "{count} findings will be marked as fixed. Go on?")
_MANY_OPEN = QT_TRANSLATE_NOOP("ParcelClean", "The marks of {count} findings will be withdrawn. Go on?")
_GO_ON = QT_TRANSLATE_NOOP("ParcelClean", "Go on")
_WHICH = QT_TRANSLATE_NOOP("ParcelClean", "Checked layer")
_WHICH_TEXT = QT_TRANSLATE_NOOP("ParcelClean", "Which layer are these findings about?")


class FindingsQuestions(Questions):
    """Modal questions over a window; tests put answers in their place."""

    def new_or_open(self) -> str:
        """`new`, `open` or ""."""
        buttons = {"new": self._tr(NEW_JOURNAL), "open": self._tr(OPEN_JOURNAL)}
        return self._choose("ParcelCleanMarksFile", self._tr(_NO_FILE), buttons)

    def new_marks(self, folder: str) -> str:
        """A name for a new marks file, "" where the user wants none."""
        return self._new_file(_NEW, folder, "marks.gpkg")

    def marks(self, folder: str) -> str:
        """A marks file that exists, "" where the user wants none."""
        return self._file(_OPEN, folder)

    def reason(self, about: str, author: str, known: Sequence[Reason]) -> Reason | None:
        """Why something is an exception; None where the user changes their mind."""
        dialog = MarkDialog(about, author, known, self._tr, self._parent)
        answer = dialog.exec()
        reason = dialog.reason()
        dialog.deleteLater()
        return reason if answer == QDialog.DialogCode.Accepted else None

    def mark_many(self, count: int, *, fixed: bool) -> bool:
        """Whether so many findings are to be marked at once."""
        text = self._tr(_MANY if fixed else _MANY_OPEN).format(count=count)
        return bool(self._choose("ParcelCleanMarkMany", text, {"on": self._tr(_GO_ON)}))

    def layer(self, names: Sequence[str]) -> int:
        """Which of these layers was checked; -1 where the user does not know."""
        dialog = self._input("ParcelCleanWhichLayer", self._tr(_WHICH), self._tr(_WHICH_TEXT))
        dialog.setComboBoxItems(list(names))
        name = self._answer(dialog)
        return list(names).index(name) if name in names else -1
