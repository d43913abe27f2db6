"""Starts the real QGIS desktop through tools/desktop_shot."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def commune(tmp_path_factory):
    """A small sample commune with planted defects."""
    folder = tmp_path_factory.mktemp("commune")
    command = [sys.executable, str(ROOT / "tools" / "sample_commune.py"), "--out", str(folder), "--parcels", "600"]
    subprocess.run([*command, "--certificates", "no"], check=True, capture_output=True)
    return folder


@pytest.fixture
def desktop(tmp_path):
    """`desktop(steps, *options, NAME=value)` → (exit code, what the steps said, folder of the pictures)."""
    if not (shutil.which("xvfb-run") and (shutil.which("qgis.bin") or shutil.which("qgis"))):
        pytest.skip("no QGIS desktop or no xvfb-run here")

    def walk(steps, *options, **values):
        command = [str(ROOT / "tools" / "desktop_shot"), str(HERE / steps), "--out", str(tmp_path), *options]
        command += ["--", *(f"{name}={value}" for name, value in values.items())]
        done = subprocess.run(command, env=dict(os.environ), capture_output=True, text=True, check=False)
        said = [line[9:] for line in done.stderr.splitlines() if line.startswith("desktop: ")]
        return done.returncode, said, tmp_path

    return walk
