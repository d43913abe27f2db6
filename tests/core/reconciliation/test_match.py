"""The engine: what it may and may not call `matched`, and that order does not matter."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.identity.communes import commune_table
from parcel_clean.core.identity.reference_table import read_reference
from parcel_clean.core.reconciliation.decisions import Decision
from parcel_clean.core.reconciliation.match import match
from parcel_clean.core.reconciliation.model import Matching, Options, Status
from parcel_clean.core.roles import Role
from parcel_clean.tests.core.reconciliation.little_tables import certificates, column, parcels, shuffled
from parcel_clean.tools.bench.match_measures import measure
from parcel_clean.tools.sample.matching import LEVELS, MatchingCase, matching_case


@lru_cache(maxsize=4)
def sample(level: str = "default", seed: int = 5) -> MatchingCase:
    return matching_case(2000, seed, LEVELS[level])


@lru_cache(maxsize=4)
def result(level: str = "default", seed: int = 5) -> Matching:
    case = sample(level, seed)
    return match(case.parcels, case.certificates)


def rows_of(found: Matching, keys: np.ndarray) -> set[tuple]:
    return {
        (str(found.claims.keys[c.claim]), str(keys[c.parcel]), c.rank, c.status.value, round(c.score, 9)) for c in found
    }


@pytest.mark.parametrize(("level", "precision", "recall"), [("default", 0.998, 0.965), ("renumbered", 0.99, 0.6)])
def test_accuracy_on_a_small_commune(level, precision, recall):
    found = measure(sample(level), result(level))
    assert found.precision >= precision
    assert found.recall_sound >= recall
    assert found.traps == 0


def test_the_true_parcel_is_near_the_top_where_a_person_decides():
    assert measure(sample(), result()).first_three >= 0.9


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_lines_and_parcels_does_not_matter(seed):
    case = sample()
    rng = np.random.default_rng(seed)
    lines, places = rng.permutation(len(case.certificates)), rng.permutation(len(case.parcels))
    again = match(shuffled(case.parcels, places), shuffled(case.certificates, lines))
    # Parcels that share a key are told apart by their place.
    names = np.array([case.parcels.identity(at) for at in range(len(case.parcels))], dtype=object)
    assert rows_of(again, names[places]) == rows_of(result(), names)
    assert dict(zip(again.claims.keys, again.of_claim)) == dict(zip(result().claims.keys, result().of_claim))


def test_every_matched_pair_has_more_than_written_numbers_or_a_name():
    found = result("renumbered")
    for candidate in found:
        if candidate.status is not Status.MATCHED:
            continue
        agreeing = {reason.criterion for reason in candidate.evidence if reason.agrees}
        assert agreeing - {"written_number"}, candidate
        assert agreeing - {"owner"}, candidate


NAMES = st.sampled_from(["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", None])
NUMBER = st.integers(1, 3)


@given(
    st.lists(st.tuples(NUMBER, NUMBER, NAMES, st.integers(50, 500)), min_size=1, max_size=12),
    st.lists(st.tuples(NUMBER, NUMBER, st.integers(50, 500)), min_size=1, max_size=8),
)
@settings(max_examples=60, deadline=None)
def test_written_numbers_alone_never_match(on_map, listed):
    layer = parcels([{Role.SHEET: s, Role.PARCEL: n, Role.OWNER: o, Role.AREA: a} for s, n, o, a in on_map])
    lines = [
        {Role.SERIAL: f"CH {at:06d}", Role.CERTIFICATE_SHEET: s, Role.CERTIFICATE_PARCEL: n, Role.AREA: a}
        for at, (s, n, a) in enumerate(listed)
    ]
    assert match(layer, certificates(lines)).counts()[Status.MATCHED] == 0


@given(st.lists(st.tuples(NUMBER, NUMBER, NAMES), min_size=1, max_size=12), st.lists(NAMES, min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_names_alone_never_match(on_map, listed):
    layer = parcels([{Role.SHEET: s, Role.PARCEL: n, Role.OWNER: o} for s, n, o in on_map])
    lines = [{Role.SERIAL: f"CH {at:06d}", Role.OWNER: owner} for at, owner in enumerate(listed)]
    assert match(layer, certificates(lines)).counts()[Status.MATCHED] == 0


def test_what_people_decided_is_kept():
    case = sample()
    found = result()
    sure = [c for c in found if c.status is Status.MATCHED][:40]
    keys = case.parcels.keys
    other = str(keys[np.flatnonzero(case.parcels.unique_key)[0]])
    decided = {
        str(found.claims.keys[sure[0].claim]): Decision(accepted=(other,)),
        str(found.claims.keys[sure[1].claim]): Decision(rejected=frozenset({str(keys[sure[1].parcel])})),
        str(found.claims.keys[sure[2].claim]): Decision(none=True),
    }
    again = match(case.parcels, case.certificates, decided=decided)
    first = again.candidates_of(sure[0].claim)
    assert [(str(keys[c.parcel]), c.status) for c in first] == [(other, Status.MATCHED)]
    assert first[0].evidence[0].criterion == "decision"
    assert str(keys[sure[1].parcel]) not in {str(keys[c.parcel]) for c in again.candidates_of(sure[1].claim)}
    assert again.candidates_of(sure[2].claim) == []


def test_an_accepted_parcel_that_is_gone_leaves_the_claim_open():
    on_map, listed = owner_rows(60)
    layer, lines = parcels(on_map), certificates(listed)
    key = str(match(layer, lines).claims.keys[0])
    found = match(layer, lines, decided={key: Decision(accepted=("?/77/7",))})
    assert found.status_of(0) is Status.MATCHED
    assert found.candidates_of(0)[0].parcel == 0


def test_a_decision_about_an_unknown_certificate_is_said():
    case = sample()
    found = match(case.parcels, case.certificates, decided={"XX 000000/1/1": Decision(none=True)})
    assert any("decisions are about certificates" in str(note) for note in found.notes)


def owner_rows(count: int) -> tuple[list[dict], list[dict]]:
    """`count` parcels and certificates that agree in everything."""
    names = [f"{family} {middle} {given}" for family in FAMILY for middle in MIDDLE for given in GIVEN][:count]
    on_map, listed = [], []
    for at, name in enumerate(names):
        land = {Role.SHEET: 1 + at // 50, Role.PARCEL: 1 + at % 50, Role.AREA: 100.0 + 3 * at, Role.LAND_USE: "ONT"}
        on_map.append({**land, Role.OWNER: name})
        listed.append({**land, Role.OWNER: name, Role.SERIAL: f"CH {at:06d}"})
    return on_map, listed


FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ")
MIDDLE = ("Văn", "Hữu", "Đức", "Quang", "Thế")
GIVEN = ("Bảo", "Cường", "Đạt", "Giang", "Hùng", "Khang", "Long", "Mạnh", "Phong", "Sơn")


def test_another_owner_and_another_area_is_a_conflict_with_its_cause():
    on_map, listed = owner_rows(100)
    listed[10] |= {Role.OWNER: "Đặng Thị Nhung", Role.AREA: 2000.0}
    listed[11] |= {Role.OWNER: "Bùi Thị Hạnh"}
    found = match(parcels(on_map), certificates(listed))
    one, other = (found.candidates_of(at)[0] for at in (10, 11))
    assert (one.status, other.status) == (Status.CONFLICT, Status.CONFLICT)
    assert "typing error" in str(one.cause)
    assert "transfer" in str(other.cause)
    assert found.counts()[Status.MATCHED] == 98


def test_the_parcel_of_another_map_series_is_no_match():
    on_map, listed = owner_rows(100)
    written = {Role.CERTIFICATE_SHEET: 1, Role.CERTIFICATE_PARCEL: 7, Role.SHEET: None, Role.PARCEL: None}
    listed[60] |= {**written, Role.OWNER: "Đặng Thị Nhung", Role.AREA: 2000.0}
    found = match(parcels(on_map), certificates(listed))
    assert found.status_of(60) is Status.CONFLICT
    assert "another map series" in str(found.candidates_of(60)[0].cause)


def test_several_certificates_of_one_parcel_and_several_parcels_of_one_certificate():
    on_map, listed = owner_rows(100)
    listed[1] |= {Role.SERIAL: listed[0][Role.SERIAL], Role.OWNER: listed[0][Role.OWNER]}
    on_map[1] |= {Role.OWNER: on_map[0][Role.OWNER]}
    listed.append({**listed[5], Role.SERIAL: "CH 900000", Role.OWNER: on_map[5][Role.OWNER]})
    found = match(parcels(on_map), certificates(listed))
    assert found.counts()[Status.MATCHED] == 101
    assert [found.candidates_of(at)[0].parcel for at in (0, 1, 5, 100)] == [0, 1, 5, 5]


def test_the_crosswalk_is_learnt_and_reported():
    found = result("renumbered")
    best = max(found.learned, key=lambda link: link.support)
    assert best.kind == "written"
    assert best.offset == 0
    assert best.support > 20
    assert 0 < best.share <= 1


def test_an_offset_of_parcel_numbers_is_learnt():
    on_map, listed = owner_rows(100)
    for at in range(100):
        listed[at] |= {Role.CERTIFICATE_SHEET: 40, Role.CERTIFICATE_PARCEL: at + 1, Role.SHEET: None, Role.PARCEL: None}
        on_map[at] |= {Role.SHEET: 8, Role.PARCEL: at + 201}
    found = match(parcels(on_map), certificates(listed))
    assert any((link.old_sheet, link.sheet, link.offset) == ("40", "8", 200) for link in found.learned)
    assert found.counts()[Status.MATCHED] >= 95


@pytest.mark.parametrize(("on_map", "listed"), [(0, 0), (0, 3), (3, 0)])
def test_empty_sides(on_map, listed):
    some_parcels, some_lines = owner_rows(5)
    found = match(parcels(some_parcels[:on_map]), certificates(some_lines[:listed]))
    assert len(found.claims) == listed
    assert found.counts()[Status.ONLY_RECORD] == listed
    assert found.counts()[Status.ONLY_MAP] == on_map
    assert bool(found.notes) == (on_map * listed == 0)


def test_nothing_in_common_is_said():
    layer = parcels([{Role.SHEET: 1, Role.PARCEL: 2}])
    found = match(layer, certificates([{Role.SERIAL: "CH 000001", Role.OWNER: "Lê Văn Cường"}]))
    assert any("no field in common" in str(note) for note in found.notes)


def test_the_list_of_another_commune_is_said():
    on_map, listed = owner_rows(100)
    for at, row in enumerate(listed):
        row[Role.OWNER] = f"Đặng Thị {('Nhung', 'Hạnh', 'Loan')[at % 3]}"
        row[Role.AREA] = 5000.0 + at
    found = match(parcels(on_map), certificates(listed))
    assert any("another commune" in str(note) for note in found.notes)


def test_an_identity_number_on_the_map_settles_what_names_cannot():
    on_map, listed = owner_rows(100)
    for at in range(100):
        on_map[at][Role.PERSON_ID] = listed[at][Role.PERSON_ID] = f"0310850{at:05d}"
        listed[at] |= {Role.CERTIFICATE_SHEET: on_map[at][Role.SHEET], Role.CERTIFICATE_PARCEL: on_map[at][Role.PARCEL]}
        listed[at] |= {Role.SHEET: None, Role.PARCEL: None}
    listed[5][Role.OWNER] = "Đặng Thị Nhung"
    listed[6] |= {Role.OWNER: "Đặng Thị Nhung", Role.PERSON_ID: "990850006"}
    found = match(parcels(on_map), certificates(listed))
    assert found.status_of(5) is Status.MATCHED
    # The old card has nine digits and cannot be compared with a number of twelve.
    assert found.status_of(6) is not Status.MATCHED
    assert "person_id" not in {reason.criterion for reason in found.candidates_of(6)[0].evidence}


def test_two_communes_with_the_same_numbers_are_kept_apart():
    on_map, listed = owner_rows(100)
    for at in range(100):
        place = {Role.COMMUNE: "99001" if at < 50 else "99004", Role.SHEET: 1, Role.PARCEL: 1 + at % 50}
        on_map[at] |= place
        listed[at] |= place
        on_map[at].pop(Role.OWNER)
        on_map[at].pop(Role.AREA)
    found = match(parcels(on_map), certificates(listed))
    assert [found.candidates_of(at)[0].parcel for at in range(100)] == list(range(100))


def test_numbers_that_the_map_lacks_leave_doubt():
    on_map, listed = owner_rows(100)
    listed[7] |= {Role.PARCEL: 999}
    found = match(parcels(on_map), certificates(listed))
    best = found.candidates_of(7)[0]
    assert (best.parcel, best.status) == (7, Status.REVIEW)
    assert best.score <= 0.5


def test_cancelling_stops():
    class Stop(Exception):
        pass

    def check() -> None:
        raise Stop

    on_map, listed = owner_rows(5)
    with pytest.raises(Stop):
        match(parcels(on_map), certificates(listed), check=check)


def test_more_candidates_than_wanted_are_not_shown():
    found = match(sample().parcels, sample().certificates, Options(max_candidates=2))
    assert found.rank.max() == 2


def test_names_in_sentences_are_cells():
    from parcel_clean.core.messages import Cell

    found = result()
    shown = [reason.said for c in list(found)[:300] for reason in c.evidence if reason.criterion == "owner"]
    assert shown
    assert all(isinstance(value, Cell) for said in shown for value in said.values.values())


def test_a_reference_table_makes_the_series_known():
    case = sample("renumbered")
    reference = read_reference(case.reference, commune_table())
    found = match(case.parcels, case.certificates, reference=reference)
    with_table, without = measure(case, found), measure(case, result("renumbered"))
    assert with_table.precision >= 0.99
    assert with_table.recall_sound >= without.recall_sound
    assert with_table.traps == 0
    assert any(
        reason.said.template.startswith("the reference table") for c in list(found)[:50] for reason in c.evidence
    )


def test_one_place_in_the_reference_table_needs_no_owner():
    on_map, listed = owner_rows(100)
    for at in range(100):
        old = {Role.CERTIFICATE_SHEET: 40 + at // 50, Role.CERTIFICATE_PARCEL: listed[at][Role.PARCEL]}
        listed[at] |= {**old, Role.SHEET: None, Role.PARCEL: None}
    listed[3][Role.OWNER] = None
    table = {"xaId": "99004", "xaIdCu": "99001"}
    rows = [{**table, "soHieuToBanDo": str(1 + at), "soHieuToBanDoCu": str(40 + at)} for at in range(2)]
    raw = {name: column([row[name] for row in rows]) for name in rows[0]}
    reference = read_reference(raw, commune_table())
    assert match(parcels(on_map), certificates(listed)).status_of(3) is Status.REVIEW
    found = match(parcels(on_map), certificates(listed), reference=reference)
    assert found.status_of(3) is Status.MATCHED
    assert found.candidates_of(3)[0].parcel == 3
