"""The run of `convertcommunes`: tables in, new communes and sheets out. Imported only when it runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from ..adapters.features import parse_polygons, read_features
from ..adapters.feedback import Reporter
from ..adapters.fields import find_roles
from ..adapters.layer_copy import StagedSinks, copied_features, fields_with, table_fields, table_rows
from ..adapters.sources import Source
from ..core.engine import run_of_drafts
from ..core.geometry.crs import CrsError
from ..core.identity.boundary_parts import boundary_codes, inside_communes
from ..core.identity.carry_drafts import carry_drafts
from ..core.identity.communes import CommuneTable, commune_table
from ..core.identity.crosswalk import Carried, Crosswalk, Verdict
from ..core.identity.old_side import OldSide, find_old_side
from ..core.identity.reference_drafts import reference_drafts
from ..core.identity.reference_table import OFFICIAL, read_reference
from ..core.identity.sheets_table import read_sheets
from ..core.identity.survey import prepare_tolerantly, shapes_like, survey
from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.roles import Role
from ..core.rules.base import Cancelled, Table
from ..core.run import Prepared, RunReport, conclude
from .carry_job import RULE, CarryJob, read_layer, tell
from .checking import origin_of
from .job import Job

ADDED = (
    ("commune_new", "QString"),
    ("sheet_new", "QString"),
    ("commune_old", "QString"),
    ("sheet_old", "QString"),
)
# tyLe is the denominator.
_TYPES = {"tyLe": "Int"}

_LOOKING = QT_TRANSLATE_NOOP("ParcelClean", "Looking up the new sheets")
_WRITING = QT_TRANSLATE_NOOP("ParcelClean", "Writing the parcels")
_TABLE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{rows} rows of the reference table “{layer}”; {repeated} repetitions and {flaws} unusable rows left out.",
)
_CARRIED = QT_TRANSLATE_NOOP(
    "ParcelClean", "{count} of {total} parcels have a new commune and sheet; the others stay empty, see the findings."
)
_UNPLACED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "BOUNDARY cannot be used, because the coordinates of “{layer}” could not be read; see the warning before. Give"
    " SOURCE_CRS.",
)


@dataclass
class Carrying:
    """What came out of one run."""

    prepared: Prepared
    old: OldSide
    carried: Carried
    table: CommuneTable
    report: RunReport

    @property
    def certain(self) -> np.ndarray:
        """(n,) which parcels have a new commune and sheet."""
        return self.carried.verdict == Verdict.CERTAIN

    def counts(self) -> dict[str, int]:
        """The outputs `CONVERTED_COUNT` and `OPEN_COUNT`."""
        done = int(self.certain.sum())
        return {"CONVERTED_COUNT": done, "OPEN_COUNT": len(self.certain) - done}


def carry(job: Job, reporter: Reporter) -> Carrying:
    """Read everything and look all parcels up. Raises `Cancelled` and errors that carry a sentence."""
    started = datetime.now().astimezone().isoformat(timespec="seconds")
    table = commune_table()
    # The tables first: they are small, and what is wrong with them ends the run at once.
    sheets = read_sheets(_cells(job, Table.SHEETS, reporter), table) if Table.SHEETS in job.tables else {}
    reference = None
    if Table.REFERENCE in job.tables:
        reference = read_reference(_cells(job, Table.REFERENCE, reporter), table)
        values = {"rows": len(reference), "repeated": reference.repeated, "flaws": len(reference.flaws)}
        reporter.info(Message(_TABLE, {**values, "layer": job.tables[Table.REFERENCE].name}))
    reporter.part(0.0, 0.4)
    layer = read_layer(job, reporter)
    prepared, placed = prepare_tolerantly(layer, job.plan)
    tell(job, prepared, reporter)
    reporter.announce(_LOOKING)
    parcels = prepared.parcels
    inside = None
    if Table.BOUNDARY in job.tables:
        if not placed:
            raise CrsError(Message(_UNPLACED, {"layer": layer.name}))
        inside = _inside(job.tables[Table.BOUNDARY], prepared, table, reporter)
    lonlat = survey(parcels, prepared.crs.work).lonlat if placed else None
    listed = reference.old_communes if reference is not None else frozenset()
    old = find_old_side(parcels, sheets, table, listed, lonlat)
    if reporter.cancelled():
        raise Cancelled
    crosswalk = Crosswalk(reference, table)
    carried = crosswalk.carry(old.commune, old.sheet, old.scale, old.series, parcels.numbers, inside, old.either)
    drafts = list(carry_drafts(parcels, old, carried, crosswalk))
    if reference is not None:
        drafts += reference_drafts(reference, table)
    run = run_of_drafts(job.plan.rules, {RULE: drafts}, parcels, job.plan.severities)
    report = conclude(job.plan, prepared, origin_of(job, prepared, started), run)
    made = Carrying(prepared, old, carried, table, report)
    reporter.info(Message(_CARRIED, {"count": int(made.certain.sum()), "total": len(parcels)}))
    return made


def write_copy(job: CarryJob, carrying: Carrying, sinks: StagedSinks, reporter: Reporter) -> None:
    """`OUTPUT`: the parcels with the new columns."""
    reporter.announce(_WRITING)
    reporter.part(0.5, 0.8)
    source, carried, old = job.job.source, carrying.carried, carrying.old
    fields = fields_with(source, ADDED)
    columns = (carried.commune, carried.sheet, old.commune, old.sheet)
    added = {name: np.where(column == "", None, column) for (name, _), column in zip(ADDED, columns)}
    batches = copied_features(source, fields, carrying.prepared.parcels.fid, added, reporter)
    kind, crs = source.features.wkbType(), source.features.sourceCrs()
    sinks.write(job.job.output, fields, kind, crs, batches)


def write_reference(job: CarryJob, carrying: Carrying, sinks: StagedSinks, reporter: Reporter) -> None:
    """`REFERENCE_OUT`: one row for each parcel that was carried over, where it was asked for."""
    if job.reference_out is None:
        return
    reporter.part(0.8, 0.9)
    fields = table_fields([(name, _TYPES.get(name, "QString")) for name in OFFICIAL])
    rows = table_rows(fields, _official_rows(carrying), reporter)
    none = QgsCoordinateReferenceSystem()
    sinks.write(job.reference_out, fields, QgsWkbTypes.Type.NoGeometry, none, rows)


def _official_rows(carrying: Carrying) -> Iterator[tuple[object, ...]]:
    carried, old, table = carrying.carried, carrying.old, carrying.table
    numbers = carrying.prepared.parcels.numbers
    new_province = {code: table.new[code].province_code for code in set(carried.commune.tolist()) & set(table.new)}
    old_province = {code: table.old[code].province_code for code in set(old.commune.tolist()) & set(table.old)}
    for at in np.flatnonzero(carrying.certain).tolist():
        new_code, old_code = carried.commune[at], old.commune[at]
        yield (
            new_province.get(new_code),
            new_code,
            old_province.get(old_code),
            old_code,
            carried.sheet[at],
            old.sheet[at],
            int(old.scale[at]) or None,
            carried.parcel[at] or numbers[at] or None,
            numbers[at] or None,
            carried.note[at] or None,
        )


def _cells(job: Job, table: Table, reporter: Reporter) -> dict[str, np.ndarray]:
    source = job.tables[table]
    return read_features(source.features, source.features.fields().names(), reporter, geometry=False).columns


def _inside(source: Source, prepared: Prepared, table: CommuneTable, reporter: Reporter) -> np.ndarray:
    column = find_roles(source.features, {}, {})[Role.COMMUNE].column
    features = read_features(source.features, [column] if column else [], reporter)
    cells = features.columns[column] if column else None
    codes = boundary_codes(cells, column or "", source.name, table)
    shapes = shapes_like(parse_polygons(features.wkb), source.crs, source.name, prepared)
    some = np.array([shape is not None for shape in shapes], dtype=bool)
    return inside_communes(prepared.parcels.geometries, shapes[some], codes[some])
