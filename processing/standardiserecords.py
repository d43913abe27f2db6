"""`standardiserecords`: safe repairs of cells, everything else as a proposal, and the way back."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.roles import PARCEL_ROLES
from . import certificate_group
from .base import ParcelCleanAlgorithm
from .check import CERTIFICATE_FIELDS
from .parameters import Builder, add_fields, add_profile

_READING = QT_TRANSLATE_NOOP("ParcelClean", "Reading the records")
_REPAIRING = QT_TRANSLATE_NOOP("ParcelClean", "Repairing the cells")
_UNDOING = QT_TRANSLATE_NOOP("ParcelClean", "Taking changes back")
_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "{role}: column “{column}”.")
_PER_RULE = QT_TRANSLATE_NOOP(
    "ParcelClean", "Column “{column}”, {rule}: {done} repairs done, {proposed} proposed to a person."
)
_SHORT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Column “{column}” is too short for {count} repaired values; these cells stay as they are and are proposals in"
    " CHANGES. Make the column longer, then run again.",
)
_DERIVED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Columns that are joined or calculated stay as they are: {columns}. Repair them where they come from.",
)
_NOT_UNDONE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} cells were not set back, because they hold something else by now or their row is gone; look at them by"
    " hand: {cells}.",
)
_UNCLEAR = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} cells were not set back, because rows were added, deleted or reordered since and two rows may be meant;"
    " look at them by hand: {cells}.",
)
_UNDONE = QT_TRANSLATE_NOOP("ParcelClean", "{count} cells hold again what they held before.")
_COUNTS = {
    "CHANGED_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Cells changed"),
    "PROPOSED_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Repairs proposed"),
}


class StandardiseRecords(ParcelCleanAlgorithm):
    """Parcels or certificates: the roles of the columns say what a cell should look like."""

    ID = "standardiserecords"
    GROUP = certificate_group.TITLE
    GROUP_ID = certificate_group.ID
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Standardise records")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Repairs the cells of a parcel layer or a list of certificates where nobody needs to be asked: spaces and"
        " Unicode form, the old encodings TCVN3, VNI and VIQR, spacing of serials, sheet 07 as 7, dates as"
        " year-month-day, decimal comma, spelling of land use codes. What only a person can decide is proposed and not"
        " done. CHANGES lists every repair and proposal; given as UNDO it brings the original back exactly. Numeric"
        " columns never change.",
    )
    TAGS = QT_TRANSLATE_NOOP(
        "ParcelClean", "standardise,clean,TCVN3,VNI,VIQR,Unicode,encoding,format,date,serial,repair,undo"
    )

    def __init__(self):
        super().__init__()
        self._job = None

    def initAlgorithm(self, configuration=None):  # noqa: ARG002 - QGIS's signature
        """Declare parameters and outputs."""
        build = Builder(self, self.translate)
        build.source(
            "INPUT",
            QT_TRANSLATE_NOOP("ParcelClean", "Parcels or certificates"),
            QT_TRANSLATE_NOOP(
                "ParcelClean",
                "A parcel layer or a table. Of a table that “Import certificate list” made, the columns that hold the"
                " cells as stored (…_raw) are never touched. It is never changed itself.",
            ),
            [QgsProcessing.SourceType.TypeVector],
            optional=False,
        )
        add_profile(build)
        build.source(
            "UNDO",
            QT_TRANSLATE_NOOP("ParcelClean", "Undo: CHANGES of an earlier run"),
            QT_TRANSLATE_NOOP(
                "ParcelClean",
                "The table CHANGES that a run has written, with that run's OUTPUT as input: the cells get back what"
                " they held before. Nothing else is repaired then. Cells that were changed since stay.",
            ),
            [QgsProcessing.SourceType.TypeVector],
        )
        add_fields(build, tuple(dict.fromkeys((*PARCEL_ROLES, *CERTIFICATE_FIELDS))))
        sink = QgsProcessingParameterFeatureSink(
            "OUTPUT",
            build.label(QT_TRANSLATE_NOOP("ParcelClean", "Standardised copy")),
            QgsProcessing.SourceType.TypeVector,
        )
        build.add(sink, QT_TRANSLATE_NOOP("ParcelClean", "All rows with all their columns, the safe repairs done."))
        sink = QgsProcessingParameterFeatureSink(
            "CHANGES",
            build.label(QT_TRANSLATE_NOOP("ParcelClean", "Changes and proposals")),
            QgsProcessing.SourceType.TypeVector,
            None,
            True,
            True,
        )
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "One row for each cell and repair, with the cell before and after; applied is 1 where it was done and 0"
            " where it is proposed. It holds names, addresses and identity numbers unmasked, for otherwise it could"
            " not restore them: keep it as safely as the records. Only a GeoPackage keeps it exactly.",
        )
        build.add(sink, text)
        for name, label in _COUNTS.items():
            self.addOutput(QgsProcessingOutputNumber(name, build.label(label)))

    def examine(self, parameters, context):
        """Judge all parameters; the result is the decided run."""
        from .standardising import read_standard_job

        self.refuse_unknown(parameters)
        return read_standard_job(self, parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: ARG002 - QGIS's signature
        """Judge the parameters, in the main thread."""
        ok, sentence = self.canExecute()
        if not ok:
            raise QgsProcessingException(sentence)
        with self.sentences():
            self._job = self.examine(parameters, context)
        return True

    def processAlgorithm(self, parameters, context, feedback):
        """Read, repair or take back, write. Both outputs appear, or none."""
        from ..adapters.changes import change_rows, changes_fields
        from ..adapters.column_fill import filled_features, filled_fields
        from ..adapters.feedback import Reporter
        from ..adapters.layer_copy import StagedSinks, table_rows
        from ..core.rules.base import Cancelled
        from .standardising import read_records

        job = self._job
        reporter = Reporter(feedback, job.translate)
        sinks = StagedSinks(self, parameters, context)
        with self.sentences():
            try:
                for message in job.warnings:
                    reporter.warning(message)
                reporter.announce(_READING)
                reporter.part(0.0, 0.3)
                records = read_records(job, reporter)
                reporter.part(0.3, 0.6)
                done = (
                    self._undo(job, records, reporter) if job.undo is not None else self._repair(job, records, reporter)
                )
                reporter.part(0.6, 0.9)
                fields = filled_fields(job.source, done.fills)
                features = filled_features(job.source, fields, records.fid, done.fills, reporter)
                kind, crs = job.source.features.wkbType(), job.source.features.sourceCrs()
                sinks.write(job.output, fields, kind, crs, features)
                if job.changes is not None:
                    fields, none = changes_fields(), QgsCoordinateReferenceSystem()
                    rows = table_rows(fields, change_rows(done.changes, records), reporter)
                    sinks.write(job.changes, fields, QgsWkbTypes.Type.NoGeometry, none, rows)
                if reporter.cancelled():
                    return {}
                counts = {"CHANGED_COUNT": done.cells, "PROPOSED_COUNT": done.proposed}
                return {**sinks.publish(), **counts}
            except Cancelled:
                return {}
            finally:
                sinks.close()

    def _repair(self, job, records, reporter):
        from ..core.rules.base import Cancelled
        from ..core.standardising.columns import Column, standardise
        from .standardising import Done

        reporter.announce(_REPAIRING)
        done = Done()
        for column, role in job.columns.items():
            if role is not None:
                reporter.info(Message(_COLUMN, {"role": Message(role.label), "column": column}))
        for at, (column, role) in enumerate(job.columns.items()):
            found = standardise(Column(column, role, records.columns[column], job.fits(column)))
            done.add(column, records.columns[column], found.values, found.changes)
            for rule, (count, proposed) in done.by_rule(found.changes).items():
                values = {"column": column, "rule": rule, "done": count, "proposed": proposed}
                reporter.info(Message(_PER_RULE, values))
            if found.short:
                reporter.warning(Message(_SHORT, {"column": column, "count": found.short}))
            reporter.progress((at + 1) / len(job.columns))
            if reporter.cancelled():
                raise Cancelled
        if job.derived:
            reporter.info(Message(_DERIVED, {"columns": ", ".join(f"“{name}”" for name in job.derived)}))
        return done

    def _undo(self, job, records, reporter):
        from ..adapters.changes import read_changes
        from ..core.standardising.restoring import restore
        from .standardising import Done, shown_cells

        reporter.announce(_UNDOING)
        restored = restore(read_changes(job.undo, reporter), records.places(), records.columns)
        done = Done()
        done.restore(restored, records)
        reporter.info(Message(_UNDONE, {"count": len(restored.undone)}))
        for cells, text in ((restored.changed, _NOT_UNDONE), (restored.unclear, _UNCLEAR)):
            if cells:
                reporter.warning(Message(text, {"count": len(cells), "cells": shown_cells(cells, job.translate)}))
        return done
