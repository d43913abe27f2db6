"""Where a finding stands: what the layer says, what people have marked since, and whether that still holds."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from ..findings import Status
from ..marks import Mark, why_woken
from ..messages import QT_TRANSLATE_NOOP
from .row import FindingRow


class Standing(IntEnum):
    """In the order of what there is to do."""

    OPEN = 0
    WOKEN = 1  # marked once, but what was judged has changed or the last day is over
    EXCEPTION = 2
    FIXED = 3
    GONE = 4  # judged again after an edit, and no longer found

    @property
    def is_to_do(self) -> bool:
        """Whether somebody still has to look at it; these are what a gate counts."""
        return self <= Standing.WOKEN


LABELS = {
    Standing.OPEN: QT_TRANSLATE_NOOP("ParcelClean", "Open"),
    Standing.WOKEN: QT_TRANSLATE_NOOP("ParcelClean", "Open again"),
    Standing.EXCEPTION: QT_TRANSLATE_NOOP("ParcelClean", "Exception"),
    Standing.FIXED: QT_TRANSLATE_NOOP("ParcelClean", "Fixed"),
    Standing.GONE: QT_TRANSLATE_NOOP("ParcelClean", "No longer there"),
}
_OF_STATUS = {
    Status.OPEN: Standing.OPEN,
    Status.EXCEPTION: Standing.EXCEPTION,
    Status.FIXED: Standing.FIXED,
    Status.OBSOLETE: Standing.GONE,
}
# As runs write it into the details.
_WOKEN = ('"mark": "changed"', '"mark": "expired"')


def own_standing(row: FindingRow) -> Standing:
    """What the run has written."""
    own = _OF_STATUS[row.status]
    return Standing.WOKEN if own is Standing.OPEN and any(text in row.details for text in _WOKEN) else own


def marked_standing(row: FindingRow, mark: Mark, today: date) -> Standing:
    """What the latest mark makes of a finding, whatever the run has written."""
    if mark.status is Status.OPEN:
        return Standing.OPEN
    return Standing.WOKEN if why_woken(mark, row.fingerprint, today) else _OF_STATUS[mark.status]
