#!/usr/bin/env python3
"""Writes resources/sample: the small commune that the installed plugin opens, everything in it made up.

The plugin site takes no binaries, so layers are GeoJSON and the certificate list is a table of text; the plugin makes
GeoPackages of them when somebody asks for the sample.

usage: make_sample.py [--check]      --check writes nothing and fails when a file is stale
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import fiona
import numpy as np
import shapely
import shapely.geometry
from checkout import ROOT
from sample.output import write_commune
from sample.plan import EPSG

FOLDER = ROOT / "resources" / "sample"
PARCELS, SEED = 300, 7
LAYERS = ("parcels", "boundary")
TABLES = ("certificates.csv", "sheets.csv")


def main(arguments: list[str]) -> int:
    """Write or check; the exit code."""
    if set(arguments) - {"--check"}:
        print(__doc__)
        return 2
    wanted = {FOLDER / name: text for name, text in files().items()}
    stale = [path for path, new in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != new]
    if "--check" in arguments:
        for path in stale:
            print(f"stale: {path.relative_to(ROOT)}")
        print("run: make sample" if stale else "sample: up to date")
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    print(f"resources/sample: {len(wanted)} files, {len(stale)} changed")
    return 0


def files() -> dict[str, str]:
    """The text of every file."""
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary)
        write_commune(
            out,
            parcels=PARCELS,
            seed=SEED,
            clean=False,
            many_t=False,
            formats=("gpkg",),
            with_certificates=True,
            with_identifiers=True,
            certificates="certificates.csv",
        )
        made = {f"{name}.geojson": geojson(out / f"{name}.gpkg") for name in LAYERS}
        made.update({name: (out / name).read_text(encoding="utf-8") for name in TABLES})
    return made


def geojson(path: Path) -> str:
    """One feature a line, so that a change shows where it is; coordinates in the layer's own CRS, with all digits."""
    crs = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{EPSG}"}}
    with fiona.open(path) as source:
        lines = ",\n".join(feature(dict(row["properties"]), row["geometry"], path.stem) for row in source)
    return f'{{"type":"FeatureCollection","crs":{_compact(crs)},"features":[\n{lines}\n]}}\n'


def feature(properties: dict[str, Any], geometry: Any, layer: str) -> str:
    """One line. The boundary is computed; its first vertex and last digits differ between versions of GEOS."""
    if layer == "boundary":
        rounded = shapely.transform(shapely.geometry.shape(geometry), lambda xy: np.round(xy, 3))
        geometry = shapely.geometry.mapping(shapely.normalize(rounded))
    shape = None if geometry is None else {"type": geometry["type"], "coordinates": geometry["coordinates"]}
    return _compact({"type": "Feature", "properties": properties, "geometry": shape})


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
