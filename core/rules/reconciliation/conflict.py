"""RC03."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ...reconciliation.keys import public_key
from ...reconciliation.model import Candidate, Status
from ..base import Context, Reach, Table
from ._needs import ReconciliationRule

_FOUND = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} and certificate {certificate} (row {row}) have the same number but contradict each other. {cause}",
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "ParcelClean", "Land user and area differ. Compare the paper with the map before you join them."
)
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "the same land user or the same area on map and certificate")


class Conflict(ReconciliationRule):
    """Parcel and certificate have the same number, but the holder and the area differ.

    Why: Joining them would give somebody's certificate to somebody else's land. Behind it is a transfer that was never
    registered, a number of an older map series, or a typing error.

    Wrong: Certificate 12/45 of one family, and parcel 12/45 of today's map, used by another family and of another size.

    Right: What has the same number has the same holder or at least the same area, or somebody decided which is right.

    Fix: Find out which of the likely causes it is: register the transfer; match through the sheet table if the numbers
    are of an older map; correct the number. Then accept or reject the pair in the journal.
    """

    code = "RC03"
    name = "reconciliation.conflict"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Map and certificate contradict each other")
    severity = Severity.ERROR
    reach = Reach.LAYER

    def _check(self, context: Context) -> Iterator[Draft]:
        from ..shared_matching import matching_of_rules

        found = matching_of_rules(context)
        certificates = context.tables[Table.CERTIFICATES]
        for claim in range(len(found.claims)):
            if found.status_of(claim) is not Status.CONFLICT:
                continue
            first = found.candidates_of(claim)[0]
            line = int(found.claims.lines[claim][0])
            where = certificates.where(line)
            row = where.get("row", int(certificates.fid[line]))
            yield _draft(context, first, str(found.claims.keys[claim]), row, where)


def _draft(context: Context, candidate: Candidate, key: str, row: object, where: object) -> Draft:
    cause = candidate.cause or Message(_UNKNOWN)
    values = {
        "key": str(context.parcels.keys[candidate.parcel]),
        "certificate": public_key(key),
        "row": row,
        "cause": cause,
    }
    return Draft(
        (candidate.parcel,),
        Message(_FOUND, values),
        cause=Cause(cause.template, Message(cause.template)),
        value=round(candidate.score, 4),
        expected=Message(_EXPECTED),
        anchor=key,
        judged=(key,),
        details={**dict(where), "certificate": public_key(key)},  # type: ignore[call-overload] # a mapping, see `where`
    )
