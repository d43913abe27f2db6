"""One summary of a run, the JSON report of the contract; the HTML report shows the same to a person."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Callable

from ..engine import Outcome, Run
from ..findings import FAIL_LEVELS, Finding, Severity, Status
from ..messages import Cell, Message, Translate, untranslated
from ..text.mask import mask_id, mask_ids_in
from .info import BUILT_IN, GIVEN, PROFILE, BaselineCounts, DataIdentity, RunInfo, Setting, public_source

__all__ = [
    "BUILT_IN",
    "GIVEN",
    "PROFILE",
    "BaselineCounts",
    "CauseRow",
    "DataIdentity",
    "RunInfo",
    "Setting",
    "Wording",
    "causes_of",
    "gate_of",
    "public_source",
    "sheets_of",
    "summarise",
    "to_look_at",
]

SCHEMA = 1

_PLURAL = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "infos"}


class Wording:
    """Turns findings into sentences of the run's language that are fit to be passed on."""

    def __init__(self, run: Run, info: RunInfo, translate: Translate = untranslated) -> None:
        self.translate = translate
        self._titles = {result.rule.code: result.rule.title for result in run.results}
        self._private = info.personal_columns
        self._identity = info.identity_columns
        self._full = info.personal_data == "full"

    def public(self, text: str) -> str:
        """`text` with identity numbers masked, unless the run was asked for personal data in full."""
        return text if self._full else mask_ids_in(text)

    def rule(self, code: str) -> str:
        """The rule's title."""
        return self.translate(self._titles.get(code, code))

    def cause(self, finding: Finding) -> str:
        """What several findings share, without what it quotes from a personal column."""
        return self._said(finding, finding.cause.title)

    def message(self, finding: Finding) -> str:
        """What is wrong, where and what to do, without what it quotes from a personal column."""
        return self._said(finding, finding.message)

    def expected(self, finding: Finding) -> str | None:
        """What should stand there."""
        return self._said(finding, finding.expected) if finding.expected else None

    def suggestion(self, finding: Finding) -> str | None:
        """What could be put there; None in a personal column, for it is the cell, mended."""
        return self._said(finding, finding.suggestion) if finding.suggestion and not self.is_private(finding) else None

    def is_private(self, finding: Finding) -> bool:
        """Whether the finding is about a column whose values stay out of what this run writes."""
        return finding.field in self._private

    def detail(self, finding: Finding, text: str) -> str:
        """One text of a finding's details."""
        if isinstance(text, Cell) and self.is_private(finding):
            return self._cell(finding)(text)
        return self.public(text)

    def _said(self, finding: Finding, message: Message) -> str:
        told = message.with_cells(self._cell(finding)) if self.is_private(finding) else message
        return self.public(told.render(self.translate))

    def _cell(self, finding: Finding) -> Callable[[str], str]:
        """How a cell of a personal column is shown: an identity number masked, all else not at all."""
        return mask_id if finding.field in self._identity else lambda _text: "…"


@dataclass(frozen=True)
class CauseRow:
    """The findings of one rule that share a root.

    severity  the worst among those still to look at, else among all
    open      findings to look at: neither accepted nor known from the baseline
    example   the worst of those to look at, else of all
    sheets    normalised sheet numbers, in counting order
    """

    rule: str
    key: str
    severity: Severity
    count: int
    open: int
    sheets: tuple[str, ...]
    example: Finding
    findings: tuple[Finding, ...]


def to_look_at(finding: Finding) -> bool:
    """Whether somebody still has to deal with it: not an accepted exception and not in the baseline."""
    return finding.status not in (Status.EXCEPTION, Status.OBSOLETE) and not finding.known


def causes_of(findings: Iterable[Finding]) -> list[CauseRow]:
    """The findings by rule and cause: first what is to be looked at, the worst and the most frequent first."""
    groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.rule, finding.cause.key].append(finding)
    rows = [_cause_row(rule, key, members) for (rule, key), members in groups.items()]
    return sorted(rows, key=lambda row: (row.open == 0, row.severity.rank, -row.open, -row.count, row.rule, row.key))


def _cause_row(rule: str, key: str, members: list[Finding]) -> CauseRow:
    waiting = [finding for finding in members if to_look_at(finding)]
    example = min(waiting or members, key=lambda finding: (finding.severity.rank, finding.finding_id))
    sheets: set[str] = set()
    for finding in members:
        sheets.update(sheets_of(finding))
    return CauseRow(
        rule,
        key,
        example.severity,
        len(members),
        len(waiting),
        tuple(sorted(sheets, key=_counting)),
        example,
        tuple(waiting or members),
    )


