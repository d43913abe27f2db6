"""`proposesheets`: a draft of the SHEETS table, with the evidence for every row, for a person to confirm."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ..core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ..core.roles import Role
from . import identity_group
from .base import ParcelCleanAlgorithm
from .parameters import Builder, add_crs, add_fields, add_inputs, add_profile

ROLES = (Role.COMMUNE, Role.SHEET, Role.SCALE, Role.ADDRESS)
COLUMNS = (
    ("sheet", "QString"),
    ("old_commune", "QString"),
    ("scale", "Int"),
    ("map_series", "QString"),
    ("year", "QString"),
    ("old_commune_name", "QString"),
    ("new_commune", "QString"),
    ("confidence", "Double"),
    ("parcels", "Int"),
    ("evidence", "QString"),
)
_DRAFTED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} rows for {sheets} sheets: {filled} with an old commune, {scales} with a scale. Confirm every row before"
    " you use the table; {weak} rows have a confidence below 0.7.",
)
_WITHOUT_SHEET = QT_TRANSLATE_NOOP("ParcelClean", "{count} parcels have no sheet number and are in no row.")
_NO_SHEETS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{layer}” has no sheet numbers, so there is nothing to draft. Say with SHEET_FIELD which column holds them.",
)


class ProposeSheets(ParcelCleanAlgorithm):
    """Drafts; a person decides."""

    ID = "proposesheets"
    GROUP = identity_group.TITLE
    GROUP_ID = identity_group.ID
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Propose sheet table")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Drafts the table of map sheets (old commune, scale) from columns, addresses such as “xã … (cũ)”, positions and"
        " parcel sizes, with the evidence and a confidence for every row. A person confirms it; then it tells the other"
        " algorithms what the layer itself does not say.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "sheet,commune,scale,merger,old,new,table,cadastre")

    def initAlgorithm(self, configuration=None):  # noqa: ARG002 - QGIS's signature
        """Declare parameters and outputs."""
        build = Builder(self, self.translate)
        add_inputs(build)
        add_profile(build)
        add_fields(build, ROLES)
        add_crs(build)
        sink = QgsProcessingParameterFeatureSink(
            "OUTPUT",
            build.label(QT_TRANSLATE_NOOP("ParcelClean", "Draft of the sheet table")),
            QgsProcessing.SourceType.TypeVector,
        )
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "One row for each sheet: sheet, old_commune, scale, map_series, year, and what the draft rests on. Empty"
            " cells are for you to fill in.",
        )
        build.add(sink, text)
        counts = {
            "SHEET_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of sheets"),
            "OPEN_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Rows without an old commune"),
        }
        for name, label in counts.items():
            self.addOutput(QgsProcessingOutputNumber(name, build.label(label)))

    def examine(self, parameters, context):
        """Judge all parameters; the result is the decided run."""
        from .carry_job import read_carry_job

        self.refuse_unknown(parameters)
        return read_carry_job(self, parameters, context)

    def processAlgorithm(self, parameters, context, feedback):
        """Read, draft, write."""
        from ..adapters.feedback import Reporter
        from ..adapters.layer_copy import StagedSinks, table_fields, table_rows
        from ..core.rules.base import Cancelled

        job = self._job.job
        reporter = Reporter(feedback, job.translate)
        sinks = StagedSinks(self, parameters, context, job.source.name, reporter)
        with self.sentences():
            try:
                drafts, table = self._draft(job, reporter)
                fields = table_fields(COLUMNS)
                rows = table_rows(fields, _rows(drafts, table, job.translate), reporter)
                none = QgsCoordinateReferenceSystem()
                sinks.write(job.output, fields, QgsWkbTypes.Type.NoGeometry, none, rows)
                written = sinks.publish()
            except Cancelled:
                return {}
            finally:
                sinks.close()
        opened = sum(not draft.old_commune for draft in drafts)
        return {**written, "SHEET_COUNT": len({draft.sheet for draft in drafts}), "OPEN_COUNT": opened}

    def _draft(self, job, reporter):
        from ..adapters.errors import InputError
        from ..core.identity.communes import commune_table
        from ..core.identity.old_side import usable_sheets
        from ..core.identity.propose_sheets import propose_sheets
        from ..core.identity.survey import prepare_tolerantly, survey
        from .carry_job import read_layer, tell

        reporter.part(0.0, 0.6)
        layer = read_layer(job, reporter)
        prepared, placed = prepare_tolerantly(layer, job.plan)
        tell(job, prepared, reporter)
        parcels = prepared.parcels
        without = int((usable_sheets(parcels.sheets) == "").sum())
        if len(parcels) and without == len(parcels):
            raise InputError(_NO_SHEETS, layer=layer.name)
        table = commune_table()
        drafts = propose_sheets(parcels, table, survey(parcels, prepared.crs.work) if placed else None)
        if without:
            reporter.warning(Message(_WITHOUT_SHEET, {"count": without}))
        values = {
            "count": len(drafts),
            "sheets": len({draft.sheet for draft in drafts}),
            "filled": sum(bool(draft.old_commune) for draft in drafts),
            "scales": sum(bool(draft.scale) for draft in drafts),
            "weak": sum(draft.confidence < 0.7 for draft in drafts),
        }
        reporter.info(Message(_DRAFTED, values))
        return drafts, table


def _rows(drafts, table, translate: Translate) -> Iterator[tuple[object, ...]]:
    for draft in drafts:
        old = table.old.get(draft.old_commune)
        became = ", ".join(table.new_label(new.code) for new in table.successors(draft.old_commune))
        evidence = "; ".join(message.render(translate) for message in draft.evidence)
        name = f"{old.name}, {old.district}, {old.province}" if old else None
        yield (
            draft.sheet,
            draft.old_commune or None,
            draft.scale or None,
            None,
            None,
            name,
            became or None,
            draft.confidence,
            draft.parcels or None,
            evidence[:1].upper() + evidence[1:],
        )
