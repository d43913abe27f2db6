"""Widths: the diameter of the largest circle inside a shape, and what a disc can sweep of it."""

from __future__ import annotations

import numpy as np
import shapely

from .characteristic_point import WIDTH_PRECISION, inscribed_widths
from .rings import BoolArray, FloatArray, GeometryArray, rings_of

EPSILON = 1e-6  # metres and square metres: computed sizes are rounded to this before they are compared
_SEGMENTS = 16  # per quarter circle; an erosion is then right to 0.1 % around inner corners
_FINEST = 2e-7  # metres: to which a width is found that lies close to a limit
_FINE_SIDE = 64.0  # metres; coordinates of shapes up to this are right to 1.2e-7 m in the solver
_SAMPLES = 64
_MISTAKEN = 9  # points of a ring that GEOS may take for turned inside out
_TOUCH = 1e-7  # metres: shapes that share no more than this touch


def polygonal(geometries: GeometryArray) -> GeometryArray:
    """Only the polygons of overlay results: points and lines in which shapes also touch are left out."""
    out = np.array(geometries, dtype=object)
    for at in np.flatnonzero(~np.isin(shapely.get_type_id(out), (-1, 3, 6))):
        parts = shapely.get_parts(out[at])
        flat = shapely.get_parts(parts[shapely.get_dimensions(parts) == 2])
        out[at] = shapely.multipolygons(flat) if len(flat) else shapely.Polygon()
    return out


def wider_than(geometries: GeometryArray, width: float) -> BoolArray:
    """Whether a circle of diameter `width` + 1e-6 m fits into each shape (contract §4, *Overlap*)."""
    area = shapely.area(geometries)
    length = shapely.length(geometries)
    # without holes and with one part the inradius is at least area / perimeter
    plain = (shapely.get_type_id(geometries) == 3) & (shapely.get_num_interior_rings(geometries) == 0)
    sure = plain & (area > length * (width + EPSILON) / 2)
    wide: BoolArray = np.array(sure)
    ask = np.flatnonzero(~sure & (area > np.pi * (width / 2) ** 2))
    found = widths(geometries[ask])
    box = shapely.bounds(geometries[ask])
    side = np.nan_to_num(np.maximum(box[:, 2] - box[:, 0], box[:, 3] - box[:, 1]))
    # the solver rounds coordinates to side / 2**29
    close = np.flatnonzero(np.abs(found - width) <= 4 * WIDTH_PRECISION + side / 2**26)
    found[close] = _close_widths(geometries[ask[close]], side[close], width)
    wide[ask] = found > width + EPSILON - 2 * _FINEST
    return wide


def _close_widths(geometries: GeometryArray, side: FloatArray, width: float) -> FloatArray:
    """(n,) widths near `width` more exactly: of long shapes window by window, for the sake of fine coordinates."""
    pieces, owner = geometries, np.arange(len(geometries))
    for at in np.flatnonzero(side > _FINE_SIDE).tolist():
        windows = _windows(geometries[at], max(_FINE_SIDE, 8 * width, float(side[at]) / 256), 2 * width + EPSILON)
        cut = polygonal(shapely.intersection(geometries[at], windows))
        pieces, owner = np.r_[pieces, cut], np.r_[owner, np.full(len(cut), at)]
    short = side[owner] <= _FINE_SIDE
    short[len(geometries) :] = True
    found: FloatArray = np.zeros(len(geometries))
    measured = np.nan_to_num(inscribed_widths(rings_of(pieces[short]), precision=_FINEST))
    np.maximum.at(found, owner[short], measured)
    return found


def _windows(geometry: shapely.Geometry, size: float, overlap: float) -> GeometryArray:
    """Square windows on a shape, so that every circle of less than the overlap lies within one of them."""
    x0, y0, x1, y1 = shapely.bounds(geometry)
    x, y = np.meshgrid(np.arange(x0 - overlap, x1, size - overlap), np.arange(y0 - overlap, y1, size - overlap))
    windows: GeometryArray = shapely.box(x, y, x + size, y + size).ravel()
    return windows[shapely.STRtree(windows).query(geometry, predicate="intersects")]


