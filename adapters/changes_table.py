"""The table CHANGES: written by `standardiserecords`, and read again to take its changes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from qgis.core import QgsFields

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.standardising.change import Change
from ..core.standardising.row_check import row_check
from .errors import InputError
from .features import read_features
from .feedback import Reporter
from .layer_copy import table_fields
from .sources import Source

# `row` is the feature's id in INPUT, `place` where it stands in the order of reading (from 1): a copy in another
# format may have other ids, but keeps the order. `row_check` tells which of the two holds, see `matching_rows`.
COLUMNS = (
    ("row", "LongLong"),
    ("place", "LongLong"),
    ("row_check", "QString"),
    ("source_sheet", "QString"),
    ("source_row", "Int"),
    ("field", "QString"),
    ("before", "QString"),
    ("after", "QString"),
    ("rule", "QString"),
    ("confidence", "Double"),
    ("applied", "Int"),
)
# Formats that guess at types, put an apostrophe before signs, or cut texts: what comes back may be another original.
INEXACT = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".shp", ".dbf"})
_NEEDED = ("row", "field", "before", "after", "applied")

_NOT_OURS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "UNDO: “{layer}” has no column “{column}”, so it is no table CHANGES of an earlier run. Choose the table that"
    " “Standardise records” wrote.",
)
_ALTERED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "UNDO: “{path}” is in a format that alters cells (signs at the beginning, zeros, long texts), so another text than"
    " the original could be written back. Give the table CHANGES that was written into a GeoPackage (.gpkg).",
)
_BROKEN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "UNDO: row {row} of “{layer}” has no whole number in “{column}”. Restore the table as it was written.",
)


@dataclass(frozen=True)
class Rows:
    """What is known about the rows of the input.

    fid     (n,) feature ids
    cells   (n,) values each, of all columns but keys, in their order
    sheet, line   (n,) where each row stood in a workbook; None where that is not known
    """

    fid: np.ndarray
    cells: Mapping[str, np.ndarray]
    sheet: np.ndarray | None = None
    line: np.ndarray | None = None


@dataclass(frozen=True)
class Written:
    """Changes of an earlier run; by the row number of `Change` feature id, place (0-based, -1 = not said) and sign."""

    changes: list[Change]
    fid: list[int]
    place: list[int]
    check: list[str]


def changes_fields() -> QgsFields:
    """The schema of CHANGES."""
    return table_fields(COLUMNS)


def change_rows(changes: Iterable[Change], rows: Rows) -> Iterator[tuple[object, ...]]:
    """The changes as rows of the table."""
    columns = [column.tolist() for column in rows.cells.values()]
    sign_of = lru_cache(maxsize=None)(lambda row: row_check(column[row] for column in columns))
    for change in changes:
        yield (
            int(rows.fid[change.row]),
            change.row + 1,
            sign_of(change.row),
            None if rows.sheet is None else rows.sheet[change.row],
            None if rows.line is None else rows.line[change.row],
            change.field,
            change.before,
            change.after,
            change.rule,
            change.confidence,
            int(change.applied),
        )


def need_changes(source: Source) -> None:
    """Raise `InputError` unless the table is one of CHANGES, in a format that keeps every text as it is."""
    if Path(source.path).suffix.lower() in INEXACT:
        raise InputError(_ALTERED, path=source.path)
    names = source.features.fields().names()
    for column in _NEEDED:
        if column not in names:
            raise InputError(_NOT_OURS, layer=source.name, column=column)


def read_changes(source: Source, reporter: Reporter) -> Written:
    """The changes that were done. Raises `InputError` and `Cancelled`."""
    names = source.features.fields().names()
    wanted = [name for name, _ in COLUMNS if name in names]
    cells = read_features(source.features, wanted, reporter, geometry=False).columns
    count = len(cells["row"])
    numbers: dict[tuple[int, int], int] = {}
    changes: list[Change] = []
    signs: dict[int, str] = {}
    for at in range(count):
        if _whole(cells, "applied", at, source) != 1:
            continue
        place = _whole(cells, "place", at, source) - 1 if "place" in cells else -1
        row = numbers.setdefault((_whole(cells, "row", at, source), place), len(numbers))
        signs.setdefault(row, str(cells["row_check"][at] or "") if "row_check" in cells else "")
        texts = [str(cells[name][at] or "") for name in ("field", "before", "after")]
        rule = str(cells["rule"][at] or "") if "rule" in cells else ""
        changes.append(Change(row, texts[0], "", texts[1], texts[2], rule, 1.0, True))
    return Written(changes, [fid for fid, _ in numbers], [place for _, place in numbers], list(signs.values()))


def _whole(cells: Mapping[str, np.ndarray], column: str, at: int, source: Source) -> int:
    try:
        return int(float(cells[column][at]))
    except (TypeError, ValueError):
        raise InputError(_BROKEN, row=at + 1, layer=source.name, column=column) from None
