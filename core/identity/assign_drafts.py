"""What is said about parcels that get no identifier, and about identifiers that have ended."""

from __future__ import annotations

from collections.abc import Sequence

from ..findings import Cause, Draft, Severity
from ..messages import QT_TRANSLATE_NOOP, Message
from ..parcels import Parcels
from ..roles import Role
from .register_state import Standing, State

Proposal = tuple[str, float]

_NO_POINT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} gets no identifier: it has no point inside ({reason}). Repair or draw its shape first (rules TC03 and"
    " TC06), then assign again.",
)
_OUTSIDE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} gets no identifier: it lies at {lat:.3f}°N, {lon:.3f}°E, outside Vietnam. Check the layer's CRS and"
    " the parcel's coordinates.",
)
_STRAYS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} gets no identifier: it is so narrow that {identifier}, a cell of 2 × 4 cm, would decode to a place"
    " outside it. Check whether this sliver is a parcel at all.",
)
_SHARED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcels {first} and {second} would both get the identifier {identifier}; neither has got it. They lie on top of"
    " each other: delete the surplus one or correct the boundary, then assign again.",
)
_SHARED_MANY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcels {first}, {second} and {more} more would all get the identifier {identifier}; none has got it. They lie on"
    " top of each other: delete the surplus ones, then assign again.",
)
_IN_LAYER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} gets no identifier: {identifier} stands on parcel {other} already. Audit the identifiers to see which"
    " parcel it belongs to.",
)
_IN_REGISTER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} gets no identifier: the register has {identifier} for parcel {other} since {date}. If it is the same"
    " parcel under another number, say so in the register; otherwise ask the land registration office for an"
    " identifier.",
)
_RESERVED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} gets no identifier: {identifier} is reserved for parcel {other} since {date}, in an editing session"
    " that has not been saved. Assign again when it has ended.",
)
_RETIRED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} gets no identifier: {identifier} belonged to parcel {other} and was retired on {date} ({reason}). An"
    " identifier is never used again; ask the land registration office for another one.",
)
_CARRIED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} carries the identifier {identifier}, but the register has it for parcel {other} since {date}. Find"
    " out which parcel it was issued to.",
)
_CARRIED_RETIRED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} carries the identifier {identifier}, which belonged to parcel {other} and was retired on {date}"
    " ({reason}). Find out whether the retirement or the identifier is wrong.",
)
_OFFICIAL_KNOWN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} has no identifier in the layer, but the register knows its official one: {identifier} (parcel"
    " {other}, {date}). Fill it in instead of a provisional one.",
)
_MERGED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The identifier {identifier} of parcel {other} has ended: its land now belongs to parcel {key}. The register has"
    " retired it.",
)
_PROPOSAL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{identifier}, the nearest free one inside the parcel ({distance:.2f} m from the characteristic point); the land"
    " registration office decides",
)
_CAUSE_NO_POINT = QT_TRANSLATE_NOOP("ParcelClean", "Parcels without a usable shape")
_CAUSE_OUTSIDE = QT_TRANSLATE_NOOP("ParcelClean", "Parcels outside Vietnam")
_CAUSE_STRAYS = QT_TRANSLATE_NOOP("ParcelClean", "Parcels too narrow for an identifier")
_CAUSE_SHARED = QT_TRANSLATE_NOOP("ParcelClean", "Parcels that would share an identifier")
_CAUSE_TAKEN = QT_TRANSLATE_NOOP("ParcelClean", "Identifiers that are taken")
_CAUSE_CARRIED = QT_TRANSLATE_NOOP("ParcelClean", "Identifiers that the register knows differently")
_CAUSE_OFFICIAL = QT_TRANSLATE_NOOP("ParcelClean", "Official identifiers missing in the layer")
_CAUSE_MERGED = QT_TRANSLATE_NOOP("ParcelClean", "Identifiers that ended with a merge")
_NO_AREA = QT_TRANSLATE_NOOP("ParcelClean", "its shape has no area")
# By the values of `geometry.integer_rings.Reason`.
NO_POINT_REASONS = {
    1: QT_TRANSLATE_NOOP("ParcelClean", "it has no shape"),
    2: QT_TRANSLATE_NOOP("ParcelClean", "a coordinate is not a number"),
    3: QT_TRANSLATE_NOOP("ParcelClean", "it is more than 67 km long"),
    4: _NO_AREA,
    5: QT_TRANSLATE_NOOP("ParcelClean", "its boundary crosses or touches itself"),
    6: QT_TRANSLATE_NOOP("ParcelClean", "a hole lies outside its shell, or parts lie inside one another"),
    7: QT_TRANSLATE_NOOP("ParcelClean", "it is nowhere wider than a millimetre"),
}
REASONS = {
    "merged": QT_TRANSLATE_NOOP("ParcelClean", "merged into another parcel"),
    "deleted": QT_TRANSLATE_NOOP("ParcelClean", "parcel deleted"),
}


