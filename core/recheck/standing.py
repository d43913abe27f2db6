"""The rows of a layer as they stand before or after an edit: small columns that are quick to search and to copy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from ..geometry.rings import BoolArray, FloatArray, IntArray
from ..parcels import Parcels
from ..records import ObjectArray
from ..rules.base import Reach, Rule

Scalar = TypeVar("Scalar", bound=np.generic)

NOWHERE = np.iinfo(np.int64).min  # the corner of a parcel without a shape


class Codes:
    """Texts as numbers, the same number for the same text whenever it comes."""

    def __init__(self) -> None:
        self._number: dict[object, int] = {}

    def of(self, texts: ObjectArray) -> IntArray:
        """(n,) a number of each text, -1 for ""."""
        number = self._number
        listed = texts.tolist()
        for text in dict.fromkeys(listed):
            if text not in number:
                number[text] = len(number) if text != "" else -1
        return np.fromiter(map(number.__getitem__, listed), dtype=np.int64, count=len(listed))


class Describe:
    """Reads off parcels what the rows of a `Standing` hold of them."""

    def __init__(self, rules: Sequence[type[Rule]], sample: Parcels) -> None:
        self._rules = [rule for rule in rules if rule.reach is Reach.SAME_KEY]
        self._placed = [rule for rule in rules if rule.reach is Reach.PLACES]
        self._keys = Codes()
        self._codes = {rule.code: [Codes() for _ in rule.shared_values(sample)] for rule in self._rules}

    def __call__(self, parcels: Parcels, number: IntArray) -> Standing:
        """The rows of parcels that were just read, by their numbers in the pool."""
        corner = np.full((len(parcels), 2), NOWHERE, dtype=np.int64)
        first = parcels.first_vertices
        known = np.isfinite(first).all(axis=1)
        corner[known] = np.round(first[known] / parcels.quantum).astype(np.int64)
        shared = {
            rule.code: tuple(
                codes.of(values) for codes, values in zip(self._codes[rule.code], rule.shared_values(parcels))
            )
            for rule in self._rules
        }
        place = {rule.code: rule.places(parcels) for rule in self._placed}
        key = self._keys.of(parcels.keys)
        boxes = parcels.rings.boxes()
        live = np.ones(len(parcels), dtype=bool)
        return Standing(np.array(parcels.fid), number, live, boxes, key, parcels.usable_key, corner, shared, place)


@dataclass(frozen=True)
class Standing:
    """(n,) columns over all rows that ever were; a row keeps its place for ever.

    fid      the feature's id
    number   its parcel in the pool
    live     whether it is still there
    box      (n, 4) in the measuring CRS, NaN where it has no shape
    key      a number of its parcel key; `usable` whether that names a parcel
    corner   (n, 2) its smallest vertex on the grid of the fingerprint
    shared   by rule the columns whose equal values belong together, as numbers
    place    by rule (n, 2) the places that rows name, in the measuring CRS
    """

    fid: IntArray
    number: IntArray
    live: BoolArray
    box: FloatArray
    key: IntArray
    usable: BoolArray
    corner: IntArray
    shared: Mapping[str, tuple[IntArray, ...]]
    place: Mapping[str, FloatArray]

    def __len__(self) -> int:
        return len(self.fid)

    @property
    def unique(self) -> BoolArray:
        """(n,) the key is usable and no other living row has it."""
        counted = self.live & self.usable
        count = np.bincount(self.key[counted], minlength=int(self.key.max(initial=-1)) + 1)
        unique: BoolArray = counted.copy()
        unique[counted] = count[self.key[counted]] == 1
        return unique

    def edited(self, at: IntArray, rows: Standing, gone: IntArray) -> Standing:
        """After an edit: `rows` stand at the places `at` (the end for new ones), those at `gone` are no more."""
        put = _Put(at, max(len(self), int(at.max(initial=-1)) + 1))
        live = put(self.live, rows.live)
        live[gone] = False
        return Standing(
            fid=put(self.fid, rows.fid),
            number=put(self.number, rows.number),
            live=live,
            box=put(self.box, rows.box),
            key=put(self.key, rows.key),
            usable=put(self.usable, rows.usable),
            corner=put(self.corner, rows.corner),
            shared={
                code: tuple(put(old, new) for old, new in zip(columns, rows.shared[code]))
                for code, columns in self.shared.items()
            },
            place={code: put(column, rows.place[code]) for code, column in self.place.items()},
        )

    def before(self, after: Standing) -> Standing:
        """As many rows as `after` has: those that it brought are not there yet."""
        new = np.arange(len(self), len(after))
        return after.edited(np.arange(len(self)), self, new)

    def renamed(self, fids: Mapping[int, int]) -> Standing:
        """The same rows under new ids."""
        fid = self.fid.copy()
        for row in np.flatnonzero(self.live & np.isin(fid, list(fids))).tolist():
            fid[row] = fids[int(fid[row])]
        return replace(self, fid=fid)

    def namesakes(self, row: IntArray) -> BoolArray:
        """(n,) living rows that findings might call by the same name as one of these: key and corner agree."""
        names = np.unique(np.column_stack((self.key[row], self.corner[row])), axis=0)
        some = np.flatnonzero(self.live & np.isin(self.key, names[:, 0]))
        own = np.column_stack((self.key[some], self.corner[some]))
        alike = np.zeros(len(self), dtype=bool)
        if len(some):
            both, back = np.unique(np.vstack((names, own)), axis=0, return_inverse=True)
            wanted = np.zeros(len(both), dtype=bool)
            wanted[back.reshape(-1)[: len(names)]] = True
            alike[some] = wanted[back.reshape(-1)[len(names) :]]
        return alike

    def meeting(self, boxes: FloatArray) -> BoolArray:
        """(n,) living rows whose box meets one of (k, 4) boxes."""
        found: BoolArray = np.zeros(len(self), dtype=bool)
        west, south, east, north = self.box.T
        for x0, y0, x1, y1 in boxes.tolist():
            found |= (west <= x1) & (east >= x0) & (south <= y1) & (north >= y0)
        return found & self.live


def inside(places: FloatArray, boxes: FloatArray) -> BoolArray:
    """(n,) whether each place (n, 2) is in one of (k, 4) boxes."""
    found: BoolArray = np.zeros(len(places), dtype=bool)
    x, y = places.T
    for x0, y0, x1, y1 in boxes.tolist():
        found |= (x >= x0) & (x <= x1) & (y >= y0) & (y <= y1)
    return found


class _Put:
    """Columns with new values in some places, perhaps beyond their end."""

    def __init__(self, at: IntArray, size: int) -> None:
        self._at, self._size = at, size

    def __call__(self, old: npt.NDArray[Scalar], new: npt.NDArray[Scalar]) -> npt.NDArray[Scalar]:
        out = np.empty((self._size, *old.shape[1:]), dtype=old.dtype)
        out[: len(old)] = old
        out[self._at] = new
        return out
