"""How findings look in QGIS: the shipped style, cut down to what a layer holds and put into the user's language."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import (
    QgsAction,
    QgsEditorWidgetSetup,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ..core.findings import SEVERITY_LABELS, Severity
from ..core.messages import QT_TRANSLATE_NOOP, Translate
from .gpkg_style import write_default_style
from .sinks import findings_fields

STYLE = Path(__file__).resolve().parent.parent / "resources" / "styles" / "findings.qml"
CLASSES = '"rule" || \' \' || "severity"'
DISPLAY = '"message"'
TIP = '<b>[% "rule" %] [% "parcel" %]</b><br>[% "message" %]'
# The table begins with what a person reads; what only programs need is there, but not shown.
ORDER = ("severity", "rule", "message", "parcel", "other", "cause", "cause_count", "value", "unit", "expected")
HIDDEN = {"fingerprint", "rule_name", "details", "fid_a", "fid_b", "confidence"}
WIDTHS = {
    "": 76,
    "severity": 80,
    "rule": 190,
    "message": 560,
    "parcel": 120,
    "other": 120,
    "cause": 220,
    "cause_count": 150,
}
# Errors first, in the table and (drawn last) on the map.
RANK = "CASE WHEN \"severity\" = 'error' THEN 0 WHEN \"severity\" = 'warning' THEN 1 ELSE 2 END"
SORT = f'to_string({RANK}) || "rule" || coalesce("cause", \'\') || coalesce("parcel", \'\')'
# Custom property of the layer: id of the project's layer that was checked.
PARCELS_PROPERTY = "parcelclean/parcels"
# Custom property of the layer: the check it comes from as JSON, "" where parts of it cannot be repeated.
PARAMETERS_PROPERTY = "parcelclean/parameters"
# Where the plugin is not installed, the place of the finding itself has to do.
_ZOOM_COMMAND = """try:
    from {package}.ui.zoom import zoom_to_finding
except ImportError:
    from qgis.utils import iface
    iface.mapCanvas().zoomToFeatureIds(iface.activeLayer(), [[% $id %]])
else:
    zoom_to_finding('[% @layer_id %]', [% $id %])
"""
# The sentence is translated when the style is made: without the plugin nothing else could.
_MARK_COMMAND = """try:
    from {package}.ui.findings.mark_action import mark_finding
except ImportError:
    from qgis.utils import iface
    iface.messageBar().pushMessage({sentence})
else:
    mark_finding('[% @layer_id %]', [% $id %])
