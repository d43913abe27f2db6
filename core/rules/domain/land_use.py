"""DC01."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...findings import Cause, Draft, Severity
from ...land_use import Code, Kind, read_land_use
from ...land_use import LandUse as Read
from ...messages import QT_TRANSLATE_NOOP, Message
from ...placeholders import is_placeholder
from ...records import Subject
from ...roles import USES, Role
from ..base import Context, Parameter, Reach, Rule
from ..cells import Verdict, cell_drafts, place_of
from ..columns import areas_of

_TOLERANCE = Parameter(
    "USE_AREA_TOLERANCE",
    QT_TRANSLATE_NOOP("ParcelClean", "Tolerance of the areas of land uses"),
    QT_TRANSLATE_NOOP(
        "ParcelClean", "The areas of a parcel's land uses may differ by this much in all from the parcel's area."
    ),
    0.5,
    "m²",
    minimum=0.0,
)
_MORE = Parameter(
    "MORE_CODES",
    QT_TRANSLATE_NOOP("ParcelClean", "Further land-use codes"),
    QT_TRANSLATE_NOOP("ParcelClean", "Codes besides the official lists that are right here, separated by commas."),
    "",
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, and {code} is in no list of land uses. Look the use up in the certificate or the"
    " inventory and correct the code.",
)
_OLD = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”; {code} ({name}) is a code of an older list, today {new}. Leave it as the"
    " certificate has it; use the present code where the land database asks for it.",
)
_GROUP = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”; {code} ({name}) is a group of the statistics, no use of a parcel. Put the use in"
    " its place.",
)
_SPELLING = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, written otherwise than in the list: {written}. Write the codes so.",
)
_REPEATED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”; {code} stands there twice. Keep it once, or correct the other one.",
)
_SUM = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: the areas of the land uses add up to {sum:.1f} m², the parcel has {area:.1f} m². Compare both with the"
    " certificate.",
)
_UNKNOWN_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Unknown land-use code “{value}”")
_OLD_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Land-use code {code} of an older list")
_GROUP_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Group {code} instead of a land use")
_SPELLING_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Land-use codes written otherwise than in the list (“{column}”)")
_REPEATED_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "A land-use code twice on one parcel")
_SUM_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Areas of the land uses do not add up to the parcel's")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "a code of Circular 08/2024, e.g. ONT, or several joined by +")
_OPEN = QT_TRANSLATE_NOOP("ParcelClean", "open")


class LandUse(Rule):
    """The land use must be a code of the official lists, and the areas of several uses must add up.

    Why: Taxes, planning and the land inventory count by these codes. A code that no list has is not counted anywhere,
    and the import into the land database refuses it.

    Wrong: `LUX`, `ONTT`, a group such as NNP, a code twice. Codes of older lists (BHK, LNK) and symbols of older maps
    (T, 2L) are only told: they may stand as the certificate has them.

    Right: A code of Circular 08/2024, alone or with others: `ONT+CLN`. Names written out are read and offered as
    codes. Empty cells and placeholders are judged by CO01 and CO02.

    Fix: Look the use up in the certificate or the inventory. Old codes are replaced only where the new one is certain.
    """

    code = "DC01"
    name = "domain.land_use"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Land use")
    severity = Severity.WARNING
    reach = Reach.ROW
    subjects = (Subject.PARCELS, Subject.CERTIFICATES)
    parameters = (_TOLERANCE, _MORE)
    roles = (Role.LAND_USE,)
    optional_roles = (Role.AREA, *(role for use in USES for role in use[:2]))

    def _check(self, context: Context) -> Iterator[Draft]:
        more = frozenset(word.strip().upper() for word in str(self.setting(context, _MORE)).split(",") if word.strip())
        for role, *_ in USES:
            yield from cell_drafts(context, role, lambda value, role=role: _judge(value, role, more))
        yield from _sums(context, float(self.setting(context, _TOLERANCE)))


def _judge(value: object, role: Role, more: frozenset[str]) -> Verdict | None:
    read = read_land_use(value)
    if read is None or is_placeholder(value, role):
        return None
    unknown = [part for part in read.of_kind(Kind.UNKNOWN) if part.code.upper() not in more]
    if unknown:
        return Verdict(
            "unknown",
            _UNKNOWN,
            _UNKNOWN_CAUSE,
            {"code": unknown[0].code},
            per_value=True,
            expected=Message(_EXPECTED),
            suggestion=read.guess or None,
            confidence=0.6 if read.guess else None,
        )
    return _not_wrong(value, read)


def _not_wrong(value: object, read: Read) -> Verdict | None:
    """What is known but not as it should be."""
    expected = Message(_EXPECTED)
    group = next(iter(read.of_kind(Kind.GROUP)), None)
    if group is not None:
        return Verdict(f"group {group.code}", _GROUP, _GROUP_CAUSE, _told(group), expected=expected)
    if read.repeated:
        return Verdict("repeated", _REPEATED, _REPEATED_CAUSE, {"code": read.repeated}, expected=expected)
    if read.written and str(value).strip() != read.written:
        written = {"written": read.written}
        return Verdict(
            "spelling",
            _SPELLING,
            _SPELLING_CAUSE,
            written,
            severity=Severity.INFO,
            expected=expected,
            suggestion=read.written,
            confidence=0.95,
        )
    old = next((part for part in read.parts if part.kind in (Kind.LEGACY, Kind.SYMBOL)), None)
    if old is None:
        return None
    one = all(len(part.successors) < 2 for part in read.parts) and all(
        part.successors or part.kind is Kind.CURRENT for part in read.parts
    )
    renewed = "+".join(dict.fromkeys(part.successors[0] if part.successors else part.code for part in read.parts))
    sure = {"V": 0.9, "I": 0.7}.get(old.certainty, 0.4)
    return Verdict(
        f"old {old.code}",
        _OLD,
        _OLD_CAUSE,
        _told(old),
        severity=Severity.INFO,
        expected=expected,
        suggestion=renewed if one else None,
        confidence=sure if one else None,
    )


def _told(code: Code) -> dict[str, object]:
    new: object = " / ".join(code.successors) or Message(_OPEN)
    return {"code": code.code, "name": code.name, "new": new}


def _sums(context: Context, tolerance: float) -> Iterator[Draft]:
    """Lines whose parts do not add up; where a part has no area, nothing can be said."""
    records = context.records
    parts = [(use[0], use[1]) for use in USES if use[1] in records.values]
    if not parts or Role.AREA not in records.values:
        return
    total = areas_of(context, Role.AREA)
    areas = [areas_of(context, area) for _, area in parts]
    named = [np.array([read_land_use(value) is not None for value in records.column(use)]) for use, _ in parts]
    whole = np.logical_and.reduce([np.isfinite(area) | ~is_named for area, is_named in zip(areas, named)])
    summed = np.sum([np.nan_to_num(area) for area in areas], axis=0)
    judged = np.isfinite(total) & (total > 0) & whole & (summed > 0)
    wrong = judged & (np.round(np.abs(summed - total), 6) > tolerance)
    column = records.called(parts[0][1])
    for row in np.flatnonzero(wrong).tolist():
        values = {"place": place_of(records, row), "sum": float(summed[row]), "area": float(total[row])}
        yield Draft(
            (row,),
            Message(_SUM, values),
            cause=Cause("sum", Message(_SUM_CAUSE)),
            field=column,
            value=round(float(summed[row] - total[row]), 4),
            unit="m²",
            anchor="sum",
            judged=("sum", round(float(summed[row]), 4), round(float(total[row]), 4)),
            details={"problem": "sum", "sum": float(summed[row]), "area": float(total[row])},
        )
