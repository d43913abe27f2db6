"""The profile editor: its models follow Qt's rules, what is edited is what is saved, and bad files are told."""

from __future__ import annotations

import json
import os
import sys
import time

import pytest
from parcel_clean.adapters.profile_file import save_profile
from parcel_clean.core.profile import ProfileError
from parcel_clean.core.profile_draft import ProfileDraft
from parcel_clean.core.roles import PARCEL_ROLES, Role
from parcel_clean.core.rules.registry import all_rules
from parcel_clean.ui.profile_editor.columns_model import ROLE, STATED, ColumnsModel
from parcel_clean.ui.profile_editor.delegates import Number
from parcel_clean.ui.profile_editor.dialog import ProfileEditor
from parcel_clean.ui.profile_editor.editing import Editing
from parcel_clean.ui.profile_editor.questions import Answer
from parcel_clean.ui.profile_editor.rules_model import BUILT_IN, NAME, SETTING, RulesModel
from qgis.core import QgsApplication, QgsExpressionContextUtils, QgsProject
from qgis.PyQt.QtCore import QLocale, QModelIndex, Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester
from qgis.PyQt.QtWidgets import QComboBox, QMainWindow, QStyleOptionViewItem

TOP = QModelIndex()


@pytest.fixture
def project(qgis_app):
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def editor(project):
    window = QMainWindow()
    made = ProfileEditor(window, str)
    made.window_below = window
    made.questions.unsaved = lambda: Answer.DROP
    yield made
    made.questions.unsaved = lambda: Answer.DROP
    made.close()
    made.deleteLater()


def rule_row(model, code):
    """Index of a rule's first cell."""
    return next(
        index
        for index in (model.index(row, 0) for row in range(model.rowCount()))
        if model.row_at(index).rule is not None and model.row_at(index).rule.code == code
    )


def said(editor):
    return json.loads(editor.editing.draft.text)


def test_the_models_keep_qts_rules(editor):
    models = (editor.rules.model, editor.rules.filter, editor.parcels.model, editor.certificates.model)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, mode) for model in models]
    editor.rules.model.setData(rule_row(editor.rules.model, "TC01").siblingAtColumn(SETTING), "info")
    editor.rules.only.setChecked(True)
    editor.new()
    assert len(testers) == 4


def test_every_rule_and_parameter_is_there_by_itself(qgis_app):
    model = RulesModel(Editing(), str)
    shown = [model.row_at(model.index(row, 0)) for row in range(model.rowCount())]
    assert [row.rule for row in shown[1:]] == list(all_rules())
    assert all(tuple(one.parameter for one in row.rows) == row.rule.parameters for row in shown[1:])
    assert [one.parameter.name for one in shown[0].rows] == ["TOLERANCE", "MIN_AREA", "MAX_GAP_WIDTH"]


