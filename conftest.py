"""Makes the repository root the package `parcel_clean` for every test, whatever the checkout is called."""

import runpy
from pathlib import Path

runpy.run_path(str(Path(__file__).parent / "tools" / "checkout.py"))["register_package"]()
