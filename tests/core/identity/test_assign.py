"""Assigning: only empty ones, never two alike, and what goes on after splits, merges and renumbering."""

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from parcel_clean.core.finishing import finish
from parcel_clean.core.geometry.crs_definition import define
from parcel_clean.core.geometry.crs_transform import between
from parcel_clean.core.identity.assign import IdRequest, Outcome, assign, refuse
from parcel_clean.core.identity.assign_drafts import NO_POINT_REASONS
from parcel_clean.core.identity.audit import audit
from parcel_clean.core.identity.audit_places import Verdict
from parcel_clean.core.identity.geohash import decode, encode
from parcel_clean.core.identity.lineage import decodes_inside
from parcel_clean.core.identity.register import (
    Claim,
    claim,
    create_register,
    link,
    read_register,
    retire,
)
from parcel_clean.core.identity.register_state import Issuer, Standing
from parcel_clean.core.identity.wgs84 import wgs84_of, xy_of
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.roles import Role
from parcel_clean.core.rules.uniqueness.duplicate_geometry import DuplicateGeometry
from shapely import affinity

CRS = "EPSG:9205"
X, Y = 501_600.0, 2_365_200.0


def box(x, y, width, height):
    return shapely.box(X + x, Y + y, X + x + width, Y + y + height)


def middle(rings):
    """Stands in for the characteristic point: the middle of the box, on a millimetre grid."""
    boxes = rings.boxes()
    xy = np.round((boxes[:, :2] + boxes[:, 2:]) / 2, 3)
    reason = np.isnan(xy[:, 0]).astype(np.int64)
    return SimpleNamespace(xy=xy, clearance=np.ones(len(xy)), reason=reason)


def request(shapes, numbers=None, official=None, provisional=None, issuer=Issuer.PROVISIONAL, sheet=7):
    count = len(shapes)
    numbers = list(range(1, count + 1)) if numbers is None else numbers
    values = {Role.SHEET: np.array([sheet] * count, dtype=object), Role.PARCEL: np.array(numbers, dtype=object)}
    parcels = parcels_from_geometries(np.array(shapes, dtype=object), values=values, commune_code="09427")

    def column(given):
        return np.array([None] * count if given is None else given, dtype=object)

    return IdRequest(parcels, CRS, column(official), column(provisional), issuer, middle, "middle-1")


def natural(shape):
    return str(encode(wgs84_of(np.round(np.array([shape.envelope.centroid.coords[0]]), 3), CRS))[0])


def commit(path, result):
    """What a caller does with a result."""
    answer = claim(path, result.claims)
    link(path, result.links)
    retire(path, result.retired, "merged")
    return answer


@pytest.fixture
def path(tmp_path):
    target = tmp_path / "register.gpkg"
    create_register(target)
    return target


def run(path, *args, **more):
    """One run with the register, entered; the identifiers and the result."""
    wanted = request(*args, **more)
    result = assign(wanted, read_register(path))
    return refuse(result, commit(path, result), wanted.parcels)


ROW = [box(0, 0, 20, 30), box(20, 0, 20, 30), box(40, 0, 25, 30)]


def test_empty_ones_are_filled_and_the_others_kept_whatever_they_are():
    result = assign(request(ROW, provisional=["W7C3 odd!", "", None]))
    assert result.identifiers.tolist() == ["W7C3 odd!", natural(ROW[1]), natural(ROW[2])]
    assert result.outcome.tolist() == [Outcome.KEPT, Outcome.ASSIGNED, Outcome.ASSIGNED]
    assert result.drafts == {"DC07": [], "UQ03": []}
    assert result.claims == []


def test_each_decodes_into_its_own_parcel_also_in_a_strip_of_10_cm():
    shapes = [*ROW, box(70, 0, 0.1, 60), box(70, 100, 60, 0.1)]
    result = assign(request(shapes))
    xy = xy_of(decode(result.identifiers).centres, CRS)
    assert shapely.contains_xy(np.array(shapes), xy[:, 0], xy[:, 1]).all()
    assert result.count(Outcome.ASSIGNED) == 5


