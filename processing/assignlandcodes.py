"""`assignlandcodes`: the land code of every parcel, MX.SB.ST, and MX_SB_ST as it stands in file names."""

from __future__ import annotations

from ..core.messages import QT_TRANSLATE_NOOP
from .copying import CopyAlgorithm, Made

COLUMN = "land_code"
# Of scans and drawings that belong to the parcel; a shapefile has cut the name.
FILE_COLUMN = "land_code_file"
FILE_COLUMNS = (FILE_COLUMN, FILE_COLUMN[:10])
_LENGTH = 20  # five digits, two dots, and numbers longer than any that was seen


class AssignLandCodes(CopyAlgorithm):
    """Commune, sheet and parcel number as one code."""

    ID = "assignlandcodes"
    RULES = ("UQ02", "DC08")
    REPORTED = ("UQ02", "CO01", "CO02", "DC08", "DC09")
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Assign land codes")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Writes the land code MX.SB.ST (commune, sheet, parcel number, e.g. 09427.7.12a) of every parcel, and the same"
        " as MX_SB_ST, as names of files have it. Leading zeros that a spreadsheet ate are restored; parts that cannot"
        " be read and repeated codes are reported.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "land code,commune,sheet,parcel number,cadastre")
    COPY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "All parcels with all their columns, land_code and land_code_file; empty where a part is missing or cannot be"
        " read.",
    )

    def examine(self, parameters, context):
        """Judge all parameters; a column of that name must take the codes."""
        from ..adapters.column_fill import existing, need_text

        job = super().examine(parameters, context)
        for column in filter(None, (existing(job.source, names) for names in ((COLUMN,), FILE_COLUMNS))):
            need_text(job.source, "INPUT", column, _LENGTH)
        return job

    def make(self, job, prepared, reporter):
        """Codes, and why some parcels have none."""
        import numpy as np

        from ..adapters.column_fill import Fill, existing
        from ..core.identity.parcel_code import DOTS, FILE_NAME, code_drafts, land_codes
        from ..core.rules.base import Context, NotApplicable
        from ..core.rules.registry import rule_by_code

        parcels = prepared.parcels
        drafts = dict(code_drafts(parcels))
        try:
            drafts["UQ02"] = list(rule_by_code("UQ02")().check(Context(parcels, cancelled=reporter.cancelled)))
        except NotApplicable:
            drafts["UQ02"] = []
        fills = []
        for names, separator in (((COLUMN,), DOTS), (FILE_COLUMNS, FILE_NAME)):
            codes = land_codes(parcels.communes, parcels.sheets, parcels.numbers, separator)
            fills.append(Fill(existing(job.source, names) or names[0], np.where(codes == "", None, codes)))
        return Made(fills, drafts)
