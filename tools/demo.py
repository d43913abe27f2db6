#!/usr/bin/env python3
"""`make demo`: checks a commune with planted defects; leaves findings, report and a QGIS project in demo/."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import fiona
from sample.compare import LINES, Score, compare, read_findings, table
from sample.output import write_commune

ROOT = Path(__file__).resolve().parent.parent
DEMO = Path("demo")  # relative on purpose: what is printed can be copied
INPUTS = ("parcels.gpkg", "boundary.gpkg", "sheets.csv", "certificates.xlsx", "sheet_coarse.gpkg")
RESULTS = (
    *("findings.gpkg", "report.html", "report.json", "coarse.gpkg", "coarse.json", "parcel_clean.qgz"),
    *("identifiers.html", "identifiers.json", "certificates.gpkg", "certificates.html"),
    *("certificates.json", "certificate_findings.gpkg", "matches.gpkg", "matches.html", "matches.json"),
)
PARCELS, SEED = 3000, 7
# These need the certificate list and are shown with the matching.
MATCHED = {"RC01", "RC02", "RC03"}
# Rules that must be there: one that goes missing would otherwise look like one without defects.
EXPECTED = (
    *(f"TC0{i}" for i in range(1, 10)),
    *(f"UQ0{i}" for i in range(1, 5)),
    *(f"CO0{i}" for i in range(1, 4)),
    *(f"DC0{i}" for i in range(1, 10)),
)


def main() -> int:
    """Make, check, compare, show. Returns 1 when a planted defect was missed or something was found for nothing."""
    os.chdir(ROOT)
    started = time.perf_counter()
    DEMO.mkdir(exist_ok=True)
    for name in (*INPUTS, *RESULTS, "truth.json"):
        for path in (DEMO / name, DEMO / f"{name}-wal", DEMO / f"{name}-shm"):
            path.unlink(missing_ok=True)
    options = {"formats": ("gpkg",), "with_certificates": True, "with_identifiers": True}
    write_commune(DEMO, parcels=PARCELS, seed=SEED, clean=False, many_t=False, **options)
    before = {name: _sha256(DEMO / name) for name in INPUTS}
    truth = json.loads((DEMO / "truth.json").read_text(encoding="utf-8"))

    print("Checking the sample commune with qgis_process …", flush=True)
    report = check(
        "parcels.gpkg", "findings.gpkg", "report.json", ("BOUNDARY=demo/boundary.gpkg", "REPORT=demo/report.html")
    )
    coarse = check("sheet_coarse.gpkg", "coarse.gpkg", "coarse.json", ("RULES=TC09",))
    list_report = check_list()
    causes = audit_identifiers()
    project = make_project()

    open_with_what_matters(report)
    scores = _scores(truth, report, coarse)
    line_findings = read_findings(DEMO / "certificate_findings.gpkg")
    line_rules = [rule["code"] for rule in list_report["rules"]]
    line_scores = [one for one in compare(line_findings, truth, line_rules, lines=True) if one.planted or one.findings]
    # a rule may have nothing to judge here (no column of identifiers, say) as long as nothing is planted for it
    idle = {rule["code"] for rule in report["rules"] if rule["outcome"] == "not_applicable"}
    scores = [score for score in scores if score.rule not in MATCHED and (score.planted or score.rule not in idle)]
    not_run = [rule["code"] for rule in report["rules"] if rule["outcome"] == "could_not_run"]
    not_run += [rule["code"] for rule in list_report["rules"] if rule["outcome"] == "could_not_run"]
    not_run += sorted(
        code for code in idle - MATCHED if any(e.get("file") != LINES for e in truth["rules"].get(code, ()))
    )
    names = {rule["code"]: rule["name"] for rule in (*report["rules"], *list_report["rules"])}
    print("\nFound / planted (the check does not know what was planted):")
    print("\n".join(table(scores, names)))
    print(f"\nIn the certificate list of {list_report['parcels']} lines:")
    print("\n".join(table(line_scores, names)))
    absent = [code for code in EXPECTED if code not in names]
    later = sorted(set(truth["rules"]) - set(names) - set(absent) - MATCHED)
    if not_run:
        print(f"  NOT RUN: {', '.join(not_run)}")
    if absent:
        print(f"  NOT THERE: {', '.join(absent)}")
    if later:
        print(f"  planted for rules still to come: {', '.join(later)}")

    wrong_causes = _tell_causes(truth, causes)
    wrong_matches = _tell_matches(truth)

    _tell_files(project)
    unchanged = _show_hashes(before)
    good = (
        all(score.perfect for score in (*scores, *line_scores))
        and not not_run
        and not absent
        and not wrong_causes
        and not wrong_matches
        and unchanged
        and project
    )
    verdict = "All planted defects found, no false alarm." if good else "NOT as planted: see above."
    print(f"\n{verdict} {time.perf_counter() - started:.0f} s")
    return 0 if good else 1


def _tell_files(project: bool) -> None:
    print("\nLook at:")
    print(f"  {DEMO / 'report.html'}  in a browser")
    if project:
        print(f"  {DEMO / 'parcel_clean.qgz'}  in QGIS: parcels, boundary and findings")
    print(f"  {DEMO / 'identifiers.html'}  the commune's identity sheet: identifiers, verdicts, causes by sheet")
    print(f"  {DEMO / 'certificates.html'}  what is missing or wrong in the certificate list, by row")
    print(f"  {DEMO / 'matches.html'}  which certificate is about which parcel, and why")
    print(f"  {DEMO / 'findings.gpkg'}  the findings, one row each")


def check(parcels: str, findings: str, report: str, more: tuple[str, ...]) -> dict[str, Any]:
    """Run `checkparcels` through the real qgis_process; returns its JSON report."""
    destination = f"FINDINGS=ogr:dbname='{DEMO / findings}' table=\"findings\" (geom)"
    return run("checkparcels", parcels, report, (destination, *more))


def check_list() -> dict[str, Any]:
    """Read the workbook into a table, check it; the JSON report."""
    call("importcertificates", (f"FILE={DEMO / 'certificates.xlsx'}", f"OUTPUT={DEMO / 'certificates.gpkg'}"))
    call(
        "checkcertificates",
        (
            f"INPUT={DEMO / 'certificates.gpkg'}",
            f"FINDINGS=ogr:dbname='{DEMO / 'certificate_findings.gpkg'}' table=\"findings\"",
            f"REPORT={DEMO / 'certificates.html'}",
            f"REPORT_JSON={DEMO / 'certificates.json'}",
        ),
    )
    return json.loads((DEMO / "certificates.json").read_text(encoding="utf-8"))


def match_list() -> dict[str, Any]:
    """Match the list with the map; the JSON report."""
    call(
        "matchcertificates",
        (
            f"PARCELS={DEMO / 'parcels.gpkg'}|layername=thua_dat",
            f"CERTIFICATES={DEMO / 'certificates.gpkg'}",
            f"SHEETS={DEMO / 'sheets.csv'}",
            f"MATCHES={DEMO / 'matches.gpkg'}",
            f"REPORT={DEMO / 'matches.html'}",
            f"REPORT_JSON={DEMO / 'matches.json'}",
        ),
    )
    return json.loads((DEMO / "matches.json").read_text(encoding="utf-8"))


def _tell_matches(truth: dict[str, Any]) -> int:
    """How the certificates were matched, and how many of the settled ones are wrong."""
    counts = match_list()["reconciliation"]["counts"]
    true = {serial: set(keys) for serial, keys in truth["certificates"]["parcels_by_certificate"].items()}
    with fiona.open(DEMO / "matches.gpkg") as source:
        settled = [row["properties"] for row in source if row["properties"]["status"] == "matched"]
    doubled = {entry["serial"] for entry in truth["rules"].get("UQ04", ()) if "serial" in entry}
    wrong = 0
    for row in settled:
        serial = row["certificate"].split("/")[0]
        wrong += serial not in doubled and row["parcel"] not in true.get(serial, {row["parcel"]})
    print("\nCertificates and parcels (decided by people, with reasons and a journal, where it is not sure):")
    for status, count in counts.items():
        print(f"  {status:<12}{count:>6}")
    print(f"  wrong among the {len(settled)} matched: {wrong}")
    return wrong


def audit_identifiers() -> dict[str, int]:
    """The identity sheet; how many identifiers each cause explains."""
    report = run("auditparcelids", "parcels.gpkg", "identifiers.json", (f"REPORT={DEMO / 'identifiers.html'}",))
    return {cause["key"]: cause["count"] for cause in report["identity"]["causes"]}


def run(algorithm: str, parcels: str, report: str, more: tuple[str, ...]) -> dict[str, Any]:
    """Run an algorithm through the real qgis_process; returns its JSON report."""
    call(algorithm, (f"INPUT={DEMO / parcels}|layername=thua_dat", f"REPORT_JSON={DEMO / report}", *more))
    return json.loads((DEMO / report).read_text(encoding="utf-8"))


def call(algorithm: str, parameters: tuple[str, ...]) -> None:
    """Run an algorithm through the real qgis_process; ends the demo where it fails."""
    command = ["tools/qgis-headless", "run", f"parcelclean:{algorithm}", *parameters]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.stderr.write(f"{done.stdout}\n{done.stderr}\n")
        sys.exit(f"demo: {algorithm} failed (exit code {done.returncode}), see above")


def make_project() -> bool:
    """The QGIS project, made by QGIS's own Python in a process of its own (the .venv's libraries stay out of it)."""
    script = Path("tools") / "sample" / "project.py"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        ["/usr/bin/python3", str(script), str(DEMO)], capture_output=True, text=True, check=False, env=environment
    )
    if done.returncode != 0:
        print(f"The QGIS project could not be made: {done.stderr.strip()[-500:]}")
    return done.returncode == 0


def open_with_what_matters(report: dict[str, Any]) -> None:
    """Parcels and causes first: one cause is one thing to do, however many rows it has."""
    summary, causes = report["summary"], report["causes"]
    total = sum(summary[name] for name in ("errors", "warnings", "infos"))
    print(f"\n{report['parcels']} parcels, {len(causes)} causes to look at.")
    print(
        f"(Behind them {total} findings: {summary['errors']} errors, {summary['warnings']} warnings, "
        f"{summary['infos']} notes.)"
    )
    for cause in causes[:8]:
        print(f"  {cause['severity']:<8} {cause['rule']}  {cause['cause']}  ({cause['count']})")
    if len(causes) > 8:
        print(f"  … and {len(causes) - 8} more in the report")


def _scores(truth: dict[str, Any], report: dict[str, Any], coarse: dict[str, Any]) -> list[Score]:
    """The layer-wide rule TC09 is planted on a sheet of its own; on the main layer it must stay silent."""
    findings = read_findings(DEMO / "findings.gpkg")
    rules = [rule["code"] for rule in report["rules"]]
    main_truth = {"rules": {code: entries for code, entries in truth["rules"].items() if code != "TC09"}}
    scores = compare(findings, main_truth, rules)
    if any(rule["code"] == "TC09" for rule in coarse["rules"]):
        on_grid = compare(read_findings(DEMO / "coarse.gpkg"), truth, ["TC09"])[0]
        main = next(score for score in scores if score.rule == "TC09")
        on_grid.false_alarms += main.false_alarms
        on_grid.findings += main.findings
        scores[scores.index(main)] = on_grid
    return scores


def _tell_causes(truth: dict[str, Any], found: dict[str, int]) -> int:
    """What went wrong with the identifiers, as planted and as the audit names it; how many causes differ."""
    single = {"malformed", "upper", "other parcel"}  # no common cause behind them
    planted = Counter(entry["cause"] for entry in truth["rules"]["DC07"] if entry["cause"] not in single)
    # The sheet that was moved is part of the name.
    named = Counter({key.partition(" ")[0] if key.startswith("moved ") else key: n for key, n in found.items()})
    print("\nWhy identifiers lie elsewhere (named / planted):")
    for cause in sorted(planted | named):
        print(f"  {cause:<40}{named[cause]:>6} / {planted[cause]}")
    return sum(named[cause] != planted[cause] for cause in planted | named)


def _show_hashes(before: dict[str, str]) -> bool:
    print("\nInputs, SHA-256 before and after the run:")
    unchanged = True
    for name, digest in before.items():
        same = _sha256(DEMO / name) == digest
        unchanged &= same
        print(f"  {digest[:16]}…  {name:<20} {'unchanged' if same else 'CHANGED'}")
    return unchanged


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
