"""Which method made the identifiers: what share of them each known variant of point and transform gives exactly.

A help for the department that wonders where its identifiers come from, no more: a high share names the method, a low
one proves nothing, for the law leaves the precision of the point open. It looks at a sample.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable

import numpy as np
import numpy.typing as npt
import shapely
from shapely.ops import polylabel

from ..geometry.rings import FloatArray, GeometryArray, IntArray, Rings
from ..messages import QT_TRANSLATE_NOOP, Message
from ..parcels import Parcels
from .assign import Points, fold_identifiers
from .geohash import encode, is_identifier
from .wgs84 import SHIFTS, wgs84_of

Texts = npt.NDArray[np.object_]

_SAMPLE = 5_000
# The published algorithm works parcel by parcel in Python: some milliseconds for each parcel and precision.
_SLOW_SAMPLE = 150

_TITLES = {
    "characteristic": QT_TRANSLATE_NOOP("ParcelClean", "characteristic point of Parcel Clean"),
    "centroid": QT_TRANSLATE_NOOP("ParcelClean", "centroid"),
    "box": QT_TRANSLATE_NOOP("ParcelClean", "centre of the bounding box"),
    "surface": QT_TRANSLATE_NOOP("ParcelClean", "point on surface (GEOS, PostGIS, QGIS)"),
    "vertex": QT_TRANSLATE_NOOP("ParcelClean", "first vertex"),
}
_POLYLABEL = QT_TRANSLATE_NOOP("ParcelClean", "Polylabel with a precision of {precision:g} m")
_PRECISIONS = (1.0, 0.1, 0.01)


@dataclass(frozen=True)
class MethodShare:
    """How many of `looked_at` identifiers a method gives exactly.

    point, shift  codes of the variant (`centroid`, `decision-2007`); `title` and `shift_title` for people
    """

    point: str
    shift: str
    title: Message
    shift_title: Message
    exact: int
    looked_at: int

    @property
    def share(self) -> float:
        """0 to 1."""
        return self.exact / self.looked_at if self.looked_at else 0.0


def method_shares(
    parcels: Parcels,
    identifiers: npt.NDArray[np.object_],
    crs: str,
    points: Callable[[Rings], Points] | None = None,
    cancelled: Callable[[], None] = lambda: None,
) -> list[MethodShare]:
    """The variants that give at least one identifier exactly, the best first.

    Args:
        parcels: (n,) measured in `crs`.
        identifiers: (n,) values of the column.
        crs: authority code, WKT or PROJ string.
        points: our own characteristic point, where it is to be among them.
        cancelled: called now and then; may raise.

    Raises:
        CrsError: the CRS is unknown or of another datum than VN-2000 and WGS 84.
    """
    text = fold_identifiers(identifiers)
    rows = np.flatnonzero(is_identifier(text) & (shapely.area(parcels.geometries) > 0))
    # Drawn evenly through the identifiers in their own order: no matter how the features are sorted.
    rows = rows[np.argsort(text[rows].astype(str), kind="stable")]
    out = []
    for code, title, sample, xy in _variants(parcels, rows, points, cancelled):
        for shift in SHIFTS:
            made = encode(wgs84_of(xy, crs, shift))
            exact = int(np.count_nonzero(made == text[sample].astype(str)))
            if exact:
                out.append(MethodShare(code, shift.code, title, Message(shift.title), exact, len(sample)))
    return sorted(out, key=lambda found: (-found.share, found.point, found.shift))


def _variants(
    parcels: Parcels, rows: IntArray, points: Callable[[Rings], Points] | None, cancelled: Callable[[], None]
) -> Iterator[tuple[str, Message, IntArray, FloatArray]]:
    sample = _evenly(rows, _SAMPLE)
    shapes: GeometryArray = parcels.geometries[sample]
    boxes = parcels.rings.boxes()[sample]
    if points is not None and len(sample):
        ranked = np.unique(sample)
        found = points(parcels.rings.select(ranked)).xy
        yield "characteristic", Message(_TITLES["characteristic"]), sample, found[np.searchsorted(ranked, sample)]
    cancelled()
    yield "centroid", Message(_TITLES["centroid"]), sample, _xy(shapely.centroid(shapes))
    yield "box", Message(_TITLES["box"]), sample, (boxes[:, :2] + boxes[:, 2:]) / 2.0
    yield "surface", Message(_TITLES["surface"]), sample, _xy(shapely.point_on_surface(shapes))
    starts = parcels.rings.vertex_ranges(sample)[0] if len(sample) else sample
    yield "vertex", Message(_TITLES["vertex"]), sample, parcels.rings.xy[starts]
    few = _evenly(rows, _SLOW_SAMPLE)
    few = few[shapely.is_valid(parcels.geometries[few])]
    for precision in _PRECISIONS:
        labels = np.full((len(few), 2), np.nan)
        for at, shape in enumerate(parcels.geometries[few]):
            cancelled()
            # The largest part, as programs for single polygons are used.
            part = max(shape.geoms, key=lambda polygon: float(polygon.area))
            labels[at] = polylabel(part, precision).coords[0]
        yield f"polylabel {precision:g}", Message(_POLYLABEL, {"precision": precision}), few, labels


def _evenly(rows: IntArray, count: int) -> IntArray:
    if len(rows) <= count:
        return rows
    picked: IntArray = rows[np.linspace(0, len(rows) - 1, count).astype(np.int64)]
    return picked


def _xy(points: GeometryArray) -> FloatArray:
    return np.column_stack((shapely.get_x(points), shapely.get_y(points)))
