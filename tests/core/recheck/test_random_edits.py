"""After any edits, judging again only what they can have changed gives what a full check of the layer gives."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from parcel_clean.core.identity.geohash import encode
from parcel_clean.core.identity.wgs84 import DECISION_2007, NO_SHIFT, wgs84_of
from parcel_clean.core.roles import Role
from parcel_clean.tests.core.geometry.strategies import build, recipes
from parcel_clean.tools.sample.attributes import make_records
from parcel_clean.tools.sample.commune import make_commune
from parcel_clean.tools.sample.messes import Messer
from parcel_clean.tools.sample.output import _sheet_bands
from shapely import affinity

from .editing import Edited, random_edit

bounded = settings(
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
COLUMNS = {
    Role.SHEET: "SHBANDO",
    Role.PARCEL: "SHTHUA",
    Role.AREA: "DIENTICH",
    Role.LAND_USE: "KHLOAIDAT",
    Role.OWNER: "TENCHU",
    Role.ADDRESS: "DIADANH",
}
# Few values for each role, so that rows share them and edits make and mend repeats.
CELLS = {
    Role.COMMUNE: ("09427", "09427", "9427", "09430"),
    Role.SHEET: ("1", "2"),
    Role.PARCEL: ("1", "2", "3", "07", "7", None, "0"),
    Role.AREA: (100, 150.5, None, "12,5", "1.250", 0),
    Role.LAND_USE: ("ONT", "LUC", "XX", None, "BHK", "DGT"),
    Role.OWNER: ("Trần Thị Mơ", "Lê Văn Mộng", "NguyÔn V¨n §øc", "Phạm Hậu", None, "A"),
    Role.PERSON_ID: ("001099000001", "001099000002", "012345678", "12", None),
    Role.ADDRESS: ("thôn Đoài", None, "-"),
    Role.SERIAL: ("DD 949969", "DD 949970", "W 654083", "x", None, "DD949969"),
    Role.HAS_CERTIFICATE: (0, 1, None),
}


def some_cells(rng, number):
    """A row of attributes; most parcels have a number of their own."""
    cells = {role: values[int(rng.integers(len(values)))] for role, values in CELLS.items()}
    return {**cells, Role.PARCEL: str(number)} if rng.random() < 0.7 else cells


def edit_and_compare(layer, rng, edits, most):
    """Some edits in a row; what is shown after each must be what a full check says."""
    for _ in range(edits):
        judged = layer.edit(*random_edit(layer, rng, most))
        assert layer.differences() == []
    return judged


@settings(bounded, max_examples=15)
@given(recipes(), st.integers(0, 1 << 30), st.booleans())
def test_edits_of_random_layouts(recipe, seed, numbered):
    rng = np.random.default_rng(seed)
    cells = [{Role.SHEET: str(at % 2), Role.PARCEL: str(at // 2 + 1)} for at in range(10_000)]
    rows = {at: (shape, cells[at] if numbered else {}) for at, shape in enumerate(build(recipe), 1)}
    if rows:
        layer = Edited(rows, (Role.SHEET, Role.PARCEL) if numbered else (), rules="topology,uniqueness")
        edit_and_compare(layer, rng, edits=3, most=2)


@settings(bounded, max_examples=12)
@given(
    recipes(),
    st.integers(0, 1 << 30),
    st.sampled_from((0.0, 0.01, 0.1)),
    st.sampled_from((0.0, 2.0, 30.0)),
    st.booleans(),
)
def test_edits_of_attributes_and_other_settings(recipe, seed, tolerance, max_width, degrees):
    rng = np.random.default_rng(seed)
    shapes = build(recipe)
    if degrees:
        shapes = [affinity.scale(shape, 1 / 111_320, 1 / 111_320, origin=(0, 0)) for shape in shapes]
    rows = {at: (shape, some_cells(rng, at)) for at, shape in enumerate(shapes, 1)}
    if rows:
        given = {"TOLERANCE": tolerance, "MAX_GAP_WIDTH": max_width}
        layer = Edited(rows, tuple(CELLS), given=given, degrees=degrees)
        edit_and_compare(layer, rng, edits=3, most=3)


@settings(bounded, max_examples=6)
@given(recipes(partitions=("lattice", "cells")), st.integers(0, 1 << 30), st.booleans())
def test_edits_of_identifiers_and_of_where_they_lie(recipe, seed, forgotten):
    """Identifiers of places in parcels, some of them in others; `forgotten`: most agree on one mistake."""
    rng = np.random.default_rng(seed)
    shapes = build(replace(recipe, far=True))
    if not len(shapes):
        return
    points = np.array([shape.representative_point().coords[0] for shape in shapes])
    lonlat = wgs84_of(points, "EPSG:9210", NO_SHIFT if forgotten else DECISION_2007)
    made = encode(lonlat).tolist()
    rows = {}
    for at, shape in enumerate(shapes):
        identifier = made[at] if rng.random() < 0.7 else rng.choice([None, made[rng.integers(len(made))], "w3gttpr1"])
        rows[at + 1] = (shape, {Role.SHEET: "1", Role.PARCEL: str(at + 1), Role.PARCEL_ID: identifier})
    layer = Edited(rows, (Role.SHEET, Role.PARCEL, Role.PARCEL_ID), rules="DC07,UQ03,TC01", crs="EPSG:9210")
    judged = edit_and_compare(layer, rng, edits=4, most=3)
    assert judged.rules <= {"DC07", "UQ03", "TC01"}


@pytest.fixture(scope="module")
def sample():
    """A commune with planted mistakes in shapes and attributes."""
    commune = make_commune(700, 4, False, False)
    bands, rng = _sheet_bands(commune), np.random.default_rng(4)
    records = make_records(commune.layer, bands, rng)
    Messer(commune.layer, records, bands, rng).plant_all()
    return {
        at + 1: (shape, {role: records.columns[name][at] for role, name in COLUMNS.items()})
        for at, shape in enumerate(commune.layer.geometry)
    }


@pytest.mark.parametrize(("edits", "most"), [(10, 1), (4, 30)])
def test_edits_of_a_commune(sample, edits, most):
    layer = Edited(dict(sample), tuple(COLUMNS))
    judged = edit_and_compare(layer, np.random.default_rng(most), edits, most)
    assert judged.skipped == ("CO03", "TC09")
    # nothing of these edits changes what the layer as a whole says, so that a new check agrees as well
    assert layer.differences(frozen=False) == []
