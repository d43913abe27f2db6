"""Parcels that lie elsewhere than the commune whose code they carry: most often a wrong central meridian.

Identifiers come from places, so a layer in the wrong zone would get well-formed ones of somebody else's land.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..geometry.crs_definition import define
from ..geometry.crs_transform import to_degrees
from ..parcels import Parcels
from .commune_codes import groups
from .communes import CommuneTable


@dataclass(frozen=True)
class FarOff:
    """`count` parcels carry `code`, the code of the commune `name`, and lie `distance` km from its middle."""

    code: str
    name: str
    count: int
    distance: float


def far_from_commune(parcels: Parcels, crs: str, table: CommuneTable) -> list[FarOff]:
    """What lies too far from its commune, the most parcels first.

    A code may be that of an old or of a new commune; only what fits neither is named. Codes that no list has say
    nothing about a place.

    Args:
        parcels: measured in `crs`.
        crs: authority code, WKT or PROJ string.
        table: the national table.
    """
    definition = define(crs)
    if definition is None:
        return []
    boxes = parcels.rings.boxes()
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2.0
    out = []
    for code, rows in groups(parcels.communes):
        known = middles[rows][np.isfinite(middles[rows]).all(axis=1)]
        may_be = [*table.successors(code), *([table.new[code]] if code in table.new else [])]
        if not may_be or not len(known):
            continue
        # The median stands for all: a few parcels drawn far away are not a matter of the zone.
        longitude, latitude = to_degrees(definition).there(np.median(known, axis=0)[np.newaxis])[0].tolist()
        if any(commune.may_hold(longitude, latitude) for commune in may_be):
            continue
        nearest = min(commune.distance(longitude, latitude) for commune in may_be)
        named = table.old.get(code) or table.new[code]
        out.append(FarOff(str(code), named.name, len(known), nearest))
    return sorted(out, key=lambda far: (-far.count, far.code))
