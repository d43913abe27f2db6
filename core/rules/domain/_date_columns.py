"""Dates as columns: the order of day and month, and typed dates beside true ones."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ...factor import BoolArray, factorise
from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ...records import Records
from ...roles import Role
from ...text.dates import DAY_FIRST, MONTH_FIRST, order_of
from ..cells import hashable
from ..rows import by_identity, row_numbers, shown_rows

_TRUE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].*)?")
_TYPED = re.compile(r"\d{1,2}\s*[/.\- ]\s*\d{1,2}\s*[/.\- ]\s*\d{4}")

_MIXED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{column}”: {days} dates can only be day/month and {months} only month/day ({rows}). Correct those rows from"
    " the certificate; then look at the dates in which both numbers are below 13, for they may be exchanged as well.",
)
_MONTHS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{column}”: {months} dates can only be month/day ({rows}) and none can only be day/month. The list seems to"
    " come from a program with American dates: write all of them day first.",
)
_ORDER_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Day and month in two orders (“{column}”)")
_MONTHS_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Month before day (“{column}”)")
_KINDS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{column}”: {typed} dates are text and {true} are true dates of the spreadsheet. Make the column one kind, so that"
    " it can be sorted and filtered.",
)
_KINDS_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Text and true dates in one column (“{column}”)")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "day/month/year on every row")


@dataclass(frozen=True)
class Order:
    """The order of a column.

    usual         that of most dates that can have only one
    days, months  (n,) rows with dates that can only be day first, only month first
    """

    usual: str | None
    days: BoolArray
    months: BoolArray


def order_in(records: Records, role: Role) -> Order:
    """How the dates of a column are written."""
    factor = factorise(hashable(records.column(role)))
    orders = [order_of([value]) for value in factor.distinct]
    days = factor.where([order == DAY_FIRST for order in orders])
    months = factor.where([order == MONTH_FIRST for order in orders])
    usual = None
    if days.any() or months.any():
        usual = DAY_FIRST if days.sum() >= months.sum() else MONTH_FIRST
    return Order(usual, days, months)


def order_drafts(records: Records, role: Role, order: Order) -> Iterator[Draft]:
    """One finding where a column has dates that can only be month first."""
    if not order.months.any():
        return
    days, months = int(order.days.sum()), int(order.months.sum())
    mixed = days > 0
    odd = order.months if order.usual == DAY_FIRST or not mixed else order.days
    rows = by_identity(records, np.flatnonzero(odd).tolist())
    column, title = records.called(role), records.shown(role)
    values = {"column": title, "days": days, "months": months, "rows": shown_rows(records, rows)}
    yield Draft(
        (rows[0],),
        Message(_MIXED if mixed else _MONTHS, {**values, "rows": shown_rows(records, np.flatnonzero(order.months))}),
        cause=Cause(
            f"{'order' if mixed else 'months'} {column}",
            Message(_ORDER_CAUSE if mixed else _MONTHS_CAUSE, {"column": title}),
        ),
        field=column,
        value=float(len(rows)),
        expected=Message(_EXPECTED),
        anchor=f"{role.value} order",
        judged=(role.value, *sorted({str(records.column(role)[row]) for row in rows})),
        details={
            "problem": "order",
            "day_first": days,
            "month_first": months,
            "rows": row_numbers(records, rows),
        },
    )


def kind_drafts(records: Records, role: Role) -> Iterator[Draft]:
    """One finding where typed and true dates stand in one column."""
    factor = factorise(hashable(records.column(role)))
    kinds = [_kind(value) for value in factor.distinct]
    typed, true = (int(factor.count[[kind == wanted for kind in kinds]].sum()) for wanted in ("typed", "true"))
    if not typed or not true:
        return
    column, title = records.called(role), records.shown(role)
    rarer = "true" if true <= typed else "typed"
    rows = np.flatnonzero(factor.where([kind == rarer for kind in kinds]))
    yield Draft(
        (),
        Message(_KINDS, {"column": title, "typed": typed, "true": true}),
        severity=Severity.INFO,
        cause=Cause(f"kinds {column}", Message(_KINDS_CAUSE, {"column": title})),
        field=column,
        value=float(len(rows)),
        expected=Message(_EXPECTED),
        anchor=f"{role.value} kinds",
        judged=(role.value, "kinds"),
        details={"problem": "kinds", "typed": typed, "true_dates": true, "rows": row_numbers(records, rows)},
    )


def _kind(value: object) -> str:
    if isinstance(value, dt.date):
        return "true"
    if not isinstance(value, str):
        return ""
    text = value.strip()
    return "true" if _TRUE.fullmatch(text) else "typed" if _TYPED.fullmatch(text) else ""
