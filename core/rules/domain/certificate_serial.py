"""DC02."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...findings import Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Cell, Message
from ...placeholders import is_placeholder
from ...records import Subject
from ...roles import Role
from ...text.dates import Problem as DateProblem
from ...text.dates import order_of, read_date
from ...text.serials import Problem, Serial, SerialFormat, looks_like_registry_number, read_registry_number, read_serial
from ..base import Context, Parameter, Reach, Rule
from ..cells import Verdict, cell_drafts, quoted
from ._serial_periods import formats_of, shipped_periods

_PERIODS = Parameter(
    "SERIAL_PERIODS",
    QT_TRANSLATE_NOOP("ParcelClean", "Periods of the certificate serials"),
    QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Letters + digits of a serial and the first and last day of issue, separated by semicolons; an open end stays"
        " empty. “off” = serials are not held against the date of issue.",
    ),
    shipped_periods(),
)
_FORMAT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, which no certificate's serial looks like. Read the serial from the certificate;"
    " put remarks into a column of their own.",
)
_FORMAT_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Not the form of a certificate serial (“{column}”)")
_LOOK_ALIKE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”; a letter and a digit that look alike (O and 0, I and 1) seem to be mixed up."
    " Compare with the certificate and write “{written}” if that stands there.",
)
_LOOK_ALIKE_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Letters and digits that look alike in serials (“{column}”)")
_SPACING = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”; as it is printed on the certificate it is “{written}”. Write it so, and rename"
    " scans that bear the serial in their names along with it.",
)
_SPACING_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Serials with other spaces or separators than printed (“{column}”)")
_PERIOD = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, but serials of that form (letters + digits: {letters} + {digits}) are not"
    " known from certificates issued on {issued}. Compare serial and date of issue with the certificate.",
)
_PERIOD_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Serials that do not fit the date of issue")
_SWAPPED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: serial and registry number have changed places: “{column}” is “{value}” and the registry number is"
    " “{other}”. Exchange the two.",
)
_SWAPPED_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Serial and registry number have changed places")
_REGISTRY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, which has the form of a registry number. Look at the certificate: its serial"
    " has six or eight digits.",
)
_REGISTRY_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "A registry number instead of the serial (“{column}”)")
_SERIAL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, which is a certificate's serial and no registry number. Read the registry number"
    " from the certificate.",
)
_SERIAL_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "A serial instead of the registry number (“{column}”)")
_SEVERAL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” holds {count} serials: “{value}”. Give each certificate a line of its own.",
)
_SEVERAL_HERE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” holds {count} serials: “{value}”. Find out which certificate is in force for this parcel.",
)
_SEVERAL_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Several serials in one cell (“{column}”)")
_NONE_YET = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”. A parcel without certificate is entered as {form}, with commune code, map sheet"
    " and parcel number.",
)
_NONE_YET_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "“No certificate yet” written out (“{column}”)")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "1 or 2 letters and 6 digits, or 2 letters and 8 digits: DD 949969")
_EXPECTED_NUMBER = QT_TRANSLATE_NOOP("ParcelClean", "a registry number, for example CH00120")
# A date that is itself in doubt says nothing about the serial.
_SURE = {"", DateProblem.FORMAT, DateProblem.TIME}
_WITHOUT = "CHUACOGIAY_{commune}_{sheet}_{parcel}"


class CertificateSerial(Rule):
    """The serial of a certificate must have one of the forms that were printed.

    Why: The serial is the name of a certificate: scans are named after it, tax and bank files refer to it. With one
    sign wrong, the certificate is not found, or another one is.

    Wrong: `CS 9912`, `990123`, a remark instead of a serial, `DD 9499O9` with a letter among the digits, two serials
    in a cell, serial and registry number exchanged. Other spaces or separators (`DD949969`, `DD.949969`) and serials
    that do not fit the date of issue are only told.

    Right: `W 654083`, `DD 949969`, `Đ 123456`, `AA 05565655`, and `CHUACOGIAY_09427_7_12` for a parcel without
    certificate. D and Đ are both printed. Empty cells and placeholders are judged by CO01 and CO02.

    Fix: Read it from the certificate. Spaces are put right without asking; look-alikes only after a look at the paper.
    """

    code = "DC02"
    name = "domain.certificate_serial"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Certificate serial")
    severity = Severity.WARNING
    reach = Reach.ROW
    subjects = (Subject.PARCELS, Subject.CERTIFICATES)
    parameters = (_PERIODS,)
    roles = (Role.SERIAL,)
    optional_roles = (Role.ISSUE_DATE, Role.REGISTRY_NUMBER)

    def _check(self, context: Context) -> Iterator[Draft]:
        formats = formats_of(str(self.setting(context, _PERIODS)))
        records = context.records
        order = context.of_layer(
            "order of dates", lambda layer: order_of(layer.records.column(Role.ISSUE_DATE).tolist())
        )
        today = dt.datetime.now().astimezone().date()
        on_map = records.subject is Subject.PARCELS

        def judge(value: object, issued: object, registry: object) -> Verdict | None:
            day = read_date(issued, order, today)
            sure = day.value if day.precision == "day" and day.problem in _SURE else None
            return _judge(value, issued, sure, registry, formats, on_map)

        yield from cell_drafts(context, Role.SERIAL, judge, (Role.ISSUE_DATE, Role.REGISTRY_NUMBER))
        yield from cell_drafts(context, Role.REGISTRY_NUMBER, _judge_registry, (Role.SERIAL,))


def _judge(
    value: object,
    issued: object,
    day: dt.date | None,
    registry: object,
    formats: tuple[SerialFormat, ...],
    on_map: bool,
) -> Verdict | None:
    plain = read_serial(value, formats=formats)
    if plain.problem == "" and (plain.value is None or plain.format == "no_certificate"):
        return None
    if is_placeholder(value, Role.SERIAL):
        return None
    read = read_serial(value, day, formats) if plain.value else plain
    if read.problem == "":
        return None
    if read.problem == Problem.PERIOD:
        return _period(read, plain, issued, formats)
    if read.problem == Problem.REGISTRY_NUMBER:
        return _in_the_wrong_column(registry)
    if read.problem == Problem.SEVERAL:
        told = _SEVERAL_HERE if on_map else _SEVERAL
        severity = Severity.INFO if on_map else None
        return Verdict("several", told, _SEVERAL_CAUSE, {"count": len(read.parts)}, severity=severity)
    return _otherwise(read)


def _otherwise(read: Serial) -> Verdict:
    """Judgements that need nothing but the cell."""
    written = {"written": Cell(read.suggestion or "")}
    if read.problem == Problem.SPACING:
        return Verdict(
            "spacing",
            _SPACING,
            _SPACING_CAUSE,
            written,
            severity=Severity.INFO,
            expected=Message(_EXPECTED),
            suggestion=read.suggestion,
            confidence=read.confidence,
        )
    if read.problem == Problem.LOOK_ALIKE:
        return Verdict(
            "look_alike",
            _LOOK_ALIKE,
            _LOOK_ALIKE_CAUSE,
            written,
            expected=Message(_EXPECTED),
            suggestion=read.suggestion,
            confidence=read.confidence,
        )
    if read.problem == Problem.PLACEHOLDER:
        return Verdict("none_yet", _NONE_YET, _NONE_YET_CAUSE, {"form": _WITHOUT}, severity=Severity.INFO)
    return Verdict("format", _FORMAT, _FORMAT_CAUSE, expected=Message(_EXPECTED))


def _period(read: Serial, plain: Serial, issued: object, formats: tuple[SerialFormat, ...]) -> Verdict:
    kind = next(kind for kind in formats if kind.name == read.format)
    values = {"letters": kind.letters, "digits": kind.digits, "issued": quoted(issued)}
    return Verdict(
        "period",
        _PERIOD,
        _PERIOD_CAUSE,
        values,
        severity=Severity.INFO,
        suggestion=plain.suggestion,
        confidence=plain.confidence if plain.suggestion else None,
        details={"issued": quoted(issued)},
    )


def _in_the_wrong_column(registry: object) -> Verdict:
    """The cell is a registry number; where the serial stands in the other column, both are in the wrong one."""
    other = read_serial(registry)
    if other.value and other.format != "no_certificate":
        return Verdict(
            "swapped",
            _SWAPPED,
            _SWAPPED_CAUSE,
            {"other": quoted(registry)},
            expected=Message(_EXPECTED),
            suggestion=str(other.value),
            confidence=0.9,
        )
    return Verdict("registry_number", _REGISTRY, _REGISTRY_CAUSE, expected=Message(_EXPECTED))


def _judge_registry(value: object, serial: object) -> Verdict | None:
    """A serial where the registry number belongs; exchanged cells are told at the serial."""
    if read_registry_number(value).problem != Problem.SERIAL or is_placeholder(value, Role.REGISTRY_NUMBER):
        return None
    if looks_like_registry_number(serial):
        return None
    return Verdict("serial", _SERIAL, _SERIAL_CAUSE, expected=Message(_EXPECTED_NUMBER))