def real_points():
    return pytest.importorskip("parcel_clean.core.geometry.characteristic_point")


def test_strips_of_10_cm_in_every_direction_with_the_real_point():
    turned = [affinity.rotate(box(i * 70, 0, 0.1, 55), i * 7, origin="centroid") for i in range(52)]
    wanted = request(turned)
    result = assign(replace(wanted, points=real_points().characteristic_points))
    assert result.count(Outcome.ASSIGNED) == 52
    assert decodes_inside(wanted.parcels.geometries, result.identifiers, CRS).all()


def test_a_real_map(vietmong):
    none = np.full(len(vietmong), None, dtype=object)
    points = real_points().characteristic_points
    result = assign(IdRequest(vietmong, "EPSG:5897", none, none, Issuer.PROVISIONAL, points, "test"))
    assert result.count(Outcome.ASSIGNED) == len(vietmong) == 4537
    assert decodes_inside(vietmong.geometries, result.identifiers, "EPSG:5897").all()
    assert len(set(result.identifiers.tolist())) == 4537
    found = audit(vietmong, result.identifiers, "EPSG:5897")
    assert found.total.counts[Verdict.OWN] == 4537
    assert not found.drafts["DC07"]
    assert not found.drafts["UQ03"]


@pytest.fixture(scope="module")
def vietmong():
    path = Path(__file__).resolve().parents[4] / "shared" / "data" / "parcels" / "vietmong" / "diachinh.geojson"
    if not path.is_file():
        pytest.skip("the real map is not here")
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    shapes = shapely.from_geojson([json.dumps(feature["geometry"]) for feature in features])
    way = between(define("EPSG:4326"), define("EPSG:5897"))
    shapes = shapely.set_coordinates(np.array(shapes), way.there(shapely.get_coordinates(shapes)))
    columns = {Role.SHEET: "SHBANDO", Role.PARCEL: "SHTHUA"}
    values = {
        role: np.array([f["properties"].get(name) for f in features], dtype=object) for role, name in columns.items()
    }
    return parcels_from_geometries(shapes, values=values)


def test_a_parcel_narrower_than_a_cell_stays_empty_and_is_named():
    slivers = [box(i * 1.0037, 0, 0.008, 60) for i in range(40)]
    result = assign(request(slivers))
    empty = np.flatnonzero(result.outcome == Outcome.EMPTY)
    assert 0 < len(empty) < 40
    assert sorted(draft.parcels[0] for draft in result.drafts["DC07"]) == empty.tolist()


def test_two_that_would_get_one_stay_empty_and_one_finding_names_both():
    result = assign(request([ROW[0], box(0, 0, 20, 30), ROW[2]]))
    assert result.identifiers.tolist() == ["", "", natural(ROW[2])]
    assert [draft.parcels for draft in result.drafts["UQ03"]] == [(0, 1)]
    assert "09427/7/1 and 09427/7/2" in str(result.drafts["UQ03"][0].message)


def test_three_alike_are_one_finding():
    result = assign(request([ROW[0]] * 3))
    assert [draft.parcels for draft in result.drafts["UQ03"]] == [(0, 1, 2)]
    assert "1 more" in str(result.drafts["UQ03"][0].message)


@pytest.mark.parametrize("column", ["official", "provisional"])
def test_an_identifier_of_the_layer_is_not_given_again(column):
    taken = natural(ROW[0]).upper()
    wanted = request(ROW, **{column: [None, taken, None]})
    result = assign(wanted)
    assert result.identifiers[0] == ""
    (draft,) = result.drafts["UQ03"]
    assert draft.parcels == (0, 1)
    proposal = draft.details["proposal"]
    assert proposal != natural(ROW[0])
    assert shapely.contains_xy(ROW[0], *xy_of(decode([proposal]).centres, CRS)[0])
    assert finish(DuplicateGeometry, [draft], wanted.parcels)[0].suggestion is not None


