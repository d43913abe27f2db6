"""Findings in columns: what is read, grouped, filtered, sorted, marked, and what an edit makes of it."""

import math
from datetime import date

import pytest
from parcel_clean.core.findings import Finding, Severity, Status
from parcel_clean.core.findings_list.grouping import Grouping, natural
from parcel_clean.core.findings_list.row import COLUMNS, Columns, all_fids, details_of, row_of
from parcel_clean.core.findings_list.session import MarksSession, Reason
from parcel_clean.core.findings_list.standing import Standing
from parcel_clean.core.findings_list.table import FindingsTable
from parcel_clean.core.findings_list.view import (
    PRESENT,
    TO_DO,
    SortBy,
    Wanted,
    counts_of,
    grouped,
    passing,
    severities_of,
    standings_of,
    words_of,
)
from parcel_clean.core.marks import Mark, MarksError, add_marks, apply_marks, latest_marks, read_marks

TODAY = date(2026, 11, 28)


def row(at=0, **more):
    values = {
        "finding_id": f"DC05-{at}",
        "fingerprint": f"print {at}",
        "rule": "DC05",
        "severity": "warning",
        "status": "open",
        "cause": "Diện tích của tờ 7",
        "parcel": f"09427/7/{at}",
        "fid_a": at,
        "value": float(at),
        "message": f"Thửa 09427/7/{at}: diện tích ghi sai.",
        "details": "{}",
        "x": 500000.0 + 100 * at,
        "y": 2300000.0,
    }
    return row_of({**values, **more})


def shown(table, wanted=None, grouping=Grouping.CAUSE, marks=(), **order):
    """Ids by group title of what is shown."""
    standings = standings_of(table, latest_marks(marks), (), TODAY)
    places = passing(table, standings, wanted or Wanted())
    groups = grouped(table, standings, places, grouping, **order)
    return {group.key: [table.rows[at].finding_id for at in group.members] for group in groups}


def test_a_row_is_read_whatever_is_missing():
    assert row_of({"finding_id": None}) is None
    bare = row_of({"finding_id": "X", "severity": "awful", "value": math.nan, "fid_a": None}, 7)
    assert (bare.severity, bare.status, bare.value, bare.fids, bare.box, bare.feature) == (
        *(Severity.INFO, Status.OPEN, None, (), None, 7),
    )
    assert row(3).box == (500300.0, 2300000.0, 500300.0, 2300000.0)
    assert row(3).folded.startswith("09427/7/3")
    assert "dien tich ghi sai" in row(3).folded


def test_a_row_as_columns_is_what_was_read():
    columns = Columns(row(3, other=None, status="fixed"))
    assert list(columns) == list(COLUMNS)
    assert (columns["other"], columns["severity"], columns["status"], columns["fid_a"]) == (None, "warning", "fixed", 3)
    assert columns.get("geometry") is None


def test_parcels_beyond_the_second_stand_in_the_details():
    many = row(1, fid_b=5, details='{"parcels": [{"fid": 1}, {"fid": 5}, {"fid": 9}, "09427/7/2"]}')
    assert all_fids(many) == (1, 5, 9)
    assert details_of(row(1, details="{broken")) == {}
    assert details_of(row(1, details="[1]")) == {}


def test_keys_are_sorted_as_people_count():
    keys = ["1/10/2", "1/2/10", "1/2/9a", "1/?/1", "1/2/9"]
    assert sorted(keys, key=natural) == ["1/2/9", "1/2/10", "1/2/9a", "1/10/2", "1/?/1"]


def test_groups_stand_as_the_report_lists_causes():
    rows = [row(at) for at in range(5)]
    rows += [row(9, finding_id="TC01-1", rule="TC01", severity="error", cause="Chồng lấn")]
    rows += [row(8, finding_id="DC05-x", cause="khác")]
    assert list(shown(FindingsTable(rows))) == [
        ("TC01", "Chồng lấn"),
        ("DC05", "Diện tích của tờ 7"),
        ("DC05", "khác"),
    ]
    # What has been seen to comes last, however bad it was.
    mark = Mark("TC01-1", "print 9", Status.EXCEPTION, "Hoa", "vì")
    assert list(shown(FindingsTable(rows), marks=[mark]))[-1] == ("TC01", "Chồng lấn")


