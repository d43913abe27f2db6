"""Which sheet holds a list of certificates, in which layout, and which column is what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from ..certificate_fields import certificate_fields
from ..messages import QT_TRANSLATE_NOOP, Message
from ..roles import Role
from ..text.fold import fold
from ..text.mask import mask_ids_in
from .content import fits, swapped
from .errors import WorkbookError
from .header import SEARCHED, find_header, find_numbers
from .matching import Label, match
from .sheets import Note, Sheet, column_letter, shown_column

_SAMPLE = 400
_FORM_ROLES = 15  # labels of the form that a variant must still have to be called one
# One of these at least, or the sheet is no list of certificates.
KEYS = (
    Role.SERIAL,
    Role.REGISTRY_NUMBER,
    Role.OWNER,
    Role.ORGANISATION,
    Role.PERSON_ID,
    Role.CERTIFICATE_PARCEL,
    Role.PARCEL,
)

_AMBIGUOUS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Sheet “{sheet}”: {columns} could all be “{label}”. Rename one of them, or name the right one in the profile under"
    " certificate_roles.{role}.",
)
_UNKNOWN_COLUMN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Sheet “{sheet}”: the profile names the column “{column}” for “{label}”, but no column is called that. Correct"
    " certificate_roles.{role} in the profile: a label or a letter such as K.",
)
_SWAPPED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Sheet “{sheet}”: {column} is headed as “{label}”, but its cells look like “{other}”. They were left under their"
    " heading; correct the headings of the list if they are wrong.",
)
_OTHERS = QT_TRANSLATE_NOOP(
    "ParcelClean", "Sheet “{sheet}”: “{label}” was taken from {column}; {others} could also be meant."
)
_UNCLEAR_ORDER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Sheet “{sheet}” has item numbers but no labels, and its columns 8, 9 and 10 fit neither form PL03-01 (date of"
    " birth, sex, identity number) nor the VBDLIS import (identity number, date of birth, sex). Copy the rows of labels"
    " from the form into row {row} and above, and run again.",
)
_BY_NUMBERS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Sheet “{sheet}” has item numbers but no labels; its columns were taken in the order of {layout}. Compare a few"
    " lines with the list.",
)
_MISSING = QT_TRANSLATE_NOOP("ParcelClean", "Sheet “{sheet}”: these columns of the form are not there: {labels}.")
_ON_PAPER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Sheet “{sheet}”: {columns} do not say which map they count on; they were taken as written on the certificate. If"
    " they are the numbers of today’s map, say so in the profile under certificate_roles.sheet and .parcel.",
)


class LayoutKind(str, Enum):
    """What a list follows."""

    PL0301 = "PL03-01"
    VBDLIS = "VBDLIS"
    FREE = "free"


@dataclass
class Layout:
    """A list found in a sheet.

    Attributes:
        kind: what it follows.
        columns: the column of each role found (0 is A).
        labels: the label of every column that has one.
        first_line: the first position in `Sheet.rows` that can hold data.
        header_rows: positions of the rows of labels and item numbers.
        notes: what had to be decided or looks odd.
    """

    kind: LayoutKind
    columns: dict[Role, int]
    labels: dict[int, str]
    first_line: int
    header_rows: tuple[int, ...]
    notes: list[Note] = field(default_factory=list)


def find_layout(sheet: Sheet, profile: Mapping[Role, str] | None = None) -> Layout | None:
    """The list in a sheet; None if it holds none.

    Args:
        sheet: the sheet.
        profile: by role, the label or letter of its column; "" says that the list does not have it.

    Raises:
        WorkbookError: two columns claim one role, the profile names a column that is not there, or item numbers
            without labels whose cells fit no known order.
    """
    header = find_header(sheet)
    if header is None:
        return _by_numbers(sheet)
    cells = _Cells(sheet, header.first_line)
    said = _said(sheet, header.labels, profile or {})
    matched = match(header.labels, cells.is_filled, cells.sample, said)
    refused = {role for role, name in (profile or {}).items() if not name}
    columns = {role: column for role, column in matched.columns.items() if role not in refused}
    if len(columns) + len(matched.ambiguous) < 2 or not any(key in columns or key in matched.ambiguous for key in KEYS):
        return None
    labels = {label.column: label.text for label in header.labels}
    for role, twice in matched.ambiguous.items():
        if role not in refused:
            shown = _listed([shown_column(column, labels[column]) for column in twice])
            raise _error(_AMBIGUOUS, sheet, role, columns=shown)
    rows = [*range(header.top, header.bottom + 1)]
    rows += [] if header.number_row is None else [header.number_row]
    layout = Layout(_kind(columns), columns, labels, header.first_line, tuple(rows))
    layout.notes = _notes(sheet, layout, matched.others, cells)
    return layout


def first_texts(sheet: Sheet, count: int = 12) -> str:
    """The first texts of a sheet, for a message about what was found instead of labels."""
    texts = [cell.strip() for row in sheet.rows[:SEARCHED] for cell in row if cell.strip()]
    return ", ".join(f"“{mask_ids_in(text[:30])}”" for text in texts[:count])


class _Cells:
    """Columns of the data part of a sheet, looked at where a label alone does not settle it."""

    def __init__(self, sheet: Sheet, first: int) -> None:
        self.rows = sheet.rows[first:]

    def is_filled(self, column: int) -> bool:
        return any(column < len(row) and row[column].strip() for row in self.rows)

    def sample(self, column: int) -> list[str]:
        found: list[str] = []
        for row in self.rows:
            if column < len(row) and row[column].strip():
                found.append(row[column])
                if len(found) >= _SAMPLE:
                    break
        return found


def _error(template: str, sheet: Sheet, role: Role, **values: object) -> WorkbookError:
    named = {"sheet": sheet.name, "label": Message(role.label), "role": role.value, **values}
    return WorkbookError(Message(template, named))


def _listed(messages: Sequence[Message]) -> Message:
    """Messages with commas between them, rendered in the reader's language."""
    places = [f"part{at}" for at in range(len(messages))]
    return Message(", ".join(f"{{{place}}}" for place in places), dict(zip(places, messages)))


