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
    WOKEN = 1  # marked once, but what was judged has changed, the last day is over, or it is not fixed
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
_FOUND = '"mark": "found"'


def own_standing(row: FindingRow) -> Standing:
    """What the run has written."""
    own = _OF_STATUS[row.status]
    signs = {Standing.OPEN: _WOKEN, Standing.FIXED: (_FOUND,)}.get(own, ())
    return Standing.WOKEN if any(text in row.details for text in signs) else own


def marked_standing(row: FindingRow, mark: Mark, today: date) -> Standing:
    """What the latest mark makes of a finding, whatever the run has written."""
    if mark.status is Status.OPEN:
        return Standing.OPEN
    return Standing.WOKEN if why_open_again(row, mark, today) else _OF_STATUS[mark.status]


def why_open_again(row: FindingRow, mark: Mark, today: date) -> str:
    """Why a mark no longer holds: as `why_woken`, or `found` where a run since then has found what was to be fixed."""
    woken = why_woken(mark, row.fingerprint, today)
    if woken or mark.status is not Status.FIXED or _FOUND not in row.details:
        return woken
    return "found" if f'"marked_at": "{mark.at}"' in row.details else ""
