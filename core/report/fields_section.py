"""What is wrong with the attributes, by column and kind: counts first, one example each."""

from __future__ import annotations

from collections import defaultdict

from ..findings import Finding
from ..messages import QT_TRANSLATE_NOOP, Message
from ..roles import Role
from .markup import Child, Markup, join, tag
from .page import Column, Page
from .signs import sign_and_word

_HEADING = QT_TRANSLATE_NOOP("ParcelClean", "Attributes, column by column")
_CAPTION = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "How many cells of each column are to be looked at, and why. Accepted and known findings are left out.",
)
_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "Column")
_KIND = QT_TRANSLATE_NOOP("ParcelClean", "What is wrong")
_SEVERITY = QT_TRANSLATE_NOOP("ParcelClean", "Severity")
_CELLS = QT_TRANSLATE_NOOP("ParcelClean", "Cells")
_EXAMPLE = QT_TRANSLATE_NOOP("ParcelClean", "For example")
_MORE = QT_TRANSLATE_NOOP("ParcelClean", "And {count} more kinds; the JSON report lists them all.")
_GROUPS = ("completeness", "domain")
_MOST = 60


def fields_section(page: Page) -> Markup | None:
    """The table; None where no rule about attributes found anything that waits."""
    groups: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for finding in page.waiting:
        if finding.field and finding.rule_name.partition(".")[0] in _GROUPS:
            groups[finding.field, finding.rule, finding.cause.key].append(finding)
    if not groups:
        return None
    say = page.translate
    columns = (
        Column(say(_COLUMN), "any"),
        Column(say(_KIND), "cause"),
        Column(say(_SEVERITY), "keep"),
        Column(say(_CELLS), "number"),
        Column(say(_EXAMPLE), "example"),
    )
    per_field: dict[str, int] = defaultdict(int)
    for (field, _, _), members in groups.items():
        per_field[field] += len(members)
    order = sorted(groups.items(), key=lambda item: (-per_field[item[0][0]], item[0][0], -len(item[1]), item[0][1:]))
    rows: list[tuple[tuple[Child, ...], dict[str, str | None]]] = []
    last = ""
    for (field, _, _), members in order[:_MOST]:
        rows.append((_cells(page, field if field != last else "", members), {}))
        last = field
    left = len(order) - len(rows)
    more = tag("p", page.say(_MORE, count=page.count(left)), class_="soft") if left > 0 else None
    return tag("section", tag("h2", say(_HEADING)), page.table(columns, rows, say(_HEADING), say(_CAPTION)), more)


def _cells(page: Page, field: str, members: list[Finding]) -> tuple[Child, ...]:
    example = min(members, key=lambda finding: (finding.severity.rank, finding.finding_id))
    return (
        _title(page, field) if field else "",
        page.wording.cause(example),
        sign_and_word(example.severity, page.translate),
        page.count(len(members)),
        page.message(example),
    )


def _title(page: Page, field: str) -> Markup:
    """The column's name, and what it says where the name does not tell."""
    role = next((role for role, column in page.info.fields.items() if column == field), "")
    said = Message(Role(role).label).render(page.translate) if role in {known.value for known in Role} else ""
    return join((tag("code", field), tag("small", f" {said}") if said else None))
