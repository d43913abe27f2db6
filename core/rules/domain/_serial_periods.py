"""The periods in which certificates were issued on each kind of stock: from memory, so a setting of the rule."""

from __future__ import annotations

import datetime as dt
import re

from ...messages import QT_TRANSLATE_NOOP, Message
from ...text.serials import SerialFormat, serial_formats
from ..base import CouldNotRun

OFF = "off"
_ENTRY = re.compile(r"(\d)\s*\+\s*(\d)\s*:\s*(\d{4}-\d{2}-\d{2})?\s*\.\.\s*(\d{4}-\d{2}-\d{2})?")
_WRONG = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "SERIAL_PERIODS: “{entry}” is not understood. Write letters+digits: first day..last day, for example {example}, or"
    " “off”.",
)


def shipped_periods() -> str:
    """The periods of ``data/serial_formats.csv`` as the setting writes them."""
    return "; ".join(_written(kind) for kind in serial_formats())


def _written(kind: SerialFormat) -> str:
    first, last = ("" if day is None else day.isoformat() for day in (kind.issued_from, kind.issued_to))
    return f"{kind.letters}+{kind.digits}: {first}..{last}"


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def formats_of(setting: str) -> tuple[SerialFormat, ...]:
    """The formats with the periods of the setting; “off” = no format has a period.

    A pair of letters and digits that no shipped format has is one more format. Raises `CouldNotRun` for what cannot
    be read.
    """
    shipped = serial_formats()
    if setting.strip().lower() == OFF:
        return tuple(SerialFormat(kind.name, kind.letters, kind.digits) for kind in shipped)
    name = {(kind.letters, kind.digits): kind.name for kind in shipped}
    said: dict[tuple[int, int], SerialFormat] = {}
    for entry in filter(None, map(str.strip, setting.split(";"))):
        found = _ENTRY.fullmatch(entry)
        try:
            first, last = (_day(day) for day in (found.groups()[2:] if found else (None, None)))
        except ValueError:
            found = None
        if found is None:
            raise CouldNotRun(Message(_WRONG, {"entry": entry, "example": _written(shipped[0])}))
        size = int(found.group(1)), int(found.group(2))
        said[size] = SerialFormat(name.get(size, f"{size[0]}+{size[1]}"), *size, first, last)
    for kind in shipped:
        said.setdefault((kind.letters, kind.digits), SerialFormat(kind.name, kind.letters, kind.digits))
    return tuple(said.values())
