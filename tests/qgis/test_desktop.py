"""The desktop's parts against pytest-qgis's fake of the QGIS window; the real window is in tests/desktop."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from parcel_clean.adapters import environment, shapely_loader
from parcel_clean.adapters.style import PARCELS_PROPERTY
from parcel_clean.ui import desktop as desktop_module
from parcel_clean.ui import last_report
from parcel_clean.ui.actions import ACTIONS
from parcel_clean.ui.check_dialogs import preset
from parcel_clean.ui.desktop import Desktop
from parcel_clean.ui.help_window import help_page
from parcel_clean.ui.layers import is_findings_layer, layer_of_result, layer_to_check
from qgis.core import QgsExpressionContextUtils, QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QAction, QMainWindow, QMenu, QToolBar


class Bar:
    """A message bar that remembers."""

    def __init__(self):
        self.said, self.buttons = [], {}

    def inform(self, kind, text, *buttons):
        self.buttons = dict(buttons)
        self.said.append((kind, text, [label for label, _ in buttons]))

    praise = warn = inform

    def clear(self):
        self.said.append(("clear", "", []))


class Window:
    """As much of QgisInterface as the plugin touches."""

    def __init__(self):
        self.window = QMainWindow()
        self.plugins = QMenu("Plugins", self.window)
        self.menus, self.registered, self.custom, self.active, self.tables = {}, [], [], None, []
        self.searches = []
        self.factories = []

    def mainWindow(self):
        return self.window

    def messageBar(self):
        return None

    def pluginMenu(self):
        return self.plugins

    def addToolBar(self, name):
        return self.window.addToolBar(name)

    def registerMainWindowAction(self, action, shortcut):
        self.registered.append(action)

    def unregisterMainWindowAction(self, action):
        self.registered.remove(action)

    def addPluginToMenu(self, name, action):
        if name not in self.menus:
            self.menus[name] = self.plugins.addMenu(name)
        self.menus[name].addAction(action)

    def removePluginMenu(self, name, action):
        self.menus[name].removeAction(action)

    def addCustomActionForLayerType(self, action, menu, kind, all_layers):
        self.custom.append(action)

    def removeCustomActionForLayerType(self, action):
        self.custom.remove(action)

    def registerLocatorFilter(self, one):
        self.searches.append(one)

    def deregisterLocatorFilter(self, one):
        self.searches.remove(one)

    def registerOptionsWidgetFactory(self, factory):
        self.factories.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.factories.remove(factory)

    def activeLayer(self):
        return self.active

    def setActiveLayer(self, layer):
        self.active = layer

    def showAttributeTable(self, layer):
        self.tables.append(layer)


@pytest.fixture
def window(qgis_app):
    return Window()


@pytest.fixture
def desktop(window, english):
    made = Desktop(window, "parcelclean")
    made._notices = Bar()
    made.load()
    yield made
    made.unload()


@pytest.fixture
def project(qgis_app):
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


def findings_layer(memory_layer, square):
    columns = (("finding_id", "QString"), ("fingerprint", "QString"))
    return memory_layer([(square(0, 0), "a", "b")], columns=columns, name="findings")


@pytest.fixture
def make():
    """The helpers of this folder's conftest, which is no module to import."""
    return sys.modules[next(name for name in sys.modules if name.endswith("tests.qgis.conftest"))]


def test_load_and_unload_leave_nothing(window, english):
    before = {child.objectName() for child in window.window.findChildren(QAction)}
    desktop = Desktop(window, "parcelclean")
    desktop._notices = Bar()
    for _ in range(2):
        desktop.load()
        names = [action.objectName() for action in window.registered]
        assert names == [spec.name for spec in ACTIONS]
        assert len(window.custom) == 1
        bar = window.window.findChild(QToolBar, "ParcelCleanToolBar")
        assert [action.text() for action in bar.actions() if action.text()] == [
            "Check parcels…",
            "Find overlaps and duplicates…",
            "Find gaps between parcels…",
            "Work through findings",
            "Reconcile certificates",
            "Report of the last check",
        ]
        assert not bar.actions()[0].icon().isNull()
        assert not window.plugins.actions()[0].icon().isNull()
        desktop.unload()
        assert window.registered == window.custom == window.searches == []
        assert window.menus["Parcel Clean"].actions() == []
        window.menus.clear()
        window.plugins.clear()
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.window.findChild(QToolBar, "ParcelCleanToolBar") is None
    assert {child.objectName() for child in window.window.findChildren(QAction)} == before


