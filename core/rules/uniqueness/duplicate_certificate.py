"""UQ04."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import numpy as np

from ...certificates import Certificates
from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Cell, Message
from ...records import ObjectArray, Records, Subject
from ...roles import Role
from ..base import Context, Reach, Rule
from ..rows import by_identity, row_details, shown_rows
from ._certificate_lines import Lines, coded, groups_of, serial_of, strange_owners, varies

_COPIES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Certificate {value}: the same line stands in the list {count} times ({rows}). Keep one and delete the others.",
)
_DIFFERENT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Serial {value} stands on lines that cannot be of one certificate ({rows}): {what} differ. Compare with the papers;"
    " one serial was typed wrongly.",
)
_AREAS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Certificate {value} has the same parcel and holder {count} times with different areas ({rows}). Take the area from"
    " the certificate and keep one line.",
)
_PARCEL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} stands on {count} certificates ({rows}). That is right for co-users with papers of their own;"
    " otherwise one is no longer in force, or belongs to another parcel.",
)
_ON_MAP = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Serial {value} stands on {count} parcels whose land users have nothing in common ({rows}). Compare with the"
    " certificate: on some of them it is another serial.",
)
_COPIES_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "The same line more than once")
_DIFFERENT_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "One serial on different certificates")
_AREAS_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "One parcel of a certificate with different areas")
_PARCEL_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "One parcel on several certificates, perhaps rightly")
_ON_MAP_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "One serial on parcels of different people")
_REGISTRY = QT_TRANSLATE_NOOP("ParcelClean", "the registry numbers")
_ISSUED = QT_TRANSLATE_NOOP("ParcelClean", "the dates of issue")
_BOTH = QT_TRANSLATE_NOOP("ParcelClean", "registry numbers and dates of issue")
_HOLDERS = QT_TRANSLATE_NOOP("ParcelClean", "holders and parcels")
_EXPECTED = QT_TRANSLATE_NOOP(
    "ParcelClean", "one serial for each certificate, one line for each of its parcels and persons"
)


class DuplicateCertificate(Rule):
    """A certificate's serial, or a whole line of the list, is there more than once.

    Why: A serial is printed once. Twice in the list, it gives one person's paper to another, and a line that was copied
    is counted twice in every statistic.

    Wrong: The same line twice; one serial on lines with different registry numbers, dates of issue, or with holders and
    parcels that have nothing in common; one parcel and holder of a certificate with two areas. On a map: a serial on
    parcels whose land users have nothing in common. One parcel on several certificates is only told.

    Right: One certificate on several parcels, several persons on one certificate (couples, households, co-users), and
    several lines for several uses or buildings. Serials are compared whatever their spaces; parcels without
    certificate (`CHUACOGIAY_…`) and placeholders do not count.

    Fix: Compare with the papers. Delete copies; correct the serial on the lines of the other certificate.
    """

    code = "UQ04"
    name = "uniqueness.duplicate_certificate"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Repeated certificate")
    severity = Severity.WARNING
    reach = Reach.SAME_KEY
    subjects = (Subject.PARCELS, Subject.CERTIFICATES)
    roles = (Role.SERIAL,)
    optional_roles = (
        *(Role.OWNER, Role.PERSON_ID, Role.ORGANISATION, Role.REGISTRY_NUMBER, Role.ISSUE_DATE, Role.COMMUNE),
        *(Role.SHEET, Role.PARCEL, Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL, Role.AREA, Role.LAND_USE),
        *(Role.BUILDING, Role.APARTMENT, Role.HOLDER_ROLE),
    )

    @classmethod
    def shared_values(cls, records: Records) -> tuple[ObjectArray, ...]:
        """The serials, as they are compared."""
        code, serials = coded(records.column(Role.SERIAL), serial_of)
        return (np.array([*serials, ""], dtype=object)[code],)

    def _check(self, context: Context) -> Iterator[Draft]:
        if context.records.subject is Subject.PARCELS:
            yield from _on_map(context)
            return
        lines = Lines(cast(Certificates, context.records))
        if not lines.serials:
            return
        copies = np.zeros(len(context.records), dtype=bool)
        for rows in groups_of(lines.whole, lines.serial >= 0):
            context.check_cancelled()
            copies[rows[1:]] = True  # the others are judged by one of them
            yield _draft(lines, rows, "copies", _COPIES, _COPIES_CAUSE)
        yield from _different(context, lines)
        yield from _areas(context, lines, copies)
        yield from _several_certificates(context, lines)


def _different(context: Context, lines: Lines) -> Iterator[Draft]:
    """Serials whose lines contradict each other."""
    by_registry, by_day = varies(lines.serial, lines.registry), varies(lines.serial, lines.issued)
    parcels = varies(lines.serial, lines.on_map) | varies(lines.serial, lines.written)
    to_look_at = by_registry | by_day | (parcels & varies(lines.serial, lines.person))
    among = (lines.serial >= 0) & to_look_at[lines.serial]
    for rows in groups_of(lines.serial, among):
        context.check_cancelled()
        at = int(lines.serial[rows[0]])
        differs = [name for name, found in (("registry_number", by_registry), ("issue_date", by_day)) if found[at]]
        if parcels[at] and lines.strangers(rows):
            differs.append("holders")
        if not differs:
            continue
        papers = {"registry_number": _REGISTRY, "issue_date": _ISSUED, "holders": _HOLDERS}
        what = _BOTH if len(differs) > 1 and "issue_date" in differs[:2] and differs[0] != "issue_date" else None
        message = Message(what or papers[differs[0]])
        yield _draft(lines, rows, "different", _DIFFERENT, _DIFFERENT_CAUSE, {"what": message}, {"differs": differs})


def _areas(context: Context, lines: Lines, copies: np.ndarray) -> Iterator[Draft]:  # type: ignore[type-arg]
    """Lines that repeat certificate, parcel and holder with another area."""
    there = (lines.on_map >= 0) | (lines.written >= 0)
    among = (lines.serial >= 0) & (lines.person >= 0) & (lines.area >= 0) & there & ~copies
    for rows in groups_of(lines.same_parcel, among):
        context.check_cancelled()
        if len(np.unique(lines.area[rows])) > 1:
            areas = sorted({str(context.records.column(Role.AREA)[row]) for row in rows.tolist()})
            yield _draft(lines, rows, "area", _AREAS, _AREAS_CAUSE, more={"areas": areas})


def _several_certificates(context: Context, lines: Lines) -> Iterator[Draft]:
    """Parcels of today's map that several certificates claim; apartments stand on one parcel rightly."""
    records = lines.records
    flat = np.zeros(len(records), dtype=bool)
    for role in (Role.BUILDING, Role.APARTMENT):
        flat |= coded(records.column(role), lambda value: "" if value is None else str(value).strip())[0] >= 0
    claimed = np.where((lines.serial >= 0) & ~flat, lines.on_map, -1)
    several = varies(claimed, lines.serial)
    if not several.any():
        return
    for rows in groups_of(claimed, (claimed >= 0) & several[claimed]):
        context.check_cancelled()
        told = by_identity(records, rows.tolist())
        serials = sorted({lines.serials[code] for code in lines.serial[rows].tolist()})
        first = _one_of_each(told, lines)
        values = {"key": str(records.keys[first[0]]), "count": len(serials), "rows": shown_rows(records, told)}
        yield Draft(
            tuple(first),
            Message(_PARCEL, values),
            severity=Severity.INFO,
            cause=Cause("parcel", Message(_PARCEL_CAUSE)),
            field=records.called(Role.SERIAL),
            value=float(len(serials)),
            anchor="parcel",
            judged=("parcel", *serials),
            details={"problem": "parcel", "serials": [Cell(text) for text in serials]}
            | {"rows": row_details(records, told)},
        )


