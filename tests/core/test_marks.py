"""Accepted exceptions: the file, what a mark does to a finding, and when it stops doing it."""

import sqlite3
import threading
from datetime import date

import pytest
from parcel_clean.core import own_gpkg
from parcel_clean.core.findings import Cause, Finding, Severity, Status
from parcel_clean.core.marks import (
    Mark,
    MarkCounts,
    MarksError,
    add_marks,
    apply_baseline,
    apply_marks,
    create_marks_file,
    read_marks,
)
from parcel_clean.core.messages import Message

TODAY = date(2026, 11, 22)


def finding(finding_id="TC01-a", fingerprint="f1"):
    return Finding(
        finding_id, fingerprint, "TC01", "topology.overlap", Severity.ERROR, Cause("", Message("c")), Message("m")
    )


def mark(finding_id="TC01-a", fingerprint="f1", status=Status.EXCEPTION, **more):
    return Mark(finding_id, fingerprint, status, **{"author": "Hoa", "reason": "agreed on the ground", **more})


@pytest.fixture
def path(tmp_path):
    target = tmp_path / "xã Phong Châu" / "ngoại lệ.gpkg"
    target.parent.mkdir()
    create_marks_file(target)
    return target


def test_what_was_added_is_read_in_order(path):
    entries = [mark(expires="2027-01-31", legal_basis="QĐ 12/QĐ-UBND"), mark("TC02-b", status=Status.FIXED, reason="")]
    assert add_marks(path, entries) == 2
    assert read_marks(path) == entries
    assert add_marks(path, [*entries, mark("TC03-c")]) == 1
    assert [entry.finding_id for entry in read_marks(path)] == ["TC01-a", "TC02-b", "TC03-c"]


def test_file_is_a_geopackage_of_tables(path):
    header = path.read_bytes()[:100]
    assert header[68:72] == b"GPKG"
    with sqlite3.connect(path) as connection:
        contents = dict(connection.execute("SELECT table_name, data_type FROM gpkg_contents"))
        srs = {row[0] for row in connection.execute("SELECT srs_id FROM gpkg_spatial_ref_sys")}
        meta = own_gpkg.read_meta(connection)
    connection.close()
    assert contents == {"parcelclean_marks": "attributes", "parcelclean_meta": "attributes"}
    assert srs == {-1, 0, 4326}
    assert meta["schema"] == "1"
    assert len(meta["project"]) == 36


def test_other_programs_can_read_it(path):
    fiona = pytest.importorskip("fiona", exc_type=ImportError)
    add_marks(path, [mark()])
    assert set(fiona.listlayers(path)) == {"parcelclean_marks", "parcelclean_meta"}
    with fiona.open(path, layer="parcelclean_marks") as table:
        assert [row["properties"]["finding_id"] for row in table] == ["TC01-a"]


@pytest.mark.parametrize("statement", ["DELETE FROM parcelclean_marks", "UPDATE parcelclean_marks SET author = 'X'"])
def test_nothing_is_ever_changed_or_removed(path, statement):
    add_marks(path, [mark()])
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)
    connection.close()


def test_two_writers_wait_for_each_other(path):
    def write(author):
        for number in range(10):
            add_marks(path, [mark(f"TC01-{author}{number}", author=author)])

    threads = [threading.Thread(target=write, args=(author,)) for author in ("Hoa", "Lan")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(read_marks(path)) == 20


def test_a_file_held_by_somebody_is_said_and_left_alone(path, monkeypatch):
    monkeypatch.setattr(own_gpkg, "BUSY_SECONDS", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(MarksError, match="in use by another program"):
        add_marks(path, [mark()])
    with pytest.raises(MarksError, match="in use by another program"):
        read_marks(path)
    other.execute("ROLLBACK")
    other.close()
    assert read_marks(path) == []


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (mark(author=" "), "name of the person"),
        (mark(reason=" "), "TC01-a needs a reason"),
        (mark(status=Status.OBSOLETE), "“obsolete”"),
        (mark(expires="31/01/2027"), "year-month-day"),
    ],
)
def test_a_bad_mark_is_refused_and_nothing_is_written(path, bad, words):
    with pytest.raises(MarksError, match=words):
        add_marks(path, [mark("TC02-b"), bad])
    assert read_marks(path) == []


