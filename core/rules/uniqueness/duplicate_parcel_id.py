"""UQ03."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Draft, Severity
from ...messages import QT_TRANSLATE_NOOP
from ...records import ObjectArray, Records
from ...roles import Role
from ..base import Context, Reach, Rule


class DuplicateParcelId(Rule):
    """Several parcels carry the same 12-character identifier.

    Why: An identifier is issued once in the whole country and never again, not even after its parcel is gone. With
    the same one on two parcels nobody can say which of them a certificate means.

    Wrong: Two rows with one identifier, whatever the case of its letters: copied rows, or the children of a split
    that all kept the identifier of their parent.

    Right: Each identifier stands on one parcel. After a split the child that contains the point keeps it and the
    others get new ones.

    Fix: Find out in the land database to which parcel it was issued. Take it off the others and let the land
    registration office issue theirs.
    """

    code = "UQ03"
    name = "uniqueness.duplicate_parcel_id"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Repeated parcel identifier")
    severity = Severity.ERROR
    reach = Reach.SAME_KEY
    roles = (Role.PARCEL_ID,)

    @classmethod
    def shared_values(cls, records: Records) -> tuple[ObjectArray, ...]:
        """The identifiers, whatever the case of their letters."""
        # shapely is loaded when the rule runs: the toolbox lists rules without it
        from ...identity.assign import fold_identifiers

        return (fold_identifiers(records.column(Role.PARCEL_ID)),)

    def _check(self, context: Context) -> Iterator[Draft]:
        from ..shared_audit import audited

        yield from audited(context).drafts["UQ03"]