def test_without_a_shape_or_outside_vietnam():
    result = assign(request([None, shapely.box(5e5, 5e6, 5e5 + 9, 5e6 + 9), ROW[0]]))
    assert result.outcome.tolist() == [Outcome.EMPTY, Outcome.EMPTY, Outcome.ASSIGNED]
    assert ["it has no shape" in str(draft.message) for draft in result.drafts["DC07"]] == [True, False]
    assert "outside Vietnam" in str(result.drafts["DC07"][1].message)


def test_every_reason_for_having_no_point_is_said():
    module = pytest.importorskip("parcel_clean.core.geometry.integer_rings")
    assert set(NO_POINT_REASONS) == {int(reason) for reason in module.Reason} - {0}


def test_provisional_ones_wait_where_an_official_one_is():
    result = assign(request(ROW, official=["x", None, None], provisional=[None, "y", None]))
    assert result.outcome.tolist() == [Outcome.WAITS, Outcome.KEPT, Outcome.ASSIGNED]
    assert result.identifiers[0] == ""


def test_a_provisional_one_becomes_official_if_it_lies_in_the_parcel():
    inside = str(encode(wgs84_of(np.array([[X + 3, Y + 3]]), CRS))[0])
    result = assign(request(ROW, provisional=[inside, natural(ROW[0]), None], issuer=Issuer.OFFICIAL))
    assert result.identifiers.tolist()[0] == inside
    assert result.identifiers.tolist()[1:] == [natural(ROW[1]), natural(ROW[2])]


def test_the_order_of_features_does_not_matter(path):
    shapes = [*ROW, ROW[0], None, box(0, 50, 5, 5)]
    first = assign(request(shapes)).identifiers
    order = [4, 2, 5, 0, 3, 1]
    again = assign(request([shapes[i] for i in order], numbers=[i + 1 for i in order])).identifiers
    assert again.tolist() == [first[i] for i in order]


def test_again_gives_the_same_and_enters_nothing(path):
    first = run(path, ROW)
    assert first.count(Outcome.ASSIGNED) == 3
    entries = len(read_register(path).states)
    # The column was lost.
    again = run(path, ROW)
    assert again.identifiers.tolist() == first.identifiers.tolist()
    assert again.count(Outcome.CONTINUED) == 3
    assert len(read_register(path).states) == entries
    assert run(path, ROW, provisional=first.identifiers.tolist()).claims == []


def test_after_a_split_the_child_with_the_point_keeps_it(path):
    parent = run(path, ROW).identifiers
    left, right = box(0, 0, 12, 30), box(12, 0, 8, 30)  # the point is at x = 10
    result = run(path, [right, left, *ROW[1:]], numbers=[1, 45, 2, 3])
    assert result.identifiers.tolist() == [natural(right), parent[0], parent[1], parent[2]]
    state = read_register(path).states[parent[0]]
    assert (state.standing, state.parcel) == (Standing.ISSUED, "09427/7/45")


def test_a_merge_retires_identifiers_and_says_so(path):
    before = run(path, ROW).identifiers
    whole = box(20, 0, 45, 30)
    result = run(path, [ROW[0], whole], numbers=[1, 50])
    assert result.identifiers.tolist() == [before[0], natural(whole)]
    gone = [(before[1], "09427/7/2", "09427/7/50"), (before[2], "09427/7/3", "09427/7/50")]
    assert sorted(result.retired) == sorted(gone)
    assert ["has ended" in str(draft.message) for draft in result.drafts["DC07"]] == [True, True]
    # The whole is split again, without the column: what has ended is not given again, the point's child goes on.
    undone = run(path, ROW)
    assert undone.identifiers.tolist() == [before[0], "", natural(whole)]
    assert ["retired on" in str(draft.message) for draft in undone.drafts["UQ03"]] == [True]
    # With the column the old ones are theirs again.
    assert not run(path, ROW, provisional=before.tolist()).drafts["UQ03"]
    states = read_register(path).states
    assert [states[text].standing for text in before] == [Standing.ISSUED] * 3
    assert states[natural(whole)].standing is Standing.RETIRED


