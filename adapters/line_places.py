"""Where the parcels of a worklist lie and what the matcher calls them, read in the background once it is on screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ..core.reconciliation.line_index import Box, LineIndex, index_of
from ..core.reconciliation.worklist import Worklist
from .cells import request_for, row_texts
from .collector import collector_paused, short_turns
from .layer_rows import LayerRows
from .worklist import Stopped, until

_ONLY_MAP = '"certificate" IS NULL'


@dataclass(frozen=True)
class ReadPlaces:
    """What is known of the lines, and the key of each parcel of the map by feature id, as the matcher made it."""

    index: LineIndex = field(default_factory=LineIndex)
    key_of: Mapping[int, str] = field(default_factory=dict)


class PlacesReading:
    """Reads once, in any thread."""

    def __init__(self, matches: QgsVectorLayer, parcels: QgsVectorLayer):
        """To be made in the main thread."""
        self._matches, self._parcels = LayerRows(matches), LayerRows(parcels)
        self._worklist = Worklist()

    def about(self, worklist: Worklist) -> PlacesReading:
        """For the lines of this worklist."""
        self._worklist = worklist
        return self

    def read(self, stopped: Callable[[], bool] = lambda: False) -> ReadPlaces:
        """Boxes, keys, and what follows from them. Raises `Stopped`."""

        def check() -> None:
            if stopped():
                raise Stopped

        lines = self._worklist.lines
        with collector_paused(), short_turns():
            keys = {one.fid: one.parcel for line in lines for one in line.proposals}
            keys.update(self._others(stopped))
            return ReadPlaces(index_of(lines, dict(self._boxes(stopped)), check), keys)

    def _others(self, stopped: Callable[[], bool]) -> Iterator[tuple[int, str]]:
        """Keys of the parcels that no line has."""
        fields, wanted = self._matches.fields(), ("fid", "parcel")
        request = request_for(fields, wanted).setFilterExpression(_ONLY_MAP)
        for _, (fid, key) in row_texts(fields, until(stopped, self._matches.getFeatures(request)), wanted):
            yield int(fid), key

    def _boxes(self, stopped: Callable[[], bool]) -> Iterator[tuple[int, Box]]:
        request = QgsFeatureRequest().setNoAttributes()
        for feature in until(stopped, self._parcels.getFeatures(request)):
            box = feature.geometry().boundingBox()
            if not box.isNull():
                yield feature.id(), (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
