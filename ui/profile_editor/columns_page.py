"""A page of the editor: choose a layer, see which columns are found, say which are meant."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ...core.roles import CERTIFICATE_ROLES, PARCEL_ROLES, Role
from ..layers import is_parcel_layer, is_record_layer
from .columns_model import ROLE, STATED, ColumnsModel
from .delegates import ColumnDelegate
from .editing import Editing
from .finding import Finding

_LOOK_AT = QT_TRANSLATE_NOOP("ParcelClean", "Look at the layer")
_LIST = QT_TRANSLATE_NOOP("ParcelClean", "Look at the list")
_HINT = QT_TRANSLATE_NOOP(
    "ParcelClean", "Columns are found by their names. Where another one is meant, choose it in the last column."
)
_ROW_MARGIN = 9  # pixels: room for the frame of a combo box
_READING = QT_TRANSLATE_NOOP("ParcelClean", "Looking for the columns…")


class ColumnsPage(QWidget):
    """Works without a layer too: then names are typed."""

    def __init__(self, editing: Editing, translate: Translate, *, certificates: bool, parent: QWidget):
        super().__init__(parent)
        self._tr, self._certificates = translate, certificates
        self._finding: Finding | None = None
        roles = CERTIFICATE_ROLES if certificates else PARCEL_ROLES
        self.model = ColumnsModel(editing, roles, translate, certificates=certificates, parent=self)
        self.layers = QgsMapLayerComboBox(self)
        filters = QgsMapLayerProxyModel.Filter
        self.layers.setFilters(filters.VectorLayer if certificates else filters.PolygonLayer)
        self.layers.setAllowEmptyLayer(True)
        self.view = QTableView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegateForColumn(STATED, ColumnDelegate(translate, self.view))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_MARGIN)
        self.view.setAlternatingRowColors(True)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ROLE, QHeaderView.ResizeMode.ResizeToContents)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        label = QLabel(translate(_LIST if certificates else _LOOK_AT), self)
        label.setBuddy(self.layers)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.layers, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.said)
        layout.addWidget(self.view)
        self.layers.layerChanged.connect(self.look_at)
        self._choose()

    def look_at(self, layer: QgsVectorLayer | None) -> None:
        """Find the columns of a layer, in the background."""
        self.stop()
        if layer is None or not layer.isValid():
            self.said.setText(self._tr(_HINT))
            self.model.show_layer("", (), {})
            return
        name, columns = layer.name(), layer.fields().names()
        self.model.show_layer(name, columns, {})
        self.said.setText(self._tr(_READING))

        def done(found: Mapping[Role, str], problem: Message | None) -> None:
            self._finding = None
            self.model.show_layer(name, columns, found)
            self.said.setText(problem.render(self._tr) if problem is not None else self._tr(_HINT))

        self._finding = Finding(layer, certificates=self._certificates, done=done)

    def stop(self) -> None:
        """Wait no more for what is being looked for."""
        if self._finding is not None and not sip.isdeleted(self._finding):
            self._finding.drop()
        self._finding = None

    def _choose(self) -> None:
        """Begin with the layer that is most likely meant: parcels are polygons, a list has no shapes."""
        found = [self.layers.layer(at) for at in range(self.layers.count())]
        likely = [layer for layer in found if layer is not None and self._likely(layer)]
        best = max(likely, key=lambda layer: layer.featureCount(), default=None)
        self.layers.setLayer(best)
        if self._finding is None:  # it was chosen before, so the box had nothing to tell
            self.look_at(best)

    def _likely(self, layer: QgsVectorLayer) -> bool:
        if self._certificates:
            return is_record_layer(layer) and not layer.isSpatial()
        return is_parcel_layer(layer)
