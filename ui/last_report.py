"""Remembers where the report of the last run is, and opens it in the browser."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

_KEY = "parcelclean/last_report"


def remember_report(path: str) -> None:
    """Keep the path for this user; a report for programs (.json) is nothing to look at."""
    if Path(path).suffix.lower() in (".html", ".htm"):
        QgsSettings().setValue(_KEY, path)


def last_report() -> Path | None:
    """The report of the last run, whether it is still there or not; None if there never was one."""
    path = str(QgsSettings().value(_KEY, "") or "")
    return Path(path) if path else None


def open_report(path: Path) -> bool:
    """Open it in the user's browser; False if the system has none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
