"""Layers in which every edge has its opposite and yet everything overlaps, and other things laid over one another."""

import numpy as np
import pytest
import shapely
from shapely import affinity

from . import brute, strategies
from .judging import findings, overlap_differences, pairs_of

TOLERANCES = (0.0, 0.01, 0.1)
PLACES = [((0.0, 0.0), 0.0), (strategies.FAR, 0.0), (strategies.FAR, 31.0)]


def lattice(columns, rows, step, x=0.0, y=0.0):
    return [
        shapely.box(x + i * step, y + j * step, x + (i + 1) * step, y + (j + 1) * step)
        for j in range(rows)
        for i in range(columns)
    ]


def placed(shapes, place):
    origin, turn = place
    return np.array([affinity.translate(affinity.rotate(s, turn, origin=(0, 0)), *origin) for s in shapes])


def both_rules(shapes, tolerance=0.01, **parameters):
    found = findings(shapes, "TC01", "UQ01", TOLERANCE=tolerance, **parameters)
    plain, alike = pairs_of(found, "TC01"), pairs_of(found, "UQ01")
    assert not plain & alike
    return plain, alike


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("tolerance", TOLERANCES)
class TestEverythingOverlaps:
    def test_two_grids_shifted_by_half_a_cell(self, place, tolerance):
        shapes = placed(lattice(6, 6, 10) + lattice(6, 6, 10, 5, 5), place)
        plain, alike = both_rules(shapes, tolerance)
        assert len(plain) == 11 * 11  # every quarter cell both sheets cover
        assert not alike
        assert overlap_differences(shapes, tolerance, 0.01) == []

    def test_two_grids_shifted_along_their_lines(self, place, tolerance):
        """Horizontal lines of both sheets coincide: half of all edges cancel partly."""
        shapes = placed(lattice(5, 4, 10) + lattice(5, 4, 10, 3, 0), place)
        plain, _ = both_rules(shapes, tolerance)
        assert len(plain) == 4 * 9
        assert overlap_differences(shapes, tolerance, 0.01) == []

    def test_two_grids_shifted_by_a_whole_cell(self, place, tolerance):
        """All edges inside match, and every parcel but the outer ones lies on an exact copy."""
        shapes = placed(lattice(5, 5, 10) + lattice(5, 5, 10, 10, 0), place)
        plain, alike = both_rules(shapes, tolerance)
        if place[1] == 0.0:
            assert (len(plain), len(alike)) == (0, 20)
        assert overlap_differences(shapes, tolerance, 0.01) == []

    def test_fine_block_over_a_coarse_grid(self, place, tolerance):
        shapes = placed(lattice(4, 4, 10) + lattice(8, 8, 2.5, 10, 10), place)
        plain, alike = both_rules(shapes, tolerance)
        assert len(plain) == 64
        assert not alike
        assert overlap_differences(shapes, tolerance, 0.01) == []

    def test_helical_ramp(self, place, tolerance):
        """Sixteen steps round an axis come round over themselves: each lies on one of the first turn."""
        angles = np.arange(17) * np.pi / 4
        # from whole numbers, so that the second turn lies exactly on the first
        ring = np.round(np.column_stack((np.cos(angles), np.sin(angles))) * 1000) / 1000
        steps = [shapely.Polygon([ring[i], 5 * ring[i], 5 * ring[i + 1], ring[i + 1]]) for i in range(16)]
        shapes = placed(steps, place)
        plain, alike = both_rules(shapes, tolerance)
        assert (plain, alike) == (set(), {(i, i + 8) for i in range(8)})
        cut = shapes[:13]
        assert both_rules(cut, tolerance) == (set(), {(i, i + 8) for i in range(5)})

    def test_stack_with_bowties_and_reversed_rings(self, place, tolerance):
        square = shapely.box(0, 0, 10, 10)
        bowtie = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
        stack = [square, shapely.reverse(square), bowtie, shapely.reverse(bowtie), square]
        stack += [shapely.Polygon([(10, 10), (0, 10), (0, 0), (10, 0)])]
        shapes = placed(lattice(3, 3, 10, -10, -10) + stack, place)
        plain, alike = both_rules(shapes, tolerance)
        squares = {4, 9, 10, 13, 14}  # the cell of the lattice and its copies
        assert alike == {(i, j) for i in squares for j in squares if i < j} | {(11, 12)}
        assert plain == {(i, j) for i in range(15) for j in (11, 12) if i in squares and i < j} | {
            (j, i) for j in (11, 12) for i in squares if i > j
        }
        assert overlap_differences(shapes, tolerance, 0.01) == []

    def test_one_big_parcel_over_a_sheet_that_ends_with_it(self, place, tolerance):
        """The sheet's outer border cancels nothing of the big parcel: both run the same way."""
        shapes = placed([*lattice(4, 4, 10), shapely.box(0, 0, 40, 40)], place)
        plain, alike = both_rules(shapes, tolerance)
        assert (len(plain), alike) == (16, set())


