"""Which part of the layer is looked at again: rectangles around what was edited, and the rim around each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..geometry.rings import BoolArray, FloatArray, IntArray

RIM = 1.0  # metres: how broad the ground around a window is that stands for everything beyond
_SIDES = 4
# Off the round numbers on which vertices lie.
_ODD = 0.0123457


@dataclass(frozen=True)
class Windows:
    """(w, 4) rectangles (xmin, ymin, xmax, ymax, metres) that lie apart, rims included."""

    boxes: FloatArray

    @classmethod
    def around(cls, boxes: FloatArray, margin: float) -> Windows:
        """Windows that hold (k, 4) boxes with a margin; those without a shape (NaN) need none."""
        known = boxes[np.isfinite(boxes).all(axis=1)]
        return cls(_apart(known + np.array([-1, -1, 1, 1]) * (margin + _ODD)))

    def wider(self, which: IntArray) -> Windows:
        """The windows `which` three times as wide and high."""
        boxes = self.boxes.copy()
        size = (boxes[which, 2:] - boxes[which, :2]) * 1.000123
        boxes[which, :2] -= size
        boxes[which, 2:] += size
        return Windows(_apart(boxes))

    def rims(self, layer: FloatArray) -> tuple[FloatArray, IntArray]:
        """(r, 4) rectangles around each window and (r,) its number; none around one that holds the whole `layer`."""
        inside: BoolArray = (self.boxes[:, :2] < layer[:2]).all(axis=1) & (self.boxes[:, 2:] > layer[2:]).all(axis=1)
        which = np.flatnonzero(~inside)
        x0, y0, x1, y1 = self.boxes[which].T
        sides = [
            (x0 - RIM, y0 - RIM, x1 + RIM, y0),
            (x0 - RIM, y1, x1 + RIM, y1 + RIM),
            (x0 - RIM, y0, x0, y1),
            (x1, y0, x1 + RIM, y1),
        ]
        rims = np.concatenate([np.column_stack(side) for side in sides])
        return rims, np.tile(which, _SIDES)


def _apart(boxes: FloatArray) -> FloatArray:
    """Boxes that would meet, rims included, as one; until none do."""
    reach = 2 * RIM
    while len(boxes) > 1:
        low, high = boxes[:, None, :2] - reach, boxes[:, None, 2:] + reach
        meets = (low <= boxes[None, :, 2:]).all(axis=2) & (high >= boxes[None, :, :2]).all(axis=2)
        group = meets.argmax(axis=1)  # the first box that each one meets, at most itself
        if np.array_equal(group, np.arange(len(boxes))):
            break
        members = [boxes[group == at] for at in np.unique(group)]
        boxes = np.array([[*own[:, :2].min(axis=0), *own[:, 2:].max(axis=0)] for own in members])
    return boxes
