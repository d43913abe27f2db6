"""A page of the editor: the rules, their severities and parameters."""

from __future__ import annotations

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QModelIndex, QSortFilterProxyModel
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ...core.text.fold import fold_words
from .delegates import RuleDelegate
from .editing import Editing
from .rules_model import DIFFERS, NAME, SEARCHED, SETTING, RulesModel

_SEARCH = QT_TRANSLATE_NOOP("ParcelClean", "Search rules and parameters…")
_ONLY = QT_TRANSLATE_NOOP("ParcelClean", "Only what differs from the built-in")
_RESET = QT_TRANSLATE_NOOP("ParcelClean", "Reset")
_RESET_TIP = QT_TRANSLATE_NOOP("ParcelClean", "The chosen rule or parameter as built in")


class RulesFilter(QSortFilterProxyModel):
    """A rule is shown with all of its parameters, a parameter with its rule. Some hundred rows at most."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._words, self._only = "", False

    def search(self, text: str) -> None:
        """Show what holds these words, whatever their case and accents."""
        self._words = fold_words(text)
        self.invalidateFilter()

    def show_only_differing(self, only: bool) -> None:
        """Hide what is as built in."""
        self._only = only
        self.invalidateFilter()

    def filterAcceptsRow(self, row, parent):
        """Whether the row, the rule above it or a parameter under it is wanted."""
        model = self.sourceModel()
        index = model.index(row, NAME, parent)
        below = [model.index(at, NAME, index) for at in range(model.rowCount(index))]
        if self._only and not index.data(DIFFERS):
            return False
        near = [index, *below, *([parent] if parent.isValid() else [])]
        return not self._words or any(self._words in fold_words(one.data(SEARCHED)) for one in near)


class RulesPage(QWidget):
    """Everything of it comes from the registry: a new rule is there by itself."""

    def __init__(self, editing: Editing, translate: Translate, parent: QWidget):
        super().__init__(parent)
        self.model = RulesModel(editing, translate, self)
        self.filter = RulesFilter(self)
        self.filter.setSourceModel(self.model)
        self.view = QTreeView(self)
        self.view.setModel(self.filter)
        delegate = RuleDelegate(translate, lambda index: self.model.row_at(self.filter.mapToSource(index)), self.view)
        self.view.setItemDelegateForColumn(SETTING, delegate)
        triggers = QAbstractItemView.EditTrigger
        self.view.setEditTriggers(triggers.SelectedClicked | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.view.setAlternatingRowColors(True)
        self.view.setUniformRowHeights(True)
        header = self.view.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(SETTING, 190)
        self.search = QgsFilterLineEdit(self)
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(translate(_SEARCH))
        self.search.textChanged.connect(self._search)
        self.only = QCheckBox(translate(_ONLY), self)
        self.only.toggled.connect(self._show_only)
        self.reset = QPushButton(translate(_RESET), self)
        self.reset.setToolTip(translate(_RESET_TIP))
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(lambda _checked=False: self._reset())
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.only)
        row.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.view)
        self.view.expand(self.filter.index(0, 0, QModelIndex()))

    def _search(self, text: str) -> None:
        self.filter.search(text)
        if text:
            self.view.expandAll()

    def _show_only(self, only: bool) -> None:
        self.filter.show_only_differing(only)
        if only:
            self.view.expandAll()

    def _reset(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self.model.reset(self.filter.mapToSource(index))