def test_rules_are_edited(editor):
    model = editor.rules.model
    sliver = rule_row(model, "TC04")
    assert model.data(sliver.siblingAtColumn(SETTING)) == "as the rule says"
    assert model.setData(sliver.siblingAtColumn(SETTING), "info")
    assert model.setData(sliver, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    width = model.index(0, SETTING, sliver)
    assert model.data(width) == model.data(model.index(0, BUILT_IN, sliver)) == "0.5 m"
    model.setData(width, 0.25)
    model.setData(model.index(0, SETTING, model.index(0, 0)), 0.02)
    assert said(editor) == {
        "schema": 1,
        "parameters": {"TOLERANCE": 0.02},
        "rules": {"TC04": {"severity": "info", "enabled": False, "MIN_WIDTH": 0.25}},
    }
    assert model.data(sliver, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert model.data(width, Qt.ItemDataRole.FontRole).bold()
    # What holds for all shows at the rules that have it.
    overlap = rule_row(model, "TC01")
    names = [model.data(model.index(row, NAME, overlap)) for row in range(model.rowCount(overlap))]
    assert model.data(model.index(names.index("Tolerance"), SETTING, overlap)) == "0.02 m"
    model.reset(sliver)
    model.reset(model.index(0, 0))
    assert said(editor) == {"schema": 1}


def test_only_what_differs_and_what_is_searched_for_is_shown(editor):
    page = editor.rules
    everything = page.filter.rowCount()
    page.only.setChecked(True)
    assert page.filter.rowCount() == 0
    page.only.setChecked(False)
    page.search.setText("SLIVER")
    assert 0 < page.filter.rowCount() < everything
    page.search.setText("")
    page.model.setData(rule_row(page.model, "UQ01").siblingAtColumn(SETTING), "info")
    page.only.setChecked(True)
    (shown,) = [page.filter.index(row, NAME, TOP) for row in range(page.filter.rowCount())]
    page.view.setCurrentIndex(shown)
    page.reset.click()
    assert said(editor) == {"schema": 1}


@pytest.mark.parametrize("code", [rule.code for rule in all_rules() if rule.parameters])
def test_the_editors_of_the_cells_keep_to_the_bounds(editor, code):
    page = editor.rules
    delegate = page.view.itemDelegateForColumn(SETTING)
    above = rule_row(page.model, code)
    for row, parameter in enumerate(page.model.row_at(above).rule.parameters):
        index = page.filter.mapFromSource(page.model.index(row, SETTING, above))
        widget = delegate.createEditor(page.view, QStyleOptionViewItem(), index)
        delegate.setEditorData(widget, index)
        delegate.setModelData(widget, page.filter, index)
        assert said(editor) == {"schema": 1}  # opening and closing changes nothing
        if isinstance(parameter.default, (int, float)) and not isinstance(parameter.default, bool):
            widget.setValue(1e12 if isinstance(parameter.default, float) else 10**8)
            delegate.setModelData(widget, page.filter, index)
            assert editor.editing.problem is None
            page.model.reset(above)
        widget.deleteLater()


@pytest.mark.parametrize("language", ["vi", "en", "C"])
@pytest.mark.parametrize("value", [0.01, 0.000001, 5000.0, 1234567.5])
def test_numbers_are_read_back_as_they_are_shown(qgis_app, language, value):
    box = Number()
    box.setLocale(QLocale(language))
    box.setDecimals(6)
    box.setRange(0, 1e9)
    box.setSuffix(" m²")
    box.setValue(value)
    box.interpretText()
    assert box.value() == value


def test_columns_are_found_and_stated(editor, project, parcels):
    project.addMapLayer(parcels)
    page = editor.parcels
    page.layers.setLayer(parcels)
    page.look_at(parcels)
    until = time.monotonic() + 10
    while page._finding is not None and time.monotonic() < until:
        QgsApplication.processEvents()
    model = page.model
    sheet = model.roles.index(Role.SHEET)
    assert model.data(model.index(sheet, 1)) == "SHBANDO"
    delegate = page.view.itemDelegateForColumn(STATED)
    index = model.index(sheet, STATED)
    combo = delegate.createEditor(page.view, None, index)
    assert isinstance(combo, QComboBox)
    delegate.setEditorData(combo, index)
    delegate.setModelData(combo, model, index)
    assert said(editor) == {"schema": 1}
    for typed, stated in (("SHTHUA", "SHTHUA"), ("(there is none)", None), ("TO_MOI", "TO_MOI")):
        combo.setEditText(typed)
        delegate.setModelData(combo, model, index)
        assert said(editor)["roles"] == {"sheet": stated}
    assert "TO_MOI" in model.data(index, Qt.ItemDataRole.ToolTipRole)  # the layer has no such column
    combo.setEditText("(found by its name)")
    delegate.setModelData(combo, model, index)
    assert said(editor) == {"schema": 1}
    project.removeMapLayer(parcels.id())  # under the open window
    QgsApplication.processEvents()
    assert model.data(model.index(sheet, ROLE)) == "Map sheet number"


def test_columns_without_a_layer(qgis_app):
    editing = Editing()
    model = ColumnsModel(editing, PARCEL_ROLES, str, certificates=False)
    model.setData(model.index(0, STATED), "XA")
    assert model.data(model.index(0, STATED)) == "XA"
    assert model.data(model.index(0, STATED), Qt.ItemDataRole.ForegroundRole) is None


def test_a_profile_is_saved_opened_and_used_in_the_project(editor, project, tmp_path):
    path = tmp_path / "xã Phong Châu.json"
    editor.questions.new = lambda folder: str(path)
    editor.general.language.setCurrentIndex(1)
    editor.general.language.activated.emit(1)
    editor.use_button.click()
    assert json.loads(path.read_text("utf-8")) == {"schema": 1, "language": "vi"}
    assert QgsExpressionContextUtils.projectScope(project).variable("parcelclean_profile") == str(path)
    assert not editor.save_button.isEnabled()
    editor.new()
    assert editor.general.language.currentData() is None
    editor.open_file(str(path))
    assert editor.general.language.currentData() == "vi"


def test_a_commune_that_is_none_cannot_be_saved(editor):
    editor.general.commune.setText("-")
    editor.general.commune.textEdited.emit("-")
    assert "commune_code" in editor.said.text()
    assert not editor.save_button.isEnabled()
    editor.general.commune.textEdited.emit("09427")
    assert editor.save_button.isEnabled()


@pytest.mark.parametrize("text", ["{", '{"schema": 2}', '{"rules": {"TC99": {}}}', ""])
def test_a_bad_file_is_told_and_what_is_open_stays(editor, tmp_path, text):
    (tmp_path / "a.json").write_text(text, "utf-8")
    editor.editing.change(lambda draft: draft.set_word("language", "en"))
    editor.open_file(str(tmp_path / "a.json"))
    assert "a.json" in editor.said.text()
    assert said(editor)["language"] == "en"


def test_what_is_not_saved_is_asked_about(editor):
    editor.editing.change(lambda draft: draft.set_word("language", "en"))
    answers = [Answer.CANCEL, Answer.CANCEL, Answer.SAVE]
    editor.questions.unsaved = lambda: answers.pop(0)
    editor.questions.new = lambda folder: ""
    editor.show()
    editor.close()
    assert editor.isVisible()
    editor.window_below.show()
    assert not editor.window_below.close()  # QGIS itself
    editor.close()  # to be saved, but no name given: nothing is lost
    assert editor.isVisible()


def test_a_file_is_written_as_a_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "a.json"
    path.write_text('{"language": "vi"}', "utf-8")
    draft = ProfileDraft.of_file(path)
    draft.set_word("language", "en")

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(ProfileError, match="No space left"):
            save_profile(draft, path)
    assert path.read_text("utf-8") == '{"language": "vi"}'
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(ProfileError, match="cannot be written"):
        save_profile(draft, tmp_path / "no folder" / "a.json")
    path.write_text('{"language": "vi", "schema": 1}', "utf-8")  # a colleague
    with pytest.raises(ProfileError, match="somebody else"):
        save_profile(draft, path)
    save_profile(draft, tmp_path / "b.json")
    assert json.loads((tmp_path / "b.json").read_text("utf-8")) == {"language": "en"}


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_a_file_without_leave_to_write_is_left_alone(tmp_path, monkeypatch):
    path = tmp_path / "a.json"
    path.write_text("{}", "utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may do everything
    draft = ProfileDraft.of_file(path)
    draft.set_word("language", "en")
    with pytest.raises(ProfileError, match="Permission denied"):
        save_profile(draft, path)
    assert path.read_text("utf-8") == "{}"
