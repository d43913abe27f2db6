"""What the layer of findings keeps of its check, so that what somebody edits can be judged again at once."""

from __future__ import annotations

import json

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingAlgorithm, QgsVectorLayer

from ..core.plan_data import plan_to_data
from ..core.records import Subject
from ..core.rules.base import Table
from .job import Job

_SOURCES = ("source", "vector", "layer")


def what_to_repeat(algorithm: QgsProcessingAlgorithm, job: Job, parameters: dict) -> str:
    """The decided run as JSON; "" for a list of certificates and where only a part of a layer was checked.

    plan      what `core.plan_data` makes of it
    columns   of the layer, by role
    given     the parameters as the caller gave them, as far as they are plain and name no layer
    boundary  how to find the commune's area again
    tables    the same for all inputs besides the parcels, by parameter
    """
    source = job.source
    if job.subject is not Subject.PARCELS or source is None or source.layer is None or source.limited:
        return ""
    wanted = job.plan.roles
    tables = {table.value: one for table, one in job.tables.items()}
    if job.baseline is not None:
        tables["BASELINE"] = job.baseline
    told = {
        "algorithm": algorithm.id(),
        "language": job.language,
        "plan": plan_to_data(job.plan),
        "columns": {
            role.value: choice.column for role, choice in job.choices.items() if choice.column and role in wanted
        },
        "marks": str(parameters.get("MARKS") or ""),
        "given": _given(algorithm, parameters),
        "tables": {name: _place(one.layer, one.path) for name, one in tables.items()},
    }
    boundary = job.tables.get(Table.BOUNDARY)
    if boundary is not None and boundary.layer is not None:
        told["boundary"] = {**_place(boundary.layer, boundary.path), "provider": boundary.layer.providerType()}
    return json.dumps(told, ensure_ascii=False)


def _place(layer: QgsVectorLayer | None, path: str) -> dict[str, str]:
    """The layer's id in the project, and where it lies if that is a file."""
    # what names a server may hold a password, and this text goes into projects and styles
    return {"layer": layer.id(), "source": layer.source() if path else ""} if layer is not None else {}


def _given(algorithm: QgsProcessingAlgorithm, parameters: dict) -> dict[str, object]:
    plain = {
        definition.name()
        for definition in algorithm.parameterDefinitions()
        if not definition.isDestination() and definition.type() not in _SOURCES
    }
    given = {name: _told(value) for name, value in parameters.items() if name in plain}
    return {name: value for name, value in given.items() if isinstance(value, (str, int, float, bool)) and value != ""}


def _told(value: object) -> object:
    """The value as JSON takes it: a dialog hands over a CRS as such."""
    return (value.authid() or value.toWkt()) if isinstance(value, QgsCoordinateReferenceSystem) else value
