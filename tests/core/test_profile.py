"""The profile: read kindly, judged strictly, weaker than a parameter and stronger than what is built in."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.messages import Message
from parcel_clean.core.plan import Request, make_plan, rule_codes, rule_specs
from parcel_clean.core.profile import SECTIONS, Profile, ProfileError, load_profile, rule_setting, setting
from parcel_clean.core.profile_values import BUILT_IN, GENERAL, LANGUAGES, PERSONAL_DATA, SEVERITIES
from parcel_clean.core.records import Subject
from parcel_clean.core.roles import CERTIFICATE_ROLES, PARCEL_ROLES, Role
from parcel_clean.core.rules.registry import rules_for

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Spec:
    default: Any
    minimum: Optional[float] = None
    maximum: Optional[float] = None
    choices: tuple = ()


RULES = {
    "TC01": {"TOLERANCE": Spec(0.01, 0.0, 10.0), "MIN_AREA": Spec(0.01, 0.0)},
    "TC04": {"MIN_WIDTH": Spec(0.5, 0.0, 100.0)},
    "UQ02": {"MAX_LISTED": Spec(20, 1), "MODE": Spec("strict", choices=("strict", "loose")), "NOTE": Spec("")},
    "CO01": {"STRICT": Spec(False)},
}
NAMES = {"topology.overlap": "TC01", "topology.sliver": "TC04"}

FULL = """{
  "_comment": "Xã Phong Châu, bản đồ 2012",
  "$schema": "../data/profile.schema.json",
  "schema": 1,
  "roles": { "sheet": "SHBANDO", "PARCEL_FIELD": " SHTHUA ", "Land use": "KHLOAIDAT", "owner": null, "_old": 1 },
  "certificate_roles": { "serial": "Số phát hành" },
  "commune_code": "9427",
  "parameters": { "TOLERANCE": 0.02, "max_gap_width": 3, "WORK_CRS": "EPSG:5897", "MIN_WIDTH": 0.3 },
  "rules": {
    "tc04": { "min_width": 0.4, "severity": "info", "enabled": true },
    "topology.overlap": { "enabled": false },
    "UQ02": { "MAX_LISTED": 5.0, "mode": "Loose", "_why": "chậm" },
    "CO01": { "strict": true }
  },
  "severities": { "TC04": "info", "UQ02": "WARNING" },
  "language": "vi",
  "personal_data": "masked"
}"""


@pytest.fixture
def write(tmp_path):
    def writer(content, encoding="utf-8"):
        path = tmp_path / "hồ sơ xã.json"
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        path.write_bytes(text.encode(encoding))
        return path

    return writer


def load(path):
    return load_profile(path, RULES, NAMES)


def complaint(path):
    with pytest.raises(ProfileError) as caught:
        load(path)
    said = str(caught.value)
    assert str(path) in said, "the file is named"
    assert not re.search(r"\{(\w+|\W)\}", said.replace(str(path), "")), "no place left empty"
    assert isinstance(caught.value.message, Message)
    return said


def test_a_full_profile(write):
    profile = load(write(FULL))
    assert profile.roles == {Role.SHEET: "SHBANDO", Role.PARCEL: "SHTHUA", Role.LAND_USE: "KHLOAIDAT", Role.OWNER: ""}
    assert profile.certificate_roles == {Role.SERIAL: "Số phát hành"}
    assert profile.commune_code == "09427"
    assert profile.parameters == {"TOLERANCE": 0.02, "MAX_GAP_WIDTH": 3.0, "WORK_CRS": "EPSG:5897", "MIN_WIDTH": 0.3}
    assert profile.rule("TC04").parameters == {"MIN_WIDTH": 0.4}
    assert (profile.rule("TC04").severity, profile.rule("TC04").enabled) == ("info", True)
    assert profile.rule("TC01").enabled is False
    assert profile.rule("UQ02").parameters == {"MAX_LISTED": 5, "MODE": "loose"}
    assert profile.rule("UQ02").severity == "warning"
    assert profile.rule("CO01").parameters == {"STRICT": True}
    assert (profile.language, profile.personal_data) == ("vi", "masked")
    assert isinstance(profile.rule("UQ02").parameters["MAX_LISTED"], int)


def test_a_profile_cannot_be_changed(write):
    profile = load(write(FULL))
    with pytest.raises(TypeError):
        profile.parameters["TOLERANCE"] = 1.0
    with pytest.raises(AttributeError):
        profile.language = "en"


@pytest.mark.parametrize("content", ["{}", '{"schema": 1}', '{"_remark": [1, {"a": null}]}'])
def test_a_profile_that_says_nothing(write, content):
    profile = load(write(content))
    empty = Profile.empty()
    assert (profile.roles, profile.parameters, profile.rules) == (empty.roles, empty.parameters, empty.rules)
    assert profile.rule("TC01").enabled is None
    assert profile.commune_code is None


def test_precedence():
    profile = Profile(parameters={"TOLERANCE": 0.02, "MIN_AREA": 0.0})
    assert setting("TOLERANCE", 0.5, profile, 0.01) == 0.5
    assert setting("TOLERANCE", 0.0, profile, 0.01) == 0.0, "0 is a value"
    assert setting("TOLERANCE", None, profile, 0.01) == 0.02
    assert setting("MIN_AREA", None, profile, 0.01) == 0.0
    assert setting("TOLERANCE", None, Profile.empty(), 0.01) == 0.01
    assert setting("WORK_CRS", "", Profile(parameters={"WORK_CRS": "EPSG:5897"}), "") == "EPSG:5897"


def test_precedence_inside_a_rule(write):
    profile = load(write(FULL))
    assert rule_setting("TC04", "MIN_WIDTH", 0.9, profile, 0.5) == 0.9
    assert rule_setting("TC04", "MIN_WIDTH", None, profile, 0.5) == 0.4, "the rule's own entry"
    assert rule_setting("TC01", "TOLERANCE", None, profile, 0.01) == 0.02, "the general entry"
    assert rule_setting("TC01", "MIN_AREA", None, profile, 0.01) == 0.01
    assert rule_setting("CO01", "STRICT", False, profile, False) is False


def test_bom_is_fine(write):
    assert load(write(FULL, "utf-8-sig")).language == "vi"


@pytest.mark.parametrize("encoding", ["utf-16", "cp1258"])
def test_not_utf8(write, encoding):
    said = complaint(write('{"language": "vi", "_ghi chú": "ở đây"}'.replace("ở", "ơ"), encoding))
    assert "UTF-8" in said


def test_missing_file_and_folder(tmp_path):
    assert "does not exist" in complaint(tmp_path / "không có.json")
    assert "cannot be read" in complaint(tmp_path)


def test_unreadable_file(write, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    path = write("{}")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "cannot be read: Permission denied" in complaint(path)


def test_a_path_that_cannot_be():
    with pytest.raises(ProfileError, match="cannot be read"):
        load("a\0b.json")


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("", 1, 1),
        ('{\n  "language": "vi",\n}', 3, 1),
        ('{\n  "parameters": {"TOLERANCE": 0,02}\n}', 2, 33),
        ("{\n  // remark\n}", 2, 3),
        ('{"language": vi}', 1, 14),
        ('{"language": "vi"', 1, 18),
        ('{"language": "vi"} x', 1, 20),
        ('{"_path": "C:\\data"}', 1, 14),
    ],
)
def test_broken_json(write, content, line, column):
    said = complaint(write(content))
    assert f"line {line}, column" in said
    # Python 3.13 points at the comma, older ones at what follows it.
    assert abs(int(re.search(r"column (\d+)", said).group(1)) - column) <= 20


@pytest.mark.parametrize("content", ["[]", "1", '"x"', "null"])
def test_not_a_group(write, content):
    assert "curly brackets" in complaint(write(content))


def test_not_a_number(write):
    assert "NaN" in complaint(write('{"parameters": {"TOLERANCE": NaN}}'))


def test_nested_beyond_reason(write):
    complaint(write('{"_": ' + "[" * 100_000 + "]" * 100_000 + "}"))


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        ({"role": {}}, ["“role”", "“roles”"]),
        ({"xyzzy": 1}, ["“xyzzy”", "“parameters”", "“_”"]),
        ({"roles": {"shet": "a"}}, ["“roles.shet”", "“sheet”"]),
        ({"certificate_roles": {"SERIALFELD": "a"}}, ["“certificate_roles.SERIALFELD”", "“SERIAL_FIELD”"]),
        ({"roles": {"sheet": 5}}, ["“roles.sheet”", "column"]),
        ({"roles": ["sheet"]}, ["“roles”", "curly"]),
        ({"roles": {"sheet": "a", "SHEET_FIELD": "b"}}, ["“roles.SHEET_FIELD”", "twice"]),
        ({"parameters": {"TOLERNCE": 1}}, ["“parameters.TOLERNCE”", "“TOLERANCE”"]),
        ({"parameters": {"TOLERANCE": "0.02"}}, ["“parameters.TOLERANCE”", "number", "without quotes"]),
        ({"parameters": {"TOLERANCE": True}}, ["number"]),
        ({"parameters": {"TOLERANCE": None}}, ["number"]),
        ({"parameters": {"TOLERANCE": -0.1}}, ["0 or more"]),
        ({"parameters": {"TOLERANCE": 11}}, ["10 or less"]),
        ({"parameters": {"WORK_CRS": 5897}}, ["text in quotes"]),
        ({"rules": {"TC4": {}}}, ["“rules.TC4”", "“TC04”"]),
        ({"rules": {"TC04": {"min_widht": 1}}}, ["“rules.TC04.min_widht”", "“MIN_WIDTH”"]),
        ({"rules": {"TC04": {"min_width": -1}}}, ["“rules.TC04.min_width”", "0 or more"]),
        ({"rules": {"TC04": {"enabled": "yes"}}}, ["true or false"]),
        ({"rules": {"TC04": {"enabled": 1}}}, ["true or false"]),
        ({"rules": {"TC04": {"severity": "fatal"}}}, ["“error”, “warning”, “info”"]),
        ({"rules": {"TC04": 0.4}}, ["“rules.TC04”", "curly"]),
        ({"rules": {"TC04": {}, "topology.sliver": {}}}, ["“rules.topology.sliver”", "twice"]),
        ({"rules": {"UQ02": {"MAX_LISTED": 2.5}}}, ["whole number"]),
        ({"rules": {"UQ02": {"MODE": "x"}}}, ["“strict”, “loose”"]),
        ({"severities": {"TC04": "high"}}, ["“severities.TC04”", "“error”"]),
        ({"severities": {"TC4": "info"}}, ["“severities.TC4”", "“TC04”"]),
        ({"severities": {"TC04": "info"}, "rules": {"TC04": {"severity": "error"}}}, ["“info”", "“error”"]),
        ({"language": "fr"}, ["“language”", "“vi”, “en”"]),
        ({"language": None}, ["“vi”, “en”"]),
        ({"personal_data": "none"}, ["“masked”, “full”"]),
        ({"commune_code": ["09427"]}, ["“commune_code”", "quotes"]),
        ({"commune_code": ""}, ["“commune_code”"]),
        ({"commune_code": 0}, ["“commune_code”"]),
        ({"schema": 2}, ["schema 1", "2"]),
        ({"schema": "1"}, ["schema 1"]),
        ('{"language": "vi", "language": "en"}', ["“language”", "twice"]),
        ('{"roles": {"sheet": "a", "sheet": "b"}}', ["“roles.sheet”", "twice"]),
    ],
)
def test_what_means_nothing_is_said(write, content, parts):
    said = complaint(write(content))
    for part in parts:
        assert part in said


@pytest.mark.parametrize(("code", "read"), [("09427", "09427"), (9427, "09427"), ("Xã Phong Châu", "Xã Phong Châu")])
def test_commune_codes(write, code, read):
    assert load(write({"commune_code": code})).commune_code == read


def test_the_schema_for_editors_says_the_same():
    schema = json.loads((ROOT / "data" / "profile.schema.json").read_text(encoding="utf-8"))
    keys = schema["properties"]
    assert set(keys) == set(SECTIONS) | {"$schema"}
    assert set(keys["parameters"]["properties"]) == set(GENERAL)
    assert set(schema["$defs"]["roles"]["properties"]) == {role.value for role in PARCEL_ROLES}
    assert set(schema["$defs"]["certificate_roles"]["properties"]) == {role.value for role in CERTIFICATE_ROLES}
    assert tuple(schema["$defs"]["severity"]["enum"]) == (*SEVERITIES, BUILT_IN)
    assert tuple(keys["language"]["enum"]) == LANGUAGES
    assert tuple(keys["personal_data"]["enum"]) == PERSONAL_DATA
    for name, spec in GENERAL.items():
        assert keys["parameters"]["properties"][name].get("minimum") == spec.minimum


def test_with_the_registered_rules(write):
    from parcel_clean.core.rules import registry

    known = {rule.code: {p.name: p for p in rule.parameters} for rule in registry.all_rules()}
    names = {rule.name: rule.code for rule in registry.all_rules()}
    content = {"rules": {code: {p.name: p.default for p in specs.values()} for code, specs in known.items()}}
    profile = load_profile(write(content), known, names)
    for code, specs in known.items():
        assert profile.rule(code).parameters == {name: spec.default for name, spec in specs.items()}


def test_every_role_of_certificates_may_be_said(write):
    said = {role.value: f"cột {role.value}" for role in CERTIFICATE_ROLES}
    profile = load(write({"certificate_roles": said}))
    assert profile.certificate_roles == {role: f"cột {role.value}" for role in CERTIFICATE_ROLES}
    said = {role.parameter: None for role in CERTIFICATE_ROLES}
    assert set(load(write({"certificate_roles": said})).certificate_roles.values()) == {""}


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        ({"certificate_roles": {"serail": "SERI"}}, ["certificate_roles.serail", "Did you mean “serial”"]),
        ({"certificate_roles": {"scale": "TYLE"}}, ["certificate_roles.scale", "Allowed here"]),
        ({"certificate_roles": {"serial": 2}}, ["certificate_roles.serial", "name of a column in quotes"]),
        ({"certificate_roles": ["serial"]}, ["certificate_roles", "curly brackets"]),
        ({"rules": {"TC04": {"severity": "fatal"}}}, ["rules.TC04.severity", "“default”"]),
    ],
)
def test_what_is_wrong_is_named_with_its_key(write, content, parts):
    with pytest.raises(ProfileError) as raised:
        load(write(content))
    for part in parts:
        assert part in str(raised.value)


def test_the_default_severity_says_nothing(write):
    said = {"rules": {"TC04": {"severity": "default"}}, "severities": {"UQ02": "default"}}
    profile = load(write(said))
    assert profile.rule("TC04").severity is None
    assert profile.rule("UQ02").severity is None


SHIPPED = {"parcels.json": Subject.PARCELS, "pl03-01.json": Subject.CERTIFICATES}


@pytest.mark.parametrize("name", SHIPPED)
def test_the_profiles_that_ship_change_nothing(name):
    subject = SHIPPED[name]
    profile = load_profile(ROOT / "data" / "profiles" / name, rule_specs(), rule_codes())
    with_it, without = (make_plan(Request(profile=one, subject=subject)) for one in (profile, Profile.empty()))
    assert with_it.rules == without.rules == tuple(rules_for(subject))
    assert with_it.settings == without.settings
    assert with_it.severities == without.severities
    assert with_it.personal_data == without.personal_data
    assert (profile.roles, profile.certificate_roles) == ({}, {})
    assert set(profile.rules) == {rule.code for rule in rules_for(subject)}


def test_the_profiles_that_ship_are_fresh():
    command = [sys.executable, str(ROOT / "tools" / "make_profiles.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-5, 5),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(max_size=5),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.one_of(
                st.sampled_from([*SECTIONS, "sheet", "TC04", "TOLERANCE", "min_width", "enabled", "_x"]),
                st.text(max_size=4),
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


def outcome(path):
    """A profile, or what was said against it."""
    try:
        return load(path)
    except ProfileError as error:
        return str(error)


@given(JSON)
def test_any_json_is_a_profile_or_a_clear_error(tmp_path_factory, value):
    path = tmp_path_factory.mktemp("p") / "p.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    result = outcome(path)
    assert isinstance(result, Profile) or str(path) in result


@given(st.binary(max_size=40))
def test_any_bytes_are_a_profile_or_a_clear_error(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("p") / "p.json"
    path.write_bytes(raw)
    result = outcome(path)
    assert isinstance(result, Profile) or str(path) in result
