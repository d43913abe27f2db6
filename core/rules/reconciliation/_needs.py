"""What every rule of reconciliation needs: the certificate list, and all that helps to match it."""

from __future__ import annotations

from ...roles import PARCEL_ROLES
from ..base import Rule, Table
from ._settings import PARAMETERS


class ReconciliationRule(Rule):
    """A rule about the one matching that all of them share."""

    parameters = PARAMETERS
    tables = (Table.CERTIFICATES,)
    optional_roles = PARCEL_ROLES
    optional_tables = (Table.SHEETS, Table.REFERENCE, Table.JOURNAL)
