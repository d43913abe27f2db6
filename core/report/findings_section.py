"""The causes, one line each, and the map that shows where they are."""

from __future__ import annotations

import re

from ..findings import Finding, Severity
from ..messages import QT_TRANSLATE_NOOP
from ..parcels import Parcels
from .markup import Child, Markup, join, shortened, tag
from .page import Column, Page
from .signs import sign_and_word
from .sketch import sketch
from .summary import CauseRow

MOST_CAUSES = 30
_MOST_SHEETS = 8

_HEADING = QT_TRANSLATE_NOOP("ParcelClean", "Causes to look at")
_CAPTION = QT_TRANSLATE_NOOP(
    "ParcelClean", "One line per cause, the worst first. Correct the cause, then check again: its findings go together."
)
_NO = QT_TRANSLATE_NOOP("ParcelClean", "No.")
_SEVERITY = QT_TRANSLATE_NOOP("ParcelClean", "Severity")
_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Cause")
_RULE = QT_TRANSLATE_NOOP("ParcelClean", "Rule")
_COUNT = QT_TRANSLATE_NOOP("ParcelClean", "How many")
_SHEETS = QT_TRANSLATE_NOOP("ParcelClean", "Map sheets")
_EXAMPLE = QT_TRANSLATE_NOOP("ParcelClean", "For example")
_MORE_SHEETS = QT_TRANSLATE_NOOP("ParcelClean", "and {count} more")
_DONE = QT_TRANSLATE_NOOP("ParcelClean", "{count} accepted or known")
_MORE = QT_TRANSLATE_NOOP(
    "ParcelClean", "And {count} more causes; the JSON report lists them all, the findings layer holds every finding."
)
_CLEAN = QT_TRANSLATE_NOOP("ParcelClean", "The rules that ran found nothing to correct.")
_MAP = QT_TRANSLATE_NOOP("ParcelClean", "Where they are")
_NO_MAP = QT_TRANSLATE_NOOP("ParcelClean", "There is no map: no parcel has a geometry.")


def causes_section(page: Page) -> Markup:
    """The table that everything else serves; causes that are wholly accepted or known stand last."""
    heading = tag("h2", page.translate(_HEADING))
    if not page.causes:
        return tag("section", heading, tag("p", page.translate(_CLEAN), class_="note" if page.not_run else "note good"))
    say = page.translate
    columns = (
        Column(say(_NO), "number"),
        Column(say(_SEVERITY), "keep"),
        Column(say(_CAUSE), "cause"),
        Column(say(_RULE), "keep"),
        Column(say(_COUNT), "number"),
        Column(say(_SHEETS), "sheets"),
        Column(say(_EXAMPLE), "example"),
    )
    rows = [
        (_cells(page, number, row), {"id": f"cause-{number}", "class": None if row.open else "done"})
        for number, row in enumerate(page.causes[:MOST_CAUSES], start=1)
    ]
    left = len(page.causes) - MOST_CAUSES
    more = tag("p", page.say(_MORE, count=page.count(left))) if left > 0 else None
    return tag("section", heading, page.table(columns, rows, say(_HEADING), say(_CAPTION)), more)


def _cells(page: Page, number: int, row: CauseRow) -> tuple[Child, ...]:
    done = page.say(_DONE, count=page.count(row.count - row.open)) if row.count > row.open else None
    return (
        number,
        sign_and_word(row.severity, page.translate),
        shortened(page.wording.cause(row.example), 200),
        tag("span", row.rule, title=page.wording.rule(row.rule)),
        join((page.count(row.open), tag("small", done) if done else None)),
        _sheets(page, row.sheets),
        _told(page, row.example),
    )


def _told(page: Page, example: Finding) -> Markup:
    """The example's sentence, under its parcels where it does not name them itself."""
    said, where = _first_sentence(page.message(example)), page.where(example)
    named = all(key in said for key in where.split(" – "))
    return join((None if named else tag("span", where, class_="key"), said), " ")


def _first_sentence(message: str) -> str:
    """What is wrong; what to do about it stands with the examples, once per rule."""
    return re.split(r"(?<=[.!?])\s+(?=\w)", message, maxsplit=1)[0]


def _sheets(page: Page, sheets: tuple[str, ...]) -> str:
    shown = ", ".join(shortened(page.wording.public(sheet), 20) for sheet in sheets[:_MOST_SHEETS])
    left = len(sheets) - _MOST_SHEETS
    return f"{shown} {page.say(_MORE_SHEETS, count=page.count(left))}" if left > 0 else shown or "–"


def map_section(page: Page, parcels: Parcels | None) -> Markup | None:
    """The sketch map with its legend."""
    if parcels is None:
        return None
    heading = tag("h2", page.translate(_MAP))
    drawn = sketch(page.causes, parcels, page.info.language, page.wording)
    if drawn is None:
        return tag("section", heading, tag("p", page.translate(_NO_MAP), class_="soft"))
    drawing, caption = drawn
    used = [severity for severity in Severity if any(f.severity is severity for f in page.waiting)]
    legend = tag("div", *(tag("span", sign_and_word(s, page.translate)) for s in used), class_="legend")
    return tag("section", heading, tag("figure", drawing, tag("figcaption", legend, caption)))
