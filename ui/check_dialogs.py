"""Opens the dialogs of the registered algorithms, filled in for the open project, and says when a run has ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from qgis import processing
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QDialog

from ..adapters.project import project_profile
from .remembered import remembered_marks

_WISHED = QSize(860, 700)
_FRAME = QSize(40, 90)  # the window's frame and the task bar
Ended = Callable[[Mapping[str, object]], None]


class CheckDialogs:
    """One dialog per algorithm; asking for one that is open brings it to the front as the user left it."""

    def __init__(self, on_end: Ended):
        """Args: on_end: called with the results of every run that succeeded."""
        self._on_end = on_end
        self._open: dict[str, QDialog] = {}

    def show(self, algorithm: str, layer_id: str | None, values: Mapping[str, object] | None = None) -> QDialog | None:
        """Show the dialog of an algorithm for a layer; None where QGIS does not know the algorithm.

        Args:
            algorithm: its id.
            layer_id: of the layer to check, if it is one that checks.
            values: more to fill in, by parameter.
        """
        dialog = self._open.get(algorithm)
        if dialog is None or sip.isdeleted(dialog) or not dialog.isVisible():
            given = {**preset(layer_id, QgsProject.instance()), **(values or {})}
            dialog = processing.createAlgorithmDialog(algorithm, {**_proposed(algorithm, given), **given})
            if dialog is None:
                return None
            # A closed dialog goes by itself, once its run is over; until then it must not be deleted.
            dialog.algorithmFinished.connect(self._ended)
            self._open[algorithm] = dialog
            # High enough to see the outputs too; a size that the user has chosen before comes back on showing.
            room = dialog.screen().availableSize() - _FRAME
            dialog.resize(dialog.size().expandedTo(_WISHED).boundedTo(room))
            dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def close_all(self) -> None:
        """Close what is open, and hear no more of runs that go on in the background."""
        for dialog in list(self._open.values()):
            if not sip.isdeleted(dialog):
                dialog.algorithmFinished.disconnect(self._ended)
                dialog.close()
        self._open.clear()

    def _ended(self, successful: bool, results: Mapping[str, object]) -> None:
        if successful:
            self._on_end(results)


def _proposed(algorithm: str, given: Mapping[str, object]) -> dict[str, str]:
    """Places in the project's own GeoPackage for what the run makes, where the project has one."""
    from ..adapters.proposed_outputs import proposed_outputs

    project, known = QgsProject.instance(), QgsApplication.processingRegistry().algorithmById(algorithm)
    layers = [str(value) for value in given.values() if str(value) in project.mapLayers()]
    return proposed_outputs(known, project, layers) if known is not None else {}


def preset(layer_id: str | None, project: QgsProject) -> dict[str, object]:
    """What the dialog is filled in with: the layer, and the project's profile and marks so that one sees them."""
    values: dict[str, object] = {}
    if layer_id:
        values["INPUT"] = layer_id
    context = QgsProcessingContext()
    context.setProject(project)
    profile = project_profile(context)
    if profile and Path(profile).is_file():
        values["PROFILE"] = profile
    marks = remembered_marks(project)
    if marks and Path(marks).is_file():
        values["MARKS"] = marks
    return values
