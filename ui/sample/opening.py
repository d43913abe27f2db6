"""Makes the sample commune's project in a folder that the user chooses, and opens it."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis import processing
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...adapters.sample import BOUNDARY, CERTIFICATES, LAYERS, PARCELS, SHEETS, SampleError, new_folder, write_sample
from ...adapters.sample_style import style_boundary, style_parcels
from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ..quiet_feedback import QuietFeedback
from ..remembered import remember_layer

PROJECT = "parcel_clean.qgz"
CRS = "EPSG:9210"
_FOLDER = QT_TRANSLATE_NOOP("ParcelClean", "Parcel Clean sample commune")
_CHOOSE = QT_TRANSLATE_NOOP("ParcelClean", "Where to put the folder of the sample commune")
_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Sample commune Cẩm Trúc (made up)")
_PARCELS = QT_TRANSLATE_NOOP("ParcelClean", "Parcels")
_BOUNDARY = QT_TRANSLATE_NOOP("ParcelClean", "Commune boundary")
_CERTIFICATES = QT_TRANSLATE_NOOP("ParcelClean", "Certificate list")
_SHEETS = QT_TRANSLATE_NOOP("ParcelClean", "Sheet table")
_NOT_SAVED = QT_TRANSLATE_NOOP("ParcelClean", "The project of the sample cannot be written: {reason}.")
_IMPORTED = "certificates.gpkg"


def ask_folder(parent: QWidget, translate: Translate) -> str:
    """The folder in which the sample's own folder is made, "" where the user wants none."""
    start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return QFileDialog.getExistingDirectory(parent, translate(_CHOOSE), start)


def make_sample(parent: Path, provider: str, translate: Translate) -> Path:
    """Write layers, list and project into a new folder of `parent`; the project's file. Raises `SampleError`.

    Nothing is left where it does not come to its end.
    """
    folder = new_folder(parent, translate(_FOLDER))
    try:
        write_sample(folder)
        _import_list(folder, provider)
        return _write_project(folder, translate)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _import_list(folder: Path, provider: str) -> None:
    """The list as the import reads it: the raw one, with its six lines of heading, is beside it."""
    parameters = {"FILE": str(folder / CERTIFICATES), "OUTPUT": str(folder / _IMPORTED)}
    try:
        processing.run(f"{provider}:importcertificates", parameters, feedback=QuietFeedback())
    except QgsProcessingException as error:
        raise SampleError(Message("{reason}", {"reason": str(error)})) from error


def _write_project(folder: Path, translate: Translate) -> Path:
    path = folder / PROJECT
    project = QgsProject()
    project.setFileName(str(path))
    project.setTitle(translate(_TITLE))
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    parcels = QgsVectorLayer(f"{folder / PARCELS}|layername={LAYERS[PARCELS]}", translate(_PARCELS), "ogr")
    boundary = QgsVectorLayer(f"{folder / BOUNDARY}|layername={LAYERS[BOUNDARY]}", translate(_BOUNDARY), "ogr")
    certificates = QgsVectorLayer(str(folder / _IMPORTED), translate(_CERTIFICATES), "ogr")
    sheets = QgsVectorLayer(str(folder / SHEETS), translate(_SHEETS), "ogr")
    style_parcels(parcels)
    style_boundary(boundary)
    # Later ones come on top; tables lie at the bottom.
    for layer in (sheets, certificates, parcels, boundary):
        project.addMapLayer(layer)
    for role, layer in (("parcels", parcels), ("certificates", certificates), ("sheets", sheets)):
        remember_layer(project, role, layer.id())
    extent = boundary.extent()
    extent.scale(1.05)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    written = project.write()
    reason = project.error()
    project.clear()
    if not written:
        raise SampleError(Message(_NOT_SAVED, {"reason": reason}))
    return path
