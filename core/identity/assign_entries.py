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
    texts = candidate[rows]
    # A parcel that goes on with an identifier has no new point; that of the cell says where it is.
    lonlat = layer.lonlat[rows]
    unknown = ~np.isfinite(lonlat).all(axis=1)
    lonlat[unknown] = decode(texts[unknown]).centres
    # That a parcel goes on with an identifier has been made sure of already.
    previous = [_holder(register.states.get(text)) for text in texts.tolist()]
    return _claims(layer, texts, rows, issuer, previous, lonlat, method, found=False)


def found_claims(layer: Layer, column: Texts, issuer: Issuer, register: Register) -> list[tuple[Claim, int]]:
    """Claims for identifiers that the layer carries and the register does not know for that parcel.

    Of several carriers only the one counts into which the identifier decodes; if there is none, or more than one,
    it is for the audit and a person to find out whose it is.
    """
    rows = np.flatnonzero(is_identifier(column))
    states = [register.states.get(text) for text in column[rows].tolist()]
    known = [
        state is not None and state.standing is Standing.ISSUED and state.parcel == name
        for state, name in zip(states, layer.names[rows].tolist())
    ]
    inside = decodes_inside(layer.geometries[rows], column[rows], layer.crs, layer.shift)
    distinct, inverse, counts = np.unique(column[rows].astype(str), return_inverse=True, return_counts=True)
    own = np.bincount(inverse[inside], minlength=len(distinct))
    alone = (counts[inverse] == 1) | (inside & (own[inverse] == 1))
    wanted = np.flatnonzero(alone & ~np.array(known, dtype=bool))
    # A parcel that carries an identifier and contains its point is the one it names, whatever its number is now.
    previous = [_holder(states[at]) if inside[at] else "" for at in wanted.tolist()]
    texts = column[rows[wanted]]
    return _claims(layer, texts, rows[wanted], issuer, previous, decode(texts).centres, "", found=True)


def _holder(state: State | None) -> str:
    return state.parcel if state is not None and state.standing is Standing.ISSUED else ""


def _claims(
    layer: Layer,
    texts: Texts,
    rows: IntArray,
    issuer: Issuer,
    previous: list[str],
    lonlat: FloatArray,
    method: str,
    found: bool,
) -> list[tuple[Claim, int]]:
    boxes = [tuple(box) if box[0] == box[0] else None for box in layer.boxes[rows].tolist()]
    names, code = layer.names[rows].tolist(), layer.shift.code
    return [
        (Claim(text, str(name), issuer, before, found, lon, lat, box, method, code), at)
        for text, name, before, (lon, lat), box, at in zip(
            texts.tolist(), names, previous, lonlat.tolist(), boxes, rows.tolist()
        )
    ]
