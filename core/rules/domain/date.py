"""DC04."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ...findings import Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Cell, Message
from ...placeholders import is_placeholder
from ...records import Subject
from ...roles import USES, Role
from ...text.dates import FIRST_YEAR, DateReading, Problem, read_date
from ...text.reading import plain
from ..base import Context, CouldNotRun, Parameter, Reach, Rule
from ..cells import Verdict, cell_drafts, quoted, recognised
from ._date_columns import kind_drafts, order_drafts, order_in

_DATES = (Role.ISSUE_DATE, Role.BIRTH_DATE)
_TERMS = (*(use[4] for use in USES), Role.OWNERSHIP_TERM)
_LATEST = Parameter(
    "LATEST_DATE",
    QT_TRANSLATE_NOOP("ParcelClean", "Latest possible date"),
    QT_TRANSLATE_NOOP(
        "ParcelClean", "Nobody was born and nothing was issued after this day (2026-11-30). Empty = the day of the run."
    ),
    "",
)
_OLDEST = Parameter(
    "OLDEST_AGE",
    QT_TRANSLATE_NOOP("ParcelClean", "Greatest age at issue"),
    QT_TRANSLATE_NOOP("ParcelClean", "Holders who would have been older than this at issue are reported."),
    120.0,
    "",
    minimum=0.0,
)
_TEXT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, which is no date. Take the date from the certificate or the identity card; the"
    " year alone will do for a birth.",
)
_TEXT_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Text instead of a date (“{column}”)")
_ERROR = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” holds “{value}”, the error of a spreadsheet formula. The date is lost: take it from the"
    " certificate.",
)
_ERROR_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Errors of spreadsheet formulas (“{column}”)")
_IMPOSSIBLE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”: there is no such day. Take the date from the certificate or the identity card.",
)
_IMPOSSIBLE_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Days that do not exist (“{column}”)")
_EARLY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, a year before {first}. A digit was mistyped: look it up.",
)
_EARLY_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Years that cannot be (“{column}”)")
_FUTURE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{place}: “{column}” is “{value}”, which is still to come. A digit was mistyped: look it up."
)
_FUTURE_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Dates in the future (“{column}”)")
_SHORT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}” with a year of two digits. Write the century too; look it up where both may be.",
)
_SHORT_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Years of two digits (“{column}”)")
_SERIAL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is {value}, most likely the day number that a spreadsheet keeps for {written}. Format the cell"
    " as a date and compare with the certificate.",
)
_SERIAL_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Day numbers of a spreadsheet instead of dates (“{column}”)")
_WORDS = QT_TRANSLATE_NOOP(
    "ParcelClean", "{place}: “{column}” is “{value}”, a date in words, taken for {written}. Write it in figures."
)
_WORDS_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Dates in words (“{column}”)")
_DIGITS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, digits without signs between them; it may mean {written}. Write day/month/year.",
)
_DIGITS_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Dates without signs between day, month and year (“{column}”)")
_NO_DAY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, without the day. The certificate bears the whole date: complete it.",
)
_NO_DAY_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Dates of issue without the day")
_UNBORN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: the holder was born (“{value}”) after the certificate was issued (“{issued}”). Look both dates up;"
    " perhaps an heir was entered for the holder.",
)
_UNBORN_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Holders born after the issue")
_TOO_OLD = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: the holder, born “{value}”, would have been {age} years old when the certificate was issued (“{issued}”)."
    " Look both dates up.",
)
_TOO_OLD_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Holders of an age that nobody reaches")
_NO_DATE = QT_TRANSLATE_NOOP("ParcelClean", "LATEST_DATE: “{value}” is no date. Write it like 2026-11-30.")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "day/month/year")
_EXPECTED_BIRTH = QT_TRANSLATE_NOOP("ParcelClean", "day/month/year, or the year alone")

_TOLD: dict[str, tuple[str, str]] = {
    Problem.TEXT: (_TEXT, _TEXT_CAUSE),
    Problem.SPREADSHEET_ERROR: (_ERROR, _ERROR_CAUSE),
    Problem.IMPOSSIBLE: (_IMPOSSIBLE, _IMPOSSIBLE_CAUSE),
    Problem.TOO_EARLY: (_EARLY, _EARLY_CAUSE),
    Problem.FUTURE: (_FUTURE, _FUTURE_CAUSE),
    Problem.TWO_DIGIT_YEAR: (_SHORT, _SHORT_CAUSE),
    Problem.SERIAL_NUMBER: (_SERIAL, _SERIAL_CAUSE),
}
# 50 năm, Lâu dài and the like are terms too; only what is written as a date is judged as one.
_LIKE_A_DATE = re.compile(r"(?:đến|den)?\s*(?:ngày|ngay)?\s*(\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4})", re.IGNORECASE)


class Date(Rule):
    """Dates must be possible days, written one way in a column.

    Why: The date of issue tells under which law and on which paper a certificate was issued, and the birth date tells
    two people of one name apart. A date that is read in the wrong order names another day without anybody noticing.

    Wrong: `12/13/2016`, `31/02/2015`, `1017`, dates to come, *khoảng năm 1960*, day numbers of a spreadsheet such as
    42167, `05/06/60`, day/month beside month/day in one column, a holder born after the issue or 130 years old. Dates
    in words, dates of issue without the day, and text beside true dates are only told.

    Right: `03/04/1975`, `1975-04-03`, and the year alone for a birth, as most certificates have it. Empty cells and
    placeholders are judged by CO01 and CO02; terms of use are judged where they are written as dates, and may lie
    ahead.

    Fix: Take the date from the certificate or the identity card. What is meant is proposed where it can be told.
    """

    code = "DC04"
    name = "domain.date"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Dates")
    severity = Severity.WARNING
    reach = Reach.LAYER
    subjects = (Subject.CERTIFICATES,)
    parameters = (_LATEST, _OLDEST)
    optional_roles = (*_DATES, *_TERMS)

    def _check(self, context: Context) -> Iterator[Draft]:
        records = context.records
        latest = _day(str(self.setting(context, _LATEST)))
        present = recognised(records, (*_DATES, *_TERMS))
        usual = {}
        for role in _DATES:
            if role not in present:
                continue
            order = order_in(records, role)
            usual[role] = order.usual
            yield from order_drafts(records, role, order)
            yield from kind_drafts(records, role)
            yield from cell_drafts(
                context, role, lambda value, role=role, order=order: _judge(value, role, order.usual, latest)
            )
        for role in _TERMS:
            yield from cell_drafts(context, role, lambda value, role=role: _judge_term(value, role))
        if len(usual) == len(_DATES):
            oldest = float(self.setting(context, _OLDEST))
            yield from cell_drafts(
                context,
                Role.BIRTH_DATE,
                lambda born, issued: _judge_age(born, issued, usual, latest, oldest),
                (Role.ISSUE_DATE,),
            )


def _day(setting: str) -> dt.date:
    if not setting.strip():
        return dt.datetime.now().astimezone().date()
    try:
        return dt.date.fromisoformat(setting.strip())
    except ValueError:
        raise CouldNotRun(Message(_NO_DATE, {"value": setting})) from None


def _judge(value: object, role: Role, order: str | None, latest: dt.date) -> Verdict | None:
    read = read_date(value, order, latest)
    if is_placeholder(value, role):
        return None
    expected = _EXPECTED_BIRTH if role is Role.BIRTH_DATE else _EXPECTED
    if read.problem in {Problem.ORDER, Problem.TIME}:  # said once for the column; a midnight is no fault
        return None
    if read.problem in _TOLD:
        return _verdict(read, expected)
    if read.problem == Problem.FORMAT and read.value is None:
        return _verdict(read, expected, ("digits", _DIGITS, _DIGITS_CAUSE))
    if read.value is not None and role is Role.ISSUE_DATE and read.precision != "day":
        return Verdict("no_day", _NO_DAY, _NO_DAY_CAUSE, severity=Severity.INFO, expected=Message(_EXPECTED))
    if read.problem == Problem.FORMAT and re.search(r"[^\W\d_]", plain(value)):
        return _verdict(read, expected, ("words", _WORDS, _WORDS_CAUSE), Severity.INFO)
    return None


def _verdict(
    read: DateReading, expected: str, told: tuple[str, str, str] | None = None, severity: Severity | None = None
) -> Verdict:
    problem, message, cause = told or (read.problem, *_TOLD[read.problem])
    return Verdict(
        str(problem),
        message,
        cause,
        {"written": Cell(read.suggestion or ""), "first": FIRST_YEAR},
        severity=severity,
        expected=Message(expected),
        suggestion=read.suggestion,
        confidence=read.confidence if read.suggestion else None,
    )


def _judge_term(value: object, role: Role) -> Verdict | None:
    """The end of a term of use: any day to come, but a day that exists."""
    if not isinstance(value, str) or is_placeholder(value, role):
        return None
    found = _LIKE_A_DATE.fullmatch(value.strip())
    read = read_date(found.group(1)) if found else None
    if read is None or read.problem not in {Problem.IMPOSSIBLE, Problem.TOO_EARLY, Problem.TWO_DIGIT_YEAR}:
        return None
    return _verdict(read, _EXPECTED)


def _judge_age(
    born: object, issued: object, usual: dict[Role, str | None], latest: dt.date, oldest: float
) -> Verdict | None:
    birth = read_date(born, usual[Role.BIRTH_DATE], latest)
    issue = read_date(issued, usual[Role.ISSUE_DATE], latest)
    if birth.value is None or issue.value is None:
        return None
    exact = birth.precision == issue.precision == "day" and not birth.candidates and not issue.candidates
    age = issue.value.year - birth.value.year
    values = {"issued": quoted(issued), "age": Cell(str(age))}
    details = {"issued": quoted(issued)}
    if age < 0 or (exact and birth.value > issue.value):
        return Verdict("unborn", _UNBORN, _UNBORN_CAUSE, values, details=details)
    if age > oldest:
        return Verdict("too_old", _TOO_OLD, _TOO_OLD_CAUSE, values, details=details)
    return None
