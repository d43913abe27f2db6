"""The summary that becomes the JSON report."""

import json
import math

import pytest
from parcel_clean.core.engine import Outcome
from parcel_clean.core.findings import Severity, Status
from parcel_clean.core.marks import MarkCounts
from parcel_clean.core.messages import Cell, Message
from parcel_clean.core.report.json_report import ReportError, json_text, write_json
from parcel_clean.core.report.summary import (
    GIVEN,
    BaselineCounts,
    DataIdentity,
    Setting,
    causes_of,
    gate_of,
    public_source,
    summarise,
)

CONTRACT = [
    "schema",
    "tool",
    "version",
    "started",
    "input",
    "parcels",
    "crs",
    "work_crs",
    "parameters",
    "fields",
    "rules",
    "causes",
    "summary",
    "gate",
]


def test_has_every_key_of_the_contract_and_every_rule(finding, run_of, info):
    reason = Message("{parameter} was not given", {"parameter": "BOUNDARY"})
    run = run_of([finding()], {"TC07": (Outcome.NOT_APPLICABLE, reason)})
    made = summarise(run, info(), str)
    assert [key for key in CONTRACT if key not in made] == []
    assert made["schema"] == 1
    assert [(rule["code"], rule["outcome"]) for rule in made["rules"]] == [
        ("TC01", "findings"),
        ("TC02", "passed"),
        ("TC07", "not_applicable"),
        ("DC05", "passed"),
    ]
    assert made["rules"][2]["reason"] == "BOUNDARY was not given"
    assert set(made["rules"][0]) >= {"code", "name", "outcome", "findings", "seconds", "reason"}
    assert made["summary"]["errors"] == 1
    assert json.loads(json_text(made)) == made


def test_many_rows_of_one_root_are_one_cause(finding, run_of, info):
    wrong = [
        finding("DC05", Severity.WARNING, "sheet 7", title="Areas of sheet 7", parcel=f"09427/7/{i}")
        for i in range(764)
    ]
    other = [finding("DC05", Severity.WARNING, "sheet 10", parcel="09427/10/1", other="09427/2/5")]
    made = summarise(run_of(other + wrong), info(), str)
    assert [(cause["cause"], cause["count"], cause["sheets"]) for cause in made["causes"]] == [
        ("Areas of sheet 7", 764, ["7"]),
        ("Recorded area differs", 1, ["2", "10"]),
    ]
    assert made["summary"]["causes"] == 2
    assert made["causes"][0]["example"]["parcel"] == "09427/7/0"


def test_causes_that_are_done_come_last_and_take_the_severity_of_what_is_open(finding):
    accepted = finding("TC01", Severity.ERROR, "a")
    accepted.status = Status.EXCEPTION
    known = finding("TC01", Severity.ERROR, "b")
    known.known = True
    still = finding("TC01", Severity.INFO, "b", parcel="09427/?/3")
    rows = causes_of([accepted, known, still])
    assert [(row.key, row.severity, row.count, row.open, row.sheets) for row in rows] == [
        ("b", Severity.INFO, 2, 1, ("7",)),
        ("a", Severity.ERROR, 1, 0, ("7",)),
    ]


@pytest.mark.parametrize(
    ("fail_on", "severity", "status", "known", "gate"),
    [
        ("never", Severity.ERROR, Status.OPEN, False, "off"),
        ("error", Severity.ERROR, Status.OPEN, False, "failed"),
        ("error", Severity.WARNING, Status.OPEN, False, "passed"),
        ("warning", Severity.WARNING, Status.OPEN, False, "failed"),
        ("warning", Severity.ERROR, Status.OPEN, False, "failed"),
        ("warning", Severity.INFO, Status.OPEN, False, "passed"),
        ("error", Severity.ERROR, Status.EXCEPTION, False, "passed"),
        ("error", Severity.ERROR, Status.FIXED, False, "failed"),
        ("error", Severity.ERROR, Status.OPEN, True, "passed"),
    ],
)
def test_gate(finding, fail_on, severity, status, known, gate):
    one = finding(severity=severity, status=status, known=known)
    assert gate_of([one], fail_on) == gate


def test_counts_every_row_and_says_what_is_left(finding, run_of, info):
    rows = [finding(), finding(), finding("TC02", Severity.WARNING), finding("TC02", Severity.INFO)]
    rows[0].status = Status.EXCEPTION
    rows[2].known = True
    totals = summarise(run_of(rows), info(), str)["summary"]
    assert (totals["errors"], totals["warnings"], totals["infos"], totals["findings"]) == (2, 1, 1, 4)
    assert totals["open"] == {"findings": 2, "errors": 1, "warnings": 0, "infos": 1}
    assert (totals["exceptions"], totals["known"]) == (1, 1)


