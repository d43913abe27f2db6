"""The HTML report: one file that works offline and prints well, opening with what matters."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ..engine import Run
from ..messages import QT_TRANSLATE_NOOP, Translate, untranslated
from ..parcels import Parcels
from ..records import Subject
from .details_section import data_section, parameters_section
from .fields_section import fields_section
from .files import ReportError, write_text
from .findings_section import causes_section, map_section
from .head_section import head_section, warnings_section
from .markup import Markup, join, moment, tag
from .page import Page
from .part import Part
from .rules_section import examples_section, rules_section
from .signs import definitions
from .summary import RunInfo

__all__ = ["ReportError", "render_html", "write_html"]

_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Parcel check: {layer}")
_LIST_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Certificate list check: {layer}")
_FOOT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Made by {tool} {version} on {started}. Identity numbers are masked; names and addresses of land users are left"
    " out.",
)
_FOOT_FULL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Made by {tool} {version} on {started}. This report may hold personal data in full: pass it on only to those who"
    " are entitled to it.",
)
# The page holds everything it needs; nothing may be fetched and nothing run, whatever an attribute table says.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


@lru_cache(maxsize=1)
def _style() -> str:
    return Path(__file__).with_name("style.css").read_text(encoding="utf-8")


def render_html(
    run: Run, info: RunInfo, parcels: Parcels | None, translate: Translate = untranslated, part: Part | None = None
) -> str:
    """The whole page. `parcels` are drawn as the ground of the sketch map; None leaves the map out."""
    page = Page(run, info, translate)
    body = join(
        (
            definitions(),
            head_section(page),
            tag(
                "main",
                warnings_section(page),
                causes_section(page),
                fields_section(page),
                part.html(page) if part else None,
                map_section(page, parcels),
                rules_section(page),
                examples_section(page),
                parameters_section(page),
                data_section(page),
            ),
            _footer(page),
        ),
        "\n",
    )
    head = join(
        (
            tag("meta", charset="utf-8"),
            tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("meta", name="generator", content=f"{info.tool} {info.version}"),
            tag("title", page.say(_TITLE if info.subject is Subject.PARCELS else _LIST_TITLE, layer=info.layer)),
            tag("style", Markup(_style())),
        ),
        "\n",
    )
    document = tag("html", tag("head", head), tag("body", body), lang=info.language)
    return f"<!DOCTYPE html>\n{document}\n"


def write_html(
    path: str | Path,
    run: Run,
    info: RunInfo,
    parcels: Parcels | None,
    translate: Translate = untranslated,
    part: Part | None = None,
) -> None:
    """Render and write the page in one step. Raises `ReportError`."""
    write_text(path, render_html(run, info, parcels, translate, part))


def _footer(page: Page) -> Markup:
    info = page.info
    template = _FOOT_FULL if info.personal_data == "full" else _FOOT
    started = moment(info.started, info.language)
    return tag(
        "footer", tag("p", page.say(template, tool=info.tool, version=info.version, started=started), class_="soft")
    )
