"""Makes the checkout importable as `parcel_clean`, whatever its folder is called (for tests and tools)."""

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "parcel_clean"


def register_package() -> ModuleType:
    """Put the repository root into `sys.modules` as `parcel_clean` and take it off `sys.path`.

    On `sys.path` (as `python -m pytest` puts it) our `processing/` would hide the one of QGIS.
    Also tells pyproj where the system's PROJ data is: in a venv it looks in the wrong place.
    """
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
    if sys.prefix != sys.base_prefix and Path("/usr/share/proj/proj.db").exists():
        os.environ.setdefault("PROJ_DATA", "/usr/share/proj")
    if PACKAGE in sys.modules:
        return sys.modules[PACKAGE]
    spec = importlib.util.spec_from_file_location(PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    if spec is None or spec.loader is None:
        raise ImportError(f"cannot load the package from {ROOT}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)
    return module
