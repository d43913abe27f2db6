"""The audit: verdicts, and that each planted mistake is named."""

import time
from types import SimpleNamespace

import numpy as np
import pytest
import shapely
from parcel_clean.core.geometry.crs_definition import CrsError
from parcel_clean.core.identity.audit import audit
from parcel_clean.core.identity.audit_methods import method_shares
from parcel_clean.core.identity.audit_places import Flag, Verdict, judge
from parcel_clean.core.identity.geohash import encode
from parcel_clean.core.identity.wgs84 import DECISION_2007, EPSG_5194, NO_SHIFT, THREE_PARAMETERS, wgs84_of
from parcel_clean.core.messages import Message
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.roles import Role

CRS = "EPSG:9205"
X, Y = 501_600.0, 2_365_200.0


def commune(columns=12, rows=10, sheets=2, size=20.0):
    """Sheets side by side, parcels of different sizes, each sheet a block of its own; every seventh is an L."""
    rng = np.random.default_rng(5)
    shapes, sheet, number = [], [], []
    for s in range(sheets):
        widths, heights = rng.uniform(0.6, 1.4, columns) * size, rng.uniform(0.6, 1.4, rows) * size
        for r in range(rows):
            for c in range(columns):
                x, y = X + s * 400 + widths[:c].sum(), Y - heights[:r].sum()
                whole = shapely.box(x, y - heights[r], x + widths[c], y)
                notch = shapely.box(x + 4, y - heights[r] + 4, x + widths[c], y)
                shapes.append(shapely.difference(whole, notch) if len(shapes) % 7 == 0 else whole)
                sheet.append(s + 1)
                number.append(len(number) + 1)
    values = {Role.SHEET: np.array(sheet, dtype=object), Role.PARCEL: np.array(number, dtype=object)}
    return parcels_from_geometries(np.array(shapes, dtype=object), values=values, commune_code="09427")


PARCELS = commune()
SHEETS = np.array([int(s) for s in PARCELS.sheets])
INSIDE = np.column_stack([f(shapely.point_on_surface(PARCELS.geometries)) for f in (shapely.get_x, shapely.get_y)])


def ids(xy=INSIDE, crs=CRS, shift=DECISION_2007):
    return encode(wgs84_of(xy, crs, shift)).astype(object)


def with_mistake(mistaken, rows):
    out = ids()
    out[rows] = mistaken[rows]
    return out


def test_correct_ones():
    found = audit(PARCELS, ids(), CRS)
    assert (found.places.verdict == Verdict.OWN).all()
    assert found.drafts == {"DC07": [], "UQ03": []}
    assert found.total.counts[Verdict.OWN] == len(PARCELS)
    assert [row.sheet for row in found.sheets] == ["09427/1", "09427/2"]


def test_verdicts_one_by_one():
    given = ids()
    own = given.copy()
    given[0] = None
    given[1] = own[2]  # of another parcel, which has it too
    given[3] = encode(wgs84_of(np.array([[X, Y + 50]]), CRS))[0]  # in no parcel
    given[4] = "w7c38hqvqya"  # eleven
    given[5] = "w7c38hqvqyqa"  # an a
    given[6] = "ezecu3b3ptss"  # Spain
    given[7] = own[7].upper()
    given[8] = f"  {own[8]} "
    given[9] = 123
    found = audit(PARCELS, given, CRS, column="maDinhDanh")
    expected = ["EMPTY", "OTHER", "OWN", "NONE", "MALFORMED", "MALFORMED", "OUTSIDE", "OWN", "OWN", "MALFORMED"]
    assert [Verdict(value).name for value in found.places.verdict[:10]] == expected
    assert found.places.other[:4].tolist() == [-1, 2, -1, -1]
    assert np.flatnonzero(found.places.flags & Flag.DUPLICATE).tolist() == [1, 2]
    assert np.flatnonzero(found.places.flags & Flag.UPPER).tolist() == [7]
    assert found.places.away[3] == pytest.approx(
        shapely.distance(PARCELS.geometries[3], shapely.Point(X, Y + 50)), abs=0.03
    )
    assert [draft.parcels for draft in found.drafts["UQ03"]] == [(2, 1)]
    assert [draft.parcels for draft in found.drafts["DC07"]] == [(1, 2), (3,), (6,), (4,), (5,), (9,), ()]
    texts = [str(draft.message) for found_ in found.drafts.values() for draft in found_]
    assert any("11 characters" in text for text in texts)
    assert any("“a” never occurs" in text for text in texts)
    assert (found.sheets[0].duplicate, found.sheets[0].upper) == (2, 1)
    assert found.causes == []


