"""The engine: four outcomes, crashes that stay where they are, cancel, causes, severities."""

import numpy as np
import pytest
import shapely
from parcel_clean.core.engine import Outcome, run_rules
from parcel_clean.core.findings import Cause, Draft, Severity
from parcel_clean.core.messages import Message
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.roles import Role
from parcel_clean.core.rules.base import Context, CouldNotRun, NotApplicable, Rule, Table


def rule(code, check, **more):
    """A rule class made of its `_check`."""
    body = {"code": code, "name": f"topology.{code.lower()}", "title": f"Title of {code}", "severity": Severity.WARNING}
    return type(code, (Rule,), {**body, **more, "_check": lambda self, context: check(context)})


def nothing(context):
    return iter(())


def every_parcel(context):
    for parcel in range(len(context.parcels)):
        yield Draft((parcel,), Message("Parcel {n}.", {"n": parcel}))


def crash(context):
    yield Draft((0,), Message("found before the crash"))
    raise ZeroDivisionError("by design")


def refuses(context):
    raise CouldNotRun(Message("too many pairs"))
    yield


def declines(context):
    raise NotApplicable(Message("no sheet"))
    yield


def greedy(context):
    raise MemoryError
    yield


@pytest.fixture
def parcels():
    boxes = shapely.box(np.arange(600) * 10, 0, np.arange(600) * 10 + 9, 10)
    return parcels_from_geometries(np.asarray(boxes, dtype=object))


@pytest.fixture
def context(parcels):
    return Context(parcels)


def test_four_outcomes_and_a_crash_that_stays_where_it_is(context):
    checks = [nothing, every_parcel, declines, refuses, crash, greedy, every_parcel]
    run = run_rules([rule(f"R{n}", check) for n, check in enumerate(checks)], context)
    assert [result.outcome for result in run.results] == [
        Outcome.PASSED,
        Outcome.FINDINGS,
        Outcome.NOT_APPLICABLE,
        Outcome.COULD_NOT_RUN,
        Outcome.COULD_NOT_RUN,
        Outcome.COULD_NOT_RUN,
        Outcome.FINDINGS,
    ]
    assert {finding.rule for finding in run.findings} == {"R1", "R6"}, "half a rule's findings are no findings"
    assert str(run.results[2].reason) == "no sheet"
    assert str(run.results[3].reason) == "too many pairs"
    assert "by design" in str(run.results[4].reason)
    assert "ZeroDivisionError" in run.results[4].trace
    assert "memory" in str(run.results[5].reason)
    assert [result.findings for result in run.results] == [0, 600, 0, 0, 0, 0, 600]


def test_missing_role_and_table_make_a_rule_not_applicable(context):
    run = run_rules(
        [rule("R1", every_parcel, roles=(Role.SHEET,)), rule("R2", every_parcel, tables=(Table.BOUNDARY,))], context
    )
    assert [result.outcome for result in run.results] == [Outcome.NOT_APPLICABLE] * 2
    assert "SHEET_FIELD" in str(run.results[0].reason)
    assert "BOUNDARY" in str(run.results[1].reason)


def test_a_crash_in_finishing_is_the_rules_own(context):
    run = run_rules(
        [rule("R1", lambda _: iter([Draft((10**9,), Message("no such parcel"))])), rule("R2", every_parcel)], context
    )
    assert [result.outcome for result in run.results] == [Outcome.COULD_NOT_RUN, Outcome.FINDINGS]


def test_cancel_keeps_nothing(parcels):
    answers = iter([False] * 3)
    context = Context(parcels, cancelled=lambda: next(answers, True))
    run = run_rules([rule("R1", every_parcel), rule("R2", every_parcel)], context)
    assert run.cancelled
    assert not run.findings
    assert not run.results


def test_causes_are_counted_within_a_rule(context):
    def two_causes(context):
        for parcel in range(5):
            yield Draft((parcel,), Message("."), cause=Cause("few" if parcel < 2 else "many", Message("Cause")))

    run = run_rules([rule("R1", two_causes), rule("R2", every_parcel)], context)
    counts = {(finding.rule, finding.cause.key): finding.cause_count for finding in run.findings}
    assert counts == {("R1", "few"): 2, ("R1", "many"): 3, ("R2", ""): 600}
    assert {str(finding.cause.title) for finding in run.findings if finding.rule == "R2"} == {"Title of R2"}


def test_severities_of_a_profile_and_their_order(context):
    errors = rule("R1", lambda _: iter([Draft((0,), Message("."), severity=Severity.ERROR)]))
    run = run_rules([rule("R2", every_parcel), errors], context)
    assert [finding.severity for finding in run.findings] == [Severity.ERROR] + [Severity.WARNING] * 600
    run = run_rules([errors], context, {"R1": Severity.INFO})
    assert run.findings[0].severity is Severity.INFO


def test_a_finding_about_the_layer_has_no_parcel_and_no_place(context):
    layer = rule("R1", lambda _: iter([Draft((), Message("The layer is rounded."), judged=(1.0,))]))
    finding = run_rules([layer], context).findings[0]
    assert (finding.parcel, finding.other, finding.fid_a, finding.x, finding.geometry) == (None,) * 5
    other = rule("R1", lambda _: iter([Draft((), Message("The layer is rounded."), judged=(0.5,))]))
    again = run_rules([other], context).findings[0]
    assert again.finding_id == finding.finding_id
    assert again.fingerprint != finding.fingerprint


def test_progress_and_steps_are_told(context):
    titles, fractions = [], []
    run_rules([rule("R1", every_parcel), rule("R2", nothing)], context, None, titles.append, fractions.append)
    assert titles == ["Title of R1", "Title of R2"]
    assert fractions[-1] == 1.0
    assert fractions == sorted(fractions)
