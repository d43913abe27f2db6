"""Which words can be Vietnamese: onset + rhyme + tone.

A compact grammar of the written syllable, with the few forms that ethnic place names add (Krông, Đắk, Plei). It tells
plausible from impossible, not existing from invented: ``Lờ`` and ``Phó`` pass.
Source: the rules of Vietnamese spelling (chính tả) as taught at school; checked against every commune's name.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

TONES = {"\u0300": "`", "\u0301": "'", "\u0303": "~", "\u0309": "?", "\u0323": "."}

# Longest first. gi and qu hold a vowel letter that belongs to the onset.
_ONSETS = (
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x",
)  # fmt: skip
_ETHNIC_ONSETS = ("kr", "đr", "br", "pl", "bl", "gl", "dr", "kl", "ml", "hr", "pr", "j", "w")
# Vowels by themselves (open) and with the codas that may follow.
_RHYMES = {
    "a": "_ c ch i m n ng nh o p t u y",
    "ă": "c m n ng p t",
    "â": "c m n ng p t u y",
    "e": "_ c m n ng o p t",
    "ê": "_ ch m n nh p t u",
    "i": "_ a ch m n nh p t u",
    "iê": "c m n ng p t u",
    "o": "_ c i m n ng p t",
    "oa": "_ c ch i m n ng nh o p t y",
    "oă": "c m n ng t",
    "oe": "_ m n o t",
    "oo": "c n ng",
    "ô": "_ c i m n ng p t",
    "ơ": "_ i m n p t",
    "u": "_ a c i m n ng p t",
    "uâ": "n ng t y",
    "uê": "_ ch n nh",
    "uô": "c i m n ng t",
    "uơ": "_ n",
    "uy": "_ a ch n nh p t u",
    "uyê": "n t",
    "ư": "_ a c i m ng t u",
    "ươ": "_ c i m n ng p t u",
    "y": "_ n nh t",
    "yê": "_ m n ng t u",
}
_RHYME_SET = frozenset(
    vowels + ("" if coda == "_" else coda) for vowels, codas in _RHYMES.items() for coda in codas.split()
)
_ETHNIC_RHYMES = frozenset(
    {vowel + "k" for vowel in ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "oă", "iê", "uô")}
    | {"ôông", "ôc", "ai", "ei", "ôi", "eo", "ơng", "ar", "ơr", "ưr", "er", "el", "ul", "il", "ôl"}
)
_FRONT = frozenset("eêiy")
_BEFORE_Y = frozenset({"h", "k", "l", "m", "s", "t", "v", "d", "n", "b", "th"})
_STOPS = ("c", "ch", "p", "t")
_MARKED = frozenset("ăâêôơư")


def split_tone(word: str) -> tuple[str, str, int] | None:
    """(`word` without its tone mark, the mark as in `TONES` or "", the place of its letter); None for two marks."""
    if word.isascii():
        return word, "", -1
    letters: list[str] = []
    tone, place = "", -1
    for sign in unicodedata.normalize("NFD", word):
        if sign in TONES:
            if tone or not letters:
                return None
            tone, place = TONES[sign], len(letters) - 1
        elif unicodedata.combining(sign) and letters:
            letters[-1] = unicodedata.normalize("NFC", letters[-1] + sign)
        else:
            letters.append(sign)
    return "".join(letters), tone, place


def _onset(base: str, onsets: tuple[str, ...]) -> list[tuple[str, str]]:
    """Ways to part `base` into onset and rhyme."""
    found = [(onset, base[len(onset) :]) for onset in onsets if base.startswith(onset)]
    return [*found, ("", base)]


def _fits(onset: str, rhyme: str) -> bool:
    """Whether the onset may stand before the rhyme."""
    first = rhyme[:1]
    if onset == "qu":
        return "u" + rhyme in _RHYME_SET or (rhyme in _RHYME_SET and first not in "uư") or rhyme in {"ôc", "ơi"}
    if onset == "gi":
        return (rhyme in _RHYME_SET and not rhyme.startswith(("i", "y"))) or rhyme in {"", "êng", "êt", "êc", "ên"}
    if rhyme not in _RHYME_SET:
        return False
    if onset == "c":
        return first not in _FRONT and not rhyme.startswith(("oe", "oa", "oă", "uy", "uê", "uâ"))
    if onset in {"gh", "ngh"}:
        return first in "eêi"
    if onset in {"g", "ng"}:
        return first not in "eêiy" or (onset == "g" and first == "i")
    if rhyme.startswith("y"):
        # Alone, or one letter after the onsets where names use it: Lý, Mỹ, Vy.
        return onset == "" or (rhyme == "y" and onset in _BEFORE_Y)
    return not (onset == "" and rhyme.startswith("iê"))


def _places(base: str, onset: str, rhyme: str) -> frozenset[int]:
    """Where the tone mark may stand: both schools (hòa, hoà)."""
    start = len(base) - len(rhyme)
    run = 0
    while run < len(rhyme) and rhyme[run] in "aăâeêioôơuưy":
        run += 1
    if run == 0:  # gì, gìn
        return frozenset({start - 1})
    vowels = rhyme[:run]
    marked = [at for at, letter in enumerate(vowels) if letter in _MARKED]
    if marked:
        return frozenset({start + marked[-1]})
    closed = len(rhyme) > run
    if run == 1:
        return frozenset({start})
    if run == 2:
        if closed:
            return frozenset({start + 1})
        if vowels in {"oa", "oe", "uy"} and onset != "qu":
            return frozenset({start, start + 1})
        return frozenset({start})
    return frozenset({start + 1})


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether `word` (any case, NFC or NFD) can be one Vietnamese syllable; never raises."""
    parted = _parted(word)
    return parted is not None and (_is_native(*parted) or _is_ethnic(parted[0]))


