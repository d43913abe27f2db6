"""Finding the columns of a layer without reading all of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
)

from ..core.certificate_columns import resolve_certificate_roles
from ..core.fields import RoleChoice, resolve_roles
from ..core.roles import Role
from ..core.text.fold import is_blank
from .values import plain

_FIRST_ROWS = 300
_ENOUGH = 50
NO_CHECK = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


class ColumnLook:
    """What `resolve_roles` asks about columns: is one filled, and some of its values.

    The first rows answer nearly always. Of a column that is empty there, rows that are not are asked for: the provider
    finds them without Python, and an empty column costs no row.
    """

    def __init__(self, source: QgsProcessingFeatureSource):
        self._source = source
        self.names = source.fields().names()
        self._index = {name: at for at, name in enumerate(self.names)}
        self.sample = lru_cache(maxsize=None)(self._sample)
        self._rows: list[list[object]] | None = None

    def is_filled(self, column: str) -> bool:
        """Whether the column holds anything but NULL and blanks."""
        return bool(self.sample(column))

    def _sample(self, column: str) -> list[object]:
        """Up to some hundred values that are not blank."""
        at = self._index[column]
        if self._rows is None:
            request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(_FIRST_ROWS)
            self._rows = [feature.attributes() for feature in self._source.getFeatures(request, NO_CHECK)]
        found = _filled(row[at] for row in self._rows)
        if found or len(self._rows) < _FIRST_ROWS:
            return found
        return self._search(at)

    def _search(self, at: int) -> list[object]:
        column = QgsExpression.quotedColumnRef(self.names[at])
        field = self._source.fields().at(at)
        filled = f"{column} IS NOT NULL" if field.isNumeric() or field.isDateOrTime() else f"{column} <> ''"
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([at])
        request.setFilterExpression(filled)
        found: list[object] = []
        for feature in self._source.getFeatures(request, NO_CHECK):
            value = plain(feature[at])
            if not is_blank(value):
                found.append(value)
                if len(found) >= _ENOUGH:
                    break
        return found


def find_roles(
    source: QgsProcessingFeatureSource, given: Mapping[Role, str], profile: Mapping[Role, str]
) -> dict[Role, RoleChoice]:
    """The column of every role of a layer. Raises `FieldError`."""
    look = ColumnLook(source)
    return resolve_roles(look.names, given, profile, look.is_filled, look.sample)


def empty_columns(source: QgsProcessingFeatureSource) -> tuple[str, ...]:
    """Columns without any value, in the layer's order; each costs a look through the layer by its provider."""
    look = ColumnLook(source)
    return tuple(name for name in look.names if not look.is_filled(name))


def find_certificate_roles(
    source: QgsProcessingFeatureSource, given: Mapping[Role, str], profile: Mapping[Role, str]
) -> dict[Role, RoleChoice]:
    """The column of every role of a certificate table, raw columns before interpreted ones. Raises `FieldError`."""
    look = ColumnLook(source)
    return resolve_certificate_roles(look.names, given, profile, look.is_filled, look.sample)


def _filled(values) -> list[object]:
    return [value for value in map(plain, values) if not is_blank(value)]
