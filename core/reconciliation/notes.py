"""What a person should know before reading the result of a matching."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..certificates import Certificates
from ..messages import QT_TRANSLATE_NOOP, Message
from ..parcels import Parcels
from .claims import Claims
from .criteria import MAP, OWNER, WRITTEN, MapLevel, WrittenLevel
from .decisions import Decision
from .joins import NONE
from .number_levels import NumberComparison
from .owner_levels import OwnerLevel
from .sides import Sides
from .weights import Compared

_NO_PARCELS = QT_TRANSLATE_NOOP(
    "ParcelClean", "The parcel layer has no rows, so every certificate stays without parcel."
)
_NO_CLAIMS = QT_TRANSLATE_NOOP(
    "ParcelClean", "The certificate list has no rows, so every parcel stays without certificate."
)
_NOTHING_COMMON = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Certificates and parcels have no field in common: neither numbers nor owner, serial, identity number or parcel"
    " identifier are filled on both sides. Name the columns with the parameters or in the profile.",
)
_OTHER_COMMUNE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "This looks like the list of another commune: of {count} claims that name an owner, only {agree} find that"
    " owner in a parcel of their numbers. Check that list ({listed}) and map ({mapped}) belong together before you"
    " read the conflicts.",
)
_STALE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Sheets {sheets}: the numbers of “today's map” in the list do not fit the map (the owners are others'). They were"
    " treated as numbers of an older map.",
)
_UNKNOWN_DECISIONS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} decisions are about certificates that this list does not have. They were kept and not used.",
)

_LEAST = 30
_STRANGE = 0.1
_FIRM = 0.5


def notes_of(
    parcels: Parcels,
    certificates: Certificates,
    sides: Sides,
    numbers: NumberComparison,
    pairs: Compared,
    decided: Mapping[str, Decision],
    claims: Claims,
) -> tuple[Message, ...]:
    """The notes of a run, the gravest first."""
    out: list[Message] = []
    if not len(parcels):
        out.append(Message(_NO_PARCELS))
    if not len(certificates):
        out.append(Message(_NO_CLAIMS))
    if len(parcels) and len(certificates) and not _have_something_common(sides):
        out.append(Message(_NOTHING_COMMON))
    strange = _other_commune(sides, pairs)
    out += strange or _stale(sides, numbers)
    unknown = len(set(decided) - set(claims.keys.tolist()))
    if unknown:
        out.append(Message(_UNKNOWN_DECISIONS, {"count": unknown}))
    return tuple(out)


def _other_commune(sides: Sides, pairs: Compared) -> list[Message]:
    """A warning where nearly no claim finds its owner in a parcel of its numbers, on whatever sheet.

    Names alone would not tell: every commune has a Nguyễn Văn An.
    """
    if not len(sides.parcels.owners.code) or not len(pairs):
        return []
    level = pairs.level
    named = (level[:, OWNER] >= OwnerLevel.SAME) & (level[:, OWNER] <= OwnerLevel.SHORTER)
    on_map = (level[:, MAP] >= MapLevel.SAME) & (level[:, MAP] <= MapLevel.SAME_NUMBER)
    written = (level[:, WRITTEN] >= WrittenLevel.TABLE) & (level[:, WRITTEN] <= WrittenLevel.SAME_NUMBER)
    claims = sides.claims
    numbered = (claims.sheet != NONE) | (claims.old_sheet != NONE)
    asked = np.flatnonzero((claims.owners.sizes > 0) & numbered)
    asked = asked[asked <= int(pairs.claim.max())]
    agree = len(np.unique(pairs.claim[named & (on_map | written)]))
    if len(asked) < _LEAST or agree > _STRANGE * len(asked):
        return []
    listed, mapped = (
        ", ".join(sorted({sides.communes[code] for code in side.commune.tolist() if code != NONE})[:3]) or "?"
        for side in (sides.claims, sides.parcels)
    )
    return [Message(_OTHER_COMMUNE, {"count": len(asked), "agree": agree, "listed": listed, "mapped": mapped})]


def _have_something_common(sides: Sides) -> bool:
    one, other = sides.claims, sides.parcels
    numbers = bool(((one.sheet != NONE) | (one.old_sheet != NONE)).any() and (other.sheet != NONE).any())
    lists = any(len(a.code) and len(b.code) for a, b in ((one.owners, other.owners), (one.ids, other.ids)))
    codes = any(
        (a != NONE).any() and (b != NONE).any()
        for a, b in ((one.serial, other.serial), (one.parcel_id, other.parcel_id))
    )
    return bool(numbers or lists or codes)


def _stale(sides: Sides, numbers: NumberComparison) -> list[Message]:
    used = np.unique(sides.claims.sheet[sides.claims.sheet != NONE])
    wrong = [sides.sheets[code] for code in used.tolist() if numbers.trust[code] < _FIRM]
    shown = ", ".join(wrong[:20]) + (" …" if len(wrong) > 20 else "")
    return [Message(_STALE, {"sheets": shown})] if wrong else []
