"""Which plugin runs, and for whom."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from qgis.core import QgsApplication

_METADATA = Path(__file__).resolve().parent.parent / "metadata.txt"


@lru_cache(maxsize=1)
def plugin_version() -> str:
    """The version, "" where it cannot be told."""
    for line in _METADATA.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition("=")
        if key.strip() == "version":
            return value.strip()
    return ""


def user_name() -> str:
    """The name under which somebody is logged in, for the log."""
    return QgsApplication.userFullName() or QgsApplication.userLoginName()
