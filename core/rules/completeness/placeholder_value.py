"""CO02."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ...placeholders import is_placeholder
from ...records import Records, Subject
from ...roles import CERTIFICATE_ROLES, PARCEL_ROLES, Role
from ...text.fold import fold_words
from ..base import Context, Parameter, Reach, Rule
from ..cells import Verdict, blank, cell_drafts, missing, place_of, recognised

_MORE = Parameter(
    "MORE_PLACEHOLDERS",
    QT_TRANSLATE_NOOP("ParcelClean", "Further placeholders"),
    QT_TRANSLATE_NOOP("ParcelClean", "Words that stand for “unknown” here, separated by commas."),
    "",
)
_STANDS_FOR = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” holds “{value}”, which says nothing. Put in the real value, or leave the cell empty.",
)
_SPACE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{place}: “{column}” holds only white space. Put in the real value, or leave the cell empty."
)
_NO_KEY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is empty, so nothing can find this parcel. Number it, after the highest number of its sheet.",
)
_STANDS_FOR_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "“{column}” holds “{value}” instead of a value")
_SPACE_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "“{column}” holds white space instead of a value")
_NO_KEY_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "“{column}” is empty")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "a value, or an empty cell")
_KEY_PARTS = (Role.SHEET, Role.PARCEL)
# An answer of no, free text, and what no person types.
_NOT_JUDGED = frozenset({Role.HAS_CERTIFICATE, Role.COORDINATES, Role.GUID, Role.COMMUNE, Role.HAS_SCAN})


class PlaceholderValue(Rule):
    """A cell is filled, but with something that says nothing.

    Why: A dash or a zero passes every test for empty cells and is then taken for a value: parcel number 0, an owner
    called A. Counts of what is still missing come out too good.

    Wrong: `-`, `.`, `0`, `-1`, `0+0`, a single space, one letter for a name, *chưa xác định*, *không rõ*. A sheet or
    parcel number that is empty, 0 or negative, for it names no parcel.

    Right: The real value, or an empty cell (then CO01 asks for it). A column that holds the same placeholder on
    every row was never filled and is told once, by CO03.

    Fix: Look the value up. Where nobody knows it, clear the cell; unnumbered parcels get the next free number of their
    sheet.
    """

    code = "CO02"
    name = "completeness.placeholder_value"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Placeholder instead of a value")
    severity = Severity.WARNING
    reach = Reach.ROW
    subjects = (Subject.PARCELS, Subject.CERTIFICATES)
    parameters = (_MORE,)
    optional_roles = tuple(role for role in Role if role not in _NOT_JUDGED)

    def _check(self, context: Context) -> Iterator[Draft]:
        records = context.records
        roles = PARCEL_ROLES if records.subject is Subject.PARCELS else CERTIFICATE_ROLES
        judged = recognised(records, (role for role in roles if role not in _NOT_JUDGED))
        said = str(self.setting(context, _MORE)).split(",")
        more = frozenset(fold_words(word) for word in said if word.strip())
        for role in judged:
            if _is_constant(context, role, more):
                continue
            yield from cell_drafts(context, role, lambda value, role=role: _judge(value, role, more))
            if records.subject is Subject.PARCELS and role in _KEY_PARTS:
                yield from _without_key(context, role)


def _is_constant(context: Context, role: Role, more: frozenset[str]) -> bool:
    return context.of_layer(("placeholder", role), lambda layer: is_constant_placeholder(layer.records, role, more))


def is_constant_placeholder(records: Records, role: Role, more: frozenset[str] = frozenset()) -> bool:
    """Whether a column holds one and the same placeholder on every row, so that nobody ever filled it."""
    cells = records.values[role].tolist()
    first = cells[0]
    return (
        len(cells) > 1
        and isinstance(first, (str, int, float))
        and is_placeholder(first, role, more)
        and all(cell == first for cell in cells)
    )


def _judge(value: object, role: Role, more: frozenset[str]) -> Verdict | None:
    if not is_placeholder(value, role, more):
        return None
    severity = Severity.ERROR if role in _KEY_PARTS else None
    if isinstance(value, str) and not value.strip():
        return Verdict("space", _SPACE, _SPACE_CAUSE, severity=severity, expected=Message(_EXPECTED))
    return Verdict(
        "placeholder", _STANDS_FOR, _STANDS_FOR_CAUSE, per_value=True, severity=severity, expected=Message(_EXPECTED)
    )


def _without_key(context: Context, role: Role) -> Iterator[Draft]:
    """Parcels whose sheet or parcel number is empty while other cells of the row are not."""
    records = context.records
    others = [column for other, column in records.values.items() if other not in (role, Role.HAS_CERTIFICATE)]
    if not others:
        return
    something = ~np.logical_and.reduce([blank(column) for column in others])
    column = records.called(role)
    cause = Cause(f"empty {column}", Message(_NO_KEY_CAUSE, {"column": records.shown(role)}))
    if context.of_layer(("no key", role), lambda layer: bool(missing(layer.records.values[role]).all())):
        return  # said once for the column
    empty = missing(records.values[role])
    for row in np.flatnonzero(empty & something).tolist():
        yield Draft(
            (row,),
            Message(_NO_KEY, {"place": place_of(records, row), "column": records.shown(role)}),
            severity=Severity.ERROR,
            cause=cause,
            field=column,
            expected=Message(_EXPECTED),
            anchor=f"{role.value} empty",
            judged=(role.value, ""),
        )
