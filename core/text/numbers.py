"""Numbers as people type them: areas, sheet and parcel numbers.

In Vietnam the comma is the decimal sign and the dot parts thousands; software writes it the other way round. ``1.250``
can be either, and only its column can tell: `decimal_sign_of`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from .reading import Named, Reading, plain


class Problem(Named):
    """What is not as it should be."""

    TEXT = "text"
    SPREADSHEET_ERROR = "spreadsheet_error"
    NOT_FINITE = "not_finite"
    AMBIGUOUS_SEPARATOR = "ambiguous_separator"
    DECIMAL_COMMA = "decimal_comma"
    THOUSANDS = "thousands"
    WHOLE_AS_DECIMAL = "whole_as_decimal"
    LEADING_ZEROS = "leading_zeros"
    UNIT = "unit"
    REMARK = "remark"
    FRACTION = "fraction"
    SUM = "sum"
    SUFFIX = "suffix"
    NEGATIVE = "negative"
    SPACES = "spaces"


@dataclass(frozen=True)
class Number(Reading):
    """A number cell.

    value       float, None where it is blank, not understood or ambiguous
    candidates  what an ambiguous cell may mean
    parts       the numbers of a fraction or sum, the number before a suffix letter
    unit        `m2`, `ha`, `km2` or "": the value is always in the cell's own unit
    remark      what stands in brackets or behind the number
    """

    candidates: tuple[float, ...] = ()
    parts: tuple[float, ...] = ()
    unit: str = ""
    remark: str = ""


_ERRORS = frozenset(
    {
        "#REF!",
        "#N/A",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#GETTING_DATA",
        "#FIELD!",
    }
    | {"ERR:502", "ERR:504", "ERR:508", "ERR:509", "ERR:522", "ERR:523"}
)
_UNIT = re.compile(r"\s*(m2|m²|m\^2|ha|hecta|km2|km²|mét vuông|m vuông)\.?$", re.IGNORECASE)
_UNITS = {"ha": "ha", "hecta": "ha", "km2": "km2", "km²": "km2"}
_REMARK = re.compile(r"^([-+]?[\d.,' ]*\d)\s*[(\[]\s*([^()\[\]]*?)\s*[)\]]$")
_GROUPED_SPACE = re.compile(r"([-+]?\d{1,3}(?:[ '’]\d{3})+)([.,]\d+)?")
_SIMPLE = re.compile(r"[-+]?\d+")
_FRACTION = re.compile(r"(\d+(?:[.,]\d+)?)\s*/\s*(\d+(?:[.,]\d+)?)")
_SUM = re.compile(r"\d[\d.,]*(?:\s*\+\s*\d[\d.,]*)+")
_EXPONENT = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d{1,3}")


def is_spreadsheet_error(value: object) -> bool:
    """Whether the cell holds the error of a formula, such as ``#REF!`` or ``#N/A``."""
    return isinstance(value, str) and value.strip().upper() in _ERRORS


def read_number(value: object, decimal_sign: str | None = None) -> Number:
    """A cell as a number; `decimal_sign` (``.`` or ``,``) settles what ``1.250`` means. Never raises.

    Suggestions are in plain form: no thousands, a dot before the decimals, at most what the cell says.
    """
    if isinstance(value, bool):
        return Number(problem=Problem.TEXT)
    if isinstance(value, (int, float)):
        return _of_number(value)
    text = plain(value)
    return _of_text(text, decimal_sign) if text else Number()


def _of_number(value: float) -> Number:
    try:
        number = float(value)
    except OverflowError:
        return Number(problem=Problem.NOT_FINITE)
    if math.isnan(number):
        return Number()
    if math.isinf(number):
        return Number(problem=Problem.NOT_FINITE)
    return Number(number, Problem.NEGATIVE if number < 0 else "")


@lru_cache(maxsize=65536)
def _of_text(text: str, sign: str | None) -> Number:
    if text.upper() in _ERRORS:
        return Number(problem=Problem.SPREADSHEET_ERROR)
    if len(text) > 60:
        return Number(problem=Problem.TEXT)
    remark = _REMARK.match(text)
    if remark:
        return _with_remark(remark.group(1), remark.group(2), sign)
    unit = _UNIT.search(text)
    if unit and unit.start():
        return _with_unit(text[: unit.start()], unit.group(1).lower(), sign)
    suffixed = re.fullmatch(r"(\d{1,6}) ?([^\W\d_]{1,2})", text)
    if suffixed:  # 23a is a good parcel number and no area
        return Number(problem=Problem.SUFFIX, parts=(float(suffixed.group(1)),), remark=suffixed.group(2))
    if _FRACTION.fullmatch(text):
        return _joined(text, "/", Problem.FRACTION, sign)
    if _SUM.fullmatch(text):
        return _joined(text, "+", Problem.SUM, sign)
    return _single(text, sign)


