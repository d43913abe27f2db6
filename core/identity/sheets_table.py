"""The `SHEETS` table: one row per map sheet, as a person has confirmed it (contract §3).

Real layers carry neither scale nor old commune, and on 41 of 41 sheets looked at, a sheet lay in one old commune: so a
table of some forty rows settles what thousands of parcels cannot. It beats columns of the layer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..messages import QT_TRANSLATE_NOOP, Message
from ..text.fold import clean, fold_words, is_blank
from .communes import CommuneTable
from .land_code import normalise_number
from .plain_table import ObjectArray, TableError, find_columns
from .scales import UNREADABLE, denominators

_ALIASES = {
    "sheet": ("sheet", "SHBANDO", "SOTO", "so_to", "to_so", "so_hieu_to_ban_do", "so_to_ban_do", "tờ bản đồ", "tờ"),
    "old_commune": (
        "old_commune",
        "old_commune_code",
        "xaIdCu",
        "ma_xa_cu",
        "xã cũ",
        "commune_old",
        "đơn vị hành chính cũ",
    ),
    "scale": ("scale", "tyLe", "tỷ lệ", "tỉ lệ", "ty_le_ban_do", "tỉ lệ bản đồ"),
    "map_series": ("map_series", "series", "loai_ban_do", "hệ thống bản đồ"),
    "year": ("year", "nam", "năm", "nam_do_ve", "năm đo vẽ"),
}

_NO_SHEET = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "SHEETS: the table has no column “sheet”. Its columns are {columns}. It needs sheet and old_commune, and may have"
    " scale, map_series and year.",
)
_NO_CONTENT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "SHEETS: the table says neither old_commune nor scale of any sheet, so it confirms nothing. Fill in the columns, or"
    " draft them with the algorithm “Propose sheet table”.",
)
_BAD_SCALE = QT_TRANSLATE_NOOP(
    "ParcelClean", "SHEETS, row {row}: “{value}” is not a scale. Write the denominator, e.g. 1000, or 1/1000."
)
_NO_SUCH_COMMUNE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "SHEETS, row {row}: there was no old commune “{value}”. Write its five-digit code from before July 2025.",
)
_SEVERAL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "SHEETS, row {row}: “{value}” is the name of {count} old communes ({codes}). Write the five-digit code.",
)
_NO_NUMBER = QT_TRANSLATE_NOOP("ParcelClean", "SHEETS, row {row}: the sheet number is missing. Fill it in.")


@dataclass(frozen=True)
class SheetRow:
    """What is confirmed about one sheet; "" and 0 where the row says nothing.

    sheet        normalised number
    old_commune  five-digit code
    scale        denominator
    map_series   folded text
    year         as written
    """

    sheet: str
    old_commune: str = ""
    scale: int = 0
    map_series: str = ""
    year: str = ""


def read_sheets(raw: Mapping[str, ObjectArray], table: CommuneTable) -> dict[str, tuple[SheetRow, ...]]:
    """Rows by sheet number; exact repetitions count once, and a sheet may have several rows (of several communes).

    Args:
        raw: (n,) cells by column name.
        table: for communes that are named instead of coded.

    Raises:
        TableError: a column or number is missing, or a value cannot be read; the message names the row.
    """
    found = find_columns("SHEETS", raw, _ALIASES, ("sheet",))
    if found is None:
        raise TableError(Message(_NO_SHEET, {"columns": ", ".join(f"“{name}”" for name in raw)}))
    count = len(found.columns["sheet"])
    sheets = normalise_number(found.columns["sheet"])
    cells = {key: found.get(key, count) for key in _ALIASES}
    scales = denominators(cells["scale"])
    rows: dict[str, dict[SheetRow, None]] = {}
    for at in range(count):
        number = found.first_row + at
        if all(is_blank(cells[key][at]) for key in _ALIASES):
            continue
        if not sheets[at]:
            raise TableError(Message(_NO_NUMBER, {"row": number}))
        if scales[at] == UNREADABLE:
            raise TableError(Message(_BAD_SCALE, {"row": number, "value": cells["scale"][at]}))
        row = SheetRow(
            sheet=str(sheets[at]),
            old_commune=_commune(cells["old_commune"][at], number, table),
            scale=int(scales[at]),
            map_series=series_of(cells["map_series"][at]),
            year="" if is_blank(cells["year"][at]) else clean(str(cells["year"][at])),
        )
        rows.setdefault(row.sheet, {})[row] = None
    if rows and not any(row.old_commune or row.scale or row.map_series for group in rows.values() for row in group):
        raise TableError(Message(_NO_CONTENT))
    return {sheet: tuple(group) for sheet, group in rows.items()}


def series_of(value: object) -> str:
    """A map series for comparison: ``Bản đồ 299`` and ``BĐ 299`` stay two, case and accents do not matter."""
    return "" if is_blank(value) else fold_words(str(value))


def _commune(value: object, row: int, table: CommuneTable) -> str:
    if is_blank(value):
        return ""
    codes = table.old_codes(value)
    if len(codes) == 1:
        return codes[0]
    if not codes:
        raise TableError(Message(_NO_SUCH_COMMUNE, {"row": row, "value": value}))
    shown = ", ".join(codes[:5]) + (" …" if len(codes) > 5 else "")
    raise TableError(Message(_SEVERAL, {"row": row, "value": value, "count": len(codes), "codes": shown}))
