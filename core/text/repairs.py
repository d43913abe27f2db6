"""Repairs of text that nobody needs to be asked about."""

from __future__ import annotations

import re
import unicodedata

# Zero-width signs, direction marks and the byte order mark. U+00AD is not among them: in TCVN3 it is the letter ư.
# Nor are the controls that UTF-8 read as Latin-1 leaves (U+0080–U+009F): they still carry the text.
_INVISIBLE = dict.fromkeys(
    [
        *range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F,
        *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF,
    ]
)  # fmt: skip


# U+0085 counts as white space in Python, but UTF-8 read as Latin-1 has it inside letters (ễ, ậ …).
_SPACES = re.compile(r"[^\S\x85]+")


def tidy(text: str) -> str:
    """`text` in NFC, without invisible signs, every run of white space (no-break too) as one space, none at the ends.

    Doing it twice changes nothing. Letters, case and line order stay: a line break becomes a space.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    kept = unicodedata.normalize("NFC", text.translate(_INVISIBLE))
    return _SPACES.sub(" ", kept).strip(" ")
