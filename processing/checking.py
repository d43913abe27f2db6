"""The run itself: features in, report out. Imported only when a check runs, for it needs shapely."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.core import QgsProcessingFeedback

from ..adapters.destinations import what_is_cut
from ..adapters.errors import InputError
from ..adapters.features import parse_polygons, read_features
from ..adapters.feedback import Reporter
from ..adapters.fields import empty_columns, find_certificate_roles
from ..adapters.sinks import SCHEMA
from ..adapters.sources import Source, identity_of
from ..adapters.version import plugin_version, user_name
from ..core.certificate_columns import SOURCE_ROW, SOURCE_SHEET
from ..core.engine import Outcome
from ..core.fields import RoleChoice
from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.plan import Plan, profile_notice
from ..core.reconciliation.journal import read_journal
from ..core.records import Subject
from ..core.report.info import DataIdentity
from ..core.roles import Role
from ..core.rules.base import Cancelled, Table
from ..core.run import Hooks, Layer, Origin, Prepared, RunReport, execute, measured_area, prepare
from ..core.run_table import TableLines, prepare_certificates
from .job import Job

_READING = QT_TRANSLATE_NOOP("ParcelClean", "Reading the parcels")
_READ = QT_TRANSLATE_NOOP("ParcelClean", "{count} parcels of “{layer}”; measured in {crs}.")
_READING_LINES = QT_TRANSLATE_NOOP("ParcelClean", "Reading the certificate list")
_READ_LINES = QT_TRANSLATE_NOOP("ParcelClean", "{count} lines of “{layer}”.")
_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "{role}: column “{column}”.")
_RESULT = QT_TRANSLATE_NOOP("ParcelClean", "{code} {title}: {findings} found ({seconds} s).")
_SKIPPED = QT_TRANSLATE_NOOP("ParcelClean", "{code} {title}: not applicable; {reason}.")
_BROKE = QT_TRANSLATE_NOOP("ParcelClean", "{code} {title}: could not run; {reason}.")
_FULL = QT_TRANSLATE_NOOP(
    "ParcelClean", "Personal data is written in full, asked for by {who} on {when}. Pass the outputs on with care."
)
_NO_BOUNDARY = QT_TRANSLATE_NOOP("ParcelClean", "BOUNDARY: “{layer}” has no polygon. Give the area of the commune.")
_NO_CRS = QT_TRANSLATE_NOOP("ParcelClean", "the layer's own coordinates")


def check(job: Job, feedback: QgsProcessingFeedback, started: str) -> tuple[RunReport | None, Reporter]:
    """Read and check; None where the user stopped it."""
    reporter = Reporter(feedback, job.translate)
    try:
        prepared = (
            read_certificates(job, reporter) if job.subject is Subject.CERTIFICATES else read_parcels(job, reporter)
        )
        tables = read_tables(job, prepared, reporter)
        baseline = _baseline(job, reporter)
    except Cancelled:
        return None, reporter
    origin = origin_of(job, prepared, started)
    reporter.part(0.2, 0.9)
    hooks = Hooks(reporter.announce, reporter.progress, reporter.cancelled)
    report = execute(job.plan, prepared, origin, tables, job.marks, baseline, hooks)
    if report.cancelled or reporter.cancelled():
        return None, reporter
    log(report, reporter)
    return report, reporter


def origin_of(job: Job, prepared: Prepared, started: str) -> Origin:
    """What the report says about the run besides its results."""
    cut = what_is_cut(job.findings, [name for name, _ in SCHEMA])
    return Origin(
        version=plugin_version(),
        started=started,
        source=job.source.public,
        language=job.language,
        data=_identity(job, prepared),
        notes=job.source.notes,
        warnings=job.source.warnings if cut is None else (*job.source.warnings, cut),
    )


def read_parcels(job: Job, reporter: Reporter, measure: Callable[[Layer, Plan], Prepared] = prepare) -> Prepared:
    """The parcels of INPUT with the columns of the run's roles. Raises `Cancelled` and `CrsError`."""
    reporter.announce(_READING)
    reporter.part(0.0, 0.15)
    wanted = {role: choice.column for role, choice in job.choices.items() if choice.column and role in job.plan.roles}
    features = read_features(job.source.features, list(dict.fromkeys(wanted.values())), reporter)
    layer = Layer(
        name=job.source.name,
        parsed=parse_polygons(features.wkb),
        fid=features.fid,
        values={role: features.columns[column] for role, column in wanted.items()},
        choices=job.choices,
        crs=job.source.crs,
        selected_only=job.source.selected_only,
        empty_columns=empty_columns(job.source.features) if _asks_for_columns(job.plan) else (),
    )
    prepared = measure(layer, job.plan)
    crs = prepared.crs.work or Message(_NO_CRS)
    reporter.info(Message(_READ, {"count": len(features.fid), "layer": layer.name, "crs": crs}))
    for role, column in wanted.items():
        reporter.info(Message(_COLUMN, {"role": Message(role.label), "column": column}))
    return prepared


