"""The rows of a layer for another thread than the one in which the layer lives."""

from __future__ import annotations

from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource


class LayerRows:
    """A layer's state, unsaved edits included, that another thread may read; as much of a source as is asked of it.

    To be made in the main thread.
    """

    def __init__(self, layer: QgsVectorLayer):
        self._features, self._fields = QgsVectorLayerFeatureSource(layer), layer.fields()
        self.names = self._fields.names()

    def fields(self):
        """The columns."""
        return self._fields

    def getFeatures(self, request: QgsFeatureRequest, flags: object = None):  # noqa: ARG002, N802 - the wrapper's name
        """The features; nothing is checked on the way."""
        return self._features.getFeatures(request)
