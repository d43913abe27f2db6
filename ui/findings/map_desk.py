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
from ...core.messages import QT_TRANSLATE_NOOP
from ..map_marks import MapMarks
from .checked import Ask, adopt_layer

_NO_PLACE = QT_TRANSLATE_NOOP("ParcelClean", "This finding has no place on the map.")
_NO_LAYER = QT_TRANSLATE_NOOP(
    "ParcelClean", "The layer that was checked is not in the project. Open it, and try again."
)
_NO_PARCEL = QT_TRANSLATE_NOOP("ParcelClean", "This finding has no such parcel, or the parcel is no longer there.")
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
        ask: Ask,
    ):
        """Keep where things are.

        Args:
            iface: of QGIS.
            findings: the layer of findings, while it is there.
            parcels: the layer that was checked, while it is there.
            shape: of a finding, in the CRS of the findings.
            ask: which of several layers was checked.
        """
        self._iface, self._findings, self._parcels, self._shape, self._ask = iface, findings, parcels, shape, ask
        self._marks = MapMarks(iface.mapCanvas())

    def do(self, name: str, rows: Sequence[FindingRow]) -> str:
        """A command about some findings; what is in the way, as English text, "" if nothing is."""
        if name == "zoom":
            return "" if (self.zoom(rows[0]) if len(rows) == 1 else self.zoom_to_all(rows)) else _NO_PLACE
        if name == "flash":
            return "" if self.flash(rows[0]) else _NO_PLACE
        adopt_layer(QgsProject.instance(), self._findings(), self._ask)
        good = self.select(rows) > 0 if name == "select" else self.open_form(rows[0], int(name[-1]))
        return "" if good else _NO_LAYER if self._parcels() is None else _NO_PARCEL

    def zoom(self, row: FindingRow) -> bool:
        """Show the finding with all of its parcels; False where it has no place."""
        boxes = [self._on_map(shape.boundingBox(), crs) for shape, crs in (*self._own(row), *self._of_parcels(row))]
        return self._zoom_to(boxes) and (self.flash(row) or True)

    def zoom_to_all(self, rows: Iterable[FindingRow]) -> bool:
        """Show where many findings lie; False where none has a place."""
        layer, known = self._findings(), [row.box for row in rows if row.box is not None]
        if layer is None or not known:
            return False
        x0, y0, x1, y1 = zip(*known)
        return self._zoom_to([self._on_map(QgsRectangle(min(x0), min(y0), max(x1), max(y1)), layer.crs())])

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
        self._marks.show([shapes.get(fid) for fid in row.fids], layer.crs(), (0,))

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

    def _zoom_to(self, boxes: Sequence[QgsRectangle | None]) -> bool:
        found = [box for box in boxes if box is not None]
        if not found:
            return False
        box = QgsRectangle(found[0])
        for other in found[1:]:
            box.combineExtentWith(other)
        box.scale(_MARGIN)
        self._iface.mapCanvas().setExtent(box)
        self._iface.mapCanvas().refresh()
        return True

    def _on_map(self, box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QgsRectangle | None:
        target = self._iface.mapCanvas().mapSettings().destinationCrs()
        try:
            return QgsCoordinateTransform(crs, target, QgsProject.instance()).transformBoundingBox(box)
        except QgsCsException:
            return None
