"""The dock: shows what the controller holds, and hands on what is clicked and pressed."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QDockWidget, QHeaderView, QProgressBar, QWidget

from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ...core.reconciliation.side_by_side import COMPARED
from ...core.reconciliation.worklist import LABELS, STANDINGS, Standing
from ..commands import KeyMap, Keys, tooltip
from .commands import COMMANDS, SETTINGS
from .comparison import ComparisonModel
from .controller import Controller
from .filter_popup import FilterPopup
from .worklist_model import CERTIFICATE, DECISION, HOLDER, NOTED, NUMBERS, SCORE, SIGNS, STALE, STATUS

FORM, _ = uic.loadUiType(str(Path(__file__).with_name("dock.ui")))

_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Reconcile certificates")
_SETUP = QT_TRANSLATE_NOOP("ParcelClean", "1 Data")
_WORK = QT_TRANSLATE_NOOP("ParcelClean", "2 Decide")
_INTRO = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Choose parcels, certificate list and journal, then press Match. Your layers are not changed: decisions go into the"
    " journal until you press Apply.",
)
_TEXTS = {
    "parcelsLabel": QT_TRANSLATE_NOOP("ParcelClean", "Parcels"),
    "certificatesLabel": QT_TRANSLATE_NOOP("ParcelClean", "Certificate list"),
    "journalLabel": QT_TRANSLATE_NOOP("ParcelClean", "Journal"),
    "referenceLabel": QT_TRANSLATE_NOOP("ParcelClean", "Reference table"),
    "sheetsLabel": QT_TRANSLATE_NOOP("ParcelClean", "Table of sheets"),
    "authorLabel": QT_TRANSLATE_NOOP("ParcelClean", "Who is working"),
    "importButton": QT_TRANSLATE_NOOP("ParcelClean", "From file…"),
    "newJournalButton": QT_TRANSLATE_NOOP("ParcelClean", "New…"),
    "openJournalButton": QT_TRANSLATE_NOOP("ParcelClean", "Open…"),
    "mergeButton": QT_TRANSLATE_NOOP("ParcelClean", "Merge journals…"),
    "authorButton": QT_TRANSLATE_NOOP("ParcelClean", "Change…"),
    "matchButton": QT_TRANSLATE_NOOP("ParcelClean", "Match"),
    "applyButton": QT_TRANSLATE_NOOP("ParcelClean", "Apply…"),
    "sureButton": QT_TRANSLATE_NOOP("ParcelClean", "Accept sure ones…"),
    "changedBox": QT_TRANSLATE_NOOP("ParcelClean", "Changed"),
    "extentBox": QT_TRANSLATE_NOOP("ParcelClean", "In view"),
    "personBox": QT_TRANSLATE_NOOP("ParcelClean", "Person numbers"),
    "followBox": QT_TRANSLATE_NOOP("ParcelClean", "Map follows"),
    "againButton": QT_TRANSLATE_NOOP("ParcelClean", "Try again"),
    "elsewhereButton": QT_TRANSLATE_NOOP("ParcelClean", "Save elsewhere…"),
}
_TIPS = {
    "importButton": QT_TRANSLATE_NOOP("ParcelClean", "Read a list from Excel, LibreOffice or CSV into a table"),
    "sureButton": QT_TRANSLATE_NOOP(
        "ParcelClean", "Accept all sure lines that are shown, after a look at some of them"
    ),
    "changedBox": QT_TRANSLATE_NOOP(
        "ParcelClean", "Only lines whose area, land user or boundary has changed since the decision"
    ),
    "extentBox": QT_TRANSLATE_NOOP("ParcelClean", "Only lines with a proposed parcel in the part of the map you see"),
    "orderCombo": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Order of the lines. The nearest ones make a way over the map; choose it again to begin where you are.",
    ),
    "personBox": QT_TRANSLATE_NOOP("ParcelClean", "Show person numbers in full"),
    "followBox": QT_TRANSLATE_NOOP(
        "ParcelClean", "Mark the proposed parcels on the map and move it to them; the scale changes only with Zoom"
    ),
    "applyButton": QT_TRANSLATE_NOOP(
        "ParcelClean", "Write the accepted links into copies of parcels and list, or into the open layers"
    ),
    "mergeButton": QT_TRANSLATE_NOOP(
        "ParcelClean", "Take the decisions of colleagues into this journal; their files stay as they are"
    ),
    "matchButton": QT_TRANSLATE_NOOP("ParcelClean", "Find proposals for every line of the list"),
    "referenceCombo": QT_TRANSLATE_NOOP("ParcelClean", "If there is one: which old parcel has become which new one"),
    "sheetsCombo": QT_TRANSLATE_NOOP("ParcelClean", "If there is one: old commune, scale and map series of each sheet"),
}
_SEARCH = QT_TRANSLATE_NOOP("ParcelClean", "Search name, number, serial, address")
_ALL = QT_TRANSLATE_NOOP("ParcelClean", "All lines")
_OPEN = QT_TRANSLATE_NOOP("ParcelClean", "To decide")
_OF_ALL = QT_TRANSLATE_NOOP("ParcelClean", "All {count}: {parts}; {only_map} parcels only on the map")
_OF_SHOWN = QT_TRANSLATE_NOOP("ParcelClean", "Shown {count}: {parts}")
_BAR = QT_TRANSLATE_NOOP("ParcelClean", "{decided} of {count} decided (%p %)")
_BAR_OF_ALL = QT_TRANSLATE_NOOP("ParcelClean", "All: {decided} of {count} (%p %)")
_BAR_OF_SHOWN = QT_TRANSLATE_NOOP("ParcelClean", "Shown: {decided} of {count} (%p %)")
_WIDTHS = {CERTIFICATE: 130, HOLDER: 145, NUMBERS: 66, STATUS: 110, SCORE: 56, DECISION: 170, STALE: 90}
_LOW = 540  # pixels; a laptop set to 125 % has less
_WITHOUT_BAR = 3  # columns
_NARROW = ("sureButton", "importButton", "newJournalButton", "openJournalButton", "authorButton")
# On a small screen there is no room for the words, which stand in the tooltips.
_ICONS = {
    "personBox": "/mActionShowAllLayers.svg",
    "followBox": "/mActionPanToSelected.svg",
    "pickButton": "/mActionSelectRectangle.svg",
    "zoomButton": "/mActionZoomToSelected.svg",
}
_ICON_WIDTH = 34
_DECISIONS = ("acceptButton", "rejectButton", "noneButton", "laterButton", "undoButton")
_SHORT = 11  # letters
_SIGNS = {"noteButton": NOTED, "previousButton": "▲", "nextButton": "▼", "keysButton": "?"}


class ReconciliationDock(QDockWidget, FORM):
    """The widgets of dock.ui with their texts, models and keys; `Workplace` fills them."""

    def __init__(self, controller: Controller, translate: Translate, parent: QWidget | None = None):
        super().__init__(parent)
        self.setupUi(self)
        self.controller, self._tr = controller, translate
        self._is_low = False
        self.changedBox, self.extentBox = QCheckBox(), QCheckBox()  # rows of the popup with the rarer filters
        self.filters = FilterPopup(self.filterButton, translate)
        self.keys = KeyMap(COMMANDS, SETTINGS, self)
        self.keys.changed.connect(self._say_keys)
        self.comparison = ComparisonModel(translate, self)
        self._put_texts()
        self._put_models()
        self.warningFrame.hide()
        self.secondLookLabel.hide()
        self.warningFrame.setStyleSheet("QFrame#warningFrame { background: #fff3cd; } QLabel { color: #5c4400; }")

    def listen(self, run, choose) -> None:
        """Buttons and keys. Args: run: takes a command's name; choose: a candidate's number."""
        for command in COMMANDS:
            button = getattr(self, command.button)
            button.clicked.connect(lambda _checked=False, name=command.name: run(name))
        keys = Keys(run, choose, self, self.keys, lambda number: choose(number, more=True))
        views = (self.worklistView, self.certificateView, self.comparisonView, self.reasonsView)
        for widget in (self.workPage, *views):
            widget.installEventFilter(keys)

    def resizeEvent(self, event):  # noqa: N802 - Qt's name
        """On a low screen the counts are signs, and the words stand in the tooltip."""
        super().resizeEvent(event)
        if self._is_low != (self.height() < _LOW):
            self._is_low = not self._is_low
            self.show_counts()

    def show_counts(self) -> None:
        """Where one stands: of everything, and of what the filters let through."""
        model, shown = self.controller.model, self.controller.shown.rows()
        every = model.counts()
        only_map = self.controller.read.worklist.only_map
        text = self._tr(_OF_ALL).format(count=len(model.lines), parts=self._parts(every), only_map=only_map)
        self.countsLabel.setText(self._signs(every) if self._is_low else text)
        self.countsLabel.setToolTip(text)
        some, filtered = model.counts(shown), len(shown) != len(model.lines)
        self.sureButton.setEnabled(some[Standing.MATCHED] > 0 and not self.controller.blind)
        self.filteredLabel.setVisible(filtered)
        parts = self._signs(some) if self._is_low else self._parts(some)
        self.filteredLabel.setText(self._tr(_OF_SHOWN).format(count=len(shown), parts=parts))
        # Side by side, for a line more here is a line of the list less.
        self.filteredBar.setVisible(filtered)
        self._fill(self.decidedBar, _BAR_OF_ALL if filtered else _BAR, every[Standing.SETTLED], len(model.lines))
        self._fill(self.filteredBar, _BAR_OF_SHOWN, some[Standing.SETTLED], len(shown))

    def _fill(self, bar: QProgressBar, template: str, decided: int, count: int) -> None:
        bar.setMaximum(max(1, count))
        bar.setValue(decided)
        said = self._tr(template).format(decided=decided, count=count)
        bar.setFormat(f"{decided}/{count} (%p %)" if self._is_low else said)
        bar.setToolTip(said.replace("%p", f"{100 * decided / max(1, count):.0f}"))

    def select_current(self) -> None:
        """The current line is the selected one, if it is shown at all."""
        controller, view = self.controller, self.worklistView
        line = controller.line
        index = controller.model.index(controller.model.row_of(line.key) if line else -1, 0)
        for proxy in controller.filters:
            index = proxy.mapFromSource(index)
        selection = view.selectionModel()
        if not index.isValid():
            selection.clear()
        elif index.row() != view.currentIndex().row():
            view.setCurrentIndex(index)
            view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def show_work(self) -> None:
        """The page where one decides, with the keys going to the list."""
        self.tabs.setCurrentWidget(self.workPage)
        self.worklistView.setFocus(Qt.FocusReason.OtherFocusReason)

    def _part_columns(self) -> None:
        """The first column is the certificate's, the others are the candidates'."""
        # Both with a bar or both without, so that their rows stay side by side.
        policies, many = Qt.ScrollBarPolicy, self.comparison.columnCount() > _WITHOUT_BAR
        for one in (self.certificateView, self.comparisonView):
            one.setHorizontalScrollBarPolicy(policies.ScrollBarAlwaysOn if many else policies.ScrollBarAlwaysOff)
        for column in range(self.comparison.columnCount()):
            self.certificateView.setColumnHidden(column, column > 0)
            self.comparisonView.setColumnHidden(column, column == 0)

    @staticmethod
    def _signs(counts: dict[Standing, int]) -> str:
        return "   ".join(f"{SIGNS[one]} {counts[one]}" for one in STANDINGS if counts[one]) or "0"

    def _parts(self, counts: dict[Standing, int]) -> str:
        return ", ".join(f"{counts[one]} {self._tr(LABELS[one])}" for one in STANDINGS if counts[one]) or "0"

    def _put_texts(self) -> None:
        self.setWindowTitle(self._tr(_TITLE))
        self.setupIntro.setText(self._tr(_INTRO))
        for name, text in _TEXTS.items():
            getattr(self, name).setText(self._tr(text))
        for label in (self.certificatesLabel, self.journalLabel):
            label.setWordWrap(True)  # two lines are better than a dock that is too wide for the screen
        for name, text in _TIPS.items():
            getattr(self, name).setToolTip(self._tr(text))
        self.tabs.setTabText(0, self._tr(_SETUP))
        self.tabs.setTabText(1, self._tr(_WORK))
        self.searchEdit.setPlaceholderText(self._tr(_SEARCH))
        self.statusCombo.addItem(self._tr(_ALL), None)
        self.statusCombo.addItem(self._tr(_OPEN), "open")
        for standing in STANDINGS:
            self.statusCombo.addItem(self._tr(LABELS[standing]), standing.value)
        for command in COMMANDS:
            button = getattr(self, command.button)
            button.setText(self._tr(command.text))
            # The keys belong to the list, whatever was clicked last.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for name, sign in _SIGNS.items():
            getattr(self, name).setText(sign)
        for name, icon in _ICONS.items():
            button = getattr(self, name)
            button.setAccessibleName(button.text())
            button.setText("")
            button.setIcon(QgsApplication.getThemeIcon(icon))
            button.setFixedWidth(_ICON_WIDTH)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for name in _DECISIONS:
            # The style's own minimum is wider than what stands on them.
            button = getattr(self, name)
            button.setMinimumWidth(self.fontMetrics().horizontalAdvance(button.text()) + 14)
        self._say_keys()
        for combo in (self.statusCombo, self.orderCombo):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(_SHORT)
        for name in (*_SIGNS, *_NARROW):
            button = getattr(self, name)
            button.setFixedWidth(self.fontMetrics().horizontalAdvance(button.text()) + 24)
        self.setupPage.layout().setStretch(self.setupPage.layout().count() - 1, 1)

    def _say_keys(self) -> None:
        for command in COMMANDS:
            getattr(self, command.button).setToolTip(tooltip(command, self._tr, self.keys))
        for name in _ICONS:
            button = getattr(self, name)
            command = next((one for one in COMMANDS if one.button == name), None)
            tip = tooltip(command, self._tr, self.keys) if command else self._tr(_TIPS[name])
            button.setToolTip(f"{button.accessibleName()}: {tip}")

    def _put_models(self) -> None:
        view = self.worklistView
        view.setModel(self.controller.shown)
        view.verticalHeader().hide()
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)
        for column, width in _WIDTHS.items():
            view.setColumnWidth(column, width)
        # The certificate stays where it is while the candidates scroll, so it has a view of its own.
        table, beside = self.certificateView, self.comparisonView
        for one in (table, beside):
            one.setModel(self.comparison)
            one.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        beside.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.verticalScrollBar().valueChanged.connect(beside.verticalScrollBar().setValue)
        beside.verticalHeader().hide()
        for header in (view.verticalHeader(), table.verticalHeader(), beside.verticalHeader()):
            header.setMinimumSectionSize(self.fontMetrics().height() + 3)
            header.setDefaultSectionSize(self.fontMetrics().height() + 3)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        widest = max(self.fontMetrics().horizontalAdvance(self._tr(label)) for label in COMPARED)
        table.verticalHeader().setFixedWidth(widest + 14)
        table.setFixedWidth(widest + 14 + 130)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        beside.horizontalHeader().setDefaultSectionSize(130)
        self.comparison.modelReset.connect(self._part_columns)
        self.splitter.setSizes([170, 190, 100])
