"""Matching on data of third parties, where it is there."""

import json

import pytest
from parcel_clean.core.reconciliation.match import match
from parcel_clean.tools.bench import match_third_party as third_party

CAMBRIDGE = third_party.DATA / "records" / "cambridge_fy2013"


@pytest.mark.skipif(not CAMBRIDGE.exists(), reason="the parcels and records of Cambridge are not on this machine")
def test_keys_of_cambridge_are_on_both_sides_or_on_one():
    pytest.importorskip("fiona")
    expected = json.loads((CAMBRIDGE / "expected_reconciliation.json").read_text(encoding="utf-8"))
    parcels, records, on_map, listed = third_party.cambridge_case(CAMBRIDGE)
    found = match(parcels, records)
    both, only_map, only_records = third_party.keys_of(found, on_map, listed)
    assert len(both) == expected["ML_on_both"]
    assert only_map == set(expected["ML_only_on_map"])
    assert only_records == set(expected["ML_only_in_records"])
    assert third_party.wrongly_joined(found, on_map, listed) == 0


def test_vietnamese_owners():
    shown, listed = third_party.owner_pairs(4000)
    true, _, clear = third_party.owner_shares(shown, listed)
    names = {level.name: share for level, share in true.items()}
    assert names["SAME"] + names["CLOSE"] + names["SHORTER"] >= 0.97
    assert names["OTHER"] <= 0.01
    assert clear == 0
