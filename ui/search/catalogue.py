"""Keeps what is searched up to date: reads layers in the background when somebody searches, and anew once they change.

Lives in the main thread; the tables it hands out may be read in any.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsTask, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from ...adapters.project import project_profile
from ...adapters.search_reading import MOST_ROWS, Stated, TableReading, is_searched
from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ..remembered import remembered_layer

_READING = QT_TRANSLATE_NOOP("ParcelClean", "Preparing the search of parcels and records")
# One change is enough to know that a layer has to be read again.
_CHANGES = ("layerModified", "dataChanged", "subsetStringChanged", "updatedFields", "nameChanged", "editingStopped")


class Catalogue(QObject):
    """The tables of the open project; nothing is read before the first search."""

    def __init__(self, translate: Translate, parent: QObject | None = None):
        super().__init__(parent)
        self._tr = translate
        self._readings: dict[str, TableReading] = {}
        self._watched: dict[str, Callable[[], None]] = {}
        self._task: _Reading | None = None
        project = QgsProject.instance()
        project.layersRemoved.connect(self._forget)
        project.cleared.connect(self.clear)

    def refresh(self) -> list[TableReading]:
        """Begin to read what is new or has changed; all readings, those of the dock's layers first."""
        project = QgsProject.instance()
        layers = {id_: layer for id_, layer in project.mapLayers().items() if is_searched(layer)}
        self._forget([id_ for id_ in self._readings if id_ not in layers])
        first = [remembered_layer(project, name) for name in ("parcels", "certificates")]
        order = sorted(layers, key=lambda id_: (id_ not in first, not layers[id_].isSpatial(), layers[id_].name()))
        wanted = [id_ for id_ in order if not self._is_good(id_)]
        if wanted:
            self._forget(wanted)
            stated = _stated(project)
            for id_ in wanted:
                self._readings[id_] = TableReading(layers[id_], stated, self._tr)
                self._watch(layers[id_])
            self._begin([self._readings[id_] for id_ in wanted])
        return [self._readings[id_] for id_ in order]

    def clear(self) -> None:
        """Forget everything that was read."""
        self._stop()
        self._forget(list(self._readings))

    def unload(self) -> None:
        """Leave nothing behind."""
        project = QgsProject.instance()
        project.layersRemoved.disconnect(self._forget)
        project.cleared.disconnect(self.clear)
        self.clear()
        self.deleteLater()

    def _is_good(self, layer_id: str) -> bool:
        """Whether a layer has been read, or is being read."""
        reading = self._readings.get(layer_id)
        return reading is not None and not reading.dropped and (reading.table.done or self._is_alive())

    def _is_alive(self) -> bool:
        return self._task is not None and not sip.isdeleted(self._task) and not self._task.isCanceled()

    def _begin(self, readings: list[TableReading]) -> None:
        if self._is_alive() and self._task.offer(readings):
            return
        room = MOST_ROWS - sum(one.table.rows for one in self._readings.values())
        self._task = _Reading(self._tr(_READING), readings, room)
        QgsApplication.taskManager().addTask(self._task)

    def _stop(self) -> None:
        task, self._task = self._task, None
        if task is not None and not sip.isdeleted(task):
            task.cancel()

    def _watch(self, layer: QgsVectorLayer) -> None:
        layer_id = layer.id()

        def changed(*_told) -> None:
            self._forget([layer_id])

        self._watched[layer_id] = changed
        for name in _CHANGES:
            getattr(layer, name).connect(changed)

    def _unwatch(self, layer_id: str) -> None:
        changed = self._watched.pop(layer_id, None)
        layer = QgsProject.instance().mapLayer(layer_id)
        if changed is not None and layer is not None and not sip.isdeleted(layer):
            for name in _CHANGES:
                getattr(layer, name).disconnect(changed)

    def _forget(self, layer_ids) -> None:
        """Layers that are gone, or have changed: they are read again at the next search."""
        for layer_id in layer_ids:
            self._unwatch(layer_id)
            reading = self._readings.pop(layer_id, None)
            if reading is not None:
                reading.dropped = True


class _Reading(QgsTask):
    """Reads one layer after the other; more may be offered while it goes on."""

    def __init__(self, title: str, readings: list[TableReading], room: int):
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._waiting, self._room = list(readings), room
        self._lock, self._ended = Lock(), False

    def offer(self, readings: list[TableReading]) -> bool:
        """Whether these will be read too; False where the task is about to end."""
        with self._lock:
            if not self._ended:
                self._waiting += readings
            return not self._ended

    def run(self) -> bool:
        """In a thread of its own."""
        while True:
            with self._lock:
                self._ended = not self._waiting or self.isCanceled()
                if self._ended:
                    return not self._waiting
                reading = self._waiting[0]
            try:
                reading.read(self._room, self.isCanceled)
            except Exception as error:  # noqa: BLE001 - one layer that cannot be read must not end the search of others
                reading.problem, reading.table.done = Message("{error}", {"error": error}), True
            self._room -= reading.table.rows
            if reading.table.done or reading.dropped:
                self._waiting.pop(0)

    def finished(self, _good: bool) -> None:
        """In the main thread: whoever waits for a layer that was not read to its end need wait no more."""
        self._ended = True
        for reading in self._waiting:
            reading.dropped = True


def _stated(project: QgsProject) -> Stated:
    """The columns of parcels and of certificates that the project's profile names."""
    context = QgsProcessingContext()
    context.setProject(project)
    path = project_profile(context)
    if not path:
        return {}, {}
    from ...adapters.forgiving_profile import forgiving_profile

    profile = forgiving_profile(path)
    return profile.roles, profile.certificate_roles
