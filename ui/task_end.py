"""The end of a background run that nobody waits for any more."""

from __future__ import annotations

import time

from qgis.core import QgsProcessingFeedback, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication

_AT_MOST = 5.0  # seconds; our algorithms stop within one
_TURN = 0.01
_kept: list[object] = []


def end_run(task: QgsTask | None, feedback: QgsProcessingFeedback, *held: object) -> None:
    """Cancel, and wait until the thread has let go of the layers and of `held`: they may be deleted the next moment.

    A run that does not end keeps what it holds for ever, which is better than a crash.
    """
    feedback.cancel()
    if task is None or sip.isdeleted(task):
        return
    task.cancel()
    until = time.monotonic() + _AT_MOST
    while not _is_over(task):
        if time.monotonic() > until:
            _kept.append((task, feedback, *held))
            return
        # Python's lock is free meanwhile; then the task hears of its own end, and nobody else of anything.
        time.sleep(_TURN)
        QCoreApplication.sendPostedEvents(task, 0)


def _is_over(task: QgsTask) -> bool:
    ends = (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated)
    return sip.isdeleted(task) or task.status() in ends
