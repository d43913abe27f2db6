"""The rules as a tree to edit: a rule with its severity, and under it its parameters. Read from the registry."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont

from ...core.findings import SEVERITY_LABELS
from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ...core.profile import Value, rule_setting, setting
from ...core.rules.base import MAX_GAP_WIDTH, MIN_AREA, TOLERANCE, Parameter, Rule
from ...core.rules.registry import all_rules
from .editing import Editing

NAME, SETTING, BUILT_IN = range(3)
_NO_PARENT = QModelIndex()
# Whether a row, or one under it, differs from the built-in; what a search looks at.
DIFFERS, SEARCHED = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_HEADINGS = (
    QT_TRANSLATE_NOOP("ParcelClean", "Rule or parameter"),
    QT_TRANSLATE_NOOP("ParcelClean", "Severity or value"),
    QT_TRANSLATE_NOOP("ParcelClean", "Built in"),
)
_FOR_ALL = QT_TRANSLATE_NOOP("ParcelClean", "For all rules")
AS_BUILT_IN = QT_TRANSLATE_NOOP("ParcelClean", "as the rule says")
YES = QT_TRANSLATE_NOOP("ParcelClean", "yes")
NO = QT_TRANSLATE_NOOP("ParcelClean", "no")
# Said once for all rules; a rule may have its own.
_MEASURES = (TOLERANCE, MIN_AREA, MAX_GAP_WIDTH)
SEVERITIES = {severity.value: label for severity, label in SEVERITY_LABELS.items()}


@dataclass(frozen=True)
class Row:
    """A rule, a parameter of `rule`, or, without a rule, one for all."""

    rule: type[Rule] | None
    parameter: Parameter | None = None
    rows: tuple[Row, ...] = field(default=())


class RulesModel(QAbstractItemModel):
    """Two levels; a rule's box says whether it is run."""

    def __init__(self, editing: Editing, translate: Translate, parent: QObject | None = None):
        super().__init__(parent)
        self._editing, self._tr = editing, translate
        general = tuple(Row(None, parameter) for parameter in _MEASURES)
        self._rows = [Row(None, rows=general)]
        self._rows += [Row(rule, rows=tuple(Row(rule, one) for one in rule.parameters)) for rule in all_rules()]
        editing.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Paint all of it anew; one change may show in several rows."""
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, BUILT_IN))
        for at, row in enumerate(self._rows):
            if row.rows:
                parent = self.index(at, 0)
                self.dataChanged.emit(self.index(0, 0, parent), self.index(len(row.rows) - 1, BUILT_IN, parent))

    def row_at(self, index: QModelIndex) -> Row:
        """What stands in the row of a valid index."""
        above = index.internalId()
        return self._rows[above - 1].rows[index.row()] if above else self._rows[index.row()]

    def index(self, row, column, parent=_NO_PARENT):
        """The id is 0 for a rule, and for a parameter one more than the rule's row."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index=None):
        """The rule of a parameter; without an index, the owner."""
        if index is None:
            return super().parent()
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def rowCount(self, parent=_NO_PARENT):
        """Rules, or the parameters of one."""
        if not parent.isValid():
            return len(self._rows)
        return len(self.row_at(parent).rows) if parent.column() == 0 and not parent.internalId() else 0

    def columnCount(self, parent=_NO_PARENT):  # noqa: ARG002 - Qt's signature
        """Name, setting, built in."""
        return len(_HEADINGS)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """The headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._tr(_HEADINGS[section])
        return None

    def flags(self, index):
        """Boxes for rules, the second column to edit."""
        flags = super().flags(index)
        row = self.row_at(index)
        if index.column() == NAME and row.rule is not None and row.parameter is None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() == SETTING and (row.rule is not None or row.parameter is not None):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Text; bold where something differs; help as tooltip."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return (self._name, self._setting, self._built_in)[index.column()](row)
        if role == Qt.ItemDataRole.EditRole:
            return self.value(row)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == NAME:
            if row.rule is not None and row.parameter is None:
                return Qt.CheckState.Checked if self._enabled(row.rule) else Qt.CheckState.Unchecked
            return None
        if role == Qt.ItemDataRole.FontRole and index.column() != BUILT_IN and self._differs(row):
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._help(row)
        if role == DIFFERS:
            return self._differs(row) or any(map(self._differs, row.rows))
        if role == SEARCHED:
            return " ".join((self._name(row), row.rule.name if row.rule is not None else "", self._help(row)))
        return None

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole):
        """Tick a rule, or set its severity or a parameter; None = as built in."""
        row = self.row_at(index)
        if role == Qt.ItemDataRole.CheckStateRole and row.rule is not None:
            ticked = Qt.CheckState(value) == Qt.CheckState.Checked
            self._editing.change(lambda draft: draft.set_enabled(row.rule.code, ticked))
            return True
        if role != Qt.ItemDataRole.EditRole:
            return False
        if row.parameter is None:
            self._editing.change(lambda draft: draft.set_severity(row.rule.code, value))
        elif row.rule is None:
            self._editing.change(lambda draft: draft.set_parameter(row.parameter.name, value))
        else:
            self._editing.change(lambda draft: draft.set_rule_parameter(row.rule.code, row.parameter.name, value))
        return True

    def reset(self, index: QModelIndex) -> None:
        """A rule with all of its parameters, or a parameter, as built in."""
        row = self.row_at(index)

        def back(draft) -> None:
            for one in (row, *row.rows):
                if one.parameter is None and one.rule is not None:
                    draft.set_enabled(one.rule.code, True)
                    draft.set_severity(one.rule.code, None)
                elif one.rule is not None:
                    draft.set_rule_parameter(one.rule.code, one.parameter.name, None)
                elif one.parameter is not None:
                    draft.set_parameter(one.parameter.name, None)

        self._editing.change(back)

    def value(self, row: Row) -> Value | None:
        """The value that holds for a parameter; the severity that is said for a rule."""
        profile = self._editing.profile
        if row.parameter is None:
            return profile.rule(row.rule.code).severity if row.rule is not None else None
        name, built_in = row.parameter.name, row.parameter.default
        if row.rule is None:
            return setting(name, None, profile, built_in)
        return rule_setting(row.rule.code, name, None, profile, built_in)

    def _enabled(self, rule: type[Rule]) -> bool:
        return self._editing.profile.rule(rule.code).enabled is not False

    def _differs(self, row: Row) -> bool:
        if row.parameter is not None:
            return self.value(row) != self._anyway(row)
        return row.rule is not None and (self.value(row) is not None or not self._enabled(row.rule))

    def _anyway(self, row: Row) -> Value:
        """What would hold if nothing was said about this row."""
        if row.rule is None or row.parameter not in _MEASURES:
            return row.parameter.default
        return setting(row.parameter.name, None, self._editing.profile, row.parameter.default)

    def _name(self, row: Row) -> str:
        if row.parameter is not None:
            return self._tr(row.parameter.label)
        return f"{row.rule.code} {self._tr(row.rule.title)}" if row.rule is not None else self._tr(_FOR_ALL)

    def _setting(self, row: Row) -> str:
        value = self.value(row)
        if row.parameter is not None:
            return self._shown(value, row.parameter.unit)
        if row.rule is None:
            return ""
        return self._tr(SEVERITIES[value]) if value else self._tr(AS_BUILT_IN)

    def _built_in(self, row: Row) -> str:
        if row.parameter is not None:
            return self._shown(self._anyway(row), row.parameter.unit)
        return self._tr(SEVERITIES[row.rule.severity.value]) if row.rule is not None else ""

    def _shown(self, value: Value, unit: str) -> str:
        if isinstance(value, bool):
            return self._tr(YES if value else NO)
        if isinstance(value, str):
            return value
        number = f"{value:.10g}".replace(".", getattr(self._tr, "decimal_sign", "."))
        return f"{number} {unit}".rstrip()

    def _help(self, row: Row) -> str:
        if row.parameter is not None:
            return self._tr(row.parameter.help)
        return self._tr(row.rule.documentation()["summary"]) if row.rule is not None else ""
