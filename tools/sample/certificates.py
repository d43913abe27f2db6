"""The certificate list: the same people and parcels as the layer, in form PL03-01, written by many hands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from .attributes import IS_COMMITTEE, IS_COMPANY, Records
from .certificate_messes import spoil
from .layer import Layer
from .people import COMMITTEE, COMPANY
from .pl0301 import FIELDS, FIRST_DATA_ROW, header
from .plan import COMMUNE_CODE, COMMUNE_NAME
from .register import LONG_TERM, Certificate, Register
from .writers import write_csv
from .xlsx import write_xlsx


def make_lines(
    layer: Layer,
    records: Records,
    sheet_band: np.ndarray,
    rng: np.random.Generator,
    clean: bool,
) -> tuple[list[Certificate], list[dict[int, Any]]]:
    """The certificates and the list's lines by field number of the form, spoilt unless `clean`."""
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
    name: str,
) -> dict[Path, str]:
    """The workbook `name`, or a table of text; ``about`` receives which parcels each certificate is really for."""
    certificates, lines = make_lines(layer, records, sheet_band, rng, clean)
    rows, merged = header()
    for number, line in enumerate(lines, 1):
        cells: list[Any] = [None] * (len(FIELDS) + 1)
        cells[0] = number
        for field_number, value in line.items():
            cells[int(field_number)] = value
        rows.append(cells)
    path = out / name
    if path.suffix == ".csv":
        write_csv(path, rows[0], rows[1:])
    else:
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
