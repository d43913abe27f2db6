"""Does a layer's commune column mean old communes or new ones, and is it believable at all?

3,315 codes stand for an old commune and for a new one, so a code proves nothing by itself. What tells are codes that
are in one list only, the names in addresses, and where the parcels lie. The same evidence shows a column that was
filled with one code for a whole layer of several communes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import numpy as np
import numpy.typing as npt

from .commune_names import CommuneName, names_in
from .communes import CommuneTable

Texts = npt.NDArray[np.object_]
FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
AsNew = Mapping[str, tuple[str, ...]]

# One stray address in twenty does not outvote the others.
_CLEAR = 20


class Era(str, Enum):
    """What the codes of a column stand for."""

    OLD = "old"
    NEW = "new"
    EITHER = "either"  # both readings are possible, or they contradict each other
    UNKNOWN = "unknown"  # codes of neither list


@dataclass(frozen=True)
class ColumnJudgement:
    """What the evidence says about a commune column, read as old communes.

    era       old, new, either or unknown
    constant  one code stands on every row that has one
    fits      parcels whose address agrees with their code as an old commune, or with what became of it
    differs   parcels whose address names another commune
    far       parcels of sheets that lie too far from every commune that their old commune became
    doubted   (code, sheet) pairs of which most addressed parcels differ
    far_off   (code, sheet) pairs that are too far; of a column of several codes this may also be a wrong CRS
    named     the communes that the differing addresses name, with how many parcels, most frequent first
    old_votes, new_votes   parcels for which only the one reading fits
    """

    era: Era
    constant: bool = False
    fits: int = 0
    differs: int = 0
    far: int = 0
    doubted: frozenset[tuple[str, str]] = frozenset()
    far_off: frozenset[tuple[str, str]] = frozenset()
    named: tuple[tuple[str, int], ...] = ()
    old_votes: int = 0
    new_votes: int = 0

    @property
    def contradicted(self) -> bool:
        """One code for all, and addresses or position say that it cannot be."""
        return self.constant and bool(self.doubted or self.far_off)


@dataclass
class _Votes:
    old: int = 0
    new: int = 0
    fits: Counter[tuple[str, str]] = field(default_factory=Counter)
    differs: Counter[tuple[str, str]] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)


def fits_as_old(table: CommuneTable, code: str, names: Sequence[CommuneName]) -> bool | None:
    """Whether an address can be one of the old commune `code`; None where it names no known commune."""
    known = False
    for name in names:
        if not name.is_new and table.is_old_name(code, name):
            return True
        if not name.is_old and any(table.is_new_name(new.code, name) for new in table.successors(code)):
            return True
        known = known or bool(table.old_named(name)) or bool(not name.is_old and table.new_named(name))
    return False if known and code in table.old else None


def fits_as_new(table: CommuneTable, codes: Sequence[str], names: Sequence[CommuneName]) -> bool | None:
    """Whether an address can be one of the new communes `codes`; None where it names no known commune."""
    known = False
    made_of = {commune.code for code in codes for commune in table.predecessors(code)}
    for name in names:
        if not name.is_old and any(table.is_new_name(code, name) for code in codes):
            return True
        old = table.old_named(name)
        if name.is_old and made_of & set(old):
            return True
        known = known or bool(old) or bool(table.new_named(name))
    return False if known and codes else None


def readings(said: Texts, table: CommuneTable, listed: frozenset[str] = frozenset()) -> tuple[Texts, AsNew]:
    """What (n,) cells say, read as old communes and as new ones.

    Args:
        said: codes or names, normalised.
        table: the national table.
        listed: old communes of the reference table; of several that a name may mean, the one that is listed is meant.

    Returns:
        (n,) codes of old communes, "" where a cell names none or several; and for each of them the new communes that
        the same cells would mean.
    """
    made = {}
    as_new: dict[str, set[str]] = {}
    for text in set(said.tolist()):
        may_be = table.old_codes(text)
        if len(may_be) > 1 and listed:
            may_be = tuple(code for code in may_be if code in listed)
        made[text] = may_be[0] if len(may_be) == 1 else ""
        if made[text]:
            new = {code for code in table.new_codes(text) if code in table.new}
            as_new.setdefault(made[text], set()).update(new)
    codes = np.fromiter(map(made.__getitem__, said.tolist()), dtype=object, count=len(said))
    return codes, {code: tuple(sorted(new)) for code, new in as_new.items()}


def judge_column(
    table: CommuneTable,
    codes: Texts,
    as_new: AsNew,
    sheets: Texts,
    addresses: Texts | None,
    lonlat: FloatArray | None,
) -> ColumnJudgement:
    """Weigh the evidence about a commune column.

    Args:
        table: the national table.
        codes: (n,) codes of old communes, "" where there is none, and
        as_new: what the same cells mean as new communes, both as `readings` gives them.
        sheets: (n,) normalised sheet numbers.
        addresses: (n,) raw addresses, or None.
        lonlat: (n, 2) a place of every parcel in degrees, NaN where unknown, or None.
    """
    filled = codes != ""
    distinct = sorted(set(codes[filled].tolist()))
    known = [code for code in distinct if code in table.old or as_new.get(code)]
    if not known:
        return ColumnJudgement(Era.UNKNOWN, len(distinct) == 1)
    votes = _Votes()
    for code, count in Counter(codes[filled].tolist()).items():
        votes.old += count * (code in table.old and not as_new.get(code))
        votes.new += count * (code not in table.old and bool(as_new.get(code)))
    if addresses is not None:
        _ask_addresses(table, codes, as_new, sheets, addresses, votes)
    far = _ask_places(table, codes, as_new, sheets, lonlat, votes) if lonlat is not None else Counter()
    doubted = {pair for pair, count in votes.differs.items() if count > votes.fits[pair]}
    return ColumnJudgement(
        era=_era(votes),
        constant=len(distinct) == 1,
        fits=sum(votes.fits.values()),
        differs=sum(votes.differs.values()),
        far=sum(far.values()),
        doubted=frozenset(doubted),
        far_off=frozenset(far),
        named=tuple(votes.named.most_common()),
        old_votes=votes.old,
        new_votes=votes.new,
    )


def _era(votes: _Votes) -> Era:
    if votes.old > _CLEAR * votes.new:
        return Era.OLD
    return Era.NEW if votes.new > _CLEAR * votes.old else Era.EITHER


def _ask_addresses(
    table: CommuneTable, codes: Texts, as_new: AsNew, sheets: Texts, addresses: Texts, votes: _Votes
) -> None:
    # Nearly every parcel may have an address of its own, but they name few communes.
    distinct, number = numbered(addresses)
    order: dict[tuple[CommuneName, ...], int] = {}
    named = [names_in(text) if isinstance(text, str) else () for text in distinct]
    which = np.fromiter((order.setdefault(names, len(order)) for names in named), dtype=np.int64, count=len(named))
    sayings = list(order)
    for (code, sheet, saying), count in combinations(codes, sheets, which[number]):
        names = sayings[saying] if code else ()
        if not names:
            continue
        old, new = fits_as_old(table, code, names), fits_as_new(table, as_new.get(code, ()), names)
        votes.old += count * bool(old and new is False)
        votes.new += count * bool(new and old is False)
        if old is not None:
            (votes.fits if old else votes.differs)[code, sheet] += count
        if old is False:
            votes.named[names[0].shown] += count


def _ask_places(
    table: CommuneTable, codes: Texts, as_new: AsNew, sheets: Texts, lonlat: FloatArray, votes: _Votes
) -> Counter[tuple[str, str]]:
    far: Counter[tuple[str, str]] = Counter()
    for code, sheet, rows in groups(codes, sheets):
        place = middle(lonlat[rows])
        if not code or place is None:
            continue
        became = table.successors(code)
        old = any(commune.may_hold(*place) for commune in became) if became else None
        may = [table.new[other].may_hold(*place) for other in as_new.get(code, ())]
        new = any(may) if may else None
        votes.old += len(rows) * bool(old and new is False)
        votes.new += len(rows) * bool(new and old is False)
        if old is False:
            far[code, sheet] += len(rows)
    return far


def middle(lonlat: FloatArray) -> tuple[float, float] | None:
    """The median place of (k, 2) places, None where none is known."""
    known = lonlat[np.isfinite(lonlat).all(axis=1)]
    if not len(known):
        return None
    longitude, latitude = np.median(known, axis=0).tolist()
    return float(longitude), float(latitude)


def numbered(values: npt.NDArray[Any]) -> tuple[list[Any], IntArray]:
    """The distinct values of (n,) cells and the number of each cell's value; any type that can be a key."""
    order: dict[Any, int] = {}
    listed = values.tolist()
    numbers = np.fromiter((order.setdefault(value, len(order)) for value in listed), dtype=np.int64, count=len(listed))
    return list(order), numbers


