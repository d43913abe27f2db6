"""Whether two cells may name the same people, for rules that look for strangers under one number."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Callable, TypeVar

from ..text.fold import is_blank
from ..text.legacy import repair
from ..text.names import read_name

Tokens = tuple[str, ...]
Item = TypeVar("Item")

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


def is_apart(items: Sequence[Item], connected: Callable[[Item, Item], bool], most: int = 40) -> bool:
    """Whether the items fall into groups that nothing connects.

    A with B and B with C are one group, whatever A and C have in common. Of very many items the first `most` count.
    """
    left = list(items[:most])
    if len(left) < 2:
        return False
    known = [left.pop()]
    while known and left:
        one = known.pop()
        near = [other for other in left if connected(one, other)]
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
