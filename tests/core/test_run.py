"""The run without QGIS: precedence, choice of rules, prepared parcels, marks, baseline, gate."""

import json
from types import MappingProxyType

import numpy as np
import pytest
import shapely
from parcel_clean.core.findings import Severity, Status
from parcel_clean.core.gate import gate_failure
from parcel_clean.core.geometry.crs import CrsError
from parcel_clean.core.geometry.wkb import parse_wkb
from parcel_clean.core.marks import Mark
from parcel_clean.core.plan import Request, SettingError, make_plan, profile_notice, rule_codes, rule_specs
from parcel_clean.core.profile import Profile, RuleSettings, load_profile
from parcel_clean.core.records import Subject
from parcel_clean.core.roles import Role
from parcel_clean.core.rules.base import TOLERANCE, Table
from parcel_clean.core.rules.registry import UnknownRule, all_rules
from parcel_clean.core.run import Hooks, Layer, Origin, execute, measured_area, prepare


def profile(**sections):
    return Profile(path="p.json", **sections)


def layer(boxes, crs="EPSG:5897", **more):
    parsed = parse_wkb(shapely.to_wkb(np.array([shapely.box(*box) for box in boxes], dtype=object)))
    count = len(boxes)
    values = {
        Role.SHEET: np.array(["7"] * count, dtype=object),
        Role.PARCEL: np.array([str(n + 1) for n in range(count)], dtype=object),
    }
    return Layer("map", parsed, np.arange(count), values, crs=crs, **more)


X, Y = 500000.1234, 2300000.5678
OVERLAP = [(X, Y, X + 20.3, Y + 20.7), (X + 19.1, Y - 3.3, X + 40.9, Y + 25.1)]


def run(plan=None, boxes=OVERLAP, **more):
    plan = plan or make_plan(Request(rules="TC01,UQ01"))
    return execute(plan, prepare(layer(boxes), plan), Origin(), **more)


def test_precedence_given_then_profile_then_built_in():
    said = profile(parameters=MappingProxyType({"TOLERANCE": 0.02}))
    assert make_plan(Request(rules="TC01")).settings["TC01"]["TOLERANCE"] == TOLERANCE.default
    assert make_plan(Request(rules="TC01", profile=said)).settings["TC01"]["TOLERANCE"] == 0.02
    given = make_plan(Request(rules="TC01", profile=said, given={"TOLERANCE": 0.5}))
    assert given.settings["TC01"]["TOLERANCE"] == 0.5
    shown = {item.name: (item.value, item.origin) for item in given.shown}
    assert shown["TOLERANCE"] == (0.5, "given")
    assert shown["MIN_AREA"][1] == "built_in"


def test_what_counts_as_a_duplicate_holds_for_the_overlaps_alone_too():
    own = RuleSettings(parameters=MappingProxyType({"MIN_LIKENESS": 0.99}))
    said = profile(rules=MappingProxyType({"UQ01": own}))
    nearly = [(X, Y, X + 100, Y + 100), (X, Y, X + 97, Y + 100)]
    for rules, expected in (("TC01,UQ01", ["TC01"]), ("TC01", ["TC01"]), ("UQ01", [])):
        report = run(make_plan(Request(rules=rules, profile=said)), nearly)
        assert [finding.rule for finding in report.findings] == expected
    of_rules = [item.name for item in make_plan(Request(rules="TC06")).shown if item.rule]
    assert of_rules == []


def test_zero_is_a_value_and_not_a_missing_one():
    said = profile(parameters=MappingProxyType({"TOLERANCE": 0.02}))
    assert make_plan(Request(rules="TC01", profile=said, given={"TOLERANCE": 0})).settings["TC01"]["TOLERANCE"] == 0


