"""One person's sitting at the journal, and the worklist it is about; the journal itself is in test_journal."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.reconciliation.decisions import Decision, Ruling
from parcel_clean.core.reconciliation.entries import Action, Entry, JournalError
from parcel_clean.core.reconciliation.journal import append, create_journal, read_journal
from parcel_clean.core.reconciliation.session import Session
from parcel_clean.core.reconciliation.side_by_side import (
    facts_from,
    reasons_of,
    side_by_side,
    together,
    weight_in_words,
)
from parcel_clean.core.reconciliation.worklist import (
    Holder,
    MatchRow,
    Standing,
    how_decided,
    is_stale,
    standing_of,
    worklist_of,
)
from parcel_clean.core.roles import Role


def row(key, parcel=None, rank=1, status="review", stale=None, at=None):
    found = {"certificate": key, "parcel": parcel, "fid": rank or 9, "status": status, "score": 0.5, "rank": rank}
    found.update(evidence="[]", decided_at=at, stale=stale, certificate_fids="1,2")
    return MatchRow(**{name: "" if value is None else str(value) for name, value in found.items()})


@pytest.fixture
def session(tmp_path):
    path = tmp_path / "sổ.gpkg"
    create_journal(path)
    made = Session()
    made.open(path)
    made.work_as("Hoa")
    return made


def test_rows_become_lines():
    rows = [row("A/1/1", "x/1/1"), row("A/1/1", "x/1/2", 2), row("B/1/2", status="only_record")]
    found = worklist_of(rows, {1: Holder("Đỗ Thị Mơ", "7", "3", "Đoài"), 2: Holder("Lê Văn Ảo", "7", "3", "Đoài")}, 1)
    assert [(line.key, len(line.proposals)) for line in found.lines] == [("A/1/1", 2), ("B/1/2", 0)]
    assert found.lines[0].fids == (1, 2)
    assert found.lines[0].holder.name == "Đỗ Thị Mơ"
    assert "le van ao" in found.lines[0].text
    assert found.only_map == 1
    assert "do thi mo" in found.lines[0].text
    assert "x/1/2" in found.lines[0].text
    assert worklist_of([], {}).lines == ()


@pytest.mark.parametrize(
    ("decision", "standing", "how"),
    [
        (Decision(), Standing.REVIEW, ""),
        (Decision(accepted=("x/1/1",)), Standing.SETTLED, "accepted"),
        (Decision(none=True), Standing.SETTLED, "none"),
        (Decision(rejected=frozenset({"x/1/1"})), Standing.REVIEW, ""),
        (Decision(rejected=frozenset({"x/1/1", "x/1/2"})), Standing.SETTLED, "rejected"),
        (Decision(conflict=True), Standing.CONFLICT, ""),
    ],
)
def test_where_a_line_stands(decision, standing, how):
    (line,) = worklist_of([row("A", "x/1/1"), row("A", "x/1/2", 2)], {}).lines
    assert standing_of(line, decision) is standing
    assert how_decided(line, decision) == how


def test_what_was_rejected_comes_last():
    rows = [row("A", status="only_record"), row("A", "x/1/9", None), row("A", "x/1/1", 1)]
    (line,) = worklist_of(rows, {}).lines
    assert [one.parcel for one in line.proposals] == ["x/1/1", "x/1/9"]
    (line,) = worklist_of(rows[:2], {}).lines
    assert how_decided(line, Decision(rejected=frozenset({"x/1/9"}))) == "rejected"


def test_only_the_decision_that_was_matched_can_be_stale():
    (line,) = worklist_of([row("A", "x/1/1", stale="parcel_area", at="then")], {}).lines
    then = Decision(accepted=("x/1/1",), rulings={"x/1/1": Ruling("Hoa", "then")})
    later = Decision(accepted=("x/1/1",), rulings={"x/1/1": Ruling("Hoa", "later")})
    assert is_stale(line, then)
    assert not is_stale(line, later)
    assert not is_stale(line, Decision())


STEPS = st.lists(
    st.tuples(st.sampled_from(["accept", "reject", "none", "undo", "together", "restart"]), st.integers(0, 3)),
    max_size=14,
)


@given(STEPS)
@settings(max_examples=40, deadline=None)
def test_the_session_says_what_the_journal_says(tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("j") / "sổ.gpkg"
    create_journal(path)
    session = Session()
    session.open(path)
    session.work_as("Hoa")
    for what, number in steps:
        key = f"C{number}"
        if what == "undo":
            session.undo()
        elif what == "restart":
            session = Session()
            session.open(path)
            session.work_as("Hoa")
        elif what == "together":
            session.accept_together([(f"C{one}", f"x/{one}", {}) for one in range(number)])
        else:
            session.decide(Action(what), key, () if what == "none" else (f"x/{number}",))
        state = read_journal(path).state()
        assert {key: one.decision for key, one in state.certificates.items()} == {
            f"C{one}": session.decision(f"C{one}") for one in range(4) if f"C{one}" in state.certificates
        }
    while session.undo():
        pass
    assert read_journal(path).state().decisions() == {}


def test_what_others_write_is_seen(session):
    append(session.path, Entry(Action.ACCEPT, "Bình", "A", ("x/1",)))
    assert session.refresh()
    assert session.decision("A").accepted == ("x/1",)
    assert not session.refresh()
    session.decide(Action.ACCEPT, "A", ("x/2",))
    assert session.decision("A") == read_journal(session.path).state().certificates["A"].decision
    assert session.authors() == ["Hoa", "Bình"]


def test_a_journal_that_is_none_changes_nothing(session, tmp_path):
    session.decide(Action.NONE, "A")
    with pytest.raises(JournalError):
        session.open(tmp_path / "missing.gpkg")
    assert session.decision("A").none
    session.decide(Action.NONE, "B")
    assert len(read_journal(session.path).entries) == 2


def test_side_by_side_masks_and_marks():
    reasons = [[*reasons_of(json.dumps([{"criterion": "owner", "agrees": False, "weight": -2, "text": "t"}]))]]
    certificate = {Role.OWNER: "Trần Thị Mơ", Role.PERSON_ID: "034000000123", Role.AREA: 400.0, Role.SHEET: "7"}
    rows = side_by_side(certificate, [{Role.OWNER: "Lê Văn Mộng", Role.AREA: 401.5}], reasons)
    shown = {one.label: (one.certificate, one.parcels[0].text, one.parcels[0].agrees) for one in rows}
    assert shown["Land user"] == ("Trần Thị Mơ", "Lê Văn Mộng", False)
    assert shown["Person number"] == ("034******123", "", None)
    assert shown["Area (m²)"] == ("400", "401.5", None)
    assert shown["Sheet/parcel today"][0] == "7/?"
    assert "Serial" not in shown
    two = together([certificate, {**certificate, Role.OWNER: "Đỗ Công Ảo", Role.PERSON_ID: "034000000999"}])
    shown = {one.label: one.certificate for one in side_by_side(two, [], [])}
    assert shown["Land user"] == "Trần Thị Mơ; Đỗ Công Ảo"
    assert shown["Person number"] == "034******123; 034******999"
    assert shown["Area (m²)"] == "400"
    written = together([{Role.AREA: area} for area in ("2172,1", "2172.1", "2172,5", "0,2 ha", "0.2 ha", "1.250")])
    assert side_by_side(written, [], [])[0].certificate == "2172,1; 2172,5; 0,2 ha; 1.250"
    full = side_by_side(certificate, [{}], [[]], masked=False)
    assert "034000000123" in {one.certificate for one in full}


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"criterion": "a"}]', "null", '{"a": 1}'])
def test_evidence_that_cannot_be_read_is_none(text):
    assert reasons_of(text) == []
    assert isinstance(facts_from(text), dict)


def test_weights_have_words():
    said = [weight_in_words(bits, bits > 0) for bits in (12, 5, 2, 1, 0.1, -1, -2, -5, -12)]
    assert len(set(said)) == 9
    assert said[4] == "says little"
    # Marked “·”: whatever chance makes of it, it must not be said to speak against.
    assert {weight_in_words(bits, None) for bits in (5, 0.1, -2, -9)} == {"neither for nor against it"}
