"""What the benchmark prints and writes: tables for the terminal, Markdown, and how the targets were met."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

# Issue 2, "Must reach".
MOST_TIMES_READING = 8.0
LEAST_TIMES_STRAIGHT = 3.0
LEAST_TIMES_QGIS = 8.0
MOST_GROWTH = 7.0  # from 200,000 to 1,000,000 parcels
MOST_MEMORY_MB = 3 * 1024

OUTSIDE = ("read through QGIS", "write findings and report")  # steps that are not the check itself


@dataclass(frozen=True)
class Verdict:
    """One target, what was measured, and whether it is reached."""

    target: str
    layer: str
    measured: str
    reached: bool


def progress(layer: Any, number: int, rounds: int) -> None:
    """Which round is running; only on a terminal."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{_name(layer.size, layer.layout)}: round {number + 1} of {rounds}   \r")


def steps_table(result: dict[str, Any]) -> str:
    """Seconds and share of each step."""
    check = result["seconds"]["check"]
    lines = ["", f"== {_title(result)}: {result['parcels']:,} parcels, {result['rounds']} rounds, medians =="]
    for name, seconds in result["steps"].items():
        share = "" if name in OUTSIDE else f"{seconds / check:6.1%}"
        lines.append(f"  {name:46}{seconds:9.3f} s {share}")
    lines.append(f"  {'the check itself':46}{check:9.3f} s   (CPU {result['cpu']:.2f} s)")
    found = ", ".join(f"{code} {_outcome(result, code)}" for code in result["findings"])
    lines.append(f"  findings: {found}")
    return "\n".join(lines)


def ratio_table(result: dict[str, Any]) -> str:
    """The check against the yardsticks, measured in the same run."""
    return "\n".join(f"  {name:62}{value}" for name, value in _ratios(result))


def _ratios(result: dict[str, Any]) -> list[tuple[str, str]]:
    seconds, rows = result["seconds"], []
    check = seconds["check"]
    for name in ("read", "read with attributes"):
        what = "reading the geometries through QGIS" if name == "read" else "reading geometries and attributes"
        rows.append((what, f"{seconds[name]:8.2f} s   check = {check / seconds[name]:5.2f} ×"))
    straight = seconds["straight"]
    rows.append(
        ("straightforward pipeline: overlaps, duplicates", f"{straight:8.2f} s   {straight / check:5.2f} × the check")
    )
    if "straight gaps" in seconds:
        both = straight + seconds["straight gaps"]
        rows.append(("  and gaps by union and difference", f"{both:8.2f} s   {both / check:5.2f} × the check"))
    if "headless" in result:
        run = result["headless"]
        rows.append(("whole headless run", f"{run['seconds']:8.2f} s   peak {run['peak_mb']:,.0f} MB"))
    if "headless_newer" in result:
        rows.append(("whole headless run under QGIS 3.44", f"{result['headless_newer']:8.2f} s"))
    if "qgis_checks" in result:
        for name, value in result["qgis_checks"].items():
            rows.append((f"QGIS 3.44 {name}", f"{value:8.2f} s"))
        rows.append(
            (
                "QGIS 3.44's three checks",
                f"{_qgis(result):8.2f} s   {_qgis(result) / _run(result):5.2f} × the headless run",
            )
        )
    rows.append(("peak memory of the check (QGIS, reading included)", f"{result['peak_mb']:8,.0f} MB"))
    return rows


