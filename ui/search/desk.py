"""Puts the search into QGIS's locator bar, and takes it out again."""

from __future__ import annotations

from ...core.messages import Translate
from ..notices import Notices
from .filter import SearchFilter


class SearchDesk:
    """The filter and, from the first search on, what it searches; `unload` leaves nothing."""

    def __init__(self, iface, notices: Notices, translate: Translate):
        self._iface, self._tr = iface, translate
        self._catalogue = None
        # A reference of our own: QGIS keeps the filter, but Python would forget what it does.
        self._filter = SearchFilter(iface, self._begin, notices, translate)
        iface.registerLocatorFilter(self._filter)

    def unload(self) -> None:
        """Take everything back."""
        # QGIS stops searches that are under way, and deletes the filter.
        self._iface.deregisterLocatorFilter(self._filter)
        self._filter = None
        if self._catalogue is not None:
            self._catalogue.unload()
            self._catalogue = None

    def _begin(self, typed: str):
        """A search for what was typed. What it needs is read now: QGIS starts faster without."""
        from .catalogue import Catalogue
        from .lookup import Lookup

        if self._catalogue is None:
            self._catalogue = Catalogue(self._tr)
        return Lookup(typed, self._catalogue, self._tr)
