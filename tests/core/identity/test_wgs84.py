"""The datum shift of identifiers: the stated vectors, there and back, what cannot be."""

import csv
from pathlib import Path

import numpy as np
import pytest
from parcel_clean.core.geometry.crs_definition import CrsError
from parcel_clean.core.identity.geohash import decode, encode
from parcel_clean.core.identity.wgs84 import DECISION_2007, EPSG_5194, NO_SHIFT, SHIFTS, wgs84_of, xy_of
from pyproj import Transformer

VECTORS = Path(__file__).with_name("parcel_id_vectors.csv")
SHIFT_OF = {"QĐ 05/2007 7 parameters": DECISION_2007, "no datum shift (wrong)": NO_SHIFT}
POINTS = np.array([[501606.094, 2365207.906], [416804.25, 2355118.05], [600000.0, 1000000.0], [350000.0, 2200000.0]])


def vectors():
    with VECTORS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def metres(lonlat, other):
    return np.abs(lonlat - other) * 111_320.0


@pytest.mark.parametrize("row", vectors(), ids=lambda row: f"{row['case']} {row['polylabel_tolerance_m']}")
def test_stated_vectors(row):
    """The points are printed to 1 mm, so longitude and latitude agree to 1 mm and the cells at most touch."""
    point = np.array([[float(row["point_E"]), float(row["point_N"])]])
    lonlat = wgs84_of(point, f"EPSG:{row['epsg']}", SHIFT_OF[row["transform"]])
    stated = np.array([[float(row["lon_wgs84"]), float(row["lat_wgs84"])]])
    assert metres(lonlat, stated).max() < 0.001
    # Their longitude and latitude, printed to 0.01 mm, name their code exactly.
    assert encode(stated)[0] == row["geohash12"]
    cell = decode([row["geohash12"]])
    outside = np.maximum(np.abs(lonlat - cell.centres) - np.column_stack((cell.width, cell.height)) / 2, 0)
    assert metres(outside, 0).max() < 0.001


def test_direct_direction_of_the_official_operation():
    theirs = Transformer.from_pipeline("urn:ogc:def:coordinateOperation:EPSG::6960")
    degrees = wgs84_of(POINTS, "EPSG:9205", NO_SHIFT)
    lat, lon = theirs.transform(degrees[:, 1].copy(), degrees[:, 0].copy())
    assert metres(wgs84_of(POINTS, "EPSG:9205"), np.column_stack((lon, lat))).max() < 1e-6


@pytest.mark.parametrize("shift", SHIFTS, ids=lambda shift: shift.code)
@pytest.mark.parametrize("crs", ["EPSG:9205", "EPSG:5897", "EPSG:3405", "EPSG:32648"])
def test_there_and_back(shift, crs):
    back = xy_of(wgs84_of(POINTS, crs, shift), crs, shift)
    assert np.abs(back - POINTS).max() < 1e-6


def test_distances_between_the_operations():
    ours = wgs84_of(POINTS, "EPSG:9205")
    other = np.hypot(*metres(ours, wgs84_of(POINTS, "EPSG:9205", EPSG_5194)).T)
    assert ((other > 0.5) & (other < 1.0)).all()
    none = xy_of(wgs84_of(POINTS[:1], "EPSG:9205", NO_SHIFT), "EPSG:9205") - POINTS[:1]
    assert none[0] == pytest.approx([-196, 106], abs=3)


def test_wgs84_layers_need_no_shift():
    degrees = np.array([[105.8, 21.0]])
    assert wgs84_of(degrees, "EPSG:4326").tolist() == degrees.tolist()


def test_no_point_no_place():
    lonlat = wgs84_of(np.array([[np.nan, np.nan], [501606.0, 2365207.0]]), "EPSG:9205")
    assert np.isnan(lonlat[0]).all()
    assert np.isfinite(lonlat[1]).all()
    assert wgs84_of(np.zeros((0, 2)), "EPSG:9205").shape == (0, 2)


@pytest.mark.parametrize("crs", ["EPSG:2154", "nonsense", "EPSG:31370"])
def test_other_datums_are_refused(crs):
    with pytest.raises(CrsError):
        wgs84_of(POINTS, crs)
