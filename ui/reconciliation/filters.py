"""One proxy per filter, one behind the other.

No QSortFilterProxyModel: it asks Python once per row, and takes away scattered rows range by range, which costs seconds
on 20,000 lines. Here a filter answers for all rows at once, and the view is told that everything is new; a decision
adds, removes or repaints one row.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from qgis.PyQt.QtCore import QAbstractProxyModel, QModelIndex, Qt

from ...core.reconciliation.line_index import NOWHERE, Groups
from ...core.reconciliation.worklist import Standing
from ...core.text.fold import fold_words
from .worklist_model import WorklistModel

_NO_PARENT = QModelIndex()


class RowFilter(QAbstractProxyModel):
    """Lets some rows of a table through. Subclasses say which, in rows of the worklist itself."""

    def __init__(self, worklist: WorklistModel, source, parent=None):
        """Args: worklist: the model at the end of the chain; source: the filter before, or the worklist."""
        super().__init__(parent)
        self._worklist = worklist
        self._rows: list[int] = []  # rows of the source that pass, ascending
        self._own: list[int] = []  # the same as rows of the worklist
        self.setSourceModel(source)
        source.modelAboutToBeReset.connect(self.beginResetModel)
        source.modelReset.connect(self._source_reset)
        source.dataChanged.connect(self._source_changed)
        source.rowsInserted.connect(self._source_inserted)
        source.rowsAboutToBeRemoved.connect(self._source_removing)
        source.rowsRemoved.connect(self._source_removed)
        self._compute()

    def passing(self, rows: Sequence[int]) -> Iterable[bool]:
        """For each of these rows of the worklist: does it pass?"""
        raise NotImplementedError

    def rows(self) -> Sequence[int]:
        """Rows of the worklist that pass this filter and all before it, in order; not to be changed."""
        return self._own

    def place_of(self, row: int) -> int:
        """Where a row of the worklist is shown, -1 where it is not."""
        return _find(self._own, row)

    def changed(self) -> None:
        """What this filter wants is another thing now."""
        self.beginResetModel()
        self._compute()
        self.endResetModel()

    def rowCount(self, parent=_NO_PARENT):
        """How many rows pass."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent=_NO_PARENT):
        """As many as the source has."""
        return 0 if parent.isValid() else self._worklist.columnCount()

    def index(self, row, column, parent=_NO_PARENT):
        """The index of a cell."""
        if parent.isValid() or not (0 <= row < len(self._rows) and 0 <= column < self.columnCount()):
            return QModelIndex()
        return self.createIndex(row, column)

    def parent(self, _index=None):
        """A table has none."""
        return QModelIndex()

    def mapToSource(self, index):  # noqa: N802 - Qt's name
        """The same cell before this filter."""
        if not index.isValid() or index.row() >= len(self._rows):
            return QModelIndex()
        return self.sourceModel().index(self._rows[index.row()], index.column())

    def mapFromSource(self, index):  # noqa: N802 - Qt's name
        """The same cell behind this filter."""
        row = _find(self._rows, index.row()) if index.isValid() else -1
        return self.index(row, index.column()) if row >= 0 else QModelIndex()

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """What the worklist shows there, without a way through the filters before."""
        if not index.isValid() or index.row() >= len(self._own):
            return None
        return self._worklist.data(self._worklist.index(self._own[index.row()], index.column()), role)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Titles are those of the worklist."""
        if orientation == Qt.Orientation.Horizontal:
            return self._worklist.headerData(section, orientation, role)
        return None

    def _before(self) -> Sequence[int]:
        source = self.sourceModel()
        return source.rows() if isinstance(source, RowFilter) else range(source.rowCount())

    def _compute(self) -> None:
        before = self._before()
        self._rows = [row for row, good in enumerate(self.passing(before)) if good]
        self._own = list(before) if len(self._rows) == len(before) else [before[row] for row in self._rows]

    def _source_reset(self) -> None:
        self._compute()
        self.endResetModel()

    def _source_changed(self, first, last, *_roles) -> None:
        before = self._before()
        for row in range(first.row(), last.row() + 1):
            (good,) = self.passing([before[row]])
            place = _find(self._rows, row)
            if good and place >= 0:
                self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))
            elif good:
                self._insert(row)
            elif place >= 0:
                self._remove(place)

    def _source_inserted(self, _parent, first, last) -> None:
        self._shift(first, last - first + 1)
        before = self._before()
        for row in range(first, last + 1):
            (good,) = self.passing([before[row]])
            if good:
                self._insert(row)

    def _source_removing(self, _parent, first, last) -> None:
        for row in range(last, first - 1, -1):
            place = _find(self._rows, row)
            if place >= 0:
                self._remove(place)

    def _source_removed(self, _parent, first, last) -> None:
        self._shift(last + 1, first - last - 1)

    def _shift(self, first: int, by: int) -> None:
        place = bisect_left(self._rows, first)
        self._rows[place:] = [row + by for row in self._rows[place:]]

    def _insert(self, row: int) -> None:
        place = bisect_left(self._rows, row)
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.insert(place, row)
        self._own.insert(place, self._before()[row])
        self.endInsertRows()

    def _remove(self, place: int) -> None:
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._rows[place], self._own[place]
        self.endRemoveRows()


def _find(rows: Sequence[int], row: int) -> int:
    """The place of a row in an ascending list, -1 where it is not there."""
    place = bisect_left(rows, row)
    return place if place < len(rows) and rows[place] == row else -1


class StatusFilter(RowFilter):
    """Lines that stand somewhere; None = all, `open_only` = what somebody still has to decide."""

    wanted: Standing | None = None
    open_only = False

    def want(self, standing: Standing | None, *, open_only: bool = False) -> None:
        """Show these only."""
        self.wanted, self.open_only = standing, open_only
        self.changed()

    def passing(self, rows: Sequence[int]) -> Iterable[bool]:
        """By where the lines stand now."""
        model = self._worklist
        if self.open_only:
            return map(model.is_open, rows)
        if self.wanted is None:
            return [True] * len(rows)
        return [model.standings[row] is self.wanted for row in rows]


class ChangedFilter(RowFilter):
    """Lines whose facts have changed since somebody decided."""

    active = False

    def want(self, active: bool) -> None:
        """On or off."""
        self.active = active
        self.changed()

    def passing(self, rows: Sequence[int]) -> Iterable[bool]:
        """Those to be looked at again."""
        return [self._worklist.stale[row] for row in rows] if self.active else [True] * len(rows)


class PlaceFilter(RowFilter):
    """Lines of which a proposed parcel can be seen on the map; None = all."""

    numbers: frozenset[int] | None = None

    def want(self, numbers: frozenset[int] | None) -> None:
        """Numbers of these lines in the list."""
        if numbers != self.numbers:
            self.numbers = numbers
            self.changed()

    def passing(self, rows: Sequence[int]) -> Iterable[bool]:
        """By the number of the line."""
        if self.numbers is None:
            return [True] * len(rows)
        lines, numbers = self._worklist.lines, self.numbers
        return [lines[row].number in numbers for row in rows]


class GroupFilter(RowFilter):
    """Lines of one sheet, of one hamlet; None = all, "" = those of none. As long as nothing is known, all pass."""

    wanted: str | None = None
    groups = Groups()

    def want(self, groups: Groups, label: str | None) -> None:
        """Args: groups: what is known of the lines; label: of the group."""
        if (groups, label) != (self.groups, self.wanted):
            self.groups, self.wanted = groups, label
            self.changed()

    def passing(self, rows: Sequence[int]) -> Iterable[bool]:
        """By the group of the line."""
        if self.wanted is None or not self.groups.code:
            return [True] * len(rows)
        lines, codes, labels = self._worklist.lines, self.groups.code, self.groups.labels
        wanted = labels.index(self.wanted) if self.wanted in labels else NOWHERE
        return [codes[lines[row].number] == wanted for row in rows]


class TextFilter(RowFilter):
    """Lines in which all words stand, whatever their diacritics and case."""

    words: tuple[str, ...] = ()

    def want(self, text: str) -> None:
        """What was typed."""
        words = tuple(fold_words(text).split())
        if words != self.words:
            self.words = words
            self.changed()

    def passing(self, rows: Sequence[int]) -> Iterable[bool]:
        """By the folded text of the lines."""
        texts, words = self._worklist.texts, self.words
        if not words:
            return [True] * len(rows)
        if len(words) == 1:
            (word,) = words
            return [word in texts[row] for row in rows]
        return [all(word in texts[row] for word in words) for row in rows]
