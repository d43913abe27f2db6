"""What is known about the old commune and the scale of every parcel, and from where.

A `SHEETS` table that a person confirmed beats columns of the layer. A commune column is believed only if addresses and
position do not contradict it: a column that says one code for a whole layer of several communes is worth nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from ..geometry.rings import FloatArray
from ..parcels import Parcels
from ..roles import Role
from .commune_codes import ColumnJudgement, Era, fits_as_old, groups, judge_column, readings, unique_rows
from .commune_names import names_in
from .communes import CommuneTable
from .scales import UNREADABLE, denominators
from .sheets_table import SheetRow

Texts = npt.NDArray[np.object_]
IntArray = npt.NDArray[np.int64]
SheetRows = Mapping[str, Sequence[SheetRow]]


class Lack(IntEnum):
    """Why the old commune of a parcel is not known."""

    NONE = 0
    NOTHING = 1  # neither a column nor SHEETS says anything
    COLUMN_DOUBTED = 2  # the column is one code for all, and it cannot be
    NEW_CODES = 3  # the column holds new communes
    SHEET_DOUBTED = 4  # the addresses or the place of this sheet contradict the column
    NOT_A_COMMUNE = 5  # the cell names no old commune, or several
    SEVERAL_ROWS = 6  # SHEETS has several rows for the sheet, and nothing chooses among them


@dataclass(frozen=True)
class OldSide:
    """The old side of (n,) parcels.

    commune     five-digit codes, "" where not known; `lack` says why
    sheet       normalised numbers, "" where there is none
    scale       denominators, 0 where unknown; `unreadable` where the cell is no scale
    series      folded map series, "" where unknown
    said        what the layer says itself, for messages
    either      codes of the new communes that the column may mean instead, parted by spaces; "" where that is settled
    judgement   of the commune column; None where there is none
    """

    commune: Texts
    sheet: Texts
    scale: IntArray
    series: Texts
    lack: npt.NDArray[np.int8]
    unreadable: npt.NDArray[np.bool_]
    said: Texts
    either: Texts
    judgement: ColumnJudgement | None


def find_old_side(
    parcels: Parcels,
    sheets: SheetRows,
    table: CommuneTable,
    listed: frozenset[str] = frozenset(),
    lonlat: FloatArray | None = None,
) -> OldSide:
    """Old commune, sheet and scale of every parcel.

    Args:
        parcels: with the values of commune, sheet, scale and address where the layer has them.
        sheets: confirmed rows by sheet number, {} without a `SHEETS` table.
        table: the national table.
        listed: old communes of the reference table; of several that a name may mean, the one that is listed is meant.
        lonlat: (n, 2) a place of every parcel in degrees, or None.
    """
    sheet = usable_sheets(parcels.sheets)
    said = parcels.communes
    codes, as_new = readings(said, table, listed)
    if not listed:
        # Without a reference table only the national one knows communes.
        codes = np.where(np.isin(codes.astype(str), list(table.old)), codes, "").astype(object)
    lack = np.where(said == "", Lack.NOTHING, np.where(codes == "", Lack.NOT_A_COMMUNE, Lack.NONE)).astype(np.int8)
    addresses = parcels.values.get(Role.ADDRESS)
    judgement = judge_column(table, codes, as_new, sheet, addresses, lonlat) if (codes != "").any() else None
    believed = _believed(codes, sheet, judgement, lack)
    read = denominators(parcels.values[Role.SCALE]) if Role.SCALE in parcels.values else np.zeros(len(sheet), np.int64)
    unreadable = read == UNREADABLE
    scale = np.where(unreadable, 0, read)
    series = np.full(len(sheet), "", dtype=object)
    # Columns are filled with present codes, and so is the COMMUNE_CODE of a profile; only SHEETS speaks of old ones.
    open_era = judgement is not None and judgement.era is Era.EITHER
    also = {code: " ".join(new) if open_era else "" for code, new in {"": (), **as_new}.items()}
    either = np.fromiter((also[code] for code in believed.tolist()), dtype=object, count=len(sheet))
    if sheets:
        either[_confirm(sheets, table, sheet, believed, scale, series, lack, addresses)] = ""
    return OldSide(believed, sheet, scale, series, lack, unreadable, said, either, judgement)


def usable_sheets(sheets: Texts) -> Texts:
    """(n,) normalised sheet numbers; 0 and negative ones are none."""
    good = {text: text if text != "0" and not text.startswith("-") else "" for text in set(sheets.tolist())}
    return np.fromiter(map(good.__getitem__, sheets.tolist()), dtype=object, count=len(sheets))


def _believed(codes: Texts, sheet: Texts, judgement: ColumnJudgement | None, lack: npt.NDArray[np.int8]) -> Texts:
    """The codes that may be used; `lack` is told about the others."""
    if judgement is None:
        return codes
    filled = codes != ""
    out = codes.copy()
    if judgement.contradicted or judgement.era is Era.NEW:
        lack[filled] = Lack.COLUMN_DOUBTED if judgement.contradicted else Lack.NEW_CODES
        out[:] = ""
    elif judgement.doubted:
        rows, key, _ = unique_rows(codes, sheet)
        doubted = np.array([pair in judgement.doubted for pair in rows], dtype=bool)[key]
        lack[doubted] = Lack.SHEET_DOUBTED
        out[doubted] = ""
    return out


def _confirm(
    sheets: SheetRows,
    table: CommuneTable,
    sheet: Texts,
    commune: Texts,
    scale: IntArray,
    series: Texts,
    lack: npt.NDArray[np.int8],
    addresses: Texts | None,
) -> npt.NDArray[np.bool_]:
    """Write what `SHEETS` says over what the columns said; (n,) where it says the commune."""
    said = np.zeros(len(sheet), dtype=bool)
    # Addresses only matter where a sheet has several rows; elsewhere they would make every parcel a case of its own.
    several = np.array([len(sheets.get(text, ())) > 1 for text in sheet.tolist()], dtype=bool)
    blank = np.full(len(sheet), "", dtype=object)
    texts = blank if addresses is None else np.where(several, addresses, "").astype(object)
    for one_sheet, code, one_scale, address, at in list(groups(sheet, commune, scale, texts)):
        candidates = list(sheets.get(one_sheet, ()))
        if not candidates:
            continue
        row = _choose(candidates, str(code), int(one_scale), address, table)
        if row is None:
            commune[at] = ""
            lack[at] = Lack.SEVERAL_ROWS
            continue
        if row.old_commune:
            commune[at] = row.old_commune
            lack[at] = Lack.NONE
            said[at] = True
        if row.scale:
            scale[at] = row.scale
        series[at] = row.map_series
    return said


def _choose(rows: list[SheetRow], code: str, scale: int, address: object, table: CommuneTable) -> SheetRow | None:
    """The row that is meant; None where several could be. What rows of one commune differ in is left unknown."""
    if len(rows) > 1 and code:
        rows = [row for row in rows if row.old_commune == code] or rows
    names = names_in(address) if isinstance(address, str) and len(rows) > 1 else ()
    if names:
        rows = [row for row in rows if fits_as_old(table, row.old_commune, names)] or rows
    if len(rows) > 1 and scale:
        rows = [row for row in rows if row.scale == scale] or rows
    if len(rows) == 1:
        return rows[0]
    if len({row.old_commune for row in rows}) > 1:
        return None
    scales, kinds = {row.scale for row in rows}, {row.map_series for row in rows}
    return SheetRow(
        rows[0].sheet,
        rows[0].old_commune,
        scales.pop() if len(scales) == 1 else 0,
        kinds.pop() if len(kinds) == 1 else "",
    )
