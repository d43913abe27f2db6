"""Results that several rules of a run need, made once: comparable shapes, coverage, overlaps, the coarse grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from ..geometry.comparable import Comparable, comparable
from ..geometry.coverage import Coverage, analyse
from ..geometry.crowd import TooManyMeetings
from ..geometry.overlaps import (
    Overlaps,
    TooManyPairs,
    copy_pairs,
    overlapping_pairs,
    parcels_in,
    stand_ins,
)
from ..geometry.validity import validity
from ..messages import QT_TRANSLATE_NOOP, Message
from .base import STAR_ABOVE, Context, CouldNotRun

if TYPE_CHECKING:
    from ..geometry.rings import BoolArray, FloatArray, GeometryArray, IntArray


def shapes(context: Context) -> Comparable:
    """All parcels as they are compared, invalid ones repaired."""
    parcels = context.parcels
    return context.shared("shapes", lambda: comparable(parcels.rings, parcels.geometries, validity(context)))


def coverage(context: Context, tolerance: float) -> Coverage:
    """The cover count of the layer at one tolerance."""

    def make() -> Coverage:
        context.check_cancelled()
        try:
            return analyse(shapes(context).rings, tolerance, context.check_cancelled)
        except TooManyMeetings as error:
            parcel = shapes(context).tree.nearest(shapely.points(error.place))
            raise CouldNotRun(_too_many(context, int(parcel))) from error

    return context.shared(("coverage", tolerance), make)


def overlapping(context: Context, tolerance: float) -> IntArray:
    """Parcels that may share an area with another one."""
    return context.shared(("overlapping", tolerance), lambda: _overlapping(context, tolerance))


def _overlapping(context: Context, tolerance: float) -> IntArray:
    compared = shapes(context)
    # Leading edges aside may close a parcel that is itself hardly wider than the tolerance: such are always compared.
    mean_width = 2 * compared.areas / np.maximum(compared.rings.parcel_perimeters(), 1e-12)
    thin = np.flatnonzero((compared.areas > 0) & (mean_width < 2 * tolerance))
    places = np.r_[coverage(context, tolerance).overlap_faces(), compared.geometries[thin]]
    found = parcels_in(places, compared.tree)
    return found if context.rim is None else found[~context.rim[found]]


class Pairs:
    """Every pair of parcels that share an area.

    found   pairs (first, second), the first of smaller key
    copies  (k,) how many exact copies lie there, 0 where the two are no copies
    rank    (n,) rank of the parcels by key
    """

    def __init__(self, found: Overlaps, copies: IntArray, rank: IntArray) -> None:
        self.found = found
        self.copies = copies
        self.rank = rank

    def alike(self, likeness: float) -> BoolArray:
        """(k,) pairs that UQ01 reports: intersection over union, rounded to 9 digits, reaches `likeness`."""
        near: BoolArray = np.round(self.found.likeness, 9) >= likeness
        return near


def pairs(context: Context, tolerance: float) -> Pairs:
    """All overlapping pairs, exact copies as all pairs or as a star; `CouldNotRun` where there are too many."""
    return context.shared(("pairs", tolerance), lambda: _pairs(context, tolerance))


def _pairs(context: Context, tolerance: float) -> Pairs:
    among = overlapping(context, tolerance)
    geometries = shapes(context).geometries
    copy_of = stand_ins(shapes(context).rings, among)
    try:
        found = overlapping_pairs(geometries, among, copy_of, context.check_cancelled)
    except TooManyPairs as error:
        raise CouldNotRun(_too_many(context, error.parcel)) from error
    rank = context.parcels.ranks(among)
    first, second, size = copy_pairs(among, copy_of, rank, STAR_ABOVE)
    found, copies = _with_copies(found, first, second, size, geometries)
    swap = rank[found.first] > rank[found.second]
    low, high = np.where(swap, found.second, found.first), np.where(swap, found.first, found.second)
    return Pairs(Overlaps(low, high, found.area, found.likeness, found.shape), copies, rank)


def _with_copies(
    found: Overlaps, first: IntArray, second: IntArray, size: IntArray, geometries: GeometryArray
) -> tuple[Overlaps, IntArray]:
    areas: FloatArray = shapely.area(geometries[first])
    whole = Overlaps(
        np.r_[found.first, first],
        np.r_[found.second, second],
        np.r_[found.area, areas],
        np.r_[found.likeness, np.ones(len(first))],
        np.r_[found.shape, geometries[first]],
    )
    copies = np.r_[np.zeros(len(found), dtype=np.int64), size]
    real = whole.area > 0
    return whole.where(real), copies[real]


def _too_many(context: Context, parcel: int) -> Message:
    x, y = context.parcels.first_vertices[parcel]
    return Message(
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "more than 2,000,000 pairs of parcels lie on one another around parcel {parcel} (x {x:.2f}, y {y:.2f}); "
            "is the layer loaded several times? Remove the copies there and check again",
        ),
        {"parcel": context.parcels.keys[parcel], "x": float(x), "y": float(y)},
    )
