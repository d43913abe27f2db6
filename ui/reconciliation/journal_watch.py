"""Keeps the panel and the journal's file together: shows what colleagues write, and writes what had to wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QTimer

from ...core.reconciliation.entries import JournalError
from ...core.reconciliation.journal import append_all
from ...core.reconciliation.ledger import Ledger
from ...core.reconciliation.news import Mark, News, news_since
from ...core.reconciliation.session import Known
from ..errands import Errands
from .dock import ReconciliationDock

_LOOK = 3000  # ms between two looks at the file
_SOON, _LATEST = 200, 30_000  # ms until what waits is written, doubled each time
_PATIENCE = 1.0  # seconds that the thread waits for a colleague who is writing
_WORTH_SAYING = 2.0  # seconds; a lock that passes sooner is nobody's concern


class JournalWatch(QObject):
    """Looks at the file in a thread, for it may lie on a drive that does not answer."""

    def __init__(
        self,
        dock: ReconciliationDock,
        errands: Errands,
        show: Callable[..., None],
        parent: QObject,
    ):
        """Args: show: called after news, `here` is for the line's."""
        super().__init__(parent)
        self._dock, self._controller, self._errands = dock, dock.controller, errands
        self._show = show
        self._looking = self._writing = self._stopped = False
        self._delay = _SOON
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.write)
        self._controller.decided.connect(self._decided)

    def stop(self) -> None:
        """Look no more."""
        self._stopped = True
        self._timer.stop()
        self._again.stop()
        self._controller.decided.disconnect(self._decided)

    def is_passing(self) -> bool:
        """Whether what waits to be written waits for a colleague who is just writing."""
        session = self._controller.session
        return session.waited() < _WORTH_SAYING and (session.is_busy or session.problem is None)

    def look(self) -> None:
        """See whether somebody has written something; not while nobody looks at the panel."""
        session = self._controller.session
        if not self._looking and not session.at_work and self._dock.isVisible():
            self._send(session.known())

    def look_at_all(self, then: Callable[[], None]) -> None:
        """Read the whole journal, for it has grown by much; `then` is called when it is shown."""
        self._send(replace(self._controller.session.known(), mark=Mark()), then)

    def _send(self, known: Known, then: Callable[[], None] | None = None) -> None:
        path = self._controller.session.path
        if path is not None:
            self._looking = True
            self._errands.send(lambda: _read(path, known.mark), lambda *answer: self._seen(path, known, then, *answer))

    def write(self) -> None:
        """Write what waits."""
        session = self._controller.session
        if self._writing or session.at_work or session.path is None or not session.waiting:
            return
        self._writing = True
        path, project, waiting = session.path, session.project, list(session.waiting)
        self._errands.send(
            lambda: append_all(path, waiting, project, _PATIENCE), lambda *answer: self._written(path, *answer)
        )

    def _decided(self) -> None:
        if self._controller.session.waiting and not self._again.isActive() and not self._writing:
            self._delay = _SOON
            self._again.start(self._delay)

    def _written(self, path: Path, written, error) -> None:
        session = self._controller.session
        if session.at_work:
            QTimer.singleShot(_SOON, lambda: self._written(path, written, error))
            return
        self._writing = False
        if self._stopped or session.path != path:
            return
        if error is None:
            session.saved(written)
        elif isinstance(error, JournalError):
            session.problem = error.message
        if session.waiting:
            self._delay = _SOON if error is None else min(2 * self._delay, _LATEST)
            self._again.start(self._delay)
        self._show(here=False)

    def _seen(self, path: Path, known: Known, then: Callable[[], None] | None, answer, _error) -> None:
        # What cannot be read now is tried again with the next look; whoever decides is told.
        session = self._controller.session
        if session.at_work:
            QTimer.singleShot(_SOON, lambda: self._seen(path, known, then, answer, _error))
            return
        self._looking = False
        if self._stopped or session.path != path:
            return
        if answer is not None and known.mark in (session.mark, Mark()):
            self._take(answer[0], known, answer[1])
        if then is not None:
            then()

    def _take(self, news: News, known: Known, ledger: Ledger | None) -> None:
        controller = self._controller
        touched = controller.session.take(news, known, ledger)
        if touched:
            controller.show_again(touched)
            line = controller.line
            self._show(here=line is not None and line.key in touched)
        self._decided()
        if news.more:
            QTimer.singleShot(0, self.look)


def _read(path: Path, mark: Mark) -> tuple[News, Ledger | None] | None:
    news = news_since(path, mark, patience=_PATIENCE)
    if news is None:
        return None
    return news, Ledger(news.entries) if news.whole else None
