"""The feedback of an algorithm that runs behind a dock or an action, where no dialog with a log is open."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback


class QuietFeedback(QgsProcessingFeedback):
    """Keeps what the user must know, in order."""

    def __init__(self):
        super().__init__(False)
        self.warnings: list[str] = []
        self.errors: list[str] = []

    def pushWarning(self, warning):  # noqa: N802 - QGIS's name
        """Called in the thread of the algorithm."""
        self.warnings.append(warning)

    def reportError(self, error, fatalError=False):  # noqa: N802, N803, ARG002 - QGIS's names
        """Called in the thread of the algorithm."""
        self.errors.append(error)
