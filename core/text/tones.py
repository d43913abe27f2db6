"""Vietnamese words in one spelling: NFC, and the tone mark where the names of communes have it (hòa, thủy)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .fold import clean
from .syllables import is_syllable, is_written_well

__all__ = ["canonical", "is_syllable", "is_written_well"]

_NEW_STYLE = re.compile(r"(?:([oO])([àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])|(?<![qQ])([uU])([ỳýỷỹỵỲÝỶỸỴ]))(?!\w)")


@lru_cache(maxsize=65536)
def canonical(text: str) -> str:
    """`text` in NFC, tidy spaces and one tone placement: ``Hoà`` → ``Hòa``, ``thuỷ`` → ``thủy``; diacritics stay."""
    tidied = clean(text)
    return tidied if tidied.isascii() else _NEW_STYLE.sub(_moved, tidied)


def _moved(found: re.Match[str]) -> str:
    """The tone mark moved to the first vowel."""
    first = found.group(1) or found.group(3)
    second = unicodedata.normalize("NFD", found.group(2) or found.group(4))
    return unicodedata.normalize("NFC", first + second[1:]) + second[:1]
