"""Which layer some findings are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsProject, QgsVectorLayer

from ...adapters.style import PARCELS_PROPERTY
from ..layers import is_parcel_layer
from ..zoom import checked_table

Ask = Callable[[Sequence[str]], int]


def checked_layer(project: QgsProject, findings: QgsVectorLayer | None) -> QgsVectorLayer | None:
    """The layer that the findings name, while it is in the project."""
    told = str(findings.customProperty(PARCELS_PROPERTY, "") or "") if findings is not None else ""
    return checked_table(project, told)


def adopt_layer(project: QgsProject, findings: QgsVectorLayer | None, ask: Ask | None = None) -> None:
    """Findings from a file do not name a layer: it is the only one it can be, or the user says.

    Args:
        project: the open project.
        findings: the layer that keeps the answer.
        ask: takes names and gives the place of the right one, -1 for none; None = nobody is asked.
    """
    if findings is None or checked_layer(project, findings) is not None:
        return
    found = possible_layers(project, findings)
    at = 0 if len(found) == 1 else ask([one.name() for one in found]) if found and ask is not None else -1
    if at >= 0:
        findings.setCustomProperty(PARCELS_PROPERTY, found[at].id())


def possible_layers(project: QgsProject, findings: QgsVectorLayer) -> list[QgsVectorLayer]:
    """Layers of parcels that lie where the findings lie."""
    found = [one for one in project.mapLayers().values() if is_parcel_layer(one) and one.crs() == findings.crs()]
    return [one for one in found if findings.isSpatial() and one.extent().intersects(findings.extent())]
