"""From old commune, sheet and scale to the new commune and sheet: what is certain, and why the rest is not.

Since July 2025 sheets are numbered anew inside the merged commune, scale group by scale group, with offsets that are
not constant; parcels keep their numbers. So the only way is the official reference table, and the key is
**old commune + old sheet + scale** (or map series). Nothing is guessed: a key that leads to two places, or to none, or
into one part of a divided commune whose other parts the table does not know, gives no new number but a `Verdict`.

All findings of carrying over bear the rule code DC08 `domain.commune_code`; the causes tell them apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from .circles import circles
from .commune_codes import unique_rows
from .communes import CommuneTable
from .reference_table import ReferenceTable

Texts = npt.NDArray[np.object_]
IntArray = npt.NDArray[np.int64]

# What `inside` says of a parcel that the boundary layer cuts in two.
STRADDLES = "?"


class Verdict(IntEnum):
    """Why a parcel has a new commune and sheet, or has none."""

    CERTAIN = 0
    NO_COMMUNE = 1  # the old commune is not known
    NO_SHEET = 2
    NO_TABLE = 3  # no reference table was given; the new commune may be certain all the same
    COMMUNE_NOT_LISTED = 4
    SHEET_NOT_LISTED = 5
    PARCEL_NOT_LISTED = 6  # the table goes down to parcels and lacks this one
    OTHER_SCALE = 7  # the sheet is listed, but only with other scales or map series
    NEEDS_SCALE = 8  # ambiguous without the scale
    AMBIGUOUS = 9  # ambiguous even with it
    DIVIDED = 10  # the old commune was divided, and nothing says on which side the parcel lies
    ON_THE_BORDER = 11  # the boundary layer cuts the parcel
    ELSEWHERE = 12  # the boundary layer puts the parcel into another commune than the table
    CIRCULAR = 13  # the table leads in a circle
    OLD_OR_NEW = 14  # the code may be that of a new commune, and then the parcel would belong elsewhere


@dataclass(frozen=True)
class Key:
    """What is known about a parcel: "" and 0 where unknown.

    parcel  only where the table goes down to parcels
    either  codes of new communes, parted by spaces, that the layer may mean instead of the old one
    """

    commune: str
    sheet: str
    scale: int = 0
    series: str = ""
    parcel: str = ""
    either: str = ""


@dataclass(frozen=True)
class Target:
    """Where a row of the table leads; `parcel` and `note` are "" where it does not say."""

    commune: str
    sheet: str
    parcel: str = ""
    note: str = ""
    scale: int = 0
    row: int = 0

    @property
    def place(self) -> tuple[str, str, str]:
        """What must agree for two rows to say the same."""
        return self.commune, self.sheet, self.parcel


@dataclass(frozen=True)
class Answer:
    """What the table says about one key, before the place of a parcel is looked at."""

    verdict: Verdict
    targets: tuple[Target, ...] = ()
    needs_place: bool = False  # the old commune was divided and the table does not know all its parts


@dataclass(frozen=True)
class Carried:
    """The result for (n,) parcels.

    commune, sheet  new codes and numbers, "" where not certain
    parcel, note    new parcel number and remark, "" unless the table gives them
    verdict         (n,) values of `Verdict`
    key             (n,) index into `keys` and `answers`
    """

    commune: Texts
    sheet: Texts
    parcel: Texts
    note: Texts
    verdict: npt.NDArray[np.int8]
    key: IntArray
    keys: tuple[Key, ...]
    answers: tuple[Answer, ...]


class Crosswalk:
    """A reference table made ready for look-ups, together with the national table of communes."""

    def __init__(self, reference: ReferenceTable | None, table: CommuneTable) -> None:
        self.reference = reference
        self.table = table
        self._rows: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_parcel: set[tuple[str, str]] = set()
        self.circular: frozenset[int] = frozenset()
        # By new commune and old sheet number: the old sheets of that number that went to it.
        self._leading_to: dict[str, dict[str, set[tuple[str, str]]]] = defaultdict(lambda: defaultdict(set))
        self._new_sheets: set[tuple[str, str]] = set()
        if reference is None:
            return
        self._new_sheets.update(zip(reference.new_commune.tolist(), reference.new_sheet.tolist()))
        for new, old, sheet in zip(
            reference.new_commune.tolist(), reference.old_commune.tolist(), reference.old_sheet.tolist()
        ):
            self._leading_to[new][sheet].add((old, sheet))
        pairs = zip(reference.old_commune.tolist(), reference.old_sheet.tolist(), reference.old_parcel.tolist())
        for at, (commune, sheet, parcel) in enumerate(pairs):
            self._rows[commune, sheet].append(at)
            if parcel:
                self._by_parcel.add((commune, sheet))
        self.circular = frozenset(at for circle in circles(reference) for at in circle)

    def carry(
        self,
        commune: Texts,
        sheet: Texts,
        scale: IntArray,
        series: Texts,
        parcel: Texts,
        inside: Texts | None = None,
        either: Texts | None = None,
    ) -> Carried:
        """Look all parcels up.

        Args:
            commune: (n,) old communes, five digits, "" where unknown.
            sheet: (n,) old sheets, normalised.
            scale: (n,) denominators, 0 where unknown.
            series: (n,) folded map series, "" where unknown.
            parcel: (n,) parcel numbers, normalised.
            inside: (n,) new commune in which the boundary layer shows the parcel, `STRADDLES` where it cuts it, ""
                where it says nothing; None without such a layer.
            either: (n,) see `Key.either`; None where all communes are known to be old ones.
        """
        count = len(commune)
        asked = self._parcels_that_matter(commune, sheet, parcel)
        blank = np.full(count, "", dtype=object)
        place = blank if inside is None else inside
        rows, key, _ = unique_rows(commune, sheet, scale, series, asked, blank if either is None else either, place)
        keys = tuple(Key(str(c), str(s), int(m), str(r), str(p), str(e)) for c, s, m, r, p, e, _ in rows)
        answers = tuple(map(self.ask, keys))
        decided = [self._decide(k, answer, str(row[6])) for k, answer, row in zip(keys, answers, rows)]

        def spread(values: list[str]) -> Texts:
            made = np.empty(len(values), dtype=object)
            made[:] = values
            return np.asarray(made[key], dtype=object)

        targets = [target for _, target in decided]
        verdicts = np.array([verdict for verdict, _ in decided], dtype=np.int8)
        return Carried(
            commune=spread([target.commune for target in targets]),
            sheet=spread([target.sheet for target in targets]),
            parcel=spread([target.parcel for target in targets]),
            note=spread([target.note for target in targets]),
            verdict=verdicts[key] if count else np.zeros(0, dtype=np.int8),
            key=key,
            keys=keys,
            answers=answers,
        )

    def ask(self, key: Key) -> Answer:
        """What the reference table says about one key."""
        if not key.commune:
            return Answer(Verdict.NO_COMMUNE)
        if self.reference is None:
            return self._without_table(key)
        if not key.sheet:
            return Answer(Verdict.NO_SHEET)
        listed = [self._target(at) for at in self._rows.get((key.commune, key.sheet), ())]
        if not listed:
            known = key.commune in self.reference.old_communes
            return Answer(Verdict.SHEET_NOT_LISTED if known else Verdict.COMMUNE_NOT_LISTED)
        fitting = self._fitting(key)
        if not fitting:
            return Answer(Verdict.OTHER_SCALE, tuple(listed))
        rows = self._of_parcel(key, fitting)
        targets = tuple(self._target(at) for at in rows)
        if not rows:
            return Answer(Verdict.PARCEL_NOT_LISTED, tuple(map(self._target, fitting)))
        if self.circular & set(rows):
            return Answer(Verdict.CIRCULAR, targets)
        otherwise = self._read_as_new(key)
        if any(target.place not in {known.place for known in targets} for target in otherwise):
            return Answer(Verdict.OLD_OR_NEW, (*targets, *otherwise))
        if len({target.place for target in targets}) > 1:
            return Answer(Verdict.AMBIGUOUS if key.scale else self._kind_of_doubt(targets), targets)
        down_to_parcel = bool(self.reference.old_parcel[rows[0]])
        return Answer(Verdict.CERTAIN, targets, not down_to_parcel and self._leaves_parts_out(key, targets[0]))

    def _read_as_new(self, key: Key) -> tuple[Target, ...]:
        """Where the parcel would belong if the layer's code were a new one, with an old or already a new sheet number.

        The table must speak of that new commune; where all readings lead to one place, nothing is open.
        """
        if self.reference is None:
            return ()
        found = []
        for new in key.either.split():
            for old, sheet in self._leading_to.get(new, {}).get(key.sheet, ()):
                other = Key(old, sheet, key.scale, key.series, key.parcel)
                found += [self._target(at) for at in self._of_parcel(other, self._fitting(other))]
            if (new, key.sheet) in self._new_sheets:
                found.append(Target(new, key.sheet))
        return tuple(target for target in found if target.commune in key.either.split())

    def _parcels_that_matter(self, commune: Texts, sheet: Texts, parcel: Texts) -> Texts:
        """Parcel numbers where the table lists parcels, "" elsewhere: far fewer keys."""
        if not self._by_parcel:
            return np.full(len(commune), "", dtype=object)
        pairs, key, _ = unique_rows(commune, sheet)
        matters = np.array([pair in self._by_parcel for pair in pairs], dtype=bool)
        return np.where(matters[key], parcel, "").astype(object)

    def _fitting(self, key: Key) -> list[int]:
        """Rows of the sheet that do not contradict scale and map series; a row without them fits all."""
        if self.reference is None:
            return []
        scales, series = self.reference.scale, self.reference.map_series
        return [
            at
            for at in self._rows[key.commune, key.sheet]
            if (not key.scale or scales[at] in (0, key.scale)) and (not key.series or series[at] in ("", key.series))
        ]

    def _of_parcel(self, key: Key, rows: Sequence[int]) -> list[int]:
        """The rows of the very parcel, else those of the whole sheet."""
        if self.reference is None:
            return []
        parcels = self.reference.old_parcel
        own = [at for at in rows if key.parcel and parcels[at] == key.parcel]
        return own or [at for at in rows if not parcels[at]]

    def _target(self, at: int) -> Target:
        if self.reference is None:
            raise ValueError("no reference table")
        table = self.reference
        return Target(
            commune=str(table.new_commune[at]),
            sheet=str(table.new_sheet[at]),
            parcel=str(table.new_parcel[at]),
            note=str(table.note[at]),
            scale=int(table.scale[at]),
            row=int(table.row[at]),
        )

    @staticmethod
    def _kind_of_doubt(targets: Sequence[Target]) -> Verdict:
        """Whether the scale would settle it: every scale leads to one place."""
        by_scale: dict[int, set[tuple[str, str, str]]] = defaultdict(set)
        for target in targets:
            by_scale[target.scale].add(target.place)
        settled = 0 not in by_scale and all(len(places) == 1 for places in by_scale.values())
        return Verdict.NEEDS_SCALE if settled else Verdict.AMBIGUOUS

    def _leaves_parts_out(self, key: Key, target: Target) -> bool:
        """Whether the old commune was divided and the table is silent on some of its parts.

        A table of one new commune lists a sheet on the border as if it were whole: what lies beyond stands in the
        table of the neighbour. Where the national table knows nothing of this pair it has no say.
        """
        commune = self.table.old.get(key.commune)
        if self.reference is None or commune is None or not commune.divided or target.commune not in commune.becomes:
            return False
        return not set(commune.becomes) <= self.reference.new_communes

    def _without_table(self, key: Key) -> Answer:
        became = self.table.successors(key.commune)
        targets = tuple(Target(new.code, "") for new in became)
        otherwise = tuple(Target(code, "") for code in key.either.split() if code not in {t.commune for t in targets})
        if otherwise:
            return Answer(Verdict.OLD_OR_NEW, targets + otherwise)
        return Answer(Verdict.DIVIDED if len(became) > 1 else Verdict.NO_TABLE, targets, len(became) > 1)

    def _decide(self, key: Key, answer: Answer, inside: str) -> tuple[Verdict, Target]:
        """The answer for parcels that lie `inside` a commune of the boundary layer."""
        nothing = Target("", "")
        targets = {target.place: target for target in answer.targets}
        communes = {target.commune for target in targets.values()}
        if answer.verdict is Verdict.NO_TABLE:
            return answer.verdict, answer.targets[0] if len(communes) == 1 else nothing
        if answer.verdict is Verdict.CERTAIN and not answer.needs_place:
            if inside in ("", STRADDLES) or inside in communes:
                return Verdict.CERTAIN, answer.targets[0]
            return Verdict.ELSEWHERE, nothing
        by_place = answer.verdict in (Verdict.NEEDS_SCALE, Verdict.AMBIGUOUS) and len(communes) > 1
        if not by_place and not answer.needs_place:
            return answer.verdict, nothing
        if inside == STRADDLES:
            return Verdict.ON_THE_BORDER, nothing
        if not inside:
            return Verdict.DIVIDED if answer.needs_place or self._is_divided(key) else answer.verdict, nothing
        here = [target for target in targets.values() if target.commune == inside]
        if len(here) == 1:
            # Without a reference table the place gives the commune, and nothing gives the sheet.
            return Verdict.CERTAIN if here[0].sheet else Verdict.NO_TABLE, here[0]
        return answer.verdict if here else Verdict.ELSEWHERE, nothing

    def _is_divided(self, key: Key) -> bool:
        commune = self.table.old.get(key.commune)
        return commune is not None and commune.divided


def collisions(reference: ReferenceTable) -> list[tuple[int, ...]]:
    """Rows by which several old sheets become one new sheet: parcel numbers would be repeated."""
    claims: dict[tuple[str, str], dict[tuple[str, str, int], int]] = defaultdict(dict)
    for at in range(len(reference)):
        if reference.old_parcel[at]:
            continue
        old = (str(reference.old_commune[at]), str(reference.old_sheet[at]), int(reference.scale[at]))
        claims[str(reference.new_commune[at]), str(reference.new_sheet[at])].setdefault(old, at)
    return [tuple(rows.values()) for rows in claims.values() if len(rows) > 1]


def strange_pairs(reference: ReferenceTable, table: CommuneTable) -> Mapping[tuple[str, str], int]:
    """Pairs of old and new commune that the national table does not know, though it knows both, with their rows."""
    pairs, _, counts = unique_rows(reference.old_commune, reference.new_commune)
    found = {}
    for (old, new), count in zip(pairs, counts.tolist()):
        if old in table.old and new in table.new and new not in table.old[old].becomes:
            found[str(old), str(new)] = count
    return found
