"""The layer action “mark as exception”; called from the attribute table, the map and the form of a finding."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer
from qgis.utils import iface, plugins

from ...adapters.translation import Translator, language_of_run
from ...core.messages import QT_TRANSLATE_NOOP

PLUGIN = __package__.split(".", maxsplit=1)[0]
_OFF = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The plugin Parcel Clean is off. Switch it on under Plugins, Manage and Install Plugins, and try again.",
)


def mark_finding(layer_id: str, fid: int) -> None:
    """Open the findings dock on a finding, with the dialog that makes it an exception.

    Args:
        layer_id: the layer of findings.
        fid: the finding's feature id.
    """
    findings = QgsProject.instance().mapLayer(layer_id)
    if not isinstance(findings, QgsVectorLayer):
        return
    finding_id = str(findings.getFeature(fid)["finding_id"])
    desktop = getattr(plugins.get(PLUGIN), "desktop", None)
    if desktop is None:
        translate = Translator(language_of_run())
        iface.messageBar().pushMessage(translate(QT_TRANSLATE_NOOP("ParcelClean", "Parcel Clean")), translate(_OFF))
        return
    desktop.work_through(layer_id, finding_id, mark=True)
