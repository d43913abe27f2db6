"""Names of land users: titles, remarks, co-owners, and what kind of user it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .fold import clean, fold_words
from .name_words import (
    ALWAYS,
    COMMITTEE,
    COMMUNITY,
    NOT_MIDDLE_NAMES,
    ORGANISATION,
    PLACEHOLDERS,
    SPELLED,
    beginning,
)
from .reading import Named, Reading, plain
from .syllables import is_syllable
from .tones import canonical


class Kind(Named):
    """What kind of land user a name says."""

    PERSON = "person"
    HOUSEHOLD = "household"
    ORGANISATION = "organisation"
    COMMITTEE = "committee"
    COMMUNITY = "community"
    UNKNOWN = ""


class Problem(Named):
    """What is not as it should be; none of it is an error by itself."""

    PLACEHOLDER = "placeholder"
    NUMBER = "number"


@dataclass(frozen=True)
class Owner:
    """One land user of a cell: `title` as written, `name` without it, `folded` for comparing, `tokens` of that."""

    name: str
    title: str = ""
    kind: Kind = Kind.UNKNOWN
    folded: str = ""

    @property
    def tokens(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(self.folded.split())


@dataclass(frozen=True)
class Name(Reading):
    """A name cell.

    value     the first owner's name without title and remarks
    owners    everybody named, in order
    remarks   what stands in brackets, without them
    """

    owners: tuple[Owner, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """What the first owner is."""
        return self.owners[0].kind if self.owners else Kind.UNKNOWN

    @property
    def title(self) -> str:
        """The first owner's title."""
        return self.owners[0].title if self.owners else ""

    @property
    def folded(self) -> str:
        """A key for comparing the cell: all owners, folded, in order of the alphabet."""
        return " + ".join(sorted(owner.folded for owner in self.owners))

    @property
    def tokens(self) -> tuple[str, ...]:
        """The folded words of all owners."""
        return tuple(token for owner in self.owners for token in owner.tokens)


_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_OPEN_BRACKET = re.compile(r"[(\[{]([^()\[\]{}]*)$")
_SPLIT = re.compile(r"\s*(?:[|;,\n&+]|(?<!\w)(?:và|va|cùng|cung)(?!\w))\s*", re.IGNORECASE)
_DASH = re.compile(r"\s+[-–—/]\s+|(?<=\w\w)[-–—/](?=[^\W\d_]\w)")
_SPOUSE = re.compile(
    r"\s*[-,;:]?\s*(?<!\w)(?:(?:có |và |va )?(?:vợ|chồng|vo|chong)(?:\s*/\s*(?:vợ|chồng))?(?: là| la)?)"
    r"(?!\w)\s*[:\-]?\s*",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:(?:vợ chồng|vo chong)(?!\w)\s*)?(?:(?:hộ gia đình|ho gia dinh|hộ|ho)(?!\w)\s*(?:của\s+)?)?"
    r"(?:(?:ông\s*[/,\-&]\s*bà|ong\s*[/,\-&]\s*ba|ông và bà|ông bà|ong ba|ông|ong|bà|ba|anh|chị|chi|cụ|cu|cô|chú|"
    r"ô\.|b\.|ô,b)(?!\w)[.:]?\s*)*",
    re.IGNORECASE,
)
_PREFIX_KINDS = (
    (Kind.COMMITTEE, beginning(COMMITTEE)),
    (Kind.ORGANISATION, beginning(ORGANISATION)),
    (Kind.COMMUNITY, beginning(COMMUNITY)),
)
_HOUSEHOLD = re.compile(r"(?:(?:vợ chồng|vo chong) )?h[ộo](?!\w)", re.IGNORECASE)


def read_name(value: object) -> Name:
    """A cell as names of land users; never raises. The words stay as they are written, only parted."""
    text = plain(value)
    return _read(text) if text else Name()


@lru_cache(maxsize=32768)
def _read(text: str) -> Name:
    remarks = tuple(clean(found) for found in _BRACKETS.findall(text) if found.strip())
    bare = _BRACKETS.sub(" ", text)
    unclosed = _OPEN_BRACKET.search(bare)
    if unclosed:
        remarks, bare = (*remarks, clean(unclosed.group(1))), bare[: unclosed.start()]
    bare = clean(bare).strip(" ,;|-.:/")
    folded = re.sub(r"[^\w]+", " ", fold_words(bare)).strip()
    if not any(letter.isalpha() for letter in bare):
        return Name(problem=Problem.NUMBER if any(c.isdigit() for c in bare) else Problem.PLACEHOLDER, remarks=remarks)
    if folded in PLACEHOLDERS or len(bare) == 1:
        return Name(problem=Problem.PLACEHOLDER, remarks=remarks)
    owners = tuple(owner for part in _parts(bare) for owner in [_owner(part)] if owner.name)
    if not owners:
        return Name(problem=Problem.PLACEHOLDER, remarks=remarks)
    return Name(owners[0].name, owners=owners, remarks=remarks)


