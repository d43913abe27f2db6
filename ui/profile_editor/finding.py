"""Looks in the background which columns of a layer are found by their names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.core import QgsApplication, QgsTask, QgsVectorLayer

from ...adapters.fields import find_certificate_roles, find_roles
from ...adapters.layer_rows import LayerRows
from ...core.fields import FieldError
from ...core.messages import Message
from ...core.roles import Role

Found = Mapping[Role, str]
Done = Callable[[Found, "Message | None"], None]


class Finding(QgsTask):
    """Begins at once; `done` gets the columns by role, and what is in the way of finding them."""

    def __init__(self, layer: QgsVectorLayer, *, certificates: bool, done: Done):
        super().__init__("Parcel Clean", QgsTask.Flag.CanCancel)
        self._rows, self._done = LayerRows(layer), done
        self._find = find_certificate_roles if certificates else find_roles
        self._found: Found = {}
        self._problem: Message | None = None
        QgsApplication.taskManager().addTask(self)

    def run(self) -> bool:
        """In a thread of its own."""
        try:
            choices = self._find(self._rows, {}, {})
        except FieldError as error:
            self._problem = error.message
        except Exception as error:  # noqa: BLE001 - an exception in a task's thread would end in nothing at all
            self._problem = Message("{reason}", {"reason": f"{type(error).__name__}: {error}"})
        else:
            self._found = {role: choice.column for role, choice in choices.items() if choice.column}
        return self._problem is None

    def finished(self, _good: bool) -> None:
        """In the main thread."""
        done, self._done = self._done, None
        if done is not None:
            done(self._found, self._problem)

    def drop(self) -> None:
        """Nobody waits any more."""
        self._done = None
        self.cancel()
