"""Which shapely the plugin takes, in a plain Python; inside QGIS: tests/qgis/tooling/test_shapely_in_qgis.py."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = """
import importlib, json, sys
sys.path.insert(0, {tools!r})
from checkout import register_package
register_package()
{before}
path = list(sys.path)
loader = importlib.import_module("parcel_clean.adapters.shapely_loader")
status = loader.ensure_shapely()
print(json.dumps({{
    "ok": status.ok, "version": status.version, "path": status.path, "reason": status.reason,
    "sentence": status.sentence(), "path_kept": path == sys.path, "again": loader.ensure_shapely() is status,
}}))
"""


def ask(site="", before=""):
    """The loader's answer in a fresh Python; `before` runs first."""
    program = PROGRAM.format(tools=str(ROOT / "tools"), before=before)
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PARCELCLEAN_SITE": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def fake(folder, text):
    package = folder / "shapely"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(text)
    return folder


# Makes the shapely of this Python invisible.
HIDE = """
class Hide:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "shapely" and not any("site_of_test" in entry for entry in sys.path):
            raise ModuleNotFoundError("shapely", name="shapely")
sys.meta_path.insert(0, Hide)
"""


def test_finds_the_one_that_works_and_leaves_the_path_alone():
    answer = ask()
    assert answer["ok"], answer
    assert answer["sentence"] == ""
    assert answer["path_kept"]
    assert answer["again"]


def test_says_that_there_is_none_and_what_to_do():
    answer = ask(before=HIDE)
    assert answer["reason"] == "missing"
    assert "this QGIS has none" in answer["sentence"]
    assert "restart QGIS" in answer["sentence"]


def test_an_old_one_in_the_named_folder_does_not_stop_the_search(tmp_path):
    answer = ask(fake(tmp_path / "site_of_test", "__version__ = '1.8.5'"))
    assert answer["ok"], answer
    assert "site_of_test" not in answer["path"]


def test_an_old_one_only(tmp_path):
    answer = ask(fake(tmp_path / "site_of_test", "__version__ = '1.8.5.post1'"), HIDE)
    assert (answer["reason"], answer["version"]) == ("too_old", "1.8.5.post1")
    assert str(tmp_path) in answer["sentence"]


@pytest.mark.parametrize(
    ("source", "part"),
    [
        ("raise OSError('libgeos_c.so.1: cannot open shared object file')", "libgeos_c.so.1"),
        ("import no_such_library", "no_such_library"),
        ("__version__ = '2.1.0'", "AttributeError"),
        ("__version__ = '2.1.0'\ndef box(*a): raise SystemError('boom')", "boom"),
    ],
)
def test_one_that_does_not_work(tmp_path, source, part):
    answer = ask(fake(tmp_path / "site_of_test", source), HIDE)
    assert answer["reason"] == "broken"
    assert part in answer["sentence"]


def test_an_old_one_that_somebody_else_has_loaded(tmp_path):
    folder = fake(tmp_path / "other", "__version__ = '1.8.0'")
    answer = ask(before=f"sys.path.insert(0, {str(folder)!r}); import shapely; sys.path.remove({str(folder)!r})")
    assert answer["reason"] == "loaded_too_old"
    assert "Switch off the plugin" in answer["sentence"]


def test_the_first_folder_wins(tmp_path):
    real = ask()["path"]
    folder = tmp_path / "site_of_test"
    folder.mkdir()
    (folder / "shapely").symlink_to(real)
    assert ask(folder)["path"] == str(folder / "shapely")


class TestAdvice:
    """The fix names this platform's way."""

    @pytest.fixture
    def advice(self):
        from parcel_clean.adapters import shapely_advice

        return shapely_advice

    @pytest.mark.parametrize(
        ("platform", "release", "part"),
        [
            ("linux", {"ID": "debian", "VERSION_ID": "12"}, "--no-binary shapely"),
            ("linux", {"ID": "debian", "VERSION_ID": "13"}, "apt-get install -y python3-shapely"),
            ("linux", {"ID": "ubuntu", "ID_LIKE": "debian", "VERSION_ID": "22.04"}, "libgeos-dev"),
            (
                "linux",
                {"ID": "ubuntu", "ID_LIKE": "debian", "VERSION_ID": "24.04"},
                "apt-get install -y python3-shapely",
            ),
            ("linux", {"ID": "fedora", "VERSION_ID": "42"}, "package manager"),
            ("darwin", {}, "/bin/python3"),
            ("win32", {}, "OSGeo4W Shell"),
        ],
    )
    def test_platforms(self, advice, monkeypatch, tmp_path, platform, release, part):
        monkeypatch.setattr(advice.sys, "platform", platform)
        monkeypatch.setattr(advice, "_os_release", lambda: release)
        monkeypatch.delenv("OSGEO4W_ROOT", raising=False)
        assert part in str(advice.fix("missing", tmp_path))

    def test_osgeo4w_has_its_own_setup(self, advice, monkeypatch, tmp_path):
        monkeypatch.setattr(advice.sys, "platform", "win32")
        monkeypatch.setenv("OSGEO4W_ROOT", r"C:\OSGeo4W")
        assert "Advanced Install" in str(advice.fix("missing", tmp_path))

    @pytest.mark.parametrize("reason", ["missing", "too_old", "loaded_too_old", "loaded_wheel", "broken"])
    def test_every_reason_has_a_sentence(self, advice, tmp_path, reason):
        assert str(advice.problem(reason, "1.8", "/somewhere", "why"))
        assert str(advice.fix(reason, tmp_path, "/somewhere"))
