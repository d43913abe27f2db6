"""A combo box with many entries: one types a part of the name, without caring about diacritics."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QCompleter

from ...core.text.fold import fold_words

_FOLDED = Qt.ItemDataRole.UserRole + 1
_MANY = 15
Entry = tuple[str, object]  # what it says, its data


class SearchCombo(QComboBox):
    """The first entry is no filter; with many entries one can type."""

    def __init__(self) -> None:
        super().__init__()
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.setMaxVisibleItems(20)

    def fill(self, entries: Sequence[Entry]) -> None:
        """Other entries; what was chosen stays chosen if it is still there, and nobody is told then."""
        chosen = self.currentData()
        self.blockSignals(True)
        self.setEditable(False)
        self.clear()
        for text, data in entries:
            self.addItem(text, data)
            self.setItemData(self.count() - 1, fold_words(text), _FOLDED)
        place = next((at for at, (_, data) in enumerate(entries) if data == chosen), 0)
        self.setCurrentIndex(place)
        if len(entries) > _MANY:
            self.setEditable(True)
            self.setCompleter(_Completer(self))
            # What is typed and means nothing is no choice.
            self.lineEdit().editingFinished.connect(self._say_chosen)
            self.lineEdit().setText(self.itemText(place))
        self.blockSignals(False)
        if chosen is not None and not place:
            self.currentIndexChanged.emit(0)

    def _say_chosen(self) -> None:
        self.lineEdit().setText(self.itemText(self.currentIndex()))


class _Completer(QCompleter):
    def __init__(self, combo: SearchCombo):
        super().__init__(combo.model(), combo)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def splitPath(self, path):  # noqa: N802 - Qt's name
        """What was typed, as the entries are compared."""
        return [fold_words(path)]

    def pathFromIndex(self, index):  # noqa: N802 - Qt's name
        """What the entry says."""
        return index.data(Qt.ItemDataRole.DisplayRole)
