"""Work in a thread while the window waits: for what takes longer than a blink and cannot go on without its result."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from qgis.PyQt.QtCore import QEventLoop, QThread
from qgis.PyQt.QtWidgets import QProgressDialog, QWidget

from ..adapters.collector import collector_paused, short_turns

Result = TypeVar("Result")
Wait = Callable[[Callable[[], Any]], Any]  # does the work, maybe in a thread, and returns what it returns
_SOON = 400  # ms before anything is shown


def in_background(work: Callable[[], Result], text: str, parent: QWidget | None) -> Result:
    """What `work` returns, or raises, while the window paints; keys and clicks wait until it is done.

    Args:
        work: touches nothing of Qt, and nothing that a timer of the window changes meanwhile.
        text: what the window says if it takes longer.
        parent: the window, or something in it.
    """
    loop, thread = QEventLoop(), _Work(work)
    thread.finished.connect(loop.quit)
    dialog = QProgressDialog(text, "", 0, 0, parent)
    dialog.setObjectName("ParcelCleanWait")
    dialog.setCancelButton(None)
    dialog.setMinimumDuration(_SOON)
    dialog.setValue(0)
    # No QgsTask: it would stand in line behind all that QGIS is doing, and the window with it.
    thread.start()
    try:
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    finally:
        thread.wait()
        dialog.close()
        dialog.deleteLater()
    if thread.error is not None:
        raise thread.error
    return thread.result


def at_once(work: Callable[[], Result]) -> Result:
    """Does it here and now."""
    return work()


class _Work(QThread):
    def __init__(self, work: Callable[[], Any]):
        super().__init__()
        self._work = work
        self.result: Any = None
        self.error: Exception | None = None

    def run(self) -> None:
        """In this thread."""
        try:
            with collector_paused(), short_turns():
                self.result = self._work()
        except Exception as error:  # noqa: BLE001 - raised again where somebody waits for it
            self.error = error
