"""Values that stand for "nothing is known": ``-``, ``0``, ``chưa xác định``, a single space.

The list is ``data/placeholders.csv``; what a commune uses besides is a parameter of CO02.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from .roles import Role
from .text.fold import clean, fold_words, is_blank

_TABLE = Path(__file__).resolve().parent.parent / "data" / "placeholders.csv"
# A number of these below zero is a placeholder too; elsewhere a minus may belong to the text.
_NUMBERS = frozenset(
    {Role.SHEET, Role.PARCEL, Role.SCALE, Role.AREA, Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL}
    | {Role.USE_AREA, Role.USE_AREA_2, Role.USE_AREA_3, Role.BUILT_AREA, Role.FLOOR_AREA}
)
_WORDS = frozenset(
    {Role.OWNER, Role.ADDRESS, Role.ORGANISATION, Role.OWNER_ADDRESS, Role.CURRENT_USER, Role.CURRENT_USER_ADDRESS}
)


@lru_cache(maxsize=1)
def _shipped() -> Mapping[str, tuple[str, str]]:
    """By folded text: the roles it holds for, and those it does not hold for."""
    found: dict[str, tuple[str, str]] = {}
    with _TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            roles = row["roles"]
            excluded = roles.removeprefix("not ") if roles.startswith("not ") else ""
            found[row["text"]] = ("" if excluded else roles, excluded)
    return found


@lru_cache(maxsize=65536)
def is_placeholder(value: object, role: Role, more: frozenset[str] = frozenset()) -> bool:
    """Whether a cell holds something that says nothing.

    Args:
        value: the cell as stored; hashable.
        role: of its column: 0 is a placeholder for a parcel number and an answer to "certificate issued?".
        more: further placeholders of the commune, folded (`text.fold.fold_words`).
    """
    if is_blank(value):
        return isinstance(value, str) and value != ""
    if isinstance(value, bool):
        return False
    if isinstance(value, (int, float)):
        if value < 0 and role in _NUMBERS:
            return True
        value = int(value) if float(value).is_integer() else value
    text = clean(str(value))
    folded = fold_words(text)
    if folded in more:
        return True
    if folded in _shipped():
        only, never = _shipped()[folded]
        return role.value != never and (not only or role.value == only)
    if role in _NUMBERS and _number(text) is not None:
        return float(text) <= 0
    # Not the folded text: two letters of an old encoding may fold to one.
    return role in _WORDS and len(text) == 1


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
