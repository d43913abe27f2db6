"""Settings, diagnostics, what is missing, first steps: against a window that remembers."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from parcel_clean.adapters import environment, settings, shapely_loader, translation
from parcel_clean.adapters.project import PROFILE_VARIABLE, project_file, set_project_file
from parcel_clean.core.reconciliation.session import Session
from parcel_clean.ui.setup import desk as desk_module
from parcel_clean.ui.setup import environment as environment_module
from parcel_clean.ui.setup.desk import SetupDesk
from parcel_clean.ui.setup.diagnostics import diagnostics, without_owner
from parcel_clean.ui.setup.environment import EnvironmentDialog
from parcel_clean.ui.setup.options import PAGE, Offers, OptionsFactory
from qgis.core import QgsExpressionContextUtils, QgsProject, QgsSettings
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QAction, QMainWindow, QPlainTextEdit, QPushButton


@pytest.fixture(autouse=True)
def clean(qgis_app):
    def forget():
        QgsSettings().remove("ParcelClean")
        QgsProject.instance().clear()
        translation.choose_language("")

    forget()
    yield QgsProject.instance()
    forget()


@pytest.fixture
def page(qgis_app):
    done = []
    offers = Offers(
        lambda path: done.append(("edit", path)), lambda: done.append("sample"), lambda: done.append("copy")
    )
    factory = OptionsFactory(str, offers)
    made = factory.createWidget(None)
    made.done, made.factory = done, factory
    return made


def test_nothing_is_kept_while_all_is_as_built_in(page):
    assert page.objectName() == PAGE
    page.first_steps.setChecked(False)
    page.apply()
    assert settings.stated() == {settings.FIRST_STEPS: "true"}
    assert not QgsProject.instance().isDirty()


def test_what_is_set_comes_back(page, tmp_path):
    page.language.setCurrentIndex(page.language.findData("en"))
    page.idle.setValue(45)
    page.second_look.setValue(0)
    page.profile.setFilePath(str(tmp_path / "xã.json"))
    page.geopackage.setFilePath(str(tmp_path / "xã.gpkg"))
    page.apply()
    assert (settings.language(), settings.idle_minutes(), settings.second_look_percent()) == ("en", 45, 0)
    assert project_file(QgsProject.instance(), PROFILE_VARIABLE) == str(tmp_path / "xã.json")
    again = page.factory.createWidget(None)
    assert (again.language.currentData(), again.idle.value(), again.second_look.value()) == ("en", 45, 0)
    assert again.geopackage.filePath() == str(tmp_path / "xã.gpkg")
    again.profile.setFilePath("")
    again.idle.setValue(30)
    again.apply()
    assert project_file(QgsProject.instance(), PROFILE_VARIABLE) == ""
    assert settings.IDLE not in settings.stated()


def test_what_the_profile_editor_names_meanwhile_is_not_taken_back(page, tmp_path):
    page.geopackage.setFilePath("")
    set_project_file(QgsProject.instance(), PROFILE_VARIABLE, str(tmp_path / "new.json"))
    assert page.profile.filePath() == str(tmp_path / "new.json")
    page.apply()
    assert project_file(QgsProject.instance(), PROFILE_VARIABLE) == str(tmp_path / "new.json")
    QgsProject.instance().clear()
    page.apply()
    assert project_file(QgsProject.instance(), PROFILE_VARIABLE) == ""


def test_the_buttons_of_the_page(page):
    page.profile.setFilePath("a.json")
    for button in page.findChildren(QPushButton):
        if button.text():
            button.click()
    assert page.done == [("edit", "a.json"), "sample", "copy"]
    assert page.copied.text()


@pytest.mark.parametrize("junk", ["", "many", "-7", "1e99", "inf", None])
def test_junk_in_the_settings_is_a_usable_value(junk):
    for key in (settings.IDLE, settings.SECOND_LOOK, settings.LANGUAGE):
        QgsSettings().setValue(key, junk)
    assert 1 <= settings.idle_minutes() <= 480
    assert 0 <= settings.second_look_percent() <= 100
    assert settings.language() == ""


def test_files_in_the_folder_of_the_project_move_with_it(clean, tmp_path):
    clean.setFileName(str(tmp_path / "xã.qgz"))
    inside, outside = tmp_path / "a" / "b.json", tmp_path.parent / "c.json"
    for path, kept in ((inside, "a/b.json"), (outside, str(outside))):
        set_project_file(clean, PROFILE_VARIABLE, str(path))
        assert QgsExpressionContextUtils.projectScope(clean).variable(PROFILE_VARIABLE) == kept
        assert project_file(clean, PROFILE_VARIABLE) == str(path)
    clean.setDirty(False)
    set_project_file(clean, PROFILE_VARIABLE, str(outside))
    assert not clean.isDirty()  # nothing new was said
    QgsExpressionContextUtils.setProjectVariable(clean, PROFILE_VARIABLE, "./a/b.json")  # by hand
    clean.setDirty(False)
    set_project_file(clean, PROFILE_VARIABLE, project_file(clean, PROFILE_VARIABLE))
    assert not clean.isDirty()


def test_the_chosen_language_is_stronger_than_that_of_qgis_and_weaker_than_the_profile(monkeypatch):
    monkeypatch.setenv("PARCELCLEAN_LANG", "vi")
    assert translation.language_of_run() == "vi"
    translation.choose_language("en")
    assert translation.language_of_run() == "en"
    assert translation.language_of_run("vi") == "vi"
    translation.choose_language("")
    assert translation.language_of_run() == "vi"


def test_headless_runs_know_nothing_of_the_chosen_language(headless, parcels_file):
    QgsSettings().setValue(settings.LANGUAGE, "vi")
    ended = headless("checkparcels", env={"PARCELCLEAN_LANG": "en"}, INPUT=parcels_file, RULES="nonsense")
    assert ended.code == 1
    assert "nonsense" in ended.text
    assert "không" not in ended.text


def test_the_session_asks_after_the_minutes_that_are_set():
    now = [0.0]
    session = Session(lambda: now[0])
    session.idle_seconds = settings.idle_seconds
    session.work_as("Mơ")
    settings.set_idle_minutes(2)
    now[0] = 110.0
    assert not session.must_ask_who()
    now[0] = 130.0
    assert session.must_ask_who()


def test_diagnostics_hold_versions_and_nothing_personal(provider, parcels, tmp_path):
    parcels.setName("Trần Thị Mơ")
    QgsProject.instance().addMapLayer(parcels)
    set_project_file(QgsProject.instance(), PROFILE_VARIABLE, str(tmp_path / "Mơ.json"))
    settings.set_idle_minutes(45)
    text = diagnostics("parcelclean")
    for wanted in ("QGIS 3.", "Python 3.", "shapely: 2.", "ParcelClean/idle_minutes = 45", "NO SUCH FILE", "EPSG:9210"):
        assert wanted in text, text
    assert "Algorithms: NOT" not in text
    assert "Mơ" not in text
    assert str(Path.home()) not in text or len(Path.home().parts) < 2


@pytest.mark.parametrize(
    "path",
    [
        *("/home/mai/x", r"C:\Users\mai\AppData", "from /Users/mai/lib, and"),
        *("C:/Users/Lan mai Anh/AppData", r"prefix: C:\Users\Lan Anh mai", "/home/mai\nPython"),
    ],
)
def test_names_in_paths_are_left_out(path):
    assert "mai" not in without_owner(path)


class Window:
    """As much of QgisInterface as the desk touches."""

    def __init__(self):
        self.window, self.factories, self.projects, self.docks, self.pages = QMainWindow(), [], [], [], []
        self.asked, self.may_close = 0, True

    def mainWindow(self):
        return self.window

    def registerOptionsWidgetFactory(self, factory):
        self.factories.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.factories.remove(factory)

    def setActiveLayer(self, layer):
        self.active = layer

    def newProject(self, ask):
        self.asked += ask
        return self.may_close

    def addProject(self, path):
        self.projects.append(path)
        return True

    def addDockWidget(self, area, dock):
        self.docks.append(dock)

    def removeDockWidget(self, dock):
        self.docks.remove(dock)

    def showOptionsDialog(self, parent, page):
        self.pages.append(page)


class Bar:
    def __init__(self):
        self.said, self.withdrawn = [], []

    def inform(self, kind, text, *buttons):
        self.said.append((kind, text, dict(buttons)))

    warn = invite = inform

    def withdraw(self, kind):
        self.withdrawn.append(kind)


@pytest.fixture
def desk(qgis_app, provider):
    window, bar = Window(), Bar()
    actions = {}
    made = SetupDesk(window, "parcelclean", lambda: bar, str, actions.get)
    for name in (desk_module.SAMPLE, "ParcelCleanCheckParcels", desk_module.RECONCILE, desk_module.HELP):
        actions[name] = QAction(name, window.window)
    made.bar, made.iface, made.actions = bar, window, actions
    made.load()
    yield made
    made.unload()
    assert window.factories == []
    assert window.docks == []


def test_the_page_is_registered_and_opened(desk):
    assert len(desk.iface.factories) == 1
    assert desk.handles("ParcelCleanSettings")
    assert desk.iface.pages == [PAGE]
    assert not desk.handles("ParcelCleanHelp")


def test_first_steps_are_offered_once_and_only_in_a_window_that_is_shown(desk):
    desk._first_steps()
    assert desk.bar.said == []
    assert not settings.first_steps_shown()
    desk.iface.window.show()
    desk._first_steps()
    ((kind, text, buttons),) = desk.bar.said
    assert kind == "first"
    assert list(buttons) == ["Open the sample commune", "Check my layer", "Reconcile certificates", "Help"]
    assert settings.first_steps_shown()
    clicked = []
    desk.actions["ParcelCleanCheckParcels"].triggered.connect(lambda: clicked.append(text))
    buttons["Check my layer"]()
    assert clicked
    assert desk.bar.withdrawn == ["first"]
    desk._timer.stop()
    desk.load()
    assert not desk._timer.isActive()
    desk.iface.factories.pop()


def test_the_sample_is_opened_with_a_guide_beside_it(desk, tmp_path):
    parent = tmp_path / "Tài liệu của tôi"
    desk.open_sample(str(parent))
    (path,) = desk.iface.projects
    assert Path(path).is_relative_to(parent)
    (guide,) = desk.iface.docks
    guide.findChild(QPushButton, "step1").click()
    desk.open_sample(str(parent))
    assert len(set(desk.iface.projects)) == 2  # the first one is left as it was
    assert len(desk.iface.docks) == 1


def test_the_open_project_is_not_dropped_for_the_sample(desk, tmp_path):
    desk.iface.may_close = False
    desk.open_sample(str(tmp_path))
    assert desk.iface.asked == 1
    assert desk.iface.projects == []
    assert desk.iface.docks == []
    assert str(tmp_path) in desk.bar.said[-1][1]  # where it is


def test_a_sample_that_cannot_be_written_is_told(desk, tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    desk.open_sample(str(tmp_path / "file"))
    ((_kind, text, _),) = desk.bar.said
    assert "cannot be written" in text
    assert desk.iface.projects == []


@pytest.fixture
def missing(monkeypatch):
    status = [shapely_loader._failed("missing")]
    loader = lambda: status[0]  # noqa: E731 - with an attribute
    loader.cache_clear = lambda: None
    monkeypatch.setattr(environment, "ensure_shapely", loader)
    monkeypatch.setattr(environment_module, "processing_is_on", lambda: True)
    return status


def test_what_is_missing_is_told_with_a_command_to_copy(desk, missing):
    assert not desk.can_run()
    desk.bar.said[0][2]["What to do"]()
    dialog = desk._environment
    command = dialog.findChild(QPlainTextEdit, "command").toPlainText()
    assert "shapely" in command
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy command")
    copy.click()
    assert QGuiApplication.clipboard().text() == command
    dialog.again.click()
    assert "Still not there" in dialog.headline.text()
    missing[0] = SimpleNamespace(problem=None, fix=None)
    dialog.again.click()
    assert "go on working" in dialog.headline.text()
    assert desk.can_run()
    assert desk.bar.withdrawn == ["environment"]


def test_processing_is_switched_on(qgis_app, monkeypatch):
    import qgis.utils

    active = []
    monkeypatch.setattr(qgis.utils, "active_plugins", active)
    monkeypatch.setattr(qgis.utils, "loadPlugin", lambda name: True)
    monkeypatch.setattr(qgis.utils, "startPlugin", lambda name: active.append(name) or True)
    window = QMainWindow()
    dialog = EnvironmentDialog(window, "parcelclean", str)
    switch = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Switch it on")
    switch.click()
    assert active == ["processing"]
    assert "go on working" in dialog.headline.text()
    QgsSettings().remove("PythonPlugins/processing")
