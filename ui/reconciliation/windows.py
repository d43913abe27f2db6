"""Small windows beside the panel: a page to read, and the list of what people disagree about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ...core.reconciliation.entries import moment_of
from ...core.reconciliation.journal_state import CertificateState
from .comparison import opinions_in_words
from .pages import local_time

_CLOSE = QT_TRANSLATE_NOOP("ParcelClean", "Close")
_DISPUTES = QT_TRANSLATE_NOOP("ParcelClean", "What people disagree about")
_HOW = QT_TRANSLATE_NOOP("ParcelClean", "Choose a row to go to its line; what you decide there settles it.")
_ALL_SETTLED = QT_TRANSLATE_NOOP("ParcelClean", "People agree about everything in the journal.")
_HEADS = (
    QT_TRANSLATE_NOOP("ParcelClean", "Certificate"),
    QT_TRANSLATE_NOOP("ParcelClean", "Who says what"),
    QT_TRANSLATE_NOOP("ParcelClean", "Since"),
)


class _Window(QDialog):
    """Stays open beside the panel and goes when it is closed."""

    def __init__(self, name: str, title: str, translate: Translate, parent: QWidget):
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box = QVBoxLayout(self)
        self._buttons = QDialogButtonBox(self)
        # Qt has no Vietnamese of its own.
        self._buttons.addButton(translate(_CLOSE), QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.rejected.connect(self.close)

    def finish(self, width: int, height: int) -> None:
        """The button comes last."""
        self.box.addWidget(self._buttons)
        self.resize(width, height)


class PageWindow(_Window):
    """A page of HTML to read and copy."""

    def __init__(self, name: str, title: str, translate: Translate, parent: QWidget):
        super().__init__(name, title, translate, parent)
        self.page = QTextBrowser(self)
        self.box.addWidget(self.page)
        self.finish(720, 360)


class DisputesWindow(_Window):
    """Certificates about which people disagree."""

    def __init__(self, translate: Translate, go_to: Callable[[str], None], parent: QWidget):
        """Args: go_to: takes the certificate that was chosen."""
        super().__init__("ParcelCleanDisputes", translate(_DISPUTES), translate, parent)
        self._tr, self._go_to = translate, go_to
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.table = QTableWidget(0, len(_HEADS), self)
        self.table.setHorizontalHeaderLabels([translate(text) for text in _HEADS])
        self.table.verticalHeader().hide()
        # Mostly two disagree; who else does stands in the tooltip.
        self.table.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().lineSpacing() + 6)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in (0, 2):
            header.resizeSection(column, 16 * self.fontMetrics().averageCharWidth() + 30)
        self.table.currentCellChanged.connect(lambda row, *_before: self._chosen(row))
        self.table.cellClicked.connect(lambda row, _column: self._chosen(row))
        self.box.addWidget(self.hint)
        self.box.addWidget(self.table)
        self.finish(640, 320)

    def show_disputes(self, disputes: Sequence[CertificateState]) -> None:
        """These are left."""
        self.hint.setText(self._tr(_HOW if disputes else _ALL_SETTLED))
        table = self.table
        table.blockSignals(True)
        table.setRowCount(len(disputes))
        for row, one in enumerate(disputes):
            moment = moment_of(max(opinion.at for opinion in one.opinions))
            since = local_time(moment, self._tr) if moment is not None else ""
            for column, text in enumerate(
                (one.certificate, "\n".join(opinions_in_words(one.opinions, self._tr)), since)
            ):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        table.setCurrentCell(-1, -1)
        table.blockSignals(False)

    def _chosen(self, row: int) -> None:
        item = self.table.item(row, 0)
        if item is not None:
            self._go_to(item.text())
