"""All findings of a layer in columns, so that 50,000 of them are filtered and grouped at a keystroke.

A table is made once, in any thread, and never changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Callable

import numpy as np
import numpy.typing as npt

from .grouping import KEY_OF, Grouping, Key, natural
from .row import FindingRow
from .standing import own_standing

_NEARLY_ALL = 0.9  # a few rows hold a wrong commune code, or none
IntArray = npt.NDArray[np.int64]


class FindingsTable:
    """Rows and what is asked of all of them at once.

    rows        in the layer's order; of two with one id the first
    own         (n,) the standing that the run has written
    severity    (n,) 0 for the worst
    boxes       (n, 4) extents, NaN where there is no place
    value       (n,) what was measured, NaN where nothing was
    commune     what nearly all parcel keys begin with, with the slash; "" where they differ
    by_parcel   (n,) place of each row when sorted by its parcels, as people count
    """

    def __init__(self, rows: Iterable[FindingRow] = ()) -> None:
        known: dict[str, FindingRow] = {}
        for row in rows:
            known.setdefault(row.finding_id, row)
        self.rows = list(known.values())
        self.place = {row.finding_id: at for at, row in enumerate(self.rows)}
        self.own: IntArray = np.array([own_standing(row) for row in self.rows], dtype=np.int64)
        self.severity: IntArray = np.array([row.severity.rank for row in self.rows], dtype=np.int64)
        nowhere = (np.nan,) * 4
        boxes = [row.box or nowhere for row in self.rows]
        self.boxes: npt.NDArray[np.float64] = np.array(boxes, dtype=float).reshape(-1, 4)
        self.value: npt.NDArray[np.float64] = np.array(
            [np.nan if row.value is None else row.value for row in self.rows], dtype=float
        )
        communes = Counter(key.partition("/")[0] for row in self.rows for key in row.keys)
        most, count = communes.most_common(1)[0] if communes else ("", 0)
        self.commune = f"{most}/" if count > _NEARLY_ALL * sum(communes.values()) else ""
        self.by_parcel = _ranks(self.rows, lambda row: (row.parcel, row.other), _pair_order)
        self._groups = {grouping: _coded(self.rows, KEY_OF[grouping]) for grouping in Grouping}
        self.rules: list[str] = sorted({row.rule for row in self.rows})

    def __len__(self) -> int:
        return len(self.rows)

    def group_keys(self, grouping: Grouping) -> list[Key]:
        """The groups there are."""
        return self._groups[grouping][0]

    def group_codes(self, grouping: Grouping) -> IntArray:
        """(n,) the group of each row, as a place in `group_keys`."""
        return self._groups[grouping][1]

    def replaced(self, dropped: Iterable[str], added: Sequence[FindingRow], gone: set[str]) -> FindingsTable:
        """A table in which some findings were judged again.

        Those of `dropped` that are not among `added` stay as rows, and their ids are put into `gone`; what came back
        is taken out of it. What is new stands at the end.
        """
        new = {row.finding_id: row for row in added}
        gone.update(finding_id for finding_id in dropped if finding_id in self.place and finding_id not in new)
        gone.difference_update(new)
        kept = [new.pop(row.finding_id, row) for row in self.rows]
        return FindingsTable([*kept, *new.values()])


def _coded(rows: Sequence[FindingRow], key_of: Callable[[FindingRow], Key]) -> tuple[list[Key], IntArray]:
    codes: dict[Key, int] = {}
    found = [codes.setdefault(key_of(row), len(codes)) for row in rows]
    return list(codes), np.array(found, dtype=np.int64)


def _ranks(rows: Sequence[FindingRow], key_of: Callable[[FindingRow], Any], order: Callable[[Any], Any]) -> IntArray:
    """(n,) the place of each row's key among all keys in their order."""
    keys = [key_of(row) for row in rows]
    ranks = {key: at for at, key in enumerate(sorted(set(keys), key=order))}
    return np.array([ranks[key] for key in keys], dtype=np.int64)


def _pair_order(keys: tuple[str, str]) -> tuple[object, ...]:
    return natural(keys[0]), natural(keys[1])
