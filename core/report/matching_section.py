"""What came of matching: how many certificates are settled, what is to be looked at, what was learnt of old sheets."""

from __future__ import annotations

from typing import Any

from ..messages import QT_TRANSLATE_NOOP, Translate
from ..reconciliation.match_rows import Wording
from ..reconciliation.model import Candidate, Matching, SheetLink, Status
from .markup import Child, Markup, join, tag
from .page import Column, Page

_HEADING = QT_TRANSLATE_NOOP("ParcelClean", "Certificates and parcels")
_TOLD = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{lines} lines of the list are {claims} pairs of certificate and parcel; {share} are settled without a person.",
)
NAMES = {
    Status.MATCHED: QT_TRANSLATE_NOOP("ParcelClean", "matched"),
    Status.REVIEW: QT_TRANSLATE_NOOP("ParcelClean", "to review"),
    Status.AMBIGUOUS: QT_TRANSLATE_NOOP("ParcelClean", "several parcels fit"),
    Status.CONFLICT: QT_TRANSLATE_NOOP("ParcelClean", "contradictory"),
    Status.ONLY_RECORD: QT_TRANSLATE_NOOP("ParcelClean", "only in the list"),
    Status.ONLY_MAP: QT_TRANSLATE_NOOP("ParcelClean", "only on the map"),
}
_STATUS = QT_TRANSLATE_NOOP("ParcelClean", "Status")
_COUNT = QT_TRANSLATE_NOOP("ParcelClean", "How many")
_SHARE = QT_TRANSLATE_NOOP("ParcelClean", "Share")
_LEARNED = QT_TRANSLATE_NOOP("ParcelClean", "Old sheets and what they have become, learnt from the sure pairs")
_OLD_SHEET = QT_TRANSLATE_NOOP("ParcelClean", "Sheet on the certificates")
_SHEET = QT_TRANSLATE_NOOP("ParcelClean", "Sheet of today's map")
_OFFSET = QT_TRANSLATE_NOOP("ParcelClean", "Parcel numbers")
_SUPPORT = QT_TRANSLATE_NOOP("ParcelClean", "Speak for it")
_EXCEPTIONS = QT_TRANSLATE_NOOP("ParcelClean", "Exceptions")
_SAME = QT_TRANSLATE_NOOP("ParcelClean", "{first}–{last}, unchanged")
_SHIFTED = QT_TRANSLATE_NOOP("ParcelClean", "{first}–{last}, {offset:+d}")
_WHY = QT_TRANSLATE_NOOP("ParcelClean", "Examples to look at, with the reasons")
_CERTIFICATE = QT_TRANSLATE_NOOP("ParcelClean", "Certificate")
_PARCEL = QT_TRANSLATE_NOOP("ParcelClean", "Parcel")
_SCORE = QT_TRANSLATE_NOOP("ParcelClean", "Score")
_REASONS = QT_TRANSLATE_NOOP("ParcelClean", "Reasons")
_MOST_LINKS = 100
_EXAMPLES = 5


class MatchingPart:
    """A section of the HTML report, and `reconciliation` in the JSON report."""

    key = "reconciliation"

    def __init__(self, found: Matching, parcel_keys: Any, lines: int, *, full: bool) -> None:
        self._found = found
        self._keys = parcel_keys
        self._lines = lines
        self._full = full

    def html(self, page: Page) -> Markup:
        """Counts, learnt sheets, examples."""
        found, say = self._found, page.translate
        counts = found.counts()
        claims = len(found.claims)
        settled = counts[Status.MATCHED] / claims if claims else 0.0
        values = {"lines": page.count(self._lines), "claims": page.count(claims), "share": f"{settled:.0%}"}
        return tag(
            "section",
            tag("h2", say(_HEADING)),
            tag("p", page.say(_TOLD, **values)),
            self._counts(page, claims),
            self._learned(page),
            self._examples(page),
        )

    def data(self, translate: Translate) -> dict[str, Any]:
        """The same for programs."""
        found = self._found
        wording = Wording(translate, self._full)
        return {
            "lines": self._lines,
            "claims": len(found.claims),
            "counts": {status.value: count for status, count in found.counts().items()},
            "learned": [vars(link) for link in found.learned],
            "weights": [vars(weight) for weight in found.weights],
            "notes": [wording.say(note) for note in found.notes],
        }

    def _counts(self, page: Page, claims: int) -> Markup:
        say = page.translate
        columns = (Column(say(_STATUS)), Column(say(_COUNT), "number"), Column(say(_SHARE), "number"))
        rows: list[tuple[tuple[Child, ...], dict[str, str | None]]] = []
        for status, count in self._found.counts().items():
            share = "–" if status is Status.ONLY_MAP or not claims else f"{count / claims:.1%}"
            rows.append(((say(NAMES[status]), page.count(count), share), {}))
        return page.table(columns, rows, say(_HEADING))

    def _learned(self, page: Page) -> Markup | None:
        links = self._found.learned[:_MOST_LINKS]
        if not links:
            return None
        say = page.translate
        columns = (
            Column(say(_OLD_SHEET), "keep"),
            Column(say(_SHEET), "keep"),
            Column(say(_OFFSET)),
            Column(say(_SUPPORT), "number"),
            Column(say(_EXCEPTIONS), "number"),
        )
        rows: list[tuple[tuple[Child, ...], dict[str, str | None]]] = [
            ((link.old_sheet, link.sheet, _numbers(page, link), link.support, link.exceptions), {}) for link in links
        ]
        return join((tag("h3", say(_LEARNED)), page.table(columns, rows, say(_LEARNED))))

    def _examples(self, page: Page) -> Markup | None:
        say = page.translate
        wording = Wording(say, self._full)
        rows: list[tuple[tuple[Child, ...], dict[str, str | None]]] = []
        for status in (Status.CONFLICT, Status.AMBIGUOUS, Status.REVIEW):
            left = _EXAMPLES
            for claim in range(len(self._found.claims)):
                if left and self._found.status_of(claim) is status:
                    rows.append((self._cells(page, self._found.candidates_of(claim)[0], wording), {}))
                    left -= 1
        if not rows:
            return None
        columns = (
            Column(say(_STATUS), "keep"),
            Column(say(_CERTIFICATE), "any"),
            Column(say(_PARCEL), "key"),
            Column(say(_SCORE), "number"),
            Column(say(_REASONS)),
        )
        return join((tag("h3", say(_WHY)), page.table(columns, rows, say(_WHY))))

    def _cells(self, page: Page, candidate: Candidate, wording: Wording) -> tuple[Child, ...]:
        reasons = "; ".join(f"{wording.say(one.said)} ({one.weight:+.1f})" for one in candidate.evidence)
        return (
            page.translate(NAMES[candidate.status]),
            page.wording.public(str(self._found.claims.keys[candidate.claim])),
            str(self._keys[candidate.parcel]),
            f"{candidate.score:.2f}",
            reasons,
        )


def _numbers(page: Page, link: SheetLink) -> str:
    return page.say(_SHIFTED if link.offset else _SAME, first=link.first, last=link.last, offset=link.offset)
