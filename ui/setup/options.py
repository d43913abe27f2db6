"""The plugin's page among QGIS's options: what a technician sets, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import QgsProject
from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...adapters import settings
from ...adapters.project import GEOPACKAGE_VARIABLE, PROFILE_VARIABLE, project_file, set_project_file
from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ..actions import plugin_icon
from .environment import COPY_DIAGNOSTICS

PAGE = "ParcelCleanOptions"
_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Parcel Clean")
_MACHINE = QT_TRANSLATE_NOOP("ParcelClean", "On this machine")
_LANGUAGE = QT_TRANSLATE_NOOP("ParcelClean", "Language of Parcel Clean")
_AS_QGIS = QT_TRANSLATE_NOOP("ParcelClean", "as QGIS")
_FROM_NEXT_START = QT_TRANSLATE_NOOP("ParcelClean", "Holds from the next start of QGIS.")
_LANGUAGE_TIP = QT_TRANSLATE_NOOP(
    "ParcelClean", "Where a profile names a language, reports and findings are in that one."
)
_IDLE = QT_TRANSLATE_NOOP("ParcelClean", "Ask again who is working after")
_IDLE_TIP = QT_TRANSLATE_NOOP(
    "ParcelClean", "Minutes without a decision in the reconciliation; machines are shared in shifts."
)
_MINUTES = QT_TRANSLATE_NOOP("ParcelClean", " minutes")
_SECOND = QT_TRANSLATE_NOOP("ParcelClean", "Second look at")
_SECOND_UNIT = QT_TRANSLATE_NOOP("ParcelClean", " % of the accepted lines")
_SECOND_TIP = QT_TRANSLATE_NOOP(
    "ParcelClean", "So many accepted lines are drawn for a colleague to look at as well. 0 = no second look."
)
_FIRST = QT_TRANSLATE_NOOP("ParcelClean", "Offer the first steps again at the next start")
_PROJECT = QT_TRANSLATE_NOOP("ParcelClean", "In the open project")
_PROFILE = QT_TRANSLATE_NOOP("ParcelClean", "Profile of the commune")
_PROFILE_TIP = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "JSON file with columns, rule parameters, severities and language; every check in this project uses it.",
)
EDIT_PROFILE = QT_TRANSLATE_NOOP("ParcelClean", "Edit profile…")
_GEOPACKAGE = QT_TRANSLATE_NOOP("ParcelClean", "Project GeoPackage")
_GEOPACKAGE_TIP = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "File in which checks of this project propose to keep their results; decisions and exceptions stay in files of"
    " their own. Empty = results are temporary layers.",
)
_HELP = QT_TRANSLATE_NOOP("ParcelClean", "Help")
SAMPLE = QT_TRANSLATE_NOOP("ParcelClean", "Open the sample commune…")
_DIAGNOSTICS_TIP = QT_TRANSLATE_NOOP(
    "ParcelClean", "Versions and settings as text for whoever helps you. No names of people, layers or files, no data."
)
COPIED = QT_TRANSLATE_NOOP("ParcelClean", "Copied to the clipboard.")
_LANGUAGES = (("", _AS_QGIS), ("vi", "Tiếng Việt"), ("en", "English"))


@dataclass(frozen=True)
class Offers:
    """What the page's buttons do."""

    edit_profile: Callable[[str], None]  # called with the path that stands there
    open_sample: Callable[[], None]
    copy_diagnostics: Callable[[], None]


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page whenever the options are opened; keep a reference, for QGIS keeps none."""

    def __init__(self, translate: Translate, offers: Offers):
        super().__init__(translate(_TITLE), plugin_icon())
        self._tr, self._offers = translate, offers
        self._page: OptionsPage | None = None

    def icon(self):
        """The plugin's own."""
        return plugin_icon()

    def createWidget(self, parent=None):
        """The page."""
        # Kept, or Python forgets its `apply` while QGIS shows the widget.
        self._page = OptionsPage(parent, self._tr, self._offers)
        return self._page


