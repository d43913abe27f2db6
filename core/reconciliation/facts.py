"""What a decision was based on, as fingerprints: when area, owner or shape change, it is to be looked at again.

Fingerprints and not the values themselves: the journal goes from hand to hand, and a name or an area that was right
when somebody decided does not belong into it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from ..certificates import Certificates
from ..messages import QT_TRANSLATE_NOOP
from ..parcels import Parcels
from ..roles import Role
from ..text.fold import fold_words, is_blank
from ..text.numbers import read_number

Facts = Mapping[str, str]

LABELS = {
    "parcel_area": QT_TRANSLATE_NOOP("ParcelClean", "area of the parcel"),
    "parcel_owner": QT_TRANSLATE_NOOP("ParcelClean", "land user of the parcel"),
    "parcel_shape": QT_TRANSLATE_NOOP("ParcelClean", "boundary of the parcel"),
    "certificate_area": QT_TRANSLATE_NOOP("ParcelClean", "area of the certificate"),
    "certificate_owner": QT_TRANSLATE_NOOP("ParcelClean", "land user of the certificate"),
}


def parcel_facts(parcels: Parcels, rows: Sequence[int]) -> list[Facts]:
    """Fingerprints of recorded area, land user and boundary of some parcels; "" where there is nothing."""
    wanted = np.asarray(rows, dtype=np.int64)
    shapes = parcels.digests_of(wanted) if len(wanted) else []
    areas, owners = parcels.column(Role.AREA), parcels.column(Role.OWNER)
    return [
        {"parcel_area": _areas([areas[row]]), "parcel_owner": _names([owners[row]]), "parcel_shape": shape[:16]}
        for row, shape in zip(wanted.tolist(), shapes)
    ]


def certificate_facts(certificates: Certificates, lines: Iterable[int]) -> Facts:
    """Fingerprints of area and land users of the lines of one claim; their order does not matter."""
    rows = list(lines)
    areas = certificates.column(Role.AREA)
    owners = [certificates.column(role)[row] for role in (Role.OWNER, Role.ORGANISATION) for row in rows]
    return {"certificate_area": _areas(areas[row] for row in rows), "certificate_owner": _names(owners)}


def changed_facts(then: Facts, now: Facts) -> tuple[str, ...]:
    """Names of the facts that are not what they were; what one of the two does not say is not compared."""
    return tuple(name for name in LABELS if name in then and name in now and then[name] != now[name])


def _areas(cells: Iterable[object]) -> str:
    found = set()
    for cell in cells:
        value = read_number(cell).value
        found.add(f"{float(value):.2f}" if value is not None else "" if is_blank(cell) else fold_words(str(cell)))
    return _fingerprint(found)


def _names(cells: Iterable[object]) -> str:
    return _fingerprint({"" if is_blank(cell) else fold_words(str(cell)) for cell in cells})


def _fingerprint(values: set[str]) -> str:
    said = sorted(values - {""})
    return hashlib.sha256("\x1f".join(said).encode()).hexdigest()[:16] if said else ""