def _one_of_each(rows: list[int], lines: Lines) -> list[int]:
    """The rows, the first two of different certificates."""
    other = next((row for row in rows if lines.serial[row] != lines.serial[rows[0]]), None)
    return rows if other is None else [rows[0], other, *(row for row in rows[1:] if row != other)]


def _draft(
    lines: Lines,
    rows: np.ndarray,  # type: ignore[type-arg]
    problem: str,
    message: str,
    cause: str,
    values: dict[str, object] | None = None,
    more: dict[str, object] | None = None,
) -> Draft:
    records = lines.records
    told = by_identity(records, rows.tolist())
    return _of_serial(records, told, lines.serials[lines.serial[told[0]]], problem, message, cause, values, more)


def _of_serial(
    records: Records,
    rows: list[int],
    serial: str,
    problem: str,
    message: str,
    cause: str,
    values: dict[str, object] | None = None,
    more: dict[str, object] | None = None,
) -> Draft:
    shown = {"value": Cell(serial), "count": len(rows), "rows": shown_rows(records, rows), **(values or {})}
    return Draft(
        tuple(rows),
        Message(message, shown),
        cause=Cause(problem, Message(cause)),
        field=records.called(Role.SERIAL),
        value=float(len(rows)),
        expected=Message(_EXPECTED),
        anchor=f"{problem} {serial}",
        judged=(problem, serial, len(rows)),
        details={"problem": problem, "value": Cell(serial), "rows": row_details(records, rows), **(more or {})},
    )


def _on_map(context: Context) -> Iterator[Draft]:
    """Serials on parcels of people who have nothing to do with each other."""
    records = context.records
    serial, serials = coded(records.column(Role.SERIAL), serial_of)
    if Role.OWNER not in records.values or not serials:
        return
    owner = coded(records.column(Role.OWNER), lambda value: "" if value is None else str(value))[0]
    suspect = varies(serial, owner)
    for rows in groups_of(serial, (serial >= 0) & suspect[serial]):
        context.check_cancelled()
        told = by_identity(records, rows.tolist())
        if strange_owners(records, told):
            yield _of_serial(records, told, serials[serial[told[0]]], "people", _ON_MAP, _ON_MAP_CAUSE)
