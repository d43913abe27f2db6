"""Every rule finds what its YAML cases say, however the features and rings are drawn."""

import numpy as np
import pytest
from parcel_clean.tests.core.rules.casefile import all_cases

CASES = all_cases()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def names(run):
    return sorted(
        (finding.finding_id, finding.fingerprint, finding.severity, finding.cause.key) for finding in run.findings
    )


@pytest.mark.parametrize("case", CASES, ids=str)
def test_order_of_features_does_not_matter(case):
    order = np.random.default_rng(7).permutation(len(case.labels))
    assert names(case.run(case.layer(order))) == names(case.run())


@pytest.mark.parametrize("case", CASES, ids=str)
def test_ring_start_and_direction_do_not_matter(case):
    drawn = case.run()
    for turn, reverse in ((1, False), (2, True)):
        assert names(case.run(case.layer(turn=turn, reverse=reverse))) == names(drawn)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_input_is_not_changed(case):
    parcels = case.layer()
    arrays = [parcels.fid, parcels.shape, parcels.rings.xy, parcels.source_xy, parcels.not_finite, parcels.rings.start]
    arrays += [parcels.rings.parcel, parcels.rings.part, parcels.rings.hole, *parcels.values.values()]
    for array in arrays:
        array.setflags(write=False)
    before = case.run()
    assert names(case.run(parcels)) == names(before)
