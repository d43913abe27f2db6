"""Planted defects of the columns: one cause with many rows, as in real layers, on rows no geometry defect uses."""

from __future__ import annotations

import numpy as np

from .attributes import CONSTANT_CODE, LEGACY_USES, NOBODY, Records
from .layer import Layer
from .plan import OLD_COMMUNES, PLOT, ROAD
from .tcvn3 import to_tcvn3

UNKNOWN_USES = ("LUX", "ONTT", "CLNN", "XYZ")


class Messer:
    """Hands out rows, each at most once, and writes what was done into the truth."""

    def __init__(self, layer: Layer, records: Records, sheet_band: np.ndarray, rng: np.random.Generator) -> None:
        self.layer, self.records, self.sheet_band, self.rng = layer, records, sheet_band, rng
        self.free = (layer.kind == PLOT) & ~layer.used
        self.columns = records.columns
        self.scale = 1 + len(layer.geometry) // 20_000
        self.measured: set[int] = set()  # sheets whose areas something was done to

    def rows(self, count: int, where: np.ndarray | bool = True) -> np.ndarray:
        """Up to ``count`` rows per 20,000 parcels that nothing else was done to."""
        pool = np.flatnonzero(self.free & where)
        chosen = np.sort(self.rng.permutation(pool)[: count * self.scale])
        self.free[chosen] = False
        return chosen

    def tell(self, rule: str, kind: str, rows: np.ndarray, limit: int = 5000, **more: object) -> None:
        """One entry for all rows; very long lists are only counted."""
        listed = [int(r) for r in rows] if len(rows) <= limit else []
        self.layer.truth.add(rule, kind, listed, rows_affected=len(rows), **more)

    def plant_all(self) -> None:
        """Everything; the order matters, because later steps use what earlier ones left alone."""
        self.no_attributes()
        self.placeholders()
        self.empty_owners()
        self.areas()
        self.land_uses()
        self.encodings()
        self.commune_code()
        self.layer.truth.add("CO03", "empty column", [], column="DIENTICHPL")

    def no_attributes(self) -> None:
        """One sheet's roads drawn without any attribute, and some parcels of the survey's last days."""
        drawn = np.flatnonzero(~self.layer.road_gap & (np.arange(len(self.layer.road_gap)) > 3))
        roads = np.flatnonzero((self.layer.kind == ROAD) & (self.layer.sheet == drawn[0]) & ~self.layer.used)
        rows = np.concatenate((roads, self.rows(25)))
        for column in self.columns.values():
            column[rows] = None
        for row in rows:
            self.records.keys[row] = "?/?/?"
        self.records.certified[rows] = False
        self.tell("CO01", "no attribute at all", np.sort(rows))

    def placeholders(self) -> None:
        """Values that mean "unknown": 0, -1, a space, 0+0, one letter."""
        plan = (("SHTHUA", 0, 6), ("SHTHUA", -1, 3), ("SHBANDO", 0, 2), ("TENCHU", " ", 5), ("TENCHU", "A", 2))
        for column, value, count in (*plan, ("KHLOAIDAT", "0+0", 3)):
            rows = self.rows(count)
            self.columns[column][rows] = value
            if column in ("SHTHUA", "SHBANDO"):
                self._rekey(rows)
                self.records.certified[rows] = False
                self.columns["DaCapGCN"][rows] = 0
            self.tell("CO02", f"{column} = {value!r}", rows, column=column)

    def _rekey(self, rows: np.ndarray) -> None:
        for row in rows:
            sheet, number = self.columns["SHBANDO"][row], self.columns["SHTHUA"][row]
            self.records.keys[row] = f"{CONSTANT_CODE}/{sheet}/{number}"

    def empty_owners(self) -> None:
        """Owners missing on private land, and (harmless) on public land."""
        rows = self.rows(30, self.records.owner >= 0)
        self.columns["TENCHU"][rows] = None
        self.tell("CO01", "owner empty", rows, column="TENCHU")
        public = np.flatnonzero((self.records.owner == NOBODY) & (self.columns["SHTHUA"] != None))  # noqa: E711
        self.tell("CO01", "owner empty on public-use land", public, column="TENCHU")

    def areas(self) -> None:
        """One sheet measured at the wrong scale, one truncated to whole m², and single typing errors."""
        recorded = self.columns["DIENTICH"]
        village = np.flatnonzero(np.isin(self.sheet_band, [1]))
        wrong, whole = village[len(village) // 2], village[-1]
        self.measured = {int(wrong), int(whole)}
        has_area = np.array([value is not None for value in recorded])
        rows = np.flatnonzero((self.layer.sheet == wrong) & has_area)
        recorded[rows] = [round(4 * value, 1) for value in recorded[rows]]
        self.free[rows] = False
        self.tell("DC05", "a sheet's whole column, factor 4", rows, sheet=int(wrong) + 1)
        rows = np.flatnonzero((self.layer.sheet == whole) & has_area)
        recorded[rows] = [float(int(value)) for value in recorded[rows]]
        self.free[rows] = False
        self.layer.truth.spare(
            "DC05", "truncated to whole square metres", [], sheet=int(whole) + 1, rows_affected=len(rows)
        )
        rows = self.rows(8)
        recorded[rows] = [round(10 * value, 1) for value in recorded[rows]]
        self.tell("DC05", "decimal point lost", rows)

    def land_uses(self) -> None:
        """Codes that are in no list."""
        rows = self.rows(len(UNKNOWN_USES))
        self.columns["KHLOAIDAT"][rows] = [UNKNOWN_USES[i % len(UNKNOWN_USES)] for i in range(len(rows))]
        self.tell("DC01", "unknown code", rows, column="KHLOAIDAT")
        legacy = np.flatnonzero(np.isin(self.columns["KHLOAIDAT"], LEGACY_USES))
        self.tell("DC01", "legacy code", legacy, column="KHLOAIDAT")

    def encodings(self) -> None:
        """Owners and addresses in TCVN3: whole cells on one sheet, single words elsewhere."""
        village = np.flatnonzero(self.sheet_band == 1)
        # Of some sheets every parcel has a geometry defect already.
        free = {int(s): int((self.free & (self.layer.sheet == s)).sum()) for s in village if s not in self.measured}
        sheet = max(free, key=lambda s: (free[s], -s)) if free else village[0]
        rows = self.rows(90, self.layer.sheet == sheet)
        for column in ("TENCHU", "DIADANH"):
            changed = [row for row in rows if self.columns[column][row] is not None]
            self.columns[column][changed] = [to_tcvn3(text) for text in self.columns[column][changed]]
            self.tell("DC06", "whole cell in TCVN3", np.array(changed, dtype=int), column=column)
        damaged = []
        for row in self.rows(20, self.records.owner >= 0):
            name = self.columns["TENCHU"][row] or ""
            last = name.split()[-1] if name.strip() else ""
            if to_tcvn3(last) != last:
                before, _, after = name.rpartition(last)
                self.columns["TENCHU"][row] = before + to_tcvn3(last) + after
                damaged.append(row)
        self.tell("DC06", "one word in TCVN3", np.array(damaged, dtype=int), column="TENCHU")

    def commune_code(self) -> None:
        """One old commune's code on all rows; the addresses tell the truth."""
        wrong = np.flatnonzero((self.sheet_band[self.layer.sheet] % 3 != 0) & (self.columns["MAXA"] != None))  # noqa: E711
        self.tell("DC08", "constant wrong commune code", wrong, column="MAXA", value=CONSTANT_CODE)
        by_sheet = {int(s) + 1: OLD_COMMUNES[b % 3][0] for s, b in enumerate(self.sheet_band[:200])}
        self.records.about["old_commune_by_sheet"] = by_sheet
