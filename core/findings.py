"""What a rule found: the draft a rule writes and the finding a technician, a report or a CI job reads."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from .messages import QT_TRANSLATE_NOOP, Message


class Severity(str, Enum):
    """How bad a finding is; the values are part of the public contract."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)

    @property
    def label(self) -> str:
        """The word to show (English, translatable)."""
        return SEVERITY_LABELS[self]


SEVERITY_LABELS = {
    Severity.ERROR: QT_TRANSLATE_NOOP("ParcelClean", "Error"),
    Severity.WARNING: QT_TRANSLATE_NOOP("ParcelClean", "Warning"),
    Severity.INFO: QT_TRANSLATE_NOOP("ParcelClean", "Information"),
}


# What `FAIL_ON` may be: how bad an open finding must be to fail a run.
FAIL_LEVELS = ("never", Severity.ERROR.value, Severity.WARNING.value)


class Status(str, Enum):
    """Where a finding stands; the values are part of the public contract."""

    OPEN = "open"
    EXCEPTION = "exception"
    FIXED = "fixed"
    OBSOLETE = "obsolete"


@dataclass(frozen=True)
class Cause:
    """The root that several findings share. `key` groups them within a rule; `title` is what a person reads."""

    key: str
    title: Message


@dataclass(frozen=True)
class Draft:
    """What a rule yields: parcels by index, places and shapes in the measuring CRS, nothing rendered yet.

    parcels      indices of the parcels concerned; the first two become `parcel` and `other`
    message      what is wrong, where and what to do
    severity     None = the rule's own
    geometry     shapely geometry of the place in the measuring CRS; None = the first parcel's own shape
    place        a point on the finding in the measuring CRS; None = inside the geometry
    anchor       what tells this finding from others of the same rule and parcels, from input values only
    judged       values besides the parcels' coordinates whose change wakes an accepted exception
    """

    parcels: tuple[int, ...]
    message: Message
    severity: Severity | None = None
    cause: Cause | None = None
    geometry: Any = None
    place: tuple[float, float] | None = None
    field: str = ""
    value: float | None = None
    unit: str = ""
    expected: Message | None = None
    suggestion: Message | None = None
    confidence: float | None = None
    anchor: str = ""
    judged: tuple[object, ...] = ()
    details: Mapping[str, Any] = dataclasses.field(default_factory=dict)


@dataclass
class Finding:
    """One row of the FINDINGS layer (contract §4); geometry and x, y are in the layer's CRS."""

    finding_id: str
    fingerprint: str
    rule: str
    rule_name: str
    severity: Severity
    cause: Cause
    message: Message
    parcel: str | None = None
    other: str | None = None
    fid_a: int | None = None
    fid_b: int | None = None
    field: str | None = None
    value: float | None = None
    unit: str | None = None
    expected: Message | None = None
    suggestion: Message | None = None
    confidence: float | None = None
    details: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    x: float | None = None
    y: float | None = None
    geometry: Any = None
    status: Status = Status.OPEN
    cause_count: int = 1
    known: bool = False  # stands in the baseline: does not count for the gate
    rows: tuple[int, ...] = ()  # indices of all records concerned, in the run that found it
