"""The filter by people: whose lines, what they disagree about, what is to be looked at a second time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from qgis.PyQt.QtWidgets import QComboBox

from ...core.messages import QT_TRANSLATE_NOOP, Translate
from .filters import RowFilter

Wanted = Callable[[str], bool]

_ALL = QT_TRANSLATE_NOOP("ParcelClean", "Everybody's lines")
_MINE = QT_TRANSLATE_NOOP("ParcelClean", "Mine ({count})")
_NOBODY = QT_TRANSLATE_NOOP("ParcelClean", "Nobody's ({count})")
_PERSON = QT_TRANSLATE_NOOP("ParcelClean", "{author} ({count})")
_DISPUTED = QT_TRANSLATE_NOOP("ParcelClean", "People disagree ({count})")
_SECOND = QT_TRANSLATE_NOOP("ParcelClean", "Second look")
MINE, NOBODY, PERSON, DISPUTED, SECOND = "mine", "nobody", "person", "disputed", "second"


class PeopleFilter(RowFilter):
    """Lines whose certificate is wanted; None = all."""

    wanted: Wanted | None = None

    def want(self, wanted: Wanted | None) -> None:
        """Show these only."""
        self.wanted = wanted
        self.changed()

    def passing(self, rows: Sequence[int]) -> Iterable[bool]:
        """By certificate."""
        if self.wanted is None:
            return [True] * len(rows)
        lines = self._worklist.lines
        return [self.wanted(lines[row].key) for row in rows]


class PeopleCombo(QComboBox):
    """Choices with their numbers, counted when the list is opened. Data: None, or a kind and a name."""

    def __init__(self, count: Callable[[], tuple[Counter[str], int]], translate: Translate):
        """Args: count: gives the lines of each assignee ("" = nobody), and how many are in dispute."""
        super().__init__()
        self._count, self._tr = count, translate
        self.author = ""
        self.fill()

    def showPopup(self):  # noqa: N802 - Qt's name
        """With the numbers of now."""
        self.fill()
        super().showPopup()

    def choose(self, kind: str, name: str = "") -> None:
        """Choose an entry."""
        self.fill((kind, name))

    def fill(self, wanted: tuple[str, str] | None = None) -> None:
        """Write the entries anew; what is chosen stays so, or becomes `wanted`."""
        chosen = wanted or self.currentData()
        assigned, disputed = self._count()
        entries = [(None, self._tr(_ALL))]
        entries.append(((MINE, ""), self._tr(_MINE).format(count=assigned[self.author] if self.author else 0)))
        entries.append(((NOBODY, ""), self._tr(_NOBODY).format(count=assigned[""])))
        names = sorted(({*assigned} - {"", self.author}) | ({chosen[1]} if chosen and chosen[0] == PERSON else set()))
        person = self._tr(_PERSON)
        entries += [((PERSON, name), person.format(author=name, count=assigned[name])) for name in names]
        entries.append(((DISPUTED, ""), self._tr(_DISPUTED).format(count=disputed)))
        entries.append(((SECOND, ""), self._tr(_SECOND)))
        kinds = [kind for kind, _ in entries]
        self.blockSignals(True)
        self.clear()
        for kind, text in entries:
            self.addItem(text, kind)
        self.setCurrentIndex(kinds.index(chosen) if chosen in kinds else 0)
        self.blockSignals(False)
        if wanted is not None:
            self.currentIndexChanged.emit(self.currentIndex())
