"""Which column of a layer plays which role, whatever the columns are called.

Order of belief: column given by the caller, then the profile, then the ordered aliases of ``data/field_aliases.csv``;
the parcel identifier also by what its cells look like. A role nobody plays is no error: the rules that need it do
not apply.
"""

from __future__ import annotations

import csv
import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Callable

from .field_content import looks_like_parcel_ids, plausible
from .messages import QT_TRANSLATE_NOOP, Message
from .roles import PARCEL_ROLES, Role
from .text.fold import fold

_TABLE = Path(__file__).resolve().parent.parent / "data" / "field_aliases.csv"
_DBF_LENGTH = 10
_SHORTEST_PREFIX = 5  # "So to" cut from a longer name proves nothing
_OWN_CUT = "parcel_id_"  # our own parcel_id_provisional, cut by DBF: not an identifier anybody issued

IsFilled = Callable[[str], bool]
Sample = Callable[[str], Sequence[object]]


_UNKNOWN = QT_TRANSLATE_NOOP(
    "ParcelClean", "There is no column “{column}” for {parameter}; the nearest names are {nearest}. Choose one of them."
)
_UNKNOWN_IN_PROFILE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The profile names the column “{column}” for the role “{role}”, but the layer has no such column; the nearest names"
    " are {nearest}. Correct the profile or fill in {parameter}.",
)
_AMBIGUOUS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The columns {columns} could all be the role “{label}” and their names differ only in case, accents, “_” or spaces."
    " Say which one is meant with {parameter} or in the profile.",
)
_OTHERS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{label}: the column “{column}” is used; {others} is also filled and could be meant. If so, say it with {parameter}"
    " or in the profile.",
)
_NO_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "(the layer has no columns)")


class FieldError(Exception):
    """A column that does not exist, or that cannot be chosen without guessing; `message` says which."""

    def __init__(self, message: Message):
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class RoleChoice:
    """The column found for a role, how it was found, and the other filled columns that could have been meant.

    `how` is ``given``, ``profile``, ``alias``, ``content`` or ``none``; `column` is None with ``none``, and with
    ``profile`` where the profile says that the layer does not have the role.
    """

    role: Role
    column: str | None
    how: str
    others: tuple[str, ...] = ()

    def notice(self) -> Message | None:
        """What log and report say about the other candidates; None if there are none."""
        if not self.others:
            return None
        names = {"column": self.column, "others": _listed(self.others), "parameter": self.role.parameter}
        return Message(_OTHERS, {"label": Message(self.role.label), **names})


@dataclass(frozen=True)
class _Aliases:
    """One role's folded aliases, best first, and those of them that many other columns are called too."""

    ordered: tuple[str, ...]
    weak: frozenset[str]


@lru_cache(maxsize=1)
def _table() -> tuple[Mapping[Role, _Aliases], frozenset[str]]:
    """The alias table as shipped, and the folded names that are known to be something else."""
    ordered: dict[str, list[str]] = {}
    weak: set[str] = set()
    with _TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = fold(row["alias"])
            ordered.setdefault(row["role"], []).append(name)
            if row["weak"]:
                weak.add(name)
    aliases = {role: _Aliases(tuple(ordered[role.value]), frozenset(weak)) for role in PARCEL_ROLES}
    return aliases, frozenset(ordered["-"])


def aliases_of(role: Role) -> tuple[str, ...]:
    """The names by which the column of a parcel role is found, as the table spells them, best first."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(row["alias"] for row in csv.DictReader(file) if row["role"] == role.value)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _is_cut(column: str) -> bool:
    """Could a DBF file have cut this name? Its limit is 10 bytes; letters with accents take two or three."""
    size = len(column.encode("utf-8", "replace"))
    return len(column) == _DBF_LENGTH or (len(column) < size and _DBF_LENGTH - 2 <= size <= _DBF_LENGTH)


def _existing(columns: Sequence[str], wanted: str) -> str | None:
    """`wanted` as the layer spells it: exactly, else without regard to case (as QGIS looks up fields)."""
    if wanted in columns:
        return wanted
    alike = [column for column in columns if column.casefold() == wanted.casefold()]
    return alike[0] if len(alike) == 1 else None


def _nearest(columns: Sequence[str], wanted: str) -> object:
    """Up to three column names like `wanted`, or the first ten of the layer if none is like it."""
    by_label = {fold(column): column for column in columns}
    close = difflib.get_close_matches(fold(wanted), list(by_label), n=3, cutoff=0.5)
    names = [by_label[label] for label in close] or list(columns)[:10]
    return _listed(names) if names else Message(_NO_COLUMN)


def _is_ambiguous_cut(label: str, alias: str, role: Role) -> bool:
    """Could the cut `label` just as well be the start of a name with another meaning?

    ``DIA_CHI_TH`` starts *địa chỉ thửa đất* and *địa chỉ thường trú*. A longer name that starts with the whole alias
    does not count: of ``soHieuToBanDo`` and ``soHieuToBanDoCu`` the writer keeps the cut for the first.
    """
    aliases, elsewhere = _table()
    strangers = set(elsewhere).union(*(aliases[other].ordered for other in aliases if other is not role))
    return any(name.startswith(label) and not name.startswith(alias) for name in strangers)


def _candidates(role: Role, columns: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Aliases that match, best first, each with the columns it matches; a column is listed once.

    Whole names come before names cut by DBF. A cut that ends in ``_`` (``Tong_dien_``) is never a whole name.
    """
    aliases, elsewhere = _table()
    never = {_OWN_CUT} if role is Role.PARCEL_ID else set()
    labels = {column: fold(column) for column in columns if column.casefold() not in never}
    whole = [c for c in labels if not (len(c) == _DBF_LENGTH and c.endswith("_"))]
    cut = [c for c in labels if _is_cut(c) and len(labels[c]) >= _SHORTEST_PREFIX and labels[c] not in elsewhere]
    found: list[tuple[str, list[str]]] = []
    taken: set[str] = set()
    for names, is_cut in ((whole, False), (cut, True)):
        for alias in aliases[role].ordered:
            hits = [
                column
                for column in names
                if column not in taken
                and (
                    (alias.startswith(labels[column]) and not _is_ambiguous_cut(labels[column], alias, role))
                    if is_cut
                    else alias == labels[column]
                )
            ]
            if hits:
                found.append((alias, hits))
                taken.update(hits)
    return found


