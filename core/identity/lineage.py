"""What a register says about the parcels of a layer now: who goes on with an identifier, and which ones have ended.

Parcels are split, merged, renumbered and redrawn between two runs, so the key alone does not tell who a registered
identifier belongs to; the place does, for an identifier names a point:

- a parcel that contains the point of one registered identifier that no parcel of the layer carries goes on with it, if
  it lies within the old parcel's extent (the same parcel, or the child of a split that contains the point);
- a parcel that contains the points of several, or that carries another identifier itself, has taken parcels in: a
  merge. Their identifiers are retired;
- so is one whose parcel has grown far beyond the extent that was registered: it was merged with unregistered land.

An identifier whose point lies in no parcel of the layer is left alone: the layer may be a part of the commune.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from ..geometry.rings import BoolArray, FloatArray, GeometryArray
from .geohash import decode
from .register_state import Issuer, Standing, State
from .wgs84 import DECISION_2007, SHIFTS, Shift, xy_of

# How far beyond the registered extent (m, and as a share of its size) a parcel may reach and still be the same one:
# a new survey moves borders, a merge moves them by a parcel.
_BEYOND = 1.0
_BEYOND_SHARE = 0.1
_METRES_PER_DEGREE = 111_320.0
_DOT = 1e-4  # m


@dataclass(frozen=True)
class Lineage:
    """Answers per parcel of the layer.

    heir      (n,) the registered state that each parcel without identifier goes on with, else None
    official  parcel → official identifier that the register knows for it though the layer's column is empty
    given_way provisional state, parcel: the parcel carries an official identifier now
    ended     state, parcel that took it in
    """

    heir: list[State | None]
    official: dict[int, State]
    given_way: list[tuple[State, int]]
    ended: list[tuple[State, int]]


def decodes_inside(
    geometries: GeometryArray, identifiers: npt.NDArray[np.object_], crs: str, shift: Shift = DECISION_2007
) -> BoolArray:
    """(k,) whether the middle of each identifier's cell lies inside the geometry beside it (in `crs`)."""
    if not len(geometries):
        return np.zeros(0, dtype=bool)
    centre = xy_of(decode(identifiers).centres, crs, shift)
    return np.asarray(shapely.contains_xy(geometries, centre[:, 0], centre[:, 1]), dtype=bool)


def points_of(states: Sequence[State], crs: str) -> FloatArray:
    """(k, 2) registered points in `crs`, by the operation that each was computed with."""
    lonlat = np.array([(s.lon, s.lat) for s in states], dtype=float).reshape(-1, 2)
    by_code = {shift.code: shift for shift in SHIFTS}
    codes = np.array([state.shift for state in states], dtype=object)
    out = np.full((len(states), 2), np.nan)
    for code in set(codes.tolist()):
        rows = codes == code
        out[rows] = xy_of(lonlat[rows], crs, by_code.get(code, DECISION_2007))
    return out


def trace(
    states: Sequence[State],
    geometries: GeometryArray,
    names: npt.NDArray[np.object_],
    boxes: FloatArray,
    official: npt.NDArray[np.object_],
    provisional: npt.NDArray[np.object_],
    issuer: Issuer,
    crs: str,
) -> Lineage:
    """Compare a register with a layer.

    Args:
        states: everything in the register.
        geometries: (n,) parcels in `crs`.
        names: (n,) the names under which the register knows parcels.
        boxes: (n, 4) extents of the parcels in WGS 84, degrees.
        official: (n,) folded official identifiers that the layer carries, "" where none.
        provisional: (n,) folded provisional ones.
        issuer: what is being issued.
        crs: of the geometries.
    """
    carried = {*official.tolist(), *provisional.tolist()}
    live = [s for s in states if s.standing is Standing.ISSUED and s.lon is not None]
    # One that gave way to an official identifier is no longer anybody's.
    free = [s for s in live if s.identifier not in carried and not s.official]
    out = Lineage([None] * len(names), {}, [], [])
    for parcel, found in _inside(free, geometries, names, crs).items():
        _judge(out, parcel, found, names, boxes, official, provisional, issuer)
    _columns_give_way(out, states, official, provisional)
    return out


