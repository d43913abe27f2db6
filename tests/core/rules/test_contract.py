"""What every rule of the registry owes, so that a new one needs no further line anywhere."""

import ast
import math
import re
from pathlib import Path

import numpy as np
import pytest
from parcel_clean.core.certificates import Certificates
from parcel_clean.core.engine import Outcome, run_rules
from parcel_clean.core.findings import Severity
from parcel_clean.core.geometry.wkb import parse_wkb
from parcel_clean.core.messages import Message
from parcel_clean.core.parcels import parcels_from_wkb
from parcel_clean.core.plan import Request, make_plan
from parcel_clean.core.recheck.judge import Recheck
from parcel_clean.core.recheck.pool import select
from parcel_clean.core.records import Subject
from parcel_clean.core.roles import PERSONAL_ROLES
from parcel_clean.core.rules import registry
from parcel_clean.core.rules.base import Context, Reach, Rule, Table
from parcel_clean.tests.core.rules.casefile import FOLDER, KINDS, cases_of

RULES = registry.all_rules()
CORE = Path(registry.__file__).parents[1]

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def marked_texts():
    """All English texts of the core that the translation tools will see."""
    texts = set()
    for path in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QT_TRANSLATE_NOOP":
                texts.add(ast.literal_eval(node.args[1]))
    return texts


MARKED = marked_texts()


def test_codes_and_names_are_unique():
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES) > 0


@each_rule
def test_one_file_is_one_rule_of_that_name(rule):
    module = rule.__module__.split(".")
    assert module[-2:] == rule.name.split(".")
    assert rule.__name__ == "".join(word.capitalize() for word in module[-1].split("_"))
    assert sum(other.__module__ == rule.__module__ for other in RULES) == 1
    assert re.fullmatch("(TC|UQ|CO|DC|RC)[0-9]{2}", rule.code)
    assert module[-2] in registry.GROUPS


@each_rule
def test_says_why_wrong_right_and_fix(rule):
    told = rule.documentation()
    assert {"summary", "why", "wrong", "right", "fix"} <= set(told)
    assert all(text.endswith((".", "?", ")")) and len(text) > 20 for text in told.values()), told


@each_rule
def test_texts_are_marked_for_translation(rule):
    texts = [rule.title] + [text for parameter in rule.parameters for text in (parameter.label, parameter.help)]
    assert set(texts) <= MARKED
    assert isinstance(rule.severity, Severity)


@each_rule
def test_parameters_are_sane(rule):
    for parameter in rule.parameters:
        assert re.fullmatch("[A-Z][A-Z_]+", parameter.name)
        assert parameter.name not in {table.value for table in Table}
        if isinstance(parameter.default, (int, float)) and not isinstance(parameter.default, bool):
            assert parameter.minimum is None or parameter.minimum <= parameter.default
            assert parameter.maximum is None or parameter.default <= parameter.maximum
        for other in RULES:  # one name means one thing everywhere
            assert all(theirs == parameter for theirs in other.parameters if theirs.name == parameter.name)


@each_rule
def test_has_a_passing_a_failing_and_a_boundary_case(rule):
    cases = cases_of(rule.code)
    assert {case.given["kind"] for case in cases} == set(KINDS)
    assert len({str(case) for case in cases}) == len(cases)
    for case in cases:
        assert case.given["kind"] != "failing" or case.given["findings"], f"{case}: a failing case finds something"
        assert case.given["kind"] != "passing" or not case.given.get("findings"), (
            f"{case}: a passing case finds nothing"
        )


def test_no_cases_without_a_rule():
    assert {path.stem for path in FOLDER.glob("*.yaml")} == {rule.code for rule in RULES}


@each_rule
def test_nothing_to_check_is_not_applicable(rule):
    nothing = np.array([], dtype=np.int64)
    for empty in (parcels_from_wkb(parse_wkb([]), nothing), Certificates(nothing)):
        result = run_rules([rule], Context(empty)).results[0]
        assert (result.outcome, result.findings) == (Outcome.NOT_APPLICABLE, 0)
        assert result.reason is not None


@each_rule
def test_what_it_is_not_about_is_not_applicable(rule):
    for case in cases_of(rule.code):
        assert case.layer().subject in rule.subjects
    for other in (parcels_from_wkb(parse_wkb([None]), np.arange(1)), Certificates(np.arange(1))):
        if other.subject not in rule.subjects:
            assert run_rules([rule], Context(other)).results[0].outcome == Outcome.NOT_APPLICABLE


