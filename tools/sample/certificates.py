"""The certificate list: the same people and parcels as the layer, in form PL03-01, written by many hands."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from .attributes import IS_COMMITTEE, IS_COMPANY, Records
from .layer import Layer
from .people import COMMITTEE, COMPANY
from .pl0301 import FIELDS, FIRST_DATA_ROW, header
from .plan import COMMUNE_CODE, COMMUNE_NAME
from .xlsx import write_xlsx

# Period: share of the certificates, first and last year, letters and digits of the serial, registry book, old map?
PERIODS = (
    (0.18, 1994, 2003, "ABCDEFGH", 6, "", True),
    (0.17, 2004, 2009, ("AB", "AC", "AD", "AĐ", "AE"), 6, "H", False),
    (0.57, 2010, 2024, ("BA", "BĐ", "CH", "CS", "DD"), 6, "CH", False),
    (0.08, 2025, 2025, ("AA",), 8, "VP", False),
)
OLD_SERIES_SHEETS = 9  # the old map (299) of each old commune had sheets 1 to 9
LONG_TERM = "Lâu dài"


@dataclass
class Certificate:
    """One certificate: its parcels (layer rows), its holders and how the map of its day numbered the parcels."""

    serial: str
    registry: str
    date: str
    rows: list[int]
    holder: int  # household, or a code of attributes
    old_series: bool
    numbers: list[tuple[int, int]]  # sheet and parcel as written on it
    current: int | None = None  # the household that has the land today without being registered
    excel_rows: list[int] = field(default_factory=list)


class Register:
    """Makes the certificates of all certified parcels."""

    def __init__(self, layer: Layer, records: Records, sheet_band: np.ndarray, rng: np.random.Generator) -> None:
        self.layer, self.records, self.rng = layer, records, rng
        self.sheet_band = sheet_band
        self.old_sheet = _old_sheet_numbers(sheet_band)
        self.issued = 0

    def chance(self, share: float) -> bool:
        """True for this share of the calls."""
        return bool(self.rng.random() < share)

    def below(self, n: int) -> int:
        """A whole number from 0 to n - 1."""
        return int(self.rng.random() * n)

    def all(self) -> list[Certificate]:
        """One to three parcels of one holder and sheet on each certificate."""
        rows = np.flatnonzero(self.records.certified)
        order = np.lexsort((rows, self.layer.sheet[rows], self.records.owner[rows]))
        made: list[Certificate] = []
        batch: list[int] = []
        for row in rows[order].tolist():
            fits = batch and self._same_file(batch[0], row) and len(batch) < 3 and self.chance(0.6)
            if batch and not fits:
                made.append(self.issue(batch))
                batch = []
            batch.append(row)
        if batch:
            made.append(self.issue(batch))
        return made

    def _same_file(self, one: int, other: int) -> bool:
        owner, sheet = self.records.owner, self.layer.sheet
        return bool(owner[one] == owner[other] and sheet[one] == sheet[other])

    def issue(self, rows: list[int]) -> Certificate:
        """A certificate of some period, with a serial and registry number in the form of that period."""
        share = self.rng.random()
        period = 0
        while share > PERIODS[period][0] and period < len(PERIODS) - 1:
            share -= PERIODS[period][0]
            period += 1
        _, first, last, *_ = PERIODS[period]
        year = max(first + self.below(last - first + 1), self.grown_up(int(self.records.owner[rows[0]])))
        period = next(at for at, one in enumerate(PERIODS) if year <= one[2])
        _, _, _, series, digits, book, old_series = PERIODS[period]
        self.issued += 1
        # Serials run through 99…, then 98…: recognisably made up, and each there once.
        thousands, rest = divmod(self.issued, 10_000)
        serial = f"{series[self.issued % len(series)]} {99 * 10 ** (digits - 2) - 10_000 * thousands + rest:0{digits}d}"
        number = f"{self.issued % 100_000:05d}"
        registry = f"{number}/QSDĐ" if old_series else f"V.P. {self.issued}" if book == "VP" else f"{book}{number}"
        date = f"{1 + self.below(28):02d}/{1 + self.below(12):02d}/{year}"
        owner = int(self.records.owner[rows[0]])
        numbers = [self._written_number(row, old_series) for row in rows]
        return Certificate(serial, registry, date, rows, owner, old_series, numbers)

    def grown_up(self, holder: int) -> int:
        """The first year in which everybody who may stand on a household's certificate was born; 0 for others."""
        people = self.records.people
        if holder < 0:
            return 0
        persons = (holder, people.households + holder, (holder + 1) % people.households)
        return int(max(people.birth_year[person] for person in persons)) + 1

    def _written_number(self, row: int, old_series: bool) -> tuple[int, int]:
        if old_series:  # another map altogether: its numbers say nothing about today's
            return 1 + self.below(OLD_SERIES_SHEETS), 1 + self.below(400)
        return int(self.old_sheet[self.layer.sheet[row]]), int(self.layer.number[row])


