"""TCVN3 (ABC), VNI-Windows and VIQR letter by letter: `to_unicode` and its inverse.

Source: ``data/legacy_encodings.csv``. Texts are what one sees where the bytes were read as cp1252 or Latin-1 (the two
agree on every byte that these encodings use).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .reading import Named, table


class Encoding(Named):
    """How the letters of a text are stored."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    VNI = "vni"
    VIQR = "viqr"
    UTF8_AS_CP1252 = "utf8_as_cp1252"
    LOST = "lost"


LEGACY = (Encoding.TCVN3, Encoding.VNI, Encoding.VIQR)
# A modifier that follows a vowel in VIQR but is itself is written with a backslash.
_VOWELS = "aeiouyAEIOUYàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_VOWELS += _VOWELS.upper()
_VIQR_MARKS = "'`?~.^(+"


@lru_cache(maxsize=8)
def letters(encoding: Encoding) -> dict[str, str]:
    """Code → letter. VIQR also takes ``*`` for the horn, as some typists do."""
    found: dict[str, str] = {}
    for row in table("legacy_encodings.csv"):
        if row[encoding.value]:
            found.setdefault(row[encoding.value], row["unicode"])
    if encoding is Encoding.VIQR:
        found.update({"Dd": "Đ", "dD": "đ"})
    return found


@lru_cache(maxsize=8)
def _codes(encoding: Encoding) -> dict[int, str]:
    """Letter → code, for str.translate."""
    return {ord(row["unicode"]): row[encoding.value] for row in table("legacy_encodings.csv") if row["viqr"]}


@lru_cache(maxsize=8)
def _pattern(encoding: Encoding) -> re.Pattern[str]:
    codes = sorted(letters(encoding), key=len, reverse=True)
    escaped = r"\\[" + re.escape(_VIQR_MARKS + "\\dD") + "]|" if encoding is Encoding.VIQR else ""
    return re.compile(escaped + "|".join(re.escape(code) for code in codes))


def to_unicode(text: str, encoding: Encoding) -> str:
    """`text` with every code of `encoding` as its Unicode letter (NFC); the rest stays as it is."""
    if encoding not in LEGACY:
        return text
    known = letters(encoding)
    return _pattern(encoding).sub(lambda found: known.get(found.group()) or found.group()[1:], text)


def from_unicode(text: str, encoding: Encoding) -> str:
    """The inverse of `to_unicode` for Vietnamese text; letters that the encoding has no code for stay as they are."""
    text = unicodedata.normalize("NFC", text)
    if encoding not in LEGACY:
        return text
    if encoding is Encoding.VIQR:
        text = re.sub(r"\\", r"\\\\", text)
        text = re.sub(f"(?<=[{_VOWELS}])([" + re.escape(_VIQR_MARKS) + "])", r"\\\1", text)
        text = re.sub(r"(?<=[dD])([dD])", r"\\\1", text)
    return text.translate(_codes(encoding))
