"""What a reader of an imported list should know: rows left out, merged cells, cells that were not understood."""

from __future__ import annotations

from collections.abc import Iterable

from ..messages import QT_TRANSLATE_NOOP, Message
from ..roles import Role
from .lines import Skip
from .sheets import Note
from .table import CleanTable

_SHOWN = 12
_TEXTS = {
    Skip.BLANK: QT_TRANSLATE_NOOP("ParcelClean", "Sheet “{sheet}”: {count} blank rows between the lines: {rows}."),
    Skip.HEADER: QT_TRANSLATE_NOOP("ParcelClean", "Sheet “{sheet}”: {count} rows that repeat the headings: {rows}."),
    Skip.TOTAL: QT_TRANSLATE_NOOP("ParcelClean", "Sheet “{sheet}”: {count} rows with totals left out: {rows}."),
    Skip.FORM: QT_TRANSLATE_NOOP(
        "ParcelClean", "Sheet “{sheet}”: {count} rows with date or signature left out: {rows}."
    ),
    Skip.HEADING: QT_TRANSLATE_NOOP(
        "ParcelClean", "Sheet “{sheet}”: {count} rows with nothing but a heading left out: {rows}."
    ),
    Skip.NUMBER: QT_TRANSLATE_NOOP(
        "ParcelClean", "Sheet “{sheet}”: {count} rows with nothing but a running number left out: {rows}."
    ),
}
_MERGED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Sheet “{sheet}”: {count} lines name a person but no certificate, right below one that does: rows {rows}. Perhaps"
    " the cells of the certificate are merged, and a merged cell is stored in its first row only. Nothing was filled"
    " in: unmerge the cells and repeat the certificate on every line.",
)
_UNCLEAR = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{label}: {count} filled cells were not understood and have no value, e.g. {cells}. What is stored there is in"
    " “{column}”.",
)
_PAPER = (Role.SERIAL, Role.REGISTRY_NUMBER, Role.ISSUE_DATE)
_PEOPLE = (Role.OWNER, Role.PERSON_ID)


def table_notes(table: CleanTable) -> list[Note]:
    """The notes about a table, sheet by sheet."""
    return [*_skipped(table), *_merged(table), *_unclear(table)]


def shown_rows(rows: Iterable[int]) -> str:
    """Row numbers with runs drawn together: ``7, 9–12, 20``; … after the first dozen."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    texts = [str(first) if first == last else f"{first}–{last}" for first, last in runs]
    return ", ".join(texts[:_SHOWN]) + (" …" if len(texts) > _SHOWN else "")


def _skipped(table: CleanTable) -> list[Note]:
    last: dict[str, int] = dict(zip(table.sheets, table.rows))
    groups: dict[tuple[str, Skip], list[int]] = {}
    for skipped in table.skipped:
        # Blank rows below the last line are the rest of the sheet, not gaps in the list.
        if skipped.why is not Skip.BLANK or skipped.row < last.get(skipped.sheet, 0):
            groups.setdefault((skipped.sheet, skipped.why), []).append(skipped.row)
    return [
        Note(Message(_TEXTS[why], {"sheet": sheet, "count": len(rows), "rows": shown_rows(rows)}))
        for (sheet, why), rows in groups.items()
    ]


def _merged(table: CleanTable) -> list[Note]:
    """Lines of a further person whose certificate is blank, directly below a line that has one."""
    paper = [table.raw[role] for role in _PAPER if role in table.raw]
    people = [table.raw[role] for role in _PEOPLE if role in table.raw]
    found: dict[str, list[int]] = {}
    below = ("", -1)  # sheet and row right below a line with a certificate, or below such a line's further persons
    for line, place in enumerate(zip(table.sheets, table.rows)):
        if any(column[line].strip() for column in paper):
            below = (place[0], place[1] + 1)
        elif place == below and any(column[line].strip() for column in people):
            found.setdefault(place[0], []).append(place[1])
            below = (place[0], place[1] + 1)
    return [
        Note(Message(_MERGED, {"sheet": sheet, "count": len(rows), "rows": shown_rows(rows)}), warns=True)
        for sheet, rows in found.items()
    ]


def _unclear(table: CleanTable) -> list[Note]:
    several = len(table.columns) > 1
    notes = []
    for role, values in table.values.items():
        raw = table.raw[role]
        lines = [line for line, value in enumerate(values) if value is None and raw[line].strip()]
        if lines:
            cells = [(f"{table.sheets[line]}!" if several else "") + table.cell(role, line) for line in lines[:5]]
            named = {"label": Message(role.label), "count": len(lines), "cells": ", ".join(cells)}
            notes.append(Note(Message(_UNCLEAR, {**named, "column": f"{role.value}_raw"}), warns=True))
    return notes
