"""`matchcertificates`: which line of the certificate list is about which parcel of the map, with the reasons."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.rules.base import Table
from . import reconciliation_group
from .check import CheckAlgorithm
from .parameters import (
    Builder,
    add_counts,
    add_crs,
    add_fields,
    add_inputs,
    add_journal,
    add_personal_data,
    add_profile,
    add_reports,
    add_table,
)

_MATCHING = QT_TRANSLATE_NOOP("ParcelClean", "Matching certificates with parcels")
_WRITING = QT_TRANSLATE_NOOP("ParcelClean", "Writing the matches")
_DONE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claims} pairs of certificate and parcel: {matched} matched, {review} to review, {ambiguous} with several fitting"
    " parcels, {conflict} contradictory, {only_record} only in the list; {only_map} parcels only on the map.",
)


class MatchCertificates(CheckAlgorithm):
    """Proposes; people decide, in the journal."""

    ID = "matchcertificates"
    RULES = ("RC01", "RC02", "RC03")
    GROUP = reconciliation_group.TITLE
    GROUP_ID = reconciliation_group.ID
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Match certificates with parcels")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Finds the parcel of every line of a certificate list: the sure ones are settled, the others get up to five"
        " candidates with a score and reasons. Decisions in the journal are kept and marked where their facts have"
        " changed. Neither parcels nor list are changed.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "certificate,match,reconcile,link,parcel,record,score,cadastre")
    ICON = "check"
    COUNTS: ClassVar[dict[str, str]] = {
        "MATCHED_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Matched"),
        "REVIEW_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "To review"),
        "AMBIGUOUS_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "With several fitting parcels"),
        "CONFLICT_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Contradictory"),
        "ONLY_RECORD_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Only in the list"),
        "ONLY_MAP_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Only on the map"),
    }

    def initAlgorithm(self, configuration=None):  # noqa: ARG002 - QGIS's signature
        """Declare parameters and outputs."""
        from ..core.rules.reconciliation._settings import PARAMETERS

        build = Builder(self, self.translate)
        add_inputs(build, "PARCELS")
        add_table(build, Table.CERTIFICATES, optional=False)
        add_table(build, Table.REFERENCE)
        add_table(build, Table.SHEETS)
        add_journal(build)
        add_profile(build)
        for parameter in PARAMETERS:
            build.number(parameter, advanced=True)
        add_fields(build, parent="PARCELS")
        add_crs(build)
        add_personal_data(build)
        sink = QgsProcessingParameterFeatureSink(
            "MATCHES", build.label(QT_TRANSLATE_NOOP("ParcelClean", "Matches")), QgsProcessing.SourceType.TypeVector
        )
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "One row for each certificate and candidate parcel with status, score and reasons, and one for each parcel"
            " without any.",
        )
        build.add(sink, text)
        add_reports(build)
        add_counts(self, build, self.COUNTS)

    def shortHelpString(self):
        """The summary."""
        return self.tr(self.SUMMARY)

    def examine(self, parameters, context):
        """Judge all parameters; the result is the decided run."""
        from ..adapters.destinations import check_destinations, sink_destination
        from .job import Reader, read_job

        self.refuse_unknown(parameters)
        job = read_job(self, parameters, context, self.RULES, name="PARCELS")
        read = Reader(self, parameters, context)
        job.output = sink_destination("MATCHES", read.destination("MATCHES"))
        opened = [job.source, *job.tables.values()]
        inputs = {source.parameter: [source.path] for source in opened if source.path}
        inputs.update({name: [read.text(name)] for name in ("PROFILE", "JOURNAL") if read.given(name)})
        check_destinations([job.output, *job.reports.values()], inputs)
        return job

    def processAlgorithm(self, parameters, context, feedback):
        """Read, match, write; the outputs appear only when everything else has gone well."""
        from ..adapters.feedback import Reporter
        from ..adapters.layer_copy import StagedSinks, table_fields, table_rows
        from ..core.reconciliation.match_rows import COLUMNS, Wording, match_rows
        from ..core.report.matching_section import MatchingPart
        from ..core.rules.base import Cancelled, Context
        from ..core.rules.shared_matching import decisions, matching
        from .outputs import write_reports

        job, started = self._job, datetime.now().astimezone().isoformat(timespec="seconds")
        reporter = Reporter(feedback, job.translate)
        sinks = StagedSinks(self, parameters, context, job.source.name, reporter)
        with self.sentences():
            try:
                prepared, tables = self._read(job, reporter)
                run = Context(prepared.records, job.plan.settings, tables, reporter.cancelled)
                reporter.announce(_MATCHING)
                reporter.part(0.3, 0.8)
                found = matching(run)
                self._tell(found, reporter)
                reporter.announce(_WRITING)
                reporter.part(0.8, 1.0)
                full = job.plan.personal_data == "full"
                certificates = tables[Table.CERTIFICATES]
                wording = Wording(job.translate, full)
                fields = table_fields(COLUMNS)
                rows = match_rows(found, prepared.parcels, certificates, decisions(run), wording)
                none = QgsCoordinateReferenceSystem()
                kind = QgsWkbTypes.Type.NoGeometry
                sinks.write(job.output, fields, kind, none, table_rows(fields, rows, reporter))
                part = MatchingPart(found, prepared.parcels.keys, len(certificates), full=full)
                report = self._report(job, prepared, tables, run, part, started)
                written = write_reports(self, job, report, parameters, context)
                return {**written, **sinks.publish(), **_counts(found)}
            except Cancelled:
                return {}
            finally:
                sinks.close()

    def _read(self, job, reporter):
        """Parcels, certificates and the other tables. Raises `Cancelled` and errors that carry a sentence."""
        from .checking import read_parcels, read_tables

        prepared = read_parcels(job, reporter)
        return prepared, read_tables(job, prepared, reporter)

    def _report(self, job, prepared, tables, run, part, started):
        """The rules RC01 to RC03 over the same matching, as the report shows them."""
        from dataclasses import replace

        from ..core.engine import run_rules
        from ..core.run import conclude
        from .checking import origin_of

        judged = run_rules(job.plan.rules, run, job.plan.severities)
        report = conclude(job.plan, prepared, origin_of(job, prepared, started), judged, tables, context=run)
        return replace(report, part=part)

    def _tell(self, found, reporter):
        """The counts, and what matching wants people to know, in the log."""
        for note in found.notes:
            reporter.warning(note)
        counts = {status.value: count for status, count in found.counts().items()}
        reporter.info(Message(_DONE, {"claims": len(found.claims), **counts}))


def _counts(found):
    return {f"{status.value.upper()}_COUNT": count for status, count in found.counts().items()}
