"""What a run enters in the register: identifiers it gives, and those it finds in the layer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..geometry.rings import FloatArray, GeometryArray, IntArray
from .geohash import decode, is_identifier
from .lineage import decodes_inside
from .register import Claim, Register
from .register_state import Issuer, Standing, State
from .wgs84 import Shift

Texts = npt.NDArray[np.object_]


@dataclass(frozen=True)
class Layer:
    """What the register is told about (n,) parcels: names, extents and points in WGS 84 (degrees), shapes in `crs`."""

    names: Texts
    boxes: FloatArray
    lonlat: FloatArray
    geometries: GeometryArray
    crs: str
    shift: Shift


def new_claims(
    layer: Layer, candidate: Texts, rows: IntArray, issuer: Issuer, method: str, register: Register
) -> list[tuple[Claim, int]]:
    """Claims for the identifiers that parcels are to get, each with its parcel."""
    out = []
    for at in rows.tolist():
        text = str(candidate[at])
        # That the parcel goes on with it has been made sure of already.
        previous = _holder(register.states.get(text))
        out.append((_claim(layer, at, text, issuer, previous, layer.lonlat[at], method), at))
    return out


def found_claims(layer: Layer, column: Texts, issuer: Issuer, register: Register) -> list[tuple[Claim, int]]:
    """Claims for identifiers that the layer carries and the register does not know for that parcel.

    Of several carriers only the one counts into which the identifier decodes; if there is none, or more than one,
    it is for the audit and a person to find out whose it is.
    """
    rows = np.flatnonzero(is_identifier(column))
    inside = decodes_inside(layer.geometries[rows], column[rows], layer.crs, layer.shift)
    distinct, inverse, counts = np.unique(column[rows].astype(str), return_inverse=True, return_counts=True)
    own = np.bincount(inverse[inside], minlength=len(distinct))
    alone = (counts[inverse] == 1) | (inside & (own[inverse] == 1))
    centres = decode(distinct).centres
    out = []
    for at, number, within in zip(rows[alone].tolist(), inverse[alone].tolist(), inside[alone].tolist()):
        text = str(distinct[number])
        state = register.states.get(text)
        if state is not None and state.standing is Standing.ISSUED and state.parcel == layer.names[at]:
            continue
        # A parcel that carries an identifier and contains its point is the one it names, whatever its number is now.
        previous = _holder(state) if within else ""
        out.append((_claim(layer, at, text, issuer, previous, centres[number], "", found=True), at))
    return out


def _holder(state: State | None) -> str:
    return state.parcel if state is not None and state.standing is Standing.ISSUED else ""


def _claim(
    layer: Layer,
    at: int,
    text: str,
    issuer: Issuer,
    previous: str,
    lonlat: FloatArray,
    method: str,
    found: bool = False,
) -> Claim:
    if not np.isfinite(lonlat).all():
        lonlat = decode([text]).centres[0]
    west, south, east, north = layer.boxes[at].tolist()
    return Claim(
        identifier=text,
        parcel=str(layer.names[at]),
        issuer=issuer,
        previous=previous,
        found=found,
        lon=float(lonlat[0]),
        lat=float(lonlat[1]),
        box=(west, south, east, north) if np.isfinite(layer.boxes[at]).all() else None,
        method=method,
        shift=layer.shift.code,
    )
