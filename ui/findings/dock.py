"""The dock: shows what the controller holds, and hands on what is clicked and pressed."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsMapLayerProxyModel
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QDockWidget, QHeaderView, QWidget

from ...core.findings import SEVERITY_LABELS, Severity
from ...core.findings_list.grouping import LABELS as GROUPING_LABELS
from ...core.findings_list.grouping import Grouping
from ...core.findings_list.row import FindingRow
from ...core.findings_list.standing import LABELS, Standing
from ...core.findings_list.view import PRESENT, TO_DO, SortBy, counts_of, severities_of
from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ..commands import KeyMap, tooltip
from .commands import COMMANDS, SETTINGS, FindingsKeys, changeable
from .controller import FindingsController
from .model import NAME, STANDING, VALUE

FORM, _ = uic.loadUiType(str(Path(__file__).with_name("dock.ui")))

_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Work through findings")
_TEXTS = {
    "againButton": QT_TRANSLATE_NOOP("ParcelClean", "Check again"),
    "extentBox": QT_TRANSLATE_NOOP("ParcelClean", "In view"),
    "followBox": QT_TRANSLATE_NOOP("ParcelClean", "Map follows"),
}
_TIPS = {
    "layerCombo": QT_TRANSLATE_NOOP("ParcelClean", "The findings to work through: results of a check that are open"),
    "againButton": QT_TRANSLATE_NOOP(
        "ParcelClean", "Run the same check again, with the same settings, on the layer as it is now"
    ),
    "extentBox": QT_TRANSLATE_NOOP("ParcelClean", "Only findings in the part of the map you see"),
    "followBox": QT_TRANSLATE_NOOP("ParcelClean", "Mark the parcels of the finding on the map and zoom to them"),
    "groupCombo": QT_TRANSLATE_NOOP("ParcelClean", "What the findings of one line have in common"),
    "searchEdit": QT_TRANSLATE_NOOP(
        "ParcelClean", "Parcel numbers and words of the message, with or without diacritics"
    ),
}
_SEARCH = QT_TRANSLATE_NOOP("ParcelClean", "Search")
_TO_DO = QT_TRANSLATE_NOOP("ParcelClean", "To do")
_ALL = QT_TRANSLATE_NOOP("ParcelClean", "All findings")
_ALL_SEVERITIES = QT_TRANSLATE_NOOP("ParcelClean", "All severities")
_ALL_RULES = QT_TRANSLATE_NOOP("ParcelClean", "All rules")
_COUNTS = QT_TRANSLATE_NOOP("ParcelClean", "To do: {errors} errors, {warnings} warnings, {infos} notes")
_DONE = {
    Standing.EXCEPTION: QT_TRANSLATE_NOOP("ParcelClean", "exceptions: {count}"),
    Standing.FIXED: QT_TRANSLATE_NOOP("ParcelClean", "{count} fixed"),
    Standing.GONE: QT_TRANSLATE_NOOP("ParcelClean", "{count} no longer there"),
}
_SHOWN = QT_TRANSLATE_NOOP("ParcelClean", "shown: {count}")
_ICONS = {
    "undoButton": "mActionUndo.svg",
    "zoomButton": "mActionZoomToSelected.svg",
    "flashButton": "mActionHighlightFeature.svg",
    "selectButton": "mActionSelectRectangle.svg",
    "copyButton": "mActionEditCopy.svg",
    "form1Button": "mActionFormView.svg",
    "form2Button": "mActionFormView.svg",
}
_SIGNS = {"previousButton": "▲", "nextButton": "▼", "keysButton": "?", "form1Button": "1", "form2Button": "2"}
_SORTS = {NAME: SortBy.NAME, VALUE: SortBy.VALUE, STANDING: SortBy.STANDING}
# A search that leaves so few unfolds them; a selection of more is not built up again.
_FEW, _MANY = 200, 500
_PAGE = 60  # pixels at least; a laptop set to 125 % has few
_END = 3  # rows from the end at which the list learns of more


class FindingsDock(QDockWidget, FORM):
    """The widgets of dock.ui with their texts, model and keys; `FindingsPlace` fills them."""

    def __init__(self, controller: FindingsController, translate: Translate, parent: QWidget | None = None):
        super().__init__(parent)
        self.setupUi(self)
        self.controller, self._tr = controller, translate
        self._open: set[tuple] = set()  # keys of the groups that are unfolded
        self._selected: list[str] = []
        self._group: tuple | None = None
        self._scrolled = 0
        self.is_moving = False
        self.keys = KeyMap(changeable(), SETTINGS, self)
        self.keys.changed.connect(self._put_tips)
        self._put_texts()
        self._put_tips()
        self._put_model()

    def listen(self, run) -> None:
        """Buttons and keys. Args: run: takes a command's name."""
        for command in COMMANDS:
            getattr(self, command.button).clicked.connect(lambda _checked=False, name=command.name: run(name))
        keys = FindingsKeys(run, self, self.keys)
        for widget in (self.findingsView, self.pageView):
            widget.installEventFilter(keys)
        self.findingsView.doubleClicked.connect(
            lambda index: run("zoom") if self.controller.model.row_at(index) is not None else None
        )

    def selected_rows(self) -> list[FindingRow]:
        """What the commands are about: the selected findings and those of the selected groups."""
        model, found = self.controller.model, {}
        for index in self.findingsView.selectionModel().selectedRows(NAME):
            found.update((row.finding_id, row) for row in model.rows_under(index))
        return list(found.values())

    def current_group(self):
        """The group whose line is the current one, None where that is a finding's."""
        return self.controller.model.group_at(self.findingsView.currentIndex())

    def select_current(self) -> None:
        """The current finding is the selected one, if it is shown at all."""
        view, index = self.findingsView, self.controller.model.index_of(self.controller.current)
        if not index.isValid() or index == view.currentIndex():
            return
        self.is_moving = True
        view.setCurrentIndex(index)
        self.is_moving = False
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def show_counts(self) -> None:
        """Where one stands."""
        controller = self.controller
        every = counts_of(controller.standings)
        waiting = severities_of(controller.table, controller.standings)
        names = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "infos"}
        values = {name: waiting[severity] for severity, name in names.items()}
        parts = [self._tr(_COUNTS).format(**values)]
        parts += [self._tr(said).format(count=every[one]) for one, said in _DONE.items() if every[one]]
        if len(controller.shown) != sum(waiting.values()):
            parts.append(self._tr(_SHOWN).format(count=len(controller.shown)))
        self.countsLabel.setText(" · ".join(parts))

    def show_filter(self) -> None:
        """The boxes say what the controller wants, which may have changed it itself."""
        wanted = self.controller.wanted
        for box, value in (
            (self.standingCombo, sorted(wanted.standings)),
            (self.severityCombo, wanted.severity.value if wanted.severity else None),
            (self.ruleCombo, wanted.rule),
        ):
            found = next((at for at in range(box.count()) if box.itemData(at) == value), 0)
            box.blockSignals(True)
            box.setCurrentIndex(found)
            box.blockSignals(False)

    def offer_rules(self, rules: list[str]) -> None:
        """The rules that occur."""
        box, words = self.ruleCombo, self.controller.model.words
        box.blockSignals(True)
        box.clear()
        box.addItem(self._tr(_ALL_RULES), "")
        for code in rules:
            box.addItem(words.rule(code), code)
        box.blockSignals(False)
        self.show_filter()

    def _put_texts(self) -> None:
        self.setWindowTitle(self._tr(_TITLE))
        for name, text in _TEXTS.items():
            getattr(self, name).setText(self._tr(text))
        for name, text in _TIPS.items():
            getattr(self, name).setToolTip(self._tr(text))
        self.searchEdit.setPlaceholderText(self._tr(_SEARCH))
        self.searchEdit.setShowSearchIcon(True)
        for grouping in Grouping:
            self.groupCombo.addItem(self._tr(GROUPING_LABELS[grouping]), grouping.value)
        self.standingCombo.addItem(self._tr(_TO_DO), sorted(TO_DO))
        self.standingCombo.addItem(self._tr(_ALL), sorted(PRESENT))
        for standing in list(Standing)[1:]:
            self.standingCombo.addItem(self._tr(LABELS[standing]), [standing])
        self.severityCombo.addItem(self._tr(_ALL_SEVERITIES), None)
        for severity in Severity:
            self.severityCombo.addItem(self._tr(SEVERITY_LABELS[severity]), severity.value)
        for command in COMMANDS:
            button = getattr(self, command.button)
            button.setText(_SIGNS.get(command.button) or self._tr(command.text))
            # The keys belong to the list, whatever was clicked last.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if command.button in _ICONS:
                button.setIcon(QgsApplication.getThemeIcon(f"/{_ICONS[command.button]}"))
            if command.button in _ICONS and command.button in _SIGNS:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.noteLabel.hide()
        self.layerCombo.setFilters(QgsMapLayerProxyModel.Filter.VectorLayer)
        for box in (self.layerCombo, self.groupCombo, self.standingCombo, self.severityCombo, self.ruleCombo):
            # Names of layers and rules are long; the box shows what fits, the list below it all.
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.groupCombo.setSizeAdjustPolicy(self.groupCombo.SizeAdjustPolicy.AdjustToContents)
        for row, widget in ((self.sourceRow, self.layerCombo), (self.searchRow, self.searchEdit)):
            row.setStretch(row.indexOf(widget), 1)
        for at in range(3):
            self.filterRow.setStretch(at, (2, 2, 3)[at])

    def _put_tips(self) -> None:
        """The tooltips of the buttons say their keys."""
        for command in COMMANDS:
            getattr(self, command.button).setToolTip(tooltip(command, self._tr, self.keys))

    def _put_model(self) -> None:
        view, model = self.findingsView, self.controller.model
        view.setModel(model)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        metrics = self.fontMetrics()
        header.setMinimumSectionSize(metrics.horizontalAdvance("⚠✓") + 8)
        for column, sample in ((VALUE, "00000,00 m²"), (STANDING, "⚠")):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            view.setColumnWidth(column, metrics.horizontalAdvance(sample) + 14)
        view.setIndentation(metrics.horizontalAdvance("000"))
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sortIndicatorChanged.connect(self._sort)
        view.expanded.connect(lambda index: self._fold(index, unfolded=True))
        view.collapsed.connect(lambda index: self._fold(index, unfolded=False))
        view.verticalScrollBar().valueChanged.connect(self._learn_more)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self.splitter.setStretchFactor(0, 3)
        self.pageView.setMinimumHeight(_PAGE)
        self.splitter.setSizes([300, 130])

    def _sort(self, column: int, order) -> None:
        by = _SORTS.get(column, SortBy.WEIGHT)
        self.controller.sort_by(by, reverse=order == Qt.SortOrder.DescendingOrder)

    def _fold(self, index: QModelIndex, *, unfolded: bool) -> None:
        group = self.controller.model.group_at(index)
        if group is not None and not self.is_moving:
            (self._open.add if unfolded else self._open.discard)(group.key)

    def _learn_more(self, _value: int) -> None:
        """Near the end of what the list knows of a group, it asks for more."""
        view, model = self.findingsView, self.controller.model
        last = view.indexAt(view.viewport().rect().bottomLeft())
        group = last.parent() if last.isValid() else QModelIndex()
        if group.isValid() and last.row() >= model.rowCount(group) - _END:
            model.fetchMore(group)

    def _remember(self) -> None:
        """Before everything is new."""
        view, model = self.findingsView, self.controller.model
        indexes = view.selectionModel().selectedRows(NAME)
        rows = [model.row_at(index) for index in indexes[:_MANY]] if len(indexes) <= _MANY else []
        self._selected = [row.finding_id for row in rows if row is not None]
        group = self.current_group()
        self._group = (view.currentIndex().row(), group.key) if group is not None else None
        self._scrolled = view.verticalScrollBar().value()

    def _restore(self) -> None:
        """What was unfolded, selected and scrolled to, as far as it is still there."""
        view, model = self.findingsView, self.controller.model
        self.is_moving = True
        few = bool(self.controller.wanted.words) and len(self.controller.shown) <= _FEW
        for at, group in enumerate(model.groups):
            if few or len(model.groups) == 1 or group.key in self._open:
                view.expand(model.index(at, 0))
        selection = QItemSelection()
        for finding_id in self._selected:
            index = model.index_of(finding_id)
            if index.isValid():
                selection.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        view.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        index = model.index_of(self.controller.current)
        if self._group is not None:
            # A group that is done is followed by the next one.
            before, key = self._group
            at = model.place_of_group(key)
            index = model.index(at if at >= 0 else min(before, len(model.groups) - 1), 0)
        if index.isValid():
            # Keeps the others selected.
            view.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)
        self.is_moving = False
        # What one looked at stays where it was; other findings are shown from their first.
        view.verticalScrollBar().setValue(self._scrolled if index.isValid() else 0)
