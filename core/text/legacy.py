"""Old Vietnamese encodings in a cell: found word by word, with a reason, and repaired.

A word is *strong* evidence for an encoding where, read as Unicode, it cannot be Vietnamese, and read by that encoding
it can, every letter of it. A word that can be both (``Phó``: Unicode, or TCVN3 for ``Phú``) is changed only beside
strong words, in a cell where nothing speaks for Unicode, and then by what is the usual word. `Repair.safe` says that
nothing in the cell had to be guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..messages import QT_TRANSLATE_NOOP, Message
from .common_words import commonness, usual
from .file_encoding import encoding_of_bytes
from .legacy_table import Encoding, from_unicode, letters, to_unicode
from .mojibake import cp1258_bytes_as_latin, undo_utf8
from .syllables import has_one_case, is_native, is_written_well

__all__ = [
    "Encoding",
    "Repair",
    "detect",
    "encoding_of_bytes",
    "from_unicode",
    "left_over",
    "repair",
    "to_unicode",
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
    "“{before}” looks like the old encoding {encoding} and would read “{after}” in Unicode, but other words of the "
    "cell do not fit. Compare with the paper before changing it.",
)
_LEFT_OVER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{before}” is a possible word, but other cells of this column are stored in the old encoding {encoding}, in which "
    "it reads “{after}”. Compare with the paper.",
)
_LOST = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Letters of “{before}” were lost when the file was saved in another encoding and cannot be brought back. Type the "
    "text again from the certificate, or export it anew from the software it came from.",
)
SHOWN: dict[Encoding, str | Message] = {
    Encoding.TCVN3: "TCVN3 (ABC)",
    Encoding.VNI: "VNI",
    Encoding.VIQR: "VIQR",
    Encoding.UTF8_AS_CP1252: Message(QT_TRANSLATE_NOOP("ParcelClean", "UTF-8 read as Windows-1252")),
}

# Letters, and the signs that TCVN3 and VNI use as letters; not digits.
_SIGNS = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾×÷"
_TOKEN = re.compile(rf"[^\W\d_{_SIGNS}]*[{_SIGNS}\u0300-\u036f₫]+(?:[^\W\d_]|[{_SIGNS}\u0300-\u036f₫])*|[^\W\d_]+")
# The letters of Unicode Vietnamese.
_ALPHABET = re.compile(
    "[a-zA-Zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]+"
)
# ươ whose ư, the soft hyphen, was stripped by a web page or an editor.
_HORNLESS = re.compile("(?<![ưƯ])[ơờớởỡợƠỜỚỞỠỢ](?=[cimnptuyCIMNPTUY])")
_SMALL, _CAPITAL = re.compile("[a-z]"), re.compile("[A-Z]")
# µm and the like are units, m¹ is a footnote.
_NEVER = frozenset({"µm", "µg", "µl", "µs", "µf", "µ", "m¹"})
_VIQR_HINT = re.compile(r"[AEOaeo]\^|[Aa]\(|[OUou][+*]|[Dd][Dd]|[AEIOUYaeiouy][`~]")
# Weaker: ho.c, ca'c, cu?a.
_VIQR_MAY_BE = re.compile(r"[A-Za-z]*[aeiouy][.'?][a-z]")
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
    fits = [_fit(text, encoding, cp1258=False) for encoding in (Encoding.TCVN3, Encoding.VNI)]
    if not any(fit.strong and not fit.bad for fit in fits):
        fits += [_fit(text, encoding, cp1258=True) for encoding in (Encoding.TCVN3, Encoding.VNI)]
    # The encoding that explains most and leaves least; of equals that with the usual words (Löu: Lưu, not Lửu).
    fits.sort(key=lambda fit: (bool(fit.strong), fit.strong + fit.odd - 2 * fit.bad, fit.strong), reverse=True)
    best = fits[0]
    rivals = [fit for fit in fits if fit.strong == best.strong and fit.bad == best.bad and fit.text != best.text]
    if best.strong and rivals:
        ranked = sorted([best, *rivals], key=_Fit.commonness, reverse=True)
        best = ranked[0]
        best.open += best.commonness() < 5 * ranked[1].commonness() or not best.commonness()
    # What comes out is damaged in another way: then something was guessed.
    best.open += undo_utf8(best.text) is not None
    return (best.repair(text) if best.strong or best.odd or best.open else None) or _lost(text)


def left_over(text: str, encoding: Encoding) -> Repair | None:
    """What `text` may be where its column was stored in `encoding` though every word of it looks like Unicode.

    ``Long Phó`` in a column of TCVN3 is most likely ``Long Phú``. Never safe: ask only for columns in which `repair`
    finds the encoding, and show it as a proposal.
    """
    if encoding not in {Encoding.TCVN3, Encoding.VNI} or text.isascii() or repair(text) is not None:
        return None
    words, out, end = [], [], 0
    shouted = _is_shouted(text)
    for match in _TOKEN.finditer(text):
        word = match.group()
        kind, converted = ("same", word) if word.isascii() else _judge(word, encoding, False, shouted)
        if kind == "either" and usual(word, converted):
            words.append((word, converted))
            out += [text[end : match.start()], converted]
            end = match.end()
    if not words:
        return None
    values = {"before": words[0][0], "after": words[0][1], "encoding": SHOWN[encoding]}
    after = "".join([*out, text[end:]])
    return Repair(after, encoding, tuple(words), 0.5, False, Message(_LEFT_OVER, values))


def detect(text: str) -> Encoding | None:
    """The encoding of the Vietnamese letters of `text`; None where it has none."""
    found = repair(text)
    if found is not None:
        return found.encoding
    vietnamese = any(is_written_well(word) for word in _TOKEN.findall(text) if not word.isascii())
    return Encoding.UNICODE if vietnamese else None


def _has_suspects(text: str) -> bool:
    """Whether a word with other than ASCII letters cannot be Vietnamese."""
    # Most cells are clean: words between spaces first, the exact tokens only where one of those is odd.
    if all(word.isascii() or is_written_well(word) for word in text.split()):
        return False
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

    def commonness(self) -> int:
        """How usual the least usual of the changed words is."""
        return min((commonness(after) for _before, after in self.words), default=0)

    def repair(self, before: str) -> Repair | None:
        """The proposal that follows."""
        if self.text == before:
            return None
        doubts = self.bad + self.open
        safe = bool(self.strong) and not doubts
        share = doubts / max(1, self.strong + self.odd + doubts)
        confidence = 0.98 if safe else round((0.9 if self.strong else 0.6) - 0.3 * share, 3)
        values = {
            "before": " ".join(word for word, _after in self.words),
            "after": " ".join(after for _word, after in self.words),
            "encoding": SHOWN[self.encoding],
        }
        reason = Message(_REASON if safe else _PARTLY, values)
        return Repair(self.text, self.encoding, tuple(self.words), confidence, safe, reason)


@lru_cache(maxsize=65536)
def _judge(word: str, encoding: Encoding, cp1258: bool, shouted: bool) -> tuple[str, str]:
    """(kind, converted) of one word that is not ASCII; `shouted`: of a cell in capitals.

    `strong`   not Vietnamese as it stands, Vietnamese by `encoding`
    `odd`      the same, but every letter is one of Unicode Vietnamese: may as well be a typing error
    `stripped` Vietnamese by `encoding` once a lost ư (U+00AD) is put back
    `weak`     a single sign
    `either`   Vietnamese in both
    `unicode`  Vietnamese as it stands only
    `bad`      in neither
    `same`     not for us, or the letters have the same code in both (ý in TCVN3, ì in VNI)
    """
    if word.lower() in _NEVER:
        return "same", word
    source = cp1258_bytes_as_latin(word) if cp1258 else word
    raw = to_unicode(source, encoding)
    as_unicode = is_written_well(word)
    if raw == source:
        same = encoding is not Encoding.VIQR and all(letters(encoding).get(x) == x for x in word if not x.isascii())
        if same:
            return "same", word
        return ("unicode" if as_unicode else "bad"), word
    converted = raw.upper() if shouted else _with_case(word, raw)
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


def _is_shouted(text: str) -> bool:
    """Whether every letter of the alphabet is a capital, and there are some."""
    if _SMALL.search(text) or len(_CAPITAL.findall(text)) < 2:
        return False
    return any(_CAPITAL.search(word, 1) for word in _TOKEN.findall(text))


@lru_cache(maxsize=4096)
def _with_lost_u(word: str) -> str | None:
    """An ASCII word that is none unless the soft hyphen, ư in TCVN3, is put back: Hng → Hưng."""
    if not 2 <= len(word) <= 6 or not has_one_case(word):
        return None
    letter = "Ư" if word.isupper() else "ư"
    ways = [word[:at] + letter + word[at:] for at in range(1, len(word) + 1)]
    found = [way for way in ways if is_native(way) and (usual(word, way) if is_native(word) else True)]
    return max(found, key=commonness) if found else None


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
    shouted = _is_shouted(text)
    may_be_stripped = encoding is Encoding.TCVN3 and "\u00ad" not in text
    for match in _TOKEN.finditer(text):
        word = match.group()
        if word.isascii():
            restored = _with_lost_u(word) if may_be_stripped and text[match.end() : match.end() + 1] != "." else None
            if restored:
                judged.append((match, "hornless", restored))
            continue
        kind, converted = _judge(word, encoding, cp1258, shouted)
        if _touches_digit(text, match) and kind != "unicode":
            kind, converted = "same", word
        judged.append((match, kind, converted))
    kinds = [kind for _match, kind, _converted in judged]
    fit = _Fit(
        encoding, text, [], kinds.count("strong"), kinds.count("odd"), kinds.count("stripped"), kinds.count("bad")
    )
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
        elif kind == "hornless":
            after = converted if fit.strong and not partly else match.group()
            fit.open += after is converted
        elif kind == "same" and shouted and fit.strong and not partly:
            after = match.group().upper()
        elif kind == "weak" and (partly or not fit.strong):
            after = match.group()
        out += [text[end : match.start()], after]
        end = match.end()
        if after != match.group():
            fit.words.append((match.group(), after))
    fit.text = "".join([*out, text[end:]])
    return fit


def _touches_digit(text: str, match: re.Match[str]) -> bool:
    """Whether the word is part of a measure (10µm) or a code (HOTEN_CHU~)."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return before.isdigit() or after.isdigit() or "_" in {before, after}


