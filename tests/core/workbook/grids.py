"""The sample commune's list, and the same list as other people would have written it."""

from __future__ import annotations

import warnings

import openpyxl
from parcel_clean.core.workbook.sheets import Book, Sheet
from parcel_clean.tools.sample.pl0301 import FIELDS, FIRST_DATA_ROW, GROUPS, header

SUB_GROUPS = {
    first + i: f"Loại đất {k} ( Mục đích sử dụng )" for k, first in enumerate((25, 30, 35), 1) for i in range(5)
}


def text(cell) -> str:
    """A cell as OGR gives it."""
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def book(*sheets, path="list.xlsx") -> Book:
    """A book of (name, rows) or of one grid of rows."""
    named = [sheet if isinstance(sheet, tuple) else ("Sheet1", sheet) for sheet in sheets]
    made = []
    for name, rows in named:
        width = max((len(row) for row in rows), default=0)
        made.append(Sheet(name, [tuple(text(row[i]) if i < len(row) else "" for i in range(width)) for row in rows]))
    return Book(path, made)


def lines_of(path) -> list[dict]:
    """The data of a PL03-01 workbook by field number, read by its positions."""
    # The generator writes no default style, which openpyxl remarks upon.
    warnings.filterwarnings("ignore", message="Workbook contains no default style")
    sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
    rows = sheet.iter_rows(min_row=FIRST_DATA_ROW, max_col=50, values_only=True)
    return [{number: row[number] for number in range(1, 50) if row[number] is not None} for row in rows]


def form(lines) -> list[list]:
    """Form PL03-01."""
    rows, _ = header()
    return rows + [[at, *(line.get(number) for number in range(1, 50))] for at, line in enumerate(lines, 1)]


def variant(lines, order, *, change=str, extra=()) -> list[list]:
    """The form with its columns in another order (field numbers), renumbered, with further columns behind."""
    groups = {number: heading for heading, (first, last) in GROUPS.items() for number in range(first, last + 1)}
    width = len(order) + 1 + len(extra)
    rows = [[None] * width for _ in range(6)]
    rows[0][0], rows[2][0] = "DANH SÁCH CỦA XÃ", "STT"
    before = (None, None)
    for at, number in enumerate(order, 1):
        group, sub_group = groups.get(number), SUB_GROUPS.get(number)
        if group != before[0]:
            rows[2][at] = group and change(group)
        if sub_group and (sub_group, group) != (before[1], before[0]):
            rows[3][at] = change(sub_group)
        rows[4 if sub_group else 3 if group else 2][at] = change(FIELDS[number - 1])
        rows[5][at] = f"({at})"
        before = (group, sub_group)
    for at, label in enumerate(extra, len(order) + 1):
        rows[3][at], rows[2][at] = label, "Phần thêm của xã"
    return rows + [[i, *(line.get(n) for n in order), *("x" for _ in extra)] for i, line in enumerate(lines, 1)]


def flat(lines) -> list[list]:
    """One row of labels, as an export makes it."""
    labels = ["STT", *FIELDS]
    for k, first in enumerate((25, 30, 35), 1):
        for at in range(first, first + 5):
            labels[at] = f"{FIELDS[at - 1]} {k}"
    return [labels] + [[at, *(line.get(n) for n in range(1, 50))] for at, line in enumerate(lines, 1)]


def delimited(rows, delimiter=";") -> str:
    """The rows as CSV."""
    import csv
    import io

    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(
        [[text(cell) for cell in row] for row in rows]
    )
    return out.getvalue()
