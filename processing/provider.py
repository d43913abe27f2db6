"""The Processing provider `parcelclean`."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..adapters.shapely_loader import ensure_shapely
from ..adapters.version import plugin_version
from .applydecisions import ApplyDecisions
from .assignlandcodes import AssignLandCodes
from .assignparcelids import AssignParcelIds
from .auditparcelids import AuditParcelIds
from .base import translator
from .check import CheckParcels, FindGaps, FindOverlaps, FlagAttributeGaps
from .checkcertificates import CheckCertificates
from .convertcommunes import ConvertCommunes
from .importcertificates import ImportCertificates
from .matchcertificates import MatchCertificates
from .mergejournals import MergeJournals
from .numberparcels import NumberParcels
from .proposesheets import ProposeSheets
from .standardiserecords import StandardiseRecords

ICON = Path(__file__).resolve().parent.parent / "resources" / "icons" / "parcel_clean.svg"


class ParcelCleanProvider(QgsProcessingProvider):
    """All algorithms of Parcel Clean."""

    def id(self):
        """The id that scripts use."""
        return "parcelclean"

    def name(self):
        """The name in the toolbox."""
        return translator()("Parcel Clean")

    def longName(self):
        """The same; there is no longer one."""
        return self.name()

    def versionInfo(self):
        """The plugin's version."""
        return plugin_version()

    def icon(self):
        """The plugin's icon."""
        return QIcon(str(ICON))

    def svgIconPath(self):
        """The same as a path."""
        return str(ICON)

    def loadAlgorithms(self):
        """The named algorithms always; those of single rules where shapely can be used, for the rules need it."""
        for algorithm in (CheckParcels, FindOverlaps, FindGaps, FlagAttributeGaps, CheckCertificates):
            self.addAlgorithm(algorithm())
        self.addAlgorithm(ProposeSheets())
        self.addAlgorithm(ConvertCommunes())
        for algorithm in (MatchCertificates, ApplyDecisions, MergeJournals):
            self.addAlgorithm(algorithm())
        self.addAlgorithm(ImportCertificates())
        self.addAlgorithm(StandardiseRecords())
        for algorithm in (AssignParcelIds, AuditParcelIds, AssignLandCodes, NumberParcels):
            self.addAlgorithm(algorithm())
        if ensure_shapely().ok:
            from ..core.rules.registry import all_rules
            from .rule import RuleAlgorithm

            for rule in all_rules():
                self.addAlgorithm(RuleAlgorithm(rule))
