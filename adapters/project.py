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
    path = project_file(project, GEOPACKAGE_VARIABLE) if project is not None else ""
    return path if Path(path).is_absolute() else ""


def project_file(project: QgsProject, variable: str) -> str:
    """Path of the file that a project variable of ours names, "" if it names none."""
    path = str(QgsExpressionContextUtils.projectScope(project).variable(variable) or "").strip()
    return str(Path(project.homePath()) / path) if path and project.homePath() else path


def set_project_file(project: QgsProject, variable: str, path: str) -> None:
    """Name a file in a project variable: relative where it lies in the project's folder, which may be moved then.

    The project counts as changed only where it is.
    """
    path = path.strip()
    known = project_file(project, variable)
    if bool(path) == bool(known) and Path(path) == Path(known):
        return
    home = project.homePath()
    if path and home:
        full = Path(home) / path
        inside = Path(home) in full.parents
        path = full.relative_to(home).as_posix() if inside else str(full)
    if path:
        QgsExpressionContextUtils.setProjectVariable(project, variable, path)
    else:
        QgsExpressionContextUtils.removeProjectVariable(project, variable)
    project.setDirty(True)
