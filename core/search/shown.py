"""What the search shows of a row: a line that a technician reads at once, and a second one with the address."""

from __future__ import annotations

from dataclasses import dataclass

from ..messages import QT_TRANSLATE_NOOP, Translate
from ..text.numbers import read_number
from ..text.reading import Named


class Kind(Named):
    """What a layer holds."""

    PARCELS = "parcels"
    RECORDS = "records"


@dataclass(frozen=True)
class Row:
    """The cells of a row that are shown, as tidy text; "" where empty. Personal numbers are not among them.

    `paper_sheet` and `paper_number` are those written on the certificate, shown where today's are not known.
    """

    sheet: str = ""
    number: str = ""
    paper_sheet: str = ""
    paper_number: str = ""
    name: str = ""
    area: object = None
    serial: str = ""
    identifier: str = ""


_PARCEL = QT_TRANSLATE_NOOP("ParcelClean", "Parcel {number}, sheet {sheet}")
_ONLY_NUMBER = QT_TRANSLATE_NOOP("ParcelClean", "Parcel {number}, no sheet")
_ON_PAPER = QT_TRANSLATE_NOOP("ParcelClean", "{sheet}/{number} on paper")
_CERTIFICATE = QT_TRANSLATE_NOOP("ParcelClean", "Certificate {serial}")
_NO_NUMBER = QT_TRANSLATE_NOOP("ParcelClean", "Parcel without a number")
_NO_SERIAL = QT_TRANSLATE_NOOP("ParcelClean", "Record without a serial")


class Wording:
    """Makes the lines; the texts are translated once, for there are many rows."""

    def __init__(self, translate: Translate) -> None:
        self._parcel, self._only_number = translate(_PARCEL), translate(_ONLY_NUMBER)
        self._certificate, self._no_number = translate(_CERTIFICATE), translate(_NO_NUMBER)
        self._no_serial, self._on_paper = translate(_NO_SERIAL), translate(_ON_PAPER)
        self._sign = getattr(translate, "decimal_sign", ".")

    def line(self, kind: Kind, row: Row) -> str:
        """``Parcel 45, sheet 12 · NGUYỄN VĂN A · 120.5 m²``, or ``Certificate DD 949969 · NGUYỄN VĂN A · …``."""
        if kind is Kind.PARCELS:
            first = self._numbers(row) or row.identifier or self._no_number
            parts = [first, row.name, self._area(row.area)]
        else:
            first = self._certificate.format(serial=row.serial) if row.serial else self._no_serial
            parts = [first, row.name, self._numbers(row) or self._paper(row)]
        return " · ".join(part for part in parts if part)

    def _numbers(self, row: Row) -> str:
        if row.sheet and row.number:
            return self._parcel.format(number=row.number, sheet=row.sheet)
        return self._only_number.format(number=row.number) if row.number else ""

    def _paper(self, row: Row) -> str:
        known = row.paper_number != ""
        return self._on_paper.format(number=row.paper_number, sheet=row.paper_sheet or "?") if known else ""

    def _area(self, cell: object) -> str:
        value = read_number(cell).value
        if value is None or value <= 0:
            return ""
        return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", self._sign) + " m²"
