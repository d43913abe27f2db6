"""matchcertificates through processing.run and the binary: MATCHES as the contract has it, decisions, bad input."""

import json

import pytest
from qgis.core import QgsProcessingException

from .conftest import memory_layer, rows_of, square, write_layer

LINES = (
    ("Số phát hành GCN", "QString"),
    ("Họ và tên chủ sử dụng", "QString"),
    ("Số hiệu tờ trên bản đồ địa chính", "QString"),
    ("Số thứ tự thửa trên bản đồ địa chính", "QString"),
    ("Diện tích thửa đất", "QString"),
    ("Địa chỉ thửa đất", "QString"),
)
OWNERS = ("Trần Thị Mơ", "Lê Văn Mộng", "Phạm Quang Tưởng", "Đỗ Công Ảo")
COLUMNS = (
    *(("MAXA", "QString"), ("SHBANDO", "Int"), ("SHTHUA", "QString")),
    *(("DIENTICH", "Double"), ("LOAIDAT", "QString"), ("TENCHU", "QString"), ("DIACHI", "QString")),
)
CONTRACT = (
    "certificate",
    "parcel",
    "fid",
    "status",
    "score",
    "rank",
    "evidence",
    "decided",
    "decided_by",
    "decided_at",
)


@pytest.fixture
def parcels():
    rows = [
        (
            square(30 * at, 0, 20 + at, 20),
            "09427",
            7,
            str(at + 1),
            round(20.0 * (20 + at) * 1.001, 1),
            "ONT",
            owner,
            "Đoài",
        )
        for at, owner in enumerate(OWNERS)
    ]
    return memory_layer(rows, columns=COLUMNS)


def lines(*rows):
    return memory_layer([(None, *row) for row in rows], kind="None", crs="", columns=LINES, name="danh sách")


def good_lines():
    return lines(
        ("DD 990001", "Bà Trần Thị Mơ", "7", "1", "400", "Đoài"),
        ("DD 990002", "LÊ VĂN MỘNG", "07", "2", "420,4", "Đoài"),
        ("DD 990003", "Nguyễn Thị Xa", "7", "3", "913", "Tây"),
        ("DD 990009", "Hoàng Văn Lạ", "19", "777", "88", "Tây"),
    )


def test_matches_as_the_contract_has_them(run, parcels, tmp_path, english):
    result = run(
        "matchcertificates",
        PARCELS=parcels,
        CERTIFICATES=good_lines(),
        MATCHES=str(tmp_path / "m.gpkg"),
        REPORT=str(tmp_path / "m.html"),
        REPORT_JSON=str(tmp_path / "m.json"),
    )
    rows = rows_of(tmp_path / "m.gpkg")
    assert set(CONTRACT) <= set(rows[0])
    best = {row["certificate"]: row for row in rows if row["rank"] == 1}
    assert best["DD 990001/7/1"]["parcel"] == "09427/7/1"
    assert best["DD 990003/7/3"]["status"] == "conflict"
    assert all(0 <= row["score"] <= 1 for row in best.values())
    reasons = json.loads(best["DD 990001/7/1"]["evidence"])
    assert {"map_number", "owner", "area"} <= {reason["criterion"] for reason in reasons}
    assert "Mơ" not in best["DD 990001/7/1"]["evidence"]
    assert [row["parcel"] for row in rows if row["status"] == "only_map"] == ["09427/7/4"]
    assert [row["certificate"] for row in rows if row["status"] == "only_record"] == ["DD 990009/19/777"]
    report = json.loads((tmp_path / "m.json").read_text("utf-8"))
    counts = report["reconciliation"]["counts"]
    assert {f"{status.upper()}_COUNT": count for status, count in counts.items()}.items() <= result.items()
    assert {rule["code"]: rule["findings"] for rule in report["rules"]}["RC03"] == 1
    assert "Reasons" in (tmp_path / "m.html").read_text("utf-8")


