"""Dates as lists have them: full, month and year, year only; typed, true, or a spreadsheet's day number.

A day is written dd/mm/yyyy in Vietnam. ``05/06/1960`` can be the other order only in a list that came through American
software, which shows in its column: `order_of`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from .fold import fold_words
from .numbers import is_spreadsheet_error
from .reading import Named, Reading, plain


class Problem(Named):
    """What is not as it should be."""

    TEXT = "text"
    SPREADSHEET_ERROR = "spreadsheet_error"
    IMPOSSIBLE = "impossible"
    TOO_EARLY = "too_early"
    FUTURE = "future"
    TWO_DIGIT_YEAR = "two_digit_year"
    ORDER = "order"
    SERIAL_NUMBER = "serial_number"
    FORMAT = "format"
    TIME = "time"


@dataclass(frozen=True)
class DateReading(Reading):
    """A date cell.

    value       datetime.date; of a year or month its first day; None where not understood or ambiguous
    precision   `year`, `month`, `day`, or ""
    candidates  what an ambiguous cell may mean
    """

    precision: str = ""
    candidates: tuple[dt.date, ...] = ()

    @property
    def year(self) -> int | None:
        """The year, also where day and month are in doubt."""
        years = {found.year for found in (self.candidates or ((self.value,) if self.value else ()))}
        return years.pop() if len(years) == 1 else None


DAY_FIRST, MONTH_FIRST = "dmy", "mdy"
FIRST_YEAR = 1850
_EXCEL_EPOCH = dt.date(1899, 12, 30)
_TIME = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AP]M)?Z?$", re.IGNORECASE)
_NUMERIC = re.compile(r"(\d{1,4})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,4})")
_MONTH = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{4})|(\d{4})\s*[/.\-]\s*(\d{1,2})")
_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) (?:thang )(\d{1,2}|[a-z ]+?),? ?(?:nam )(\d{4}|\d{2})")
_MONTH_WORDS = re.compile(r"(?:thang )(\d{1,2}|[a-z ]+?)(?: nam |[/.\- ]+)(\d{4})")
_YEAR = re.compile(r"(?:(?:sinh )?nam |sn ?)?(\d{4})")
_NAMES = {
    "gieng": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10, "muoi mot": 11, "muoi hai": 12, "chap": 12,
}  # fmt: skip


def read_date(value: object, order: str | None = None, today: dt.date | None = None) -> DateReading:
    """A cell as a date; never raises.

    `order` is `DAY_FIRST`, `MONTH_FIRST` or None (unknown: day first, and not safe where the other is possible).
    `today` bounds the future; None takes no notice of it. Suggestions are ISO: ``1960-06-05``, ``1960-06``, ``1960``.
    """
    if isinstance(value, dt.datetime):
        return _bounded(value.date(), "day", today)
    if isinstance(value, dt.date):
        return _bounded(value, "day", today)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _of_number(value, today)
    if is_spreadsheet_error(value):
        return DateReading(problem=Problem.SPREADSHEET_ERROR)
    text = plain(value)
    return _of_text(text, order, today) if text else DateReading()


def _of_number(value: float, today: dt.date | None) -> DateReading:
    if value != value:  # noqa: PLR0124 - NaN
        return DateReading()
    if not -1e9 < value < 1e9:
        return DateReading(problem=Problem.TEXT)
    whole = int(value)
    if 20_000 <= whole <= 60_000:
        found = _EXCEL_EPOCH + dt.timedelta(days=whole)
        inner = _bounded(found, "day", today)
        if inner.problem:
            return inner
        return DateReading(None, Problem.SERIAL_NUMBER, found.isoformat(), 0.8, False, "day", (found,))
    if whole == value and 1000 <= whole <= 9999:
        return _year(whole, today)
    return DateReading(problem=Problem.TEXT)


@lru_cache(maxsize=65536)
def _of_text(text: str, order: str | None, today: dt.date | None) -> DateReading:
    if len(text) > 60:
        return DateReading(problem=Problem.TEXT)
    bare = _TIME.sub("", text).strip()
    timed = bare != text
    text = bare.rstrip(".;, ")
    numeric = _NUMERIC.fullmatch(text)
    if numeric:
        reading = _numeric(numeric.groups(), order, today, text)
        return _timed(reading) if timed else reading
    if re.fullmatch(r"[2-5]\d{4}(?:\.0+)?|60000", text):
        return _of_number(float(text), today)
    if re.fullmatch(r"\d{8}", text):
        return _eight_digits(text, today)
    folded = fold_words(text)
    for pattern, read in (
        (_YEAR, _read_year),
        (_MONTH, _read_month),
        (_WORDS, _read_words),
        (_MONTH_WORDS, _read_words),
    ):
        found = pattern.fullmatch(folded)
        if found:
            return read(found.groups(), today, text)
    return DateReading(problem=Problem.TEXT)


def _timed(reading: DateReading) -> DateReading:
    """A midnight that a spreadsheet added."""
    if reading.problem not in {"", Problem.FORMAT} or not reading.value:
        return reading
    iso, clear = reading.value.isoformat(), not reading.candidates
    return DateReading(reading.value, Problem.TIME, iso, 0.98 if clear else 0.85, clear, "day", reading.candidates)


def _numeric(groups: tuple[str | None, ...], order: str | None, today: dt.date | None, text: str) -> DateReading:
    first, second, third = (str(group) for group in groups)
    if len(first) >= 3:  # ISO, or OGR's 1960/05/06
        if len(first) == 3 or len(third) > 2:
            return DateReading(problem=Problem.IMPOSSIBLE)
        return _made(int(first), int(second), int(third), today, text)
    if len(third) == 2 or len(third) == 1:
        return _short_year(int(first), int(second), int(third))
    if len(third) == 3:
        return DateReading(problem=Problem.IMPOSSIBLE)
    day, month, year = int(first), int(second), int(third)
    if order == MONTH_FIRST:
        day, month = month, day
    straight, swapped = _date(year, month, day), _date(year, day, month)
    if straight is None and swapped is not None:
        # 12/13/1960 in a column of days first: only the other order makes a date.
        inner = _bounded(swapped, "day", today)
        if inner.problem:
            return inner
        return DateReading(swapped, Problem.ORDER, swapped.isoformat(), 0.8, False, "day")
    reading = _made(year, month, day, today, text)
    if order is None and straight and swapped and straight != swapped and reading.problem in {"", Problem.FORMAT}:
        iso = straight.isoformat()
        return DateReading(straight, Problem.FORMAT, iso, 0.85, False, "day", (straight, swapped))
    return reading


def _short_year(day: int, month: int, year: int) -> DateReading:
    """05/06/60: 1960 or 2060, and nobody but the paper can tell for small numbers."""
    found = tuple(made for century in (1900, 2000) if (made := _date(century + year, month, day)))
    return DateReading(problem=Problem.TWO_DIGIT_YEAR if found else Problem.IMPOSSIBLE, candidates=found)


def _eight_digits(text: str, today: dt.date | None) -> DateReading:
    """19600605 or 05061960; offered only where one of the two makes a date of our time."""
    ways = (
        _date(int(text[:4]), int(text[4:6]), int(text[6:])),
        _date(int(text[4:]), int(text[2:4]), int(text[:2])),
    )
    found = tuple(way for way in ways if way and not _bounded(way, "day", today).problem)
    if len(found) == 1:
        return DateReading(None, Problem.FORMAT, found[0].isoformat(), 0.7, False, "day", found)
    return DateReading(problem=Problem.TEXT, candidates=found)


def _read_year(groups: tuple[str | None, ...], today: dt.date | None, text: str) -> DateReading:
    reading = _year(int(groups[0] or 0), today)
    if reading.problem or text == groups[0]:
        return reading
    return DateReading(reading.value, Problem.FORMAT, groups[0], 0.95, True, "year")


def _read_month(groups: tuple[str | None, ...], today: dt.date | None, text: str) -> DateReading:
    month, year = (groups[0], groups[1]) if groups[0] else (groups[3], groups[2])
    return _months(int(year or 0), int(month or 0), today, text)


def _read_words(groups: tuple[str | None, ...], today: dt.date | None, text: str) -> DateReading:
    *days, month_word, year_word = (group or "" for group in groups)
    month = int(month_word) if month_word.isdigit() else _NAMES.get(month_word.strip(), 0)
    if not month:
        return DateReading(problem=Problem.TEXT)
    if len(year_word) == 2:
        return _short_year(int(days[0]), month, int(year_word)) if days else DateReading(problem=Problem.TWO_DIGIT_YEAR)
    if not days:
        return _months(int(year_word), month, today, text)
    return _made(int(year_word), month, int(days[0]), today, text)


def _months(year: int, month: int, today: dt.date | None, text: str) -> DateReading:
    found = _date(year, month, 1)
    if not found:
        return DateReading(problem=Problem.IMPOSSIBLE)
    reading = _bounded(found, "month", today)
    iso = f"{year:04d}-{month:02d}"
    if reading.problem or text == iso:
        return reading
    return DateReading(found, Problem.FORMAT, iso, 0.95, True, "month")


def _year(year: int, today: dt.date | None) -> DateReading:
    found = _date(year, 1, 1)
    return _bounded(found, "year", today) if found else DateReading(problem=Problem.IMPOSSIBLE)


def _made(year: int, month: int, day: int, today: dt.date | None, text: str) -> DateReading:
    found = _date(year, month, day)
    if found is None:
        return DateReading(problem=Problem.IMPOSSIBLE)
    reading = _bounded(found, "day", today)
    if reading.problem or text == found.isoformat():
        return reading
    return DateReading(found, Problem.FORMAT, found.isoformat(), 0.98, True, "day")


def _bounded(found: dt.date, precision: str, today: dt.date | None) -> DateReading:
    """The date, or the problem with its year."""
    if found.year < FIRST_YEAR:
        return DateReading(None, Problem.TOO_EARLY, precision=precision, candidates=(found,))
    if today is not None and found > today:
        return DateReading(None, Problem.FUTURE, precision=precision, candidates=(found,))
    return DateReading(found, precision=precision)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None


def order_of(values: Iterable[object]) -> str | None:
    """`DAY_FIRST` or `MONTH_FIRST` where the cells of a column that can only be one say so and none the other."""
    days = months = 0
    for value in values:
        found = _NUMERIC.fullmatch(_TIME.sub("", plain(value))) if isinstance(value, str) else None
        if not found or len(found.group(3)) != 4 or len(found.group(1)) > 2:
            continue
        first, second = int(found.group(1)), int(found.group(2))
        days += first > 12 >= second >= 1 and first <= 31
        months += second > 12 >= first >= 1 and second <= 31
    if bool(days) == bool(months):
        return None
    return DAY_FIRST if days else MONTH_FIRST