def test_the_active_layer_is_checked(make, project, parcels):
    big = make.memory_layer(make.PARCELS * 2, name="big")
    findings = findings_layer(make.memory_layer, make.square)
    line = make.memory_layer([("LINESTRING(0 0, 1 1)", "1", 1, "1")], kind="LineString", name="roads")
    project.addMapLayers([parcels, big, findings, line])
    assert layer_to_check(parcels, project) is parcels
    # Nobody means the findings, a line layer or nothing at all: the biggest, or the one before.
    for active in (findings, line, None):
        assert layer_to_check(active, project) is big
        assert layer_to_check(active, project, parcels.id()) is parcels
    project.removeMapLayer(big.id())
    assert layer_to_check(None, project, "gone") is parcels
    assert is_findings_layer(findings)
    assert not is_findings_layer(parcels)


def test_no_layer_to_check(project):
    assert layer_to_check(None, project) is None


def test_the_layer_of_a_result(make, project, tmp_path):
    path = make.write_layer(make.memory_layer(make.PARCELS), tmp_path / "kết quả.gpkg", name="findings")
    layer = make.QgsVectorLayer(f"{path}|layername=findings", "f", "ogr")
    memory = make.memory_layer(make.PARCELS)
    project.addMapLayers([layer, memory])
    assert layer_of_result(f"{path}|layername=findings", project) is layer
    assert layer_of_result(memory.id(), project) is memory
    assert layer_of_result(f"{path}|layername=other", project) is None
    assert layer_of_result(None, project) is None


def test_the_projects_profile_is_filled_in(project, tmp_path):
    profile = tmp_path / "xã.json"
    QgsExpressionContextUtils.setProjectVariable(project, "parcelclean_profile", str(profile))
    assert preset("layer", project) == {"INPUT": "layer"}  # no such file: the run itself says so
    profile.write_text("{}", "utf-8")
    assert preset(None, project) == {"PROFILE": str(profile)}


def test_without_shapely_no_dialog(desktop, monkeypatch):
    broken = shapely_loader._failed("missing")
    monkeypatch.setattr(environment, "ensure_shapely", lambda: broken)
    opened = []
    monkeypatch.setattr(desktop._dialogs, "show", lambda *given: opened.append(given))
    desktop.open_check("checkparcels")
    ((kind, text, buttons),) = desktop._notices.said
    assert kind == "environment"
    assert "shapely" in text
    assert buttons == ["What to do"]
    assert opened == []


def test_the_dialog_of_the_algorithm_is_opened(desktop, window, project, parcels, monkeypatch):
    opened = []
    monkeypatch.setattr(desktop._dialogs, "show", lambda *given: opened.append(given) or object())
    desktop.open_check("findgaps")
    assert desktop._notices.said[0][0] == "layer"  # nothing open yet
    project.addMapLayer(parcels)
    window.active = parcels
    window.registered[0].trigger()
    assert opened == [("parcelclean:findgaps", None), ("parcelclean:checkparcels", parcels.id())]


def test_processing_switched_off(desktop, monkeypatch):
    monkeypatch.setattr(desktop._dialogs, "show", lambda *given: None)
    desktop.open_check("checkparcels")
    assert "Processing plugin of QGIS is off" in desktop._notices.said[-1][1]


def test_after_a_run(desktop, window, project, parcels, tmp_path):
    project.addMapLayer(parcels)
    report = tmp_path / "báo cáo.html"
    report.write_text("<html></html>", "utf-8")
    counts = {"FINDING_COUNT": 7, "ERROR_COUNT": 2, "WARNING_COUNT": 4, "CAUSE_COUNT": 3}
    desktop._run_ended({**counts, "FINDINGS": parcels.id(), "REPORT": str(report)})
    said = ("run", "3 causes: 2 errors, 4 warnings, 1 notes", ["Work through", "Open the report"])
    assert desktop._notices.said[-1] == said
    assert last_report.last_report() == report
    desktop._run_ended(dict.fromkeys(counts, 0))
    assert desktop._notices.said[-1] == ("run", "The check has found nothing.", [])
    desktop._show_table(parcels.id())
    assert window.tables == [parcels]


def test_a_button_outlives_the_layer_that_it_is_about(desktop, project, parcels, monkeypatch):
    asked = []
    monkeypatch.setattr(desktop, "work_through", asked.append)
    project.addMapLayer(parcels)
    layer_id = parcels.id()
    desktop._run_ended({"FINDING_COUNT": 1, "FINDINGS": layer_id})
    project.removeMapLayer(layer_id)
    desktop._notices.buttons["Work through"]()
    assert asked == [layer_id]


