"""Makes the repository root the package `parcel_clean` for every test, whatever the checkout is called."""

import os
import runpy
import sys
from pathlib import Path

import pytest

runpy.run_path(str(Path(__file__).parent / "tools" / "checkout.py"))["register_package"]()

_ENDED: list[int] = []


def pytest_sessionfinish(exitstatus):
    """Remember how the run ended."""
    _ENDED.append(int(exitstatus))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure():
    """Leave at once after the summary: QGIS may crash while Python takes it down in an order of its own."""
    if _ENDED and "qgis.core" in sys.modules:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(_ENDED[-1])
