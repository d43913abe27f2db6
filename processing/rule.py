"""One algorithm per rule, made from the registry: callable from everywhere, hidden from the toolbox."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm

from ..core.messages import QT_TRANSLATE_NOOP
from .check import CheckAlgorithm
from .parameters import MEASURES


class RuleAlgorithm(CheckAlgorithm):
    """`checkparcels` for one rule, with the rule's own parameters and without `RULES`."""

    GROUP = QT_TRANSLATE_NOOP("ParcelClean", "Single rules")
    GROUP_ID = "rules"
    ICON = "check"

    def __init__(self, rule):
        self._rule = rule
        super().__init__()

    def createInstance(self):
        """A fresh algorithm of the same rule."""
        return type(self)(self._rule)

    def name(self):
        """The rule's name without dots and underscores."""
        return self._rule.name.replace(".", "").replace("_", "")

    def displayName(self):
        """Code and title."""
        return f"{self._rule.code} {self.tr(self._rule.title)}"

    def shortDescription(self):
        """The first lines of the rule's documentation."""
        return self.tr(self._rule.documentation().get("summary", ""))

    def shortHelpString(self):
        """The rule's documentation."""
        from .help import rule_help

        return rule_help(self._rule, self.translate)

    def flags(self):
        """Callable, but out of the toolbox."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagHideFromToolbox

    def rules(self):
        """The one rule."""
        return (self._rule.code,)

    def subject(self):
        """Parcels, unless the rule is about certificates alone."""
        return self._rule.subjects[0]

    def measures(self):
        """Those that the rule uses."""
        return tuple(parameter for parameter in self._rule.parameters if parameter in MEASURES)

    def own_parameters(self):
        """The rule's settings."""
        return self._rule.parameters
