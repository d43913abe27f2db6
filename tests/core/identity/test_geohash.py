"""GeoHash: published vectors, the textbook's halving, cell borders, speed."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.identity.geohash import ALPHABET, decode, encode, is_identifier

LON = st.one_of(st.floats(-180, 180), st.integers(-(2**29), 2**29).map(lambda k: k * 360 / 2**30))
LAT = st.one_of(st.floats(-90, 90), st.integers(-(2**29), 2**29).map(lambda k: k * 180 / 2**30))


def by_halving(lon, lat, length):
    """The algorithm as it is published: halve, write a bit, five bits are a letter."""
    ranges, values = ([-180.0, 180.0], [-90.0, 90.0]), (lon, lat)
    out, bits = "", 0
    for at in range(5 * length):
        low, high = ranges[at % 2]
        middle = (low + high) / 2
        upper = values[at % 2] >= middle
        ranges[at % 2][0 if upper else 1] = middle
        bits = bits * 2 + upper
        if at % 5 == 4:
            out, bits = out + ALPHABET[bits], 0
    return out


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [
        (42.5049321, -5.7891234, "ezecu3b3ptss"),
        (1.0, 1.0, "s00twy01mtw037m"),
        (21.3817038264, 103.0173807937, "w7c38hqvqyqx"),
        (21.2886214118, 106.2000807054, "w7g90ekx1nxt"),
        (57.64911, 10.40744, "u4pruydqqvj"),  # the example of the encyclopaedias
    ],
)
def test_published_vectors(lat, lon, expected):
    assert encode(np.array([[lon, lat]]), len(expected)).tolist() == [expected]


@given(LON, LAT, st.integers(1, 16))
def test_same_as_halving(lon, lat, length):
    assert encode(np.array([[lon, lat]]), length)[0] == by_halving(lon, lat, length)


@given(st.lists(st.tuples(LON, LAT), min_size=1, max_size=20), st.integers(1, 16))
def test_a_place_lies_in_its_cell_and_the_centre_has_the_same_name(places, length):
    lonlat = np.array(places)
    texts = encode(lonlat, length)
    cells = decode(texts)
    assert cells.valid.all()
    assert ((cells.west <= lonlat[:, 0]) & (lonlat[:, 0] <= cells.west + cells.width)).all()
    assert ((cells.south <= lonlat[:, 1]) & (lonlat[:, 1] <= cells.south + cells.height)).all()
    assert encode(cells.centres, length).tolist() == texts.tolist()
    # A border belongs to the cell east and north of it.
    assert encode(np.column_stack((cells.west, cells.south)), length).tolist() == texts.tolist()


def test_size_of_a_cell():
    cell = decode(["w7c38hqvqyqx"])
    assert cell.width[0] == 360 / 2**30
    assert cell.height[0] == 180 / 2**30


def test_what_is_no_place_has_no_name():
    assert encode(np.array([[np.nan, 1.0], [200.0, 1.0], [1.0, 90.5], [np.inf, 0.0]])).tolist() == [""] * 4
    assert encode(np.zeros((0, 2))).tolist() == []


@pytest.mark.parametrize(
    "text", ["", "w7c38hqvqyqa", "W7C38HQVQYQX", "w7c38 qvqyqx", "wă", "w\U0001f600", "w" * 17, "w" * 10_000]
)
def test_what_is_no_geohash(text):
    cells = decode([text, "w7c3"])
    assert cells.valid.tolist() == [False, True]
    assert np.isnan(cells.west[0])


def test_identifiers_have_twelve_letters():
    texts = np.array(["w7c38hqvqyqx", "w7c38hqvqyq", "w7c38hqvqyqxx", "W7C38HQVQYQX"], dtype=object)
    assert is_identifier(texts).tolist() == [True, False, False, False]


def test_speed():
    rng = np.random.default_rng(1)
    lonlat = np.column_stack((rng.uniform(102, 110, 200_000), rng.uniform(8, 24, 200_000)))
    started = time.perf_counter()
    texts = encode(lonlat)
    seconds = time.perf_counter() - started
    assert len(set(texts.tolist())) > 199_000
    # 0.3 s is the budget on a quiet machine; CI shares its cores.
    assert seconds < 1
