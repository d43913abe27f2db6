"""The plugin's presence in the QGIS window: toolbar, menu, the layer's context menu, and what happens after a run."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from qgis.core import QgsMapLayerType, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QToolBar, QToolButton

from ..adapters.translation import Translator, language_of_run
from ..core.messages import QT_TRANSLATE_NOOP, Message
from .actions import ACTIONS, FINDINGS, RECONCILE, ActionSpec, make_action, plugin_icon, separator
from .check_dialogs import CheckDialogs
from .docks import in_one_place
from .help_window import HelpWindow
from .in_place import InPlace, InPlaceSpec
from .last_report import last_report, open_report, remember_report
from .layers import is_findings_layer, layer_of_result, layer_to_check
from .notices import Notices
from .search.desk import SearchDesk
from .setup.desk import SetupDesk
from .setup.diagnostics import copy_diagnostics

NAME = QT_TRANSLATE_NOOP("ParcelClean", "Parcel Clean")
_NO_LAYER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "No polygon layer is open in this project. Choose the parcel layer in the dialog, or open it in QGIS first.",
)
_NO_ALGORITHM = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The Processing plugin of QGIS is off. Switch it on under Plugins, Manage and Install Plugins, and try again.",
)
_HOW_TO_FIX = QT_TRANSLATE_NOOP("ParcelClean", "What to do")
_NO_REPORT = QT_TRANSLATE_NOOP("ParcelClean", "There is no report yet. Check a parcel layer first.")
_REPORT_GONE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The report “{path}” is no longer there; QGIS deletes temporary files when it closes. Check again, and give the"
    " report a file name to keep it.",
)
_NO_BROWSER = QT_TRANSLATE_NOOP("ParcelClean", "No program opens the report. It is here: {path}")
_NOTHING = QT_TRANSLATE_NOOP("ParcelClean", "The check has found nothing.")
_FOUND = QT_TRANSLATE_NOOP("ParcelClean", "{causes} causes: {errors} errors, {warnings} warnings, {notes} notes")
_OPEN_REPORT = QT_TRANSLATE_NOOP("ParcelClean", "Open the report")
_WORK_THROUGH = QT_TRANSLATE_NOOP("ParcelClean", "Work through")


class Desktop:
    """Everything the plugin adds to the window; `unload` takes all of it back."""

    def __init__(self, iface, provider_id: str):
        self._iface = iface
        self._provider = provider_id
        self._tr = Translator(language_of_run())
        self._menu = self._tr(NAME)
        self._actions: dict[str, QAction] = {}
        self._in_menu: list[QAction] = []
        self._toolbar: QToolBar | None = None
        self._dialogs = CheckDialogs(self._run_ended)
        self._notices = Notices(iface.messageBar(), self._menu)
        self._in_place = InPlace(
            provider_id, self._notices, self._tr, iface.mainWindow(), self._show_table, iface.setActiveLayer
        )
        self._help: HelpWindow | None = None
        self._setup = SetupDesk(iface, provider_id, lambda: self._notices, self._tr, self._actions.get)
        self._workplace = None  # of the reconciliation, once it has been opened
        self._findings = None  # the dock of the findings, once it has been opened
        self._search: SearchDesk | None = None
        self._last_layer = ""
        self._had_results = True

    def load(self) -> None:
        """Add toolbar, menu and context menu."""
        window = self._iface.mainWindow()
        self._toolbar = self._iface.addToolBar(self._menu)
        self._toolbar.setObjectName("ParcelCleanToolBar")
        for spec in ACTIONS:
            action = make_action(spec, self._tr, window)
            action.triggered.connect(lambda _checked=False, spec=spec: self._trigger(spec))
            self._actions[spec.name] = action
            self._iface.registerMainWindowAction(action, "")
            self._add(action, spec.starts_group, spec.in_toolbar)
        self._search = SearchDesk(self._iface, self._notices, self._tr)
        self._decorate()
        self._iface.addCustomActionForLayerType(
            self._actions["ParcelCleanCheckParcels"], "", QgsMapLayerType.VectorLayer, True
        )
        self._setup.load()

    def unload(self) -> None:
        """Take back everything that `load` added, and close what was opened since."""
        if self._workplace is not None:
            self._workplace.unload()
            self._workplace = None
        if self._findings is not None:
            self._findings.unload()
            self._findings = None
        if self._search is not None:
            self._search.unload()
            self._search = None
        self._setup.unload()
        self._dialogs.close_all()
        self._in_place.unload()
        self._notices.clear()
        if self._help is not None:
            self._help.close()
            self._help.deleteLater()
            self._help = None
        if "ParcelCleanCheckParcels" in self._actions:
            self._iface.removeCustomActionForLayerType(self._actions["ParcelCleanCheckParcels"])
        for action in self._in_menu:
            self._iface.removePluginMenu(self._menu, action)
        for action in self._actions.values():
            self._iface.unregisterMainWindowAction(action)
        if self._toolbar is not None:
            self._iface.mainWindow().removeToolBar(self._toolbar)
            self._toolbar.deleteLater()
            self._toolbar = None
        for action in {*self._in_menu, *self._actions.values()}:
            action.deleteLater()
        self._actions.clear()
        self._in_menu.clear()

    def open_check(self, algorithm: str) -> None:
        """Show the dialog of an algorithm, or say what is missing for it."""
        if not self._can_run():
            return
        self._had_results = self._results_shown()
        project = QgsProject.instance()
        layer = layer_to_check(self._iface.activeLayer(), project, self._last_layer)
        if layer is None:
            self._notices.inform("layer", self._tr(_NO_LAYER))
        else:
            self._last_layer = layer.id()
        if self._dialogs.show(f"{self._provider}:{algorithm}", self._last_layer if layer is not None else None) is None:
            fix = (self._tr(_HOW_TO_FIX), self._setup.open_environment)
            self._notices.warn("environment", self._tr(_NO_ALGORITHM), fix)

    def work_in_place(self, spec: InPlaceSpec) -> None:
        """Run an algorithm on the active layer itself, or say what is missing for it."""
        if not self._can_run():
            return
        self._in_place.start(spec, self._iface.activeLayer())

    def reconcile(self) -> None:
        """Show the reconciliation dock, or say what is missing for it."""
        if not self._can_run():
            return
        if self._workplace is None:
            # Reads core's arrays; QGIS starts faster without.
            from .reconciliation.workplace import Workplace

            with in_one_place(self._iface.mainWindow()) as put:
                self._workplace = Workplace(self._iface, self._provider, self._notices, self._tr)
                put(self._workplace.dock)
        self._workplace.show()

    def work_through(self, layer_id: str = "", finding_id: str = "", *, mark: bool = False) -> None:
        """Show the findings dock, or say what is missing for it.

        Args:
            layer_id: of the findings; "" = those that the dock has, or the first there are.
            finding_id: the finding to go to.
            mark: open the dialog that makes it an exception.
        """
        if not self._can_run():
            return
        self._notices.withdraw("run")
        if self._findings is None:
            # Reads core's arrays; QGIS starts faster without.
            from .findings.place import FindingsPlace

            with in_one_place(self._iface.mainWindow()) as put:
                self._findings = FindingsPlace(self._iface, self._provider, self._notices, self._tr, self._people)
                put(self._findings.dock)
        if finding_id:
            self._findings.go_to(layer_id, finding_id, mark=mark)
        else:
            self._findings.show(layer_id)

    def open_last_report(self) -> None:
        """Show the last report in the browser, or say why not."""
        path = last_report()
        if path is None:
            self._notices.inform("report", self._tr(_NO_REPORT))
        elif not path.is_file():
            self._notices.inform("report", Message(_REPORT_GONE, {"path": str(path)}).render(self._tr))
        elif not open_report(path):
            self._notices.warn("report", Message(_NO_BROWSER, {"path": str(path)}).render(self._tr))

    def open_help(self) -> None:
        """Show the help window."""
        if self._help is None:
            self._help = HelpWindow(
                self._iface.mainWindow(), self._provider, self._tr, lambda: copy_diagnostics(self._provider)
            )
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def _trigger(self, spec: ActionSpec) -> None:
        if spec.in_place is not None:
            self.work_in_place(spec.in_place)
        elif spec.algorithm:
            self.open_check(spec.algorithm)
        elif spec.name == RECONCILE:
            self.reconcile()
        elif spec.name == FINDINGS:
            active = self._iface.activeLayer()
            self.work_through(active.id() if is_findings_layer(active) else "")
        elif spec.name == "ParcelCleanReport":
            self.open_last_report()
        elif not self._setup.handles(spec.name):
            self.open_help()

    def _can_run(self) -> bool:
        """Whether the libraries are there; if not, what to do is said."""
        return self._setup.can_run()

    def _add(self, action: QAction, starts_group: bool, in_toolbar: bool) -> None:
        if starts_group:
            line = separator(self._iface.mainWindow())
            self._in_menu.append(line)
            self._iface.addPluginToMenu(self._menu, line)
            if in_toolbar:
                self._toolbar.addSeparator()
        self._in_menu.append(action)
        self._iface.addPluginToMenu(self._menu, action)
        if in_toolbar:
            self._toolbar.addAction(action)

    def _decorate(self) -> None:
        """The plugin's icon at its menu; the main button says in words what it does."""
        first = self._actions["ParcelCleanCheckParcels"]
        for entry in self._iface.pluginMenu().actions():
            if entry.menu() is not None and first in entry.menu().actions():
                entry.setIcon(plugin_icon())
        button = self._toolbar.widgetForAction(first)
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _run_ended(self, results: Mapping[str, object]) -> None:
        report = str(results.get("REPORT") or "")
        if report:
            remember_report(report)
        if "FINDING_COUNT" not in results:
            return
        if not self._had_results and self._results_shown():
            # QGIS unfolds a dock with the report's path; the button below does the same without taking a third of
            # a small screen.
            self._results_dock().hide()
        buttons = []
        findings = layer_of_result(results.get("FINDINGS"), QgsProject.instance())
        if findings is not None:
            # QGIS folds results last of all, and nobody would see that the colours have a legend.
            QgsProject.instance().layerTreeRoot().findLayer(findings.id()).setExpanded(True)
            # Only the id: the message may stand there longer than the layer.
            buttons.append((self._tr(_WORK_THROUGH), partial(self.work_through, findings.id())))
            if self._findings is not None:
                self._findings.follow(findings.id())
        if report:
            buttons.append((self._tr(_OPEN_REPORT), self.open_last_report))
        count = {word: int(results.get(f"{word}_COUNT") or 0) for word in ("FINDING", "ERROR", "WARNING", "CAUSE")}
        if not count["FINDING"]:
            self._notices.praise("run", self._tr(_NOTHING), *buttons[-1:])
            return
        values = {
            "causes": count["CAUSE"],
            "errors": count["ERROR"],
            "warnings": count["WARNING"],
            "notes": count["FINDING"] - count["ERROR"] - count["WARNING"],
        }
        self._notices.inform("run", Message(_FOUND, values).render(self._tr), *buttons)

    def _people(self) -> list[str]:
        """Who says they are working in the other dock."""
        author = self._workplace.controller.session.author if self._workplace is not None else ""
        return [author] if author else []

    def _results_dock(self) -> QDockWidget | None:
        """The dock in which QGIS lists HTML results."""
        return self._iface.mainWindow().findChild(QDockWidget, "ResultsViewer")

    def _results_shown(self) -> bool:
        dock = self._results_dock()
        return dock is not None and dock.isVisible()

    def _show_table(self, layer_id: str) -> None:
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is not None:
            self._iface.setActiveLayer(layer)
            self._iface.showAttributeTable(layer)
