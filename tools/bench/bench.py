#!/usr/bin/env python3
"""Seconds, memory and ratios of a check with the rules `topology,uniqueness`.

    make bench                                      20,000, 200,000 and 1,000,000 parcels, both layouts
    tools/bench/bench.py --sizes 200000 --layouts many --rounds 5

Every measurement is a process of its own. Within one size they take turns, round by round, so that whatever else the
machine does hits all of them; the tables show medians, and ratios of medians of one run. Results go to build/bench.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path
from statistics import median
from typing import Any

import headless
import tables
from layers import ROOT, BenchLayer

RULES = "topology,uniqueness"
ROUNDS = {20_000: 5, 200_000: 3}
LAYOUTS = ("few", "many")
UNION_UP_TO = 200_000  # parcels; the union of a million takes minutes and proves nothing more


def main(arguments: list[str] | None = None) -> int:
    """Measure everything that was asked for, print it and write it down."""
    options = _options(arguments)
    results: list[dict[str, Any]] = []
    out = ROOT / "build" / "bench"
    out.mkdir(parents=True, exist_ok=True)
    machine = _machine()
    print(f"{machine['cpu']}, {machine['cores']} cores, load {machine['load']}", flush=True)
    for size in options.sizes:
        for layout in options.layouts:
            layer = BenchLayer(size, layout)
            layer.make()
            rounds = options.rounds or ROUNDS.get(size, 1)
            result = measure(layer, rounds, options)
            results.append(result)
            print(tables.steps_table(result), flush=True)
            print(tables.ratio_table(result), flush=True)
    verdicts = tables.verdicts(results)
    print(tables.verdict_table(verdicts))
    (out / "results.json").write_text(json.dumps({"machine": machine, "results": results}, indent=1), encoding="utf-8")
    (out / "results.md").write_text(tables.markdown(machine, results, verdicts), encoding="utf-8")
    print(f"written: {out / 'results.json'}, {out / 'results.md'}")
    return int(options.strict and any(not verdict.reached for verdict in verdicts))


def measure(layer: BenchLayer, rounds: int, options: argparse.Namespace) -> dict[str, Any]:
    """All measurements of one layer."""
    found: list[dict[str, dict[str, Any]]] = []
    whole: list[tuple[float, float]] = []
    newer: list[float] = []
    # QGIS's search for gaps ends with an error on the first broken polygon, so it gets a layer without defects
    clean = BenchLayer(layer.size, layer.layout, clean=True).make() if options.qgis else layer.path
    for number in range(rounds):
        tables.progress(layer, number, rounds)
        with_union = number == 0 and layer.size <= UNION_UP_TO and not options.no_union
        kinds = ["read", "check", "straight-gaps" if with_union else "straight"]
        found.append({kind.partition("-")[0]: _worker(kind, layer.path) for kind in kinds})
        if not options.no_headless:
            whole.append(headless.ours(layer.path, RULES))
        if options.qgis and layer.size <= UNION_UP_TO:
            seconds = headless.ours_in_newer(clean, RULES)
            newer += [] if seconds is None else [seconds]
    result = _summary(layer, found)
    if whole:
        result["headless"] = {"seconds": median(s for s, _ in whole), "peak_mb": max(mb for _, mb in whole)}
    if newer:
        result["headless_newer"] = median(newer)
    if options.qgis and layer.size <= UNION_UP_TO:
        own = headless.qgis_checks(clean)
        if own is not None:
            result["qgis_checks"] = own
    return result


def _summary(layer: BenchLayer, found: list[dict[str, dict[str, Any]]]) -> dict[str, Any]:
    """Medians over the rounds."""
    first = found[0]
    seconds = {
        name: median(round_[kind]["seconds"][name] for round_ in found if name in round_[kind]["seconds"])
        for kind, measured in first.items()
        for name in measured["seconds"]
    }
    steps = {
        kind: {name: median(round_[kind]["steps"].get(name, 0.0) for round_ in found) for name in first[kind]["steps"]}
        for kind in ("check", "straight")
    }
    return {
        "size": layer.size,
        "layout": layer.layout,
        "parcels": first["check"]["parcels"],
        "rounds": len(found),
        "seconds": seconds,
        "cpu": median(round_["check"]["cpu"] for round_ in found),
        "steps": steps["check"],
        "straight_steps": steps["straight"],
        "straight_gap_steps": first["straight"].get("gap_steps", {}),
        "straight_counts": first["straight"]["counts"],
        "peak_mb": max(round_["check"]["peak_mb"]["check"] for round_ in found),
        "findings": first["check"]["findings"],
        "outcomes": first["check"]["outcomes"],
    }


def _worker(kind: str, path: Path) -> dict[str, Any]:
    worker = Path(__file__).resolve().parent / "worker.py"
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        command = [sys.executable, str(worker), kind, str(path), str(out), RULES]
        variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": folder}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=variables)
        if done.returncode or not out.exists():
            raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr[-3000:]}")
        return json.loads(out.read_text(encoding="utf-8"))


def _machine() -> dict[str, Any]:
    cpu = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), ""
    )
    versions = subprocess.run(
        [
            sys.executable,
            "-c",
            "import numpy, shapely; print(numpy.__version__, shapely.__version__, *shapely.geos_version)",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    return {
        "cpu": cpu or platform.machine(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "at": datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "python": platform.python_version(),
        "numpy": versions[0],
        "shapely": versions[1],
        "geos": ".".join(versions[2:]),
    }


def _lines(path: str) -> list[str]:
    place = Path(path)
    return place.read_text(encoding="utf-8").splitlines() if place.exists() else []


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=_numbers, default=[20_000, 200_000, 1_000_000], help="parcels, by commas")
    parser.add_argument("--layouts", type=lambda text: text.split(","), default=list(LAYOUTS), help="few,many")
    parser.add_argument("--rounds", type=int, default=0, help="per layer (default 5, 3 and 1 by size)")
    parser.add_argument("--no-headless", action="store_true", help="leave out whole runs through qgis_process")
    parser.add_argument("--no-union", action="store_true", help="leave out the straightforward search for gaps")
    parser.add_argument("--no-qgis", dest="qgis", action="store_false", help="leave out QGIS 3.44 and its own checks")
    parser.add_argument("--strict", action="store_true", help="exit code 1 when a target is missed")
    options = parser.parse_args(arguments)
    if not set(options.layouts) <= set(LAYOUTS):
        parser.error(f"layouts are {', '.join(LAYOUTS)}")
    return options


def _numbers(text: str) -> list[int]:
    return [int(word) for word in text.split(",")]


if __name__ == "__main__":
    sys.exit(main())
