"""Runs a set of rules over one layer: one outcome per rule, whatever happens inside it."""

from __future__ import annotations

import time
import traceback
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Callable

from .findings import Draft, Finding, Severity
from .finishing import finish
from .messages import QT_TRANSLATE_NOOP, Message
from .records import Records
from .rules.base import Cancelled, Context, CouldNotRun, NotApplicable, Rule


class Outcome(str, Enum):
    """How a rule ended; the values are part of the public contract."""

    PASSED = "passed"
    FINDINGS = "findings"
    NOT_APPLICABLE = "not_applicable"
    COULD_NOT_RUN = "could_not_run"


@dataclass(frozen=True)
class RuleResult:
    """One row of the report's rule table."""

    rule: type[Rule]
    outcome: Outcome
    findings: int = 0
    seconds: float = 0.0
    reason: Message | None = None
    trace: str = ""  # of a crash, for the log; never shown in the report


@dataclass
class Run:
    """Everything one run of the engine found."""

    findings: list[Finding] = field(default_factory=list)
    results: list[RuleResult] = field(default_factory=list)
    cancelled: bool = False


def run_rules(
    rules: Sequence[type[Rule]],
    context: Context,
    severities: Mapping[str, Severity] | None = None,
    announce: Callable[[str], None] = lambda _title: None,
    progress: Callable[[float], None] = lambda _fraction: None,
) -> Run:
    """Run `rules` one after the other.

    `severities` replaces a rule's severities (from a profile). A rule that crashes becomes *could not run* and the
    others still run; a cancelled run keeps nothing.
    """
    run = Run()
    for number, rule in enumerate(rules):
        announce(rule.title)
        context.step = _part_of(progress, number, len(rules))
        try:
            findings, result = _run_one(rule, context, (severities or {}).get(rule.code))
        except Cancelled:
            return Run(cancelled=True)
        run.findings.extend(findings)
        run.results.append(result)
        progress((number + 1) / len(rules))
    arrange(run.findings)
    return run


def run_of_drafts(
    rules: Sequence[type[Rule]],
    drafts: Mapping[str, Sequence[Draft]],
    records: Records,
    severities: Mapping[str, Severity] | None = None,
) -> Run:
    """The findings of an algorithm that looks for them itself, as if the rules named by `drafts` had run.

    A rule without drafts has passed; drafts of a rule that is not among `rules` are left out.
    """
    run = Run()
    for rule in rules:
        findings = finish(rule, drafts.get(rule.code, ()), records, (severities or {}).get(rule.code))
        outcome = Outcome.FINDINGS if findings else Outcome.PASSED
        run.findings.extend(findings)
        run.results.append(RuleResult(rule, outcome, len(findings)))
    arrange(run.findings)
    return run


def _run_one(rule: type[Rule], context: Context, severity: Severity | None) -> tuple[list[Finding], RuleResult]:
    started = time.perf_counter()
    findings: list[Finding] = []
    trace = ""
    reason: Message | None = None
    try:
        drafts = list(_guarded(rule().check(context), context))
        findings = finish(rule, drafts, context.records, severity)
        outcome = Outcome.FINDINGS if findings else Outcome.PASSED
    except NotApplicable as error:
        outcome, reason = Outcome.NOT_APPLICABLE, error.message
    except CouldNotRun as error:
        outcome, reason = Outcome.COULD_NOT_RUN, error.message
    except Cancelled:
        raise
    except MemoryError:
        outcome = Outcome.COULD_NOT_RUN
        reason = Message(QT_TRANSLATE_NOOP("ParcelClean", "not enough memory; check the layer sheet by sheet"))
    except Exception as error:  # noqa: BLE001 - a rule may fail in any way; the run must not
        outcome, trace = Outcome.COULD_NOT_RUN, traceback.format_exc()
        reason = Message(
            QT_TRANSLATE_NOOP("ParcelClean", "internal error ({error}); please report it with the log"),
            {"error": f"{type(error).__name__}: {error}"},
        )
    return findings, RuleResult(rule, outcome, len(findings), time.perf_counter() - started, reason, trace)


def _guarded(drafts: Iterable[Draft], context: Context) -> Iterable[Draft]:
    for number, draft in enumerate(drafts):
        if number % 256 == 0:
            context.check_cancelled()
        yield draft


def _part_of(progress: Callable[[float], None], number: int, count: int) -> Callable[[float], None]:
    return lambda fraction: progress((number + fraction) / count)


def arrange(findings: list[Finding]) -> None:
    """Tell each finding how many share its cause, and put them into their fixed order."""
    counts = Counter((finding.rule, finding.cause.key) for finding in findings)
    for finding in findings:
        finding.cause_count = counts[finding.rule, finding.cause.key]
    findings.sort(key=lambda finding: (finding.severity.rank, finding.rule, finding.cause.key, finding.finding_id))
