"""The register: claims, reservations, what is never given twice, merging, and power cuts."""

import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from parcel_clean.core import own_gpkg
from parcel_clean.core.identity.register import (
    Claim,
    RegisterError,
    claim,
    create_register,
    double_holders,
    link,
    merge_registers,
    read_entries,
    read_register,
    release,
    reserve,
    retire,
    settle,
)
from parcel_clean.core.identity.register_state import Action, Entry, Issuer, Standing, fold

A, B, C = "w7c38hqvqyqx", "w7c38hqvrh1w", "w7g90ekx1nxt"
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def path(tmp_path):
    target = tmp_path / "xã Phong Châu" / "sổ đăng ký.gpkg"
    target.parent.mkdir()
    create_register(target)
    return target


def holders(path):
    return {name: (s.standing.value, s.parcel) for name, s in read_register(path).states.items()}


def test_an_identifier_is_issued_once(path):
    first = Claim(
        A, "09427/7/12", lon=103.017, lat=21.38, box=(1.0, 2.0, 3.0, 4.0), method="cp1", shift="decision-2007"
    )
    assert claim(path, [first], author="Hoa").granted == {A}
    assert claim(path, [first]).refused == ()  # the same parcel again: nothing new is written
    answer = claim(path, [Claim(A, "09427/7/13"), Claim(B, "09427/7/13")])
    assert answer.granted == {B}
    assert [(item.parcel, state.parcel) for item, state in answer.refused] == [("09427/7/13", "09427/7/12")]
    assert len(read_entries(path)) == 2
    state = read_register(path).lookup([A.upper(), C])[0]
    assert (state.parcel, state.method, state.box, state.lon) == ("09427/7/12", "cp1", (1.0, 2.0, 3.0, 4.0), 103.017)
    assert read_register(path).lookup([C]) == [None]


def test_of_two_claims_at_once_the_first_is_granted(path):
    answer = claim(path, [Claim(A, "1/1"), Claim(A, "1/2")])
    assert [item.parcel for item, _ in answer.refused] == ["1/2"]
    assert holders(path) == {A: ("issued", "1/1")}


def test_retired_for_ever(path):
    claim(path, [Claim(A, "1/1"), Claim(B, "1/2")])
    assert retire(path, [(A, "1/1", "1/3"), (B, "1/9", "1/3")], "merged") == 1
    assert retire(path, [(A, "1/1", "1/3")], "merged") == 0
    assert holders(path) == {A: ("retired", "1/1"), B: ("issued", "1/2")}
    assert claim(path, [Claim(A, "1/1")]).granted == frozenset()
    assert claim(path, [Claim(A, "1/4", found=True)]).granted == frozenset()
    # The merge was undone: the parcel carries its identifier and held it.
    assert claim(path, [Claim(A, "1/1", found=True)]).granted == {A}


def test_a_child_goes_on_with_it(path):
    claim(path, [Claim(A, "1/12")])
    assert claim(path, [Claim(A, "1/45", previous="1/12")]).granted == {A}
    # A colleague who read the register before that comes too late.
    assert claim(path, [Claim(A, "1/46", previous="1/12")]).granted == frozenset()
    assert holders(path) == {A: ("issued", "1/45")}


def test_provisional_becomes_official_and_gives_way(path):
    claim(path, [Claim(A, "1/1"), Claim(B, "1/2")])
    claim(path, [Claim(A, "1/1", Issuer.OFFICIAL)])
    assert read_register(path).states[A].issuer is Issuer.OFFICIAL
    assert link(path, [(B, C, "1/2")]) == 1
    assert link(path, [(B, C, "1/2")]) == 0
    assert read_register(path).states[B].official == C


def test_an_editing_session(path):
    assert reserve(path, [Claim(A, "1/1"), Claim(B, "1/2")], "s1").granted == {A, B}
    assert claim(path, [Claim(A, "1/9")]).granted == frozenset()
    assert reserve(path, [Claim(A, "1/9")], "s2").granted == frozenset()
    assert claim(path, [Claim(A, "1/1")], session="s1").granted == {A}
    assert release(path, "s1") == 1
    assert release(path, "s1") == 0
    assert holders(path) == {A: ("issued", "1/1"), B: ("free", "")}
    assert claim(path, [Claim(B, "1/9")]).granted == {B}


