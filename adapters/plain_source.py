"""A layer as a source of features without QGIS's wrapper, for layers that the wrapper cannot bear."""

from __future__ import annotations

from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource


class PlainSource:
    """What we use of a `QgsProcessingFeatureSource`.

    QGIS 3.44 computes the extent first, and an infinite coordinate makes that throw an error without a name.
    """

    def __init__(self, layer: QgsVectorLayer, selected_only: bool):
        self._layer = layer
        # A copy of the layer's state, edits included, that another thread may read.
        self._features = QgsVectorLayerFeatureSource(layer)
        self._selected = list(layer.selectedFeatureIds()) if selected_only else None

    def getFeatures(self, request: QgsFeatureRequest, flags):  # noqa: ARG002, N802 - the wrapper's name and arguments
        """The features; nothing is checked or repaired on the way."""
        if self._selected is not None:
            request.setFilterFids(self._selected)
        return self._features.getFeatures(request)

    def fields(self):
        """The layer's columns."""
        return self._layer.fields()

    def wkbType(self):  # noqa: N802 - the wrapper's name
        """The layer's geometry type."""
        return self._layer.wkbType()

    def sourceCrs(self):  # noqa: N802 - the wrapper's name
        """The layer's CRS."""
        return self._layer.crs()

    def sourceName(self):  # noqa: N802 - the wrapper's name
        """The layer's name."""
        return self._layer.name()

    def featureCount(self):  # noqa: N802 - the wrapper's name
        """How many features there are, for the progress bar."""
        return self._layer.featureCount() if self._selected is None else len(self._selected)
