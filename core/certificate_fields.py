"""The columns of certificate lists: labels of form PL03-01 and of the VBDLIS import workbook, what they must hold."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from .roles import CERTIFICATE_ROLES, Role

_DATA = Path(__file__).resolve().parent.parent / "data"
_TABLE = _DATA / "certificate_fields.csv"
_PARCEL_ALIASES = _DATA / "field_aliases.csv"
_WEAK = "~"


@dataclass(frozen=True)
class CertificateField:
    """One column of a certificate list, a row of ``data/certificate_fields.csv``.

    Attributes:
        role: which one.
        kind: how a cell is read: ``text``, ``name``, ``number`` (of a sheet or parcel), ``area``, ``date``,
            ``person_id``, ``organisation_id``, ``serial``, ``registry``, ``choice``, ``sex``, ``commune``,
            ``parcel_id``, ``land_use`` or ``guid``.
        number: field number of PL03-01, 0 if the form does not have it.
        vbdlis_number: item number in the VBDLIS import workbook, 0 if it has none.
        group: heading over the column in the form, "" if there is none.
        sub_group: second heading (``Loại đất 1 ( Mục đích sử dụng )``).
        label: the form's label.
        other_labels: further labels of the column, best first; also of letters, explanations and local variants.
        aliases: names of the column in free tables, best first.
        weak: those of the aliases that many other columns are called too: believed only if the cells fit.
        required: ``always``, ``if_present``, ``organisation`` (only of organisations), ``on_map`` / ``not_on_map``
            (once the parcel has been found on today's map / as long as it has not).
        allowed: the values that the form allows, () where it takes any.
        source: where it is written.
        certainty: V, V2, M or I.
    """

    role: Role
    kind: str
    number: int
    vbdlis_number: int
    group: str
    sub_group: str
    label: str
    other_labels: tuple[str, ...]
    aliases: tuple[str, ...]
    weak: frozenset[str]
    required: str
    allowed: tuple[str, ...]
    source: str
    certainty: str


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


def _parcel_aliases() -> dict[str, list[tuple[str, bool]]]:
    """The names of parcel columns by role, each with whether it is weak."""
    found: dict[str, list[tuple[str, bool]]] = {}
    with _PARCEL_ALIASES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["role"], []).append((row["alias"], bool(row["weak"])))
    return found


@lru_cache(maxsize=1)
def certificate_fields() -> Mapping[Role, CertificateField]:
    """All columns of certificate lists, in the order of the form, then those of VBDLIS alone."""
    fields: dict[Role, CertificateField] = {}
    borrowed = _parcel_aliases()
    with _TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            own = [(alias.rstrip(_WEAK), alias.endswith(_WEAK)) for alias in _listed(row["aliases"])]
            aliases = own + borrowed.get(row["borrows"], [])
            role = Role(row["role"])
            fields[role] = CertificateField(
                role=role,
                kind=row["kind"],
                number=int(row["field_no"] or 0),
                vbdlis_number=int(row["vbdlis_no"] or 0),
                group=row["group_vi"],
                sub_group=row["sub_group_vi"],
                label=row["label_vi"],
                other_labels=_listed(row["other_labels"]),
                aliases=tuple(dict.fromkeys(alias for alias, _ in aliases)),
                weak=frozenset(alias for alias, weak in aliases if weak),
                required=row["required"],
                allowed=_listed(row["allowed"]),
                source=row["source"],
                certainty=row["certainty"],
            )
    return MappingProxyType({role: fields[role] for role in fields if role in CERTIFICATE_ROLES})
