"""The parcel key ``commune/sheet/parcel`` and the normalising of its parts.

Numbers are typed as ``07``, ``7.0``, `` 7 `` or 7 in maps and lists of one commune; the key must be the same.
All functions take and give arrays of one value per parcel and work on the distinct values only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, Callable

import numpy as np
import numpy.typing as npt

from ..text.fold import clean, is_blank

Texts = npt.NDArray[np.object_]
Values = npt.NDArray[Any]

_MISSING = "?"
_INTEGER = re.compile(r"([+-]?)0*(\d+)")
# 7.0, 7.00 and 7.000000 are sevens; 7.000 is left alone, for in Vietnamese writing it may be seven thousand.
_WHOLE_DECIMAL = re.compile(r"([+-]?\d+)(?:\.(?:0{1,2}|0{4,})|,0{1,2})")
_SUFFIXED = re.compile(r"0*(\d+) ?([^\W\d_]{1,2})")
_WITHOUT_NUMBER = re.compile(r"[0\W_]*")
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2010": "-", "\u2011": "-"})


def _western_digits(text: str) -> str:
    """`text` with the digits of other scripts (full-width, Arabic-Indic …) as 0-9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def _number(value: object) -> str:
    """One sheet or parcel number, normalised; see `normalise_number`."""
    # The plain cases first: a column of a million distinct numbers must not take longer than reading it.
    if type(value) is int:
        return str(value)
    if type(value) is str and value.isascii() and value.isdigit():
        return value.lstrip("0") or "0"
    if type(value) is float and value.is_integer():
        return str(int(value))
    if is_blank(value):
        return ""
    if isinstance(value, (float, np.floating)):
        if not np.isfinite(value):
            return ""
        return str(int(value)) if value == int(value) else repr(float(value))
    # A leading apostrophe is the mark of a text cell that some exports keep.
    text = _western_digits(clean(str(value))).translate(_MINUS).lstrip("' ")
    whole = _WHOLE_DECIMAL.fullmatch(text)
    integer = _INTEGER.fullmatch(whole.group(1) if whole else text)
    if integer:
        sign, digits = integer.groups()
        return "-" + digits if sign == "-" and digits != "0" else digits
    # Lower case, because 12a on the map is typed 12A in the list and no two parcels differ by that alone.
    text = text.lower()
    suffixed = _SUFFIXED.fullmatch(text)
    return "".join(suffixed.groups()) if suffixed else text


def _commune(value: object) -> str:
    """One commune code or name, normalised; see `normalise_commune`."""
    if isinstance(value, str) or is_blank(value):
        name = clean(value) if isinstance(value, str) else ""
        number = _number(name)
    else:
        name = number = _number(value)
    # 0 and -1 are placeholders, not codes that lost their zeros; what is longer than a code is not shortened.
    if number.isdigit() and number != "0":
        return number.zfill(5) if len(number) <= 5 else name
    return number if _INTEGER.fullmatch(number) else name


def _distinct(values: Values, convert: Callable[[object], str]) -> Texts:
    """`convert` applied to every distinct value of a one-dimensional array and spread over all rows."""
    flat = np.asarray(values)
    if flat.dtype.kind in "iuf":
        uniques, rows = np.unique(flat, return_inverse=True)
        converted = np.array([convert(value) for value in uniques.tolist()], dtype=object)
        return np.asarray(converted[rows.reshape(-1)], dtype=object)
    listed = flat.tolist()
    table: dict[object, str] = {}
    try:
        table = {value: convert(value) for value in set(listed)}
    except TypeError:  # a list or map in a cell cannot be a dictionary key; its text can
        listed = [str(value) for value in listed]
        table = {value: convert(value) for value in set(listed)}
    return _texts(map(table.__getitem__, listed), len(listed))


def _texts(items: Iterable[str], count: int) -> Texts:
    """An object array of `count` texts (numpy would otherwise guess a fixed-width type)."""
    return np.fromiter(items, dtype=object, count=count)


def normalise_number(values: Values) -> Texts:
    """Sheet or parcel numbers as they enter the key.

    Args:
        values: (n,) numbers or texts; None, NaN and blank are missing.

    Returns:
        (n,) texts: ``07``, ``7.0``, `` 7 ``, 7 and 7.0 → ``7``; suffix letters are kept and lower-cased
        (``012 A`` → ``12a``); missing → ""; ``0`` and ``-1`` stay, they are findings of CO02. What is no number
        keeps its text (one space between words, NFC).
    """
    return _distinct(values, _number)


def normalise_commune(values: Values) -> Texts:
    """Commune codes with the leading zeros that a spreadsheet ate (9427 → ``09427``); names only tidied.

    Args:
        values: (n,) codes or names, numbers or texts.

    Returns:
        (n,) texts, "" where missing.
    """
    return _distinct(values, _commune)


def _shown(part: str) -> str:
    # A slash inside a part would move the borders of the key: 7/45 + 1 and 7 + 45/1 must differ.
    return part.replace("/", "|") or _MISSING


def parcel_keys(commune: str | Values | None, sheet: Values | None, parcel: Values | None) -> Texts:
    """Keys ``commune/sheet/parcel`` of raw columns, missing parts shown as ``?``.

    Args:
        commune: (n,) column, or the one code or name of the whole layer (`COMMUNE_CODE`, which then holds for
            every row whatever a column says), or None.
        sheet: (n,) column or None.
        parcel: (n,) column or None.

    Returns:
        (n,) texts; n is the length of the first column given, 0 if none is. Calling it with columns that are
        normalised already changes nothing.

    Raises:
        ValueError: columns of different length.
    """
    columns = [part for part in (commune, sheet, parcel) if part is not None and not isinstance(part, str)]
    sizes = {len(column) for column in columns}
    if len(sizes) > 1:
        raise ValueError("commune, sheet and parcel must have one length")
    count = sizes.pop() if sizes else 0

    def shown(part: str | Values | None, convert: Callable[[object], str]) -> Texts:
        if part is None or isinstance(part, str):
            return np.full(count, _shown(convert(part)), dtype=object)
        return _distinct(part, lambda value: _shown(convert(value)))

    heads = shown(commune, _commune) + "/" + shown(sheet, _number) + "/"
    return np.asarray(heads + shown(parcel, _number), dtype=object)


def _is_number(part: str) -> bool:
    """True unless the normalised part is empty, zero in any dress (``0``, ``0+0``, ``-``) or negative."""
    if part.isdigit():
        return part != "0"
    return not _WITHOUT_NUMBER.fullmatch(part) and not (part[0] == "-" and part[1:2].isdigit())


def is_usable_key(commune: object, sheet: Values | None, parcel: Values | None) -> npt.NDArray[np.bool_]:
    """Which rows have a key that can name a parcel: sheet and parcel present, not 0, not negative.

    Args:
        commune: not looked at; it may be missing (``?/7/12`` is usable within one layer).
        sheet: (n,) raw or normalised column; None if the layer has none, then no key is usable.
        parcel: (n,) raw or normalised column, or None.

    Returns:
        (n,) booleans.
    """
    del commune
    if sheet is None or parcel is None:
        known = sheet if sheet is not None else parcel
        return np.zeros(0 if known is None else len(known), dtype=bool)

    def usable(part: Values) -> npt.NDArray[np.bool_]:
        return np.asarray(_distinct(part, lambda value: "1" if _is_number(_number(value)) else "") != "", dtype=bool)

    return usable(sheet) & usable(parcel)