def reaches(geometries: GeometryArray, width: float) -> BoolArray:
    """Whether each shape is `width` wide or wider, to a micrometre."""
    return wider_than(geometries, width - 2 * EPSILON)


def much_wider_than(geometry: shapely.Geometry, width: float) -> bool:
    """`wider_than` for one large shape: looks beside its longest edges before it erodes anything."""
    boundary = shapely.boundary(geometry)
    points, line = shapely.get_coordinates(shapely.get_parts(boundary), return_index=True)
    a, b = points[:-1][line[1:] == line[:-1]], points[1:][line[1:] == line[:-1]]
    length = np.hypot(*(b - a).T)
    longest = np.argsort(-length, kind="stable")[:_SAMPLES]
    a, b, length = a[longest], b[longest], length[longest]
    reach = width / 2 + EPSILON
    normal = np.column_stack((a[:, 1] - b[:, 1], b[:, 0] - a[:, 0])) / np.maximum(length, 1e-300)[:, None]
    middle = (a + b) / 2
    shapely.prepare(geometry)
    shapely.prepare(boundary)
    beside = np.stack((middle + reach * normal, middle - reach * normal), axis=1).reshape(-1, 2)
    for point in shapely.points(beside):
        if shapely.contains(geometry, point) and not shapely.dwithin(boundary, point, reach - EPSILON / 2):
            return True
    return bool(wider_than(np.array([geometry], dtype=object), width)[0])


def widths(geometries: GeometryArray) -> FloatArray:
    """(n,) diameter of the largest circle inside each polygonal shape, metres, to 1e-4 m; 0 where there is no area."""
    found: FloatArray = np.nan_to_num(inscribed_widths(rings_of(geometries)))
    return found


def opened(geometry: shapely.Geometry, diameter: float) -> tuple[GeometryArray, GeometryArray]:
    """(parts, cores): what of a shape a disc of this diameter can sweep, and where its middle can be.

    Parts on both sides of a wall that thins out to nothing touch; they are one only where they share some width.
    """
    # the micrometre keeps necks of exactly the diameter closed
    radius = (diameter + EPSILON) / 2
    cores = eroded(np.array([geometry], dtype=object), np.array([radius]))
    apart = _parts(shapely.buffer(cores, radius - _TOUCH, quad_segs=_SEGMENTS))
    return _parts(shapely.buffer(apart, _TOUCH, quad_segs=_SEGMENTS)), _parts(cores)


def _parts(geometries: GeometryArray) -> GeometryArray:
    parts = shapely.get_parts(polygonal(geometries))
    kept: GeometryArray = parts[~shapely.is_empty(parts)]
    return kept


def eroded(geometries: GeometryArray, by: FloatArray) -> GeometryArray:
    """Each polygonal shape without what lies within `by` (n,) metres of its border.

    GEOS takes the border of a polygon of fewer than ten points for turned inside out, and nothing for left, well
    before nothing is left (up to a quarter of the width, seen in 3.11 to 3.13); such borders get more points first.
    """
    shapes: GeometryArray = shapely.buffer(_with_points_enough(geometries), -by, quad_segs=_SEGMENTS)
    return shapes


def _with_points_enough(geometries: GeometryArray) -> GeometryArray:
    parts, owner = shapely.get_parts(geometries, return_index=True)
    shell = shapely.get_exterior_ring(parts)
    few = np.flatnonzero((shapely.get_num_points(shell) <= _MISTAKEN) & ~shapely.is_empty(parts))
    if not len(few):
        return geometries
    dense = shapely.segmentize(parts[few], shapely.length(shell[few]) / (2 * _MISTAKEN))
    # splinters of rounding fall apart when points are put on them
    whole = shapely.get_type_id(dense) == shapely.GeometryType.POLYGON
    parts[few[whole]] = dense[whole]
    out = np.array(geometries, dtype=object)
    touched = np.unique(owner[few])
    of_touched = np.isin(owner, touched)
    out[touched] = shapely.multipolygons(parts[of_touched], indices=np.searchsorted(touched, owner[of_touched]))
    return out
