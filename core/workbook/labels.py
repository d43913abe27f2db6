"""Labels over columns: made comparable, and which roles each of them can name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..certificate_fields import certificate_fields
from ..roles import Role
from ..text.fold import clean, fold_words
from ..text.legacy_table import Encoding, to_unicode

# Written before a label: "(7)", "7.", "7 -", "-"; never a number that belongs to it ("2 cấp").
_NUMBERING = re.compile(r"^(?:[\[(]?\d{1,2}[\])]?\s*[.:)\-–]+|[\[(]\d{1,2}[\])]|[-–•*+])\s*(?=[^\W\d])")
_BRACKETS = re.compile(r"\([^)]*\)?")
_UNIT = re.compile(r"[\s(,]*\b(?:m2|met vuong)\b\)?\s*$")
_SIGNS = re.compile(r"[\W_]+")
_OFFICIAL, _OTHER, _ALIAS = 0, 1, 2


@dataclass(frozen=True, order=True)
class Claim:
    """How well a label names a role: `tier` 0 the form's own label, 1 another label, 2 an alias; then its order."""

    tier: int
    order: int
    weak: bool = False


def label_key(text: str) -> str:
    """A label for comparison: no case, accents, signs, spaces, numbering in front or unit behind."""
    words = _UNIT.sub("", _NUMBERING.sub("", fold_words(text)))
    return _SIGNS.sub("", words)


def spelled(text: str) -> str:
    """A label for telling apart two that have one key: only case and spaces are evened out."""
    return clean(text).casefold().replace(" ", "")


@lru_cache(maxsize=1)
def claims_by_key() -> Mapping[str, Mapping[Role, Claim]]:
    """Every known label: its key, the roles it can name and how well."""
    table: dict[str, dict[Role, Claim]] = {}
    for role, field in certificate_fields().items():
        named = [(_OFFICIAL, field.label)]
        named += [(_OTHER, label) for label in field.other_labels]
        named += [(_ALIAS, label) for label in field.aliases]
        for order, (tier, label) in enumerate(named):
            table.setdefault(label_key(label), {}).setdefault(role, Claim(tier, order, label in field.weak))
    return table


@lru_cache(maxsize=4096)
def claims(label: str) -> Mapping[Role, Claim]:
    """The roles that a label can name; without its bracketed part where the whole label is unknown."""
    table = claims_by_key()
    found = table.get(label_key(label))
    if found is None and not label.isascii():
        # Old workbooks keep their labels in TCVN3 or VNI too. No need to judge the text itself: it is taken only where
        # it then is a label we know.
        found = table.get(label_key(to_unicode(label, Encoding.TCVN3)))
        found = found or table.get(label_key(to_unicode(label, Encoding.VNI)))
    if found is None:
        short = _BRACKETS.sub(" ", label)
        found = table.get(label_key(short)) if short.strip() and short != label else None
    return found or {}


@lru_cache(maxsize=1)
def _headings() -> frozenset[str]:
    """Keys of the headings over groups of columns."""
    fields = certificate_fields().values()
    return frozenset(label_key(text) for field in fields for text in (field.group, field.sub_group) if text)


def is_heading(label: str) -> bool:
    """Is it a heading over several columns in the form?"""
    return label_key(label) in _headings()


def is_number_row(cells: Sequence[str]) -> bool:
    """The row of item numbers under the labels: five whole numbers or more, rising from cell to cell."""
    filled = [cell.strip().strip("()[]. ") for cell in cells if cell.strip()]
    numbers = [int(cell) for cell in filled if cell.isascii() and cell.isdigit() and len(cell) <= 3]
    if len(numbers) < 5 or len(numbers) < 0.8 * len(filled):
        return False
    steps = [after - before for before, after in zip(numbers, numbers[1:])]
    return min(steps) > 0 and sum(step == 1 for step in steps) >= 0.8 * len(steps)
