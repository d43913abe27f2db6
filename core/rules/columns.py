"""What a column as a whole says about how its cells are meant, also where only some of them are judged again."""

from __future__ import annotations

from ..areas import FloatArray, areas_m2, decimal_sign
from ..roles import Role
from .base import Context


def decimal_sign_in(context: Context, role: Role) -> str | None:
    """The decimal sign of a column of areas, None where its texts do not say."""
    return context.of_layer(("decimal sign", role), lambda layer: decimal_sign(layer.records.column(role)))


def areas_of(context: Context, role: Role) -> FloatArray:
    """(n,) areas in m² of the records, NaN where a cell is empty or cannot be read without guessing."""
    return areas_m2(context.records.column(role), decimal_sign_in(context, role))
