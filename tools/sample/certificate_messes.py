"""What goes wrong in a certificate list: planted on lines of their own, each listed in the truth."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from .attributes import LEGACY_USES
from .pl0301 import FIRST_DATA_ROW
from .plan import COMMUNE_CODE, COMMUNE_NAME, PLOT
from .register import LONG_TERM, Certificate, Register

Lines = list[dict[int, Any]]
LINES = "certificates.xlsx"


def spoil(register: Register, certificates: list[Certificate], lines: Lines) -> None:
    """Plant everything once per 3,000 lines."""
    picker = _Picker(register, len(lines))
    for _ in range(max(1, len(lines) // 3000)):
        _serials(picker, lines)
        _persons(picker, lines)
        _dates(picker, lines)
        _areas(picker, lines)
    _legacy_uses(register, lines)
    _spellings(picker, lines)
    _coinciding_number(register, certificates, lines)
    _duplicate_serial(register, certificates, lines)
    _shared_parcels(register, lines)
    _without_parcel(register, lines)
    _without_certificate(register)


class _Picker:
    """Hands out lines, each at most once."""

    def __init__(self, register: Register, count: int) -> None:
        self.register = register
        self.order = iter(register.rng.permutation(count).tolist())

    def spoil(self, rule: str, kind: str, line: dict[int, Any], number: int, changes: dict[int, Any]) -> None:
        line.update(changes)
        field_number = max(changes)  # where a person's number is planted, the sex before it is only made to fit
        self.register.layer.truth.add(rule, kind, [], file=LINES, excel_row=number + FIRST_DATA_ROW, field=field_number)

    def take(self, lines: Lines, fields: tuple[int, ...] = ()) -> tuple[int, dict[int, Any]]:
        """The next unused line that has these fields."""
        for number in self.order:
            if all(lines[number].get(f) not in (None, "") for f in fields):
                return number, lines[number]
        raise LookupError("no line of the certificate list is left")


def _legacy_uses(register: Register, lines: Lines) -> None:
    """Land-use codes of older lists, as the certificates of their time have them."""
    for field_number in (25, 30):
        rows = [n + FIRST_DATA_ROW for n, line in enumerate(lines) if line.get(field_number) in LEGACY_USES]
        if rows:
            register.layer.truth.add("DC01", "legacy code", [], file=LINES, excel_rows=rows, field=field_number)


def _serials(picker: _Picker, lines: Lines) -> None:
    for kind, bad in (("too short", "CS 9912"), ("letters missing", "990123"), ("text", "đang thế chấp")):
        number, line = picker.take(lines, (2,))
        picker.spoil("DC02", kind, line, number, {2: bad})


def _persons(picker: _Picker, lines: Lines) -> None:
    number, line = picker.take(lines, (10,))
    picker.spoil("DC03", "unknown province", line, number, {10: "999" + "085990001"})
    number, line = picker.take(lines, (10,))
    picker.spoil("DC03", "sex digit contradicts the line", line, number, {9: "Nam", 10: "031185990002"})
    number, line = picker.take(lines, (10,))
    picker.spoil("DC03", "letters in it", line, number, {10: "03108599OO03"})
    for zeros, text in ((1, "31085990004"), (2, "1085990005")):
        number, line = picker.take(lines, (10,))
        picker.spoil("DC03", f"Excel ate {zeros} leading zero(s)", line, number, {10: int(text), 9: "Nam"})
    number, line = picker.take(lines, (7,))
    picker.spoil("CO01", "person id empty", line, number, {10: None})


def _dates(picker: _Picker, lines: Lines) -> None:
    for kind, changes in (
        ("year 1017", {8: "1017"}),
        ("not a date", {8: "khoảng năm 1960"}),
        ("month 13", {3: "12/13/2016"}),
        ("in the future", {3: "01/02/2091"}),
    ):
        number, line = picker.take(lines, (8,))
        picker.spoil("DC04", kind, line, number, changes)


def _areas(picker: _Picker, lines: Lines) -> None:
    for kind, value in (("spreadsheet error", "#REF!"), ("a fraction", "250/2"), ("a unit in the cell", "312,5 m2")):
        number, line = picker.take(lines, (24,))
        picker.spoil("DC09", kind, line, number, {24: value})
        if kind == "a unit in the cell":  # one use of that size, so that its sum stays right
            line.update({26: 312.5, **dict.fromkeys(range(30, 35))})


def _spellings(picker: _Picker, lines: Lines) -> None:
    """Habits that are only told: separators in serials, decimal commas, ``07``; and ``23 (đại diện)`` as a number."""
    told: dict[tuple[str, str, int], list[int]] = {}

    def change(rule: str, kind: str, field_number: int, write: Callable[[Any], Any]) -> None:
        number, line = picker.take(lines, (field_number,))
        before, line[field_number] = line[field_number], write(line[field_number])
        if line[field_number] != before:
            told.setdefault((rule, kind, field_number), []).append(number + FIRST_DATA_ROW)

    for separator, count in (("", 40), (".", 15), ("_", 8), ("-", 8)):
        for _ in range(min(count, len(lines) // 50)):
            change("DC02", "other spaces or separators", 2, partial(_separated, separator=separator))
    for _ in range(min(60, len(lines) // 30)):
        change("DC09", "decimal comma", 24, lambda area: str(area).replace(".", ",") if "." in str(area) else area)
    for _ in range(min(25, len(lines) // 60)):
        change("DC09", "zeros in front", 19, lambda sheet: str(sheet).zfill(2))
    change("DC09", "remark behind a number", 20, lambda parcel: f"{parcel} (đại diện)")
    for (rule, kind, field_number), rows in told.items():
        picker.register.layer.truth.add(rule, kind, [], file=LINES, excel_rows=sorted(rows), field=field_number)


def _separated(serial: Any, separator: str) -> str:
    return str(serial).replace(" ", separator)


def _coinciding_number(register: Register, certificates: list[Certificate], lines: Lines) -> None:
    """A certificate of the old map series whose "sheet 3, parcel 12" is another family's parcel on today's map."""
    layer, records = register.layer, register.records
    targets = np.flatnonzero((layer.kind == PLOT) & ~layer.used & records.certified & (layer.sheet < 9))
    for certificate in certificates:
        if not certificate.old_series or len(certificate.rows) != 1 or certificate.holder < 0:
            continue
        for other in targets.tolist():
            if layer.sheet[other] != layer.sheet[certificate.rows[0]] and records.owner[other] != certificate.holder:
                for excel_row in certificate.excel_rows:
                    written = {19: str(layer.sheet[other] + 1), 20: str(layer.number[other]), 21: None, 22: None}
                    lines[excel_row - FIRST_DATA_ROW].update(written)
                register.layer.truth.add(
                    "RC03",
                    "number of the old map series coincides with another parcel's",
                    [certificate.rows[0], other],
                    serial=certificate.serial,
                    excel_rows=certificate.excel_rows,
                    cause="map series",
                )
                return


def _duplicate_serial(register: Register, certificates: list[Certificate], lines: Lines) -> None:
    """Two certificates under one serial: one of them was typed wrongly."""
    one = certificates[len(certificates) // 3]
    book = re.sub(r"\d", "", one.registry)  # of one period, or the serial would not fit the date either
    third = len(certificates) // 3
    fitting = (
        c
        for c in certificates[2 * third :] + certificates[:third]
        if re.sub(r"\d", "", c.registry) == book and _is_untouched(c, lines)
    )
    other = next(fitting, certificates[2 * third])
    for excel_row in other.excel_rows:
        lines[excel_row - FIRST_DATA_ROW].update({2: one.serial, 49: f"{one.serial}-GCN.pdf"})
    register.layer.truth.add(
        "UQ04",
        "one serial, two certificates",
        [one.rows[0], other.rows[0]],
        file=LINES,
        serial=one.serial,
        right_serial=other.serial,
        excel_rows=one.excel_rows + other.excel_rows,
    )


def _is_untouched(certificate: Certificate, lines: Lines) -> bool:
    return all(lines[row - FIRST_DATA_ROW].get(2) == certificate.serial for row in certificate.excel_rows)


def _shared_parcels(register: Register, lines: Lines) -> None:
    """Parcel numbers of today's map that several certificates name, because the map has them twice: only told."""
    holders: dict[tuple[str, str], dict[str, list[int]]] = {}
    for number, line in enumerate(lines):
        serial = re.sub(r"[ ._\-]", "", str(line.get(2)))
        if line.get(21) and line.get(22) and re.fullmatch(r"[A-ZĐ]{1,2}(\d{6}|\d{8})", serial):
            papers = holders.setdefault((str(line[21]), str(line[22])), {})
            papers.setdefault(serial, []).append(number + FIRST_DATA_ROW)
    for (sheet, parcel), papers in sorted(holders.items()):
        if len(papers) > 1:
            rows = sorted(row for found in papers.values() for row in found)
            register.layer.truth.add(
                "UQ04", "one parcel number on several certificates", [], file=LINES, excel_rows=rows,
                sheet=sheet, number=parcel,
            )  # fmt: skip


