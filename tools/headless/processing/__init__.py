"""Stands in for QGIS's `processing` plugin in runs of our own algorithms, and loads the real one when asked for it.

Importing the real plugin (dialogs, GDAL and QGIS's Python algorithms) takes a third of the start-up of qgis_process,
and none of it is needed to run `parcelclean:…`. `from qgis import processing; processing.run(…)` works all the same.
"""

import importlib
import sys
from pathlib import Path

import qgis.processing

__path__ = [
    str(folder)
    for folder in (Path(entry) / "processing" for entry in sys.path)
    if (folder / "core" / "Processing.py").is_file()
][:1]  # submodules are the real ones
_loaded = []


def _load() -> None:
    """Bring in what the real package brings in, in its order (its modules import each other in circles)."""
    if _loaded:
        return
    _loaded.append(True)
    for name in ("dataobjects", "general", "vector", "raster", "system"):
        module = importlib.import_module(f"processing.tools.{name}")
        for public in getattr(module, "__all__", None) or [each for each in vars(module) if each[0] != "_"]:
            globals().setdefault(public, getattr(module, public))


def _late(name):
    """The function `name` of the real package, looked for when it is called."""

    def call(*arguments, **named):
        _load()
        return globals()[name](*arguments, **named)

    return call


def __getattr__(name: str) -> object:
    if name[0] != "_":
        _load()
    try:
        return globals()[name]
    except KeyError:
        raise AttributeError(f"module 'processing' has no attribute {name!r}") from None


class _LoadFirst:
    """An importer that finds nothing; it only notices that a submodule is wanted."""

    @staticmethod
    def find_spec(name, path=None, target=None):  # noqa: ARG004 - the signature Python calls
        """Called for every import."""
        if name.startswith("processing."):
            _load()


class _Nothing:
    """A plugin without anything."""

    def initProcessing(self):
        """Nothing to register."""

    def initGui(self):
        """Nothing to show."""

    def finalizeStartup(self):
        """No models to load (QGIS 3.40 and later ask)."""

    def unload(self):
        """Nothing to take back."""


def classFactory(iface):  # noqa: ARG001 - QGIS passes it
    """Called by QGIS."""
    return _Nothing()


# The real package puts its functions there; without it they only say that it is missing.
for _name in (
    "run",
    "runAndLoadResults",
    "createContext",
    "algorithmHelp",
    "createAlgorithmDialog",
    "execAlgorithmDialog",
):
    setattr(qgis.processing, _name, _late(_name))
sys.meta_path.insert(0, _LoadFirst)
