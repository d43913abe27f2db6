"""TC02: ground between parcels that belongs to none of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from ...findings import Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ...text.order import natural_order
from ..base import MAX_GAP_WIDTH, MIN_AREA, TOLERANCE, Context, Reach, Rule
from ._causes import by_sheets
from .coordinate_precision import explained_by_grid

if TYPE_CHECKING:
    from ...geometry.gaps import Gap as GapShape
    from ...geometry.rings import IntArray
    from ...parcels import Parcels

SERIOUS_WIDTH = 0.05  # m (contract §4, built-in severities)


class Gap(Rule):
    """Parcels that adjoin must leave no sliver of ground between them.

    Why: ground between two borders belongs to nobody on paper; areas do not add up to the sheet, and later surveys
    turn the sliver into a dispute.

    Wrong: a closed opening between parcels, above the smallest area and not wider than the widest gap; also one
    that is open to the outside only through a neck narrower than the tolerance, or closed by two corners that touch.

    Right: neighbours share one border. Roads and waters may be left open: what is wider than the widest gap is not
    reported, except as information when it is no larger than a usual parcel of the sheet (a missing parcel?).

    Fix: decide from the boundary records to which neighbour the strip belongs and move that border onto the other
    with snapping; where a parcel is missing, draw it.
    """

    code = "TC02"
    name = "topology.gap"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Gaps between parcels")
    severity = Severity.WARNING
    reach = Reach.NEIGHBOURS
    parameters = (TOLERANCE, MIN_AREA, MAX_GAP_WIDTH)

    def _check(self, context: Context) -> Iterator[Draft]:
        # shapely is loaded when the rule runs: the toolbox lists rules without it
        from ...geometry.gaps import find_gaps
        from ...geometry.widths import reaches, widths
        from ..shared import coverage, shapes

        tolerance = self.setting(context, TOLERANCE)
        parcels, compared = context.parcels, shapes(context)
        gaps = find_gaps(
            coverage(context, tolerance),
            compared,
            self.setting(context, MIN_AREA),
            self.setting(context, MAX_GAP_WIDTH),
            _TypicalArea(context),
            context.check_cancelled,
        )
        grid = explained_by_grid(context)
        openings = np.array([gap.shape for gap in gaps], dtype=object)
        wide = np.zeros(len(gaps))
        # what reaches the rim goes on beyond it: nobody is going to read how wide this piece of it is
        ends = [context.rim is None or not context.rim[gap.parcels].any() for gap in gaps]
        wide[ends] = widths(openings[ends])
        columns = zip(gaps, wide.tolist(), reaches(openings, SERIOUS_WIDTH).tolist())
        rank = parcels.ranks(np.concatenate([gap.parcels for gap in gaps])) if gaps else np.zeros(0, dtype=np.int64)
        for gap, width, broad in columns:
            around = gap.parcels[np.argsort(rank[gap.parcels])].tolist()
            gridded = grid is not None and width <= grid.tolerance
            serious = broad and not gap.wide and not gridded
            yield Draft(
                parcels=tuple(around),
                severity=Severity.WARNING if serious else Severity.INFO,
                message=_message(parcels, gap, around, width),
                cause=by_sheets(
                    parcels,
                    around[0],
                    around[1] if len(around) > 1 else around[0],
                    grid if gridded else None,
                    across=QT_TRANSLATE_NOOP("ParcelClean", "Gaps between sheets {sheet} and {other}"),
                    within=QT_TRANSLATE_NOOP("ParcelClean", "Gaps on sheet {sheet}"),
                    without=QT_TRANSLATE_NOOP("ParcelClean", "Gaps between parcels"),
                ),
                geometry=gap.shape,
                value=round(gap.area, 4),
                unit="m²",
                expected=Message(QT_TRANSLATE_NOOP("ParcelClean", "a common border")),
                anchor="|".join([_first_vertex(parcels, gap, tolerance), *(parcels.identity(at) for at in around)]),
                details={
                    "width": round(width, 3),
                    "parcels": [str(parcels.keys[at]) for at in around[:20]],
                    "wide": gap.wide,
                },
            )


class _TypicalArea:
    """The median parcel area of a sheet: up to this size a wide opening may be a missing parcel."""

    def __init__(self, context: Context) -> None:
        self._sheets = context.parcels.sheets
        self._rim = context.rim
        self._median = context.of_layer("median areas", _median_areas)
        self._largest = largest_median_area(context)

    def __call__(self, around: IntArray) -> float:
        """Of the sheet that most of the parcels lie on; of the largest sheet when they are not all known."""
        if not len(around) or (self._rim is not None and self._rim[around].any()):
            return self._largest
        counts = Counter(str(sheet) for sheet in self._sheets[around])
        sheet = min(counts, key=lambda name: (-counts[name], natural_order(name)))
        return float(self._median.get(sheet, 0.0))


def largest_median_area(context: Context, least: int = 0) -> float:
    """The largest of all sheets that have at least so many parcels, m²."""
    by_sheet = (context.whole or context).parcels.by_sheet
    medians = context.of_layer("median areas", _median_areas)
    sizes = zip(by_sheet.distinct, by_sheet.count.tolist())
    return max((medians[sheet] for sheet, count in sizes if count >= least), default=0.0)


def _median_areas(layer: Context) -> dict[str, float]:
    """By sheet."""
    from ..shared import shapes

    areas, by_sheet = shapes(layer).areas, layer.parcels.by_sheet
    real = (size[size > 0] for size in (areas[rows] for rows in by_sheet.rows()))
    return dict(zip(by_sheet.distinct, (float(np.median(size)) if len(size) else 0.0 for size in real)))


def _first_vertex(parcels: Parcels, gap: GapShape, tolerance: float) -> str:
    """The smallest stored vertex on the gap: with the parcels around it, its name."""
    import shapely

    rows = parcels.rings.vertices_of(gap.parcels)
    off = shapely.distance(gap.shape, shapely.points(parcels.rings.xy[rows]))
    # an opened shape stays off the sharp corners it came from; an odd number, because coordinates lie on even ones
    reach = max(1.0371 * tolerance, 1e-6)
    stored = parcels.source_xy[rows[off <= off.min() + reach]]
    return parcels.vertex_name(stored[np.lexsort((stored[:, 1], stored[:, 0]))[0]])


def _message(parcels: Parcels, gap: GapShape, around: list[int], width: float) -> Message:
    names = ", ".join(str(parcels.keys[at]) for at in around[:4]) + (", …" if len(around) > 4 else "")
    values = {"parcels": names, "area": gap.area, "width": width}
    if gap.wide:
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "An opening of {area:.2f} m² ({width:.2f} m wide) between parcels {parcels} is no larger than a parcel. Is "
            "a parcel missing here?",
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "A gap of {area:.2f} m² (up to {width:.2f} m wide) lies between parcels {parcels}. Decide from the "
            "boundary records to whom it belongs and close it with snapping.",
        )
    return Message(text, values)
