"""Reads what matching has found, in three steps: what the list shows, all candidates, and the map."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer

from ...adapters.line_places import PlacesReading, ReadPlaces
from ...adapters.worklist import ReadWorklist, WorklistReading
from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ..notices import Notices
from ..running import Runner
from .controller import Controller
from .picking import Picking

_UNREADABLE = QT_TRANSLATE_NOOP("ParcelClean", "The proposals cannot be read ({problem}). Match again.")
_NO_PLACES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The map cannot be read ({problem}), so nothing can be picked on it. Match again if you need that.",
)


_SOON = 100  # ms until it is tried again
Done = Callable[[Any, str], None]


class ReadingDesk:
    """Each step begins when the one before is on screen, so that somebody can look at the first line early."""

    def __init__(
        self, controller: Controller, runner: Runner, picking: Picking, notices: Notices, translate: Translate
    ):
        self._controller, self._runner, self._picking = controller, runner, picking
        self._notices, self._tr = notices, translate
        self._turn = 0

    def stop(self) -> None:
        """What is read is wanted no more."""
        self._turn += 1
        self._runner.stop()

    def start(
        self,
        matches: QgsVectorLayer,
        certificates: QgsVectorLayer,
        parcels: QgsVectorLayer,
        only_map: int,
        begin: Callable[[], None],
        shown: Callable[[bool], None],
    ) -> None:
        """Read.

        Args:
            matches: the result of matching.
            certificates: the list.
            parcels: the map.
            only_map: how many parcels no line has.
            begin: called when the list has been read, before it is on screen; until then the one before stays.
            shown: called when the list is on screen, with False where it cannot be read.
        """
        self._picking.forget()
        reading = WorklistReading(matches, certificates, parcels, QgsProject.instance(), only_map)
        places = PlacesReading(matches, parcels)

        def first(found: ReadWorklist | None, problem: str) -> None:
            if found is not None:
                begin()
                self._controller.show(found)
                self._runner.read(reading, self._in_turn(whole))
            self._complain(_UNREADABLE, problem)
            shown(found is not None)

        def whole(found: ReadWorklist | None, problem: str) -> None:
            if found is not None:
                self._controller.complete(found)
                self._runner.read(places.about(found.worklist), self._in_turn(located))
            self._complain(_UNREADABLE, problem)

        def located(found: ReadPlaces | None, problem: str) -> None:
            self._picking.located(found)
            self._complain(_NO_PLACES, problem)

        self._turn += 1
        self._runner.read(reading.first(), self._in_turn(first))

    def _in_turn(self, done: Done) -> Done:
        """As `done`, but not while another thread works on the lines that are shown."""
        turn = self._turn

        def told(found: Any, problem: str) -> None:
            if turn != self._turn:
                return  # a reading has begun anew, or has been stopped, meanwhile
            if self._controller.session.at_work:
                QTimer.singleShot(_SOON, lambda: told(found, problem))
            else:
                done(found, problem)

        return told

    def _complain(self, template: str, problem: str) -> None:
        if problem:
            self._notices.warn("reconcile", self._tr(template).format(problem=problem))