def _old_sheet_numbers(sheet_band: np.ndarray) -> np.ndarray:
    """The number each sheet had in its old commune, before the merger."""
    old = np.zeros(len(sheet_band), dtype=np.int64)
    for commune in range(3):
        mine = np.flatnonzero(sheet_band % 3 == commune)
        old[mine] = np.arange(1, len(mine) + 1)
    return old


def make_lines(
    layer: Layer,
    records: Records,
    sheet_band: np.ndarray,
    rng: np.random.Generator,
    clean: bool,
) -> tuple[list[Certificate], list[dict[int, Any]]]:
    """The certificates and the list's lines by field number of the form, spoilt unless `clean`."""
    from .certificate_messes import spoil

    register = Register(layer, records, sheet_band, rng)
    certificates = register.all()
    if not clean:
        _plant_transfers(register, certificates)
    lines: list[dict[int, Any]] = []
    for certificate in certificates:
        for row, written in zip(certificate.rows, certificate.numbers):
            for person in _holders(register, certificate):
                certificate.excel_rows.append(FIRST_DATA_ROW + len(lines))
                lines.append({**person, **_paper(certificate, written), **_land(register, certificate, row)})
    if not clean:
        spoil(register, certificates, lines)
    return certificates, lines


def write_certificates(
    out: Path,
    layer: Layer,
    records: Records,
    sheet_band: np.ndarray,
    rng: np.random.Generator,
    clean: bool,
    about: dict[str, Any],
) -> dict[Path, str]:
    """``certificates.xlsx``; ``about`` receives which parcels each certificate is really for."""
    certificates, lines = make_lines(layer, records, sheet_band, rng, clean)
    rows, merged = header()
    for number, line in enumerate(lines, 1):
        cells: list[Any] = [None] * (len(FIELDS) + 1)
        cells[0] = number
        for field_number, value in line.items():
            cells[int(field_number)] = value
        rows.append(cells)
    path = out / "certificates.xlsx"
    write_xlsx(path, "PL3-01", rows, merged, header_rows=6)
    about["certificates"] = {
        "file": path.name,
        "lines": len(lines),
        "certificates": len(certificates),
        "parcels_by_certificate": {c.serial: [records.keys[row] for row in c.rows] for c in certificates},
    }
    return {path: f"{len(certificates)} certificates on {len(lines)} lines, PL03-01"}


