"""The plugin's life cycle: QGIS calls initProcessing headless, and initGui as well on the desktop."""

from qgis.core import QgsApplication

from .processing.provider import ParcelCleanProvider


class ParcelCleanPlugin:
    """Registers the Processing provider; `iface` is None under qgis_process."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None  # a reference of our own, or the provider's algorithms vanish

    def initProcessing(self):
        """Add the provider to the registry."""
        self.provider = ParcelCleanProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        """Set up what the desktop shows."""
        self.initProcessing()

    def unload(self):
        """Take back everything initGui added."""
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
