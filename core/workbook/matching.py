"""From labels over columns to roles: by label and heading, never by position alone.

Several columns of the form have one label ("Diện tích" of each land use; identity number and address of the owner and
of the present user). In this order they are told apart by: the heading above them, their exact spelling in the form,
the column before them that begins the block (the name of the person, the code of the land use).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from ..certificate_fields import certificate_fields
from ..field_content import plausible
from ..roles import USES, Role
from ..text.fold import fold_words
from .labels import Claim, claims, spelled

Filled = Callable[[int], bool]
Sample = Callable[[int], Sequence[str]]

_OWNERS = frozenset({Role.OWNER, Role.BIRTH_DATE, Role.SEX, Role.PERSON_ID, Role.OWNER_ADDRESS})
_CURRENT = frozenset({Role.CURRENT_USER, Role.CURRENT_USER_ID, Role.CURRENT_USER_ADDRESS})
_ON_PAPER = frozenset({Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL})
_USE_OF = {role: at for at, roles in enumerate(USES) for role in roles}
_USE_NUMBER = re.compile(r"(?:loai dat|muc dich(?: su dung)?(?: dat)?|loai)\s*[:.(]?\s*(\d)\b")


@dataclass(frozen=True)
class Label:
    """The label of a column and the headings above it, outermost first."""

    column: int
    text: str
    above: tuple[str, ...] = ()


@dataclass
class Matched:
    """Which column is which role.

    Attributes:
        columns: the column of each role found.
        official: the roles found by the form's own label.
        others: further filled columns that name the same role, by role.
        ambiguous: roles that two filled columns claim equally, with those columns.
    """

    columns: dict[Role, int] = field(default_factory=dict)
    official: set[Role] = field(default_factory=set)
    others: dict[Role, list[int]] = field(default_factory=dict)
    ambiguous: dict[Role, list[int]] = field(default_factory=dict)


def match(
    labels: Sequence[Label], is_filled: Filled, sample: Sample, taken: Mapping[Role, int] | None = None
) -> Matched:
    """Find the column of every role.

    Args:
        labels: the columns with their labels, from left to right.
        is_filled: does the column hold any value?
        sample: some filled cells of the column.
        taken: roles whose column was said (by a profile); these columns and roles are not guessed for others.
    """
    said = dict(taken or {})
    free = [label for label in labels if label.column not in said.values()]
    claimed: dict[Role, list[tuple[Claim, int]]] = {}
    for label, role, claim in _Chooser(free).chosen():
        if role in said or (claim.weak and not plausible(role.value, sample(label.column))):
            continue
        claimed.setdefault(role, []).append((claim, label.column))
    matched = Matched(dict(said))
    for role, candidates in claimed.items():
        filled = [candidate for candidate in candidates if is_filled(candidate[1])]
        ranked = sorted(filled or candidates)
        best = [column for claim, column in ranked if claim == ranked[0][0]]
        if len(best) > 1 and filled:
            matched.ambiguous[role] = best
            continue
        matched.columns[role] = best[0]
        if ranked[0][0].tier == 0:
            matched.official.add(role)
        rest = [column for _, column in ranked if column != best[0]] if filled else []
        if rest:
            matched.others[role] = rest
    _keep_numbers_together(matched)
    return matched


def _keep_numbers_together(matched: Matched) -> None:
    """A sheet of today's map beside a parcel number on paper is one pair of numbers: take both as written on paper."""
    columns = matched.columns
    for here, there, own, other in (
        (Role.SHEET, Role.CERTIFICATE_SHEET, Role.PARCEL, Role.CERTIFICATE_PARCEL),
        (Role.PARCEL, Role.CERTIFICATE_PARCEL, Role.SHEET, Role.CERTIFICATE_SHEET),
    ):
        if here in columns and other in columns and there not in columns and own not in columns:
            columns[there] = columns.pop(here)


class _Chooser:
    """Goes through the labels from left to right and settles which role each of them means."""

    def __init__(self, labels: Sequence[Label]) -> None:
        self.labels = labels
        self.sure = {role for label in labels for role in claims(label.text) if len(claims(label.text)) == 1}
        self.bare_areas = sum(
            Role.AREA in claims(label.text) and Role.USE_AREA in claims(label.text) and not _use_number(label.above)
            for label in labels
        )
        self.person: Role | None = None
        self.use = -1
        self.used: set[Role] = set()

    def chosen(self) -> list[tuple[Label, Role, Claim]]:
        """Each label that means something, with its role and how well it names it."""
        found = []
        for label in self.labels:
            options = claims(label.text)
            role = self._one(label, options) if options else None
            if role is None:
                continue
            found.append((label, role, options[role]))
            self.used.add(role)
            if role in (Role.OWNER, Role.CURRENT_USER):
                self.person = role
            if role in _USE_OF:
                self.use = _USE_OF[role]
        return found

    def _one(self, label: Label, options: Mapping[Role, Claim]) -> Role | None:
        if len(options) == 1:
            return next(iter(options))
        if any(role in _USE_OF for role in options):
            return self._use(label, options)
        if any(role in _CURRENT for role in options):
            return self._person(label, options)
        if any(role in _ON_PAPER for role in options):
            # A bare number in a list of certificates is what stands on the paper, unless that has its own column.
            paper = next(role for role in options if role in _ON_PAPER)
            on_map = next((role for role in options if role not in _ON_PAPER), paper)
            return on_map if paper in self.sure else paper
        return min(options, key=lambda role: options[role])

    def _person(self, label: Label, options: Mapping[Role, Claim]) -> Role | None:
        owner = next((role for role in options if role in _OWNERS), None)
        current = next(role for role in options if role in _CURRENT)
        above = " ".join(map(fold_words, label.above))
        if "hien tai" in above:
            return current
        if "chu su dung" in above or "nguoi dai dien" in above or Role.CURRENT_USER not in self.sure:
            return owner
        fields = certificate_fields()
        exact = [role for role in options if spelled(fields[role].label) == spelled(label.text)]
        if len(exact) == 1:
            return exact[0]
        return current if self.person is Role.CURRENT_USER else owner

    def _use(self, label: Label, options: Mapping[Role, Claim]) -> Role | None:
        by_use = {_USE_OF[role]: role for role in options if role in _USE_OF}
        number = _use_number(label.above)
        if number:
            return by_use.get(number - 1)
        if Role.LAND_USE in options:  # each land use begins a new block
            return by_use.get(self.use + 1 if Role.LAND_USE in self.used else 0)
        here = by_use.get(max(self.use, 0))
        if Role.AREA in options:
            many = self.bare_areas > 1 or Role.AREA in self.sure
            return here if many and self.use >= 0 and here not in self.used else Role.AREA
        return here if here not in self.used else by_use.get(self.use + 1)


def _use_number(above: Sequence[str]) -> int:
    """1, 2 or 3 under the heading of that land use, else 0."""
    for heading in reversed(above):
        found = _USE_NUMBER.search(fold_words(heading))
        if found:
            return int(found.group(1))
    return 0