def no_point(parcels: Parcels, at: int, reason: int) -> Draft:
    """The parcel has no characteristic point; `reason` is a value of `geometry.integer_rings.Reason`."""
    shown = Message(NO_POINT_REASONS.get(reason, _NO_AREA))
    return _draft(parcels, (at,), Message(_NO_POINT, {"key": parcels.keys[at], "reason": shown}), _CAUSE_NO_POINT)


def outside_vietnam(parcels: Parcels, at: int, lon: float, lat: float) -> Draft:
    """Its point is not in the country."""
    values = {"key": parcels.keys[at], "lon": float(lon), "lat": float(lat)}
    return _draft(parcels, (at,), Message(_OUTSIDE, values), _CAUSE_OUTSIDE)


def strays(parcels: Parcels, at: int, identifier: str) -> Draft:
    """The middle of its cell lies outside the parcel."""
    values = {"key": parcels.keys[at], "identifier": identifier}
    return _draft(parcels, (at,), Message(_STRAYS, values), _CAUSE_STRAYS, identifier)


def shared(parcels: Parcels, members: Sequence[int], identifier: str) -> Draft:
    """Several parcels would get one identifier."""
    first, second = parcels.keys[members[0]], parcels.keys[members[1]]
    values = {"first": first, "second": second, "more": len(members) - 2, "identifier": identifier}
    template = _SHARED if len(members) == 2 else _SHARED_MANY
    return _draft(parcels, tuple(members), Message(template, values), _CAUSE_SHARED, identifier)


def taken_in_layer(
    parcels: Parcels, at: int, identifier: str, carriers: Sequence[int], proposal: Proposal | None
) -> Draft:
    """Another parcel of the layer carries it."""
    ranked = sorted((carrier for carrier in carriers if carrier != at), key=lambda i: str(parcels.keys[i]))
    other = parcels.keys[ranked[0]] if ranked else "?"
    values = {"key": parcels.keys[at], "identifier": identifier, "other": other}
    members = (at, *ranked[:1])
    return _draft(parcels, members, Message(_IN_LAYER, values), _CAUSE_TAKEN, identifier, proposal)


def taken_in_register(
    parcels: Parcels, at: int, identifier: str, state: State, carried: bool, proposal: Proposal | None
) -> Draft:
    """The register has it for another parcel; `carried`: the parcel has it in its column all the same."""
    values = {**_of(state), "key": parcels.keys[at], "identifier": identifier}
    ended = state.standing is Standing.RETIRED
    if carried:
        template, cause = _CARRIED_RETIRED if ended else _CARRIED, _CAUSE_CARRIED
    else:
        reserved = state.standing is Standing.RESERVED
        template, cause = _RETIRED if ended else _RESERVED if reserved else _IN_REGISTER, _CAUSE_TAKEN
    return _draft(parcels, (at,), Message(template, values), cause, identifier, proposal)


def official_known(parcels: Parcels, at: int, state: State) -> Draft:
    """The official column is empty though the register knows an official identifier."""
    values = {**_of(state), "key": parcels.keys[at], "identifier": state.identifier}
    return _draft(parcels, (at,), Message(_OFFICIAL_KNOWN, values), _CAUSE_OFFICIAL, state.identifier)


def merged(parcels: Parcels, at: int, state: State) -> Draft:
    """An identifier ended with a merge."""
    values = {**_of(state), "key": parcels.keys[at], "identifier": state.identifier}
    return _draft(parcels, (at,), Message(_MERGED, values), _CAUSE_MERGED, state.identifier, severity=Severity.INFO)


def _of(state: State) -> dict[str, object]:
    reason: object = Message(REASONS[state.reason]) if state.reason in REASONS else state.reason
    return {"other": state.parcel, "date": state.at[:10], "reason": reason}


def _draft(
    parcels: Parcels,
    members: tuple[int, ...],
    message: Message,
    cause: str,
    identifier: str = "",
    proposal: Proposal | None = None,
    severity: Severity | None = None,
) -> Draft:
    details: dict[str, object] = {"identifier": identifier} if identifier else {}
    if len(members) > 2:
        details["parcels"] = [int(parcels.fid[at]) for at in members]
    suggestion = None
    if proposal is not None:
        suggestion = Message(_PROPOSAL, {"identifier": proposal[0], "distance": proposal[1]})
        details["proposal"] = proposal[0]
    return Draft(
        members,
        message,
        severity=severity,
        cause=Cause(cause, Message(cause)),
        field=parcels.columns.get(Role.PARCEL_ID, ""),
        suggestion=suggestion,
        anchor=identifier,
        judged=(identifier,),
        details=details,
    )