@pytest.mark.parametrize("content", [b"", b"no database at all", None])
def test_not_a_marks_file(tmp_path, content):
    path = tmp_path / "m.gpkg"
    if content is None:
        own_gpkg.create(path, 1, (), {})  # ours, but another kind
    else:
        path.write_bytes(content)
    for call in (read_marks, lambda p: add_marks(p, [mark()])):
        with pytest.raises(MarksError, match="is not a marks file"):
            call(path)
    assert content is None or path.read_bytes() == content


def test_missing_newer_taken_and_impossible_files(tmp_path, path):
    with pytest.raises(MarksError, match="does not exist"):
        read_marks(tmp_path / "none.gpkg")
    assert not (tmp_path / "none.gpkg").exists()
    with pytest.raises(MarksError, match="exists already"):
        create_marks_file(path)
    with pytest.raises(MarksError, match="cannot be written"):
        create_marks_file(tmp_path / "no folder" / "m.gpkg")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE parcelclean_meta SET value = '2' WHERE key = 'schema'")
    connection.close()
    with pytest.raises(MarksError, match=r"newer Parcel Clean \(schema 2"):
        read_marks(path)


def test_a_live_mark_sets_the_status():
    findings = [finding(), finding("TC01-b"), finding("TC01-c")]
    counts = apply_marks(findings, [mark(), mark("TC01-b", status=Status.FIXED), mark("TC01-gone")], TODAY)
    assert [item.status for item in findings] == [Status.EXCEPTION, Status.FIXED, Status.OPEN]
    assert counts == MarkCounts(marks=3, exceptions=1, fixed=1, unmatched=1)


def test_what_was_to_be_fixed_and_is_found_says_so():
    one, said = finding(), mark(status=Status.FIXED)
    apply_marks([one], [said], TODAY)
    assert one.details == {"mark": "found", "marked_at": said.at}


def test_a_mark_wakes_when_what_was_judged_changes():
    one = finding(fingerprint="f2")
    one.details = {"width": 0.1}
    counts = apply_marks([one], [mark()], TODAY)
    assert one.status is Status.OPEN
    assert one.details == {"width": 0.1, "mark": "changed"}
    assert counts == MarkCounts(marks=1, changed=1)


@pytest.mark.parametrize(("expires", "status"), [("2026-11-22", Status.EXCEPTION), ("2026-11-21", Status.OPEN)])
def test_a_mark_holds_to_the_end_of_its_last_day(expires, status):
    one = finding()
    apply_marks([one], [mark(expires=expires)], TODAY)
    assert one.status is status
    assert one.details == ({} if status is Status.EXCEPTION else {"mark": "expired"})


def test_the_latest_entry_wins_whatever_the_order_in_the_file():
    first = mark(at="2026-01-01T00:00:00.000Z")
    withdrawn = mark(status=Status.OPEN, at="2026-02-01T00:00:00.000Z")
    for entries in ([first, withdrawn], [withdrawn, first]):
        one = finding()
        assert apply_marks([one], entries, TODAY) == MarkCounts()
        assert one.status is Status.OPEN
    one = finding()
    apply_marks([one], [first, withdrawn, mark(at="2026-03-01T00:00:00.000Z")], TODAY)
    assert one.status is Status.EXCEPTION


def test_baseline():
    findings = [finding("TC01-a"), finding("TC01-b")]
    assert apply_baseline(findings, {"TC01-b", "TC01-z"}) == 1
    assert [item.known for item in findings] == [False, True]
