"""The audit of issued identifiers: verdicts, the causes on which many agree, a table by sheet, and the findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from ..findings import Draft
from ..geometry.rings import IntArray
from ..parcels import Parcels
from . import audit_drafts as say
from .audit_causes import CauseFound, find_causes
from .audit_places import Flag, Places, Verdict, judge
from .wgs84 import DECISION_2007, Shift

Texts = npt.NDArray[np.object_]


@dataclass(frozen=True)
class SheetRow:
    """One line of the table by sheet: `counts` by verdict, duplicates, capitals, and the causes found."""

    sheet: str
    counts: dict[Verdict, int]
    duplicate: int
    upper: int
    causes: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Audit:
    """The outcome for a layer; `cause` (n,) is an index into `causes` or -1."""

    places: Places
    cause: IntArray
    causes: list[CauseFound]
    sheets: list[SheetRow]
    total: SheetRow
    drafts: dict[str, list[Draft]]


def audit(
    parcels: Parcels,
    identifiers: npt.NDArray[np.object_],
    crs: str,
    shift: Shift = DECISION_2007,
    column: str = "",
    explained: Mapping[str, CauseFound] | None = None,
) -> Audit:
    """Judge a layer's identifiers; the arguments are those of `judge`, `column` names the column in the findings.

    `explained`, where the parcels are only a part of a layer: the causes that the whole has, by identifier.

    Raises:
        CrsError: the CRS is unknown or of another datum than VN-2000 and WGS 84.
    """
    places = judge(parcels, identifiers, crs, shift)
    sheet_names = sheets_of(parcels)
    wrong = np.flatnonzero(np.isin(places.verdict, (Verdict.OTHER, Verdict.NONE, Verdict.OUTSIDE)))
    if explained is None:
        placed = np.flatnonzero(np.isfinite(places.xy).all(axis=1))
        cause, causes = find_causes(parcels, sheet_names, places.lonlat, places.xy, wrong, placed, crs)
    else:
        cause, causes = _known_causes(places.text, wrong, explained)
    sheets = _table(places, sheet_names, cause, causes)
    total = _table(places, np.full(len(parcels), "", dtype=object), cause, causes)
    drafts = {
        "DC07": say.place_drafts(parcels, places, wrong, cause, causes, column),
        "UQ03": say.duplicate_drafts(parcels, places, column),
    }
    empty = SheetRow("", dict.fromkeys(Verdict, 0), 0, 0)
    return Audit(places, cause, causes, sheets, total[0] if total else empty, drafts)


def _known_causes(
    text: Texts, wrong: IntArray, explained: Mapping[str, CauseFound]
) -> tuple[IntArray, list[CauseFound]]:
    cause = np.full(len(text), -1, dtype=np.int64)
    causes: dict[str, CauseFound] = {}
    for row, identifier in zip(wrong.tolist(), text[wrong].tolist()):
        found = explained.get(str(identifier))
        if found is not None:
            causes.setdefault(found.key, found)
            cause[row] = list(causes).index(found.key)
    return cause, list(causes.values())


def sheets_of(parcels: Parcels) -> Texts:
    """(n,) `commune/sheet` of each parcel, missing parts as ``?``."""
    return np.array([str(key).rpartition("/")[0] for key in parcels.keys.tolist()], dtype=object)


def _table(places: Places, names: Texts, cause: IntArray, causes: list[CauseFound]) -> list[SheetRow]:
    distinct, sheet = np.unique(names.astype(str), return_inverse=True)
    size = len(distinct)
    verdicts = np.zeros((size, len(Verdict)), dtype=np.int64)
    np.add.at(verdicts, (sheet, places.verdict), 1)
    duplicate = np.bincount(sheet[(places.flags & Flag.DUPLICATE) > 0], minlength=size)
    upper = np.bincount(sheet[(places.flags & Flag.UPPER) > 0], minlength=size)
    explained = np.zeros((size, max(len(causes), 1)), dtype=np.int64)
    known = cause >= 0
    np.add.at(explained, (sheet[known], cause[known]), 1)
    return [
        SheetRow(
            str(name),
            {verdict: int(verdicts[at, verdict]) for verdict in Verdict},
            int(duplicate[at]),
            int(upper[at]),
            {found.key: int(explained[at, i]) for i, found in enumerate(causes) if explained[at, i]},
        )
        for at, name in enumerate(distinct)
    ]
