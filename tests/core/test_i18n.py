"""The Vietnamese translation is complete and fits the English; the tool that keeps it works."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from parcel_clean.tools.translations.check import differences, problems
from parcel_clean.tools.translations.collect import CollectError, collect
from parcel_clean.tools.translations.ts_file import read_json, read_ts, ts_text, write_ts

ROOT = Path(__file__).parents[2]


def test_translation_is_complete():
    """Run `tools/i18n.py`, translate what `tools/i18n.py --missing` prints, and bring it in with `--merge`."""
    assert problems(collect(ROOT), read_ts(ROOT / "i18n" / "parcel_clean_vi.ts")) == []


def test_file_is_what_the_tool_writes():
    path = ROOT / "i18n" / "parcel_clean_vi.ts"
    translations = read_ts(path)
    sources = {context: {text: set() for text in texts} for context, texts in translations.items()}
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "<location" not in line]
    assert lines == ts_text(sources, translations).splitlines()


def test_collects_code_rules_and_forms(tmp_path):
    (tmp_path / "plugin.py").write_text(
        "A = QT_TRANSLATE_NOOP('ParcelClean', 'marked')\n"
        "B = self.tr('said'), translate('told',), QCoreApplication.translate('QObject', 'of QGIS'), tr(variable)\n"
        "C = 'text'.translate(table)\n"
    )
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "dock.ui").write_text(
        '<ui version="4.0"><class>Dock</class><widget class="QDockWidget" name="Dock">'
        '<property name="windowTitle"><string>Title &amp; more</string></property>'
        '<property name="styleSheet"><string notr="true">color: red</string></property>'
        '<property name="text"><string>…</string></property></widget></ui>'
    )
    for folder in ("core", "adapters", "processing"):
        (tmp_path / folder).mkdir()
    (tmp_path / "core" / "rules").symlink_to(ROOT / "core" / "rules")
    texts = collect(tmp_path)
    assert set(texts) == {"ParcelClean", "Dock"}
    assert set(texts["Dock"]) == {"Title & more"}
    assert {"marked", "said", "told"} < set(texts["ParcelClean"])
    assert "Two parcels must not share ground." in texts["ParcelClean"]  # the docstring of TC01
    assert "Tolerance" in texts["ParcelClean"]


@pytest.mark.parametrize("code", ["tr(f'{x} parcels')", "QT_TRANSLATE_NOOP('ParcelClean', TEXT)"])
def test_texts_that_could_not_be_found_at_run_time_are_refused(tmp_path, code):
    (tmp_path / "plugin.py").write_text(code)
    with pytest.raises(CollectError, match=r"plugin\.py:1"):
        collect(tmp_path)


def test_ts_keeps_what_is_there_drops_the_obsolete_and_sorts(tmp_path):
    texts = {"ParcelClean": {"b <i>{n}</i> & “c”": {"core/x.py"}, "A": {"core/y.py", "core/x.py"}, "new": {"ui/z.py"}}}
    made = {"ParcelClean": {"b <i>{n}</i> & “c”": "bê <i>{n}</i> & “xê”", "A": "á", "gone": "mất"}, "Old": {"x": "y"}}
    path = tmp_path / "i18n" / "vi.ts"
    write_ts(path, texts, made)
    assert read_ts(path) == {"ParcelClean": {"A": "á", "b <i>{n}</i> & “c”": "bê <i>{n}</i> & “xê”"}}
    assert path.read_text(encoding="utf-8").count('type="unfinished"') == 1
    first = path.read_bytes()
    write_ts(path, texts, read_ts(path))
    assert path.read_bytes() == first


def test_problems_name_the_text():
    texts = {"ParcelClean": {"{count} parcels": {"a.py"}, "new": {"a.py"}}}
    found = problems(texts, {"ParcelClean": {"{count} parcels": "{so} thửa", "old": "cũ"}, "Old": {"x": "y"}})
    assert found == [
        "missing or unfinished: [ParcelClean] “new”",
        "obsolete: [ParcelClean] “old”",
        "placeholders differ: [ParcelClean] “{count} parcels” → “{so} thửa”",
        "obsolete context: Old",
    ]


@pytest.mark.parametrize(
    ("source", "translation", "found"),
    [
        ("{a} of {b}", "{b}: {a}", []),
        ("{a:.2f} m", "{a} m", ["placeholders differ"]),
        ("<b>x</b>", "x", ["markup differs"]),
        ("give SHEET_FIELD", "cho TRƯỜNG_TỜ", ["names differ"]),
        ("see TC01", "xem TC02", ["names differ"]),
        ("Open…", "Mở", ["only one ends with …"]),
        ("x: ", "x:", ["space at an end differs"]),
        ("parcel", "thu\u031b\u0309a", ["letters are not composed (NFC)"]),
    ],
)
def test_differences(source, translation, found):
    assert differences(source, translation) == found


def test_colleagues_file_is_composed_and_blanks_are_left_out(tmp_path):
    path = tmp_path / "vi.json"
    path.write_text(json.dumps({"parcel": "thu\u031b\u0309a", "sheet": ""}))
    assert read_json(path) == {"parcel": "thửa"}


def test_command_line_check_agrees():
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "i18n.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
