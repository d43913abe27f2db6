"""A journal that several people write into at once: what is new is read, and what cannot be written waits."""

from __future__ import annotations

import shutil
import sqlite3
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.reconciliation.entries import Action, Entry, JournalError
from parcel_clean.core.reconciliation.journal import append, append_all, create_journal, read_journal
from parcel_clean.core.reconciliation.ledger import Ledger
from parcel_clean.core.reconciliation.merging import write_merged
from parcel_clean.core.reconciliation.news import Mark, end_of, news_since, read_whole
from parcel_clean.core.reconciliation.session import Session


def accept(certificate, parcel="x/1", author="Bình"):
    return Entry(Action.ACCEPT, author, certificate, (parcel,))


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "sổ.gpkg"
    create_journal(made)
    return made


def opened(path, author="Hoa"):
    made = Session()
    made.open(path)
    made.work_as(author)
    return made


def test_only_new_rows_are_read(path):
    append_all(path, [accept(f"C{at}") for at in range(5)])
    whole = read_whole(path)
    assert (len(whole.entries), whole.whole, whole.more) == (5, True, False)
    assert news_since(path, whole.mark) is None
    made = append_all(path, [accept(f"D{at}") for at in range(5)])
    first = news_since(path, whole.mark, most=3)
    assert (first.entries, first.whole, first.more) == (tuple(made[:3]), False, True)
    rest = news_since(path, first.mark)
    assert (rest.entries, rest.more) == (tuple(made[3:]), False)
    assert news_since(path, rest.mark) is None
    assert rest.mark == end_of(path)


def test_another_file_in_its_place_is_read_anew(path, tmp_path):
    append_all(path, [accept(f"C{at}") for at in range(3)])
    old = shutil.copy(path, tmp_path / "old.gpkg")
    session = opened(path)
    session.decide(Action.NONE, "Z")
    shutil.copy(old, path)  # yesterday's backup
    assert session.refresh()
    assert session.decision("Z").none
    assert [entry.certificate for entry in session.waiting] == ["Z"]
    session.save_waiting()
    assert read_journal(path).state().certificates["Z"].decision.none
    # A merged journal has its rows in the order of time.
    earlier = Entry(Action.NONE, "Lan", "Y", at="2020-01-01T00:00:00Z")
    found = read_journal(path)
    path.unlink()
    write_merged(path, sorted((*found.entries, earlier), key=lambda one: one.at), found.project)
    assert session.refresh()
    assert session.decision("Y").none
    assert not session.waiting


def test_a_journal_of_another_project_in_its_place_brings_its_own_entries(path):
    append(path, accept("A"))
    session = opened(path)
    path.unlink()
    create_journal(path)
    append(path, accept("B"))
    assert set(session.refresh()) == {"A", "B"}
    assert session.decision("A").accepted == ()
    assert session.waiting == []


def test_a_file_that_is_gone_says_so(path):
    session = opened(path)
    path.unlink()
    with pytest.raises(JournalError, match="does not exist"):
        session.refresh()


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["Hoa", "Bình"]),
        st.sampled_from(["accept", "reject", "none", "undo", "note", "assign", "look"]),
        st.integers(0, 3),
    ),
    max_size=16,
)


@given(STEPS)
@settings(max_examples=40, deadline=None)
def test_two_sessions_on_one_journal_see_what_the_journal_says(tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("j") / "sổ.gpkg"
    create_journal(path)
    sessions = {name: opened(path, name) for name in ("Hoa", "Bình")}
    for name, what, number in steps:
        session = sessions[name]
        if what == "undo":
            session.undo()
        elif what == "note":
            session.note(f"C{number}", "xem lại")
        elif what == "assign":
            session.assign([f"C{at}" for at in range(number)], name)
        elif what == "look":
            session.refresh()
        else:
            session.decide(Action(what), f"C{number}", () if what == "none" else (f"x/{number % 2}",))
    expected = dict(read_journal(path).state().certificates)
    for session in sessions.values():
        session.refresh()
        assert dict(session.ledger.states) == expected
        assert dict(Ledger(session.ledger.entries).states) == expected


def test_a_locked_journal_costs_a_blink_and_nothing_is_lost(path):
    session = opened(path)
    lock = sqlite3.connect(path, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    began = time.perf_counter()
    session.decide(Action.ACCEPT, "A", ("x/1",))
    assert time.perf_counter() - began < 0.5
    assert session.is_busy
    session.decide(Action.ACCEPT, "B", ("x/2",))
    session.save_waiting()
    assert len(session.waiting) == 2
    lock.execute("ROLLBACK")
    session.save_waiting()
    assert (session.waiting, session.problem, session.waited()) == ([], None, 0.0)
    assert read_journal(path).entries == tuple(session.ledger.entries)


def test_a_decision_that_waited_settles_only_what_its_author_saw(path):
    session = opened(path)
    lock = sqlite3.connect(path, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    session.decide(Action.ACCEPT, "A", ("x/1",))
    lock.execute("ROLLBACK")
    append(path, accept("A", "x/2", "Bình"))
    append(path, Entry(Action.ACCEPT, "Lan", "A", ("x/3",), settles=()))
    session.save_waiting()
    session.refresh()
    assert {one.author for one in session.state("A").opinions} == {"Hoa", "Bình", "Lan"}
    assert session.decision("A") == read_journal(path).state().certificates["A"].decision


def test_assigning_is_one_step(path):
    session = opened(path)
    session.decide(Action.ACCEPT, "A", ("x/1",))
    assert len(session.assign(["A", "B", "C", "B"], " Lê  Văn Bình ")) == 3
    assert session.state("B").assignee == "Lê Văn Bình"
    assert session.assign(["A", "D"], "Lê Văn Bình")[0].certificate == "D"  # A is his already
    session.assign(["A"], "")
    assert session.state("A").assignee == ""
    assert [len(session.undo()) for _ in range(4)] == [1, 1, 3, 1]
    assert not session.ledger.states
    again = opened(path)
    assert again.undo() == []


def test_a_note_is_undone_like_any_step(path):
    session = opened(path)
    session.note("A", "  hỏi lại chủ sử dụng ")
    (note,) = session.state("A").notes
    assert (note.author, note.text) == ("Hoa", "hỏi lại chủ sử dụng")
    opened(path).undo()
    assert session.refresh() == ["A"]
    assert session.state("A").notes == ()


def test_a_mark_of_nothing_reads_all(path):
    append(path, accept("A"))
    assert news_since(path, Mark()).whole
