"""Where things lie on the sketch: ground metres to the page, for the parcels and for the findings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..geometry.rings import BoolArray, FloatArray
from ..parcels import Parcels

PAGE = 4000  # width of the drawing in its own units; 186 mm on A4
MARGIN = 110
_TALLEST = 4300
_LOWEST = 1500
# A parcel typed in at (0, 0) must not shrink the commune to a dot: what lies this many times the spread of the
# middle 98 % beyond it is left out.
_FAR = 1.5
_SAMPLE = 4000  # vertices to fit the layer's CRS to the measuring one


@dataclass(frozen=True)
class Frame:
    """A window on the ground and how it is drawn; page units, y downwards.

    origin   ground coordinates of the lower left corner of the drawn area, metres
    scale    page units per metre
    left     page x of `origin`; `bottom` is its page y
    height   of the page
    outside  parcels too far away to be drawn
    """

    origin: tuple[float, float]
    scale: float
    left: float
    bottom: float
    height: int
    outside: int

    def to_page(self, xy: FloatArray) -> FloatArray:
        """(m, 2) ground metres → page units."""
        page: FloatArray = (xy - np.asarray(self.origin)) * (self.scale, -self.scale) + (self.left, self.bottom)
        return page

    def shows(self, page: FloatArray) -> BoolArray:
        """(m,) whether page coordinates are on the page; NaN is not."""
        inside: BoolArray = np.all((page >= 0) & (page <= (PAGE, self.height)), axis=1)
        return inside


def frame_of(parcels: Parcels) -> Frame | None:
    """The window that shows the parcels, far-off strays left out; None when nothing has a geometry."""
    boxes = parcels.rings.boxes()
    boxes = boxes[np.isfinite(boxes).all(axis=1)]
    if not len(boxes):
        return None
    near = _near(boxes)
    low, high = boxes[near, :2].min(axis=0), boxes[near, 2:].max(axis=0)
    wide, tall = np.maximum(high - low, 1.0)
    scale = min((PAGE - 2 * MARGIN) / wide, (_TALLEST - 2 * MARGIN) / tall)
    height = max(_LOWEST, round(tall * scale) + 2 * MARGIN)
    middle = (low + high) / 2
    return Frame(
        origin=(float(middle[0]), float(middle[1])),
        scale=float(scale),
        left=PAGE / 2,
        bottom=height / 2,
        height=height,
        outside=int((~near).sum()),
    )


def _near(boxes: FloatArray) -> BoolArray:
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    low, high = np.quantile(centres, [0.01, 0.99], axis=0)
    # With few parcels the quantiles are the parcels themselves; their own size gives the spread a floor.
    spread = np.maximum(high - low, np.median(boxes[:, 2:] - boxes[:, :2], axis=0)) * _FAR + 1.0
    near: BoolArray = np.all((centres >= low - spread) & (centres <= high + spread), axis=1)
    return near


def to_ground(parcels: Parcels, frame: Frame, xy: FloatArray) -> FloatArray:
    """(m, 2) places in the layer's CRS → the measuring CRS.

    Findings keep their place in the layer's CRS only. Over one commune an affine map fitted to the parcels' own
    vertices is right to a few metres, which no sketch shows, and needs no projection library here.
    """
    drawn = np.flatnonzero(frame.shows(frame.to_page(parcels.rings.xy)))
    if parcels.to_source is None or not len(drawn):
        return xy
    drawn = drawn[:: max(1, len(drawn) // _SAMPLE)]
    source, ground = parcels.source_xy[drawn], parcels.rings.xy[drawn]
    centre = source.mean(axis=0)
    terms = np.column_stack([source - centre, np.ones(len(source))])
    fit, *_ = np.linalg.lstsq(terms, ground, rcond=None)
    moved: FloatArray = np.column_stack([xy - centre, np.ones(len(xy))]) @ fit
    return moved
