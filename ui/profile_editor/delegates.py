"""Editors for the cells: a list of columns, a list of severities, a number within its bounds, a text."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QStyledItemDelegate

from ...core.messages import Translate
from ...core.rules.base import Parameter
from .columns_model import ABSENT, BY_NAME, ColumnsModel
from .rules_model import AS_BUILT_IN, NO, SEVERITIES, YES, Row

_UNBOUNDED = 1_000_000_000


class Number(QDoubleSpinBox):
    """Shows 0.01 and not 0.010000."""

    def textFromValue(self, value):  # noqa: N802 - Qt's name
        """The shortest text of the value."""
        locale = self.locale()
        # 5.000 would be read as five where the point is a decimal sign.
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(float(value), "g", 10)


class _ComboDelegate(QStyledItemDelegate):
    """A combo box that is taken over as soon as something is chosen."""

    def __init__(self, translate: Translate, parent=None):
        super().__init__(parent)
        self._tr = translate

    def combo(self, parent) -> QComboBox:
        """An empty one."""
        made = QComboBox(parent)
        made.activated.connect(lambda _at: (self.commitData.emit(made), self.closeEditor.emit(made)))
        return made

    def setEditorData(self, editor, index):
        """Choose what stands there."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(value), 0))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value))
        else:
            editor.setValue(value)

    def setModelData(self, editor, model, index):
        """Take it over."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text().strip())
        else:
            editor.interpretText()
            model.setData(index, editor.value())


class ColumnDelegate(_ComboDelegate):
    """The columns of the layer; any other name can be typed, for a layer that is not open."""

    def createEditor(self, parent, _option, index):
        """By name, none, and the columns."""
        model: ColumnsModel = index.model()
        combo = self.combo(parent)
        combo.setEditable(True)
        combo.addItem(self._tr(BY_NAME), None)
        combo.addItem(self._tr(ABSENT), "")
        stated = model.stated(model.roles[index.row()])
        for column in [*model.columns, *([stated] if stated and stated not in model.columns else [])]:
            combo.addItem(column, column)
        return combo

    def setEditorData(self, editor, index):
        """None cannot be looked up in a combo box."""
        value = index.data(Qt.ItemDataRole.EditRole)
        at = next((row for row in range(editor.count()) if editor.itemData(row) == value), 0)
        editor.setCurrentIndex(at)
        editor.lineEdit().selectAll()

    def setModelData(self, editor, model, index):
        """What was chosen, or typed."""
        typed = editor.currentText().strip()
        at = editor.findText(typed)
        model.setData(index, editor.itemData(at) if at >= 0 else typed or None)


class RuleDelegate(_ComboDelegate):
    """Severities for rules, and for parameters what their type asks for."""

    def __init__(self, translate: Translate, row_of, parent=None):
        """Args: row_of: the `Row` of an index of the view."""
        super().__init__(translate, parent)
        self._row_of = row_of

    def createEditor(self, parent, _option, index):
        """By the kind of row."""
        row: Row = self._row_of(index)
        if row.parameter is None:
            combo = self.combo(parent)
            combo.addItem(self._tr(AS_BUILT_IN), None)
            for severity, label in SEVERITIES.items():
                combo.addItem(self._tr(label), severity)
            return combo
        default = row.parameter.default
        if isinstance(default, bool):
            combo = self.combo(parent)
            combo.addItem(self._tr(YES), True)
            combo.addItem(self._tr(NO), False)
            return combo
        if isinstance(default, str):
            return QLineEdit(parent)
        return _number(row.parameter, parent)


def _number(parameter: Parameter, parent) -> QSpinBox | QDoubleSpinBox:
    made = QSpinBox(parent) if isinstance(parameter.default, int) else Number(parent)
    if isinstance(made, QDoubleSpinBox):
        made.setDecimals(6)
        made.setSingleStep(max(parameter.default / 10, 0.001))
    lowest = -_UNBOUNDED if parameter.minimum is None else parameter.minimum
    highest = _UNBOUNDED if parameter.maximum is None else parameter.maximum
    kind = type(parameter.default)
    made.setRange(kind(lowest), kind(highest))
    made.setSuffix(f" {parameter.unit}" if parameter.unit else "")
    return made
