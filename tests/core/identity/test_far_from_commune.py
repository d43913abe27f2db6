"""Parcels that carry the code of a commune somewhere else."""

import numpy as np
import pytest
import shapely
from parcel_clean.core.identity.communes import commune_table
from parcel_clean.core.identity.far_from_commune import far_from_commune
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.roles import Role
from pyproj import Transformer

TABLE = commune_table()
PHU_HO = (105.26, 21.43)  # 07954, an old commune's code and a new ward's


def parcels(codes, epsg=9210, place=PHU_HO):
    x, y = Transformer.from_crs(4326, epsg, always_xy=True).transform(*place)
    shapes = np.array([shapely.box(x + 30 * i, y, x + 30 * i + 30, y + 20) for i in range(len(codes))], dtype=object)
    numbers = np.arange(1, len(codes) + 1).astype(object)
    values = {Role.COMMUNE: np.array(codes, dtype=object), Role.SHEET: numbers, Role.PARCEL: numbers}
    return parcels_from_geometries(shapes, values=values)


def found(*args, **more):
    return [(far.code, far.count, round(far.distance)) for far in far_from_commune(parcels(*args, **more), *CRS, TABLE)]


CRS = ("EPSG:9210",)


def test_in_its_commune():
    assert found(["07954"] * 3) == []


@pytest.mark.parametrize(("epsg", "kilometres"), [(9209, 27), (9211, 26)])
def test_numbers_of_the_next_meridian(epsg, kilometres):
    assert found(["07954"] * 3, epsg=epsg) == [("07954", 3, pytest.approx(kilometres, abs=2))]


def test_only_the_commune_that_does_not_fit_is_named():
    assert [(code, count) for code, count, _ in found(["07954", "07954", "00001", "1", None])] == [("00001", 2)]


def test_what_says_nothing():
    assert found(["99001", None, "Phú Hộ"], epsg=9211) == []
    assert found([]) == []