def test_a_parcel_that_carries_one_and_takes_another_in(path):
    before = run(path, ROW).identifiers
    result = run(path, [box(0, 0, 40, 30), ROW[2]], numbers=[1, 3], provisional=[before[0], before[2]])
    assert result.retired == [(before[1], "09427/7/2", "09427/7/1")]
    assert result.identifiers.tolist() == [before[0], before[2]]


def test_a_parcel_grown_over_unregistered_land_is_another_one(path):
    before = run(path, ROW[:1]).identifiers
    big = box(-5, 0, 200, 30)
    result = run(path, [big], numbers=[9])
    assert result.identifiers.tolist() == [natural(big)]
    assert [gone[0] for gone in result.retired] == [before[0]]


def test_renumbered_parcels_keep_theirs(path):
    before = run(path, ROW).identifiers.tolist()
    result = run(path, ROW, numbers=[2, 1, 77], provisional=before)
    assert not result.drafts["UQ03"]
    states = read_register(path).states
    assert [states[text].parcel for text in before] == ["09427/7/2", "09427/7/1", "09427/7/77"]


def test_a_deleted_parcel_takes_its_identifier_with_it(path):
    before = run(path, ROW).identifiers
    retire(path, [(before[1], "09427/7/2", "")], "deleted")
    result = run(path, ROW, numbers=[1, 99, 3])
    assert result.identifiers.tolist() == [before[0], "", before[2]]
    (draft,) = result.drafts["UQ03"]
    assert "parcel deleted" in str(draft.message)
    assert draft.details["proposal"]


def test_official_ones_of_the_layer_link_the_provisional_ones(path):
    provisional = run(path, ROW).identifiers.tolist()
    official = ["w7c38hqvqyqx", None, None]
    result = run(path, ROW, official=official, provisional=provisional)
    assert result.links == [(provisional[0], "w7c38hqvqyqx", "09427/7/1")]
    states = read_register(path).states
    assert states[provisional[0]].official == "w7c38hqvqyqx"
    assert states["w7c38hqvqyqx"].issuer is Issuer.OFFICIAL
    again = run(path, ROW, official=official, provisional=provisional)
    assert (again.links, again.claims, again.retired) == ([], [], [])
    # Without the provisional column it comes to the same.
    assert run(path, ROW, official=official).links == []


def test_an_official_one_that_the_layer_lost_is_not_replaced(path):
    known = run(path, ROW, issuer=Issuer.OFFICIAL).identifiers
    result = run(path, ROW)
    assert result.count(Outcome.EMPTY) == 3
    assert known[0] in str(result.drafts["UQ03"][0].message)


def test_somebody_was_quicker(path):
    wanted = request(ROW)
    result = assign(wanted, read_register(path))
    claim(path, [Claim(natural(ROW[1]), "09999/1/1")])
    after = refuse(result, commit(path, result), wanted.parcels)
    assert after.identifiers.tolist() == [natural(ROW[0]), "", natural(ROW[2])]
    assert "09999/1/1" in str(after.drafts["UQ03"][0].message)


@pytest.mark.parametrize(("numbers", "keeps"), [([45, 46], None), ([45, 1], 1)])
def test_a_split_through_the_point_gives_it_to_the_one_with_the_number_or_to_nobody(path, numbers, keeps):
    parent = run(path, ROW[:1]).identifiers[0]
    halves = run(path, [box(0, 0, 10, 30), box(10, 0, 10, 30)], numbers=numbers).identifiers.tolist()
    assert [at for at, text in enumerate(halves) if text == parent] == ([] if keeps is None else [keeps])
    assert all(halves)
    assert read_register(path).states[parent].parcel == "09427/7/1"