def test_a_dead_session_keeps_no_parcel_from_its_own_identifier(path):
    reserve(path, [Claim(A, "1/1")], "died")
    assert reserve(path, [Claim(A, "1/1")], "s2").granted == {A}
    assert release(path, "died") == 0
    assert claim(path, [Claim(A, "1/1")], session="s2").granted == {A}


def test_merging_is_a_union_and_reports_conflicts(path, tmp_path):
    other = tmp_path / "other.gpkg"
    create_register(other)
    claim(path, [Claim(A, "1/1"), Claim(B, "1/2")])
    merge_registers(other, [path])
    time.sleep(0.002)
    claim(other, [Claim(C, "1/3")])
    claim(path, [Claim(C, "1/4")])
    retire(other, [(B, "1/2", "")], "deleted")
    conflicts = merge_registers(path, [other, other, path])
    assert [(state.identifier, state.parcel) for state in conflicts] == [(C, "1/3")]
    assert [entry.parcel for entry in conflicts[0].conflicts] == ["1/4"]
    merge_registers(other, [path])
    assert read_register(path).states == read_register(other).states
    assert len(read_entries(path)) == 5
    settle(path, C, "1/4", "Hoa", "sổ địa chính")
    assert read_register(path).conflicts == ()
    assert holders(path) == {A: ("issued", "1/1"), B: ("retired", "1/2"), C: ("issued", "1/4")}


def test_one_parcel_with_two_identifiers(path):
    claim(path, [Claim(A, "1/1"), Claim(B, "1/1"), Claim(C, "1/2")])
    assert double_holders(read_register(path)) == {"1/1": (A, B)}


@given(st.data())
def test_fold_does_not_depend_on_the_order_of_entries(data):
    keys, actions = st.sampled_from(["1/1", "1/2", "1/3"]), st.sampled_from(list(Action))
    made = st.builds(
        Entry, st.sampled_from([A, B]), actions, keys, keys, session=st.sampled_from(["", "s"]), seq=st.integers(1, 4)
    )
    entries = [e._replace(entry_id=str(i), at=str(i % 3)) for i, e in enumerate(data.draw(st.lists(made)))]
    assert fold(data.draw(st.permutations(entries))) == fold(entries)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_order_of_calls_gives_an_identifier_to_one_parcel(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("r") / "r.gpkg"
    create_register(path)
    holder, retired = {}, set()
    keys, names = st.sampled_from(["1/1", "1/2", "1/3"]), st.sampled_from([A, B])
    for _ in range(data.draw(st.integers(1, 12))):
        name, key = data.draw(names), data.draw(keys)
        what = data.draw(st.sampled_from(["claim", "reserve", "commit", "release", "retire", "move"]))
        if what == "retire":
            if retire(path, [(name, holder.get(name, ""), "")], "deleted"):
                retired.add(name)
        elif what == "release":
            release(path, "s")
        elif what == "reserve":
            reserve(path, [Claim(name, key)], "s")
        else:
            previous = holder.get(name, "") if what == "move" else ""
            answer = claim(path, [Claim(name, key, previous=previous)], session="s" if what == "commit" else "")
            if name in answer.granted:
                assert name not in retired
                assert holder.get(name) in {None, key, previous}
                holder[name] = key
    states = read_register(path).states
    for name, key in holder.items():
        assert states[name].parcel == key
        assert states[name].standing is (Standing.RETIRED if name in retired else Standing.ISSUED)
        assert states[name].conflicts == ()


@pytest.mark.parametrize(
    "statement", ["DELETE FROM parcelclean_register", "UPDATE parcelclean_register SET parcel = 'X'"]
)
def test_nothing_is_ever_changed_or_removed(path, statement):
    claim(path, [Claim(A, "1/1")])
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)
    connection.close()


