"""Old Vietnamese encodings in a cell: found word by word, with a reason, and repaired.

A word is *strong* evidence for an encoding where, read as Unicode, it cannot be Vietnamese, and read by that encoding it
can, every letter of it. A word that can be both (``Phó``: Unicode, or TCVN3 for ``Phú``) is changed only beside strong
words, in a cell where nothing speaks for Unicode, and then by what is the usual word. `Repair.safe` says that nothing
in the cell had to be guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..messages import QT_TRANSLATE_NOOP, Message
from .common_words import usual
from .file_encoding import encoding_of_bytes
from .legacy_table import Encoding, from_unicode, letters, to_unicode
from .mojibake import cp1258_bytes_as_latin, undo_utf8
from .syllables import has_one_case, is_native, is_written_well

__all__ = [
    "Encoding", "Repair", "detect", "encoding_of_bytes", "from_unicode", "repair", "to_unicode",
]  # fmt: skip


@dataclass(frozen=True)
class Repair:
    """A cell whose letters were stored in an old encoding.

    text         the cell in Unicode; equal to the input where the letters are lost
    encoding     what it was stored in
    words        (before, after) of every word that changes
    confidence   0–1
    safe         the table explains every suspicious letter and no word was guessed
    reason       a sentence for the user
    """

    text: str
    encoding: Encoding
    words: tuple[tuple[str, str], ...]
    confidence: float
    safe: bool
    reason: Message


_REASON = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{before}” is stored in the old encoding {encoding}; in Unicode it reads “{after}”.",
)
_PARTLY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{before}” looks like the old encoding {encoding} and would read “{after}” in Unicode, but other words of the cell "
    "do not fit. Compare with the paper before changing it.",
)
_LOST = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Letters of “{before}” were lost when the file was saved in another encoding and cannot be brought back. Type the "
    "text again from the certificate, or export it anew from the software it came from.",
)
SHOWN = {
    Encoding.TCVN3: "TCVN3 (ABC)",
    Encoding.VNI: "VNI",
    Encoding.VIQR: "VIQR",
    Encoding.UTF8_AS_CP1252: "UTF-8 read as Windows-1252",
}

# Letters, and the signs that TCVN3 and VNI use as letters; not digits.
_SIGNS = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾×÷"
_TOKEN = re.compile(rf"[^\W\d_{_SIGNS}]*[{_SIGNS}\u0300-\u036f₫]+(?:[^\W\d_]|[{_SIGNS}\u0300-\u036f₫])*|[^\W\d_]+")
_NON_ASCII = re.compile(r"[^\x00-\x7f]")
# The letters of Unicode Vietnamese.
_ALPHABET = re.compile(
    "[a-zA-Zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]+"
)
# ươ whose ư, the soft hyphen, was stripped by a web page or an editor.
_HORNLESS = re.compile("(?<![ưƯ])[ơờớởỡợƠỜỚỞỠỢ](?=[cimnptuyCIMNPTUY])")
# µm and the like are units, m¹ is a footnote.
_NEVER = frozenset({"µm", "µg", "µl", "µs", "µf", "µ", "m¹"})
_VIQR_HINT = re.compile(r"[AEOaeo]\^|[Aa]\(|[OUou][+*]|[Dd][Dd]|[AEIOUYaeiouy][`~]")
_VIQR_TOKEN = re.compile(r"[A-Za-z^(+*'`?~.\\]+")
_LOST_WORD = re.compile(r"\ufffd|(?<=[A-Za-z])\?(?=[a-z])|(?<=[b-df-hj-np-tv-z])\?(?=\s|$)(?=.*[A-Za-z]\?[a-z])")


@lru_cache(maxsize=65536)
def repair(text: str) -> Repair | None:
    """What `text` is in Unicode, None where nothing is to be repaired. Never raises; raw text is not changed otherwise.

    Clean Vietnamese and foreign words (Café, µm, m², codes) give None.
    """
    if text.isascii():
        return _repair_ascii(text)
    undone = undo_utf8(text)
    if undone is not None:
        return _whole(text, undone[0], safe=undone[1])
    if not _has_suspects(text):
        return _lost(text)
    fits = [_fit(text, encoding, page) for page in (False, True) for encoding in (Encoding.TCVN3, Encoding.VNI)]
    # The encoding that explains most and leaves least; of equals the first.
    best = max(fits, key=lambda fit: (bool(fit.strong), fit.strong + fit.odd - 2 * fit.bad))
    return (best.repair(text) if best.strong or best.odd or best.open else None) or _lost(text)


def detect(text: str) -> Encoding | None:
    """The encoding of the Vietnamese letters of `text`; None where it has none."""
    found = repair(text)
    if found is not None:
        return found.encoding
    vietnamese = any(is_written_well(word) for word in _TOKEN.findall(text) if not word.isascii())
    return Encoding.UNICODE if vietnamese else None


def _has_suspects(text: str) -> bool:
    """Whether a word with other than ASCII letters cannot be Vietnamese."""
    return any(not word.isascii() and not is_written_well(word) for word in _TOKEN.findall(text))


@dataclass
class _Fit:
    """How well an encoding explains a cell."""

    encoding: Encoding
    text: str
    words: list[tuple[str, str]]
    strong: int = 0
    odd: int = 0
    open: int = 0
    bad: int = 0

    def repair(self, before: str) -> Repair | None:
        """The proposal that follows."""
        if self.text == before:
            return None
        doubts = self.bad + self.open
        safe = bool(self.strong) and not doubts
        confidence = 0.98 if safe else (0.9 if self.strong else 0.6) - 0.3 * doubts / (self.strong + self.odd + doubts)
        values = {
            "before": " ".join(word for word, _after in self.words),
            "after": " ".join(after for _word, after in self.words),
            "encoding": SHOWN[self.encoding],
        }
        reason = Message(_REASON if safe else _PARTLY, values)
        return Repair(self.text, self.encoding, tuple(self.words), confidence, safe, reason)


@lru_cache(maxsize=65536)
def _judge(word: str, encoding: Encoding, cp1258: bool) -> tuple[str, str]:
    """(kind, converted) of one word that is not ASCII.

    `strong`   not Vietnamese as it stands, Vietnamese by `encoding`
    `odd`      the same, but every letter is one of Unicode Vietnamese: may as well be a typing error
    `stripped` Vietnamese by `encoding` once a lost ư (U+00AD) is put back
    `weak`     a single sign
    `either`   Vietnamese in both
    `unicode`  Vietnamese as it stands only
    `bad`      in neither
    `same`     not for us
    """
    if word.lower() in _NEVER:
        return "same", word
    source = cp1258_bytes_as_latin(word) if cp1258 else word
    raw = to_unicode(source, encoding)
    as_unicode = is_written_well(word)
    if raw == source:
        return ("unicode" if as_unicode else "bad"), word
    converted = _with_case(word, raw)
    if not (has_one_case(converted) and is_native(converted)):
        if as_unicode:
            return "unicode", word
        restored = _HORNLESS.sub(_with_u, converted) if encoding is Encoding.TCVN3 else converted
        if restored != converted and has_one_case(restored) and is_native(restored):
            return "stripped", restored
        return "bad", word
    if as_unicode:
        return "either", converted
    if len(word) == 1:
        return "weak", converted
    paired = encoding is Encoding.VNI and len(raw) < len(source)
    if has_one_case(word) and _ALPHABET.fullmatch(word) and not paired:
        return ("bad" if cp1258 else "odd"), converted if not cp1258 else word
    return "strong", converted


def _with_u(found: re.Match[str]) -> str:
    return ("Ư" if found.group().isupper() else "ư") + found.group()


def _with_case(word: str, converted: str) -> str:
    """Capital fonts (.VnTimeH) store lower-case codes among capitals: they are capitals."""
    plain = [letter for letter in word if letter.isascii() and letter.isalpha()]
    # One capital alone (§¹i, Lª) is the beginning of a name.
    shouted = all(letter.isupper() for letter in plain) and (len(plain) > 1 or word[-1:] in plain)
    return converted.upper() if plain and shouted and len(word) > 1 else converted


def _fit(text: str, encoding: Encoding, cp1258: bool) -> _Fit:
    """Every word of `text` judged by `encoding`, and the cell as it would be."""
    judged = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        if word.isascii():
            continue
        kind, converted = _judge(word, encoding, cp1258)
        if _touches_digit(text, match) and kind != "unicode":
            kind, converted = "same", word
        judged.append((match, kind, converted))
    kinds = [kind for _match, kind, _converted in judged]
    fit = _Fit(encoding, text, [], kinds.count("strong"), kinds.count("odd"), kinds.count("stripped"), kinds.count("bad"))
    # A word that only Unicode explains: the cell is partly Unicode, so its other words are what they say.
    partly = "unicode" in kinds
    out, end = [], 0
    for match, kind, converted in judged:
        after = converted
        if kind == "either":
            choice = usual(match.group(), converted) if fit.strong and not partly else False
            fit.open += choice is None
            after = converted if choice else match.group()
        elif kind == "odd":
            fit.open += partly
        elif kind == "weak" and (partly or not fit.strong):
            after = match.group()
        out += [text[end : match.start()], after]
        end = match.end()
        if after != match.group():
            fit.words.append((match.group(), after))
    fit.text = "".join([*out, text[end:]])
    return fit


def _touches_digit(text: str, match: re.Match[str]) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return before.isdigit() or after.isdigit()


def _repair_ascii(text: str) -> Repair | None:
    """VIQR, which is all ASCII, or letters that became question marks."""
    if _VIQR_HINT.search(text):
        fit = _fit_viqr(text)
        if fit is not None:
            return fit.repair(text)
    return _lost(text)


def _fit_viqr(text: str) -> _Fit | None:
    """The cell read as VIQR; None where no word speaks for it."""
    fit = _Fit(Encoding.VIQR, text, [])
    out, end = [], 0
    for match in _VIQR_TOKEN.finditer(text):
        word = match.group()
        core = word.rstrip(".?'") if not is_written_well(to_unicode(word, Encoding.VIQR)) else word
        converted = to_unicode(core, Encoding.VIQR)
        if converted == core or len(core) < 3 or _touches_digit(text, match) or not is_written_well(converted):
            fit.bad += converted != core and bool(_VIQR_HINT.search(core))
            continue
        fit.strong += bool(_VIQR_HINT.search(core))
        # A full stop or question mark at the end may be no more than that.
        fit.open += core[-1] in ".?'"
        fit.words.append((core, converted))
        out += [text[end : match.start()], converted]
        end = match.start() + len(core)
    fit.text = "".join([*out, text[end:]])
    return fit if fit.strong else None


def _whole(text: str, undone: str, safe: bool) -> Repair:
    """A cell whose UTF-8 bytes were read as single letters; what else is in it is looked at next time."""
    pairs = tuple((old, new) for old, new in zip(text.split(), undone.split()) if old != new)
    values = {"before": text, "after": undone, "encoding": SHOWN[Encoding.UTF8_AS_CP1252]}
    return Repair(
        undone, Encoding.UTF8_AS_CP1252, pairs, 0.99 if safe else 0.8, safe, Message(_REASON if safe else _PARTLY, values)
    )


def _lost(text: str) -> Repair | None:
    """Letters that are gone: U+FFFD, or a question mark inside a word."""
    if "?" not in text and "\ufffd" not in text:
        return None
    if not _LOST_WORD.search(text) or "://" in text:
        return None
    return Repair(text, Encoding.LOST, (), 0.0, False, Message(_LOST, {"before": text}))
