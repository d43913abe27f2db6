"""The list as a tree of two levels: groups, and under each its findings. Nothing is made before it is looked at."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QGuiApplication, QPalette

from ...core.findings import Severity
from ...core.findings_list.grouping import Grouping
from ...core.findings_list.row import FindingRow
from ...core.findings_list.standing import Standing
from ...core.findings_list.table import FindingsTable
from ...core.findings_list.view import Group
from ...core.messages import QT_TRANSLATE_NOOP, Translate
from .severity_icon import severity_icon
from .words import SIGNS, Words

NAME, VALUE, STANDING = range(3)
_HEADERS = (
    QT_TRANSLATE_NOOP("ParcelClean", "Finding"),
    QT_TRANSLATE_NOOP("ParcelClean", "Value"),
    "",
)
_WAITING = QT_TRANSLATE_NOOP("ParcelClean", "{open} of {count} to do")
# Colour never stands alone: the same is said in words.
_COLOURS = {
    Standing.WOKEN: "#b26a00",
    Standing.EXCEPTION: "#1565c0",
    Standing.FIXED: "#2e7d32",
    Standing.GONE: "#6d6d6d",
}
_DARK = 128  # lightness of the list's background
_BATCH = 500  # findings of a group that the view learns of at once
_NO_PARENT = QModelIndex()
_FLAGS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
# As a number, which views of Qt 5 want; flags of Qt 6 are none themselves.
_RIGHT = int(getattr(_FLAGS, "value", _FLAGS))


class FindingsModel(QAbstractItemModel):
    """Groups and findings; an index of a finding carries the number of its group."""

    def __init__(self, translate: Translate, parent=None):
        super().__init__(parent)
        self._tr, self.words = translate, Words(translate)
        self.table, self.standings = FindingsTable(), np.zeros(0, dtype=np.int64)
        self.groups: Sequence[Group] = ()
        self.grouping = Grouping.CAUSE
        self._is_growing = False
        self._shown: list[int] = []  # findings that the view knows of, by group
        self._icons = {one: severity_icon(one) for one in Severity}
        dark = QGuiApplication.palette().color(QPalette.ColorRole.Base).lightness() < _DARK
        colours = {standing: QColor(colour) for standing, colour in _COLOURS.items()}
        self._brushes = {one: QBrush(colour.lighter(170) if dark else colour) for one, colour in colours.items()}

    def show(
        self,
        table: FindingsTable,
        standings: np.ndarray,
        groups: Sequence[Group],
        grouping: Grouping,
        current: str = "",
    ) -> None:
        """Show these instead. Args: standings: of all rows; groups: what is to be seen; current: so far at least."""
        self.beginResetModel()
        self.table, self.standings, self.groups, self.grouping = table, standings, groups, grouping
        self._shown = [min(len(group.members), _BATCH) for group in groups]
        number, row = self._find(current)
        if row >= 0:
            self._shown[number] = max(self._shown[number], row + 1)
        self.endResetModel()

    def row_at(self, index: QModelIndex) -> FindingRow | None:
        """The finding of an index, None for a group."""
        group = self.group_at(index.parent()) if index.isValid() else None
        return self.table.rows[int(group.members[index.row()])] if group is not None else None

    def group_at(self, index: QModelIndex) -> Group | None:
        """The group of an index, None for a finding."""
        return self.groups[index.row()] if index.isValid() and not index.internalId() else None

    def rows_under(self, index: QModelIndex) -> list[FindingRow]:
        """A finding, or all findings of a group."""
        group, row = self.group_at(index), self.row_at(index)
        if group is not None:
            return [self.table.rows[at] for at in group.members.tolist()]
        return [row] if row is not None else []

    def index_of(self, finding_id: str) -> QModelIndex:
        """Where a finding is shown; an invalid index where it is not."""
        number, row = self._find(finding_id)
        if row < 0:
            return QModelIndex()
        self._reveal(number, row + 1)
        return self.createIndex(row, 0, number + 1)

    def place_of_group(self, key) -> int:
        """The place of a group, -1 where it is not shown."""
        return next((at for at, group in enumerate(self.groups) if group.key == key), -1)

    def rowCount(self, parent=_NO_PARENT):
        """Groups, or as many findings of a group as the view has asked for."""
        if not parent.isValid():
            return len(self.groups)
        return self._shown[parent.row()] if not parent.internalId() and parent.column() == 0 else 0

    def columnCount(self, _parent=_NO_PARENT):
        """Name, number or value, standing."""
        return len(_HEADERS)

    def hasChildren(self, parent=_NO_PARENT):  # noqa: N802 - Qt's name
        """Groups have findings, findings have nothing."""
        return len(self.groups) > 0 if not parent.isValid() else not parent.internalId() and parent.column() == 0

    def canFetchMore(self, parent):  # noqa: N802 - Qt's name
        """Whether a group has findings that the view does not know of yet."""
        if self._is_growing or not parent.isValid() or not self.hasChildren(parent):
            return False
        return self._shown[parent.row()] < self._size(parent.row())

    def fetchMore(self, parent):  # noqa: N802 - Qt's name
        """The next ones."""
        if self.canFetchMore(parent):
            self._reveal(parent.row(), self._shown[parent.row()] + _BATCH)

    def index(self, row, column, parent=_NO_PARENT):
        """The index of a group or of a finding in one."""
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(_HEADERS)):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index=_NO_PARENT):
        """The group of a finding."""
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else QModelIndex()

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Titles of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._tr(_HEADERS[section]) if 0 <= section < len(_HEADERS) else None
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """What a cell shows."""
        if not index.isValid():
            return None
        group, column = self.group_at(index), index.column()
        if group is not None:
            return self._group_data(group, column, role)
        number = index.internalId() - 1
        if number >= len(self.groups) or index.row() >= self._size(number):
            return None
        place = int(self.groups[number].members[index.row()])
        return self._finding_data(self.table.rows[place], Standing(int(self.standings[place])), column, role)

    def _group_data(self, group: Group, column: int, role: int):
        first = self.table.rows[group.first]
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            return self._icons[list(Severity)[group.severity]]
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._brushes[Standing.FIXED] if column == STANDING else None
        if role == Qt.ItemDataRole.TextAlignmentRole and column == VALUE:
            return _RIGHT
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        count = len(group.members)
        if column == NAME:
            return self.words.group(self.grouping, group.key, first)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tr(_WAITING).format(open=group.to_do, count=count)
        if column == VALUE:
            return str(count) if group.to_do == count else f"{group.to_do}/{count}"
        return "" if group.to_do else "✓"

    def _finding_data(self, row: FindingRow, standing: Standing, column: int, role: int):
        if role == Qt.ItemDataRole.DisplayRole:
            if column == NAME:
                return self.words.name(row, self.grouping, self.table.commune)
            return self.words.value(row) if column == VALUE else SIGNS[standing].strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.words.standing(standing) if column == STANDING else row.message
        if role == Qt.ItemDataRole.TextAlignmentRole and column == VALUE:
            return _RIGHT
        if role == Qt.ItemDataRole.ForegroundRole and column == STANDING:
            return self._brushes.get(standing)
        if role == Qt.ItemDataRole.DecorationRole and column == NAME and self.grouping is not Grouping.CAUSE:
            return self._icons[row.severity]
        return None

    def _find(self, finding_id: str) -> tuple[int, int]:
        """Group and row of a finding, -1 where it is not shown."""
        place = self.table.place.get(finding_id, -1)
        if place < 0:
            return -1, -1
        key = self.table.group_keys(self.grouping)[int(self.table.group_codes(self.grouping)[place])]
        number = self.place_of_group(key)
        found = np.flatnonzero(self.groups[number].members == place) if number >= 0 else ()
        return (number, int(found[0])) if len(found) else (-1, -1)

    def _size(self, number: int) -> int:
        return len(self.groups[number].members)

    def _reveal(self, number: int, count: int) -> None:
        """Let the view know of so many findings of a group."""
        before, after = self._shown[number], min(count, self._size(number))
        if after > before and not self._is_growing:
            # Whoever hears of it may ask for more at once.
            self._is_growing = True
            self.beginInsertRows(self.createIndex(number, 0, 0), before, after - 1)
            self._shown[number] = after
            self.endInsertRows()
            self._is_growing = False