def _asks_for_columns(plan: Plan) -> bool:
    """Whether a rule of the run is about columns rather than rows."""
    return any(rule.code == "CO03" for rule in plan.rules)


def read_certificates(job: Job, reporter: Reporter) -> Prepared:
    """The lines of INPUT with the columns of the run's roles, as stored. Raises `Cancelled`."""
    reporter.announce(_READING_LINES)
    reporter.part(0.0, 0.15)
    return read_lines(job.source, job.choices, job.plan, reporter)


def read_lines(source: Source, choices: Mapping[Role, RoleChoice], plan: Plan, reporter: Reporter) -> Prepared:
    """The lines of a table with the columns of all roles, as stored. Raises `Cancelled`."""
    wanted = {role: choice.column for role, choice in choices.items() if choice.column}
    names = source.features.fields().names()
    places = [name for name in (SOURCE_SHEET, SOURCE_ROW) if name in names]
    columns = list(dict.fromkeys([*wanted.values(), *places]))
    features = read_features(source.features, columns, reporter, geometry=False)
    values = {role: features.columns[column] for role, column in wanted.items()}
    prepared = prepare_certificates(
        TableLines(
            name=source.name,
            fid=features.fid,
            values=values,
            choices=choices,
            source_sheet=features.columns.get(SOURCE_SHEET),
            source_row=features.columns.get(SOURCE_ROW),
            selected_only=source.selected_only,
        ),
        plan,
    )
    reporter.info(Message(_READ_LINES, {"count": len(features.fid), "layer": source.name}))
    for role, column in wanted.items():
        reporter.info(Message(_COLUMN, {"role": Message(role.label), "column": column}))
    return prepared


def read_tables(job: Job, prepared: Prepared, reporter: Reporter) -> dict[Table, object]:
    """Further inputs for the rules; those that no rule of the run reads are named and not read."""
    found: dict[Table, object] = {}
    reporter.part(0.15, 0.2)
    for table, source in job.tables.items():
        if table not in job.plan.tables:
            found[table] = None
        elif table is Table.BOUNDARY:
            shapes = parse_polygons(read_features(source.features, (), reporter).wkb)
            area = measured_area(shapes, source.crs, source.name, prepared)
            if area is None:
                raise InputError(_NO_BOUNDARY, layer=source.name)
            found[table] = area
        elif table is Table.CERTIFICATES:
            choices = find_certificate_roles(source.features, {}, job.certificate_roles)
            found[table] = read_lines(source, choices, job.plan, reporter).records
        else:
            names = source.features.fields().names()
            found[table] = read_features(source.features, names, reporter, geometry=False).columns
    if job.journal:
        wanted = Table.JOURNAL in job.plan.tables
        found[Table.JOURNAL] = read_journal(job.journal).state().decisions() if wanted else None
    return found


def _baseline(job: Job, reporter: Reporter) -> set[str] | None:
    if job.baseline is None:
        return None
    rows = read_features(job.baseline.features, ("finding_id",), reporter, geometry=False)
    return {str(value) for value in rows.columns["finding_id"] if value is not None}


def _identity(job: Job, prepared: Prepared) -> DataIdentity:
    """Hashing the file is only worth its time when a report will show it."""
    if not job.reports:
        return DataIdentity(features=len(prepared.records))
    xy = getattr(prepared.records, "source_xy", ())  # certificates have none
    extent = None
    if len(xy):
        (x0, y0), (x1, y1) = xy.min(axis=0).tolist(), xy.max(axis=0).tolist()
        extent = (x0, y0, x1, y1)
    return identity_of(job.source, extent, len(prepared.records))


def log(report: RunReport, reporter: Reporter) -> None:
    """Tell how the rules ended, with all warnings and notes."""
    if report.info.personal_data == "full":
        reporter.warning(Message(_FULL, {"who": user_name(), "when": report.info.started}))
    for message in report.info.warnings:
        reporter.warning(message)
    profile = profile_notice(report.info.parameters)
    if profile is not None:
        reporter.info(profile)
    for message in report.info.notes:
        reporter.info(message)
    for result in report.run.results:
        values = {"code": result.rule.code, "title": Message(result.rule.title), "reason": result.reason}
        if result.outcome is Outcome.NOT_APPLICABLE:
            reporter.info(Message(_SKIPPED, values))
        elif result.outcome is Outcome.COULD_NOT_RUN:
            reporter.warning(Message(_BROKE, values))
            reporter.debug(result.trace)
        else:
            values.update(findings=result.findings, seconds=round(result.seconds, 2))
            reporter.info(Message(_RESULT, values))
