"""Nearest known names for a mistyped one."""

from __future__ import annotations

import difflib
from collections.abc import Sequence


def nearest(word: str, known: Sequence[str], count: int = 3) -> list[str]:
    """Up to `count` known names most like `word`, the best first; never empty when anything is known."""
    by_lower = {name.lower(): name for name in known}
    close = difflib.get_close_matches(word.lower(), list(by_lower), n=count, cutoff=0.3)
    return [by_lower[name] for name in close] or list(known[:count])
