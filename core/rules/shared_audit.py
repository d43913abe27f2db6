"""The audit of the identifier column, made once for the two rules that report on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..geometry.crs_definition import CrsError
from ..identity.audit import Audit, audit
from ..identity.id_column import example_of, holds_other_ids
from ..messages import QT_TRANSLATE_NOOP, Message
from ..roles import Role
from .base import NotApplicable

if TYPE_CHECKING:
    from ..identity.audit_causes import CauseFound
    from .base import Context

_NO_CRS = QT_TRANSLATE_NOOP("ParcelClean", "the layer has no CRS, so the places of its identifiers are unknown")
_OTHER_IDS = QT_TRANSLATE_NOOP(
    "ParcelClean", "column “{column}” holds ids of another kind (“{example}”), no 12-character parcel identifiers"
)


def audited(context: Context) -> Audit:
    """The audit of the column in the role of the parcel identifier. Raises `NotApplicable`."""
    parcels = context.parcels
    values = parcels.values[Role.PARCEL_ID]
    column = parcels.columns.get(Role.PARCEL_ID, "")
    if not parcels.crs:
        raise NotApplicable(Message(_NO_CRS))
    if context.of_layer("other ids", lambda layer: holds_other_ids(layer.records.column(Role.PARCEL_ID))):
        raise NotApplicable(Message(_OTHER_IDS, {"column": column, "example": example_of(values)}))

    def make() -> Audit:
        explained = None if context.whole is None else context.of_layer("causes of ids", _explained)
        try:
            return audit(parcels, values, parcels.crs, column=column, explained=explained)
        except CrsError as error:
            raise NotApplicable(error.message) from error

    return context.shared("audit", make)


def _explained(layer: Context) -> dict[str, CauseFound]:
    """The causes on which many identifiers of the layer agree, by identifier."""
    found = audited(layer)
    rows = np.flatnonzero(found.cause >= 0).tolist()
    return {str(found.places.text[row]): found.causes[found.cause[row]] for row in rows}
