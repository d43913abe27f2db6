"""In which order the lines stand, and which of them comes after a decision."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import chain

import numpy as np

from ...core.reconciliation.line_index import LineIndex
from ...core.reconciliation.nearness import nearest, walk
from ...core.reconciliation.worklist import Line
from .worklist_model import WorklistModel

LISTED, CERTAIN, NEAREST, NAME = "listed", "certain", "nearest", "name"
COLUMN = ""  # the user has clicked a title of the table


class Ordering:
    """Puts the worklist in order.

    By nearness the list is the way on the map from the parcel decided last: always to the nearest line that is still
    open. While one follows it nothing moves, for the line below is the nearest one; it is made anew when it is asked
    for, and when a filter changes the list anyway. After a decision elsewhere the next line is the nearest from there.
    """

    def __init__(self, model: WorklistModel, shown: Callable[[], Sequence[int]]):
        self._model, self._shown = model, shown
        self.mode = LISTED
        self._here: np.ndarray | None = None

    @property
    def known(self) -> LineIndex:
        """What is known of the lines; empty until it has been read."""
        return self._model.known

    def by(self, mode: str, line: Line | None) -> None:
        """Another order, or the same one anew. Args: line: where one stands, in case nothing was decided yet."""
        if self._here is None and line is not None:
            self.stand_at(line.number)
        self.mode = mode
        self.apply()

    def apply(self) -> None:
        """Put the lines in order."""
        model = self._model
        if not model.lines or self.mode == COLUMN:
            return
        if self.mode == NEAREST and len(self.known.middle) == len(model.lines):
            model.arrange(self._way())
        elif self.mode == CERTAIN:
            score = np.fromiter((line.score for line in model.lines), dtype=np.float64, count=len(model.lines))
            model.arrange(np.lexsort((model.numbers(), -score)))
        elif self.mode == NAME:
            model.arrange(np.lexsort((model.numbers(), model.ranks("name"))))
        else:
            model.arrange(np.argsort(model.numbers(), kind="stable"))

    def stand_at(self, number: int, fid: int = -1) -> None:
        """Something was decided there. Args: number: of the line in the list; fid: of the parcel, -1 if none."""
        found = self.known.middle_of(number, fid)
        if found is not None:
            self._here = found

    def next_open(self, skipped: Collection[str]) -> str:
        """The nearest open line that is shown; "" where nearness says nothing."""
        model = self._model
        if self.mode != NEAREST or self._here is None or len(self.known.middle) != len(model.lines):
            return ""
        rows = [row for row in self._shown() if model.is_open(row) and model.lines[row].key not in skipped]
        if not rows:
            return ""
        points = self.known.middle[[model.lines[row].number for row in rows]]
        best = nearest(points, np.ones(len(rows), dtype=bool), self._here)
        return model.lines[rows[best]].key if best >= 0 else ""

    def open_below(self, here: int, skipped: Collection[str]) -> str:
        """The first open line below a place of what is shown, then from the top; "" without one."""
        model, rows = self._model, self._shown()
        for place in chain(range(here + 1, len(rows)), range(max(here, 0))):
            key = model.lines[rows[place]].key
            if model.is_open(rows[place]) and key not in skipped:
                return key
        return ""

    def _way(self) -> np.ndarray:
        model = self._model
        points = self.known.middle[model.numbers()]
        wanted = np.zeros(len(points), dtype=bool)
        wanted[[row for row in self._shown() if model.is_open(row)]] = True
        start = self._here
        if start is None:
            placed = points[np.isfinite(points).all(axis=1)]
            start = placed[0] if len(placed) else np.zeros(2)
        return walk(points, wanted, start)
