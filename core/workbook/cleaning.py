"""One clean table out of the lists of a workbook: each line with what its cells mean and what was stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from ..certificate_fields import certificate_fields
from ..roles import Role
from ..text.fold import clean
from .chosen import chosen_lists
from .interpret import interpret, no_pulse
from .layout import Layout
from .lines import Skipped, Sorter
from .sheets import Book, Sheet, column_letter
from .table import CleanTable
from .table_notes import table_notes

_PULSE = 5000
_SORTING = 0.2  # share of the time that goes into telling lines from other rows
# A GeoPackage has these of its own.
_RESERVED = ("fid", "geom", "geometry", "source_sheet", "source_row")


def clean_table(
    book: Book,
    sheet: str = "",
    profile: Mapping[Role, str] | None = None,
    commune: str = "",
    pulse: Callable[[float], None] = no_pulse,
) -> CleanTable:
    """Read the list, or the lists of one layout, out of a workbook.

    Args:
        book: the file.
        sheet: only this sheet; "" = every sheet with a list of the best layout.
        profile: by role, the label or letter of its column; "" says that the list does not have it.
        commune: code or name of the commune of all lines, whatever a column says; "" = as the lines say.
        pulse: called now and then with the share done, 0 to 1; it may raise to stop.

    Raises:
        WorkbookError: no such sheet, no list in the file, or columns that cannot be told apart without guessing.
    """
    lists, notes = chosen_lists(book, sheet, profile or {})
    table = CleanTable(lists[0][1].kind, notes=[*book.notes, *notes])
    found = {role for _, layout in lists for role in layout.columns} | ({Role.COMMUNE} if commune else set())
    for role in (role for role in certificate_fields() if role in found):
        table.raw[role] = []
    for one, layout in lists:
        _append(table, one, layout, pulse)
    cells = {role: table.raw[role] for role in table.raw if certificate_fields()[role].kind == "date"}
    for at, (role, raw) in enumerate(table.raw.items()):
        start, width = _SORTING + (1 - _SORTING) * at / len(table.raw), (1 - _SORTING) / len(table.raw)
        dates = [cell for other, column in cells.items() if other is not role for cell in column]
        whole = role is Role.COMMUNE and commune
        table.values[role] = interpret(
            role, [commune] * len(raw) if whole else raw, dates, partial(_share, pulse, start, width)
        )
    table.notes += table_notes(table)
    return table


def _share(pulse: Callable[[float], None], start: float, width: float, share: float) -> None:
    pulse(start + width * share)


def _append(table: CleanTable, sheet: Sheet, layout: Layout, pulse: Callable[[float], None]) -> None:
    """Add the lines of one sheet."""
    sorter = Sorter(sheet, layout)
    lines: list[Sequence[str]] = []
    before = len(table)
    for at in range(layout.first_line, len(sheet.rows)):
        if at % _PULSE == 0:
            pulse(_SORTING * at / len(sheet.rows))
        row = sheet.rows[at]
        why = sorter.why_not(row)
        if why is None:
            lines.append(row)
            table.rows.append(sheet.number(at))
        else:
            table.skipped.append(Skipped(sheet.name, sheet.number(at), why))
    table.sheets += [sheet.name] * len(lines)
    table.columns[sheet.name] = dict(layout.columns)
    table.labels[sheet.name] = dict(layout.labels)
    for role, cells in table.raw.items():
        column = layout.columns.get(role)
        cells.extend([""] * len(lines) if column is None else _column(lines, column))
    _append_others(table, layout, lines, before)


def _append_others(table: CleanTable, layout: Layout, lines: list[Sequence[str]], before: int) -> None:
    """Add the columns that are no role, under their own label; blank ones without a label are left out."""
    used = set(layout.columns.values())
    width = max((len(line) for line in lines), default=0)
    seen: set[str] = set()
    for column in range(width):
        if column in used:
            continue
        cells = _column(lines, column)
        if not any(cells):
            continue
        name = _name(layout.labels.get(column, ""), column, (*seen, *_taken(table)))
        seen.add(name.casefold())
        if name not in table.others:
            table.others[name] = [""] * before
        table.others[name].extend(cells)
    for name, cells in table.others.items():
        if name.casefold() not in seen:
            cells.extend([""] * len(lines))


def _column(lines: Iterable[Sequence[str]], column: int) -> list[str]:
    return [line[column] if column < len(line) else "" for line in lines]


def _taken(table: CleanTable) -> list[str]:
    """Names that no other column may have, in lower case."""
    return [*_RESERVED, *(f"{role.value}{end}" for role in table.raw for end in ("", "_raw"))]


def _name(label: str, column: int, taken: Sequence[str]) -> str:
    """The label of a column, with its letter where it has none or is not the only one."""
    name = clean(label)[:60].strip()
    if name and name.casefold() not in taken:
        return name
    return f"{name or 'column'} {column_letter(column)}"
