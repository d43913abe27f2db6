"""How rules about single cells go about it: each distinct value is judged once, every row that holds it is told."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Callable

import numpy as np

from ..factor import BoolArray, Factor, factorise
from ..findings import Cause, Draft, Severity
from ..messages import QT_TRANSLATE_NOOP, Cell, Message
from ..records import ObjectArray, Records, Subject
from ..roles import Role
from ..text.fold import is_blank
from .base import Context, NotApplicable

VALUE = QT_TRANSLATE_NOOP("ParcelClean", "{value}")
_PARCEL = QT_TRANSLATE_NOOP("ParcelClean", "Parcel {key}")
_ROW = QT_TRANSLATE_NOOP("ParcelClean", "Row {row}")
_SHEET_ROW = QT_TRANSLATE_NOOP("ParcelClean", "Row {row} of “{worksheet}”")
_LONGEST = 80
_NO_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "no column was recognised")
_TURNS = 2048  # rows between two looks at the cancel button


@dataclass(frozen=True)
class Verdict:
    """What is wrong with one value.

    problem     a short stable word; findings of one problem in one column share a cause
    message     template with {place}, {column}, {value} and whatever `values` holds
    cause       template of the cause's title with {column}, {value} and `values`
    per_value   the value is part of the cause: one wrong code on a thousand rows is one line
    suggestion  the repaired text, where there is one; `confidence` says how sure it is
    details     what the finding tells besides the problem and the value
    """

    problem: str
    message: str
    cause: str
    values: Mapping[str, object] = field(default_factory=dict)
    per_value: bool = False
    severity: Severity | None = None
    expected: Message | None = None
    suggestion: str | None = None
    confidence: float | None = None
    details: Mapping[str, object] = field(default_factory=dict)


Judge = Callable[..., "Verdict | None"]


def recognised(records: Records, roles: Iterable[Role]) -> list[Role]:
    """Those of the roles that the table has a column for; none at all is a reason not to run.

    Raises:
        NotApplicable: no column stands for any of them.
    """
    present = [role for role in roles if role in records.values]
    if not present:
        raise NotApplicable(Message(_NO_COLUMN))
    return present


def cell_drafts(
    context: Context, role: Role, judge: Judge, companions: Sequence[Role] = (), among: BoolArray | None = None
) -> Iterator[Draft]:
    """Findings of one column, in the order of its rows.

    Args:
        context: of the run.
        role: the column that is judged; no findings where the table lacks it.
        judge: called once for each distinct value (and values of `companions`, in their order).
        companions: columns of the same row that the judgement depends on; a missing one counts as None.
        among: (n,) rows to look at; None = all.
    """
    records = context.records
    if role not in records.values:
        return
    own = hashable(records.values[role])
    factor = _rows_of(own, [hashable(records.column(companion)) for companion in companions])
    verdicts = [judge(*(value if companions else (value,))) for value in factor.distinct]
    wrong = factor.where([verdict is not None for verdict in verdicts])
    if among is not None:
        wrong &= among
    for turn, row in enumerate(np.flatnonzero(wrong).tolist()):
        if turn % _TURNS == 0:
            context.check_cancelled()
        verdict = verdicts[factor.code[row]]
        if verdict is not None:
            yield cell_draft(records, row, role, own[row], verdict)


def cell_draft(records: Records, row: int, role: Role, value: object, verdict: Verdict) -> Draft:
    """The finding of one cell."""
    column, title = records.called(role), records.shown(role)
    shown = quoted(value)
    of_cause = {"column": title, **verdict.values, **({"value": shown} if verdict.per_value else {})}
    key = f"{verdict.problem} {column}" + (f" {shown}" if verdict.per_value else "")
    return Draft(
        (row,),
        Message(verdict.message, {"place": place_of(records, row), "column": title, "value": shown, **verdict.values}),
        severity=verdict.severity,
        cause=Cause(key, Message(verdict.cause, of_cause)),
        field=column,
        expected=verdict.expected,
        suggestion=None if verdict.suggestion is None else Message(VALUE, {"value": Cell(verdict.suggestion)}),
        confidence=verdict.confidence,
        anchor=f"{role.value} {verdict.problem}",
        judged=(role.value, repr(value)),
        details={"problem": verdict.problem, "value": shown, **verdict.details},
    )


def place_of(records: Records, row: int) -> Message:
    """Where a row is: the parcel's key, or the row of the workbook."""
    if records.subject is Subject.PARCELS:
        return Message(_PARCEL, {"key": str(records.keys[row])})
    where = records.where(row)
    values = {"row": where.get("row", int(records.fid[row])), "worksheet": where.get("worksheet", "")}
    return Message(_SHEET_ROW if values["worksheet"] else _ROW, values)


def quoted(value: object) -> Cell:
    """A cell as sentences quote it: bounded, and a whole number without the ``.0`` of its type."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    text = "" if value is None else str(value)
    return Cell(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")


def hashable(values: ObjectArray) -> ObjectArray:
    """The column with lists and maps in cells as text, so that values can be told apart."""
    if all(isinstance(kind, type) and issubclass(kind, Hashable) for kind in set(map(type, values.tolist()))):
        return values
    return np.array([value if isinstance(value, Hashable) else str(value) for value in values], dtype=object)


def blank(values: ObjectArray) -> BoolArray:
    """(n,) cells that are NULL, NaN, or text of nothing but white space."""
    factor = factorise(hashable(values))
    return factor.where([is_blank(value) for value in factor.distinct])


def missing(values: ObjectArray) -> BoolArray:
    """(n,) cells that are NULL, NaN or "": nothing was ever written there."""
    factor = factorise(hashable(values))
    return factor.where([is_blank(value) and not value for value in map(_without_nan, factor.distinct)])


def _without_nan(value: Any) -> Any:
    return None if isinstance(value, float) and value != value else value  # noqa: PLR0124 - the test for NaN


def _rows_of(own: ObjectArray, others: list[ObjectArray]) -> Factor:
    """The rows by value, or by the values of all columns together."""
    if not others:
        return factorise(own)
    together = np.empty(len(own), dtype=object)
    together[:] = list(zip(own.tolist(), *(column.tolist() for column in others)))
    return factorise(together)
