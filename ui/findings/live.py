"""Judges edited parcels and their neighbours while people edit, so that the list is true without another run."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...adapters.judged_again import JudgedAgain, Judging
from ..reconciliation.running import Runner
from .controller import FindingsController
from .edit_watch import EditWatch

# Makes a `LayerRecheck` of a layer and the parameters of its last check.
Make = Callable[[QgsVectorLayer, Mapping[str, object], QgsProject], object]


class LiveCheck(QObject):
    """Watches one layer; reads it in the background when somebody begins to edit, and judges what was edited."""

    judged = pyqtSignal(object)  # JudgedAgain
    failed = pyqtSignal(str)

    def __init__(self, controller: FindingsController, runner: Runner, make: Make, parent: QObject):
        super().__init__(parent)
        self._controller, self._runner, self._make = controller, runner, make
        self._parameters: Mapping[str, object] = {}
        self._recheck = None
        self._is_loaded = self._is_reading = False
        self._waiting: dict[int, None] = {}
        self._watch = EditWatch(self)
        self._watch.edited.connect(self._edited)

    def watch(self, layer: QgsVectorLayer | None, parameters: Mapping[str, object]) -> None:
        """Judge edits of this layer as a check with these parameters does; None or no parameters = of none."""
        if not parameters:
            layer = None
        if layer is not self._watch.layer or parameters != self._parameters:
            self.stop()
            self._parameters = dict(parameters)
            self._watch.watch(layer)
            if layer is not None:
                layer.editingStarted.connect(self._load)
                if layer.isEditable():
                    self._load()

    def stop(self) -> None:
        """Hear no more of the layer."""
        layer = self._watch.layer
        if layer is not None:
            layer.editingStarted.disconnect(self._load)
        self._watch.watch(None)
        self._runner.stop()
        self._recheck, self._is_loaded, self._is_reading = None, False, False
        self._waiting.clear()

    @property
    def busy(self) -> bool:
        """Whether an edit is still to be judged."""
        return self._is_reading or bool(self._waiting)

    def _load(self) -> None:
        layer = self._watch.layer
        if self._recheck is not None or layer is None:
            return
        try:
            self._recheck = self._make(layer, self._parameters, QgsProject.instance())
        except Exception as error:  # noqa: BLE001 - editing goes on whatever the check thinks of its parameters
            self._give_up(str(error))
            return
        self._is_reading = True
        self._runner.read(_Loading(self._recheck), self._loaded)

    def _loaded(self, _found: object, problem: str) -> None:
        self._is_reading = False
        if problem:
            self._give_up(problem)
            return
        self._is_loaded = True
        self._go_on()

    def _edited(self, fids: list[int]) -> None:
        self._waiting.update(dict.fromkeys(fids))
        if self._recheck is None:
            self._load()
        self._go_on()

    def _go_on(self) -> None:
        if not self._is_loaded or self._is_reading or not self._waiting or sip.isdeleted(self):
            return
        fids, self._waiting = list(self._waiting), {}
        self._is_reading = True
        judging = Judging(self._recheck, fids, self._controller.table, self._controller.gone)
        self._runner.read(judging, self._judged)

    def _judged(self, found: JudgedAgain | None, problem: str) -> None:
        self._is_reading = False
        if problem:
            self._give_up(problem)
            return
        if found is not None:
            self.judged.emit(found)
        self._go_on()

    def _give_up(self, problem: str) -> None:
        self.stop()
        self.failed.emit(problem)


class _Loading:
    """The reading of the layer, as the runner wants it."""

    def __init__(self, recheck):
        self._recheck = recheck

    def read(self, stopped: Callable[[], bool]) -> bool:
        """In a thread of its own."""
        self._recheck.load(stopped)
        return True
