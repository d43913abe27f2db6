#!/usr/bin/env python3
"""Checks that QGIS 3.22, 3.40 and 3.44, and a newer pyproj, give parcels the same identifiers, letter by letter.

    make compat
    tools/compat_ids.py --count 2000 --versions 3.44

50,000 parcels (made ones of all kinds, and real ones where they are present) go through `parcelclean:assignparcelids`
in this machine's QGIS and in the roots of `tools/compat`; once as they are, once redrawn: shuffled, rings turned and
reversed, parts and holes in another order. Then once more without QGIS, with the newest pyproj, shapely and numpy that
pip finds for this machine's Python. Exit code 1 on any difference. What was given is left in build/compat-ids.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "compat-ids"
HERE = "here"
VERSIONS = ("3.40", "3.44")
LAYER = "thua_dat"
COLUMN = "parcel_id_provisional"
DRAWN, REDRAWN = "as they are", "redrawn"
CRS = "EPSG:9210"

Ids = dict[int, "str | None"]


def main(arguments: list[str] | None = None) -> int:
    """Make, run everywhere, compare."""
    options = _options(arguments)
    if options.core:
        Path(options.core[1]).write_text(json.dumps(core_ids(Path(options.core[0]))), encoding="utf-8")
        return 0
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    layers = make_layers(options.count)
    expected = run(layers[DRAWN], HERE)
    given = sum(identifier is not None for identifier in expected.values())
    print(
        f"{len(expected)} parcels, {given} identifiers, {len(set(expected.values()) - {None})} different ones",
        flush=True,
    )
    differences = 0
    for version in (HERE, *options.versions):
        for name, path in layers.items():
            differences += tell(f"QGIS {version}, {name}", expected, run(path, version))
    if options.newest:
        what, found = run_newest(layers[REDRAWN])
        differences += tell(f"{what}, {REDRAWN}", expected, found)
    print(f"compat: {differences} identifiers differ" if differences else "compat: the same identifiers everywhere")
    return int(differences > 0 or not given)


def tell(title: str, expected: Ids, found: Ids) -> int:
    """Say how many differ, and the first of them."""
    wrong = [number for number in expected if number not in found or found[number] != expected[number]]
    wrong += [number for number in found if number not in expected]
    print(f"  {title}: " + (f"{len(wrong)} differ" if wrong else "the same"), flush=True)
    for number in wrong[:5]:
        print(f"    parcel {number}: {found.get(number)}, not {expected.get(number)}")
    return len(wrong)


def make_layers(count: int) -> dict[str, Path]:
    """The parcels as they are and redrawn; the parcel number says which is which."""
    import numpy as np
    from bench import bench_point
    from parcel_clean.core.geometry.rings import rings_of
    from sample.writers import write_gpkg

    real = bench_point.real_parcels()
    shapes = list(real.geometries())[: count // 2] if real is not None else []
    print(f"{len(shapes)} real parcels" if shapes else "no real parcels: ../shared/data is not present")
    shapes += list(bench_point.sample(count - len(shapes), 31).geometries())
    rings = rings_of(np.array(shapes, dtype=object))
    redrawn, old = bench_point.redrawn(rings, 32)
    out = {}
    for name, drawn, numbers in ((DRAWN, rings, np.arange(len(shapes))), (REDRAWN, redrawn, old)):
        path = OUT / f"{name.replace(' ', '_')}.gpkg"
        columns = {"SHBANDO": np.full(len(shapes), 1), "SHTHUA": numbers + 1}
        write_gpkg(path, LAYER, {"SHBANDO": "int", "SHTHUA": "int"}, columns, drawn.geometries())
        out[name] = path
    return out


def run(layer: Path, version: str) -> Ids:
    """The identifiers that one version of QGIS gives, by parcel number."""
    result = OUT / f"{version}_{layer.stem}.gpkg"
    command = [str(ROOT / "tools" / "qgis-headless"), "run", "parcelclean:assignparcelids"]
    command += [f"INPUT={layer}", f"OUTPUT={result}"]
    if version != HERE:
        command = [str(ROOT / "tools" / "compat"), "run", version, "--", *command]
    _call(command, {**os.environ, "PARCELCLEAN_LANG": "en"})
    connection = sqlite3.connect(result)
    try:
        table = connection.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'").fetchone()[0]
        return dict(connection.execute(f'SELECT "SHTHUA", "{COLUMN}" FROM "{table}"'))
    finally:
        connection.close()


def run_newest(layer: Path) -> tuple[str, Ids]:
    """The identifiers that the core gives with the newest libraries, and which these are."""
    site = OUT / "newest"
    _call([sys.executable, "-m", "venv", str(site)])
    python = str(site / "bin" / "python")
    _call([python, "-m", "pip", "install", "-q", "numpy", "shapely", "pyproj"])
    # Wheels bring PROJ's own data.
    variables = {name: value for name, value in os.environ.items() if name not in ("PROJ_DATA", "PROJ_LIB")}
    _call([python, __file__, "--core", str(layer), str(OUT / "newest.json")], variables)
    versions = "import pyproj, shapely; print('pyproj', pyproj.__version__, 'PROJ', pyproj.proj_version_str,"
    versions += " 'GEOS', shapely.geos_version_string)"
    what = _call([python, "-c", versions], variables).strip()
    found = json.loads((OUT / "newest.json").read_text(encoding="utf-8"))
    return what, {int(number): identifier for number, identifier in found.items()}


def core_ids(layer: Path) -> Ids:
    """The identifiers of a layer without QGIS."""
    import numpy as np
    import shapely
    from compat_findings import _wkb
    from parcel_clean.core.geometry.characteristic_point import METHOD_VERSION, characteristic_points
    from parcel_clean.core.identity.assign import IdRequest, assign
    from parcel_clean.core.identity.register_state import Issuer
    from parcel_clean.core.parcels import parcels_from_geometries
    from parcel_clean.core.roles import Role

    connection = sqlite3.connect(layer)
    try:
        rows = connection.execute(f'SELECT "SHTHUA", geom FROM "{LAYER}" ORDER BY fid').fetchall()
    finally:
        connection.close()
    numbers = np.array([number for number, _ in rows], dtype=object)
    shapes = shapely.from_wkb(np.array([_wkb(blob) for _, blob in rows], dtype=object))
    values = {Role.SHEET: np.full(len(rows), 1, dtype=object), Role.PARCEL: numbers}
    empty = np.full(len(rows), None, dtype=object)
    parcels = parcels_from_geometries(shapes, values=values)
    points = characteristic_points
    result = assign(IdRequest(parcels, CRS, empty, empty, Issuer.PROVISIONAL, points, METHOD_VERSION), None)
    return {int(number): str(text) or None for number, text in zip(numbers, result.identifiers)}


def _call(command: list[str], variables: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=variables)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\nended with {done.returncode}:\n{(done.stdout + done.stderr)[-3000:]}")
    return done.stdout


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=50_000, help="parcels (default 50,000)")
    parser.add_argument("--versions", nargs="*", choices=VERSIONS, default=list(VERSIONS))
    parser.add_argument("--no-newest", dest="newest", action="store_false", help="leave the newest pyproj out")
    parser.add_argument("--core", nargs=2, metavar=("LAYER", "JSON"), help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    from checkout import register_package

    register_package()
    started = time.perf_counter()
    code = main()
    if "--core" not in sys.argv:
        print(f"{time.perf_counter() - started:.0f} s")
    sys.exit(code)
