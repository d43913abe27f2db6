"""Settings, first steps, sample commune, profile editor and environment: brought into the window, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QWidget

from ...adapters.environment import problems
from ...adapters.project import PROFILE_VARIABLE, project_file
from ...adapters.sample import SampleError
from ...adapters.settings import first_steps_shown, set_first_steps_shown
from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ..actions import HELP, PROFILE, RECONCILE, SAMPLE, SETTINGS
from ..notices import Notices
from ..sample.guide import Guide
from ..waiting import busy_cursor
from .diagnostics import copy_diagnostics
from .environment import EnvironmentDialog
from .options import PAGE, Offers, OptionsFactory

_HOW_TO_FIX = QT_TRANSLATE_NOOP("ParcelClean", "What to do")
_WELCOME = QT_TRANSLATE_NOOP("ParcelClean", "Parcel Clean is ready.")
_TRY_SAMPLE = QT_TRANSLATE_NOOP("ParcelClean", "Open the sample commune")
_CHECK_MINE = QT_TRANSLATE_NOOP("ParcelClean", "Check my layer")
_RECONCILE = QT_TRANSLATE_NOOP("ParcelClean", "Reconcile certificates")
_HELP = QT_TRANSLATE_NOOP("ParcelClean", "Help")
_OPENED = QT_TRANSLATE_NOOP("ParcelClean", "The sample commune is in “{folder}”.")
_OFFERED = (
    (_TRY_SAMPLE, SAMPLE),
    (_CHECK_MINE, "ParcelCleanCheckParcels"),
    (_RECONCILE, RECONCILE),
    (_HELP, HELP),
)
_WIDE = 1240  # map, a panel and the guide take so many pixels at the least
_GUIDE_SHARE = 0.5  # of the window's height; the list of layers is above
_AFTER_START = 1500  # milliseconds: QGIS says things of its own first


class SetupDesk(QObject):
    """Owns what the settings and first steps open; `unload` leaves nothing."""

    def __init__(
        self,
        iface,
        provider: str,
        notices: Callable[[], Notices],
        translate: Translate,
        action_of: Callable[[str], QAction | None],
    ):
        """Args: notices: asked for when something is to be said; action_of: the plugin's action of a name."""
        super().__init__(iface.mainWindow())
        self._iface, self._provider, self._tr, self._action_of = iface, provider, translate, action_of
        self._notices = notices
        offers = Offers(self.edit_profile, self.open_sample, lambda: copy_diagnostics(provider))
        self._factory = OptionsFactory(translate, offers)
        self._environment: EnvironmentDialog | None = None
        self._editor = None  # the profile editor, once it has been opened
        self._guide: Guide | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._first_steps)
        self._does = {SAMPLE: self.open_sample, PROFILE: self.edit_profile, SETTINGS: self.open_settings}

    def load(self) -> None:
        """Add the options page; offer the first steps once per QGIS profile."""
        self._iface.registerOptionsWidgetFactory(self._factory)
        if not first_steps_shown():
            self._timer.start(_AFTER_START)

    def unload(self) -> None:
        """Take everything back."""
        self._timer.stop()
        self._iface.unregisterOptionsWidgetFactory(self._factory)
        if self._editor is not None and not sip.isdeleted(self._editor):
            self._editor.stop()
        for window in (self._environment, self._editor):
            if window is not None and not sip.isdeleted(window):
                window.hide()
                window.deleteLater()
        self._close_guide()
        self.deleteLater()

    def handles(self, name: str) -> bool:
        """Do what an action of this name stands for, if it is one of these."""
        does = self._does.get(name)
        if does is not None:
            does()
        return does is not None

    def can_run(self) -> bool:
        """Whether all libraries are there; if not, what to do is said."""
        found = problems()
        if found:
            fix = (self._tr(_HOW_TO_FIX), self.open_environment)
            self._notices().warn("environment", found[0].what.render(self._tr), fix)
        return not found

    def open_environment(self) -> None:
        """Show what is missing, with the command that sets it right."""
        if self._environment is None or sip.isdeleted(self._environment):
            self._environment = EnvironmentDialog(self._iface.mainWindow(), self._provider, self._tr)
            self._environment.all_well.connect(lambda: self._notices().withdraw("environment"))
        self._environment.renew()
        _show(self._environment)

    def open_settings(self) -> None:
        """QGIS's options, at our page."""
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)

    def edit_profile(self, path: str = "") -> None:
        """The editor with a profile, that of the project unless another is named; a second call brings it to front."""
        if not self.can_run():
            return
        if self._editor is None or sip.isdeleted(self._editor) or not self._editor.isVisible():
            from ..profile_editor.dialog import ProfileEditor  # reads the rules, and so numpy

            modal = QApplication.activeModalWidget()
            self._editor = ProfileEditor(modal or self._iface.mainWindow(), self._tr)
            # Over QGIS's options it has to be closed first: it goes with them.
            self._editor.setWindowModality(Qt.WindowModality.WindowModal if modal else Qt.WindowModality.NonModal)
            self._editor.open_file(path or project_file(QgsProject.instance(), PROFILE_VARIABLE))
        _show(self._editor)

    def open_sample(self, parent: str = "") -> None:
        """Make the sample commune in a folder of `parent` (asked for if not named) and open it, with the guide."""
        if not self.can_run():
            return
        from ..remembered import remembered_layer
        from ..sample.opening import ask_folder, make_sample

        modal = QApplication.activeModalWidget()
        parent = parent or ask_folder(modal or self._iface.mainWindow(), self._tr)
        if not parent:
            return
        try:
            with busy_cursor():
                path = make_sample(Path(parent), self._provider, self._tr)
        except SampleError as error:
            self._notices().warn("sample", error.message.render(self._tr))
            return
        # `addProject` alone would drop unsaved changes of the open project; who cancels finds the sample in its folder.
        opened = self._iface.newProject(True) and self._iface.addProject(str(path))
        self._notices().inform("sample", Message(_OPENED, {"folder": str(path.parent)}).render(self._tr))
        if opened:
            project = QgsProject.instance()
            self._iface.setActiveLayer(project.mapLayer(remembered_layer(project, "parcels")))
            self._show_guide()

    def _first_steps(self) -> None:
        if not self._iface.mainWindow().isVisible():
            self._timer.start(_AFTER_START)  # QGIS is still starting
            return
        set_first_steps_shown(True)
        if not self.can_run():
            return
        buttons = [(self._tr(text), lambda name=name: self._begin(name)) for text, name in _OFFERED]
        self._notices().invite("first", self._tr(_WELCOME), *buttons)

    def _begin(self, name: str) -> None:
        self._notices().withdraw("first")
        self._action_of(name).trigger()

    def _show_guide(self) -> None:
        self._close_guide()
        self._guide = Guide(self._iface.mainWindow(), self._tr, self._action_of)
        # At the right it becomes a tab beside the panels it speaks of: a narrow window has no room for both columns.
        sides, window = Qt.DockWidgetArea, self._iface.mainWindow()
        side = sides.LeftDockWidgetArea if window.width() >= _WIDE else sides.RightDockWidgetArea
        self._iface.addDockWidget(side, self._guide)
        window.resizeDocks([self._guide], [round(window.height() * _GUIDE_SHARE)], Qt.Orientation.Vertical)

    def _close_guide(self) -> None:
        if self._guide is not None and not sip.isdeleted(self._guide):
            self._iface.removeDockWidget(self._guide)
            self._guide.deleteLater()
        self._guide = None


def _show(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
