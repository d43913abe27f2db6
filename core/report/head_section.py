"""The first screen: how many parcels, how many causes to look at, whether the gate holds, what to beware of."""

from __future__ import annotations

from ..findings import Severity
from ..messages import QT_TRANSLATE_NOOP
from ..records import Subject
from .markup import Markup, join, moment, tag
from .page import Page
from .signs import sign
from .summary import gate_of

_HEADING = QT_TRANSLATE_NOOP("ParcelClean", "Parcel check report")
_LAYER = QT_TRANSLATE_NOOP("ParcelClean", "Layer {layer}, checked {started}")
_PARCEL = QT_TRANSLATE_NOOP("ParcelClean", "1 parcel")
_PARCELS = QT_TRANSLATE_NOOP("ParcelClean", "{count} parcels")
_LIST_HEADING = QT_TRANSLATE_NOOP("ParcelClean", "Certificate list check report")
_LIST = QT_TRANSLATE_NOOP("ParcelClean", "List {layer}, checked {started}")
_LINE = QT_TRANSLATE_NOOP("ParcelClean", "1 line")
_LINES = QT_TRANSLATE_NOOP("ParcelClean", "{count} lines")
_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "1 cause to look at")
_CAUSES = QT_TRANSLATE_NOOP("ParcelClean", "{count} causes to look at")
_NOTHING = QT_TRANSLATE_NOOP("ParcelClean", "nothing to correct")
_UNKNOWN = QT_TRANSLATE_NOOP("ParcelClean", "not checked completely")
_BEHIND = QT_TRANSLATE_NOOP(
    "ParcelClean", "One cause may stand behind many findings; there are {count} findings in all."
)
_ACCEPTED = QT_TRANSLATE_NOOP("ParcelClean", "Accepted as exceptions: {count}.")
_KNOWN = QT_TRANSLATE_NOOP("ParcelClean", "Known from the baseline: {count}.")
_KINDS = {
    Severity.ERROR: (QT_TRANSLATE_NOOP("ParcelClean", "1 error"), QT_TRANSLATE_NOOP("ParcelClean", "{count} errors")),
    Severity.WARNING: (
        QT_TRANSLATE_NOOP("ParcelClean", "1 warning"),
        QT_TRANSLATE_NOOP("ParcelClean", "{count} warnings"),
    ),
    Severity.INFO: (
        QT_TRANSLATE_NOOP("ParcelClean", "1 piece of information"),
        QT_TRANSLATE_NOOP("ParcelClean", "{count} pieces of information"),
    ),
}
_GATE_PASSED = QT_TRANSLATE_NOOP("ParcelClean", "Quality gate (FAIL_ON = {limit}): passed.")
_GATE_FAILED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Quality gate (FAIL_ON = {limit}): failed. Findings that count: {count}; accepted exceptions and findings of the"
    " baseline do not.",
)
_NOT_RUN = QT_TRANSLATE_NOOP("ParcelClean", "These rules could not run, so what they look for is not known: {rules}.")
_WOKEN = QT_TRANSLATE_NOOP(
    "ParcelClean", "Exceptions that no longer hold: {changed} because the data changed, {expired} because they expired."
)
_BEWARE = QT_TRANSLATE_NOOP("ParcelClean", "To note")


def head_section(page: Page) -> Markup:
    """Title, verdict, severities, gate."""
    info = page.info
    causes = page.open_causes()
    total = sum(causes.values())
    nothing = _UNKNOWN if page.not_run else _NOTHING
    verdict = page.counted(total, _CAUSE, _CAUSES) if total else page.translate(nothing)
    started = moment(info.started, info.language)
    of_parcels = info.subject is Subject.PARCELS
    one, many = (_PARCEL, _PARCELS) if of_parcels else (_LINE, _LINES)
    return tag(
        "header",
        tag("h1", page.translate(_HEADING if of_parcels else _LIST_HEADING)),
        tag("p", page.say(_LAYER if of_parcels else _LIST, layer=info.layer, started=started), class_="layer soft"),
        tag(
            "p",
            tag("span", page.counted(info.parcels, one, many)),
            tag("span", "·", aria_hidden="true"),
            tag("span", verdict),
            class_="verdict",
        ),
        tag("ul", *(_chip(page, severity, causes[severity]) for severity in Severity), class_="chips")
        if total
        else None,
        tag("p", _behind(page), class_="soft"),
        _gate(page),
        _not_run(page),
    )


def _chip(page: Page, severity: Severity, causes: int) -> Markup:
    one, many = _KINDS[severity]
    return tag("li", sign(severity), page.counted(causes, one, many), class_=severity.value if causes else "none")


def _behind(page: Page) -> str:
    findings = page.run.findings
    accepted = sum(finding.status.value == "exception" for finding in findings)
    known = sum(finding.known for finding in findings)
    sentences = [page.say(_BEHIND, count=page.count(len(findings)))] if findings else []
    sentences += [page.say(_ACCEPTED, count=page.count(accepted))] if accepted else []
    sentences += [page.say(_KNOWN, count=page.count(known))] if known else []
    return " ".join(sentences)


def _gate(page: Page) -> Markup | None:
    limit = page.info.fail_on
    gate = gate_of(page.run.findings, limit)
    if gate == "off":
        return None
    if gate == "passed":
        return tag("p", page.say(_GATE_PASSED, limit=limit), class_="note good")
    counting = sum(finding.severity.rank <= Severity(limit).rank for finding in page.waiting)
    return tag("p", tag("strong", page.say(_GATE_FAILED, limit=limit, count=page.count(counting))), class_="note error")


def _not_run(page: Page) -> Markup | None:
    if not page.not_run:
        return None
    return tag("p", tag("strong", page.say(_NOT_RUN, rules=", ".join(page.not_run))), class_="note error")


def warnings_section(page: Page) -> Markup | None:
    """What the reader must know before believing the numbers."""
    info, marks = page.info, page.info.marks
    sentences = [message.render(page.translate) for message in info.warnings]
    if marks and marks.changed + marks.expired:
        sentences.append(page.say(_WOKEN, changed=page.count(marks.changed), expired=page.count(marks.expired)))
    if not sentences:
        return None
    items = join(tag("li", page.wording.public(sentence)) for sentence in dict.fromkeys(sentences))
    return tag("div", tag("strong", page.translate(_BEWARE)), tag("ul", items), class_="note warning")
