"""Second looks, who did what, and a colleague's journal taken in."""

from __future__ import annotations

import itertools
import shutil
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.reconciliation.entries import Action, Entry, JournalError
from parcel_clean.core.reconciliation.journal import append, append_all, create_journal, read_journal
from parcel_clean.core.reconciliation.journal_state import state_of
from parcel_clean.core.reconciliation.ledger import Ledger
from parcel_clean.core.reconciliation.second_look import (
    Agreement,
    SecondLooks,
    agreement_of,
    is_chosen,
    look_at,
    own_decision,
)
from parcel_clean.core.reconciliation.steps import accepted_together
from parcel_clean.core.reconciliation.taking_in import OtherProject, take_in
from parcel_clean.core.reconciliation.undo import revert
from parcel_clean.core.reconciliation.who_did_what import history_of, work_of

HANOI = timezone(timedelta(hours=7))


def entry(author, action, *parcels, minute=0, certificate="A", **more):
    more.setdefault("settles", ())
    return Entry(Action(action), author, certificate, parcels, at=f"2026-11-28T02:{minute:02d}:00Z", **more)


@given(st.floats(0, 100), st.floats(0, 100), st.uuids())
def test_a_higher_share_chooses_more(one, other, uuid):
    low, high = sorted((one, other))
    assert is_chosen(str(uuid), high) or not is_chosen(str(uuid), low)


def test_the_share_is_what_was_asked():
    ids = [f"{at:08d}" for at in range(20_000)]
    assert 0.045 < sum(is_chosen(one, 5) for one in ids) / len(ids) < 0.055
    assert not any(is_chosen(one, 0) for one in ids)
    assert all(is_chosen(one, 100) for one in ids)


@pytest.mark.parametrize(
    ("steps", "verdict", "agrees"),
    [
        ([("Hoa", "accept", "x/1")], None, False),
        ([("Hoa", "accept", "x/1"), ("Bình", "accept", "x/1")], "Bình", True),
        ([("Hoa", "accept", "x/1"), ("Bình", "accept", "x/2")], "Bình", False),
        ([("Hoa", "accept", "x/1"), ("Bình", "none")], "Bình", False),
        ([("Hoa", "accept", "x/1"), ("Bình", "reject", "x/1"), ("Lan", "accept", "x/1")], "Bình", False),
        ([("Hoa", "accept", "x/1"), ("Bình", "reject", "x/2")], None, False),
        ([("Hoa", "accept", "x/1"), ("Bình", "reject", "x/2"), ("Bình", "accept", "x/1")], "Bình", True),
        ([("Hoa", "accept", "x/1", "x/2"), ("Bình", "accept", "x/2", "x/1")], "Bình", True),
        ([("Hoa", "accept", "x/1"), ("Hoa", "accept", "x/2"), ("Bình", "accept", "x/2")], "Bình", True),
    ],
)
def test_the_first_other_person_gives_the_verdict(steps, verdict, agrees):
    entries = [entry(author, action, *keys, minute=at) for at, (author, action, *keys) in enumerate(steps)]
    for order in itertools.permutations(entries):
        found = look_at(order, 100)
        assert found.first.author == "Hoa"
        assert (found.verdict.author if found.verdict else None, found.agrees) == (verdict, agrees)
    assert look_at(entries, 0) is None


def test_what_was_taken_back_is_not_looked_at():
    first = entry("Hoa", "accept", "x/1")
    assert look_at([first, entry("Hoa", "none", minute=1)], 100) is None
    assert look_at([first, entry("Hoa", "reject", "x/1", minute=1)], 100) is None
    assert look_at([first, revert(first, "Hoa")], 100) is None
    assert look_at([entry("Hoa", "none"), entry("Hoa", "note", reason="?", minute=1)], 100) is None
    second = entry("Bình", "none", minute=2)
    assert look_at([first, second, revert(second, "Bình")], 100).verdict is None