class OptionsPage(QgsOptionsPageWidget):
    """Shows what is set; `apply` is called for OK."""

    def __init__(self, parent: QWidget | None, translate: Translate, offers: Offers):
        super().__init__(parent)
        self._tr = translate
        self.setObjectName(PAGE)
        layout = QVBoxLayout(self)
        layout.addWidget(self._machine())
        layout.addWidget(self._project(offers))
        layout.addWidget(self._help(offers))
        layout.addStretch()

    def apply(self) -> None:
        """Keep what stands on the page."""
        settings.set_language(str(self.language.currentData()))
        settings.set_idle_minutes(self.idle.value())
        settings.set_second_look_percent(self.second_look.value())
        settings.set_first_steps_shown(not self.first_steps.isChecked())
        wanted = {PROFILE_VARIABLE: self.profile.filePath(), GEOPACKAGE_VARIABLE: self.geopackage.filePath()}
        for variable, path in wanted.items():
            set_project_file(QgsProject.instance(), variable, path)

    def helpKey(self) -> str:  # noqa: N802 - QGIS's name
        """QGIS's manual has no page about this one."""
        return ""

    def _machine(self) -> QGroupBox:
        self.language = QComboBox(self)
        for code, name in _LANGUAGES:
            self.language.addItem(self._tr(name), code)
        self.language.setCurrentIndex(self.language.findData(settings.language()))
        self.idle = QSpinBox(self)
        self.idle.setRange(settings.IDLE_LEAST, settings.IDLE_MOST)
        self.idle.setSuffix(self._tr(_MINUTES))
        self.idle.setValue(settings.idle_minutes())
        self.second_look = QSpinBox(self)
        self.second_look.setRange(0, settings.SECOND_LOOK_MOST)
        self.second_look.setSuffix(self._tr(_SECOND_UNIT))
        self.second_look.setValue(settings.second_look_percent())
        self.first_steps = QCheckBox(self._tr(_FIRST), self)
        self.first_steps.setChecked(not settings.first_steps_shown())
        box, form = self._group(_MACHINE)
        with_note = QHBoxLayout()
        with_note.addWidget(self.language)
        with_note.addWidget(QLabel(f"<small>{self._tr(_FROM_NEXT_START)}</small>", self), 1)
        self._row(form, _LANGUAGE, self.language, _LANGUAGE_TIP, shown=with_note)
        self._row(form, _IDLE, self.idle, _IDLE_TIP)
        self._row(form, _SECOND, self.second_look, _SECOND_TIP)
        form.addRow("", self.first_steps)
        return box

    def _project(self, offers: Offers) -> QGroupBox:
        project = QgsProject.instance()
        self.profile = self._file("JSON (*.json)")
        self.geopackage = self._file("GeoPackage (*.gpkg)")
        self.geopackage.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.geopackage.setConfirmOverwrite(False)  # it is named here, not written
        self._show_project()
        # Or OK would take back what the profile editor has named meanwhile, or name it in another project.
        for signal in (project.customVariablesChanged, project.readProject, project.cleared):
            signal.connect(self._show_project)
        edit = QPushButton(self._tr(EDIT_PROFILE), self)
        edit.clicked.connect(lambda _checked=False: offers.edit_profile(self.profile.filePath()))
        box, form = self._group(_PROJECT)
        with_button = QHBoxLayout()
        with_button.addWidget(self.profile, 1)
        with_button.addWidget(edit)
        self._row(form, _PROFILE, self.profile, _PROFILE_TIP, shown=with_button)
        self._row(form, _GEOPACKAGE, self.geopackage, _GEOPACKAGE_TIP)
        return box

    def _help(self, offers: Offers) -> QGroupBox:
        box = QGroupBox(self._tr(_HELP), self)
        layout = QHBoxLayout(box)
        sample = QPushButton(self._tr(SAMPLE), box)
        sample.clicked.connect(lambda _checked=False: self._leave_for(offers.open_sample))
        self.diagnostics = QPushButton(self._tr(COPY_DIAGNOSTICS), box)
        self.diagnostics.setToolTip(self._tr(_DIAGNOSTICS_TIP))
        self.copied = QLabel(box)

        def copy() -> None:
            offers.copy_diagnostics()
            self.copied.setText(self._tr(COPIED))

        self.diagnostics.clicked.connect(lambda _checked=False: copy())
        for widget in (sample, self.diagnostics, self.copied):
            layout.addWidget(widget)
        layout.addStretch()
        return box

    def _leave_for(self, call: Callable[[], None]) -> None:
        """Close the options with OK, and go on: no project should be opened under them."""
        buttons = self.window().findChild(QDialogButtonBox, "buttonBox")
        if buttons is None:
            call()
        else:
            # Newer QGIS saves when the button is pressed, not when the dialog is accepted.
            buttons.button(QDialogButtonBox.StandardButton.Ok).click()
            QTimer.singleShot(0, call)

    def _group(self, title: str) -> tuple[QGroupBox, QFormLayout]:
        box = QGroupBox(self._tr(title), self)
        form = QFormLayout(box)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        return box, form

    def _file(self, file_filter: str) -> QgsFileWidget:
        made = QgsFileWidget(self)
        made.setFilter(file_filter)
        return made

    def _show_project(self, *_: object) -> None:
        """What the open project says."""
        for variable, widget in ((PROFILE_VARIABLE, self.profile), (GEOPACKAGE_VARIABLE, self.geopackage)):
            widget.setFilePath(project_file(QgsProject.instance(), variable))

    def _row(self, form: QFormLayout, label: str, widget: QWidget, tip: str, *, shown=None) -> None:
        """A labelled field with its tooltip; `shown` is the layout that it stands in with something else."""
        said = QLabel(self._tr(label), self)
        said.setBuddy(widget)
        for one in (said, widget):
            one.setToolTip(self._tr(tip))
        form.addRow(said, widget if shown is None else shown)
