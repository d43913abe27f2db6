"""The table CHANGES, written and read back: every cell exactly as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from qgis.core import QgsFields

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.standardising.change import Change
from ..core.standardising.restoring import Place
from .errors import InputError
from .features import read_features
from .feedback import Reporter
from .layer_copy import table_fields
from .sinks import field
from .sources import Source

# `row` is the feature id, `position` the place among the rows of the input (from 1): a copy may have other ids.
SCHEMA = (
    ("row", "LongLong"),
    ("position", "LongLong"),
    ("source_sheet", "QString"),
    ("source_row", "LongLong"),
    ("field", "QString"),
    ("role", "QString"),
    ("before", "QString"),
    ("after", "QString"),
    ("rule", "QString"),
    ("confidence", "Double"),
    ("applied", "Int"),
)
_INEXACT = {".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".shp", ".dbf"}

_NO_CHANGES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "UNDO: “{layer}” has no text column “{column}”, so it is no CHANGES of an earlier run. Choose the table that the"
    " run to undo has written.",
)
_ALTERED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "UNDO: “{path}” is in a format that alters cells (leading zeros, spaces, signs), so the original cannot be brought"
    " back from it exactly. Give the CHANGES that was written into a GeoPackage.",
)


def changes_fields() -> QgsFields:
    """The schema of CHANGES."""
    return table_fields(SCHEMA)


def change_rows(changes: Iterable[Change], records) -> Iterator[list[object]]:
    """The rows of CHANGES.

    Args:
        changes: in their order; `Change.row` is the place among the rows.
        records: with `fid` (n,) and `source(at)`, the place in a workbook.
    """
    fid = records.fid.tolist()
    for change in changes:
        sheet, row = records.source(change.row) or (None, None)
        where = [fid[change.row], change.row + 1, sheet, row, change.field, change.role]
        yield [*where, change.before, change.after, change.rule, float(change.confidence), int(change.applied)]


def need_exact_changes(source: Source) -> None:
    """Raise `InputError` unless the table is a CHANGES that holds the cells exactly."""
    if Path(source.path).suffix.lower() in _INEXACT:
        raise InputError(_ALTERED, path=source.path)
    fields = source.features.fields()
    text = field("", "QString").type()
    for name, kind in SCHEMA:
        at = fields.indexOf(name)
        if at < 0 or (kind == "QString" and fields.at(at).type() != text):
            raise InputError(_NO_CHANGES, layer=source.name, column=name)


def read_changes(source: Source, reporter: Reporter) -> list[tuple[Place, Change]]:
    """All changes of a table that were done. Raises `Cancelled`."""
    table = read_features(source.features, [name for name, _kind in SCHEMA], reporter, geometry=False).columns
    out = []
    for row in zip(*(table[name].tolist() for name, _kind in SCHEMA)):
        fid, position, sheet, line, column, role, before, after, rule, confidence, applied = row
        if not applied or fid is None or position is None:
            continue
        place = Place(int(fid), int(position) - 1, None if sheet is None or line is None else (str(sheet), int(line)))
        texts = (column or "", role or "", before or "", after or "", rule or "")
        out.append((place, Change(0, *texts, float(confidence or 0), True)))
    return out
