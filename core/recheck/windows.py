"""Which part of the layer is looked at again: rectangles around what was edited, and the rim around each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..geometry.rings import BoolArray, FloatArray

RIM = 1.0  # metres: how broad the ground around a window is that stands for everything beyond
# Off the round numbers on which vertices lie.
_ODD = 0.0123457


@dataclass(frozen=True)
class Windows:
    """(w, 4) rectangles (xmin, ymin, xmax, ymax, metres) that lie apart, rims included."""

    boxes: FloatArray

    @classmethod
    def around(cls, boxes: FloatArray, margin: float) -> Windows:
        """Windows that hold (k, 4) boxes with a margin."""
        return cls(_apart(boxes + np.array([-1, -1, 1, 1]) * (margin + _ODD)))

    @classmethod
    def apart(cls, boxes: FloatArray) -> Windows:
        """Windows of (k, 4) boxes; those that would meet become one."""
        return cls(_apart(boxes))

    def rims(self, layer: FloatArray) -> FloatArray:
        """(r, 4) rectangles around the windows; none around one that holds the whole `layer`."""
        inside: BoolArray = (self.boxes[:, :2] < layer[:2]).all(axis=1) & (self.boxes[:, 2:] > layer[2:]).all(axis=1)
        x0, y0, x1, y1 = self.boxes[~inside].T
        sides = [
            (x0 - RIM, y0 - RIM, x1 + RIM, y0),
            (x0 - RIM, y1, x1 + RIM, y1 + RIM),
            (x0 - RIM, y0, x0, y1),
            (x1, y0, x1 + RIM, y1),
        ]
        return np.concatenate([np.column_stack(side) for side in sides])


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
