"""Finds a shapely that works inside QGIS's Python, or says why there is none and what to do.

The plugin loads without it; whatever needs it asks `ensure_shapely()` first. Looked at, in this order: the folder in
the environment variable PARCELCLEAN_SITE, `<profile>/python/parcel_clean_libs`, then what QGIS's Python has.
"""

from __future__ import annotations

import ctypes
import functools
import importlib
import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from ..core.messages import QT_TRANSLATE_NOOP, Message, Translate, untranslated
from . import shapely_advice as advice

SITE_VARIABLE = "PARCELCLEAN_SITE"
LIBS_FOLDER = "parcel_clean_libs"
OLDEST = (2, 0)

# Left on the module, so that a reload of the plugin knows its own import again.
_OURS = "_imported_by_parcel_clean"

_BOTH = QT_TRANSLATE_NOOP("ParcelClean", "{problem} {fix}")


@dataclass(frozen=True)
class ShapelyStatus:
    """Whether shapely can be used, which one it is, or what is wrong with it."""

    ok: bool
    version: str = ""
    geos: str = ""
    path: str = ""  # the folder of the package
    reason: str = ""  # a key of `shapely_advice`, empty when ok
    problem: Message | None = None
    fix: Message | None = None

    def sentence(self, translate: Translate = untranslated) -> str:
        """What is wrong and what to do, for the user; empty when ok."""
        if self.problem is None or self.fix is None:
            return ""
        return Message(_BOTH, {"problem": self.problem, "fix": self.fix}).render(translate)


@functools.lru_cache(maxsize=1)
def ensure_shapely() -> ShapelyStatus:
    """Import the first shapely that is new enough and works; the answer holds until QGIS is restarted."""
    loaded = sys.modules.get("shapely")
    if loaded is not None:
        return _judge_loaded(loaded)
    failures = []
    # None stands for what QGIS's Python finds by itself.
    for folder in [*_own_folders(), None]:
        try:
            status = _judge(_import_from(folder), advice.TOO_OLD)
        except ModuleNotFoundError as error:
            if error.name == "shapely":
                continue
            status = _failed(advice.BROKEN, "", str(folder or ""), str(error))
        except Exception as error:  # noqa: BLE001 - whatever a foreign library throws, QGIS must start
            status = _failed(advice.BROKEN, "", str(folder or ""), f"{type(error).__name__}: {error}")
        if status.ok:
            setattr(sys.modules["shapely"], _OURS, True)
            return status
        failures.append(status)
        _forget()
    return failures[0] if failures else _failed(advice.MISSING)


def libs_folder() -> Path | None:
    """`<profile>/python/parcel_clean_libs`, whether it exists or not; None outside QGIS."""
    # Not imported here: QGIS 3.40 and later load a shapely of their own with it.
    if "qgis.core" not in sys.modules:
        return None
    profile = sys.modules["qgis.core"].QgsApplication.qgisSettingsDirPath()
    return Path(profile) / "python" / LIBS_FOLDER if profile else None


def _own_folders() -> list[Path]:
    """The folders to look at before QGIS's own packages, those that hold a shapely."""
    named = os.environ.get(SITE_VARIABLE)
    folders = [Path(named) if named else None, libs_folder()]
    return [folder for folder in folders if folder is not None and (folder / "shapely").is_dir()]


def _import_from(folder: Path | None) -> ModuleType:
    """Import shapely from `folder` only; the rest of that folder stays out of QGIS's search path."""
    # numpy is QGIS's own, and must not be loaded under the flags below.
    importlib.import_module("numpy")
    with _first_on_path(folder):
        spec = importlib.util.find_spec("shapely")
        if spec is None or not spec.origin:
            raise ModuleNotFoundError("shapely", name="shapely")
        with _own_symbols_first(Path(spec.origin).parent):
            return importlib.import_module("shapely")


