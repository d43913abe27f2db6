"""The outlines of map sheets, for layers with too many parcels to draw.

The cover count of the parcels is sampled on a grid by scan lines over all edges at once: the cost is that of the
edges and the size of the result that of the page, whether there are 6,000 parcels or two million.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from ..geometry.rings import IntArray, Rings, offsets, ragged_ranges
from .frame import PAGE, Frame
from .outlines import path_of

_CELLS = (480, 160)  # grid columns: fine, and coarse where the fine one is all noise
_MOST_SEGMENTS = 60_000
_SMALLEST = 8.0  # cells; smaller areas and holes are noise

Labels = npt.NDArray[np.int32]
_OUTSIDE = -1


def sheet_path(rings: Rings, label: IntArray, frame: Frame) -> str:
    """The `d` of one SVG path with the outline of every sheet; `label` (n,) numbers the sheet of each parcel."""
    for columns in _CELLS:
        for numbers in (label, np.zeros_like(label)):
            cell = PAGE / columns
            drawn = _without_specks(_labels(rings, numbers, frame, cell, columns))
            segments = _borders(drawn)
            if len(segments) <= _MOST_SEGMENTS:
                return _path(_areas(segments, drawn), cell)
    return ""


def _labels(rings: Rings, label: IntArray, frame: Frame, cell: float, columns: int) -> Labels:
    """(rows, columns) the sheet at each cell's centre, -1 where no parcel is."""
    rows = int(np.ceil(frame.height / cell))
    page = np.clip(frame.to_page(rings.xy), -PAGE, 2 * PAGE) / cell - 0.5  # cell centres at whole numbers
    first = np.flatnonzero(~rings.closing())
    start, end = page[first], page[first + 1]
    ring = rings.ring_of_vertex()[first]
    low = np.clip(np.ceil(np.minimum(start[:, 1], end[:, 1])), 0, rows).astype(np.int64)
    high = np.clip(np.ceil(np.maximum(start[:, 1], end[:, 1])), 0, rows).astype(np.int64)
    edge = np.repeat(np.arange(len(first)), high - low)
    row = ragged_ranges(low, high - low)
    slope = (row - start[edge, 1]) / (end[edge, 1] - start[edge, 1])
    x = start[edge, 0] + slope * (end[edge, 0] - start[edge, 0])
    column = np.clip(np.ceil(x), 0, columns).astype(np.int64)
    # Crossing a shell from outside adds one to the cover, whichever way round it is stored; a hole takes one off.
    inward = np.where((rings.signed_areas() > 0) == rings.hole, -1.0, 1.0)[ring[edge]]
    sign = np.where(end[edge, 1] > start[edge, 1], inward, -inward)
    at, size = row * (columns + 1) + column, rows * (columns + 1)
    cover = np.bincount(at, sign, size).reshape(rows, -1).cumsum(axis=1)[:, :columns]
    weight = sign * label[rings.parcel[ring[edge]]]
    total = np.bincount(at, weight, size).reshape(rows, -1).cumsum(axis=1)[:, :columns]
    filled = np.round(cover) > 0
    out = np.full((rows, columns), _OUTSIDE, dtype=np.int32)
    out[filled] = np.round(total[filled] / cover[filled])
    return out


def _without_specks(labels: Labels) -> Labels:
    """Roads narrower than a cell are hit here and there only: cells between two covered ones are covered."""
    for _ in range(2):
        wide = np.pad(labels, 1, constant_values=_OUTSIDE)
        out = labels.copy()
        for dy, dx in ((0, 1), (1, 0), (1, 1), (1, -1)):
            rows, columns = labels.shape
            one = wide[1 - dy : 1 - dy + rows, 1 - dx : 1 - dx + columns]
            two = wide[1 + dy : 1 + dy + rows, 1 + dx : 1 + dx + columns]
            gap = (out == _OUTSIDE) & (one != _OUTSIDE) & (two != _OUTSIDE)
            out[gap] = one[gap]
        labels = out
    return labels


def _borders(labels: Labels) -> npt.NDArray[np.float64]:
    """(k, 2, 2) unit segments between cells of different sheets, in cells, corners at whole numbers."""
    wide = np.pad(labels, 1, constant_values=_OUTSIDE)
    row, column = np.nonzero(wide[1:-1, 1:] != wide[1:-1, :-1])
    upright = np.stack([np.c_[column, row], np.c_[column, row + 1]], axis=1)
    row, column = np.nonzero(wide[1:, 1:-1] != wide[:-1, 1:-1])
    level = np.stack([np.c_[column, row], np.c_[column + 1, row]], axis=1)
    segments: npt.NDArray[np.float64] = np.concatenate([upright, level]).astype(np.float64)
    return segments


def _areas(segments: npt.NDArray[np.float64], labels: Labels) -> npt.NDArray[Any]:
    """Polygons of the sheets, in cells, with the steps of the grid smoothed away."""
    if not len(segments):
        return np.zeros(0, dtype=object)
    lines = shapely.line_merge(shapely.multilinestrings(shapely.linestrings(segments)))
    smooth = shapely.node(shapely.simplify(lines, 0.9))
    areas = shapely.get_parts(shapely.polygonize(shapely.get_parts(smooth)))
    areas = areas[shapely.area(areas) >= _SMALLEST]
    inside = shapely.get_coordinates(shapely.point_on_surface(areas)).astype(np.int64)
    rows, columns = labels.shape
    inside = np.clip(inside, 0, (columns - 1, rows - 1))
    covered: npt.NDArray[Any] = areas[labels[inside[:, 1], inside[:, 0]] != _OUTSIDE]
    return covered


def _path(areas: npt.NDArray[Any], cell: float) -> str:
    rings = shapely.get_rings(areas) if len(areas) else areas
    if not len(rings):
        return ""
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    sizes = np.bincount(ring)
    return path_of(np.round(xy * cell).astype(np.int64), offsets(sizes)[:-1], sizes)
