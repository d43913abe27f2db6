"""`auditparcelids`: where issued identifiers point, why some point elsewhere, and which method made them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.roles import Role
from . import identity_group
from .check import CheckAlgorithm
from .copying import KEY
from .parameters import Builder, add_counts, add_crs, add_fields, add_inputs, add_outputs, add_profile

_COUNTS = {
    "OWN_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Identifiers in their own parcel"),
    "OTHER_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Identifiers in another parcel"),
    "NONE_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Identifiers in no parcel"),
    "MALFORMED_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Malformed identifiers"),
    "DUPLICATE_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Parcels with a repeated identifier"),
}
_NO_COLUMN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{layer}” has no column of parcel identifiers that could be recognised. Say with PARCEL_ID_FIELD which one it is.",
)
_OTHER_IDS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: column “{column}” holds ids of another kind (“{example}”), no 12-character parcel identifiers. Choose"
    " the column of the identifiers; nothing was written.",
)
_METHODS = QT_TRANSLATE_NOOP("ParcelClean", "Looking for the method that made the identifiers")


class AuditParcelIds(CheckAlgorithm):
    """Never by recomputing: an identifier is decoded and must lie in its own parcel."""

    ID = "auditparcelids"
    GROUP = identity_group.TITLE
    GROUP_ID = identity_group.ID
    RULES = ("DC07", "UQ03")
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Audit parcel identifiers")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Decodes every issued identifier and says where it lies: in its own parcel, in another, in none, outside"
        " Vietnam; with the cause where many agree (forgotten datum shift, wrong zone, centroid and so on), by sheet"
        " and overall, and which known method gives the same identifiers.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "identifier,geohash,parcel id,audit,datum,cadastre")

    def initAlgorithm(self, configuration=None):  # noqa: ARG002 - QGIS's signature
        """Declare parameters and outputs."""
        build = Builder(self, self.translate)
        add_inputs(build)
        add_profile(build)
        add_fields(build, (*KEY, Role.PARCEL_ID), (Role.PARCEL_ID,))
        add_crs(build)
        add_outputs(self, build)
        add_counts(self, build, _COUNTS)

    def examine(self, parameters, context):
        """Judge all parameters; there must be a column of identifiers."""
        from ..adapters.errors import InputError

        job = super().examine(parameters, context)
        if not job.choices[Role.PARCEL_ID].column:
            raise InputError(_NO_COLUMN, layer=job.source.name)
        return job

    def processAlgorithm(self, parameters, context, feedback):
        """Read, decode, explain, write."""
        from ..adapters.feedback import Reporter
        from ..core.identity.audit_places import Verdict
        from ..core.rules.base import Cancelled
        from .outputs import write_outputs

        job, started = self._job, datetime.now().astimezone().isoformat(timespec="seconds")
        reporter = Reporter(feedback, job.translate)
        with self.sentences():
            try:
                report, audit = self._audit(job, started, reporter)
            except Cancelled:
                return {}
            results = write_outputs(self, job, report, parameters, context, reporter)
        counts = audit.total.counts
        found = (Verdict.OWN, Verdict.OTHER, Verdict.NONE, Verdict.MALFORMED)
        values = [*(counts[verdict] for verdict in found), audit.total.duplicate]
        return {**results, **dict(zip(_COUNTS, values))} if results else {}

    def _audit(self, job, started, reporter):
        from ..adapters.errors import InputError
        from ..core.geometry.characteristic_point import characteristic_points
        from ..core.identity.audit_methods import method_shares
        from ..core.identity.id_column import example_of, holds_other_ids
        from ..core.identity.measuring import prepare_in_zone
        from ..core.report.identity_section import IdentityPart
        from ..core.rules.base import Cancelled
        from ..core.rules.shared_audit import audited
        from ..core.run import Hooks, execute
        from .checking import log, origin_of, read_parcels

        def check():
            if reporter.cancelled():
                raise Cancelled

        prepared = read_parcels(job, reporter, prepare_in_zone)
        parcels = prepared.parcels
        values = parcels.values[Role.PARCEL_ID]
        if holds_other_ids(values):
            column = parcels.columns[Role.PARCEL_ID]
            example = example_of(values)
            raise InputError(_OTHER_IDS, parameter="PARCEL_ID_FIELD", column=column, example=example)
        reporter.part(0.2, 0.7)
        hooks = Hooks(reporter.announce, reporter.progress, reporter.cancelled)
        report = execute(job.plan, prepared, origin_of(job, prepared, started), hooks=hooks)
        if report.cancelled:
            raise Cancelled
        log(report, reporter)
        audit = audited(report.context)
        reporter.announce(_METHODS)
        points = lambda rings: characteristic_points(rings, check)  # noqa: E731 - the solver with our cancel button
        shares = method_shares(parcels, values, parcels.crs, points, check)
        check()
        return replace(report, part=IdentityPart(audit, shares)), audit
