"""Parameters that drafting sheet tables and carrying over share; read without shapely, for the toolbox."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterCrs,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ..core.fields import Role
from ..core.messages import QT_TRANSLATE_NOOP
from .parameters import Builder, add_inputs

ROLES = (Role.COMMUNE, Role.SHEET, Role.PARCEL, Role.SCALE, Role.ADDRESS)

_CRS = {
    "SOURCE_CRS": (
        QT_TRANSLATE_NOOP("ParcelClean", "CRS of the coordinates"),
        QT_TRANSLATE_NOOP("ParcelClean", "What the numbers really are, where the layer declares it wrongly."),
    ),
    "WORK_CRS": (
        QT_TRANSLATE_NOOP("ParcelClean", "CRS to measure in"),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "A metric CRS. Empty = the layer's own, or the nearest VN-2000 3° zone where its own is in degrees.",
        ),
    ),
}


def add_carry_inputs(build: Builder) -> None:
    """Parcels, profile, columns and CRS."""
    add_inputs(build)
    build.file(
        "PROFILE",
        QT_TRANSLATE_NOOP("ParcelClean", "Profile"),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "JSON file with columns, rule parameters, severities and language of the commune. Empty = the project"
            " variable parcelclean_profile. What is given here in the dialog is stronger.",
        ),
        "JSON (*.json)",
        advanced=True,
    )
    made = QgsProcessingParameterString(
        "COMMUNE_CODE", build.label(QT_TRANSLATE_NOOP("ParcelClean", "Commune (code or name)")), optional=True
    )
    text = QT_TRANSLATE_NOOP(
        "ParcelClean", "The old commune of a layer of one commune: holds for every parcel, whatever a column says."
    )
    build.add(made, text, advanced=True)
    help_text = QT_TRANSLATE_NOOP("ParcelClean", "Column of this role. Empty = found by its name and content.")
    column = build.translate(QT_TRANSLATE_NOOP("ParcelClean", "Column: {role}"))
    for role in ROLES:
        label = column.format(role=build.label(role.label))
        build.add(
            QgsProcessingParameterField(role.parameter, label, None, "INPUT", optional=True), help_text, advanced=True
        )
    for name, (label, text) in _CRS.items():
        build.add(QgsProcessingParameterCrs(name, build.label(label), optional=True), text, advanced=True)


def add_table(build: Builder, name: str, label: str, text: str) -> None:
    """An optional table."""
    build.source(name, label, text, [QgsProcessing.SourceType.TypeVector])
