"""Attribute rules against the sample commune's truth, without files or QGIS: precision and recall of each rule.

Cells are counted: a planted entry on ninety rows is ninety. What the truth calls harmless must not be found, and
everything found must be in the truth, information too.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from parcel_clean.core.certificates import Certificates
from parcel_clean.core.engine import Outcome, run_rules
from parcel_clean.core.geometry.wkb import parse_wkb
from parcel_clean.core.parcels import parcels_from_wkb
from parcel_clean.core.roles import Role
from parcel_clean.core.rules.base import Context
from parcel_clean.core.rules.registry import rule_by_code
from parcel_clean.tools.sample.attributes import make_records
from parcel_clean.tools.sample.certificates import make_lines
from parcel_clean.tools.sample.commune import make_commune
from parcel_clean.tools.sample.messes import Messer
from parcel_clean.tools.sample.output import _sheet_bands
from parcel_clean.tools.sample.pl0301 import FIRST_DATA_ROW

ROOT = Path(__file__).parents[2]
CODES = ("DC02", "DC03", "DC04", "DC06", "DC09", "UQ04")
LAYER = {
    Role.SHEET: "SHBANDO",
    Role.PARCEL: "SHTHUA",
    Role.AREA: "DIENTICH",
    Role.LAND_USE: "KHLOAIDAT",
    Role.OWNER: "TENCHU",
    Role.ADDRESS: "DIADANH",
}
LINES = "certificates.xlsx"


@dataclass
class Sample:
    truth: object
    parcels: object
    lines: object
    columns: dict


def field_of_role():
    with (ROOT / "data" / "certificate_fields.csv").open(encoding="utf-8", newline="") as file:
        return {Role(row["role"]): int(row["field_no"]) for row in csv.DictReader(file) if row["field_no"]}


def make_sample(parcels, seed, clean):
    commune = make_commune(parcels, seed, clean, False)
    bands = _sheet_bands(commune)
    rng = np.random.default_rng([seed, 1])
    records = make_records(commune.layer, bands, rng)
    if not clean:
        Messer(commune.layer, records, bands, rng).plant_all()
    lines = make_lines(commune.layer, records, bands, np.random.default_rng([seed, 2]), clean)[1]
    count = len(commune.layer.geometry)
    layer = parcels_from_wkb(
        parse_wkb([None] * count),
        np.arange(1, count + 1),
        values={role: records.columns[name] for role, name in LAYER.items()},
        columns=LAYER,
        name="thua_dat",
    )
    values = {}
    for role, number in field_of_role().items():
        cells = np.empty(len(lines), dtype=object)
        cells[:] = [line.get(number) for line in lines]
        if any(cell is not None for cell in cells):
            values[role] = cells
    table = Certificates(
        np.arange(1, len(lines) + 1),
        values,
        {role: f"field {field_of_role()[role]}" for role in values},
        name="PL03-01",
        source_row=np.arange(len(lines)) + FIRST_DATA_ROW,
    )
    return Sample(commune.layer.truth, layer, table, records.columns)


def planted(sample, code, on_list):
    """What the truth lists for a rule: cells, or groups of rows for the rule about repeated certificates."""
    out = set()
    for entry in sample.truth.defects.get(code, []):
        if ("file" in entry) != on_list:
            continue
        rows = entry["rows"] and [row + 1 for row in entry["rows"]]
        if on_list:
            rows = entry.get("excel_rows") or [entry["excel_row"]]
        if code == "UQ04":
            out.add(tuple(sorted(rows)))
        else:
            where = f"field {entry['field']}" if on_list else entry["column"]
            out |= {(row, where) for row in rows}
    return out


def found(run):
    """What the findings name; one about a column names its rows."""
    out = set()
    for finding in run.findings:
        rows = finding.details.get("rows")
        if rows is None:
            out.add((finding.details.get("row", finding.fid_a), finding.field))
        elif isinstance(rows[0], dict):
            out.add(tuple(sorted(row.get("row", row["fid"]) for row in rows)))
        else:
            out |= {(row, finding.field) for row in rows}
    return out


def scores(sample):
    """(subject, rule) → (planted, found)."""
    out = {}
    for on_list, records in ((False, sample.parcels), (True, sample.lines)):
        for code in CODES:
            run = run_rules([rule_by_code(code)], Context(records))
            assert run.results[0].outcome is not Outcome.COULD_NOT_RUN, run.results[0].trace
            out["list" if on_list else "layer", code] = planted(sample, code, on_list), found(run)
    return out


@pytest.mark.parametrize(("parcels", "seed"), [(3000, 7), (3000, 8), (700, 1), (2000, 21)])
def test_every_planted_cell_and_nothing_else(parcels, seed):
    result = scores(make_sample(parcels, seed, clean=False))
    print(f"\n{parcels} parcels, seed {seed}")  # noqa: T201 - shown by pytest -s and in failures
    for (subject, code), (truth, told) in result.items():
        if truth or told:
            right = len(truth & told)
            recall, precision = right / max(1, len(truth)), right / max(1, len(told))
            line = f"  {subject:<6}{code}  planted {len(truth):>4}  recall {recall:.3f}  precision {precision:.3f}"
            print(line)  # noqa: T201
    assert {key: truth - told for key, (truth, told) in result.items() if truth - told} == {}
    assert {key: told - truth for key, (truth, told) in result.items() if told - truth} == {}


def test_every_rule_has_something_planted():
    result = scores(make_sample(3000, 7, clean=False))
    assert {code for (_, code), (truth, _) in result.items() if truth} == set(CODES)
    assert len(result["layer", "DC06"][0]) > 150


@pytest.mark.parametrize("seed", [3, 4])
def test_nothing_in_a_clean_commune(seed):
    result = scores(make_sample(1500, seed, clean=True))
    assert {key: told for key, (_, told) in result.items() if told} == {}
