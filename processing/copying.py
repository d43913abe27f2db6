"""What the algorithms share that write a copy of the parcels with more in it."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from ..core.roles import Role
from . import identity_group
from .check import CheckAlgorithm
from .parameters import Builder, add_copy, add_counts, add_crs, add_fields, add_inputs, add_outputs, add_profile

KEY = (Role.COMMUNE, Role.SHEET, Role.PARCEL)


class Made:
    """What an algorithm came to: cells to fill, findings by rule, and counts."""

    def __init__(self, fills, drafts, counts=None):
        self.fills = fills
        self.drafts = drafts
        self.counts = counts or {}


class CopyAlgorithm(CheckAlgorithm):
    """Reads the parcels, makes something of them, and writes a copy, findings and counts.

    `RULES` are the rules whose roles are read, `REPORTED` those under which it reports.
    """

    GROUP = identity_group.TITLE
    GROUP_ID = identity_group.ID
    REPORTED: tuple[str, ...] = ()
    ROLES: tuple[Role, ...] = KEY
    FIRST: tuple[Role, ...] = ()
    COPY = ""
    COUNTS: ClassVar[dict[str, str]] = {}

    def initAlgorithm(self, configuration=None):  # noqa: ARG002 - QGIS's signature
        """Declare parameters and outputs."""
        build = Builder(self, self.translate)
        add_inputs(build)
        self.add_own(build)
        add_profile(build)
        add_fields(build, self.ROLES, self.FIRST)
        add_crs(build)
        add_copy(build, self.COPY)
        add_outputs(self, build, reports=False)
        add_counts(self, build, self.COUNTS)

    def add_own(self, build):
        """Parameters of this algorithm alone."""

    def measured(self, layer, plan):
        """The parcels where this algorithm measures them."""
        from ..core.run import prepare

        return prepare(layer, plan)

    def make(self, job, prepared, reporter) -> Made:
        """The work itself. Raises errors that carry a sentence, and `Cancelled`."""
        raise NotImplementedError

    def keep(self):
        """All outputs are written; the copy appears next."""

    def close(self):
        """The run has ended, well or not."""

    def processAlgorithm(self, parameters, context, feedback):
        """Read, make, write. The copy appears only when everything else has gone well."""
        from ..adapters.column_fill import filled_features, filled_fields
        from ..adapters.feedback import Reporter
        from ..adapters.layer_copy import StagedSinks, keeps_ids
        from ..core.engine import run_of_drafts
        from ..core.identity.reported_rules import reported_rules
        from ..core.rules.base import Cancelled
        from ..core.run import conclude
        from .checking import log, origin_of, read_parcels
        from .outputs import write_outputs

        job, started = self._job, datetime.now().astimezone().isoformat(timespec="seconds")
        reporter = Reporter(feedback, job.translate)
        sinks = StagedSinks(self, parameters, context, job.source.name, reporter)
        with self.sentences():
            try:
                prepared = read_parcels(job, reporter, self.measured)
                parcels = prepared.parcels
                reporter.part(0.2, 0.7)
                made = self.make(job, prepared, reporter)
                rules = reported_rules(self.REPORTED)
                run = run_of_drafts(rules, made.drafts, parcels, job.plan.severities)
                report = conclude(job.plan, prepared, origin_of(job, prepared, started), run)
                log(report, reporter)
                reporter.part(0.7, 0.9)
                fields = filled_fields(job.source, made.fills)
                features = filled_features(job.source, fields, parcels.fid, made.fills, reporter)
                kind, crs = job.source.features.wkbType(), job.source.features.sourceCrs()
                sinks.write(job.output, fields, kind, crs, features, same_ids=keeps_ids(job.source))
                results = write_outputs(self, job, report, parameters, context, reporter)
                if not results or reporter.cancelled():
                    return {}
                self.keep()
                return {**results, **sinks.publish(), **made.counts}
            except Cancelled:
                return {}
            finally:
                sinks.close()
                self.close()
