"""Whether two cells may name the same people, for rules that look for strangers under one number."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from ..text.fold import is_blank
from ..text.legacy import repair
from ..text.names import read_name

Tokens = tuple[str, ...]

# Of the words of the shorter name: Trần Văn Nam and Trần Văn Bình share two of three and are two people.
ALIKE = 0.7
_ONE_WORD = 0.8


@lru_cache(maxsize=65536)
def names_in(value: object) -> tuple[Tokens, ...]:
    """The folded words of everybody a cell names, without titles and remarks; old encodings are repaired first."""
    if not isinstance(value, str) or is_blank(value):
        return ()
    repaired = repair(value)
    read = read_name(value if repaired is None else repaired.text)
    return tuple(sorted({owner.tokens for owner in read.owners if owner.tokens}))


def may_be_same(one: tuple[Tokens, ...], other: tuple[Tokens, ...], share: float = ALIKE) -> bool:
    """Whether somebody of the one cell may be somebody of the other.

    Names are alike where the given name (the last word) occurs in the other one, give or take a letter, or where at
    least `share` of the words of the shorter one do. Nobody named on a side: nothing speaks against it.
    """
    if not one or not other:
        return True
    return any(_alike(name, theirs, share) for name in one for theirs in other)


def are_strangers(cells: Iterable[tuple[Tokens, ...]], most: int = 40) -> bool:
    """Whether the cells fall into groups of people who have nothing to do with each other.

    A and B, B and C, C alone are one group, for somebody connects them. Cells that name nobody say nothing; of very
    many cells the first `most` are looked at.
    """
    left = sorted({cell for cell in cells if cell})[:most]
    if len(left) < 2:
        return False
    known = [left.pop()]
    while known and left:
        one = known.pop()
        near = [other for other in left if may_be_same(one, other)]
        known += near
        left = [other for other in left if other not in near]
    return bool(left)


@lru_cache(maxsize=65536)
def _alike(one: Tokens, other: Tokens, share: float) -> bool:
    if len(one) > len(other):
        one, other = other, one
    if any(_same_word(one[-1], word) for word in other) and any(_same_word(other[-1], word) for word in one):
        return True
    common = sum(any(_same_word(word, theirs) for theirs in other) for word in one)
    return common >= share * len(one)


def _same_word(one: str, other: str) -> bool:
    """Equal, or one letter off in a word of three or more."""
    if one == other:
        return True
    if min(len(one), len(other)) < 3 or abs(len(one) - len(other)) > 1:
        return False
    return _one_apart(one, other) or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ONE_WORD


def _one_apart(one: str, other: str) -> bool:
    """Whether inserting, dropping or changing one letter makes the words equal."""
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other)) <= 1
    short, long = sorted((one, other), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