def test_a_parcel_narrower_than_its_cell_owns_it():
    strip = parcels_from_geometries(np.array([shapely.box(X, Y, X + 0.002, Y + 50)], dtype=object))
    given = encode(wgs84_of(np.array([[X + 0.001, Y + 20.0]]), CRS)).astype(object)
    assert judge(strip, given, CRS).verdict.tolist() == [Verdict.OWN]


def test_where_parcels_overlap_the_smallest_key_is_named():
    shapes = [
        shapely.box(X, Y, X + 9, Y + 9),
        shapely.box(X + 20, Y, X + 30, Y + 9),
        shapely.box(X + 20, Y, X + 31, Y + 9),
    ]
    for order in ([0, 1, 2], [0, 2, 1]):
        values = {Role.SHEET: np.array([1, 1, 1], dtype=object), Role.PARCEL: np.array(order, dtype=object) + 1}
        layer = parcels_from_geometries(np.array(shapes, dtype=object)[order], values=values)
        given = np.array([encode(wgs84_of(np.array([[X + 25.0, Y + 5.0]]), CRS))[0], None, None], dtype=object)
        assert layer.keys[judge(layer, given, CRS).other[0]] == "?/1/2"


SECOND = SHEETS == 2
CENTRES = PARCELS.rings.boxes()
CENTRES = (CENTRES[:, :2] + CENTRES[:, 2:]) / 2
CENTROIDS = np.column_stack([f(shapely.centroid(PARCELS.geometries)) for f in (shapely.get_x, shapely.get_y)])
LONLAT = wgs84_of(INSIDE, CRS)
POLAR = encode(np.column_stack((LONLAT[:, 1], np.full(len(LONLAT), 90.0)))).astype(object)


@pytest.mark.parametrize("rows", [np.ones(len(SHEETS), dtype=bool), SECOND], ids=["layer", "sheet"])
@pytest.mark.parametrize(
    ("mistaken", "key"),
    [
        (ids(shift=NO_SHIFT), "datum"),
        (POLAR, "swapped"),
        (ids(np.ascontiguousarray(INSIDE[:, ::-1])), "axes"),
        (ids(crs="EPSG:9206"), "meridian 9206"),
        (ids(crs="EPSG:5897"), "meridian 5897"),
        (ids(crs="EPSG:9206", shift=NO_SHIFT), "meridian 9206 datum"),
        (ids(INSIDE + np.array([6.0, -14.0])), None),
    ],
    ids=["datum", "swapped", "axes", "neighbour", "zone", "both", "moved"],
)
def test_planted_mistakes_are_named(mistaken, key, rows):
    found = audit(PARCELS, with_mistake(mistaken, rows), CRS)
    wrong = found.places.verdict != Verdict.OWN
    assert wrong[rows].mean() > 0.4
    assert not wrong[~rows].any()
    keys = [key] if key else [f"moved {row.sheet}" for row in found.sheets if rows[int(row.sheet[-1]) == SHEETS].any()]
    assert sorted(cause.key for cause in found.causes) == sorted(keys)
    assert (found.cause[wrong] >= 0).mean() > 0.95
    assert {draft.cause.key for draft in found.drafts["DC07"] if draft.parcels} >= set(keys)
    top = found.causes[0]
    assert sum(row.causes.get(top.key, 0) for row in found.sheets) == top.count


def test_a_moved_sheet_says_how_far():
    found = audit(PARCELS, with_mistake(ids(INSIDE + np.array([6.0, -14.0])), SECOND), CRS)
    assert "Sheet 09427/2" in str(found.causes[0].title)
    north, east = (found.causes[0].title.values[name] for name in ("north", "east"))
    assert (north, east) == (pytest.approx(-14, abs=1), pytest.approx(6, abs=1))


@pytest.mark.parametrize(("points", "key"), [(CENTROIDS, "centroid"), (CENTRES, "box")])
def test_points_outside_bent_parcels(points, key):
    found = audit(PARCELS, ids(points), CRS)
    assert [cause.key for cause in found.causes] == [key]
    assert found.causes[0].count == (found.places.verdict != Verdict.OWN).sum() > 10


