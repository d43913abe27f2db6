"""Stops where so many edges lie on one another that looking at all their meetings would take hours."""

from __future__ import annotations

import numpy as np

from .edges import Remainder
from .rings import FloatArray
from .sorting import stable_order

MOST_MEETINGS = 12_000_000  # some 1,700 different parcels on one place
_SAMPLE = 1024


class TooManyMeetings(Exception):
    """More edges near one another than can be looked at; `place` (2,) is where."""

    def __init__(self, place: FloatArray) -> None:
        super().__init__(f"too many edges around {place[0]:.2f}, {place[1]:.2f}")
        self.place = place


def refuse_crowds(remainder: Remainder) -> None:
    """Estimate from some edges how many pairs of edges come near; raise `TooManyMeetings` above the limit."""
    count = len(remainder)
    if count < _SAMPLE:
        return
    some = stable_order(remainder.tail * len(remainder.nodes) + remainder.head)[:: count // _SAMPLE]
    boxes = remainder.boxes
    asked, _ = boxes.meeting(boxes.low.take(some, axis=0), boxes.high.take(some, axis=0))
    met = np.bincount(asked, minlength=len(some))
    if met.mean() * count > MOST_MEETINGS + 200 * count:
        edge = some[met.argmax()]
        raise TooManyMeetings((boxes.low[edge] + boxes.high[edge]) / 2)
