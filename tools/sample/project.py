#!/usr/bin/python3
"""Writes demo/parcel_clean.qgz with QGIS's own Python: parcels, boundary and findings, relative paths."""

from __future__ import annotations

import os
import runpy
import shutil
import sys
import tempfile
from pathlib import Path

COLOURS = {"error": "#d7301f", "warning": "#fc8d59", "info": "#3182bd"}
LABELS = {"error": "Error", "warning": "Warning", "info": "Note"}


def main(folder: Path) -> int:
    """Start QGIS without a window in a private profile, write the project."""
    profile = tempfile.mkdtemp(prefix="parcelclean_demo_")
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = profile
    os.environ.setdefault("XDG_RUNTIME_DIR", profile)
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    try:
        return _write(folder)
    finally:
        application.exitQgis()
        shutil.rmtree(profile, ignore_errors=True)


def _write(folder: Path) -> int:
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsReferencedRectangle

    runpy.run_path(str(Path(__file__).resolve().parents[1] / "checkout.py"))["register_package"]()
    from parcel_clean.adapters.sample_style import style_boundary, style_parcels

    project = QgsProject.instance()
    project.setTitle("Parcel Clean: sample commune")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:9210"))
    layers = [
        _layer(folder / "parcels.gpkg", "thua_dat", "Parcels (thửa đất)", style_parcels),
        _layer(folder / "boundary.gpkg", "ranh_gioi", "Commune boundary (ranh giới)", style_boundary),
        _layer(folder / "findings.gpkg", "findings", "Findings (lỗi/phát hiện)", _style_findings),
    ]
    for layer in layers:
        project.addMapLayer(layer)
    extent = layers[1].extent()
    extent.scale(1.05)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    if not project.write(str(folder / "parcel_clean.qgz")):
        sys.stderr.write(f"{folder}/parcel_clean.qgz could not be written: {project.error()}\n")
        return 1
    return 0


def _layer(path: Path, name: str, title: str, style):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{path}|layername={name}", title, "ogr")
    if not layer.isValid():
        raise SystemExit(f"{path} has no layer {name}")
    style(layer)
    return layer


def _style_findings(layer) -> None:
    """The style that the check saved into the GeoPackage, else one colour per severity."""
    from qgis.core import QgsCategorizedSymbolRenderer, QgsFillSymbol, QgsRendererCategory

    _, loaded = layer.loadDefaultStyle()
    if loaded:
        return
    categories = []
    for severity, colour in COLOURS.items():
        symbol = QgsFillSymbol.createSimple({"color": colour, "outline_color": colour, "outline_width": "0.5"})
        symbol.setOpacity(0.7)
        categories.append(QgsRendererCategory(severity, symbol, LABELS[severity]))
    layer.setRenderer(QgsCategorizedSymbolRenderer("severity", categories))
    layer.setDisplayExpression("message")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
