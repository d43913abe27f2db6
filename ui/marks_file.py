"""Which marks file the project works with: the findings dock writes into it, and later checks read it."""

from __future__ import annotations

from qgis.core import QgsProject

_SCOPE, _KEY = "ParcelClean", "findings/marks"


def remember_marks(project: QgsProject, path: str) -> None:
    """Keep the file's place with the project, relative to it; what is known already does not make it dirty."""
    if remembered_marks(project) != path:
        project.writeEntry(_SCOPE, _KEY, project.writePath(path) if path else "")


def remembered_marks(project: QgsProject) -> str:
    """The marks file, which may be gone; "" where none was used."""
    path, _ = project.readEntry(_SCOPE, _KEY, "")
    return project.readPath(path) if path else ""
