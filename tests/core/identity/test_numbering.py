"""Numbering: the zig-zag, what never changes, and that a second run does nothing."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.identity.numbering import number_parcels
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.roles import Role


def layer(shapes, numbers, sheets=None):
    values = {
        Role.PARCEL: np.array(numbers, dtype=object),
        Role.SHEET: np.array([7] * len(shapes) if sheets is None else sheets, dtype=object),
    }
    return parcels_from_geometries(np.array(shapes, dtype=object), values=values)


def grid(columns, rows, size=20.0):
    """Row by row from the north-west."""
    return [
        shapely.box(c * size, -r * size - size, c * size + size, -r * size) for r in range(rows) for c in range(columns)
    ]


def test_zigzag_from_the_north_west():
    found = number_parcels(layer(grid(3, 3), [None, "", " ", 0, -1, "0", "-1", 0.0, None]))
    assert found.numbers.tolist() == [1, 2, 3, 6, 5, 4, 7, 8, 9]
    assert found.bands == {"/7": 20.0}


def test_band_height_is_a_parameter():
    found = number_parcels(layer(grid(3, 3), [None] * 9), band=40.0)
    assert found.numbers.tolist() == [1, 3, 5, 2, 4, 6, 9, 8, 7]
    with pytest.raises(ValueError, match="positive"):
        number_parcels(layer(grid(1, 1), [None]), band=0)


def test_after_the_highest_and_existing_ones_never_change():
    found = number_parcels(layer(grid(3, 2), ["12a", None, "45/1", 7, None, "-5"]))
    assert found.numbers.tolist() == [0, 46, 0, 0, 47, 0]
    assert found.first == {"/7": 46}


def test_a_typing_error_is_not_counted_on_from():
    assert number_parcels(layer(grid(2, 1), ["123456789012", None])).numbers.tolist() == [0, 1]


def test_each_sheet_by_itself_and_numbers_typed_differently_are_one_sheet():
    found = number_parcels(layer(grid(4, 1), [3, None, None, None], ["07", 7.0, 8, "8"]))
    assert found.numbers.tolist() == [0, 4, 1, 2]


def test_what_cannot_be_numbered_is_said():
    found = number_parcels(layer([*grid(2, 1), None], [None] * 3, [None, 7, 7]))
    assert found.numbers.tolist() == [0, 1, 0]
    drafts = found.drafts["CO01"]
    assert [draft.parcels for draft in drafts] == [(0,), (2,)]
    assert ["sheet" in str(draft.message) for draft in drafts] == [True, False]


def test_nothing_to_do():
    assert number_parcels(layer([], [])).numbers.tolist() == []
    assert number_parcels(layer(grid(2, 1), [1, 2])).numbers.tolist() == [0, 0]


PLACES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(1, 9), st.integers(1, 9)),
    min_size=1,
    max_size=25,
    unique=True,
)


@settings(max_examples=60, deadline=None)
@given(PLACES, st.data())
def test_idempotent_unique_and_independent_of_the_order(places, data):
    shapes = [shapely.box(x, y, x + w, y + h) for x, y, w, h in places]
    numbers = data.draw(
        st.lists(st.sampled_from([None, 0, "5", "12a", 30]), min_size=len(places), max_size=len(places))
    )
    sheets = data.draw(st.lists(st.sampled_from([1, 2]), min_size=len(places), max_size=len(places)))
    found = number_parcels(layer(shapes, numbers, sheets)).numbers
    assert ((found > 0) == [value in {None, 0} for value in numbers]).all()
    new = [(sheet, number) for sheet, number in zip(sheets, found.tolist()) if number]
    assert len(set(new)) == len(new)
    filled = [number or value for number, value in zip(found.tolist(), numbers)]
    assert not number_parcels(layer(shapes, filled, sheets)).numbers.any()
    order = data.draw(st.permutations(range(len(places))))
    turned = [shapely.reverse(shapes[i]) for i in order]
    again = number_parcels(layer(turned, [numbers[i] for i in order], [sheets[i] for i in order])).numbers
    assert again.tolist() == found[list(order)].tolist()
