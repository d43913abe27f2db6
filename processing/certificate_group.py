"""The toolbox group of everything about lists of certificates."""

from ..core.messages import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Certificates")
ID = "certificates"
