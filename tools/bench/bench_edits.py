#!/usr/bin/env python3
"""How long the findings dock waits for an edit of 60,000 parcels to be judged, and what it stalls (`make bench-ui`).

The dock as it is in QGIS, on a real check, in a window without a screen. Fails where an edit takes more than half a
second to be seen, or the window stands still for more than 0.1 s.
"""

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from checkout import register_package
from verdict import leave

register_package()

from layers import TABLE, BenchLayer  # noqa: E402 - needs the package
from parcel_clean.core.findings import Severity  # noqa: E402
from parcel_clean.processing.provider import ParcelCleanProvider  # noqa: E402
from parcel_clean.ui.findings.place import FindingsPlace  # noqa: E402
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas  # noqa: E402
from qgis.PyQt.QtCore import QTimer  # noqa: E402
from qgis.PyQt.QtWidgets import QMainWindow  # noqa: E402

SIZE, EDITS = 60_000, 5
SEEN, STALL = 0.5, 0.1
PATIENCE = 300.0


class Window:
    """As much of QgisInterface as the dock needs."""

    def __init__(self):
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1366, 768)
        self.mainWindow, self.mapCanvas = lambda: self.window, lambda: self.canvas
        self.addDockWidget, self.removeDockWidget = self.window.addDockWidget, self.window.removeDockWidget


class Notices:
    """Prints what the user would be told."""

    def inform(self, *told):
        """One sentence."""
        print(*told)

    praise = warn = inform


class Pulse:
    """How long the window has stood still at most."""

    def __init__(self):
        self.worst, self._last = 0.0, time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)
        self.broken = []

    def time(self, name, call, until, limits=(0.0, STALL)):
        """Do something, and wait until its consequence is seen."""
        self.worst, self._last = 0.0, time.perf_counter()
        started = time.perf_counter()
        call()
        while not until():
            QgsApplication.processEvents()
            if time.perf_counter() - started > PATIENCE:
                raise TimeoutError(name)
        spent = time.perf_counter() - started
        for _ in range(5):
            QgsApplication.processEvents()
        print(f"{name:45} {spent:6.2f} s   longest stall {1000 * self.worst:4.0f} ms")
        if (limits[0] and spent > limits[0]) or self.worst > limits[1]:
            self.broken.append(name)

    def _beat(self):
        now = time.perf_counter()
        self.worst, self._last = max(self.worst, now - self._last), now


def findings_of(layer):
    """The layer of findings as QGIS loads it after a run."""
    context, project = QgsProcessingContext(), QgsProject.instance()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parcelclean:checkparcels")
    given = {"INPUT": layer.id(), "FINDINGS": QgsProcessingOutputLayerDefinition("memory:", project)}
    results, _ = algorithm.run(given, context, QgsProcessingFeedback())
    details = context.layersToLoadOnCompletion()[results["FINDINGS"]]
    made = context.takeResultLayer(results["FINDINGS"])
    details.postProcessor().postProcessLayer(made, context, None)
    project.addMapLayer(made)
    return made


def main():
    """Check, open the dock, edit."""
    application = QgsApplication([], True)
    application.initQgis()
    provider = ParcelCleanProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    layer = QgsVectorLayer(f"{BenchLayer(SIZE, 'few').make()}|layername={TABLE}", "parcels", "ogr")
    QgsProject.instance().addMapLayer(layer)
    findings = findings_of(layer)
    print(f"{layer.featureCount()} parcels, {findings.featureCount()} findings")
    window = Window()
    place, pulse = FindingsPlace(window, "parcelclean", Notices(), str), Pulse()
    controller = place.controller
    window.window.show()
    pulse.time("findings read", lambda: place.show(findings.id()), lambda: len(controller.table))
    pulse.time("parcels read, when editing begins", layer.startEditing, lambda: not place.live.busy)
    rows = [row for row in controller.table.rows if row.rule == "TC01" and row.severity is Severity.ERROR]
    for row in rows[:EDITS]:
        parcel = row.fid_b
        pulse.time(
            f"an overlap is mended ({row.other})",
            lambda parcel=parcel: layer.deleteFeature(parcel),
            lambda row=row: row.finding_id in controller.gone,
            (SEEN, STALL),
        )
        pulse.time(
            "and is there again by undo",
            layer.undoStack().undo,
            lambda row=row: row.finding_id not in controller.gone and not place.live.busy,
            (SEEN, STALL),
        )
    leave(pulse.broken)


if __name__ == "__main__":
    main()
