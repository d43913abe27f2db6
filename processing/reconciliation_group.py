"""The toolbox group of everything about reconciliation; without shapely, for the toolbox lists it without."""

from ..core.messages import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Reconciliation")
ID = "reconciliation"
