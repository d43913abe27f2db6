"""The JSON report: what CI jobs and other programs read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .files import ReportError, write_text

__all__ = ["ReportError", "json_text", "write_json"]


def json_text(summary: Mapping[str, Any]) -> str:
    """The summary as indented JSON, in the order of the contract, Vietnamese letters readable."""
    return json.dumps(summary, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_json(path: str | Path, summary: Mapping[str, Any]) -> None:
    """Write what `summarise` made. Raises `ReportError`."""
    write_text(path, json_text(summary))
