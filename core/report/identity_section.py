"""The identity sheet: where the identifiers of a layer point, overall and sheet by sheet, and what made them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..identity.audit import Audit, SheetRow
from ..identity.audit_methods import MethodShare
from ..identity.audit_places import Verdict
from ..messages import QT_TRANSLATE_NOOP, Message, Translate
from .markup import Child, Markup, join, number, tag
from .page import Column, Page

_MOST_SHEETS = 200
_MOST_METHODS = 5

_HEADING = QT_TRANSLATE_NOOP("ParcelClean", "Identity sheet")
_TOLD = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{filled} of {count} parcels carry an identifier. Each was decoded; what counts is the parcel its place lies in.",
)
_NAMES = {
    Verdict.OWN: QT_TRANSLATE_NOOP("ParcelClean", "own parcel"),
    Verdict.OTHER: QT_TRANSLATE_NOOP("ParcelClean", "other parcel"),
    Verdict.NONE: QT_TRANSLATE_NOOP("ParcelClean", "no parcel"),
    Verdict.MALFORMED: QT_TRANSLATE_NOOP("ParcelClean", "malformed"),
    Verdict.OUTSIDE: QT_TRANSLATE_NOOP("ParcelClean", "outside Vietnam"),
    Verdict.EMPTY: QT_TRANSLATE_NOOP("ParcelClean", "no identifier"),
}
_KEYS = {verdict: verdict.name.lower() for verdict in _NAMES}
_DUPLICATE = QT_TRANSLATE_NOOP("ParcelClean", "duplicate")
_UPPER = QT_TRANSLATE_NOOP("ParcelClean", "upper case")
_VERDICT = QT_TRANSLATE_NOOP("ParcelClean", "Verdict")
_PARCELS = QT_TRANSLATE_NOOP("ParcelClean", "Parcels")
_SHARE = QT_TRANSLATE_NOOP("ParcelClean", "Share")
_SHEET = QT_TRANSLATE_NOOP("ParcelClean", "Map sheet")
_CAUSES = QT_TRANSLATE_NOOP("ParcelClean", "Causes")
_BY_SHEET = QT_TRANSLATE_NOOP("ParcelClean", "Identifiers by map sheet")
_MORE_SHEETS = QT_TRANSLATE_NOOP("ParcelClean", "And {count} more sheets; the JSON report lists them all.")
_METHOD = QT_TRANSLATE_NOOP("ParcelClean", "Point")
_SHIFT = QT_TRANSLATE_NOOP("ParcelClean", "From VN-2000 to WGS 84")
_EXACT = QT_TRANSLATE_NOOP("ParcelClean", "Exactly the same")
_MADE_BY = QT_TRANSLATE_NOOP("ParcelClean", "Which method gives these identifiers")
_MADE_BY_TOLD = QT_TRANSLATE_NOOP(
    "ParcelClean", "A high share names the method; a low one proves nothing. Looked at: a sample of the parcels."
)


class IdentityPart:
    """What `auditparcelids` adds to its report."""

    key = "identity"

    def __init__(self, audit: Audit, methods: Sequence[MethodShare]) -> None:
        self._audit = audit
        self._methods = methods

    def html(self, page: Page) -> Markup:
        """Bars by verdict, the table by sheet, and the methods."""
        say, total = page.translate, self._audit.total
        count = sum(total.counts.values())
        filled = count - total.counts[Verdict.EMPTY]
        told = page.say(_TOLD, filled=page.count(filled), count=page.count(count))
        return tag(
            "section",
            tag("h2", say(_HEADING)),
            tag("p", told),
            self._bars(page, count),
            self._sheets(page),
            self._by(page),
        )

    def data(self, translate: Translate) -> dict[str, Any]:
        """The same for programs."""
        audit = self._audit
        return {
            **_numbers(audit.total),
            "causes": [
                {"key": found.key, "title": found.title.render(translate), "count": found.count}
                for found in audit.causes
            ],
            "sheets": [{"sheet": row.sheet, **_numbers(row), "causes": dict(row.causes)} for row in audit.sheets],
            "methods": [
                {
                    "point": method.point,
                    "shift": method.shift,
                    "title": method.title.render(translate),
                    "shift_title": method.shift_title.render(translate),
                    "exact": method.exact,
                    "looked_at": method.looked_at,
                    "share": round(method.share, 4),
                }
                for method in self._methods
            ],
        }

    def _bars(self, page: Page, count: int) -> Markup:
        columns = (
            Column(page.translate(_VERDICT)),
            Column(page.translate(_PARCELS), "number"),
            Column(page.translate(_SHARE), "number"),
            Column("", "verdicts"),
        )
        rows: list[tuple[tuple[Child, ...], dict[str, str | None]]] = [
            (_bar_cells(page, page.translate(name), self._audit.total.counts[verdict], count, _KEYS[verdict]), {})
            for verdict, name in _NAMES.items()
        ]
        for name, value in ((_DUPLICATE, self._audit.total.duplicate), (_UPPER, self._audit.total.upper)):
            rows.append((_bar_cells(page, page.translate(name), value, count, "flag"), {}))
        return page.table(columns, rows, page.translate(_HEADING))

    def _sheets(self, page: Page) -> Markup:
        say = page.translate
        titles = {found.key: found.title for found in self._audit.causes}
        columns = [Column(say(_SHEET), "keep"), *(Column(say(name), "number") for name in _NAMES.values())]
        columns += [Column(say(_DUPLICATE), "number"), Column(say(_CAUSES))]
        rows: list[tuple[tuple[Child, ...], dict[str, str | None]]] = []
        for row in self._audit.sheets[:_MOST_SHEETS]:
            causes = "; ".join(f"{titles[key].render(say)} ({value})" for key, value in row.causes.items())
            counts = (page.count(row.counts[verdict]) for verdict in _NAMES)
            rows.append(((row.sheet, *counts, page.count(row.duplicate), causes or "–"), {}))
        left = len(self._audit.sheets) - _MOST_SHEETS
        more = tag("p", page.say(_MORE_SHEETS, count=page.count(left))) if left > 0 else None
        return join((page.table(columns, rows, say(_BY_SHEET), say(_BY_SHEET)), more))

    def _by(self, page: Page) -> Markup | None:
        if not self._methods:
            return None
        say = page.translate
        columns = (
            Column(say(_METHOD)),
            Column(say(_SHIFT)),
            Column(say(_EXACT), "number"),
            Column(say(_SHARE), "number"),
        )
        rows: list[tuple[tuple[Child, ...], dict[str, str | None]]] = []
        for method in self._methods[:_MOST_METHODS]:
            exact = f"{page.count(method.exact)} / {page.count(method.looked_at)}"
            named = (_text(method.title, say), _text(method.shift_title, say))
            rows.append(((*named, exact, _percent(page, method.share)), {}))
        return join((tag("h3", say(_MADE_BY)), page.table(columns, rows, say(_MADE_BY), say(_MADE_BY_TOLD))))


def _bar_cells(page: Page, name: str, value: int, count: int, kind: str) -> tuple[Child, ...]:
    share = value / count if count else 0.0
    drawn = tag("rect", x="0", y="0", height="10", width=f"{100 * share:.2f}")
    bar = tag("svg", drawn, class_=f"bar {kind}", viewBox="0 0 100 10", preserveAspectRatio="none", aria_hidden="true")
    return name, page.count(value), _percent(page, share), bar


def _percent(page: Page, share: float) -> str:
    return f"{number(100.0 * share, page.info.language, 1)} %"


def _text(message: Message, say: Translate) -> str:
    return message.render(say)


def _numbers(row: SheetRow) -> dict[str, Any]:
    verdicts = {key: row.counts[verdict] for verdict, key in _KEYS.items()}
    return {"verdicts": verdicts, "duplicate": row.duplicate, "upper_case": row.upper}
