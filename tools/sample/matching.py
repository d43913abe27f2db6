"""The sample commune as a matching problem: certificates damaged as real lists are, and which parcel each line is for.

Nothing is written: parcels and certificates come as the arrays that `core` reads. The certificates are those of
`certificates.py`; only the damage is dosed here, so that it can be measured level by level.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from parcel_clean.core.certificates import Certificates, certificates_from_columns
from parcel_clean.core.identity.plain_table import ObjectArray
from parcel_clean.core.parcels import Parcels, parcels_from_geometries
from parcel_clean.core.roles import Role

from .attributes import Records, make_records
from .certificates import _holders, _land, _paper
from .commune import make_commune
from .layer import Layer
from .messes import Messer
from .name_edits import edited
from .output import _sheet_bands
from .plan import COMMUNE_CODE, OLD_COMMUNES, PLOT
from .register import Certificate, Register

FIELDS = {
    1: Role.COMMUNE,
    2: Role.SERIAL,
    3: Role.ISSUE_DATE,
    4: Role.REGISTRY_NUMBER,
    5: Role.ORGANISATION,
    6: Role.ORGANISATION_ID,
    7: Role.OWNER,
    8: Role.BIRTH_DATE,
    9: Role.SEX,
    10: Role.PERSON_ID,
    14: Role.CURRENT_USER,
    15: Role.CURRENT_USER_ID,
    19: Role.CERTIFICATE_SHEET,
    20: Role.CERTIFICATE_PARCEL,
    21: Role.SHEET,
    22: Role.PARCEL,
    23: Role.ADDRESS,
    24: Role.AREA,
    25: Role.LAND_USE,
}
MAP_COLUMNS = {
    "SHBANDO": Role.SHEET,
    "SHTHUA": Role.PARCEL,
    "DIENTICH": Role.AREA,
    "KHLOAIDAT": Role.LAND_USE,
    "DIADANH": Role.ADDRESS,
    "TENCHU": Role.OWNER,
    "MAXA": Role.COMMUNE,
}


@dataclass(frozen=True)
class Damage:
    """How much goes wrong; shares of the claims, except `coincidences` (a count).

    renumbered: "" = the map keeps its sheet numbers; "blank" = all sheets have new ones and fields 21/22 are empty;
        "stale" = all sheets have new ones and fields 21/22 still hold the old ones.
    """

    no_map_key: float = 0.15
    old_area: float = 0.10
    area_sigma: float = 0.05
    name_edits: float = 0.20
    no_owner: float = 0.05
    transfers: float = 0.01
    not_on_map: float = 0.01
    wrong_map_key: float = 0.002
    coincidences: int = 30
    renumbered: str = ""


LEVELS = {
    "light": Damage(0.05, 0.05, 0.03, 0.05, 0.02, 0.005),
    "default": Damage(),
    "heavy": Damage(0.50, 0.25, 0.08, 0.40, 0.12, 0.03, 0.03, 0.01),
    "renumbered": Damage(renumbered="blank"),
    "renumbered, stale numbers": Damage(renumbered="stale"),
}


@dataclass
class MatchingCase:
    """A problem and its solution.

    line_parcel  (n,) row of the parcel that each line is really for, -1 where the map has none
    kind         (n,) "", "transfer", "coincidence", "wrong map key" or "not on the map"
    trap         (n,) parcel whose number coincides with the planted one, -1 elsewhere
    sheets       columns of a SHEETS table, reference: columns of a REFERENCE table
    """

    parcels: Parcels
    certificates: Certificates
    line_parcel: np.ndarray
    kind: np.ndarray
    trap: np.ndarray
    reference: dict[str, ObjectArray] = field(default_factory=dict)
    sheets: dict[str, ObjectArray] = field(default_factory=dict)


@dataclass
class _Line:
    cells: dict[int, Any]
    parcel: int
    kind: str = ""
    trap: int = -1


def matching_case(parcels: int, seed: int = 7, damage: Damage | None = None) -> MatchingCase:
    """A commune of about `parcels` parcels; the same arguments always give the same case."""
    damage = damage or Damage()
    commune = make_commune(parcels, seed, clean=False, many_t=False)
    layer, band = commune.layer, _sheet_bands(commune)
    rng = np.random.default_rng([seed, 1])
    records = make_records(layer, band, rng)
    Messer(layer, records, band, rng).plant_all()
    rng = np.random.default_rng([seed, 5])
    register = Register(layer, records, band, rng)
    certificates = [certificate for certificate in register.all() if records.certified[certificate.rows].all()]
    new_sheet = rng.permutation(len(band)) if damage.renumbered else np.arange(len(band))
    listed = _List(register, damage, new_sheet, rng)
    for certificate in certificates:
        listed.write(certificate)
    lines = listed.lines
    columns = dict(records.columns)
    columns["SHBANDO"] = np.array(
        [value if value in (None, 0) else int(new_sheet[value - 1]) + 1 for value in columns["SHBANDO"]], dtype=object
    )
    values = {role: columns[name] for name, role in MAP_COLUMNS.items()}
    names = {role: name for name, role in MAP_COLUMNS.items()}
    fid = np.arange(1, len(layer.geometry) + 1)
    made = parcels_from_geometries(layer.geometry, values=values, columns=names, name="thua_dat")
    made.fid = fid
    return MatchingCase(
        made,
        certificates_from_columns({role: _column(lines, number) for number, role in FIELDS.items()}, name="list"),
        np.array([line.parcel for line in lines]),
        np.array([line.kind for line in lines], dtype=object),
        np.array([line.trap for line in lines]),
        _reference(register, band, new_sheet),
        _sheets(band, new_sheet),
    )


def _column(lines: list[_Line], number: int) -> np.ndarray:
    out = np.empty(len(lines), dtype=object)
    out[:] = [line.cells.get(number) for line in lines]
    return out


class _List:
    """Writes the lines, with the damage."""

    def __init__(self, register: Register, damage: Damage, new_sheet: np.ndarray, rng: np.random.Generator) -> None:
        self.register, self.damage, self.new_sheet, self.rng = register, damage, new_sheet, rng
        self.lines: list[_Line] = []
        self.traps = iter(_coincidences(register.layer, register.records, rng))
        self.planted = 0

    def write(self, certificate: Certificate) -> None:
        """All lines of a certificate."""
        damage, rng = self.damage, self.rng
        transferred = certificate.holder >= 0 and rng.random() < damage.transfers
        if transferred:
            households = self.register.records.people.households
            certificate.current = certificate.holder if rng.random() < 0.6 else None
            certificate.holder = (certificate.holder + households // 2 + 1) % households
        people = self.people(certificate)
        missing = rng.random() < damage.not_on_map
        for row, written in zip(certificate.rows, certificate.numbers):
            land = _numbers(self.register, row, _land(self.register, certificate, row), damage, rng)
            paper = _paper(certificate, written)
            if 21 in land and rng.random() < 0.3:
                paper.pop(19), paper.pop(20)
            kind, trap = "transfer" if transferred else "", -1
            if missing:
                kind = "not on the map"
                paper[20] = nowhere = str(9000 + len(self.lines) % 900)
                land |= {24: round(40 + 900 * rng.random() ** 2, 1)} | ({22: nowhere} if 22 in land else {})
            elif not transferred:
                kind, trap = self.misled(certificate, paper, land)
            parcel = -1 if missing else row
            self.lines += [_Line({**person, **paper, **land}, parcel, kind, trap) for person in people]

    def people(self, certificate: Certificate) -> list[dict[int, Any]]:
        """The persons of a certificate, some mistyped, some left out."""
        people = _holders(self.register, certificate)
        unnamed = self.rng.random() < self.damage.no_owner
        edits = self.rng.random(len(people)) < self.damage.name_edits
        for at, person in enumerate(people):
            if 7 in person and edits[at]:
                person[7] = edited(person[7], self.rng)
            if unnamed:
                for number in (5, 6, 7, 10, 14, 15):
                    person.pop(number, None)
        return people

    def misled(self, certificate: Certificate, paper: dict[int, Any], land: dict[int, Any]) -> tuple[str, int]:
        """Plant numbers that lead to another parcel: those of another map series, or a wrong one of today's map."""
        if certificate.old_series and self.planted < self.damage.coincidences and certificate.holder >= 0:
            owner, layer = self.register.records.owner, self.register.layer
            trap = next((t for t in self.traps if owner[t] != certificate.holder), -1)
            if trap >= 0:
                self.planted += 1
                land.pop(21, None), land.pop(22, None)
                paper |= {19: str(self.new_sheet[layer.sheet[trap]] + 1), 20: str(layer.number[trap])}
                return "coincidence", trap
        if 21 in land and self.rng.random() < self.damage.wrong_map_key:
            land[22] = str(1 + (int(land[22]) + 9) % 120)
            return "wrong map key", -1
        return "", -1


