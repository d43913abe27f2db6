"""The certificate and its candidates side by side, as a table, and the reasons for the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QPalette
from qgis.PyQt.QtWidgets import QApplication

from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ...core.reconciliation.decisions import Decision
from ...core.reconciliation.journal_state import Opinion
from ...core.reconciliation.side_by_side import Reason, Row, reasons_of, weight_in_words
from ...core.reconciliation.worklist import Line, Proposal

_REASONS = QT_TRANSLATE_NOOP("ParcelClean", "Why parcel {parcel}")
_NO_PARCEL = QT_TRANSLATE_NOOP(
    "ParcelClean", "No parcel of the map is proposed. If there is none, press “Not on the map”."
)
_PICKED = QT_TRANSLATE_NOOP("ParcelClean", "picked")
_POINTED_AT = QT_TRANSLATE_NOOP(
    "ParcelClean", "Parcel {parcel} was chosen by a person and not proposed; compare both sides above."
)
_NO_LINE = QT_TRANSLATE_NOOP("ParcelClean", "Choose a line above.")
_STALE = QT_TRANSLATE_NOOP("ParcelClean", "Changed since the decision: {facts}.")
_DISAGREE = QT_TRANSLATE_NOOP("ParcelClean", "People disagree; your decision settles it:")
_ACCEPTS = QT_TRANSLATE_NOOP("ParcelClean", "{author}: {parcels}")
_REJECTS = QT_TRANSLATE_NOOP("ParcelClean", "{author}: not {parcels}")
_SAYS_NONE = QT_TRANSLATE_NOOP("ParcelClean", "{author}: not on the map")
_DIFFERS, _AGREES = "≠", "✓"
_NO_PARENT = QModelIndex()


class ComparisonModel(QAbstractTableModel):
    """Rows: what can be compared. Columns: the certificate, then the candidates."""

    def __init__(self, translate: Translate, parent=None):
        super().__init__(parent)
        self._tr = translate
        self._line: Line | None = None
        self._rows: Sequence[Row] = ()
        self._decision = Decision()
        self.chosen, self._taken = 0, (0,)

    def show(
        self, line: Line | None, rows: Sequence[Row], decision: Decision, chosen: int, taken: tuple[int, ...] = ()
    ) -> None:
        """Show this line. Args: taken: places of all candidates that a decision is about, the chosen one among them."""
        self.beginResetModel()
        self._line, self._rows, self._decision = line, rows, decision
        self.chosen, self._taken = chosen, taken or (chosen,)
        self.endResetModel()

    def rowCount(self, parent=_NO_PARENT):
        """What can be compared."""
        return 0 if parent.isValid() or self._line is None else len(self._rows)

    def columnCount(self, parent=_NO_PARENT):
        """The certificate and its candidates."""
        return 0 if parent.isValid() or self._line is None else 1 + len(self._line.proposals)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Above: the parcels with their numbers; beside: what is compared."""
        if self._line is None or section < 0:
            return None
        if orientation == Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.DisplayRole and section < self.rowCount():
                return self._tr(self._rows[section].label)
            return None
        if section >= self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(section)
        if role == Qt.ItemDataRole.FontRole and section - 1 in self._taken:
            return _bold()
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """A cell; what differs has a sign and a colour, what agrees is quiet."""
        if self._line is None or not index.isValid() or index.row() >= self.rowCount():
            return None
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.BackgroundRole:
            if self._agrees(row, column) is False:
                return _tint(QColor("#e53935"), 60)
            if column - 1 in self._taken:
                return _tint(QApplication.palette().color(QPalette.ColorRole.Highlight), 40)
        return None

    def _title(self, column: int) -> str:
        if column == 0:
            return f"{self._line.key}\n"
        proposal = self._line.proposals[column - 1]
        parcel = proposal.parcel
        sign = "✓ " if parcel in self._decision.accepted else "✗ " if parcel in self._decision.rejected else ""
        box = "" if len(self._taken) < 2 else "☑ " if column - 1 in self._taken else "☐ "
        below = self._tr(_PICKED) if proposal.picked else f"{100 * proposal.score:.0f} %" if proposal.score else ""
        return f"{box}{column} · {sign}{parcel}\n{below}"

    def _agrees(self, row: int, column: int) -> bool | None:
        return self._rows[row].parcels[column - 1].agrees if column else None

    def _text(self, row: int, column: int) -> str:
        if column == 0:
            return self._rows[row].certificate
        text, agrees = self._rows[row].parcels[column - 1].text, self._agrees(row, column)
        sign = "" if agrees is None else _AGREES if agrees else _DIFFERS
        return f"{sign} {text}".strip()


def opinions_in_words(opinions: Sequence[Opinion], translate: Translate) -> list[str]:
    """Who holds what, a sentence each."""
    said = []
    for one in opinions:
        if one.none:
            said.append(translate(_SAYS_NONE).format(author=one.author))
        for template, parcels in ((_ACCEPTS, one.accepted), (_REJECTS, one.rejected)):
            if parcels:
                said.append(translate(template).format(author=one.author, parcels=", ".join(parcels)))
    return said


def opinions_page(opinions: Sequence[Opinion], translate: Translate) -> str:
    """Who holds what, as HTML; "" where nobody disagrees."""
    said = opinions_in_words(opinions, translate)
    items = "".join(f"<li>{escape(line)}</li>" for line in said)
    return f"<b>⚠ {escape(translate(_DISAGREE))}</b><ul>{items}</ul>" if said else ""


def reasons_page(line: Line | None, chosen: int, facts_in_words: str, translate: Translate) -> str:
    """Why the chosen parcel is proposed, the weightiest reason first, as HTML."""
    if line is None:
        return f"<p>{escape(translate(_NO_LINE))}</p>"
    stale = f"<p><b>⚠ {escape(translate(_STALE).format(facts=facts_in_words))}</b></p>" if facts_in_words else ""
    if chosen >= len(line.proposals):
        return f"{stale}<p>{escape(translate(_NO_PARCEL))}</p>"
    proposal: Proposal = line.proposals[chosen]
    if proposal.picked:
        return f"{stale}<p>{escape(translate(_POINTED_AT).format(parcel=proposal.parcel))}</p>"
    cause = f"<p><b>≠ {escape(proposal.cause)}</b></p>" if proposal.cause else ""
    items = "".join(_item(reason, translate) for reason in reasons_of(proposal.evidence))
    title = translate(_REASONS).format(parcel=f"{chosen + 1} · {proposal.parcel}")
    return f"{stale}{cause}<b>{escape(title)}</b><table cellspacing='1'>{items}</table>"


def _item(reason: Reason, translate: Translate) -> str:
    sign = "·" if reason.agrees is None else _AGREES if reason.agrees else _DIFFERS
    colour = "" if reason.agrees is not False else " style='color:#c62828'"
    words = escape(translate(weight_in_words(reason.weight, reason.agrees)))
    return f"<tr><td{colour}>{sign}&nbsp;</td><td>{escape(reason.text)} – <i>{words}</i></td></tr>"


def _bold() -> QFont:
    font = QFont(QApplication.font())
    font.setBold(True)
    return font


def _tint(colour: QColor, alpha: int) -> QBrush:
    colour.setAlpha(alpha)
    return QBrush(colour)
