"""What the entries mean together: decisions, conflicts, undo, merging."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.reconciliation.decisions import Decision
from parcel_clean.core.reconciliation.entries import Action, Entry, JournalError
from parcel_clean.core.reconciliation.facts import changed_facts
from parcel_clean.core.reconciliation.journal import append, create_journal, read_journal
from parcel_clean.core.reconciliation.journal_state import state_of
from parcel_clean.core.reconciliation.merging import merge
from parcel_clean.core.reconciliation.undo import redo_last, revert, undo_last

KEY = "DD 949969/3/44"


def entry(second, author, action, *parcels, **more):
    moment = f"2026-11-28T00:{second // 60:02d}:{second % 60:02d}Z"
    fixed = {"entry_id": f"e{second}", "at": moment, "settles": None}
    return Entry(Action(action), author, KEY, parcels, **{**fixed, **more})


def stands(*entries):
    return state_of(entries).certificates[KEY]


def test_the_latest_decision_of_an_author_stands():
    state = stands(
        entry(1, "Hoa", "accept", "a"),
        entry(2, "Hoa", "accept", "b", "c", facts={"b": {"parcel_area": "1"}}),
        entry(3, "Hoa", "reject", "a"),
    )
    decision = state.decision
    assert (decision.accepted, decision.rejected, decision.none, decision.conflict) == (("b", "c"), {"a"}, False, False)
    assert decision.about("b")[0] == "accepted"
    assert decision.about("b")[1].facts == {"parcel_area": "1"}
    assert decision.about("a")[0] == "rejected"
    assert decision.about("z")[0] is None
    assert (state.decided_by, state.decided_at) == ("Hoa", "2026-11-28T00:00:03Z")


def test_rejecting_an_accepted_parcel_takes_it_out_and_accepting_a_rejected_one_puts_it_in():
    accepted = [entry(1, "Hoa", "accept", "a", "b"), entry(2, "Hoa", "reject", "a")]
    assert stands(*accepted).decision.accepted == ("b",)
    decision = stands(*accepted, entry(3, "Hoa", "accept", "a")).decision
    assert (decision.accepted, decision.rejected) == (("a",), frozenset())


def test_none_of_them():
    decision = stands(entry(1, "Hoa", "accept", "a"), entry(2, "Hoa", "none", reason="thửa đã nhập")).decision
    assert (decision.accepted, decision.none) == ((), True)
    assert decision.about("a")[0] == "none"
    assert decision.about("a")[1].author == "Hoa"


def test_notes_and_assignments():
    state = stands(
        entry(1, "Hoa", "note", reason="hỏi lại"),
        entry(2, "Hoa", "assign", reason=" Trần  Bình "),
        entry(3, "Bình", "note", reason="đã hỏi"),
    )
    assert [note.text for note in state.notes] == ["hỏi lại", "đã hỏi"]
    assert state.assignee == "Trần Bình"
    assert state.decision == Decision()
    assert state_of([entry(1, "Hoa", "note", reason="x")]).decisions() == {}


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        (("accept", "a"), ("accept", "b"), True),
        (("accept", "a"), ("accept", "a", "b"), True),
        (("accept", "a", "b"), ("accept", "b", "a"), False),
        (("accept", "a"), ("reject", "a"), True),
        (("accept", "a"), ("reject", "b"), False),
        (("accept", "a"), ("none",), True),
        (("none",), ("none",), False),
        (("none",), ("reject", "a"), False),
        (("reject", "a"), ("reject", "b"), False),
    ],
)
@pytest.mark.parametrize("swapped", [False, True])
def test_two_authors(one, other, conflict, swapped):
    first, second = (other, one) if swapped else (one, other)
    entries = [entry(1, "Hoa", *first), entry(2, "Bình", *second)]
    state = stands(*entries)
    assert state.decision.conflict is conflict
    assert [opinion.author for opinion in state.opinions] == (["Bình", "Hoa"] if conflict else [])
    if conflict:
        assert (state.decision.accepted, state.decision.none) == ((), False)
    # One person may change their mind.
    assert not stands(*(replace(item, author="Hoa") for item in entries)).decision.conflict


def test_a_later_entry_that_knew_both_settles_and_one_that_did_not_joins_the_conflict():
    clash = [entry(1, "Hoa", "accept", "a"), entry(2, "Bình", "accept", "b")]
    assert stands(*clash, entry(3, "Lan", "accept", "b", settles=("e1", "e2"))).decision.accepted == ("b",)
    assert stands(*clash, entry(3, "Lan", "accept", "c")).decision.accepted == ("c",)
    assert stands(*clash, entry(3, "Hoa", "accept", "b", settles=())).decision.accepted == ("b",)
    unaware = stands(*clash, entry(3, "Lan", "accept", "c", settles=()))
    assert [opinion.accepted for opinion in unaware.opinions] == [("b",), ("a",), ("c",)]
    # An entry on something else settles nothing.
    assert stands(*clash, entry(3, "Lan", "reject", "z", settles=("e1", "e2"))).decision.conflict
    # Taking a side against one of them.
    assert stands(*clash, entry(3, "Lan", "reject", "a", settles=("e1", "e2"))).decision.accepted == ("b",)
    assert stands(*clash, entry(3, "Lan", "note", reason="?", settles=())).decision.conflict
    # Withdrawing one of the two settles it as well; undoing what settled brings it back.
    assert stands(*clash, entry(3, "Hoa", "revert", reverts="e1")).decision.accepted == ("b",)
    settled = [*clash, entry(3, "Lan", "accept", "b")]
    assert stands(*settled, entry(4, "Lan", "revert", reverts="e3")).decision.conflict


def test_the_file_notes_what_an_entry_settles(tmp_path):
    path = tmp_path / "journal.gpkg"
    create_journal(path)

    def add(author, *parcels):
        return append(path, Entry(Action.ACCEPT, author, KEY, parcels))

    first, second = add("Hoa", "a"), add("Bình", "b")
    assert (first.settles, second.settles) == ((), ())
    assert read_journal(path).state().certificates[KEY].decision.conflict
    third = add("Lan", "b")
    assert set(third.settles) == {first.entry_id, second.entry_id}
    assert read_journal(path).state().certificates[KEY].decision.accepted == ("b",)
    assert [one.certificate for one in read_journal(path).state().conflicts()] == []


def test_undo_and_redo_as_often_as_one_likes(tmp_path):
    path = tmp_path / "journal.gpkg"
    create_journal(path)
    states = [state_of([])]

    def entries():
        return read_journal(path).entries

    for parcel in "abc":
        append(path, Entry(Action.ACCEPT, "Hoa", KEY, (parcel,)))
        states.append(state_of(entries()))
    append(path, Entry(Action.NOTE, "Bình", "other", reason="of somebody else"))
    of_others = state_of(entries()).certificates["other"]

    def mine():
        state = dict(state_of(entries()).certificates)
        assert state.pop("other") == of_others
        return state

    for _ in range(2):
        assert redo_last(entries(), "Hoa") is None
        for wanted in (2, 1, 0):
            append(path, undo_last(entries(), "Hoa"))
            assert mine() == states[wanted].certificates
        assert undo_last(entries(), "Hoa") is None
        for wanted in (1, 2, 3):
            append(path, redo_last(entries(), "Hoa"))
            assert mine() == states[wanted].certificates
    append(path, undo_last(entries(), "Hoa"))
    append(path, Entry(Action.ACCEPT, "Hoa", KEY, ("d",)))
    assert redo_last(entries(), "Hoa") is None


def test_a_thousand_undos_of_undos():
    undos = [entry(at, "Hoa", "revert", reverts=f"e{at - 1}") for at in range(1, 1001)]
    entries = [entry(0, "Hoa", "accept", "a"), *undos]
    assert stands(*entries).decision.accepted == ("a",)
    assert state_of(entries[:-1]).certificates == {}


def test_entries_that_revert_each_other_count_for_nothing():
    ring = [entry(1, "Hoa", "revert", reverts="e2"), entry(2, "Hoa", "revert", reverts="e1")]
    assert stands(*ring, entry(3, "Hoa", "accept", "a")).decision.accepted == ("a",)


def test_a_time_that_cannot_be_read_is_said():
    with pytest.raises(JournalError, match=r"e1 .* “hôm qua”"):
        state_of([entry(1, "Hoa", "accept", "a", at="hôm qua")])


@pytest.mark.parametrize(
    "same", ["2026-11-28T02:30:00Z", "2026-11-28 02:30", "2026-11-28T09:30:00.000+07:00", "2026-11-28T09:30:00+0700"]
)
def test_times_are_compared_and_not_their_texts(same):
    before, after = entry(1, "Hoa", "accept", "a", at=same), entry(2, "Hoa", "accept", "b", at="2026-11-28T02:30:00.1Z")
    assert stands(after, before).decision.accepted == ("b",)


def test_changed_facts_are_named():
    then = {"parcel_area": "1", "parcel_owner": "2", "certificate_area": "3"}
    assert changed_facts(then, {**then, "parcel_area": "9", "parcel_shape": "x"}) == ("parcel_area",)


IDS = [f"e{at}" for at in range(12)]
PARCELS = st.lists(st.sampled_from("abc"), min_size=1, max_size=2, unique=True).map(tuple)


@st.composite
def histories(draw, size=9):
    made = []
    for at in range(draw(st.integers(1, size))):
        action = draw(st.sampled_from(Action))
        made.append(
            Entry(
                action,
                draw(st.sampled_from(["Hoa", "Bình", "Lan"])),
                draw(st.sampled_from(["k1", "k2"])),
                draw(PARCELS) if action in (Action.ACCEPT, Action.REJECT) else (),
                draw(st.sampled_from(["", "Lan", "x"])),
                draw(st.sampled_from(IDS)) if action is Action.REVERT else None,
                {},
                draw(st.one_of(st.none(), st.lists(st.sampled_from(IDS), max_size=4).map(tuple))),
                f"2026-01-01T00:00:{draw(st.integers(0, 3)):02d}Z",
                IDS[at],
            )
        )
    return made


def parts(draw, history):
    return [item for item in history if draw(st.booleans())]


@given(histories(), st.randoms())
def test_the_order_in_the_file_does_not_matter(history, random):
    shuffled = [*history, *history[:3]]
    random.shuffle(shuffled)
    assert state_of(shuffled) == state_of(history)


@given(histories(), st.data())
def test_merging_is_commutative_associative_and_idempotent(history, data):
    one, two, three = (parts(data.draw, history) for _ in range(3))
    assert merge(one, two) == merge(two, one)
    assert merge(merge(one, two), three) == merge(one, merge(two, three))
    assert merge(one, one) == merge(one)
    assert merge(merge(one, two), one) == merge(one, two)


@given(histories())
def test_merging_refuses_an_entry_with_two_meanings(history):
    with pytest.raises(JournalError, match=history[-1].entry_id):
        merge(history, [replace(history[-1], reason="changed")])


@given(histories(), st.data())
def test_undoing_any_entry_leaves_what_would_be_without_it(history, data):
    target = data.draw(st.sampled_from(history))
    if any(item.reverts == target.entry_id for item in history) or target.reverts == target.entry_id:
        return  # it is undone already, or may be
    undo = replace(revert(target, "Hoa"), at="2026-02-01T00:00:00Z", entry_id="undo")
    redo = replace(revert(undo, "Hoa"), at="2026-02-01T00:00:01Z", entry_id="redo")
    without = [item for item in history if item is not target]
    assert state_of([*history, undo]) == state_of(without)
    assert state_of([*history, undo, redo]) == state_of(history)