def test_parameters_say_where_they_came_from(run_of, info):
    settings = (Setting("TOLERANCE", 0.02, GIVEN, "m"), Setting("MIN_WIDTH", 0.5, unit="m", rule="TC04"))
    made = summarise(run_of(), info(parameters=settings), str)["parameters"]
    assert made == {
        "TOLERANCE": {"value": 0.02, "unit": "m", "origin": "given"},
        "TC04.MIN_WIDTH": {"value": 0.5, "unit": "m", "origin": "built_in"},
    }


def test_marks_baseline_and_data_are_carried(run_of, info):
    data = DataIdentity(12, "ab12", 3, (1.0, 2.0, math.inf, 4.0))
    made = summarise(run_of(), info(marks=MarkCounts(2, 1), baseline=BaselineCounts(1, 2, 3), data=data), str)
    assert made["marks"]["exceptions"] == 1
    assert made["baseline"] == {"known": 1, "new": 2, "gone": 3}
    assert made["data"] == {"size": 12, "sha256": "ab12", "features": 3, "extent": None}


def test_identity_numbers_are_masked(finding, run_of, info):
    quoting = Message("“{value}” is no number", {"value": "012345678789"})
    run = run_of([finding("DC05", message=quoting, title=quoting, field="GHICHU")])
    masked = json_text(summarise(run, info(warnings=(quoting,)), str))
    assert "012345678789" not in masked
    assert "012******789" in masked
    assert "012345678789" in json_text(summarise(run, info(personal_data="full"), str))


@pytest.mark.parametrize("role", ["owner", "address", "person_id"])
def test_a_personal_column_is_named_but_never_quoted(finding, run_of, info, role):
    quoting = Message("“{value}” is TCVN3", {"value": Cell("Trần Văn Tưởng Tượng")})
    run = run_of([finding("DC05", message=quoting, title=quoting, field="COT")])
    text = json_text(summarise(run, info(fields={role: "COT"}), str))
    assert "Tưởng" not in text
    assert "is TCVN3" in text


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("/a/b c/thửa.gpkg|layername=thua", "/a/b c/thửa.gpkg|layername=thua"),
        (
            "dbname='dc' host=10.0.0.5 user='hoa' password='b\\'í mật' sslmode=disable key='id' table=\"t\" (geom)",
            "dbname='dc' host=10.0.0.5 sslmode=disable table=\"t\" (geom)",
        ),
        ("host=h authcfg=abc1234 table=t", "host=h table=t"),
        ("PG:dbname=dc user=hoa password=x", "PG:dbname=dc"),
        ("postgresql://hoa:b%40d@host:5432/dc", "postgresql://host:5432/dc"),
        ("url='https://hoa:pw@host/wfs' typename='a:b' username='hoa'", "url='https://host/wfs' typename='a:b'"),
        ("https://host/wfs?service=WFS&token=abc.def&typename=a", "https://host/wfs?service=WFS&typename=a"),
        ("https://host/wfs?apikey=1", "https://host/wfs"),
        ("url=https%3A%2F%2Fhoa%3Apw%40host%2Fwfs", "url=https%3A%2F%2Fhost%2Fwfs"),
        ("MSSQL:server=s;database=d;UID=sa;PWD=x;tables=t", "MSSQL:server=s;database=d;tables=t"),
    ],
)
def test_public_source(source, shown):
    assert public_source(source) == shown


def test_written_as_utf8_in_one_step(tmp_path, run_of, info):
    target = tmp_path / "xã Phong Châu" / "báo cáo.json"
    target.parent.mkdir()
    target.write_text("before")
    write_json(target, summarise(run_of(), info(), str))
    assert json.loads(target.read_text(encoding="utf-8"))["layer"] == "thua"
    assert [path.name for path in target.parent.iterdir()] == ["báo cáo.json"]


def test_unwritable_report_says_where_and_what_to_do(tmp_path):
    with pytest.raises(ReportError, match=r"no/such/r\.json.*cannot be written"):
        write_json(tmp_path / "no" / "such" / "r.json", {})


def test_a_folder_in_the_way_leaves_nothing_behind(tmp_path):
    (tmp_path / "r.json").mkdir()
    with pytest.raises(ReportError):
        write_json(tmp_path / "r.json", {})
    assert [path.name for path in tmp_path.iterdir()] == ["r.json"]
