"""What a cell means, how sure that is, and what could be written there instead."""

from __future__ import annotations

import csv
import datetime as dt
import math
import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from .fold import clean

_DATA = Path(__file__).resolve().parent.parent.parent / "data"
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_MINUS = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-"})


class Named(str, Enum):
    """A str enum that shows as its value on every Python (3.11 changed that)."""

    def __str__(self) -> str:
        return str(self.value)


@dataclass(frozen=True)
class Reading:
    """What a cell means.

    value        the interpreted value (str, float, date, …); None = blank or not understood
    problem      "" = as it should be, else the value of a member of the module's `Problem`
    suggestion   repaired text to offer, None if there is none
    confidence   0–1, of the suggestion
    safe         the suggestion may be applied without asking a person
    """

    value: Any = None
    problem: str = ""
    suggestion: str | None = None
    confidence: float = 0.0
    safe: bool = False

    @property
    def understood(self) -> bool:
        """Whether the cell has a meaning."""
        return self.value is not None


def plain(value: object) -> str:
    """Any cell as tidy text: "" for None and NaN, whole floats without ``.0``, dates in ISO, digits 0-9, plain minus.

    Never raises: what cannot be shown as text is "".
    """
    if value is None:
        return ""
    if isinstance(value, str):
        text = clean(value).lstrip("'’").strip()  # the apostrophe that marks a text cell
        return text if text.isascii() else western(text)
    if isinstance(value, float):
        return _float_text(value)
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()[:10]
    try:
        return western(clean(str(value)))
    except Exception:  # noqa: BLE001 - a foreign object's __str__ may raise whatever it likes
        return ""


def western(text: str) -> str:
    """`text` with digits of other scripts (full-width …) as 0-9 and every dash as ``-``."""
    text = text.translate(_MINUS)
    if _FOREIGN_DIGIT.search(text):
        return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    return text


def _float_text(value: float) -> str:
    if math.isnan(value) or math.isinf(value):
        return ""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)


def table(name: str) -> list[dict[str, str]]:
    """The rows of a table in ``data/``; lines that begin with # are comments."""
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))
