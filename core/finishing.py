"""From a rule's draft to a finding with a stable name, a fingerprint, and a place in the layer's CRS."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import shapely

from .findings import Cause, Draft, Finding, Severity
from .geometry.inside import points_inside
from .messages import Message
from .records import Records
from .rules.base import Rule


def finish(
    rule: type[Rule], drafts: Sequence[Draft], records: Records, severity: Severity | None = None
) -> list[Finding]:
    """Findings of one rule, in a fixed order that does not depend on the order of features.

    `finding_id` comes from the rule, the parcels' identities and an ordinal; `fingerprint` from the stored
    coordinates and the values that were judged (contract §4, *Findings*).
    """
    if not drafts:
        return []
    names = _identities(records, drafts)
    wanted = np.unique([parcel for draft in drafts for parcel in draft.parcels]).astype(np.int64)
    digests = dict(zip(wanted.tolist(), records.digests_of(wanted)))
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        groups[(*tuple(names[p] for p in draft.parcels[:2]), draft.anchor)].append(at)
    shapes = _shapes(drafts, records)
    places = _places(drafts, shapes, records)
    out: list[Finding] = []
    for base, members in sorted(groups.items()):
        prints = [_fingerprint(drafts[at], digests) for at in members]
        order = sorted(range(len(members)), key=lambda i: (prints[i], str(drafts[members[i]].details), i))
        for ordinal, i in enumerate(order):
            at = members[i]
            finding_id = f"{rule.code}-{_hash((rule.code, *base, str(ordinal)))}"
            out.append(_finding(rule, drafts[at], records, finding_id, prints[i], shapes[at], places[at], severity))
    return out


def _finding(
    rule: type[Rule],
    draft: Draft,
    records: Records,
    finding_id: str,
    fingerprint: str,
    shape: Any,
    place: Any,
    severity: Severity | None,
) -> Finding:
    first = draft.parcels[0] if draft.parcels else None
    second = draft.parcels[1] if len(draft.parcels) > 1 else None
    known_place = place is not None and bool(np.isfinite(place).all())
    return Finding(
        finding_id=finding_id,
        fingerprint=fingerprint,
        rule=rule.code,
        rule_name=rule.name,
        severity=severity or draft.severity or rule.severity,
        cause=draft.cause or Cause("", Message(rule.title)),
        message=draft.message,
        parcel=None if first is None else records.shown_key(first),
        other=None if second is None else records.shown_key(second),
        fid_a=None if first is None else int(records.fid[first]),
        fid_b=None if second is None else int(records.fid[second]),
        field=draft.field or None,
        value=draft.value,
        unit=draft.unit or None,
        expected=draft.expected,
        suggestion=draft.suggestion,
        confidence=draft.confidence,
        details={**draft.details, **(records.where(first, draft.field) if first is not None else {})},
        x=float(place[0]) if known_place else None,
        y=float(place[1]) if known_place else None,
        geometry=shape,
        rows=draft.parcels,
    )


def _identities(records: Records, drafts: Sequence[Draft]) -> dict[int, str]:
    wanted = {p for draft in drafts for p in draft.parcels[:2]}
    return {p: records.identity(p) for p in wanted}


def _fingerprint(draft: Draft, digests: Mapping[int, str]) -> str:
    coordinates = sorted(digests[p] for p in draft.parcels)
    return _hash((*coordinates, *(repr(value) for value in draft.judged)))


def _hash(words: tuple[str, ...]) -> str:
    return hashlib.blake2b("\x1f".join(words).encode("utf-8"), digest_size=10).hexdigest()


def _shapes(drafts: Sequence[Draft], records: Records) -> list[Any]:
    """Shapes in the layer's CRS: the finding's own, brought back, or the first parcel as it is stored."""
    out: list[Any] = [draft.geometry for draft in drafts]
    made = [at for at, shape in enumerate(out) if shape is not None]
    if made and records.to_source is not None:
        moved = shapely.transform(np.array([out[at] for at in made], dtype=object), records.to_source)
        for at, shape in zip(made, moved):
            out[at] = shape
    own = [at for at, draft in enumerate(drafts) if draft.geometry is None and draft.parcels]
    if own:
        wanted = np.unique([drafts[at].parcels[0] for at in own])
        by_parcel = dict(zip(wanted.tolist(), records.stored_shapes(wanted)))
        for at in own:
            out[at] = by_parcel[drafts[at].parcels[0]]
    return out


def _places(drafts: Sequence[Draft], shapes: list[Any], records: Records) -> list[Any]:
    """A point of each finding in the layer's CRS."""
    given = np.array([draft.place if draft.place is not None else (np.nan, np.nan) for draft in drafts], dtype=float)
    known = np.isfinite(given).all(axis=1)
    if known.any() and records.to_source is not None:
        given[known] = records.to_source(given[known])
    unknown = np.flatnonzero(~known)
    if len(unknown):
        at = np.empty(len(unknown), dtype=object)
        at[:] = [shapes[i] for i in unknown]
        given[unknown] = points_inside(at)
    return list(given)
