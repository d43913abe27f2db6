"""The lines of a certificate list as small numbers, and which of them belong together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cached_property
from typing import Callable

import numpy as np

from ...certificates import Certificates
from ...factor import BoolArray, IntArray, factorise
from ...placeholders import is_placeholder
from ...records import ObjectArray, Records
from ...roles import Role
from ...text.dates import Problem as DateProblem
from ...text.dates import order_of, read_date
from ...text.fold import fold_words, is_blank
from ...text.numbers import read_number
from ...text.person_id import read_person_id
from ...text.serials import read_registry_number, read_serial
from ..cells import hashable
from ..people import Tokens, is_apart, may_be_same, names_in

Line = tuple[int, int, tuple[Tokens, ...]]  # parcel on the map, parcel on the certificate, holders

UNKNOWN = -1
# They name files and rows, not what the line says.
_NOT_COMPARED = frozenset({Role.SCAN_FILES, Role.GUID, Role.COORDINATES, Role.HAS_SCAN})
_SURE = {"", DateProblem.FORMAT, DateProblem.TIME}


def serial_of(value: object) -> str:
    """The serial in canonical form; "" for placeholders, parcels without certificate and what is no serial."""
    read = read_serial(value)
    return "" if read.value is None or read.format == "no_certificate" else str(read.value)


def coded(column: ObjectArray, read: Callable[[object], str]) -> tuple[IntArray, list[str]]:
    """(n,) number of what each cell says, `UNKNOWN` where `read` gives "", and the texts by number."""
    factor = factorise(hashable(column))
    texts = [read(value) for value in factor.distinct]
    number: dict[str, int] = {}
    codes = np.array([number.setdefault(text, len(number)) if text else UNKNOWN for text in texts], dtype=np.int64)
    return codes[factor.code] if len(codes) else factor.code, list(number)


def together(*codes: IntArray) -> IntArray:
    """(n,) one number for each combination of codes."""
    out = codes[0]
    for code in codes[1:]:
        span = int(code.max(initial=0)) + 2
        _, out = np.unique(out * span + (code + 1), return_inverse=True)
        out = out.reshape(-1).astype(np.int64)
    return out


def varies(group: IntArray, code: IntArray) -> BoolArray:
    """(groups,) whether known codes of one group differ; `group` counts from 0, negative rows belong to none."""
    count = int(group.max(initial=-1)) + 1
    lowest = np.full(count, np.iinfo(np.int64).max)
    highest = np.full(count, UNKNOWN)
    known = (group >= 0) & (code >= 0)
    np.minimum.at(lowest, group[known], code[known])
    np.maximum.at(highest, group[known], code[known])
    return np.asarray(highest > lowest, dtype=bool) & (highest >= 0)


def groups_of(code: IntArray, among: BoolArray) -> Iterator[IntArray]:
    """The rows of every code that occurs more than once among the wanted rows."""
    at = np.flatnonzero(among)
    if not len(at):
        return
    order = at[np.argsort(code[at], kind="stable")]
    for rows in np.split(order, np.flatnonzero(np.diff(code[order])) + 1):
        if len(rows) > 1:
            yield rows


class Lines:
    """What the lines say of certificate, parcel, person and area, each as (n,) codes; `UNKNOWN` where they do not."""

    def __init__(self, records: Certificates) -> None:
        self.records = records
        self.serial, self.serials = coded(records.column(Role.SERIAL), serial_of)

    @cached_property
    def registry(self) -> IntArray:
        """Registry numbers, whatever their spacing and zeros."""
        return coded(self.records.column(Role.REGISTRY_NUMBER), _registry)[0]

    @cached_property
    def issued(self) -> IntArray:
        """Days of issue that are beyond doubt."""
        column = self.records.column(Role.ISSUE_DATE)
        order = order_of(column.tolist())
        today = dt.datetime.now().astimezone().date()
        return coded(column, lambda value: _day(value, order, today))[0]

    @cached_property
    def on_map(self) -> IntArray:
        """Parcels of today's map."""
        keys = np.where(self.records.usable_key, self.records.keys, "")
        return coded(keys, str)[0]

    @cached_property
    def written(self) -> IntArray:
        """Parcels as written on the certificate."""
        sheet, parcel = (
            coded(self.records.column(role), _parcel_number)[0]
            for role in (Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL)
        )
        return np.where((sheet >= 0) & (parcel >= 0), together(sheet, parcel), UNKNOWN)

    @cached_property
    def person(self) -> IntArray:
        """Holders by number or name."""
        owner = coded(self.records.column(Role.OWNER), _folded)[0]
        organisation = coded(self.records.column(Role.ORGANISATION), _folded)[0]
        number = coded(self.records.column(Role.PERSON_ID), _digits)[0]
        code = together(owner, organisation, number)
        return np.where((owner < 0) & (organisation < 0) & (number < 0), UNKNOWN, code)

    @cached_property
    def area(self) -> IntArray:
        """Areas as numbers."""
        return coded(self.records.column(Role.AREA), _number)[0]

    @cached_property
    def same_parcel(self) -> IntArray:
        """Certificate, parcel, holder and land use: what another area cannot change."""
        use = coded(self.records.column(Role.LAND_USE), _folded)[0]
        apart = [coded(self.records.column(role), _folded)[0] for role in (Role.BUILDING, Role.APARTMENT)]
        return together(self.serial, self.registry, self.issued, self.on_map, self.written, self.person, use, *apart)

    @cached_property
    def whole(self) -> IntArray:
        """Everything the line says."""
        values = self.records.values
        return together(
            self.serial,
            *(coded(values[role], _folded)[0] for role in sorted(values) if role not in _NOT_COMPARED),
        )

    def strangers(self, rows: IntArray) -> bool:
        """Whether the lines of one serial fall into groups that share neither a person nor a parcel.

        Today's number on one line and the one of the certificate on another may be one parcel, so only numbers of one
        kind are held against each other.
        """
        owner, organisation = self.records.column(Role.OWNER), self.records.column(Role.ORGANISATION)
        lines = {
            (int(self.on_map[row]), int(self.written[row]), (*names_in(owner[row]), *names_in(organisation[row])))
            for row in rows.tolist()
        }
        known = [line for line in sorted(lines) if line[2]]
        return is_apart(known, lambda one, other: _same_parcel(one, other) or may_be_same(one[2], other[2]))


