"""Ties identifiers that a register has set aside to the edits of the layer that carries them."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from ..core.identity.issuing import Issuing
from ..core.identity.register import RegisterError
from ..core.messages import QT_TRANSLATE_NOOP, Message
from .in_place import Cell

_NOT_ENTERED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The identifiers of “{layer}” are saved, but the register did not take them: {reason} Then run “Assign parcel"
    " identifiers” with the register again; it enters what the layer carries.",
)


class EditSession(QObject):
    """Identifiers count as issued when the edits are saved; what is rolled back or undone is given back.

    What counts in the end is what stands in the layer, not how it came there: undone and redone steps, deleted
    parcels and cells that somebody has overwritten are all told apart by looking.
    """

    def __init__(
        self,
        layer: QgsVectorLayer,
        issuing: Issuing,
        sample: Cell | None,
        column: str,
        on_problem: Callable[[Message], None],
        on_end: Callable[[EditSession], None],
    ):
        """Begin after the cells were written.

        Args:
            layer: the layer in its edit mode.
            issuing: what is set aside.
            sample: one of the written cells; it tells whether the step is undone. None where nothing was written.
            column: the column of the identifiers.
            on_problem: called with what the user must know.
            on_end: called when there is nothing left to wait for.
        """
        super().__init__()
        self._layer, self._issuing, self._sample, self._column = layer, issuing, sample, column
        self._on_problem, self._on_end = on_problem, on_end
        self._aside, self._over = True, False
        layer.afterCommitChanges.connect(self._settle)
        layer.afterRollBack.connect(self._settle)
        layer.editingStopped.connect(self._settle)
        layer.willBeDeleted.connect(self.give_up)
        layer.undoStack().indexChanged.connect(self._look)

    def give_up(self) -> None:
        """Give everything back: the layer goes with its unsaved edits."""
        if not self._over:
            # Python's hold on the layer is gone by now, and its signals with it.
            self._over = True
            self._on_end(self)
            self._try(self._issuing.give_back)

    def leave(self) -> None:
        """Look no longer; what is set aside stays so for its parcels, and the next run takes it up."""
        if not self._over:
            self._end()

    def _settle(self) -> None:
        """The session has ended, one way or another: what the layer holds now is issued, the rest given back."""
        if self._over:
            return
        self._end()
        written = self._identifiers()
        if not written:
            self._try(self._issuing.give_back)
            return
        try:
            self._issuing.keep(written)
        except RegisterError as error:
            self._on_problem(Message(_NOT_ENTERED, {"layer": self._layer.name(), "reason": error.message}))

    def _look(self, _index: int = 0) -> None:
        """After each step of editing, undoing or redoing."""
        # An emptied stack means that edits were saved or thrown away, about which we hear otherwise.
        if self._over or self._sample is None or not self._layer.undoStack().count():
            return
        there = self._is_there()
        if there and not self._aside:
            self._aside = self._try(self._issuing.set_aside_again)
        elif not there and self._aside:
            self._aside = not self._try(self._issuing.give_back)

    def _is_there(self) -> bool:
        at = self._layer.fields().indexOf(self._column)
        if at < 0:
            return False
        feature = self._layer.getFeature(self._sample.fid)
        return feature.isValid() and feature[at] == self._sample.after

    def _identifiers(self) -> set[str]:
        at = self._layer.fields().indexOf(self._column)
        if at < 0:
            return set()
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([at])
        values = (feature[at] for feature in self._layer.getFeatures(request))
        return {value for value in values if isinstance(value, str) and value}

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except RegisterError as error:
            self._on_problem(error.message)
            return False
        return True

    def _end(self) -> None:
        self._over = True
        layer = self._layer
        layer.afterCommitChanges.disconnect(self._settle)
        layer.afterRollBack.disconnect(self._settle)
        layer.editingStopped.disconnect(self._settle)
        layer.willBeDeleted.disconnect(self.give_up)
        layer.undoStack().indexChanged.disconnect(self._look)
        self._on_end(self)
