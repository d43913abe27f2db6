"""TC08: a border corner that only one of two neighbours knows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from ...factor import factorise
from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ...roles import Role
from ...text.order import natural_order
from ..base import TOLERANCE, Context, CouldNotRun, Parameter, Reach, Rule
from ._causes import coarse_grid
from .coordinate_precision import explained_by_grid

if TYPE_CHECKING:
    from ...geometry.rings import FloatArray, GeometryArray, IntArray
    from ...geometry.unmatched import Unmatched


MAX_LISTED = Parameter(
    "MAX_LISTED",
    QT_TRANSLATE_NOOP("ParcelClean", "Most single findings"),
    QT_TRANSLATE_NOOP(
        "ParcelClean", "When a layer lacks more vertices than this, they are counted per sheet instead of listed."
    ),
    5000,
    minimum=0,
)
_BY_SHEET = QT_TRANSLATE_NOOP("ParcelClean", "the vertices are counted by sheet; check the whole layer")


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
    reach = Reach.NEIGHBOURS
    parameters = (TOLERANCE, MAX_LISTED)
    optional_roles = (Role.SHEET,)

    def _check(self, context: Context) -> Iterator[Draft]:
        # shapely is loaded when the rule runs: the toolbox lists rules without it
        from ...geometry.unmatched import unmatched_vertices
        from ..shared import coverage, overlapping, shapes

        tolerance = self.setting(context, TOLERANCE)

        def find(here: Context) -> Unmatched:
            return unmatched_vertices(
                coverage(here, tolerance),
                shapes(here),
                overlapping(here, tolerance),
                here.parcels.ranks,
                here.check_cancelled,
            )

        found = find(context)
        counted = context.of_layer(
            ("unmatched vertices", tolerance), lambda layer: len((found if layer is context else find(layer)).lacking)
        )
        grid = explained_by_grid(context)
        cause = Cause("", Message(self.title)) if grid is None else coarse_grid(grid)
        if counted > self.setting(context, MAX_LISTED):
            if context.whole is not None:
                raise CouldNotRun(Message(_BY_SHEET))
            yield from _by_sheet(context, found, cause, tolerance)
        else:
            yield from _one_by_one(context, found, cause, tolerance)


def _one_by_one(context: Context, found: Unmatched, cause: Cause, tolerance: float) -> Iterator[Draft]:
    template = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "The border of parcel {lacking} has no vertex where parcel {owner} has one. Add it with snapping.",
    )
    keys = context.parcels.keys
    places = found.place.tolist()
    columns = zip(
        found.lacking.tolist(),
        found.owner.tolist(),
        places,
        found.distance.tolist(),
        _marks(found, tolerance),
        _stored(context, found.place),
    )
    for lacking, owner, place, distance, mark, name in columns:
        yield Draft(
            parcels=(lacking, owner),
            message=Message(template, {"lacking": keys[lacking], "owner": keys[owner]}),
            cause=cause,
            geometry=mark,
            place=(place[0], place[1]),
            value=round(distance, 4),
            unit="m",
            anchor=name,
        )


def _by_sheet(context: Context, found: Unmatched, cause: Cause, tolerance: float) -> Iterator[Draft]:
    """One finding per sheet: nobody works through tens of thousands of harmless places one by one."""
    # from west to east, so that what is shown of a sheet does not depend on the order of the features
    order = np.lexsort((found.place[:, 1], found.place[:, 0]))
    sheets = factorise(context.parcels.sheets[found.lacking[order]])
    by_sheet = dict(zip(sheets.distinct, (order[rows] for rows in sheets.rows())))
    template = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "On sheet {sheet}, {count} vertices on common borders are missing on one side. Add them for the whole sheet, "
        "for instance with “Snap geometries to layer”.",
    )
    for sheet, rows in sorted(by_sheet.items(), key=lambda item: natural_order(item[0])):
        some = rows[:5]
        yield Draft(
            parcels=(),
            message=Message(template, {"sheet": sheet or "?", "count": len(rows)}),
            cause=cause,
            geometry=_united(_marks(found.where(some), tolerance)),
            value=float(len(rows)),
            anchor=f"sheet {sheet}",
            judged=(_all_places(found.place[rows]),),
            details={"sheet": sheet, "parcels": [str(key) for key in context.parcels.keys[found.lacking[some]]]},
        )


def _united(marks: GeometryArray) -> Any:
    import shapely

    return shapely.union_all(marks)


def _all_places(places: FloatArray) -> str:
    """What many places are, on the fingerprint grid, in one word."""
    return hashlib.blake2b(np.round(places, 4).tobytes(), digest_size=10).hexdigest()


def _marks(found: Unmatched, tolerance: float) -> GeometryArray:
    """A small square around each place: something to zoom to."""
    import shapely

    reach = max(2 * tolerance, 0.02)
    marks: GeometryArray = np.asarray(shapely.box(*(found.place - reach).T, *(found.place + reach).T), dtype=object)
    return marks


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