def test_what_the_profile_says_is_shown():
    own = {"TC01": RuleSettings(severity="info"), "TC08": RuleSettings(enabled=False)}
    said = profile(rules=MappingProxyType(own), personal_data="full")
    plan = make_plan(Request(profile=said, from_project=True))
    shown = {item.key: (item.value, item.origin) for item in plan.shown}
    assert shown["PROFILE"] == ("p.json", "project")
    assert shown["TC01.SEVERITY"] == ("info", "profile")
    assert shown["TC08.ENABLED"] == (False, "profile")
    assert shown["PERSONAL_DATA"] == ("full", "profile")
    line = str(profile_notice(plan.shown))
    assert all(word in line for word in ("p.json", "TC01.SEVERITY = info", "PERSONAL_DATA = full"))
    # Who names the rule gets it, and nothing is said to be switched off.
    assert not [item for item in make_plan(Request(rules="TC08", profile=said)).shown if item.name == "ENABLED"]
    assert profile_notice(make_plan(Request()).shown) is None


def test_a_rules_own_entry_beats_the_general_one():
    own = RuleSettings(parameters=MappingProxyType({"TOLERANCE": 0.3}))
    said = profile(parameters=MappingProxyType({"TOLERANCE": 0.02}), rules=MappingProxyType({"TC01": own}))
    plan = make_plan(Request(rules="TC01,TC02", profile=said))
    assert (plan.settings["TC01"]["TOLERANCE"], plan.settings["TC02"]["TOLERANCE"]) == (0.3, 0.02)
    assert {item.key for item in plan.shown if item.name == "TOLERANCE"} == {"TC01.TOLERANCE", "TC02.TOLERANCE"}


@pytest.mark.parametrize(
    ("rules", "expected"),
    [("", None), ("tc02, TC01", ["TC01", "TC02"]), ("topology.gap", ["TC02"]), ("TC01;TC01", ["TC01"])],
)
def test_choice_of_rules(rules, expected):
    codes = [rule.code for rule in make_plan(Request(rules=rules)).rules]
    assert codes == (expected or [rule.code for rule in all_rules() if Subject.PARCELS in rule.subjects])


def test_a_list_is_judged_by_the_rules_about_lists():
    codes = {rule.code for rule in make_plan(Request(subject=Subject.CERTIFICATES)).rules}
    assert {"CO01", "DC02", "DC04", "UQ04"} <= codes
    assert not codes & {"TC01", "DC05", "UQ02"}
    named = make_plan(Request(rules="TC01,domain", subject=Subject.CERTIFICATES)).rules
    assert next(rule.code for rule in named) == "TC01"  # named, so it is told that it does not apply
    assert "DC05" not in [rule.code for rule in named]


def test_profile_chooses_and_switches_off():
    off = profile(rules=MappingProxyType({"TC08": RuleSettings(enabled=False)}))
    assert "TC08" not in [rule.code for rule in make_plan(Request(profile=off)).rules]
    assert "TC08" not in [rule.code for rule in make_plan(Request(rules="topology", profile=off)).rules]
    assert [rule.code for rule in make_plan(Request(rules="TC08", profile=off)).rules] == ["TC08"]
    assert [rule.code for rule in make_plan(Request(fixed=("TC08",), profile=off)).rules] == ["TC08"]
    chosen = profile(parameters=MappingProxyType({"RULES": "TC05"}))
    assert [rule.code for rule in make_plan(Request(profile=chosen)).rules] == ["TC05"]
    assert [rule.code for rule in make_plan(Request(rules="TC06", profile=chosen)).rules] == ["TC06"]


def test_nothing_left_to_check_is_refused():
    off = profile(rules=MappingProxyType({rule.code: RuleSettings(enabled=False) for rule in all_rules()}))
    with pytest.raises(SettingError, match="switches off"):
        make_plan(Request(profile=off))
    with pytest.raises(SettingError, match="topology"):
        make_plan(Request(rules="topology", subject=Subject.CERTIFICATES))
    with pytest.raises(UnknownRule, match="TC99"):
        make_plan(Request(rules="TC99"))


@pytest.mark.parametrize("value", [-0.01, 5000.0, float("nan"), float("inf"), "much"])
def test_impossible_values_name_the_parameter(value):
    with pytest.raises(SettingError, match="TOLERANCE"):
        make_plan(Request(given={"TOLERANCE": value}))


def test_profile_of_the_registry_can_be_read(tmp_path):
    path = tmp_path / "p.json"
    path.write_text(
        json.dumps({"rules": {"topology.overlap": {"severity": "info"}}, "parameters": {"MIN_AREA": 2}}), "utf-8"
    )
    read = load_profile(path, rule_specs(), rule_codes())
    plan = make_plan(Request(rules="TC01", profile=read))
    assert plan.severities == {"TC01": Severity.INFO}
    assert {finding.severity for finding in run(plan).findings} == {Severity.INFO}
    assert plan.settings["TC01"]["MIN_AREA"] == 2