def _numbers(
    register: Register, row: int, land: dict[int, Any], damage: Damage, rng: np.random.Generator
) -> dict[int, Any]:
    """The land's cells with fields 21/22 dosed and, for some, an area of an older survey."""
    layer = register.layer
    for number in (19, 20, 21, 22):
        land.pop(number, None)
    keyed = rng.random() >= damage.no_map_key
    if keyed and damage.renumbered != "blank":
        land |= {21: str(layer.sheet[row] + 1), 22: str(layer.number[row])}
    if rng.random() < damage.old_area:
        land[24] = round(float(register.records.area[row]) * float(np.exp(damage.area_sigma * rng.normal())), 1)
    return land


def _coincidences(layer: Layer, records: Records, rng: np.random.Generator) -> list[int]:
    pool = np.flatnonzero((layer.kind == PLOT) & ~layer.used & records.certified & (records.owner >= 0))
    return rng.permutation(pool).tolist()


def _reference(register: Register, band: np.ndarray, new_sheet: np.ndarray) -> dict[str, ObjectArray]:
    rows = [
        (COMMUNE_CODE, OLD_COMMUNES[int(b) % 3][0], str(int(new_sheet[s]) + 1), str(int(register.old_sheet[s])))
        for s, b in enumerate(band)
    ]
    names = ("xaId", "xaIdCu", "soHieuToBanDo", "soHieuToBanDoCu")
    return {name: np.array([row[at] for row in rows], dtype=object) for at, name in enumerate(names)}


def _sheets(band: np.ndarray, new_sheet: np.ndarray) -> dict[str, ObjectArray]:
    return {
        "sheet": np.array([str(int(new_sheet[s]) + 1) for s in range(len(band))], dtype=object),
        "old_commune": np.array([OLD_COMMUNES[int(b) % 3][0] for b in band], dtype=object),
    }
