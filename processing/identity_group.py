"""The toolbox group of everything about parcel identity; without shapely, for the toolbox lists it without."""

from ..core.messages import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Parcel identity")
ID = "identity"
