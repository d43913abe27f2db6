"""Errands: pieces of work done one after the other in a thread of its own; each answer comes in the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QObject, QRunnable, QThreadPool, pyqtSignal

from ..adapters.collector import collector_paused, short_turns

_AT_MOST = 3000  # ms that the end waits for what is under way

Work = Callable[[], Any]
Done = Callable[[Any, "Exception | None"], None]


class Errands(QObject):
    """Hands out work that touches nothing of Qt; for files on drives that may be slow, or locked.

    It has no parent: it must be there as long as a thread may still answer.
    """

    _answered = pyqtSignal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._under_way = 0
        self._stopped = False
        # Sent in the thread of the work, heard in this object's.
        self._answered.connect(self._hear)

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._under_way > 0

    def send(self, work: Work, done: Done) -> None:
        """Do `work`; `done` gets what it returned and None, or None and what it raised."""
        if not self._stopped:
            self._under_way += 1
            self._pool.start(_Errand(self, work, done))

    def stop(self) -> None:
        """Nobody is told any more; what is under way is waited for, but not for ever."""
        self._stopped = True
        self._pool.clear()
        if not self._pool.waitForDone(_AT_MOST):
            # A drive that does not answer; a pool that goes would wait for it as long as it takes.
            _abandoned.append(self)

    def answer(self, done: Done, result: Any, error: Exception | None) -> None:
        """Called in the thread of the work."""
        self._answered.emit(done, result, error)

    def _hear(self, done: Done, result: Any, error: Exception | None) -> None:
        self._under_way -= 1
        if not self._stopped:
            done(result, error)


class _Errand(QRunnable):
    def __init__(self, owner: Errands, work: Work, done: Done):
        super().__init__()
        self._owner, self._work, self._done = owner, work, done

    def run(self) -> None:
        """In the pool's thread."""
        try:
            with collector_paused(), short_turns():
                found, error = self._work(), None
        except Exception as cause:  # noqa: BLE001 - told where somebody waits for it
            found, error = None, cause
        self._owner.answer(self._done, found, error)


_abandoned: list[Errands] = []
