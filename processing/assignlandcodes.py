"""`assignlandcodes`: the land code MX.SB.ST of every parcel."""

from __future__ import annotations

from ..core.messages import QT_TRANSLATE_NOOP
from .copying import CopyAlgorithm, Made

COLUMN = "land_code"
_LENGTH = 20  # five digits, two dots, and numbers longer than any that was seen


class AssignLandCodes(CopyAlgorithm):
    """Commune, sheet and parcel number as one code."""

    ID = "assignlandcodes"
    RULES = ("UQ02", "DC08")
    REPORTED = ("UQ02", "CO01", "CO02", "DC08", "DC09")
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Assign land codes")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Writes the land code MX.SB.ST (commune, sheet, parcel number, e.g. 09427.7.12a) of every parcel. Leading zeros"
        " that a spreadsheet ate are restored; parts that cannot be read and repeated codes are reported.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "land code,commune,sheet,parcel number,cadastre")
    COPY = QT_TRANSLATE_NOOP(
        "ParcelClean", "All parcels with all their columns and land_code; empty where a part is missing or unreadable."
    )

    def examine(self, parameters, context):
        """Judge all parameters; a column of that name must take the codes."""
        from ..adapters.column_fill import existing, need_text

        job = super().examine(parameters, context)
        if existing(job.source, (COLUMN,)):
            need_text(job.source, "INPUT", existing(job.source, (COLUMN,)), _LENGTH)
        return job

    def make(self, job, prepared, reporter):
        """Codes, and why some parcels have none."""
        import numpy as np

        from ..adapters.column_fill import Fill, existing
        from ..core.identity.parcel_code import code_drafts, land_codes
        from ..core.rules.base import Context, NotApplicable
        from ..core.rules.registry import rule_by_code

        parcels = prepared.parcels
        codes = land_codes(parcels.communes, parcels.sheets, parcels.numbers)
        drafts = dict(code_drafts(parcels))
        try:
            drafts["UQ02"] = list(rule_by_code("UQ02")().check(Context(parcels, cancelled=reporter.cancelled)))
        except NotApplicable:
            drafts["UQ02"] = []
        fill = Fill(existing(job.source, (COLUMN,)) or COLUMN, np.where(codes == "", None, codes))
        return Made([fill], drafts)
