"""A parcel that somebody points at on the map, as a candidate: called and fingerprinted as the matcher would do it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ..messages import QT_TRANSLATE_NOOP, Message
from ..parcels import Parcels
from .facts import parcel_facts
from .side_by_side import facts_from
from .worklist import Line, Proposal

_NEW = QT_TRANSLATE_NOOP(
    "ParcelClean", "This parcel was drawn or split after matching. Press “Match” again, then pick it."
)
_RENUMBERED = QT_TRANSLATE_NOOP(
    "ParcelClean", "This parcel was {before} at matching and is {now} today. Press “Match” again, then pick it."
)
_UNNUMBERED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "This parcel has no sheet or parcel number ({parcel}), so no decision can name it. Give it its number in the layer"
    " and press “Match” again.",
)


class PickError(Exception):
    """A parcel that cannot be a candidate; `message` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def picked_proposal(parcels: Parcels, key_of: Mapping[int, str], line: Line) -> Proposal:
    """The parcel as a candidate of a line.

    Args:
        parcels: one parcel, as it is now.
        key_of: keys by feature id, as the matcher made them.
        line: its facts about the certificate go with those of the parcel.

    Raises:
        PickError: a decision could not name this parcel.
    """
    fid, now = int(parcels.fid[0]), str(parcels.keys[0])
    before = key_of.get(fid)
    if before is None:
        raise PickError(Message(_NEW))
    if before != now:
        raise PickError(Message(_RENUMBERED, {"before": before, "now": now}))
    if not parcels.usable_key[0]:
        raise PickError(Message(_UNNUMBERED, {"parcel": now}))
    certificate = {name: value for name, value in facts_from(line.facts).items() if name.startswith("certificate_")}
    facts = json.dumps({**certificate, **parcel_facts(parcels, [0])[0]})
    return Proposal(now, fid, "", 0.0, facts=facts, picked=True)