def test_a_sheet_loaded_twice_is_one_cause_per_parcel():
    shapes = np.array(lattice(10, 10, 10) * 2)
    plain, alike = both_rules(shapes)
    assert (plain, alike) == (set(), {(i, i + 100) for i in range(100)})


def test_stack_of_many_copies_is_a_star():
    """25 copies: 24 pairs with the smallest key, not 300."""
    shapes = [shapely.box(0, 0, 10, 10)] * 25
    found = findings(shapes, "UQ01", sheets=["1"] * 25, numbers=list(range(25, 0, -1)))
    assert len(found) == 24
    assert {f.fid_a for f in found} == {24}
    assert {f.details["copies"] for f in found} == {25}
    assert len({f.details["group"] for f in found}) == 1


def test_twenty_copies_are_all_pairs():
    found = findings([shapely.box(0, 0, 10, 10)] * 20, "UQ01")
    assert len(pairs_of(found, "UQ01")) == 190


def test_parcels_over_a_stack_meet_every_copy():
    shapes = [shapely.box(0, 0, 10, 10)] * 3 + [shapely.box(5, 5, 15, 15)] * 2
    assert both_rules(shapes) == ({(i, j) for i in range(3) for j in (3, 4)}, {(0, 1), (0, 2), (1, 2), (3, 4)})


def test_near_identity_is_not_closed():
    """A is like B and B like C, but A is not like C: three pairs, two rules, one group."""
    shapes = [shapely.box(shift, 0, shift + 10, 10) for shift in (0.0, 0.2, 0.4)]
    found = findings(shapes, "TC01", "UQ01", sheets=[1, 1, 1], numbers=[1, 2, 3])
    assert pairs_of(found, "UQ01") == {(0, 1), (1, 2)}
    assert pairs_of(found, "TC01") == {(0, 2)}
    assert len({f.details["group"] for f in found if f.rule == "UQ01"}) == 1


@pytest.mark.parametrize("hole", [False, True])
def test_parcels_inside_one_another(hole):
    """An enclave overlaps the parcel around it unless that has a hole there."""
    around = shapely.box(0, 0, 100, 100)
    if hole:
        around = around.difference(shapely.box(20, 20, 30, 30))
    plain, alike = both_rules([around, shapely.box(20, 20, 30, 30)])
    assert (plain, alike) == (set() if hole else {(0, 1)}, set())


def test_russian_dolls():
    shapes = [shapely.box(i, i, 50 - i, 50 - i) for i in range(12)]
    plain, alike = both_rules(shapes)
    assert plain | alike == {(i, j) for i in range(12) for j in range(i + 1, 12)}


def test_a_deep_pile_of_all_sorts():
    """Turned squares over one place, seven deep, against brute force."""
    rng = np.random.default_rng(2)
    shapes = [
        affinity.translate(affinity.rotate(shapely.box(-4, -4, 4, 4), a, origin=(0, 0)), *rng.uniform(0, 9, 2))
        for a in rng.uniform(0, 90, 30)
    ]
    for place in PLACES:
        for tolerance in TOLERANCES:
            assert overlap_differences(placed(shapes, place), tolerance, 0.01) == []


def test_ten_thousand_on_one_place_end_quickly():
    """Different rectangles around one point: 50 million pairs. The rule gives up, naming the place."""
    from parcel_clean.core.engine import Outcome, run_rules
    from parcel_clean.core.parcels import parcels_from_geometries
    from parcel_clean.core.rules.base import Context
    from parcel_clean.core.rules.registry import rule_by_code

    size = np.random.default_rng(1).uniform(1, 20, (10_000, 4))
    shapes = shapely.box(1000 - size[:, 0], 1000 - size[:, 1], 1000 + size[:, 2], 1000 + size[:, 3])
    run = run_rules([rule_by_code("TC01")], Context(parcels_from_geometries(shapes)))
    assert run.results[0].outcome is Outcome.COULD_NOT_RUN
    assert "2,000,000" in str(run.results[0].reason)
    exact = findings([shapely.box(0, 0, 5, 5)] * 10_000, "UQ01")
    assert len(exact) == 9_999


def test_brute_force_agrees_with_itself_on_the_example_of_the_contract():
    """10 × 10 m and a strip 5 cm inside: half a square metre, 5 cm wide."""
    shapes = np.array([shapely.box(0, 0, 10, 10), shapely.box(9.95, 0, 20, 10)])
    assert brute.overlaps(shapes, 0.01, 0.01).plain == {(0, 1)}
    found = findings(shapes, "TC01")
    assert [(f.value, f.details["width"], f.severity.value) for f in found] == [(0.5, 0.05, "error")]
