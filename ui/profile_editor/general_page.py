"""A page of the editor: what holds for the commune as a whole."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from ...core.messages import QT_TRANSLATE_NOOP, Translate
from .editing import Editing

_COMMUNE = QT_TRANSLATE_NOOP("ParcelClean", "Commune (code or name)")
_COMMUNE_TIP = QT_TRANSLATE_NOOP(
    "ParcelClean", "For a layer of one commune: holds for every parcel, whatever a column says."
)
_FROM_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "from the column of each layer")
_LANGUAGE = QT_TRANSLATE_NOOP("ParcelClean", "Language of reports and findings")
_AS_QGIS = QT_TRANSLATE_NOOP("ParcelClean", "as QGIS")
_PERSONAL = QT_TRANSLATE_NOOP("ParcelClean", "Personal data")
_PERSONAL_TIP = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "masked: identity numbers are masked, names and addresses stay out of reports. full: as read.",
)
_AS_BUILT_IN = QT_TRANSLATE_NOOP("ParcelClean", "as built in (masked)")
_MASKED = QT_TRANSLATE_NOOP("ParcelClean", "masked")
_FULL = QT_TRANSLATE_NOOP("ParcelClean", "in full")
_WORK_CRS = QT_TRANSLATE_NOOP("ParcelClean", "CRS to measure in")
_WORK_CRS_TIP = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "A metric CRS. Empty = the layer's own, or the nearest VN-2000 3° zone where its own is in degrees.",
)
_SOURCE_CRS = QT_TRANSLATE_NOOP("ParcelClean", "CRS of the coordinates")
_SOURCE_CRS_TIP = QT_TRANSLATE_NOOP("ParcelClean", "What the numbers really are, where the layer declares it wrongly.")
_NOT_SAID = QT_TRANSLATE_NOOP("ParcelClean", "as each layer says")
_LANGUAGES = ((None, _AS_QGIS), ("vi", "Tiếng Việt"), ("en", "English"))
_PERSONAL_DATA = ((None, _AS_BUILT_IN), ("masked", _MASKED), ("full", _FULL))


class GeneralPage(QWidget):
    """Commune, language, personal data and CRS."""

    def __init__(self, editing: Editing, translate: Translate, parent: QWidget):
        super().__init__(parent)
        self._editing, self._tr = editing, translate
        self.commune = QLineEdit(self)
        self.commune.setPlaceholderText(translate(_FROM_COLUMN))
        self.commune.textEdited.connect(self._set_commune)
        self.language = self._combo("language", _LANGUAGES)
        self.personal = self._combo("personal_data", _PERSONAL_DATA)
        self.work_crs = self._crs("WORK_CRS")
        self.source_crs = self._crs("SOURCE_CRS")
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, widget, tip in (
            (_COMMUNE, self.commune, _COMMUNE_TIP),
            (_LANGUAGE, self.language, ""),
            (_PERSONAL, self.personal, _PERSONAL_TIP),
            (_WORK_CRS, self.work_crs, _WORK_CRS_TIP),
            (_SOURCE_CRS, self.source_crs, _SOURCE_CRS_TIP),
        ):
            said = QLabel(translate(label), self)
            said.setBuddy(widget)
            for one in (said, widget):
                one.setToolTip(translate(tip) if tip else "")
            form.addRow(said, widget)
        editing.replaced.connect(self.show_profile)
        self.show_profile()

    def show_profile(self) -> None:
        """Fill in what the open profile says."""
        profile = self._editing.profile
        self.commune.setText(profile.commune_code or "")
        for combo, value in ((self.language, profile.language), (self.personal, profile.personal_data)):
            at = next((row for row in range(combo.count()) if combo.itemData(row) == value), 0)
            combo.setCurrentIndex(at)
        for widget, name in ((self.work_crs, "WORK_CRS"), (self.source_crs, "SOURCE_CRS")):
            blocked = widget.blockSignals(True)
            widget.setCrs(QgsCoordinateReferenceSystem(str(profile.parameters.get(name) or "")))
            widget.blockSignals(blocked)

    def _set_commune(self, text: str) -> None:
        self._editing.change(lambda draft: draft.set_word("commune_code", text.strip() or None))

    def _combo(self, section: str, choices) -> QComboBox:
        combo = QComboBox(self)
        for value, text in choices:
            combo.addItem(self._tr(text), value)
        # `activated` and not `currentIndexChanged`: only what a person chooses is a change.
        combo.activated.connect(
            lambda _at: self._editing.change(lambda draft: draft.set_word(section, combo.currentData()))
        )
        return combo

    def _crs(self, name: str) -> QgsProjectionSelectionWidget:
        widget = QgsProjectionSelectionWidget(self)
        widget.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        widget.setNotSetText(self._tr(_NOT_SAID))
        widget.crsChanged.connect(
            lambda crs: self._editing.change(lambda draft: draft.set_parameter(name, crs.authid() or None))
        )
        return widget
