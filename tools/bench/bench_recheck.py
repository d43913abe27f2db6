#!/usr/bin/env python3
"""How long an edit waits for its judgement on 60,000 parcels, against the full check of the layer (`make bench-ui`).

Prints seconds; fails where a single edit takes longer than half a second.
"""

import os
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from checkout import register_package

register_package()

import numpy as np  # noqa: E402 - needs the package
from layers import TABLE, BenchLayer  # noqa: E402
from parcel_clean.adapters.fields import find_roles  # noqa: E402
from parcel_clean.adapters.plain_source import PlainSource  # noqa: E402
from parcel_clean.adapters.recheck import LayerRecheck  # noqa: E402
from parcel_clean.core.engine import run_rules  # noqa: E402
from parcel_clean.core.plan import Request, make_plan  # noqa: E402
from parcel_clean.core.plan_data import plan_to_data  # noqa: E402
from parcel_clean.core.rules.base import Context  # noqa: E402
from qgis.core import QgsApplication, QgsGeometry, QgsProject, QgsVectorLayer  # noqa: E402

SIZE, EDITS, MANY, LIMIT = 60_000, 30, 50, 0.5


def parameters(layer):
    """What a layer of findings keeps of a check with built-in settings."""
    plan = make_plan(Request())
    choices = find_roles(PlainSource(layer, selected_only=False), {}, {})
    columns = {role.value: made.column for role, made in choices.items() if made.column and role in plan.roles}
    return {"plan": plan_to_data(plan), "columns": columns}


def timed(work, *args):
    """(seconds, what it gives)."""
    started = time.perf_counter()
    made = work(*args)
    return time.perf_counter() - started, made


def move_vertex(layer, fid, metres):
    """One corner of a parcel elsewhere."""
    geometry = QgsGeometry(layer.getFeature(fid).geometry())
    corner = geometry.vertexAt(1)
    geometry.moveVertex(corner.x() + metres, corner.y() + metres / 2, 1)
    layer.changeGeometry(fid, geometry)


def main():
    """Load, edit, judge, compare."""
    application = QgsApplication([], False)
    application.initQgis()
    path = BenchLayer(SIZE, "few").make()
    layer = QgsVectorLayer(f"{path}|layername={TABLE}", "parcels", "ogr")
    recheck = LayerRecheck(layer, parameters(layer), QgsProject.instance())
    loading, _ = timed(recheck.load)
    core = recheck._recheck  # noqa: SLF001 - the full check is run on the very same parcels
    plan, parcels = core.plan, core.whole.parcels
    full, run = timed(run_rules, plan.rules, Context(parcels, plan.settings), plan.severities)
    print(f"{len(parcels)} parcels, {len(run.findings)} findings: full check {full:.2f} s, loading {loading:.2f} s")

    layer.startEditing()
    rng = np.random.default_rng(1)
    fids = rng.choice(parcels.fid, size=(EDITS, 2), replace=False)
    use = layer.fields().indexOf("KHLOAIDAT")
    seconds = {}
    for kind in ("vertex", "attribute", "delete"):
        times = []
        for shape, other in fids.tolist():
            fid = other if kind == "delete" else shape
            if kind == "vertex":
                move_vertex(layer, fid, float(rng.choice((0.03, 0.5, 4.0))))
            elif kind == "attribute":
                layer.changeAttributeValue(fid, use, "XYZ")
            else:
                layer.deleteFeature(fid)
            took, _judged = timed(recheck.recheck, [fid])
            times.append(took)
        seconds[kind] = times
        print(f"one {kind:9}: median {statistics.median(times):.3f} s, longest {max(times):.3f} s of {EDITS}")
    places = parcels.first_vertices
    middle = places[len(places) // 2]
    near = parcels.fid[np.argsort(np.hypot(*(places - middle).T))[:MANY]].tolist()
    for name, some in (("beside each other", near), ("all over the layer", rng.choice(parcels.fid, MANY).tolist())):
        for fid in some:
            if layer.getFeature(fid).isValid():
                move_vertex(layer, fid, 0.2)
        took, judged = timed(recheck.recheck, some)
        print(f"{MANY} {name}: {took:.3f} s, {len(judged.rows)} findings, not judged: {', '.join(judged.skipped)}")
    layer.rollBack()
    slowest = max(max(times) for times in seconds.values())
    return 0 if slowest < LIMIT else f"the slowest single edit took {slowest:.3f} s; the limit is {LIMIT} s"


if __name__ == "__main__":
    sys.exit(main())
