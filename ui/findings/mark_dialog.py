"""Asks why a finding is accepted as an exception: reason, legal basis, and until when."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...core.findings_list.session import Reason
from ...core.messages import QT_TRANSLATE_NOOP, Translate

_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Accept as an exception")
_EARLIER = QT_TRANSLATE_NOOP("ParcelClean", "Given before")
_NONE = QT_TRANSLATE_NOOP("ParcelClean", "(choose one to use it again)")
_REASON = QT_TRANSLATE_NOOP("ParcelClean", "Reason (needed)")
_REASON_HINT = QT_TRANSLATE_NOOP("ParcelClean", "Why it may stay as it is, so that others understand it in a year")
_BASIS = QT_TRANSLATE_NOOP("ParcelClean", "Legal basis")
_BASIS_HINT = QT_TRANSLATE_NOOP("ParcelClean", "Decision, minutes, file number")
_UNTIL = QT_TRANSLATE_NOOP("ParcelClean", "Only until")
_AUTHOR = QT_TRANSLATE_NOOP("ParcelClean", "Who is working")
_NOTE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The exception holds while the parcels and values stay as they are; when they change, the finding is open again.",
)
_ACCEPT = QT_TRANSLATE_NOOP("ParcelClean", "Accept as an exception")
_CANCEL = QT_TRANSLATE_NOOP("ParcelClean", "Cancel")
_SHORT = 80  # letters of an earlier reason
_WIDTH = 460


class MarkDialog(QDialog):
    """`reason` says what was filled in."""

    def __init__(
        self, about: str, author: str, known: Sequence[Reason], translate: Translate, parent: QWidget | None = None
    ):
        """Args: about: what is to be marked, in words; known: reasons given before, to choose from."""
        super().__init__(parent)
        self.setObjectName("ParcelCleanMark")
        self.setWindowTitle(translate(_TITLE))
        self._known = list(known)
        self.reasonEdit, self.earlierCombo = QPlainTextEdit(self), QComboBox(self)
        self.basisCombo, self.untilBox, self.untilEdit = QComboBox(self), QCheckBox(self), QDateEdit(self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._fill(translate)
        head, note = QLabel(about, self), QLabel(translate(_NOTE), self)
        for label in (head, note):
            label.setWordWrap(True)
        form, until = QFormLayout(), QHBoxLayout()
        until.addWidget(self.untilBox)
        until.addWidget(self.untilEdit, 1)
        if self._known:
            form.addRow(translate(_EARLIER), self.earlierCombo)
        self.earlierCombo.setVisible(bool(self._known))
        form.addRow(translate(_REASON), self.reasonEdit)
        form.addRow(translate(_BASIS), self.basisCombo)
        form.addRow("", until)
        form.addRow(translate(_AUTHOR), QLabel(author, self))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH)
        self.reasonEdit.setFocus(Qt.FocusReason.OtherFocusReason)

    def reason(self) -> Reason:
        """What was filled in."""
        until = self.untilEdit.date().toString(Qt.DateFormat.ISODate) if self.untilBox.isChecked() else None
        return Reason(self.reasonEdit.toPlainText().strip(), self.basisCombo.currentText().strip(), until)

    def _fill(self, translate: Translate) -> None:
        self.reasonEdit.setPlaceholderText(translate(_REASON_HINT))
        self.reasonEdit.setTabChangesFocus(True)
        self.reasonEdit.setMaximumHeight(5 * self.fontMetrics().height())
        self.reasonEdit.textChanged.connect(self._judge)
        self.basisCombo.setEditable(True)
        self.basisCombo.addItems(["", *dict.fromkeys(one.legal_basis for one in self._known if one.legal_basis)])
        self.basisCombo.lineEdit().setPlaceholderText(translate(_BASIS_HINT))
        self.untilBox.setText(translate(_UNTIL))
        self.untilBox.toggled.connect(self.untilEdit.setEnabled)
        self.untilEdit.setEnabled(False)
        self.untilEdit.setCalendarPopup(True)
        self.untilEdit.setDisplayFormat("dd/MM/yyyy")
        self.untilEdit.setMinimumDate(QDate.currentDate())
        self.untilEdit.setDate(QDate.currentDate().addYears(1))
        # Long reasons must not make the dialog wider than the screen.
        for box in (self.earlierCombo, self.basisCombo):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.earlierCombo.addItem(translate(_NONE))
        for one in self._known:
            self.earlierCombo.addItem(" ".join(one.text.split())[:_SHORT])
        self.earlierCombo.activated.connect(self._use_earlier)
        # Qt has no Vietnamese of its own.
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate(_ACCEPT))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate(_CANCEL))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._judge()

    def _use_earlier(self, at: int) -> None:
        if at:
            self.reasonEdit.setPlainText(self._known[at - 1].text)
            self.basisCombo.setEditText(self._known[at - 1].legal_basis)

    def _judge(self) -> None:
        """Without a reason nothing is accepted."""
        said = bool(self.reasonEdit.toPlainText().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(said)
