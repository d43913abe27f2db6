"""A column of recorded areas as square metres."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .factor import factorise
from .records import ObjectArray
from .text.numbers import decimal_sign_of, read_number

FloatArray = npt.NDArray[np.float64]
_PER_UNIT = {"ha": 1e4, "km2": 1e6}
_NUMBERS = {float, int, type(None)}
_BY_COLUMN = ""


def decimal_sign(values: ObjectArray) -> str | None:
    """The decimal sign of a column of areas, None where its texts do not say."""
    return decimal_sign_of({cell for cell in values.tolist() if isinstance(cell, str)})


def areas_m2(values: ObjectArray, sign: str | None = _BY_COLUMN) -> FloatArray:
    """(n,) areas in m², NaN where a cell is empty or cannot be read without guessing.

    Args:
        values: (n,) cells as stored: numbers, or texts with decimal comma, thousands or a unit (``2,5 ha``).
        sign: the `decimal_sign` of the column that they are part of; left out, they are the column.
    """
    cells = values.tolist()
    if set(map(type, cells)) <= _NUMBERS:
        return np.array(cells, dtype=np.float64)
    texts = np.array([cell if isinstance(cell, (str, float, int)) else None for cell in cells], dtype=object)
    factor = factorise(texts)
    sign = decimal_sign(values) if sign == _BY_COLUMN else sign
    return np.array([_area(value, sign) for value in factor.distinct], dtype=np.float64)[factor.code]


def _area(value: object, sign: str | None) -> float:
    read = read_number(value, sign)
    return float("nan") if read.value is None else float(read.value) * _PER_UNIT.get(read.unit, 1.0)
