"""Whether other parcels of the same certificate, or of the same person, lie near a candidate."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..factor import BoolArray, IntArray
from .criteria import NEAR, NearLevel
from .joins import NONE, join, member
from .model import Options
from .sides import Sides
from .weights import Compared

FloatArray = npt.NDArray[np.float64]

# Parcels of one certificate that are looked at.
_MOST = 12


def set_neighbourhood(
    sides: Sides, pairs: Compared, anchors: BoolArray, certificate: IntArray, origin: IntArray, options: Options
) -> None:
    """Compare every pair with the anchors of its certificate, another claim's.

    Args:
        sides: both sides.
        pairs: their `NEAR` columns are set.
        anchors: (k,) pairs that are sure already.
        certificate: (m,) which certificate each claim is of.
        origin: (m,) the claim itself; a shadow has that of its original.
        options: `near` is the distance in metres.
    """
    rows = np.flatnonzero(anchors)
    level = np.full(len(pairs), NearLevel.UNKNOWN, dtype=np.int8)
    chance = np.ones(len(pairs))
    place, sheet = sides.parcels.place, sides.parcels.sheet
    if len(rows):
        papers = certificate[pairs.claim]
        shared = member(papers, np.unique(papers[rows]))
        mine = np.flatnonzero(shared)
        one, other = join(papers[mine], papers[rows], _MOST)
        one, other = mine[one], rows[other]
        keep = origin[pairs.claim[one]] != origin[pairs.claim[other]]
        one, other = one[keep], other[keep]
        a, b = pairs.parcel[one], pairs.parcel[other]
        apart = np.hypot(*(place[a] - place[b]).T)
        near = (apart <= options.near) | (~np.isfinite(apart) & (sheet[a] == sheet[b]) & (sheet[a] != NONE))
        # The parcel of another claim of the certificate is taken: that is no neighbour.
        near &= a != b
        level[one] = NearLevel.FAR
        level[one[near]] = NearLevel.NEAR
        share = _share_near(sides, options)
        chance[level == NearLevel.NEAR] = share
        chance[level == NearLevel.FAR] = 1.0 - share
    pairs.level[:, NEAR] = level
    pairs.chance[:, NEAR] = chance


def _share_near(sides: Sides, options: Options) -> float:
    """Share of the parcels that lie within `near` of a parcel, on the average, by counting cells of that size."""
    place = sides.parcels.place[np.isfinite(sides.parcels.place).all(axis=1)]
    if not len(place):
        return 0.5
    cells = np.floor(place / (options.near * np.sqrt(np.pi))).astype(np.int64)
    _, count = np.unique(cells, axis=0, return_counts=True)
    return float(np.clip((count.astype(np.float64) ** 2).sum() / len(place) ** 2, 2.0 / max(2, len(place)), 0.9))
