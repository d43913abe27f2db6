"""UQ02."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ...records import ObjectArray, Records
from ...roles import Role
from ..base import Context, Reach, Rule

if TYPE_CHECKING:
    from ...parcels import Parcels

_COPIES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel number {key} stands in the table {count} times with the same shape. Compare the rows, keep the one that is"
    " up to date and delete the others.",
)
_PLACES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel number {key} is used for {count} different parcels. Find out from the cadastral book which of them has it"
    " and give the others their own numbers; check which one the certificates mean.",
)
_COPIES_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Rows stored more than once with number and shape")
_SHEET_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Parcel numbers used more than once on sheet {sheet}")
_TWO_SHEETS_CAUSE = QT_TRANSLATE_NOOP(
    "ParcelClean", "Sheet {sheet} looks like two sheets under one number ({count} parcel numbers repeat)"
)
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "one parcel for each number of a sheet")
# So many repeats, and half of all numbers: not slips but two map sheets, say of two old communes.
_TWO_SHEETS_FROM = 10


class DuplicateParcelNumber(Rule):
    """Several rows have the same commune, sheet and parcel number.

    Why: Sheet and parcel number are the name of a parcel: certificates, lists and decisions find it by nothing else.
    With the same name twice, a certificate is matched to the wrong land.

    Wrong: Two parcels 7/12 in different places; one parcel stored twice; two old sheets that both became sheet 7 when
    communes were merged. `07`, `7.0` and ` 7 ` are one number.

    Right: Each parcel number occurs once on its sheet. Empty, zero and negative numbers are judged by CO02, not here.

    Fix: Look the number up in the cadastral book and renumber the parcel that has it wrongly; delete rows that are
    mere copies. If a whole sheet repeats, give the sheets of each old commune their own code or number first.
    """

    code = "UQ02"
    name = "uniqueness.duplicate_parcel_number"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Repeated parcel number")
    severity = Severity.ERROR
    reach = Reach.SAME_KEY
    roles = (Role.SHEET, Role.PARCEL)

    @classmethod
    def shared_values(cls, records: Records) -> tuple[ObjectArray, ...]:
        """The keys."""
        return (np.where(records.usable_key, records.keys, ""),)

    def _check(self, context: Context) -> Iterator[Draft]:
        parcels = context.parcels
        twice = context.of_layer("sheets numbered twice", _sheets_numbered_twice)
        by_key = parcels.by_key
        rows = np.flatnonzero(parcels.usable_key & by_key.where(by_key.count > 1))
        if not len(rows):
            return
        number = by_key.code[rows]
        digests = np.array(parcels.digests_of(rows))
        digest_of = dict(zip(rows.tolist(), digests.tolist()))
        x, y = np.nan_to_num(parcels.first_vertices[rows], nan=np.inf).T
        order = np.lexsort((digests, y, x, number))
        groups = np.split(rows[order], np.flatnonzero(np.diff(number[order])) + 1)
        column = parcels.columns.get(Role.PARCEL, "")
        for group in groups:
            first = int(group[0])
            shapes = {digest_of[at] for at in group.tolist()}
            copies = len(shapes) == 1 and bool(np.isfinite(parcels.first_vertices[first]).all())
            yield Draft(
                tuple(group.tolist()),
                Message(_COPIES if copies else _PLACES, {"key": parcels.keys[first], "count": len(group)}),
                cause=Cause("copies", Message(_COPIES_CAUSE)) if copies else _sheet_cause(parcels, first, twice),
                field=column,
                value=float(len(group)),
                expected=Message(_EXPECTED),
                details=_details(parcels, group.tolist(), len(shapes)),
            )


def _sheet(key: object) -> str:
    """Commune and sheet: the key less the parcel number."""
    return str(key).rpartition("/")[0]


def _sheet_cause(parcels: Parcels, parcel: int, twice: dict[str, int]) -> Cause:
    """One cause for each sheet: single slips, or two sheets under one number."""
    sheet = _sheet(parcels.keys[parcel])
    values: dict[str, object] = {"sheet": sheet.removeprefix("?/")}
    if sheet in twice:
        return Cause(f"sheet {sheet}", Message(_TWO_SHEETS_CAUSE, {**values, "count": twice[sheet]}))
    return Cause(f"sheet {sheet}", Message(_SHEET_CAUSE, values))


def _sheets_numbered_twice(layer: Context) -> dict[str, int]:
    """Sheets that look like two under one number, with how many of their parcel numbers repeat."""
    by_key = layer.parcels.by_key
    repeats = np.flatnonzero(by_key.count > 1)
    usable = dict(zip(by_key.code.tolist(), layer.parcels.usable_key.tolist()))
    repeated = Counter(_sheet(by_key.distinct[code]) for code in repeats.tolist() if usable[code])
    many = {sheet: count for sheet, count in repeated.items() if count >= _TWO_SHEETS_FROM}
    numbers = Counter(sheet for sheet in map(_sheet, by_key.distinct) if sheet in many) if many else Counter()
    return {sheet: count for sheet, count in many.items() if 2 * count >= numbers[sheet]}


def _details(parcels: Parcels, group: list[int], shapes: int) -> dict[str, Any]:
    """All rows with that number, with a corner of each in the layer's CRS, and how many shapes they have."""
    decimals = round(-float(np.log10(parcels.quantum)))
    rows: list[dict[str, Any]] = []
    for at in group:
        x, y = parcels.first_vertices[at].tolist()
        place = {"x": round(x, decimals), "y": round(y, decimals)} if np.isfinite(x) else {}
        rows.append({"fid": int(parcels.fid[at]), **place})
    return {"count": len(group), "shapes": shapes, "parcels": rows}
