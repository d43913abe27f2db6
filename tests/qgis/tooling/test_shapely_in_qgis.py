"""The loader inside the real qgis_process, where a wheel would meet QGIS's own GEOS; plain Python never shows that."""

import json
import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.headless

METADATA = """[general]
name=probe
description=probe
version=1
qgisMinimumVersion=3.22
qgisMaximumVersion=4.99
author=x
email=x
hasProcessingProvider=yes
"""

# A plugin that asks the loader and computes with what it found, exceptions of GEOS included.
PROBE = """
import json, os, sys

class Probe:
    def initProcessing(self):
        answer = {}
        if os.environ.get("PROBE_IMPORT"):
            sys.path.insert(0, os.environ["PROBE_IMPORT"])
            import shapely
            del sys.path[0]
        from parcel_clean.adapters.shapely_loader import ensure_shapely
        status = ensure_shapely()
        answer.update(ok=status.ok, reason=status.reason, path=status.path, sentence=status.sentence())
        if status.ok:
            import numpy as np
            import shapely
            discs = shapely.buffer(shapely.points(np.arange(2000.0) % 50, np.arange(2000.0) // 50), 0.75)
            answer["area"] = round(float(shapely.area(shapely.union_all(discs))), 6)
            answer["pairs"] = int(shapely.STRtree(discs).query(discs, predicate="intersects").shape[1])
            try:
                shapely.from_wkt("POLYGON ((0 0")
            except shapely.errors.GEOSException:
                answer["exception"] = True
        with open(os.environ["PROBE_ANSWER"], "w") as file:
            json.dump(answer, file)

    def initGui(self): pass
    def unload(self): pass

def classFactory(iface):
    return Probe()
"""


@pytest.fixture
def probe(root, program, tmp_path):
    """Starts qgis_process with the probe; gives its answer. A crash leaves none."""
    plugin = tmp_path / "plugins" / "probe"
    plugin.mkdir(parents=True)
    (plugin / "metadata.txt").write_text(METADATA)
    (plugin / "__init__.py").write_text(PROBE)
    (plugin.parent / "parcel_clean").symlink_to(root)
    settings = tmp_path / "home" / "profiles" / "default" / "QGIS"
    settings.mkdir(parents=True)
    (settings / "QGIS3.ini").write_text("[PythonPlugins]\nprobe=true\n")
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)

    def run(site="", loaded_before=""):
        answer = tmp_path / "answer.json"
        variables = {
            **os.environ,
            "PATH": os.pathsep.join(["/usr/bin", "/bin", os.environ["PATH"]]),
            "QGIS_PLUGINPATH": str(plugin.parent),
            "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "home"),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(runtime),
            "PARCELCLEAN_SITE": str(site),
            "PROBE_ANSWER": str(answer),
            "PROBE_IMPORT": str(loaded_before),
        }
        done = subprocess.run([program, "plugins"], env=variables, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(answer.read_text())

    return run


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """A folder with shapely as a wheel, which brings a GEOS of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--only-binary", ":all:", "--target", str(folder)]
    done = subprocess.run([*pip, "shapely>=2.0.6,<2.2"], capture_output=True, text=True, check=False)
    if done.returncode or not (folder / "shapely.libs").is_dir():
        pytest.skip("no shapely wheel to be had: " + done.stderr[-200:])
    return folder


def own_site(root):
    """The .venv's packages, when it holds a shapely that fits this Python."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    folder = root / ".venv" / "lib" / version / "site-packages"
    return folder if (folder / "shapely").is_dir() else ""


def expect_it_computes(answer):
    assert answer["ok"], answer
    assert answer["exception"]
    assert answer["pairs"] == 17464
    return answer["area"]


def test_the_one_that_setup_prepares(probe, root):
    expect_it_computes(probe(own_site(root)))


def test_a_wheel_in_a_folder_of_our_own(probe, root, wheel):
    if not own_site(root):
        pytest.skip("QGIS brings its own shapely, which is loaded first here")
    answer = probe(wheel)
    assert answer["path"].startswith(str(wheel))
    assert expect_it_computes(answer) == expect_it_computes(probe(own_site(root)))


def test_a_wheel_that_somebody_else_has_loaded_is_not_touched(probe, wheel):
    answer = probe(loaded_before=wheel)
    if answer["ok"] and not answer["path"].startswith(str(wheel)):
        pytest.skip("QGIS brings its own shapely, which is loaded first here")
    assert answer["reason"] == "loaded_wheel"
    assert "shapely.libs" in answer["sentence"]


def test_the_plugin_says_so_when_there_is_none(probe, root):
    answer = probe()
    if answer["ok"]:
        pytest.skip("QGIS brings its own shapely")
    assert answer["reason"] in {"missing", "too_old"}
    assert "restart QGIS" in answer["sentence"]