@contextmanager
def _first_on_path(folder: Path | None) -> Iterator[None]:
    if folder is None:
        yield
        return
    entry = str(folder)
    sys.path.insert(0, entry)
    try:
        yield
    finally:
        sys.path.remove(entry)
        importlib.invalidate_caches()


@contextmanager
def _own_symbols_first(package: Path) -> Iterator[None]:
    """Load a wheel so that it calls the GEOS it brought.

    QGIS on Linux has its own GEOS in the global symbol scope; a wheel would call into that, and crash.
    A build against the system's GEOS has no such folder and needs no flag.
    """
    if not (_is_wheel(package) and hasattr(os, "RTLD_DEEPBIND")):
        yield
        return
    before = sys.getdlopenflags()
    sys.setdlopenflags(os.RTLD_NOW | os.RTLD_DEEPBIND)
    try:
        yield
    finally:
        sys.setdlopenflags(before)


def _is_wheel(package: Path) -> bool:
    """Whether this build brings a GEOS of its own."""
    return any((package.parent / name).is_dir() for name in ("shapely.libs", "Shapely.libs"))


def _judge_loaded(module: ModuleType) -> ShapelyStatus:
    """Status of a shapely that something else has imported before us."""
    package = Path(getattr(module, "__file__", None) or "?").parent
    version = str(getattr(module, "__version__", "0"))
    geos_is_global = hasattr(os, "RTLD_DEEPBIND") and hasattr(ctypes.CDLL(None), "GEOSversion")
    if _numbers(version) >= OLDEST and _is_wheel(package) and geos_is_global and not hasattr(module, _OURS):
        # Trying it out could end QGIS with a segmentation fault.
        return _failed(advice.LOADED_WHEEL, version, str(package))
    return _judge(module, advice.LOADED_TOO_OLD)


def _judge(module: ModuleType, reason_if_old: str) -> ShapelyStatus:
    """Status of an imported shapely: new enough, and does it compute?"""
    version = str(getattr(module, "__version__", "0"))
    path = str(Path(getattr(module, "__file__", None) or "?").parent)
    if _numbers(version) < OLDEST:
        return _failed(reason_if_old, version, path)
    try:
        complaint = _try_out(module)
    except Exception as error:  # noqa: BLE001 - whatever a foreign library throws, QGIS must start
        complaint = f"{type(error).__name__}: {error}"
    if complaint:
        return _failed(advice.BROKEN, version, path, complaint)
    return ShapelyStatus(True, version, str(module.geos_version_string), path)


def _try_out(shapely: ModuleType) -> str:
    """Compute what every run computes, on arrays; what came out wrong, or nothing."""
    import numpy as np

    squares = shapely.box(np.array([0.0, 1.0]), 0.0, np.array([2.0, 3.0]), 2.0)
    again = shapely.from_wkb(shapely.to_wkb(squares))
    hits = shapely.STRtree(again).query(squares, predicate="intersects")
    shared = shapely.area(shapely.intersection(again[0], again[1]))
    if not (shapely.is_valid(again).all() and hits.shape == (2, 4) and abs(shared - 2.0) < 1e-9):
        return "wrong results"
    return ""


def _failed(reason: str, version: str = "", path: str = "", error: str = "") -> ShapelyStatus:
    return ShapelyStatus(
        False,
        version,
        "",
        path,
        reason,
        advice.problem(reason, version, path, error),
        advice.fix(reason, libs_folder(), path),
    )


def _forget() -> None:
    """Take a failed shapely out of Python's memory, so that the next one can be tried."""
    for name in [name for name in sys.modules if name == "shapely" or name.startswith("shapely.")]:
        del sys.modules[name]


def _numbers(version: str) -> tuple[int, ...]:
    """(2, 1) from "2.1.2rc1": what is compared."""
    parts = version.split(".")[:2]
    return tuple(int("".join(c for c in part if c.isdigit()) or 0) for part in parts)
