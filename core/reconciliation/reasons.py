"""Why a parcel was proposed for a claim: one sentence per criterion, in the words of the office."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import numpy.typing as npt

from ..certificates import Certificates
from ..factor import BoolArray
from ..messages import QT_TRANSLATE_NOOP, Cell, Message
from ..parcels import Parcels
from ..roles import Role
from ..text.fold import is_blank
from .claims import Claims
from .compare import Comparison
from .criteria import (
    ADDRESS,
    AREA,
    CRITERIA,
    MAP,
    NEAR,
    OWNER,
    PARCEL_ID,
    PERSON,
    SERIAL,
    USE,
    WRITTEN,
    AreaLevel,
    IdLevel,
    MapLevel,
    NearLevel,
    Plain,
    UseLevel,
    WrittenLevel,
)  # fmt: skip
from .decide import Cause
from .model import CodeArray, Evidence
from .owner_levels import OwnerLevel
from .owners import names_in
from .sides import Sides
from .weights import Compared

FloatArray = npt.NDArray[np.float64]

_MAP = {
    MapLevel.SAME: QT_TRANSLATE_NOOP("ParcelClean", "sheet {sheet}, parcel {number} of today's map, as on the list"),
    MapLevel.LEARNED: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "the list says sheet {list_sheet}, parcel {list_number}: an older numbering that mostly became sheet {sheet}",
    ),
    MapLevel.TYPO: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "the list says sheet {list_sheet}, parcel {list_number}: perhaps a typing error for sheet {sheet},"
        " parcel {number}",
    ),
    MapLevel.SAME_NUMBER: QT_TRANSLATE_NOOP(
        "ParcelClean", "same parcel number {number}, but on sheet {sheet} instead of {list_sheet}"
    ),
    MapLevel.SAME_SHEET: QT_TRANSLATE_NOOP(
        "ParcelClean", "same sheet {sheet}, but parcel {number} instead of {list_number}"
    ),
    MapLevel.OTHER: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "the list says sheet {list_sheet}, parcel {list_number} of today's map; this is sheet {sheet}, parcel {number}",
    ),
}
_WRITTEN = {
    WrittenLevel.TABLE: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "the reference table leads from sheet {list_sheet}, parcel {list_number} of the certificate to this parcel",
    ),
    WrittenLevel.TABLE_SEVERAL: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "the reference table leads from sheet {list_sheet}, parcel {list_number} of the certificate to this parcel"
        " or to others",
    ),
    WrittenLevel.LEARNED: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "sheet {list_sheet} of the certificates has become sheet {sheet} for {share} % of the owners that were found",
    ),
    WrittenLevel.LITERAL: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "the certificate says sheet {list_sheet}, parcel {list_number}, as this parcel has today; it may be of another"
        " map series",
    ),
    WrittenLevel.TYPO: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "the certificate says sheet {list_sheet}, parcel {list_number}: perhaps a typing error for sheet {sheet},"
        " parcel {number}",
    ),
    WrittenLevel.SAME_NUMBER: QT_TRANSLATE_NOOP(
        "ParcelClean", "same parcel number {number} as on the certificate, sheet {sheet} instead of {list_sheet}"
    ),
    WrittenLevel.OTHER: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "the certificate says sheet {list_sheet}, parcel {list_number}; this is sheet {sheet}, parcel {number}",
    ),
    WrittenLevel.COPIED: QT_TRANSLATE_NOOP(
        "ParcelClean", "the numbers on the certificate are the same as those of today's map on the list"
    ),
}
_OWNER = {
    OwnerLevel.SAME: QT_TRANSLATE_NOOP("ParcelClean", "same owner: {map_owner}"),
    OwnerLevel.CLOSE: QT_TRANSLATE_NOOP(
        "ParcelClean", "owner spelled a little differently: {owner} on the certificate, {map_owner} on the map"
    ),
    OwnerLevel.SHORTER: QT_TRANSLATE_NOOP(
        "ParcelClean", "owner's name incomplete on one side: {owner} on the certificate, {map_owner} on the map"
    ),
    OwnerLevel.ALIKE: QT_TRANSLATE_NOOP(
        "ParcelClean", "owner partly the same: {owner} on the certificate, {map_owner} on the map"
    ),
    OwnerLevel.OTHER: QT_TRANSLATE_NOOP(
        "ParcelClean", "owner differs: {owner} on the certificate, {map_owner} on the map"
    ),
    OwnerLevel.LARGE: QT_TRANSLATE_NOOP(
        "ParcelClean", "an organisation or the owner of many parcels, which says little: {map_owner} on the map"
    ),
}
_OWNER[OwnerLevel.LARGE_SAME] = QT_TRANSLATE_NOOP(
    "ParcelClean", "the same organisation or owner of many parcels, which says little: {map_owner}"
)
_CURRENT = QT_TRANSLATE_NOOP("ParcelClean", "the present user named on the list is the owner on the map: {map_owner}")
_PERSON = {
    IdLevel.SAME: QT_TRANSLATE_NOOP("ParcelClean", "same person number"),
    IdLevel.NEAR: QT_TRANSLATE_NOOP("ParcelClean", "person numbers differ in one digit"),
    IdLevel.OTHER: QT_TRANSLATE_NOOP("ParcelClean", "person numbers differ"),
}
_SERIAL = {
    Plain.SAME: QT_TRANSLATE_NOOP("ParcelClean", "the map has the same certificate serial"),
    Plain.OTHER: QT_TRANSLATE_NOOP("ParcelClean", "the map has another certificate serial"),
}
_PARCEL_ID = {
    Plain.SAME: QT_TRANSLATE_NOOP("ParcelClean", "same parcel identifier"),
    Plain.OTHER: QT_TRANSLATE_NOOP("ParcelClean", "another parcel identifier"),
}
_AREA = QT_TRANSLATE_NOOP("ParcelClean", "recorded area {area} m², map {map_area} m² ({percent} %)")
_AREA_SAME = QT_TRANSLATE_NOOP("ParcelClean", "same area: {area} m²")
_ADDRESS = {
    Plain.SAME: QT_TRANSLATE_NOOP("ParcelClean", "same place: {map_address}"),
    Plain.OTHER: QT_TRANSLATE_NOOP(
        "ParcelClean", "other place: {address} on the certificate, {map_address} on the map"
    ),
}
_USE = {
    UseLevel.SAME: QT_TRANSLATE_NOOP("ParcelClean", "same land use: {map_use}"),
    UseLevel.PARTLY: QT_TRANSLATE_NOOP("ParcelClean", "land use partly the same: {use}, on the map {map_use}"),
    UseLevel.OTHER: QT_TRANSLATE_NOOP("ParcelClean", "land use differs: {use}, on the map {map_use}"),
}
_NEAR = {
    NearLevel.NEAR: QT_TRANSLATE_NOOP("ParcelClean", "next to another parcel of the same certificate"),
    NearLevel.FAR: QT_TRANSLATE_NOOP("ParcelClean", "far from the other parcels of the same certificate"),
}
_DECIDED = QT_TRANSLATE_NOOP("ParcelClean", "accepted by a person")
_CAUSES = {
    Cause.TRANSFER: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Probably a transfer or inheritance that was not registered: the numbers agree, the owner is another one. Ask"
        " the present user for the papers.",
    ),
    Cause.SERIES: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Probably the certificate cites another map series, in which these numbers are another parcel. Look up the map"
        " of its day.",
    ),
    Cause.TYPO: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Probably a typing error in sheet or parcel number: owner and area are another parcel's. Compare with the"
        " scan.",
    ),
}
_FOR = {
    MAP: lambda level: level <= MapLevel.TYPO,
    WRITTEN: lambda level: level <= WrittenLevel.TYPO,
    OWNER: lambda level: level <= OwnerLevel.SHORTER,
    AREA: lambda level: level <= AreaLevel.TOLERABLE,
    PERSON: lambda level: level == IdLevel.SAME,
    USE: lambda level: level == UseLevel.SAME,
}
# Neither for nor against.
_NEITHER = {
    (OWNER, OwnerLevel.ALIKE), (OWNER, OwnerLevel.LARGE), (OWNER, OwnerLevel.LARGE_SAME), (AREA, AreaLevel.ROUGH),
    (USE, UseLevel.PARTLY), (WRITTEN, WrittenLevel.COPIED), (WRITTEN, WrittenLevel.SAME_NUMBER), (PERSON, IdLevel.NEAR),
}  # fmt: skip


class Reasons:
    """Makes the evidence of kept pairs when asked."""

    def __init__(
        self,
        parcels: Parcels,
        certificates: Certificates,
        claims: Claims,
        sides: Sides,
        compare: Comparison,
        pairs: Compared,
        bits: FloatArray,
        cause: CodeArray,
        accepted: BoolArray,
    ) -> None:
        self._parcels, self._certificates, self._claims = parcels, certificates, claims
        self._sides, self._pairs, self._bits, self._cause = sides, pairs, bits, cause
        self._accepted = accepted
        self._differences = compare.differences(pairs.claim, pairs.parcel)
        _, _, self._mine, self._its = sides.owner(sides.claims.owners, pairs.claim, pairs.parcel)
        self._names: dict[str, tuple[str, ...]] = {}
        self._current = compare.is_current(pairs.claim, pairs.parcel)

    def evidence(self, at: int) -> tuple[Evidence, ...]:
        """The reasons of one kept pair, the weightiest first."""
        found = [self._one(at, place) for place in range(len(CRITERIA)) if self._pairs.level[at, place] > 0]
        found.sort(key=lambda reason: -abs(reason.weight))
        if self._accepted[at]:
            found.insert(0, Evidence("decision", True, 0.0, Message(_DECIDED)))
        return tuple(found)

    def cause(self, at: int) -> Message | None:
        """The likely cause of a conflict."""
        template = _CAUSES.get(Cause(int(self._cause[at])))
        return Message(template) if template else None

    def _one(self, at: int, place: int) -> Evidence:
        criterion = CRITERIA[place]
        level = criterion.levels(int(self._pairs.level[at, place]))
        agrees: bool | None = None
        if (place, level) not in _NEITHER:
            agrees = bool(_FOR[place](level)) if place in _FOR else int(level) == 1
        weight = round(float(self._bits[at, place]), 2)
        return Evidence(criterion.name, agrees, weight, self._said(at, place, level))

    def _said(self, at: int, place: int, level: IntEnum) -> Message:
        simple = {PERSON: _PERSON, SERIAL: _SERIAL, PARCEL_ID: _PARCEL_ID, NEAR: _NEAR}
        if place in simple:
            return Message(simple[place][level])  # type: ignore[index]
        if place in (MAP, WRITTEN):
            return self._numbers(at, place, level)
        if place == OWNER:
            return self._owner(at, OwnerLevel(level))
        if place == AREA:
            return self._area(at)
        role, template = (Role.ADDRESS, _ADDRESS) if place == ADDRESS else (Role.LAND_USE, _USE)
        name = "address" if place == ADDRESS else "use"
        values = {name: self._listed(at, role), f"map_{name}": self._mapped(at, role)}
        return Message(template[level], values)  # type: ignore[index]

    def _numbers(self, at: int, place: int, level: IntEnum) -> Message:
        claim, parcel = int(self._pairs.claim[at]), int(self._pairs.parcel[at])
        side = self._sides.claims
        sheet, number = (side.sheet, side.number) if place == MAP else (side.old_sheet, side.old_number)
        values = {
            "list_sheet": self._sides.sheets[sheet[claim]],
            "list_number": self._sides.numbers[number[claim]],
            "sheet": str(self._parcels.sheets[parcel]),
            "number": str(self._parcels.numbers[parcel]),
            "share": round(100 * float(self._pairs.factor[at, place])),
        }
        template = (_MAP if place == MAP else _WRITTEN)[level]  # type: ignore[index]
        return Message(template, {name: value for name, value in values.items() if f"{{{name}}}" in template})

    def _owner(self, at: int, level: OwnerLevel) -> Message:
        shown = self._mapped(at, Role.OWNER)
        if self._current[at]:
            return Message(_CURRENT, {"map_owner": shown})
        template = _OWNER[level]
        values = {"owner": self._holder(at), "map_owner": shown}
        return Message(template, {name: value for name, value in values.items() if f"{{{name}}}" in template})

    def _area(self, at: int) -> Message:
        off, shown = (float(column[at]) for column in self._differences)
        area = float(self._sides.claims.area[self._pairs.claim[at]])
        if off == 0.0:
            return Message(_AREA_SAME, {"area": round(area, 1)})
        return Message(_AREA, {"area": round(area, 1), "map_area": round(shown, 1), "percent": round(100 * off, 1)})

    def _holder(self, at: int) -> Cell:
        """The holder whose name was compared, as the list writes it."""
        lines = self._claims.lines[int(self._pairs.claim[at])]
        cells = [self._cell(self._certificates, role, line) for line in lines.tolist() for role in _HOLDERS]
        named = [cell for cell in dict.fromkeys(cells) if cell]
        wanted = self._sides.owner.names.folded[self._mine[at]] if self._mine[at] >= 0 else ""
        for cell in named:
            if cell not in self._names:
                self._names[cell] = names_in(cell)
            if wanted in self._names[cell]:
                return Cell(cell)
        return Cell(", ".join(named[:2]))

    def _listed(self, at: int, role: Role) -> Cell:
        lines = self._claims.lines[int(self._pairs.claim[at])].tolist()
        return Cell(next((cell for cell in (self._cell(self._certificates, role, line) for line in lines) if cell), ""))

    def _mapped(self, at: int, role: Role) -> Cell:
        return Cell(self._cell(self._parcels, role, int(self._pairs.parcel[at])))

    @staticmethod
    def _cell(records: Parcels | Certificates, role: Role, row: int) -> str:
        if role not in records.values or is_blank(records.values[role][row]):
            return ""
        return str(records.values[role][row]).strip()


_HOLDERS = (Role.ORGANISATION, Role.OWNER)
