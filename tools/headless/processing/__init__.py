"""Stands in for QGIS's `processing` plugin in runs of our own algorithms, and loads the real modules when asked for.

Importing the real plugin (dialogs, GDAL and QGIS's Python algorithms) takes a third of the start-up of qgis_process,
and none of it is needed to run `parcelclean:…`. `from qgis import processing; processing.run(…)` works all the same.
"""

import importlib
import sys
from pathlib import Path

import qgis.processing

_REAL = next(
    folder
    for folder in (Path(entry) / "processing" for entry in sys.path)
    if (folder / "core" / "Processing.py").is_file()
)
__path__ = [str(_REAL)]  # submodules are the real ones

# What the real package offers at its top; everything else lives in submodules.
_TOOLS = {"algorithmHelp", "createAlgorithmDialog", "createContext", "execAlgorithmDialog", "run", "runAndLoadResults"}


def __getattr__(name: str) -> object:
    if name in _TOOLS:
        return getattr(importlib.import_module("processing.tools.general"), name)
    raise AttributeError(f"module 'processing' has no attribute {name!r}")


qgis.processing.__getattr__ = __getattr__


class _Nothing:
    """A plugin without anything."""

    def initProcessing(self):
        """Nothing to register."""

    def initGui(self):
        """Nothing to show."""

    def unload(self):
        """Nothing to take back."""


def classFactory(iface):  # noqa: ARG001 - QGIS passes it
    """Called by QGIS."""
    return _Nothing()
