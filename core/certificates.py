"""A certificate list as parallel arrays: one line is a certificate, a parcel and a person (form PL03-01)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from .factor import BoolArray, IntArray
from .identity.land_code import is_usable_key
from .messages import Cell
from .records import ObjectArray, Records, Subject, Transform
from .roles import Role
from .text.fold import fold_words, is_blank

# What tells one line from the next, the strongest first; none of it is a row number or a computed value.
_IDENTITY = (
    Role.SERIAL,
    Role.REGISTRY_NUMBER,
    Role.CERTIFICATE_SHEET,
    Role.CERTIFICATE_PARCEL,
    Role.SHEET,
    Role.PARCEL,
    Role.OWNER,
    Role.ORGANISATION,
    Role.PERSON_ID,
)


@dataclass
class Certificates(Records):
    """`n` lines of one list, in the order they were read.

    fid           (n,) feature ids of the table
    values        raw attribute values by role, (n,) each, as they stood in the workbook
    columns       the table's column of each role
    source_sheet  (n,) worksheet of each line; None where it is not known
    source_row    (n,) row number as the spreadsheet program shows it; 0 where it is not known
    letters       by worksheet and column of the table: the column's letter in the workbook
    """

    subject = Subject.CERTIFICATES

    fid: IntArray
    values: Mapping[Role, ObjectArray] = field(default_factory=dict)
    columns: Mapping[Role, str] = field(default_factory=dict)
    name: str = ""
    commune_code: str = ""
    empty_columns: tuple[str, ...] = ()
    source_sheet: ObjectArray | None = None
    source_row: IntArray | None = None
    letters: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    to_source: Transform | None = None

    @cached_property
    def written_sheets(self) -> ObjectArray:
        """(n,) normalised sheet numbers as written on the certificate, perhaps of another map series."""
        return self._number(Role.CERTIFICATE_SHEET)

    @cached_property
    def written_numbers(self) -> ObjectArray:
        """(n,) normalised parcel numbers as written on the certificate."""
        return self._number(Role.CERTIFICATE_PARCEL)

    @cached_property
    def usable_written(self) -> BoolArray:
        """(n,) sheet and parcel number are written on the certificate, and neither 0 nor negative."""
        return is_usable_key(self.communes, self.written_sheets, self.written_numbers)

    def identity(self, row: int) -> str:
        """What the line says of certificate, parcel and person, folded: corrected spelling keeps the name."""
        cells = (self.values[role][row] for role in _IDENTITY if role in self.values)
        return "\x1f".join("" if is_blank(cell) else fold_words(str(cell)) for cell in cells)

    def shown_key(self, row: int) -> str | None:
        """The key of the parcel on today's map; None where the list does not give it."""
        return str(self.keys[row]) if self.usable_key[row] else None

    def where(self, row: int, column: str = "") -> Mapping[str, object]:
        """Certificate, worksheet, row and the cell's column letter."""
        serial = self.values[Role.SERIAL][row] if Role.SERIAL in self.values else None
        found: dict[str, object] = {} if is_blank(serial) else {"certificate": Cell(str(serial).strip())}
        if self.source_sheet is not None and not is_blank(self.source_sheet[row]):
            found["worksheet"] = str(self.source_sheet[row])
        if self.source_row is not None and self.source_row[row] > 0:
            found["row"] = int(self.source_row[row])
        letter = self.letters.get(str(found.get("worksheet", "")), {}).get(column)
        return {**found, "column": letter} if letter else found


def certificates_from_columns(columns: Mapping[Role, ObjectArray], **more: object) -> Certificates:
    """Lines of columns by role; ids are 1, 2, 3 and so on."""
    count = len(next(iter(columns.values()))) if columns else 0
    names = {role: role.value for role in columns}
    return Certificates(np.arange(1, count + 1), columns, names, **more)  # type: ignore[arg-type]
