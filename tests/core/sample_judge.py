"""The contract's geometry definitions by brute force, written apart from both the engine and the generator."""

from __future__ import annotations

import numpy as np
import shapely

TOLERANCE, MIN_AREA, MAX_GAP_WIDTH, NEAR_IDENTICAL = 0.01, 0.01, 2.0, 0.95


def repair(geometry):
    """What the contract compares: invalid parcels by the structure method, nothing where there is none."""
    out = np.array([shapely.Polygon() if g is None else g for g in geometry], dtype=object)
    bad = ~shapely.is_valid(out)
    out[bad] = shapely.make_valid(out[bad], method="structure", keep_collapsed=False)
    return out


def pairs(geometry):
    """(overlaps, near-identical pairs) as two dictionaries {(i, j): area}."""
    tree = shapely.STRtree(geometry)
    a, b = tree.query(geometry, predicate="intersects")
    a, b = a[a < b], b[a < b]
    common = shapely.intersection(geometry[a], geometry[b])
    area = shapely.area(common)
    iou = np.round(area / (shapely.area(geometry[a]) + shapely.area(geometry[b]) - area), 9)
    same = iou >= NEAR_IDENTICAL
    wide = ~shapely.is_empty(shapely.buffer(common, -(TOLERANCE + 1e-6) / 2))
    overlap = ~same & (np.round(area, 6) > MIN_AREA) & wide
    as_dict = lambda mask: {(int(i), int(j)): float(s) for i, j, s in zip(a[mask], b[mask], area[mask])}  # noqa: E731
    return as_dict(overlap), as_dict(same)


def gaps(geometry, sheet):
    """All bounded openings: {"gap": [polygons], "missing": [polygons no larger than the sheet's median parcel]}."""
    covered = shapely.union_all(geometry)
    frame = shapely.box(*shapely.buffer(covered.envelope, 50).bounds)
    radius = TOLERANCE / 2
    opened = shapely.buffer(shapely.buffer(shapely.difference(frame, covered), -radius), radius)
    median = {s: np.median(shapely.area(geometry[(sheet == s) & (shapely.area(geometry) > 0)])) for s in set(sheet)}
    tree = shapely.STRtree(geometry)
    found = {"gap": [], "missing": []}
    for part in shapely.get_parts(opened):
        if shapely.distance(part, frame.exterior) < 1 or part.area <= MIN_AREA:
            continue
        if shapely.is_empty(shapely.buffer(part, -(MAX_GAP_WIDTH + 1e-6) / 2)):
            found["gap"].append(part)
            continue
        near = tree.query(part, predicate="dwithin", distance=TOLERANCE)
        if part.area <= max(median[sheet[i]] for i in near):
            found["missing"].append(part)
    return found


def unmatched_vertices(geometry):
    """Places (x, y) of vertices within the tolerance of a neighbour's edge and of none of its vertices."""
    xy, owner = shapely.get_coordinates(geometry, return_index=True)
    points = shapely.points(xy)
    vertex, other = shapely.STRtree(shapely.boundary(geometry)).query(points, predicate="dwithin", distance=TOLERANCE)
    v, near = shapely.STRtree(points).query(points, predicate="dwithin", distance=TOLERANCE)
    matched = set(zip(v.tolist(), owner[near].tolist()))
    keep = [owner[i] != o and (i, o) not in matched for i, o in zip(vertex.tolist(), other.tolist())]
    return {tuple(np.round(c, 3).tolist()) for c in xy[vertex[keep]]}


def slivers(geometry, watery_or_road):
    """Row numbers with 2·area/perimeter below 0.5 m."""
    length = np.maximum(shapely.length(geometry), 1e-9)
    thin = (2 * shapely.area(geometry) / length < 0.5) & (shapely.area(geometry) > 0) & ~watery_or_road
    return set(np.flatnonzero(thin).tolist())
