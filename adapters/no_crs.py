"""Findings of a layer that has no CRS have none either; QGIS and GeoPackage would make one up."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingUtils

# What a GeoPackage calls numbers of an unknown system: 0 = degrees of an unknown datum, -1 = a plane.
_PLANE = (
    "UPDATE gpkg_geometry_columns SET srs_id = -1 WHERE srs_id = 0 AND table_name = ?",
    "UPDATE gpkg_contents SET srs_id = -1 WHERE srs_id = 0 AND table_name = ?",
)


def withhold_crs(destination: str, table: str, xy: np.ndarray, context: QgsProcessingContext) -> None:
    """Take the made-up CRS from a written layer.

    Args:
        destination: what QGIS calls the layer: an id in the context, or a file.
        table: its name in a GeoPackage.
        xy: (n, 2) coordinates of the layer that was read.
        context: of the run.

    Raises:
        sqlite3.Error: the GeoPackage cannot be changed.
    """
    path = Path(destination)
    if not path.is_file():
        layer = QgsProcessingUtils.mapLayerFromString(destination, context, allowLoadingNewLayers=False)
        if layer is not None:
            layer.setCrs(QgsCoordinateReferenceSystem())
    elif path.suffix.lower() == ".gpkg" and looks_like_metres(xy):
        with closing(sqlite3.connect(path, timeout=10)) as connection, connection:
            for statement in _PLANE:
                connection.execute(statement, (table or path.stem,))


def looks_like_metres(xy: np.ndarray) -> bool:
    """Whether some coordinate is too large for degrees."""
    return bool(len(xy)) and bool(np.nanmax(np.abs(xy)) > 360.0)
