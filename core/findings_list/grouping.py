"""By what the list is grouped: cause, rule, sheet, or place on the map."""

from __future__ import annotations

import math
from collections.abc import Hashable
from enum import Enum
from typing import Callable

from ..messages import QT_TRANSLATE_NOOP
from .row import FindingRow

# Side of the squares in which places lie together, in metres and in degrees.
SQUARE_METRES, SQUARE_DEGREES = 200.0, 0.002

Key = tuple[Hashable, ...]


class Grouping(Enum):
    """What the findings of one line share."""

    CAUSE = "cause"
    RULE = "rule"
    SHEET = "sheet"
    PLACE = "place"


LABELS = {
    Grouping.CAUSE: QT_TRANSLATE_NOOP("ParcelClean", "By cause"),
    Grouping.RULE: QT_TRANSLATE_NOOP("ParcelClean", "By rule"),
    Grouping.SHEET: QT_TRANSLATE_NOOP("ParcelClean", "By sheet"),
    Grouping.PLACE: QT_TRANSLATE_NOOP("ParcelClean", "By place"),
}


def cause_of(row: FindingRow) -> Key:
    """Findings of one rule with one root."""
    return (row.rule, row.cause)


def rule_of(row: FindingRow) -> Key:
    """Findings of one rule."""
    return (row.rule,)


def sheet_of(row: FindingRow) -> Key:
    """Commune and sheet of the first parcel; () for what is about the whole layer."""
    parts = row.parcel.split("/")
    return tuple(parts[:-1]) if len(parts) > 1 else ()


def place_of(row: FindingRow) -> Key:
    """The square of the map, as its column and row; () where there is no place."""
    if row.x is None or row.y is None:
        return ()
    is_degrees = abs(row.x) <= 360 and abs(row.y) <= 90
    side = SQUARE_DEGREES if is_degrees else SQUARE_METRES
    return (math.floor(row.x / side), math.floor(row.y / side))


KEY_OF: dict[Grouping, Callable[[FindingRow], Key]] = {
    Grouping.CAUSE: cause_of,
    Grouping.RULE: rule_of,
    Grouping.SHEET: sheet_of,
    Grouping.PLACE: place_of,
}


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """The parts of a parcel key for sorting: 2 before 10, numbers before words."""
    return tuple(
        (0, int(part), "") if part.isascii() and part.isdecimal() else (1, 0, part) for part in text.split("/")
    )


def order_of(grouping: Grouping, key: Key) -> tuple[object, ...]:
    """For sorting sheets and places: sheets as people count, squares along a path from the north, to and fro."""
    if not key:
        return (1,)
    if grouping is Grouping.SHEET:
        return (0, natural("/".join(str(part) for part in key)))
    column, row = (int(str(part)) for part in key)
    return (0, -row, column if row % 2 else -column)
