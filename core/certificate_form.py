"""What form PL03-01 asks of a line: fields that are always wanted, and those that are wanted because of others.

The fields stand in ``data/certificate_fields.csv`` with their source; which of them are required is the form's column
*bắt buộc*, so it is a built-in value that a commune may replace.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .certificate_fields import certificate_fields
from .factor import BoolArray, factorise
from .records import Records
from .roles import USES, Role
from .text.fold import fold_words, is_blank

_HOUSE = (
    *(Role.HOUSING_ESTATE, Role.BUILDING, Role.APARTMENT, Role.BUILT_AREA, Role.FLOOR_AREA),
    *(Role.OWNERSHIP_FORM, Role.OWNERSHIP_TERM, Role.GRADE),
)
_PRESENT = (Role.CURRENT_USER, Role.CURRENT_USER_ID, Role.CURRENT_USER_ADDRESS, Role.CHANGE_REASON)


def always_required() -> tuple[Role, ...]:
    """Fields that the form wants on every line; what only the VBDLIS workbook has is not among them."""
    fields = certificate_fields().items()
    return tuple(role for role, field in fields if field.required == "always" and field.number)


@dataclass(frozen=True)
class Wanted:
    """A field wanted on some rows: the role, (n,) those rows, and whether it is because of another field."""

    role: Role
    rows: BoolArray
    because: Role


def wanted_because(records: Records) -> list[Wanted]:
    """Fields that other fields of the same line call for; only roles that the list has are named as reasons."""
    filled = {role: ~_blank(records, role) for role in records.values}
    nothing = np.zeros(len(records), dtype=bool)

    def has(*roles: Role) -> BoolArray:
        rows: BoolArray = np.logical_or.reduce([filled.get(role, nothing) for role in roles])
        return rows

    out: list[Wanted] = []
    organisation = has(Role.ORGANISATION) | _says(records, Role.HOLDER_FORM, "to chuc")
    out += [Wanted(role, organisation, Role.HOLDER_FORM) for role in (Role.ORGANISATION, Role.ORGANISATION_ID)]
    for use in USES[1:]:
        out += [Wanted(role, has(*use), use[0] if role is not use[0] else use[1]) for role in use]
    out.append(Wanted(Role.CURRENT_USER, has(*_PRESENT[1:]), Role.CURRENT_USER_ID))
    out.append(Wanted(Role.CURRENT_USER_ID, has(Role.CURRENT_USER), Role.CURRENT_USER))
    out.append(Wanted(Role.ASSET_KIND, has(*_HOUSE), Role.BUILT_AREA))
    flats = _says(records, Role.ASSET_KIND, "can ho chung cu")
    out += [Wanted(role, flats, Role.ASSET_KIND) for role in (Role.BUILDING, Role.APARTMENT)]
    return out


def _blank(records: Records, role: Role) -> BoolArray:
    factor = factorise(records.values[role])
    return factor.where([is_blank(value) for value in factor.distinct])


def _says(records: Records, role: Role, folded: str) -> BoolArray:
    if role not in records.values:
        return np.zeros(len(records), dtype=bool)
    factor = factorise(records.values[role])
    return factor.where([not is_blank(value) and fold_words(str(value)) == folded for value in factor.distinct])
