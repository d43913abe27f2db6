"""Every rule finds what its YAML cases say, however the features and rings are drawn."""

import numpy as np
import pytest
from parcel_clean.core.records import Subject
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
    records = case.layer()
    arrays = [records.fid, *records.values.values()]
    if records.subject is Subject.PARCELS:
        arrays += [records.shape, records.rings.xy, records.source_xy, records.not_finite, records.rings.start]
        arrays += [records.rings.parcel, records.rings.part, records.rings.hole]
    for array in arrays:
        array.setflags(write=False)
    before = case.run()
    assert names(case.run(records)) == names(before)
