"""Names of land users: titles, remarks, co-owners, and what kind of user it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .fold import clean, fold_words
from .reading import Named, Reading, plain
from .syllables import is_syllable


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
    r"\s*[-,;:]?\s*(?<!\w)(?:(?:có |và |va )?(?:vợ|chồng|vo|chong)(?:\s*/\s*(?:vợ|chồng))?(?: là| la)?)(?!\w)\s*[:\-]?\s*",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:(?:hộ gia đình|ho gia dinh|hộ|ho)(?![\w])\s*(?:của\s+)?)?"
    r"(?:(?:ông\s*[/,\-&]\s*bà|ong\s*[/,\-&]\s*ba|ông và bà|ông bà|ong ba|ông|ong|bà|ba|anh|chị|chi|cụ|cu|cô|chú|ô\.|b\.|ô,b)(?!\w)[.:]?\s*)*",
    re.IGNORECASE,
)
_PREFIX_KINDS = (
    (Kind.COMMITTEE, re.compile(r"(?:ubnd|uy ban nhan dan|uy ban|hdnd)\b")),
    (Kind.COMMUNITY, re.compile(
        r"(?:cong dong|nha van hoa|dinh lang|dinh thon|tap the|ban quan ly (?:thon|xom)|dong ho|"
        r"(?:thon|xom|ban|ap|khu|buon|lang|to dan pho)\b(?! (?:quan ly|chi huy)\b))"
    )),
    (Kind.ORGANISATION, re.compile(
        r"(?:cong ty|cty|c ty|ct tnhh|tnhh|tong cong ty|tap doan|htx|hop tac xa|doanh nghiep|dntn|xi nghiep|nha may|lam truong|nong truong|"
        r"truong\b (?:mam non|tieu hoc|trung hoc|thcs|thpt|ptth|pt|th|mn|mau giao|dai hoc|cao dang|tieu|cap|phuong thong|dan toc|ptdt|quan|nghe|si quan)|"
        r"tram|benh vien|phong kham|trung tam|chua|nha tho|giao xu|giao ho|den|mieu|thanh that|hoi thanh|tinh that|tu vien|"
        r"ngan hang|quy tin dung|buu dien|buu cuc|vien thong|dien luc|kho bac|chi cuc|cuc|so|phong|cong an|"
        r"ban chi huy|bo chi huy|ban quan ly|quan doi|don vi|don bien phong|toa an|vien kiem sat|vien|hat|chi nhanh|van phong|hoi|doan|dang uy|"
        r"khach san|nghia trang|bao hiem|thu vien|cho|lien doan|xn)\b"
    )),
)  # fmt: skip
_HOUSEHOLD = re.compile(r"h[ộo]\b", re.IGNORECASE)
_PLACEHOLDERS = frozenset(
    "chua xac dinh|khong ro|khong xac dinh|chua ro|chua co|khong|khong co|vang chu|khong chu|chua biet|vo chu|khong biet|"
    "chua co chu|n a|na|null|none|x|xx|xxx|chua ke khai|khong co chu".split("|")
)


def read_name(value: object) -> Name:
    """A cell as names of land users; never raises. The words stay as they are written, only parted."""
    text = plain(value)
    return _read(text) if text else Name()


@lru_cache(maxsize=131072)
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
    if folded in _PLACEHOLDERS or len(folded) == 1:
        return Name(problem=Problem.PLACEHOLDER, remarks=remarks)
    owners = tuple(owner for part in _parts(bare) for owner in [_owner(part)] if owner.name)
    if not owners:
        return Name(problem=Problem.PLACEHOLDER, remarks=remarks)
    return Name(owners[0].name, owners=owners, remarks=remarks)


def _kind_of(folded: str) -> Kind:
    for kind, pattern in _PREFIX_KINDS:
        if pattern.match(folded):
            return kind
    return Kind.UNKNOWN


def _folded(text: str) -> str:
    return re.sub(r"[^\w]+", " ", fold_words(text)).strip()


def _parts(text: str) -> list[str]:
    """The co-owners of a cell; organisations keep their commas."""
    if _kind_of(_folded(text)) in {Kind.ORGANISATION, Kind.COMMITTEE, Kind.COMMUNITY}:
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
    kind = _kind_of(_folded(text))
    if kind is not Kind.UNKNOWN:
        return Owner(text, "", kind, _folded(text))
    match = _TITLE.match(text)
    title = match.group().strip(" .:,-/") if match else ""
    name = text[match.end() :].strip(" ,;|-.:/") if match else text
    if title and (not name or not _is_title(title, name)):
        title, name = "", text
    household = bool(title) and bool(re.match(r"h[ộo](?!\w)", title, re.IGNORECASE))
    inner = _kind_of(_folded(name)) if title else Kind.UNKNOWN
    if inner is not Kind.UNKNOWN:
        return Owner(name, title, inner, _folded(name))
    words = re.findall(r"[^\W\d_]+", name)
    person = 2 <= len(words) <= 7 and sum(map(_may_be_word, words)) >= len(words) / 2
    kind = Kind.HOUSEHOLD if household else Kind.PERSON if person or title else Kind.UNKNOWN
    return Owner(name, title, kind, _folded(name))


def _is_title(title: str, name: str) -> bool:
    """Anh Tuấn is a title and a name or a name of two words; Hồ and Bá are family names, Ba without tone may be one."""
    folded = fold_words(title)
    if folded in {"anh", "chi", "co", "chu", "cu", "ba", "ho"} and len(name.split()) < 2:
        return False
    return title.lower() not in {"chi", "cu"} or len(name.split()) >= 2


def _may_be_word(word: str) -> bool:
    return is_syllable(word) or word.isascii()
