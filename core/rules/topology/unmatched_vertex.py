"""TC08: a border corner that only one of two neighbours knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ...findings import Cause, Draft, Severity
from ...geometry.unmatched import unmatched_vertices
from ...messages import QT_TRANSLATE_NOOP, Message
from ..base import TOLERANCE, Context, Rule
from ..shared import coverage, overlapping, shapes
from ._causes import coarse_grid
from .coordinate_precision import explained_by_grid

if TYPE_CHECKING:
    from ...geometry.rings import FloatArray, IntArray


class UnmatchedVertex(Rule):
    """Neighbours should have the same vertices along their common border.

    Why: when one neighbour is moved, transformed or simplified, a vertex that the other lacks opens a gap or an
    overlap. By itself it is harmless, so this is information.

    Wrong: a vertex lies within the tolerance of a neighbour's border, and the neighbour has no vertex there.

    Right: at every corner where parcels meet, each of them has the same vertex.

    Fix: switch on topological editing and add the vertex to the neighbour's border, with snapping to the existing
    vertex. "Densify by nearest" or "Snap geometries to layer" does it for a whole sheet.
    """

    code = "TC08"
    name = "topology.unmatched_vertex"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Unmatched vertices on common borders")
    severity = Severity.INFO
    parameters = (TOLERANCE,)

    def _check(self, context: Context) -> Iterator[Draft]:
        tolerance = self.setting(context, TOLERANCE)
        parcels, compared = context.parcels, shapes(context)
        found = unmatched_vertices(
            coverage(context, tolerance), compared.rings, compared.geometries, overlapping(context, tolerance)
        )
        grid = explained_by_grid(context)
        cause = Cause("", Message(self.title)) if grid is None else coarse_grid(grid)
        names = _stored(context, found.place)
        template = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "The border of parcel {lacking} has no vertex where parcel {owner} has one. Add it with snapping.",
        )
        reach = max(2 * tolerance, 0.02)
        marks = shapely.box(*(found.place - reach).T, *(found.place + reach).T)
        places = found.place.tolist()
        columns = zip(found.lacking.tolist(), found.owner.tolist(), places, found.distance.tolist(), marks, names)
        for lacking, owner, place, distance, mark, name in columns:
            yield Draft(
                parcels=(lacking, owner),
                message=Message(template, {"lacking": parcels.keys[lacking], "owner": parcels.keys[owner]}),
                cause=cause,
                geometry=mark,
                place=(place[0], place[1]),
                value=round(distance, 4),
                unit="m",
                anchor=name,
            )


def _stored(context: Context, places: FloatArray) -> list[str]:
    """The vertices as the layer stores them, by name."""
    parcels = context.parcels
    measured = parcels.rings.xy
    if not len(places) or parcels.to_source is None:
        return [parcels.vertex_name(place) for place in places.tolist()]
    at = _find(measured, places)
    return [
        parcels.vertex_name(parcels.source_xy[i]) if i >= 0 else f"{x:.3f},{y:.3f}"
        for i, (x, y) in zip(at.tolist(), places.tolist())
    ]


def _find(xy: FloatArray, wanted: FloatArray) -> IntArray:
    """(k,) a row of `xy` that equals each wanted point exactly, -1 where there is none."""
    order = np.lexsort((xy[:, 1], xy[:, 0]))
    as_pairs = np.ascontiguousarray(xy[order]).view(np.complex128).ravel()
    target = np.ascontiguousarray(wanted).view(np.complex128).ravel()
    at = np.minimum(np.searchsorted(as_pairs, target), len(order) - 1)
    found: IntArray = np.where(as_pairs[at] == target, order[at], -1)
    return found