@lru_cache(maxsize=16384)
def _kind_of(text: str) -> Kind:
    """The kind that the first words say. Đoàn, Hội, Bản … are also family names: Đoàn Văn Hậu is a person."""
    folded = _folded(text)
    for kind, pattern in _PREFIX_KINDS:
        found = pattern.match(folded)
        if not found or _is_doan_the(text, found.group()):
            continue
        if " " in found.group() or not _is_person(text, folded, found.group()):
            return kind
    return Kind.UNKNOWN


def _is_doan_the(text: str, beginning: str) -> bool:
    """Đoàn Thế Dũng is a person, đoàn thể an organisation."""
    return beginning == "doan the" and canonical(re.split(r"[^\w]+", text.strip())[1]).lower() == "thế"


def _is_person(text: str, folded: str, first: str) -> bool:
    """Whether the only word that spoke for an organisation is a family name, or another word without its marks."""
    words = folded.split()
    if first in ALWAYS:
        return False
    spelled = canonical(re.split(r"[^\w]+", text.strip())[0]).lower()
    if not text.isascii() and spelled not in SPELLED:
        return True
    return 2 <= len(words) <= 4 and words[1] in {"van", "thi"} and " ".join(words[1:3]) not in NOT_MIDDLE_NAMES


@lru_cache(maxsize=16384)
def _folded(text: str) -> str:
    return re.sub(r"[^\w]+", " ", fold_words(text)).strip()


def _parts(text: str) -> list[str]:
    """The co-owners of a cell; organisations keep their commas."""
    if _kind_of(text) in {Kind.ORGANISATION, Kind.COMMITTEE, Kind.COMMUNITY}:
        return [text]
    spoused = _SPOUSE.split(text)
    if len(spoused) > 1 and all(_is_name(part) for part in spoused):
        return [name for part in spoused for name in _parts(part)]
    parts = [part for part in _SPLIT.split(text) if part.strip()]
    if len(parts) > 1 and not all(_is_name(part) for part in parts):
        parts = [text]
    out = []
    for part in parts:
        dashed = _DASH.split(part)
        out += dashed if len(dashed) > 1 and all(_is_name(one, 2) for one in dashed) else [part]
    return out


def _is_name(text: str, least: int = 1) -> bool:
    """Whether a part looks like a person's name: words without digits, `least` at least beside the title."""
    bare = _TITLE.sub("", text, count=1).strip(" .,;:-/") if _TITLE.match(text) else text
    words = re.findall(r"[^\W\d_]+", bare)
    return least <= len(words) <= 7 and not re.search(r"\d", bare)


def _owner(text: str) -> Owner:
    text = clean(text).strip(" ,;|-.:/")
    kind = _kind_of(text)
    if kind is not Kind.UNKNOWN:
        return Owner(text, "", kind, _folded(text))
    match = _TITLE.match(text)
    title = match.group().strip(" .:,-/") if match else ""
    name = text[match.end() :].strip(" ,;|-.:/") if match else text
    if title and (not name or not _is_title(title, name)):
        title, name = "", text
    household = bool(title) and bool(_HOUSEHOLD.match(title))
    inner = _kind_of(name) if title else Kind.UNKNOWN
    if inner is not Kind.UNKNOWN:
        return Owner(name, title, inner, _folded(name))
    words = re.findall(r"[^\W\d_]+", name)
    person = 2 <= len(words) <= 7 and sum(map(_may_be_word, words)) >= len(words) / 2
    kind = Kind.HOUSEHOLD if household else Kind.PERSON if person or title else Kind.UNKNOWN
    return Owner(name, title, kind, _folded(name))


def _is_title(title: str, name: str) -> bool:
    """Whether the word is a title: Anh Tuấn is a name, and Ho, Ba, Chi without their marks may be family names."""
    words = len(name.split())
    if title.isascii() and title.lower() in {"ho", "ba", "chi", "cu", "co", "chu"}:
        return name.isascii() and words >= 3
    return words >= 2 or fold_words(title) not in {"anh", "chi", "co", "chu", "cu", "ho"}


def _may_be_word(word: str) -> bool:
    return is_syllable(word) or word.isascii()
