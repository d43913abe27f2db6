"""`applydecisions`: copies of parcels and certificate list with the links that people have accepted."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink, QgsProcessingParameterFile

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.rules.base import Table
from . import reconciliation_group
from .check import CheckAlgorithm
from .in_place_parameters import REFILL, add_refill
from .parameters import (
    Builder,
    add_counts,
    add_crs,
    add_fields,
    add_inputs,
    add_personal_data,
    add_profile,
    add_table,
)

PARCEL_COLUMNS = (("certificate_serials", "QString"), ("match_status", "QString"))
LINE_COLUMNS = (
    ("parcel_key", "QString"),
    ("parcel_sheet", "QString"),
    ("parcel_number", "QString"),
    ("match_status", "QString"),
)
_APPLYING = QT_TRANSLATE_NOOP("ParcelClean", "Applying the decisions")
_NOT_GIVEN = QT_TRANSLATE_NOOP("ParcelClean", "JOURNAL is not given. Choose the file in which decisions were saved.")


class ApplyDecisions(CheckAlgorithm):
    """Only accepted links; what is disputed or gone is named."""

    ID = "applydecisions"
    RULES = ("RC01", "RC02", "RC03")
    GROUP = reconciliation_group.TITLE
    GROUP_ID = reconciliation_group.ID
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Apply decisions")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Writes copies of the parcels and of the certificate list with the links that people have accepted in the"
        " journal. What is not decided stays empty; where two people disagree nothing is linked; decisions about"
        " certificates or parcels that are no longer there are named in the log. Sheet and parcel numbers that the list"
        " has already are never changed.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "certificate,match,link,decision,journal,apply,parcel,cadastre")
    ICON = "parcel_clean"
    COUNTS: ClassVar[dict[str, str]] = {
        "LINKED_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Lines with a parcel"),
        "LINKED_PARCEL_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Parcels with a certificate"),
        "CONFLICT_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Certificates on which people disagree"),
        "MISSING_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Decisions about what is no longer there"),
    }

    def initAlgorithm(self, configuration=None):  # noqa: ARG002 - QGIS's signature
        """Declare parameters and outputs."""
        build = Builder(self, self.translate)
        add_inputs(build, "PARCELS")
        add_table(build, Table.CERTIFICATES, optional=False)
        journal = QgsProcessingParameterFile("JOURNAL", build.label(QT_TRANSLATE_NOOP("ParcelClean", "Journal")))
        journal.setFileFilter("GeoPackage (*.gpkg)")
        build.add(journal, QT_TRANSLATE_NOOP("ParcelClean", "GeoPackage with the decisions of the reconciliation."))
        add_profile(build)
        add_fields(build, parent="PARCELS")
        add_crs(build)
        add_personal_data(build)
        add_refill(build)
        kinds = QgsProcessing.SourceType
        sinks = (
            (
                "PARCELS_OUT",
                QT_TRANSLATE_NOOP("ParcelClean", "Parcels with certificates"),
                QT_TRANSLATE_NOOP(
                    "ParcelClean",
                    "A copy of the parcels with certificate_serials (several are parted by “;”) and match_status.",
                ),
                kinds.TypeVectorAnyGeometry,
            ),
            (
                "CERTIFICATES_OUT",
                QT_TRANSLATE_NOOP("ParcelClean", "Certificates with parcels"),
                QT_TRANSLATE_NOOP(
                    "ParcelClean",
                    "A copy of the certificate list with parcel_key, parcel_sheet, parcel_number and match_status"
                    " (matched, conflict, only_record; empty = not decided).",
                ),
                kinds.TypeVector,
            ),
        )
        for name, label, text, kind in sinks:
            build.add(QgsProcessingParameterFeatureSink(name, build.label(label), kind), text)
        add_counts(self, build, self.COUNTS)

    def shortHelpString(self):
        """The summary."""
        return self.tr(self.SUMMARY)

    def examine(self, parameters, context):
        """Judge all parameters; the result is the decided run."""
        from ..adapters.errors import InputError
        from ..adapters.layer_copy import fields_with
        from ..adapters.sources import open_source
        from ..core.reconciliation.journal import read_journal
        from .job import read_job

        self.refuse_unknown(parameters)
        job = read_job(self, parameters, context, self.RULES, name="PARCELS")
        if Table.CERTIFICATES not in job.tables:
            job.tables[Table.CERTIFICATES] = open_source(self, parameters, Table.CERTIFICATES.value, context)
        if not job.journal:
            raise InputError(_NOT_GIVEN)
        state = read_journal(job.journal).state()
        certificates = job.tables[Table.CERTIFICATES]
        refill = self.parameterAsBool(parameters, REFILL, context)
        made = (
            fields_with(job.source, PARCEL_COLUMNS, refill=refill),
            fields_with(certificates, LINE_COLUMNS, refill=refill),
        )
        return job, state, made, self._destinations(job, parameters, context)

    def _destinations(self, job, parameters, context):
        from ..adapters.destinations import check_destinations, sink_destination
        from .job import Reader

        read = Reader(self, parameters, context)
        made = [sink_destination(name, read.destination(name)) for name in ("PARCELS_OUT", "CERTIFICATES_OUT")]
        inputs = {source.parameter: [source.path] for source in (job.source, *job.tables.values()) if source.path}
        inputs["JOURNAL"] = [job.journal]
        if read.given("PROFILE"):
            inputs["PROFILE"] = [read.text("PROFILE")]
        check_destinations(made, inputs)
        return made

    def processAlgorithm(self, parameters, context, feedback):
        """Read, apply, write; both copies appear, or none."""
        from ..adapters.feedback import Reporter
        from ..adapters.fields import find_certificate_roles
        from ..adapters.layer_copy import StagedSinks, copied_features
        from ..core.identity.survey import prepare_tolerantly
        from ..core.reconciliation.applying import apply_state
        from ..core.rules.base import Cancelled
        from .apply_notes import tell
        from .checking import read_lines, read_parcels

        job, state, (parcel_fields, line_fields), (parcels_out, lines_out) = self._job
        table = job.tables[Table.CERTIFICATES]
        reporter = Reporter(feedback, job.translate)
        sinks = StagedSinks(self, parameters, context, job.source.name, reporter)
        with self.sentences():
            try:
                prepared = read_parcels(job, reporter, lambda layer, plan: prepare_tolerantly(layer, plan)[0])
                reporter.part(0.15, 0.3)
                choices = find_certificate_roles(table.features, {}, job.certificate_roles)
                lines = read_lines(table, choices, job.plan, reporter)
                reporter.announce(_APPLYING)
                applied = apply_state(prepared.parcels, lines.records, state)
                tell(job, (prepared, lines), applied, state, reporter)
                reporter.part(0.4, 0.7)
                added = {"certificate_serials": applied.certificate_serials, "match_status": applied.parcel_status}
                rows = copied_features(job.source, parcel_fields, prepared.records.fid, added, reporter)
                features = job.source.features
                sinks.write(parcels_out, parcel_fields, features.wkbType(), features.sourceCrs(), rows)
                reporter.part(0.7, 1.0)
                added = {
                    "parcel_key": applied.parcel_key,
                    "parcel_sheet": applied.parcel_sheet,
                    "parcel_number": applied.parcel_number,
                    "match_status": applied.line_status,
                }
                rows = copied_features(table, line_fields, lines.records.fid, added, reporter)
                sinks.write(lines_out, line_fields, table.features.wkbType(), table.features.sourceCrs(), rows)
                return {**sinks.publish(), **_counts(applied)}
            except Cancelled:
                return {}
            finally:
                sinks.close()


def _counts(applied):
    return {
        "LINKED_COUNT": sum(key is not None for key in applied.parcel_key),
        "LINKED_PARCEL_COUNT": sum(serials is not None for serials in applied.certificate_serials),
        "CONFLICT_COUNT": len(applied.conflicts),
        "MISSING_COUNT": len(applied.missing_certificates) + len(applied.missing_parcels),
    }
