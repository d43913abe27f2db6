"""Whether the coordinates of a layer lie on a grid coarser than a survey writes them (the primitive of TC09).

Coordinates rounded to 5 decimals of a degree stand on a grid of 1.1 m: neighbours' corners were moved by up to half a
diagonal, so most overlaps and gaps below that are of the export's making, not of the surveyor's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]

# Contract §4, TC09: a grid coarser than 1 cm.
_FINEST_METRES = 0.01
# Rounding coarser than this is a raster or a drawing grid; a layer on it lies on this one as well.
_COARSEST_METRES = 1.0
_COARSEST_DEGREES = 1e-4
# Fewer different values on an axis prove nothing: ten parcels along a street are round by accident.
_EVIDENCE = 20
_METRES_PER_DEGREE = 111_320.0
_SAMPLE = 4096
_CHUNK = 131_072
_GOLDEN = 0.6180339887498949


@dataclass(frozen=True)
class CoarseGrid:
    """The grid that all coordinates lie on.

    step         in the layer's own units
    step_metres  the same in metres, for degrees the larger of north and east at the layer's latitude
    tolerance    the suggested TOLERANCE in metres: the grid's diagonal, rounded up to two digits
    """

    step: float
    step_metres: float
    tolerance: float


def coarse_step(xy: FloatArray, is_degrees: bool = False, metres_per_unit: float = 1.0) -> CoarseGrid | None:
    """The coarsest grid above 1 cm (and up to 1 m, or 0.0001°) on which all coordinates lie.

    Powers of ten and their halves, quarters and fifths are tried, and the binary fractions that storing
    coordinates as 32-bit numbers leaves. A clean layer is settled by its first few thousand coordinates.

    Args:
        xy: (m, 2) coordinates of the source, before any transformation.
        is_degrees: whether they are longitude and latitude.
        metres_per_unit: of plane coordinates.

    Returns:
        The grid, or None where there is none or fewer than 20 different values on an axis.
    """
    sample = _sample(xy)
    if not len(sample) or any(len(np.unique(sample[:, axis])) < _EVIDENCE for axis in (0, 1)):
        return None
    east, north = (metres_per_unit, metres_per_unit)
    if is_degrees:
        latitude = min(abs(float(np.median(sample[:, 1]))), 89.0)
        east, north = _METRES_PER_DEGREE * math.cos(math.radians(latitude)), _METRES_PER_DEGREE
    larger = max(east, north)
    coarsest = _COARSEST_DEGREES if is_degrees else _COARSEST_METRES / larger
    for step in _steps(coarsest * (1.0 + 1e-9), _FINEST_METRES * (1.0 + 1e-9) / larger):
        if _on_grid(sample, step) and _all_on_grid(xy, step):
            return CoarseGrid(step, step * larger, _rounded_up(step * math.hypot(east, north)))
    return None


def _sample(xy: FloatArray) -> FloatArray:
    if len(xy) > _SAMPLE:
        # Golden-ratio positions are in step with no pattern of the layer.
        places = (np.arange(_SAMPLE) * _GOLDEN) % 1.0 * len(xy)
        xy = xy[places.astype(np.int64)]
    return np.asarray(xy[np.isfinite(xy).all(axis=1)], dtype=np.float64)


def _steps(coarsest: float, finest: float) -> list[float]:
    """The steps to try between two sizes, coarse first."""
    low, high = math.floor(math.log10(finest)), math.ceil(math.log10(coarsest))
    # Read from text, so that the step is the very number a person would write.
    decimal = {float(f"{part}e{power}") for power in range(low, high + 2) for part in (1, 0.5, 0.25, 0.2)}
    binary = {2.0**-power for power in range(64)}
    return sorted((step for step in decimal | binary if finest < step <= coarsest), reverse=True)


def _on_grid(xy: FloatArray, step: float) -> bool:
    """Whether all values are multiples of the step, but for the noise that binary numbers and conversions leave."""
    multiples = xy / step
    away = np.abs(multiples - np.rint(multiples))
    # At most a thousandth of the step, or 1e-9 of the number where that is less; never below what a double can hold.
    allowed = np.minimum(np.abs(multiples) * 1e-9, 1e-3) + np.abs(multiples) * 1e-15
    # NaN belongs to broken parcels, which other rules report.
    return not bool((away > allowed).any())


def _all_on_grid(xy: FloatArray, step: float) -> bool:
    return all(_on_grid(xy[start : start + _CHUNK], step) for start in range(0, len(xy), _CHUNK))


def _rounded_up(metres: float) -> float:
    """Two significant digits, upwards: 0.1414 → 0.15."""
    digit = 10.0 ** (math.floor(math.log10(metres)) - 1)
    return float(f"{math.ceil(metres / digit - 1e-9) * digit:.12g}")
