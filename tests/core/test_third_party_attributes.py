"""The attributes of a real Vietnamese map against the answers counted independently; skipped where it is absent."""

from __future__ import annotations

import json
from collections import Counter

import numpy as np
import pytest
import shapely
from parcel_clean.core.engine import run_rules
from parcel_clean.core.land_use import read_land_use
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.records import Subject
from parcel_clean.core.roles import Role
from parcel_clean.core.rules.base import Context
from parcel_clean.core.rules.registry import rules_for, select_rules
from parcel_clean.tests.core.test_third_party import VIETMONG, projected, there

COLUMNS = {
    Role.SHEET: "SHBANDO",
    Role.PARCEL: "SHTHUA",
    Role.AREA: "DIENTICH",
    Role.LAND_USE: "KHLOAIDAT",
    Role.OWNER: "TENCHU",
    Role.ADDRESS: "DIADANH",
    Role.HAS_CERTIFICATE: "DaCapGCN",
}


@pytest.fixture(scope="module")
def vietmong():
    features = json.loads(there(VIETMONG / "diachinh.geojson").read_text(encoding="utf-8"))["features"]
    shapes = np.array([shapely.geometry.shape(feature["geometry"]) for feature in features])
    values = {}
    for role, column in COLUMNS.items():
        values[role] = np.empty(len(features), dtype=object)
        values[role][:] = [feature["properties"][column] for feature in features]
    parcels = parcels_from_geometries(projected(shapes, 4326, 5897), values=values, columns=COLUMNS)
    return parcels, json.loads((VIETMONG / "expected_attributes.json").read_text(encoding="utf-8"))


def run(parcels, *rules, **settings):
    chosen = select_rules(rules) if rules else rules_for(Subject.PARCELS)
    return run_rules(chosen, Context(parcels, {rule.code: settings for rule in chosen})).findings


def test_blanks_and_zeros(vietmong):
    parcels, expected = vietmong
    blank = Counter(f.field for f in run(parcels, "CO01") if f.fid_a is not None)
    blank.update(f.field for f in run(parcels, "CO02") if f.details.get("problem") == "space")
    assert dict(blank) == expected["blank_by_field"]
    zeros = {f.field: 1 for f in run(parcels, "CO02") if f.details.get("value") == "0"}
    zeros.update({f.field: int(f.value) for f in run(parcels, "CO03")})
    assert zeros == expected["zero_by_numeric_field"]


@pytest.mark.parametrize("share", ["1", "5", "10"])
def test_areas(vietmong, share):
    parcels, expected = vietmong
    found = run(parcels, "DC05", MIN_DIFFERENCE=0.0, MIN_SHARE=float(share))
    assert len(found) == expected["recorded_vs_geometric_area(nonzero)"][f">{share}%"]


def test_land_uses(vietmong):
    parcels, expected = vietmong
    cells = Counter(parcels.values[Role.LAND_USE].tolist())
    assert dict(cells) == expected["land_use_codes"]
    old = {code for code in cells if any(part.kind.value != "current" for part in read_land_use(code).parts)}
    assert {f.details["value"] for f in run(parcels, "DC01")} == old
    assert all(f.severity.value == "info" for f in run(parcels, "DC01"))


def test_the_list_is_short(vietmong):
    """What a technician sees first: at most 40 lines, and no error but the one unnumbered parcel."""
    found = run(vietmong[0])
    assert len({(f.rule, f.cause.key) for f in found}) <= 40
    assert [f.rule for f in found if f.severity.value == "error"] == ["CO02"]
