import numpy as np
import shapely
from parcel_clean.core.parcels import parcels_from_geometries

CORNERS = [(0, 0), (10, 0), (5, 5), (10, 10), (0, 10)]


def digest(*rings):
    shape = shapely.Polygon(rings[0], rings[1:])
    return parcels_from_geometries(np.array([shape], dtype=object)).digests[0]


def test_a_digest_is_the_border_however_it_is_written():
    usual = digest(CORNERS)
    assert digest(CORNERS[2:] + CORNERS[:2]) == usual
    assert digest(CORNERS[::-1]) == usual
    assert digest([*CORNERS[:2], CORNERS[1], *CORNERS[2:]]) == usual  # a vertex stored twice


def test_the_same_vertices_in_another_order_are_another_border():
    assert digest([CORNERS[0], CORNERS[1], CORNERS[3], CORNERS[2], CORNERS[4]]) != digest(CORNERS)


def test_a_tenth_of_a_millimetre_is_the_step():
    moved = [(0.00004, 0), *CORNERS[1:]]
    assert digest(moved) == digest(CORNERS)
    assert digest([(0.0002, 0), *CORNERS[1:]]) != digest(CORNERS)