def _single(text: str, sign: str | None) -> Number:
    """One number, nothing else in the cell."""
    if _SIMPLE.fullmatch(text):
        return _whole(text)
    if _EXPONENT.fullmatch(text):
        return _finite(float(text.replace(",", ".")), Problem.TEXT, safe=False)
    spaced = _GROUPED_SPACE.fullmatch(text)
    if spaced:
        digits = re.sub(r"[^\d+-]", "", spaced.group(1))
        return _finite(float(digits + (spaced.group(2) or "").replace(",", ".")), Problem.THOUSANDS)
    apart = re.fullmatch(r"([-+]?\d+)\s*([.,])\s*(\d+)", text)
    if apart and " " in text:
        inner = _separated(apart.group(1) + apart.group(2) + apart.group(3), sign)
        return _again(inner, Problem.SPACES) if inner.value is not None else inner
    if re.fullmatch(r"[-+]\s+\d[\d.,]*", text):
        return _single(re.sub(r"\s+", "", text), sign)
    return _separated(text, sign)


def _again(inner: Number, problem: str) -> Number:
    value = float(inner.value)
    return Number(value, inner.problem or problem, _shown(value), 0.95, True, parts=inner.parts)


def _whole(text: str) -> Number:
    """Digits with perhaps a sign."""
    digits = text.lstrip("+-").lstrip("0") or "0"
    if len(digits) > 300:
        return Number(problem=Problem.NOT_FINITE)
    value = -float(digits) if text[0] == "-" else float(digits)
    if value < 0:
        return Number(value, Problem.NEGATIVE)
    if text != digits:
        return Number(value, Problem.LEADING_ZEROS, digits, 0.99, True)
    return Number(value)


def _separated(text: str, sign: str | None) -> Number:
    """A number with dots and commas."""
    found = re.fullmatch(r"([-+]?)(\d*(?:[.,]\d+)+)[.,]?", text)
    if not found:
        return Number(problem=Problem.TEXT)
    minus, body = found.groups()
    marks = [letter for letter in body if letter in ".,"]
    groups = re.split(r"[.,]", body)
    if len(body) > 40:
        return Number(problem=Problem.TEXT)
    negative = -1.0 if minus == "-" else 1.0
    thousands_fit = 1 <= len(groups[0]) <= 3 and groups[0][:1] != "0" and all(len(group) == 3 for group in groups[1:])
    if len(set(marks)) == 2:
        return _both_signs(groups, marks, negative)
    if len(marks) > 1:
        if not thousands_fit:
            return Number(problem=Problem.TEXT)
        return _finite(negative * float("".join(groups)), Problem.THOUSANDS)
    decimal = negative * float((groups[0] or "0") + "." + groups[1])
    if thousands_fit and sign not in {".", ","}:
        candidates = (decimal, negative * float("".join(groups)))
        return Number(problem=Problem.AMBIGUOUS_SEPARATOR, candidates=candidates)
    if thousands_fit and marks[0] != sign:
        return _finite(negative * float("".join(groups)), Problem.THOUSANDS)
    return _decimal(decimal, groups, marks[0])


def _decimal(value: float, groups: list[str], mark: str) -> Number:
    if value < 0:
        return Number(value, Problem.NEGATIVE)
    zeros = len(groups[0]) > 1 and groups[0].startswith("0")
    if value == int(value) and not groups[1].strip("0"):
        return Number(value, Problem.WHOLE_AS_DECIMAL, _shown(value), 0.99, True)
    if mark == ",":
        return Number(value, Problem.DECIMAL_COMMA, _shown(value), 0.98, True)
    return Number(value, Problem.LEADING_ZEROS, _shown(value), 0.95, True) if zeros else Number(value)


