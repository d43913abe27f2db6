"""One personal number under the names of different people: a mistyped number joins strangers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from ...factor import factorise
from ...findings import Cause, Draft
from ...messages import QT_TRANSLATE_NOOP, Message
from ...records import ObjectArray, Records
from ...roles import Role
from ...text.person_id import Problem, read_person_id
from ..base import Context
from ..cells import hashable, quoted
from ..people import may_be_same, names_in
from ..rows import by_identity, row_details, shown_rows

_PAIRS = ((Role.PERSON_ID, Role.OWNER), (Role.CURRENT_USER_ID, Role.CURRENT_USER))
_SHARED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The number “{value}” stands beside {count} different names ({rows}), but a number belongs to one person. Compare"
    " the identity cards; one of the lines has somebody else's number.",
)
_SHARED_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "One personal number, different people")
# A number under more names than these (a placeholder nobody knew) is shown to differ by the first of them.
_COMPARED = 30
_UNUSABLE = {Problem.PROVINCE, Problem.CENTURY}


def numbers_beside_names(records: Records) -> tuple[ObjectArray, ...]:
    """(n,) numbers of each column that has names beside it, "" where there is none to compare."""
    return tuple(_numbers(records.values[role]) for role, name in _PAIRS if {role, name} <= set(records.values))


def shared_number_drafts(context: Context, share: float) -> Iterator[Draft]:
    """One finding for each number whose names clearly differ."""
    records = context.records
    pairs = [pair for pair in _PAIRS if set(pair) <= set(records.values)]
    if not pairs:
        return
    number = factorise(np.concatenate([_numbers(records.values[role]) for role, _ in pairs]))
    name = factorise(np.concatenate([_names(records.values[role]) for _, role in pairs]))
    known = number.where([bool(text) for text in number.distinct]) & name.where([bool(who) for who in name.distinct])
    at = np.flatnonzero(known)
    together = np.unique(np.stack((number.code[at], name.code[at]), axis=1), axis=0)
    suspects, counts = np.unique(together[:, 0], return_counts=True)
    for code in suspects[counts > 1].tolist():
        context.check_cancelled()
        names = sorted(name.distinct[who] for who in together[together[:, 0] == code, 1].tolist())
        if all(may_be_same(one, other, share) for one, other in combinations(names[:_COMPARED], 2)):
            continue
        rows = np.unique(np.flatnonzero(known & (number.code == code)) % len(records)).tolist()
        told = _strangers_first(records, pairs, by_identity(records, rows), share)
        yield _draft(records, pairs[0][0], told, number.distinct[code], len(names))


def _strangers_first(records: Records, pairs: list[tuple[Role, Role]], rows: list[int], share: float) -> list[int]:
    """The rows with two that clearly differ at the head: those are the ones a finding opens."""
    named = [(row, [names_in(records.values[name][row]) for _, name in pairs]) for row in rows[:_COMPARED]]
    for (row, mine), (other, theirs) in combinations(named, 2):
        if any(not may_be_same(one, their, share) for one in mine for their in theirs):
            return [row, other, *(left for left in rows if left not in (row, other))]
    return rows


def _draft(records: Records, role: Role, rows: list[int], number: str, count: int) -> Draft:
    shown = quoted(number)
    return Draft(
        tuple(rows),
        Message(_SHARED, {"value": shown, "count": count, "rows": shown_rows(records, rows)}),
        cause=Cause("shared_number", Message(_SHARED_CAUSE)),
        field=records.called(role),
        value=float(count),
        anchor="shared_number",
        judged=("shared_number", number, count),
        details={"problem": "shared_number", "value": shown, "names": count, "rows": row_details(records, rows)},
    )


def _numbers(column: ObjectArray) -> ObjectArray:
    """(n,) numbers as digits, "" where there is none to compare."""
    factor = factorise(hashable(column))
    out = np.empty(len(factor.distinct), dtype=object)
    out[:] = [_digits(value) for value in factor.distinct]
    return out[factor.code]


def _digits(value: object) -> str:
    read = read_person_id(value)
    return str(read.value) if read.value is not None and read.problem not in _UNUSABLE else ""


def _names(column: ObjectArray) -> ObjectArray:
    factor = factorise(hashable(column))
    out = np.empty(len(factor.distinct), dtype=object)
    out[:] = [names_in(value) for value in factor.distinct]
    return out[factor.code]
