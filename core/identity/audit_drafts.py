"""What the audit of identifiers says about single parcels."""

from __future__ import annotations

from math import isnan

import numpy as np

from ..findings import Cause, Draft, Severity
from ..geometry.rings import IntArray
from ..messages import QT_TRANSLATE_NOOP, Message
from ..parcels import Parcels
from .audit_causes import CauseFound
from .audit_places import Flag, Places, Verdict
from .geohash import ALPHABET, LENGTH

_OTHER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The identifier {identifier} of parcel {key} lies in parcel {other}, {away:.1f} m away. Find out which of the two"
    " it was issued to; never overwrite it on your own.",
)
_NOWHERE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The identifier {identifier} of parcel {key} lies in no parcel, {away:.1f} m from its own. Compare it with the land"
    " database; if it is the one issued, report it to the land registration office.",
)
_NO_SHAPE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} has the identifier {identifier} but no shape that it could be compared with. Draw the parcel first.",
)
_OUTSIDE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The identifier {identifier} of parcel {key} names a place outside Vietnam ({lat:.2f}°, {lon:.2f}°). Compare it"
    " with the land database; if it is the one issued, report it to the land registration office.",
)
_LENGTH = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{text}” on parcel {key} is no parcel identifier: it has {count} characters instead of 12. Compare it with the"
    " land database.",
)
_LETTERS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{text}” on parcel {key} is no parcel identifier: “{letters}” never occurs in a GeoHash. Compare it with the land"
    " database.",
)
_DUPLICATE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The identifier {identifier} stands on {count} parcels: {keys}. It lies in parcel {owner}; find out what was issued"
    " to the others.",
)
_DUPLICATE_NOBODY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The identifier {identifier} stands on {count} parcels: {keys}. It lies in none of them; find out whose it is.",
)
_UPPER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} identifiers are written with capital letters, e.g. on parcel {key}. They name the right places, but"
    " programs that compare letter by letter will not find them; agree with the land registration office on small"
    " letters.",
)
_CAUSE_OTHER = QT_TRANSLATE_NOOP("ParcelClean", "Identifiers that lie in another parcel")
_CAUSE_NOWHERE = QT_TRANSLATE_NOOP("ParcelClean", "Identifiers that lie in no parcel")
_CAUSE_OUTSIDE = QT_TRANSLATE_NOOP("ParcelClean", "Identifiers outside Vietnam")
_CAUSE_MALFORMED = QT_TRANSLATE_NOOP("ParcelClean", "Texts that are no identifiers")
_CAUSE_DUPLICATE = QT_TRANSLATE_NOOP("ParcelClean", "Identifiers on several parcels")
_CAUSE_UPPER = QT_TRANSLATE_NOOP("ParcelClean", "Identifiers in capital letters")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "an identifier that decodes into its own parcel")
_SINGLE = {"outside": _CAUSE_OUTSIDE, "other parcel": _CAUSE_OTHER, "no parcel": _CAUSE_NOWHERE}
_SHOWN = 10


def place_drafts(
    parcels: Parcels, places: Places, wrong: IntArray, cause: IntArray, causes: list[CauseFound], column: str
) -> list[Draft]:
    """DC07: identifiers outside their own parcel, texts that are none, and one finding for capital letters."""
    out = _misplaced(parcels, places, wrong, cause, causes, column)
    malformed = np.flatnonzero(places.verdict == Verdict.MALFORMED)
    out += [_malformed(parcels, at, str(places.text[at]), column) for at in malformed.tolist()]
    upper = np.flatnonzero((places.flags & Flag.UPPER) > 0)
    if len(upper):
        first = min(upper.tolist(), key=lambda at: str(parcels.keys[at]))
        title = Message(_CAUSE_UPPER)
        values = {"count": len(upper), "key": parcels.keys[first]}
        out.append(
            Draft(
                (),
                Message(_UPPER, values),
                severity=Severity.WARNING,
                cause=Cause("upper", title),
                field=column,
                value=float(len(upper)),
                anchor="upper",
            )
        )
    return out


