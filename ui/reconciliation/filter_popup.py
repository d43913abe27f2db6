"""The rarer filters in a popup under one button, which says how many of them are on."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QFrame, QPushButton, QWidget

from ...core.messages import QT_TRANSLATE_NOOP, Translate

_FILTER = QT_TRANSLATE_NOOP("ParcelClean", "Filter")
_CLEAR = QT_TRANSLATE_NOOP("ParcelClean", "Show all again")
_TIP = QT_TRANSLATE_NOOP("ParcelClean", "More filters: sheet, hamlet, part of the map and others")
_WIDTH = 260


class FilterPopup(QFrame):
    """Rows of combo boxes (no data in the first entry = no filter) and check boxes; `add_row` takes more of them."""

    opened = pyqtSignal()  # just before it is shown
    closed = pyqtSignal()

    def __init__(self, button: QPushButton, translate: Translate):
        super().__init__(button, Qt.WindowType.Popup)
        self.setObjectName("ParcelCleanFilters")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._button, self._tr = button, translate
        self._widgets: list[QWidget] = []
        self._form = QFormLayout(self)
        self._form.setContentsMargins(8, 8, 8, 8)
        self.clearButton = QPushButton(translate(_CLEAR), self)
        self.clearButton.clicked.connect(self.clear)
        self._form.addRow(self.clearButton)
        button.setToolTip(translate(_TIP))
        button.clicked.connect(self.open)
        self._show_count()

    def add_row(self, label: str, widget: QComboBox | QCheckBox) -> None:
        """One more filter, above the button that clears them. Args: label: "" where the widget has its own words."""
        if isinstance(widget, QComboBox):
            widget.setMinimumWidth(_WIDTH)
            widget.currentIndexChanged.connect(lambda _at: self._show_count())
        else:
            widget.toggled.connect(lambda _on: self._show_count())
        self._widgets.append(widget)
        if label:
            self._form.insertRow(self._form.rowCount() - 1, label, widget)
        else:
            self._form.insertRow(self._form.rowCount() - 1, widget)
        self._show_count()

    def active(self) -> int:
        """How many filters are on."""
        return sum(map(_is_on, self._widgets))

    def clear(self) -> None:
        """All off; those that are off already hear nothing."""
        for widget in self._widgets:
            if isinstance(widget, QComboBox):
                widget.setCurrentIndex(0)
            else:
                widget.setChecked(False)

    def open(self) -> None:
        """Under the button, and on the screen as a whole."""
        self.opened.emit()
        self.adjustSize()
        corner = self._button.mapToGlobal(QPoint(0, self._button.height()))
        screen = self._button.screen() if hasattr(self._button, "screen") else QGuiApplication.primaryScreen()
        self.move(_inside(corner, self.size(), screen.availableGeometry()))
        self.show()

    def hideEvent(self, event):  # noqa: N802 - Qt's name
        """Whatever one clicked to close it."""
        super().hideEvent(event)
        self.closed.emit()

    def _show_count(self) -> None:
        count = self.active()
        self._button.setText(f"{self._tr(_FILTER)} ({count}) ▾" if count else f"{self._tr(_FILTER)} ▾")
        font = self._button.font()
        font.setBold(count > 0)
        self._button.setFont(font)
        self.clearButton.setEnabled(count > 0)


def _is_on(widget: QComboBox | QCheckBox) -> bool:
    return widget.currentData() is not None if isinstance(widget, QComboBox) else widget.isChecked()


def _inside(corner: QPoint, size: QSize, screen) -> QPoint:
    """The corner, moved left or up as far as it takes."""
    x = min(corner.x(), screen.right() - size.width())
    y = min(corner.y(), screen.bottom() - size.height())
    return QPoint(max(x, screen.left()), max(y, screen.top()))
