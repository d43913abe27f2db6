"""DC07."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...findings import Draft, Severity
from ...messages import QT_TRANSLATE_NOOP
from ...roles import Role
from ..base import Context, Reach, Rule

if TYPE_CHECKING:
    from ...geometry.rings import FloatArray
    from ...parcels import Parcels


class ParcelId(Rule):
    """A parcel's 12-character identifier must name a place inside that parcel.

    Why: The identifier is the GeoHash of a point of the parcel (Circular 19/2026): whoever decodes it lands on the
    parcel. One that lies elsewhere sends certificates, taxes and land transactions to somebody else's land.

    Wrong: An identifier that decodes into another parcel, into none, or outside Vietnam; one that is cut, or has
    letters that a GeoHash never has (a, i, l, o). Where many agree on one mistake, such as a forgotten datum shift
    or a wrong zone, they are one cause.

    Right: Every identifier decodes into its own parcel, whichever program computed the point. An empty cell is no
    finding: identifiers are issued over time.

    Fix: Compare the identifier with the land database. One that was issued is never changed in the file: report it
    to the land registration office, with the cause where there is one.
    """

    code = "DC07"
    name = "domain.parcel_id"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Parcel identifier in the wrong place")
    severity = Severity.ERROR
    reach = Reach.PLACES
    roles = (Role.PARCEL_ID,)

    @classmethod
    def places(cls, parcels: Parcels) -> FloatArray:
        """Where the identifiers lie."""
        # shapely is loaded when the rule runs: the toolbox lists rules without it
        from ...geometry.crs_definition import CrsError
        from ...identity.audit_places import named_places

        try:
            return named_places(parcels.column(Role.PARCEL_ID), parcels.crs)
        except CrsError:  # then the rule does not run
            return super().places(parcels)

    def _check(self, context: Context) -> Iterator[Draft]:
        from ..shared_audit import audited

        yield from audited(context).drafts["DC07"]
