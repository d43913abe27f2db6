"""The plugin's actions on an open layer: run the registered algorithm, write what differs as one undo step.

The algorithm runs in a thread of its own, under a dialog that keeps the layer from being edited.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..adapters.errors import InputError, sentence_of
from ..adapters.in_place import Differences, Moment, differences, moment_of, need_editable, write_differences
from ..core.messages import QT_TRANSLATE_NOOP, Message, Translate
from .in_place_dialog import InPlaceDialog
from .layers import is_parcel_layer, is_record_layer
from .notices import Notices
from .quiet_feedback import QuietFeedback
from .task_end import end_run
from .waiting import WaitDialog, busy_cursor

EDIT_SESSION = "EDIT_SESSION"

_NO_LAYER = QT_TRANSLATE_NOOP(
    "ParcelClean", "Click the parcel layer in the list of layers first: this action changes the layer that is active."
)
_NO_TABLE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Click the parcel layer or the certificate table in the list of layers first: this action changes the one that is"
    " active.",
)
_WORKING = QT_TRANSLATE_NOOP("ParcelClean", "Reading and computing “{layer}”; it must not be changed meanwhile.")
_CANCEL = QT_TRANSLATE_NOOP("ParcelClean", "Cancel")
_FAILED = QT_TRANSLATE_NOOP(
    "ParcelClean", "The run ended without a result. See the message log of QGIS, tab Processing."
)
_GONE = QT_TRANSLATE_NOOP("ParcelClean", "The layer was closed while the values were computed. Nothing was written.")
_ADD = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{layer}” has no column “{columns}”. Add it? It becomes part of the layer when you save the edits; undo takes it"
    " away again.",
)
_NOT_ADDED = QT_TRANSLATE_NOOP("ParcelClean", "The column was not added; nothing was written.")
_WRITTEN = QT_TRANSLATE_NOOP(
    "ParcelClean", "{count} cells of “{layer}” written, as one undo step. Save the edits to keep them."
)
_NOTHING = QT_TRANSLATE_NOOP(
    "ParcelClean", "“{layer}”: there was nothing to write; every parcel has its value or none."
)
_ONLY_FINDINGS = QT_TRANSLATE_NOOP("ParcelClean", "“{layer}”: nothing was written. {count} findings say why.")
_TABLE = QT_TRANSLATE_NOOP("ParcelClean", "Findings table")
_CHANGES = QT_TRANSLATE_NOOP("ParcelClean", "Table of changes")
_REPAIRED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} cells of “{layer}” written, as one undo step; {proposed} more have a proposal in the table of changes."
    " Save the edits to keep them, and the table to be able to take them back later.",
)
_NOTHING_SAFE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{layer}”: there was nothing that may be written without asking; {proposed} cells have a proposal in the table of"
    " changes.",
)


@dataclass(frozen=True)
class InPlaceSpec:
    """An algorithm that may be run on an open layer.

    asked       parameters that its small dialog asks for
    columns     so many columns may change; 0 = any
    only_empty  cells that hold something are never written
    shown       the output that is shown beside the layer
    tables      also for layers of another kind, and tables
    """

    algorithm: str
    asked: tuple[str, ...]
    columns: int
    only_empty: bool = False
    shown: str = "FINDINGS"
    tables: bool = False


class InPlace(QObject):
    """Runs one of the algorithms on the active layer, in the background."""

    def __init__(
        self,
        provider: str,
        notices: Notices,
        translate: Translate,
        parent: QWidget,
        show_table: Callable[[str], None],
        activate: Callable[[QgsVectorLayer], None],
    ):
        super().__init__(parent)
        self._provider, self._notices, self._tr, self._parent = provider, notices, translate, parent
        self._show_table, self._activate = show_table, activate
        self._dialog: InPlaceDialog | None = None
        self._runs: dict[str, _Run] = {}
        self._sessions: list = []

    def start(self, spec: InPlaceSpec, layer: object) -> None:
        """Ask for what is needed, then run; or say why not."""
        if not (is_record_layer(layer) if spec.tables else is_parcel_layer(layer)):
            self._notices.inform("layer", self._tr(_NO_TABLE if spec.tables else _NO_LAYER))
            return
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"{self._provider}:{spec.algorithm}")
        try:
            need_editable(layer)
        except InputError as error:
            self._notices.warn("run", sentence_of(error).render(self._tr))
            return
        self.close_dialog()
        self._dialog = InPlaceDialog(algorithm, spec.asked, layer, self._tr, self._parent)
        self._dialog.accepted.connect(lambda: self._accepted(spec, layer))
        self._dialog.open()

    def run(self, spec: InPlaceSpec, layer: QgsVectorLayer, values: dict) -> None:
        """Start the algorithm on the whole layer, whatever is selected."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"{self._provider}:{spec.algorithm}")
        run = _Run(self, spec, layer, algorithm, values)
        self._runs[layer.id()] = run
        run.begin()

    def close_dialog(self) -> None:
        """Close the dialog, if one is open."""
        if self._dialog is not None and not sip.isdeleted(self._dialog):
            self._dialog.reject()
            self._dialog.deleteLater()
        self._dialog = None

    def unload(self) -> None:
        """Stop what runs and look at no layer any more."""
        self.close_dialog()
        for run in list(self._runs.values()):
            run.cancel()
        for session in list(self._sessions):
            session.leave()

    def confirm(self, question: str) -> bool:
        """Ask the user; tests answer for them."""
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(self._parent, self.title(), question, buttons.Yes | buttons.No, buttons.Yes)
        return answer == buttons.Yes

    def wait_dialog(self, title: str, layer: str, on_cancel: Callable[[], None]) -> WaitDialog:
        """What stands over the window while a run goes on."""
        text = Message(_WORKING, {"layer": layer}).render(self._tr)
        return WaitDialog(title, text, self._tr(_CANCEL), on_cancel, self._parent)

    def say(self, text: str) -> str:
        """In the user's language."""
        return self._tr(text)

    def title(self) -> str:
        """The plugin's name."""
        return self._tr(QT_TRANSLATE_NOOP("ParcelClean", "Parcel Clean"))

    def _accepted(self, spec: InPlaceSpec, layer: QgsVectorLayer) -> None:
        values = self._dialog.values()
        self.close_dialog()
        if not sip.isdeleted(layer):
            self.run(spec, layer, values)

    def ended(self, run: _Run) -> None:
        """A run is over: write, tie the register to the edits, and say what was done."""
        self._runs.pop(run.layer_id, None)
        issuing = run.take_issuing()
        found, named = None, {}
        try:
            if run.problem is not None:
                self._notices.warn("run", run.problem)
            elif run.copy is not None:
                found = self._wanted(run)
                if found is not None and found.cells:
                    with busy_cursor():
                        named = write_differences(run.layer, found, run.algorithm.displayName())
                self._say(run, found)
        except InputError as error:
            found = None
            self._notices.warn("run", sentence_of(error).render(self._tr))
        finally:
            if issuing is not None:
                self._tie(run, issuing, found, named)

    def _wanted(self, run: _Run) -> Differences | None:
        """What is to be written; None where the user does not want a new column."""
        with busy_cursor():
            spec = run.spec
            found = differences(run.layer, run.copy, run.before, columns=spec.columns, only_empty=spec.only_empty)
        if found.columns:
            columns = "”, “".join(field.name() for field in found.columns)
            question = Message(_ADD, {"layer": run.layer.name(), "columns": columns}).render(self._tr)
            if not self.confirm(question):
                return None
        return found

    def _say(self, run: _Run, found: Differences | None) -> None:
        shown = run.show_table()
        # The findings take the place of the active layer, and the user wants to save or undo now.
        self._activate(run.layer)
        if run.warnings():
            self._notices.warn("warning", run.warnings())
        changes = run.spec.shown == "CHANGES"
        label = self._tr(_CHANGES if changes else _TABLE)
        buttons = [(label, lambda: self._show_table(shown.id()))] if shown is not None else []
        values = {"layer": run.layer.name(), "count": len(found.cells) if found else 0, "proposed": run.proposed}
        if found is None:
            self._notices.inform("run", self._tr(_NOT_ADDED), *buttons)
        elif found.cells:
            said = Message(_REPAIRED if changes else _WRITTEN, values)
            self._notices.praise("run", said.render(self._tr), *buttons)
        else:
            said = Message(_NOTHING_SAFE if changes else _NOTHING, values)
            if shown is not None and not changes:
                said = Message(_ONLY_FINDINGS, {"layer": run.layer.name(), "count": shown.featureCount()})
            self._notices.inform("run", said.render(self._tr), *buttons)

    def _tie(self, run: _Run, issuing, found: Differences | None, named: dict[str, str]) -> None:
        """The register follows the edits of the layer; without anything written there is nothing to follow."""
        from ..adapters.edit_session import EditSession
        from ..core.identity.register import RegisterError

        try:
            if found is None or sip.isdeleted(run.layer):
                issuing.give_back()
            elif not found.cells and not run.layer.isModified():
                # What the register noted (links, merges) is true of the saved layer.
                issuing.keep()
            else:
                column = found.cells[0].column if found.cells else ""
                session = EditSession(
                    run.layer,
                    issuing,
                    found.cells[0] if found.cells else None,
                    named.get(column, column),
                    lambda message: self._notices.warn("register", message.render(self._tr)),
                    self._sessions.remove,
                )
                self._sessions.append(session)
        except RegisterError as error:
            self._notices.warn("register", error.message.render(self._tr))


