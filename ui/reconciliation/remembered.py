"""What the project remembers of the dock: layers by id, and the journal's file relative to the project."""

from __future__ import annotations

from qgis.core import QgsProject

_SCOPE = "ParcelClean"
_LAYERS = ("parcels", "certificates", "reference", "sheets")
_JOURNAL = "reconciliation/journal"


def remember_layer(project: QgsProject, name: str, layer_id: str) -> None:
    """Keep a choice with the project; one that is known already does not make the project dirty."""
    if name in _LAYERS and remembered_layer(project, name) != layer_id:
        project.writeEntry(_SCOPE, f"reconciliation/{name}", layer_id)


def remembered_layer(project: QgsProject, name: str) -> str:
    """The id of a layer that is still there, "" otherwise."""
    layer_id, _ = project.readEntry(_SCOPE, f"reconciliation/{name}", "")
    return layer_id if layer_id and project.mapLayer(layer_id) is not None else ""


def remember_journal(project: QgsProject, path: str) -> None:
    """Keep the journal's place."""
    if remembered_journal(project) != path:
        project.writeEntry(_SCOPE, _JOURNAL, project.writePath(path) if path else "")


def remembered_journal(project: QgsProject) -> str:
    """The journal's file, which may be gone; "" where none was used."""
    path, _ = project.readEntry(_SCOPE, _JOURNAL, "")
    return project.readPath(path) if path else ""
