"""The file of the journal: what is written is read, and what cannot be used is said in a sentence of its own."""

import multiprocessing
import os
import shutil
import sqlite3
import threading
from dataclasses import replace

import pytest
from parcel_clean.core import own_gpkg
from parcel_clean.core.marks import create_marks_file
from parcel_clean.core.reconciliation.entries import Action, Entry, in_order
from parcel_clean.core.reconciliation.journal import (
    JournalError,
    add_merged,
    append,
    append_all,
    create_journal,
    read_journal,
)
from parcel_clean.core.reconciliation.merging import merge, read_to_merge, write_merged

KEY = "DD 949969/3/44"


def accept(*parcels, author="Hoa", certificate=KEY, **more):
    return Entry(Action.ACCEPT, author, certificate, parcels, **more)


@pytest.fixture
def path(tmp_path):
    target = tmp_path / "xã Phong Châu" / "nhật ký.gpkg"
    target.parent.mkdir()
    create_journal(target)
    return target


def test_what_was_added_is_read_in_order(path):
    first = append(path, accept("09427/3/44", "09427/3/45", facts={"09427/3/44": {"parcel_area": "ab"}}))
    second = append(path, Entry(Action.NOTE, "  Lê  Hoa ", KEY, reason="hỏi lại ông Bình"))
    third = append(path, Entry(Action.REVERT, "Hoa", reverts=first.entry_id))
    assert read_journal(path).entries == (first, second, third)
    assert second.author == "Lê Hoa"
    assert third.certificate == KEY
    assert list(read_journal(path).entries) == in_order([third, second, first])


def test_file_is_a_geopackage_of_tables_with_the_columns_of_the_contract(path):
    connection = sqlite3.connect(path)
    contents = dict(connection.execute("SELECT table_name, data_type FROM gpkg_contents"))
    columns = [row[1] for row in connection.execute("PRAGMA table_info(parcelclean_journal)")]
    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    connection.close()
    assert contents == {"parcelclean_journal": "attributes", "parcelclean_meta": "attributes"}
    wanted = ["entry_id", "at", "author", "action", "certificate", "parcels", "reason", "reverts"]
    assert columns[1:9] == wanted
    assert mode == "delete"


def test_nothing_can_be_changed_or_deleted(path):
    append(path, accept("a"))
    connection = sqlite3.connect(path)
    for statement in ("UPDATE parcelclean_journal SET author = 'x'", "DELETE FROM parcelclean_journal"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement)
    connection.close()


def test_adding_an_entry_twice_changes_nothing_and_another_meaning_is_refused(path):
    entry = accept("a")
    written = append(path, entry)
    assert append(path, entry) == written
    assert append(path, written) == written
    with pytest.raises(JournalError, match=entry.entry_id):
        append(path, replace(entry, parcels=("b",)))
    assert len(read_journal(path).entries) == 1


def test_of_several_entries_all_are_written_or_none(path):
    with pytest.raises(JournalError, match="could be undone"):
        append_all(path, [accept("a"), Entry(Action.REVERT, "Hoa", reverts="nobody knows")])
    assert read_journal(path).entries == ()


def test_an_entry_comes_after_all_that_is_there_whatever_the_clock_says(path):
    ahead = append(path, accept("a", at="2199-01-01T00:00:00Z"))
    behind = append(path, accept("b"))
    assert in_order([behind, ahead]) == [ahead, behind]
    entries = append_all(path, [accept(str(at)) for at in range(50)])
    assert in_order(entries) == entries


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        (accept("a", author="  "), "name of the person"),
        (accept("a", certificate=""), "which certificate"),
        (accept(), "which parcels"),
        (Entry(Action.REVERT, "Hoa"), "which entry"),
    ],
)
def test_an_entry_that_says_too_little_is_refused(path, entry, sentence):
    with pytest.raises(JournalError, match=sentence):
        append(path, entry)


def _not_there(path):
    return path.with_name("none.gpkg")


def _folder(path):
    return path.parent


def _empty(path):
    path.write_bytes(b"")
    return path


def _text(path):
    path.write_text("tờ;thửa\n" * 100)
    return path


def _marks(path):
    create_marks_file(path.with_name("marks.gpkg"))
    return path.with_name("marks.gpkg")


def _damaged(path):
    append_all(path, [accept("a", reason="x" * 500) for _ in range(100)])
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    return path


def _run(path, *statements):
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()
    return path


def _newer(path):
    return _run(path, "UPDATE parcelclean_meta SET value = '7' WHERE key = 'schema'")


def _layers(path):
    row = "INSERT INTO gpkg_contents (table_name, data_type, last_change) VALUES ('thua_dat', 'features', '')"
    return _run(path, row)


def _strange_action(path):
    values = "('e1', '2026-01-01T00:00:00Z', 'Hoa', 'accept', 'k', 'no list')"
    return _run(
        path, f"INSERT INTO parcelclean_journal (entry_id, at, author, action, certificate, parcels) VALUES {values}"
    )


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_not_there, "does not exist"),
        (_folder, "is a folder"),
        (_empty, "0 bytes"),
        (_text, "no GeoPackage"),
        (_marks, "without a journal"),
        (_damaged, "damaged"),
        (_newer, r"newer Parcel Clean \(schema 7"),
        (_layers, "together with layers .thua_dat"),
        (_strange_action, "Entry e1 .* parcels is .no list"),
    ],
)
def test_a_file_that_will_not_do_is_refused_in_a_sentence_of_its_own(path, spoil, sentence):
    target = spoil(path)
    with pytest.raises(JournalError, match=sentence) as caught:
        read_journal(target)
    assert str(target) in str(caught.value)


