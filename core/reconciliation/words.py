"""Single words of names: which of them are one typing error apart, and which abbreviate each other.

No word is compared with all others: words that become equal when one letter is left out are found through that
shorter word, then looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from ..factor import IntArray

# Shorter words are one letter apart from half of the language.
_SHORTEST = 3
# Beyond this a shared remainder says nothing and would cost much.
_CROWD = 400


def is_near(one: str, other: str) -> bool:
    """Whether two different words are one typing error apart: a letter more, less, other, or two letters swapped."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    if len(one) == len(other):
        swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
        return one[at + 1 :] == other[at + 1 :] or swapped
    short, long = sorted((one, other), key=len)
    return short[at:] == long[at + 1 :]


def near_pairs(words: Sequence[str]) -> tuple[IntArray, IntArray]:
    """All pairs (both ways round) of words that are one error apart or of which one is the other's first letter."""
    by_rest: dict[str, set[int]] = defaultdict(set)
    by_letter: dict[str, list[int]] = defaultdict(list)
    single: list[int] = []
    for at, word in enumerate(words):
        if len(word) == 1 and word.isalpha():
            single.append(at)
        else:
            by_letter[word[:1]].append(at)
        if len(word) >= _SHORTEST:
            for rest in {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}:
                by_rest[rest].add(at)
        elif len(word) > 1:
            by_rest[word].add(at)
    pairs: set[tuple[int, int]] = set()
    for group in by_rest.values():
        if 1 < len(group) <= _CROWD:
            members = sorted(group)
            for place, one in enumerate(members):
                pairs.update((one, other) for other in members[place + 1 :] if is_near(words[one], words[other]))
    for at in single:
        pairs.update((at, other) for other in by_letter[words[at]])
    both = np.array(sorted({*pairs, *((b, a) for a, b in pairs)}), dtype=np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def one_digit_apart(one: str, other: str) -> bool:
    """Whether a number may be the other with a typing error: one digit other, more, less, or two swapped."""
    return one != other and bool(one) and bool(other) and max(len(one), len(other)) > 1 and is_near(one, other)
