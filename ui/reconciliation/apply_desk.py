"""Apply: the accepted links into copies, or into the open layers as one undo step each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qgis.core import NULL, QgsProcessing, QgsProject, QgsVectorLayer

from ...adapters.errors import InputError, sentence_of
from ...adapters.in_place import Differences, Moment, differences, moment_of, need_editable, write_differences
from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ...core.reconciliation.applying import CONFLICT, MATCHED, ONLY_RECORD
from ..notices import Notices
from ..running import Outcome, Runner
from ..waiting import busy_cursor
from .controller import Controller
from .data_page import DataPage
from .questions import Questions

_NO_JOURNAL = QT_TRANSLATE_NOOP(
    "ParcelClean", "There is no journal yet. Open one under “1 Data”, or decide something first."
)
_UNSAVED = QT_TRANSLATE_NOOP(
    "ParcelClean", "Some decisions are not in the journal yet and would be missing. Save them first (the yellow bar)."
)
_WRITING = QT_TRANSLATE_NOOP("ParcelClean", "Working out the links; parcels and list must not be changed meanwhile.")
_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Links to certificates")
_GONE = QT_TRANSLATE_NOOP("ParcelClean", "A layer was closed meanwhile. Nothing was written.")
_COPIES = QT_TRANSLATE_NOOP("ParcelClean", "Write copies…")
_WRITTEN = QT_TRANSLATE_NOOP("ParcelClean", "“{layer}”: {cells} cells in {rows} rows")
_DONE = QT_TRANSLATE_NOOP("ParcelClean", "Links written. Save the edits of the layers to keep them.")
_DONE_WHERE = QT_TRANSLATE_NOOP(
    "ParcelClean", "Written, one undo step for each layer (Ctrl+Z takes it back): {layers}. Save the edits to keep it."
)
_NOTHING = QT_TRANSLATE_NOOP("ParcelClean", "The open layers carry these links already; nothing had to be written.")
_FOREIGN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{layer}” has a column “{column}” with values that are not from Parcel Clean (“{value}”). Rename the column, or"
    " write copies of a layer without it; nothing was written.",
)
_STATUS = "match_status"
# Parameter, output, and how many columns of it may differ.
_SIDES = (("PARCELS", "PARCELS_OUT", 2), ("CERTIFICATES", "CERTIFICATES_OUT", 4))


@dataclass(frozen=True)
class _Side:
    layer: QgsVectorLayer
    before: Moment
    output: str
    columns: int


class ApplyDesk:
    """Runs `applydecisions` and brings its result where the user wants it."""

    def __init__(
        self,
        controller: Controller,
        data: DataPage,
        runner: Runner,
        questions: Questions,
        notices: Notices,
        translate: Translate,
        open_dialog: Callable[[str, Mapping[str, object]], None],
        note: Callable[[str], None],
    ):
        """Args: open_dialog: shows the dialog of an algorithm, filled in; note: what came of it, below the data."""
        self._controller, self._data, self._runner = controller, data, runner
        self._questions, self._notices, self._tr = questions, notices, translate
        self._open_dialog, self._note = open_dialog, note

    def apply(self) -> None:
        """Ask where to, then do it."""
        session = self._controller.session
        session.save_waiting()
        choice = self._data.choice()
        problem = choice.problem() or (_NO_JOURNAL if session.path is None else _UNSAVED if session.waiting else "")
        if problem:
            self._notices.warn("reconcile", self._tr(problem))
            return
        self._note("")
        how = self._questions.apply_how()
        if how == "copies":
            self.into_copies()
        elif how == "layers":
            self.into_layers()

    def into_copies(self) -> None:
        """Open the dialog that writes copies."""
        choice = self._data.choice()
        values = {"PARCELS": choice.parcels, "CERTIFICATES": choice.certificates}
        self._open_dialog("applydecisions", {**values, "JOURNAL": str(self._controller.session.path)})

    def into_layers(self) -> None:
        """Work the links out in the background, and write what differs into the layers."""
        choice, project = self._data.choice(), QgsProject.instance()
        layers = (project.mapLayer(choice.parcels), project.mapLayer(choice.certificates))
        sides = []
        try:
            for layer, (_, output, columns) in zip(layers, _SIDES):
                need_editable(layer)
                sides.append(_Side(layer, moment_of(layer), output, columns))
        except InputError as error:
            self._refuse(error)
            return
        chosen = choice.parameters()
        parameters = {name: chosen[name] for name, _, _ in _SIDES}
        parameters.update({output: QgsProcessing.TEMPORARY_OUTPUT for _, output, _ in _SIDES})
        parameters.update(JOURNAL=str(self._controller.session.path), REFILL=True)
        # Layers that go meanwhile are told by id: a Python reference to them would not notice.
        ids = [layer.id() for layer in layers]
        self._runner.start(
            "applydecisions", parameters, self._tr(_WRITING), lambda outcome: self._ended(outcome, sides, ids)
        )

    def _ended(self, outcome: Outcome, sides: list[_Side], ids: list[str]) -> None:
        if outcome.problem:
            self._notices.warn("reconcile", outcome.problem)
            return
        if not outcome.results:
            return  # cancelled
        if not all(QgsProject.instance().mapLayer(one) for one in ids):
            self._notices.warn("reconcile", self._tr(_GONE))
            return
        copies = [outcome.take(side.output) for side in sides]
        try:
            with busy_cursor():
                found = [
                    differences(side.layer, copy, side.before, columns=side.columns, only_empty=False)
                    for side, copy in zip(sides, copies)
                ]
                for side, one in zip(sides, found):
                    _need_own(side.layer, one)
            if self._may_add(sides, found):
                with busy_cursor():
                    self._write(sides, found)
                self._tell(sides, found, outcome)
        except InputError as error:
            self._refuse(error)

    def _may_add(self, sides: list[_Side], found: list[Differences]) -> bool:
        added = [
            f"{', '.join(field.name() for field in one.columns)} (“{side.layer.name()}”)"
            for side, one in zip(sides, found)
            if one.columns
        ]
        return not added or self._questions.add_columns("; ".join(added))

    def _write(self, sides: list[_Side], found: list[Differences]) -> None:
        """Both layers or neither."""
        done: list[tuple[QgsVectorLayer, bool]] = []
        try:
            for side, one in zip(sides, found):
                if one.cells:
                    began = not side.layer.isEditable()
                    write_differences(side.layer, one, self._tr(_TITLE))
                    done.append((side.layer, began))
        except InputError:
            for layer, began in done:
                layer.undoStack().undo()
                if began:
                    layer.rollBack()
            raise

    def _tell(self, sides: list[_Side], found: list[Differences], outcome: Outcome) -> None:
        if outcome.warnings:
            self._notices.inform("warning", outcome.warnings[0])
        told = []
        for side, one in zip(sides, found):
            if one.cells:
                rows = len({cell.fid for cell in one.cells})
                values = {"layer": side.layer.name(), "cells": len(one.cells), "rows": rows}
                told.append(Message(_WRITTEN, values).render(self._tr))
        if told:
            # The bar shows two lines, and this is more.
            self._note(Message(_DONE_WHERE, {"layers": "; ".join(told)}).render(self._tr))
            self._notices.praise("reconcile", self._tr(_DONE))
        else:
            self._notices.inform("reconcile", self._tr(_NOTHING))

    def _refuse(self, error: InputError) -> None:
        said = sentence_of(error).render(self._tr)
        self._notices.warn("reconcile", said, (self._tr(_COPIES), self.into_copies))


def _need_own(layer: QgsVectorLayer, found: Differences) -> None:
    """Raise `InputError` where a column of ours has been somebody else's."""
    for cell in found.cells:
        before = "" if cell.before in (None, NULL) else str(cell.before)
        if cell.column[:10].casefold() == _STATUS[:10] and before not in ("", MATCHED, CONFLICT, ONLY_RECORD):
            raise InputError(_FOREIGN, layer=layer.name(), column=cell.column, value=before)
