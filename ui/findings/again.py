"""Runs the check that some findings come from once more, on the layer as it is now."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from qgis.core import QgsProcessing, QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

from ...adapters.findings_layer import is_own_copy, put_features
from ...adapters.style import PARAMETERS_PROPERTY, PARCELS_PROPERTY, apply_findings_style, move_to_group
from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ...core.rules.registry import all_rules
from ..notices import Notices
from ..running import Outcome, Runner

_CHECKING = QT_TRANSLATE_NOOP("ParcelClean", "Checking again; the layer must not be changed meanwhile.")
_NO_LAYER = QT_TRANSLATE_NOOP(
    "ParcelClean", "The layer that was checked is not in the project. Open it, and try again."
)
_NO_PARAMETERS = QT_TRANSLATE_NOOP(
    "ParcelClean", "These findings do not say with which settings they were made. Press “Check parcels” instead."
)
_NAME = QT_TRANSLATE_NOOP("ParcelClean", "{name}, checked again")

Done = Callable[[QgsVectorLayer], None]


class Again:
    """One run at a time."""

    def __init__(self, runner: Runner, notices: Notices, translate: Translate):
        self._runner, self._notices, self._tr = runner, notices, translate

    def start(
        self, findings: QgsVectorLayer | None, checked: QgsVectorLayer | None, marks: Path | None, done: Done
    ) -> None:
        """Run. Args: marks: the marks file, if one is open; done: gets the layer of the new findings."""
        if findings is None:
            return
        told = parameters_of(findings)
        problem = _NO_LAYER if checked is None else "" if told else _NO_PARAMETERS
        if problem:
            self._notices.warn("findings", self._tr(problem))
            return
        parameters = {**dict(told.get("given") or {}), **_tables(told.get("tables"), QgsProject.instance())}
        # All rows, whatever is selected now; no gate, for a failed one gives no results here.
        parameters.update(
            INPUT=QgsProcessingFeatureSourceDefinition(checked.id(), False),
            FINDINGS=QgsProcessing.TEMPORARY_OUTPUT,
            FAIL_ON="never",
        )
        if marks is not None:
            parameters["MARKS"] = str(marks)
            # For edits from now on too.
            findings.setCustomProperty(PARAMETERS_PROPERTY, json.dumps({**told, "marks": str(marks)}))
        place = findings.id()
        name = str(told.get("algorithm") or "checkparcels").rpartition(":")[2]
        self._runner.start(name, parameters, self._tr(_CHECKING), lambda outcome: self._ended(outcome, place, done))

    def _ended(self, outcome: Outcome, place: str, done: Done) -> None:
        if outcome.problem:
            self._notices.warn("findings", outcome.problem)
            return
        new, before = outcome.take("FINDINGS"), QgsProject.instance().mapLayer(place)
        if new is None or before is None:
            return  # cancelled, or the findings were closed meanwhile
        if is_own_copy(before):
            put_features(before, new)
            done(before)
            return
        done(self._beside(before, new))

    def _beside(self, before: QgsVectorLayer, new: QgsVectorLayer) -> QgsVectorLayer:
        """A file stays as it is; the new findings are a layer beside it."""
        new.setName(self._tr(_NAME).format(name=before.name()))
        for name in (PARCELS_PROPERTY, PARAMETERS_PROPERTY):
            new.setCustomProperty(name, before.customProperty(name, ""))
        apply_findings_style(new, self._tr, {rule.code: rule.title for rule in all_rules()})
        project = QgsProject.instance()
        project.addMapLayer(new)
        node = project.layerTreeRoot().findLayer(before.id())
        if node is not None and node.parent() is not None and node.parent().name():
            move_to_group(project.layerTreeRoot(), new, node.parent().name())
        return new


def _tables(told: object, project: QgsProject) -> dict[str, object]:
    """The inputs besides the parcels, as far as they are still there."""
    found: dict[str, object] = {}
    for name, place in (told if isinstance(told, dict) else {}).items():
        layer = project.mapLayer(str(place.get("layer") or ""))
        if layer is not None:
            found[name] = QgsProcessingFeatureSourceDefinition(layer.id(), False)
        elif place.get("source"):
            found[name] = str(place["source"])
    return found


def parameters_of(findings: QgsVectorLayer | None) -> Mapping[str, object]:
    """The check that a layer of findings comes from, see `processing.repeating`; empty where it does not say."""
    told = str(findings.customProperty(PARAMETERS_PROPERTY, "") or "") if findings is not None else ""
    try:
        found = json.loads(told or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
