"""`checkparcels`, and the same check with a fixed set of rules for those who look for just that."""

from __future__ import annotations

from datetime import datetime

from qgis.core import QgsProcessingException

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.rules.base import MIN_AREA, TOLERANCE
from .base import ParcelCleanAlgorithm
from .parameters import (
    MEASURES,
    Builder,
    add_fields,
    add_inputs,
    add_outputs,
    add_rules,
    add_run,
    add_settings,
    add_tables,
)


class CheckAlgorithm(ParcelCleanAlgorithm):
    """A check of a parcel layer. `RULES` holds the codes it stands for; empty leaves the choice to the user."""

    RULES: tuple[str, ...] = ()
    MEASURES = MEASURES
    GROUP = QT_TRANSLATE_NOOP("ParcelClean", "Check")
    GROUP_ID = "check"

    def __init__(self):
        super().__init__()
        self._job = None

    def initAlgorithm(self, configuration=None):  # noqa: ARG002 - QGIS's signature
        """Declare parameters and outputs."""
        build = Builder(self, self.translate)
        add_inputs(build)
        if not self.rules():
            add_rules(build)
        add_settings(build, self.own_parameters(), self.measures())
        add_tables(build)
        add_fields(build)
        add_run(build)
        add_outputs(self, build)

    def rules(self):
        """Codes of the rules that this algorithm stands for."""
        return self.RULES

    def measures(self):
        """Those measures that its rules use; the dialog shows no others."""
        return self.MEASURES

    def own_parameters(self):
        """Parameters of the one rule that this algorithm runs."""
        return ()

    def examine(self, parameters, context):
        """Judge all parameters; the result is the decided run."""
        from .job import read_job

        self.refuse_unknown(parameters)
        return read_job(self, parameters, context, self.rules())

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: ARG002 - QGIS's signature
        """Open the inputs, in the main thread."""
        ok, sentence = self.canExecute()
        if not ok:
            raise QgsProcessingException(sentence)
        with self.sentences():
            self._job = self.examine(parameters, context)
        return True

    def processAlgorithm(self, parameters, context, feedback):
        """Read, check, write; a failed gate ends the run after everything is written."""
        from .checking import check
        from .outputs import write_outputs

        started = datetime.now().astimezone().isoformat(timespec="seconds")
        with self.sentences():
            report, reporter = check(self._job, feedback, started)
            if report is None:
                return {}
            results = write_outputs(self, self._job, report, parameters, context, reporter)
            if results and report.failure is not None:
                raise self.failure(report.failure)
            return results


class CheckParcels(CheckAlgorithm):
    """Every rule."""

    ID = "checkparcels"
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Check parcels")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Finds overlaps, duplicates, gaps, broken and doubtful shapes and wrong records of a parcel layer, grouped by"
        " cause, with a report. The layer itself is never changed.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "topology,overlap,gap,duplicate,sliver,quality,cadastre,validate")
    ICON = "check"

    def shortHelpString(self):
        """The summary and the rules there are."""
        from .help import rules_help

        return rules_help(self.tr(self.SUMMARY), self.translate)


class FindOverlaps(CheckAlgorithm):
    """Overlaps and duplicates."""

    ID = "findoverlaps"
    RULES = ("TC01", "UQ01")
    MEASURES = (TOLERANCE, MIN_AREA)
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Find overlaps and duplicates")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean", "Finds every pair of parcels that overlap or are (nearly) identical, with shared area and width."
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "overlap,duplicate,identical,topology,cadastre")
    ICON = "overlap"

    def shortHelpString(self):
        """The summary and what the rules say."""
        from .help import rules_help

        return rules_help(self.tr(self.SUMMARY), self.translate, self.RULES)


class FindGaps(CheckAlgorithm):
    """Gaps between parcels."""

    ID = "findgaps"
    RULES = ("TC02",)
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Find gaps between parcels")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean", "Finds every narrow opening that parcels enclose; roads and water are told apart by their width."
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "gap,hole,sliver,topology,cadastre")
    ICON = "gap"

    def shortHelpString(self):
        """The summary and what the rule says."""
        from .help import rules_help

        return rules_help(self.tr(self.SUMMARY), self.translate, self.RULES)
