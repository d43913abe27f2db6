"""DC09."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from ...findings import Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Cell, Message
from ...placeholders import is_placeholder
from ...records import ObjectArray, Subject
from ...roles import USES, Role
from ...text.numbers import Number, Problem, read_number
from ...text.reading import plain
from ..base import Context, Reach, Rule
from ..cells import Verdict, cell_drafts, recognised
from ..columns import decimal_sign_in

_NUMBERS = (Role.SHEET, Role.PARCEL, Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL)
_AREAS = (Role.AREA, *(use[1] for use in USES), Role.BUILT_AREA, Role.FLOOR_AREA)
_JUDGED = (*_NUMBERS, Role.SCALE, *_AREAS)

# What the reading found: the word of the cause, sentence, title, severity. Without a suggestion nothing is filled in.
_ERROR = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” holds “{value}”, the error of a spreadsheet formula. The number is lost: take it from the"
    " certificate or the workbook the formula pointed to.",
)
_ERROR_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Errors of spreadsheet formulas (“{column}”)")
_TEXT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, which is no number. Put the number in its place and move words to a column for"
    " remarks.",
)
_TEXT_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Text instead of a number (“{column}”)")
_EITHER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, which may be {one} or {other}: the column does not say whether the sign parts"
    " thousands or decimals. Look the value up and write it without the sign, or with two decimals.",
)
_EITHER_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Thousands or decimals? (“{column}”)")
_COMMA = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, text with a decimal comma, which programs do not read as a number: {written}.",
)
_COMMA_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Numbers with a decimal comma, stored as text (“{column}”)")
_THOUSANDS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}” with signs between thousands, which programs read otherwise: write {written}.",
)
_THOUSANDS_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Signs between thousands (“{column}”)")
_UNIT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}” with the unit in the cell. Write the number alone, in m²: {written}.",
)
_UNIT_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "A unit in the cell (“{column}”)")
_REMARK = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, a number with a remark. Keep {written} here and move the remark to a column of"
    " its own.",
)
_REMARK_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Remarks behind numbers (“{column}”)")
_FRACTION = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”: a fraction, a share, or two numbers? Look it up and write one number.",
)
_FRACTION_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Fractions instead of numbers (“{column}”)")
_SUM = QT_TRANSLATE_NOOP(
    "ParcelClean", "{place}: “{column}” is the sum “{value}”. Write the total ({written}) if it is meant."
)
_SUM_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Sums instead of numbers (“{column}”)")
_LIST = QT_TRANSLATE_NOOP(
    "ParcelClean", "{place}: “{column}” holds several numbers: “{value}”. Give each parcel a line of its own."
)
_LIST_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Several numbers in one cell (“{column}”)")
_BROKEN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, but sheets and parcels have whole numbers. Look the number up on the map.",
)
_BROKEN_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Numbers of sheets or parcels with decimals (“{column}”)")
_ZEROS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}” with zeros in front. It is taken for {written}; write it so, for programs that"
    " compare texts.",
)
_ZEROS_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Zeros in front of numbers (“{column}”)")
_SPACES = QT_TRANSLATE_NOOP(
    "ParcelClean", "{place}: “{column}” is “{value}” with spaces in the number: write {written}."
)
_SPACES_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Spaces in numbers (“{column}”)")
_ENDLESS = QT_TRANSLATE_NOOP(
    "ParcelClean", "{place}: “{column}” holds an infinite number, left by a division by zero. Look the value up."
)
_ENDLESS_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Infinite numbers (“{column}”)")
_NUMBER_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "a number in m², with a dot or comma before the decimals only")
_WHOLE_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "a whole number, perhaps with a letter behind it: 12 or 12a")

_TOLD: dict[str, tuple[str, str, Severity | None]] = {
    Problem.SPREADSHEET_ERROR: (_ERROR, _ERROR_CAUSE, None),
    Problem.NOT_FINITE: (_ENDLESS, _ENDLESS_CAUSE, None),
    Problem.TEXT: (_TEXT, _TEXT_CAUSE, None),
    Problem.AMBIGUOUS_SEPARATOR: (_EITHER, _EITHER_CAUSE, None),
    Problem.DECIMAL_COMMA: (_COMMA, _COMMA_CAUSE, Severity.INFO),
    Problem.THOUSANDS: (_THOUSANDS, _THOUSANDS_CAUSE, None),
    Problem.UNIT: (_UNIT, _UNIT_CAUSE, None),
    Problem.REMARK: (_REMARK, _REMARK_CAUSE, None),
    Problem.FRACTION: (_FRACTION, _FRACTION_CAUSE, None),
    Problem.SUM: (_SUM, _SUM_CAUSE, None),
    Problem.LEADING_ZEROS: (_ZEROS, _ZEROS_CAUSE, Severity.INFO),
    Problem.SPACES: (_SPACES, _SPACES_CAUSE, Severity.INFO),
}
_LISTED = re.compile(r"\d+[^\W\d_]{0,2}(?:\s*(?:[,;&]|\bvà\b)\s*\d+[^\W\d_]{0,2})+", re.IGNORECASE)
# 12a, 12 B, 12-1 and 12.1: parcels that were divided on older maps are numbered so.
_SUFFIXED = re.compile(r"\d+ ?[^\W\d_]{1,2}\d{0,2}|\d+[-_]\d{1,3}")
_OF_SCALE = re.compile(r"1\s*[:/]\s*\d{1,3}(?:[., ]?\d{3})*|\d+")


class NumberFormat(Rule):
    """Sheet and parcel numbers, scales and areas must be numbers, nothing else.

    Why: A program that reads `312,5 m2` as text counts no area at all, and one that reads `1.250` as one and a quarter
    counts the wrong one. Numbers with remarks find no parcel on the map.

    Wrong: `#REF!`, `312,5 m2`, `250/2`, `200+50`, `23 (đại diện)`, `1.250` where the column does not say what the dot
    means, words. Decimal commas and zeros in front (`07`) are only told.

    Right: `312.5`, `7`, `7.0`, a parcel `12a`, a scale `1:1000`. Empty cells, 0 and negative numbers are judged by CO01
    and CO02.

    Fix: What can only mean one number is put right without asking; the others are looked up.
    """

    code = "DC09"
    name = "domain.number_format"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Form of numbers")
    severity = Severity.WARNING
    reach = Reach.ROW
    subjects = (Subject.PARCELS, Subject.CERTIFICATES)
    optional_roles = _JUDGED

    def _check(self, context: Context) -> Iterator[Draft]:
        values = context.records.values
        for role in recognised(context.records, _JUDGED):
            if _is_clean(values[role], whole=role in _NUMBERS):
                continue
            sign = decimal_sign_in(context, role) if role in _AREAS else None
            yield from cell_drafts(context, role, lambda value, role=role, sign=sign: _judge(value, role, sign))


def _is_clean(column: ObjectArray, whole: bool) -> bool:
    """A column of nothing but finite numbers needs no look at its cells."""
    kinds = set(map(type, column.tolist()))
    if not kinds <= {int, float, type(None)}:
        return False
    try:
        numbers = column.astype(float)
    except OverflowError:
        return False
    sound = not np.isinf(numbers).any()
    return bool(sound and not (whole and (np.nan_to_num(numbers) % 1).any()))


def _judge(value: object, role: Role, sign: str | None) -> Verdict | None:
    if is_placeholder(value, role):
        return None
    if role in _NUMBERS:
        return _judge_number(value)
    if role is Role.SCALE and isinstance(value, str) and _OF_SCALE.fullmatch(plain(value)):
        return None
    return _verdict(read_number(value, sign), _NUMBER_EXPECTED, value)


def _judge_number(value: object) -> Verdict | None:
    """A sheet or parcel number."""
    text = plain(value)
    if not text.isdigit():
        if _SUFFIXED.fullmatch(text):
            return None
        if isinstance(value, str) and _LISTED.fullmatch(text):
            return Verdict("list", _LIST, _LIST_CAUSE, expected=Message(_WHOLE_EXPECTED))
    # In a number of a map the comma and the dot have no business but in 7.0 and 1.250.
    read = read_number(value, ".")
    if read.value is not None and read.value % 1 and read.problem in {"", Problem.DECIMAL_COMMA}:
        return Verdict("decimals", _BROKEN, _BROKEN_CAUSE, expected=Message(_WHOLE_EXPECTED))
    return _verdict(read, _WHOLE_EXPECTED, value)


def _verdict(read: Number, expected: str, value: Any) -> Verdict | None:
    problem = read.problem
    # "312,0" is a decimal comma; 7.0 is how spreadsheets write a 7.
    if problem == Problem.WHOLE_AS_DECIMAL and "," in str(value):
        problem = Problem.DECIMAL_COMMA
    told = _TOLD.get(problem)
    if told is None:
        return None
    message, cause, severity = told
    values: dict[str, object] = {"written": Cell(read.suggestion or "")}
    if problem == Problem.AMBIGUOUS_SEPARATOR:
        candidates = read.candidates or (0.0, 0.0)
        values = {"one": candidates[0], "other": int(candidates[1])}
        if not read.candidates:
            problem, message, cause = Problem.TEXT, _TEXT, _TEXT_CAUSE
    return Verdict(
        str(problem),
        message,
        cause,
        values,
        severity=severity,
        expected=Message(expected),
        suggestion=read.suggestion,
        confidence=read.confidence if read.suggestion else None,
    )