"""
_NO_PLUGIN = QT_TRANSLATE_NOOP(
    "ParcelClean", "Exceptions are marked with the plugin Parcel Clean, which is not installed."
)
_MARK_ICON = ":/images/themes/default/mActionFormAnnotation.svg"
_MARK = QT_TRANSLATE_NOOP("ParcelClean", "Mark this finding as an exception…")
_MARK_SHORT = QT_TRANSLATE_NOOP("ParcelClean", "Mark as exception…")
_ZOOM_ICON = ":/images/themes/default/mActionZoomToSelected.svg"
_ZOOM = QT_TRANSLATE_NOOP("ParcelClean", "Zoom to the parcels of this finding")
_ZOOM_SHORT = QT_TRANSLATE_NOOP("ParcelClean", "Zoom to the parcels")
_OPEN = QT_TRANSLATE_NOOP("ParcelClean", "Open the row of this finding")
_OPEN_SHORT = QT_TRANSLATE_NOOP("ParcelClean", "Open the row")
STATUS_LABELS = {
    "open": QT_TRANSLATE_NOOP("ParcelClean", "Open"),
    "exception": QT_TRANSLATE_NOOP("ParcelClean", "Accepted exception"),
    "fixed": QT_TRANSLATE_NOOP("ParcelClean", "Marked as fixed"),
    "obsolete": QT_TRANSLATE_NOOP("ParcelClean", "No longer there"),
}
ALIASES = {
    "finding_id": QT_TRANSLATE_NOOP("ParcelClean", "Finding"),
    "fingerprint": QT_TRANSLATE_NOOP("ParcelClean", "Fingerprint"),
    "rule": QT_TRANSLATE_NOOP("ParcelClean", "Rule"),
    "rule_name": QT_TRANSLATE_NOOP("ParcelClean", "Name of the rule"),
    "severity": QT_TRANSLATE_NOOP("ParcelClean", "Severity"),
    "status": QT_TRANSLATE_NOOP("ParcelClean", "Status"),
    "cause": QT_TRANSLATE_NOOP("ParcelClean", "Cause"),
    "cause_count": QT_TRANSLATE_NOOP("ParcelClean", "Of this cause"),
    "parcel": QT_TRANSLATE_NOOP("ParcelClean", "Parcel"),
    "other": QT_TRANSLATE_NOOP("ParcelClean", "Other parcel"),
    "fid_a": QT_TRANSLATE_NOOP("ParcelClean", "Feature of the parcel"),
    "fid_b": QT_TRANSLATE_NOOP("ParcelClean", "Feature of the other parcel"),
    "field": QT_TRANSLATE_NOOP("ParcelClean", "Column"),
    "value": QT_TRANSLATE_NOOP("ParcelClean", "Value"),
    "unit": QT_TRANSLATE_NOOP("ParcelClean", "Unit"),
    "expected": QT_TRANSLATE_NOOP("ParcelClean", "Expected"),
    "suggestion": QT_TRANSLATE_NOOP("ParcelClean", "Suggestion"),
    "confidence": QT_TRANSLATE_NOOP("ParcelClean", "Confidence"),
    "message": QT_TRANSLATE_NOOP("ParcelClean", "Message"),
    "details": QT_TRANSLATE_NOOP("ParcelClean", "Details"),
    "x": QT_TRANSLATE_NOOP("ParcelClean", "X (east)"),
    "y": QT_TRANSLATE_NOOP("ParcelClean", "Y (north)"),
}
_NAME = QT_TRANSLATE_NOOP("ParcelClean", "Parcel Clean findings")


def apply_findings_style(
    layer: QgsVectorLayer,
    translate: Translate,
    titles: dict[str, str],
    present: Iterable[tuple[str, str]] | None = None,
) -> None:
    """Give a layer of findings its look, aliases and display name.

    Args:
        layer: with the schema of FINDINGS.
        translate: into the language of the run.
        titles: English rule titles by code.
        present: rules and severities that occur; None = look into the layer.
    """
    layer.loadNamedStyle(str(STYLE))
    for name, alias in ALIASES.items():
        at = layer.fields().indexOf(name)
        if at >= 0:
            layer.setFieldAlias(at, translate(alias))
    _show_words(layer, translate, titles)
    _add_actions(layer, translate)
    renderer = layer.renderer()
    if renderer is not None and renderer.type() == "categorizedSymbol":
        renderer = renderer.clone()
        shipped = {category.value(): category for category in renderer.categories()}
        renderer.deleteAllCategories()
        for rule, severity in _in_order(_present(layer) if present is None else present):
            renderer.addCategory(_category(rule, severity, shipped, translate, titles))
        layer.setRenderer(renderer)
    layer.triggerRepaint()


def save_default_style(
    path: str,
    table: str,
    translate: Translate,
    titles: dict[str, str],
    present: Iterable[tuple[str, str]],
    *,
    with_geometry: bool = True,
) -> None:
    """Put the style into a GeoPackage as the table's default. Raises `sqlite3.Error`."""
    layer = QgsVectorLayer("MultiPolygon" if with_geometry else "NoGeometry", table, "memory")
    layer.dataProvider().addAttributes(findings_fields())
    layer.updateFields()
    apply_findings_style(layer, translate, titles, present)
    document = QDomDocument()
    layer.exportNamedStyle(document)
    write_default_style(path, table, translate(_NAME), document.toString())


class FindingsPostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Styles the layer when it is loaded, and puts it into a group named after the input."""

    # QGIS keeps only a pointer; without these references Python would delete the object first.
    _alive: list[FindingsPostProcessor] = []  # noqa: RUF012 - shared on purpose

    def __init__(
        self, group: str, translate: Translate, titles: dict[str, str], parcels: str = "", parameters: str = ""
    ):
        super().__init__()
        self._group, self._translate, self._titles, self._parcels = group, translate, titles, parcels
        self._parameters = parameters
        self._alive.append(self)

    def postProcessLayer(self, layer, context, feedback):  # noqa: ARG002 - QGIS's signature
        """Called in the main thread once the layer is in the project."""
        if isinstance(layer, QgsVectorLayer):
            apply_findings_style(layer, self._translate, self._titles)
            layer.setCustomProperty(PARCELS_PROPERTY, self._parcels)
            layer.setCustomProperty(PARAMETERS_PROPERTY, self._parameters)
        if context.project() is not None:
            move_to_group(context.project().layerTreeRoot(), layer, self._group)
        if self in self._alive:
            self._alive.remove(self)


def move_to_group(root, layer: QgsMapLayer, name: str) -> None:
    """Put the layer's node into the group `name` at the top of the tree."""
    node = root.findLayer(layer.id())
    if node is None or not name or (node.parent() is not None and node.parent().name() == name):
        return
    group = root.findGroup(name) or root.insertGroup(0, name)
    moved = node.clone()
    # QGIS adds results folded, and nobody would see that the colours have a legend.
    moved.setExpanded(True)
    group.insertChildNode(0, moved)
    node.parent().removeChildNode(node)


def _show_words(layer: QgsVectorLayer, translate: Translate, titles: dict[str, str]) -> None:
    """Table and form show words where the data holds codes, which are for programs and stay as they are."""
    words = {
        "severity": {severity.value: translate(SEVERITY_LABELS[severity]) for severity in Severity},
        "status": {status: translate(label) for status, label in STATUS_LABELS.items()},
        "rule": {code: f"{code} {translate(title)}" for code, title in titles.items()},
    }
    for name, labels in words.items():
        at = layer.fields().indexOf(name)
        if at >= 0 and labels:
            rows = [{label: code} for code, label in labels.items()]
            layer.setEditorWidgetSetup(at, QgsEditorWidgetSetup("ValueMap", {"map": rows}))


def _add_actions(layer: QgsVectorLayer, translate: Translate) -> None:
    """The actions on a row of the table, on the map and in the form."""
    package = __package__.rpartition(".")[0]
    kind, scopes = QgsAction.ActionType.GenericPython, {"Feature", "Canvas", "Form"}
    zoom = _ZOOM_COMMAND.replace("{package}", package)
    mark = _MARK_COMMAND.replace("{package}", package).replace("{sentence}", repr(translate(_NO_PLUGIN)))
    long, short = (_ZOOM, _ZOOM_SHORT) if layer.isSpatial() else (_OPEN, _OPEN_SHORT)
    layer.actions().clearActions()
    for command, icon, name, title in ((zoom, _ZOOM_ICON, long, short), (mark, _MARK_ICON, _MARK, _MARK_SHORT)):
        layer.actions().addAction(QgsAction(kind, translate(name), command, icon, False, translate(title), scopes))


def _present(layer: QgsVectorLayer) -> set[tuple[str, str]]:
    """Rules and severities that occur."""
    at = [layer.fields().indexOf(name) for name in ("rule", "severity")]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(at)
    return {(str(feature[at[0]]), str(feature[at[1]])) for feature in layer.getFeatures(request)}


def _in_order(found: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The worst first."""
    order = [severity.value for severity in Severity]
    return sorted(set(found), key=lambda pair: (order.index(pair[1]) if pair[1] in order else len(order), pair[0]))


def _category(
    rule: str, severity: str, shipped: dict, translate: Translate, titles: dict[str, str]
) -> QgsRendererCategory:
    """A category of the shipped style with its label translated; a rule it does not know borrows a symbol."""
    value = f"{rule} {severity}"
    model = shipped.get(value) or next((one for key, one in shipped.items() if key.endswith(severity)), None)
    symbol = model.symbol().clone() if model is not None else next(iter(shipped.values())).symbol().clone()
    known = severity in [one.value for one in Severity]
    word = translate(SEVERITY_LABELS[Severity(severity)]) if known else severity
    return QgsRendererCategory(value, symbol, f"{word} · {rule} {translate(titles.get(rule, ''))}")
