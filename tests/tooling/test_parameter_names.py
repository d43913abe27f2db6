"""A parameter name that an algorithm does not have is found, once, and with a hint."""

import json

import pytest
from parcel_clean.adapters import headless

DEFINED = ["INPUT", "RULES", "TOLERANCE", "FINDINGS"]


@pytest.fixture
def typed(monkeypatch):
    return lambda *names: monkeypatch.setenv(headless.VARIABLE, json.dumps(names))


def test_known_names_pass(typed):
    typed("INPUT", "FINDINGS")
    assert headless.unknown_parameter_message(DEFINED) is None


def test_without_the_tool_nothing_is_refused(monkeypatch):
    monkeypatch.delenv(headless.VARIABLE, raising=False)
    assert headless.unknown_parameters(DEFINED) == []


def test_a_typo_is_named_with_the_nearest_name(typed):
    typed("INPUT", "TOLERENCE")
    assert "did you mean TOLERANCE" in str(headless.unknown_parameter_message(DEFINED))


def test_names_count_as_they_are_written(typed):
    typed("input")
    assert "did you mean INPUT" in str(headless.unknown_parameter_message(DEFINED))


def test_a_far_name_lists_all(typed):
    typed("XYZ")
    assert "INPUT, RULES, TOLERANCE, FINDINGS" in str(headless.unknown_parameter_message(DEFINED))


def test_the_names_are_for_the_first_algorithm_only(typed):
    # An algorithm that runs another one hands it other parameters.
    typed("WRONG")
    assert headless.unknown_parameters(DEFINED) == ["WRONG"]
    assert headless.unknown_parameters(["OTHER"]) == []
