"""Which rows of a layer the rows of a table CHANGES mean: by feature id, or by the order of reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.standardising.undo import agreement
from .changes_table import Written
from .errors import InputError
from .sources import Source

_OPEN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "UNDO: it cannot be told which rows of “{layer}” were changed, for both the feature ids and the order of the rows"
    " fit. Choose the layer that was changed, or the copy as it was written.",
)
_NONE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "UNDO: none of the changed cells is found in “{layer}”. Choose the layer or copy to which this table of changes"
    " belongs.",
)


def matching_rows(
    written: Written, fid: np.ndarray, columns: Mapping[str, Sequence[object]], source: Source
) -> list[int]:
    """The row of each numbered row of `written`, -1 where it is gone. Raises `InputError` where that is open.

    `columns` are all of the layer but keys, in their order.

    A layer that was changed in place has its feature ids; a copy of it has its order, and ids of its own.
    """
    place_of = {one: at for at, one in enumerate(fid.tolist())}
    by_id = [place_of.get(one, -1) for one in written.fid]
    by_order = [place if 0 <= place < len(fid) else -1 for place in written.place]
    if not written.changes:
        return by_id
    ways = [by_id] if by_id == by_order else [by_id, by_order]
    found = [agreement(columns, written.changes, rows, written.check) for rows in ways]
    if not any(cells for _whole, cells in found):
        raise InputError(_NONE, layer=source.name)
    best = max(found)
    if found.count(best) > 1:
        raise InputError(_OPEN, layer=source.name)
    return ways[found.index(best)]
