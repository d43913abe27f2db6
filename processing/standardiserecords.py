"""`standardiserecords`: safe repairs of the cells of a layer or table, proposals for the others, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink, QgsWkbTypes

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.roles import PARCEL_ROLES, Role
from .base import ParcelCleanAlgorithm
from .check import CERTIFICATE_FIELDS
from .parameters import Builder, add_column_fields, add_counts, add_profile

_ROLES = (*PARCEL_ROLES, *(role for role in CERTIFICATE_FIELDS if role not in PARCEL_ROLES))
_COUNTS = {
    "CHANGED_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of cells changed"),
    "PROPOSED_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of cells with a proposal, not changed"),
}


@dataclass
class _Job:
    """What was asked for, judged."""

    source: object
    columns: list
    output: object
    changes: object
    undo: object
    translate: object


class StandardiseRecords(ParcelCleanAlgorithm):
    """Repairs what nobody needs to be asked about; everything else is a proposal."""

    ID = "standardiserecords"
    GROUP = QT_TRANSLATE_NOOP("ParcelClean", "Records")
    GROUP_ID = "records"
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Standardise records")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Repairs the text cells of a parcel layer or certificate list where nobody needs to be asked: old encodings"
        " (TCVN3, VNI, VIQR) to Unicode, spaces and invisible signs, sheet and parcel numbers (07 → 7), serials"
        " (DD949969 → DD 949969), dates (→ 1960-06-05), decimal commas, land-use codes (ont + cln → ONT+CLN). What is"
        " not certain (lost zeros, letters that look alike, ambiguous dates, old land-use codes, placeholders) is only"
        " proposed. Writes a copy and the table CHANGES, from which everything can be taken back.",
    )
    TAGS = QT_TRANSLATE_NOOP(
        "ParcelClean", "standardise,clean,repair,encoding,TCVN3,VNI,Unicode,date,number,serial,undo,certificate,parcel"
    )

    def initAlgorithm(self, configuration=None):  # noqa: ARG002 - QGIS's signature
        """Declare parameters and outputs."""
        build = Builder(self, self.translate)
        build.source(
            "INPUT",
            QT_TRANSLATE_NOOP("ParcelClean", "Parcels or certificate list"),
            QT_TRANSLATE_NOOP(
                "ParcelClean",
                "A parcel layer, or a table of certificates. Of the table that “Import certificate list” made the"
                " columns as stored (_raw) stay as they are. Columns of numbers are never changed, nor is the input.",
            ),
            [QgsProcessing.SourceType.TypeVector],
            optional=False,
        )
        build.source(
            "UNDO",
            QT_TRANSLATE_NOOP("ParcelClean", "Take back these changes (CHANGES of an earlier run)"),
            QT_TRANSLATE_NOOP(
                "ParcelClean",
                "Writes the original texts back instead of repairing. Cells that were changed since then stay, and are"
                " named.",
            ),
            [QgsProcessing.SourceType.TypeVector],
        )
        add_profile(build)
        add_column_fields(build, _ROLES)
        output = QgsProcessingParameterFeatureSink(
            "OUTPUT",
            build.label(QT_TRANSLATE_NOOP("ParcelClean", "Standardised copy")),
            QgsProcessing.SourceType.TypeVector,
        )
        build.add(output, QT_TRANSLATE_NOOP("ParcelClean", "All rows and columns, with the repaired cells."))
        changes = QgsProcessingParameterFeatureSink(
            "CHANGES",
            build.label(QT_TRANSLATE_NOOP("ParcelClean", "Table of changes and proposals")),
            QgsProcessing.SourceType.TypeVector,
            None,
            True,
            True,
        )
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "One row per cell and repair: feature id, column, before, after, rule, confidence, applied (1 = done, 0 ="
            " proposed). It holds the cells as they were, names and identity numbers among them, for otherwise it could"
            " not restore them: keep it with the data and do not pass it on. Scans named after a serial have to be"
            " renamed with it.",
        )
        build.add(changes, text)
        add_counts(self, build, _COUNTS)

    def examine(self, parameters, context):
        """Judge all parameters; the result is the decided run."""
        from ..adapters.changes_table import need_changes
        from ..adapters.destinations import check_destinations, sink_destination
        from ..adapters.sources import open_source
        from ..adapters.text_columns import text_columns
        from ..adapters.translation import Translator, language_of_run
        from .job import Reader, read_profile

        self.refuse_unknown(parameters)
        read = Reader(self, parameters, context)
        profile = read_profile(read)
        self.translate = Translator(language_of_run(profile.language))
        source = open_source(self, parameters, "INPUT", context)
        choices = _roles(read, profile, source)
        undo = read.source("UNDO")
        if undo is not None:
            need_changes(undo)
        output = sink_destination("OUTPUT", read.destination("OUTPUT"))
        changes = sink_destination("CHANGES", read.destination("CHANGES")) if read.destination("CHANGES") else None
        opened = [one for one in (source, undo) if one is not None and one.path]
        inputs = {one.parameter: [one.path] for one in opened}
        if profile.path:
            inputs["PROFILE"] = [profile.path]
        check_destinations([one for one in (output, changes) if one is not None], inputs)
        columns = text_columns(source, choices, output)
        return _Job(source, columns, output, changes, undo, self.translate)

    def processAlgorithm(self, parameters, context, feedback):
        """Read, repair or restore, write. Both outputs appear, or none."""
        import numpy as np
        from qgis.core import QgsCoordinateReferenceSystem

        from ..adapters.changes_table import change_rows, changes_fields
        from ..adapters.column_fill import Fill, filled_features, filled_fields
        from ..adapters.feedback import Reporter
        from ..adapters.layer_copy import StagedSinks, keeps_ids, table_rows
        from ..core.rules.base import Cancelled
        from .standardising import read, repaired, restored, warn

        job = self._job
        reporter = Reporter(feedback, job.translate)
        sinks = StagedSinks(self, parameters, context, job.source.name, reporter)
        with self.sentences():
            try:
                warn(job, reporter)
                rows, columns = read(job, reporter)
                make = repaired if job.undo is None else restored
                result = make(job, rows, columns, reporter)
                fills = []
                for name, (before, after) in result.cells.items():
                    cells = np.empty(len(after), dtype=object)
                    cells[:] = [new if new != old else None for old, new in zip(before, after)]
                    fills.append(Fill(name, cells))
                reporter.part(0.6, 0.9)
                fields = filled_fields(job.source, fills)
                features = filled_features(job.source, fields, rows.fid, fills, reporter)
                source = job.source.features
                same = keeps_ids(job.source)
                sinks.write(job.output, fields, source.wkbType(), source.sourceCrs(), features, same_ids=same)
                if job.changes is not None:
                    table = changes_fields()
                    batches = table_rows(table, change_rows(result.changes, rows), reporter)
                    none = QgsCoordinateReferenceSystem()
                    sinks.write(job.changes, table, QgsWkbTypes.Type.NoGeometry, none, batches)
                if reporter.cancelled():
                    return {}
                return {**sinks.publish(), **result.counts}
            except Cancelled:
                return {}
            finally:
                sinks.close()


def _roles(read, profile, source):
    """The column of every role: of parcels for a layer, of certificates for a table."""
    from ..adapters.fields import find_certificate_roles, find_roles
    from ..core.fields import stated_roles
    from ..core.roles import CERTIFICATE_ROLES

    given = {role: read.text(role.parameter) for role in Role if role.parameter in read.defined}
    if not source.has_geometry:
        return find_certificate_roles(source.features, given, profile.certificate_roles)
    others = tuple(role for role in CERTIFICATE_ROLES if role not in PARCEL_ROLES)
    names = source.features.fields().names()
    return {**find_roles(source.features, given, profile.roles), **stated_roles(names, given, {}, others)}
