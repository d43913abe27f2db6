"""The sample commune's certificates, made once."""

import subprocess
import sys
from pathlib import Path

import pytest
from parcel_clean.core.workbook.cleaning import clean_table

from . import grids

TOOL = Path(__file__).parents[3] / "tools" / "sample_commune.py"


@pytest.fixture(scope="session")
def workbook(tmp_path_factory):
    out = tmp_path_factory.mktemp("commune")
    subprocess.run([sys.executable, str(TOOL), "--out", str(out), "--parcels", "400"], check=True, capture_output=True)
    return out / "certificates.xlsx"


@pytest.fixture(scope="session")
def lines(workbook):
    return grids.lines_of(workbook)


@pytest.fixture(scope="session")
def table(lines):
    return clean_table(grids.book(grids.form(lines)))