def _without_parcel(register: Register, lines: Lines) -> None:
    """Certificates for parcels that the map does not have."""
    people = register.records.people
    for i in range(5):
        register.issued += 1
        person = (i * 37 + 5) % people.households
        lines.append(
            {
                1: COMMUNE_CODE,
                2: f"CS {990_000 + 9_000 + i:06d}",
                3: f"{10 + i:02d}/06/2015",
                4: f"CH9{i:04d}",
                7: people.name[person],
                8: str(people.birth_year[person]),
                9: "Nữ" if people.female[person] else "Nam",
                10: people.person_id[person],
                11: f"xã {COMMUNE_NAME}",
                12: "Cá nhân",
                13: "Cá nhân",
                19: str(1 + i % 2),
                20: str(9_001 + i),
                23: "thôn Đoài",
                24: 150.0 + 10 * i,
                25: "ONT",
                26: 150.0 + 10 * i,
                27: "CNQ-CTT",
                28: "Sử dụng riêng",
                29: LONG_TERM,
                49: f"CS {990_000 + 9_000 + i:06d}-GCN.pdf",
            }
        )
        excel_row = len(lines) - 1 + FIRST_DATA_ROW
        register.layer.truth.add(
            "RC02", "parcel not on the map", [], serial=lines[-1][2], excel_row=excel_row, file=LINES
        )


def _without_certificate(register: Register) -> None:
    """The map says that there is a certificate, the list has none."""
    layer, records = register.layer, register.records
    bare = np.flatnonzero(
        (layer.kind == PLOT)
        & ~layer.used
        & ~records.certified
        & (records.columns["DaCapGCN"] == 0)
        & (layer.number > 0)
    )
    for row in bare[:: max(1, len(bare) // 10)][:10].tolist():
        records.columns["DaCapGCN"][row] = 1
        layer.truth.add("RC01", "no certificate in the list", [row])
