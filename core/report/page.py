"""What every section of the HTML report needs: the run, the language, and tables built one way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..engine import Outcome, Run
from ..findings import Finding, Severity
from ..messages import Message, Translate
from ..records import Subject
from .info import RunInfo
from .markup import Child, Markup, join, number, shortened, tag
from .summary import CauseRow, Wording, causes_of, to_look_at


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading and the class of its cells (`number`, `keep` = no line break, `any`)."""

    heading: str
    kind: str | None = None


class Page:
    """One run, ready to be put into words."""

    def __init__(self, run: Run, info: RunInfo, translate: Translate) -> None:
        self.run = run
        self.info = info
        self.translate = translate
        self.wording = Wording(run, info, translate)
        self.causes: list[CauseRow] = causes_of(run.findings)
        self.not_run = [item.rule.code for item in run.results if item.outcome is Outcome.COULD_NOT_RUN]
        self.waiting: list[Finding] = [finding for finding in run.findings if to_look_at(finding)]

    def say(self, template: str, **values: object) -> str:
        """A sentence in the language of the report."""
        return Message(template, values).render(self.translate)

    def count(self, value: int) -> str:
        """A number of things as the language writes it."""
        return number(value, self.info.language)

    def counted(self, value: int, one: str, many: str) -> str:
        """`one` for 1, else `many` with its `{count}`: *1 parcel*, *4,323 parcels*."""
        return self.translate(one) if value == 1 else self.say(many, count=self.count(value))

    def open_causes(self) -> dict[Severity, int]:
        """Causes still to be looked at, by their worst severity."""
        rows = [row for row in self.causes if row.open]
        return {severity: sum(row.severity is severity for row in rows) for severity in Severity}

    def where(self, finding: Finding) -> str:
        """The parcel keys of a finding, or the row of the workbook."""
        if self.info.subject is Subject.CERTIFICATES:
            row, sheet = finding.details.get("row"), finding.details.get("worksheet")
            cell = f"{finding.details.get('column', '')}{row or ''}"
            return f"{sheet} {cell}" if sheet and cell else cell
        keys = (finding.parcel, finding.other)
        return self.wording.public(" – ".join(key for key in keys if key))

    def message(self, finding: Finding) -> str:
        """The finding's sentence, of bounded length."""
        return shortened(self.wording.message(finding))

    def table(
        self,
        columns: Sequence[Column],
        rows: Iterable[tuple[Sequence[Child], dict[str, str | None]]],
        label: str,
        caption: str = "",
    ) -> Markup:
        """A table with headings; the first cell of a row is its heading. Rows carry attributes of their `tr`.

        `label` names the table to a screen reader; `caption` is a sentence above it (not a `caption` element, which
        browsers part from its table when they print).
        """
        head = tag("tr", *(tag("th", column.heading, scope="col", class_=column.kind) for column in columns))
        body = [
            tag(
                "tr",
                *(
                    tag("td" if at else "th", cell, class_=column.kind, scope=None if at else "row")
                    for at, (cell, column) in enumerate(zip(cells, columns))
                ),
                **attributes,
            )
            for cells, attributes in rows
        ]
        told = tag("p", caption, class_="caption") if caption else None
        made = tag("table", tag("thead", head), tag("tbody", join(body, "\n")), aria_label=label)
        return join((told, tag("div", made, class_="wide")))
