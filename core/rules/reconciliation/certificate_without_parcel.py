"""RC02."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ...reconciliation.keys import public_key
from ...reconciliation.model import Status
from ..base import Context, Reach, Table
from ._needs import ReconciliationRule

_FOUND = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Certificate {certificate} (row {row}): no parcel of the map fits. Look whether its numbers are of an older map"
    " (give SHEETS or REFERENCE), whether the parcel was divided or merged, or whether it lies in another commune.",
)
_DECIDED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Certificate {certificate} (row {row}) is on no parcel of the map, as somebody decided. Have the parcel surveyed,"
    " or put the certificate aside.",
)
_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Certificates for which the map has no parcel")
_DECIDED_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Certificates that people found on no parcel")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "a parcel of the map")


class CertificateWithoutParcel(ReconciliationRule):
    """A line of the certificate list belongs to no parcel of the map.

    Why: Its holder has a right that the map does not show. Such certificates are what the campaign has to clear up one
    by one.

    Wrong: A certificate whose numbers, holder and serial fit no parcel, not even perhaps.

    Right: Every certificate has its parcel, or at least candidates that somebody can choose from.

    Fix: Find the parcel under its older number; have it surveyed if it was never drawn; or move the line to the list
    of the commune where it belongs. A decision in the journal settles it.
    """

    code = "RC02"
    name = "reconciliation.certificate_without_parcel"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Certificate without a parcel")
    severity = Severity.WARNING
    reach = Reach.LAYER

    def _check(self, context: Context) -> Iterator[Draft]:
        from ..shared_matching import decisions, matching_of_rules

        found = matching_of_rules(context)
        decided = decisions(context)
        certificates = context.tables[Table.CERTIFICATES]
        for claim in range(len(found.claims)):
            if found.status_of(claim) is not Status.ONLY_RECORD:
                continue
            key = str(found.claims.keys[claim])
            line = int(found.claims.lines[claim][0])
            where = certificates.where(line)
            settled = key in decided and decided[key].none
            values = {"certificate": public_key(key), "row": where.get("row", int(certificates.fid[line]))}
            yield Draft(
                (),
                Message(_DECIDED if settled else _FOUND, values),
                cause=Cause("decided", Message(_DECIDED_CAUSE)) if settled else Cause("none", Message(_CAUSE)),
                expected=Message(_EXPECTED),
                anchor=key,
                judged=(key,),
                details={**where, "certificate": public_key(key)},
            )
