"""From findings to the map and to the checked layer: zoom, flash, select, open forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from ...adapters.worklist import shapes_of
from ...core.findings_list.row import Box, FindingRow, all_fids
from ..reconciliation.map_marks import MapMarks

# Room around the finding: one wants to see where one is.
_MARGIN = 2.5
Placed = tuple[QgsGeometry, QgsCoordinateReferenceSystem]


class MapDesk:
    """Everything is looked up when it is asked for: layers may have gone meanwhile."""

    def __init__(
        self,
        iface,
        findings: Callable[[], QgsVectorLayer | None],
        parcels: Callable[[], QgsVectorLayer | None],
        shape: Callable[[FindingRow], QgsGeometry | None],
    ):
        """Args: findings, parcels: the layers, while they are there; shape: of a finding, in the findings' CRS."""
        self._iface, self._findings, self._parcels, self._shape = iface, findings, parcels, shape
        self._marks = MapMarks(iface.mapCanvas())

    def zoom(self, row: FindingRow) -> bool:
        """Show the finding with all of its parcels; False where it has no place."""
        boxes = [self._box_on_map(*placed) for placed in (*self._own(row), *self._of_parcels(row))]
        found = [box for box in boxes if box is not None]
        if not found:
            return False
        box = QgsRectangle(found[0])
        for other in found[1:]:
            box.combineExtentWith(other)
        box.scale(_MARGIN)
        self._iface.mapCanvas().setExtent(box)
        self._iface.mapCanvas().refresh()
        self.flash(row)
        return True

    def flash(self, row: FindingRow) -> bool:
        """Let the finding flash, or its parcels where it has no shape of its own."""
        for placed in (self._own(row), self._of_parcels(row)):
            if placed:
                self._iface.mapCanvas().flashGeometries([shape for shape, _ in placed], placed[0][1])
                return True
        return False

    def mark(self, row: FindingRow | None) -> None:
        """Outline the parcels of a finding with their numbers; None = nothing."""
        layer = self._parcels()
        shapes = shapes_of(layer, row.fids) if row is not None else {}
        if layer is None or not shapes:
            self._marks.clear()
            return
        self._marks.show([shapes.get(fid) for fid in row.fids], layer.crs(), 0)

    def clear(self) -> None:
        """Take everything off the map."""
        self._marks.clear()

    def select(self, rows: Iterable[FindingRow]) -> int:
        """Select all parcels of these findings in their layer; how many."""
        layer = self._parcels()
        if layer is None:
            return 0
        layer.selectByIds(list({fid for row in rows for fid in all_fids(row)}))
        return layer.selectedFeatureCount()

    def open_form(self, row: FindingRow, number: int) -> bool:
        """Open the form of a parcel. Args: number: 1 or 2."""
        layer, fids = self._parcels(), (row.fid_a, row.fid_b)
        fid = fids[number - 1]
        feature = layer.getFeature(fid) if layer is not None and fid is not None else None
        if feature is None or not feature.isValid():
            return False
        self._iface.openFeatureForm(layer, feature)
        return True

    def view(self) -> Box | None:
        """The part of the map one sees, in the CRS of the findings; None where nobody can say."""
        layer, canvas = self._findings(), self._iface.mapCanvas()
        if layer is None or canvas is None or sip.isdeleted(canvas):
            return None
        target = canvas.mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(target, layer.crs(), QgsProject.instance())
        try:
            box = transform.transformBoundingBox(canvas.extent())
        except QgsCsException:
            return None
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def _own(self, row: FindingRow) -> Sequence[Placed]:
        layer, shape = self._findings(), self._shape(row)
        return [(shape, layer.crs())] if layer is not None and shape is not None else []

    def _of_parcels(self, row: FindingRow) -> Sequence[Placed]:
        layer = self._parcels()
        if layer is None or not layer.isSpatial():
            return []
        return [(shape, layer.crs()) for shape in shapes_of(layer, all_fids(row)).values()]

    def _box_on_map(self, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsRectangle | None:
        target = self._iface.mapCanvas().mapSettings().destinationCrs()
        try:
            return QgsCoordinateTransform(crs, target, QgsProject.instance()).transformBoundingBox(shape.boundingBox())
        except QgsCsException:
            return None