def _repair_ascii(text: str) -> Repair | None:
    """VIQR, which is all ASCII, or letters that became question marks."""
    if _VIQR_HINT.search(text) or _VIQR_MAY_BE.search(text):
        fit = _fit_viqr(text)
        if fit is not None:
            return fit.repair(text)
    return _lost(text)


def _fit_viqr(text: str) -> _Fit | None:
    """The cell read as VIQR; None where no word speaks for it."""
    fit = _Fit(Encoding.VIQR, text, [])
    found = [(match, *_viqr_word(match.group())) for match in _VIQR_TOKEN.finditer(text)]
    fit.strong = sum(kind == "strong" for _match, kind, _core, _converted in found)
    maybe = sum(kind == "maybe" and len(core) > 3 for _match, kind, core, _converted in found)
    # Without a sure word all must be Vietnamese, and even then a person decides: Pha.m Kim Anh.
    if not fit.strong and not (maybe and all(kind != "bad" and is_native(after) for _m, kind, _c, after in found)):
        return None
    out, end = [], 0
    for match, kind, core, converted in found:
        if kind == "plain" or _touches_digit(text, match):
            continue
        fit.bad += kind == "bad"
        if kind == "bad":
            continue
        # A full stop or question mark at the end may be no more than that.
        fit.open += core[-1] in ".?'"
        fit.words.append((core, converted))
        out += [text[end : match.start()], converted]
        end = match.start() + len(core)
    fit.text = "".join([*out, text[end:]])
    return fit


