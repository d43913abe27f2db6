"""Which layer some findings are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from qgis.core import QgsFeatureRequest, QgsProject, QgsRectangle, QgsVectorLayer

from ...adapters.style import PARCELS_PROPERTY
from ...adapters.values import plain
from ..layers import is_parcel_layer
from ..zoom import checked_table

Ask = Callable[[Sequence[str]], int]
_SAMPLE = 100  # findings


def checked_layer(project: QgsProject, findings: QgsVectorLayer | None) -> QgsVectorLayer | None:
    """The layer that the findings name, while it is in the project."""
    told = str(findings.customProperty(PARCELS_PROPERTY, "") or "") if findings is not None else ""
    return checked_table(project, told)


def adopt_layer(project: QgsProject, findings: QgsVectorLayer | None, ask: Ask | None = None) -> None:
    """Findings from a file do not name a layer: it is the only one it can be, or the user says.

    One that they name and that has gone is not replaced by another unless the user says so.

    Args:
        project: the open project.
        findings: the layer that keeps the answer.
        ask: takes names and gives the place of the right one, -1 for none; None = nobody is asked.
    """
    if findings is None or checked_layer(project, findings) is not None:
        return
    found, named = possible_layers(project, findings), str(findings.customProperty(PARCELS_PROPERTY, "") or "")
    at = 0 if len(found) == 1 and not named else ask([one.name() for one in found]) if found and ask is not None else -1
    if at >= 0:
        findings.setCustomProperty(PARCELS_PROPERTY, found[at].id())


def possible_layers(project: QgsProject, findings: QgsVectorLayer) -> list[QgsVectorLayer]:
    """Layers of parcels that lie where the findings lie, and whose features are those that the findings name."""
    found = [one for one in project.mapLayers().values() if is_parcel_layer(one) and one.crs() == findings.crs()]
    found = [one for one in found if findings.isSpatial() and one.extent().intersects(findings.extent())]
    places = _places(findings) if found else {}
    return [one for one in found if _has_most(one, places)]


def _places(findings: QgsVectorLayer) -> dict[int, QgsRectangle]:
    """Where some features lie, as the findings say."""
    places: dict[int, QgsRectangle] = {}
    if findings.fields().indexOf("fid_a") < 0:
        return places
    for finding in findings.getFeatures(QgsFeatureRequest().setLimit(_SAMPLE)):
        fid = plain(finding["fid_a"])
        if isinstance(fid, int) and not finding.geometry().isEmpty():
            places[fid] = finding.geometry().boundingBox()
    return places


def _has_most(layer: QgsVectorLayer, places: Mapping[int, QgsRectangle]) -> bool:
    """Whether most of these features are in the layer, and lie there: some may have been edited since."""
    features = layer.getFeatures(QgsFeatureRequest().setFilterFids(list(places)))
    met = sum(one.geometry().boundingBox().intersects(places[one.id()]) for one in features)
    return 2 * met > len(places) or not places