def _by_alias(role: Role, columns: Sequence[str], is_filled: IsFilled, sample: Sample) -> RoleChoice | None:
    """The first filled column by alias order; None if there is none.

    Columns whose cells cannot be the role (an area of text, an area of zeros only) stand behind those that can, and
    are not taken at all where the alias is a name that many columns have.

    Raises:
        FieldError: the deciding alias matches two filled columns.
    """
    weak = _table()[0][role].weak
    good: list[list[str]] = []
    doubtful: list[list[str]] = []
    for alias, matched in _candidates(role, columns):
        filled = [column for column in matched if is_filled(column)]
        likely = [column for column in filled if plausible(role.value, sample(column))]
        unlikely = [column for column in filled if column not in likely]
        if likely:
            good.append(likely)
        if unlikely and alias not in weak and role is not Role.PARCEL_ID:
            doubtful.append(unlikely)
    ranked = good + doubtful
    if not ranked:
        return None
    if len(ranked[0]) > 1:
        values = {"columns": _listed(ranked[0]), "label": Message(role.label), "parameter": role.parameter}
        raise FieldError(Message(_AMBIGUOUS, values))
    flat = [column for group in ranked for column in group]
    return RoleChoice(role, flat[0], "alias", tuple(flat[1:]))


def _by_content(columns: Sequence[str], is_filled: IsFilled, sample: Sample) -> RoleChoice | None:
    """The column of GeoHash identifiers, never one with the name of a key (``ID``, ``THUAID``, ``thuaDatId``)."""
    elsewhere = _table()[1]
    open_to_it = [column for column in columns if fold(column) not in elsewhere and column.casefold() != _OWN_CUT]
    found = [column for column in open_to_it if looks_like_parcel_ids(sample(column)) and is_filled(column)]
    return RoleChoice(Role.PARCEL_ID, found[0], "content", tuple(found[1:])) if found else None


def stated_roles(
    columns: Sequence[str], given: Mapping[Role, str], profile: Mapping[Role, str], roles: Sequence[Role] = PARCEL_ROLES
) -> dict[Role, RoleChoice]:
    """The roles whose column was said, by the caller or in the profile. Such a column may be empty of values.

    Raises `FieldError` for a column that does not exist.
    """
    choices: dict[Role, RoleChoice] = {}
    for role in roles:
        for wanted, how in ((given.get(role), "given"), (profile.get(role), "profile")):
            if wanted is None or (how == "given" and not wanted):
                continue
            column = _existing(columns, wanted) if wanted else None
            if wanted and column is None:
                values = {"column": wanted, "parameter": role.parameter, "nearest": _nearest(columns, wanted)}
                template = _UNKNOWN if how == "given" else _UNKNOWN_IN_PROFILE
                raise FieldError(Message(template, {**values, "role": role.value}))
            choices[role] = RoleChoice(role, column, how)
            break
    return choices


def resolve_roles(
    columns: Sequence[str],
    given: Mapping[Role, str],
    profile: Mapping[Role, str],
    is_filled: IsFilled,
    sample: Sample,
) -> dict[Role, RoleChoice]:
    """Find the column of every role.

    Args:
        columns: the layer's column names in its order.
        given: columns the caller named; "" counts as not named.
        profile: columns the profile names; "" there means that the layer does not have the role: do not guess.
        is_filled: does the column hold any value? Asked for candidates only.
        sample: some values of the column. Asked for candidates, and for every column left where the parcel
            identifier has to be found by content.

    Returns:
        A choice for every role, in the order of `Role`. A column that was named for one role is not guessed for
        another.

    Raises:
        FieldError: a named column does not exist, or one alias matches two filled columns.
    """
    choices = stated_roles(columns, given, profile)
    said = {choice.column for choice in choices.values()}
    free = [column for column in columns if column not in said]
    for role in PARCEL_ROLES:
        if role not in choices:
            choices[role] = _by_alias(role, free, is_filled, sample) or RoleChoice(role, None, "none")
    if choices[Role.PARCEL_ID].how == "none":
        used = {choice.column for choice in choices.values()}
        rest = [column for column in free if column not in used]
        choices[Role.PARCEL_ID] = _by_content(rest, is_filled, sample) or choices[Role.PARCEL_ID]
    return {role: choices[role] for role in PARCEL_ROLES}
