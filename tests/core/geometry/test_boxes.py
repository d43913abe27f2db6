"""The search for boxes that meet, and the sorts of the hot path, against the plain way."""

import numpy as np
import pytest
from parcel_clean.core.geometry.boxes import Boxes
from parcel_clean.core.geometry.sorting import order_of_hashes, order_of_points, stable_order


def meeting(a, b, low, high):
    """All pairs by comparing everything with everything."""
    box_low, box_high = np.minimum(a, b), np.maximum(a, b)
    meets = (low[:, None] <= box_high[None]).all(axis=2) & (box_low[None] <= high[:, None]).all(axis=2)
    return np.argwhere(meets)


def check(a, b, low, high):
    """The search finds each of them once."""
    asker, box = Boxes.of_segments(a, b).meeting(low, high)
    found = np.column_stack((asker, box))
    assert np.array_equal(found[np.lexsort((box, asker))], meeting(a, b, low, high))


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("shift", [0.0, -1e6, 2.3e6])
def test_finds_every_pair_once(seed, shift):
    rng = np.random.default_rng(seed)
    n, m = rng.integers(1, 200, 2)
    span = 10.0 ** rng.integers(-1, 5)
    a, low = rng.uniform(0, span, (n, 2)) + shift, rng.uniform(0, span, (m, 2)) + shift
    b = a + rng.normal(0, 1, (n, 2)) * 10 ** rng.uniform(-4, 4, (n, 1))
    high = low + np.abs(rng.normal(0, 1, (m, 2))) * 10 ** rng.uniform(-4, 4, (m, 1))
    check(a, b, low, high)
    check(np.round(a), np.round(b), np.round(low), np.round(high))  # borders on borders, boxes without size
    check(a, b, low, low)


def test_one_far_away_and_nothing_at_all():
    rng = np.random.default_rng(3)
    a = rng.uniform(0, 100, (300, 2))
    b = a + rng.normal(0, 5, a.shape)
    a[0] += 1e9
    check(a, b, a - 1, a + 1)
    none = np.zeros((0, 2))
    check(none, none, a, a)
    check(a, b, none, none)


def test_many_small_ones_in_one_cell():
    rng = np.random.default_rng(5)
    a = np.vstack((rng.uniform(0, 2000, (800, 2)), rng.uniform(0, 20, (1500, 2))))
    b = a + np.vstack((rng.normal(0, 20, (800, 2)), rng.normal(0, 0.05, (1500, 2))))
    check(a, b, a - 0.01, a + 0.01)


@pytest.mark.parametrize("largest", [1, 2**16 - 1, 2**16, 2**40, 2**62])
@pytest.mark.parametrize("count", [0, 1, 5, 5000, 70_000])
def test_stable_order(count, largest):
    keys = np.random.default_rng(count).integers(0, largest, count, endpoint=True)
    assert np.array_equal(stable_order(keys), np.argsort(keys, kind="stable"))


def test_equal_hashes_stand_together():
    rng = np.random.default_rng(9)
    hashes = rng.integers(0, 2**63, 20_000, dtype=np.uint64)
    hashes = np.r_[hashes, hashes[rng.permutation(20_000)]]
    order, alike = order_of_hashes(hashes)
    assert np.array_equal(np.sort(order), np.arange(40_000))
    assert np.array_equal(alike, hashes[order][1:] == hashes[order][:-1])
    assert alike.sum() == 20_000


def test_points_by_x_then_y():
    xy = np.random.default_rng(2).integers(-5, 5, (3000, 2)).astype(float)
    assert np.array_equal(order_of_points(xy), np.lexsort((xy[:, 1], xy[:, 0])))
