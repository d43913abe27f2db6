"""Listens to a layer's edits and says, once it is quiet, which features they were about."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

_QUIET = 60  # ms without an edit; dragging a vertex with snapping makes several


class EditWatch(QObject):
    """One layer at a time; undo, redo and rolling back come as edits too."""

    edited = pyqtSignal(list)  # feature ids, deleted ones included
    saved = pyqtSignal(dict)  # ids that new features had, and those they have since they are saved

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._layer: QgsVectorLayer | None = None
        self._fids: set[int] = set()
        self._new: list[int] = []  # ids of new features, in the order in which they are saved
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET)
        self._timer.timeout.connect(self._tell)

    @property
    def layer(self) -> QgsVectorLayer | None:
        """What is listened to."""
        return None if self._layer is None or sip.isdeleted(self._layer) else self._layer

    def watch(self, layer: QgsVectorLayer | None) -> None:
        """Listen to this layer instead; None = to nothing."""
        if layer is self._layer and self.layer is not None:
            return
        for signal, slot in self._wires():
            signal.disconnect(slot)
        self._timer.stop()
        self._fids.clear()
        self._layer = layer
        for signal, slot in self._wires():
            signal.connect(slot)

    def unsaved(self) -> list[int]:
        """Features that were edited before anybody listened."""
        layer = self.layer
        buffer = layer.editBuffer() if layer is not None and layer.isModified() else None
        if buffer is None:
            return []
        changed = {*buffer.changedGeometries(), *buffer.changedAttributeValues(), *buffer.addedFeatures()}
        return sorted(changed.union(buffer.deletedFeatureIds()))

    def _wires(self):
        layer = self.layer
        if layer is None:
            return []
        return [
            (layer.geometryChanged, self._changed),
            (layer.attributeValueChanged, self._changed),
            (layer.featureAdded, self._changed),
            (layer.featureDeleted, self._changed),
            (layer.beforeCommitChanges, self._before_saving),
            (layer.committedFeaturesAdded, self._saved),
        ]

    def _changed(self, fid: int, *_what) -> None:
        self._fids.add(int(fid))
        self._timer.start()

    def _before_saving(self, *_stops) -> None:
        self._new = sorted(self.layer.editBuffer().addedFeatures())

    def _saved(self, _layer_id: str, features) -> None:
        ids = dict(zip(self._new, (feature.id() for feature in features)))
        self._new = []
        self._fids = {ids.get(fid, fid) for fid in self._fids}
        self.saved.emit(ids)

    def _tell(self) -> None:
        fids, self._fids = sorted(self._fids), set()
        if fids and self.layer is not None:
            self.edited.emit(fids)