def _plant_transfers(register: Register, certificates: list[Certificate]) -> None:
    """Land that changed hands without registration: the map knows today's user, the certificate the former one."""
    households = register.records.people.households
    for certificate in certificates:
        if certificate.holder >= 0 and register.chance(0.03):
            former = (certificate.holder + households // 2 + 1) % households
            if register.grown_up(former) > int(certificate.date[-4:]):
                continue
            certificate.current = certificate.holder
            certificate.holder = former
            register.layer.truth.add(
                "RC03", "unregistered transfer", certificate.rows, serial=certificate.serial, cause="transfer"
            )


def _holders(register: Register, certificate: Certificate) -> list[dict[int, Any]]:
    """The person part (fields 5 to 17) of the certificate's lines, one per person."""
    people = register.records.people
    holder = certificate.holder
    if holder in (IS_COMPANY, IS_COMMITTEE):
        name = COMPANY if holder == IS_COMPANY else COMMITTEE
        head = 0 if holder == IS_COMPANY else 1
        organisation = {5: name, 6: f"99{10_000_000 - holder:010d}"}
        return [{**organisation, **_person(register, head), 12: "Tổ chức", 13: "Người đại diện"}]
    spouse = people.households + holder
    married = bool(people.married[holder])
    style = (holder * 7919) % 100  # a household's certificates are all of one form
    if married and style < 55:
        roles = ("Vợ", "Chồng") if people.female[holder] else ("Chồng", "Vợ")
        found = [{**_person(register, p), 12: "Vợ chồng", 13: r} for p, r in zip((holder, spouse), roles)]
    elif style < 70:
        found = [{**_person(register, holder), 12: "Hộ gia đình", 13: "Chủ hộ"}]
        if married and style < 62:
            found.append({**_person(register, spouse), 12: "Hộ gia đình", 13: "Thành viên"})
    elif style < 74:
        other = (holder + 1) % people.households
        found = [
            {**_person(register, p), 12: "Đồng sử dụng", 13: r}
            for p, r in ((holder, "Người đại diện"), (other, "Thành viên"))
        ]
    else:
        found = [{**_person(register, holder), 12: "Cá nhân", 13: "Cá nhân"}]
    if certificate.current is not None:
        now = certificate.current
        reasons = ("Nhận chuyển nhượng", "Thừa kế", "Tặng cho")
        found[0] |= {
            14: people.name[now],
            15: people.person_id[now],
            16: f"xã {COMMUNE_NAME}",
            17: reasons[now % len(reasons)],
        }
    return found


def _person(register: Register, person: int) -> dict[int, Any]:
    people = register.records.people
    year = int(people.birth_year[person])
    return {
        7: people.name[person],
        8: str(year) if person % 100 < 87 else f"{people.birth_day[person]}/{year}",
        9: "Nữ" if people.female[person] else "Nam",
        10: people.person_id[person] if person % 20 > 2 else people.old_card[person],
        11: f"xã {COMMUNE_NAME}",
    }


def _paper(certificate: Certificate, written: tuple[int, int]) -> dict[int, Any]:
    return {
        1: COMMUNE_CODE,
        2: certificate.serial,
        3: certificate.date,
        4: certificate.registry,
        19: str(written[0]),
        20: str(written[1]),
        49: f"{certificate.serial}-GCN.pdf",
    }


def _land(register: Register, certificate: Certificate, row: int) -> dict[int, Any]:
    """The parcel part (fields 21 to 48). Old surveys measured otherwise, so paper and map rarely agree to the metre."""
    records, rng = register.records, register.rng
    spread = 0.06 if certificate.old_series else 0.015 if register.chance(0.5) else 0.0
    area = round(float(records.area[row]) * (1 + spread * (rng.random() - 0.5) * 2), 1)
    line: dict[int, Any] = {23: f"thôn {records.hamlet[row]}", 24: area}
    if register.chance(0.55):  # already found on today's map; then the numbers on paper are often left out
        line |= {21: str(register.layer.sheet[row] + 1), 22: str(register.layer.number[row])}
        if register.chance(0.3):
            line |= {19: None, 20: None}
    uses = str(records.use[row]).split("+")
    home = min(200.0, area)
    areas = [home, round(area - home, 1)] if len(uses) == 2 and area > home else [area]
    joint = "Sử dụng chung" if certificate.holder >= 0 and certificate.holder % 25 == 0 else "Sử dụng riêng"
    for place, (use, part) in enumerate(zip(uses, areas)):
        term = LONG_TERM if use in ("ONT", "ODT", "NTD") else "01/2064"
        origin = "CNQ-KTT" if certificate.old_series else "DG-KTT"
        line |= {25 + 5 * place + i: value for i, value in enumerate((use, part, origin, joint, term))}
    if uses[0] == "ONT" and register.chance(0.3):
        built = 60 + register.below(80)
        line |= {
            40: "Nhà ở riêng lẻ",
            44: built,
            45: built * (1 + register.below(3)),
            46: "Sở hữu riêng",
            47: LONG_TERM,
        }
        line[48] = "Cấp 4" if register.chance(0.7) else "Cấp 3"
    return line
