"""Who got which certificate, when and in which form: serials, registry numbers and the map numbers of the day."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .attributes import Records
from .layer import Layer

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
