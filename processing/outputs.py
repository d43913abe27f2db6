"""Writing what a check found: layer, reports, counts. Nothing half-written stays under an asked name."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
)

from ..adapters.destinations import Destination
from ..adapters.errors import InputError
from ..adapters.feedback import Reporter
from ..adapters.sinks import findings_fields, sink_type, write_findings
from ..adapters.style import FindingsPostProcessor, save_default_style
from ..core.messages import QT_TRANSLATE_NOOP, Message
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
    for name in job.reports:
        path = algorithm.parameterAsFileOutput(parameters, name, context)
        if Path(path).suffix.lower() == ".json":
            write_json(path, summarise(report.run, report.info, job.translate))
        else:
            write_html(path, report.run, report.info, report.prepared.parcels, job.translate)
        results[name] = path
    counts = report.counts()
    names = {"findings": "FINDING_COUNT", "errors": "ERROR_COUNT", "warnings": "WARNING_COUNT", "causes": "CAUSE_COUNT"}
    reporter.info(Message(_TOTAL, {word: counts[name] for word, name in names.items()}))
    return results


def _write_layer(
    algorithm: QgsProcessingAlgorithm,
    job: Job,
    report: RunReport,
    parameters: dict,
    context: QgsProcessingContext,
    reporter: Reporter,
) -> str | None:
    with_geometry = job.source.has_geometry
    crs = job.source.features.sourceCrs()
    if report.info.crs and report.info.crs != job.source.crs:
        crs = QgsCoordinateReferenceSystem()
        crs.createFromUserInput(report.info.crs)
    sink, destination = algorithm.parameterAsSink(
        parameters, "FINDINGS", context, findings_fields(), sink_type(with_geometry), crs
    )
    if sink is None:
        raise InputError(_NO_SINK, path=job.findings.path or job.findings.value)
    done = False
    try:
        write_findings(
            sink,
            report.findings,
            Wording(report.run, report.info, job.translate),
            reporter,
            with_geometry=with_geometry,
            for_spreadsheet=job.findings.spreadsheet,
            may_stop=not job.findings.keeps_others,
        )
        sink.flushBuffer()
        done = True
    except Cancelled:
        return None
    finally:
        # The file is complete only when its writer is gone; an exception over a living one leaves it unreadable.
        del sink
        if not done:
            _remove(job.findings)
    _style(job, report, destination, context)
    return destination


def _style(job: Job, report: RunReport, destination: str, context: QgsProcessingContext) -> None:
    """The look goes into a GeoPackage at once, and onto the layer when QGIS loads it."""
    titles = {result.rule.code: result.rule.title for result in report.run.results}
    path = Path(job.findings.path)
    if job.findings.path and path.suffix.lower() in {".gpkg", ""}:
        present = {(finding.rule, finding.severity.value) for finding in report.findings}
        file = path if path.suffix else path.with_suffix(".gpkg")
        save_default_style(str(file), job.findings.table, job.translate, titles, present)
    if context.willLoadLayerOnCompletion(destination):
        parcels = job.source.layer.id() if job.source.layer is not None else ""
        processor = FindingsPostProcessor(job.source.name, job.translate, titles, parcels)
        context.layerToLoadOnCompletionDetails(destination).setPostProcessor(processor)


def _remove(destination: Destination) -> None:
    """Take away what a stopped or failed run has begun to write; a table beside others stays, for its file does."""
    if destination.path and not destination.keeps_others:
        Path(destination.path).unlink(missing_ok=True)