def _inside(
    states: list[State], geometries: GeometryArray, names: npt.NDArray[np.object_], crs: str
) -> dict[int, list[State]]:
    """The states whose point lies in each parcel.

    A point in several parcels (they overlap, or a split runs through it) counts for the one that has the identifier by
    name; if there is no such parcel, whose it is cannot be told, and it is left alone.
    """
    if not states:
        return {}
    tree = shapely.STRtree(geometries)
    xy = points_of(states, crs)
    # A dot instead of a point: whether a split runs through it must not hang on the last digit of a projection.
    dots = shapely.box(xy[:, 0] - _DOT, xy[:, 1] - _DOT, xy[:, 0] + _DOT, xy[:, 1] + _DOT)
    which, parcel = tree.query(dots, predicate="intersects")
    by_state: dict[int, list[int]] = {}
    for state, at in zip(which.tolist(), parcel.tolist()):
        by_state.setdefault(state, []).append(at)
    out: dict[int, list[State]] = {}
    for number, parcels in by_state.items():
        own = [at for at in parcels if names[at] == states[number].parcel]
        if len(own or parcels) == 1:
            out.setdefault((own or parcels)[0], []).append(states[number])
    return out


def _judge(
    out: Lineage,
    parcel: int,
    found: list[State],
    names: npt.NDArray[np.object_],
    boxes: FloatArray,
    official: npt.NDArray[np.object_],
    provisional: npt.NDArray[np.object_],
    issuer: Issuer,
) -> None:
    carries = bool(official[parcel])
    own = [state for state in found if state.parcel == names[parcel] and state.issuer is Issuer.PROVISIONAL]
    if carries and own and not provisional[parcel]:
        out.given_way.extend((state, parcel) for state in own)
        found = [state for state in found if state not in own]
    known = [state for state in found if state.issuer is Issuer.OFFICIAL]
    if not carries and issuer is Issuer.PROVISIONAL and known:
        # The column was lost, or is another one: what to put there is for a person to say.
        out.official[parcel] = known[0]
        return
    empty = not carries and not (issuer is Issuer.PROVISIONAL and provisional[parcel])
    if empty and len(found) == 1 and _goes_on(found[0], names[parcel], boxes[parcel]):
        out.heir[parcel] = found[0]
        return
    # Identifiers of another commune's parcels say nothing about a merge here: the old map lies under the new one.
    commune = str(names[parcel]).split("/", 1)[0]
    out.ended.extend((state, parcel) for state in found if state.parcel.split("/", 1)[0] == commune)


def _goes_on(state: State, name: str, box: FloatArray) -> bool:
    """Whether the parcel is the registered one or a piece of it."""
    if state.parcel == name or state.box is None:
        return True
    west, south, east, north = state.box
    size = max(east - west, north - south) * _METRES_PER_DEGREE
    margin = (_BEYOND + _BEYOND_SHARE * size) / _METRES_PER_DEGREE
    return bool(
        box[0] >= west - margin and box[1] >= south - margin and box[2] <= east + margin and box[3] <= north + margin
    )


def _columns_give_way(
    out: Lineage,
    states: Sequence[State],
    official: npt.NDArray[np.object_],
    provisional: npt.NDArray[np.object_],
) -> None:
    """Parcels that carry both: the provisional one gives way."""
    both = np.flatnonzero((official != "") & (provisional != "") & (official != provisional))
    if not len(both):
        return
    known = {s.identifier: s for s in states if s.standing is Standing.ISSUED and not s.official}
    out.given_way.extend((known[provisional[at]], int(at)) for at in both if provisional[at] in known)
