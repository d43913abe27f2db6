"""All findings of a layer in columns, so that 50,000 of them are filtered and grouped at a keystroke.

A table is made in any thread and never changed. After an edit a new one is made from it, in which most is copied.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from copy import copy
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from .grouping import KEY_OF, Grouping, Key, natural
from .row import FindingRow, is_same
from .standing import own_standing

_NEARLY_ALL = 0.9  # a few rows hold a wrong commune code, or none
IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]
Codes = dict[Grouping, dict[Key, int]]
N = TypeVar("N", np.int64, np.float64)


class FindingsTable:
    """Rows and what is asked of all of them at once.

    rows        in the layer's order; of two with one id the first
    place       the place of each row by its id
    own         (n,) the standing that the run has written
    severity    (n,) 0 for the worst
    boxes       (n, 4) extents, NaN where there is no place
    value       (n,) what was measured, NaN where nothing was
    codes       the groups that there may be, by their keys
    groups      (n,) the group of each row
    commune     what nearly all parcel keys begin with, with the slash; "" where they differ
    """

    def __init__(self, rows: Iterable[FindingRow] = (), *, codes: Codes | None = None) -> None:
        """Args: rows: the findings; codes: groups that are known already."""
        known: dict[str, FindingRow] = {}
        for row in rows:
            known.setdefault(row.finding_id, row)
        self.rows = list(known.values())
        self.place = {finding_id: at for at, finding_id in enumerate(known)}
        self.own, self.severity, self.boxes, self.value = _columns(self.rows)
        self.codes: Codes = {one: dict(codes[one]) if codes is not None else {} for one in Grouping}
        self.groups = {grouping: self._coded(grouping) for grouping in Grouping}
        self.commune = _commune(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def rules(self) -> list[str]:
        """The rules that there are findings of."""
        keys = self.group_keys(Grouping.RULE)
        return sorted(str(keys[code][0]) for code in np.unique(self.group_codes(Grouping.RULE)).tolist())

    @cached_property
    def by_parcel(self) -> IntArray:
        """(n,) the place of each row when sorted by its parcels, as people count."""
        keys = [(row.parcel, row.other) for row in self.rows]
        in_order = sorted(set(keys), key=lambda pair: (natural(pair[0]), natural(pair[1])))
        ranks = {key: at for at, key in enumerate(in_order)}
        return np.array([ranks[key] for key in keys], dtype=np.int64)

    @cached_property
    def folded(self) -> list[str]:
        """What a search looks through, by row."""
        return [row.folded for row in self.rows]

    def group_keys(self, grouping: Grouping) -> list[Key]:
        """The groups that there may be."""
        return list(self.codes[grouping])

    def group_codes(self, grouping: Grouping) -> IntArray:
        """(n,) the group of each row, as a place in `group_keys`."""
        return self.groups[grouping]

    def changed_by(self, found: Iterable[FindingRow]) -> list[FindingRow]:
        """Those of some findings that are new here or say something else than the row with their id."""
        return [
            row
            for row in found
            if row.finding_id not in self.place or not is_same(self.rows[self.place[row.finding_id]], row)
        ]

    def replaced(self, rows: Sequence[FindingRow]) -> FindingsTable:
        """A table in which these rows stand for those with their ids; what is new stands at the end."""
        if not rows:
            return self
        part, made = FindingsTable(rows, codes=self.codes), copy(self)
        for name in ("by_parcel", "folded"):
            made.__dict__.pop(name, None)
        made.rows, made.place, made.codes = list(self.rows), dict(self.place), part.codes
        for row in part.rows:
            place = made.place.setdefault(row.finding_id, len(made.rows))
            made.rows[place : place + 1] = [row]
        places, size = [made.place[row.finding_id] for row in part.rows], len(made.rows)
        made.own = _spliced(self.own, part.own, places, size)
        made.severity = _spliced(self.severity, part.severity, places, size)
        made.boxes = _spliced(self.boxes, part.boxes, places, size)
        made.value = _spliced(self.value, part.value, places, size)
        made.groups = {one: _spliced(known, part.groups[one], places, size) for one, known in self.groups.items()}
        return made

    def _coded(self, grouping: Grouping) -> IntArray:
        codes, key_of = self.codes[grouping], KEY_OF[grouping]
        return np.array([codes.setdefault(key_of(row), len(codes)) for row in self.rows], dtype=np.int64)


def _columns(rows: Sequence[FindingRow]) -> tuple[IntArray, IntArray, FloatArray, FloatArray]:
    nowhere = (np.nan,) * 4
    return (
        np.array([own_standing(row) for row in rows], dtype=np.int64),
        np.array([row.severity.rank for row in rows], dtype=np.int64),
        np.array([row.box or nowhere for row in rows], dtype=float).reshape(-1, 4),
        np.array([np.nan if row.value is None else row.value for row in rows], dtype=float),
    )


def _spliced(column: npt.NDArray[N], part: npt.NDArray[N], places: Sequence[int], size: int) -> npt.NDArray[N]:
    """A longer copy of a column with some values put in."""
    made = np.empty((size, *column.shape[1:]), dtype=column.dtype)
    made[: len(column)] = column
    made[places] = part
    return made


def _commune(rows: Sequence[FindingRow]) -> str:
    communes = Counter(key.partition("/")[0] for row in rows for key in row.keys)
    most, count = communes.most_common(1)[0] if communes else ("", 0)
    return f"{most}/" if count > _NEARLY_ALL * sum(communes.values()) else ""
