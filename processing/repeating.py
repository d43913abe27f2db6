"""What the layer of findings keeps of its check, so that what somebody edits can be judged again at once."""

from __future__ import annotations

import json

from qgis.core import QgsProcessingAlgorithm, QgsProcessingDestinationParameter

from ..core.plan_data import plan_to_data
from ..core.records import Subject
from ..core.rules.base import Table
from .job import Job


def what_to_repeat(algorithm: QgsProcessingAlgorithm, job: Job, parameters: dict) -> str:
    """The decided run as JSON; "" for a list of certificates and where only a part of a layer was checked.

    plan      what `core.plan_data` makes of it
    columns   of the layer, by role
    given     the parameters as the caller gave them, as far as they are plain; the layer is known elsewhere
    """
    source = job.source
    if job.subject is not Subject.PARCELS or source is None or source.layer is None or source.limited:
        return ""
    boundary = job.tables.get(Table.BOUNDARY)
    layer = boundary.layer if boundary is not None else None
    wanted = job.plan.roles
    told = {
        "algorithm": algorithm.id(),
        "language": job.language,
        "plan": plan_to_data(job.plan),
        "columns": {
            role.value: choice.column for role, choice in job.choices.items() if choice.column and role in wanted
        },
        "marks": str(parameters.get("MARKS") or ""),
        "given": _given(algorithm, parameters),
    }
    if layer is not None:
        told["boundary"] = {"layer": layer.id(), "source": layer.source(), "provider": layer.providerType()}
    return json.dumps(told, ensure_ascii=False)


def _given(algorithm: QgsProcessingAlgorithm, parameters: dict) -> dict[str, object]:
    inputs = {
        definition.name()
        for definition in algorithm.parameterDefinitions()
        if not isinstance(definition, QgsProcessingDestinationParameter) and definition.name() != "INPUT"
    }
    return {
        name: value
        for name, value in parameters.items()
        if name in inputs and isinstance(value, (str, int, float, bool)) and value != ""
    }
