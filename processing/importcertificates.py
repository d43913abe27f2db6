"""`importcertificates`: a list of certificates out of a workbook or text file, as one clean table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.records import Subject
from . import certificate_group
from .base import ParcelCleanAlgorithm
from .parameters import Builder, add_outputs, add_personal_data, add_profile

_FILTER = "*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv"
_READING = QT_TRANSLATE_NOOP("ParcelClean", "Reading the list")
_LISTS = QT_TRANSLATE_NOOP("ParcelClean", "Finding the columns and reading the cells")
_DONE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{lines} lines with {certificates} certificates from {sheets} (layout {layout}); {skipped} rows were left out.",
)
_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "{role}: {column} of sheet “{sheet}”.")
_NO_LINES = QT_TRANSLATE_NOOP(
    "ParcelClean", "The list has its headings (layout {layout}) but no lines yet; the table is empty."
)
_COUNTS = {
    "LINE_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of lines"),
    "CERTIFICATE_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of certificates (different serials)"),
    "SKIPPED_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Rows left out (headings, totals, signatures)"),
}


@dataclass
class _Asked:
    """Which list to read, and how."""

    path: str
    sheet: str
    commune: str
    roles: dict


class ImportCertificates(ParcelCleanAlgorithm):
    """Reads, and judges the cells as they stand in the file if findings are asked for."""

    ID = "importcertificates"
    GROUP = certificate_group.TITLE
    GROUP_ID = certificate_group.ID
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Import list of certificates")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Reads a list of certificates from a workbook or text file: form PL03-01 and its local variants, the VBDLIS"
        " import workbook, or any table with headings. Columns are found by their headings, never by position. The"
        " table has each value twice: as understood, and as stored in the file (columns that end in _raw); nothing is"
        " lost. Blank rows, repeated headings, totals and signatures are left out and named in the log.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "certificate,GCN,PL03-01,VBDLIS,Excel,xlsx,ods,csv,import,list")

    def initAlgorithm(self, configuration=None):  # noqa: ARG002 - QGIS's signature
        """Declare parameters and outputs."""
        build = Builder(self, self.translate)
        lists = build.translate(QT_TRANSLATE_NOOP("ParcelClean", "Lists"))
        file = QgsProcessingParameterFile("FILE", build.label(QT_TRANSLATE_NOOP("ParcelClean", "List of certificates")))
        every = build.translate(QT_TRANSLATE_NOOP("ParcelClean", "All files"))
        file.setFileFilter(f"{lists} ({_FILTER});;{every} (*.*)")
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "Workbook (.xlsx, .xls, .ods) or text (.csv, .txt; encoding and delimiter are found). It is never changed.",
        )
        build.add(file, text)
        sheet = QgsProcessingParameterString(
            "SHEET", build.label(QT_TRANSLATE_NOOP("ParcelClean", "Sheet of the workbook")), optional=True
        )
        text = QT_TRANSLATE_NOOP(
            "ParcelClean", "Name of the sheet to read. Empty = every sheet that holds a list of the same layout."
        )
        build.add(sheet, text)
        add_profile(build)
        commune = QgsProcessingParameterString(
            "COMMUNE_CODE", build.label(QT_TRANSLATE_NOOP("ParcelClean", "Commune (code or name)")), optional=True
        )
        text = QT_TRANSLATE_NOOP(
            "ParcelClean", "For a list of one commune: holds for every line, whatever a column says."
        )
        build.add(commune, text, advanced=True)
        sink = QgsProcessingParameterFeatureSink(
            "OUTPUT", build.label(QT_TRANSLATE_NOOP("ParcelClean", "Certificates")), QgsProcessing.SourceType.TypeVector
        )
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "One row for each line of the list: source_sheet and source_row say where it stands, then each column as"
            " understood and as stored, then all other columns of the list.",
        )
        build.add(sink, text)
        add_personal_data(build)
        add_outputs(self, build, reports=False)
        for name, label in _COUNTS.items():
            self.addOutput(QgsProcessingOutputNumber(name, build.label(label)))
        layout = QT_TRANSLATE_NOOP("ParcelClean", "Layout that was recognised (PL03-01, VBDLIS, free)")
        self.addOutput(QgsProcessingOutputString("LAYOUT", build.label(layout)))

    def examine(self, parameters, context):
        """Judge all parameters; the result is the decided run."""
        from ..adapters.destinations import check_destinations, sink_destination
        from ..adapters.translation import Translator, language_of_run
        from ..adapters.workbook import need_list
        from ..core.plan import make_plan
        from .job import Job, Reader, read_profile, read_request

        self.refuse_unknown(parameters)
        read = Reader(self, parameters, context)
        profile = read_profile(read)
        language = language_of_run(profile.language)
        self.translate = Translator(language)
        path = need_list(read.text("FILE"), "FILE")
        plan = make_plan(read_request(read, profile, (), Subject.CERTIFICATES))
        job = Job(plan, self.translate, language, subject=Subject.CERTIFICATES)
        job.output = sink_destination("OUTPUT", read.destination("OUTPUT"))
        findings = read.destination("FINDINGS")
        job.findings = sink_destination("FINDINGS", findings) if findings else None
        inputs = {"FILE": [path], "PROFILE": [profile.path] if profile.path else []}
        check_destinations([one for one in (job.output, job.findings) if one is not None], inputs)
        return job, _Asked(path, read.text("SHEET"), plan.commune_code, dict(profile.certificate_roles))

    def processAlgorithm(self, parameters, context, feedback):
        """Read, understand, write."""
        from ..adapters.certificate_rows import certificate_columns, certificate_rows
        from ..adapters.feedback import Reporter
        from ..adapters.layer_copy import StagedSinks, table_fields, table_rows
        from ..core.rules.base import Cancelled

        job, asked = self._job
        started = datetime.now().astimezone().isoformat(timespec="seconds")
        reporter = Reporter(feedback, job.translate)
        sinks = StagedSinks(self, parameters, context, Path(asked.path).stem, reporter)
        with self.sentences():
            try:
                table = self._read(asked, reporter)
                fields = table_fields(certificate_columns(table))
                rows = table_rows(fields, certificate_rows(table), reporter)
                none = QgsCoordinateReferenceSystem()
                sinks.write(job.output, fields, QgsWkbTypes.Type.NoGeometry, none, rows)
                judged = self._judge(job, asked, table, started, parameters, context, reporter)
                if judged is None:
                    return {}
                written = sinks.publish()
            except Cancelled:
                return {}
            finally:
                sinks.close()
        counts = {
            "LINE_COUNT": len(table),
            "CERTIFICATE_COUNT": table.certificates(),
            "SKIPPED_COUNT": table.left_out(),
        }
        return {**judged, **written, **counts, "LAYOUT": table.kind.value}

    def _judge(self, job, asked, table, started, parameters, context, reporter):
        """The findings, if they were asked for: the outputs of that; None where the user stopped it."""
        from ..adapters.version import plugin_version
        from ..core.run import Hooks, Origin, execute
        from ..core.workbook.judged import prepared_lines
        from .checking import log
        from .outputs import write_outputs

        if job.findings is None:
            return {}
        reporter.part(0.7, 0.9)
        prepared = prepared_lines(table, job.plan, Path(asked.path).stem)
        origin = Origin(version=plugin_version(), started=started, source=asked.path, language=job.language)
        report = execute(
            job.plan, prepared, origin, hooks=Hooks(reporter.announce, reporter.progress, reporter.cancelled)
        )
        if report.cancelled or reporter.cancelled():
            return None
        log(report, reporter)
        return write_outputs(self, job, report, parameters, context, reporter) or None

    def _read(self, asked, reporter):
        """The clean table, and what it came to in the log. Raises `Cancelled`."""
        from ..adapters.workbook import read_book
        from ..core.rules.base import Cancelled
        from ..core.workbook.cleaning import clean_table

        reporter.announce(_READING)
        reporter.part(0.0, 0.4)
        book = read_book(asked.path, "FILE", reporter)
        reporter.announce(_LISTS)
        reporter.part(0.4, 0.6)

        def pulse(share):
            reporter.progress(share)
            if reporter.cancelled():
                raise Cancelled

        table = clean_table(book, asked.sheet, asked.roles, asked.commune, pulse)
        reporter.part(0.6, 0.7)
        reporter.progress(0.0)
        _tell(table, reporter)
        return table


def _tell(table, reporter):
    """The columns, what was left out and what is odd, in the log."""
    from ..core.workbook.sheets import shown_column

    for sheet, columns in table.columns.items():
        for role, column in columns.items():
            shown = shown_column(column, table.labels[sheet].get(column, ""))
            reporter.info(Message(_COLUMN, {"role": Message(role.label), "column": shown, "sheet": sheet}))
    for note in table.notes:
        (reporter.warning if note.warns else reporter.info)(note.message)
    if not len(table):
        reporter.warning(Message(_NO_LINES, {"layout": table.kind.value}))
    values = {
        "lines": len(table),
        "certificates": table.certificates(),
        "sheets": ", ".join(f"“{sheet}”" for sheet in table.columns),
        "layout": table.kind.value,
        "skipped": table.left_out(),
    }
    reporter.info(Message(_DONE, values))