def test_only_columns_that_rules_ask_for_are_wanted():
    assert set(make_plan(Request(rules="TC01")).roles) == {Role.COMMUNE, Role.SHEET, Role.PARCEL}


def test_commune_code_holds_for_every_parcel():
    plan = make_plan(Request(rules="TC01", commune_code="9427"))
    assert run(plan).findings[0].parcel == "09427/7/1"
    said = make_plan(Request(rules="TC01", profile=profile(commune_code="Phong Châu")))
    assert run(said).findings[0].parcel == "Phong Châu/7/1"


def test_counts_and_report():
    report = run()
    assert report.counts() == {"FINDING_COUNT": 1, "ERROR_COUNT": 1, "WARNING_COUNT": 0, "CAUSE_COUNT": 1}
    assert report.info.parcels == 2
    assert report.gate == "off"
    assert report.failure is None


def test_gate_baseline_and_marks():
    strict = make_plan(Request(rules="TC01", fail_on="error"))
    failed = run(strict)
    (finding,) = failed.findings
    assert failed.gate == "failed"
    assert "1" in str(failed.failure)
    known = run(strict, baseline={finding.finding_id, "TC01-gone"})
    assert (known.gate, known.failure) == ("passed", None)
    assert (known.info.baseline.known, known.info.baseline.new, known.info.baseline.gone) == (1, 0, 1)
    mark = Mark(finding.finding_id, finding.fingerprint, Status.EXCEPTION, "Lan", "court decision")
    accepted = run(strict, marks=[mark])
    assert (accepted.gate, accepted.findings[0].status) == ("passed", Status.EXCEPTION)
    stale = Mark(finding.finding_id, "other", Status.EXCEPTION, "Lan", "court decision")
    assert run(strict, marks=[stale]).gate == "failed"


def test_a_warning_does_not_fail_an_error_gate():
    plan = make_plan(
        Request(rules="TC01", profile=profile(rules=MappingProxyType({"TC01": RuleSettings(severity="warning")})))
    )
    findings = run(plan).findings
    assert gate_failure(findings, "error", "map") is None
    assert gate_failure(findings, "warning", "map") is not None
    assert gate_failure(findings, "never", "map") is None


def test_degrees_are_measured_in_metres():
    degrees = [(105.8, 21.0, 105.801, 21.001), (105.8009, 20.9999, 105.802, 21.0011)]
    plan = make_plan(Request(rules="TC01"))
    prepared = prepare(layer(degrees, "EPSG:4326"), plan)
    (finding,) = execute(plan, prepared, Origin()).findings
    assert finding.value == pytest.approx(0.0001 * 103.98e3 * 110.7, rel=0.01)
    assert 105.8 < finding.x < 105.802
    with pytest.raises(CrsError):
        prepare(layer(degrees, "EPSG:5897"), plan)


def test_boundary_comes_into_the_measuring_crs():
    plan = make_plan(Request(rules="TC01"))
    prepared = prepare(layer(OVERLAP), plan)
    parsed = parse_wkb(shapely.to_wkb(np.array([shapely.box(X, Y, X + 10, Y + 10)], dtype=object)))
    assert measured_area(parsed, "EPSG:5897", "boundary", prepared).area == pytest.approx(100)
    assert measured_area(parse_wkb([b""]), "EPSG:5897", "boundary", prepared) is None


def test_a_table_that_no_rule_reads_is_named():
    report = run(tables={Table.CERTIFICATES: None})
    assert any("CERTIFICATES" in str(message) for message in report.info.warnings)


def test_cancel_keeps_nothing():
    report = run(hooks=Hooks(cancelled=lambda: True))
    assert report.cancelled
    assert report.findings == []


def test_an_empty_layer_is_fine():
    report = run(boxes=[])
    assert report.findings == []
    assert {result.outcome.value for result in report.run.results} == {"not_applicable"}
    assert any("nothing to check" in str(message) for message in report.info.warnings)
