"""Where the reference table leads the numbers that stand on certificates; every reading is kept.

The commune code of a certificate list does not say which old commune a number belongs to: present codes re-use old
ones (domain §3). It narrows the choice only where it is an old code and no present one of the table. The scale is
seldom known on a certificate, so rows of all scales count. `SHEETS` says in which old commune today's sheets lie, and
so takes readings away; alone it leads nowhere, for it does not know the old sheet numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from ..identity.reference_table import ReferenceTable
from ..identity.sheets_table import SheetRow
from .joins import NONE
from .number_levels import Readings
from .sides import Sides

SheetRows = Mapping[str, Sequence[SheetRow]]
_Place = tuple[int, int]


def readings_of(sides: Sides, reference: ReferenceTable | None, sheets: SheetRows | None) -> Readings:
    """The places on today's map to which the written numbers of each claim may lead.

    Args:
        sides: both sides.
        reference: the reference table, or None.
        sheets: confirmed rows by today's sheet number, or None.
    """
    claims = sides.claims
    asked = np.flatnonzero(claims.old_sheet != NONE)
    if reference is None or not len(asked):
        return Readings.none()
    rows = _Rows(sides, reference, sheets or {})
    keys = np.stack([claims.commune[asked], claims.old_sheet[asked], claims.old_number[asked]])
    distinct, back = np.unique(keys, axis=1, return_inverse=True)
    places = [rows.places(*key) for key in distinct.T.tolist()]
    sizes = np.array([len(found) for found in places], dtype=np.int64)
    flat = np.array([place for found in places for place in found], dtype=np.int64).reshape(-1, 2)
    start = np.cumsum(sizes) - sizes
    back = back.reshape(-1)
    count = sizes[back]
    claim = np.repeat(asked, count)
    at = np.arange(len(claim)) - np.repeat(np.cumsum(count) - count, count) + np.repeat(start[back], count)
    return Readings(claim, flat[at, 0], flat[at, 1], 1.0 / np.repeat(count, count))


class _Rows:
    """The reference table by old sheet, in the codes of the two sides."""

    def __init__(self, sides: Sides, reference: ReferenceTable, sheets: SheetRows) -> None:
        self._sheet = {text: at for at, text in enumerate(sides.sheets)}
        self._number = {text: at for at, text in enumerate(sides.numbers)}
        self._communes = [*sides.communes, ""]
        self._old_only = reference.old_communes - reference.new_communes
        self._rows: dict[int, list[tuple[str, str, str, str]]] = defaultdict(list)
        self._texts = sides.numbers
        columns = (reference.old_commune, reference.old_sheet, reference.old_parcel, reference.new_sheet)
        for commune, old, parcel, new, moved in zip(*(c.tolist() for c in columns), reference.new_parcel.tolist()):
            lies_in = {row.old_commune for row in sheets.get(new, ()) if row.old_commune}
            if old in self._sheet and (not lies_in or commune in lies_in):
                self._rows[self._sheet[old]].append((commune, parcel, new, moved))

    def places(self, commune: int, sheet: int, number: int) -> list[_Place]:
        """(sheet, number) codes, each once, in a fixed order."""
        rows = self._rows.get(sheet, [])
        said = self._communes[commune]
        if said in self._old_only:
            rows = [row for row in rows if row[0] == said]
        text = self._texts[number]
        own = [row for row in rows if row[1] == text]
        found = {
            (self._sheet.get(new, NONE), self._number.get(moved, NONE) if moved else number)
            for _, _, new, moved in own or [row for row in rows if not row[1]]
        }
        return sorted(place for place in found if NONE not in place)
