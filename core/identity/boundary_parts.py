"""In which new commune of a boundary layer a parcel lies: for old communes that were divided."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import shapely

from ..geometry.rings import GeometryArray
from ..messages import QT_TRANSLATE_NOOP, Message
from .communes import CommuneTable
from .crosswalk import STRADDLES
from .plain_table import TableError

Texts = npt.NDArray[np.object_]

# Boundaries were digitised at small scales: a parcel lies in a commune of which this share of it does.
_SHARE = 0.99

_NO_COLUMN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "BOUNDARY: “{layer}” has no column with commune codes or names, so it cannot say which commune a parcel lies in."
    " Add a column commune_code with the codes since July 2025.",
)
_NOT_NEW = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "BOUNDARY: “{value}” in “{column}” is no commune since July 2025. Write its five-digit code.",
)


def boundary_codes(cells: npt.NDArray[np.object_] | None, column: str, layer: str, table: CommuneTable) -> Texts:
    """(k,) cells of a boundary layer's commune column → new codes.

    Raises:
        TableError: there is no such column, or a cell is no new commune.
    """
    if cells is None:
        raise TableError(Message(_NO_COLUMN, {"layer": layer}))
    out = np.full(len(cells), "", dtype=object)
    for at, value in enumerate(cells.tolist()):
        codes = table.new_codes(value)
        if len(codes) != 1 or (codes[0] in table.old and codes[0] not in table.new):
            raise TableError(Message(_NOT_NEW, {"value": value, "column": column}))
        out[at] = codes[0]
    return out


def inside_communes(parcels: GeometryArray, boundary: GeometryArray, codes: Texts) -> Texts:
    """The new commune that each parcel lies in.

    Args:
        parcels: (n,) shapes, None where there is none.
        boundary: (k,) valid polygons in the same CRS; a commune may have several.
        codes: (k,) their new codes.

    Returns:
        (n,) codes; `STRADDLES` where a parcel lies in several or partly in none, "" where in none or without a shape.
    """
    out = np.full(len(parcels), "", dtype=object)
    names = sorted(set(codes.tolist()))
    areas = [shapely.union_all(boundary[codes == name]) for name in names]
    shapely.prepare(areas)
    known = np.flatnonzero(~(shapely.is_missing(parcels) | shapely.is_empty(parcels)))
    shapes = parcels[known]
    for name, area in zip(names, areas):
        whole = shapely.contains_properly(area, shapes)
        out[known[whole]] = name
        rest = np.flatnonzero(~whole & shapely.intersects(area, shapes))
        if not len(rest):
            continue
        some = shapely.make_valid(shapes[rest])
        share = shapely.area(shapely.intersection(some, area)) / np.maximum(shapely.area(some), 1e-12)
        out[known[rest[share >= _SHARE]]] = name
        partly = known[rest[(share > 1.0 - _SHARE) & (share < _SHARE)]]
        out[partly[out[partly] == ""]] = STRADDLES
    return out
