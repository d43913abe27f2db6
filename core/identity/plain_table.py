"""Tables that people prepare: columns found by name, the heading wherever it stands.

Office tables carry a title above the heading, so what a reader takes for column names may be ``Field1`` or the title.
If the needed columns are not among the names, the first rows are looked through for a row that names them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..messages import QT_TRANSLATE_NOOP, Message
from ..text.fold import fold, is_blank

ObjectArray = npt.NDArray[Any]
Aliases = Mapping[str, Sequence[str]]

_HEADING_WITHIN = 25  # rows
_DBF_LENGTH = 10

_TWICE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{table}: the columns {columns} could both be “{wanted}”. Delete or rename the one that is not meant.",
)


class TableError(Exception):
    """A table that cannot be used; `message` says what is missing or contradictory."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class Found:
    """Columns of a table by what they mean.

    columns    (n,) raw cells by the key of the aliases
    names      what the table calls them
    first_row  number of the first row, as a person counts data rows (1, or more where a heading was found inside)
    """

    columns: Mapping[str, ObjectArray]
    names: Mapping[str, str]
    first_row: int = 1

    def get(self, key: str, count: int) -> ObjectArray:
        """A column, or (count,) None."""
        return self.columns.get(key, np.full(count, None, dtype=object))


def find_columns(table: str, raw: Mapping[str, ObjectArray], aliases: Aliases, required: Sequence[str]) -> Found | None:
    """Columns by name, in the heading or in one of the first rows; None where a required one is nowhere.

    Args:
        table: what messages call it, e.g. ``REFERENCE``.
        raw: (n,) cells by column name.
        aliases: names by key, folded when compared; the first is the official one.
        required: keys without which the table is of no use.

    Raises:
        TableError: two columns could be one.
    """
    names = list(raw)
    found = match_names(table, names, aliases)
    if all(key in found for key in required):
        return Found({key: raw[name] for key, name in found.items()}, found)
    rows = list(zip(*(raw[name][:_HEADING_WITHIN].tolist() for name in names)))
    for at, cells in enumerate(rows):
        texts = ["" if is_blank(cell) else str(cell) for cell in cells]
        found = match_names(table, texts, aliases)
        if all(key in found for key in required):
            columns = {key: raw[names[texts.index(text)]][at + 1 :] for key, text in found.items()}
            return Found(columns, found, at + 2)
    return None


def match_names(table: str, names: Sequence[str], aliases: Aliases) -> dict[str, str]:
    """The name that means each key, where there is one. Raises `TableError` where two could."""
    by_label: dict[str, list[str]] = {}
    for name in names:
        if name:
            by_label.setdefault(fold(name), []).append(name)
    found: dict[str, str] = {}
    for key, known in aliases.items():
        for alias in known:
            hits = by_label.get(fold(alias), [])
            if len(hits) > 1:
                listed = ", ".join(f"“{name}”" for name in hits)
                raise TableError(Message(_TWICE, {"table": table, "columns": listed, "wanted": known[0]}))
            if hits:
                found[key] = hits[0]
                break
    return {**_cut_by_dbf(names, aliases, found), **found}


def _cut_by_dbf(names: Sequence[str], aliases: Aliases, found: Mapping[str, str]) -> dict[str, str]:
    """Official names cut to ten letters: ``soHieuToBa`` and, for the second of that start, ``soHieuTo_1``.

    Which of the two was which only their order tells; it is believed where the columns that were not cut (``xaId``
    and ``xaIdCu``) stand in the official order too.
    """
    made: dict[str, str] = {}
    lower = {name.casefold(): name for name in names if name}
    official = {key: known[0].casefold() for key, known in aliases.items() if key not in found}
    starts: dict[str, list[str]] = {}
    for key, name in official.items():
        if len(name) > _DBF_LENGTH:
            starts.setdefault(name[:_DBF_LENGTH], []).append(key)
    for start, keys in starts.items():
        cut = [start, *(f"{start[: _DBF_LENGTH - 2]}_{number}" for number in range(1, len(keys)))]
        here = [lower[name] for name in cut if name in lower]
        if len(here) == len(keys) == 1 or (len(here) == len(keys) and _in_order(names, here, found)):
            made.update(zip(keys, here))
    return made


def _in_order(names: Sequence[str], cut: Sequence[str], found: Mapping[str, str]) -> bool:
    places = [list(names).index(name) for name in cut]
    known = [list(names).index(found[key]) for key in ("new_commune", "old_commune") if key in found]
    return places == sorted(places) and len(known) == 2 and known == sorted(known)
