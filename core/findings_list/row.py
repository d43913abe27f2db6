"""One finding as a FINDINGS layer holds it (contract §4), typed and never changed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ..findings import Severity, Status
from ..text.fold import fold_words

Box = tuple[float, float, float, float]


class FindingRow(NamedTuple):
    """The columns of FINDINGS by their names, and what the list needs besides.

    box      extent of the finding in the layer's CRS (x and y from, x and y to); None where it has no place
    feature  feature id in the layer of findings, -1 for a finding that is in none
    folded   what a search looks through
    """

    finding_id: str
    fingerprint: str
    rule: str
    rule_name: str
    severity: Severity
    status: Status
    cause: str
    parcel: str
    other: str
    fid_a: int | None
    fid_b: int | None
    field: str
    value: float | None
    unit: str
    expected: str
    suggestion: str
    confidence: float | None
    message: str
    details: str
    x: float | None
    y: float | None
    box: Box | None
    feature: int
    folded: str

    @property
    def fids(self) -> tuple[int, ...]:
        """Feature ids of its parcels, one or two, without those that are unknown."""
        return tuple(fid for fid in (self.fid_a, self.fid_b) if fid is not None)

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of its parcels, one or two; none where it is about the whole layer."""
        return tuple(key for key in (self.parcel, self.other) if key)

    @property
    def parcels(self) -> str:
        """Its parcels as a person reads them."""
        return " · ".join(self.keys)


COLUMNS = FindingRow._fields[: FindingRow._fields.index("box")]
_FID = re.compile(r'("fid": )(-?\d+)')
_COLUMN_SET = frozenset(COLUMNS)
_SEVERITIES = {one.value: one for one in Severity}
_STATUSES = {one.value: one for one in Status}


def row_of(values: Mapping[str, Any], feature: int = -1, box: Box | None = None) -> FindingRow | None:
    """A row from the columns of FINDINGS; None where it has no id. Columns that are missing are empty."""
    finding_id = _text(values, "finding_id")
    if not finding_id:
        return None
    texts = {name: _text(values, name) for name in _SEARCHED}
    x, y = _real(values, "x"), _real(values, "y")
    if box is None and x is not None and y is not None:
        box = (x, y, x, y)
    return FindingRow(
        finding_id=finding_id,
        fingerprint=_text(values, "fingerprint"),
        rule_name=_text(values, "rule_name"),
        severity=_SEVERITIES.get(_text(values, "severity"), Severity.INFO),
        status=_STATUSES.get(_text(values, "status"), Status.OPEN),
        fid_a=_whole(values, "fid_a"),
        fid_b=_whole(values, "fid_b"),
        value=_real(values, "value"),
        unit=_text(values, "unit"),
        confidence=_real(values, "confidence"),
        details=_text(values, "details"),
        x=x,
        y=y,
        box=box,
        feature=feature,
        # Word by word: messages are all different, their words are not.
        folded=" ".join(map(fold_words, " ".join(texts.values()).split())),
        **texts,
    )


class Columns(Mapping[str, object]):
    """A row seen as the columns of FINDINGS, None for what is empty; cheap to make for every row."""

    __slots__ = ("_row",)

    def __init__(self, row: FindingRow) -> None:
        self._row = row

    def __getitem__(self, name: str) -> object:
        if name not in _COLUMN_SET:
            raise KeyError(name)
        value: object = getattr(self._row, name)
        if isinstance(value, (Severity, Status)):
            return value.value
        return None if value == "" else value

    def __iter__(self) -> Iterator[str]:
        return iter(COLUMNS)

    def __len__(self) -> int:
        return len(COLUMNS)


def with_fids(row: FindingRow, ids: Mapping[int, int]) -> FindingRow:
    """The row with other feature ids of its parcels (old → new)."""
    fid_a, fid_b = (fid if fid is None else ids.get(fid, fid) for fid in (row.fid_a, row.fid_b))
    details = _FID.sub(lambda found: f"{found[1]}{ids.get(int(found[2]), int(found[2]))}", row.details)
    return row._replace(fid_a=fid_a, fid_b=fid_b, details=details)


def is_same(one: FindingRow, other: FindingRow) -> bool:
    """Whether two rows say the same, in whatever feature they stand."""
    return one._replace(feature=other.feature) == other


def all_fids(row: FindingRow) -> tuple[int, ...]:
    """Feature ids of all its parcels, also where they are more than two."""
    more = details_of(row).get("parcels") if '"parcels"' in row.details else None
    listed = [one.get("fid") for one in more if isinstance(one, dict)] if isinstance(more, list) else []
    return tuple(dict.fromkeys([*row.fids, *(fid for fid in listed if isinstance(fid, int))]))


def details_of(row: FindingRow) -> dict[str, Any]:
    """The details as a mapping; empty where they are none."""
    try:
        found = json.loads(row.details or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


# In the order in which a person would say it.
_SEARCHED = ("parcel", "other", "rule", "cause", "message", "field", "expected", "suggestion")


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    return "" if value is None else str(value)


def _whole(values: Mapping[str, Any], name: str) -> int | None:
    value = values.get(name)
    return int(value) if isinstance(value, (int, float)) and value == value else None  # noqa: PLR0124 - NaN


def _real(values: Mapping[str, Any], name: str) -> float | None:
    value = values.get(name)
    return float(value) if isinstance(value, (int, float)) and value == value else None  # noqa: PLR0124 - NaN
