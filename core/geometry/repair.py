"""Broken polygons made measurable: the *structure* method of JTS and GEOS, without needing a GEOS that has it.

A ring stands for the area that it winds round at least once, whichever way (a bowtie keeps both lobes); holes are
subtracted from their shell, a hole that does not meet its shell counts as another shell, parts are united. What
collapses to a line or a point has no area and becomes an empty polygon. Stored parcels are never replaced by this:
it serves measuring only.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely

from .rings import BoolArray, FloatArray, GeometryArray, IntArray, Rings, offsets, ragged_ranges, rings_of

# Pairs of a face and a ring edge looked at in one go: some 100 MB.
_PAIRS_AT_ONCE = 1_000_000


def repair(geometries: GeometryArray) -> GeometryArray:
    """Valid polygons for (n,) shapely (Multi)Polygons; valid ones come back as they are, None stays None.

    The result does not depend on where a ring starts, which way it runs, or the order of parts. Vertices that are
    no place (NaN, infinite) are left out. Raises `TypeError` for other types of geometry.
    """
    out: GeometryArray = np.array(geometries, dtype=object)
    broken = np.flatnonzero(~(shapely.is_missing(out) | shapely.is_valid(out)))
    if not len(broken):
        return out
    # GEOS leaves floating-point flags behind that numpy would warn of
    with np.errstate(invalid="ignore", over="ignore"):
        try:
            out[broken] = _repaired(rings_of(out[broken]))
        except shapely.errors.GEOSException:
            # One parcel with coordinates beyond all measure must not take the others with it.
            for at in broken:
                out[at] = _repaired_alone(out[at])
    return out


def _repaired_alone(geometry: Any) -> Any:
    try:
        return _repaired(rings_of(np.array([geometry], dtype=object)))[0]
    except shapely.errors.GEOSException:
        return shapely.Polygon()


def _repaired(rings: Rings) -> GeometryArray:
    areas = ring_areas(rings)
    polygons = _with_holes(areas, rings)
    shells = np.flatnonzero(~rings.hole)
    return _united(polygons, rings.parcel[shells], rings.parcels)


def ring_areas(rings: Rings) -> GeometryArray:
    """(r,) valid polygons of what each ring encloses by non-zero winding; empty where it encloses nothing."""
    xy, start = without_repeats(rings)
    sizes = np.diff(start)
    out = np.full(rings.count, shapely.Polygon(), dtype=object)
    real = np.flatnonzero(sizes >= 4)
    if not len(real):
        return out
    at = ragged_ranges(start[real], sizes[real])
    lines = shapely.linearrings(xy[at], indices=np.repeat(np.arange(len(real)), sizes[real]))
    made = np.asarray(shapely.polygons(lines), dtype=object)
    simple = shapely.is_valid(made)
    # ring start and direction show in the last bit of a later intersection
    out[real[simple]] = shapely.normalize(made[simple])
    crossed = real[~simple]
    if len(crossed):
        out[crossed] = _wound(xy, start, crossed)
    return out


def without_repeats(rings: Rings) -> tuple[FloatArray, IntArray]:
    """Vertices of all rings less repeated neighbours and those that are no place, and where each ring begins.

    Rings stay closed; a ring without any place is left with no vertex.
    """
    good = np.isfinite(rings.xy).all(axis=1)
    xy, ring = rings.xy[good], rings.ring_of_vertex()[good]
    again = np.zeros(len(xy), dtype=bool)
    again[1:] = (ring[1:] == ring[:-1]) & (xy[1:] == xy[:-1]).all(axis=1)
    xy, ring = xy[~again], ring[~again]
    if good.all():
        return xy, offsets(np.bincount(ring, minlength=rings.count))
    # the closing vertex may be one of those left out
    last = np.flatnonzero(np.diff(ring, append=rings.count))
    first = np.r_[0, last[:-1] + 1] if len(last) else last
    open_ring = (xy[first] != xy[last]).any(axis=1)
    xy = np.insert(xy, last[open_ring] + 1, xy[first[open_ring]], axis=0)
    sizes = np.bincount(ring, minlength=rings.count)
    sizes[ring[last[open_ring]]] += 1
    return xy, offsets(sizes)


def _wound(xy: FloatArray, start: IntArray, wanted: IntArray) -> GeometryArray:
    """The area round which each of the `wanted` rings winds, whichever way."""
    sizes = start[wanted + 1] - start[wanted] - 1
    tail = ragged_ranges(start[wanted], sizes)
    owner = np.repeat(np.arange(len(wanted)), sizes)
    edges = np.hstack((xy[tail], xy[tail + 1]))
    noded = _noded(edges, owner, len(wanted))
    faces, face_owner = shapely.get_parts(shapely.polygonize(noded[:, None]), return_index=True)
    kept = _winds_round(_well_inside(faces), face_owner, edges, offsets(sizes))
    return _united(faces[kept], face_owner[kept], len(wanted))


def _noded(edges: FloatArray, owner: IntArray, count: int) -> GeometryArray:
    """(count,) lines of each ring, cut where they meet.

    Every edge enters once and from its smaller end, sorted: so ring start and direction cannot matter, down to the
    last bit of a computed crossing.
    """
    turned = (edges[:, 0] > edges[:, 2]) | ((edges[:, 0] == edges[:, 2]) & (edges[:, 1] > edges[:, 3]))
    low_first = np.where(turned[:, None], edges[:, [2, 3, 0, 1]], edges)
    distinct = np.unique(np.column_stack((owner, low_first)), axis=0)
    lines = shapely.linestrings(distinct[:, 1:].reshape(-1, 2, 2))
    together = np.empty(count, dtype=object)
    shapely.multilinestrings(lines, indices=distinct[:, 0].astype(np.int64), out=together)
    return np.asarray(shapely.union_all(together[:, None], axis=1), dtype=object)


def _well_inside(faces: GeometryArray) -> FloatArray:
    """(f, 2) a place inside each face, clear of its boundary as far as the face allows."""
    points = shapely.point_on_surface(faces)
    places = np.column_stack((shapely.get_x(points), shapely.get_y(points)))
    clearance = shapely.distance(points, shapely.boundary(faces))
    # GEOS looks at one height only; where the face is a needle there, rounding decides on which side we are
    for at in np.flatnonzero(clearance < 1e-4 * np.sqrt(shapely.area(faces))):
        places[at] = _middle_of_widest(faces[at], places[at])
    return places


def _middle_of_widest(face: shapely.Polygon, otherwise: FloatArray) -> FloatArray:
    """The middle of the longest horizontal stretch inside `face`, seen half-way between its vertices' heights."""
    lines, ring = shapely.get_coordinates(shapely.get_rings(face), return_index=True)
    joined = ring[1:] == ring[:-1]
    tail, head = lines[:-1][joined], lines[1:][joined]
    heights = np.unique(lines[:, 1])
    best, place = 0.0, otherwise
    for height in (heights[1:] + heights[:-1]) / 2.0:
        crossing = (tail[:, 1] < height) != (head[:, 1] < height)
        a, b = tail[crossing], head[crossing]
        x = np.sort(a[:, 0] + (height - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0]))
        widths = x[1::2] - x[0 : 2 * (len(x) // 2) : 2]
        if len(widths) and widths.max() > best:
            widest = int(widths.argmax())
            best, place = float(widths[widest]), np.array([x[2 * widest] + widths[widest] / 2.0, height])
    return place


def _winds_round(places: FloatArray, owner: IntArray, edges: FloatArray, start: IntArray) -> BoolArray:
    """(f,) whether the ring `owner[f]`, whose edges are rows start[owner]..start[owner + 1], winds round a place."""
    by_height = np.lexsort((places[:, 1], owner))
    places, sorted_owner = places[by_height], owner[by_height]
    # an edge is beside the faces of its ring between its lower and its upper end: one run of the sorted faces
    heights = np.unique(places[:, 1])
    level = sorted_owner * (len(heights) + 1) + np.searchsorted(heights, places[:, 1])
    ring = np.repeat(np.arange(len(start) - 1), np.diff(start)) * (len(heights) + 1)
    low = np.searchsorted(level, ring + np.searchsorted(heights, np.minimum(edges[:, 1], edges[:, 3])))
    sizes = np.searchsorted(level, ring + np.searchsorted(heights, np.maximum(edges[:, 1], edges[:, 3]))) - low
    number = np.zeros(len(places))
    for edge in np.array_split(np.arange(len(edges)), max(1, sizes.sum() // _PAIRS_AT_ONCE)):
        face = ragged_ranges(low[edge], sizes[edge])
        near = edges[np.repeat(edge, sizes[edge])]
        # relative to the place: small numbers keep the side exact
        dx, dy = near[:, 0::2] - places[face, :1], near[:, 1::2] - places[face, 1:]
        side = dx[:, 0] * dy[:, 1] - dx[:, 1] * dy[:, 0]
        upward = near[:, 1] < near[:, 3]
        turn = np.where(upward & (side > 0), 1.0, np.where(~upward & (side < 0), -1.0, 0.0))
        number += np.bincount(face, weights=turn, minlength=len(places))
    wound = np.empty(len(places), dtype=bool)
    wound[by_height] = number != 0
    return wound


def _with_holes(areas: GeometryArray, rings: Rings) -> GeometryArray:
    """(shells,) each shell's area less its holes; holes that do not meet it count as further shells."""
    shells = np.flatnonzero(~rings.hole)
    polygons = areas[shells]
    shell_of = np.cumsum(~rings.hole) - 1
    hole = np.flatnonzero(rings.hole & ~shapely.is_empty(areas))
    # without its shell a hole is nothing
    hole = hole[~shapely.is_empty(polygons[shell_of[hole]])]
    if not len(hole):
        return polygons
    # not `intersects`: until GEOS 3.12 it fails on rings that cross themselves within rounding of a vertex
    meets = shapely.distance(polygons[shell_of[hole]], areas[hole]) == 0
    for sort, at in ((shapely.difference, hole[meets]), (shapely.union, hole[~meets])):
        if len(at):
            touched, inverse = np.unique(shell_of[at], return_inverse=True)
            polygons[touched] = sort(polygons[touched], _united(areas[at], inverse, len(touched)))
    return polygons


def _united(polygons: GeometryArray, owner: IntArray, count: int) -> GeometryArray:
    """(count,) the union of the polygons of each owner, in an order of their own."""
    out = np.full(count, shapely.Polygon(), dtype=object)
    filled = ~shapely.is_empty(polygons)
    polygons, owner = shapely.normalize(polygons[filled]), owner[filled]
    if not len(polygons):
        return out
    times = np.bincount(owner, minlength=count)
    alone = times[owner] == 1
    out[owner[alone]] = polygons[alone]
    several = np.flatnonzero(times > 1)
    if len(several):
        pick = np.flatnonzero(~alone)
        box = shapely.bounds(polygons[pick])
        order = np.lexsort((shapely.area(polygons[pick]), *box.T, owner[pick]))
        number = np.searchsorted(several, owner[pick][order])
        heaps = shapely.geometrycollections(polygons[pick][order], indices=number)
        out[several] = shapely.union_all(heaps[:, None], axis=1)
    return out
