"""UTF-8 whose bytes were read as letters of Windows-1252, Latin-1 or Windows-1258: ``Nguyá»…n`` is ``Nguyễn``."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .syllables import is_written_well, split_tone

_TONE_MARKS = frozenset("\u0300\u0301\u0303\u0309\u0323")


@lru_cache(maxsize=1)
def _byte_of() -> dict[str, int]:
    """The byte that a letter was, in cp1252 or Latin-1."""
    found = {chr(byte): byte for byte in range(0x80, 0x100)}
    for byte in range(0x80, 0xA0):
        letter = bytes([byte]).decode("cp1252", "ignore")
        if letter:
            found[letter] = byte
    return found


@lru_cache(maxsize=1)
def _sequence() -> re.Pattern[str]:
    """A lead byte of U+0080–U+07FF or U+1E00–U+1EFF with its continuation, as letters; and U+200x punctuation."""
    following = "".join(re.escape(letter) for letter, byte in _byte_of().items() if byte < 0xC0)
    return re.compile(f"[\u00c2-\u00cf][{following}]|[\u00e1\u00e2][{following}][{following}]|\u00ef\u00bb\u00bf")


def undo_utf8(text: str) -> tuple[str, bool] | None:
    """(`text` as it was, whether every word that changed is Vietnamese or plain); None where it is not such a text."""
    if not _sequence().search(text):
        return None
    undone = text
    for _time in range(2):  # some files went through it twice
        once = _sequence().sub(_decoded, undone)
        if once == undone:
            break
        undone = once
    if undone == text:
        return None
    words = [word for word in re.findall(r"[^\W\d_]+", undone) if not word.isascii()]
    fine = [is_written_well(unicodedata.normalize("NFC", word)) for word in words]
    if not any(fine):
        return None
    return unicodedata.normalize("NFC", undone), all(fine)


def _decoded(found: re.Match[str]) -> str:
    known = _byte_of()
    try:
        return bytes(known[letter] for letter in found.group()).decode("utf-8")
    except UnicodeDecodeError:
        return found.group()


@lru_cache(maxsize=65536)
def cp1258_bytes_as_latin(word: str) -> str:
    """A word that was read as Windows-1258, with each of its bytes as the Latin-1 letter instead."""
    out: list[str] = []
    for letter in word:
        parted = split_tone(letter) if not letter.isascii() else None
        pieces = [letter]
        if parted and parted[1]:
            mark = next(sign for sign in unicodedata.normalize("NFD", letter) if sign in _TONE_MARKS)
            pieces = [letter] if _one_byte(letter) else [parted[0], mark]
        out += [_one_byte(piece) or piece for piece in pieces]
    return "".join(out)


@lru_cache(maxsize=4096)
def _one_byte(letter: str) -> str:
    """The Latin-1 letter of the same byte as `letter` has in cp1258; "" where it has none."""
    if letter.isascii():
        return letter
    try:
        return letter.encode("cp1258").decode("latin-1")
    except UnicodeEncodeError:
        return ""
