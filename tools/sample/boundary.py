"""The commune's boundary polygon, and the parcels that lie outside it."""

from __future__ import annotations

import numpy as np
import shapely
from shapely import Polygon

from .layer import Layer
from .layout import Lattice
from .plan import PLOT
from .shapes import along

MARGIN = 4.0  # metres between the outermost parcels and the boundary


def outline(lattice: Lattice) -> Polygon:
    """The commune's edge, drawn a little outside of all parcels as administrative boundaries are."""
    lines = [line for cells in lattice.rows for line in ((cells.front, cells.back) if cells.lower else (cells.front,))]
    east = np.array([line.xy[-1] for line in lines])
    west = np.array([line.xy[0] for line in lines])
    south, north = lattice.rows[0].front.xy, lattice.rows[-1].front.xy
    shell = Polygon(np.concatenate((south, east, north[::-1], west[::-1])))
    return shapely.set_precision(shell.buffer(MARGIN, join_style="mitre", mitre_limit=2.0).simplify(0.3), 0.001)


def cut_back(layer: Layer, boundary: Polygon, entirely: bool) -> Polygon:
    """Draw the boundary so that one parcel of the northern edge lies outside of it, wholly or by half."""
    northern = layer.clean.row == layer.clean.row.max()

    def one_free_edge(parcel: int) -> bool:
        return layer.compact(parcel) and len(layer.free_edges(parcel)) == 1

    a = layer.take(northern & (layer.kind == PLOT), one_free_edge)
    edge = layer.free_edges(a)[0]
    shape = layer.geometry[a]
    inside = shape
    if not entirely:
        box = ((0.15, 1), (0.15, -12), (0.85, -12), (0.85, 1))
        inside = shape.intersection(Polygon([along(edge, *c) for c in box]))
    cut = shapely.union(inside, Polygon([along(edge, *c) for c in ((0.2, -1), (0.8, -1), (0.7, 20), (0.3, 20))]))
    result = boundary.difference(cut)
    outside = shape.difference(result)
    kind = "outside" if entirely else "across the boundary"
    layer.truth.add("TC07", kind, [a], outside.centroid, area=outside.area)
    return max(shapely.get_parts(result), key=shapely.area)
