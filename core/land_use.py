"""Land-use codes: what a cell such as ``ONT+CLN`` says, and whether today's list knows it.

The codes and what became of old ones stand in ``data/land_use_codes.csv`` with source and certainty. Which present code
an old one became is a proposal, never more: a garden (`V`) may be CLN or part of the house plot.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path

from .text.fold import clean, fold_words, is_blank

_TABLE = Path(__file__).resolve().parent.parent / "data" / "land_use_codes.csv"
_SPLIT = re.compile(r"\s*[+,;/&]\s*|\s+-\s+")
_LETTERS = "ABCDĐEGHIKLMNOPQRSTUVXY"


class Kind(str, Enum):
    """In which list a code stands."""

    CURRENT = "current"
    LEGACY = "legacy"
    SYMBOL = "symbol"  # of older maps and certificates
    GROUP = "group"  # of the statistics; no use of a parcel
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Code:
    """One code of the lists. `successors` are the present codes it may have become; several = a person decides."""

    code: str
    name: str
    kind: Kind
    successors: tuple[str, ...] = ()
    certainty: str = ""


@dataclass(frozen=True)
class LandUse:
    """What a cell says.

    parts      its codes in their order
    written    the codes as they should be written, joined by ``+``; "" where a part is unknown
    guess      what was probably meant where a part is unknown; "" where that is open
    repeated   a code that stands there more than once, else ""
    """

    parts: tuple[Code, ...]
    written: str = ""
    guess: str = ""
    repeated: str = ""

    def of_kind(self, kind: Kind) -> tuple[Code, ...]:
        """Its codes of one list."""
        return tuple(part for part in self.parts if part.kind is kind)


@lru_cache(maxsize=1)
def land_use_codes() -> Mapping[str, Code]:
    """All codes of the lists."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: Code(
                row["code"],
                row["name_vi"],
                Kind(row["kind"]),
                tuple(filter(None, row["successors"].split("|"))),
                row["certainty"],
            )
            for row in csv.DictReader(file)
        }


@lru_cache(maxsize=1)
def _by_spelling() -> Mapping[str, Code]:
    """Codes by their capitals: ``Ao`` and ``AO`` are one."""
    return {code.code.upper(): code for code in land_use_codes().values()}


@lru_cache(maxsize=1)
def _by_name() -> Mapping[str, Code]:
    """Present codes by their folded names, with and without the word for land in front."""
    found: dict[str, Code] = {}
    for code in land_use_codes().values():
        if code.kind is Kind.CURRENT:
            name = fold_words(code.name)
            found.setdefault(name, code)
            found.setdefault(name.removeprefix("dat "), code)
    return found


@lru_cache(maxsize=16384)
def read_land_use(value: object) -> LandUse | None:
    """What a land-use cell says; None where it is blank."""
    if is_blank(value):
        return None
    text = clean(str(value)).strip(" .;,+")
    whole = _known(text)  # 1L+M is one symbol
    if whole is not None:
        return LandUse((whole,), whole.code)
    named = _by_name().get(fold_words(text))
    if named is not None:  # a name may hold a comma
        return LandUse((named,), named.code)
    words = [word for word in _SPLIT.split(text) if word]
    if len(words) == 1 and " " in text and all(_known(word) for word in text.split()):
        words = text.split()
    parts = tuple(_known(word) or _by_name().get(fold_words(word)) or Code(word, "", Kind.UNKNOWN) for word in words)
    codes = [part.code for part in parts]
    repeated = next((code for code in codes if codes.count(code) > 1), "")
    if all(part.kind is not Kind.UNKNOWN for part in parts):
        return LandUse(parts, "+".join(dict.fromkeys(codes)), repeated=repeated)
    meant = [part.code if part.kind is not Kind.UNKNOWN else _nearest(part.code) for part in parts]
    return LandUse(parts, guess="+".join(dict.fromkeys(meant)) if all(meant) else "", repeated=repeated)


def _known(word: str) -> Code | None:
    return _by_spelling().get(word.upper())


def _nearest(word: str) -> str:
    """The one present code that a single slip of the keyboard leads from; "" where there is none or several."""
    text = word.upper()
    codes = land_use_codes()
    plain = codes.get(text.replace("Đ", "D"))
    if plain is not None and plain.kind is Kind.CURRENT:
        return plain.code
    if not 2 <= len(text) <= 4:
        return ""
    slips = {text[:at] + text[at + 1 :] for at in range(len(text))}
    slips |= {text[:at] + letter + text[at + 1 :] for at in range(len(text)) for letter in _LETTERS}
    slips |= {text[:at] + letter + text[at:] for at in range(len(text) + 1) for letter in _LETTERS}
    slips |= {text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in range(len(text) - 1)}
    found = sorted(slip for slip in slips if len(slip) == 3 and slip in codes and codes[slip].kind is Kind.CURRENT)
    return found[0] if len(found) == 1 else ""
