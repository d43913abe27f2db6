#!/usr/bin/env python3
"""Checks that QGIS 3.22, 3.40 and 3.44 find the same, finding by finding: same names, values and words, same order.

    make compat
    tools/compat_findings.py --versions 3.44 --layers special

Fixed layers (a small sample commune, messy and clean, and the special cases of `tests/compat/special_cases.py`) go
through `parcelclean:checkparcels` in this machine's QGIS and in the roots of `tools/compat`. Exit code 1 on any
difference. What was found is left in build/compat.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "compat"
HERE = "here"
VERSIONS = ("3.40", "3.44")

# Everything that a mark, a baseline or a person relies on; shapes are compared by area and place.
TEXTS = (
    *("finding_id", "fingerprint", "rule", "severity", "status", "cause", "cause_count", "parcel", "other"),
    *("fid_a", "fid_b", "field", "value", "unit", "expected", "suggestion", "confidence", "message", "details"),
)
PLACES = ("x", "y")
SAME_PLACE = 1e-6  # metres
METRES_PER_DEGREE = 1e5

Row = dict[str, object]


@dataclass(frozen=True)
class Case:
    """One run: a layer and the parameters that go with it."""

    name: str
    path: Path
    parameters: tuple[str, ...] = ()


def main(arguments: list[str] | None = None) -> int:
    """Run everything everywhere and compare."""
    options = _options(arguments)
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    cases = [case for case in make_cases() if not options.layers or case.name in options.layers]
    differences = 0
    for case in cases:
        expected, broken = run(case, HERE)
        differences += len(broken)
        counts = ", ".join(f"{rule} {count}" for rule, count in _by_rule(expected).items())
        print("\n".join([f"{case.name}: {len(expected)} findings here ({counts})", *broken]), flush=True)
        for version in options.versions:
            found, broken = run(case, version)
            lines = broken + compare(expected, found)
            differences += len(lines)
            print(f"  QGIS {version}: " + (f"{len(lines)} differences" if lines else "the same"), flush=True)
            for line in lines[: options.show]:
                print(f"    {line}")
    print(f"compat: {differences} differences" if differences else "compat: the same findings everywhere")
    return int(differences > 0)


def make_cases() -> list[Case]:
    """The fixed layers."""
    from sample.output import write_commune

    sys.path.insert(0, str(ROOT / "tests" / "compat"))
    from special_cases import write_special_cases

    cases: list[Case] = []
    for name in ("messy", "clean", "t-junctions"):
        folder = OUT / name
        made = {"clean": name == "clean", "many_t": name == "t-junctions"}
        write_commune(folder, parcels=500, seed=7, formats=("gpkg",), with_certificates=False, **made)
        layer = folder / "parcels.gpkg"
        cases.append(Case(name, layer, (f"BOUNDARY={folder / 'boundary.gpkg'}", f"SHEETS={folder / 'sheets.csv'}")))
        if name == "messy":
            exact = ("TOLERANCE=0", "MIN_AREA=0", "MAX_GAP_WIDTH=0", "RULES=topology,uniqueness")
            cases.append(Case("messy-exact", layer, exact))
    return cases + [Case(path.stem, path) for path in write_special_cases(OUT)]


def run(case: Case, version: str) -> tuple[list[Row], list[str]]:
    """The findings of one run, in their order, and which rules could not run."""
    folder = OUT / version
    folder.mkdir(exist_ok=True)
    findings = folder / f"{case.name}.gpkg"
    report = folder / f"{case.name}.json"
    command = [str(ROOT / "tools" / "qgis-headless"), "run", "parcelclean:checkparcels", f"INPUT={case.path}"]
    command += [*case.parameters, f"FINDINGS={findings}", f"REPORT_JSON={report}"]
    if version != HERE:
        command = [str(ROOT / "tools" / "compat"), "run", version, "--", *command]
    variables = {**os.environ, "PARCELCLEAN_LANG": "en"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=variables)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\nended with {done.returncode}:\n{(done.stdout + done.stderr)[-3000:]}")
    rules = json.loads(report.read_text(encoding="utf-8"))["rules"]
    broken = [f"    {r['code']} could not run: {r['reason']}" for r in rules if r["outcome"] == "could_not_run"]
    return read_findings(findings), broken


def read_findings(path: Path) -> list[Row]:
    """Rows of a findings GeoPackage."""
    connection = sqlite3.connect(path)
    try:
        table = connection.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'").fetchone()[0]
        connection.row_factory = sqlite3.Row
        rows = connection.execute(f'SELECT * FROM "{table}" ORDER BY fid').fetchall()
        return [dict(row) for row in rows]
    finally:
        connection.close()


def compare(expected: list[Row], found: list[Row]) -> list[str]:
    """What differs, in words."""
    ids, other_ids = [row["finding_id"] for row in expected], [row["finding_id"] for row in found]
    lines = [f"missing: {_named(row)}" for row in expected if row["finding_id"] not in set(other_ids)]
    lines += [f"surplus: {_named(row)}" for row in found if row["finding_id"] not in set(ids)]
    by_id = {row["finding_id"]: row for row in found}
    for row in expected:
        other = by_id.get(row["finding_id"])
        if other is not None:
            lines += [f"{_named(row)}: {difference}" for difference in _differences(row, other)]
    if not lines and ids != other_ids:
        first = next(at for at, (mine, theirs) in enumerate(zip(ids, other_ids)) if mine != theirs)
        lines.append(f"another order from row {first + 1} on: {ids[first]}, {other_ids[first]}")
    return lines


def _differences(row: Row, other: Row) -> list[str]:
    lines = [f"{name} is {other[name]!r}, not {row[name]!r}" for name in TEXTS if row[name] != other[name]]
    for name in PLACES:
        mine, theirs = row[name], other[name]
        if (mine is None) != (theirs is None) or (mine is not None and abs(mine - theirs) > _same_place(row)):
            lines.append(f"{name} is {theirs!r}, not {mine!r}")
    return lines + _shape_difference(row, other)


def _shape_difference(row: Row, other: Row) -> list[str]:
    import numpy as np
    import shapely

    mine, theirs = (shapely.from_wkb(_wkb(each.get("geom"))) for each in (row, other))
    if (mine is None) != (theirs is None):
        return ["one has a shape, the other none"]
    if mine is None or (mine.is_empty and theirs.is_empty):
        return []
    if mine.is_empty != theirs.is_empty:
        return ["one has a shape, the other an empty one"]
    with np.errstate(invalid="ignore"):  # edges of no length
        apart = shapely.hausdorff_distance(mine, theirs)
    return [] if apart <= _same_place(row) else [f"its shape is up to {apart:.3g} away"]


def _same_place(row: Row) -> float:
    """How far places may be apart in units of the layer: degrees where the numbers are small."""
    return SAME_PLACE / METRES_PER_DEGREE if row["x"] is not None and abs(row["x"]) <= 360 else SAME_PLACE


def _wkb(blob: bytes | None) -> bytes | None:
    """The geometry of a GeoPackage blob without its header."""
    if blob is None:
        return None
    envelope = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7]
    return blob[8 + envelope :]


def _named(row: Row) -> str:
    return f"{row['rule']} {row['finding_id']} ({row['parcel']} {row['other'] or ''})"


def _by_rule(rows: list[Row]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in rows:
        counts[str(row["rule"])] = counts.get(str(row["rule"]), 0) + 1
    return dict(sorted(counts.items()))


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--versions", nargs="+", choices=VERSIONS, default=list(VERSIONS))
    parser.add_argument("--layers", nargs="+", default=[], help="only these layers")
    parser.add_argument("--show", type=int, default=20, help="differences to print per layer and version")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