def unique_rows(*columns: npt.NDArray[Any]) -> tuple[list[tuple[Any, ...]], IntArray, IntArray]:
    """Distinct combinations of (n,) columns, which one each row has, and how many rows each has."""
    count = len(columns[0])
    key = np.zeros(count, dtype=np.int64)
    values: list[list[Any]] = []
    for column in columns:
        distinct, numbers = numbered(column)
        values.append(distinct)
        # Made dense again after each column, so that the product never outgrows 64 bits.
        _, key = np.unique(key * max(len(distinct), 1) + numbers, return_inverse=True)
        key = key.reshape(-1).astype(np.int64)
    first = np.zeros(int(key.max()) + 1 if count else 0, dtype=np.int64)
    first[key[::-1]] = np.arange(count - 1, -1, -1)
    counts = np.bincount(key, minlength=len(first)).astype(np.int64)
    rows = list(zip(*(column[first].tolist() for column in columns)))
    return rows, key, counts


def combinations(*columns: npt.NDArray[Any]) -> Iterator[tuple[tuple[Any, ...], int]]:
    """Distinct combinations of (n,) columns with the number of their rows."""
    rows, _, counts = unique_rows(*columns)
    yield from zip(rows, counts.tolist())


def groups(*columns: npt.NDArray[Any]) -> Iterator[tuple[Any, ...]]:
    """Distinct combinations of (n,) columns, each followed by the indices of its rows."""
    rows, key, counts = unique_rows(*columns)
    if not rows:
        return
    parts = np.split(np.argsort(key, kind="stable"), np.cumsum(counts)[:-1])
    for row, part in zip(rows, parts):
        yield (*row, part)