class _Run:
    """One algorithm on one layer, until its result is there."""

    def __init__(
        self, owner: InPlace, spec: InPlaceSpec, layer: QgsVectorLayer, algorithm: QgsProcessingAlgorithm, values: dict
    ):
        self.spec, self.layer, self.layer_id, self.algorithm = spec, layer, layer.id(), algorithm
        self.copy: QgsVectorLayer | None = None
        self.problem: str | None = None
        self.proposed = 0
        self.before: Moment = moment_of(layer)
        self._owner = owner
        self._session = uuid.uuid4().hex
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._feedback = QuietFeedback()
        self._shown = ""
        self._parameters = self._all_parameters(values)
        self._task: QgsProcessingAlgRunnerTask | None = None
        self._wait: WaitDialog | None = None

    def begin(self) -> None:
        """Judge the parameters, then start in the background."""
        good, why = self.algorithm.checkParameterValues(self._parameters, self._context)
        if not good:
            self.problem = why
            self._owner.ended(self)
            return
        self._task = QgsProcessingAlgRunnerTask(self.algorithm, self._parameters, self._context, self._feedback)
        self._task.executed.connect(self._executed)
        self._wait = self._owner.wait_dialog(self.algorithm.displayName(), self.layer.name(), self._feedback.cancel)
        self._feedback.progressChanged.connect(self._wait.show_progress)
        QgsProject.instance().layersWillBeRemoved["QStringList"].connect(self._layers_going)
        self._wait.show()
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Stop it; nothing will be written."""
        self._finish_waiting()
        if self._task is not None and not sip.isdeleted(self._task):
            self._task.executed.disconnect(self._executed)
        end_run(self._task, self._feedback, self._context, self.algorithm)

    def warnings(self) -> str:
        """What the algorithm has warned about; the first, and how many more."""
        said = self._feedback.warnings
        return said[0] + (f" (+{len(said) - 1})" if len(said) > 1 else "") if said else ""

    def take_issuing(self):
        """What the run has set aside in a register; None without a register."""
        if EDIT_SESSION not in self._parameters:
            return None
        from ..core.identity.issuing import unpark

        return unpark(self._session)

    def show_table(self) -> QgsVectorLayer | None:
        """Add the findings (or what the algorithm has instead) to the project, if there are any."""
        waiting = self._context.layersToLoadOnCompletion()
        details = waiting.get(self._shown)
        layer = self._context.takeResultLayer(self._shown) if self._shown else None
        if layer is None or details is None or not layer.featureCount():
            return None
        QgsProject.instance().addMapLayer(layer)
        layer.setName(details.name or layer.name())
        processor = details.postProcessor()
        if processor is not None:
            processor.postProcessLayer(layer, self._context, self._feedback)
        return layer

    def _all_parameters(self, values: dict) -> dict:
        defined = {definition.name() for definition in self.algorithm.parameterDefinitions()}
        parameters = {name: value for name, value in values.items() if value not in (None, "")}
        parameters["INPUT"] = QgsProcessingFeatureSourceDefinition(self.layer_id, False)
        parameters["OUTPUT"] = QgsProcessing.TEMPORARY_OUTPUT
        if self.spec.shown in defined:
            shown = QgsProcessingOutputLayerDefinition(QgsProcessing.TEMPORARY_OUTPUT, QgsProject.instance())
            parameters[self.spec.shown] = shown
        if EDIT_SESSION in defined:
            parameters[EDIT_SESSION] = self._session
        return parameters

    def _finish_waiting(self) -> None:
        if self._wait is not None:
            QgsProject.instance().layersWillBeRemoved["QStringList"].disconnect(self._layers_going)
            self._feedback.progressChanged.disconnect(self._wait.show_progress)
            self._wait.finish()
            self._wait = None

    def _layers_going(self, ids: list[str]) -> None:
        # Called while the layer is still there; a moment later the thread would read what is gone.
        if self.layer_id in ids:
            self.cancel()
            self.problem = self._owner.say(_GONE)
            self._owner.ended(self)

    def _executed(self, successful: bool, results: dict) -> None:
        self._finish_waiting()
        output = str(results.get("OUTPUT") or "")
        self._shown = str(results.get(self.spec.shown) or "")
        self.proposed = int(results.get("PROPOSED_COUNT") or 0)
        if sip.isdeleted(self.layer):
            self.problem = self._owner.say(_GONE)
        elif successful and output:
            self.copy = self._context.takeResultLayer(output)
        elif not self._feedback.isCanceled():
            self.problem = next(reversed(self._feedback.errors), "") or self._owner.say(_FAILED)
        self._owner.ended(self)
