"""Reading the reference table of old and new sheets, as the provinces publish it.

Its official columns are `tinhId, xaId, tinhIdCu, xaIdCu, soHieuToBanDo, soHieuToBanDoCu, tyLe, soThuTuThua,
soThuTuThuaCu, ghiChu` (the present unit first, `…Cu` the former one); other spellings are found by name. Codes that
lost their leading zeros get them back, exact repetitions count once, rows that cannot be used are kept apart with the
reason. What rows contradict each other is not an error here: the crosswalk says which parcels it concerns.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..messages import QT_TRANSLATE_NOOP, Message
from ..text.fold import clean, is_blank
from .commune_codes import unique_rows
from .communes import CommuneTable
from .land_code import normalise_commune, normalise_number
from .plain_table import Found, ObjectArray, TableError, find_columns, match_names
from .scales import UNREADABLE, denominators
from .sheets_table import series_of

Texts = npt.NDArray[np.object_]
IntArray = npt.NDArray[np.int64]

OFFICIAL = (
    "tinhId",
    "xaId",
    "tinhIdCu",
    "xaIdCu",
    "soHieuToBanDo",
    "soHieuToBanDoCu",
    "tyLe",
    "soThuTuThua",
    "soThuTuThuaCu",
    "ghiChu",
)
# In the official order: names cut by a DBF file are told apart by it.
_ALIASES = {
    "new_province": ("tinhId", "new_province_code", "province_new", "mã tỉnh", "mã tỉnh mới"),
    "new_commune": ("xaId", "new_commune_code", "commune_new", "new_commune", "mã xã", "mã xã mới", "xã mới"),
    "old_province": ("tinhIdCu", "old_province_code", "province_old", "mã tỉnh cũ"),
    "old_commune": ("xaIdCu", "old_commune_code", "commune_old", "old_commune", "mã xã cũ", "xã cũ"),
    "new_sheet": (
        "soHieuToBanDo",
        "new_sheet",
        "sheet_new",
        "số hiệu tờ bản đồ mới",
        "số tờ mới",
        "tờ bản đồ mới",
        "số hiệu tờ bản đồ",
        "to_moi",
    ),
    "old_sheet": (
        "soHieuToBanDoCu",
        "old_sheet",
        "sheet_old",
        "số hiệu tờ bản đồ cũ",
        "số tờ cũ",
        "tờ bản đồ cũ",
        "to_cu",
    ),
    "scale": ("tyLe", "scale", "tỷ lệ", "tỉ lệ", "tỷ lệ bản đồ", "tỉ lệ bản đồ"),
    "new_parcel": ("soThuTuThua", "new_parcel", "parcel_new", "số thửa mới", "số thứ tự thửa", "số thứ tự thửa mới"),
    "old_parcel": ("soThuTuThuaCu", "old_parcel", "parcel_old", "số thửa cũ", "số thứ tự thửa cũ"),
    "note": ("ghiChu", "note", "remark", "ghi chú"),
    "map_series": ("map_series", "series", "loaiBanDo", "loại bản đồ", "hệ thống bản đồ"),
}
_REQUIRED = ("new_commune", "old_commune", "new_sheet", "old_sheet")
_CODE = re.compile(r"\d{5}")
_MOSTLY = 0.9

_MISSING = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "REFERENCE: the table has no column for {missing}. Its columns are {columns}. It needs xaId, xaIdCu, soHieuToBanDo"
    " and soHieuToBanDoCu, best also tyLe; rename the columns or take the official table.",
)
_EMPTY = QT_TRANSLATE_NOOP("ParcelClean", "REFERENCE: the table has no rows. Give the table of old and new sheets.")
_NO_ROW = QT_TRANSLATE_NOOP(
    "ParcelClean", "REFERENCE: none of the {count} rows can be used. Row {row}: {problem} Correct the table."
)
_SWAPPED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "REFERENCE: in {count} rows the commune in “{new}” is the old one and that in “{old}” the new one. Swap the names"
    " of the columns, of communes and sheets alike.",
)
_BLANK = QT_TRANSLATE_NOOP(
    "ParcelClean", "“{column}” is empty (merged cells are filled only in their first row: fill them down)."
)
_NOT_A_CODE = QT_TRANSLATE_NOOP("ParcelClean", "“{value}” in “{column}” is not a five-digit commune code.")
_NOT_A_SCALE = QT_TRANSLATE_NOOP("ParcelClean", "“{value}” in “{column}” is not a scale such as 1/1000.")


@dataclass(frozen=True)
class Flaw:
    """A row that cannot be used, by its number in the table, and why."""

    row: int
    problem: Message


@dataclass(frozen=True)
class ReferenceTable:
    """The usable rows, each once. All arrays are (n,); texts are "" and scales 0 where the table says nothing.

    old_commune, new_commune  five-digit codes
    old_sheet, new_sheet      normalised numbers
    old_parcel, new_parcel    normalised numbers, where the table goes down to parcels
    scale                     denominators
    map_series                folded
    row                       number of the row in the table, for messages
    repeated                  how many exact repetitions were left out
    flaws                     rows that cannot be used
    """

    old_commune: Texts
    old_sheet: Texts
    scale: IntArray
    map_series: Texts
    old_parcel: Texts
    new_commune: Texts
    new_sheet: Texts
    new_parcel: Texts
    note: Texts
    row: IntArray
    repeated: int = 0
    flaws: tuple[Flaw, ...] = ()

    def __len__(self) -> int:
        return len(self.row)

    @property
    def old_communes(self) -> frozenset[str]:
        """The old communes that it speaks of."""
        return frozenset(self.old_commune.tolist())

    @property
    def new_communes(self) -> frozenset[str]:
        """The new communes that it speaks of."""
        return frozenset(self.new_commune.tolist())


def read_reference(raw: Mapping[str, ObjectArray], table: CommuneTable) -> ReferenceTable:
    """Read a reference table from (n,) cells by column name.

    Raises:
        TableError: needed columns are missing, no row can be used, or old and new are swapped.
    """
    found = find_columns("REFERENCE", raw, _ALIASES, _REQUIRED)
    if found is None:
        raise _missing(raw)
    count = len(found.columns["new_commune"])
    filled = _filled_rows(found, count)
    if not len(filled):
        raise TableError(Message(_EMPTY))
    cells = {key: found.get(key, count)[filled] for key in _ALIASES}
    parts: dict[str, Texts] = {}
    for key in ("old_commune", "new_commune"):
        parts[key] = _codes(cells[key], table, is_old=key == "old_commune")
    for key in ("old_sheet", "new_sheet", "old_parcel", "new_parcel"):
        parts[key] = normalise_number(cells[key])
    parts["map_series"] = _each(cells["map_series"], series_of)
    parts["note"] = _each(cells["note"], lambda value: "" if is_blank(value) else clean(str(value)))
    scale = denominators(cells["scale"])
    rows = (filled + found.first_row).astype(np.int64)
    flaws, usable = _judge(parts, scale, cells, rows, found)
    if not usable.any():
        first = flaws[0]
        raise TableError(Message(_NO_ROW, {"count": len(rows), "row": first.row, "problem": first.problem}))
    kept, repeated = _once(parts, scale, usable)
    _refuse_swapped(parts, kept, table, found)
    order = ("old_commune", "old_sheet", "map_series", "old_parcel", "new_commune", "new_sheet", "new_parcel", "note")
    chosen = {key: parts[key][kept] for key in order}
    return ReferenceTable(scale=scale[kept], row=rows[kept], repeated=repeated, flaws=tuple(flaws), **chosen)


def _missing(raw: Mapping[str, ObjectArray]) -> TableError:
    found = match_names("REFERENCE", list(raw), _ALIASES)
    missing = ", ".join(_ALIASES[key][0] for key in _REQUIRED if key not in found)
    listed = ", ".join(f"“{name}”" for name in list(raw)[:20])
    return TableError(Message(_MISSING, {"missing": missing, "columns": listed}))


def _filled_rows(found: Found, count: int) -> IntArray:
    """Rows in which one of the needed cells says something; below an office table stand signatures and blanks."""
    filled = np.zeros(count, dtype=bool)
    for key in _REQUIRED:
        filled |= np.fromiter((not is_blank(value) for value in found.columns[key]), dtype=bool, count=count)
    return np.flatnonzero(filled).astype(np.int64)


def _codes(cells: ObjectArray, table: CommuneTable, *, is_old: bool) -> Texts:
    """Five-digit codes; a cell that only names its commune is read where the name is that of one commune."""
    tidy = normalise_commune(cells)
    made: dict[str, str] = {}
    for text in set(tidy.tolist()):
        codes = table.old_codes(text) if is_old else table.new_codes(text)
        made[text] = codes[0] if len(codes) == 1 else text
    return np.fromiter(map(made.__getitem__, tidy.tolist()), dtype=object, count=len(tidy))


def _each(cells: ObjectArray, convert: Any) -> Texts:
    return np.fromiter((convert(value) for value in cells.tolist()), dtype=object, count=len(cells))


def _judge(
    parts: Mapping[str, Texts], scale: IntArray, cells: Mapping[str, ObjectArray], rows: IntArray, found: Found
) -> tuple[list[Flaw], npt.NDArray[np.bool_]]:
    """Rows that cannot be used, and which can."""
    usable = np.ones(len(rows), dtype=bool)
    problems: dict[int, Message] = {}
    for key in _REQUIRED:
        blank = parts[key] == ""
        for at in np.flatnonzero(blank).tolist():
            problems.setdefault(at, Message(_BLANK, {"column": found.names[key]}))
        usable &= ~blank
        if key.endswith("commune"):
            good = {text: bool(_CODE.fullmatch(text)) for text in set(parts[key].tolist())}
            bad = np.fromiter((not good[text] for text in parts[key].tolist()), dtype=bool, count=len(rows)) & ~blank
            for at in np.flatnonzero(bad).tolist():
                values = {"value": cells[key][at], "column": found.names[key]}
                problems.setdefault(at, Message(_NOT_A_CODE, values))
            usable &= ~bad
    bad = scale == UNREADABLE
    for at in np.flatnonzero(bad).tolist():
        values = {"value": cells["scale"][at], "column": found.names["scale"]}
        problems.setdefault(at, Message(_NOT_A_SCALE, values))
    usable &= ~bad
    return [Flaw(int(rows[at]), problems[at]) for at in sorted(problems)], usable


def _once(parts: Mapping[str, Texts], scale: IntArray, usable: npt.NDArray[np.bool_]) -> tuple[IntArray, int]:
    """Indices of the usable rows less exact repetitions (a note is no difference), and how many those were."""
    at = np.flatnonzero(usable)
    keys = [parts[key][at] for key in sorted(parts) if key != "note"]
    _, key, counts = unique_rows(*keys, scale[at])
    first = np.full(len(counts), len(at), dtype=np.int64)
    np.minimum.at(first, key, np.arange(len(at)))
    return at[np.sort(first)].astype(np.int64), len(at) - len(counts)


def _refuse_swapped(parts: Mapping[str, Texts], kept: IntArray, table: CommuneTable, found: Found) -> None:
    forward = backward = 0
    for (old, new), count in _pairs(parts["old_commune"][kept], parts["new_commune"][kept]):
        if old == new:
            continue
        is_forward = old in table.old and new in table.old[old].becomes
        is_backward = new in table.old and old in table.old[new].becomes
        forward += count * is_forward
        backward += count * (is_backward and not is_forward)
    if backward and forward < (1 - _MOSTLY) * (forward + backward):
        names = {"new": found.names["new_commune"], "old": found.names["old_commune"]}
        raise TableError(Message(_SWAPPED, {"count": backward, **names}))


def _pairs(old: Texts, new: Texts) -> list[tuple[tuple[str, str], int]]:
    rows, _, counts = unique_rows(old, new)
    return [((str(pair[0]), str(pair[1])), count) for pair, count in zip(rows, counts.tolist())]