def verdicts(results: list[dict[str, Any]]) -> list[Verdict]:
    """The targets that these results can speak about."""
    out: list[Verdict] = []
    by_layer = {(result["size"], result["layout"]): result for result in results}
    for (size, layout), result in by_layer.items():
        check, seconds, name = result["seconds"]["check"], result["seconds"], _name(size, layout)
        broken = [code for code, outcome in result["outcomes"].items() if outcome == "could_not_run"]
        if broken:  # what did not run took no time
            out.append(Verdict("every rule runs", name, f"could not run: {', '.join(broken)}", False))
        if size == 200_000:
            out.append(_most("check / reading through QGIS", name, check / seconds["read"], MOST_TIMES_READING))
            out.append(_least("straightforward / check", name, seconds["straight"] / check, LEAST_TIMES_STRAIGHT))
            if "qgis_checks" in result:
                faster = _qgis(result) / _run(result)
                out.append(_least("QGIS 3.44's checks / headless run", name, faster, LEAST_TIMES_QGIS))
        if size == 1_000_000:
            smaller = by_layer.get((200_000, layout))
            if smaller:
                out.append(_most("1M / 200k, the check", name, check / smaller["seconds"]["check"], MOST_GROWTH))
            peak = max(result["peak_mb"], result.get("headless", {}).get("peak_mb", 0.0))
            out.append(Verdict(f"peak memory ≤ {MOST_MEMORY_MB} MB", name, f"{peak:,.0f} MB", peak <= MOST_MEMORY_MB))
    return out


def verdict_table(verdicts: list[Verdict]) -> str:
    """One line per target."""
    lines = ["", "== targets =="]
    lines += [
        f"  {'ok    ' if verdict.reached else 'MISSED'} {verdict.target:44} {verdict.layer:10} {verdict.measured}"
        for verdict in verdicts
    ]
    return "\n".join(lines)


def markdown(machine: dict[str, Any], results: list[dict[str, Any]], verdicts: list[Verdict]) -> str:
    """All of it as one Markdown page."""
    lines = [
        f"Measured {machine['at']} on {machine['cpu']}, {machine['cores']} cores, load {machine['load']} at the start.",
        f"numpy {machine['numpy']}, shapely {machine['shapely']}, GEOS {machine['geos']}.",
        "",
        "| target | layer | measured | |",
        "|---|---|---:|---|",
        *(f"| {v.target} | {v.layer} | {v.measured} | {'reached' if v.reached else '**missed**'} |" for v in verdicts),
    ]
    for result in results:
        lines += ["", f"### {_title(result)}", "", "| | |", "|---|---:|"]
        lines += [f"| {name.strip()} | {value.strip()} |" for name, value in _ratios(result)]
    lines += ["", "### Seconds per step", "", *_steps_markdown(results)]
    return "\n".join(lines) + "\n"


def _steps_markdown(results: list[dict[str, Any]]) -> list[str]:
    names = list(dict.fromkeys(name for result in results for name in result["steps"]))
    lines = ["| step | " + " | ".join(_title(result) for result in results) + " |", "|---|" + "---:|" * len(results)]
    for name in names:
        cells = (f"{result['steps'].get(name, 0.0):.3f}" for result in results)
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    lines.append("| **the check itself** | " + " | ".join(f"**{r['seconds']['check']:.3f}**" for r in results) + " |")
    lines.append("| CPU seconds of it | " + " | ".join(f"{r['cpu']:.2f}" for r in results) + " |")
    return lines


def _most(what: str, layer: str, value: float, limit: float) -> Verdict:
    return Verdict(f"{what} ≤ {limit:g}", layer, f"{value:.2f}", value <= limit)


def _least(what: str, layer: str, value: float, limit: float) -> Verdict:
    return Verdict(f"{what} ≥ {limit:g}", layer, f"{value:.2f}", value >= limit)


def _outcome(result: dict[str, Any], code: str) -> str:
    outcome = result["outcomes"][code]
    return str(result["findings"][code]) if outcome in ("passed", "findings") else outcome.replace("_", " ")


def _qgis(result: dict[str, Any]) -> float:
    return sum(result["qgis_checks"].values())


def _run(result: dict[str, Any]) -> float:
    """The slower of our whole runs, so that the comparison favours QGIS."""
    return max(result["headless_newer"], result.get("headless", {}).get("seconds", 0.0))


def _title(result: dict[str, Any]) -> str:
    return _name(result["size"], result["layout"])


def _name(size: int, layout: str) -> str:
    short = f"{size // 1_000_000}M" if size >= 1_000_000 else f"{size // 1000}k"
    return f"{short} {layout}"
