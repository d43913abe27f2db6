"""Judges edited parcels and their neighbours while people edit, so that the list is true without another run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...adapters.errors import sentence_of
from ...adapters.judged_again import JudgedAgain, Judging
from ...adapters.proj_context import keep_proj_context
from ...adapters.recheck import LayerRecheck
from ...core.messages import Translate
from ..errands import Errands
from .controller import FindingsController
from .edit_watch import EditWatch

# Makes a `LayerRecheck` of a layer and the parameters of its last check.
Make = Callable[[QgsVectorLayer, Mapping[str, object], QgsProject], LayerRecheck]


class LiveCheck(QObject):
    """Watches one layer; reads it in the background when somebody begins to edit, and judges what was edited."""

    judged = pyqtSignal(object)  # JudgedAgain
    renamed = pyqtSignal(dict)  # old to new feature ids
    failed = pyqtSignal(str)

    def __init__(self, controller: FindingsController, translate: Translate, make: Make, parent: QObject):
        super().__init__(parent)
        self._controller, self._tr, self._make = controller, translate, make
        self._errands = Errands()  # one thread, so one judgement after the other
        self._turn = 0  # what was sent in an earlier one is of no interest any more
        self._parameters: Mapping[str, object] = {}
        self._recheck: LayerRecheck | None = None
        self._is_loaded = self._is_reading = False
        self._waiting: dict[int, None] = {}
        self._renamed: dict[int, int] = {}  # ids that saved features have now, by those that were judged
        self._watch = EditWatch(self)
        self._watch.edited.connect(self._edited)
        self._watch.saved.connect(self._saved)

    def watch(self, layer: QgsVectorLayer | None, parameters: Mapping[str, object]) -> None:
        """Judge edits of this layer as a check with these parameters does; None or no parameters = of none."""
        if not parameters:
            layer = None
        if layer is self._watch.layer and parameters == self._parameters:
            return
        self.stop()
        self._parameters = dict(parameters)
        self._watch.watch(layer)
        if layer is not None:
            layer.editingStarted.connect(self._begin)
            if layer.isEditable():
                self._load()

    def stop(self) -> None:
        """Hear no more of the layer."""
        layer = self._watch.layer
        if layer is not None:
            layer.editingStarted.disconnect(self._begin)
        self._watch.watch(None)
        self._forget()
        self._waiting.clear()
        self._renamed.clear()

    def close(self) -> None:
        """For good."""
        self.stop()
        self._errands.stop()

    @property
    def busy(self) -> bool:
        """Whether an edit is still to be judged."""
        return self._is_reading or bool(self._waiting) or bool(self._renamed)

    def _forget(self) -> None:
        self._turn += 1
        self._recheck, self._is_loaded, self._is_reading = None, False, False

    def _begin(self) -> None:
        """Somebody begins to edit; since the last time the file may have changed, or the filter of the layer."""
        if not self.busy:
            self._forget()
        self._load()

    def _load(self) -> None:
        layer = self._watch.layer
        if self._recheck is not None or layer is None:
            return
        try:
            self._recheck = self._make(layer, self._parameters, QgsProject.instance())
        except Exception as error:  # noqa: BLE001 - editing goes on, whatever is wrong with the check
            self._give_up(error)
            return
        self._waiting.update(dict.fromkeys(self._watch.unsaved()))
        self._is_reading = True
        turn, recheck = self._turn, self._recheck
        self._send(lambda: recheck.load(lambda: self._turn != turn), self._loaded)

    def _send(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        """Do some work in the thread; `done` gets what it returned, unless nobody waits for it any more."""
        turn = self._turn

        def answer(found: object, error: Exception | None) -> None:
            if turn != self._turn:
                return
            self._is_reading = False
            if error is not None:
                self._give_up(error)
            else:
                done(found)

        self._errands.send(partial(_with_proj, work), answer)

    def _loaded(self, _found: object) -> None:
        self._is_loaded = True
        self._go_on()

    def _edited(self, fids: list[int]) -> None:
        self._waiting.update(dict.fromkeys(fids))
        self._load()
        self._go_on()

    def _saved(self, ids: dict[int, int]) -> None:
        """New features have their final ids."""
        self._waiting = dict.fromkeys(ids.get(fid, fid) for fid in self._waiting)
        self._renamed.update(ids)
        self._go_on()

    def _go_on(self) -> None:
        if not self._is_loaded or self._is_reading:
            return
        if self._renamed:
            ids, self._renamed = self._renamed, {}
            self._recheck.renamed(ids)
            self.renamed.emit(ids)
        if not self._waiting:
            return
        fids, self._waiting = list(self._waiting), {}
        try:
            edit = self._recheck.note(fids)
        except Exception as error:  # noqa: BLE001 - editing goes on, whatever is wrong with the check
            self._give_up(error)
            return
        self._is_reading = True
        judging = Judging(partial(self._recheck.judge, edit), self._controller.table, self._controller.gone)
        self._send(judging.read, self._judged)

    def _judged(self, found: JudgedAgain) -> None:
        self.judged.emit(found)
        self._go_on()

    def _give_up(self, problem: Exception) -> None:
        sentence = sentence_of(problem)
        self.stop()
        told = f"{type(problem).__name__}: {problem}"
        self.failed.emit(sentence.render(self._tr) if sentence is not None else told)


def _with_proj(work: Callable[[], object]) -> object:
    """Work that uses pyproj, in any thread."""
    keep_proj_context()
    return work()