def test_names_stand_there_when_asked_for(run, parcels, tmp_path):
    run(
        "matchcertificates",
        PARCELS=parcels,
        CERTIFICATES=good_lines(),
        MATCHES=str(tmp_path / "m.gpkg"),
        PERSONAL_DATA="full",
    )
    assert any("Nguyễn Thị Xa" in (row["evidence"] or "") for row in rows_of(tmp_path / "m.gpkg"))


def test_decisions_of_the_journal_are_kept(run, parcels, tmp_path):
    from parcel_clean.core.reconciliation.entries import Action, Entry
    from parcel_clean.core.reconciliation.journal import append, create_journal

    journal = tmp_path / "nhật ký.gpkg"
    create_journal(journal)
    told = {"author": "Trần Thị Mơ", "certificate": "DD 990003/7/3"}
    append(journal, Entry(action=Action.ACCEPT, parcels=("09427/7/3",), reason="đã xem giấy", **told))
    run(
        "matchcertificates",
        PARCELS=parcels,
        CERTIFICATES=good_lines(),
        JOURNAL=str(journal),
        MATCHES=str(tmp_path / "m.gpkg"),
    )
    row = next(row for row in rows_of(tmp_path / "m.gpkg") if row["certificate"] == "DD 990003/7/3")
    assert (row["status"], row["parcel"], row["decided"], row["decided_by"]) == (
        *("matched", "09427/7/3", "accepted", "Trần Thị Mơ"),
    )


def test_a_rejected_pair_stays_on_record(run, parcels, tmp_path):
    from parcel_clean.core.reconciliation.entries import Action, Entry
    from parcel_clean.core.reconciliation.journal import append, create_journal

    journal = tmp_path / "j.gpkg"
    create_journal(journal)
    told = {"author": "Lê Văn Mộng", "certificate": "DD 990001/7/1"}
    append(journal, Entry(action=Action.REJECT, parcels=("09427/7/1",), **told))
    run(
        "matchcertificates",
        PARCELS=parcels,
        CERTIFICATES=good_lines(),
        JOURNAL=str(journal),
        MATCHES=str(tmp_path / "m.gpkg"),
    )
    rows = [row for row in rows_of(tmp_path / "m.gpkg") if row["certificate"] == "DD 990001/7/1"]
    rejected = [row for row in rows if row["parcel"] == "09427/7/1"]
    assert [(row["decided"], row["decided_by"]) for row in rejected] == [("rejected", "Lê Văn Mộng")]
    assert not [row for row in rows if row["status"] == "matched"]


@pytest.mark.parametrize("what", ["no lines", "no parcels"])
def test_an_empty_side_is_no_crash(run, parcels, tmp_path, what):
    certificates = lines() if what == "no lines" else good_lines()
    layer = memory_layer([], columns=COLUMNS) if what == "no parcels" else parcels
    result = run("matchcertificates", PARCELS=layer, CERTIFICATES=certificates, MATCHES=str(tmp_path / "m.gpkg"))
    assert result["MATCHED_COUNT"] == 0
    assert len(rows_of(tmp_path / "m.gpkg")) == 4


def test_inputs_are_no_outputs(run, parcels, tmp_path, english):
    path = write_layer(parcels, tmp_path / "thửa.gpkg")
    with pytest.raises(QgsProcessingException, match="Inputs are never changed"):
        run("matchcertificates", PARCELS=path, CERTIFICATES=good_lines(), MATCHES=path)


@pytest.mark.headless
def test_through_the_binary(headless, parcels, tmp_path):
    layer = write_layer(parcels, tmp_path / "thửa.gpkg")
    table = write_layer(good_lines(), tmp_path / "danh sách.gpkg")
    ended = headless(
        "matchcertificates", PARCELS=layer, CERTIFICATES=table, MATCHES=f"ogr:dbname='{tmp_path}/k.gpkg' table=\"m\""
    )
    assert ended.code == 0, ended.text
    assert len([row for row in rows_of(tmp_path / "k.gpkg", "m") if row["rank"] == 1]) == 3
