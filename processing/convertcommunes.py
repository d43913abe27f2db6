"""`convertcommunes`: old commune, sheet and scale → new commune and sheet, where that is certain."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.roles import Role
from . import identity_group
from .base import ParcelCleanAlgorithm
from .parameters import Builder, add_crs, add_fields, add_inputs, add_profile

ROLES = (Role.COMMUNE, Role.SHEET, Role.PARCEL, Role.SCALE, Role.ADDRESS)
_COUNTS = {
    "CONVERTED_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Parcels with a new commune and sheet"),
    "OPEN_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Parcels without"),
    "FINDING_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of findings"),
    "ERROR_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of errors"),
    "WARNING_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of warnings"),
    "CAUSE_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of causes"),
}


class ConvertCommunes(ParcelCleanAlgorithm):
    """Carries sheets over to the new communes; what is not certain stays NULL and is a finding."""

    ID = "convertcommunes"
    GROUP = identity_group.TITLE
    GROUP_ID = identity_group.ID
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Carry over to new communes")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Writes the new commune and sheet beside the old ones, by the province's reference table of old and new sheets."
        " The key is old commune, old sheet and scale. What is ambiguous, missing in the table or on the border of a"
        " divided commune stays empty and is a finding DC08 with its cause; nothing is guessed.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "commune,sheet,merger,reference table,convert,renumber,cadastre")

    def initAlgorithm(self, configuration=None):  # noqa: ARG002 - QGIS's signature
        """Declare parameters and outputs."""
        build = Builder(self, self.translate)
        add_inputs(build)
        tables = [QgsProcessing.SourceType.TypeVector]
        build.source(
            "SHEETS",
            QT_TRANSLATE_NOOP("ParcelClean", "Sheet table"),
            QT_TRANSLATE_NOOP(
                "ParcelClean",
                "One row per map sheet (sheet, old_commune, scale, map_series, year); it beats columns of the layer.",
            ),
            tables,
        )
        build.source(
            "REFERENCE",
            QT_TRANSLATE_NOOP("ParcelClean", "Reference table of old and new sheets"),
            QT_TRANSLATE_NOOP(
                "ParcelClean",
                "The official table (xlsx, csv, dbf …) with the columns xaId, xaIdCu, soHieuToBanDo, soHieuToBanDoCu"
                " and tyLe. Without it only the new commune is written, from the national table.",
            ),
            tables,
        )
        build.source(
            "BOUNDARY",
            QT_TRANSLATE_NOOP("ParcelClean", "Boundaries of the new communes"),
            QT_TRANSLATE_NOOP(
                "ParcelClean",
                "Polygons with the code of the new commune, for old communes that were divided among several.",
            ),
            [QgsProcessing.SourceType.TypeVectorPolygon],
        )
        add_profile(build)
        add_fields(build, ROLES)
        add_crs(build)
        self._add_outputs(build)

    def _add_outputs(self, build: Builder) -> None:
        kinds = QgsProcessing.SourceType
        sinks = (
            (
                "OUTPUT",
                QT_TRANSLATE_NOOP("ParcelClean", "Parcels with new commune and sheet"),
                QT_TRANSLATE_NOOP(
                    "ParcelClean",
                    "A copy of the parcels with commune_new and sheet_new (empty where not certain), commune_old and"
                    " sheet_old.",
                ),
                kinds.TypeVectorAnyGeometry,
                False,
            ),
            (
                "REFERENCE_OUT",
                QT_TRANSLATE_NOOP("ParcelClean", "Reference table of parcels"),
                QT_TRANSLATE_NOOP(
                    "ParcelClean",
                    "One row for each parcel that was carried over, with the official columns tinhId, xaId, tinhIdCu …",
                ),
                kinds.TypeVector,
                True,
            ),
            (
                "FINDINGS",
                QT_TRANSLATE_NOOP("ParcelClean", "Layer of findings"),
                QT_TRANSLATE_NOOP("ParcelClean", "One row per finding, with the place as a polygon."),
                kinds.TypeVectorAnyGeometry,
                True,
            ),
        )
        for name, label, text, kind, optional in sinks:
            build.add(QgsProcessingParameterFeatureSink(name, build.label(label), kind, None, optional, True), text)
        for name, label in _COUNTS.items():
            self.addOutput(QgsProcessingOutputNumber(name, build.label(label)))

    def examine(self, parameters, context):
        """Judge all parameters; the result is the decided run."""
        from ..adapters.layer_copy import fields_with
        from .carry_job import read_carry_job
        from .carrying import ADDED

        self.refuse_unknown(parameters)
        job = read_carry_job(self, parameters, context)
        fields_with(job.job.source, ADDED)
        return job

    def processAlgorithm(self, parameters, context, feedback):
        """Read, look up, write; all outputs appear, or none."""
        from ..adapters.feedback import Reporter
        from ..adapters.layer_copy import StagedSinks
        from ..core.rules.base import Cancelled
        from .carrying import carry, write_copy, write_reference
        from .outputs import write_outputs

        reporter = Reporter(feedback, self._job.job.translate)
        sinks = StagedSinks(self, parameters, context, self._job.job.source.name, reporter)
        with self.sentences():
            try:
                carrying = carry(self._job.job, reporter)
                write_copy(self._job, carrying, sinks, reporter)
                write_reference(self._job, carrying, sinks, reporter)
                results = write_outputs(self, self._job.job, carrying.report, parameters, context, reporter)
                if not results:
                    return {}
                results.update(sinks.publish())
            except Cancelled:
                return {}
            finally:
                sinks.close()
        return {**results, **carrying.counts()}
