"""Settings that live in the QGIS project."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsExpressionContextUtils, QgsProcessingContext, QgsProject

PROFILE_VARIABLE = "parcelclean_profile"
GEOPACKAGE_VARIABLE = "parcelclean_gpkg"


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


def project_geopackage(project: QgsProject | None) -> str:
    """Path of the GeoPackage in which the project keeps what it makes, as its variable says; "" if it says none.

    A relative path starts at the project's folder. The file need not exist yet.
    """
    if project is None:
        return ""
    path = str(QgsExpressionContextUtils.projectScope(project).variable(GEOPACKAGE_VARIABLE) or "").strip()
    if not path or (not Path(path).is_absolute() and not project.homePath()):
        return ""
    return str(Path(project.homePath()) / path)
