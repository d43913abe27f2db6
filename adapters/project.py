"""Settings that live in the QGIS project."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsExpressionContextUtils, QgsProcessingContext

PROFILE_VARIABLE = "parcelclean_profile"


def project_profile(context: QgsProcessingContext) -> str:
    """Path of the profile that the project names in its variable `parcelclean_profile`, "" if it names none.

    A relative path starts at the project's folder.
    """
    project = context.project()
    value = context.expressionContext().variable(PROFILE_VARIABLE)
    if not value and project is not None:
        value = QgsExpressionContextUtils.projectScope(project).variable(PROFILE_VARIABLE)
    path = str(value or "").strip()
    if not path or project is None or not project.homePath():
        return path
    return str(Path(project.homePath()) / path)
