"""`checkparcels`, and the same check with a fixed set of rules for those who look for just that."""

from __future__ import annotations

from datetime import datetime

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.records import Subject
from ..core.roles import PARCEL_ROLES, Role
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
    add_table_input,
    add_tables,
)

# The columns that a list of any kind may have under any name; what only form PL03-01 has is found by its label.
CERTIFICATE_FIELDS = (
    *(Role.COMMUNE, Role.SERIAL, Role.ISSUE_DATE, Role.REGISTRY_NUMBER, Role.ORGANISATION, Role.OWNER),
    *(Role.BIRTH_DATE, Role.SEX, Role.PERSON_ID, Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL, Role.SHEET),
    *(Role.PARCEL, Role.ADDRESS, Role.AREA, Role.LAND_USE, Role.PARCEL_ID),
)


class CheckAlgorithm(ParcelCleanAlgorithm):
    """A check of a parcel layer. `RULES` holds the codes it stands for; empty leaves the choice to the user."""

    RULES: tuple[str, ...] = ()
    SUBJECT = Subject.PARCELS
    MEASURES = MEASURES
    GROUP = QT_TRANSLATE_NOOP("ParcelClean", "Check")
    GROUP_ID = "check"

    def initAlgorithm(self, configuration=None):  # noqa: ARG002 - QGIS's signature
        """Declare parameters and outputs."""
        build = Builder(self, self.translate)
        parcels = self.subject() is Subject.PARCELS
        if parcels:
            add_inputs(build)
        else:
            add_table_input(build)
        if not self.rules():
            add_rules(build, self.subject())
        add_settings(build, self.own_parameters(), self.measures(), shapes=parcels)
        if parcels:
            add_tables(build)
        add_fields(build, PARCEL_ROLES if parcels else CERTIFICATE_FIELDS)
        add_run(build, crs=parcels)
        add_outputs(self, build)

    def subject(self):
        """What the input holds."""
        return self.SUBJECT

    def rules(self):
        """Codes or groups of the rules that this algorithm stands for."""
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
        from .repeating import what_to_repeat

        self.refuse_unknown(parameters)
        job = read_job(self, parameters, context, self.rules(), self.subject())
        job.repeat = what_to_repeat(self, job, parameters)
        return job

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


class FlagAttributeGaps(CheckAlgorithm):
    """Missing and wrong attributes."""

    ID = "flagattributegaps"
    RULES = ("completeness", "domain")
    MEASURES = ()
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Flag attribute gaps")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Finds what is missing, a mere placeholder or wrongly written in the attributes of a parcel layer: land use,"
        " areas, owners, identity numbers, dates, old encodings; with the expected and, where it is safe, the repaired"
        " value.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "attribute,missing,empty,format,encoding,land use,area,cadastre")
    ICON = "check"

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