def sheets_of(finding: Finding) -> list[str]:
    """The map sheets of the finding's parcels, unknown ones left out."""
    keys = (finding.parcel, finding.other)
    sheets = ("/".join(key.split("/")[1:-1]) for key in keys if key)
    return [sheet for sheet in sheets if sheet not in ("", "?")]


def _counting(sheet: str) -> tuple[int, int, str]:
    """2 before 10, numbers before words."""
    return (0, int(sheet), sheet) if sheet.isdecimal() else (1, 0, sheet)


def gate_of(findings: Iterable[Finding], fail_on: str) -> str:
    """`passed`, `failed` or `off`: accepted exceptions and findings of the baseline do not count."""
    if fail_on not in FAIL_LEVELS[1:]:
        return "off"
    worst = Severity(fail_on).rank
    return "failed" if any(to_look_at(f) and f.severity.rank <= worst for f in findings) else "passed"


def summarise(run: Run, info: RunInfo, translate: Translate = untranslated) -> dict[str, Any]:
    """The JSON report (contract §4, *Report*) as plain values; texts in the language of `translate`.

    `summary` counts every row of FINDINGS; `summary.open` those still to be looked at.
    """
    wording = Wording(run, info, translate)
    causes = causes_of(run.findings)
    return {
        "schema": SCHEMA,
        "tool": info.tool,
        "version": info.version,
        "started": info.started,
        "input": info.input,
        "layer": info.layer,
        "selected_only": info.selected_only,
        "parcels": info.parcels,
        "crs": info.crs,
        "work_crs": info.work_crs,
        "language": info.language,
        "parameters": {
            setting.key: {"value": _plain(setting.value), "unit": setting.unit, "origin": setting.origin}
            for setting in info.parameters
        },
        "fields": dict(info.fields),
        "rules": _rules(run, wording),
        "causes": [_cause(row, wording) for row in causes],
        "summary": _totals(run, causes),
        "gate": gate_of(run.findings, info.fail_on),
        "fail_on": info.fail_on,
        "warnings": [wording.public(message.render(translate)) for message in info.warnings],
        "notes": [wording.public(message.render(translate)) for message in info.notes],
        "data": {**asdict(info.data), "extent": _extent(info.data)},
        "marks": asdict(info.marks) if info.marks else None,
        "baseline": asdict(info.baseline) if info.baseline else None,
    }


def _rules(run: Run, wording: Wording) -> list[dict[str, Any]]:
    severities = Counter((finding.rule, finding.severity) for finding in run.findings)
    waiting = Counter(finding.rule for finding in run.findings if to_look_at(finding))
    return [
        {
            "code": result.rule.code,
            "name": result.rule.name,
            "title": wording.rule(result.rule.code),
            "outcome": result.outcome.value,
            "findings": result.findings,
            "open": waiting[result.rule.code],
            **{word: severities[result.rule.code, severity] for severity, word in _PLURAL.items()},
            "seconds": round(result.seconds, 3),
            "reason": wording.public(result.reason.render(wording.translate)) if result.reason else None,
        }
        for result in run.results
    ]


def _cause(row: CauseRow, wording: Wording) -> dict[str, Any]:
    example = row.example
    return {
        "rule": row.rule,
        "rule_name": example.rule_name,
        "cause": wording.cause(example),
        "severity": row.severity.value,
        "count": row.count,
        "open": row.open,
        "sheets": [wording.public(sheet) for sheet in row.sheets],
        "example": {
            "finding_id": example.finding_id,
            "parcel": wording.public(example.parcel) if example.parcel else None,
            "other": wording.public(example.other) if example.other else None,
            "message": wording.message(example),
            "x": _plain(example.x),
            "y": _plain(example.y),
        },
    }


def _totals(run: Run, causes: list[CauseRow]) -> dict[str, Any]:
    findings = run.findings
    everything = Counter(finding.severity for finding in findings)
    waiting = [finding for finding in findings if to_look_at(finding)]
    still = Counter(finding.severity for finding in waiting)
    return {
        **{word: everything[severity] for severity, word in _PLURAL.items()},
        "findings": len(findings),
        "open": {"findings": len(waiting), **{word: still[severity] for severity, word in _PLURAL.items()}},
        "exceptions": sum(finding.status is Status.EXCEPTION for finding in findings),
        "fixed": sum(finding.status is Status.FIXED for finding in findings),
        "known": sum(finding.known for finding in findings),
        "causes": len(causes),
        "open_causes": sum(row.open > 0 for row in causes),
        "rules_not_run": sum(result.outcome is Outcome.COULD_NOT_RUN for result in run.results),
    }


def _plain(value: Any) -> Any:
    """A value that JSON can carry: NaN and infinity are not."""
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _extent(data: DataIdentity) -> list[float] | None:
    if data.extent is None or not all(math.isfinite(value) for value in data.extent):
        return None
    return [float(value) for value in data.extent]
