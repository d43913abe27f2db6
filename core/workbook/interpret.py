"""What the cells of one column mean; only what is clear is interpreted, for the text as stored stands beside it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from ..certificate_fields import CertificateField, certificate_fields
from ..identity.land_code import Texts, normalise_commune, normalise_number
from ..roles import Role
from ..text.dates import DAY_FIRST, order_of, read_date
from ..text.fold import fold
from ..text.numbers import decimal_sign_of, is_spreadsheet_error, read_number
from ..text.person_id import read_person_id
from ..text.reading import Reading
from ..text.repairs import tidy
from ..text.serials import read_registry_number, read_serial
from ..text.tax_code import read_organisation_id

REAL_KINDS = frozenset({"area"})
_PRECISION = {"year": 4, "month": 7, "day": 10}
_SEXES = {"nam": "Nam", "male": "Nam", "nu": "Nữ", "female": "Nữ"}
_CLEARLY = 0.95
_PULSE = 5000

Meaning = Callable[[str], object]


def no_pulse(share: float) -> None:
    """The pulse of a run that nobody watches."""


def interpret(
    role: Role, cells: Sequence[str], dates: Sequence[str] = (), pulse: Callable[[float], None] = no_pulse
) -> list[object]:
    """The meaning of each cell of a column.

    Args:
        role: what the column is.
        cells: (n,) texts as stored, "" where empty.
        dates: cells of the list's other date columns: a list keeps one order of day and month.
        pulse: called now and then with the share done; it may raise to stop.

    Returns:
        (n,) real numbers for areas, ISO dates (``1960`` and ``1960-05`` where no more is known) for dates, texts for
        the rest; None where the cell is blank, holds the error of a formula, or is an area or date that is not clear.
    """
    field = certificate_fields()[role]
    distinct = list(dict.fromkeys(cells))
    meaning = _meaning(field, cells, dates)
    table: dict[str, object] = {}
    for at, cell in enumerate(distinct):
        table[cell] = None if not cell.strip() or is_spreadsheet_error(cell) else meaning(cell)
        if at % _PULSE == 0:
            pulse(at / len(distinct))
    return [table[cell] for cell in cells]


def _meaning(field: CertificateField, cells: Sequence[str], dates: Sequence[str]) -> Meaning:
    distinct = list(dict.fromkeys(cells))
    if field.kind == "area":
        sign = decimal_sign_of(distinct)
        return lambda cell: _clear(read_number(cell, sign))
    if field.kind == "date":
        return partial(_date, order=_order(cells, dates))
    if field.kind == "number":
        return _normalised(normalise_number, distinct)
    if field.kind == "commune":
        return _normalised(normalise_commune, distinct)
    if field.kind == "choice":
        allowed = {fold(value): value for value in field.allowed}
        return lambda cell: allowed.get(fold(cell)) or _text(cell)
    simple: dict[str, Meaning] = {
        "sex": lambda cell: _SEXES.get(fold(cell)) or _text(cell),
        "serial": lambda cell: _clear(read_serial(cell)) or _text(cell),
        "registry": lambda cell: _clear(read_registry_number(cell)) or _text(cell),
        "person_id": lambda cell: _clear(read_person_id(cell)) or _text(cell),
        "organisation_id": lambda cell: _clear(read_organisation_id(cell)) or _text(cell),
    }
    return simple.get(field.kind, _text)


def _text(cell: str) -> str | None:
    return tidy(cell) or None


def _clear(reading: Reading) -> object:
    """The value, if it is as it should be or may be repaired without asking."""
    return reading.value if not reading.problem or reading.safe else None


def _normalised(how: Callable[[Texts], Texts], distinct: Sequence[str]) -> Meaning:
    cells = np.empty(len(distinct), dtype=object)
    cells[:] = distinct
    table = dict(zip(distinct, how(cells).tolist()))
    return lambda cell: table[cell] or None


def _order(own: Sequence[str], dates: Sequence[str]) -> str | None:
    """The order of day and month in which the column is written; None where it is written in both.

    Decrees and forms write dd/mm/yyyy, so that holds where nothing tells. The other order comes from a program and
    then shows in cells such as 12/13/2016; a single one among many is a slip, not the order of the column.
    """
    for cells in (own, dates):
        told: Counter[str] = Counter()
        for cell, count in Counter(cells).items():
            order = order_of((cell,))
            if order:
                told[order] += count
        if told:
            order, count = told.most_common(1)[0]
            return order if count >= _CLEARLY * sum(told.values()) else None
    return DAY_FIRST


def _date(cell: str, order: str | None) -> str | None:
    reading = read_date(cell, order)
    value = _clear(reading)
    return value.isoformat()[: _PRECISION[reading.precision]] if isinstance(value, dt.date) else None
