"""What the project remembers of the docks: layers by id; journal and marks file relative to the project."""

from __future__ import annotations

from qgis.core import QgsProject

_SCOPE = "ParcelClean"
_LAYERS = ("parcels", "certificates", "reference", "sheets")
_JOURNAL, _MARKS = "reconciliation/journal", "findings/marks"


def remember_layer(project: QgsProject, name: str, layer_id: str) -> None:
    """Keep a choice with the project; one that is known already does not make the project dirty."""
    if name in _LAYERS and remembered_layer(project, name) != layer_id:
        project.writeEntry(_SCOPE, f"reconciliation/{name}", layer_id)


def remembered_layer(project: QgsProject, name: str) -> str:
    """The id of a layer that is still there, "" otherwise."""
    layer_id, _ = project.readEntry(_SCOPE, f"reconciliation/{name}", "")
    return layer_id if layer_id and project.mapLayer(layer_id) is not None else ""


def remember_journal(project: QgsProject, path: str) -> None:
    """Keep the place of the journal of decisions."""
    _remember_file(project, _JOURNAL, path)


def remembered_journal(project: QgsProject) -> str:
    """The journal's file, which may be gone; "" where none was used."""
    return _remembered_file(project, _JOURNAL)


def remember_marks(project: QgsProject, path: str) -> None:
    """Keep the place of the marks file: the findings dock writes into it, and later checks read it."""
    _remember_file(project, _MARKS, path)


def remembered_marks(project: QgsProject) -> str:
    """The marks file, which may be gone; "" where none was used."""
    return _remembered_file(project, _MARKS)


def _remember_file(project: QgsProject, key: str, path: str) -> None:
    """Relative to the project; what is known already does not make the project dirty."""
    if _remembered_file(project, key) != path:
        project.writeEntry(_SCOPE, key, project.writePath(path) if path else "")


def _remembered_file(project: QgsProject, key: str) -> str:
    path, _ = project.readEntry(_SCOPE, key, "")
    return project.readPath(path) if path else ""