def test_both_hold_the_same_and_one_may_leave():
    first, second = entry("Hoa", "accept", "x/1"), entry("Bình", "accept", "x/1", minute=1)
    for undone, left in ((second, "Hoa"), (first, "Bình")):
        back = Entry(Action.REVERT, undone.author, "A", reverts=undone.entry_id, at="2026-11-28T03:00:00Z")
        state = state_of([first, second, back]).certificates["A"]
        assert state.decision.accepted == ("x/1",)
        assert (state.decided_by, state.opinions) == (left, ())


def test_what_the_first_has_decided_is_hidden_until_the_second_has():
    entries = [entry("Hoa", "accept", "x/1"), entry("Bình", "reject", "x/2", minute=1)]
    ledger, looks = Ledger(entries), SecondLooks(100)
    assert looks.waits_for(ledger, "A", "Bình")
    assert not looks.waits_for(ledger, "A", "Hoa")
    assert own_decision(ledger.about("A"), "Bình").rejected == {"x/2"}
    assert own_decision(ledger.about("A"), "Bình").accepted == ()
    ledger.add([entry("Bình", "accept", "x/2", minute=2)])
    assert not looks.waits_for(ledger, "A", "Bình")
    assert looks.concerns(ledger, "A", "Bình")
    assert not looks.concerns(ledger, "A", "Lan")
    assert ledger.state("A").opinions  # a visible conflict
    looks.percent = 0
    assert looks.all(ledger) == {}


def test_second_looks_follow_the_journal():
    looks, ledger = SecondLooks(100), Ledger([entry("Hoa", "accept", "x/1")])
    assert looks.behind(ledger) == 1
    assert list(looks.all(ledger)) == ["A"]
    assert looks.behind(ledger) == 0
    second = entry("Bình", "accept", "x/1", minute=1)
    ledger.add([second, entry("Lan", "accept", "y/1", certificate="B")])
    assert {key: one.agrees for key, one in looks.all(ledger).items()} == {"A": True, "B": False}
    ledger.add([Entry(Action.REVERT, "Bình", "A", reverts=second.entry_id, at="2026-11-28T03:00:00Z")])
    assert looks.look(ledger, "A").verdict is None
    assert looks.all(Ledger()) == {}


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["Hoa", "Bình", "Lan"]), st.sampled_from(["accept", "reject", "none"]), st.integers(0, 2)
    ),
    max_size=8,
)


@given(STEPS, st.randoms(use_true_random=False))
def test_every_machine_sees_the_same_second_looks(steps, chance):
    entries = [
        entry(author, action, *([] if action == "none" else [f"x/{key}"]), minute=at)
        for at, (author, action, key) in enumerate(steps)
    ]
    shuffled = list(entries)
    chance.shuffle(shuffled)
    grown = Ledger()
    looks = SecondLooks(50)
    for one in shuffled:
        grown.add([one])
        looks.follow(grown)
    assert looks.all(grown) == SecondLooks(50).all(Ledger(entries))
    found = looks.look(grown, "A")
    if found is not None and found.verdict is not None:
        assert found.verdict.author != found.first.author


def test_agreement_is_told_with_its_uncertainty():
    assert Agreement(52, 40, 39).message().render() == (
        "Second looks: 40 of 52 done, 39 agree (97.5 %, probably 87.1 to 99.6 %)"
    )
    assert Agreement(52, 19, 19).message().render().endswith("19 agree (too few to say more)")
    assert "nothing is chosen" in Agreement().message().render()
    assert Agreement(30, 30, 30).interval()[1] == 1.0
    assert Agreement(30, 30, 0).interval()[0] == 0.0


def test_who_did_what():
    late = Entry(Action.ACCEPT, "Hoa", "B", ("x/2",), at="2026-11-27T16:59:00Z")  # 23:59 in Hà Nội, yesterday
    together = accepted_together("Hoa", [("C", "x/3", {})])[0]
    together = Entry(**{**vars(together), "at": "2026-11-27T17:01:00Z"})
    taken = entry("Bình", "reject", "x/1")
    entries = [late, together, taken, revert(taken, "Bình"), entry("Bình", "accept", "x/2", certificate="B", minute=5)]
    looks = [look_at([one for one in entries if one.certificate == key], 100) for key in "BC"]
    binh, hoa = work_of(entries, looks, datetime(2026, 11, 28, 9, 30, tzinfo=HANOI))
    assert (hoa.author, hoa.total[Action.ACCEPT], hoa.today[Action.ACCEPT], hoa.together) == ("Hoa", 2, 1, 1)
    assert (binh.total[Action.REJECT], binh.undone, binh.looks) == (1, 1, Agreement(1, 1, 1))
    assert agreement_of(looks) == Agreement(2, 1, 1)


