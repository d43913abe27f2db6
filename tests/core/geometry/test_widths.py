import numpy as np
import pytest
import shapely
from parcel_clean.core.geometry.widths import eroded, wider_than, widths

# GEOS 3.11 takes the border of this shape for turned inside out when it is eroded by more than 4.01 m
SEVEN_POINTS = shapely.Polygon(
    [
        (15.25974265537616, 15.56867483697946),
        (15.512777712666875, 15.368710239707317),
        (15.021075852412535, 1.4256516118539095),
        (12.454158723096796, 1.5161739255937317),
        (0.1200644500971038, 11.26336951352905),
        (4.2, 15.97),
    ]
)


def shapes(*geometries):
    return np.array(geometries, dtype=object)


def test_a_shape_of_few_points_is_not_eroded_away_too_early():
    radius = shapely.length(shapely.maximum_inscribed_circle(SEVEN_POINTS, tolerance=1e-6))
    assert not shapely.is_empty(eroded(shapes(SEVEN_POINTS), np.array([radius - 0.001])))[0]
    assert shapely.is_empty(eroded(shapes(SEVEN_POINTS), np.array([radius + 0.001])))[0]
    assert widths(shapes(SEVEN_POINTS))[0] == pytest.approx(2 * radius, abs=5e-4)


@pytest.mark.parametrize(
    ("shape", "width"),
    [
        (shapely.box(0, 0, 100, 0.01), 0.01),
        (shapely.Polygon([(0, 0), (4, 0), (0, 3)]), 2.0),
        (shapely.Point(0, 0).buffer(5, quad_segs=64).difference(shapely.Point(0, 0).buffer(4, quad_segs=64)), 1.0),
        (shapely.MultiPolygon([shapely.box(0, 0, 1, 9), shapely.box(5, 0, 8, 9)]), 3.0),
        (shapely.Polygon(), 0.0),
    ],
)
def test_widths_are_diameters_of_inscribed_circles(shape, width):
    assert widths(shapes(shape))[0] == pytest.approx(width, abs=1e-3)
    if width:
        assert wider_than(shapes(shape), width - 0.002).all()
    assert not wider_than(shapes(shape), width + 0.002).any()


def test_copies_of_one_shape_are_measured_once():
    box = shapely.box(0, 0, 2, 2)
    assert widths(shapes(box, shapely.box(0, 0, 1, 5), box)).tolist() == pytest.approx([2, 1, 2], abs=1e-3)
