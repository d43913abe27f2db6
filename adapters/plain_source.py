"""A layer as a source of features without QGIS's wrapper: for layers that it cannot bear, and for a few features."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource


class PlainSource:
    """What we use of a `QgsProcessingFeatureSource`.

    QGIS 3.44 computes the extent first, and an infinite coordinate makes that throw an error without a name.
    """

    def __init__(self, layer: QgsVectorLayer, selected_only: bool, fids: Sequence[int] | None = None):
        """`fids`: only these features; made in the main thread."""
        self._layer = layer
        self._fields, self._count = layer.fields(), layer.featureCount()
        # A copy of the layer's state, edits included, that another thread may read.
        self._features = QgsVectorLayerFeatureSource(layer)
        self._wanted = list(layer.selectedFeatureIds()) if selected_only else fids

    def getFeatures(self, request: QgsFeatureRequest, flags):  # noqa: ARG002, N802 - the wrapper's name and arguments
        """The features; nothing is checked or repaired on the way."""
        if self._wanted is not None:
            request.setFilterFids(list(self._wanted))
        return self._features.getFeatures(request)

    def fields(self):
        """The layer's columns."""
        return self._fields

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
        return self._count if self._wanted is None else len(self._wanted)
