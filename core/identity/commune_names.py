"""Names of communes as people write them: compared, and found inside addresses.

``thôn Muỗi, xã Yên Bài (cũ)`` names an old commune, ``xã X, nay là phường Y`` an old and a new one. A name is compared
with its diacritics first (Minh Quân and Minh Quán were two communes of one district), without regard to where the tone
mark stands (``hoà``/``hòa``), and only then without diacritics.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from ..text.fold import clean, fold_words

# grave, acute, tilde, hook above, dot below; circumflex, breve and horn make other letters and stay.
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_JOINS = re.compile(r"[-\u2010-\u2015.'’‘`´]+")

_KINDS = {
    "xã": "xa",
    "xa": "xa",
    "x.": "xa",
    "phường": "phuong",
    "phuong": "phuong",
    "p.": "phuong",
    "f.": "phuong",
    "thị trấn": "thi tran",
    "thi tran": "thi tran",
    "tt": "thi tran",
    "tt.": "thi tran",
    "đặc khu": "dac khu",
    "dac khu": "dac khu",
}
_UNITS = "huyện|huyen|quận|thị xã|thi xa|thành phố|thanh pho|tx|tp|tỉnh|h\\.|q\\.|t\\."
# Not the xã of thị xã, which is a town of district rank.
_KIND = r"(?<!\w)(?<!thị )(?<!thi )(xã|xa|phường|phuong|thị trấn|thi tran|đặc khu|dac khu|tt\.|tt(?= )|x\.|[pf]\.)"
_START = re.compile(_KIND)
_COMMUNE = re.compile(
    _KIND + r"\s*"
    rf"(?P<name>\w.*?)(?=\s*(?:[,;()\[\]/]|$|(?<!\w)(?:{_UNITS}|nay là|nay thuộc|xã|phường|thị trấn)(?!\w)))"
    r"(?P<after>\s*[(\[][^)\]]*[)\]])?"
)
_HIGHER = re.compile(rf"(?<!\w)(?:{_UNITS})\.?\s*(\w.*?)(?=\s*(?:[,;()\[\]/]|$|\s-\s|(?<!\w)(?:{_UNITS})(?!\w)))")
_OLD_MARK = re.compile(r"\s+cũ$")
_OLD_NOTE = re.compile(r"[(\[]\s*(?:cũ|cu|trước|truoc)\b")
_NOW = re.compile(r"nay (?:là|thuộc|la|thuoc)\s*:?\s*$")
_WORDS_OF_UNITS = re.compile(r"^(?:huyen|quan|thi xa|thanh pho|tinh|tp|tx|dao)\.? ")


@dataclass(frozen=True)
class CommuneName:
    """A commune named in a text.

    kind     `xa`, `phuong`, `thi tran`, `dac khu`, or "" where the text does not say
    name     the name without its kind, as written
    places   folded names of districts and provinces that the text names beside it
    is_old   the text says that it is a former commune: (cũ)
    is_new   the text says that it is a present one: nay là …
    """

    kind: str
    name: str
    places: tuple[str, ...] = ()
    is_old: bool = False
    is_new: bool = False

    @property
    def shown(self) -> str:
        """How to write it in a sentence."""
        return f"{_SHOWN.get(self.kind, '')} {self.name}".strip()


_SHOWN = {"xa": "xã", "phuong": "phường", "thi tran": "thị trấn", "dac khu": "đặc khu"}


@lru_cache(maxsize=65536)
def spelling(name: str) -> str:
    """A name by which the same name typed otherwise is equal, and another name is not.

    Case, hyphens, apostrophes, the place of the tone mark in a word and zeros before a number do not matter; every
    diacritic does.
    """
    words = _JOINS.sub(" ", unicodedata.normalize("NFC", clean(name)).casefold()).split()
    out = []
    for word in words:
        letters = unicodedata.normalize("NFD", word)
        tones = "".join(sorted(sign for sign in letters if sign in _TONES))
        bare = unicodedata.normalize("NFC", "".join(sign for sign in letters if sign not in _TONES))
        out.append((bare.lstrip("0") or bare if bare.isdigit() else bare) + tones)
    return " ".join(out)


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """The same without diacritics, for texts that have none."""
    return fold_words(spelling(name))


def place_name(name: str) -> str:
    """A district or province, folded, without the word for its rank: ``Huyện Ba Vì`` → ``ba vi``."""
    return _WORDS_OF_UNITS.sub("", folded(name))


def split_kind(text: str) -> CommuneName:
    """A commune's full name as tables write it: ``Xã Yên Bài`` → kind `xa`, name ``Yên Bài``."""
    text = clean(text)
    lower = text.casefold()
    for word, kind in _KINDS.items():
        gap = "" if word.endswith(".") else " "
        if lower.startswith(word + gap) and len(lower) > len(word) + len(gap):
            return CommuneName(kind, text[len(word) :].strip())
    return CommuneName("", text)


def names_in(text: str) -> tuple[CommuneName, ...]:
    """The communes that an address names, in its order; empty where it names none."""
    lower = unicodedata.normalize("NFC", clean(text)).casefold()
    start = _START.search(lower)
    if start is None:
        return ()
    # House numbers and hamlets differ from parcel to parcel; from the commune on, few texts are left.
    at = start.start()
    return _names_in("nay là " + lower[at:] if _NOW.search(lower[:at]) else lower[at:])


@lru_cache(maxsize=65536)
def _names_in(lower: str) -> tuple[CommuneName, ...]:
    found = []
    for match in _COMMUNE.finditer(lower):
        name = match.group("name")
        marked = bool(_OLD_MARK.search(name)) or bool(
            match.group("after") and _OLD_NOTE.match(match.group("after").strip())
        )
        name = _OLD_MARK.sub("", name).strip(" .:-")
        if not name:
            continue
        found.append(
            CommuneName(
                kind=_KINDS[match.group(1)],
                name=" ".join(word[:1].upper() + word[1:] for word in name.split()),
                places=tuple(place_name(place) for place in _HIGHER.findall(lower[match.end("name") :])),
                is_old=marked,
                is_new=bool(_NOW.search(lower[: match.start()])),
            )
        )
    return tuple(found)