@lru_cache(maxsize=65536)
def is_native(word: str) -> bool:
    """The same by the rules of Vietnamese alone, without the forms of ethnic place names."""
    parted = _parted(word)
    return parted is not None and _is_native(*parted)


def _parted(word: str) -> tuple[str, str, int] | None:
    """The word in lower case without its tone; None where it cannot be a syllable by length or letters."""
    # Many type the Icelandic Eth for Đ: the two look the same.
    parted = split_tone(unicodedata.normalize("NFC", word).lower().replace("ð", "đ")) if len(word) <= 24 else None
    if parted is None or len(parted[0]) > 8 or not parted[0].isalpha():
        return None
    # A tilde over n makes a Spanish letter, not a tone.
    return parted if not parted[1] or parted[0][parted[2]] in "aăâeêioôơuưy" else None


def _is_native(base: str, tone: str, place: int) -> bool:
    return any(
        _fits(onset, rhyme) and _tone_fits(base, onset, rhyme, tone, place) for onset, rhyme in _onset(base, _ONSETS)
    )


def _tone_fits(base: str, onset: str, rhyme: str, tone: str, place: int) -> bool:
    if rhyme.endswith(_STOPS) and tone not in {"'", "."}:
        return False
    return not tone or place in _places(base, onset, rhyme)


def _is_ethnic(base: str) -> bool:
    """Words of place names in the Central Highlands: Krông, Đắk, Plei, Ea, Chư Pưh."""
    return any(
        rhyme in _ETHNIC_RHYMES or (onset in _ETHNIC_ONSETS and rhyme in _RHYME_SET)
        for onset, rhyme in _onset(base, (*_ETHNIC_ONSETS, *_ONSETS))
        if rhyme != base
    ) or base in {"ea", "ia", "yang", "y"}


@lru_cache(maxsize=65536)
def is_written_well(word: str) -> bool:
    """A possible syllable in one of the shapes people type: lower, UPPER or Title case."""
    return has_one_case(word) and is_syllable(word)


def has_one_case(word: str) -> bool:
    """Lower, UPPER or Title: a capital inside a word of small letters is no letter of it."""
    return word.islower() or word.isupper() or (word[:1].isupper() and word[1:].islower())
