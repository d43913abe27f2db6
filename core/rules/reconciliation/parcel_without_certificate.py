"""RC01."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...factor import BoolArray, factorise
from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ...records import Records
from ...roles import Role
from ...text.fold import fold_words, is_blank
from ..base import Context, Reach
from ..cells import hashable
from ._needs import ReconciliationRule

_FOUND = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} has a certificate according to the map, but no line of the list is about it. Look for the certificate"
    " under another number, or correct “{column}”.",
)
_SHEET_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Sheet {sheet}: parcels whose certificate is not in the list")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "a line of the certificate list")
# Answers that mean no; everything else that is filled means yes.
_NO = frozenset({"0", "0.0", "", "false", "f", "no", "n", "khong", "chua", "chua cap", "k", "-"})


class ParcelWithoutCertificate(ReconciliationRule):
    """The map says that a parcel has a certificate, and the list has none for it.

    Why: Such a certificate was issued but not collected, or it is in the list under another number. Either way the
    parcel cannot be joined with its record.

    Wrong: `DaCapGCN` is 1, or a serial stands on the parcel, and no line of the list matches, not even perhaps.

    Right: Every parcel that has a certificate is found in the list. Parcels without one are no finding, and layers
    that do not say which parcels have one are not judged.

    Fix: Look for the certificate under an older number or another holder; collect it; or correct what the map says.
    """

    code = "RC01"
    name = "reconciliation.parcel_without_certificate"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Parcel without its certificate")
    severity = Severity.INFO
    reach = Reach.LAYER

    def _check(self, context: Context) -> Iterator[Draft]:
        from ..shared_matching import matching_of_rules

        parcels = context.parcels
        role = Role.HAS_CERTIFICATE if Role.HAS_CERTIFICATE in parcels.values else Role.SERIAL
        if role not in parcels.values:
            return
        says_so = _says_yes(parcels, role)
        column = parcels.called(role)
        for row in matching_of_rules(context).only_map.tolist():
            if says_so[row]:
                sheet = str(parcels.sheets[row]) or "?"
                yield Draft(
                    (row,),
                    Message(_FOUND, {"key": str(parcels.keys[row]), "column": column}),
                    cause=Cause(f"sheet {sheet}", Message(_SHEET_CAUSE, {"sheet": sheet})),
                    field=column,
                    expected=Message(_EXPECTED),
                )


def _says_yes(records: Records, role: Role) -> BoolArray:
    factor = factorise(hashable(records.values[role]))
    wanted = [not is_blank(value) and fold_words(str(value)) not in _NO for value in factor.distinct]
    return np.asarray(factor.where(wanted), dtype=bool)