def test_the_report_of_the_last_run(desktop, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(desktop_module, "open_report", lambda path: opened.append(path) or True)
    QgsSettings().remove("parcelclean/last_report")
    desktop.open_last_report()
    assert "no report yet" in desktop._notices.said[-1][1]
    last_report.remember_report(str(tmp_path / "r.json"))  # nothing to look at
    assert last_report.last_report() is None
    last_report.remember_report(str(tmp_path / "r.html"))
    desktop.open_last_report()
    assert "no longer there" in desktop._notices.said[-1][1]
    (tmp_path / "r.html").write_text("", "utf-8")
    desktop.open_last_report()
    assert opened == [tmp_path / "r.html"]
    monkeypatch.setattr(desktop_module, "open_report", lambda path: False)
    desktop.open_last_report()
    assert str(tmp_path / "r.html") in desktop._notices.said[-1][1]


def test_the_help_has_every_rule(english):
    from parcel_clean.core.rules.registry import all_rules

    page = help_page("parcelclean", str)
    assert all(f"<strong>{rule.code} " in page for rule in all_rules())
    assert page.index("TC01") < page.index("TC02") < page.index("UQ01")


@pytest.fixture
def rules_widget(provider, english):
    from parcel_clean.ui.rules_widget import RulesWidget
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parcelclean:checkparcels")
    # The algorithm owns its parameters, so it has to live as long as the widget.
    return RulesWidget(algorithm.parameterDefinition("RULES"), SimpleNamespace(owner=algorithm))


@pytest.mark.parametrize(
    ("given", "ticked"),
    [
        (None, None),
        ("", None),
        ("TC02, tc01", "TC01,TC02"),
        ("topology.gap", "TC02"),
        ("uniqueness", "UQ01,UQ02,UQ03,UQ04"),
        (["TC05"], "TC05"),
        ("nonsense", None),
    ],
)
def test_the_list_of_rules(rules_widget, given, ticked):
    rules_widget.setValue(given)
    assert rules_widget.value() == ticked


def test_the_list_is_of_rules_about_what_is_checked(provider, english):
    from parcel_clean.ui.rules_widget import RulesWidget

    algorithm = provider.algorithm("checkcertificates")
    made = RulesWidget(algorithm.parameterDefinition("RULES"), SimpleNamespace(owner=algorithm))
    codes = {made.widget.itemData(at) for at in range(made.widget.count())}
    assert {"CO01", "DC04", "UQ04"} <= codes
    assert not codes & {"TC01", "DC05"}


def test_the_list_of_rules_is_named_by_the_parameter(rules_widget):
    metadata = rules_widget.parameterDefinition().metadata()
    assert metadata["widget_wrapper"]["class"] == "parcel_clean.ui.rules_widget.RulesWidget"
    assert rules_widget.widget.count() >= 11
    assert rules_widget.label.text().endswith("[optional]")


def test_zoom_to_both_parcels(make, project, run, parcels, monkeypatch, qgis_iface):
    from parcel_clean.ui import zoom

    class Canvas:
        shown = flashed = None

        def mapSettings(self):
            return SimpleNamespace(destinationCrs=parcels.crs)

        def setExtent(self, box):
            self.shown = box

        def refresh(self):
            pass

        def flashGeometries(self, shapes, crs):
            self.flashed = shapes

    canvas = Canvas()
    monkeypatch.setattr(zoom, "iface", SimpleNamespace(mapCanvas=lambda: canvas))
    findings = run("checkparcels", INPUT=parcels, RULES="TC01", FINDINGS="memory:")["FINDINGS"]
    findings.setCustomProperty(PARCELS_PROPERTY, parcels.id())
    project.addMapLayers([parcels, findings])
    row = next(findings.getFeatures())
    zoom.zoom_to_finding(findings.id(), row.id())
    wanted = {row["fid_a"], row["fid_b"]}
    assert set(parcels.selectedFeatureIds()) == wanted
    assert len(canvas.flashed) == 1
    assert all(canvas.shown.contains(parcels.getFeature(fid).geometry().boundingBox()) for fid in wanted)
    parcels.removeSelection()
    project.takeMapLayer(parcels)  # closed: the place of the finding has to do
    zoom.zoom_to_finding(findings.id(), row.id())
    assert canvas.shown.contains(row.geometry().boundingBox())


def test_nothing_heavy_is_imported_by_the_ui():
    """The plugin loads with QGIS only, and fast; shapely is looked for when somebody presses the button."""
    import subprocess

    code = (
        "import sys, runpy, types; runpy.run_path('tools/checkout.py')['register_package']();"
        # QGIS's Processing imports numpy itself, and QGIS 3.40 and later import shapely.
        "sys.modules['qgis.processing'] = types.ModuleType('processing');"
        "import qgis.core, qgis.gui, qgis.utils; before = set(sys.modules);"
        "import parcel_clean.ui.desktop;"
        "print(sorted({'numpy', 'shapely', 'pyproj'} & set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=make_root(), check=True)
    assert done.stdout.strip().endswith("[]"), done.stdout


def make_root():
    from pathlib import Path

    return Path(__file__).resolve().parents[2]
