"""Where the parcels of a layer lie, for evidence about communes; tolerant of layers whose coordinates say nothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..geometry.crs import CrsChoice, CrsError, choose_crs
from ..geometry.crs_definition import define
from ..geometry.crs_transform import degrees_of
from ..geometry.rings import FloatArray, GeometryArray
from ..geometry.wkb import ParsedWkb
from ..messages import QT_TRANSLATE_NOOP, Message
from ..parcels import Parcels, parcels_from_wkb
from ..plan import Plan
from ..run import Layer, Prepared, prepare

_UNPLACED = QT_TRANSLATE_NOOP(
    "ParcelClean", "The position of the parcels could not be used as evidence: {reason} Everything else was."
)


@dataclass(frozen=True)
class Survey:
    """What is measured of (n,) parcels: middles in metres and degrees (NaN where unknown), areas in m²."""

    middles: FloatArray
    lonlat: FloatArray
    areas: FloatArray


def prepare_tolerantly(layer: Layer, plan: Plan) -> tuple[Prepared, bool]:
    """The layer in metres, and whether it is; a layer with unusable coordinates keeps them, with a warning.

    Communes and sheets are carried over by what columns and tables say; a wrong CRS must not stop that.
    """
    try:
        return prepare(layer, plan), True
    except CrsError as error:
        columns = {role: made.column for role, made in layer.choices.items() if made.column is not None}
        parcels = parcels_from_wkb(
            layer.parsed,
            layer.fid,
            values=layer.values,
            columns=columns,
            quantum=1e-9,
            name=layer.name,
            commune_code=plan.commune_code,
        )
        choice = CrsChoice(layer.crs or "", "", None, None, False, ())
        return Prepared(parcels, choice, layer, (Message(_UNPLACED, {"reason": error.message}),), ()), False


def survey(parcels: Parcels, crs: str) -> Survey:
    """Middles and areas of parcels that are measured in metres; `crs` is their CRS, "" where unknown."""
    shapes = parcels.geometries
    bounds = shapely.bounds(shapes)
    middles = (bounds[:, :2] + bounds[:, 2:]) / 2.0
    lonlat = np.full_like(middles, np.nan)
    definition = define(crs) if crs else None
    known = np.isfinite(middles).all(axis=1)
    if definition is not None and known.any():
        degrees = degrees_of(definition, middles[known])
        if degrees is not None:
            lonlat[known] = degrees
    return Survey(middles, lonlat, np.nan_to_num(shapely.area(shapes)))


def shapes_like(parsed: ParsedWkb, crs: str | None, name: str, like: Prepared) -> GeometryArray:
    """Valid polygons of another layer in the measuring CRS of `like`, one per feature, None where it has none.

    Raises:
        CrsError: the other layer's numbers cannot be what is claimed.
    """
    rings = parsed.rings
    if like.crs.work and rings.count:
        choice = choose_crs(rings.xy, crs, None, like.crs.work, name)
        if choice.transform is not None:
            rings = rings.with_xy(choice.transform(rings.xy))
    shapes = rings.geometries()
    some = ~shapely.is_missing(shapes)
    broken = np.flatnonzero(some)[~shapely.is_valid(shapes[some])]
    shapes[broken] = shapely.make_valid(shapes[broken])
    return shapes
