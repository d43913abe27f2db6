"""Tiny layers made on the spot, the registered provider, and the real qgis_process."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

ROOT = Path(__file__).resolve().parents[2]
HEADLESS = ROOT / "tools" / "qgis-headless"
KEY_COLUMNS = (("MAXA", "QString"), ("SHBANDO", "Int"), ("SHTHUA", "QString"))
# What every parcel must have besides, so that rules about attributes find nothing: each row is given values of its own.
OTHER_COLUMNS = (("DIENTICH", "Double"), ("LOAIDAT", "QString"), ("TENCHU", "QString"), ("DIACHI", "QString"))
COLUMNS = (*KEY_COLUMNS, *OTHER_COLUMNS)


@pytest.fixture(scope="session", autouse=True)
def provider(qgis_app, qgis_processing):
    """The provider, registered as QGIS does it."""
    from parcel_clean.processing.provider import ParcelCleanProvider

    made = ParcelCleanProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)
    # QGIS keeps the traceback of every run that was refused, with layers and contexts in it. They outlive QGIS itself,
    # and Python crashes when its collector looks at them then.
    gc.collect()
    gc.freeze()


class Log(QgsProcessingFeedback):
    """Keeps what an algorithm says."""

    def __init__(self):
        super().__init__(False)
        self.lines: list[str] = []
        self.warnings: list[str] = []

    def pushInfo(self, info):
        self.lines.append(info)

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def pushDebugInfo(self, info):
        self.lines.append(info)

    def reportError(self, error, fatalError=False):  # noqa: N803 - QGIS's name
        self.warnings.append(error)


@pytest.fixture
def log():
    return Log()


@pytest.fixture
def run(log):
    """`run(id, **parameters)` through processing.run, as scripts and the desktop do (default geometry handling)."""
    from qgis import processing

    def call(algorithm, context=None, **parameters):
        context = context or QgsProcessingContext()
        return processing.run(f"parcelclean:{algorithm}", parameters, feedback=log, context=context)

    return call


@dataclass
class Ended:
    code: int
    out: str
    err: str

    @property
    def text(self) -> str:
        return self.out + self.err


@pytest.fixture(scope="session")
def headless():
    """`headless(id, **parameters)` through the real qgis_process."""

    def call(algorithm, *options, cwd=None, env=None, **parameters):
        command = [str(HEADLESS), *options, "run", f"parcelclean:{algorithm}"]
        for name, value in parameters.items():
            # Several inputs: the parameter is repeated.
            command += [f"{name}={one}" for one in (value if isinstance(value, list) else [value])]
        variables = {**os.environ, "LANG": "C.UTF-8", **(env or {})}
        variables.pop("LC_ALL", None)
        done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=variables, timeout=120, check=False)
        return Ended(done.returncode, done.stdout, done.stderr)

    return call


def field(name: str, kind: str):
    from parcel_clean.adapters.sinks import field as made

    return made(name, kind)


def memory_layer(rows, *, kind="MultiPolygon", crs="EPSG:9210", columns=COLUMNS, name="parcels"):
    """A layer of (wkt or QgsGeometry or None, attribute values …) rows."""
    layer = QgsVectorLayer(kind, name, "memory")
    if crs:
        layer.setCrs(QgsCoordinateReferenceSystem(crs))
    provider = layer.dataProvider()
    provider.addAttributes([field(*column) for column in columns])
    layer.updateFields()
    features = []
    for shape, *values in rows:
        feature = QgsFeature(layer.fields())
        if shape is not None:
            feature.setGeometry(QgsGeometry.fromWkt(shape) if isinstance(shape, str) else shape)
        if columns is COLUMNS and len(values) == len(KEY_COLUMNS):
            values += [round(feature.geometry().area(), 1) or 100.0, "LUC", "Trần Thị Mơ", "thôn Đoài"]
        feature.setAttributes(list(values))
        features.append(feature)
    provider.addFeatures(features)
    layer.updateExtents()
    return layer


def write_layer(layer, path, *, name=None, append=False):
    """Save a layer to a file (GeoPackage by its ending)."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = QgsVectorFileWriter.driverForExtension(Path(path).suffix)
    options.layerName = name or Path(path).stem
    if append:
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    transform = QgsProcessingContext().transformContext()
    result = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), transform, options)
    assert result[0] == QgsVectorFileWriter.WriterError.NoError, result
    return str(path)


def square(x, y, width=20.0, height=20.0):
    """WKT of a rectangle near the middle of the zone, on no round coordinates (those would be a finding)."""
    (x0, y0), (x1, y1) = (
        (500000.1234 + a * 1.0007, 2300000.5678 + b * 1.0003) for a, b in ((x, y), (x + width, y + height))
    )
    corners = ((x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0))
    return "POLYGON((" + ",".join(f"{a:.4f} {b:.4f}" for a, b in corners) + "))"


# Two neighbours, one that overlaps the second by 1 m, and one far away.
PARCELS = (
    (square(0, 0), "09427", 7, "1"),
    (square(20, 0), "09427", 7, "2"),
    (square(39, -3, 20, 26), "09427", 7, "3"),
    (square(100, 0), "09427", 7, "4"),
)


@pytest.fixture
def parcels():
    return memory_layer(PARCELS)


@pytest.fixture(scope="session")
def parcels_file(tmp_path_factory, qgis_app):
    return write_layer(memory_layer(PARCELS), tmp_path_factory.mktemp("input") / "thửa đất số 7.gpkg")


def rows_of(path, table=None):
    """All rows of a layer as dictionaries, with the geometry under `geometry`."""
    layer = (
        path
        if isinstance(path, QgsVectorLayer)
        else QgsVectorLayer(str(path) + (f"|layername={table}" if table else ""), "f", "ogr")
    )
    assert layer.isValid(), path
    names = layer.fields().names()
    return [
        {**dict(zip(names, feature.attributes())), "geometry": feature.geometry()} for feature in layer.getFeatures()
    ]


@pytest.fixture
def english(monkeypatch):
    monkeypatch.setenv("PARCELCLEAN_LANG", "en")


IS_OLD = Qgis.QGIS_VERSION_INT < 33800
PYTHON = sys.executable
