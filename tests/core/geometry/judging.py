"""Runs rules over shapes and says where they differ from the plain definitions in `brute`."""

from __future__ import annotations

import numpy as np
import shapely
from parcel_clean.core.engine import Outcome, run_rules
from parcel_clean.core.findings import Finding
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.roles import Role
from parcel_clean.core.rules.base import Context
from parcel_clean.core.rules.registry import select_rules

from . import brute


def findings(shapes, *codes: str, sheets=None, numbers=None, **settings) -> list[Finding]:
    """What the rules `codes` find; shapes are in metres, parcels have no key unless sheets and numbers are given."""
    values = {}
    if sheets is not None:
        values = {Role.SHEET: np.array(sheets, dtype=object), Role.PARCEL: np.array(numbers, dtype=object)}
    rules = select_rules(codes)
    context = Context(
        parcels_from_geometries(np.asarray(shapes, dtype=object), values=values),
        settings={rule.code: settings for rule in rules},
    )
    run = run_rules(rules, context)
    for result in run.results:
        assert result.outcome is not Outcome.COULD_NOT_RUN, f"{result.rule.code}: {result.reason} {result.trace}"
    return run.findings


def pairs_of(found: list[Finding], code: str) -> set[tuple[int, int]]:
    """The pairs of feature ids that a rule reports; each must come once."""
    pairs = [tuple(sorted((finding.fid_a, finding.fid_b))) for finding in found if finding.rule == code]
    assert len(pairs) == len(set(pairs)), "a pair is reported twice"
    return set(pairs)


def overlap_differences(shapes: np.ndarray, tolerance: float, min_area: float) -> list[str]:
    """Pairs that TC01 and UQ01 report and brute force does not, or the other way round."""
    found = findings(shapes, "TC01", "UQ01", TOLERANCE=tolerance, MIN_AREA=min_area)
    expected = brute.overlaps(brute.repaired(shapes), tolerance, min_area)
    out = []
    for code, wanted in (("TC01", expected.plain), ("UQ01", expected.alike)):
        mine = pairs_of(found, code)
        out += [f"{code} misses {pair}" for pair in sorted(wanted - mine - expected.unsure)]
        out += [f"{code} invents {pair}" for pair in sorted(mine - wanted - expected.unsure)]
    return out


def gap_differences(shapes: np.ndarray, tolerance: float, min_area: float, max_width: float = 0.0) -> list[str]:
    """Gaps that TC02 reports and brute force does not, or the other way round, by their shapes."""
    found = findings(shapes, "TC02", TOLERANCE=tolerance, MIN_AREA=min_area, MAX_GAP_WIDTH=max_width)
    repaired = brute.repaired(shapes)
    sizes = shapely.area(repaired)
    median = float(np.median(sizes[sizes > 0])) if (sizes > 0).any() else 0.0
    openings = brute.gaps(repaired, tolerance, min_area, max_width)
    left = list(found)
    out = []
    for opening in sorted(openings, key=lambda opening: opening.unsure):
        same = [finding for finding in left if brute.same(opening.shape, finding.geometry, tolerance)]
        if same:
            left.remove(same[0])
        reported = not opening.wide or opening.area <= median
        if opening.unsure or abs(opening.area - median) < 1e-3 * (1 + median):
            continue
        if reported != bool(same):
            out.append(f"{'misses' if reported else 'reports wide'} {opening.area} at {opening.shape.centroid.wkt}")
        elif same and same[0].details["wide"] != opening.wide:
            out.append(f"{opening.area}: wide should be {opening.wide}")
    noise = 1e-4 + 0.2 * tolerance**2  # of the threshold, and of places where a disc just fits
    doubtful = [opening.shape for opening in openings if opening.unsure]
    out += [
        f"invents {finding.value} at {finding.x}, {finding.y}"
        for finding in left
        if abs(finding.value - min_area) > noise and not any(_mostly_in(finding.geometry, shape) for shape in doubtful)
    ]
    return out


def _mostly_in(one, other) -> bool:
    return one.distance(other) == 0 and one.intersection(other).area > one.area / 2


def vertex_differences(shapes: np.ndarray, tolerance: float) -> list[str]:
    """Unmatched vertices that TC08 reports and brute force does not, or the other way round."""
    found = findings(shapes, "TC08", TOLERANCE=tolerance)
    mine = [(finding.x, finding.y, finding.fid_a) for finding in found]
    sure, unsure = brute.unmatched(brute.repaired(shapes), tolerance)
    out = [f"TC08 reports {name} twice" for name in set(mine) if mine.count(name) > 1]
    out += [f"TC08 misses {name}" for name in sorted(sure - set(mine) - unsure)]
    out += [f"TC08 invents {name}" for name in sorted(set(mine) - sure - unsure)]
    return out