def test_sheets_and_places():
    rows = [row(at, parcel=f"09427/{sheet}/1") for at, sheet in enumerate((10, 2, 9, 2))]
    rows.append(row(5, parcel=None, x=None, y=None))
    sheets = shown(FindingsTable(rows), grouping=Grouping.SHEET)
    assert list(sheets) == [("09427", "2"), ("09427", "9"), ("09427", "10"), ()]
    assert sheets["09427", "2"] == ["DC05-1", "DC05-3"]
    places = shown(FindingsTable(rows), grouping=Grouping.PLACE)
    assert list(places.values()) == [["DC05-2", "DC05-3"], ["DC05-0", "DC05-1"], ["DC05-5"]]
    degrees = [row(at, x=105.8 + 0.01 * at, y=21.0) for at in range(3)]
    assert len(shown(FindingsTable(degrees), grouping=Grouping.PLACE)) == 3


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(words=words_of("DIỆN tich 7/2")), ["DC05-2"]),
        (Wanted(words=words_of("zzz")), []),
        (Wanted(severity=Severity.ERROR), ["DC05-3"]),
        (Wanted(rule="TC01"), ["DC05-1"]),
        (Wanted(rule="XX99"), []),
        (Wanted(box=(500150.0, 0.0, 500250.0, 3e6)), ["DC05-2"]),
        (Wanted(standings=frozenset({Standing.FIXED})), ["DC05-0"]),
        (Wanted(standings=TO_DO), ["DC05-1", "DC05-2", "DC05-3"]),
        (Wanted(), ["DC05-0", "DC05-1", "DC05-2", "DC05-3"]),
    ],
)
def test_filters(wanted, ids):
    rows = [row(0, status="fixed"), row(1, rule="TC01"), row(2), row(3, severity="error", x=None, y=None)]
    found = shown(FindingsTable([*rows, row(4, status="obsolete")]), wanted)
    assert sorted(one for members in found.values() for one in members) == ids


def test_sorting_within_groups():
    rows = [row(at, parcel=f"09427/7/{number}", value=value) for at, (number, value) in enumerate(
        [("10", 5.0), ("9", None), ("2", 7.0)]
    )]  # fmt: skip
    table = FindingsTable(rows)

    def order(by, reverse=False):
        return [one[-1] for one in next(iter(shown(table, by=by, reverse=reverse).values()))]

    assert order(SortBy.NAME) == ["2", "1", "0"]
    assert order(SortBy.NAME, reverse=True) == ["0", "1", "2"]
    assert order(SortBy.VALUE) == ["0", "2", "1"]  # what was not measured comes last
    assert order(SortBy.VALUE, reverse=True) == ["2", "0", "1"]


def test_a_table_without_rows():
    table = FindingsTable()
    assert shown(table) == {}
    standings = standings_of(table, {}, (), TODAY)
    assert sum(counts_of(standings).values()) == 0
    assert severities_of(table, standings) == dict.fromkeys(Severity, 0)


def test_of_two_rows_with_one_id_the_first_counts():
    table = FindingsTable([row(1, message="a"), row(2), row(1, message="b")])
    assert [one.message[:1] for one in table.rows] == ["a", "T"]


def test_the_commune_of_nearly_all_goes_without_saying():
    rows = [row(at) for at in range(20)]
    assert FindingsTable([*rows, row(99, parcel="?/7/1")]).commune == "09427/"
    assert FindingsTable([*rows, *(row(50 + at, parcel=f"11111/7/{at}") for at in range(9))]).commune == ""


# Marks


def mark(number=0, fingerprint=None, status=Status.EXCEPTION, **more):
    return Mark(f"DC05-{number}", fingerprint or f"print {number}", status, "Hoa", "vì", **more)


