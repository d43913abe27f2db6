"""CO03."""

from __future__ import annotations

from collections.abc import Iterator

from ...certificate_form import always_required
from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ...records import Records, Subject
from ...roles import Role
from ..base import Context, Reach, Rule
from ..cells import quoted
from .placeholder_value import is_constant_placeholder

_EMPTY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The column “{column}” is empty on all {count} rows. Fill it in, or leave it out of the layer when you pass it on.",
)
_CONSTANT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The column “{column}” is “{value}” on all {count} rows: most likely nobody ever filled it. Do not trust it before"
    " it is filled in.",
)
_EMPTY_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Columns that were never filled")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "values")


class EmptyColumn(Rule):
    """A column holds nothing from the first row to the last, or the same 0 everywhere.

    Why: An empty column looks as if the layer had the attribute. A column of zeros is worse: "no certificate issued"
    on every parcel is taken for an answer.

    Wrong: `DIENTICHPL` empty on every row; `DaCapGCN` = 0 on all 4,000 parcels.

    Right: Columns hold values, or are not there. In certificate lists only the columns are judged that the form
    demands on every line; that nobody has an apartment is no fault.

    Fix: Find out whether the values exist elsewhere and join them in; otherwise drop the column from what you deliver.
    """

    code = "CO03"
    name = "completeness.empty_column"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Column without values")
    severity = Severity.INFO
    reach = Reach.LAYER
    subjects = (Subject.PARCELS, Subject.CERTIFICATES)
    optional_roles = tuple(Role)

    def _check(self, context: Context) -> Iterator[Draft]:
        records = context.records
        wanted = None
        if records.subject is Subject.CERTIFICATES:
            wanted = {records.called(role) for role in always_required()}
        titles = {records.called(role): records.shown(role) for role in records.columns}
        for column in records.empty_columns:
            if wanted is None or column in wanted:
                values = {"column": titles.get(column, column), "count": len(records)}
                yield _draft(records, column, Message(_EMPTY, values), "")
        for role, cells in records.values.items():
            if _is_constant(records, role):
                column, value = records.called(role), quoted(cells[0])
                values = {"column": records.shown(role), "value": value, "count": len(records)}
                yield _draft(records, column, Message(_CONSTANT, values), str(value))


def _is_constant(records: Records, role: Role) -> bool:
    if role is not Role.HAS_CERTIFICATE:
        return is_constant_placeholder(records, role)
    cells = records.values[role].tolist()
    return len(cells) > 1 and all(cell in (0, "0") for cell in cells)


def _draft(records: Records, column: str, message: Message, value: str) -> Draft:
    return Draft(
        (),
        message,
        cause=Cause("empty", Message(_EMPTY_CAUSE)),
        field=column,
        value=float(len(records)),
        expected=Message(_EXPECTED),
        anchor=column,
        judged=(column, value),
        details={"value": value} if value else {},
    )