def _same_parcel(one: Line, other: Line) -> bool:
    """Whether nothing says that two lines are about different parcels."""
    pairs = [(mine, theirs) for mine, theirs in zip(one[:2], other[:2]) if mine >= 0 and theirs >= 0]
    return not pairs or any(mine == theirs for mine, theirs in pairs)


def strange_owners(records: Records, rows: list[int]) -> bool:
    """Whether parcels of a map belong to people who have nothing to do with each other."""
    owner = records.column(Role.OWNER)
    return is_apart(sorted({names for row in rows if (names := names_in(owner[row]))}), may_be_same)


def _registry(value: object) -> str:
    read = read_registry_number(value)
    return "" if read.value is None else f"{read.prefix}{read.number.lstrip('0') or '0'}"


def _day(value: object, order: str | None, today: dt.date) -> str:
    read = read_date(value, order, today)
    return str(read.value) if read.value is not None and read.problem in _SURE and read.precision == "day" else ""


def _digits(value: object) -> str:
    return str(read_person_id(value).value or "")


def _number(value: object) -> str:
    read = read_number(value)
    return "" if read.value is None else f"{read.value:.2f}"


def _parcel_number(value: object) -> str:
    """A number of sheet or parcel without zeros in front and without a remark."""
    if is_placeholder(value, Role.CERTIFICATE_PARCEL):
        return ""
    read = read_number(value, ".")
    return _folded(value) if read.value is None else f"{read.value:g}"


def _folded(value: object) -> str:
    return "" if is_blank(value) else fold_words(str(value))
