"""Editing a profile: what is set reads back, everything else stays as somebody wrote it."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.plan import rule_specs
from parcel_clean.core.profile import ProfileError, rule_setting, setting
from parcel_clean.core.profile_draft import ProfileDraft
from parcel_clean.core.profile_values import GENERAL, LANGUAGES, PERSONAL_DATA, SEVERITIES
from parcel_clean.core.roles import CERTIFICATE_ROLES, PARCEL_ROLES, Role

SHIPPED = sorted((Path(__file__).resolve().parents[2] / "data" / "profiles").glob("*.json"))
HAND_WRITTEN = """{
    "_comment": "Xã Phong Châu",
    "severities": {"topology.sliver": "info"},
    "Roles": {"_sheet": "SHBANDO?", "PARCEL_FIELD": "SHTHUA", "owner": null},
    "rules": {"tc04": {"_why": "mương", "min_width": 0.4}, "TC05": {"enabled": false}},
    "parameters": {"TOLERANCE": 0.01}
}"""


def meaning(draft):
    """Every value that holds, by place."""
    profile = draft.profile()
    found = {("word", name): getattr(profile, name) for name in ("commune_code", "language", "personal_data")}
    found.update({("role", role): profile.roles.get(role) for role in PARCEL_ROLES})
    found.update({("list", role): profile.certificate_roles.get(role) for role in CERTIFICATE_ROLES})
    found.update({("all", name): setting(name, None, profile, spec.default) for name, spec in GENERAL.items()})
    for code, specs in rule_specs().items():
        found["enabled", code] = profile.rule(code).enabled is not False
        found["severity", code] = profile.rule(code).severity
        for name, spec in specs.items():
            if name not in GENERAL:
                found["own", code, name] = rule_setting(code, name, None, profile, spec.default)
    return found


def value_of(spec):
    if isinstance(spec.default, bool):
        return st.booleans()
    if isinstance(spec.default, str):
        return st.just(spec.default) | st.text("ABC, 1", max_size=8).map(str.strip)
    low, high = spec.minimum or 0, spec.maximum if spec.maximum is not None else 1000
    numbers = st.integers(int(low) + 1, int(high)) if isinstance(spec.default, int) else st.floats(low, high)
    return st.just(spec.default) | numbers


# A rule's own description of a parameter is the stricter one.
FOR_ALL = {**GENERAL, **{n: spec for specs in rule_specs().values() for n, spec in specs.items() if n in GENERAL}}
columns = st.none() | st.just("") | st.sampled_from(["SHBANDO", "Số tờ", "a b"])
own = [
    (code, name, spec) for code, specs in rule_specs().items() for name, spec in specs.items() if name not in GENERAL
]
edits = st.one_of(
    st.tuples(st.just("role"), st.sampled_from(PARCEL_ROLES), columns),
    st.tuples(st.just("list"), st.sampled_from(CERTIFICATE_ROLES), columns),
    st.tuples(st.just("word"), st.just("language"), st.none() | st.sampled_from(LANGUAGES)),
    st.tuples(st.just("word"), st.just("personal_data"), st.none() | st.sampled_from(PERSONAL_DATA)),
    st.tuples(st.just("word"), st.just("commune_code"), st.sampled_from([None, "09427"])),
    st.tuples(st.just("enabled"), st.sampled_from(sorted(rule_specs())), st.booleans()),
    st.tuples(st.just("severity"), st.sampled_from(sorted(rule_specs())), st.none() | st.sampled_from(SEVERITIES)),
    st.sampled_from(sorted(GENERAL)).flatmap(lambda n: st.tuples(st.just("all"), st.just(n), value_of(FOR_ALL[n]))),
    st.sampled_from(own).flatmap(lambda one: st.tuples(st.just("own"), st.just(one[:2]), value_of(one[2]))),
)


def change(draft, kind, what, value):
    if kind in ("role", "list"):
        draft.set_column(what, value, certificates=kind == "list")
    elif kind == "own":
        draft.set_rule_parameter(*what, value)
    else:
        name = {"word": "set_word", "enabled": "set_enabled", "severity": "set_severity", "all": "set_parameter"}[kind]
        getattr(draft, name)(what, value)
    return (kind, *what) if kind == "own" else (kind, what)


@settings(deadline=None)
@given(st.sampled_from(["", "{}", HAND_WRITTEN, *(path.read_text("utf-8") for path in SHIPPED)]), st.lists(edits))
def test_what_is_set_reads_back_and_nothing_else_moves(text, changes):
    draft = ProfileDraft(text)
    for kind, what, value in changes:
        expected = meaning(draft)
        expected[change(draft, kind, what, value)] = value
        assert meaning(draft) == expected
    again = ProfileDraft(draft.text)
    assert meaning(again) == meaning(draft)
    assert again.text == draft.text
    remarks = [key for key in json.loads(text or "{}") if key.startswith("_")]
    assert [key for key in json.loads(draft.text) if key.startswith("_")] == remarks


@pytest.mark.parametrize("text", [HAND_WRITTEN, *(path.read_text("utf-8") for path in SHIPPED)])
def test_an_untouched_profile_keeps_every_byte(text):
    draft = ProfileDraft(text)
    assert not draft.changed
    assert draft.text == text
    draft.set_enabled("TC01", False)
    assert draft.changed
    draft.set_enabled("TC01", True)


def test_spellings_remarks_and_order_stay():
    draft = ProfileDraft(HAND_WRITTEN)
    draft.set_column(Role.PARCEL, "SOTHUA")
    draft.set_column(Role.SHEET, "TO")
    draft.set_severity("TC04", "error")
    draft.set_rule_parameter("TC04", "MIN_WIDTH", 0.3)
    draft.set_enabled("TC05", True)
    draft.set_word("language", "vi")
    draft.set_word("commune_code", "09427")
    assert json.loads(draft.text) == {
        "_comment": "Xã Phong Châu",
        "severities": {"topology.sliver": "error"},
        "Roles": {"_sheet": "SHBANDO?", "sheet": "TO", "PARCEL_FIELD": "SOTHUA", "owner": None},
        "rules": {"tc04": {"_why": "mương", "min_width": 0.3}},
        "parameters": {"TOLERANCE": 0.01},
        "language": "vi",
        "commune_code": "09427",
    }
    # A column that was found by its remark stands under it; sections come in the order of the documentation.
    assert list(json.loads(draft.text)["Roles"]) == ["_sheet", "sheet", "PARCEL_FIELD", "owner"]
    assert list(json.loads(draft.text))[1:3] == ["commune_code", "severities"]


def test_a_new_one_says_only_what_differs():
    draft = ProfileDraft()
    draft.set_parameter("TOLERANCE", 0.05)
    draft.set_rule_parameter("TC04", "MIN_WIDTH", 0.5)  # as built in
    draft.set_severity("UQ01", "warning")
    draft.set_severity("TC01", "info")
    draft.set_severity("TC01", None)
    assert json.loads(draft.text) == {
        "schema": 1,
        "parameters": {"TOLERANCE": 0.05},
        "rules": {"UQ01": {"severity": "warning"}},
    }
    draft.set_parameter("TOLERANCE", 0.01)
    draft.set_severity("UQ01", None)
    assert json.loads(draft.text) == {"schema": 1}
    assert not draft.changed


def test_the_built_in_value_is_said_where_all_rules_have_another():
    draft = ProfileDraft('{"parameters": {"MIN_WIDTH": 2}}')
    draft.set_rule_parameter("TC04", "MIN_WIDTH", 0.5)
    assert json.loads(draft.text)["rules"] == {"TC04": {"MIN_WIDTH": 0.5}}


@pytest.mark.parametrize("text", ["[]", "{", '{"schema": 2}', '{"ruels": {}}', " "])
def test_what_cannot_be_read_is_not_edited(text):
    with pytest.raises(ProfileError, match=r"a\.json"):
        ProfileDraft(text, Path("a.json"))


def test_a_value_that_does_not_fit_is_told():
    draft = ProfileDraft()
    draft.set_word("commune_code", "-")
    with pytest.raises(ProfileError, match="commune_code"):
        draft.profile()
