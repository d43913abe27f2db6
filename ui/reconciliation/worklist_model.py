"""The worklist as a table. What is shown is prepared once; a decision repaints its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QGuiApplication, QPalette

from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ...core.reconciliation.decisions import Decision
from ...core.reconciliation.journal_state import CertificateState
from ...core.reconciliation.line_index import RANKED, LineIndex
from ...core.reconciliation.session import UNDECIDED, UNTOUCHED
from ...core.reconciliation.worklist import (
    DECIDED,
    DISPUTED,
    LABELS,
    STANDINGS,
    Line,
    Standing,
    decided_by,
    how_decided,
    is_stale,
    standing_of,
    untouched,
)
from ...core.text.fold import fold_words

CERTIFICATE, HOLDER, NUMBERS, STATUS, SCORE, DECISION, STALE = range(7)
_HEADERS = (
    QT_TRANSLATE_NOOP("ParcelClean", "Certificate"),
    QT_TRANSLATE_NOOP("ParcelClean", "Land user"),
    QT_TRANSLATE_NOOP("ParcelClean", "Numbers"),
    QT_TRANSLATE_NOOP("ParcelClean", "Status"),
    QT_TRANSLATE_NOOP("ParcelClean", "Score"),
    QT_TRANSLATE_NOOP("ParcelClean", "Decision"),
    QT_TRANSLATE_NOOP("ParcelClean", "Changed"),
)
NOTED = "✎"
_CHANGED = QT_TRANSLATE_NOOP("ParcelClean", "look again")
# Colour never stands alone: the same is said in words beside it.
_COLOURS = {
    Standing.SETTLED: "#2e7d32",
    Standing.MATCHED: "#1565c0",
    Standing.REVIEW: "#b26a00",
    Standing.AMBIGUOUS: "#8e5bb5",
    Standing.CONFLICT: "#c62828",
    Standing.ONLY_RECORD: "#6d6d6d",
}
SIGNS = {
    Standing.SETTLED: "✓",
    Standing.MATCHED: "●",
    Standing.REVIEW: "◐",
    Standing.AMBIGUOUS: "≈",
    Standing.CONFLICT: "≠",
    Standing.ONLY_RECORD: "○",
}
_DARK = 128  # lightness of the table's background
_NO_PARENT = QModelIndex()
_RANKED = {CERTIFICATE: "certificate", HOLDER: "name", NUMBERS: "numbers"}


class Judged(NamedTuple):
    """Of each line: what a search looks through, where it stands, whether facts have changed since it was decided."""

    texts: list[str]
    standings: list[Standing]
    stale: list[bool]


class WorklistModel(QAbstractTableModel):
    """Lines and where they stand; `decision` says what people have decided about a certificate."""

    def __init__(self, decision: Callable[[str], Decision], translate: Translate, parent=None, remarks=None):
        """Args: remarks: notes and assignee of a certificate, as `CertificateState` has them."""
        super().__init__(parent)
        self._decision, self._tr = decision, translate
        self._remarks: Callable[[str], CertificateState] = remarks or (lambda _certificate: UNTOUCHED)
        self.lines: list[Line] = []
        self.texts: list[str] = []
        self.standings: list[Standing] = []
        self.stale: list[bool] = []
        self.known = LineIndex()
        self._row_of: dict[str, int] = {}
        dark = QGuiApplication.palette().color(QPalette.ColorRole.Base).lightness() < _DARK
        colours = {standing: QColor(colour) for standing, colour in _COLOURS.items()}
        self._brushes = {one: QBrush(colour.lighter(170) if dark else colour) for one, colour in colours.items()}

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines instead."""
        listed = list(lines)
        judged = self.judged(listed)
        self.beginResetModel()
        self.lines, self._row_of = listed, {line.key: row for row, line in enumerate(listed)}
        self.texts, self.standings, self.stale = judged
        self.endResetModel()

    def judged(self, lines: Sequence[Line] | None = None) -> Judged:
        """What follows from the decisions for these lines, or for those that are shown; may be asked in a thread."""
        listed = self.lines if lines is None else lines
        decisions = [self._decision(line.key) for line in listed]
        # Most lines are untouched, and there are 20,000 of them.
        pairs = list(zip(listed, decisions))
        remarks = [UNTOUCHED if one is UNDECIDED else self._remarks(line.key) for line, one in pairs]
        return Judged(
            [line.text if not one.notes else _searchable(line, one) for line, one in zip(listed, remarks)],
            [untouched(line) if one is UNDECIDED else standing_of(line, one) for line, one in pairs],
            [one is not UNDECIDED and is_stale(line, one) for line, one in pairs],
        )

    def show_judged(self, judged: Judged) -> None:
        """Everything may have been decided differently: another journal. Args: judged: of the lines that are shown."""
        self.beginResetModel()
        self.texts, self.standings, self.stale = judged
        self.endResetModel()

    def judge_again(self) -> None:
        """Here and now."""
        self.show_judged(self.judged())

    def row_of(self, certificate: str) -> int:
        """The row of a certificate, -1 where there is none."""
        return self._row_of.get(certificate, -1)

    def refresh(self, certificate: str) -> None:
        """A decision about a certificate has changed."""
        row = self._judge(certificate)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(_HEADERS) - 1))

    def refresh_all(self, certificates: Iterable[str]) -> None:
        """Decisions about many certificates have changed; the filters are asked once for all of them."""
        self.beginResetModel()
        for certificate in certificates:
            self._judge(certificate)
        self.endResetModel()

    def _judge(self, certificate: str) -> int:
        row = self.row_of(certificate)
        if row >= 0:
            line, decision = self.lines[row], self._decision(certificate)
            self.standings[row], self.stale[row] = standing_of(line, decision), is_stale(line, decision)
            self.texts[row] = _searchable(line, self._remarks(certificate))
        return row

    def is_open(self, row: int) -> bool:
        """Whether somebody still has to decide, or to look again."""
        return self.standings[row] is not Standing.SETTLED or self.stale[row]

    def counts(self, rows: Sequence[int] | None = None) -> dict[Standing, int]:
        """How many lines stand where; of all, or of some rows."""
        found = Counter(self.standings if rows is None else map(self.standings.__getitem__, rows))
        return {standing: found[standing] for standing in STANDINGS}

    def rowCount(self, parent=_NO_PARENT):
        """One row for each claim."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent=_NO_PARENT):
        """Certificate, holder, numbers, status, score, decision, changed."""
        return 0 if parent.isValid() else len(_HEADERS)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Titles of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._tr(_HEADERS[section]) if 0 <= section < len(_HEADERS) else None
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """What a cell shows."""
        if not index.isValid() or not 0 <= index.row() < len(self.lines):
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column) or None
        if role == Qt.ItemDataRole.ForegroundRole and column == STATUS:
            return self._brushes[self.standings[row]]
        return None

    def sort(self, column, order=Qt.SortOrder.AscendingOrder):
        """By one column; lines that are equal there stay in their order."""
        if column >= 0:
            ranks = self._ranks(column)
            self.arrange(np.argsort(-ranks if order == Qt.SortOrder.DescendingOrder else ranks, kind="stable"))

    def arrange(self, rows: np.ndarray) -> None:
        """Show the lines in this order. Args: rows: where each of them stands now."""
        listed = rows.tolist()
        self.beginResetModel()
        for held in (self.lines, self.texts, self.standings, self.stale):
            held[:] = [held[row] for row in listed]
        self._row_of = {line.key: row for row, line in enumerate(self.lines)}
        self.endResetModel()

    def numbers(self) -> np.ndarray:
        """(n,) the number of each line in the list."""
        return np.fromiter((line.number for line in self.lines), dtype=np.int64, count=len(self.lines))

    def ranks(self, name: str) -> np.ndarray:
        """(n,) place of each line in the order of a name of `RANKED`."""
        prepared = self.known.ranks.get(name, ())
        if len(prepared) == len(self.lines):
            return prepared[self.numbers()]
        return _dense([RANKED[name](line) for line in self.lines])

    def _ranks(self, column: int) -> np.ndarray:
        if column in _RANKED:
            return self.ranks(_RANKED[column])
        if column == SCORE:
            return np.fromiter((line.score for line in self.lines), dtype=np.float64, count=len(self.lines))
        if column == STATUS:
            place = {standing: at for at, standing in enumerate(STANDINGS)}
            return np.array([place[standing] for standing in self.standings], dtype=np.int64)
        if column == STALE:
            return np.array(self.stale, dtype=np.int64)
        return _dense([self._decided(line) for line in self.lines])

    def _text(self, row: int, column: int) -> str:
        line = self.lines[row]
        if column == CERTIFICATE:
            return line.key
        if column == HOLDER:
            more = f" (+{len(line.fids) - 1})" if len(line.fids) > 1 else ""
            return f"{line.holder.name}{more}"
        if column == NUMBERS:
            holder = line.holder
            return f"{holder.sheet or '?'}/{holder.number or '?'}" if holder.sheet or holder.number else ""
        if column == STATUS:
            standing = self.standings[row]
            noted = f"{NOTED} " if self._remarks(line.key).notes else ""
            return f"{SIGNS[standing]} {noted}{self._tr(LABELS[standing])}"
        if column == SCORE:
            return f"{100 * line.score:.0f} %" if line.proposals else ""
        if column == STALE:
            return f"⚠ {self._tr(_CHANGED)}" if self.stale[row] else ""
        return self._decided(line)

    def _decided(self, line: Line) -> str:
        decision, remarks = self._decision(line.key), self._remarks(line.key)
        if decision is UNDECIDED and remarks is UNTOUCHED:
            return ""
        parts = [f"→ {remarks.assignee}" if remarks.assignee else ""]
        how = how_decided(line, decision)
        if decision.conflict:
            parts.append(f"⚠ {self._tr(DISPUTED)}")
        elif how:
            parts += [self._tr(DECIDED[how]), ", ".join(decision.accepted), decided_by(line, decision)]
        return " · ".join(part for part in parts if part)

    def _tip(self, row: int, column: int) -> str:
        text, notes = self._text(row, column), self._remarks(self.lines[row].key).notes
        said = [f"{NOTED} {note.author}: {note.text}" for note in notes] if column == STATUS else []
        return "\n".join(part for part in (text, *said) if part)


def _dense(keys: Sequence) -> np.ndarray:
    """(n,) ranks; equal keys have equal ones."""
    place = {key: at for at, key in enumerate(sorted(set(keys)))}
    return np.array([place[key] for key in keys], dtype=np.int64)


def _searchable(line: Line, remarks: CertificateState) -> str:
    """What a search looks through: the line, and what people have noted."""
    return " ".join((line.text, *(fold_words(note.text) for note in remarks.notes)))
