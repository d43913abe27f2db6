"""Writing what a check found: layer, reports, counts. Nothing half-written stays under an asked name."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
)

from ..adapters.errors import InputError
from ..adapters.feedback import Reporter
from ..adapters.no_crs import withhold_crs
from ..adapters.sinks import findings_fields, sink_type, write_findings
from ..adapters.staging import Staging
from ..adapters.style import FindingsPostProcessor, save_default_style
from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.records import Subject
from ..core.report.html_report import write_html
from ..core.report.json_report import write_json
from ..core.report.summary import Wording, summarise
from ..core.rules.base import Cancelled
from ..core.run import RunReport
from .job import Job

_WRITING = QT_TRANSLATE_NOOP("ParcelClean", "Writing the findings")
_NO_SINK = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "FINDINGS: “{path}” cannot be made. Check the folder, its free space and whether a program holds it open.",
)
_NO_STYLE = QT_TRANSLATE_NOOP(
    "ParcelClean", "The findings are written, but their style could not be put into “{path}”: {reason}."
)
_MADE_UP = QT_TRANSLATE_NOOP(
    "ParcelClean", "The layer has no CRS, but “{path}” still names one that is made up: {reason}."
)
_TOTAL = QT_TRANSLATE_NOOP(
    "ParcelClean", "Findings: {findings} (errors: {errors}, warnings: {warnings}), causes: {causes}."
)


def write_outputs(
    algorithm: QgsProcessingAlgorithm,
    job: Job,
    report: RunReport,
    parameters: dict,
    context: QgsProcessingContext,
    reporter: Reporter,
) -> dict[str, object]:
    """All outputs that were asked for, and the counts; {} where the user stopped it."""
    reporter.announce(_WRITING)
    reporter.part(0.9, 1.0)
    results: dict[str, object] = dict(report.counts())
    if job.findings is not None:
        written = _write_layer(algorithm, job, report, parameters, context, reporter)
        if written is None:
            return {}
        results["FINDINGS"] = written
    results.update(write_reports(algorithm, job, report, parameters, context))
    counts = report.counts()
    names = {"findings": "FINDING_COUNT", "errors": "ERROR_COUNT", "warnings": "WARNING_COUNT", "causes": "CAUSE_COUNT"}
    reporter.info(Message(_TOTAL, {word: counts[name] for word, name in names.items()}))
    return results


def write_reports(
    algorithm: QgsProcessingAlgorithm, job: Job, report: RunReport, parameters: dict, context: QgsProcessingContext
) -> dict[str, object]:
    """REPORT and REPORT_JSON, those that were asked for. Raises `ReportError`."""
    results: dict[str, object] = {}
    for name in job.reports:
        path = algorithm.parameterAsFileOutput(parameters, name, context)
        if Path(path).suffix.lower() == ".json":
            summary = summarise(report.run, report.info, job.translate)
            if report.part is not None:
                summary[report.part.key] = report.part.data(job.translate)
            write_json(path, summary)
        else:
            drawn = report.prepared.parcels if job.subject is Subject.PARCELS else None
            write_html(path, report.run, report.info, drawn, job.translate, report.part)
        results[name] = path
    return results


def _write_layer(
    algorithm: QgsProcessingAlgorithm,
    job: Job,
    report: RunReport,
    parameters: dict,
    context: QgsProcessingContext,
    reporter: Reporter,
) -> str | None:
    """The destination of the written layer; None where the user stopped it, and then nothing of it is left."""
    if not job.findings.path or job.findings.keeps_others:
        destination = _fill_sink(algorithm, job, report, parameters, context, reporter)
        if destination is not None:
            _finish(job, report, job.findings.path or destination, destination, context, reporter)
    else:
        staging = Staging("FINDINGS", job.findings.path)
        try:
            staged = {**parameters, "FINDINGS": staging.parameter_value(parameters["FINDINGS"])}
            destination = _fill_sink(algorithm, job, report, staged, context, reporter)
            if destination is not None:
                _finish(job, report, destination, destination, context, reporter)
                destination = staging.publish(destination, context)
        finally:
            staging.close()
    if destination is not None and context.willLoadLayerOnCompletion(destination):
        processor = FindingsPostProcessor(report.info.layer, job.translate, _titles(report), _checked(job), job.repeat)
        context.layerToLoadOnCompletionDetails(destination).setPostProcessor(processor)
    return destination


def has_shapes(job: Job) -> bool:
    """Whether the findings have places on a map: a certificate list has none, even if its rows are features."""
    return job.subject is Subject.PARCELS and job.source.has_geometry


def _checked(job: Job) -> str:
    """How the findings' layer action finds what was checked: the layer's id, or the table that this run writes."""
    if job.source is None:
        return job.output.path if job.output is not None else ""
    return job.source.layer.id() if job.source.layer is not None else ""


def _fill_sink(
    algorithm: QgsProcessingAlgorithm,
    job: Job,
    report: RunReport,
    parameters: dict,
    context: QgsProcessingContext,
    reporter: Reporter,
) -> str | None:
    with_geometry = has_shapes(job)
    crs = QgsCoordinateReferenceSystem()
    if with_geometry:
        crs = job.source.features.sourceCrs()
        if report.info.crs and report.info.crs != job.source.crs:
            crs = QgsCoordinateReferenceSystem()
            crs.createFromUserInput(report.info.crs)
    sink, destination = algorithm.parameterAsSink(
        parameters, "FINDINGS", context, findings_fields(), sink_type(with_geometry), crs
    )
    if sink is None:
        raise InputError(_NO_SINK, path=job.findings.path or job.findings.value)
    try:
        write_findings(
            sink,
            report.findings,
            Wording(report.run, report.info, job.translate),
            reporter,
            with_geometry=with_geometry,
            for_spreadsheet=job.findings.spreadsheet,
            # A table beside others cannot be staged: it is written to its end, or stays as it is.
            may_stop=not job.findings.keeps_others,
        )
        sink.flushBuffer()
    except Cancelled:
        return None
    finally:
        # The file is complete only when its writer is gone; an exception over a living one leaves it unreadable.
        del sink
    return destination


def _finish(
    job: Job, report: RunReport, file: str, destination: str, context: QgsProcessingContext, reporter: Reporter
) -> None:
    """What QGIS's sink does not do: the look, and no CRS where there is none."""
    if job.findings.path:
        _save_style(job, report, file, reporter)
    if has_shapes(job) and not report.info.crs:
        written = file if Path(file).is_file() else destination
        try:
            withhold_crs(written, job.findings.table, report.prepared.parcels.source_xy, context)
        except sqlite3.Error as error:
            reporter.warning(Message(_MADE_UP, {"path": job.findings.path, "reason": error}))


def _save_style(job: Job, report: RunReport, file: str, reporter: Reporter) -> None:
    """The look goes along in a GeoPackage."""
    if Path(file).suffix.lower() != ".gpkg":
        return
    present = {(finding.rule, finding.severity.value) for finding in report.findings}
    try:
        save_default_style(
            file, job.findings.table, job.translate, _titles(report), present, with_geometry=has_shapes(job)
        )
    except sqlite3.Error as error:
        reporter.warning(Message(_NO_STYLE, {"path": job.findings.path, "reason": error}))


def _titles(report: RunReport) -> dict[str, str]:
    return {result.rule.code: result.rule.title for result in report.run.results}
