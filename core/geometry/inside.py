"""A point inside each shape, to zoom to: the same on every GEOS, whatever noise the shape's last digits carry.

GEOS looks at the height of the middle of a shape, where noise decides which vertices lie above it. Here the look is
at an odd height, and of equally wide places there the western one is taken.
"""

from __future__ import annotations

import numpy as np
import shapely

from .rings import FloatArray, GeometryArray, IntArray, Rings, offsets, rings_of

_HEIGHT = 0.4837  # of the height of the part, from below
_SAME = 1e-9  # relative: areas and widths that differ by less are equal


def points_inside(geometries: GeometryArray) -> FloatArray:
    """(n, 2) a point inside the largest part of each polygonal shape; NaN where there is no polygon.

    In an invalid polygon it lies where the rings, counted together, enclose it; in one without area, on it.
    """
    out = np.full((len(geometries), 2), np.nan)
    flat = geometries.copy()
    flat[~np.isin(shapely.get_type_id(flat), (3, 6))] = None
    rings = rings_of(flat) if len(flat) else None
    if rings is None or not rings.count:
        return out
    rings = _largest_parts(rings)
    boxes = rings.boxes()
    height = boxes[:, 1] + _HEIGHT * (boxes[:, 3] - boxes[:, 1])
    owner, x = _crossings(rings, height)
    shape, middle = _widest(owner, x)
    # what has no height has no crossing: the middle of its box is on it
    present = np.unique(rings.parcel)
    out[present] = (boxes[present, :2] + boxes[present, 2:]) / 2
    out[shape] = np.column_stack((middle, height[shape]))
    return out


def _largest_parts(rings: Rings) -> Rings:
    """Of each shape the part with the largest area; of equal ones the western, southern one."""
    part_first = np.flatnonzero(np.r_[True, np.diff(rings.part) > 0])
    if len(part_first) == len(np.unique(rings.parcel)):
        return rings
    signed = np.where(rings.hole, -1.0, 1.0) * np.abs(rings.signed_areas())
    area = np.add.reduceat(signed, part_first)
    shape = rings.parcel[part_first]
    at = rings.start[part_first]
    x, y = (np.minimum.reduceat(column, at) for column in rings.xy.T)
    largest = np.full(rings.parcels, -np.inf)
    np.maximum.at(largest, shape, area)
    nearly = area >= largest[shape] - _SAME * np.abs(largest[shape])
    order = np.lexsort((y, x, ~nearly, shape))
    chosen = np.zeros(len(part_first), dtype=bool)
    chosen[order[np.r_[True, np.diff(shape[order]) > 0]]] = True
    keep = np.repeat(chosen, np.diff(np.r_[part_first, rings.count]))
    return Rings(
        rings.xy[np.repeat(keep, rings.sizes)],
        offsets(rings.sizes[keep]),
        rings.parcel[keep],
        rings.part[keep],
        rings.hole[keep],
        rings.parcels,
    )


def _crossings(rings: Rings, height: FloatArray) -> tuple[IntArray, FloatArray]:
    """(shape, x) where the rings cross the line at the height of their shape."""
    owner = rings.parcel_of_vertex()[:-1]
    line = height[owner]
    a, b = rings.xy[:-1], rings.xy[1:]
    above = a[:, 1] > line
    crossing = np.flatnonzero((above != (b[:, 1] > line)) & ~rings.closing()[:-1])
    # from below to above, so that the direction of the ring does not show in the last digit
    upward = above[crossing, None]
    low, high = (np.where(upward, p[crossing], q[crossing]) for p, q in ((b, a), (a, b)))
    share = (line[crossing] - low[:, 1]) / (high[:, 1] - low[:, 1])
    return owner[crossing], low[:, 0] + share * (high[:, 0] - low[:, 0])


def _widest(owner: IntArray, x: FloatArray) -> tuple[IntArray, FloatArray]:
    """(shape, x of the middle) of the widest stretch inside each shape: from every second crossing to the next."""
    order = np.lexsort((x, owner))
    owner, x = owner[order], x[order]
    begins = np.flatnonzero(np.r_[True, np.diff(owner) > 0]) if len(owner) else owner
    nth = np.arange(len(owner)) - np.repeat(begins, np.diff(np.r_[begins, len(owner)]))
    first = np.flatnonzero((nth % 2 == 0) & np.r_[owner[1:] == owner[:-1], False]) if len(owner) else owner
    shape, width = owner[first], x[first + 1] - x[first]
    widest = np.zeros(int(shape.max(initial=-1)) + 1)
    np.maximum.at(widest, shape, width)
    first = first[width >= widest[shape] * (1 - _SAME)]
    shape = owner[first]
    first = first[np.r_[True, np.diff(shape) > 0]] if len(shape) else first
    return owner[first], (x[first] + x[first + 1]) / 2
