"""Whole runs by the clock on the wall: ours through `tools/qgis-headless`, and QGIS's own checks on the same layer."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from pathlib import Path

from layers import ROOT, TABLE

COMPAT = ROOT / "tools" / "compat"
NEWER = "3.44"

_PROJECT = '<!DOCTYPE qgis><qgis version="3.44.0"/>'

# QGIS's own checks, with what they need to run. Outputs stay in memory: as GeoPackages they collide with its `fid`.
QGIS_CHECKS = {
    "native:checkgeometryoverlap": "ERRORS=memory: MIN_OVERLAP_AREA=0",
    "native:checkgeometryduplicate": "ERRORS=memory:",
    "native:checkgeometrygap": "ERRORS=memory: OUTPUT=memory: NEIGHBORS=memory: GAP_THRESHOLD=0",
}


def ours(path: Path, rules: str) -> tuple[float, float]:
    """(seconds, peak MB) of a whole headless run on this machine's QGIS."""
    with tempfile.TemporaryDirectory() as folder:
        return timed([str(ROOT / "tools" / "qgis-headless"), *_arguments(path, rules, folder)])


def ours_in_newer(path: Path, rules: str) -> float | None:
    """Seconds of such a run under QGIS 3.44, None where no such root is built."""
    if not has_newer():
        return None
    script = (
        'out=$(mktemp -d); begin=$EPOCHREALTIME; tools/qgis-headless "${@//@OUT@/$out}" >"$out/log" 2>&1 || exit $?;'
        ' echo "seconds $begin $EPOCHREALTIME"; rm -rf "$out"'
    )
    lines = _in_newer(["bash", "-c", script, "bench", *_arguments(path, rules, "@OUT@")])
    return _between(lines[-1].split()[1:])


def qgis_checks(path: Path) -> dict[str, float] | None:
    """Seconds of each of QGIS 3.44's own checks, start-up included; None where no such root is built."""
    if not has_newer():
        return None
    # these algorithms insist on a project; an empty one will do
    script = [f"out=$(mktemp -d); source=$0; echo '{_PROJECT}' >$out/empty.qgs"]
    for name, arguments in QGIS_CHECKS.items():
        run = f'qgis_process run {name} --project_path=$out/empty.qgs -- INPUT="$source" UNIQUE_ID=fid {arguments}'
        script += [
            "begin=$EPOCHREALTIME",
            f"{run} >$out/log 2>&1 || {{ tail -n 5 $out/log >&2; exit 1; }}",  # the time of a failure would be no time
            f'echo "{name} $begin $EPOCHREALTIME"',
        ]
    script.append('rm -rf "$out"')
    lines = _in_newer(["bash", "-c", "\n".join(script), f"{path}|layername={TABLE}"])
    return {name: _between(times) for name, *times in (line.split() for line in lines if line.startswith("native:"))}


def has_newer() -> bool:
    """Whether `tools/compat` has built the newer QGIS (the benchmark does not start that by itself)."""
    listed = subprocess.run([COMPAT, "list"], capture_output=True, text=True, check=False).stdout
    return any(line.startswith(f"{NEWER} /") for line in listed.splitlines())


def _arguments(path: Path, rules: str, folder: str) -> list[str]:
    outputs = [f"FINDINGS={folder}/findings.gpkg", f"REPORT_JSON={folder}/report.json"]
    return ["run", "parcelclean:checkparcels", f"INPUT={path}|layername={TABLE}", f"RULES={rules}", *outputs]


def timed(command: list[str]) -> tuple[float, float]:
    """(seconds, peak MB) of a command and all that it started; ends the benchmark where it fails."""
    with tempfile.TemporaryFile() as log:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        # wait4 knows the peak of the process and of those it waited for: qgis_process is one of them
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{log.read().decode()[-2000:]}")
    return seconds, usage.ru_maxrss / 1024


def _in_newer(command: list[str]) -> list[str]:
    done = subprocess.run([COMPAT, "run", NEWER, "--", *command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\nin QGIS {NEWER} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout.splitlines()


def _between(times: list[str]) -> float:
    begin, end = (float(text.replace(",", ".")) for text in times)
    return end - begin
