"""The order in which people count: 7/9 before 7/10."""

from __future__ import annotations

import re


def natural_order(text: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key by which 7/9 comes before 7/10."""
    words = re.findall(r"\d+|\D+", text)
    return tuple((0, int(word), "") if word.isdecimal() else (1, 0, word) for word in words)
