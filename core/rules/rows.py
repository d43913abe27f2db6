"""What findings about several rows tell of them: which they are, in an order that no shuffling changes."""

from __future__ import annotations

from collections.abc import Iterable

from ..messages import QT_TRANSLATE_NOOP, Cell, Message
from ..records import Records, Subject
from ..roles import Role
from ..text.fold import is_blank

MOST = 500  # rows that details list one by one; a count beside them says how many there are
_SHOWN = 6
_ROWS = QT_TRANSLATE_NOOP("ParcelClean", "rows {rows}")
_PARCELS = QT_TRANSLATE_NOOP("ParcelClean", "parcels {rows}")


def by_identity(records: Records, rows: Iterable[int]) -> list[int]:
    """The rows in the order of their identities, then of their ids."""
    return sorted(map(int, rows), key=lambda row: (records.identity(row), int(records.fid[row])))


def row_number(records: Records, row: int) -> int:
    """The number by which a person finds the row: of the workbook where it is known, else the feature id."""
    found = records.where(row).get("row")
    return found if isinstance(found, int) else int(records.fid[row])


def row_numbers(records: Records, rows: Iterable[int]) -> list[int]:
    """The numbers of some rows, ascending, at most `MOST`."""
    return sorted(row_number(records, row) for row in map(int, rows))[:MOST]


def shown_rows(records: Records, rows: Iterable[int]) -> Message:
    """Rows as sentences name them: parcels by key, lines by row number; the first few."""
    on_map = records.subject is Subject.PARCELS
    if on_map:
        names = sorted({str(records.keys[row]) for row in rows})
    else:
        names = [str(number) for number in row_numbers(records, rows)]
    told = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    return Message(_PARCELS if on_map else _ROWS, {"rows": told})


def row_details(records: Records, rows: Iterable[int]) -> list[dict[str, object]]:
    """Every row with its id, its row of the workbook and the parcel it names, as far as they are known."""
    out: list[dict[str, object]] = []
    for row in list(rows)[:MOST]:
        told: dict[str, object] = {"fid": int(records.fid[row])}
        where = records.where(row)
        told.update({name: where[name] for name in ("worksheet", "row") if name in where})
        key = records.shown_key(row)
        if key:
            told["parcel"] = key
        out.append(told)
    return out


def cell(records: Records, role: Role, row: int) -> Cell | None:
    """A cell of a row for details, None where it is blank."""
    value = records.column(role)[row]
    return None if is_blank(value) else Cell(str(value).strip())
