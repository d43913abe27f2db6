"""Algorithms run several times in the threads that QGIS keeps for its tasks."""

import time

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)


def in_background(algorithm, **parameters):
    registry, ended = QgsApplication.processingRegistry(), []
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    made = registry.createAlgorithmById(f"parcelclean:{algorithm}")
    task = QgsProcessingAlgRunnerTask(made, parameters, context, feedback)
    task.executed.connect(lambda good, results: ended.append((good, results)))
    QgsApplication.taskManager().addTask(task)
    until = time.monotonic() + 30
    while not ended and time.monotonic() < until:
        QgsApplication.processEvents()
    assert ended, feedback.textLog()
    return ended[0]


def test_the_same_thread_again_and_again(parcels):
    """pyproj 3.7 brought QGIS down with the second run (see adapters/proj_context.py)."""
    QgsProject.instance().addMapLayer(parcels)
    for algorithm in ("checkparcels", "checkparcels", "assignparcelids", "checkparcels"):
        output = "FINDINGS" if algorithm == "checkparcels" else "OUTPUT"
        good, results = in_background(algorithm, INPUT=parcels.id(), **{output: "memory:"})
        assert good
        assert results["FINDING_COUNT"] == (algorithm == "checkparcels")
    QgsProject.instance().clear()