def test_what_cannot_be_used(path, tmp_path):
    with pytest.raises(RegisterError, match="exists already"):
        create_register(path)
    with pytest.raises(RegisterError, match="does not exist"):
        read_register(tmp_path / "none.gpkg")
    text = tmp_path / "text.gpkg"
    text.write_text("no database " * 99)
    with pytest.raises(RegisterError, match="not a register"):
        read_register(text)
    marks = tmp_path / "marks.gpkg"
    own_gpkg.create(marks, 1, ("CREATE TABLE parcelclean_marks (id INTEGER)",), {})
    with pytest.raises(RegisterError, match="not a register"):
        claim(marks, [Claim(A, "1/1")])
    newer = tmp_path / "newer.gpkg"
    own_gpkg.create(newer, 2, ("CREATE TABLE parcelclean_register (uid INTEGER)",), {})
    with pytest.raises(RegisterError, match="newer Parcel Clean"):
        merge_registers(path, [newer])
    with pytest.raises(RegisterError, match="cannot be written"):
        create_register(tmp_path / "no folder" / "r.gpkg")


def test_two_people_at_once(path):
    answers = []

    def work(key):
        answers.extend(claim(path, [Claim(f"w7c38hqv{i:04d}", key)]).granted for i in range(40))

    threads = [threading.Thread(target=work, args=(key,)) for key in ("1/1", "1/2")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(len(granted) for granted in answers) == 40
    assert read_register(path).conflicts == ()


def test_a_busy_file_says_so(path, monkeypatch):
    monkeypatch.setattr(own_gpkg, "BUSY_SECONDS", 0.05)
    with own_gpkg.opened(path, write=True), pytest.raises(RegisterError, match="in use"):
        claim(path, [Claim(A, "1/1")])


WORKER = """
import runpy, sys
runpy.run_path(sys.argv[1] + "/tools/checkout.py")["register_package"]()
from parcel_clean.core.identity.register import Claim, claim
for batch in range(10_000):
    claims = [Claim(f"w7{batch:06d}{i:04d}", f"1/{batch}/{i}", method="m", lon=1.0, lat=2.0) for i in range(200)]
    claim(sys.argv[2], claims)
    sys.stdout.write(f"{batch}\\n")
    sys.stdout.flush()
"""


@pytest.mark.parametrize("after", [1, 4, 9])
def test_killed_in_the_middle(path, after):
    worker = subprocess.Popen([sys.executable, "-c", WORKER, str(ROOT), str(path)], stdout=subprocess.PIPE, text=True)
    told = -1
    for line in worker.stdout:
        told = int(line)
        if told >= after:
            break
    time.sleep(0.003 * after)
    worker.kill()
    worker.wait()
    worker.stdout.close()
    entries = read_entries(path)
    by_batch = {}
    for entry in entries:
        by_batch.setdefault(entry.identifier[2:8], []).append(entry)
    # Every batch is there whole, and every batch that was confirmed is there.
    assert {len(batch) for batch in by_batch.values()} == {200}
    assert len(by_batch) >= told + 1
    assert claim(path, [Claim("w70000000000", "9/9")]).granted == frozenset()
    assert claim(path, [Claim(C, "9/9")]).granted == {C}


def test_other_programs_can_read_it(path):
    fiona = pytest.importorskip("fiona", exc_type=ImportError)
    claim(path, [Claim(A, "1/1")])
    with fiona.open(path, layer="parcelclean_register") as table:
        assert [row["properties"]["identifier"] for row in table] == [A]


def test_speed(path):
    claims = [Claim(f"w7{i:010d}", f"1/1/{i}", lon=105.0, lat=21.0, method="m") for i in range(50_000)]
    started = time.perf_counter()
    assert len(claim(path, claims).granted) == 50_000
    assert not claim(path, claims).refused
    assert len(read_register(path).states) == 50_000
    # Some 4 s on a quiet machine.
    assert time.perf_counter() - started < 20
