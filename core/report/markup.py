"""HTML that is escaped unless somebody says that it is markup already; numbers and dates as the reader writes them."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Union

# Not allowed in HTML, whatever a damaged attribute table holds; lone surrogates cannot be written at all.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_VOID = frozenset({"meta", "br", "col", "use", "path", "line", "circle", "rect"})


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Child = Union[str, int, None]


def escape(text: object) -> Markup:
    """Any text as HTML, fit for elements and quoted attributes."""
    return Markup(html.escape(_FORBIDDEN.sub("\ufffd", str(text)), quote=True))


def join(children: Iterable[Child], between: str = "") -> Markup:
    """Children side by side; what is not `Markup` is escaped, None is left out."""
    return Markup(between.join(_child(child) for child in children if child is not None))


def tag(element: str, /, *children: Child, **attributes: str | float | None) -> Markup:
    """An element. Attributes: None is left out, a trailing `_` is dropped (`class_`), other `_` become `-`."""
    shown = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if element in _VOID and not children:
        return Markup(f"<{element}{shown}/>")
    return Markup(f"<{element}{shown}>{join(children)}</{element}>")


def _child(child: Child) -> str:
    return child if isinstance(child, Markup) else escape(child)


def shortened(text: str, length: int = 400) -> str:
    """`text`, cut where somebody's cell holds a novel."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def number(value: object, language: str, decimals: int | None = None) -> str:
    """A number as it is written in `language`: 1,234.5 in English, 1.234,5 in Vietnamese.

    Without `decimals` a float shows what it holds, at most ten significant digits. Anything else is given back as text.
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, float) and not math.isfinite(value):
        return "–"
    if isinstance(value, int) and decimals is None:
        text = f"{value:,}"
    elif decimals is None:
        places = max(0, 9 - math.floor(math.log10(abs(value)))) if value else 0
        text = f"{value:,.{min(places, 12)}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    else:
        text = f"{value:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "vi" else text


def moment(iso: str, language: str) -> str:
    """Date and time of an ISO 8601 stamp: ``22/11/2026 08:05`` in Vietnamese, else ``2026-11-22 08:05``."""
    try:
        at = datetime.fromisoformat(iso.replace("Z", "+00:00"))
    except ValueError:
        return iso
    zone = at.strftime("%z")
    shown = at.strftime("%d/%m/%Y %H:%M" if language == "vi" else "%Y-%m-%d %H:%M")
    return f"{shown} (UTC{zone[:3]}:{zone[3:5]})" if zone else shown
