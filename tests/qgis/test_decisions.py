"""`applydecisions` and `mergejournals` through processing.run and the real qgis_process."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from parcel_clean.core.marks import create_marks_file
from parcel_clean.core.reconciliation.entries import Action, Entry
from parcel_clean.core.reconciliation.journal import append, create_journal, read_journal
from qgis.core import NULL, QgsProcessingException

from .conftest import memory_layer, rows_of, square, write_layer

LIST_COLUMNS = (
    ("serial", "QString"),
    ("certificate_sheet", "QString"),
    ("certificate_parcel", "QString"),
    ("sheet", "QString"),
    ("parcel", "QString"),
    ("owner", "QString"),
)
LINES = (
    (None, "DD 949969", "1", "12", None, None, "Trần Thị Mơ"),
    (None, "DD 949969", "1", "12", None, None, "Lê Văn Bính"),
    (None, "AB 123456", "2", "5", "7", "4", "Đỗ Thị Hậu"),
    (None, "AB 123457", "2", "6", None, None, "Ngô Văn Tý"),
    (None, None, "2", "7", None, None, "Vũ Thị Sáu"),
)
BOWTIE = "POLYGON((500200 2300000, 500220 2300020, 500220 2300000, 500200 2300020, 500200 2300000))"
ROWS = (
    (square(0, 0), "09427", 7, "1"),
    (square(20, 0), "09427", 7, "2"),
    (BOWTIE, "09427", 7, "3"),
    (square(100, 0), "09427", 7, "4"),
)
pytestmark = pytest.mark.usefixtures("english")


def accept(certificate, *numbers, author="Hoa", action=Action.ACCEPT):
    return Entry(action, author, certificate, tuple(f"09427/7/{number}" for number in numbers))


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "xã Cẩm Trúc"
    folder.mkdir()
    return folder


@pytest.fixture
def parcels(place):
    return write_layer(memory_layer(ROWS), place / "thửa.gpkg")


@pytest.fixture
def certificates(place):
    return write_layer(memory_layer(LINES, kind="None", crs="", columns=LIST_COLUMNS), place / "giấy.gpkg")


@pytest.fixture
def journal(place):
    path = place / "nhật ký.gpkg"
    create_journal(path)
    append(path, accept("DD 949969/1/12", "1", "3"))
    append(path, accept("AB 123456/2/5", "1"))
    append(path, accept("AB 123457/2/6", "2"))
    append(path, accept("AB 123457/2/6", "4", author="Bình"))
    append(path, Entry(Action.NONE, "Hoa", "?/2/7/vu thi sau"))
    append(path, accept("ZZ 999999/9/9", "1"))
    return str(path)


def colleague(path, *entries, project=""):
    create_journal(path, project)
    for entry in entries:
        append(path, entry)
    return str(path)


def digests(*paths):
    return [hashlib.sha256(Path(path).read_bytes()).hexdigest() for path in paths]


def column(rows, name):
    return [None if row[name] == NULL else row[name] for row in rows]


def test_copies_carry_the_accepted_links(run, log, parcels, certificates, journal, place):
    before = digests(parcels, certificates, journal)
    out = {"PARCELS_OUT": str(place / "p.gpkg"), "CERTIFICATES_OUT": str(place / "c.gpkg")}
    results = run("applydecisions", PARCELS=parcels, CERTIFICATES=certificates, JOURNAL=journal, **out)
    assert digests(parcels, certificates, journal) == before
    rows = rows_of(results["PARCELS_OUT"])
    assert column(rows, "certificate_serials") == ["AB 123456; DD 949969", None, "DD 949969", None]
    assert column(rows, "match_status") == ["matched", "conflict", "matched", "conflict"]
    assert [row["TENCHU"] for row in rows] == ["Trần Thị Mơ"] * 4
    lines = rows_of(results["CERTIFICATES_OUT"])
    assert column(lines, "parcel_key") == ["09427/7/1; 09427/7/3"] * 2 + ["09427/7/1", None, None]
    assert column(lines, "parcel_sheet") == ["7; 7", "7; 7", "7", None, None]
    assert column(lines, "parcel_number") == ["1; 3", "1; 3", "1", None, None]
    assert column(lines, "match_status") == ["matched", "matched", "matched", "conflict", "only_record"]
    # Fields 21/22 stay what they were, filled or not.
    assert column(lines, "sheet") == [None, None, "7", None, None]
    assert column(lines, "parcel") == [None, None, "4", None, None]
    assert (results["LINKED_COUNT"], results["LINKED_PARCEL_COUNT"]) == (3, 2)
    assert (results["CONFLICT_COUNT"], results["MISSING_COUNT"]) == (1, 1)
    said = "\n".join(log.warnings)
    assert "AB 123457/2/6: Bình, Hoa have decided differently" in said
    assert "1 certificates with decisions are not in the list any more: ZZ 999999/9/9." in said
    assert (
        "1 certificates have other numbers in the list (fields 21/22) than the accepted parcel has: AB 123456" in said
    )
    assert "vu thi sau" not in "\n".join([*log.lines, *log.warnings])


def test_apply_in_qgis_process(headless, parcels, certificates, journal, place):
    ended = headless(
        "applydecisions",
        "--json",
        PARCELS=parcels,
        CERTIFICATES=certificates,
        JOURNAL=journal,
        PARCELS_OUT=place / "p.gpkg",
        CERTIFICATES_OUT=place / "c.csv",
    )
    assert ended.code == 0, ended.text
    assert json.loads(ended.out)["results"]["LINKED_COUNT"] == 3
    assert len(rows_of(place / "p.gpkg")) == 4
    assert "09427/7/1" in (place / "c.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"JOURNAL": "none.gpkg"}, "JOURNAL: the file .* does not exist"),
        ({"JOURNAL": ""}, "JOURNAL"),
        ({"JOURNAL": "PARCELS"}, "without a journal"),
        ({"CERTIFICATES": "none.csv"}, "CERTIFICATES: the file .* does not exist"),
        ({"PARCELS_OUT": "JOURNAL"}, "PARCELS_OUT would overwrite .*, which is given as JOURNAL"),
        ({"PARCELS_OUT": "other.gpkg"}, "keeps decisions"),
        ({"CERTIFICATES_OUT": "CERTIFICATES"}, "which is given as CERTIFICATES"),
        ({"CERTIFICATES_OUT": "p.gpkg"}, "both write to"),
        ({"CERTIFICATES_OUT": "no/c.gpkg"}, "the folder .* does not exist"),
        ({"PARCELS": "CERTIFICATES"}, "PARCELS: .* holds no geometry"),
        ({"CERTIFICATES": "applied.gpkg"}, "CERTIFICATES: .* already has a column .match_status"),
    ],
)
def test_bad_input_is_refused(run, parcels, certificates, journal, place, change, sentence):
    create_journal(place / "other.gpkg")
    columns = (*LIST_COLUMNS, ("match_status", "QString"))
    write_layer(
        memory_layer([(*line, "matched") for line in LINES], kind="None", crs="", columns=columns),
        place / "applied.gpkg",
    )
    given = {
        "PARCELS": parcels,
        "CERTIFICATES": certificates,
        "JOURNAL": journal,
        "PARCELS_OUT": str(place / "p.gpkg"),
        "CERTIFICATES_OUT": str(place / "c.gpkg"),
    }
    ((name, value),) = change.items()
    asked = {**given, name: given.get(value) or (str(place / value) if value else "")}
    before = digests(parcels, certificates, journal)
    there = sorted(place.iterdir())
    with pytest.raises(QgsProcessingException, match=sentence):
        run("applydecisions", **asked)
    assert digests(parcels, certificates, journal) == before
    assert sorted(place.iterdir()) == there


def test_merging_is_a_union_and_conflicts_are_listed(run, log, journal, place):
    project = read_journal(journal).project
    theirs = colleague(place / "bình.gpkg", accept("AB 123456/2/5", "2", author="Bình"), project=project)
    shutil.copyfile(journal, place / "copy.gpkg")
    before = digests(journal, theirs)
    files = [journal, theirs, str(place / "copy.gpkg")]
    out = {"JOURNAL": str(place / "all.gpkg"), "CONFLICTS": str(place / "conflicts.gpkg")}
    results = run("mergejournals", JOURNALS=files, **out)
    assert (results["ENTRY_COUNT"], results["CONFLICT_COUNT"]) == (7, 2)
    assert digests(journal, theirs) == before
    merged = read_journal(place / "all.gpkg", project)
    assert {entry.entry_id for entry in merged.entries} == {
        entry.entry_id for path in files for entry in read_journal(path).entries
    }
    rows = rows_of(results["CONFLICTS"])
    assert column(rows, "certificate") == ["AB 123456/2/5", "AB 123457/2/6"]
    assert column(rows, "authors") == ["Bình; Hoa"] * 2
    assert column(rows, "decisions")[0] == "Bình: 09427/7/2; Hoa: 09427/7/1"
    assert "2 certificates were decided differently" in "\n".join(log.warnings)
    # A second time into the same file: nothing is lost and nothing is doubled.
    again = run("mergejournals", JOURNALS=list(reversed(files)), JOURNAL=out["JOURNAL"])
    assert (again["ENTRY_COUNT"], again["CONFLICT_COUNT"]) == (7, 2)
    append(out["JOURNAL"], accept("AB 123456/2/5", "1", author="Lan"))
    assert run("mergejournals", JOURNALS=files, JOURNAL=out["JOURNAL"])["CONFLICT_COUNT"] == 1


def test_merge_in_qgis_process_with_the_parameter_repeated(headless, journal, place):
    theirs = colleague(place / "bình.gpkg", accept("AB 123456/2/5", "2", author="Bình"))
    out = place / "all.gpkg"
    ended = headless("mergejournals", JOURNALS=[journal, theirs], JOURNAL=out)
    assert ended.code == 1
    assert "different projects" in ended.text
    assert "Traceback" not in ended.text
    assert not out.exists()
    ended = headless(
        "mergejournals",
        "--json",
        JOURNALS=[journal, theirs],
        JOURNAL=out,
        CONFLICTS=place / "k.gpkg",
        ANY_PROJECT="true",
    )
    assert ended.code == 0, ended.text
    results = json.loads(ended.out)["results"]
    assert (results["ENTRY_COUNT"], results["CONFLICT_COUNT"]) == (7, 2)
    assert len(read_journal(out).entries) == 7


def test_the_merged_journal_may_be_temporary(run, journal):
    results = run("mergejournals", JOURNALS=[journal], JOURNAL="TEMPORARY_OUTPUT", CONFLICTS="TEMPORARY_OUTPUT")
    assert read_journal(results["JOURNAL"]).entries == read_journal(journal).entries


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"JOURNALS": []}, "JOURNALS"),
        ({"JOURNALS": ["none.gpkg"]}, "JOURNALS: the file .* does not exist"),
        ({"JOURNALS": ["marks.gpkg"]}, "without a journal"),
        ({"JOURNALS": ["text.gpkg"]}, "is no GeoPackage"),
        ({"JOURNALS": ["empty.gpkg"]}, "0 bytes"),
        ({"JOURNAL": "nhật ký.gpkg"}, "given as JOURNALS"),
        ({"JOURNAL": "all.txt"}, "must end in .gpkg"),
        ({"JOURNAL": "marks.gpkg"}, "is not overwritten"),
        ({"JOURNAL": "thửa.gpkg"}, "is not overwritten"),
        ({"JOURNAL": "no/all.gpkg"}, "the folder .* does not exist"),
        ({"CONFLICTS": "nhật ký.gpkg"}, "given as JOURNALS"),
        ({"CONFLICTS": "all.gpkg"}, "both write to"),
        ({"CONFLICTS": "other.gpkg"}, "keeps decisions"),
    ],
)
def test_bad_journals_are_refused(run, parcels, journal, place, change, sentence):
    create_marks_file(place / "marks.gpkg")
    create_journal(place / "other.gpkg")
    (place / "text.gpkg").write_text("tờ;thửa")
    (place / "empty.gpkg").write_bytes(b"")
    asked = {"JOURNALS": [journal], "JOURNAL": str(place / "all.gpkg")}
    for name, value in change.items():
        asked[name] = [str(place / one) for one in value] if isinstance(value, list) else str(place / value)
    there = sorted(place.iterdir())
    before = digests(*there)
    with pytest.raises(QgsProcessingException, match=sentence):
        run("mergejournals", **asked)
    assert sorted(place.iterdir()) == there
    assert digests(*there) == before
