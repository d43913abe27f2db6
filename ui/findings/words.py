"""Findings in words: what stands in the list, on the page about one finding, and on the clipboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape

from ...core.findings import SEVERITY_LABELS
from ...core.findings_list.grouping import Grouping, Key
from ...core.findings_list.row import FindingRow
from ...core.findings_list.standing import LABELS, Standing
from ...core.marks import Mark
from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ...core.rules.registry import all_rules
from ...core.text.mask import spreadsheet_safe

SIGNS = {Standing.OPEN: "", Standing.WOKEN: "⚠ ", Standing.EXCEPTION: "✓ ", Standing.FIXED: "✓ ", Standing.GONE: "– "}
_SHEET = QT_TRANSLATE_NOOP("ParcelClean", "Sheet {sheet} ({commune})")
_ONLY_SHEET = QT_TRANSLATE_NOOP("ParcelClean", "Sheet {sheet}")
_WHOLE_LAYER = QT_TRANSLATE_NOOP("ParcelClean", "The whole layer")
_NO_PLACE = QT_TRANSLATE_NOOP("ParcelClean", "Without a place on the map")
_AROUND = QT_TRANSLATE_NOOP("ParcelClean", "Around parcel {parcel}")
_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Cause")
_VALUE = QT_TRANSLATE_NOOP("ParcelClean", "Value")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "Expected")
_SUGGESTION = QT_TRANSLATE_NOOP("ParcelClean", "Suggestion")
_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "Column")
_STATUS = QT_TRANSLATE_NOOP("ParcelClean", "Status")
_PARCELS = QT_TRANSLATE_NOOP("ParcelClean", "Parcels")
_BASIS = QT_TRANSLATE_NOOP("ParcelClean", "Legal basis")
_UNTIL = QT_TRANSLATE_NOOP("ParcelClean", "Holds until")
_BY = QT_TRANSLATE_NOOP("ParcelClean", "{author}, {day}")
_WHY_WOKEN = {
    "changed": QT_TRANSLATE_NOOP("ParcelClean", "What was judged has changed since; look at it again."),
    "expired": QT_TRANSLATE_NOOP("ParcelClean", "The last day of the exception, {date}, is over."),
    "found": QT_TRANSLATE_NOOP("ParcelClean", "The check has found it all the same; look at it again."),
}
_GROUP = QT_TRANSLATE_NOOP("ParcelClean", "{count} findings, {open} of them open. For example:")
_CHOOSE = QT_TRANSLATE_NOOP("ParcelClean", "Choose a line above.")
_COPIED = ("rule", "severity", "parcels", "message", "cause", "value", "expected", "suggestion", "standing")


class Words:
    """Everything in the language of the run."""

    def __init__(self, translate: Translate):
        self._tr = translate
        self._titles = {rule.code: rule.title for rule in all_rules()}

    def rule(self, code: str) -> str:
        """Code and title."""
        return f"{code} {self._tr(self._titles[code])}" if code in self._titles else code

    def severity(self, row: FindingRow) -> str:
        """Error, warning, information."""
        return self._tr(SEVERITY_LABELS[row.severity])

    def standing(self, standing: Standing) -> str:
        """With a sign, for colour never stands alone."""
        return f"{SIGNS[standing]}{self._tr(LABELS[standing])}"

    def value(self, row: FindingRow) -> str:
        """What was measured, as far as a person cares: square metres to 0.01, lengths to 0.001."""
        if row.value is None:
            return ""
        digits = 2 if row.unit == "m²" else 3
        text = f"{row.value:.{digits}f}".rstrip("0").rstrip(".")
        return f"{text.replace('.', getattr(self._tr, 'decimal_sign', '.'))} {row.unit}".rstrip()

    def name(self, row: FindingRow, grouping: Grouping, commune: str) -> str:
        """The line of a finding under its group. Args: commune: of all findings, which goes without saying."""
        if not row.parcels:
            return row.message
        who = " · ".join(key.removeprefix(commune) for key in row.keys)
        return who if grouping is Grouping.CAUSE else f"{who}  {row.rule} {row.cause}"

    def group(self, grouping: Grouping, key: Key, first: FindingRow) -> str:
        """The line of a group."""
        if grouping is Grouping.CAUSE:
            return f"{first.rule}  {first.cause or self._tr(self._titles.get(first.rule, ''))}"
        if grouping is Grouping.RULE:
            return self.rule(first.rule)
        if grouping is Grouping.PLACE:
            if not key:
                return self._tr(_NO_PLACE)
            return self._tr(_AROUND).format(parcel=first.parcel) if first.parcel else first.message
        if not key:
            return self._tr(_WHOLE_LAYER)
        *commune, sheet = (str(part) for part in key)
        template = _SHEET if commune else _ONLY_SHEET
        return self._tr(template).format(sheet=sheet, commune="/".join(commune))

    def page(self, row: FindingRow | None, standing: Standing, mark: Mark | None, woken: str) -> str:
        """All about a finding, as HTML; parcels are links `form1` and `form2`."""
        if row is None:
            return f"<p>{escape(self._tr(_CHOOSE))}</p>"
        parts = [f"<p><b>{escape(self.severity(row))} · {escape(self.rule(row.rule))}</b></p>"]
        if mark is not None:
            parts.append(self._mark_page(standing, mark, woken))
        elif standing is not Standing.OPEN:
            parts.append(f"<p><b>{escape(self.standing(standing))}</b></p>")
        parts.append(f"<p>{escape(row.message)}</p>")
        cells = [(self._tr(label), escape(text)) for label, text in self._facts(row)]
        links = [f"{at} · <a href='form{at}'>{escape(key)}</a>" for at, key in enumerate(row.keys, 1)]
        if links:
            cells.insert(0, (self._tr(_PARCELS), "&nbsp; ".join(links)))
        lines = "".join(f"<tr><td>{escape(label)}:&nbsp;</td><td>{text}</td></tr>" for label, text in cells)
        return f"{''.join(parts)}<table cellspacing='1'>{lines}</table>"

    def group_page(self, title: str, first: FindingRow, count: int, waiting: int) -> str:
        """All about a group, as HTML."""
        said = self._tr(_GROUP).format(count=count, open=waiting)
        head = f"<p><b>{escape(title)}</b></p><p>{escape(said)}</p>"
        return f"{head}<p>{escape(first.message)}</p>"

    def table(self, rows: Sequence[FindingRow], standings: Mapping[str, Standing]) -> str:
        """Findings for the clipboard, one a line, cells parted by tabs: text for a message, cells for a sheet."""
        return "\n".join("\t".join(self._cells(row, standings[row.finding_id])) for row in rows)

    def _cells(self, row: FindingRow, standing: Standing) -> list[str]:
        said = {name: str(getattr(row, name, "") or "") for name in _COPIED}
        said.update(severity=self.severity(row), value=self.value(row), standing=self._tr(LABELS[standing]))
        return [spreadsheet_safe(" ".join(said[name].split())) for name in _COPIED]

    def _facts(self, row: FindingRow) -> list[tuple[str, str]]:
        facts = [(_CAUSE, row.cause), (_VALUE, self.value(row)), (_EXPECTED, row.expected)]
        facts += [(_SUGGESTION, row.suggestion), (_COLUMN, row.field)]
        return [(label, text) for label, text in facts if text]

    def _mark_page(self, standing: Standing, mark: Mark, woken: str) -> str:
        by = self._tr(_BY).format(author=mark.author, day=_day(mark.at))
        said = [f"<b>{escape(self.standing(standing))}</b> – {escape(by)}"]
        if mark.reason:
            said.append(escape(mark.reason))
        if mark.legal_basis:
            said.append(f"{escape(self._tr(_BASIS))}: {escape(mark.legal_basis)}")
        if woken:
            values = {"date": _day(mark.expires or "")}
            said.append(f"<b>⚠ {escape(Message(_WHY_WOKEN[woken], values).render(self._tr))}</b>")
        elif mark.expires:
            said.append(f"{escape(self._tr(_UNTIL))}: {_day(mark.expires)}")
        return f"<p>{'<br>'.join(said)}</p>"


def _day(text: str) -> str:
    """A date, or the local day of a moment, as people write it here."""
    try:
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return text
    return (moment.astimezone() if moment.tzinfo else moment).strftime("%d/%m/%Y")
