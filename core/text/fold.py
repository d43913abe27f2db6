"""Folding of Vietnamese text for comparison. Folded text is compared, never shown and never stored."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Optional

# đ has no decomposition in Unicode, so removing combining marks leaves it alone.
_D_STROKE = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "Ð": "d"})
# Left behind by web pages and spreadsheets; invisible, so two equal-looking labels would differ.
# U+00AD is not among them: in TCVN3 it is the letter ư.
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))


class _WithoutMarks(dict[int, Optional[int]]):
    """For str.translate: combining marks go, all else stays. Filled as letters come by."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.combining(chr(code)) else code
        self[code] = kept
        return kept


_WITHOUT_MARKS = _WithoutMarks()


def is_blank(value: object) -> bool:
    """True for None, NaN and text of nothing but white space (no-break and zero-width included)."""
    if value is None:
        return True
    if isinstance(value, str):
        # The plain case first: lists have millions of cells.
        if value[:1].isalnum():
            return False
        return not value.translate(_INVISIBLE).strip()
    return bool(value != value)  # noqa: PLR0124 - the one test for NaN that needs no import and takes any type


def clean(text: str) -> str:
    """`text` in NFC without invisible characters, runs of white space as one space, none at the ends."""
    if text.isascii():
        return " ".join(text.split())
    return " ".join(unicodedata.normalize("NFC", text).translate(_INVISIBLE).split())


@lru_cache(maxsize=65536)
def fold_words(text: str) -> str:
    """`text` without case and diacritics (đ is d), words parted by one space: ``Xã Phong Châu`` → ``xa phong chau``."""
    if text.isascii():
        return " ".join(text.casefold().split())
    # Case first: İ and a few others decompose only after folding, and folding twice must change nothing.
    decomposed = unicodedata.normalize("NFKD", clean(text).casefold().translate(_D_STROKE)).casefold()
    return " ".join(decomposed.translate(_WITHOUT_MARKS).translate(_D_STROKE).split())


def fold(text: str) -> str:
    """A column name or label for comparison: no case, diacritics, ``_`` or white space.

    ``So_thu_tu_thua``, ``SOTHUTUTHUA`` and ``Số thứ tự thửa`` are one label.
    """
    return fold_words(text).replace("_", "").replace(" ", "")