@lru_cache(maxsize=16384)
def _viqr_word(word: str) -> tuple[str, str, str]:
    """(`strong`, `maybe`, `plain` or `bad`, the word without punctuation at its end, converted)."""
    for core in (word, word.rstrip(".?'")):
        converted = to_unicode(core, Encoding.VIQR)
        if converted == core:
            continue
        if is_written_well(converted):
            return ("strong" if len(core) > 2 and _VIQR_HINT.search(core) else "maybe"), core, converted
        if "\\" in core or is_written_well(converted.replace("'", "")):
            return "maybe", core, converted
    return ("bad" if to_unicode(word.rstrip(".?'"), Encoding.VIQR) != word.rstrip(".?'") else "plain"), word, word


def _whole(text: str, undone: str, safe: bool) -> Repair:
    """A cell whose UTF-8 bytes were read as single letters; what else is in it is looked at next time."""
    pairs = tuple((old, new) for old, new in zip(text.split(), undone.split()) if old != new)
    values = {"before": text, "after": undone, "encoding": SHOWN[Encoding.UTF8_AS_CP1252]}
    return Repair(
        undone,
        Encoding.UTF8_AS_CP1252,
        pairs,
        0.99 if safe else 0.8,
        safe,
        Message(_REASON if safe else _PARTLY, values),
    )


def _lost(text: str) -> Repair | None:
    """Letters that are gone: U+FFFD, or a question mark inside a word."""
    if "?" not in text and "\ufffd" not in text:
        return None
    if not _LOST_WORD.search(text) or "://" in text:
        return None
    return Repair(text, Encoding.LOST, (), 0.0, False, Message(_LOST, {"before": text}))
