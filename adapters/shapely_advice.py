"""What is wrong with shapely or pyproj on this machine and how to set it right: sentences by reason and platform."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ..core.messages import QT_TRANSLATE_NOOP, Message

MISSING = "missing"
TOO_OLD = "too_old"
LOADED_TOO_OLD = "loaded_too_old"
LOADED_WHEEL = "loaded_wheel"
BROKEN = "broken"

_PROBLEMS = {
    MISSING: QT_TRANSLATE_NOOP(
        "ParcelClean", "Parcel Clean needs the Python library shapely 2.0 or newer; this QGIS has none."
    ),
    TOO_OLD: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Parcel Clean needs the Python library shapely 2.0 or newer; this QGIS has shapely {version} in {path}.",
    ),
    LOADED_TOO_OLD: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Parcel Clean needs the Python library shapely 2.0 or newer, but another plugin or QGIS itself has already "
        "loaded shapely {version} from {path}.",
    ),
    LOADED_WHEEL: QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Another plugin has already loaded shapely {version} from {path}; that build brings a GEOS of its own, "
        "which can crash QGIS on Linux.",
    ),
    BROKEN: QT_TRANSLATE_NOOP(
        "ParcelClean", "The Python library shapely {version} in {path} does not work in this QGIS: {error}"
    ),
}

_RUN = QT_TRANSLATE_NOOP("ParcelClean", "Open a terminal and run: {command} – then restart QGIS.")
_LINUX = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Install shapely 2.0 or newer with your system's package manager (often called python3-shapely), or open a "
    "terminal and run: {command} – then restart QGIS.",
)
_OSGEO4W = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Close QGIS, start the OSGeo4W Setup, choose Advanced Install, add python3-shapely and start QGIS again.",
)
_WINDOWS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Close QGIS, open the OSGeo4W Shell of your QGIS in the Start menu and run: {command} – then start QGIS again.",
)
_LOADED_WHEEL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Remove it (delete {path} and the folder shapely.libs beside it), open a terminal and run: {command} – "
    "then restart QGIS.",
)
_ALREADY_LOADED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Switch off the plugin that uses the old library, or update that library to shapely 2.0 or newer, "
    "and restart QGIS.",
)

_PYPROJ = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Install pyproj with your system's package manager (often called python3-pyproj) and restart QGIS.",
)
_FULL_INSTALLER = QT_TRANSLATE_NOOP(
    "ParcelClean", "Install QGIS again with its full installer, which brings this library."
)

# 2.2 needs a newer numpy than the QGIS of Debian 12 and of older installers has.
_REQUIREMENT = "shapely>=2.0.6,<2.2"


def problem(reason: str, version: str, path: str, error: str) -> Message:
    """What is wrong, for a `reason` key of this module."""
    return Message(_PROBLEMS[reason], {"version": version or "?", "path": path or "?", "error": error})


def fix(reason: str, folder: Path | None, path: str = "") -> Message:
    """What to do on this machine; `folder` is where the plugin looks for libraries of its own, `path` the bad one."""
    if reason == LOADED_TOO_OLD:
        return Message(_ALREADY_LOADED)
    target = str(folder or Path.home() / "parcel_clean_libs")
    if reason == LOADED_WHEEL:
        return Message(_LOADED_WHEEL, {"path": path, "command": _linux_command(target)})
    if sys.platform == "win32":
        if "osgeo4w" in os.environ.get("OSGEO4W_ROOT", sys.prefix).lower():
            return Message(_OSGEO4W)
        return Message(_WINDOWS, {"command": _pip("python", target)})
    if sys.platform == "darwin":
        return Message(_RUN, {"command": _pip(f'"{sys.prefix}/bin/python3"', target)})
    return Message(_RUN if _debian() else _LINUX, {"command": _linux_command(target)})


def fix_pyproj() -> Message:
    """What to do where pyproj is missing; every full installer of QGIS brings it."""
    if sys.platform.startswith("linux"):
        return Message(_RUN, {"command": "sudo apt-get install -y python3-pyproj"}) if _debian() else Message(_PYPROJ)
    return Message(_FULL_INSTALLER)


def _linux_command(target: str) -> str:
    if not _debian():
        return _pip("python3", target, source=True)
    if not _packaged_is_too_old():
        return "sudo apt-get install -y python3-shapely"
    build = _pip("/usr/bin/python3", target, source=True)
    return f"sudo apt-get install -y python3-pip python3-dev g++ libgeos-dev && {build}"


def _pip(python: str, target: str, source: bool = False) -> str:
    """The command; from source on Linux, because a wheel's own GEOS and that of QGIS get into each other's way."""
    how = "--no-binary shapely " if source else ""
    return f'{python} -m pip install --no-deps {how}--upgrade --target "{target}" "{_REQUIREMENT}"'


def _os_release() -> dict[str, str]:
    path = Path("/etc/os-release")
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    pairs = (line.partition("=") for line in lines)
    return {name: value.strip("\"'") for name, _, value in pairs}


def _debian() -> bool:
    release = _os_release()
    return "debian" in (release.get("ID", ""), *release.get("ID_LIKE", "").split())


def _packaged_is_too_old() -> bool:
    """Debian 12 and Ubuntu 22.04 (and what came before) package shapely 1.8."""
    release = _os_release()
    major = release.get("VERSION_ID", "0").split(".")[0]
    last_old = 22 if release.get("ID") == "ubuntu" else 12
    return major.isdigit() and int(major) <= last_old
