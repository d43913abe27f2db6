"""The matching of parcels and certificates, made once for the rules that report on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..identity.communes import commune_table
from ..identity.reference_table import read_reference
from ..identity.sheets_table import read_sheets
from ..messages import QT_TRANSLATE_NOOP, Message
from ..reconciliation.decisions import Decisions
from ..reconciliation.match import match
from .base import NotApplicable, Table
from .reconciliation._settings import options_of

if TYPE_CHECKING:
    from ..reconciliation.model import Matching
    from .base import Context

_NO_LINES = QT_TRANSLATE_NOOP("ParcelClean", "the certificate list has no lines")


def matching(context: Context) -> Matching:
    """The result for the parcels and the CERTIFICATES of the run. Raises `Cancelled`."""
    tables = context.tables
    certificates = tables[Table.CERTIFICATES]

    def make() -> Matching:
        communes = commune_table()
        sheets = read_sheets(tables[Table.SHEETS], communes) if tables.get(Table.SHEETS) else None
        reference = read_reference(tables[Table.REFERENCE], communes) if tables.get(Table.REFERENCE) else None
        return match(
            context.parcels,
            certificates,
            options_of(context, "RC03"),
            sheets=sheets,
            reference=reference,
            decided=decisions(context),
            check=context.check_cancelled,
        )

    return context.shared("matching", make)


def matching_of_rules(context: Context) -> Matching:
    """The same for a rule: a list without lines is nothing to judge. Raises `NotApplicable` and `Cancelled`."""
    if not len(context.tables[Table.CERTIFICATES]):
        raise NotApplicable(Message(_NO_LINES))
    return matching(context)


def decisions(context: Context) -> Decisions:
    """What people decided, by certificate key; nothing where no JOURNAL was given."""
    found: Decisions = context.tables.get(Table.JOURNAL) or {}
    return found