def duplicate_drafts(parcels: Parcels, places: Places, column: str) -> list[Draft]:
    """UQ03: one finding for each identifier that several parcels carry."""
    rows = np.flatnonzero((places.flags & Flag.DUPLICATE) > 0)
    if not len(rows):
        return []
    _, inverse = np.unique(places.text[rows].astype(str), return_inverse=True)
    order = rows[np.lexsort((parcels.keys[rows].astype(str), inverse))]
    groups = np.split(order, np.cumsum(np.bincount(inverse))[:-1])
    return [_duplicate(parcels, places, group.tolist(), column) for group in groups]


def _misplaced(
    parcels: Parcels, places: Places, wrong: IntArray, cause: IntArray, causes: list[CauseFound], column: str
) -> list[Draft]:
    known = [Cause(found.key, found.title) for found in causes]
    single = {key: Cause(key, Message(title)) for key, title in _SINGLE.items()}
    expected = Message(_EXPECTED)
    rows = zip(
        wrong.tolist(),
        places.text[wrong].tolist(),
        places.other[wrong].tolist(),
        places.away[wrong].tolist(),
        places.xy[wrong].tolist(),
        places.lonlat[wrong].tolist(),
        cause[wrong].tolist(),
    )
    out = []
    # Plain numbers from here on: of a province, all may be wrong.
    for at, identifier, other, away, (x, y), (lon, lat), number in rows:
        values: dict[str, object] = {"identifier": identifier, "key": parcels.keys[at], "away": away}
        if isnan(x):
            template, key = _OUTSIDE, "outside"
            values.update(lon=lon, lat=lat)
        elif isnan(away):
            template, key = _NO_SHAPE, "no parcel"
        elif other >= 0:
            template, key = _OTHER, "other parcel"
            values["other"] = parcels.keys[other]
        else:
            template, key = _NOWHERE, "no parcel"
        out.append(
            Draft(
                (at, other) if other >= 0 else (at,),
                Message(template, values),
                cause=known[number] if number >= 0 else single[key],
                place=None if isnan(x) else (x, y),
                field=column,
                value=None if isnan(away) else round(away, 3),
                unit="m",
                expected=expected,
                judged=(identifier,),
                details={"identifier": identifier},
            )
        )
    return out


def _malformed(parcels: Parcels, at: int, text: str, column: str) -> Draft:
    strange = "".join(sorted({letter for letter in text if letter not in ALPHABET}))
    shown = text if len(text) <= 40 else text[:39] + "…"
    values = {"text": shown, "key": parcels.keys[at], "count": len(text), "letters": strange[:20]}
    return Draft(
        (at,),
        Message(_LENGTH if len(text) != LENGTH else _LETTERS, values),
        cause=Cause("malformed", Message(_CAUSE_MALFORMED)),
        field=column,
        expected=Message(_EXPECTED),
        judged=(text,),
    )


def _duplicate(parcels: Parcels, places: Places, group: list[int], column: str) -> Draft:
    owners = [at for at in group if places.verdict[at] == Verdict.OWN]
    listed = [str(parcels.keys[at]) for at in group]
    keys = ", ".join(listed[:_SHOWN]) + (" …" if len(listed) > _SHOWN else "")
    identifier = str(places.text[group[0]])
    values: dict[str, object] = {"identifier": identifier, "count": len(group), "keys": keys}
    if len(owners) == 1:
        values["owner"] = parcels.keys[owners[0]]
    # The parcel it lies in first, so that the finding is shown there.
    members = [*owners, *(at for at in group if at not in owners)]
    return Draft(
        tuple(members),
        Message(_DUPLICATE if len(owners) == 1 else _DUPLICATE_NOBODY, values),
        cause=Cause("duplicate", Message(_CAUSE_DUPLICATE)),
        field=column,
        value=float(len(group)),
        anchor=identifier,
        judged=(identifier,),
        details={"identifier": identifier, "parcels": [{"fid": int(parcels.fid[at])} for at in group]},
    )
