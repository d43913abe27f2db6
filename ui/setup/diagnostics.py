"""A plain text about this QGIS for whoever helps: versions and numbers, nothing personal.

It is not translated: those who read it may speak another language than those who send it.
"""

from __future__ import annotations

import os
import platform
import re
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from osgeo import gdal, osr
from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsProject, QgsSettings, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import PYQT_VERSION_STR, qVersion
from qgis.PyQt.QtGui import QGuiApplication
from qgis.utils import active_plugins

from ...adapters.project import GEOPACKAGE_VARIABLE, PROFILE_VARIABLE, project_file
from ...adapters.settings import stated
from ...adapters.shapely_loader import SITE_VARIABLE, ensure_shapely
from ...adapters.translation import language_of_run
from ...adapters.version import plugin_version

_LIBRARIES = ("numpy", "pyproj", "scipy")
# /home/mai, /Users/mai and C:\Users\mai are names of people.
# A name may have spaces, so what stands there goes up to the next folder, or the end of the line.
_OWNER = re.compile(r"((?:^|[\\/])(?:home|users|documents and settings)[\\/])[^\\/\n]+", re.IGNORECASE)


def diagnostics(provider_id: str) -> str:
    """The whole text."""
    return without_owner("\n".join(_lines(provider_id))) + "\n"


def without_owner(text: str) -> str:
    """The text with home folders and the names in such paths taken out."""
    home = Path.home()
    text = text.replace(str(home), "~") if len(home.parts) > 1 else text
    return _OWNER.sub(r"\1…", text)


def copy_diagnostics(provider_id: str) -> None:
    """Put the text on the clipboard."""
    QGuiApplication.clipboard().setText(diagnostics(provider_id))


def _lines(provider_id: str) -> Iterator[str]:
    screen = QGuiApplication.primaryScreen()
    yield f"Parcel Clean {plugin_version()}"
    yield f"QGIS {Qgis.version()}, Qt {qVersion()}, PyQt {PYQT_VERSION_STR}, Python {platform.python_version()}"
    yield f"GDAL {gdal.__version__}, GEOS {Qgis.geosVersion()}, PROJ {_proj()}"
    yield f"System: {platform.platform()}"
    yield f"Screen: {screen.size().width()} × {screen.size().height()}, scale {screen.devicePixelRatio():g}"
    yield f"Language: {language_of_run()} (QGIS: {QgsSettings().value('locale/userLocale', '') or '?'})"
    yield from _shapely()
    yield "Libraries: " + ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES)
    provider = QgsApplication.processingRegistry().providerById(provider_id)
    yield f"Processing: {'on' if 'processing' in active_plugins else 'OFF'}"
    yield f"Algorithms: {len(provider.algorithms()) if provider is not None else 'NOT REGISTERED'}"
    yield "Settings: " + (", ".join(f"{key} = {value}" for key, value in sorted(stated().items())) or "as built in")
    yield from _project(QgsProject.instance())


def _shapely() -> Iterator[str]:
    status = ensure_shapely()
    origin = f"GEOS {status.geos}, from {status.path}" if status.ok else str(status.problem)
    yield f"shapely: {status.version or 'none'}, {origin}"
    if os.environ.get(SITE_VARIABLE):
        yield f"{SITE_VARIABLE}: {os.environ[SITE_VARIABLE]}"
    yield f"Python's prefix: {sys.prefix}"


def _proj() -> str:
    return f"{osr.GetPROJVersionMajor()}.{osr.GetPROJVersionMinor()}.{osr.GetPROJVersionMicro()}"


def _version(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "none"


def _project(project: QgsProject) -> Iterator[str]:
    """Numbers and kinds, no names: those of layers and files often name a place or a person."""
    for variable in (PROFILE_VARIABLE, GEOPACKAGE_VARIABLE):
        path = project_file(project, variable)
        state = "not set" if not path else "set" if Path(path).is_file() else "set, but there is NO SUCH FILE"
        yield f"{variable}: {state}"
    yield f"Project: {project.crs().authid() or 'no CRS'}, {len(project.mapLayers())} layers"
    kinds = Counter(_kind(layer) for layer in project.mapLayers().values())
    yield from (f"  {count} × {kind}" for kind, count in sorted(kinds.items()))


def _kind(layer: QgsMapLayer) -> str:
    parts = [type(layer).__name__, layer.providerType() or "?", layer.crs().authid() or "no CRS"]
    if isinstance(layer, QgsVectorLayer):
        parts.append(QgsWkbTypes.displayString(layer.wkbType()))
        parts += ["being edited"] if layer.isEditable() else []
    return ", ".join(parts if layer.isValid() else [*parts, "BROKEN"])
