"""The Processing provider `parcelclean`."""

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

ICON = Path(__file__).resolve().parent.parent / "resources" / "icons" / "parcel_clean.svg"


class ParcelCleanProvider(QgsProcessingProvider):
    """All algorithms of Parcel Clean."""

    def id(self):
        """The id that scripts use."""
        return "parcelclean"

    def name(self):
        """The name in the toolbox."""
        return "Parcel Clean"

    def longName(self):
        """The same; there is no longer one."""
        return self.name()

    def icon(self):
        """The plugin's icon."""
        return QIcon(str(ICON))

    def svgIconPath(self):
        """The same as a path."""
        return str(ICON)

    def loadAlgorithms(self):
        """Add the algorithms."""
