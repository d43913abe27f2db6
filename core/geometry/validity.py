"""Which parcels are valid polygons, and where and why the others are not.

GEOS says quickly *whether* a polygon is valid; *why* and *where* it says differently with ring start, direction and
version. So the reason is found here (`crossings`, `nesting`), and GEOS is asked only where nothing was found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from ..parallel import in_chunks
from .rings import BoolArray
from .wkb import Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..parcels import Parcels
    from ..rules.base import Context


def validity(context: Context) -> BoolArray:
    """(n,) `valid_mask` of the run's parcels, made once per run."""
    return context.shared("valid", lambda: valid_mask(context.parcels, context.check_cancelled))


def valid_mask(parcels: Parcels, check: Callable[[], None] = lambda: None) -> BoolArray:
    """(n,) whether each parcel is a valid polygon by the OGC's rules; a missing geometry is not invalid.

    Parcels with broken numbers and shapes that are no polygons are invalid, whatever GEOS thinks of the rest.
    `check` may raise to stop.
    """
    valid: BoolArray = np.array(in_chunks(shapely.is_valid, parcels.geometries, check=check), dtype=bool)
    valid[parcels.shape == Shape.MISSING] = True
    valid &= ~parcels.not_finite & (parcels.shape != Shape.OTHER)
    return valid
