"""The layers that are measured: sample communes of any size, made once and kept under `build/bench/layers`."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ROOT / "build" / "bench" / "layers"
TABLE = "thua_dat"


@dataclass(frozen=True)
class BenchLayer:
    """One sample commune: about `size` parcels; `layout` is `few` or `many` T-junctions, `clean` has no defects."""

    size: int
    layout: str
    clean: bool = False

    @property
    def folder(self) -> Path:
        """Where its files are. The name changes with the generator, so an old layer is never measured by mistake."""
        kind = f"{self.layout}-clean" if self.clean else self.layout
        return LAYERS / f"{kind}-{self.size}-{_generator_stamp()}"

    @property
    def path(self) -> Path:
        """The GeoPackage with the parcels."""
        return self.folder / "parcels.gpkg"

    def make(self) -> Path:
        """Make the layer if it is not there."""
        if not self.path.exists():
            part = self.folder.with_suffix(".part")
            command = [sys.executable, str(ROOT / "tools" / "sample_commune.py"), "--out", str(part)]
            command += ["--parcels", str(self.size), "--t-junctions", self.layout, "--certificates", "no"]
            command += ["--clean"] if self.clean else []
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            part.rename(self.folder)
        return self.path


def _generator_stamp() -> str:
    digest = hashlib.sha256()
    for path in sorted((ROOT / "tools" / "sample").glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
