"""A layer of findings as the dock reads it, and what of people's work is shown in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.findings_list.row import COLUMNS, FindingRow, row_of
from ..core.findings_list.table import FindingsTable
from ..core.messages import Translate
from ..core.rules.registry import all_rules
from .style import apply_findings_style
from .values import plain
from .worklist import Stopped

Shapes = Mapping[str, QgsGeometry]


class FindingsReading:
    """Reads all findings once, in any thread; to be made in the main thread."""

    def __init__(self, layer: QgsVectorLayer):
        self._source = QgsVectorLayerFeatureSource(layer)
        self._places = {name: layer.fields().indexOf(name) for name in COLUMNS if layer.fields().indexOf(name) >= 0}
        self._is_spatial = layer.isSpatial()

    def read(self, stopped: Callable[[], bool] = lambda: False) -> FindingsTable:
        """The findings in the layer's order. Raises `Stopped`."""
        request = QgsFeatureRequest().setSubsetOfAttributes(sorted(self._places.values()))
        if not self._is_spatial:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        rows = []
        for feature in self._source.getFeatures(request):
            if stopped():
                raise Stopped
            row = self._row(feature)
            if row is not None:
                rows.append(row)
        return FindingsTable(rows)

    def _row(self, feature: QgsFeature) -> FindingRow | None:
        values = feature.attributes()
        cells = {name: plain(values[place]) for name, place in self._places.items()}
        return row_of(cells, feature.id(), box_of(feature.geometry()))


def box_of(shape: QgsGeometry | None) -> tuple[float, float, float, float] | None:
    """The extent of a shape, None where there is none."""
    if shape is None or shape.isEmpty():
        return None
    box = shape.boundingBox()
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def shape_in(layer: QgsVectorLayer | None, feature: int) -> QgsGeometry | None:
    """The shape of one finding; None where it has none or is no longer there."""
    if layer is None or feature < 0:
        return None
    shape = layer.getFeature(feature).geometry()
    return None if shape.isEmpty() else shape


def is_own_copy(layer: QgsVectorLayer | None) -> bool:
    """Whether people's work may be shown in the layer itself: one in memory, that nobody edits.

    A file is a record of a run, maybe somebody else's; it stays as it was written.
    """
    return layer is not None and layer.providerType() == "memory" and not layer.isEditable()


def show_standings(layer: QgsVectorLayer, statuses: Mapping[int, str]) -> None:
    """Write the status of some findings, by feature id. Args: layer: one that `is_own_copy`."""
    at = layer.fields().indexOf("status")
    if at >= 0 and statuses:
        layer.dataProvider().changeAttributeValues({feature: {at: status} for feature, status in statuses.items()})
        layer.triggerRepaint()


def show_fids(layer: QgsVectorLayer, rows: Iterable[FindingRow]) -> None:
    """Write the feature ids of the parcels of some findings. Args: layer: one that `is_own_copy`."""
    places = {name: layer.fields().indexOf(name) for name in ("fid_a", "fid_b", "details")}
    values = {row.feature: {at: getattr(row, name) for name, at in places.items() if at >= 0} for row in rows}
    layer.dataProvider().changeAttributeValues({feature: cells for feature, cells in values.items() if feature >= 0})


def restyle_where_new(layer: QgsVectorLayer, rows: Iterable[FindingRow], translate: Translate) -> None:
    """Style a layer in memory anew where its map has no symbol for some finding."""
    renderer = layer.renderer()
    if not is_own_copy(layer) or renderer is None or renderer.type() != "categorizedSymbol":
        return
    known = {str(category.value()) for category in renderer.categories()}
    if not known.issuperset({f"{row.rule} {row.severity.value}" for row in rows}):
        apply_findings_style(layer, translate, {rule.code: rule.title for rule in all_rules()})


def put_features(layer: QgsVectorLayer, others: QgsVectorLayer) -> None:
    """Put the findings of another run into a layer in memory, in place of its own; id, style and tables stay."""
    provider = layer.dataProvider()
    provider.truncate()
    provider.addFeatures(list(others.getFeatures()))
    layer.updateExtents()
    layer.triggerRepaint()


def put_rows(
    layer: QgsVectorLayer, removed: Iterable[int], rows: list[tuple[FindingRow, Mapping[str, object]]], shapes: Shapes
) -> list[FindingRow]:
    """Take some findings out of a layer in memory and put others in; the rows as they are there now."""
    provider = layer.dataProvider()
    provider.deleteFeatures([feature for feature in removed if feature >= 0])
    names = layer.fields().names()
    features = []
    for row, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([values.get(name) for name in names])
        if row.finding_id in shapes:
            feature.setGeometry(shapes[row.finding_id])
        features.append(feature)
    good, added = provider.addFeatures(features)
    layer.triggerRepaint()
    if not good:
        return [row for row, _ in rows]
    return [row._replace(feature=feature.id()) for (row, _), feature in zip(rows, added)]