def test_the_history_says_everything_in_words():
    first = entry("Hoa", "accept", "x/1", "x/2")
    back = Entry(Action.REVERT, "Hoa", "A", reverts=first.entry_id, at="2026-11-28T02:01:00Z")
    again = Entry(Action.REVERT, "Hoa", "A", reverts=back.entry_id, at="2026-11-28T02:02:00Z")
    entries = [
        *(first, back, again),
        entry("Lan", "note", reason="hỏi lại", minute=3),
        entry("Lan", "assign", reason="Hoa", minute=4),
        entry("Lan", "assign", minute=5),
        entry("Lan", "reject", "x/1", minute=6),
        entry("Lan", "none", minute=7),
        Entry(Action.REVERT, "Lan", "A", reverts="?", at="2026-11-28T02:08:00Z"),
    ]
    told = [(one.what.render(), one.undone) for one in history_of(entries)]
    assert told == [
        ("accepted x/1, x/2", False),
        ("took back: accepted x/1, x/2", True),
        ("brought back: accepted x/1, x/2", False),
        ("note: hỏi lại", False),
        ("given to Hoa", False),
        ("given to nobody", False),
        ("rejected x/1", False),
        ("not on the map", False),
        ("took back or brought back an earlier entry", False),
    ]


@pytest.fixture
def journals(tmp_path):
    own, copy = tmp_path / "của tôi.gpkg", tmp_path / "của Bình.gpkg"
    project = create_journal(own)
    create_journal(copy, project)
    append(own, Entry(Action.ACCEPT, "Hoa", "A", ("x/1",)))
    append_all(copy, [Entry(Action.ACCEPT, "Bình", "A", ("x/2",)), Entry(Action.NONE, "Bình", "B")])
    return own, copy


def test_a_colleagues_journal_is_taken_in_and_left_as_it_is(journals):
    own, copy = journals
    before = copy.read_bytes()
    taken = take_in(own, [copy])
    assert (taken.new, taken.entries, taken.files) == (2, 2, 1)
    assert copy.read_bytes() == before
    assert [one.certificate for one in read_journal(own).state().conflicts()] == ["A"]
    assert take_in(own, [copy]).new == 0


def test_journals_that_do_not_belong_are_named(journals, tmp_path):
    own, copy = journals
    apart = tmp_path / "khác.gpkg"
    create_journal(apart)
    append(apart, Entry(Action.NONE, "Lan", "C"))
    with pytest.raises(OtherProject) as caught:
        take_in(own, [copy, apart])
    assert caught.value.paths == (apart,)
    assert len(read_journal(own).entries) == 1
    assert take_in(own, [copy, apart], any_project=True).new == 3
    with pytest.raises(JournalError, match="is the journal that is open"):
        take_in(own, [own])
    with pytest.raises(JournalError, match="does not exist"):
        take_in(own, [tmp_path / "no.gpkg"])
    text = tmp_path / "a.gpkg"
    text.write_text("no", "utf-8")
    with pytest.raises(JournalError, match="no GeoPackage"):
        take_in(own, [copy, text])


def test_an_entry_that_says_two_things_leaves_nothing_behind(journals, tmp_path):
    own, copy = journals
    (known,) = read_journal(own).entries
    forged = tmp_path / "forged.gpkg"
    create_journal(forged, read_journal(own).project)
    append(forged, Entry(**{**vars(known), "parcels": ("x/9",)}))
    before = shutil.copy(own, tmp_path / "before.gpkg")
    with pytest.raises(JournalError, match="different things"):
        take_in(own, [copy, forged])
    assert read_journal(own).entries == read_journal(before).entries
