"""`checkcertificates`: the rules that can judge lines of a certificate list."""

from __future__ import annotations

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.records import Subject
from . import certificate_group
from .check import CheckAlgorithm


class CheckCertificates(CheckAlgorithm):
    """Every rule that is about certificates."""

    ID = "checkcertificates"
    SUBJECT = Subject.CERTIFICATES
    MEASURES = ()
    GROUP = certificate_group.TITLE
    GROUP_ID = certificate_group.ID
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Check certificate list")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Finds what is missing or wrong in a list of certificates: serials, dates, identity numbers, areas, land use,"
        " old encodings and repeated lines, grouped by cause, with the row of the workbook. The list itself is never"
        " changed.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "certificate,PL03-01,list,table,missing,format,serial,identity,cadastre")
    ICON = "check"

    def shortHelpString(self):
        """The summary and the rules there are."""
        from .help import rules_help

        return rules_help(self.tr(self.SUMMARY), self.translate, subject=self.SUBJECT)
