"""Parameters that only the plugin's own actions on open layers set; no dialog shows them."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterDefinition, QgsProcessingParameterString

from ..core.messages import QT_TRANSLATE_NOOP
from .parameters import Builder

# Names an edit session of an open layer: identifiers are set aside under it, and issued when its edits are saved.
EDIT_SESSION = "EDIT_SESSION"
REFILL = "REFILL"


def add_edit_session(build: Builder) -> None:
    """`EDIT_SESSION`, for the plugin's own actions on an open layer."""
    made = QgsProcessingParameterString(
        EDIT_SESSION, build.label(QT_TRANSLATE_NOOP("ParcelClean", "Edit session")), optional=True
    )
    made.setFlags(made.flags() | QgsProcessingParameterDefinition.Flag.FlagHidden)
    text = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Used by the plugin on an open layer: identifiers are set aside in the register, and issued when the edits of"
        " the layer are saved.",
    )
    build.add(made, text)


def add_refill(build: Builder) -> None:
    """`REFILL`, for the plugin's own action on open layers."""
    label = build.label(QT_TRANSLATE_NOOP("ParcelClean", "Fill columns that are there already"), built_in="false")
    made = QgsProcessingParameterBoolean(REFILL, label, None, True)
    made.setFlags(made.flags() | QgsProcessingParameterDefinition.Flag.FlagHidden)
    text = QT_TRANSLATE_NOOP(
        "ParcelClean", "Used by the plugin on open layers: what an earlier run has written there is written anew."
    )
    build.add(made, text)
