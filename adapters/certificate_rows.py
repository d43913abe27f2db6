"""A clean table of certificates as columns and rows of an output."""

from __future__ import annotations

from collections.abc import Iterator

from ..core.certificate_columns import RAW, SOURCE_ROW, SOURCE_SHEET
from ..core.certificate_fields import certificate_fields
from ..core.workbook.interpret import REAL_KINDS
from ..core.workbook.table import CleanTable


def certificate_columns(table: CleanTable) -> list[tuple[str, str]]:
    """(name, type): where the line stands, each role as interpreted and as stored, then all other columns."""
    fields = certificate_fields()
    columns = [(SOURCE_SHEET, "QString"), (SOURCE_ROW, "Int")]
    for role in table.values:
        columns.append((role.value, "Double" if fields[role].kind in REAL_KINDS else "QString"))
        columns.append((role.value + RAW, "QString"))
    return columns + [(name, "QString") for name in table.others]


def certificate_rows(table: CleanTable) -> Iterator[tuple[object, ...]]:
    """The lines, in the order of `certificate_columns`; an empty cell is NULL."""
    columns: list = [table.sheets, table.rows]
    for role, values in table.values.items():
        columns += [values, _or_none(table.raw[role])]
    columns += [_or_none(cells) for cells in table.others.values()]
    return zip(*columns)


def _or_none(cells: list[str]) -> list[str | None]:
    return [cell or None for cell in cells]