def test_the_other_operation_shows_at_the_edges():
    # Points 30 cm inside the western edge: 70 cm further west they are in the neighbour.
    boxes = PARCELS.rings.boxes()
    xy = np.column_stack((boxes[:, 0] + 0.3, boxes[:, 1] + 3.0))
    for shift in (EPSG_5194, THREE_PARAMETERS):
        found = audit(PARCELS, ids(xy, shift=shift), CRS)
        wrong = (found.places.verdict != Verdict.OWN).sum()
        if wrong > 50:
            assert found.causes[0].key.startswith("operation")


def test_unrelated_errors_have_no_cause():
    rng = np.random.default_rng(3)
    found = audit(PARCELS, ids()[rng.permutation(len(PARCELS))], CRS)
    assert (found.places.verdict == Verdict.OTHER).mean() > 0.9
    assert (found.cause >= 0).mean() < 0.02


def test_the_order_of_features_does_not_matter():
    given = with_mistake(ids(shift=NO_SHIFT), SECOND)
    order = np.random.default_rng(1).permutation(len(PARCELS))
    shuffled = parcels_from_geometries(
        PARCELS.geometries[order],
        values={role: values[order] for role, values in PARCELS.values.items()},
        commune_code="09427",
    )
    first, again = audit(PARCELS, given, CRS), audit(shuffled, given[order], CRS)
    assert again.places.verdict.tolist() == first.places.verdict[order].tolist()
    assert again.causes == first.causes
    assert again.sheets == first.sheets


def test_empty_layer_empty_column_and_missing_shapes():
    assert audit(parcels_from_geometries(np.array([], dtype=object)), np.array([], dtype=object), CRS).sheets == []
    none = audit(PARCELS, np.array([None, "", " ", np.nan] * 60, dtype=object), CRS)
    assert none.total.counts[Verdict.EMPTY] == len(PARCELS)
    hollow = parcels_from_geometries(np.array([None, PARCELS.geometries[1]], dtype=object))
    found = audit(hollow, ids()[[0, 1]], CRS)
    assert found.places.verdict.tolist() == [Verdict.NONE, Verdict.OWN]
    assert "no shape" in str(found.drafts["DC07"][0].message)


def test_other_datums_are_refused():
    with pytest.raises(CrsError):
        audit(PARCELS, ids(), "EPSG:2154")


def test_which_method_made_them():
    def ours(rings):
        boxes = rings.boxes()
        return SimpleNamespace(xy=boxes[:, :2] + 0.5, clearance=None, reason=None)

    made = method_shares(PARCELS, ids(CENTROIDS, shift=EPSG_5194), CRS, ours)
    assert (made[0].point, made[0].shift, made[0].share) == ("centroid", "epsg-5194", 1.0)
    assert isinstance(made[0].title, Message)
    made = method_shares(PARCELS, ids(PARCELS.rings.boxes()[:, :2] + 0.5), CRS, ours)
    assert (made[0].point, made[0].shift, made[0].exact) == ("characteristic", "decision-2007", len(PARCELS))
    assert method_shares(PARCELS, np.full(len(PARCELS), None), CRS) == []


def test_polylabel_is_recognised():
    from shapely.ops import polylabel

    xy = np.array([polylabel(shape.geoms[0], 0.1).coords[0] for shape in PARCELS.geometries])
    made = method_shares(PARCELS, ids(xy), CRS)
    assert ("polylabel 0.1", "decision-2007", 1.0) in {(found.point, found.shift, found.share) for found in made}


@pytest.mark.parametrize("shift", [DECISION_2007, NO_SHIFT], ids=["right", "datum forgotten"])
def test_200k_in_seconds(shift):
    side = np.arange(450) * 20.0
    x, y = (grid.reshape(-1)[:200_000] for grid in np.meshgrid(side + X - 4500, side + Y))
    values = {Role.SHEET: (np.arange(200_000) // 1000).astype(object), Role.PARCEL: np.arange(200_000).astype(object)}
    layer = parcels_from_geometries(shapely.box(x, y, x + 20, y + 20), values=values)
    given = ids(np.column_stack((x + 9, y + 9)), shift=shift)
    started = time.perf_counter()
    found = audit(layer, given, CRS)
    seconds = time.perf_counter() - started
    assert (found.places.verdict == Verdict.OWN).all() == (shift is DECISION_2007)
    # Some 3 s (right) and 12 s (every one wrong) on a quiet machine.
    assert seconds < 60
