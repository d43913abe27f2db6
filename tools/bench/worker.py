"""One measurement in a process of its own, so that its peak memory is its own: `worker.py KIND LAYER OUT [RULES]`.

    read    a bare loop over getFeatures() with the geometry of each feature: the floor
    check   what the plugin does, step by step: read, parse, prepare, rules, finishing, write
    straight, straight-gaps   the straightforward shapely pipeline on the same WKB

Writes a JSON object to OUT.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from layers import TABLE
from qgis.core import QgsApplication, QgsFeatureRequest, QgsVectorLayer

_KEEP: list[Any] = []  # QGIS does not hold on to what a source needs


def open_layer(path: str) -> QgsVectorLayer:
    """The parcels of a sample commune."""
    layer = QgsVectorLayer(f"{path}|layername={TABLE}", "parcels", "ogr")
    if not layer.isValid():
        raise SystemExit(f"cannot read {path}")
    return layer


def read(path: str) -> dict[str, Any]:
    """Seconds to read all geometries, and to read them with all attributes."""
    found: dict[str, Any] = {}
    for name, request in (
        ("read", QgsFeatureRequest().setSubsetOfAttributes([])),
        ("read with attributes", QgsFeatureRequest()),
    ):
        layer = open_layer(path)
        begin, count = time.perf_counter(), 0
        for feature in layer.getFeatures(request):
            feature.geometry()
            count += 1
        found[name] = time.perf_counter() - begin
    return {"seconds": found, "parcels": count}


def straight(path: str, with_gaps: bool) -> dict[str, Any]:
    """The straightforward pipeline."""
    from straightforward import gaps, overlaps_and_duplicates

    layer = open_layer(path)
    wkb = [f.geometry().asWkb().data() for f in layer.getFeatures(QgsFeatureRequest().setSubsetOfAttributes([]))]
    seconds, counts, shapes = overlaps_and_duplicates(wkb)
    out: dict[str, Any] = {"steps": seconds, "counts": counts, "seconds": {"straight": sum(seconds.values())}}
    if with_gaps:
        more, openings = gaps(shapes)
        out["gap_steps"], out["seconds"]["straight gaps"] = more, sum(more.values())
        out["counts"].update(openings)
    return out


def check(path: str, rules: str) -> dict[str, Any]:
    """The plugin's own check, reading and writing included but apart."""
    from parcel_clean.core.plan import Request, make_plan
    from steps import StepClock

    clock = StepClock()
    clock.install()  # before anything imports the wrapped names elsewhere
    plan = make_plan(Request(rules=rules))
    layer = open_layer(path)
    source, choices = _source(layer)
    wanted = {role: made.column for role, made in choices.items() if made.column and role in plan.roles}
    with clock.step("read through QGIS"):
        features = _read(source, wanted)
    begin, before = time.perf_counter(), os.times()
    with clock.step("the rest"):
        report = _check(clock, plan, features, wanted, choices, layer)
    whole, after = time.perf_counter() - begin, os.times()
    checked = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tempfile.TemporaryDirectory() as folder, clock.step("write findings and report"):
        _write(report, layer, folder)
    return {
        "parcels": len(features.fid),
        "steps": clock.seconds,
        "seconds": {"check": whole},
        "cpu": after.user - before.user + after.system - before.system,
        "peak_mb": {"check": checked / 1024},
        "findings": {result.rule.code: result.findings for result in report.run.results},
        "outcomes": {result.rule.code: result.outcome.value for result in report.run.results},
    }


def _source(layer: QgsVectorLayer) -> tuple[Any, Any]:
    from parcel_clean.adapters.fields import find_roles
    from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource

    _KEEP.append(QgsProcessingContext())
    source = QgsProcessingFeatureSource(layer, _KEEP[0])
    return source, find_roles(source, {}, {})


def _read(source: Any, wanted: dict[Any, str]) -> Any:
    from parcel_clean.adapters.features import read_features

    return read_features(source, list(dict.fromkeys(wanted.values())), _reporter())


def _reporter() -> Any:
    from parcel_clean.adapters.feedback import Reporter

    return Reporter(None, lambda text: text)


def _check(clock: Any, plan: Any, features: Any, wanted: dict[Any, str], choices: Any, layer: QgsVectorLayer) -> Any:
    from parcel_clean.adapters.features import parse_polygons
    from parcel_clean.core import run

    with clock.step("parse WKB"):
        parsed = parse_polygons(features.wkb)
        features.wkb = []  # as in the plugin: nobody needs it any more
    values = {role: features.columns[column] for role, column in wanted.items()}
    made = run.Layer("parcels", parsed, features.fid, values, choices, layer.crs().authid())
    return run.execute(plan, run.prepare(made, plan), run.Origin(version="bench"))


def _write(report: Any, layer: QgsVectorLayer, folder: str) -> None:
    from parcel_clean.adapters.sinks import findings_fields, sink_type, write_findings
    from parcel_clean.core.report.json_report import write_json
    from parcel_clean.core.report.summary import Wording, summarise
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    writer = QgsVectorFileWriter.create(
        f"{folder}/findings.gpkg",
        findings_fields(),
        sink_type(True),
        layer.crs(),
        QgsCoordinateTransformContext(),
        options,
    )
    write_findings(writer, report.findings, Wording(report.run, report.info, str), _reporter())
    del writer
    write_json(f"{folder}/report.json", summarise(report.run, report.info, str))


def main(kind: str, path: str, out: str, rules: str = "") -> int:
    """Measure and write the result."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from checkout import register_package

    register_package()
    application = QgsApplication([], False)
    application.initQgis()
    work = {"read": read, "check": lambda p: check(p, rules)}
    work.update({"straight": lambda p: straight(p, False), "straight-gaps": lambda p: straight(p, True)})
    result = work[kind](path)
    result.setdefault("peak_mb", {})[kind + " process"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    Path(out).write_text(json.dumps(result), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
