"""The identifier of a single parcel, computed exactly as `assign` does for a layer.

What only a layer can tell is not seen here: another parcel that would get the same identifier, and what a register has
issued. So the identifier is a provisional one, to look at and to compare with.
"""

from __future__ import annotations

import numpy as np

from ..geometry.characteristic_point import METHOD_VERSION, characteristic_points
from ..geometry.wkb import ParsedWkb
from ..plan import Plan
from ..run import Layer
from .assign import IdRequest, assign
from .measuring import prepare_in_zone
from .register_state import Issuer

_PLAN = Plan(rules=(), settings={}, severities={}, shown=())


def provisional_identifier(parsed: ParsedWkb, crs: str, name: str = "") -> str:
    """The 12-character identifier of one polygon, "" where none can be given (see rule 4 of `assign`).

    Args:
        parsed: the polygon.
        crs: authority code, WKT or PROJ string. Coordinates outside a VN-2000 3° zone are brought to the zone whose
            meridian is nearest to the parcel, where a layer takes the one nearest to its middle.
        name: what messages call the layer.

    Raises:
        CrsError: the CRS is unknown or of another datum than VN-2000 and WGS 84, or the numbers cannot be in it.
    """
    prepared = prepare_in_zone(Layer(name=name, parsed=parsed, fid=np.arange(1), crs=crs), _PLAN)
    empty = np.full(1, None, dtype=object)
    request = IdRequest(
        parcels=prepared.parcels,
        crs=prepared.crs.work,
        official=empty,
        provisional=empty,
        issuer=Issuer.PROVISIONAL,
        points=characteristic_points,
        method=METHOD_VERSION,
    )
    return str(assign(request).identifiers[0] or "")
