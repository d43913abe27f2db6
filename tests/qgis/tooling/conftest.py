"""The real qgis_process."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def program() -> str:
    found = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    return found or pytest.skip("no qgis_process here")


@pytest.fixture
def headless(program):
    """Runs tools/qgis-headless: (exit code, stdout, stderr)."""

    def run(*arguments, **options):
        variables = {name: value for name, value in os.environ.items() if not name.startswith("QGIS_")}
        done = subprocess.run(
            [ROOT / "tools" / "qgis-headless", *arguments],
            env={**variables, **options.pop("variables", {})},
            capture_output=True,
            text=True,
            check=False,
            **options,
        )
        return done.returncode, done.stdout, done.stderr

    return run
