"""The signs of severities, drawn once per page: told apart by shape and letter as well as by colour."""

from __future__ import annotations

from ..findings import Severity
from ..messages import Translate
from .markup import Markup, join, tag

_LETTER = "font-family:sans-serif;font-weight:700;text-anchor:middle"

_SHAPES = {
    Severity.ERROR: (
        tag("path", d="M-6 -14h12l8 8v12l-8 8h-12l-8 -8v-12z", fill="#c62828", stroke="#fff", stroke_width=2),
        tag("path", d="M-5 -5l10 10m0 -10l-10 10", stroke="#fff", stroke_width=3.6, stroke_linecap="round"),
    ),
    Severity.WARNING: (
        tag("path", d="M0 -14l15 27h-30z", fill="#f2a900", stroke="#3d2b00", stroke_width=1.6, stroke_linejoin="round"),
        tag("path", d="M0 -4v8m0 4.4v.2", stroke="#231800", stroke_width=3.2, stroke_linecap="round"),
    ),
    Severity.INFO: (
        tag("circle", cx=0, cy=0, r=13, fill="#1565c0", stroke="#fff", stroke_width=2),
        tag("path", d="M0 -6v.2m0 5.4v7", stroke="#fff", stroke_width=3.4, stroke_linecap="round"),
    ),
}


def definitions() -> Markup:
    """The signs for the page to refer to; shows nothing itself."""
    symbols = (
        tag("symbol", *shapes, id=f"pc-{severity.value}", viewBox="-16 -16 32 32")
        for severity, shapes in _SHAPES.items()
    )
    return tag("svg", tag("defs", *symbols), width=0, height=0, aria_hidden="true", style="position:absolute")


def sign(severity: Severity) -> Markup:
    """The sign alone, beside a word that says the same."""
    return tag("svg", tag("use", href=f"#pc-{severity.value}"), class_="sign", aria_hidden="true")


def sign_and_word(severity: Severity, translate: Translate) -> Markup:
    """The sign and its word, as a table shows them."""
    return join((sign(severity), tag("strong", translate(severity.label), class_=severity.value)), " ")
