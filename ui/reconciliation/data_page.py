"""The dock's first page: which layers, remembered with the project."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsMapLayerProxyModel, QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

from ...core.messages import QT_TRANSLATE_NOOP
from ..layers import is_parcel_layer, layer_to_check
from ..remembered import remember_layer, remembered_layer
from .dock import ReconciliationDock

NO_PARCELS = QT_TRANSLATE_NOOP(
    "ParcelClean", "Open the parcel layer in QGIS first, and choose it under “Parcels”; it must have polygons."
)
NO_LIST = QT_TRANSLATE_NOOP(
    "ParcelClean", "Choose the certificate list: a table that is open in QGIS, or press “From file…” to read one."
)
SAME = QT_TRANSLATE_NOOP("ParcelClean", "Parcels and certificate list are the same layer. Choose two different ones.")


@dataclass(frozen=True)
class Choice:
    """Ids of the layers that were chosen, "" where none."""

    parcels: str = ""
    certificates: str = ""
    reference: str = ""
    sheets: str = ""

    def problem(self) -> str:
        """What is missing for matching, as English text; "" if nothing is."""
        project = QgsProject.instance()
        if not is_parcel_layer(project.mapLayer(self.parcels)):
            return NO_PARCELS
        if not isinstance(project.mapLayer(self.certificates), QgsVectorLayer):
            return NO_LIST
        return SAME if self.parcels == self.certificates else ""

    def parameters(self) -> dict[str, object]:
        """The layers as parameters of the algorithms; all rows, whatever is selected."""
        named = {"PARCELS": self.parcels, "CERTIFICATES": self.certificates}
        named.update({"REFERENCE": self.reference, "SHEETS": self.sheets})
        return {name: QgsProcessingFeatureSourceDefinition(one, False) for name, one in named.items() if one}


class DataPage:
    """The four boxes with layers."""

    def __init__(self, dock: ReconciliationDock):
        self._boxes = {
            "parcels": dock.parcelsCombo,
            "certificates": dock.certificatesCombo,
            "reference": dock.referenceCombo,
            "sheets": dock.sheetsCombo,
        }
        kinds = QgsMapLayerProxyModel.Filter
        dock.parcelsCombo.setFilters(kinds.PolygonLayer)
        for name in ("certificates", "reference", "sheets"):
            self._boxes[name].setFilters(kinds.VectorLayer if name == "certificates" else kinds.NoGeometry)
        for name in ("reference", "sheets"):
            self._boxes[name].setLayer(None)
        dock.parcelsCombo.layerChanged.connect(self._leave_out)
        self._leave_out(dock.parcelsCombo.currentLayer())

    def choice(self) -> Choice:
        """What is chosen now."""
        layers = {name: box.currentLayer() for name, box in self._boxes.items()}
        return Choice(**{name: layer.id() if layer is not None else "" for name, layer in layers.items()})

    def choose(self, name: str, layer: QgsVectorLayer | None) -> None:
        """Choose a layer in one of the boxes."""
        self._boxes[name].setLayer(layer)

    def remember(self) -> None:
        """Keep the choice with the project."""
        choice = self.choice()
        for name in self._boxes:
            remember_layer(QgsProject.instance(), name, getattr(choice, name))

    def restore(self) -> None:
        """What the project remembers; else the biggest parcel layer and the first table."""
        project = QgsProject.instance()
        for name, box in self._boxes.items():
            known = project.mapLayer(remembered_layer(project, name))
            box.setLayer(known or self._guess(name))

    def _leave_out(self, parcels: QgsVectorLayer | None) -> None:
        """Where the parcels are the only layer, QGIS would choose them as the list too."""
        self._boxes["certificates"].setExceptedLayerList([parcels] if parcels is not None else [])

    @staticmethod
    def _guess(name: str) -> QgsVectorLayer | None:
        project = QgsProject.instance()
        if name == "parcels":
            return layer_to_check(None, project)
        if name != "certificates":
            return None
        tables = (
            one for one in project.mapLayers().values() if isinstance(one, QgsVectorLayer) and not one.isSpatial()
        )
        return max(tables, key=lambda layer: layer.featureCount(), default=None)
