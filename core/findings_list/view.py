"""What of a table is shown: filtered, grouped, sorted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

import numpy as np
import numpy.typing as npt

from ..findings import Severity
from ..marks import Mark
from ..text.fold import fold_words
from .grouping import Grouping, Key, order_of
from .row import Box
from .standing import Standing, marked_standing
from .table import FindingsTable

IntArray = npt.NDArray[np.int64]
TO_DO = frozenset({Standing.OPEN, Standing.WOKEN})
# What is no longer there is shown to those only who ask for it.
PRESENT = TO_DO | {Standing.EXCEPTION, Standing.FIXED}


class SortBy(Enum):
    """How lines stand within a group, and groups among each other."""

    WEIGHT = "weight"  # the worst and the most frequent first; in a group as the run wrote them
    NAME = "name"
    VALUE = "value"  # groups: how many they hold
    STANDING = "standing"


@dataclass(frozen=True)
class Wanted:
    """A filter. Empty = everything.

    standings   where a finding may stand
    words       folded words, all of which must occur
    box         part of the map, in the layer's CRS
    """

    severity: Severity | None = None
    rule: str = ""
    standings: frozenset[Standing] = PRESENT
    words: tuple[str, ...] = ()
    box: Box | None = None


@dataclass(frozen=True)
class Group:
    """Some rows with one key; `members` are places in the table. Never empty."""

    key: Key
    members: IntArray = field(compare=False)
    severity: int = 0
    to_do: int = 0

    @property
    def first(self) -> int:
        """The row that speaks for the group."""
        return int(self.members[0])


def words_of(text: str) -> tuple[str, ...]:
    """What was typed, as `Wanted.words`."""
    return tuple(fold_words(text).split())


def standings_of(table: FindingsTable, marks: Mapping[str, Mark], gone: Iterable[str], today: date) -> IntArray:
    """(n,) where each finding stands.

    Args:
        table: the findings.
        marks: the latest entry of every finding that has one.
        gone: ids of findings that were judged again and are no longer there.
        today: the day on which it is asked.
    """
    standings = table.own.copy()
    for finding_id, mark in marks.items():
        place = table.place.get(finding_id, -1)
        if place >= 0:
            standings[place] = marked_standing(table.rows[place], mark, today)
    standings[[table.place[one] for one in gone if one in table.place]] = Standing.GONE
    return standings


def passing(table: FindingsTable, standings: IntArray, wanted: Wanted) -> IntArray:
    """Places of the rows that a filter lets through, ascending. Args: standings: (n,) of each row."""
    good = np.isin(standings, [int(one) for one in wanted.standings])
    if wanted.severity is not None:
        good &= table.severity == wanted.severity.rank
    if wanted.rule:
        keys = table.group_keys(Grouping.RULE)
        good &= table.group_codes(Grouping.RULE) == (keys.index((wanted.rule,)) if (wanted.rule,) in keys else -1)
    if wanted.box is not None:
        left, bottom, right, top = wanted.box
        x0, y0, x1, y1 = table.boxes.T
        good &= (x0 <= right) & (x1 >= left) & (y0 <= top) & (y1 >= bottom)
    found = np.flatnonzero(good)
    if wanted.words:
        texts, places = table.folded, found.tolist()
        for word in wanted.words:
            places = [at for at in places if word in texts[at]]
        found = np.array(places, dtype=np.int64)
    return found


def grouped(
    table: FindingsTable,
    standings: IntArray,
    shown: IntArray,
    grouping: Grouping,
    by: SortBy = SortBy.WEIGHT,
    *,
    reverse: bool = False,
) -> list[Group]:
    """The shown rows in groups. Args: shown: as `passing` gives them."""
    if not len(shown):
        return []
    ordered = _in_order(table, standings, shown, by, reverse)
    codes = table.group_codes(grouping)[ordered]
    order = np.argsort(codes, kind="stable")
    codes, ordered = codes[order], ordered[order]
    starts = np.flatnonzero(np.r_[True, codes[1:] != codes[:-1]])
    worst = np.minimum.reduceat(table.severity[ordered], starts)
    to_do = np.add.reduceat((standings[ordered] <= Standing.WOKEN).astype(np.int64), starts)
    keys = table.group_keys(grouping)
    parts = np.split(ordered, starts[1:])
    groups = [
        Group(keys[int(codes[start])], members, int(severity), int(waiting))
        for start, members, severity, waiting in zip(starts, parts, worst, to_do)
    ]
    return _groups_in_order(table, groups, grouping, by, reverse)


def counts_of(standings: IntArray, shown: IntArray | None = None) -> dict[Standing, int]:
    """How many findings stand where; of all, or of some."""
    counted = np.bincount(standings if shown is None else standings[shown], minlength=len(Standing))
    return {one: int(counted[one]) for one in Standing}


def severities_of(table: FindingsTable, standings: IntArray) -> dict[Severity, int]:
    """How many findings of each severity wait to be looked at."""
    counted = np.bincount(table.severity[standings <= Standing.WOKEN], minlength=len(Severity))
    return {one: int(counted[one.rank]) for one in Severity}


def _in_order(table: FindingsTable, standings: IntArray, shown: IntArray, by: SortBy, reverse: bool) -> IntArray:
    if by is SortBy.WEIGHT:
        return shown
    column = {SortBy.NAME: table.by_parcel, SortBy.VALUE: table.value, SortBy.STANDING: standings}[by][shown]
    if reverse:
        column = -column
    # NaN, where nothing was measured, comes last either way.
    return shown[np.argsort(column, kind="stable")]


def _groups_in_order(
    table: FindingsTable, groups: list[Group], grouping: Grouping, by: SortBy, reverse: bool
) -> list[Group]:
    def title(group: Group) -> str:
        row = table.rows[group.first]
        return fold_words(row.cause if grouping is Grouping.CAUSE else row.rule)

    def usual(group: Group) -> tuple[object, ...]:
        if grouping in (Grouping.SHEET, Grouping.PLACE):
            return order_of(grouping, group.key)
        # As the report lists causes: what there is to do first, the worst and the most frequent before others.
        row = table.rows[group.first]
        return (group.to_do == 0, group.severity, -group.to_do, -len(group.members), row.rule, title(group))

    groups = sorted(groups, key=usual)
    if by is SortBy.NAME and grouping in (Grouping.CAUSE, Grouping.RULE):
        groups.sort(key=title)
    elif by is SortBy.VALUE:
        groups.sort(key=lambda group: len(group.members))
    elif by is SortBy.STANDING:
        groups.sort(key=lambda group: -group.to_do)
    if reverse and by is not SortBy.WEIGHT:
        groups.reverse()
    return groups
