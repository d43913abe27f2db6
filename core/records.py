"""Rows with attributes as parallel arrays: what parcels of a layer and lines of a certificate list have in common."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cached_property
from typing import Any, Callable, ClassVar

import numpy as np
import numpy.typing as npt

from .factor import BoolArray, Factor, IntArray, factorise
from .identity.land_code import is_usable_key, normalise_commune, normalise_number, parcel_keys
from .messages import Message
from .roles import Role

KEY_ROLES = (Role.COMMUNE, Role.SHEET, Role.PARCEL)

ObjectArray = npt.NDArray[Any]
Transform = Callable[[npt.NDArray[np.float64]], npt.NDArray[np.float64]]


# Under this name the parameter RULES tells the dialog about what its rules are.
SUBJECT_METADATA = "parcelclean_subject"


class Subject(str, Enum):
    """What the rows are."""

    PARCELS = "parcels"
    CERTIFICATES = "certificates"


class Records:
    """`n` rows, in the order they were read; `Parcels` and `Certificates` say the rest.

    fid           (n,) feature ids
    values        raw attribute values by role, (n,) each, as stored; a role that the table lacks is absent
    columns       the table's column of each role
    name          what the layer or table is called, for messages
    empty_columns  columns of the table without any value, whether they have a role or not
    commune_code  the run's `COMMUNE_CODE`: holds for every row, whatever a column says
    to_source     measuring CRS → the layer's numbers; None when they are the same
    """

    subject: ClassVar[Subject]
    fid: IntArray
    values: Mapping[Role, ObjectArray]
    columns: Mapping[Role, str]
    name: str
    commune_code: str
    empty_columns: tuple[str, ...]
    to_source: Transform | None

    def __len__(self) -> int:
        return len(self.fid)

    def column(self, role: Role) -> ObjectArray:
        """(n,) raw values of a role; None on every row where there is no such column."""
        return self.values[role] if role in self.values else np.full(len(self), None, dtype=object)

    def called(self, role: Role) -> str:
        """What the table calls the column of a role."""
        return self.columns.get(role, role.value)

    def shown(self, role: Role) -> Message | str:
        """How sentences name a column: as the table does, or by what it says where its name is ours."""
        column = self.called(role)
        return Message(role.label) if column == role.value else column

    @cached_property
    def sheets(self) -> ObjectArray:
        """(n,) normalised sheet numbers of today's map, "" where unknown."""
        return self._number(Role.SHEET)

    @cached_property
    def numbers(self) -> ObjectArray:
        """(n,) normalised parcel numbers of today's map, "" where unknown."""
        return self._number(Role.PARCEL)

    @cached_property
    def communes(self) -> ObjectArray:
        """(n,) normalised commune codes; the run's `COMMUNE_CODE` holds for every row, whatever a column says."""
        if self.commune_code or Role.COMMUNE not in self.values:
            code = normalise_commune(np.array([self.commune_code], dtype=object))[0]
            return np.full(len(self), code, dtype=object)
        return normalise_commune(self.values[Role.COMMUNE])

    @cached_property
    def keys(self) -> ObjectArray:
        """(n,) parcel keys `commune/sheet/parcel`, missing parts shown as `?`."""
        return parcel_keys(self.communes, self.sheets, self.numbers)

    @cached_property
    def usable_key(self) -> BoolArray:
        """(n,) sheet and parcel number are there, and neither 0 nor negative."""
        return is_usable_key(self.communes, self.sheets, self.numbers)

    @cached_property
    def by_key(self) -> Factor:
        """The rows by key."""
        return factorise(self.keys)

    @cached_property
    def by_sheet(self) -> Factor:
        """The rows by normalised sheet number."""
        return factorise(self.sheets)

    def identity(self, row: int) -> str:
        """A name of the row that survives edits elsewhere, re-ordering and re-export."""
        raise NotImplementedError

    def shown_key(self, row: int) -> str | None:
        """The parcel key as findings carry it."""
        return str(self.keys[row])

    def digests_of(self, wanted: IntArray) -> list[str]:
        """(k,) what the shapes of some rows are; "" where there are none."""
        return [""] * len(wanted)

    def stored_shapes(self, wanted: IntArray) -> list[Any]:
        """(k,) shapes of some rows in the layer's own numbers; None where there are none."""
        return [None] * len(wanted)

    def where(self, row: int, column: str = "") -> Mapping[str, object]:
        """Where the row, and the cell in it, is to be found in the file it came from, for the details of a finding."""
        del row, column
        return {}

    def _number(self, role: Role) -> ObjectArray:
        if role not in self.values:
            return np.full(len(self), "", dtype=object)
        return normalise_number(self.values[role])