def test_copies_after_a_split_belong_to_the_one_with_the_point(path):
    parent = run(path, ROW[:1]).identifiers[0]
    left, right = box(0, 0, 8, 30), box(8, 0, 12, 30)
    run(path, [left, right], numbers=[45, 46], provisional=[parent, parent])
    assert read_register(path).states[parent].parcel == "09427/7/46"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_never_one_identifier_for_two_parcels(tmp_path_factory, data):
    """Assign, split, merge, delete and lose columns in any order.

    A parcel is followed by its history: a piece that contains the point is the parcel, a whole made of several is
    another one.
    """
    path = tmp_path_factory.mktemp("r") / "register.gpkg"
    create_register(path)
    # shape, number, identifier in the column, the parcel that it is
    rows = [[box(i * 16, 0, 16, 16), i + 1, None, i] for i in range(3)]
    serial, owner, ended, what, seen, merged = 10, {}, set(), "", True, False
    for _ in range(data.draw(st.integers(1, 7))):
        what = data.draw(st.sampled_from(["assign", "assign", "split", "merge", "delete", "lose", "shuffle"]))
        seen = what == "assign" or (seen and what != "split")
        merged = what != "assign" and (merged or what == "merge")
        if what == "assign" and rows:
            wanted = request([r[0] for r in rows], [r[1] for r in rows], provisional=[r[2] for r in rows])
            result = assign(wanted, read_register(path))
            result = refuse(result, commit(path, result), wanted.parcels)
            given_now = [text for text in result.identifiers.tolist() if text]
            assert len(given_now) == len(set(given_now))
            for row, text in zip(rows, result.identifiers.tolist()):
                if text:
                    assert owner.setdefault(text, row[3]) == row[3]
                    assert row[2] is not None or text not in ended
                row[2] = text or None
            ended.update(gone[0] for gone in result.retired)
        # A merge that no run has seen, split again along the old border, is a merge undone: the old parcels go on.
        elif what == "split" and rows and not merged:
            at = data.draw(st.integers(0, len(rows) - 1))
            shape, number, _, who = rows[at]
            x0, y0, x1, y1 = shape.bounds
            cut = x0 + (x1 - x0) * data.draw(st.sampled_from([0.25, 0.375, 0.625]))
            pieces = [shapely.box(x0, y0, cut, y1), shapely.box(cut, y0, x1, y1)]
            mine = [name for name, of in owner.items() if of == who and name not in ended]
            points = shapely.points(xy_of(decode(mine).centres, CRS))
            inside = [bool(shapely.intersects(piece, points).any()) for piece in pieces]
            rows[at : at + 1] = [
                [piece, number if i == 0 else serial, None, who if inside[i] else serial * 10 + i]
                for i, piece in enumerate(pieces)
            ]
            serial += 1
        elif what == "merge" and len(rows) > 1 and seen:
            rows.sort(key=lambda row: row[0].bounds[0])
            at = data.draw(st.integers(0, len(rows) - 2))
            # A merge of registered parcels makes a new one; where one had never been registered, the rule of extents.
            both = shapely.box(*shapely.union_all([rows[at][0], rows[at + 1][0]]).bounds)
            rows[at : at + 2] = [[both, serial, None, serial * 10 + 5]]
            serial += 1
        elif what == "delete" and rows:
            row = rows.pop(data.draw(st.integers(0, len(rows) - 1)))
            held = [s for s in read_register(path).states.values() if owner.get(s.identifier) == row[3]]
            retire(path, [(s.identifier, s.parcel, "") for s in held if s.standing is Standing.ISSUED], "deleted")
            ended.update(s.identifier for s in held)
        elif what == "lose":
            for row in rows:
                row[2] = None
        else:
            rows = data.draw(st.permutations(rows))
            rows = [list(row) for row in rows]
    assert read_register(path).conflicts == ()
