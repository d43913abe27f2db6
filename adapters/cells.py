"""Cells of many rows as texts, put together by QGIS: a third of the time that Python takes to ask for each value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsFeatureRequest, QgsFields

from .values import plain

_BORDER = "\x1f"  # stands in no cell, or the row is read value by value


class RowTexts:
    """Says what stands in some columns of a row; "" where NULL. Of one thread."""

    def __init__(self, fields: QgsFields, names: Sequence[str]):
        self._names = list(names)
        self._context = QgsExpressionContext()
        self._context.setFields(fields)
        parts = ", char(31), ".join(QgsExpression.quotedColumnRef(name) for name in self._names)
        self._expression = QgsExpression(f"concat({parts})")
        self._expression.prepare(self._context)

    def of(self, feature: QgsFeature) -> list[str]:
        """One text for each column."""
        self._context.setFeature(feature)
        text = self._expression.evaluate(self._context)
        found = text.split(_BORDER) if isinstance(text, str) else []
        if len(found) == len(self._names):
            return found
        values = (plain(feature[name]) for name in self._names)
        return ["" if value is None else str(value) for value in values]


def request_for(fields: QgsFields, names: Sequence[str]) -> QgsFeatureRequest:
    """Rows with these columns and no shapes."""
    places = sorted({fields.indexOf(name) for name in names})
    return QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(places)


def row_texts(fields: QgsFields, features: Iterator[QgsFeature], names: Sequence[str]) -> Iterator[list[str]]:
    """Texts of all of these rows."""
    return map(RowTexts(fields, names).of, features)
