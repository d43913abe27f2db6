"""Addresses of parcels and people: hamlet, street, and the communes they name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..identity.commune_names import CommuneName, folded, names_in
from .fold import clean
from .reading import Reading, plain

# hamlet-rank units, longest first; the folded word is the kind.
_HAMLETS = {
    "tổ dân phố": "to dan pho", "to dan pho": "to dan pho", "tdp": "to dan pho", "khu dân cư": "khu dan cu",
    "khu dan cu": "khu dan cu", "kdc": "khu dan cu", "khu phố": "khu pho", "khu pho": "khu pho", "kp": "khu pho",
    "tiểu khu": "tieu khu", "tieu khu": "tieu khu", "thôn": "thon", "thon": "thon", "xóm": "xom", "xom": "xom",
    "bản": "ban", "ấp": "ap", "buôn": "buon", "buon": "buon", "làng": "lang", "lang": "lang", "khóm": "khom",
    "khom": "khom", "đội": "doi", "khu": "khu", "tổ": "to", "plei": "plei", "sóc": "soc", "phum": "phum", "phố": "pho",
}  # fmt: skip
_HIGHER = (
    "xã|xa|phường|phuong|thị trấn|thi tran|đặc khu|tt|huyện|huyen|quận|quan|thị xã|thi xa|thành phố|thanh pho|tp|tx|"
    "tỉnh|tinh"
)
_WORDS = "|".join(re.escape(word) for word in sorted(_HAMLETS, key=len, reverse=True))
_HAMLET = re.compile(
    rf"(?<!\w)({_WORDS})(?!\w)\.?\s*:?\s*(?P<name>[\w].*?)"
    rf"(?=\s*(?:[,;()\[\]|]|\s-\s|$|(?<!\w)(?:{_HIGHER})(?:\.|(?!\w))|(?<!\w)(?:{_WORDS})(?!\w)))",
    re.IGNORECASE,
)
_OLD = re.compile(r"[(\[]\s*(?:cũ|cu|trước|truoc)\b|(?<!\w)cũ(?!\w)", re.IGNORECASE)
_STREET = re.compile(
    r"(?<!\w)(?<!dân )(?<!khu )(?:đường|duong|phố|ngõ|ngo|hẻm|hem|kiệt|ngách)\s+(?P<name>[^,;()]+)", re.IGNORECASE
)
_HOUSE = re.compile(
    r"(?<!\w)(?<!phố )(?<!tổ )(?<!khu )(?<!đội )(?<!thửa )(?<!tờ )(?:số nhà|so nha|sn|số)\s*:?\s*(?P<name>\d+[\w/\-]*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Hamlet:
    """A hamlet or its like: folded `kind` (``thon``), `name` as written, `folded` name for comparing."""

    kind: str
    name: str
    folded: str


@dataclass(frozen=True)
class Address(Reading):
    """An address cell.

    value      the tidy text
    hamlets    from the smallest named on
    communes   as `commune_names.names_in` finds them
    is_old     some unit is marked as a former one: (cũ)
    street     name of a street or lane, "" if none
    house      house number, "" if none
    """

    hamlets: tuple[Hamlet, ...] = ()
    communes: tuple[CommuneName, ...] = ()
    is_old: bool = False
    street: str = ""
    house: str = ""

    @property
    def hamlet(self) -> str:
        """The first hamlet's name, "" if none."""
        return self.hamlets[0].name if self.hamlets else ""

    @property
    def folded(self) -> str:
        """The whole address for comparing."""
        return re.sub(r"[^\w]+", " ", folded(self.value or "")).strip()

    @property
    def tokens(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(self.folded.split())


def read_address(value: object) -> Address:
    """A cell as an address; never raises."""
    text = plain(value)
    return _read(text) if text else Address()


@lru_cache(maxsize=32768)
def _read(text: str) -> Address:
    text = clean(text)
    hamlets = tuple(
        Hamlet(
            _HAMLETS[found.group(1).lower()], found.group("name").strip(" .-"), folded(found.group("name").strip(" .-"))
        )
        for found in _HAMLET.finditer(text[:300])
        if found.group("name").strip(" .-")
    )
    street, house = _STREET.search(text[:300]), _HOUSE.search(text[:300])
    return Address(
        text,
        hamlets=hamlets,
        communes=names_in(text[:500]),
        is_old=bool(_OLD.search(text)),
        street=street.group("name").strip() if street else "",
        house=house.group("name") if house else "",
    )
