"""`tools/qgis-headless` with a stand-in for qgis_process, so without QGIS: arguments, environment, exit codes."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import ClassVar

import pytest

# Says what it was given, then ends as told.
STAND_IN = """#!{python}
import json, os, sys, time
from pathlib import Path
names = ("QGIS_PLUGINPATH", "QGIS_CUSTOM_CONFIG_PATH", "PARCELCLEAN_ARGS", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")
seen = {{name: os.environ.get(name) for name in names}}
seen["arguments"] = sys.argv[1:]
seen["stdin"] = "" if sys.stdin.isatty() else sys.stdin.read() if "-" in sys.argv else ""
plugins = Path(seen["QGIS_PLUGINPATH"])
seen["plugins"] = sorted(path.name for path in plugins.iterdir())
seen["checkout"] = str((plugins / "parcel_clean").resolve())
seen["ini"] = next(Path(seen["QGIS_CUSTOM_CONFIG_PATH"]).rglob("QGIS3.ini")).read_text()
Path({report!r}).write_text(json.dumps(seen))
time.sleep(float(os.environ.get("SLEEP", 0)))
sys.exit(int(os.environ.get("CODE", 0)))
"""


@pytest.fixture
def headless(tmp_path, root):
    """Runs the tool; gives (exit code, what the stand-in saw, stderr)."""
    report = tmp_path / "report.json"
    program = tmp_path / "qgis_process"
    program.write_text(STAND_IN.format(python=sys.executable, report=str(report)))
    program.chmod(0o755)

    def run(*arguments, stdin=None, **variables):
        done = subprocess.run(
            [root / "tools" / "qgis-headless", *arguments],
            input=stdin,
            env={**os.environ, "QGIS_PROCESS": str(program), **variables},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, json.loads(report.read_text()) if report.exists() else None, done.stderr

    run.program, run.report = program, report
    return run


def test_prepares_a_private_place_and_takes_it_away(headless, root):
    code, seen, _ = headless("list")
    assert code == 0
    assert seen["arguments"] == ["list"]
    assert seen["checkout"] == str(root)
    assert seen["plugins"] == ["parcel_clean"]
    assert "parcel_clean=true" in seen["ini"]
    assert seen["QT_QPA_PLATFORM"] == "offscreen"
    assert not Path(seen["QGIS_CUSTOM_CONFIG_PATH"]).exists()


@pytest.mark.parametrize("code", [0, 1, 3])
def test_the_exit_code_is_passed_on(headless, code):
    assert headless("run", "native:buffer", "A=1", CODE=str(code))[0] == code


@pytest.mark.parametrize(
    ("given", "passed", "names"),
    [
        (["run", "x:y", "A=1", "B=c=d"], ["run", "x:y", "--", "A=1", "B=c=d"], ["A", "B"]),
        (["run", "x:y", "--", "A=1"], ["run", "x:y", "--", "A=1"], ["A"]),
        (["run", "x:y", "--A=1"], ["run", "x:y", "--A=1"], ["A"]),
        (["--json", "run", "x:y", "L=1", "L=2"], ["--json", "run", "x:y", "--", "L=1", "L=2"], ["L", "L"]),
        (
            ["run", "x:y", "--PROJECT_PATH=p.qgz", "A=1"],
            ["run", "x:y", "--PROJECT_PATH=p.qgz", "--", "A=1"],
            ["A"],
        ),
        (["run", "x:y"], ["run", "x:y", "--"], []),
        (["help", "x:y"], ["help", "x:y"], []),
    ],
)
def test_arguments(headless, given, passed, names):
    code, seen, _ = headless(*given)
    assert code == 0
    assert seen["arguments"] == passed
    assert json.loads(seen["PARCELCLEAN_ARGS"]) == names


def test_a_word_without_a_value_is_refused(headless):
    code, seen, stderr = headless("run", "x:y", "INPUT")
    assert (code, seen) == (2, None)
    assert "'INPUT' is not NAME=VALUE" in stderr


def test_our_own_algorithms_start_without_the_python_plugin(headless):
    assert headless("run", "parcelclean:checkparcels", "A=1")[1]["plugins"] == ["parcel_clean", "processing"]
    full = headless("run", "parcelclean:checkparcels", "A=1", PARCELCLEAN_FULL_START="1")[1]
    assert full["plugins"] == ["parcel_clean"]


class TestJson:
    """Parameters on stdin."""

    VALUES: ClassVar = {"inputs": {"A": 1, "B": [1, "x"], "C": True, "D": None}, "ellipsoid": "EPSG:7030"}

    def test_is_turned_into_arguments_for_old_versions(self, tool, monkeypatch):
        module = tool("qgis-headless")
        monkeypatch.setattr(module, "old_qgis", lambda: True)
        monkeypatch.setattr(module.sys, "stdin", FakeStdin(json.dumps(self.VALUES)))
        arguments, text, names = module.prepare(["run", "x:y", "-"])
        assert arguments == ["--json", "run", "x:y", "--ellipsoid=EPSG:7030", "--", "A=1", "B=1", "B=x", "C=true"]
        assert text is None
        assert names == ["A", "B", "C", "D"]

    def test_is_passed_on_to_new_versions(self, tool, monkeypatch):
        module = tool("qgis-headless")
        text = json.dumps(self.VALUES)
        monkeypatch.setattr(module, "old_qgis", lambda: False)
        monkeypatch.setattr(module.sys, "stdin", FakeStdin(text))
        assert module.prepare(["run", "x:y", "-"]) == (["run", "x:y", "-"], text, ["A", "B", "C", "D"])

    @pytest.mark.parametrize("text", ["", "{", "[]", '{"inputs": 3}'])
    def test_nonsense_is_refused(self, headless, text):
        code, seen, stderr = headless("run", "x:y", "-", stdin=text)
        assert (code, seen) == (2, None)
        assert "stdin" in stderr


class FakeStdin:
    def __init__(self, text):
        self.text = text

    def read(self):
        return self.text


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_ends_both_and_is_no_success(headless, root, number, code):
    process = subprocess.Popen(
        [root / "tools" / "qgis-headless", "run", "x:y"],
        env={**os.environ, "QGIS_PROCESS": str(headless.program), "SLEEP": "30"},
        stderr=subprocess.DEVNULL,
    )
    end = time.monotonic() + 10
    while not headless.report.exists() and time.monotonic() < end:
        time.sleep(0.02)
    began = time.monotonic()
    process.send_signal(number)
    assert process.wait(timeout=10) == code
    assert time.monotonic() - began < 5


def test_no_qgis_is_said_in_one_line(root, tmp_path):
    done = subprocess.run(
        [root / "tools" / "qgis-headless", "list"],
        env={"PATH": str(tmp_path), "QGIS_PROCESS": str(tmp_path / "none")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
