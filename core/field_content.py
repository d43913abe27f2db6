"""What the cells of a column must look like for its name to be believed.

Names such as ``DT`` or ``DTSD`` are an area on one map and the kind of user on the next, and exports carry a legal
area of 0 on every row. A few sampled cells tell; an empty sample tells nothing and is believed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Callable

from .text.fold import fold_words, is_blank
from .text.mask import looks_like_person_id

# Every 12-character GeoHash inside Vietnam starts with w; TT 19/2026 leaves the letter case open.
_PARCEL_ID = re.compile(r"w[0-9bcdefghjkmnpqrstuvwxyz]{11}", re.IGNORECASE)
_GUID = re.compile(r"\{?[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\}?", re.IGNORECASE)
_SERIAL = re.compile(r"[a-z]{1,2}[\s_.\-]*\d{6,8}")
_NOT_ZERO = re.compile(r"[1-9]")
_MEASURE = re.compile(r"[\d\s.,/]+(m2|m²)?", re.IGNORECASE)


def _has_letter(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


def _is_measure(text: str) -> bool:
    """A number above zero, with decimal point or comma, perhaps as a fraction or with its unit."""
    return bool(_MEASURE.fullmatch(text) and _NOT_ZERO.search(text))


_ONE_CELL: dict[str, Callable[[str], bool]] = {
    "commune": lambda text: not _GUID.fullmatch(text),
    "sheet": lambda text: any(sign.isdigit() for sign in text),
    "parcel": lambda text: any(sign.isdigit() for sign in text),
    "scale": lambda text: bool(_NOT_ZERO.search(text)),
    "area": _is_measure,
    "land_use": _has_letter,
    "owner": _has_letter,
    "person_id": lambda text: sum(sign.isdigit() for sign in text) >= 8,
    "address": _has_letter,
    "serial": lambda text: bool(_SERIAL.search(fold_words(text))),
    # Identity numbers under the name of an identifier are refused: reports would print them unmasked.
    "parcel_id": lambda text: not looks_like_person_id(text),
}


def _texts(values: Sequence[object]) -> list[str]:
    return [str(value).strip() for value in values if not is_blank(value)]


def plausible(role: str, values: Sequence[object]) -> bool:
    """Can these cells be the role? True if one of them can, if all are blank, and for roles without a test."""
    test = _ONE_CELL.get(role)
    texts = _texts(values)
    return test is None or not texts or any(map(test, texts))


def looks_like_parcel_ids(values: Sequence[object]) -> bool:
    """True if at least half of the filled cells are 12-character GeoHashes (the others are findings, not doubts)."""
    texts = _texts(values)
    return bool(texts) and 2 * sum(map(bool, map(_PARCEL_ID.fullmatch, texts))) >= len(texts)
