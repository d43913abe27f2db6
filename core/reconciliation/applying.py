"""Accepted links as columns: what each parcel and each line of the certificate list is to carry.

Only what people have accepted becomes a link. Where they disagree nothing is linked, and a decision about a certificate
or parcel that is no longer there is named instead of being bent to the next best one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..certificates import Certificates
from ..factor import IntArray, factorise
from ..parcels import Parcels
from ..records import ObjectArray
from ..roles import Role
from ..text.fold import clean, is_blank
from ..text.order import natural_order
from .claims import claims_of
from .facts import certificate_facts, changed_facts, parcel_facts
from .journal_state import State
from .keys import UNKNOWN

MATCHED = "matched"
CONFLICT = "conflict"
ONLY_RECORD = "only_record"
SEPARATOR = "; "


@dataclass(frozen=True)
class Applied:
    """`m` parcels and `n` lines with their links; None where nothing is decided.

    certificate_serials  (m,) serials as written, in natural order
    parcel_status        (m,) `matched`, `conflict` (people disagree), or None
    parcel_key           (n,) keys of the parcels that the line's certificate belongs to; `parcel_sheet` and
                         `parcel_number` likewise
    line_status          (n,) `matched`, `conflict`, `only_record` (it was decided that there is no parcel), or None
    missing_certificates certificate keys with decisions and without a line
    missing_parcels      (certificate, parcel) accepted, and no such parcel on the map
    several_parcels      accepted parcel keys that more than one parcel of the map has
    conflicts            certificate keys on which people disagree
    other_numbers        certificate keys whose fields 21/22 name another parcel than the accepted ones
    changed              (certificate, parcel, names of the facts) that changed since the decision
    """

    certificate_serials: ObjectArray
    parcel_status: ObjectArray
    parcel_key: ObjectArray
    parcel_sheet: ObjectArray
    parcel_number: ObjectArray
    line_status: ObjectArray
    missing_certificates: tuple[str, ...] = ()
    missing_parcels: tuple[tuple[str, str], ...] = ()
    several_parcels: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    other_numbers: tuple[str, ...] = ()
    changed: tuple[tuple[str, str, tuple[str, ...]], ...] = ()


class ParcelIndex:
    """Parcels by key; a commune that only one side knows does not part what is otherwise one parcel."""

    def __init__(self, parcels: Parcels) -> None:
        by_key = factorise(parcels.keys)
        self.rows = dict(zip(map(str, by_key.distinct), by_key.rows() if len(parcels) else []))
        tails: defaultdict[str, set[str]] = defaultdict(set)
        for key in self.rows:
            tails[_tail(key)].add(key)
        self._tails = tails

    def find(self, key: str) -> str | None:
        """The key under which the map has this parcel; None if it has it not."""
        if key in self.rows:
            return key
        # Decided with a commune given, applied without it, or the other way round.
        others = self._tails.get(_tail(key), set())
        alike = [other for other in others if UNKNOWN in (_commune(key), _commune(other))]
        return alike[0] if len(others) == len(alike) == 1 else None


@dataclass
class _Making:
    """What is found on the way."""

    links: dict[str, list[str]] = field(default_factory=dict)  # parcel keys of the map by certificate key
    missing: list[tuple[str, str]] = field(default_factory=list)
    disputed: set[str] = field(default_factory=set)


def apply_state(parcels: Parcels, certificates: Certificates, state: State) -> Applied:
    """The links that stand. Changes nothing; the numbers of fields 21/22 stay what they are."""
    # Of the claims and not made anew: it must be the keys under which matches were shown and decided.
    claims = claims_of(certificates)
    keys: ObjectArray = claims.keys[claims.line_claim]
    by_certificate = factorise(keys)
    lines = dict(zip(map(str, by_certificate.distinct), by_certificate.rows() if len(keys) else []))
    index = ParcelIndex(parcels)
    making = _Making()
    status: dict[str, str] = {}
    for key, one in state.certificates.items():
        if key not in lines or not (one.decision.accepted or one.decision.none or one.opinions):
            continue
        found = [(parcel, index.find(parcel)) for parcel in one.decision.accepted]
        making.missing += [(key, parcel) for parcel, there in found if there is None]
        here = list(dict.fromkeys(there for _, there in found if there is not None))
        if here:
            making.links[key] = sorted(here, key=natural_order)
        if one.opinions:
            claimed = (index.find(parcel) for opinion in one.opinions for parcel in opinion.accepted)
            making.disputed.update(there for there in claimed if there is not None)
        said = CONFLICT if one.opinions else ONLY_RECORD if one.decision.none else MATCHED if here else ""
        if said:
            status[key] = said
    decided = [key for key, one in state.certificates.items() if one.opinions or one.decision.accepted]
    decided += [key for key, one in state.certificates.items() if one.decision.none or one.decision.rejected]
    linked = {parcel for links in making.links.values() for parcel in links}
    columns = _line_columns(keys, making.links, status)
    return Applied(
        *_parcel_columns(parcels, certificates, lines, index, making),
        *columns,
        missing_certificates=tuple(sorted(set(decided) - lines.keys(), key=natural_order)),
        missing_parcels=tuple(making.missing),
        several_parcels=tuple(sorted((key for key in linked if len(index.rows[key]) > 1), key=natural_order)),
        conflicts=tuple(key for key, said in status.items() if said == CONFLICT),
        other_numbers=_other_numbers(certificates, lines, making.links),
        changed=_changed(parcels, certificates, lines, index, making.links, state),
    )


def _tail(key: str) -> str:
    return key.partition("/")[2]


def _commune(key: str) -> str:
    return key.partition("/")[0]


def _parcel_columns(
    parcels: Parcels,
    certificates: Certificates,
    lines: Mapping[str, IntArray],
    index: ParcelIndex,
    making: _Making,
) -> tuple[ObjectArray, ObjectArray]:
    """Serials and status by parcel."""
    serials = np.full(len(parcels), None, dtype=object)
    status = np.full(len(parcels), None, dtype=object)
    for parcel in making.disputed:
        status[index.rows[parcel]] = CONFLICT
    held: defaultdict[str, set[str]] = defaultdict(set)
    for key, links in making.links.items():
        name = _serial(certificates, key, lines[key])
        for parcel in links:
            held[parcel].add(name)
    for parcel, names in held.items():
        serials[index.rows[parcel]] = SEPARATOR.join(sorted(names, key=natural_order))
        status[index.rows[parcel]] = MATCHED
    return serials, status


def _serial(certificates: Certificates, key: str, rows: IntArray) -> str:
    """What the paper is called: its serial as written (scans are named after it), else the registry number."""
    for role in (Role.SERIAL, Role.REGISTRY_NUMBER):
        cells = certificates.column(role)
        found = sorted({clean(str(cells[row])) for row in rows if not is_blank(cells[row])}, key=natural_order)
        if found:
            return found[0]
    return key


def _line_columns(
    keys: ObjectArray, links: Mapping[str, Sequence[str]], status: Mapping[str, str]
) -> tuple[ObjectArray, ObjectArray, ObjectArray, ObjectArray]:
    """Parcel key, sheet, number and status by line."""
    parcel, sheet, number, said = (np.full(len(keys), None, dtype=object) for _ in range(4))
    for row, key in enumerate(keys.tolist()):
        said[row] = status.get(key)
        found = links.get(key)
        if found and said[row] == MATCHED:
            parts = [one.split("/", 2) for one in found]
            parcel[row] = SEPARATOR.join(found)
            # Inside a key a slash of the number is written as a bar.
            sheet[row] = SEPARATOR.join(part[1].replace("|", "/") for part in parts)
            number[row] = SEPARATOR.join(part[2].replace("|", "/") for part in parts)
    return parcel, sheet, number, said


def _other_numbers(
    certificates: Certificates, lines: Mapping[str, IntArray], links: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """Certificates whose filled fields 21/22 name none of the accepted parcels."""
    found = []
    for key, parcels in links.items():
        accepted = {_tail(parcel) for parcel in parcels}
        rows = [row for row in lines[key] if certificates.usable_key[row]]
        if any(_tail(str(certificates.keys[row])) not in accepted for row in rows):
            found.append(key)
    return tuple(found)


def _changed(
    parcels: Parcels,
    certificates: Certificates,
    lines: Mapping[str, IntArray],
    index: ParcelIndex,
    links: Mapping[str, Sequence[str]],
    state: State,
) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Links whose facts are not what they were when somebody decided."""
    asked = []
    for key in links:
        rulings = state.certificates[key].decision.rulings
        for parcel, ruling in rulings.items():
            there = index.find(parcel)
            if ruling.facts and there in links[key] and len(index.rows[str(there)]) == 1:
                asked.append((key, str(there), ruling.facts))
    found = []
    now = parcel_facts(parcels, [int(index.rows[parcel][0]) for _, parcel, _ in asked])
    for (key, parcel, then), here in zip(asked, now):
        names = changed_facts(then, {**here, **certificate_facts(certificates, lines[key])})
        if names:
            found.append((key, parcel, names))
    return tuple(found)
