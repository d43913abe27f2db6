"""A layer's parcels held ready, so that an edit is judged at once: only what it can have changed, by the same rules.

    recheck = LayerRecheck(layer, json.loads(findings.customProperty(PARAMETERS_PROPERTY)), project)
    recheck.load()                  # once, in the background
    judged = recheck.recheck(fids)  # after every edit, in the main thread

Many edits at once (a pasted sheet) take seconds: `note` them in the main thread and `judge` them in another, in turn.
Features that were added change their ids when they are saved: hand both to `renamed`, or make a new one and load again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer

from ..core.engine import Run
from ..core.fields import RoleChoice
from ..core.findings import Finding
from ..core.marks import MarksError, apply_marks, read_marks
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.parcels import Parcels, parcels_from_wkb
from ..core.plan import Plan
from ..core.plan_data import plan_from_data
from ..core.recheck.judge import Recheck
from ..core.recheck.outcome import Rejudged
from ..core.records import Subject
from ..core.report.info import RunInfo
from ..core.report.summary import Wording
from ..core.roles import Role
from ..core.rules.base import Table
from ..core.run import Layer, Prepared, measured_area, prepare
from .errors import InputError
from .features import parse_polygons, read_features
from .plain_source import PlainSource
from .sinks import as_rows
from .translation import Translator

_NOT_KNOWN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "How “{layer}” was checked is not known: the findings are of an older version or of another kind of check. Check"
    " the parcels again; then edits are judged at once.",
)
_NO_COLUMN = QT_TRANSLATE_NOOP(
    "ParcelClean", "“{layer}” no longer has the column “{column}” that was checked. Check the whole layer again."
)


@dataclass(frozen=True)
class Rechecked:
    """What is known after an edit.

    rows     columns of FINDINGS by name, and “geometry” (QgsGeometry or None, in the layer's CRS); a `cause_count`
             counts only among these rows
    rules    codes of the rules that were judged again
    skipped  codes of the rules that were not: only a full check can, or the edit was too large
    """

    rows: list[dict[str, object]]
    rules: frozenset[str]
    skipped: tuple[str, ...]
    judged: Rejudged = field(repr=False)

    def replaces(self, row: Mapping[str, object]) -> bool:
        """Whether a finding from before the edit was judged again: unless its id is among `rows` it is no more."""
        fids = [value if isinstance(value, int) else None for value in (row.get("fid_a"), row.get("fid_b"))]
        return self.judged.replaces(str(row.get("rule")), str(row.get("finding_id")), fids)


@dataclass(frozen=True)
class Edit:
    """Which features were edited, and the layer's state after that, to be read in any thread."""

    fids: tuple[int, ...]
    source: PlainSource


class LayerRecheck:
    """One parcel layer and the check that its findings come from."""

    def __init__(self, layer: QgsVectorLayer, parameters: Mapping[str, object], project: QgsProject):
        """Take in what the main thread knows; `parameters` as the layer of the findings keeps them.

        Raises `InputError` where they are not those of a check of parcels.
        """
        self._layer, self._name = layer, layer.name()
        try:
            self._plan: Plan = plan_from_data(parameters["plan"])
            self._columns = {Role(role): str(column) for role, column in parameters["columns"].items()}
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise InputError(_NOT_KNOWN, layer=self._name) from error
        self._translate = Translator(str(parameters.get("language") or "en"))
        self._marks = str(parameters.get("marks") or "")
        crs = layer.crs()
        self._crs = (crs.authid() or crs.toWkt()) if crs.isValid() else None
        self._need_columns()
        self._source: PlainSource | None = PlainSource(layer, selected_only=False)
        self._boundary = _boundary(parameters.get("boundary"), project)
        self._no_boundary = bool(parameters.get("boundary")) and self._boundary is None
        self._prepared: Prepared | None = None
        self._recheck: Recheck | None = None

    @property
    def loaded(self) -> bool:
        """Whether `load` is through."""
        return self._recheck is not None

    def load(self, stopped: Callable[[], bool] = lambda: False) -> None:
        """Read the whole layer, in any thread, once. Raises `Cancelled` and `CrsError`."""
        if self._source is None:
            raise RuntimeError("load() once")
        layer, self._source = self._read(self._source, stopped), None
        self._prepared = prepare(layer, self._plan)
        tables: dict[Table, Any] = {}
        if self._boundary is not None:
            shapes = parse_polygons(read_features(self._boundary, (), _Quiet(stopped)).wkb)
            crs = self._boundary.sourceCrs()
            declared = (crs.authid() or crs.toWkt()) if crs.isValid() else None
            tables[Table.BOUNDARY] = measured_area(shapes, declared, self._boundary.sourceName(), self._prepared)
        self._recheck = Recheck(self._prepared.parcels, self._plan, tables, stopped)

    def recheck(self, fids: Iterable[int]) -> Rechecked:
        """Judge again after the features `fids` were added, changed or deleted; `load` must be through.

        Raises `InputError` where a column is gone.
        """
        return self.judge(self.note(fids))

    def note(self, fids: Iterable[int]) -> Edit:
        """Hold on to how the layer is now, the edit buffer included. Raises `InputError` where a column is gone."""
        asked = tuple(dict.fromkeys(int(fid) for fid in fids))
        self._need_columns()
        return Edit(asked, PlainSource(self._layer, selected_only=False, fids=asked))

    def judge(self, edit: Edit) -> Rechecked:
        """Read and judge what was edited; in any thread, but one edit after the other."""
        if self._recheck is None or self._prepared is None:
            raise RuntimeError("load() first")
        changed, gone = self._after(edit, self._prepared)
        judged = self._recheck.recheck(changed, gone)
        skipped = judged.skipped
        if self._no_boundary:
            lost = [rule.code for rule in self._plan.rules if Table.BOUNDARY in rule.tables]
            skipped = tuple(sorted({*skipped, *lost}))
        return Rechecked(self._rows(judged.findings), judged.rules, skipped, judged)

    def renamed(self, fids: Mapping[int, int]) -> None:
        """Features have new ids (old → new)."""
        if self._recheck is not None:
            self._recheck.renamed({int(old): int(new) for old, new in fids.items()})

    def _after(self, edit: Edit, prepared: Prepared) -> tuple[Parcels, list[int]]:
        """The features as they are after an edit, and the ids of those that are gone."""
        read, like = self._read(edit.source), prepared.parcels
        changed = parcels_from_wkb(
            read.parsed,
            read.fid,
            prepared.crs.transform,
            values=read.values,
            columns=like.columns,
            quantum=like.quantum,
            to_source=like.to_source,
            name=like.name,
            commune_code=like.commune_code,
            crs=like.crs,
        )
        there = set(read.fid.tolist())
        return changed, [fid for fid in edit.fids if fid not in there]

    def _read(self, source: PlainSource, stopped: Callable[[], bool] = lambda: False) -> Layer:
        features = read_features(source, list(dict.fromkeys(self._columns.values())), _Quiet(stopped))
        return Layer(
            name=self._name,
            parsed=parse_polygons(features.wkb),
            fid=features.fid,
            values={role: features.columns[column] for role, column in self._columns.items()},
            choices={role: RoleChoice(role, column, "given") for role, column in self._columns.items()},
            crs=self._crs,
        )

    def _rows(self, findings: list[Finding]) -> list[dict[str, object]]:
        # a file that is gone or damaged marks nothing; the next full check says so
        with suppress(MarksError):
            marks = read_marks(self._marks) if self._marks else []
            apply_marks(findings, marks, date.today())  # noqa: DTZ011 - the user's own day
        return [{**row, "geometry": _geometry(wkb)} for row, wkb in as_rows(findings, self._wording())]

    def _wording(self) -> Wording:
        fields = {role.value: column for role, column in self._columns.items()}
        told = RunInfo(
            version="",
            started="",
            source="",
            layer=self._name,
            parcels=0,
            crs="",
            fields=fields,
            personal_data=self._plan.personal_data,
            subject=Subject.PARCELS,
        )
        return Wording(Run(), told, self._translate)

    def _need_columns(self) -> None:
        names = set(self._layer.fields().names())
        for column in self._columns.values():
            if column not in names:
                raise InputError(_NO_COLUMN, layer=self._name, column=column)


class _Quiet:
    """What `read_features` reports to, where nobody watches."""

    def __init__(self, stopped: Callable[[], bool]):
        self.cancelled = stopped

    def progress(self, fraction: float) -> None:
        """Nobody is told."""


def _boundary(named: object, project: QgsProject) -> PlainSource | None:
    """The commune's area that the check was given: the project's layer, or the file; None where neither is there."""
    if not isinstance(named, Mapping):
        return None
    layer = project.mapLayer(str(named.get("layer") or ""))
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        layer = QgsVectorLayer(str(named.get("source") or ""), "boundary", str(named.get("provider") or "ogr"))
    return PlainSource(layer, selected_only=False) if layer.isValid() else None


def _geometry(wkb: bytes | None) -> QgsGeometry | None:
    if wkb is None:
        return None
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry
