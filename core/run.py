"""One run without QGIS: from columns of a layer to findings, marks, gate and everything a report needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Callable

import numpy as np
import shapely

from .engine import Run, run_rules
from .fields import RoleChoice
from .findings import Finding, Severity
from .gate import gate_failure
from .geometry.crs import CrsChoice, choose_crs, source_quantum
from .geometry.rings import GeometryArray, IntArray, Rings
from .geometry.wkb import ParsedWkb, Shape
from .marks import Mark, MarkCounts, apply_baseline, apply_marks
from .messages import QT_TRANSLATE_NOOP, Message
from .parcels import Parcels, parcels_from_wkb
from .plan import Plan
from .records import ObjectArray, Records
from .report.info import BaselineCounts, DataIdentity, RunInfo
from .report.part import Part
from .report.summary import gate_of
from .roles import Role
from .rules.base import Context, Table

_UNUSED = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter} was given, but none of the rules of this run uses it; it has no effect."
)
_OTHER_SHAPES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} features of “{layer}” are no polygons (points, lines or collections); their shape was not compared.",
)
_BROKEN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} features of “{layer}” have coordinates that are no numbers (NaN, infinite); those vertices were left out.",
)
_SELECTION = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Only the {count} selected features of “{layer}” were checked. Neighbours that are not selected were not seen, so"
    " overlaps with them are missing and edges towards them may be wrong.",
)
_NOTHING = QT_TRANSLATE_NOOP("ParcelClean", "“{layer}” has no features: there was nothing to check.")
_NONE_SELECTED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Only selected features of “{layer}” were to be checked, but nothing is selected: there was nothing to check."
    " Select parcels, or check the whole layer.",
)
_NO_SHAPES = QT_TRANSLATE_NOOP(
    "ParcelClean", "No feature of “{layer}” has a polygon: nothing that needs a shape could be checked."
)


@dataclass(frozen=True)
class Layer:
    """A layer as it was read, nothing judged yet.

    name      what messages call it
    parsed    its geometries
    fid       (n,) feature ids
    values    (n,) raw attribute values by role
    choices   how the columns were found
    crs       authority code, WKT or PROJ string of its CRS; None if it has none
    empty_columns  columns of the layer without any value
    """

    name: str
    parsed: ParsedWkb
    fid: IntArray
    values: Mapping[Role, ObjectArray] = field(default_factory=dict)
    choices: Mapping[Role, RoleChoice] = field(default_factory=dict)
    crs: str | None = None
    selected_only: bool = False
    empty_columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Prepared:
    """What is checked, and what a reader should know about how it got there; `crs` says where parcels are measured."""

    records: Records
    crs: CrsChoice
    layer: Layer
    warnings: tuple[Message, ...]
    notes: tuple[Message, ...]

    @property
    def parcels(self) -> Parcels:
        """The records of a run over parcels."""
        return self.records  # type: ignore[return-value] # the caller prepared them


@dataclass(frozen=True)
class Origin:
    """What the report says about the run besides its results."""

    version: str = ""
    started: str = ""
    source: str = ""
    language: str = "en"
    data: DataIdentity = field(default_factory=DataIdentity)
    notes: tuple[Message, ...] = ()
    warnings: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Hooks:
    """How the run tells what it is doing, and hears that it should stop."""

    announce: Callable[[str], None] = lambda _title: None
    progress: Callable[[float], None] = lambda _fraction: None
    cancelled: Callable[[], bool] = lambda: False


@dataclass(frozen=True)
class RunReport:
    """All results of one run.

    run       findings in their fixed order, one result per rule
    info      for the writers of `core.report`
    gate      `passed`, `failed` or `off`
    failure   the sentence with which a failed gate ends the run
    context   what the rules were given and have shared
    part      what an algorithm adds to the report
    """

    run: Run
    info: RunInfo
    prepared: Prepared
    gate: str = "off"
    failure: Message | None = None
    context: Context | None = None
    part: Part | None = None

    @property
    def findings(self) -> list[Finding]:
        """The findings."""
        return self.run.findings

    @property
    def cancelled(self) -> bool:
        """The user stopped the run; there are no results."""
        return self.run.cancelled

    def counts(self) -> dict[str, int]:
        """The outputs `FINDING_COUNT`, `ERROR_COUNT`, `WARNING_COUNT` and `CAUSE_COUNT`: rows of FINDINGS."""
        by_severity = Counter(finding.severity for finding in self.findings)
        return {
            "FINDING_COUNT": len(self.findings),
            "ERROR_COUNT": by_severity[Severity.ERROR],
            "WARNING_COUNT": by_severity[Severity.WARNING],
            "CAUSE_COUNT": len({(finding.rule, finding.cause.key) for finding in self.findings}),
        }


def prepare(layer: Layer, plan: Plan) -> Prepared:
    """Decide where to measure and bring the layer there. Raises `CrsError`."""
    choice = choose_crs(layer.parsed.rings.xy, layer.crs, plan.source_crs, plan.work_crs, layer.name)
    columns = {role: made.column for role, made in layer.choices.items() if made.column is not None}
    parcels = parcels_from_wkb(
        layer.parsed,
        layer.fid,
        choice.transform,
        values=layer.values,
        columns=columns,
        quantum=source_quantum(choice),
        to_source=choice.back,
        name=layer.name,
        commune_code=plan.commune_code,
        empty_columns=layer.empty_columns,
        crs=choice.work,
    )
    notices = (made.notice() for made in layer.choices.values())
    notes = tuple(notice for notice in notices if notice is not None)
    return Prepared(parcels, choice, layer, (*choice.warnings, *_about(layer)), notes)


def measured_area(parsed: ParsedWkb, crs: str | None, name: str, like: Prepared) -> Any:
    """The union of another layer's polygons in the measuring CRS of `like`: the commune's boundary.

    None where the layer has no polygon. Raises `CrsError`.
    """
    rings: Rings = parsed.rings
    if not rings.count:
        return None
    if like.crs.work:
        choice = choose_crs(rings.xy, crs, None, like.crs.work, name)
        if choice.transform is not None:
            rings = rings.with_xy(choice.transform(rings.xy))
    shapes: GeometryArray = rings.geometries()
    shapes = shapes[shapely.get_type_id(shapes) >= 0]
    broken = ~shapely.is_valid(shapes)
    shapes[broken] = shapely.make_valid(shapes[broken])
    return shapely.union_all(shapes)


def execute(
    plan: Plan,
    prepared: Prepared,
    origin: Origin,
    tables: Mapping[Table, Any] | None = None,
    marks: Sequence[Mark] | None = None,
    baseline: set[str] | None = None,
    hooks: Hooks | None = None,
) -> RunReport:
    """Run the rules of `plan`, apply marks and baseline, and judge the gate.

    Args:
        plan: what to do.
        prepared: the parcels.
        origin: what only the caller knows about the run.
        tables: further inputs, in the measuring CRS.
        marks: entries of the marks file; None if none was given.
        baseline: finding ids of an earlier run; None if none was given.
        hooks: progress and cancelling.
    """
    hooks = hooks or Hooks()
    given = dict(tables or {})
    context = Context(prepared.records, plan.settings, given, hooks.cancelled)
    run = run_rules(plan.rules, context, plan.severities, hooks.announce, hooks.progress)
    return conclude(plan, prepared, origin, run, given, marks, baseline, context)


def conclude(
    plan: Plan,
    prepared: Prepared,
    origin: Origin,
    run: Run,
    given: Mapping[Table, Any] | None = None,
    marks: Sequence[Mark] | None = None,
    baseline: set[str] | None = None,
    context: Context | None = None,
) -> RunReport:
    """From findings to a report: apply marks and baseline, and judge the gate; the arguments are those of `execute`."""
    given = given or {}
    mark_counts: MarkCounts | None = None
    baseline_counts: BaselineCounts | None = None
    if marks is not None:
        mark_counts = apply_marks(run.findings, marks, date.today())  # noqa: DTZ011 - the user's own day
    if baseline is not None:
        known = apply_baseline(run.findings, baseline)
        gone = len(baseline - {finding.finding_id for finding in run.findings})
        baseline_counts = BaselineCounts(known, len(run.findings) - known, gone)
    unused = [
        Message(_UNUSED, {"parameter": table.value}) for table in Table if table in given and table not in plan.tables
    ]
    layer = prepared.layer
    info = RunInfo(
        version=origin.version,
        started=origin.started,
        source=origin.source,
        layer=layer.name,
        parcels=len(prepared.records),
        crs=prepared.crs.source,
        work_crs=prepared.crs.work,
        parameters=plan.shown,
        fields={role.value: column for role, column in prepared.records.columns.items()},
        warnings=(*origin.warnings, *prepared.warnings, *unused),
        notes=(*origin.notes, *prepared.notes),
        data=origin.data,
        selected_only=layer.selected_only,
        language=origin.language,
        fail_on=plan.fail_on,
        personal_data=plan.personal_data,
        marks=mark_counts,
        baseline=baseline_counts,
        subject=prepared.records.subject,
    )
    gate = gate_of(run.findings, plan.fail_on)
    return RunReport(run, info, prepared, gate, gate_failure(run.findings, plan.fail_on, layer.name), context)


def _about(layer: Layer) -> list[Message]:
    """What is odd about the layer as a whole."""
    count = len(layer.fid)
    name = {"layer": layer.name}
    if not count:
        return [Message(_NONE_SELECTED if layer.selected_only else _NOTHING, name)]
    warnings = []
    if layer.selected_only:
        warnings.append(Message(_SELECTION, {"count": count, **name}))
    other = int(np.count_nonzero(layer.parsed.shape == Shape.OTHER))
    if not np.any(layer.parsed.shape == Shape.POLYGON):
        warnings.append(Message(_NO_SHAPES, name))
    if other:
        warnings.append(Message(_OTHER_SHAPES, {"count": other, **name}))
    broken = int(np.count_nonzero(layer.parsed.not_finite))
    if broken:
        warnings.append(Message(_BROKEN, {"count": broken, **name}))
    return warnings
