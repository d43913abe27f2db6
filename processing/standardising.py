"""The work of `standardiserecords`: reading, repairing or restoring, and what the log says about it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from ..adapters.changes_table import INEXACT, Rows, read_changes
from ..adapters.features import read_features
from ..adapters.matching_rows import matching_rows
from ..adapters.text_columns import other_columns
from ..core.certificate_columns import SOURCE_ROW, SOURCE_SHEET
from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.rules.base import Cancelled
from ..core.standardising.columns import Column, standardise
from ..core.standardising.undo import restore

_READING = QT_TRANSLATE_NOOP("ParcelClean", "Reading the rows")
_REPAIRING = QT_TRANSLATE_NOOP("ParcelClean", "Looking at the cells")
_UNDOING = QT_TRANSLATE_NOOP("ParcelClean", "Taking back the changes")
_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "{role}: column “{column}”.")
_DONE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{rows} rows of “{layer}”: {changed} cells repaired, proposals for {proposed}."
)
_RULE = QT_TRANSLATE_NOOP("ParcelClean", "{rule}: {changed} repaired, {proposed} proposed.")
_SHORT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{column}” holds {length} characters; {count} repaired values are longer and stay as they are (see the proposals)."
    " Make the column longer and run again.",
)
_SHORT_BYTES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{column}” holds {length} bytes; {count} repaired values are longer and stay as they are (see the proposals)."
    " Write a GeoPackage (.gpkg), whose columns can be longer, and run again.",
)
_NO_CHANGES = QT_TRANSLATE_NOOP(
    "ParcelClean", "CHANGES is not written: without it the original cannot be restored from the copy."
)
_NOT_EXACT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "CHANGES: “{path}” is good for reading only: its format alters cells (signs at the beginning, zeros, long texts),"
    " so the repairs cannot be undone from it. Write a GeoPackage (.gpkg) to be able to undo them.",
)
_UNDONE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{count} cells of “{layer}” have their original text again; {kept} could not be given back."
)
_KEPT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{column}”: {count} cells hold something else than the run wrote; they were changed since and stay (first row:"
    " {row}).",
)
_LOST = QT_TRANSLATE_NOOP(
    "ParcelClean", "{count} changes belong to rows or text columns that “{layer}” does not have; they were left out."
)


@dataclass
class Result:
    """New cells by column, and the rows of CHANGES."""

    cells: dict
    changes: list
    counts: dict = field(default_factory=dict)


def warn(job, reporter):
    """What the user should know before anything is written."""
    for message in job.source.warnings:
        reporter.warning(message)
    for message in job.source.notes:
        reporter.info(message)
    if job.changes is None:
        reporter.info(Message(_NO_CHANGES))
    elif Path(job.changes.path).suffix.lower() in INEXACT:
        reporter.warning(Message(_NOT_EXACT, {"path": job.changes.path}))
    for column in job.columns:
        if column.role is not None:
            reporter.info(Message(_COLUMN, {"role": Message(column.role.label), "column": column.name}))


def read(job, reporter):
    """The rows, and the text columns by name. Raises `Cancelled`."""
    reporter.announce(_READING)
    reporter.part(0.0, 0.2)
    names = other_columns(job.source)
    found = read_features(job.source.features, names, reporter, geometry=False)
    rows = Rows(found.fid, found.columns, found.columns.get(SOURCE_SHEET), found.columns.get(SOURCE_ROW))
    return rows, {column.name: found.columns[column.name] for column in job.columns}


def repaired(job, rows, columns, reporter) -> Result:
    """The columns after their safe repairs, told in the log. Raises `Cancelled`."""
    result, changed, proposed, by_rule = Result({}, []), 0, 0, {True: Counter(), False: Counter()}
    reporter.announce(_REPAIRING)
    reporter.part(0.2, 0.6)
    for at, column in enumerate(job.columns):
        cells = columns[column.name].tolist()
        found = standardise(Column(column.name, column.role, cells, column.fits()))
        if found.short:
            values = {"column": column.name, "length": column.length, "count": found.short}
            reporter.warning(Message(_SHORT_BYTES if column.in_bytes else _SHORT, values))
        if found.changes:
            result.cells[column.name] = (cells, found.values)
            result.changes += found.changes
            changed += len({change.row for change in found.changes if change.applied})
            proposed += len({change.row for change in found.changes if not change.applied})
            for change in found.changes:
                by_rule[change.applied][change.rule] += 1
        reporter.progress((at + 1) / len(job.columns))
        if reporter.cancelled():
            raise Cancelled
    rules = sorted({*by_rule[True], *by_rule[False]})
    for rule in rules:
        values = {"rule": rule, "changed": by_rule[True][rule], "proposed": by_rule[False][rule]}
        reporter.info(Message(_RULE, values))
    values = {"rows": len(rows.fid), "layer": job.source.name, "changed": changed, "proposed": proposed}
    reporter.info(Message(_DONE, values))
    result.counts = {"CHANGED_COUNT": changed, "PROPOSED_COUNT": proposed}
    return result


def restored(job, rows, columns, reporter) -> Result:
    """The columns with their original texts, told in the log. Raises `Cancelled` and `InputError`."""
    reporter.announce(_UNDOING)
    reporter.part(0.2, 0.6)
    written = read_changes(job.undo, reporter)
    found = restore(columns, written.changes, matching_rows(written, rows.fid, rows.cells, job.source))
    kept: dict = {}
    for change in found.changes:
        if not change.applied:
            kept.setdefault(change.field, []).append(int(rows.fid[change.row]))
    for column, fids in kept.items():
        reporter.warning(Message(_KEPT, {"column": column, "count": len(fids), "row": fids[0]}))
    if found.lost:
        reporter.warning(Message(_LOST, {"count": found.lost, "layer": job.source.name}))
    done = sum(change.applied for change in found.changes)
    left = len(found.changes) - done + found.lost
    reporter.info(Message(_UNDONE, {"count": done, "layer": job.source.name, "kept": left}))
    cells = {name: (columns[name].tolist(), found.values[name]) for name in columns}
    return Result(cells, found.changes, {"CHANGED_COUNT": done, "PROPOSED_COUNT": left})