@each_rule
def test_cells_of_personal_columns_are_quoted_as_such(rule):
    """Names and addresses stay out of reports: what a sentence quotes from them must be marked as a cell."""
    for case in cases_of(rule.code):
        records = case.layer()
        column_of = {records.called(role): role for role in PERSONAL_ROLES if role in records.values}
        for finding in case.run(records).findings:
            role = column_of.get(finding.field)
            if role is None:
                continue
            told = [finding.message, finding.cause.title, finding.expected]
            shown = " ".join(str(message.with_cells(lambda _cell: "…")) for message in told if message)
            for value in {str(cell) for cell in records.values[role] if cell is not None and len(str(cell)) > 2}:
                assert value not in shown


@each_rule
def test_only_missing_shapes_is_no_crash(rule):
    if Subject.PARCELS not in rule.subjects:
        return
    case = next(case for case in cases_of(rule.code) if case.layer().subject is Subject.PARCELS)
    parcels = parcels_from_wkb(
        parse_wkb([None, b"", None]), np.arange(3), values=dict.fromkeys(case.values, np.array(["1"] * 3, dtype=object))
    )
    context = Context(parcels, {}, case.context(parcels).tables)
    assert run_rules([rule], context).results[0].outcome != Outcome.COULD_NOT_RUN


@each_rule
def test_cancel_stops_it_at_once_and_later(rule):
    case = next(case for case in cases_of(rule.code) if case.given["kind"] == "failing")
    asked = []

    def count():
        asked.append(1)
        return False

    assert run_rules([rule], case.context(case.layer(), cancelled=count)).findings
    for stop_at in {1, len(asked)}:
        left = iter([False] * (stop_at - 1))
        run = run_rules([rule], case.context(case.layer(), cancelled=lambda left=left: next(left, True)))
        assert run.cancelled
        assert not run.findings
        assert not run.results


def templates(message):
    if message is None:
        return
    yield message.template
    for value in message.values.values():
        if isinstance(value, Message):
            yield from templates(value)


@each_rule
def test_findings_are_well_formed(rule):
    for case in cases_of(rule.code):
        run = case.run()
        ids = [finding.finding_id for finding in run.findings]
        assert len(set(ids)) == len(ids)
        for finding in run.findings:
            assert finding.finding_id.startswith(f"{rule.code}-")
            assert finding.value is None or math.isfinite(finding.value)
            assert str(finding.message).endswith((".", "?"))
            assert finding.message.render() == str(finding.message)
            assert finding.geometry is None or finding.geometry.geom_type in {"Polygon", "MultiPolygon"}
            told = [finding.message, finding.cause.title, finding.expected, finding.suggestion]
            assert {text for message in told for text in templates(message)} <= MARKED


@each_rule
def test_says_how_far_an_edit_reaches(rule):
    assert "reach" in vars(rule)
    shared = rule.shared_values.__func__ is not Rule.shared_values.__func__
    assert shared == (rule.reach is Reach.SAME_KEY)
    assert (rule.places.__func__ is not Rule.places.__func__) == (rule.reach is Reach.PLACES)


@each_rule
def test_judging_again_after_an_edit_is_judging_everything(rule):
    """A parcel of each case is deleted and drawn again; what is shown then is what a check of all parcels says."""
    if rule.reach is Reach.LAYER:
        return
    for case in cases_of(rule.code):
        layer = case.layer()
        if layer.subject is not Subject.PARCELS or "outcome" in case.given:
            continue
        plan = make_plan(Request(rules=rule.code, given=case.given.get("settings", {})))
        recheck = Recheck(layer, plan, case.context(layer).tables)
        every = np.arange(len(layer))
        start = shown = names(rule, case, layer, every)
        found = [finding.rows[0] for finding in case.run(layer).findings if finding.rows]
        for row in dict.fromkeys([*found[:2], len(layer) - 1]):
            for changed, gone in ((every[:0], [row]), ([row], [])):
                judged = recheck.recheck(select(layer, np.array(changed, dtype=np.int64)), layer.fid[gone].tolist())
                assert (rule.code in judged.rules) != (rule.code in judged.skipped), f"{case}: {row}"
                if rule.code in judged.skipped:  # counted by sheet, or no limit to how wide a gap is
                    assert rule.code in ("TC02", "TC08"), f"{case}: {row}"
                    continue
                left = {name for name in shown if not judged.replaces(rule.code, name[0], name[1:])}
                shown = left | {(one.finding_id, one.fid_a, one.fid_b) for one in judged.findings}
                if gone and len(layer) > 1:
                    assert shown == names(rule, case, layer, np.delete(every, row), recheck.whole), f"{case}: {row}"
            assert shown == start, f"{case}: {row}"


def names(rule, case, layer, rows, whole=None):
    """(id, fid_a, fid_b) of the findings about some parcels of a case; `whole`: what the layer as a whole says."""
    context = case.context(select(layer, rows), whole=whole)
    found = run_rules([rule], context).findings
    return {(one.finding_id, one.fid_a, one.fid_b) for one in found if one.rows}
