"""The sample commune's truth is complete: brute force finds what was planted and nothing else."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import shapely

from parcel_clean.tests.core import sample_judge as judge
from parcel_clean.tools.sample.commune import make_commune

ROOT = Path(__file__).parents[2]

CASES = {
    "default": (3000, 7, False, False),
    "small": (700, 1, False, False),
    "many T-junctions": (3000, 8, False, True),
    "clean": (1500, 3, True, False),
}


class Judged:
    """One commune and what brute force says about it."""

    def __init__(self, parcels, seed, clean, many_t):
        self.clean = clean
        self.commune = make_commune(parcels, seed, clean, many_t)
        self.layer = self.commune.layer
        self.geometry = judge.repair(self.layer.geometry)

    def planted(self, rule):
        return self.layer.truth.defects.get(rule, [])

    def planted_rows(self, rule):
        return {entry["rows"][0] for entry in self.planted(rule)}


@pytest.fixture(scope="module", params=CASES)
def judged(request):
    return Judged(*CASES[request.param])


def test_size_and_sheets(judged):
    expected = {3000: 12, 1500: 12, 700: 6}
    layer = judged.layer
    wanted = next(n for n in expected if abs(len(layer.geometry) - n) < 0.1 * n + 60)
    assert len(np.unique(layer.sheet)) in (6, 12)
    assert wanted in expected
    assert {0, 1} == set(layer.residential.astype(int))


def test_coordinates_are_whole_millimetres(judged):
    xy = shapely.get_coordinates(judged.layer.geometry)
    assert np.abs(xy * 1000 - np.round(xy * 1000)).max() < 1e-3
    assert (xy.min(axis=0) > (300_000, 900_000)).all()
    assert (xy.max(axis=0) < (700_000, 2_600_000)).all()


def test_overlaps_and_duplicates(judged):
    overlaps, same = judge.pairs(judged.geometry)
    planted = {tuple(sorted(entry["rows"])): entry["area"] for entry in judged.planted("TC01")}
    assert set(overlaps) == set(planted)
    assert all(abs(overlaps[pair] - area) < 1e-3 + 1e-3 * area for pair, area in planted.items())
    groups = [sorted(entry["rows"]) for entry in judged.planted("UQ01")]
    assert set(same) == {(a, b) for rows in groups for i, a in enumerate(rows) for b in rows[i + 1 :]}


def test_gaps(judged):
    found = judge.gaps(judged.geometry, judged.layer.sheet)
    for kind, is_missing in (("gap", False), ("missing", True)):
        planted = [e for e in judged.planted("TC02") if (e["kind"] == "missing parcel") == is_missing]
        places = [shapely.Point(entry["place"]) for entry in planted]
        hits = [[i for i, place in enumerate(places) if part.distance(place) < 0.02] for part in found[kind]]
        assert sorted(i for hit in hits for i in hit) == list(range(len(planted))), kind
        assert all(len(hit) == 1 for hit in hits), kind
        for part, hit in zip(found[kind], hits):
            # Opening by a disc rounds the thin ends off, so a narrow gap loses a little.
            assert part.area == pytest.approx(planted[hit[0]]["area"], rel=0.12, abs=0.03)


def test_invalid_slivers_multiparts_and_missing(judged):
    raw = judged.layer.geometry
    empty = {i for i, shape in enumerate(raw) if shape is None or shape.is_empty}
    assert empty == judged.planted_rows("TC06")
    invalid = {int(i) for i in np.flatnonzero(~shapely.is_valid(raw)) if i not in empty}
    assert invalid == judged.planted_rows("TC03")
    dry = np.isin(judged.layer.kind, (1, 2, 3))
    assert judge.slivers(judged.geometry, dry) == judged.planted_rows("TC04")
    assert set(np.flatnonzero(shapely.get_num_geometries(raw) > 1)) == judged.planted_rows("TC05")


def test_unmatched_vertices(judged):
    planted = {tuple(entry["place"]) for entry in judged.planted("TC08")}
    assert judge.unmatched_vertices(judged.geometry) == planted


def test_outside_the_boundary(judged):
    outside = shapely.difference(judged.geometry, judged.commune.boundary)
    wide = ~shapely.is_empty(shapely.buffer(outside, -judge.TOLERANCE / 2))
    assert set(np.flatnonzero(wide)) == judged.planted_rows("TC07")


def test_repeated_numbers(judged):
    rows = {}
    for i, key in enumerate(zip(judged.layer.sheet.tolist(), judged.layer.number.tolist())):
        rows.setdefault(key, []).append(i)
    repeated = {tuple(r) for r in rows.values() if len(r) > 1}
    assert repeated == {tuple(sorted(entry["rows"])) for entry in judged.planted("UQ02")}


def test_every_rule_has_planted_defects(judged):
    rules = {rule for rule in judged.layer.truth.defects if rule[:2] in ("TC", "UQ")}
    geometry_rules = {f"TC0{i}" for i in range(1, 9)} | {"UQ01", "UQ02"}
    assert rules == ({"TC08"} if judged.clean else geometry_rules)


def test_t_junctions_few_and_many():
    few = make_commune(3000, 7, False, False)
    many = make_commune(3000, 7, False, True)
    assert 20 <= few.t_junctions <= 120
    concerned = {row for entry in many.layer.truth.defects["TC08"] for row in entry["rows"]}
    assert len(concerned) > 0.9 * (many.layer.kind == 0).sum()
