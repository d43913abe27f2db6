"""The plugin's life cycle: QGIS calls initProcessing headless, initGui and unload on the desktop."""

from __future__ import annotations

from qgis.core import QgsApplication

from .adapters.expression_functions import register_functions, unregister_functions
from .adapters.settings import language
from .adapters.translation import Translator, TsTranslator, choose_language, language_of_run
from .processing.provider import ParcelCleanProvider


class ParcelCleanPlugin:
    """Wires the parts together; `iface` is None under qgis_process."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None  # a reference of our own, or the provider's algorithms vanish
        self.desktop = None
        self.translator = None

    def initProcessing(self):
        """Add the algorithms and the functions for expressions; a second call changes nothing."""
        if self.provider is None:
            self.provider = ParcelCleanProvider()
            QgsApplication.processingRegistry().addProvider(self.provider)
            register_functions(Translator(language_of_run()))

    def initGui(self):
        """Add the algorithms and what the desktop shows."""
        choose_language(language())
        # Before the first .ui file is read, for its texts come through Qt.
        self.translator = TsTranslator(language_of_run())
        QgsApplication.installTranslator(self.translator)
        self.initProcessing()
        from .ui.desktop import Desktop

        self.desktop = Desktop(self.iface, self.provider.id())
        self.desktop.load()

    def unload(self):
        """Take back everything, in the opposite order."""
        if self.desktop is not None:
            self.desktop.unload()
            self.desktop = None
        if self.provider is not None:
            unregister_functions()
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QgsApplication.removeTranslator(self.translator)
            self.translator = None
        choose_language("")