def _both_signs(groups: list[str], marks: list[str], negative: float) -> Number:
    """1.250,5 and 1,250.5: the last sign is the decimal one, if the others part thousands."""
    last = marks[-1]
    if marks.count(last) != 1 or not 1 <= len(groups[0]) <= 3 or any(len(group) != 3 for group in groups[1:-1]):
        return Number(problem=Problem.TEXT)
    return _finite(negative * float("".join(groups[:-1]) + "." + groups[-1]), Problem.THOUSANDS)


def _finite(value: float, problem: str, safe: bool = True) -> Number:
    if math.isinf(value):
        return Number(problem=Problem.NOT_FINITE)
    if value < 0:
        return Number(value, Problem.NEGATIVE)
    return Number(value, problem, _shown(value), 0.97 if safe else 0.6, safe)


def _with_remark(number: str, remark: str, sign: str | None) -> Number:
    inner = _of_text(number.strip(), sign)
    if inner.value is None:
        return Number(problem=inner.problem, candidates=inner.candidates, remark=remark)
    return Number(inner.value, Problem.REMARK, _shown(float(inner.value)), 0.8, False, parts=inner.parts, remark=remark)


def _with_unit(number: str, unit: str, sign: str | None) -> Number:
    inner = _of_text(number.strip(), sign)
    name = _UNITS.get(unit, "m2")
    if inner.value is None:
        return Number(problem=inner.problem, candidates=inner.candidates, unit=name)
    if inner.problem in {Problem.FRACTION, Problem.SUM, Problem.NEGATIVE, Problem.REMARK}:
        return Number(inner.value, inner.problem, inner.suggestion, inner.confidence, False, (), inner.parts, name)
    if name != "m2":
        factor = 1e4 if name == "ha" else 1e6
        return Number(inner.value, Problem.UNIT, _shown(inner.value * factor), 0.8, False, unit=name)
    return Number(inner.value, Problem.UNIT, _shown(float(inner.value)), 0.97, True, unit=name)


def _joined(text: str, mark: str, problem: Problem, sign: str | None) -> Number:
    """Fractions and sums: the parts are read; a sum is proposed, a fraction (250/2? parcel 250 of 2?) is not."""
    inner = [_single(part.strip(), sign) for part in text.split(mark)]
    if any(part.value is None for part in inner):
        open_ones = any(part.problem == Problem.AMBIGUOUS_SEPARATOR for part in inner)
        return Number(problem=Problem.AMBIGUOUS_SEPARATOR if open_ones else problem)
    parts = tuple(float(part.value) for part in inner)
    if problem is Problem.SUM:
        total = round(math.fsum(parts), 6)
        return Number(total, problem, _shown(total), 0.6, False, parts=parts)
    return Number(None, problem, parts=parts)


def _shown(value: float) -> str:
    """Shortest plain form, never with an exponent."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    text = repr(value)
    return text if "e" not in text else f"{value:.10f}".rstrip("0").rstrip(".")


def decimal_sign_of(values: Iterable[object]) -> str | None:
    """The decimal sign of a column where some cell settles it and none says otherwise, else None.

    ``312,5`` and ``1.250,5`` and ``1.250.000`` settle the comma, ``312.5`` the dot; ``1.250`` settles nothing, and
    numbers (not text) say nothing about how texts are meant.
    """
    signs = {sign for value in values if isinstance(value, str) for sign in (_sign_in(value),) if sign}
    return signs.pop() if len(signs) == 1 else None


@lru_cache(maxsize=65536)
def _sign_in(text: str) -> str:
    """The decimal sign that this text can only have; "" where it does not tell."""
    text = _UNIT.sub("", plain(text)).lstrip("+-").strip()
    found = re.fullmatch(r"\d*(?:[.,]\d+)+", text)
    if not found or len(text) > 40:
        return ""
    marks = [letter for letter in text if letter in ".,"]
    groups = re.split(r"[.,]", text)
    other = {".": ",", ",": "."}
    if len(set(marks)) == 2:
        return marks[-1] if marks.count(marks[-1]) == 1 else ""
    if len(marks) > 1:
        return other[marks[0]] if all(len(group) == 3 for group in groups[1:]) else ""
    thousands_fit = 1 <= len(groups[0]) <= 3 and groups[0][:1] != "0" and len(groups[1]) == 3
    # 7.0 is a spreadsheet's whole number, whatever the column's hand-typed decimals look like.
    return "" if thousands_fit or groups[1] == "0" else marks[0]