def test_a_journal_of_another_project_is_refused(path, tmp_path):
    project = read_journal(path).project
    assert read_journal(path, project).project == project
    other = tmp_path / "other.gpkg"
    create_journal(other)
    for use in (lambda: read_journal(other, project), lambda: append(other, accept("a"), project)):
        with pytest.raises(JournalError, match="another project"):
            use()


def test_a_locked_journal_says_so_and_a_short_wait_is_borne(path, monkeypatch):
    monkeypatch.setattr(own_gpkg, "BUSY_SECONDS", 0.05)
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    for use in (lambda: append(path, accept("a")), lambda: read_journal(path)):
        with pytest.raises(JournalError, match="in use by another program"):
            use()
    monkeypatch.setattr(own_gpkg, "BUSY_SECONDS", 5.0)
    threading.Timer(0.2, lambda: other.execute("COMMIT")).start()
    append(path, accept("a"))
    other.close()


class _Refusing:
    """A connection on which writing fails as on a read-only or full disk; SQLite says it in these words."""

    def __init__(self, connection, sentence):
        self._connection, self._sentence = connection, sentence

    def execute(self, statement, *values):
        if statement.startswith("INSERT"):
            raise sqlite3.OperationalError(self._sentence)
        return self._connection.execute(statement, *values)

    def __getattr__(self, name):
        return getattr(self._connection, name)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("attempt to write a readonly database", "read-only"),
        ("unable to open database file", "read-only"),
        ("table parcelclean_journal has no column named facts", "other software"),
        ("disk I/O error", "cannot be written: disk I/O error"),
    ],
)
def test_what_sqlite_refuses_becomes_a_sentence(path, monkeypatch, said, sentence):
    connect = sqlite3.connect
    monkeypatch.setattr(own_gpkg.sqlite3, "connect", lambda *a, **b: _Refusing(connect(*a, **b), said))
    with pytest.raises(JournalError, match=sentence):
        append(path, accept("a"))
    monkeypatch.undo()
    assert read_journal(path).entries == ()


def test_on_a_full_disk_nothing_is_added_and_nothing_is_lost(path, monkeypatch):
    kept = append(path, accept("a"))
    connect = sqlite3.connect

    def small(*args, **more):
        connection = connect(*args, **more)
        connection.execute("PRAGMA max_page_count = 1")  # SQLite takes the present size instead
        return connection

    monkeypatch.setattr(own_gpkg.sqlite3, "connect", small)
    with pytest.raises(JournalError, match="disk is full"):
        append(path, accept("b", reason="x" * 100_000))
    monkeypatch.undo()
    assert read_journal(path).entries == (kept,)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_said(path):
    path.parent.chmod(0o500)
    try:
        with pytest.raises(JournalError, match="read-only"):
            append(path, accept("a"))
    finally:
        path.parent.chmod(0o700)


def test_the_write_ahead_log_that_qgis_turned_on_is_turned_off_again(path):
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    entry = append(path, accept("a"))
    copy = path.with_name("copy.gpkg")
    shutil.copyfile(path, copy)
    assert read_journal(copy).entries == (entry,)
    assert sorted(file.name for file in path.parent.iterdir()) == ["copy.gpkg", path.name]


def test_a_journal_with_the_columns_of_the_contract_alone_is_read(tmp_path):
    target = tmp_path / "plain.gpkg"
    table = (
        "CREATE TABLE parcelclean_journal (entry_id TEXT, at TEXT, author TEXT, action TEXT, certificate TEXT,"
        " parcels TEXT, reason TEXT, reverts TEXT)"
    )
    values = """('e1', '2026-01-02T03:04:05Z', 'Hoa', 'accept', 'k', '["p"]', NULL, NULL)"""
    row = f"INSERT INTO parcelclean_journal VALUES {values}"
    own_gpkg.create(target, 1, [table, row], {"parcelclean_journal": "x"})
    (entry,) = read_journal(target).entries
    assert entry == Entry(Action.ACCEPT, "Hoa", "k", ("p",), at="2026-01-02T03:04:05Z", entry_id="e1")


def _write_many(path, author, count):
    for at in range(count):
        append(path, accept(str(at), author=author))


def test_two_sessions_write_at_once(path):
    context = multiprocessing.get_context("spawn" if os.name == "nt" else "fork")
    writers = [context.Process(target=_write_many, args=(path, name, 40)) for name in ("Hoa", "Bình")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    entries = read_journal(path).entries
    assert len(entries) == 80
    # The order of writing is the order of time, whoever wrote.
    assert in_order(entries) == list(entries)


def test_merged_files_hold_the_union(path, tmp_path):
    mine, theirs, target = path, tmp_path / "theirs.gpkg", tmp_path / "all.gpkg"
    create_journal(theirs, read_journal(mine).project)
    entries = [append(mine, accept("a")), append(theirs, accept("b", author="Bình"))]
    journals, project = read_to_merge([mine, theirs, mine])
    write_merged(target, merge(*(journal.entries for journal in journals)), project)
    assert read_journal(target, project).entries == tuple(in_order(entries))
    assert add_merged(target, entries) == 0


def test_journals_of_two_projects_are_merged_only_when_asked_for(path, tmp_path):
    other = tmp_path / "other.gpkg"
    create_journal(other)
    with pytest.raises(JournalError, match="different projects"):
        read_to_merge([path, other])
    assert read_to_merge([path, other], any_project=True)[1] == read_journal(path).project


def test_nothing_half_merged_is_left(path, tmp_path):
    entry = append(path, accept("a"))
    target = tmp_path / "all.gpkg"
    with pytest.raises(JournalError, match=entry.entry_id):
        write_merged(target, [entry, replace(entry, author="somebody else")], "")
    assert not target.exists()
