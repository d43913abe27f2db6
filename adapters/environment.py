"""What this QGIS lacks for the plugin to work, and the command that sets it right."""

from __future__ import annotations

import importlib
import importlib.util
from dataclasses import dataclass

from ..core.messages import QT_TRANSLATE_NOOP, Message
from . import shapely_advice
from .shapely_loader import ensure_shapely

_NO_PYPROJ = QT_TRANSLATE_NOOP(
    "ParcelClean", "Parcel Clean needs the Python library pyproj to measure coordinates; this QGIS has none."
)


@dataclass(frozen=True)
class Problem:
    """One thing that is missing. `command` is what to run, "" where the fix is something else than a command."""

    what: Message
    fix: Message
    command: str = ""


def problems() -> list[Problem]:
    """What stands in the way of every algorithm; empty where all is well."""
    found = []
    status = ensure_shapely()
    if status.problem is not None and status.fix is not None:
        found.append(Problem(status.problem, status.fix, str(status.fix.values.get("command", ""))))
    # Looked for, not imported: it is heavy, and QGIS starts faster without.
    if importlib.util.find_spec("pyproj") is None:
        fix = shapely_advice.fix_pyproj()
        found.append(Problem(Message(_NO_PYPROJ), fix, str(fix.values.get("command", ""))))
    return found


def look_again() -> list[Problem]:
    """The same after somebody has installed something, without a restart where Python allows it."""
    importlib.invalidate_caches()
    ensure_shapely.cache_clear()
    return problems()
