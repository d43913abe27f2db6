"""Runs registered algorithms and readings in the background for the docks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QThread
from qgis.PyQt.QtWidgets import QWidget

from ..adapters.worklist import Stopped
from ..core.messages import QT_TRANSLATE_NOOP, Translate
from .quiet_feedback import QuietFeedback
from .task_end import end_run
from .waiting import WaitDialog

_CANCEL = QT_TRANSLATE_NOOP("ParcelClean", "Cancel")
_FAILED = QT_TRANSLATE_NOOP(
    "ParcelClean", "The run ended without a result. See the message log of QGIS, tab Processing."
)
_LAYER_GONE = QT_TRANSLATE_NOOP("ParcelClean", "A layer was closed while it was read. Open it again and start anew.")
_NO_ALGORITHM = QT_TRANSLATE_NOOP(
    "ParcelClean", "QGIS does not know the algorithm {name}. Switch the plugin off and on."
)

_AT_MOST = 3000  # ms that the end waits for a reading to notice


class Reading(Protocol):
    """Reads once, in any thread."""

    def read(self, stopped: Callable[[], bool]) -> object:
        """What was read. Raises `Stopped`."""


@dataclass
class Outcome:
    """How a run has ended. `problem` is "" where all went well; a cancelled run has neither results nor a problem."""

    results: dict = field(default_factory=dict)
    problem: str = ""
    warnings: list[str] = field(default_factory=list)
    context: QgsProcessingContext | None = None

    def take(self, name: str) -> QgsVectorLayer | None:
        """The layer of an output; the caller owns it."""
        value = str(self.results.get(name) or "")
        return self.context.takeResultLayer(value) if value and self.context is not None else None


class Runner:
    """One algorithm at a time, under a dialog that keeps the layers from being edited meanwhile."""

    def __init__(self, provider: str, translate: Translate, parent: QWidget):
        self._provider, self._tr, self._parent = provider, translate, parent
        self._run: _Run | None = None
        self._reading: _ReadingThread | None = None

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._run is not None or self._reading is not None

    def start(self, name: str, parameters: dict, text: str, done: Callable[[Outcome], None]) -> None:
        """Run an algorithm. Args: text: what the dialog says; done: called in the end, however it ended."""
        if self._run is not None:
            return
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"{self._provider}:{name}")
        if algorithm is None:
            done(Outcome(problem=self._tr(_NO_ALGORITHM).format(name=f"{self._provider}:{name}")))
            return
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        good, why = algorithm.checkParameterValues(parameters, context)
        if not good:
            done(Outcome(problem=why))
            return

        def ended(outcome: Outcome) -> None:
            self._run = None
            if not outcome.results and not outcome.problem and not run.feedback.isCanceled():
                outcome.problem = self._tr(_FAILED)
            done(outcome)

        def without(ids: list[str]) -> None:
            # Called while the layers are still there; a moment later the thread would read what is gone.
            if self._run is run and not read.isdisjoint(ids):
                run.drop()
                ended(Outcome(problem=self._tr(_LAYER_GONE)))

        read = {_layer_of(value) for value in parameters.values()}
        run = self._run = _Run(algorithm, parameters, context, ended, without)
        wait = WaitDialog(algorithm.displayName(), text, self._tr(_CANCEL), run.feedback.cancel, self._parent)
        run.begin(wait)

    def read(self, reading: Reading, done: Callable[[Any, str], None]) -> None:
        """Read something; `done` gets it, or None and why not."""
        self._drop_reading()

        def ended(found: Any, problem: str) -> None:
            self._reading = None
            done(found, problem)

        self._reading = _ReadingThread(reading, ended)
        self._reading.start()

    def stop(self) -> None:
        """End what is under way; nobody is told any more."""
        if self._run is not None:
            self._run.drop()
            self._run = None
        reading = self._reading
        self._drop_reading()
        if reading is not None:
            reading.wait(_AT_MOST)

    def _drop_reading(self) -> None:
        if self._reading is not None:
            self._reading.drop()
            self._reading = None


def _layer_of(value: object) -> str:
    """The layer that a parameter names, if it does."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    return str(value)


class _Run:
    def __init__(
        self,
        algorithm,
        parameters: dict,
        context: QgsProcessingContext,
        done: Callable[[Outcome], None],
        layers_going: Callable[[list[str]], None],
    ):
        """Args: layers_going: called with the ids of layers before they are removed."""
        self._layers_going = layers_going
        self.feedback = QuietFeedback()
        self._context, self._done, self._algorithm = context, done, algorithm
        self._wait: WaitDialog | None = None
        self._task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, self.feedback)
        self._task.executed.connect(self._executed)

    def begin(self, wait: WaitDialog) -> None:
        self._wait = wait
        self.feedback.progressChanged.connect(wait.show_progress)
        QgsProject.instance().layersWillBeRemoved["QStringList"].connect(self._layers_going)
        wait.show()
        QgsApplication.taskManager().addTask(self._task)

    def drop(self) -> None:
        self._finish_waiting()
        if not sip.isdeleted(self._task):
            self._task.executed.disconnect(self._executed)
        end_run(self._task, self.feedback, self._context, self._algorithm)

    def _finish_waiting(self) -> None:
        if self._wait is not None:
            QgsProject.instance().layersWillBeRemoved["QStringList"].disconnect(self._layers_going)
            self.feedback.progressChanged.disconnect(self._wait.show_progress)
            self._wait.finish()
            self._wait = None

    def _executed(self, successful: bool, results: dict) -> None:
        self._finish_waiting()
        outcome = Outcome(warnings=list(self.feedback.warnings), context=self._context)
        if successful and results:
            outcome.results = dict(results)
        elif not self.feedback.isCanceled():
            outcome.problem = next(reversed(self.feedback.errors), "")
        self._done(outcome)


class _ReadingThread(QThread):
    """A thread of its own and no QgsTask: one that is added while another one ends may never be started."""

    def __init__(self, reading: Reading, done: Callable[[Any, str], None]):
        super().__init__()
        _running.add(self)  # a thread that is forgotten while it runs ends the program
        self._reading, self._done = reading, done
        self._stopped = False
        self._found: Any = None
        self._problem = ""
        self.finished.connect(self._ended)

    def run(self) -> None:
        """In this thread."""
        try:
            self._found = self._reading.read(lambda: self._stopped)
        except Stopped:
            self._stopped = True
        except Exception as error:  # noqa: BLE001 - an exception in a thread would end in nothing at all
            self._problem = f"{type(error).__name__}: {error}"

    def drop(self) -> None:
        """Nobody waits any more."""
        self._stopped = True

    def _ended(self) -> None:
        """In the window's thread."""
        _running.discard(self)
        if not self._stopped:
            self._done(self._found, self._problem)


_running: set[_ReadingThread] = set()
