"""What `standardiserecords` decides before it runs, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from qgis.core import QgsFields

from ..adapters.changes import need_exact_changes
from ..adapters.column_fill import Fill, column_of
from ..adapters.destinations import Destination, check_destinations, sink_destination
from ..adapters.features import read_features
from ..adapters.fields import find_certificate_roles, find_roles
from ..adapters.sinks import field as made_field
from ..adapters.sources import Source, open_source
from ..adapters.translation import Translator, language_of_run
from ..core.certificate_columns import SOURCE_ROW, SOURCE_SHEET, interpreted_columns
from ..core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ..core.roles import Role
from ..core.standardising.change import Change
from ..core.standardising.restoring import Place, Restored
from .job import Reader, read_profile

UNDO_RULE = "UNDO"
_SHOWN = 20
_DBASE = {".shp", ".dbf"}
_DBASE_LENGTH = 254  # bytes
_OWN_ORIGINS = (QgsFields.FieldOrigin.OriginProvider, QgsFields.FieldOrigin.OriginEdit)

_FOR_READING = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "CHANGES: “{path}” is good for reading, but this format alters cells, so the original cannot be brought back from"
    " it. Write a GeoPackage (.gpkg) if you may want to undo the repairs.",
)
_CELL = QT_TRANSLATE_NOOP("ParcelClean", "row {row}, “{column}”")


@dataclass
class StandardJob:
    """A run that may start.

    columns  the text columns in their order, each with its role if it has one
    derived  text columns that are joined or calculated
    """

    translate: Translate
    source: Source
    columns: dict[str, Role | None]
    derived: tuple[str, ...]
    output: Destination
    changes: Destination | None
    undo: Source | None
    warnings: list[Message]

    def fits(self, column: str):
        """Whether a text fits into the column, as a function."""
        length = column_of(self.source, column).length()
        # A dBASE table counts bytes, and its text columns end at 254.
        if {Path(self.source.path).suffix.lower(), Path(self.output.path).suffix.lower()} & _DBASE:
            limit = min(length if length > 0 else _DBASE_LENGTH, _DBASE_LENGTH)
            return lambda text: len(text.encode("utf-8", "replace")) <= limit
        return lambda text: length <= 0 or len(text) <= length


@dataclass
class Records:
    """The rows: feature ids, where they stand in a workbook, and the cells by column."""

    fid: np.ndarray
    columns: dict[str, list]
    sheets: list
    rows: list

    def source(self, at: int):
        """(worksheet, row) in the workbook, None where that is not known."""
        if self.sheets[at] is None or self.rows[at] is None:
            return None
        return str(self.sheets[at]), int(self.rows[at])

    def places(self) -> list[Place]:
        """What is known of each row."""
        return [Place(fid, at, self.source(at)) for at, fid in enumerate(self.fid.tolist())]


@dataclass
class Done:
    """What comes of a run: cells to write, rows of CHANGES, counts of cells and of proposals."""

    fills: list[Fill] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    cells: int = 0
    proposed: int = 0

    def add(self, column: str, before: list, after: list, changes: list[Change]) -> None:
        """A column that was gone through."""
        self.changes += changes
        self.proposed += sum(not change.applied for change in changes)
        touched = sorted({change.row for change in changes if change.applied})
        if touched:
            values = np.full(len(before), None, dtype=object)
            for at in touched:
                values[at] = after[at]
            self.fills.append(Fill(column, values))
            self.cells += len(touched)

    @staticmethod
    def by_rule(changes: list[Change]) -> dict[str, tuple[int, int]]:
        """(done, proposed) by rule."""
        counts: dict[str, list[int]] = {}
        for change in changes:
            counts.setdefault(change.rule, [0, 0])[not change.applied] += 1
        return {rule: (done, proposed) for rule, (done, proposed) in sorted(counts.items())}

    def restore(self, restored: Restored, records: Records) -> None:
        """What was taken back; it can be done again from the new CHANGES."""
        values: dict[str, np.ndarray] = {}
        for cell in restored.undone:
            if cell.field not in values:
                values[cell.field] = np.full(len(records.fid), None, dtype=object)
            values[cell.field][cell.row] = cell.first
            role = cell.changes[-1].role
            self.changes.append(Change(cell.row, cell.field, role, cell.now, cell.first, UNDO_RULE, 1.0, True))
        self.fills = [Fill(column, cells) for column, cells in values.items()]
        self.cells = len(restored.undone)


def read_standard_job(algorithm, parameters: dict, context) -> StandardJob:
    """Judge all parameters. Raises errors that carry a sentence."""
    read = Reader(algorithm, parameters, context)
    profile = read_profile(read)
    translate = Translator(language_of_run(profile.language))
    algorithm.translate = translate
    source = open_source(algorithm, parameters, "INPUT", context)
    undo = read.source("UNDO")
    if undo is not None:
        need_exact_changes(undo)
    given = {role: read.text(role.parameter) for role in Role if role.parameter in read.defined}
    if source.has_geometry:
        choices = find_roles(source.features, given, profile.roles)
    else:
        choices = find_certificate_roles(source.features, given, profile.certificate_roles)
    columns, derived = _text_columns(source, {role: choice.column for role, choice in choices.items() if choice.column})
    output = sink_destination("OUTPUT", read.destination("OUTPUT"))
    asked = read.destination("CHANGES")
    changes = sink_destination("CHANGES", asked) if asked else None
    inputs = {one.parameter: [one.path] for one in (source, undo) if one is not None and one.path}
    if profile.path:
        inputs["PROFILE"] = [profile.path]
    check_destinations([one for one in (output, changes) if one is not None], inputs)
    warnings = [*source.warnings, *(undo.warnings if undo is not None else ())]
    if changes is not None and (changes.spreadsheet or Path(changes.path).suffix.lower() in _DBASE):
        warnings.append(Message(_FOR_READING, {"path": changes.path}))
    return StandardJob(translate, source, columns, derived, output, changes, undo, warnings)


def _text_columns(source: Source, chosen: dict[Role, str]) -> tuple[dict[str, Role | None], tuple[str, ...]]:
    fields = source.features.fields()
    names = fields.names()
    roles, stored = interpreted_columns(names, chosen)
    text = made_field("", "QString").type()
    texts = [name for at, name in enumerate(names) if fields.at(at).type() == text and name not in stored]
    own = source.layer.fields() if source.layer is not None else fields
    derived = tuple(
        name for name in texts if own.indexOf(name) >= 0 and own.fieldOrigin(own.indexOf(name)) not in _OWN_ORIGINS
    )
    return {name: roles.get(name) for name in texts if name not in derived}, derived


def read_records(job: StandardJob, reporter) -> Records:
    """The cells of all text columns."""
    names = job.source.features.fields().names()
    places = [name for name in (SOURCE_SHEET, SOURCE_ROW) if name in names]
    wanted = list(dict.fromkeys([*job.columns, *places]))
    found = read_features(job.source.features, wanted, reporter, geometry=False)
    none = [None] * len(found.fid)
    columns = {name: found.columns[name].tolist() for name in job.columns}
    both = len(places) == 2
    sheets, rows = (found.columns[name].tolist() if both else none for name in (SOURCE_SHEET, SOURCE_ROW))
    return Records(found.fid, columns, sheets, rows)


def shown_cells(cells, translate: Translate) -> str:
    """Rows and columns of the first cells; what they hold stays out of the log."""
    shown = [
        Message(_CELL, {"row": place.fid, "column": cell.field}).render(translate) for place, cell in cells[:_SHOWN]
    ]
    return ", ".join(shown) + (", …" if len(cells) > _SHOWN else "")
