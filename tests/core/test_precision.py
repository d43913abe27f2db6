"""Coarse grids are found, fine coordinates are left alone."""

import math
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.geometry.precision import coarse_step

SURVEY = np.random.default_rng(3).uniform(0, 2_000, (500, 2)) + np.array([545_000.0, 2_331_000.0])
DEGREES = np.random.default_rng(3).uniform(0, 0.02, (500, 2)) + np.array([105.43, 21.08])


@pytest.mark.parametrize("decimals", [2, 3, 4, 9])
def test_a_survey_is_no_grid(decimals):
    assert coarse_step(np.round(SURVEY, decimals)) is None


@pytest.mark.parametrize(
    ("step", "tolerance"),
    [(1.0, 1.5), (0.5, 0.71), (0.25, 0.36), (0.2, 0.29), (0.1, 0.15), (0.05, 0.071), (0.025, 0.036), (0.02, 0.029)],
)
def test_metres_on_a_grid(step, tolerance):
    grid = coarse_step(np.round(SURVEY / step) * step)
    assert (grid.step, grid.step_metres, grid.tolerance) == (step, step, tolerance)


def test_a_very_coarse_grid_is_told_as_one_metre():
    assert coarse_step(np.round(SURVEY, -1)).step == 1.0


@pytest.mark.parametrize(("decimals", "metres"), [(4, 11.132), (5, 1.1132), (6, 0.11132), (7, 0.011132)])
def test_degrees_on_a_grid(decimals, metres):
    grid = coarse_step(np.round(DEGREES, decimals), is_degrees=True)
    assert grid.step == 10.0**-decimals
    assert grid.step_metres == pytest.approx(metres)
    assert metres * 1.36 < grid.tolerance < metres * 1.5


def test_eight_decimals_of_a_degree_are_fine():
    assert coarse_step(np.round(DEGREES, 8), is_degrees=True) is None


def test_coordinates_kept_as_32_bit_numbers():
    assert coarse_step(SURVEY.astype(np.float32).astype(float)).step == 0.0625


def test_one_fine_coordinate_is_enough_to_say_no():
    xy = np.vstack([np.round(SURVEY, 1)] * 50)
    assert coarse_step(xy).step == 0.1
    xy[12_345, 1] += 0.013
    assert coarse_step(xy) is None


def test_the_axes_must_agree():
    xy = np.column_stack([np.round(SURVEY[:, 0], 2), np.round(SURVEY[:, 1])])
    assert coarse_step(xy) is None


def test_few_values_prove_nothing():
    assert coarse_step(np.round(SURVEY[:15])) is None
    assert coarse_step(np.column_stack([np.arange(100.0), np.zeros(100)])) is None
    assert coarse_step(np.empty((0, 2))) is None


def test_broken_coordinates_do_not_hide_it():
    xy = np.round(SURVEY, 1)
    xy[7] = np.nan
    assert coarse_step(xy).step == 0.1


def test_feet():
    grid = coarse_step(np.round(SURVEY, 1), metres_per_unit=0.3048)
    assert (grid.step, grid.step_metres) == (0.1, pytest.approx(0.03048))


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from([1.0, 0.5, 0.25, 0.2, 0.1, 0.05, 0.025, 0.02]),
    st.integers(0, 2**32 - 1),
    st.floats(100_000, 900_000),
    st.floats(900_000, 2_700_000),
)
def test_the_step_is_found_wherever_the_map_lies(step, seed, east, north):
    cells = np.random.default_rng(seed).integers(0, 100_000, (300, 2)) + np.rint(np.array([east, north]) / step)
    xy = cells * step
    xy *= 1.0 + np.random.default_rng(seed).uniform(-2e-16, 2e-16, xy.shape)  # the noise of writing and reading
    assert coarse_step(xy).step == step
    order = np.random.default_rng(seed).permutation(len(xy))
    assert coarse_step(xy[order]) == coarse_step(xy)


def test_a_clean_layer_costs_nothing():
    xy = np.random.default_rng(1).uniform(0, 20_000, (2_000_000, 2)) + np.array([545_000.0, 2_331_000.0])
    start = time.process_time()
    assert coarse_step(xy) is None
    assert time.process_time() - start < 0.05


def test_the_suggested_tolerance_covers_the_diagonal():
    for step in (1.0, 0.5, 0.2, 0.1, 0.02):
        grid = coarse_step(np.round(SURVEY / step) * step)
        assert grid.step_metres * math.sqrt(2) <= grid.tolerance
