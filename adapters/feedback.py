"""Progress, log lines and cancelling through a QgsProcessingFeedback."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ..core.messages import Message, Translate
from .headless import notice_signals


class Reporter:
    """One run's way to its user. Every method may be called from the thread of the algorithm.

    translate  into the language of the run
    """

    def __init__(self, feedback: QgsProcessingFeedback | None, translate: Translate):
        self._feedback = feedback or QgsProcessingFeedback()
        self.translate = translate
        self._from, self._to, self._shown = 0.0, 1.0, -1

    def part(self, start: float, end: float) -> None:
        """What `progress` reports from now on lies between these shares of the whole run."""
        self._from, self._to = start, end

    def progress(self, fraction: float) -> None:
        """How much of the present part is done, 0 to 1."""
        percent = int(100 * (self._from + (self._to - self._from) * min(1.0, max(0.0, fraction))))
        # The bar shows whole percents; more signals would only cost time.
        if percent != self._shown:
            self._shown = percent
            self._feedback.setProgress(percent)

    def announce(self, title: str) -> None:
        """The step that begins: English text marked for translation."""
        self._feedback.setProgressText(self.translate(title))

    def info(self, message: Message) -> None:
        """Good to know."""
        self._feedback.pushInfo(message.render(self.translate))

    def warning(self, message: Message) -> None:
        """The user must know this."""
        self._feedback.pushWarning(message.render(self.translate))

    def debug(self, text: str) -> None:
        """For who reads the log after a crash."""
        self._feedback.pushDebugInfo(text)

    def cancelled(self) -> bool:
        """Whether the user has stopped the run."""
        notice_signals()
        return self._feedback.isCanceled()
