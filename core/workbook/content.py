"""What cells look like, where a heading is missing or may be wrong: nobody's number becomes their date of birth."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from ..roles import Role
from ..text.fold import fold, is_blank

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_SPLIT_DATE = re.compile(r"\d{1,4}[\s/.\-]+\d{1,2}(?:[\s/.\-]+\d{1,4})?(?:\s.*)?")
_SEXES = frozenset({"nam", "nu", "male", "female", "m", "f"})
_ENOUGH = 0.6
_HARDLY = 0.2


def _is_person_number(text: str) -> bool:
    digits = sum(sign.isdigit() for sign in text)
    return 8 <= digits <= 14 and not _SPLIT_DATE.fullmatch(text.strip()) and digits >= 0.7 * len(text.strip())


def _is_date(text: str) -> bool:
    return bool(_YEAR.fullmatch(text.strip()) or _SPLIT_DATE.fullmatch(text.strip()))


_LOOKS: Mapping[Role, Callable[[str], bool]] = {
    Role.PERSON_ID: _is_person_number,
    Role.BIRTH_DATE: _is_date,
    Role.SEX: lambda text: fold(text) in _SEXES,
}
PERSON = tuple(_LOOKS)


def share(role: Role, cells: Sequence[str]) -> float | None:
    """The share of filled cells that look like `role` (identity number, date of birth or sex); None without cells."""
    filled = [cell for cell in cells if not is_blank(cell)]
    return sum(map(_LOOKS[role], filled)) / len(filled) if filled else None


def swapped(columns: Mapping[Role, Sequence[str]]) -> list[tuple[Role, Role]]:
    """Columns whose heading says one thing of the person and whose cells say another: (heading, cells)."""
    found = []
    for role in PERSON:
        cells = columns.get(role, ())
        own = share(role, cells)
        if own is None or own > _HARDLY:
            continue
        other = next((look for look in PERSON if look is not role and (share(look, cells) or 0) >= _ENOUGH), None)
        if other is not None:
            found.append((role, other))
    return found


def fits(columns: Mapping[Role, Sequence[str]]) -> bool | None:
    """Do the cells of identity number, date of birth and sex look like what they are said to be? None: no cells."""
    shares = [share(role, cells) for role, cells in columns.items() if role in _LOOKS]
    known = [value for value in shares if value is not None]
    return all(value >= _ENOUGH for value in known) if known else None
