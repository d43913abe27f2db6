"""Map scales as tables and columns write them, as the denominator: ``1/1000``, ``1:1.000``, ``1000`` are 1000."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import numpy.typing as npt

from ..text.fold import clean, is_blank

IntArray = npt.NDArray[np.int64]

UNKNOWN = 0
UNREADABLE = -1

# The scales of cadastral maps (Circular 25/2014, from memory) and those of older series.
USUAL = (100, 200, 500, 1000, 2000, 2500, 4000, 5000, 10000, 25000, 50000)
_LOWEST, _HIGHEST = 100, 1_000_000

_RATIO = re.compile(r"(?:^|[^\d.,])1\s*[/:\\÷]\s*(\d[\d., ]*)")
_NUMBER = re.compile(r"(\d[\d., ]*)")
_GROUPED = re.compile(r"\d{1,3}(?:[., ]\d{3})+")
# A spreadsheet takes 1/2000 for the first of January 2000.
_DATE = re.compile(r"(\d{3,5})[-/](?:0?1)[-/](?:0?1)(?:[T ].*)?")


def denominator(value: object) -> int:
    """The denominator of one cell; `UNKNOWN` where it is blank or 0, `UNREADABLE` where it is no scale."""
    if is_blank(value) or isinstance(value, bool):
        return UNKNOWN
    if isinstance(value, (int, float, np.integer, np.floating)):
        return _of_number(float(value))
    text = clean(str(value))
    date = _DATE.fullmatch(text)
    if date and int(date.group(1)) in USUAL:
        return int(date.group(1))
    ratio = _RATIO.search(text)
    found = ratio or _NUMBER.search(text)
    if found is None:
        return UNREADABLE
    written = found.group(1).strip(" .,")
    if _GROUPED.fullmatch(written):
        written = re.sub(r"[., ]", "", written)
    try:
        number = float(written.replace(",", "."))
    except ValueError:
        return UNREADABLE
    return _judged(number) if ratio else _of_number(number)


def denominators(values: npt.NDArray[Any]) -> IntArray:
    """(n,) cells → (n,) denominators; every distinct cell is read once."""
    listed = [
        value if value is None or isinstance(value, (str, int, float)) else str(value) for value in values.tolist()
    ]
    table = {value: denominator(value) for value in set(listed)}
    return np.fromiter(map(table.__getitem__, listed), dtype=np.int64, count=len(listed))


def shown(scale: int) -> str:
    """How to write it: ``1:1000``; "" where unknown."""
    return f"1:{scale}" if scale > 0 else ""


def _of_number(number: float) -> int:
    """A bare number: the denominator, or the ratio itself, which a spreadsheet computes of =1/1000."""
    if number == 0.0:
        return UNKNOWN
    if 0.0 < number < 1.0:
        return _judged(round(1.0 / number, 6))
    return _judged(number)


def _judged(number: float) -> int:
    whole = number == int(number) if np.isfinite(number) else False
    return int(number) if whole and _LOWEST <= number <= _HIGHEST else UNREADABLE
