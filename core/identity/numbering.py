"""Numbers for unnumbered parcels: per sheet, from the north-west in a zig-zag, after the highest number in use.

The cadastral map regulations number parcels 1 to n from the top left, left to right and top to bottom "in a zig-zag",
and give parcels that come later the next free number. Where a line of the zig-zag ends is not stated: here the sheet is
cut into bands from north to south, the first walked eastwards, the second westwards, and so on.
Numbers in use never change, so a second run finds nothing to do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..findings import Cause, Draft
from ..geometry.rings import BoolArray, FloatArray, IntArray
from ..messages import QT_TRANSLATE_NOOP, Message
from ..parcels import Parcels
from ..roles import Role

Texts = npt.NDArray[np.object_]

# What stands for "no number": NULL, blank, 0 and -1 in every way of writing them.
UNNUMBERED = frozenset({"", "0", "-1"})
# Narrower bands would make the path jump from row to row within one row of houses.
_LEAST_BAND = 1.0
_LEADING = re.compile(r"\d+")
# A number column of a shapefile holds nine digits; what is longer is a typing error and must not be counted on from.
_LARGEST = 99_999_999

_NO_SHEET = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} has no map sheet number, so it cannot be numbered. Fill in the sheet, then number again.",
)
_NO_SHAPE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} has no shape on the map, so it has no place in the order of numbers. Draw it, then number again.",
)
_CAUSE_NO_SHEET = QT_TRANSLATE_NOOP("ParcelClean", "Unnumbered parcels without a map sheet")
_CAUSE_NO_SHAPE = QT_TRANSLATE_NOOP("ParcelClean", "Unnumbered parcels without a shape")


@dataclass(frozen=True)
class Numbering:
    """What numbering came to.

    numbers  (n,) the new number of each parcel that gets one, 0 for all others
    drafts   findings by rule (CO01): unnumbered parcels that cannot be numbered
    bands    band height (m) by sheet (`commune/sheet`), where numbers were given
    first    first new number by sheet
    """

    numbers: IntArray
    drafts: dict[str, list[Draft]]
    bands: dict[str, float]
    first: dict[str, int]


def number_parcels(parcels: Parcels, band: float | None = None) -> Numbering:
    """Number the unnumbered parcels of a layer.

    Args:
        parcels: measured in metres.
        band: height of a band in metres; None = for each sheet the median height of its parcels' boxes, at least 1 m.

    The order is that of the parcels' box centres, to the millimetre; among parcels at one place the smaller box and
    then the lexicographically smallest vertex comes first. The order of the features plays no part.
    """
    if band is not None and not band > 0:
        raise ValueError("band must be positive")
    numbers = np.zeros(len(parcels), dtype=np.int64)
    boxes = parcels.rings.boxes()
    shaped = np.isfinite(boxes).all(axis=1)
    wanting = np.isin(parcels.numbers.astype(str), list(UNNUMBERED))
    sheeted = ~np.isin(parcels.sheets.astype(str), list(UNNUMBERED))
    names = parcels.communes + "/" + parcels.sheets
    ready = wanting & sheeted & shaped
    bands: dict[str, float] = {}
    first: dict[str, int] = {}
    distinct, sheet = np.unique(names.astype(str), return_inverse=True)
    members = np.split(np.argsort(sheet, kind="stable"), np.cumsum(np.bincount(sheet, minlength=len(distinct)))[:-1])
    for number in np.unique(sheet[ready]).tolist():
        rows = members[number]
        name = str(distinct[number])
        bands[name] = band if band is not None else _band_of(boxes[rows[shaped[rows]]])
        todo = rows[ready[rows]]
        # The bands hang from the sheet's northern edge, whatever of it is numbered already.
        top = float(np.nanmax(boxes[rows, 3]))
        order = _zigzag(boxes[todo], parcels.first_vertices[todo], top, bands[name])
        first[name] = _highest(parcels.numbers[rows]) + 1
        numbers[todo[order]] = first[name] + np.arange(len(todo))
    return Numbering(numbers, {"CO01": _drafts(parcels, wanting, sheeted, shaped)}, bands, first)


def _band_of(boxes: FloatArray) -> float:
    # To the centimetre, so that noise in the coordinates does not move a band by a hair.
    return max(round(float(np.median(boxes[:, 3] - boxes[:, 1])), 2), _LEAST_BAND)


def _zigzag(boxes: FloatArray, vertices: FloatArray, top: float, band: float) -> IntArray:
    """The order in which the boxes are walked."""
    # Whole millimetres: which side of a border a centre is on must not hang on the last bit of a sum.
    east = np.rint((boxes[:, 0] + boxes[:, 2]) * 500.0).astype(np.int64)
    south = round(top * 1000.0) - np.rint((boxes[:, 1] + boxes[:, 3]) * 500.0).astype(np.int64)
    line = south // max(round(band * 1000.0), 1)
    along = np.where(line % 2 == 0, east, -east)
    size = np.rint((boxes[:, 2] - boxes[:, 0]) * 1000.0), np.rint((boxes[:, 3] - boxes[:, 1]) * 1000.0)
    order: IntArray = np.lexsort((vertices[:, 1], vertices[:, 0], size[1], size[0], south, along, line))
    return order


def _highest(numbers: Texts) -> int:
    """The highest number in use; 12a counts as 12, 45/1 as 45."""
    found = [_LEADING.match(text) for text in set(numbers.tolist())]
    values = [int(match.group()) for match in found if match]
    return max((value for value in values if value <= _LARGEST), default=0)


def _drafts(parcels: Parcels, wanting: BoolArray, sheeted: BoolArray, shaped: BoolArray) -> list[Draft]:
    out = []
    for at in np.flatnonzero(wanting & ~(sheeted & shaped)).tolist():
        template, cause = (_NO_SHAPE, _CAUSE_NO_SHAPE) if sheeted[at] else (_NO_SHEET, _CAUSE_NO_SHEET)
        role = Role.PARCEL if sheeted[at] else Role.SHEET
        out.append(
            Draft(
                (at,),
                Message(template, {"key": parcels.keys[at]}),
                cause=Cause(cause, Message(cause)),
                field=parcels.columns.get(role, ""),
                judged=(str(parcels.sheets[at]), str(parcels.numbers[at])),
            )
        )
    return out
