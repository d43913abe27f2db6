"""Causes that the topology rules share: a sheet, a pair of sheets, coordinates on a coarse grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...findings import Cause
from ...messages import QT_TRANSLATE_NOOP, Message
from ...text.order import natural_order

if TYPE_CHECKING:
    from ...geometry.precision import CoarseGrid
    from ...parcels import Parcels


def by_sheets(
    parcels: Parcels,
    first: int,
    second: int,
    grid: CoarseGrid | None,
    across: str,
    within: str,
    without: str,
) -> Cause:
    """The pair of sheets that two parcels lie on, their one sheet, or the layer; a coarse `grid` explains all.

    `across` (with {sheet} and {other}), `within` ({sheet}) and `without` are marked titles.
    """
    if grid is not None:
        return coarse_grid(grid)
    sheets = sorted({str(parcels.sheets[at]) for at in (first, second)}, key=natural_order)
    if "" in sheets:
        return Cause("", Message(without))
    if len(sheets) == 2:
        return Cause(f"sheets {sheets[0]}|{sheets[1]}", Message(across, {"sheet": sheets[0], "other": sheets[1]}))
    return Cause(f"sheet {sheets[0]}", Message(within, {"sheet": sheets[0]}))


def coarse_grid(grid: CoarseGrid) -> Cause:
    """Everything that the rounding of the coordinates explains."""
    return Cause(
        "coarse grid",
        Message(
            QT_TRANSLATE_NOOP("ParcelClean", "Coordinates rounded to {step:.2f} m explain these"),
            {"step": grid.step_metres},
        ),
    )
