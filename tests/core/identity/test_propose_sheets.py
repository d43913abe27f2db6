"""Drafted sheets: what the evidence singles out, what it leaves open, and that both say why."""

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import shapely
from parcel_clean.core.identity.communes import commune_table
from parcel_clean.core.identity.propose_sheets import propose_sheets
from parcel_clean.core.identity.sheet_scale import measure
from parcel_clean.core.identity.survey import Survey, survey
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.roles import Role

TABLE = commune_table()
VIETMONG = Path(__file__).resolve().parents[4] / "shared" / "data" / "parcels" / "vietmong" / "diachinh.geojson"
# In EPSG:9210, near the middle of the new communes Phong Châu and Yên Bài.
PHONG_CHAU, YEN_BAI = (448_900.0, 2_369_600.0), (465_600.0, 2_328_900.0)


def column(values):
    made = np.empty(len(values), dtype=object)
    made[:] = values
    return made


def drafts(rows, place=YEN_BAI, placed=True, **more):
    """Rows of (sheet, commune, scale, address); parcels of 20 × 20 m in rows of ten."""
    x, y = place
    boxes = [
        shapely.box(x + 20 * (at % 10), y + 20 * (at // 10), x + 20 * (at % 10 + 1), y + 20 * (at // 10 + 1))
        for at in range(len(rows))
    ]
    roles = (Role.SHEET, Role.COMMUNE, Role.SCALE, Role.ADDRESS)
    values = {role: column([row[at] for row in rows]) for at, role in enumerate(roles)}
    parcels = parcels_from_geometries(column(boxes), values=values, **more)
    return propose_sheets(parcels, TABLE, survey(parcels, "EPSG:9210") if placed else None)


def said(draft):
    return "; ".join(map(str, draft.evidence))


def test_address_with_the_former_commune_names_it():
    (draft,) = drafts([(7, None, None, "thôn Muỗi, xã Yên Bài (cũ)")] * 8 + [(7, None, None, "xã Vân Hoà (cũ)")])
    assert (draft.sheet, draft.old_commune, draft.parcels) == ("7", "09709", 9)
    assert 0.7 < draft.confidence < 0.95
    assert "8 of 9 addresses name xã Yên Bài (cũ)" in said(draft)
    assert "xã Vân Hòa (1)" in said(draft) or "xã Vân Hoà (1)" in said(draft)


def test_position_tells_namesakes_apart():
    rows = [(1, None, None, "xã Kim Sơn (cũ)")] * 3
    (near,) = drafts(rows)
    assert near.old_commune == "09610"
    (unplaced,) = drafts(rows, placed=False)
    assert unplaced.old_commune == ""
    assert len(unplaced.candidates) > 3
    assert unplaced.confidence == 0.0
    assert "it may be" in said(unplaced)


def test_without_position_the_other_sheets_help():
    rows = [(1, None, None, "xã Kim Sơn (cũ)"), (2, None, None, "xã Yên Bài (cũ)")]
    first, second = drafts(rows, placed=False)
    assert (first.old_commune, second.old_commune) == ("09610", "09709")
    assert first.confidence < second.confidence


def test_name_that_may_be_the_new_commune_leaves_the_sheet_open():
    (draft,) = drafts([(1, None, None, "thôn Bài, xã Yên Bài")] * 3)
    assert draft.old_commune == ""
    assert {"09706", "09709"} <= set(draft.candidates)
    assert "new commune 09706 Xã Yên Bài" in said(draft)
    # A district is named: there are none any more, so it is the old one.
    (draft,) = drafts([(1, None, None, "thôn Bài, xã Yên Bài, huyện Ba Vì")] * 3)
    assert draft.old_commune == "09709"


def test_two_sheets_under_one_number():
    rows = [(7, None, None, "xã Yên Bài (cũ)")] * 5 + [(7, None, None, "xã Vân Hoà (cũ)")] * 5
    both = drafts(rows)
    assert sorted(draft.old_commune for draft in both) == ["09706", "09709"]
    assert all(draft.confidence <= 0.5 and "perhaps 2 sheets" in said(draft) for draft in both)
    by_column = drafts([(7, "07963", None, None)] * 5 + [(7, "07945", None, None)] * 5, PHONG_CHAU)
    assert [draft.old_commune for draft in by_column] == ["07945", "07963"]


def test_constant_column_that_cannot_be_is_named_and_not_used():
    rows = [(1, "09709", None, "xã Vân Hoà (cũ)")] * 3 + [(2, "09709", None, None)]
    first, second = drafts(rows)
    assert first.old_commune == "09706"
    assert second.old_commune == ""
    assert "on every parcel of the layer, which cannot be" in said(first)
    assert "on every parcel of the layer, which cannot be" in said(second)


def test_column_that_nothing_contradicts():
    (draft,) = drafts([(1, 7963, "1/1000", None)] * 3, PHONG_CHAU)
    assert (draft.old_commune, draft.scale) == ("07963", 1000)
    assert draft.confidence > 0.8
    (far,) = drafts([(1, 7963, "1/1000", None)] * 3, YEN_BAI)
    assert far.old_commune == ""


def test_position_alone_singles_nothing_out():
    (draft,) = drafts([(1, None, None, None)] * 3)
    assert draft.old_commune == ""
    assert {"09706", "09709"} <= set(draft.candidates)
    (nothing,) = drafts([(1, None, None, None)] * 3, placed=False)
    assert (nothing.old_commune, nothing.candidates) == ("", ())


def test_scales_of_the_column_and_estimates():
    mixed = [(1, None, 500, None)] * 2 + [(1, None, 1000, None)] * 2
    assert drafts(mixed)[0].scale == 0
    assert drafts([(1, None, "1/500", None)] * 4)[0].scale == 500
    grid = np.array([(x, y) for x in range(12, 500, 24) for y in range(12, 500, 24)], dtype=float)
    extent = measure(grid, np.full(len(grid), 576.0))
    assert (extent.by_extent, extent.by_parcels, extent.estimate) == (1000, 1000, 1000)
    assert measure(grid[:5], np.full(5, 576.0)).estimate == 0
    assert measure(np.full((3, 2), np.nan), np.zeros(3)) is None


def test_sheets_in_counting_order_whatever_the_order_of_parcels():
    rows = [(sheet, None, None, "xã Yên Bài (cũ)") for sheet in (10, 9, "2a", 1, "0", None, -1)]
    assert [draft.sheet for draft in drafts(rows)] == ["1", "2a", "9", "10"]


def test_real_map():
    """A former state farm: its 42 sheets lie in three old communes, as the addresses say."""
    if not VIETMONG.exists():
        pytest.skip("the shared data are not here")
    features = json.loads(VIETMONG.read_text("utf-8"))["features"]
    shapes = column([shapely.geometry.shape(feature["geometry"]) for feature in features])
    values = {
        role: column([feature["properties"][name] for feature in features])
        for role, name in ((Role.SHEET, "SHBANDO"), (Role.ADDRESS, "DIADANH"))
    }
    parcels = parcels_from_geometries(shapes, values=values)
    bounds = shapely.bounds(shapes)
    degrees = (bounds[:, :2] + bounds[:, 2:]) / 2
    metres = degrees * [104_000.0, 110_700.0]
    areas = shapely.area(shapes) * 104_000.0 * 110_700.0
    made = propose_sheets(parcels, TABLE, Survey(metres, degrees, areas))
    assert len(made) == 42
    assert Counter(draft.old_commune for draft in made) == {"09709": 26, "09706": 12, "09610": 4}
    assert all(0.5 <= draft.confidence <= 0.95 for draft in made)
