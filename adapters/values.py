"""Attribute values of QGIS as plain Python values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np
from qgis.core import NULL, QgsFeature, QgsFields
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QVariant

_PLAIN = {int, float, str, bool, type(None), list, dict}


def plain(value: object) -> object:
    """One value: NULL becomes None, a date its ISO text."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, QVariant):
        return None if value.isNull() else plain(value.value())
    if isinstance(value, (QDate, QDateTime, QTime)):
        return value.toString(Qt.DateFormat.ISODate) if value.isValid() else None
    if isinstance(value, date):
        return value.isoformat()
    return None if value == NULL else str(value)


def plain_column(values: Iterable[object]) -> np.ndarray:
    """(n,) object array of plain values; columns without anything special cost one pass in C."""
    listed = list(values)
    if not set(map(type, listed)) <= _PLAIN:
        listed = [plain(value) for value in listed]
    column = np.empty(len(listed), dtype=object)
    column[:] = listed
    return column


def number_places(fields: QgsFields) -> tuple[int, ...]:
    """Places of the columns that hold numbers."""
    return tuple(at for at in range(fields.count()) if fields.at(at).isNumeric())


def storable(feature: QgsFeature, numeric: tuple[int, ...]) -> list[object]:
    """Values of a feature as another layer takes them.

    A feature that is not saved yet (its id is negative) says “Autogenerate” where its number will stand.
    """
    values = feature.attributes()
    if feature.id() < 0:
        for at in numeric:
            if isinstance(values[at], str) or type(values[at]).__name__ == "QgsUnsetAttributeValue":
                values[at] = None
    return values
