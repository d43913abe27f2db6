"""Every rule of the run with how it ended, zero included, and a few examples of each."""

from __future__ import annotations

from collections import Counter, defaultdict

from ..engine import Outcome, RuleResult
from ..findings import Finding, Severity
from ..messages import QT_TRANSLATE_NOOP
from ..records import Subject
from .markup import Child, Markup, join, number, tag
from .page import Column, Page
from .signs import sign_and_word
from .summary import to_look_at

EXAMPLES = 5

_HEADING = QT_TRANSLATE_NOOP("ParcelClean", "Rules")
_CAPTION = QT_TRANSLATE_NOOP(
    "ParcelClean", "Every rule of this run, also those that found nothing. Counts include accepted and known findings."
)
_CODE = QT_TRANSLATE_NOOP("ParcelClean", "Code")
_RULE = QT_TRANSLATE_NOOP("ParcelClean", "Rule")
_OUTCOME = QT_TRANSLATE_NOOP("ParcelClean", "Outcome")
_ERRORS = QT_TRANSLATE_NOOP("ParcelClean", "Errors")
_WARNINGS = QT_TRANSLATE_NOOP("ParcelClean", "Warnings")
_INFOS = QT_TRANSLATE_NOOP("ParcelClean", "Information")
_SECONDS = QT_TRANSLATE_NOOP("ParcelClean", "Seconds")
_REASON = QT_TRANSLATE_NOOP("ParcelClean", "{outcome}: {reason}")
_OUTCOMES = {
    Outcome.PASSED: QT_TRANSLATE_NOOP("ParcelClean", "passed"),
    Outcome.FINDINGS: QT_TRANSLATE_NOOP("ParcelClean", "has findings"),
    Outcome.NOT_APPLICABLE: QT_TRANSLATE_NOOP("ParcelClean", "not applicable"),
    Outcome.COULD_NOT_RUN: QT_TRANSLATE_NOOP("ParcelClean", "could not run"),
}
_EXAMPLES = QT_TRANSLATE_NOOP("ParcelClean", "Examples by rule")
_SEVERITY = QT_TRANSLATE_NOOP("ParcelClean", "Severity")
_PARCEL = QT_TRANSLATE_NOOP("ParcelClean", "Parcel (commune/sheet/number)")
_ROW = QT_TRANSLATE_NOOP("ParcelClean", "Row of the workbook")
_MESSAGE = QT_TRANSLATE_NOOP("ParcelClean", "Finding")
_VALUE = QT_TRANSLATE_NOOP("ParcelClean", "Value")
_PLACE = QT_TRANSLATE_NOOP("ParcelClean", "Place (x, y)")
_MORE = QT_TRANSLATE_NOOP("ParcelClean", "And {count} more in the findings layer.")


def rules_section(page: Page) -> Markup:
    """The table of rules."""
    severities = Counter((finding.rule, finding.severity) for finding in page.run.findings)
    say = page.translate
    columns = (
        Column(say(_CODE), "keep"),
        Column(say(_RULE), "rule"),
        Column(say(_OUTCOME)),
        Column(say(_ERRORS), "number"),
        Column(say(_WARNINGS), "number"),
        Column(say(_INFOS), "number"),
        Column(say(_SECONDS), "number"),
    )
    rows = [
        (_cells(page, result, severities), {"class": None if result.outcome is Outcome.FINDINGS else "done"})
        for result in page.run.results
    ]
    return tag("section", tag("h2", say(_HEADING)), page.table(columns, rows, say(_HEADING), say(_CAPTION)))


def _cells(page: Page, result: RuleResult, severities: Counter[tuple[str, Severity]]) -> tuple[Child, ...]:
    outcome = page.translate(_OUTCOMES[result.outcome])
    if result.reason:
        reason = page.wording.public(result.reason.render(page.translate))
        outcome = page.say(_REASON, outcome=outcome, reason=reason)
    ran = result.outcome in (Outcome.PASSED, Outcome.FINDINGS)
    counts = (page.count(severities[result.rule.code, severity]) if ran else "–" for severity in Severity)
    return (
        result.rule.code,
        page.wording.rule(result.rule.code),
        tag("span", outcome, class_=result.outcome.value),
        *counts,
        number(result.seconds, page.info.language, 2),
    )


def examples_section(page: Page) -> Markup | None:
    """The first findings of each rule, those to be looked at and the worst first."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in page.run.findings:
        by_rule[finding.rule].append(finding)
    if not by_rule:
        return None
    parts = [
        _examples(page, result.rule.code, by_rule[result.rule.code])
        for result in page.run.results
        if result.rule.code in by_rule
    ]
    return tag("section", tag("h2", page.translate(_EXAMPLES)), *parts)


def _examples(page: Page, code: str, findings: list[Finding]) -> Markup:
    chosen = sorted(findings, key=lambda f: (not to_look_at(f), f.severity.rank))[:EXAMPLES]
    say, language = page.translate, page.info.language
    columns = (
        Column(say(_SEVERITY), "keep"),
        Column(say(_PARCEL if page.info.subject is Subject.PARCELS else _ROW), "key"),
        Column(say(_MESSAGE)),
        Column(say(_VALUE), "number"),
        Column(say(_PLACE), "number"),
    )
    rows: list[tuple[tuple[Child, ...], dict[str, str | None]]] = [
        (
            (
                sign_and_word(finding.severity, page.translate),
                page.where(finding) or "–",
                page.message(finding),
                _value(finding, language),
                _place(finding, language),
            ),
            {"class": None if to_look_at(finding) else "done"},
        )
        for finding in chosen
    ]
    left = len(findings) - len(chosen)
    return join(
        (
            tag("h3", f"{code} – {page.wording.rule(code)}"),
            page.table(columns, rows, code),
            tag("p", page.say(_MORE, count=page.count(left)), class_="soft") if left else None,
        )
    )


def _value(finding: Finding, language: str) -> str:
    if finding.value is None:
        return "–"
    return f"{number(round(float(finding.value), 4), language)} {finding.unit or ''}".strip()


def _place(finding: Finding, language: str) -> str:
    if finding.x is None or finding.y is None:
        return "–"
    # Degrees need seven decimals for what metres show with two.
    decimals = 7 if max(abs(finding.x), abs(finding.y)) <= 360 else 2
    return f"{number(finding.x, language, decimals)}; {number(finding.y, language, decimals)}"
