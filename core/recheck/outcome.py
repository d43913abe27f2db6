"""What is known after an edit: findings that are about it or new, and which earlier ones are out of date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..engine import arrange
from ..findings import Finding
from ..geometry.rings import BoolArray, IntArray
from ..rules.base import Rule


@dataclass(frozen=True)
class Rejudged:
    """What is known after an edit.

    findings  of the rules that were judged again: those about what was edited, and those that it brought about
    rules     codes of the rules that were judged again
    skipped   codes of the rules that only a full check can judge, or that this edit was too large for
    fids      by rule the features whose findings were all judged again
    gone      ids of findings that are no more, whatever features they are about
    """

    findings: list[Finding]
    rules: frozenset[str]
    skipped: tuple[str, ...]
    fids: Mapping[str, frozenset[int]] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()

    def replaces(self, rule: str, finding_id: str, fids: Iterable[int | None]) -> bool:
        """Whether a finding from before the edit was judged again: it stays only if it is among `findings`."""
        if rule not in self.rules:
            return False
        return finding_id in self.gone or not self.fids.get(rule, frozenset()).isdisjoint(
            fid for fid in fids if fid is not None
        )


@dataclass(frozen=True)
class Placed:
    """A finding of a part, with the layer's rows that it is about and whether it is known to its end."""

    finding: Finding
    rows: frozenset[int]
    whole: bool

    @classmethod
    def of(cls, finding: Finding, there: IntArray) -> Placed:
        """A finding of a run over the rows `there`, and after them the rims."""
        known = [row for row in finding.rows if row < len(there)]
        return cls(finding, frozenset(there[known].tolist()), len(known) == len(finding.rows))

    def says(self) -> tuple[object, ...]:
        """What it says, to be compared."""
        finding = self.finding
        return (finding.fingerprint, finding.severity, str(finding.message), finding.value, finding.cause.key)


def outcome(before: list[Placed], after: list[Placed], concerned: BoolArray) -> tuple[list[Finding], set[str]]:
    """What of a place's findings is about what was edited or says something new, and the ids of those that are gone."""
    old = {one.finding.finding_id: one.says() for one in before if one.whole}
    new = {one.finding.finding_id: one for one in after if one.whole}
    kept = [
        one.finding
        for name, one in new.items()
        if old.get(name) != one.says() or any(concerned[row] for row in one.rows)
    ]
    return kept, set(old) - set(new)


class Judged:
    """What was judged so far."""

    def __init__(self, skipped: list[str]) -> None:
        self.gone: set[str] = set()
        self._skipped = skipped
        self._findings: list[Finding] = []
        self._fids: dict[str, frozenset[int]] = {}

    def failed(self, codes: Iterable[str]) -> None:
        """Rules that could not judge."""
        self._skipped += [code for code in codes if code not in self._skipped]

    def add(self, rules: Sequence[type[Rule]], fids: IntArray, findings: list[Finding]) -> None:
        """Rules that judged all findings of some features."""
        self._fids.update(dict.fromkeys((rule.code for rule in rules), frozenset(fids.tolist())))
        self._findings += findings

    def result(self, former: Mapping[int, frozenset[int]]) -> Rejudged:
        """All of it, without what failed; features may also be called by their `former` ids."""
        rules = frozenset(self._fids) - frozenset(self._skipped)
        findings = [finding for finding in self._findings if finding.rule in rules]
        arrange(findings)
        called = {code: fids.union(*(former[fid] for fid in fids & set(former))) for code, fids in self._fids.items()}
        return Rejudged(findings, rules, tuple(sorted(self._skipped)), called, frozenset(self.gone))
