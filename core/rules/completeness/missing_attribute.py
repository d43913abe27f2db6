"""CO01."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from ...certificate_form import Wanted, always_required, wanted_because
from ...factor import BoolArray
from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ...records import KEY_ROLES, Records, Subject
from ...roles import Role
from ..base import Context, NotApplicable, Parameter, Reach, Rule
from ..cells import blank, missing, place_of
from ._public_use import public_use, shipped_codes

_PARCEL_NEEDS = (Role.SHEET, Role.PARCEL, Role.AREA, Role.LAND_USE, Role.OWNER, Role.ADDRESS)
_NUMBERS = (Role.SHEET, Role.PARCEL)
_REQUIRED = Parameter(
    "REQUIRED",
    QT_TRANSLATE_NOOP("ParcelClean", "Required attributes"),
    QT_TRANSLATE_NOOP(
        "ParcelClean",
        "What every row must have, by name and separated by commas (sheet, parcel, area, land_use, owner, address, …)."
        " Empty = these six for parcels, the fields that form PL03-01 demands for certificates.",
    ),
    "",
)
_PUBLIC = Parameter(
    "PUBLIC_LAND_USE",
    QT_TRANSLATE_NOOP("ParcelClean", "Land uses without a land user"),
    QT_TRANSLATE_NOOP(
        "ParcelClean", "Codes separated by commas; a missing land user there is information, not a warning."
    ),
    shipped_codes(),
)
_EMPTY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is empty. Fill it in from the file of the parcel, or find out why it is unknown.",
)
_NO_OWNER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is empty, as is usual on land of this use. Enter who manages it, if the land database asks"
    " for that.",
)
_BECAUSE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is empty, but what stands in “{reason}” calls for it. Fill it in, or clear the other.",
)
_NOTHING = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place} has no attribute at all. Find out what it is: a road or canal that was only drawn, or a parcel whose"
    " record was lost.",
)
_NO_NUMBER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: no parcel is named, neither by the numbers of the certificate nor by those of today's map. Look them up"
    " in the certificate.",
)
_HALF = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is empty while its other half, “{reason}”, is filled. Look it up in the certificate.",
)
_NO_COLUMN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{layer}” has no filled column for “{role}”. Add it, or say which column it is with {parameter} or in the"
    " profile.",
)
_EMPTY_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "“{column}” is empty")
_NO_OWNER_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "“{column}” is empty on roads, water and other public land")
_BECAUSE_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "“{column}” is empty where other fields of the line call for it")
_NOTHING_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Parcels without any attribute")
_NO_NUMBER_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Lines that name no parcel")
_NO_COLUMN_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Required columns that are not there")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "a value")


class MissingAttribute(Rule):
    """An attribute that every row must have is empty.

    Why: What is missing in the list is missing in the land database: nobody can tax, transfer or find such a parcel,
    and the campaign counts it among those still to be supplemented.

    Wrong: A parcel without land use, area or land user; a certificate line without serial, holder or identity number;
    a second land use without its area. A parcel without any attribute is told once, a column that is not there once
    for the whole layer.

    Right: Every required cell holds something. Whether it is right, other rules judge. On roads, water and unused
    land a missing land user is only told. The numbers written on a certificate are wanted only where those of
    today's map are not yet known.

    Fix: Take the value from the certificate, the cadastral book or the land user. What nobody knows stays empty, with
    an accepted exception that says why.
    """

    code = "CO01"
    name = "completeness.missing_attribute"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Missing attribute")
    severity = Severity.WARNING
    reach = Reach.ROW
    subjects = (Subject.PARCELS, Subject.CERTIFICATES)
    parameters = (_REQUIRED, _PUBLIC)
    optional_roles = tuple(role for role in Role if role is not Role.COORDINATES)

    def _check(self, context: Context) -> Iterator[Draft]:
        records = context.records
        required = self._required(context)
        present = [role for role in required if role in records.values]
        if not present:
            raise NotApplicable(
                Message(QT_TRANSLATE_NOOP("ParcelClean", "no column of a required attribute was recognised"))
            )
        yield from _absent(records, required)
        nothing = _without_anything(context)
        for row in np.flatnonzero(nothing).tolist():
            yield _draft(records, row, None, _NOTHING, Cause("nothing", Message(_NOTHING_CAUSE)))
        context.check_cancelled()
        if records.subject is Subject.CERTIFICATES:
            yield from _certificates(context, [role for role in present if role not in _NUMBERS], nothing)
        else:
            is_public = public_use(records, str(self.setting(context, _PUBLIC)))
            # An empty sheet or parcel number is a key that names nothing: CO02.
            for role in [role for role in present if role not in KEY_ROLES]:
                yield from _empty(context, role, missing(records.values[role]) & ~nothing, is_public)

    def _required(self, context: Context) -> list[Role]:
        said = [Role.named(word) for word in str(self.setting(context, _REQUIRED)).split(",") if word.strip()]
        if said:
            return [role for role in said if role is not None]
        return list(_PARCEL_NEEDS if context.records.subject is Subject.PARCELS else always_required())


def _absent(records: Records, required: list[Role]) -> Iterator[Draft]:
    """Required roles without a column, or with one that is empty from top to bottom."""
    for role in required:
        if role in records.values and not blank(records.values[role]).all():
            continue
        values = {"layer": records.name, "role": Message(role.label), "parameter": role.parameter}
        yield Draft(
            (),
            Message(_NO_COLUMN, values),
            severity=Severity.WARNING if role in _NUMBERS else Severity.INFO,
            cause=Cause("no column", Message(_NO_COLUMN_CAUSE)),
            field=records.columns.get(role, ""),
            anchor=role.value,
            judged=(role.value,),
        )


def _without_anything(context: Context) -> BoolArray:
    """(n,) rows whose cells are all blank, in every column that was read."""
    alike = _all_blank(context.records)
    # A layer that has nothing at all is one finding for each column, not one for each parcel.
    nowhere = context.of_layer("nothing at all", lambda layer: bool(_all_blank(layer.records).all()))
    return np.zeros(len(alike), dtype=bool) if nowhere else alike


def _all_blank(records: Records) -> BoolArray:
    columns = [blank(column) for role, column in records.values.items() if role is not Role.HAS_CERTIFICATE]
    if len(columns) < 2:
        return np.zeros(len(records), dtype=bool)
    alike: BoolArray = np.logical_and.reduce(columns)
    return alike


def _empty(context: Context, role: Role, rows: BoolArray, is_public: BoolArray) -> Iterator[Draft]:
    def everywhere(layer: Context) -> bool:
        return bool(
            (rows if layer is context else missing(layer.records.values[role]) & ~_without_anything(layer)).all()
        )

    if context.of_layer(("empty", role), everywhere):
        return  # said once for the column
    records = context.records
    column = records.called(role)
    normal = Cause(f"empty {column}", Message(_EMPTY_CAUSE, {"column": records.shown(role)}))
    public = Cause(f"public {column}", Message(_NO_OWNER_CAUSE, {"column": records.shown(role)}))
    severity = Severity.INFO if role in (Role.ADDRESS, Role.OWNER_ADDRESS) else None
    for row in np.flatnonzero(rows).tolist():
        if role is Role.OWNER and is_public[row]:
            yield _draft(records, row, role, _NO_OWNER, public, Severity.INFO)
        else:
            yield _draft(records, row, role, _EMPTY, normal, severity)


def _certificates(context: Context, always: list[Role], nothing: BoolArray) -> Iterator[Draft]:
    records = context.records
    nobody = np.zeros(len(records), dtype=bool)
    told: dict[Role, BoolArray] = {}
    for role in always:
        told[role] = missing(records.values[role]) & ~nothing
        yield from _empty(context, role, told[role], nobody)
    for wanted in wanted_because(records):
        yield from _called_for(records, wanted, ~nothing & ~told.get(wanted.role, nobody))
    yield from _numbers(records, ~nothing)


def _called_for(records: Records, wanted: Wanted, among: BoolArray) -> Iterator[Draft]:
    if wanted.role not in records.values or wanted.because not in records.values:
        return
    column = records.called(wanted.role)
    cause = Cause(f"because {column}", Message(_BECAUSE_CAUSE, {"column": records.shown(wanted.role)}))
    values = {"reason": records.shown(wanted.because)}
    rows = wanted.rows & missing(records.values[wanted.role]) & among
    for row in np.flatnonzero(rows).tolist():
        yield _draft(records, row, wanted.role, _BECAUSE, cause, values=values)


def _numbers(records: Records, among: BoolArray) -> Iterator[Draft]:
    """Sheet and parcel number: those of today's map, or else those of the certificate, both halves of a pair."""
    pairs = [(Role.SHEET, Role.PARCEL), (Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL)]
    if not any(role in records.values for pair in pairs for role in pair):
        return  # said once for the columns
    filled = {role: ~blank(records.column(role)) for pair in pairs for role in pair}
    whole = [filled[sheet] & filled[parcel] for sheet, parcel in pairs]
    some = np.logical_or.reduce(list(filled.values()))
    cause = Cause("no number", Message(_NO_NUMBER_CAUSE))
    for row in np.flatnonzero(~some & among).tolist():
        yield _draft(records, row, None, _NO_NUMBER, cause, Severity.ERROR)
    for row in np.flatnonzero(some & ~whole[0] & ~whole[1] & among).tolist():
        sheet, parcel = pairs[0] if filled[Role.SHEET][row] or filled[Role.PARCEL][row] else pairs[1]
        empty, other = (parcel, sheet) if filled[sheet][row] else (sheet, parcel)
        column = records.called(empty)
        half = Cause(f"empty {column}", Message(_EMPTY_CAUSE, {"column": records.shown(empty)}))
        yield _draft(records, row, empty, _HALF, half, Severity.ERROR, {"reason": records.shown(other)})


def _draft(
    records: Records,
    row: int,
    role: Role | None,
    template: str,
    cause: Cause,
    severity: Severity | None = None,
    values: Mapping[str, object] | None = None,
) -> Draft:
    column, title = (records.called(role), records.shown(role)) if role is not None else ("", "")
    return Draft(
        (row,),
        Message(template, {"place": place_of(records, row), "column": title, **(values or {})}),
        severity=severity,
        cause=cause,
        field=column,
        expected=Message(_EXPECTED),
        anchor=role.value if role is not None else cause.key,
        judged=(role.value if role is not None else cause.key,),
    )
