"""Roles and their columns: what is found by name in a layer, and what the profile says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QBrush, QFont

from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ...core.roles import Role
from .editing import Editing

ROLE, FOUND, STATED = range(3)
_NO_PARENT = QModelIndex()
_HEADINGS = (
    QT_TRANSLATE_NOOP("ParcelClean", "What the column says"),
    QT_TRANSLATE_NOOP("ParcelClean", "Found by its name"),
    QT_TRANSLATE_NOOP("ParcelClean", "In this profile"),
)
BY_NAME = QT_TRANSLATE_NOOP("ParcelClean", "(found by its name)")
ABSENT = QT_TRANSLATE_NOOP("ParcelClean", "(there is none)")
_NOT_THERE = QT_TRANSLATE_NOOP("ParcelClean", "The layer “{layer}” has no column “{column}”.")


class ColumnsModel(QAbstractTableModel):
    """One row per role; the last column is edited."""

    def __init__(
        self,
        editing: Editing,
        roles: Sequence[Role],
        translate: Translate,
        *,
        certificates: bool,
        parent: QObject | None = None,
    ):
        super().__init__(parent)
        self._editing, self._tr, self._certificates = editing, translate, certificates
        self.roles = tuple(roles)
        self.columns: tuple[str, ...] = ()  # of the layer that is looked at
        self._layer = ""
        self._found: Mapping[Role, str] = {}
        editing.changed.connect(self.refresh)

    def show_layer(self, name: str, columns: Sequence[str], found: Mapping[Role, str]) -> None:
        """What has been found in a layer; an empty name for no layer."""
        self._layer, self.columns, self._found = name, tuple(columns), found
        self.refresh()

    def refresh(self) -> None:
        """Paint all of it anew; it is short."""
        if self.roles:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.roles) - 1, STATED))

    def stated(self, role: Role) -> str | None:
        """The column that the profile names: "" = there is none, None = to be found by its name."""
        profile = self._editing.profile
        return (profile.certificate_roles if self._certificates else profile.roles).get(role)

    def rowCount(self, parent=_NO_PARENT):
        """Roles."""
        return 0 if parent.isValid() else len(self.roles)

    def columnCount(self, parent=_NO_PARENT):
        """Role, found, stated."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """The headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._tr(_HEADINGS[section])
        return None

    def flags(self, index):
        """The profile's column can be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == STATED else flags

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Text, warning colour, and for the editor the stated column itself."""
        if not index.isValid():
            return None
        of = self.roles[index.row()]
        stated = self.stated(of)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.column(), of, stated)
        if role == Qt.ItemDataRole.EditRole and index.column() == STATED:
            return stated
        if role == Qt.ItemDataRole.FontRole and index.column() == STATED and stated is not None:
            font = QFont()
            font.setBold(True)
            return font
        if index.column() == STATED and self._missing(stated):
            if role == Qt.ItemDataRole.ForegroundRole:
                return QBrush(Qt.GlobalColor.red)
            if role == Qt.ItemDataRole.ToolTipRole:
                return self._tr(_NOT_THERE).format(layer=self._layer, column=stated)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == ROLE:
            return of.value
        return None

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole):
        """State a column: "" = there is none, None = found by its name."""
        if role != Qt.ItemDataRole.EditRole or index.column() != STATED:
            return False
        of = self.roles[index.row()]
        self._editing.change(lambda draft: draft.set_column(of, value, certificates=self._certificates))
        return True

    def _text(self, column: int, role: Role, stated: str | None) -> str:
        if column == ROLE:
            return self._tr(role.label)
        if column == FOUND:
            return self._found.get(role, "") if self._layer else ""
        if stated is None:
            return self._tr(BY_NAME)
        return f"⚠ {stated}" if self._missing(stated) else stated or self._tr(ABSENT)

    def _missing(self, stated: str | None) -> bool:
        if not stated or not self._layer:
            return False
        return stated.casefold() not in {column.casefold() for column in self.columns}
