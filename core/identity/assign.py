"""Identifiers for parcels that have none: computed, compared with everything issued, never overwriting.

The rules (the law states that an identifier is issued once and is unique; the rest is ours):

1. A non-empty identifier is kept, whatever it is.
2. A parcel that goes on with a registered identifier gets it (see `lineage`): the child of a split that contains the
   point, a parcel whose column was lost. With `ISSUER=official` its provisional identifier becomes the official one
   if it decodes into the parcel.
3. Every other one gets its natural identifier: the GeoHash of its characteristic point.
4. A natural identifier that two parcels would get, that the layer carries already, that the register knows for another
   parcel or has retired, that does not decode into its own parcel, or that lies outside Vietnam, is given to nobody:
   the parcel stays empty and a finding says why. Where only the name is taken, the finding proposes the nearest free
   cell inside the parcel, for the land registration office to decide on.

Nothing depends on the order of the features.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Callable, Protocol

import numpy as np
import numpy.typing as npt
import shapely

from ..findings import Draft
from ..geometry.rings import FloatArray, IntArray, Rings
from ..parcels import Parcels
from ..text.fold import is_blank
from . import assign_drafts as say
from .assign_entries import Layer, found_claims, new_claims
from .geohash import decode, encode, is_identifier
from .lineage import Lineage, decodes_inside, trace
from .register import Answer, Claim, Register
from .register_state import Box, Issuer, Standing, State
from .wgs84 import DECISION_2007, Shift, wgs84_of, xy_of

Texts = npt.NDArray[np.object_]

# Longitudes and latitudes of the country, the islands of the East Sea included.
VIETNAM: Box = (102.0, 6.0, 118.0, 24.0)
# Cells looked at for a proposal: up to this many in each direction (15 cm).
_REACH = 4


class Points(Protocol):
    """What `characteristic_points` gives: (n, 2) points in metres, NaN with a reason (> 0) where there is none."""

    @property
    def xy(self) -> FloatArray:
        """(n, 2) metres."""

    @property
    def reason(self) -> IntArray:
        """(n,) values of `geometry.integer_rings.Reason`."""


class Outcome(IntEnum):
    """What became of a parcel."""

    KEPT = 0  # it has an identifier
    ASSIGNED = 1  # its natural identifier
    CONTINUED = 2  # one that the register or the provisional column knows for it
    WAITS = 3  # provisional only: the parcel has an official identifier and needs none
    EMPTY = 4  # none could be given; a finding says why


@dataclass(frozen=True)
class IdRequest:
    """A layer whose parcels want identifiers.

    parcels      measured in `crs`, the VN-2000 zone of the layer
    crs          authority code, WKT or PROJ string
    official     (n,) values of the official column, None or blank where empty
    provisional  (n,) values of `parcel_id_provisional`, likewise
    issuer       which of the two is to be filled
    points       the characteristic point algorithm
    method       its version, for the register
    shift        from VN-2000 to WGS 84
    """

    parcels: Parcels
    crs: str
    official: Texts
    provisional: Texts
    issuer: Issuer
    points: Callable[[Rings], Points]
    method: str
    shift: Shift = DECISION_2007


@dataclass(frozen=True)
class IdResult:
    """What to write and to say.

    identifiers  (n,) the column `issuer` fills, complete: kept values as they were, new ones, "" where empty
    outcome      (n,) of `Outcome`
    drafts       findings by rule: DC07 (no identifier possible), UQ03 (would be a duplicate)
    claims       what to enter in the register, also identifiers found in the layer; `claim_of` gives the parcel
    links        provisional, official, parcel: what gave way
    retired      identifier, former parcel, parcel that took it in
    """

    identifiers: Texts
    outcome: npt.NDArray[np.int8]
    drafts: dict[str, list[Draft]]
    claims: list[Claim] = field(default_factory=list)
    claim_of: list[int] = field(default_factory=list)
    links: list[tuple[str, str, str]] = field(default_factory=list)
    retired: list[tuple[str, str, str]] = field(default_factory=list)

    def count(self, *outcomes: Outcome) -> int:
        """How many parcels came out so."""
        return int(np.isin(self.outcome, [int(outcome) for outcome in outcomes]).sum())


@dataclass
class _Work:
    """The run as it goes: candidates by parcel, and what must not be given again."""

    request: IdRequest
    need: IntArray
    official: Texts
    provisional: Texts
    names: Texts
    lonlat: FloatArray
    boxes: FloatArray
    candidate: Texts
    outcome: npt.NDArray[np.int8]
    drafts: dict[str, list[Draft]]
    taken: set[str]


def fold_identifiers(values: npt.NDArray[Any]) -> Texts:
    """(n,) identifiers as they are compared: trimmed, lower case, "" for NULL and blank."""
    texts = ("" if is_blank(value) else str(value).strip().lower() for value in values.tolist())
    return np.fromiter(texts, dtype=object, count=len(values))


def assign(request: IdRequest, register: Register | None = None) -> IdResult:
    """Identifiers for the parcels of `request` that have none.

    The register is only read. The caller enters `claims`, `links` and `retired` (when writing to a new layer at once,
    when editing at commit) and gives what was refused to `refuse`.

    Raises:
        CrsError: the CRS is unknown or of another datum than VN-2000 and WGS 84.
    """
    work = _start(request)
    states = list(register.states.values()) if register else []
    parcels = request.parcels
    lineage = trace(
        states, parcels.geometries, work.names, work.boxes, work.official, work.provisional, request.issuer, request.crs
    )
    natural = _natural(work)
    _continue(work, lineage)
    _fill(work, natural, register, lineage)
    return _result(work, lineage, register)


def refuse(result: IdResult, answer: Answer, parcels: Parcels) -> IdResult:
    """The result without the identifiers that the register refused, somebody else having been quicker."""
    against = {(claim.identifier, claim.parcel): state for claim, state in answer.refused}
    identifiers, outcome = result.identifiers.copy(), result.outcome.copy()
    drafts = {rule: list(found) for rule, found in result.drafts.items()}
    for claim, parcel in zip(result.claims, result.claim_of):
        state = against.get((claim.identifier, claim.parcel))
        if state is None:
            continue
        if not claim.found:
            identifiers[parcel], outcome[parcel] = "", Outcome.EMPTY
        drafts["UQ03"].append(say.taken_in_register(parcels, parcel, claim.identifier, state, claim.found, None))
    keep = [at for at, claim in enumerate(result.claims) if (claim.identifier, claim.parcel) not in against]
    return IdResult(
        identifiers,
        outcome,
        drafts,
        [result.claims[at] for at in keep],
        [result.claim_of[at] for at in keep],
        result.links,
        result.retired,
    )


def _start(request: IdRequest) -> _Work:
    parcels, count = request.parcels, len(request.parcels)
    official, provisional = fold_identifiers(request.official), fold_identifiers(request.provisional)
    own = official if request.issuer is Issuer.OFFICIAL else provisional
    outcome = np.where(own != "", Outcome.KEPT, Outcome.EMPTY).astype(np.int8)
    if request.issuer is Issuer.PROVISIONAL:
        outcome[(own == "") & (official != "")] = Outcome.WAITS
    need = np.flatnonzero(outcome == Outcome.EMPTY)
    return _Work(
        request=request,
        need=need,
        official=official,
        provisional=provisional,
        names=_names(parcels),
        lonlat=np.full((count, 2), np.nan),
        boxes=_degree_boxes(parcels.rings.boxes(), request.crs, request.shift),
        candidate=np.full(count, "", dtype=object),
        outcome=outcome,
        drafts={"DC07": [], "UQ03": []},
        taken={*official.tolist(), *provisional.tolist()} - {""},
    )


def _names(parcels: Parcels) -> Texts:
    """The names under which the register knows parcels: keys, with a vertex where keys are missing or repeat."""
    names = parcels.keys.copy()
    for at in np.flatnonzero(~parcels.unique_key).tolist():
        names[at] = parcels.identity(at)
    return np.asarray(names, dtype=object)


def _degree_boxes(boxes: FloatArray, crs: str, shift: Shift) -> FloatArray:
    low, high = wgs84_of(boxes[:, :2].copy(), crs, shift), wgs84_of(boxes[:, 2:].copy(), crs, shift)
    return np.hstack((low, high))


def _natural(work: _Work) -> Texts:
    """The GeoHash of the characteristic point of every parcel in need; those without one get their finding here."""
    request, need = work.request, work.need
    natural = np.full(len(work.names), "", dtype=object)
    if not len(need):
        return natural
    found = request.points(request.parcels.rings.select(need))
    work.lonlat[need] = wgs84_of(found.xy, request.crs, request.shift)
    natural[need] = encode(work.lonlat[need]).astype(object)
    for at, reason in zip(need.tolist(), found.reason.tolist()):
        if not natural[at]:
            work.drafts["DC07"].append(say.no_point(request.parcels, at, int(reason)))
    west, south, east, north = VIETNAM
    lon, lat = work.lonlat.T
    abroad = (natural != "") & ~((lon >= west) & (lon <= east) & (lat >= south) & (lat <= north))
    for at in np.flatnonzero(abroad).tolist():
        work.drafts["DC07"].append(say.outside_vietnam(request.parcels, at, lon[at], lat[at]))
    natural[abroad] = ""
    strayed = np.flatnonzero(natural != "")
    strayed = strayed[
        ~decodes_inside(request.parcels.geometries[strayed], natural[strayed], request.crs, request.shift)
    ]
    for at in strayed.tolist():
        work.drafts["DC07"].append(say.strays(request.parcels, at, str(natural[at])))
    natural[strayed] = ""
    return natural


def _continue(work: _Work, lineage: Lineage) -> None:
    """Rule 2: registered identifiers, and provisional ones that become official."""
    for at in work.need.tolist():
        state = lineage.heir[at]
        if state is not None:
            work.candidate[at], work.outcome[at] = state.identifier, Outcome.CONTINUED
    request = work.request
    if request.issuer is not Issuer.OFFICIAL:
        return
    waiting = work.need[(work.candidate[work.need] == "") & is_identifier(work.provisional[work.need])]
    shapes = request.parcels.geometries[waiting]
    waiting = waiting[decodes_inside(shapes, work.provisional[waiting], request.crs, request.shift)]
    # Not from a column in which an identifier stands twice: then it is unclear whose it is.
    distinct, counts = np.unique(work.provisional.astype(str), return_counts=True)
    once = set(distinct[counts == 1].tolist()) - set(work.official.tolist())
    for at in waiting.tolist():
        if work.provisional[at] in once:
            work.candidate[at], work.outcome[at] = work.provisional[at], Outcome.CONTINUED


def _fill(work: _Work, natural: Texts, register: Register | None, lineage: Lineage) -> None:
    """Rules 3 and 4."""
    parcels = work.request.parcels
    ended = {state.identifier: state for state, _ in lineage.ended}
    blocked: list[tuple[int, State | None]] = []
    for at in work.need[work.candidate[work.need] == ""].tolist():
        text = str(natural[at])
        if at in lineage.official:
            work.drafts["UQ03"].append(say.official_known(parcels, at, lineage.official[at]))
        elif text in work.taken:
            blocked.append((at, None))
        elif text:
            state = ended.get(text) or (register.states.get(text) if register else None)
            if state is None or (_may_have(state, str(work.names[at])) and text not in ended):
                work.candidate[at], work.outcome[at] = text, Outcome.ASSIGNED
            else:
                blocked.append((at, state))
    _drop_shared(work)
    # Proposals last: they must avoid what was given out above.
    avoid = {*work.taken, *work.candidate.tolist(), *natural.tolist()} - {""}
    for at, state in blocked:
        proposal = _proposal(work, at, str(natural[at]), avoid, register)
        if state is None:
            draft = say.taken_in_layer(parcels, at, str(natural[at]), _carriers(work, str(natural[at])), proposal)
        else:
            draft = say.taken_in_register(parcels, at, str(natural[at]), state, False, proposal)
        work.drafts["UQ03"].append(draft)


def _may_have(state: State, name: str) -> bool:
    """Whether a registered identifier may be given to the parcel of that name."""
    return state.standing is Standing.FREE or (state.standing is not Standing.RETIRED and state.parcel == name)


def _drop_shared(work: _Work) -> None:
    """Candidates of several parcels are given to none of them; one finding names all."""
    given = np.flatnonzero(work.candidate != "")
    _, inverse, counts = np.unique(work.candidate[given].astype(str), return_inverse=True, return_counts=True)
    order = np.argsort(inverse, kind="stable")
    for members in np.split(given[order], np.cumsum(counts)[:-1]) if len(given) else []:
        if len(members) < 2:
            continue
        text = str(work.candidate[members[0]])
        ranked = sorted(members.tolist(), key=lambda at: str(work.names[at]))
        work.drafts["UQ03"].append(say.shared(work.request.parcels, ranked, text))
        work.candidate[members], work.outcome[members] = "", Outcome.EMPTY
        work.taken.add(text)


def _carriers(work: _Work, text: str) -> list[int]:
    rows: list[int] = np.flatnonzero((work.official == text) | (work.provisional == text)).tolist()
    return rows


def _proposal(work: _Work, at: int, text: str, avoid: set[str], register: Register | None) -> tuple[str, float] | None:
    """The nearest free cell inside the parcel and its distance from the characteristic point (m), or None."""
    cell = decode([text])
    step = np.arange(-_REACH, _REACH + 1)
    east, north = (grid.reshape(-1) for grid in np.meshgrid(step, step))
    lonlat = cell.centres + np.column_stack((east * cell.width, north * cell.height))
    xy = xy_of(np.vstack((work.lonlat[at], lonlat)), work.request.crs, work.request.shift)
    away = np.round(np.hypot(*(xy[1:] - xy[0]).T), 6)
    inside = shapely.contains_xy(work.request.parcels.geometries[at], xy[1:, 0], xy[1:, 1])
    names = encode(lonlat)
    for i in np.lexsort((names, away)).tolist():
        name = str(names[i])
        state = register.states.get(name) if register else None
        if inside[i] and name not in avoid and (state is None or state.standing is Standing.FREE):
            avoid.add(name)
            return name, float(away[i])
    return None


def _result(work: _Work, lineage: Lineage, register: Register | None) -> IdResult:
    request = work.request
    kept = request.official if request.issuer is Issuer.OFFICIAL else request.provisional
    identifiers = np.where(work.outcome == Outcome.KEPT, kept, work.candidate).astype(object)
    result = IdResult(identifiers, work.outcome, work.drafts)
    if register is None:
        return result
    layer = Layer(work.names, work.boxes, work.lonlat, request.parcels.geometries, request.crs, request.shift)
    new = np.flatnonzero(work.candidate != "")
    carried = [(work.official, Issuer.OFFICIAL), (work.provisional, Issuer.PROVISIONAL)]
    made = new_claims(layer, work.candidate, new, request.issuer, request.method, register)
    made += [pair for column, issuer in carried for pair in found_claims(layer, column, issuer, register)]
    result.claims.extend(claim for claim, _ in made)
    result.claim_of.extend(at for _, at in made)
    for state, at in lineage.given_way:
        result.links.append((state.identifier, str(work.official[at]), str(work.names[at])))
    for state, at in lineage.ended:
        result.retired.append((state.identifier, state.parcel, str(work.names[at])))
        work.drafts["DC07"].append(say.merged(request.parcels, at, state))
    return result
