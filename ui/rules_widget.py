"""The parameter RULES as a list to tick, in the dialog of `checkparcels` and in its batch table.

Named by the parameter's metadata (`widget_wrapper`), so that `processing` needs nothing of qgis.gui for it.
"""

from __future__ import annotations

from processing.gui.wrappers import DIALOG_MODELER, WidgetWrapper
from qgis.gui import QgsCheckableComboBox, QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt

from ..adapters.shapely_loader import ensure_shapely
from ..adapters.translation import Translator, language_of_run
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.records import SUBJECT_METADATA, Subject

_ALL = QT_TRANSLATE_NOOP("ParcelClean", "All rules that apply to the layer")
_TIP = QT_TRANSLATE_NOOP("ParcelClean", "Tick single rules to check for these only. None ticked = all that apply.")


class RulesWidget:
    """Makes the widget that fits the dialog: QGIS names this class, and takes whatever calling it returns."""

    def __new__(cls, parameter, dialog, row=0, col=0, **options):
        """The ticking list; in the modeller QGIS's own text field, which also offers model inputs and expressions."""
        made = TickRules(parameter, dialog, row, col, **options)
        if made.dialogType != DIALOG_MODELER:
            return made
        registry = QgsGui.processingGuiRegistry()
        return registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)


class TickRules(WidgetWrapper):
    """A box that unfolds the rules; its value is a text as scripts give it: ``TC01,UQ01``."""

    def createWidget(self):
        """Codes and titles in the user's language."""
        translate = Translator(language_of_run())
        box = QgsCheckableComboBox()
        box.setObjectName("ParcelCleanRules")
        box.setDefaultText(translate(_ALL))
        box.setSeparator(", ")
        box.setMaxVisibleItems(20)
        box.setToolTip(translate(_TIP))
        for code, title in _rules(self.parameterDefinition().metadata().get(SUBJECT_METADATA)):
            box.addItemWithCheckState(f"{code} {translate(title)}", Qt.CheckState.Unchecked, code)
        box.checkedItemsChanged.connect(lambda _items: self.widgetValueHasChanged.emit(self))
        return box

    def createLabel(self):
        """The label, its "[optional]" in QGIS's translation as at the other parameters."""
        label = super().createLabel()
        if label is not None:
            optional = QCoreApplication.translate("QObject", "%1 [optional]")
            label.setText(optional.replace("%1", self.parameterDefinition().description()))
        return label

    def setValue(self, value):
        """Tick what a text (or a list) names; a group ticks all of its rules."""
        wanted = _codes(value)
        for at in range(self.widget.count()):
            ticked = self.widget.itemData(at) in wanted
            self.widget.setItemCheckState(at, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def value(self):
        """The ticked codes, None for all rules: a profile may then choose."""
        return ",".join(self.widget.checkedItemsData()) or None


def _rules(subject: str | None) -> list[tuple[str, str]]:
    """Code and English title of every rule about parcels, or about certificate lists.

    None where shapely is missing, for then nothing can run anyway.
    """
    if not ensure_shapely().ok:
        return []
    from ..core.rules.registry import rules_for

    return [(rule.code, rule.title) for rule in rules_for(Subject(subject or Subject.PARCELS))]


def _codes(value: object) -> set[str]:
    """Codes of the rules that a value names; words that name none are left out."""
    words = value if isinstance(value, (list, tuple)) else str(value or "").split(",")
    wanted = {str(word).strip().lower() for word in words}
    if not ensure_shapely().ok:
        return set()
    from ..core.rules.registry import all_rules

    return {rule.code for rule in all_rules() if {rule.code.lower(), rule.name, rule.name.split(".")[0]} & wanted}