def _said(sheet: Sheet, labels: Sequence[Label], profile: Mapping[Role, str]) -> dict[Role, int]:
    said: dict[Role, int] = {}
    for role, name in profile.items():
        if not name:
            continue
        hits = [label.column for label in labels if fold(label.text) == fold(name)]
        if not hits and name.isascii() and name.isalpha() and len(name) <= 3:
            hits = [label.column for label in labels if column_letter(label.column) == name.upper()]
        if len(hits) != 1:
            raise _error(_UNKNOWN_COLUMN, sheet, role, column=name)
        said[role] = hits[0]
    return said


def _kind(columns: Mapping[Role, int]) -> LayoutKind:
    fields = certificate_fields()
    own = sum(not fields[role].number for role in columns)
    of_form = len(columns) - own
    if own >= 2 and of_form >= 5:
        return LayoutKind.VBDLIS
    return LayoutKind.PL0301 if of_form >= _FORM_ROLES else LayoutKind.FREE


def _notes(sheet: Sheet, layout: Layout, others: Mapping[Role, Sequence[int]], cells: _Cells) -> list[Note]:
    notes = []
    fields = certificate_fields()
    columns, labels = layout.columns, layout.labels
    for role, more in others.items():
        values = {
            "label": Message(role.label),
            "column": shown_column(columns[role], labels[columns[role]]),
            "others": _listed([shown_column(column, labels[column]) for column in more]),
        }
        notes.append(Note(Message(_OTHERS, {"sheet": sheet.name, **values}), warns=True))
    people = {
        role: cells.sample(columns[role]) for role in (Role.PERSON_ID, Role.BIRTH_DATE, Role.SEX) if role in columns
    }
    for role, look in swapped(people):
        shown = shown_column(columns[role], labels[columns[role]])
        values = {"column": shown, "label": Message(role.label), "other": Message(look.label)}
        notes.append(Note(Message(_SWAPPED, {"sheet": sheet.name, **values}), warns=True))
    if layout.kind is not LayoutKind.FREE:
        missing = [
            f"“{fields[role].label}” ({fields[role].number})"
            for role in fields
            if fields[role].number and role not in columns
        ]
        if missing:
            notes.append(Note(Message(_MISSING, {"sheet": sheet.name, "labels": ", ".join(missing)})))
    paper = [role for role in (Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL) if role in columns]
    if layout.kind is LayoutKind.FREE and paper and not {Role.SHEET, Role.PARCEL} & set(columns):
        shown_all = _listed([shown_column(columns[role], labels[columns[role]]) for role in paper])
        notes.append(Note(Message(_ON_PAPER, {"sheet": sheet.name, "columns": shown_all}), warns=True))
    return notes


def _by_numbers(sheet: Sheet) -> Layout | None:
    """A list of which only the item numbers are left: told by the cells of the columns that the two forms swap."""
    row = find_numbers(sheet)
    if row is None:
        return None
    numbers = {int(text): at for at, text in enumerate(map(_bare, sheet.rows[row])) if text.isdecimal()}
    if len(numbers) < _FORM_ROLES:
        return None
    fields = certificate_fields()
    cells = _Cells(sheet, row + 1)
    orders = {
        LayoutKind.PL0301: {role: numbers[field.number] for role, field in fields.items() if field.number in numbers},
        LayoutKind.VBDLIS: {
            role: numbers[field.vbdlis_number] for role, field in fields.items() if field.vbdlis_number in numbers
        },
    }
    first = LayoutKind.VBDLIS if max(numbers) == 50 else LayoutKind.PL0301
    ordered = sorted(orders, key=lambda kind: kind is not first)
    people = (Role.PERSON_ID, Role.BIRTH_DATE, Role.SEX)
    for kind in ordered:
        columns = orders[kind]
        seen = fits({role: cells.sample(columns[role]) for role in people if role in columns})
        if seen is not False:
            layout = Layout(kind, dict(columns), {}, row + 1, (row,))
            layout.notes = [Note(Message(_BY_NUMBERS, {"sheet": sheet.name, "layout": kind.value}), warns=True)]
            return layout
    raise WorkbookError(Message(_UNCLEAR_ORDER, {"sheet": sheet.name, "row": max(sheet.number(row) - 1, 1)}))


def _bare(text: str) -> str:
    return text.strip().strip("()[]. ")
