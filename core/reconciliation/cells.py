"""Columns of cells converted by their distinct values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, TypeVar

from ..records import Records
from ..roles import Role
from ..text.fold import is_blank

Made = TypeVar("Made")


def converted(records: Records, role: Role, convert: Callable[[str], Made], blank: Made) -> list[Made]:
    """(n,) what each cell of a column comes to; `blank` where it is empty or the column is missing."""
    if role not in records.values:
        return [blank] * len(records)
    return each(records.values[role].tolist(), convert, blank)


def each(cells: Sequence[object], convert: Callable[[str], Made], blank: Made) -> list[Made]:
    """What each cell comes to, every distinct one converted once; `blank` where it is empty."""
    made = {cell: blank if is_blank(cell) else convert(str(cell)) for cell in dict.fromkeys(cells)}
    return list(map(made.__getitem__, cells))
