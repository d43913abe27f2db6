"""Where the outputs of a run go if nobody says otherwise: new tables of the project's own GeoPackage."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterFeatureSink, QgsProject

from .destinations import tables_of
from .paths import same_file
from .project import project_geopackage
from .sources import file_of


def proposed_outputs(algorithm: QgsProcessingAlgorithm, project: QgsProject, inputs: Iterable[str]) -> dict[str, str]:
    """Destinations by parameter; {} where the project names no GeoPackage, or none that this run could write into.

    An input is never written to, so a GeoPackage that holds one is out of the question; so is one in which decisions,
    marks or identifiers are kept. No table is ever replaced: a name that is taken gets a number.

    Args:
        algorithm: what will run.
        project: the open project.
        inputs: ids of the layers that it will read.
    """
    path = project_geopackage(project)
    if Path(path).suffix.lower() != ".gpkg" or "'" in path or not _is_writable(Path(path)):
        return {}
    read = [file_of(project.mapLayer(layer_id)) for layer_id in inputs]
    if any(file and same_file(path, file) for file in read):
        return {}
    taken = tables_of(Path(path)) if Path(path).is_file() else []
    if taken is None or any(table.startswith("parcelclean_") for table in taken):
        return {}
    names = {table.casefold() for table in taken}
    found = {}
    for parameter in algorithm.parameterDefinitions():
        if isinstance(parameter, QgsProcessingParameterFeatureSink) and parameter.createByDefault():
            name = _free(f"{algorithm.name()}_{parameter.name().lower()}", names)
            names.add(name)
            found[parameter.name()] = f"ogr:dbname='{path}' table=\"{name}\" (geom)"
    return found


def _is_writable(path: Path) -> bool:
    """Whether the file, or its folder where it is yet to be made, can be written; GDAL opens no file that is empty."""
    if not path.exists():
        return path.parent.is_dir() and os.access(path.parent, os.W_OK)
    return path.is_file() and path.stat().st_size > 0 and os.access(path, os.W_OK)


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}_{number}"
    return free
