"""What one would write without thinking long: an R-tree, predicates, intersections. The yardstick of the benchmark.

`overlaps_and_duplicates` is the pipeline that the check is compared with; `gaps` adds what it would need for gaps.
Both take the same WKB as the check does.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
import shapely


def overlaps_and_duplicates(wkb: Sequence[bytes | None]) -> tuple[dict[str, float], dict[str, int], np.ndarray]:
    """Seconds per step, counts, and the repaired geometries."""
    seconds: dict[str, float] = {}
    clock = _Clock(seconds)
    shapes = shapely.from_wkb(np.array([blob or None for blob in wkb], dtype=object))
    clock.step("geometries from WKB")
    broken = ~(shapely.is_valid(shapes) | shapely.is_missing(shapes))
    shapes[broken] = shapely.make_valid(shapes[broken])
    clock.step("is_valid, make_valid")
    tree = shapely.STRtree(shapes)
    first, second = tree.query(shapes, predicate="intersects")
    once = first < second
    first, second = first[once], second[once]
    clock.step("STRtree, intersects")
    real = ~shapely.touches(shapes[first], shapes[second])
    first, second = first[real], second[real]
    clock.step("touches")
    common = shapely.area(shapely.intersection(shapes[first], shapes[second]))
    own = shapely.area(shapes)
    likeness = common / (own[first] + own[second] - common)
    duplicates = int((likeness >= 0.95).sum())
    overlaps = int((common > 0.01).sum()) - duplicates
    clock.step("intersection, area")
    return seconds, {"pairs above 0.01 m²": overlaps, "duplicates": duplicates}, shapes


def gaps(shapes: np.ndarray) -> tuple[dict[str, float], dict[str, int]]:
    """Holes of the union of all parcels."""
    seconds: dict[str, float] = {}
    clock = _Clock(seconds)
    whole = shapely.union_all(shapes[~shapely.is_missing(shapes)])
    clock.step("union_all")
    parts = shapely.get_parts(whole)
    parts = parts[shapely.get_type_id(parts) == 3]
    frame = shapely.polygons(shapely.get_exterior_ring(parts))
    holes = shapely.get_parts(shapely.difference(frame, parts))
    clock.step("difference")
    return seconds, {"openings": len(holes)}


class _Clock:
    def __init__(self, seconds: dict[str, float]) -> None:
        self.seconds = seconds
        self.last = time.perf_counter()

    def step(self, name: str) -> None:
        """Book the time since the last call under `name`."""
        now = time.perf_counter()
        self.seconds[name] = now - self.last
        self.last = now