def test_marks_mean_here_what_they_mean_headless():
    marks = [
        mark(0),
        mark(1, "another"),
        mark(2, expires="2026-11-27"),
        mark(3, expires="2026-11-28"),
        mark(4, status=Status.FIXED),
        mark(5, at="2026-01-01T00:00:00.000Z"),
        mark(5, status=Status.OPEN, at="2026-01-02T00:00:00.000Z"),
    ]
    rows = [row(at) for at in range(7)]
    standings = standings_of(FindingsTable(rows), latest_marks(marks), (), TODAY)
    assert [Standing(one).name for one in standings] == [
        *("EXCEPTION", "WOKEN", "WOKEN", "EXCEPTION", "FIXED", "OPEN", "OPEN"),
    ]
    findings = [Finding(one.finding_id, one.fingerprint, one.rule, "", one.severity, None, None) for one in rows]
    apply_marks(findings, marks, TODAY)
    assert [finding.status is Status.OPEN for finding in findings] == [Standing(one).is_to_do for one in standings]


def test_what_the_run_has_written_counts_without_a_mark():
    found = '{"mark": "found", "marked_at": "2026-11-01T00:00:00.000Z"}'
    rows = [row(0, status="exception"), row(1, details='{"mark": "changed"}'), row(2, status="fixed", details=found)]
    standings = standings_of(FindingsTable(rows), {}, (), TODAY)
    assert [Standing(one) for one in standings] == [Standing.EXCEPTION, Standing.WOKEN, Standing.WOKEN]


@pytest.fixture
def session(tmp_path):
    made = MarksSession()
    made.create(tmp_path / "ngoại lệ.gpkg")
    made.work_as("  Trần Thị   Mơ ")
    return made


def test_a_session_appends(session):
    assert session.mark([row(1), row(2)], Status.EXCEPTION, Reason(" vì ", " QĐ 1 ", "2027-01-31")) == 2
    first = read_marks(session.path)[0]
    assert (first.author, first.reason, first.legal_basis, first.expires) == ("Trần Thị Mơ", "vì", "QĐ 1", "2027-01-31")
    session.mark([row(1)], Status.OPEN)
    assert session.latest == latest_marks(read_marks(session.path))
    assert session.reasons() == [Reason("vì", "QĐ 1")]
    assert session.authors() == ["Trần Thị Mơ"]


def test_nothing_is_marked_without_reason_or_file(session):
    with pytest.raises(MarksError, match="needs a reason"):
        session.mark([row(1)], Status.EXCEPTION, Reason("  "))
    assert session.latest == {}
    session.close()
    assert session.mark([row(1)], Status.FIXED) == 0


def test_a_colleague_writes_into_the_same_file(session):
    other = MarksSession()
    other.open(session.path)
    other.work_as("Bình")
    other.mark([row(1)], Status.FIXED)
    assert session.refresh()
    assert session.latest["DC05-1"].author == "Bình"
    assert not session.refresh()


def test_the_later_entry_wins_whatever_the_clocks_say(session):
    add_marks(session.path, [mark(1, at="2099-01-01T00:00:00.000Z")])
    session.refresh()
    session.mark([row(1)], Status.OPEN)
    assert latest_marks(read_marks(session.path))["DC05-1"].status is Status.OPEN


# After an edit


def test_what_was_judged_again_takes_the_place_of_what_was_there():
    table = FindingsTable([row(at) for at in range(4)])
    added = [row(2, message="other"), row(3), row(7, message="new", rule="TC01", cause="Chồng lấn", value=70.0)]
    changed = table.changed_by(added)
    assert [one.finding_id for one in changed] == ["DC05-2", "DC05-7"]
    after = table.replaced(changed)
    assert [one.finding_id for one in after.rows] == [f"DC05-{at}" for at in (0, 1, 2, 3, 7)]
    assert after.rows[2].message == "other"
    assert after.rules == ["DC05", "TC01"]
    afresh = FindingsTable(after.rows)
    for name in ("own", "severity", "boxes", "value", "by_parcel"):
        assert (getattr(after, name) == getattr(afresh, name)).all()
    for grouping in Grouping:
        assert shown(after, grouping=grouping) == shown(afresh, grouping=grouping)
    standings = standings_of(after, {}, {"DC05-1"}, TODAY)
    assert Standing(standings[1]) is Standing.GONE
    assert 1 not in passing(after, standings, Wanted(standings=PRESENT))
    assert len(table) == 4
    assert table.replaced([]) is table
