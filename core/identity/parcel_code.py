"""The land code `MX.SB.ST`: commune code, sheet number, parcel number; `MX_SB_ST` in file names.

Written from the normalised parts of the parcel key: the commune with five digits, numbers without leading zeros,
suffix letters kept in lower case (``09427.7.12a``), so that one parcel has one code however its numbers were typed.
A code is made only from parts that can be read back from it; nothing is repaired.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ..findings import Cause, Draft
from ..messages import QT_TRANSLATE_NOOP, Message
from ..roles import Role
from .land_code import normalise_commune, normalise_number

if TYPE_CHECKING:
    from ..parcels import Parcels

Texts = npt.NDArray[np.object_]
BoolArray = npt.NDArray[np.bool_]

DOTS = "."
FILE_NAME = "_"

_COMMUNE = re.compile(r"\d{5}")
_NUMBER = re.compile(r"[1-9]\d*[^\W\d_]{0,2}")
_CODE = re.compile(r"\s*(\d{1,5})([._])(\d+ ?[^\W\d_]{0,2})\2(\d+ ?[^\W\d_]{0,2})\s*")

_NO_COMMUNES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The layer has no commune code, so no land code can be written. Give COMMUNE_CODE, or the column with"
    " COMMUNE_FIELD.",
)
_NO_COMMUNE = QT_TRANSLATE_NOOP(
    "ParcelClean", "Parcel {key} has no commune code. Fill in the five-digit code of its commune."
)
_NOT_A_COMMUNE = QT_TRANSLATE_NOOP(
    "ParcelClean", "Parcel {key}: “{value}” is not a commune code. A commune code has five digits, e.g. 09427."
)
_NO_NUMBER = QT_TRANSLATE_NOOP("ParcelClean", "Parcel {key} has no {part}. Fill it in from the cadastral map.")
_PLACEHOLDER = QT_TRANSLATE_NOOP(
    "ParcelClean", "Parcel {key}: “{value}” stands in place of a {part}. Fill in the number from the cadastral map."
)
_NOT_A_NUMBER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: “{value}” cannot be read as a {part}. Expected is a number such as 12 or 12a; correct it from the"
    " cadastral map.",
)
_CAUSE_NO_COMMUNE = QT_TRANSLATE_NOOP("ParcelClean", "Parcels without a commune code")
_CAUSE_NOT_A_COMMUNE = QT_TRANSLATE_NOOP("ParcelClean", "“{value}” in place of a commune code")
_CAUSE_NUMBER = QT_TRANSLATE_NOOP("ParcelClean", "“{value}” in place of a {part}")
_CAUSE_NO_NUMBER = QT_TRANSLATE_NOOP("ParcelClean", "Parcels without a {part}")
_EXPECTED_COMMUNE = QT_TRANSLATE_NOOP("ParcelClean", "five digits")
_EXPECTED_NUMBER = QT_TRANSLATE_NOOP("ParcelClean", "a number, if need be with a suffix letter")
_PARTS = {
    Role.SHEET: QT_TRANSLATE_NOOP("ParcelClean", "sheet number"),
    Role.PARCEL: QT_TRANSLATE_NOOP("ParcelClean", "parcel number"),
}


class Flaw(IntEnum):
    """Why a part gives no land code."""

    NONE = 0
    MISSING = 1
    PLACEHOLDER = 2  # 0, -1, 0+0
    UNREADABLE = 3


@dataclass(frozen=True)
class ParsedCodes:
    """Parts of (n,) land codes, normalised; "" where `valid` is False."""

    commune: Texts
    sheet: Texts
    parcel: Texts
    valid: BoolArray


def _flaw_of_commune(value: str) -> Flaw:
    if not value:
        return Flaw.MISSING
    if _COMMUNE.fullmatch(value) and value != "00000":
        return Flaw.NONE
    return Flaw.PLACEHOLDER if value in {"0", "-1", "00000"} else Flaw.UNREADABLE


def _flaw_of_number(value: str) -> Flaw:
    if not value:
        return Flaw.MISSING
    if _NUMBER.fullmatch(value):
        return Flaw.NONE
    # 0, -1, 0+0 and the like say that there is no number, not that it is written badly.
    return Flaw.PLACEHOLDER if re.fullmatch(r"-\d+|[0\W_]*", value) else Flaw.UNREADABLE


def _flaws(values: Texts, judge: Any) -> npt.NDArray[np.int8]:
    table = {value: int(judge(value)) for value in set(values.tolist())}
    return np.fromiter(map(table.__getitem__, values.tolist()), dtype=np.int8, count=len(values))


def land_codes(communes: Texts, sheets: Texts, numbers: Texts, separator: str = DOTS) -> Texts:
    """Land codes of (n,) columns, raw or normalised.

    Args:
        communes: commune codes; leading zeros that a spreadsheet ate are restored.
        sheets: sheet numbers.
        numbers: parcel numbers.
        separator: "." or, for file names, "_".

    Returns:
        (n,) texts, "" where a part is missing, a placeholder or unreadable.
    """
    if separator not in {DOTS, FILE_NAME}:
        raise ValueError("separator must be . or _")
    columns = (normalise_commune(communes), normalise_number(sheets), normalise_number(numbers))
    judges = (_flaw_of_commune, _flaw_of_number, _flaw_of_number)
    good = np.ones(len(columns[0]), dtype=bool)
    for column, judge in zip(columns, judges):
        good &= _flaws(column, judge) == Flaw.NONE
    commune, sheet, number = columns
    return np.where(good, commune + separator + sheet + separator + number, "").astype(object)


def parse_codes(texts: Iterable[object]) -> ParsedCodes:
    """Read (n,) land codes, `MX.SB.ST` or `MX_SB_ST`; leading zeros and case do not matter, anything else does.

    `parse_codes(land_codes(…))` gives the normalised parts back.
    """
    found = [_CODE.fullmatch(text) if isinstance(text, str) else None for text in texts]

    def part(at: int) -> Texts:
        return np.fromiter((match.group(at) if match else "" for match in found), dtype=object, count=len(found))

    commune, sheet, parcel = normalise_commune(part(1)), normalise_number(part(3)), normalise_number(part(4))
    valid = (_flaws(commune, _flaw_of_commune) == 0) & (_flaws(sheet, _flaw_of_number) == 0)
    valid &= _flaws(parcel, _flaw_of_number) == 0
    blank = np.full(len(found), "", dtype=object)
    parts = [np.where(valid, column, blank) for column in (commune, sheet, parcel)]
    return ParsedCodes(parts[0], parts[1], parts[2], valid)


def code_drafts(parcels: Parcels) -> dict[str, list[Draft]]:
    """Why parcels have no land code, by rule: DC08, and for sheet and parcel numbers CO01, CO02 and DC09.

    Repeated codes are repeated keys, which UQ02 reports.
    """
    out: dict[str, list[Draft]] = {"CO01": [], "CO02": [], "DC08": [], "DC09": []}
    out["DC08"] += _commune_drafts(parcels)
    for role, values in ((Role.SHEET, parcels.sheets), (Role.PARCEL, parcels.numbers)):
        flaws = _flaws(values, _flaw_of_number)
        for at in np.flatnonzero(flaws).tolist():
            flaw = Flaw(flaws[at])
            rule = {Flaw.MISSING: "CO01", Flaw.PLACEHOLDER: "CO02", Flaw.UNREADABLE: "DC09"}[flaw]
            out[rule].append(_number_draft(parcels, at, role, flaw))
    return out


def _commune_drafts(parcels: Parcels) -> Iterator[Draft]:
    communes = parcels.communes
    flaws = _flaws(communes, _flaw_of_commune)
    column = parcels.columns.get(Role.COMMUNE, "")
    # A layer without any commune is one thing to mend, not one for every parcel.
    if len(flaws) and (flaws == Flaw.MISSING).all():
        cause = Cause("no commune", Message(_CAUSE_NO_COMMUNE))
        yield Draft((), Message(_NO_COMMUNES), cause=cause, field=column, value=float(len(flaws)))
        return
    for at in np.flatnonzero(flaws).tolist():
        values = {"key": parcels.keys[at], "value": communes[at]}
        missing = flaws[at] == Flaw.MISSING
        title = Message(_CAUSE_NO_COMMUNE) if missing else Message(_CAUSE_NOT_A_COMMUNE, {"value": communes[at]})
        yield Draft(
            (at,),
            Message(_NO_COMMUNE if missing else _NOT_A_COMMUNE, values),
            cause=Cause(f"commune {communes[at]}", title),
            field=column,
            expected=Message(_EXPECTED_COMMUNE),
            judged=(communes[at],),
        )


def _number_draft(parcels: Parcels, at: int, role: Role, flaw: Flaw) -> Draft:
    value = str((parcels.sheets if role is Role.SHEET else parcels.numbers)[at])
    part = Message(_PARTS[role])
    template = {Flaw.MISSING: _NO_NUMBER, Flaw.PLACEHOLDER: _PLACEHOLDER}.get(flaw, _NOT_A_NUMBER)
    cause = _CAUSE_NO_NUMBER if flaw is Flaw.MISSING else _CAUSE_NUMBER
    return Draft(
        (at,),
        Message(template, {"key": parcels.keys[at], "value": value, "part": part}),
        cause=Cause(f"{role.value} {value}", Message(cause, {"value": value, "part": part})),
        field=parcels.columns.get(role, ""),
        expected=Message(_EXPECTED_NUMBER),
        anchor=role.value,
        judged=(value,),
    )
