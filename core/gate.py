"""The gate: whether the findings of a run are a reason to fail it (`FAIL_ON`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from .findings import Finding, Severity
from .messages import QT_TRANSLATE_NOOP, Message
from .report.summary import gate_of, to_look_at

_ERRORS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "FAIL_ON=error: open errors in “{layer}”: {errors}. All outputs are written; correct the parcels or accept the"
    " findings with a reason, then run again.",
)
_WARNINGS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "FAIL_ON=warning: open errors in “{layer}”: {errors}, open warnings: {warnings}. All outputs are written; correct"
    " the parcels or accept the findings with a reason, then run again.",
)


def gate_failure(findings: Iterable[Finding], fail_on: str, layer: str) -> Message | None:
    """Why the run fails, or None. Accepted exceptions and findings of the baseline do not count."""
    listed = list(findings)
    if gate_of(listed, fail_on) != "failed":
        return None
    waiting = Counter(finding.severity for finding in listed if to_look_at(finding))
    values = {"errors": waiting[Severity.ERROR], "warnings": waiting[Severity.WARNING], "layer": layer}
    return Message(_ERRORS if fail_on == Severity.ERROR.value else _WARNINGS, values)
